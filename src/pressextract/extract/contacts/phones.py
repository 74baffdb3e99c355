"""Telephone, fax and mobile numbers: located by our rules, weighed by the arbiter, parsed by phonenumbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.contacts import dialled
from pressextract.extract.contacts.dials import add_dials, add_extensions
from pressextract.extract.contacts.labels import label_before, label_behind
from pressextract.extract.contacts.numbers import area_code_length, dial
from pressextract.extract.contacts.readings import LABELLED, LIST_GAP, WEAKLY_LABELLED, Candidate, Number
from pressextract.extract.contacts.region import region_at, regions_at
from pressextract.rules import find
from pressextract.shapes import Evidence, Mention
from pressextract.shapes.contacts import PhoneValue, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressextract.extract.contacts.arbiter import Claims
    from pressextract.extract.contacts.labels import Label
    from pressextract.extract.contacts.numbers import Dialled
    from pressextract.shapes.contacts import LineKind

__all__ = ["find_phones"]

_BARE_DIGITS, _LEAST_DIGITS = 9, 8
"""An unlabelled number has at least so many digits: without any mark between them, and with marks."""
_SHORT_CODES = frozenset(
    {"110", "112", "115", "116117", "116116", "116006", "19222", "144", "117", "118", "1414", "133", "122"}
)
_LONGEST_LOCAL = 9
_COUNTRIES = ("49", "43", "41")
_COUNTRY_LENGTH = 3
"""``+49``, ``+43`` and ``+41``: the countries whose local numbers are read."""
_SHARED_BASE, _NEXT_TO = 10, 100
"""Weights of an area code whose number shares the local number's first digits, or stands right before it."""
_BASE_DIGITS = 3
_PAIRS = regex.compile(r"\d\d(?:[ .,-]\d\d){3,}")
_ZERO_SUBSCRIBER = regex.compile(r"\(?0(?!800|900)[2-9]\d{1,4}\)?[ /.-]{1,3}0\d")
"""Area codes are told from what follows by a mark; mobile and service numbers (01, 0800, 0900) may go on with zeros."""
_AREA_CODE = regex.compile(r"\b(?:Vorwahl|Ortsvorwahl|Ortsnetzkennzahl)(?: \p{L}+)?:? ?\(?(?<code>0[\d /]{1,6}\d)")


def find_phones(text: str, claims: Claims, *, digital: str) -> tuple[Mention, ...]:
    """Mentions of kind ``phone`` and ``refused``, sorted by start.

    Args:
        digital: ``text`` as ``focus.near`` leaves it, for the patterns.
    """
    return tuple(sorted(_Reader(text, claims, digital).read(), key=lambda m: (m.start, m.end, m.kind, m.rule)))


