"""The day on which a release was issued, as its text or its file name says.

A day counts only where the place says so: behind a cue (``Pressemitteilung Nr. 12 vom``), in a line that holds little
else (``18. April 2024``, ``Lübeck, den 3. Mai 2019``), or in the dateline that opens the text (``Bottrop, 11. Oktober
2017 –``). A day in running text never counts: it is what the release speaks of.
"""

# ruff: noqa: E501 - patterns stay whole
from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import regex

from pressextract.shapes import Span
from pressextract.shapes.dates import Partial
from pressextract.shapes.facts import DayFact

if TYPE_CHECKING:
    from pressextract.shapes import CleanDoc, Line, Mention

__all__ = ["filename_day", "full_day", "text_day"]

_CUE = regex.compile(
    r"(?:(?:presse|medien)(?:mitteilung|meldung|information|info|dienst|einladung|erklärung|notiz)|communiqué|meldung|nachricht|nr\.?\s*[\d/.\-]+)[^\n]{0,40}?\b(?:vom|v\.)\s*$"
    r"|\b(?:veröffentlicht|erschienen|publiziert|herausgegeben|erstellt|eingestellt|online seit|geschrieben|datum|erscheinungsdatum|veröffentlichungsdatum|ausgabedatum|publikationsdatum|publiziert)\b[^\n]{0,30}$",
    regex.IGNORECASE,
)
_CUE_LINE = regex.compile(
    r"^\W*(?:erschienen|veröffentlicht|datum|erscheinungsdatum|veröffentlichungsdatum|publiziert)(?: am)?\W*$",
    regex.IGNORECASE,
)
_CHANGED = regex.compile(
    r"(?:zuletzt|letzte|geändert|änderung|aktualisier|bearbeit|update|abgerufen|gültig)", regex.IGNORECASE
)
_STATE = regex.compile(r"\b(?:stand|sperrfrist|frei ab)\b[^\n]{0,12}$", regex.IGNORECASE)
_NOT_ISSUED = regex.compile(
    r"\b(?:ab|bis|seit|anmeldung|anmeldeschluss|frist|termin|wann|beginn|start|geboren|geb\.|uhr,?|von der|einsendeschluss|am (?:\p{L}+tag))\W*$",
    regex.IGNORECASE,
)
# What may stand before the day in a line that is all dateline: places, offices, numbers, separators.
_PLACE = r"(?:\p{Lu}[\p{L}.'’]*|[a-zäöü]{1,4}|\([\p{L}. ]{1,24}\)|[/|·\-–&,])"
_OTHER_LABEL = regex.compile(r"\p{L}[^|\n]*:\s*(?:am |den |\p{L}+tag,? |Mittwoch,? )?$")
_EVENT = regex.compile(r"^\s*Uhr|^\s*:\s*\p{L}|^,?\s*(?:ab |um |von )?\d{1,2}(?:\s*(?:[-–]|bis)\s*\d{1,2})?\s*Uhr")
_BARE_AM = regex.compile(r"^\s*am\s*$")
_BY_LINE = regex.compile(r"^\W*(?:von|autor(?:in)?:?|text:?)\s", regex.IGNORECASE)
_LEAD_IN = regex.compile(rf"^\W*(?:{_PLACE}[\s,:./|\-–(]*){{0,9}}$")
_OPENING = regex.compile(rf"^[(\[]?\s*(?:{_PLACE}[\s./,\-–(]*){{0,8}}$")
_AFTER = regex.compile(
    r"^\s*(?:[,|]?\s*\d{1,2}[:.]\d\d(?:\s*Uhr)?)?\s*(?:\([\p{L}\- ]{2,20}\)\s*)?(?:[.:;–—|\-)\]]|\s{2}|/)"
)
_BAR = regex.compile(r"\s[|·]\s")
_LINE_CHARS = 90
_DASH_AFTER = regex.compile(r"^\s*(?:[–—|]|-\s|\(\p{L}[\p{L}\- ]{1,20}\)\s)")
_OPENING_CHARS = 90
_FUNCTION = regex.compile(
    r"\b(?:ist|sind|war|wird|werden|wurde|wurden|hat|haben|findet|finden|kann|können|startet|beginnt|lädt|gibt|und|bis|für|mit|zu|zum|zur|ab|beim|nach)\b"
)
_SKIPPED_ZONES = frozenset({"furniture", "about", "caption"})
_NAME_DAY = regex.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[-_.]?)(?P<month>0[1-9]|1[0-2])(?P=gap)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)


def full_day(mention: Mention) -> str | None:
    """``YYYY-MM-DD`` if the mention names a whole day with its year, else None."""
    value = mention.value
    if not isinstance(value, Partial) or value.type not in {"DATE", "TIME"} or value.anchor or value.linked == "last":
        return None
    day = value.value[:10]
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    return day if len(day) == 10 else None  # noqa: PLR2004 - an ISO day


