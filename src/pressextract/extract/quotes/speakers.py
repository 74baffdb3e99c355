"""Who is said to speak: the words in the clause beside a quotation that name, describe or replace the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.extract.quotes.lexicon import ADVERBS, SPEECH_NOUNS, SPEECH_VERBS, TURNS
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Mention

__all__ = ["clause_after", "clause_before", "speaker_after", "speaker_before", "speaker_beside"]

_SENTENCE_END = regex.compile(
    r"(?<!\b\d{1,2}|\b\p{L}|\b(?:Dr|Prof|St|Mag|Ing|Dipl|Univ|Nr|bzw|ca|rer|nat|phil|med|jur|stellv|Abt|sog))"
    r"[.!?…]+(?=\s|$)|\n"
)
_OPENING = regex.compile(r"[„»«]|[\"“](?=[\p{L}\d])")
_PRONOUN = regex.compile(r"(?:er|sie|Er|Sie|dieser|diese|dieser)\b")
_ARTICLE = regex.compile(r"(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?r?|[Uu]nsere?r?|[Ii]hre?r?|[Ss]eine?r?)\b")
_TOKEN = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d./&’'*:-]*|[^\s\p{L}\d]")
_TITLE = regex.compile(
    r"(?:Dr|Prof|Univ|Mag|Ing|Dipl|MMag|DI|PD|Priv|rer|nat|phil|med|jur|h|c|Doz|Herr|Frau|Dipl-Ing|a)\.?-?$|(?:.*\.)$"
)
_OBLIQUE = regex.compile(
    r"(?:\b(?:an|von|mit|für|bei|über|gegenüber|neben|durch|ohne|gegen|nach|vor|unter|zu|um|wegen|dank|auf)"
    r"(?:[ ](?:de[mnr]|die|das|eine[mnr]?))?|\b(?:vom|beim|zum|zur|am|im|des|dem|den)"
    r"|\b(?:von|mit|für|an|bei)[ ](?:\p{L}+[ ]){1,2})"
    r"[ ](?:(?:Herrn|Frau|Dr\.|Prof\.)[ ])*(?:\p{Lu}[\p{L}-]+[ ]){0,2}$"
)
_POSSESSIVE = regex.compile(r"(?:der|die|das|so)?[ ]?(?P<word>(?:ihr|sein)e?[rmns]?)[ ](?:\p{Ll}+[ ])?\p{Lu}\p{L}+")
_NOUN = "|".join(sorted(SPEECH_NOUNS))
_SPEECH_NOUN = regex.compile(
    rf"(?:\p{{Ll}}+[ ])?(?:{_NOUN})(?:[ ](?:von|der|des|in|vom|aus))?(?:[ ](?:der|dem))?\b|heißt[ ]es\b"
)
_ROLE = regex.compile(
    r"(?:(?:[Dd]er|[Dd]ie|[Ee]ine?|[Uu]nsere?|[Ii]hre?|[Ss]eine?)[ ])?(?:[\p{Ll}\d-]+(?:e|er|en)[ ])*"
    r"\p{Lu}[\p{L}-]+(?:-[ ]und[ ]\p{Lu}[\p{L}-]+)?|(?:[Dd]er|[Dd]ie)[ ]\d\d-Jährige"
)
_NEXT_LINE = regex.compile(r"\n+[ ]?[–—-]?[ ]?(?:so|sagt|erklärt|betont|[–—])")
_NEAR_NAME = regex.compile(r"[ ]?[,–—-][ ]?$")
_MAX_CLAUSE = 320


def clause_after(view: str, end: int) -> Span:
    """From a closing mark to the end of the sentence or the next quotation."""
    limit = min(len(view), end + _MAX_CLAUSE)
    start = end
    while start < limit and view[start] in " ,.!?–-\t":
        start += 1
    if start < limit and view[start] == "\n" and _NEXT_LINE.match(view, start):
        start += 1
    stops = [
        match.start()
        for match in (_SENTENCE_END.search(view, start, limit), _OPENING.search(view, start, limit))
        if match
    ]
    return Span(start, min([limit, *stops]))


def clause_before(view: str, start: int) -> Span:
    """From the beginning of the sentence to an opening mark, across a colon and a line end behind it."""
    end = start
    while end > 0 and view[end - 1].isspace():
        end -= 1
    if end < start and "\n" in view[end:start] and not (end and view[end - 1] == ":"):
        return Span(start, start)
    low = max(0, end - _MAX_CLAUSE)
    begin = low
    for match in _SENTENCE_END.finditer(view, low, end):
        begin = match.end()
    while begin < end and view[begin].isspace():
        begin += 1
    return Span(begin, end)


def speaker_after(view: str, clause: Span, *, names: Sequence[Mention], cue_end: int) -> Span | None:
    """The noun phrase right behind the cue: a person named in it, else an organization, a role, a pronoun."""
    possessive = _POSSESSIVE.match(view, _skip_blanks(view, cue_end, clause.end), clause.end)
    if possessive:
        return Span(*possessive.span("word"))
    at = _skip_small_words(view, cue_end, clause.end)
    pronoun = _PRONOUN.match(view, at, clause.end)
    if pronoun and pronoun.group() != "diese":
        return Span(*pronoun.span())
    inside = [name for name in names if at <= name.start and name.end <= clause.end]
    reach = _phrase_end(view, at, clause.end, inside)
    people = [name for name in inside if name.value.label == "PER" and name.start <= reach]
    if people:
        return Span(people[0].start, people[0].end)
    role = _role(view, at, clause.end)
    bodies = [name for name in inside if name.value.label == "ORG" and name.start <= reach]
    if bodies and (role is None or bodies[0].start <= role.start + 4):
        return Span(bodies[0].start, bodies[0].end)
    return role


def speaker_beside(view: str, start: int, *, names: Sequence[Mention]) -> Span | None:
    """A name right before an opening mark, with nothing but a dash between (``Moor – „…“ –``)."""
    for name in names:
        if name.value.label == "PER" and start - 4 <= name.end <= start and _NEAR_NAME.search(view, name.end, start):
            return Span(name.start, name.end)
    return None


def speaker_before(view: str, clause: Span, *, names: Sequence[Mention]) -> Span | None:
    """The likeliest subject of the clause before a quotation."""
    best: tuple[float, int, Span] | None = None
    for name in names:
        if not (clause.start <= name.start and name.end <= clause.end) or name.value.label == "LOC":
            continue
        score = _subject_score(view, clause, Span(name.start, name.end)) + (1.0 if name.value.label == "PER" else 0.0)
        if best is None or score > best[0]:
            best = (score, -name.start, Span(name.start, name.end))
    for span in _descriptions(view, clause):
        covered = any(
            name.start <= span.end + 1 and span.start < name.end for name in names if name.value.label == "PER"
        )
        score = _subject_score(view, clause, span) + 0.4
        if not covered and (best is None or score > best[0]):
            best = (score, -span.start, span)
    return best[2] if best and best[0] > 0 else None


def _subject_score(view: str, clause: Span, span: Span) -> float:
    """How much a phrase looks like the subject: beside a verb of speech, first in the sentence, no preposition."""
    before, behind = view[clause.start : span.start], view[span.end : clause.end]
    score = 1.0
    words = regex.findall(r"[\p{L}-]+", before)
    near = [word for word in words[-5:] if word in SPEECH_VERBS]
    if near:
        score += 1.5
    if not any(word[:1].islower() and word in SPEECH_VERBS for word in words):
        score += 1.0
    if len([word for word in words if word[:1].islower()]) <= 1:
        score += 1.0
    follow = regex.match(r"[ ]?(?:\([^)]*\)[ ]?)?(?:,[^,:]{3,120},)?[ ]?([\p{L}]+)", behind)
    if follow and follow.group(1) in SPEECH_VERBS:
        score += 1.5
    if behind.strip() == ":":
        score += 1.0
    if _OBLIQUE.search(before):
        score -= 3.0
    return score


def _descriptions(view: str, clause: Span) -> list[Span]:
    """Pronouns and role nouns that may be the subject."""
    text = view[clause.start : clause.end]
    found = [
        Span(clause.start + m.start(), clause.start + m.end()) for m in regex.finditer(r"\b(?:[Ee]r|[Ss]ie)\b", text)
    ]
    for match in regex.finditer(r"\b(?:[Dd]er|[Dd]ie)[ ]", text):
        role = _role(view, clause.start + match.start(), clause.end)
        if role:
            found.append(role)
    return found


def _skip_blanks(view: str, at: int, end: int) -> int:
    while at < end and view[at] in " ,–-:(\n":
        at += 1
    return at


def _skip_small_words(view: str, at: int, end: int) -> int:
    """Behind adverbs and the nouns of speech (``so das Fazit von``)."""
    while at < end:
        at = _skip_blanks(view, at, end)
        match = regex.compile(r"[\p{L}]+").match(view, at, end)
        if match is None:
            return at
        word = match.group()
        noun = _SPEECH_NOUN.match(view, at, end)
        if noun:
            at = noun.end()
        elif word in ADVERBS or word in {"aus", "vom", "von"}:
            at = match.end()
        else:
            return at
    return at


def _phrase_end(view: str, at: int, end: int, names: Sequence[Mention]) -> int:
    """Where the noun phrase of the speaker is over: at a word behind which somebody else is spoken of."""
    covered = [(name.start, name.end) for name in names]
    first_noun = False
    for match in _TOKEN.finditer(view, at, end):
        if any(start <= match.start() < stop for start, stop in covered):
            first_noun = True
            continue
        word = match.group()
        if word in TURNS and first_noun:
            return match.start()
        if word in ";:":
            return match.start()
        first_noun = first_noun or word[:1].isupper()
    return end


def _role(view: str, at: int, end: int) -> Span | None:
    """A noun phrase that describes a speaker: article, adjectives, noun (``die neue Präsidentin``)."""
    match = _ROLE.match(view, at, end)
    return Span(*match.span()) if match else None
