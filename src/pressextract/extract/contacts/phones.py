"""Telephone, fax and mobile numbers: located by our rules, weighed by the arbiter, parsed by phonenumbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.contacts import dialled
from pressextract.extract.contacts.labels import Label, label_before, label_behind
from pressextract.extract.contacts.numbers import Dialled, area_code_length, dial
from pressextract.extract.contacts.region import region_at, regions_at
from pressextract.rules import find
from pressextract.shapes import Evidence, Mention
from pressextract.shapes.contacts import PhoneValue, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.extract.contacts.arbiter import Claims
    from pressextract.shapes.contacts import LineKind

__all__ = ["find_phones"]

_LABELLED, _WEAKLY_LABELLED = 0.935, 0.8
_BARE_DIGITS = 9
"""An unlabelled number without any mark between its digits has at least so many."""
_SHORT_CODES = frozenset({"110", "112", "115", "116117", "116116", "116006", "19222", "144", "117", "118", "1414", "133", "122"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A reading of some digits as a number."""

    start: int
    end: int
    rule: str
    digits: str
    strength: float
    label: Label | None
    inherited: bool = False

    @property
    def fails_silently(self) -> bool:
        return self.label is None


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that was accepted, with what later numbers inherit from it."""

    candidate: _Candidate
    dialled: Dialled
    raw: str
    region: str
    extension: str | None = None
    note: str = ""


def find_phones(text: str, claims: Claims) -> tuple[Mention, ...]:
    """Mentions of kind ``phone`` and ``refused``, sorted by start."""
    return tuple(sorted(_Reader(text, claims).read(), key=lambda m: (m.start, m.end, m.kind, m.rule)))


class _Reader:
    """Reads one text; holds what numbers inherit from each other."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._numbers: list[_Number] = []
        self._refused: list[Mention] = []

    def read(self) -> Iterator[Mention]:
        for candidate in self._full():
            self._try(candidate)
        for candidate in self._local():
            self._try_local(candidate)
        self._numbers.sort(key=lambda n: n.candidate.start)
        self._add_dials()
        self._add_extensions()
        self._numbers.sort(key=lambda n: n.candidate.start)
        for row, number in enumerate(self._numbers):
            yield from self._mentions(number, before=self._numbers[row - 1] if row else None)
        yield from self._refused

    # Numbers with a country or area code.

    def _full(self) -> Iterator[_Candidate]:
        """Candidates in text order, country codes first; those inside one that was found are skipped."""
        last = -1
        rules = (dialled.INTERNATIONAL, dialled.NATIONAL)
        found = sorted((m for rule in rules for m in find(rule, self._text)), key=lambda m: (m.start, -m.end))
        for mention in found:
            if mention.start < last:
                continue
            last = mention.end
            for start, end in dialled.split_run(mention.text):
                yield self._candidate(mention, mention.start + start, mention.start + end)

    def _candidate(self, mention: Mention, start: int, end: int) -> _Candidate:
        label = label_before(self._text, start) or label_behind(self._text, end)
        strength = mention.strength if label is None else _LABELLED if label.strong else _WEAKLY_LABELLED
        end = self._claims.cut(self._text, start, end)
        return _Candidate(start, end, mention.rule, dialled.plain_digits(self._text[start:end]), strength, label)

    def _try(self, candidate: _Candidate) -> None:
        claim = self._claims.beating(candidate.start, candidate.end, strength=candidate.strength)
        if claim:
            self._refuse(candidate, by=claim.rule, why=f"these digits are {claim.what}")
            return
        parsed, region = self._dialled(candidate)
        if parsed is None or not (parsed.valid or self._may_be_unlisted(candidate)):
            self._refuse(candidate, by="phonenumbers", why=f"no number of the numbering plan of {region}")
        elif candidate.label is None and self._is_bare(candidate):
            self._refuse(candidate, by="phone.bare", why="a bare run of digits without a label")
        else:
            raw = self._text[candidate.start : candidate.end]
            self._numbers.append(_Number(candidate, parsed, raw, region))

    def _dialled(self, candidate: _Candidate) -> tuple[Dialled | None, str]:
        """The first valid reading in the regions that the surroundings allow, else the first possible one."""
        regions = regions_at(self._text, candidate.start)
        readings = [(dial(candidate.digits, region=region), region) for region in regions]
        valid = (reading for reading in readings if reading[0] and reading[0].valid)
        return next(valid, readings[0])

    @staticmethod
    def _may_be_unlisted(candidate: _Candidate) -> bool:
        """A label vouches for a number that the plan does not list (new blocks, private ranges)."""
        return candidate.label is not None and candidate.label.strong

    def _is_bare(self, candidate: _Candidate) -> bool:
        raw = self._text[candidate.start : candidate.end]
        return raw.isdigit() and len(raw) < _BARE_DIGITS

    # Numbers without area code.

    def _local(self) -> Iterator[_Candidate]:
        taken = [(n.candidate.start, n.candidate.end) for n in self._numbers]
        for mention in find(dialled.LOCAL, self._text):
            if any(start < mention.end and mention.start < end for start, end in taken):
                continue
            label = label_before(self._text, mention.start)
            follows = self._follows(mention.start)
            if (label and label.strong) or follows:
                end = self._claims.cut(self._text, mention.start, mention.end)
                digits = dialled.plain_digits(self._text[mention.start : end])
                yield _Candidate(mention.start, end, mention.rule, digits, _LABELLED, label, inherited=bool(follows))

    def _follows(self, at: int) -> _Number | None:
        """The number right before an offset, if only ``oder``, ``und``, a comma or a slash stands between."""
        before = [n for n in self._numbers if n.candidate.end < at]
        number = max(before, key=lambda n: n.candidate.end, default=None)
        if number and _LIST_GAP.fullmatch(self._text, number.candidate.end, at):
            return number
        return None

    def _try_local(self, candidate: _Candidate) -> None:
        claim = self._claims.beating(candidate.start, candidate.end, strength=candidate.strength)
        digits = candidate.digits
        if claim:
            self._refuse(candidate, by=claim.rule, why=f"these digits are {claim.what}")
        elif digits in _SHORT_CODES:
            self._refuse(candidate, by="phone.short_code", why="a short code, which has no international form")
        elif len(digits) > _LONGEST_LOCAL:
            self._try(replace(candidate, digits="+" + digits if digits[:2] in _COUNTRIES else digits))
        elif prefix := self._area_code(candidate):
            region = region_at(self._text, candidate.start)
            parsed = dial(prefix + digits, region=region)
            if parsed:
                raw = self._text[candidate.start : candidate.end]
                self._numbers.append(_Number(candidate, parsed, raw, region, note=f"area code {prefix} from elsewhere"))
        else:
            self._refuse(candidate, by="phone.area_code", why="no area code, and the text gives none elsewhere")

    def _area_code(self, candidate: _Candidate) -> str | None:
        """National or international prefix for a local number: said (``Vorwahl``), or that of the other numbers."""
        if said := _AREA_CODE.search(self._text):
            return regex.sub(r"\D", "", said["code"])
        codes: dict[str, int] = {}
        for number in self._numbers:
            e164 = number.dialled.e164
            length = area_code_length(e164)
            if not length or number.candidate.rule == candidate.rule:
                continue
            country = _COUNTRY_LENGTH
            code = e164[: country + length]
            shares = e164[country + length :].startswith(_BASE.match(candidate.digits).group())  # type: ignore[union-attr]
            near = number is self._follows(candidate.start)
            codes[code] = codes.get(code, 0) + 1 + 10 * shares + 100 * near
        best = max(codes.items(), key=lambda item: item[1], default=None)
        return best[0] if best and (len(codes) == 1 or best[1] >= 10) else None  # noqa: PLR2004 - a shared base

    # Direct dials and extensions.

    def _add_dials(self) -> None:
        """``-3743`` behind ``02041/703-3742``, and ``Fax -499`` some words later."""
        taken = [(n.candidate.start, n.candidate.end) for n in self._numbers]
        seconds = {m.start: m for m in find(dialled.SECOND, self._text)}
        loose = {m.start: m for m in find(dialled.DIAL, self._text)}
        for at in sorted(seconds.keys() | loose.keys()):
            mention = seconds.get(at) or loose[at]
            if any(start < mention.end and mention.start < end for start, end in taken):
                continue
            if number := self._dial(mention, second=at in seconds):
                self._numbers.append(number)
                self._numbers.sort(key=lambda n: n.candidate.start)

    def _dial(self, mention: Mention, *, second: bool) -> _Number | None:
        before = [n for n in self._numbers if n.candidate.end <= mention.start]
        if not before:
            return None
        base = before[-1]
        gap = self._text[base.candidate.end : mention.start]
        label = label_before(self._text, mention.start)
        labelled = label is not None and label.strong and len(gap) <= _DIAL_REACH and "\n\n" not in gap
        named = second is False and _NAMED_GAP.fullmatch(gap) is not None and _own_dial(base.raw) == len(str(mention.value))
        follows = second and _LIST_GAP.fullmatch(gap) is not None
        if not (labelled or follows or named) or self._claims.beating(mention.start, mention.end, strength=_LABELLED):
            return None
        digits = _as_long(mention, own=_own_dial(base.raw))
        dash = mention.text[0] in _DASHES
        stem = _stem(base, length=len(digits))
        if stem is None or (not dash and len(digits) != base.dialled.e164.__len__() - len(stem)):
            return None
        parsed = dial(stem + digits, region=base.region)
        if parsed is None:
            return None
        rule = dialled.SECOND.id if follows else dialled.DIAL.id
        own = label if labelled else base.candidate.label
        candidate = _Candidate(mention.start, mention.end, rule, digits, 0.9, own, inherited=not labelled)
        note = f"direct dial on the base of {base.raw}"
        return _Number(candidate, parsed, mention.text, base.region, note=note)

    def _add_extensions(self) -> None:
        """``DW 13`` goes behind the base (Austria) or in place of its ``-0``; ``App. 12`` is kept beside it."""
        ends = {n.candidate.end: row for row, n in enumerate(self._numbers)}
        for mention in find(dialled.EXTENSION, self._text):
            at = max((end for end in ends if end <= mention.start), default=-1)
            if at < 0 or len(self._text[at : mention.start]) > _WORD_REACH:
                continue
            row = ends[at]
            number = self._numbers[row]
            kind, _, digits = str(mention.value).partition(" ")
            candidate = replace(number.candidate, end=mention.end)
            if kind == "inner":
                self._numbers[row] = replace(number, extension=digits, candidate=candidate)
                continue
            stem = _stem(number, length=len(digits)) if number.region == "DE" or number.raw.endswith("-0") else None
            parsed = dial((stem or number.dialled.e164) + digits, region=number.region)
            if parsed:
                raw = self._text[candidate.start : candidate.end]
                note = "the direct dial goes behind the base"
                self._numbers[row] = replace(number, dialled=parsed, candidate=candidate, raw=raw, note=note)

    # Results.

    def _mentions(self, number: _Number, *, before: _Number | None) -> Iterator[Mention]:
        candidate = number.candidate
        label = candidate.label or self._inherited_label(number, before)
        lines: tuple[LineKind, ...] = label.lines if label else ("phone",)
        evidence = [Evidence("pattern", candidate.rule)]
        if label:
            evidence.append(Evidence("label", label.words))
        if number.note:
            evidence.append(Evidence("base", number.note))
        evidence.append(Evidence("numbering plan", f"{number.region}, {'valid' if number.dialled.valid else 'possible'}"))
        for line in lines:
            kind = _line_kind(line, mobile=number.dialled.mobile)
            yield Mention(
                kind="phone",
                start=candidate.start,
                end=candidate.end,
                text=self._text[candidate.start : candidate.end],
                rule=candidate.rule,
                strength=max(candidate.strength, 0.9) if number.dialled.valid else 0.7,
                value=PhoneValue(number.dialled.e164, number.raw, kind, label.words if label else "", number.extension),
                evidence=tuple(evidence),
            )

    def _inherited_label(self, number: _Number, before: _Number | None) -> Label | None:
        """In a list (``Fax 0221 4710-459, 0221 4710-460``) the first label holds for all."""
        if before and before.candidate.label and _LIST_GAP.fullmatch(self._text, before.candidate.end, number.candidate.start):
            return before.candidate.label
        return None

    def _refuse(self, candidate: _Candidate, *, by: str, why: str) -> None:
        text = self._text[candidate.start : candidate.end]
        refusal = Refusal(candidate.rule, by, why)
        self._refused.append(Mention("refused", candidate.start, candidate.end, text, by, 0.0, refusal))


