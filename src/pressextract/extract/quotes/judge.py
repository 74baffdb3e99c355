"""Speech, or a title, a name, a scare quote: what each quoted stretch is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.extract.quotes.lexicon import FINITE, FIRST_PERSON, WEAK_VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pressextract.extract.quotes.pairs import Stretch
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["Traits", "Verdict", "judge", "read_traits"]

_PART_WORDS = 4
"""A part sentence of fewer words in reported speech is a scare quote more often than speech (measured on own gold)."""
_SENTENCE_WORDS = 4
_LONG_WORDS = 12
_OPENING_CHARS = 24
_LONG_PART = 5
"""A part sentence of more words that starts in lower case is speech, whatever stands around it."""
_INSERTED = regex.compile(r"[^.!?\n]{0,4}[ ]?[^.!?\n„“”\"»«]{3,160}[,:–-][ ]$")
_HEADLINES = frozenset({"title", "subtitle", "kicker"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What a stretch looks like by itself."""

    words: int
    capital: bool
    full_stop: bool
    verbal: bool
    alone: bool
    headline: bool
    behind: str
    gap: str
    lines: int

    @property
    def sentence(self) -> bool:
        """Reads like a spoken sentence."""
        return self.capital and (self.verbal or self.full_stop) and self.words > 1

    @property
    def continued(self) -> bool:
        """Stands in the same line as the speech before."""
        return "\n" not in self.gap

    @property
    def split(self) -> bool:
        """Only an inserted clause (``, sagt Moor,``) parts it from the speech before."""
        return bool(_INSERTED.match(self.gap))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a stretch is, and why.

    Attributes:
        rule: ``quote.…`` for speech, another kind for what is none.
        cue: The mention of the cue that decided, or None.
    """

    speech: bool
    rule: str
    strength: float
    why: str
    cue: Mention | None = None


def read_traits(doc: CleanDoc, stretch: Stretch, *, previous_end: int | None) -> Traits:
    """Everything that can be seen without cues."""
    text = doc.view[stretch.start : stretch.end]
    tokens = regex.findall(r"[\p{L}\d][\p{L}\p{M}\d’'-]*", text)
    lowered = {token.casefold() for token in tokens}
    row = doc.line_at(stretch.outer_start)
    rest = doc.view[row.start : stretch.outer_start] + doc.view[stretch.outer_end : row.end] if row else ""
    gap = doc.view[previous_end : stretch.outer_start] if previous_end is not None else "\n"
    return Traits(
        words=len(tokens),
        capital=text[:1].isupper() or text[:1] in "‚‘'…–(" or text[:1].isdigit(),
        full_stop=text.rstrip().endswith((".", "!", "?", ".‘", "!‘", "?‘")) and not text.rstrip().endswith("..."),
        verbal=bool(lowered & (FINITE | FIRST_PERSON)),
        alone=not rest.strip(" .,–-"),
        headline=doc.zone_at(stretch.outer_start) in _HEADLINES or _repeats_headline(doc, text),
        behind=doc.view[stretch.outer_end : stretch.outer_end + 2],
        gap=gap,
        lines=stretch.paragraphs,
    )


def _repeats_headline(doc: CleanDoc, text: str) -> bool:
    """Long words in marks that the headline holds as well name what the release is about."""
    opening = text[:_OPENING_CHARS]
    return (
        doc.title is not None
        and len(opening) == _OPENING_CHARS
        and opening in doc.view[doc.title.start : doc.title.end]
    )


def judge(traits: Traits, cues: Mapping[str, Mention]) -> Verdict:
    """The verdict by the first reason that applies.

    Args:
        cues: By rule id, those at this stretch's own marks.
    """
    return _by_place(traits, cues) or _as_title(traits, cues) or _by_cue(traits, cues) or _by_itself(traits, cues)


def _by_place(traits: Traits, cues: Mapping[str, Mention]) -> Verdict | None:
    announced = traits.sentence and not {"cue.colon", "cue.verb_behind", "cue.so_behind"}.isdisjoint(cues)
    if traits.headline and not announced and not (traits.full_stop and traits.lines > 1):
        return Verdict(speech=False, rule="title.headline", strength=0.9, why="stands in a headline")
    if traits.words == 0:
        return Verdict(speech=False, rule="title.empty", strength=1.0, why="holds no words")
    return None


def _as_title(traits: Traits, cues: Mapping[str, Mention]) -> Verdict | None:
    said = _spoken(traits, cues) if (traits.behind[:1] == "," or traits.full_stop) and traits.sentence else None
    if said and said.text in WEAK_VERBS:
        said = None
    for rule in ("title.compound", "title.noun_before", "title.so_called", "title.acts", "title.about"):
        cue = cues.get(rule)
        if rule == "title.about" and (traits.sentence or traits.words > _PART_WORDS):
            continue
        if (
            cue
            and rule == "title.noun_before"
            and "cue.colon" in cues
            and traits.sentence
            and traits.words > _LONG_PART
        ):
            continue  # "Moor, Leiterin des Hilfswerks: „…“"
        if cue and not (said and rule != "title.compound"):
            return Verdict(
                speech=False, rule=rule, strength=cue.strength, why=f"{cue.text!r} makes it a title or name", cue=cue
            )
    return None


def _spoken(traits: Traits, cues: Mapping[str, Mention]) -> Mention | None:
    """The cue right behind or before the marks that alone makes words speech."""
    comma = traits.behind.strip()[:1] in {",", "–", "-"} or traits.full_stop
    verb = cues.get("cue.verb_behind")
    if verb and verb.text in WEAK_VERBS and not (comma and traits.sentence):
        verb = None
    if verb and not comma and not traits.sentence:
        verb = None
    return verb or cues.get("cue.so_behind") or cues.get("cue.noun_behind")


def _by_cue(traits: Traits, cues: Mapping[str, Mention]) -> Verdict | None:
    said = _spoken(traits, cues)
    if said and (traits.words >= _PART_WORDS - 1 or traits.capital):
        return Verdict(speech=True, rule="quote.cue_behind", strength=0.95, why=f"followed by {said.text!r}", cue=said)
    colon = cues.get("cue.colon")
    if colon and (traits.sentence or traits.words >= _PART_WORDS):
        return Verdict(speech=True, rule="quote.colon", strength=0.93, why=f"announced by {colon.text!r}:", cue=colon)
    unknown = cues.get("cue.any_verb")
    if unknown and (traits.sentence or traits.words > _PART_WORDS):
        return Verdict(
            speech=True, rule="quote.any_verb", strength=0.8, why=f"followed by {unknown.text!r}", cue=unknown
        )
    attribution = cues.get("cue.attribution")
    if attribution and traits.sentence and traits.words > _PART_WORDS:
        return Verdict(
            speech=True, rule="quote.attribution", strength=0.75, why="a name follows at once", cue=attribution
        )
    if traits.split and traits.words > 1:
        return Verdict(
            speech=True, rule="quote.split", strength=0.85, why="an inserted clause parts it from the speech before"
        )
    dash = cues.get("cue.dash_before")
    if dash and traits.words >= _PART_WORDS and (traits.verbal or traits.full_stop):
        return Verdict(speech=True, rule="quote.part", strength=0.6, why="inserted behind a dash", cue=dash)
    words = cues.get("cue.words_before")
    if words and traits.words >= _PART_WORDS - 1:
        return Verdict(
            speech=True, rule="quote.announced", strength=0.85, why=f"announced by {words.text!r}", cue=words
        )
    for rule in ("cue.own_words", "cue.verb_before", "cue.reported"):
        cue = cues.get(rule)
        if cue and traits.words >= _PART_WORDS:
            return Verdict(speech=True, rule="quote.part", strength=0.7, why=f"goes on from {cue.text!r}", cue=cue)
    return None


def _by_itself(traits: Traits, cues: Mapping[str, Mention]) -> Verdict:
    if traits.alone and not traits.full_stop:
        return Verdict(speech=False, rule="title.line", strength=0.7, why="a line of its own without a full stop")
    if traits.continued and traits.full_stop and (traits.capital or traits.words > _PART_WORDS):
        return Verdict(speech=True, rule="quote.continues", strength=0.8, why="goes on from the quotation before")
    if traits.sentence and traits.full_stop and traits.words >= _SENTENCE_WORDS:
        return Verdict(speech=True, rule="quote.sentence", strength=0.75, why="whole sentences in quotation marks")
    if traits.words > _LONG_PART and not traits.capital:
        return Verdict(speech=True, rule="quote.part", strength=0.6, why="a long part of a sentence")
    if traits.words >= _LONG_WORDS and (traits.full_stop or (traits.sentence and traits.verbal)):
        return Verdict(speech=True, rule="quote.sentence", strength=0.6, why="a long sentence in quotation marks")
    return Verdict(
        speech=False,
        rule="title.scare",
        strength=0.6,
        why="no cue of speech, and no sentence",
        cue=next(iter(cues.values()), None),
    )
