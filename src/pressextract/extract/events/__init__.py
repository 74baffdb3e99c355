"""Happenings: every day that the text names, with the words for what may happen on it.

Time expressions that belong together are grouped, each group is given a title, a venue and its traits. Nothing is
decided here: that a date is a deadline or history is weighed in the resolve room, where its value is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.extract.base import Extractor
from pressextract.extract.events.groups import TimeGroup, find_groups
from pressextract.extract.events.lexicon import CANCELLED, HAPPENED, NEW_DAY, POSTPONED
from pressextract.extract.events.nouns import EventNoun
from pressextract.extract.events.titles import Title, item_rest, pick_title
from pressextract.extract.events.traits import read_traits
from pressextract.extract.events.venues import find_venue
from pressextract.shapes import Evidence, Mention
from pressextract.shapes.speech import EventValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Annotated, CleanDoc

__all__ = ["EXTRACTOR"]

_BEGINS = regex.compile(
    r"\b(?:Beginn|Start|Einlass|[Ll]os|[Bb]eginnt|[Bb]egann|[Ss]tartet|Anpfiff|Anstoß|Ende|Treffpunkt)\b"
)


def find_events(doc: CleanDoc, annotated: Annotated, earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Candidates in text order, one for each group of time expressions."""
    dates = sorted((one for one in earlier if one.kind == "date"), key=lambda one: (one.start, -one.end))
    names = [one for one in earlier if one.kind == "name" and one.value.label != "MISC"]
    quotes = [one for one in earlier if one.kind == "quote"]
    found: list[Mention] = []
    title: Title | None = None
    forms: dict[str, EventNoun | None] = {}
    for group in find_groups(doc, dates, annotated.sentences):
        own = [date for date in dates if (date.start, date.end) in group.dates]
        if not (group.joined and title):  # a joined group shares the title of the one before
            title = _of_same_day(doc, group, own, found) or pick_title(doc, group, names=names, forms=forms)
        if title:
            traits = read_traits(doc, group, title, dates=own, quotes=quotes)
            found.append(_mention(doc, group, title, traits=traits, names=names))
    return tuple(found)


def _of_same_day(doc: CleanDoc, group: TimeGroup, dates: Sequence[Mention], found: Sequence[Mention]) -> Title | None:
    """``Beginn ist um 19 Uhr``: a clock time alone, of what the sentence before has named."""
    if not found or any(date.value.type != "TIME" for date in dates) or item_rest(doc, group):
        return None
    last = found[-1]
    sentence = doc.view[group.sentence.start : group.sentence.end]
    if "\n" in doc.view[last.end : group.start] or not _BEGINS.search(sentence) or last.end > group.sentence.start:
        return None
    return Title(last.value.title, "before", name=last.value.name)


def _mention(
    doc: CleanDoc, group: TimeGroup, title: Title, *, traits: tuple[str, ...], names: Sequence[Mention]
) -> Mention:
    sentence = doc.view[group.sentence.start : group.sentence.end]
    venue = find_venue(doc.view, group.sentence, near=group.start, names=names)
    value = EventValue(
        title=title.span,
        dates=group.dates,
        venue=venue,
        cancelled=CANCELLED.search(sentence) is not None,
        moved=POSTPONED.search(sentence) is not None
        and NEW_DAY.search(doc.view[group.sentence.start : group.start]) is not None,
        name=title.name,
        how=title.how,
        past=HAPPENED.search(sentence) is not None,
        joined=group.joined,
        traits=(*traits, "venue") if venue else traits,
    )
    text = doc.text[group.start : group.end]
    evidence = (Evidence("title", f"{title.name or doc.text[title.span.start : title.span.end]} ({title.how})"),)
    return Mention("event", group.start, group.end, text, f"event.{title.how}", 0.5, value, evidence)


EXTRACTOR = Extractor("events", find_events)
