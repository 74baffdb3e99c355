"""Whether ``heute`` means the day or nowadays."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

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
_LONG = 2500


def _said(text: str, at: int) -> bool:
    """Whether a place lies in quotation marks, as far as a paragraph tells."""
    start = text.rfind("\n", max(0, at - 600), at) + 1
    opened = max(text.rfind("„", start, at), text.rfind("»", start, at))
    return opened >= 0 and not any(mark in text[opened:at] for mark in "“”«")


def means_day(mention: Mention, following: Mention | None, *, line: Timeline, release: bool) -> bool:
    """Whether the word means the reference day; in a press release (``release``) it mostly does.

    A clock time or date beside it, a report in the perfect or preterite, and a short news text speak for the day;
    ``noch heute``, ``heute noch``, a contrast with former times and long essays in the present tense against it.
    """
    text = line.text
    if mention.value.extra.get("adjective"):
        return False
    if following and following.start - mention.end < 12 and following.value.type in {"TIME", "DATE"}:
        return True
    before = text[max(0, mention.start - 12) : mention.start]
    if _DAY_BEFORE.search(before):
        return True
    if _UP_TO_NOW.search(before):
        return False
    score = 2.0 if release else 1.0
    if _said(text, mention.start):
        score -= 1.2
    if _NOWADAYS_BEFORE.search(before):
        score -= 2
    if _NOWADAYS_AFTER.match(text, mention.end):
        score -= 1.5
    left, right = line.sentence(mention)
    way = clause_way(text, mention.start, mention.end)
    score += 1.0 if way <= -1 else 0.0
    score += 0.9 if _HAPPENS.search(text, left, right) else -0.4 if way > -1 else 0.0
    if _CONTRAST.search(text, left, right):
        score -= 1.5
    if len(text) > _LONG:
        score -= 1.5
    if line.news:
        score += 1.0 if len(text) <= _LONG else 0.5
    return score > 0
