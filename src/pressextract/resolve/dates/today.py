"""Whether ``heute`` means the day or nowadays."""

# Lists of words read better as text; calendars are full of plain numbers.

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.resolve.dates.cues import clause_way

if TYPE_CHECKING:
    from pressextract.resolve.dates.timeline import Timeline
    from pressextract.shapes import Mention

__all__ = ["means_day"]

_NOWADAYS_BEFORE = regex.compile(
    r"\b(?:bis|noch|von|auch|schon|erst|gerade|wie|als|oder|gestern|damals)[ ]{1,2}$", regex.IGNORECASE
)
_NOWADAYS_AFTER = regex.compile(
    r"[ ](?:noch|schon|oft|meist|häufig|kaum|wieder|mehr|weniger|längst|nur noch|üblich|als|so|eher|etwa|und)\b"
)
_UP_TO_NOW = regex.compile(r"\bbis[ ]{1,2}$", regex.IGNORECASE)
_DAY_BEFORE = regex.compile(r"\b(?:ab|seit)[ ]{1,2}$", regex.IGNORECASE)
_CONTRAST = regex.compile(r"\b(?:früher|damals|einst|heutzutage|inzwischen|Vergangenheit|vor \w+ Jahren)\b")
_HAPPENS = regex.compile(
    r"\b(?:findet|finden|beginnt|beginnen|startet|starten|spielt|spielen|trifft|treffen|tagt|eröffnet|öffnet|lädt|laden|gastiert|entscheidet|"
    r"berät|veröffentlicht|präsentiert|stellt|stellen|feiert|endet|wird|werden|tritt|erscheint|vorgestellt|bekannt|mitgeteilt|unterzeichnet|"
    r"statt|Kick-off|Auftakt|Programm|anlässlich)\b"
)
_BESIDE = 12
"""Characters of ``, `` or `` um ``."""
_LONG = 2500


def _said(text: str, at: int) -> bool:
    """Whether a place lies in quotation marks, as far as a paragraph tells."""
    start = text.rfind("\n", max(0, at - 600), at) + 1
    opened = max(text.rfind("„", start, at), text.rfind("»", start, at))
    return opened >= 0 and not any(mark in text[opened:at] for mark in "“”«")


def means_day(mention: Mention, following: Mention | None, *, line: Timeline, release: bool) -> bool:
    """Whether the word means the reference day; in a press release (``release``) it mostly does.

    A clock time or date beside it, a report in the perfect or preterite, and a short news text speak for the day;
    ``bis heute``, ``heute noch``, a contrast with former times and long essays in the present tense against it.
    """
    if mention.value.extra.get("adjective"):
        return False
    beside = following is not None and following.start - mention.end < _BESIDE
    if following is not None and beside and following.value.type in {"TIME", "DATE"}:
        return True
    before = line.text[max(0, mention.start - 12) : mention.start]
    if _DAY_BEFORE.search(before):
        return True
    return not _UP_TO_NOW.search(before) and _score(mention, before, line=line, release=release) > 0


def _score(mention: Mention, before: str, *, line: Timeline, release: bool) -> float:
    """Above 0 for the day, below for nowadays; the weights were set on annotated news and releases."""
    text, way = line.text, clause_way(line.text, mention.start, mention.end)
    left, right = line.sentence(mention)
    short = len(text) <= _LONG
    rows = (
        (True, 2.0 if release else 1.0),
        (_said(text, mention.start), -1.2),
        (_NOWADAYS_BEFORE.search(before), -2.0),
        (_NOWADAYS_AFTER.match(text, mention.end), -1.5),
        (way <= -1, 1.0),
        (happens := _HAPPENS.search(text, left, right), 0.9),
        (way > -1 and not happens, -0.4),
        (way > -1 and not happens and mention.text[0].isupper(), -2.0),  # "Heute arbeiten dort 30 Leute."
        (_CONTRAST.search(text, left, right), -1.5),
        (not short, -1.5),
        (line.news, 1.0 if short else 0.5),
    )
    return sum(weight for holds, weight in rows if holds)