class _Reader:
    """Reads one text; holds what numbers inherit from each other."""

    def __init__(self, text: str, claims: Claims, digital: str) -> None:
        self._text = text
        self._digital = digital
        self._claims = claims
        self._numbers: list[Number] = []
        self._refused: list[Mention] = []

    def read(self) -> Iterator[Mention]:
        for candidate in self._full():
            self._try(candidate)
        for candidate in tuple(self._local()):
            self._try_local(candidate)
        self._numbers.sort(key=lambda n: n.candidate.start)
        if self._numbers:
            add_dials(self._text, self._claims, self._numbers)
            add_extensions(self._text, self._numbers)
        for row, number in enumerate(self._numbers):
            yield from self._mentions(number, before=self._numbers[row - 1] if row else None)
        yield from self._refused

    # Numbers with a country or area code.

    def _full(self) -> Iterator[Candidate]:
        """Candidates in text order, country codes first; those inside one that was found are skipped."""
        last = -1
        rules = (dialled.INTERNATIONAL, dialled.NATIONAL)
        found = sorted((m for rule in rules for m in find(rule, self._digital)), key=lambda m: (m.start, -m.end))
        for mention in found:
            if mention.start < last:
                continue
            last = mention.end
            for start, end in dialled.split_run(mention.text):
                yield self._candidate(mention, mention.start + start, mention.start + end)

    def _candidate(self, mention: Mention, start: int, end: int) -> Candidate:
        label = label_before(self._text, start) or label_behind(self._text, end)
        strength = mention.strength if label is None else LABELLED if label.strong else WEAKLY_LABELLED
        end = self._claims.cut(self._text, start, end)
        return Candidate(start, end, mention.rule, dialled.plain_digits(self._text[start:end]), strength, label)

    def _try(self, candidate: Candidate) -> None:
        claim = self._claims.beating(candidate.start, candidate.end, strength=candidate.strength)
        if claim:
            self._refuse(candidate, by=claim.rule, why=f"these digits are {claim.what}")
            return
        parsed, region = self._dialled(candidate)
        if parsed is None or not (parsed.valid or _may_be_unlisted(candidate)):
            self._refuse(candidate, by="phonenumbers", why=f"no number of the numbering plan of {region}")
        elif candidate.label is None and (doubt := _doubt(self._raw(candidate))):
            self._refuse(candidate, by="phone.bare", why=doubt)
        else:
            self._numbers.append(Number(candidate, parsed, self._raw(candidate), region))

    def _dialled(self, candidate: Candidate) -> tuple[Dialled | None, str]:
        """The first valid reading in the regions that the surroundings allow, else the first possible one."""
        regions = regions_at(self._text, candidate.start)
        readings = [(dial(candidate.digits, region=region), region) for region in regions]
        valid = (reading for reading in readings if reading[0] and reading[0].valid)
        return next(valid, readings[0])

    def _raw(self, candidate: Candidate) -> str:
        return self._text[candidate.start : candidate.end]

    # Numbers without area code.

    def _local(self) -> Iterator[Candidate]:
        taken = [(n.candidate.start, n.candidate.end) for n in self._numbers]
        for mention in find(dialled.LOCAL, self._digital):
            if any(start < mention.end and mention.start < end for start, end in taken):
                continue
            label = label_before(self._text, mention.start)
            labelled = label is not None and label.strong
            if labelled or self._follows(mention.start):
                end = self._claims.cut(self._text, mention.start, mention.end)
                digits = dialled.plain_digits(self._text[mention.start : end])
                strength = LABELLED if labelled else WEAKLY_LABELLED
                yield Candidate(mention.start, end, mention.rule, digits, strength, label)

    def _follows(self, at: int) -> Number | None:
        """The number right before an offset, if only ``oder``, ``und``, a comma or a slash stands between."""
        before = [n for n in self._numbers if n.candidate.end < at]
        number = max(before, key=lambda n: n.candidate.end, default=None)
        return number if number and LIST_GAP.fullmatch(self._text, number.candidate.end, at) else None

    def _try_local(self, candidate: Candidate) -> None:
        digits = candidate.digits
        claim = self._claims.beating(candidate.start, candidate.end, strength=candidate.strength)
        if claim:
            self._refuse(candidate, by=claim.rule, why=f"these digits are {claim.what}")
        elif digits in _SHORT_CODES:
            self._refuse(candidate, by="phone.short_code", why="a short code, which has no international form")
        elif len(digits) > _LONGEST_LOCAL:
            self._try(replace(candidate, digits="+" + digits if digits[:2] in _COUNTRIES else digits))
        elif prefix := self._area_code(candidate):
            region = region_at(self._text, candidate.start)
            if parsed := dial(prefix + digits, region=region):
                note = f"area code {prefix} from elsewhere"
                self._numbers.append(Number(candidate, parsed, self._raw(candidate), region, note=note))
        else:
            self._refuse(candidate, by="phone.area_code", why="no area code, and the text gives none elsewhere")

    def _area_code(self, candidate: Candidate) -> str | None:
        """National or international prefix for a local number: said (``Vorwahl``), or that of the other numbers."""
        if said := _AREA_CODE.search(self._text):
            return regex.sub(r"\D", "", said["code"])
        codes: dict[str, int] = {}
        follows = self._follows(candidate.start)
        for number in self._numbers:
            e164 = number.dialled.e164
            length = area_code_length(e164)
            if not length or number.candidate.rule == candidate.rule:
                continue
            code = e164[: _COUNTRY_LENGTH + length]
            shares = e164[len(code) :].startswith(candidate.digits[:_BASE_DIGITS])
            weight = 1 + _SHARED_BASE * shares + _NEXT_TO * (number is follows)
            codes[code] = codes.get(code, 0) + weight
        best = max(codes.items(), key=lambda item: item[1], default=None)
        return best[0] if best and (len(codes) == 1 or best[1] >= _SHARED_BASE) else None

    # Results.

    def _mentions(self, number: Number, *, before: Number | None) -> Iterator[Mention]:
        candidate = number.candidate
        inherited = self._inherited_label(number, before)
        label = candidate.label or inherited
        lines = self._lines(number, label, inherited)
        evidence = [Evidence("pattern", candidate.rule)]
        if label:
            evidence.append(Evidence("label", label.words))
        if number.note:
            evidence.append(Evidence("base", number.note))
        known = "valid" if number.dialled.valid else "possible"
        evidence.append(Evidence("numbering plan", f"{number.region}, {known}"))
        for line in lines:
            kind = _line_kind(line, mobile=number.dialled.mobile)
            words = label.words if label else ""
            yield Mention(
                kind="phone",
                start=candidate.start,
                end=candidate.end,
                text=self._raw(candidate),
                rule=candidate.rule,
                strength=max(candidate.strength, 0.9) if number.dialled.valid else 0.7,
                value=PhoneValue(number.dialled.e164, number.raw, kind, words, number.extension),
                evidence=tuple(evidence),
            )

    def _inherited_label(self, number: Number, before: Number | None) -> Label | None:
        """In a list (``Fax 0221 4710-459, 0221 4710-460``) the first label holds for all."""
        if before and LIST_GAP.fullmatch(self._text, before.candidate.end, number.candidate.start):
            return before.candidate.label
        return None

    def _lines(self, number: Number, label: Label | None, inherited: Label | None) -> tuple[LineKind, ...]:
        """``Tel./Fax 4710-800`` is both; in ``Tel./Fax 4710-455 / -459`` each is one."""
        if label is None:
            return ("phone",)
        if len(label.lines) == 1:
            return label.lines
        if inherited is label:
            return label.lines[1:]
        row = self._numbers.index(number) + 1
        after = self._numbers[row] if row < len(self._numbers) else None
        end = number.candidate.end
        shared = after is not None and LIST_GAP.fullmatch(self._text, end, after.candidate.start) is not None
        return label.lines[:1] if shared else label.lines

    def _refuse(self, candidate: Candidate, *, by: str, why: str) -> None:
        refusal = Refusal(candidate.rule, by, why)
        self._refused.append(Mention("refused", candidate.start, candidate.end, self._raw(candidate), by, 0.0, refusal))


def _doubt(raw: str) -> str | None:
    """Why digits without a label are hardly a number, or None."""
    digits = sum(letter.isdigit() for letter in raw)
    if digits < (_BARE_DIGITS if raw.isdigit() else _LEAST_DIGITS):
        return "too few digits without a label"
    if _PAIRS.fullmatch(raw):
        return "a row of pairs without a label"
    return "no subscriber's number begins with a zero" if _ZERO_SUBSCRIBER.match(raw) else None


def _may_be_unlisted(candidate: Candidate) -> bool:
    """A label vouches for a number that the plan does not list (new blocks, private ranges)."""
    return candidate.label is not None and candidate.label.strong


def _line_kind(line: LineKind, *, mobile: bool) -> LineKind:
    """Fax by its label; mobile or not by the numbering plan, which knows better than labels."""
    if line == "fax":
        return "fax"
    return "mobile" if mobile else "phone"
