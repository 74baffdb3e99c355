"""Direct speech in quotation marks, and the words that name its speaker.

Marks are found and paired, each stretch between them is judged (speech, title, name, scare quote), and the clause
beside it is searched for the speaker. What is no speech is kept as ``quote_beaten`` with the reason, for ``explain``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.quotes.cue_rules import BEHIND, SPEECH_RULES
from pressextract.extract.quotes.judge import Verdict, judge, read_traits
from pressextract.extract.quotes.lexicon import SPEECH_VERBS
from pressextract.extract.quotes.marks import find_marks
from pressextract.extract.quotes.pairs import Stretch, find_stretches
from pressextract.extract.quotes.speakers import (
    clause_after,
    clause_before,
    speaker_after,
    speaker_before,
    speaker_beside,
)
from pressextract.extract.quotes.title_rules import TITLE_BEHIND, TITLE_RULES
from pressextract.rules import scan
from pressextract.shapes import Evidence, Mention
from pressextract.shapes.speech import BeatenQuote, QuoteValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Annotated, CleanDoc, Span

__all__ = ["EXTRACTOR"]

_RULES = (*SPEECH_RULES, *TITLE_RULES)
_AT_CLOSE = BEHIND | TITLE_BEHIND


def find_quotes(doc: CleanDoc, annotated: Annotated, earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """All quoted stretches, as ``quote`` or ``quote_beaten``."""
    del annotated
    names = [mention for mention in earlier if mention.kind == "name"]
    stretches = find_stretches(doc, find_marks(doc.view))
    if not stretches:
        return ()
    cues = _by_mark(scan(_RULES, doc.view))
    found: list[Mention] = []
    previous: int | None = None
    for stretch in stretches:
        own = {cue.rule: cue for cue in cues.get(stretch.outer_start, ()) if cue.rule not in _AT_CLOSE}
        own |= {cue.rule: cue for cue in cues.get(_closing(doc, stretch), ()) if cue.rule in _AT_CLOSE}
        verdict = judge(read_traits(doc, stretch, previous_end=previous), own)
        found.append(_mention(doc, stretch, verdict, names=names))
        previous = stretch.outer_end if verdict.speech else previous
    return tuple(found)


def _closing(doc: CleanDoc, stretch: Stretch) -> int:
    """Offset of the closing mark (two characters wide where typed so)."""
    return stretch.outer_end - (2 if doc.view[stretch.outer_end - 2 : stretch.outer_end] in {"''", ">>", "<<"} else 1)


def _by_mark(cues: Sequence[Mention]) -> dict[int, list[Mention]]:
    grouped: dict[int, list[Mention]] = {}
    for cue in cues:
        grouped.setdefault(cue.value.mark, []).append(cue)
    return grouped


def _mention(doc: CleanDoc, stretch: Stretch, verdict: Verdict, *, names: Sequence[Mention]) -> Mention:
    text = doc.text[stretch.start : stretch.end]
    if not verdict.speech:
        lost = BeatenQuote(by=verdict.rule, why=verdict.why)
        return Mention("quote_beaten", stretch.start, stretch.end, text, "quote.marks", verdict.strength, lost)
    speaker, how = (None, "") if verdict.rule == "quote.split" else _speaker(doc.view, stretch, verdict, names=names)
    evidence = [Evidence("speech", verdict.why)]
    evidence += [Evidence("cue", f"{verdict.cue.text} ({verdict.cue.rule})")] if verdict.cue else []
    evidence += [Evidence("speaker named", f"{doc.view[speaker.start : speaker.end]} ({how})")] if speaker else []
    evidence += [] if stretch.closed else [Evidence("unclosed", "the closing mark is missing")]
    value = QuoteValue(
        cue=verdict.cue.text if verdict.cue and verdict.cue.text in SPEECH_VERBS | {"so", "laut"} else None,
        speaker=speaker,
        continues=verdict.rule in {"quote.continues", "quote.split"} and speaker is None,
    )
    strength = verdict.strength if stretch.closed else min(verdict.strength, 0.5)
    return Mention("quote", stretch.start, stretch.end, text, verdict.rule, strength, value, tuple(evidence))


def _speaker(view: str, stretch: Stretch, verdict: Verdict, *, names: Sequence[Mention]) -> tuple[Span | None, str]:
    """The speaker's words: behind the marks where a cue stands there, else in the clause before."""
    beside = speaker_beside(view, stretch.outer_start, names=names)
    if beside:
        return beside, "right before the marks"
    cue = verdict.cue
    if cue and cue.rule in {"cue.verb_behind", "cue.so_behind", "cue.any_verb", "cue.noun_behind", "cue.attribution"}:
        clause = clause_after(view, stretch.outer_end)
        found = speaker_after(view, clause, names=names, cue_end=cue.end)
        if found:
            return found, "behind the cue"
    before = clause_before(view, stretch.outer_start)
    if before.end > before.start:
        return speaker_before(view, before, names=names), "in the clause before"
    return None, ""


EXTRACTOR = Extractor("quotes", find_quotes, _RULES)
