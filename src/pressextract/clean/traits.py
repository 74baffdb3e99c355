# ruff: noqa: E501 - patterns and word lists stay whole
"""What one line shows by itself: shape, words, link-label class.

Traits are computed once per distinct line, and only from its first ``LOOK`` characters, so that a text without line
ends costs no more than a long paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from pressextract.clean.lexicon import CLASSES, FUNCTION_WORDS, MONTHS, RELEASE, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LOOK", "Traits", "after_mark", "traits"]

LOOK = 400
"""Characters of a line that are looked at; what makes a line furniture shows at its beginning."""
PROSE_CHARS = 90
"""Running text: at least that long, with function words among its words."""
LONG_CHARS = 180
"""Shorter lines are running text only if they end like a sentence: headlines run to that length."""

_SEPARATOR = regex.compile(r"\s*(?:[|·•∙›»«>▾▼▸►✓★☆☰≡/\\]|//|::|–|(?<=\s)-(?=\s))+\s*|[ \t]{2,}|,\s+|\s(?:und|&)\s")
_HARD_SEPARATOR = regex.compile(r"[|·•∙›»>▾▼▸►✓]|//|[ \t]{2,}\S| / ")
_CLOSED = regex.compile(r"[.!?:;…]\W*$")
_TRIM = regex.compile(r"^[\W_]+|[\W_]+$")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\-*:_]*")
_HEADS = {name: regex.compile(rf"\s*(?:[\W_]*)(?:{words.heads})") for name, words in CLASSES.items() if words.heads}
_PARTS = {name: regex.compile(words.parts) for name, words in CLASSES.items() if words.parts}
_LABELS: dict[str, str] = {
    label: name for name, words in reversed(CLASSES.items()) for label in words.labels.split("|")
}
_RELEASE = regex.compile(rf"(?:{RELEASE.heads})", regex.IGNORECASE)
_DAY = rf"(?:\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{MONTHS}|jan|feb|mär|apr|jun|jul|aug|sept?|okt|nov|dez)\.?)\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d|(?:{MONTHS}) \d{{1,2}}, \d{{4}})"
_DATE = regex.compile(_DAY, regex.IGNORECASE)
_DATE_LINE = regex.compile(
    rf"^\W*(?:[\p{{L}} /().-]{{0,40}}[,:(]?\s*)?(?:\p{{L}}+tag,? )?(?:den |dem |vom |am )?{_DAY}\W*(?:(?:um )?\d\d?[.:]\d\d\W*(?:uhr)?|uhr)?\W*$",
    regex.IGNORECASE,
)
_FULL_DAY = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}|\d{4}-\d\d-\d\d)"
_MARK = regex.compile(
    rf"\s*(?:DGAP|EQS|PTA|APA|OTS|DJ|ots|euro adhoc)\b[-\w/]*\s*:?\s+"
    rf"|\s*(?:aktuelle\s+)?(?:presse|medien)(?:mitteilung|meldung|information|info)\b[^:\n]{{0,90}}:\s*"
    rf"|(?:(?:presse|medien)(?:mitteilung|meldung|information|info)|pm)(?:\s+(?:nr\.?\s*)?\d+(?:[/-]\d+)*)?(?:\s+vom\s+{_FULL_DAY})?\s*[:|–-]\s+"
    rf"|{_FULL_DAY}(?:,?\s+(?:\|\s*)?\d\d?[:.]\d\d(?:\s*Uhr)?)?\s*(?:[:|–-]\s*)?(?=\p{{Lu}}|[„“”\"»«])",
    regex.IGNORECASE,
)
"""What may stand before a headline in its own line."""
_TRAIT_PATTERNS = {
    "date": _DATE,
    "date_line": _DATE_LINE,
    "phone": regex.compile(r"(?<!\d)(?:\+\d\d|\(?0\d{2,5}\)?)[\s/()\-–.]*\d[\d\s/()\-–]{4,}|\b(?:tel(?:efon)?|fax|fon|mobil|telefax)\b[.:\s]*(?:nr)?[.:\s]*[+(\d]", regex.IGNORECASE),
    "email": regex.compile(r"[\w.\-]+\s?(?:@|\(at\)|\[at\])\s?[\w\-]+", regex.IGNORECASE),
    "url": regex.compile(r"https?:|\bwww\.|\b[\w\-]{3,}\.(?:de|com|org|net|info|eu|at|ch|example)\b", regex.IGNORECASE),
    "iban": regex.compile(r"\biban\b|\bbic\b|\bblz\b|\bDE\d\d \d{4}", regex.IGNORECASE),
    "address": regex.compile(r"\b(?:D-|A-|CH-)?\d{4,5} \p{Lu}\p{L}+|(?:straße|strasse|str\.|platz|weg|allee|gasse|ring|ufer|damm)\s*\d+\s*[a-z]?\b", regex.IGNORECASE),
    "street_like": regex.compile(r"^(?:(?:Am|An der|Im|In der|Zum|Zur|Auf der|Bei der|Unter den) )?\p{Lu}[\p{L}.\-]{2,}(?: [\p{L}.\-]+){0,3} \d{1,4} ?[a-z]?(?:\s?[-–/+]\s?\d+[a-z]?)*$"),
    "role_like": regex.compile(
        r"(?:sprecher(?:in)?|vorsitzende[rn]?|leit(?:er|erin|ung)|geschäftsführ(?:er|erin|ung)|referent(?:in)?|direktor(?:in)?|präsident(?:in)?|vorst(?:and|ändin)|manager(?:in)?|minister(?:in)?|"
        r"senator(?:in)?|bürgermeister(?:in)?|landr(?:at|ätin)|beauftragte[rn]?|sekretär(?:in)?|redakteur(?:in)?|assistent(?:in)?|professor(?:in)?|pfarrer(?:in)?|bisch(?:of|öfin)|intendant(?:in)?|"
        r"geschäftsführend|inhaber(?:in)?|koordinator(?:in)?|öffentlichkeitsarbeit|(?:presse|medien)(?:stelle|referat|arbeit))\b",
        regex.IGNORECASE,
    ),
    "legal_form": regex.compile(r"\b(?:GmbH|gGmbH|AG|e\. ?V\.|KG|mbH|SE|UG|eG|KdöR|AöR)(?!\w)"),
    "person": regex.compile(r"^(?:(?:Frau|Herr|Dr\.|Prof\.|Dipl\.-\w+\.?|Mag\.) )*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:von|van|der|de|\p{Lu}\.))* \p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?:$|,)"),
    "photo": regex.compile(r"^foto von \p{L}|(?:foto|bild|bildquelle|quelle|grafik|abbildung|fotos|bildrechte|bildnachweis|copyright)(?:graf(?:in)?|zeile|unterschrift)?\s?[:(©/]|\((?:foto|bild|quelle|c)\b|.\s©|©.{3,}/", regex.IGNORECASE),
    "copyright": regex.compile(r"^\W*(?:©|\(c\)|copyright)", regex.IGNORECASE),
    "year": regex.compile(r"\b(?:19|20)\d\d\b"),
    "clock": regex.compile(r"\b\d?\d[.:]\d\d\b|\b\d?\d uhr\b", regex.IGNORECASE),
    "bullet": regex.compile(r"^\s*(?:[•·▪◦*–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)"),
    "arrow": regex.compile(r"^\s*(?:[»›>→←«‹<▸►▶]|<<|>>)|[»›→►▸▾▼×]\s*$|^\s*[<>×+✓☰≡🔍]"),
    "ellipsis": regex.compile(r"(?:…|\.\.\.|\[…\])\W*$"),
    "quote": regex.compile(r"[„“”\"»«‚‘]"),
    "camel": regex.compile(r"\p{Ll}{3,}\p{Lu}\p{Ll}{2,}"),
    "size": regex.compile(r"\d ?[km]b\b", regex.IGNORECASE),
    "hash": regex.compile(r"(?:^|\s)[#@]\w"),
    "by_line": regex.compile(r"^\W*(?:(?:erstellt |geschrieben |verfasst |veröffentlicht |gepostet |text |foto |bild )?von|autor(?:/?-?in)?|text|redaktion):? \p{Lu}\p{Ll}+(?: \S+){1,4}$", regex.IGNORECASE),
    "imperative": regex.compile(r"^(?:jetzt|hier|melden|abonnieren|lesen|folgen|besuchen|laden|klicken|unterstützen|fordere?|werde|informieren|entdecken|erfahren|registrieren|bitte)\b", regex.IGNORECASE),
    "you": regex.compile(r"\b(?:[Ss]ie|[Ii]hre?[nrms]?|[Dd]u|[Dd]eine?[nrms]?|[Dd]ich)\b"),
    "org_like": regex.compile(
        r"\b(?:stadt|kreis|landkreis|gemeinde|amt|landratsamt|bezirksamt|ministerium|kammer|verband|verein|e\. ?v\.|gmbh|ag|kg|mbh|se|universität|hochschule|polizei|kirche|kirchenkreis|dekanat|bistum|"
        r"kreisverband|ortsverband|landesverband|fraktion|gesellschaft|agentur|stiftung|institut|museum|klinikum|stadtwerke|sparkasse|pressestelle|wirtschaftsförderung|\p{L}+(?:gesellschaft|verband|verein|ministerium|amt|"
        r"kammer|agentur|stiftung|direktion|behörde|werke|förderung|präsidium|dienst))\b(?: (?:der|des|für|und)\b)?",
        regex.IGNORECASE,
    ),
    "colon_inside": regex.compile(r"\p{L}: \S"),
    "press_word": regex.compile(r"^\W*(?:aktuelle )?(?:presse|medien)(?:mitteilung|meldung|information|info|einladung|erklärung|-?dienst|text)|^\W*(?:aktuelle )?meldung\b", regex.IGNORECASE),
    "dateline": regex.compile(rf"^\p{{Lu}}[\p{{L}}/ .\-]{{2,40}}(?:\((?:ots|{_DAY}|\p{{L}}+)\)|,?\s(?:den |\p{{L}}+tag,? )?{_DAY})?\s?(?:\(ots\)|[-–—:.|])\s+\S", regex.IGNORECASE),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Traits:
    """What one line shows by itself.

    Attributes:
        labels: Classes of the lexicon that the line belongs to, the surest first.
        names: Traits that hold, the binned measures among them; the vocabulary of ``features``.
        core: Traits of what follows a date or the word press release at the beginning, where enough follows.
        key: The line in lower case without its outer punctuation: lines with equal keys say the same.
    """

    key: str
    names: frozenset[str]
    labels: tuple[str, ...]
    words: int
    prose: bool
    content: frozenset[str]
    core: Traits | None = None


def traits(line: str) -> Traits:
    """Traits of one line without outer blanks."""
    return _cached(line[:LOOK], len(line))


def after_mark(words: str) -> int:
    """Where a line goes on behind a date, a wire code or ``Pressemitteilung Nr. 3:`` at its beginning."""
    at = 0
    while match := _MARK.match(words, at):
        at = match.end()
    return at


@lru_cache(maxsize=4096)
def _cached(head: str, length: int) -> Traits:
    own = _own(head, length)
    at = after_mark(head)
    rest = head[at:].strip()
    if at and len(rest.split()) > 2 and not own.prose:  # noqa: PLR2004 - a phrase
        return replace(own, core=_own(rest, length - (len(head) - len(rest))))
    return own


def _own(head: str, length: int) -> Traits:
    folded = head.casefold() if "ß" not in head else head.lower()
    words = [word.lower() for word in _WORD.findall(head)]
    function = sum(word in FUNCTION_WORDS for word in words)
    closed = length >= LONG_CHARS or _CLOSED.search(head) is not None
    prose = length >= PROSE_CHARS and function >= max(3, 0.12 * len(words)) and closed
    labels = () if length > LOOK else tuple(_labels(folded))
    names = {*_shape(head, length=length), *_wording(head, words, function=function), *(f"is:{one}" for one in labels)}
    names |= {name for name, pattern in _TRAIT_PATTERNS.items() if pattern.search(head)}
    if _RELEASE.match(head):
        names.add("release")
    if prose:
        names.add("prose")
    if "ends:." in names and len(words) > 3 and names & {"verb", "verb?"}:  # noqa: PLR2004 - a sentence
        names.add("sentence")
    content = frozenset(word[:7] for word in words if len(word) > 3 and word not in FUNCTION_WORDS)  # noqa: PLR2004 - stems
    return Traits(_TRIM.sub("", folded), frozenset(names), labels, len(words), prose, content)


def _labels(folded: str) -> Iterator[str]:
    """Classes of the lexicon, whole labels first, then shares of labels, beginnings, parts."""
    whole = _LABELS.get(_TRIM.sub("", folded)) or _LABELS.get(folded)
    if whole:
        yield from (f"label:{whole}", whole)
    segments = [part for part in (_TRIM.sub("", one) for one in _SEPARATOR.split(folded)) if part]
    known = [_LABELS[part] for part in segments if part in _LABELS]
    if len(segments) > 1 and known:
        share = len(known) / len(segments)
        if share >= 0.5:  # noqa: PLR2004 - half
            yield f"labels:{'all' if share == 1 else 'most'}"
            yield from dict.fromkeys(known)
    elif not whole:
        words = [word for word in folded.split() if word.isalpha()]
        if len(words) > 1 and sum(word in _LABELS for word in words) >= 0.7 * len(words):
            yield "labels:words"
    for name, pattern in _HEADS.items():
        if pattern.match(folded):
            yield f"head:{name}"
            yield name
    for name, pattern in _PARTS.items():
        if pattern.search(folded):
            yield f"part:{name}"
            yield name


_LENGTHS = (2, 6, 12, 20, 32, 48, 70, 100, 140, 200, 300)
_COUNTS = (0, 1, 2, 3, 5, 8, 12, 20, 40)


def _bin(value: int, edges: tuple[int, ...]) -> str:
    return next((f"<={edge}" for edge in edges if value <= edge), f">{edges[-1]}")


def _shape(head: str, *, length: int) -> Iterator[str]:
    yield f"chars{_bin(length, _LENGTHS)}"
    yield f"ends:{_ending(head) if length <= LOOK else 'long'}"
    yield f"separators{_bin(len(_HARD_SEPARATOR.findall(head)), (0, 1, 2, 4))}"
    letters = [char for char in head if char.isalpha()]
    if not letters:
        yield "letterless"
    elif len(letters) > 4 and all(char.isupper() for char in letters):  # noqa: PLR2004 - more than an acronym
        yield "capitals"
    if not head[0].isupper():
        yield "starts:lower" if head[0].islower() else "starts:digit" if head[0].isdigit() else _symbol(head)
    if sum(char.isdigit() for char in head) > 0.3 * len(head):
        yield "digits"
    yield from (name for char, name in (("?", "question"), ("!", "exclamation")) if char in head)


def _symbol(head: str) -> str:
    return "starts:other" if head[0].isalnum() else "starts:symbol"


def _ending(head: str) -> str:
    last = head[-1]
    if last in ".!?:;,)":
        return last
    if last in '“”"«»’‘':
        return "quote"
    return "word" if last.isalnum() else "symbol"


_COMMAS = 3


def _wording(head: str, words: list[str], *, function: int) -> Iterator[str]:
    yield f"words{_bin(len(words), _COUNTS)}"
    yield f"function{_bin(function, (0, 1, 2, 4, 8))}"
    if head.count(",") >= _COMMAS and ":" not in head and not function and len(words) <= 4 * (head.count(",") + 1):
        yield "comma_list"
    if any(word in VERBS for word in words):
        yield "verb"
    elif any(len(word) > 4 and word.endswith(("t", "en", "te", "ten")) for word in words):  # noqa: PLR2004 - a finite form at least
        yield "verb?"
    if len(words) > 1 and len(set(words)) <= len(words) // 2:
        yield "repeats_words"
