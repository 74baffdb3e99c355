"""What a happening is called: the noun in its sentence, the words of its programme line, or the headline's noun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import VENUE_NOUN
from pressextract.extract.events.nouns import EventNoun, find_nouns
from pressextract.extract.events.verbs import BARE_ACTS, find_act, find_subjects
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.extract.events.groups import TimeGroup
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["Title", "item_rest", "pick_title"]

_BULLET = regex.compile(
    r"[\s•*·▪–—>|+-]*(?:(?:[Aa]m|[Aa]b|[Uu]m|[Vv]on|[Vv]om|[Dd]er|[Dd]en|bis|Programm|Termin)[ :]+)*"
)
_ITEM_GAP = regex.compile(r"(?:[\s,;:|/)–—•.-]|Uhr\b|h\b)*")
_CUT = regex.compile(
    r"[,;(|]|[ ][–—-][ ]|\.(?:\s|$)|[ ](?:mit|von|durch|unter|statt|bei|in|im|am|auf|an|zum[ ]Thema|ab|für)[ ]"
)
_INLINE = regex.compile(
    r"(?:[ ]Uhr)?:[ ](?P<rest>\p{Lu}[^.;!?\n]{2,60})(?=[.;\n]|$)"
)  # "14 Uhr: Stelzenläufer. 16 Uhr: …"
_PLACE_FIRST = regex.compile(r"(?P<place>[^:„“\"»«.!?]{3,60}):[ ]+(?P<rest>\S.*)")
_TEMPORAL = regex.compile(
    r"\b(?:nach|vor|bis|seit|während|trotz|wegen|dank|statt)[ ](?:(?:de[rmns]|die|das|zu[rm]?"
    r"|eine[rmn]?)[ ])?(?:\p{Ll}+[ ])?$"
)
_ON = regex.compile(r"[ ](?:am|vom|um|,)[ ]*(?:gestrigen[ ]|heutigen[ ]|vergangenen[ ]|kommenden[ ]|nächsten[ ])?")
_INSIDE = regex.compile(r"\b(?:im|in[ ]der|in|auf[ ]dem|auf[ ]der|am)[ ](?:\p{L}+e[nr][ ])?$")
_PLACE = regex.compile(
    rf"(?:Raum|Saal|Haus|Halle|Forum|Foyer|Ort:|\p{{Lu}}\p{{L}}*(?:{'|'.join(VENUE_NOUN)}))\b", regex.IGNORECASE
)
_INVITES = regex.compile(
    r"(?:Einladung|Terminhinweis|Termin|Veranstaltungshinweis|Presseeinladung|Save the [Dd]ate)[^:\n]{0,40}:[ ]*"
)
_LABEL = regex.compile(r"\s*(?:Wann|Termin|Datum|Zeit|Zeitpunkt|Tag|Uhrzeit|Beginn)\b[^\p{L}\d]{0,4}", regex.IGNORECASE)
_FINITE = regex.compile(
    r"[ ](?:wird|werden|wurden?|kann|können|ist|sind|geht|gehen|erscheint|erscheinen|nimmt|nehmen)[ ]"
    r"(?:\p{Ll}+[ ]){0,3}$"
)
_NEAR_WORDS = 3
_OPENINGS = frozenset({"beginn", "start", "startschuss", "ende", "termin", "tag", "tage"})
_FRAMES = frozenset({"messe", "markt", "forum", "schau"})
_QUOTED = regex.compile(r"[„“\"»«][^„“”\"»«\n]{2,90}[“”\"«»]")
_MAX_ITEM = 220


@dataclass(frozen=True, slots=True)
class Title:
    """Words for a happening.

    Attributes:
        span: Where they stand.
        name: When the words as written do not name it: the act's noun with what is acted on.
        how: ``noun``, ``item``, ``verb``, ``before`` (a sentence before), ``headline``.
    """

    span: Span
    how: str
    name: str | None = None
    noun: EventNoun | None = None
    distance: int = 0


def item_rest(doc: CleanDoc, group: TimeGroup) -> Span | None:
    """What a line says behind the date or time that it begins with; None when it is no such line."""
    inline = _INLINE.match(doc.view, group.end, group.line.end)
    if inline:
        return Span(inline.start("rest"), inline.end("rest"))
    if group.line.end - group.line.start > _MAX_ITEM or not _BULLET.fullmatch(doc.view, group.line.start, group.start):
        return None
    gap = _ITEM_GAP.match(doc.view, group.end, group.line.end)
    start = gap.end() if gap else group.end
    rest = doc.view[start : group.line.end]
    return Span(start, group.line.end) if regex.match(r"(?:\d{1,3}\.[ ])?[\p{Lu}„“\"»«#]", rest) else None


def pick_title(
    doc: CleanDoc, group: TimeGroup, *, names: Sequence[Mention], forms: dict[str, EventNoun | None]
) -> Title | None:
    """The best words, looked for nearby first; a short form (``das Fest``) stands for the long one (``Kiezfest``).

    Args:
        forms: Long forms found so far, by head: the whole text is searched once for each.
    """
    title = _pick(doc, group, names=names)
    if title is None or title.noun is None or title.how == "item" or not title.noun.bare:
        return title
    tail = title.noun.tail
    if tail not in forms:
        forms[tail] = _full_form(doc, title.noun, names=names)
    full = forms[tail]
    return replace(title, span=full.title, noun=full) if full else title


def _full_form(doc: CleanDoc, noun: EventNoun, *, names: Sequence[Mention]) -> EventNoun | None:
    """A longer noun or name with the same head elsewhere: in the headline, else the first in the text."""
    spans = [*([doc.title] if doc.title else []), Span(0, len(doc.view))]
    for span in spans:
        for other in find_nouns(doc.view, span.start, span.end, names=names):
            if other.tail == noun.tail and not other.bare:
                return other
    return None


def _pick(doc: CleanDoc, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    rest = item_rest(doc, group)
    if rest:
        title = _of_item(doc.view, rest, names=names)
        if title.noun is None and (_is_place(doc.view, title.span) or any(_holds(name, title.span) for name in names)):
            return _of_paragraph(doc.view, group, names=names) or _of_headline(doc) or _of_headline_text(doc) or title
        return title
    here = _of_sentence(doc.view, group, names=names)
    sure = here is not None and here.noun is not None and _is_sure(here, here.noun)
    held = here is not None and here.noun is not None and _held(doc.view, here.noun)
    return (
        (_of_headline(doc) if _LABEL.match(doc.view, group.line.start, group.start) else None)
        or _of_law(doc.view, group, names=names)
        or (_of_verb(doc.view, group, names=names) if held else None)
        or (here if sure else None)
        or _of_verb(doc.view, group, names=names)
        or _of_paragraph(doc.view, group, names=names)
        or _of_headline(doc)
        or here
        or _of_subject(doc.view, group, names=names)
        or _of_headline_text(doc)
    )


def _is_sure(title: Title, noun: EventNoun) -> bool:
    """A noun that says what happens; ``neuer Termin`` and a bare ``Startschuss`` only stand in for it."""
    if noun.tail == "termin" or (noun.tail == "startschuss" and noun.title == (noun.start, noun.end)):
        return False
    return not noun.generic or not noun.bare or _is_near(title)


def _is_near(title: Title) -> bool:
    """``Der Auftakt ist am 3. Mai``; but ``Beginn ist um 19 Uhr`` speaks of what was named before."""
    return title.distance <= _NEAR_WORDS and title.noun is not None and title.noun.tail not in _OPENINGS


def _held(view: str, noun: EventNoun) -> bool:
    """Only the place or frame of what happens (``auf der Messe``)."""
    ahead = view[max(0, noun.title.start - 30) : noun.title.start]
    return noun.tail in _FRAMES and _INSIDE.search(ahead) is not None


def _holds(name: Mention, span: Span) -> bool:
    return name.start <= span.start < name.end


def _is_place(view: str, span: Span) -> bool:
    """A room, hall or street where a programme line would name the item."""
    return _PLACE.match(view, span.start, span.end) is not None


def _of_item(view: str, rest: Span, *, names: Sequence[Mention]) -> Title:
    place = _PLACE_FIRST.match(view, rest.start, rest.end)
    start = place.start("rest") if place else rest.start
    noun = next(iter(find_nouns(view, start, rest.end, names=names)), None)
    if noun and noun.start - start < 40:  # noqa: PLR2004 - a noun further on belongs to a subordinate clause
        return Title(noun.title, "item", noun=noun)
    cut = _CUT.search(view, start + 3, rest.end)
    end = cut.start() if cut else rest.end
    quoted = _QUOTED.search(view, start, rest.end)
    if quoted and (quoted.start() == start or any(name.start <= start < name.end for name in names)):
        start, end = quoted.span()
    while end > start and view[end - 1] in " .:,–-":
        end -= 1
    return Title(Span(start, end), "item")


def _of_sentence(view: str, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    nouns = list(find_nouns(view, group.sentence.start, group.sentence.end, names=names))
    best = max(nouns, key=lambda noun: _fit(view, group, noun), default=None)
    if best is None:
        return None
    return Title(best.title, "noun", noun=best, distance=_distance(view, group, best))


def _fit(view: str, group: TimeGroup, noun: EventNoun) -> float:
    """How well a noun of the sentence goes with the date."""
    fit = -0.12 * min(_distance(view, group, noun), 25)
    fit -= 1.5 if noun.generic else 0.0
    fit -= 1.0 if _INSIDE.search(view[max(group.sentence.start, noun.start - 30) : noun.start]) else 0.0
    fit -= 1.2 if _TEMPORAL.search(view[max(group.sentence.start, noun.start - 40) : noun.start]) else 0.0
    fit += 0.4 if any(mark in view[noun.title.start : noun.title.end] for mark in '„“"»«') else 0.0
    between = view[min(noun.end, group.end) : max(noun.start, group.start)]
    fit += 1.5 if _ON.fullmatch(between) and noun.end <= group.start else 0.0
    fit -= 0.8 if regex.search(r"[;:]|,[ ](?:die|der|das|wo|weil|dass|und)\b", between) else 0.0
    return fit


def _distance(view: str, group: TimeGroup, noun: EventNoun) -> int:
    """Words between noun and date."""
    left, right = (noun.end, group.start) if noun.end <= group.start else (group.end, noun.start)
    return len(view[left:right].split()) if right > left else 0


def _of_subject(view: str, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    """``Eine Live-Folge wird am 3. Mai …``: what the finite verb right before the date speaks of."""
    finite = _FINITE.search(view, group.sentence.start, group.start)
    nouns = find_subjects(view, group.sentence, names=names) if finite else []
    ahead = [noun for noun in nouns if finite and noun.end <= finite.start()]
    return Title(ahead[-1], "subject") if ahead else None


def _of_law(view: str, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    """Entry into force outranks every noun of its sentence."""
    title = _of_verb(view, group, names=names)
    return title if title and (title.name or "").startswith("Inkrafttreten") else None


def _of_verb(view: str, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    act = find_act(view, group.sentence, near=group.start, names=names)
    if act is None:
        return None
    if act.name in BARE_ACTS:
        return Title(act.subject, "verb") if act.subject else None
    if act.subject is None:
        return Title(act.span, "verb", name=act.name)
    return Title(act.subject, "verb", name=f"{act.name} {view[act.subject.start : act.subject.end]}")


def _of_paragraph(view: str, group: TimeGroup, *, names: Sequence[Mention]) -> Title | None:
    """The last noun of the sentences before in the same paragraph, then that of the lines right above."""
    low = max(0, view.rfind("\n\n", 0, max(0, view.rfind("\n\n", 0, group.sentence.start))), group.sentence.start - 500)
    nouns = [noun for noun in find_nouns(view, low, group.sentence.start, names=names) if not noun.generic]
    return Title(nouns[-1].title, "before", noun=nouns[-1]) if nouns else None


def _of_headline(doc: CleanDoc) -> Title | None:
    for span in (doc.title, doc.subtitle):
        nouns = list(find_nouns(doc.view, span.start, span.end)) if span else []
        if nouns:
            best = next((noun for noun in nouns if not noun.generic), nouns[0])
            return Title(best.title, "headline", noun=best)
    return None


def _of_headline_text(doc: CleanDoc) -> Title | None:
    """What the headline quotes or says, where nothing names the happening."""
    if doc.title is None:
        return None
    start, end = doc.title
    quoted = _QUOTED.search(doc.view, start, end)
    if quoted:
        return Title(Span(*quoted.span()), "text")
    invites = _INVITES.match(doc.view, start, end)
    return Title(Span(invites.end() if invites else start, end), "text")