_LONGEST_LOCAL = 9
_COUNTRIES = ("49", "43", "41")
_DASHES = "-–—‐‑−"
_DIAL_REACH = 60
_WORD_REACH = 4
_COUNTRY_LENGTH = 3
"""``+49``, ``+43`` and ``+41``: the countries whose local numbers are read."""
_LIST_GAP = regex.compile(r"[ \t]*(?:[/,;+&|]|und|oder|bzw\.|u\.|od\.|sowie|bis)?[ \t]*")
_AREA_CODE = regex.compile(r"\b(?:Vorwahl|Ortsvorwahl|Ortsnetzkennzahl)(?: \p{L}+)?:? ?\(?(?<code>0[\d /]{1,6}\d)")
_BASE = regex.compile(r"\d{3}")


_NAMED_GAP = regex.compile(r"[ \t]*[(,;/][ \t]*\p{Lu}\p{L}+[.:]?[ \t]*")
"""``(Sekretariat -261)`` behind ``23125-260``."""


def _as_long(mention: Mention, *, own: int) -> str:
    """Digits of a direct dial: all of ``7 43`` only where the one before has as many, else its first group."""
    digits = str(mention.value)
    return digits if " " not in mention.text.lstrip(_DASHES + " ") or len(digits) == own else mention.text.split()[0].strip(_DASHES)


def _own_dial(raw: str) -> int:
    """How many digits stand behind the last dash of a number."""
    return len(regex.sub(r"\D", "", regex.split(rf"[{_DASHES}]", raw)[-1])) if regex.search(rf"[{_DASHES}]", raw) else 0


def _line_kind(line: LineKind, *, mobile: bool) -> LineKind:
    """Fax by its label; mobile or not by the numbering plan, which knows better than labels."""
    if line == "fax":
        return "fax"
    return "mobile" if mobile else "phone"


def _stem(number: _Number, *, length: int) -> str | None:
    """E.164 digits before the direct dial: what stands before the last dash, or all but as many digits."""
    e164 = number.dialled.e164
    parts = regex.split(rf"[{_DASHES}]", number.raw)
    last = regex.sub(r"\D", "", parts[-1])
    if len(parts) > 1 and 0 < len(last) <= 5 and e164.endswith(last):  # noqa: PLR2004 - a direct dial
        return e164[: -len(last)]
    return e164[:-length] if len(e164) - length > 5 else None  # noqa: PLR2004 - something must be left of the base


