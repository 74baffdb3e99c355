"""Telephone labels: the word before (or in brackets behind) a number that says what line it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressextract.extract.contacts.lexicon import FAX_WORDS, MOBILE_WORDS, PHONE_WORDS
from pressextract.rules import compile_rule

if TYPE_CHECKING:
    from pressextract.rules import Match
    from pressextract.shapes.contacts import LineKind

__all__ = ["Label", "label_before", "label_behind"]


@dataclass(frozen=True, slots=True)
class Label:
    """A label in front of a number.

    Attributes:
        lines: What it names; two for ``Tel./Fax``.
        strong: The word means nothing else; single letters and ``unter`` are weak.
    """

    lines: tuple[LineKind, ...]
    words: str
    strong: bool = True


_REACH = 80
"""How far before a number its label may begin."""
_LONG = 2
_PHONE, _FAX, _MOBILE = ([w for w in words if len(w) >= _LONG] for words in (PHONE_WORDS, FAX_WORDS, MOBILE_WORDS))
_COMPOUND = (
    r"(?:[\p{L}-]+?-?(?:telefon|phone|hotline|rufnummer|nummer(?<=(?:ruf|service|hotline|telefon)nummer)"
    r"|telefonnummer|zentrale))"
)
_WORD = rf"""
    (?<fax>(?:\p{{L}}+-)?(?:\L<fax_words>)) | (?<mobile>(?:\p{{L}}+-)?(?:\L<mobile_words>)|\p{{L}}*[Hh]andy(?:nummer)?)
    | (?<phone>(?:\p{{L}}+-)?(?:\L<phone_words>)|{_COMPOUND})
"""
_JOINER = r"""
    (?:[ \t.:;|=*–—>-]|\n(?![ \t]*\n[ \t]*\n)|-?Nr\.?|-?Nummer
    |[Uu]nter|an|auf|der|die|den|ist|lautet|zentral|gratis|kostenlos|direkt|Festnetz|Büro
    |[\[(][^()\n]{1,28}[)\]](?=.{0,3}\Z)|[\[(](?=[ ]?\Z))*
"""
_BEFORE = compile_rule(
    rf"(?<![\p{{L}}@._]|\p{{L}}-) (?:(?:{_WORD}) [.:]? [ ]? (?:[/|,&+]|und|oder|bzw\.) [ ]? (?<second>\L<fax_words>"
    rf"|\L<mobile_words>|\L<phone_words>) | {_WORD}) {_JOINER} \Z",
    fax_words=_FAX,
    mobile_words=_MOBILE,
    phone_words=_PHONE,
)
_LETTER = compile_rule(
    r"(?:^|[\n|·•∙,;/–—>\t]|[ ]-[ ]|[ ]{2}|\.[ ]|\d[ ]) [ ]* (?:(?<fax>[Ff])|(?<mobile>[Mm])|(?<phone>[Tt])) "
    r"[.:| ][ \t.:]* \Z"
)
_UNDER = compile_rule(
    r"(?<phone>\b(?:[Uu]nter|[Rr]uf[a-z]*|[Aa]nrufen|wählen|Nummer|Nr\.?)(?:[ ](?:der|die|den|Nummer|Nr\.?"
    r"|folgender?|zentralen?|kostenlosen?|kostenfreien?|Nummern?)){0,4}[:]?[ ])\Z"
)
_BEHIND = compile_rule(
    r"[ ]? [(\[] (?: (?<fax>\L<fax_words>|F) | (?<mobile>\L<mobile_words>|M) | (?<phone>\L<phone_words>|T) ) [.]? "
    r"[)\]]",
    fax_words=_FAX,
    mobile_words=_MOBILE,
    phone_words=_PHONE,
)
_KINDS: tuple[LineKind, ...] = ("fax", "mobile", "phone")


def label_before(text: str, at: int) -> Label | None:
    """The label that ends right before an offset."""
    reach = max(0, at - _REACH)
    if match := _BEFORE.search(text, reach, at):
        lines = _lines(match)
        if second := match["second"]:
            lines = tuple(dict.fromkeys((*lines, _kind_of(second))))
        return Label(lines, match.group().strip())
    if match := _LETTER.search(text, reach, at):
        return Label(_lines(match), match.group().strip(" \n|·•∙,;/–—>\t"), strong=False)
    if match := _UNDER.search(text, reach, at):
        return Label(("phone",), match.group().strip(), strong=False)
    return None


def label_behind(text: str, at: int) -> Label | None:
    """A bracketed label right behind an offset: ``0221 4710-455 (Fax)``."""
    match = _BEHIND.match(text, at)
    return Label(_lines(match), match.group().strip()) if match else None


def _lines(match: Match) -> tuple[LineKind, ...]:
    return tuple(kind for kind in _KINDS if match[kind])[:1]


def _kind_of(word: str) -> LineKind:
    return "fax" if word in _FAX else "mobile" if word in _MOBILE else "phone"