def text_day(doc: CleanDoc, dates: tuple[Mention, ...]) -> DayFact | None:
    """The surest day of the text; of equally sure ones the first."""
    found = [fact for mention in dates for fact in _judge(doc, mention)]
    return max(found, key=lambda fact: fact.confidence, default=None)


def _judge(doc: CleanDoc, mention: Mention) -> Iterator[DayFact]:
    day, line = full_day(mention), doc.line_at(mention.start)
    if day is None or line is None or line.zone in _SKIPPED_ZONES or mention.value.linked:
        return
    before = doc.text[max(line.start, mention.start - 200) : mention.start]
    after = doc.text[mention.end : min(line.end, mention.end + 200)]
    judged = _rule(doc, line, before=before, after=after)
    if judged:
        rule, strength = judged
        yield DayFact(day, "text", Span(mention.start, mention.end), f"published.{rule}", strength)


def _rule(doc: CleanDoc, line: Line, *, before: str, after: str) -> tuple[str, float] | None:
    """Which rule makes the day a publication day, and how sure it is."""
    near = _near_title(doc, line)
    if _CHANGED.search(before) or _CHANGED.search(_line_before(doc, line)):
        return None
    if _CUE.search(before) or (_CUE_LINE.match(_line_before(doc, line)) and not before.strip()):
        return "cue", 0.97 if near else 0.96
    if _NOT_ISSUED.search(before):
        return None
    if _STATE.search(before):
        return "state", 0.5
    if _is_date_line(line, before=before, after=after):
        return "date_line", _line_strength(doc, line, before=before, after=after)
    if line.zone != "list" and len(before) <= _OPENING_CHARS and _opens(before, after=after):
        return "dateline", 0.9
    if line.zone == "title" and not before.strip():
        return "title_line", 0.9
    if doc.title and line.start <= doc.title.start < line.end and doc.title.end <= line.start + len(before):
        return "title_line", 0.85
    return None


def _line_strength(doc: CleanDoc, line: Line, *, before: str, after: str) -> float:
    """A date line near the headline is surest; one below that says more than the day may belong to an event."""
    if _BARE_AM.match(before) and not _BY_LINE.match(_line_before(doc, line)):
        return 0.6
    if _near_title(doc, line):
        return 0.95
    rest = regex.sub(r"\([^)]*\)|\d\d?[.:]\d\d|\b(?:Uhr|von|CET|CEST)\b|,\s*\p{Lu}\p{L}+ \p{Lu}\p{L}+.*$", "", after)
    if regex.search(r"\p{L}", rest):
        return 0.6
    return 0.8 if line.zone in {"dateline", "contact", "imprint"} else 0.7


def _is_date_line(line: Line, *, before: str, after: str) -> bool:
    """A short line without a sentence in it, in which the day comes first or behind places, offices and numbers."""
    if line.zone in {"list", "title"} or _OTHER_LABEL.search(before) or _EVENT.match(after):
        return False
    after = _BAR.split(after, maxsplit=1)[0]
    rest = f"{before} {after}"
    if len(rest) > _LINE_CHARS or _FUNCTION.search(rest) or rest.rstrip().endswith(("!", "?")):
        return False
    bare = regex.sub(r"\b(?:Nr\.?|den|dem|am|vom)\b|[\d/|.]+", " ", before)
    return _LEAD_IN.match(bare) is not None


def _opens(before: str, *, after: str) -> bool:
    """Place and day at the head of a paragraph, closed by a dash, a stop or a bracket; a day alone needs a dash."""
    bare = regex.sub(r"\b(?:den|dem|am|\p{L}+tag,?|Mittwoch,?)\s", " ", before)
    if not before.strip(" (["):
        return _DASH_AFTER.match(after) is not None
    return _OPENING.match(bare) is not None and _AFTER.match(after) is not None


def _line_before(doc: CleanDoc, line: Line) -> str:
    """The last line before this one that is not blank, if it is short enough for a label; else empty."""
    head = doc.text[max(0, line.start - 300) : line.start].rstrip()
    before = head[head.rfind("\n") + 1 :]
    return before if len(before) <= _LABEL_CHARS else ""


_LABEL_CHARS = 60
_NEAR_LINES = 8


def _near_title(doc: CleanDoc, line: Line) -> bool:
    """Whether the line stands within a few lines of the headline."""
    if doc.title is None:
        return doc.text.count("\n", 0, line.start) < _NEAR_LINES
    start, end = sorted((line.start, doc.title.start))
    return doc.text.count("\n", start, end) <= _NEAR_LINES


def filename_day(doc: CleanDoc) -> DayFact | None:
    """A day in the file's name (``2017-10-11_name.txt``, ``20171011.txt``); folders do not count."""
    match = _NAME_DAY.search(PurePosixPath(doc.raw.id).name) or _NAME_DAY.search(PurePosixPath(doc.raw.path).stem)
    if match is None:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return DayFact(day.isoformat(), "filename", rule="published.filename", confidence=0.7)
