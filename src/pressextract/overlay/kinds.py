"""What a rule of one's own finds: from its entry to a ``Rule`` with a value function of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import regex

from pressextract.errors import RuleError
from pressextract.extract.contacts.dialled import plain_digits
from pressextract.extract.contacts.numbers import dial
from pressextract.extract.dates.lexicon import MONTHS, MONTHS_SHORT, NUMBERS, WEEKDAYS
from pressextract.extract.names.forms import base_form, parent_of
from pressextract.extract.names.org_kinds import kind_of, legal_form_of
from pressextract.extract.names.own_roles import masked_phrase, role_pattern
from pressextract.extract.names.place_rules import place_kind
from pressextract.overlay.files import Entry, RuleModel
from pressextract.overlay.templates import fill, template_fault
from pressextract.rules import Match, Pattern, Rule, check_rule, compile_rule
from pressextract.shapes.contacts import PhoneValue
from pressextract.shapes.dates import Partial
from pressextract.shapes.names import NameValue

__all__ = ["Own", "make_rule"]

_FAMILY = {
    "date": "date", "organization": "name", "place": "name", "person": "name",
    "role": "role", "phone": "phone", "furniture": "clean",
}  # fmt: skip
_SHIPPED_WORDS = {
    name: [*words, *(word.capitalize() for word in words)]
    for name, words in (
        ("months", MONTHS), ("months_short", MONTHS_SHORT), ("weekdays", WEEKDAYS), ("numbers", NUMBERS)
    )
}  # fmt: skip
"""Lists that any pattern may name, in small letters and capitalised."""
_MARKED = regex.compile(r"\[(?<words>[^\]\n]+)\]\((?<label>PER|ORG)\)")
_TIMEX = regex.compile(
    r"(?:(?:\d{4}|XXXX)(?:-(?:\d\d|XX|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)(?:-(?:\d\d|XX|WE|\d))?)?)?(?:T\d\d(?::\d\d)?|T(?:MO|MI|AF|EV|NI))?"
    r"|\d{2,3}|P(?:\d+|X)[YMWD]|PT\d+[HM]"
)


@dataclass(frozen=True, slots=True)
class Own:
    """A rule of the user's with the place that it comes from."""

    rule: Rule
    file: Path
    row: int
    kind: str

    def faults(self) -> list[str]:
        """Its faults against its own phrases, each with the file and line of the rule."""
        rule = self.rule
        if self.kind == "role":
            accepts = {value: tuple(map(_masked, phrases)) for value, phrases in rule.accepts.items()}
            rule = replace(rule, accepts=accepts, rejects=tuple(map(_masked, rule.rejects)))
        if self.kind == "furniture":
            rule = replace(rule, pattern=_whole_line(rule.pattern))
        return [f"{self.file}:{self.row}: {fault}" for fault in check_rule(rule)]


def make_rule(entry: Entry) -> Own:
    """The rule of an entry.

    Raises:
        RuleError: ``rule.own`` with file, rule and key.
    """
    model = entry.model
    family = _FAMILY[model.kind]
    if model.id.split(".")[0] != family:
        raise entry.fault("id", f"the id of a rule of kind {model.kind!r} begins with {family!r}")
    pattern = _compiled(entry)
    if model.value is not None and (fault := template_fault(model.value, pattern)):
        raise entry.fault("value", fault)
    if model.kind == "date" and model.value is None and model.anchor is None:
        raise entry.fault("value", "a date needs a value template, or anchor with unit and offset")
    if model.kind == "role" and "person" not in pattern.groupindex:
        raise entry.fault("pattern", "a role needs a person: write PERSON where the name stands")
    value, show = _VALUES[model.kind](model)
    rule = Rule(
        id=model.id,
        source=model.source,
        pattern=pattern,
        value=value,
        accepts={shown: tuple(phrases) for shown, phrases in model.accepts.items()},
        rejects=tuple(model.rejects),
        strength=model.strength,
        show=show,
    )
    return Own(rule, entry.file, entry.row, model.kind)


def _compiled(entry: Entry) -> Pattern:
    model = entry.model
    pattern = role_pattern(model.pattern) if model.kind == "role" else model.pattern
    lists: dict[str, Any] = {name: words for name, words in _SHIPPED_WORDS.items() if rf"\L<{name}>" in pattern}
    try:
        return compile_rule(pattern, ignore_case=model.ignore_case, **lists, **model.words)
    except (RuleError, TypeError) as error:
        raise entry.fault("pattern", str(error)) from error


def _whole_line(pattern: Pattern) -> Pattern:
    lists: dict[str, Any] = dict(pattern.named_lists)
    return regex.compile(f"^(?:{pattern.pattern}\n)$", pattern.flags, **lists)


def _masked(phrase: str) -> str:
    return masked_phrase(_pieces(phrase))


def _pieces(phrase: str) -> Iterator[tuple[str, str | None]]:
    at = 0
    for match in _MARKED.finditer(phrase):
        yield phrase[at : match.start()], None
        yield match["words"], match["label"]
        at = match.end()
    yield phrase[at:], None


def _words(model: RuleModel, match: Match) -> str | None:
    """The filled template, or the words of the mention."""
    if model.value is not None:
        return fill(model.value, match)
    return match.group("span") if "span" in match.re.groupindex else match.group()


_Value = tuple[Callable[[Match], Any], Callable[[Any], str]]


def _date(model: RuleModel) -> _Value:
    def value(match: Match) -> Partial | None:
        words = "" if model.value is None else fill(model.value, match)
        if words is None or not _TIMEX.fullmatch(words) or not _in_calendar(words):
            return None
        return Partial(model.type, words, anchor=model.anchor, unit=model.unit, offset=model.offset)

    return value, lambda partial: partial.shown


def _in_calendar(value: str) -> bool:
    match = regex.match(r"(\d{4})-(\d\d)-(\d\d)", value)
    try:
        return match is None or bool(date(*map(int, match.groups())))
    except ValueError:
        return False


def _organization(model: RuleModel) -> _Value:
    def value(match: Match) -> NameValue | None:
        words = _words(model, match)
        if not words:
            return None
        base = words if model.value else base_form(words)
        kind = model.category or kind_of(base)
        return NameValue("ORG", base, kind=kind, legal_form=legal_form_of(base), parent=parent_of(match.group()))

    return value, lambda name: name.name


def _place(model: RuleModel) -> _Value:
    def value(match: Match) -> NameValue | None:
        words = _words(model, match)
        return NameValue("LOC", words, kind=model.category or place_kind(words)) if words else None

    return value, lambda name: name.name


def _person(model: RuleModel) -> _Value:
    def value(match: Match) -> NameValue | None:
        words = _words(model, match)
        return NameValue("PER", words) if words else None

    return value, lambda name: name.name


def _role(model: RuleModel) -> _Value:
    def value(match: Match) -> str | None:
        has_role = "role" in match.re.groupindex
        words = fill(model.value, match) if model.value else match.group("role") if has_role else None
        return words if words and not regex.search(r"\p{Co}", words) else None

    return value, str


def _phone(model: RuleModel) -> _Value:
    def value(match: Match) -> PhoneValue | None:
        words = _words(model, match)
        found = dial(plain_digits(words), region=model.region) if words else None
        raw = match.group("span") if "span" in match.re.groupindex else match.group()
        return PhoneValue(found.e164, raw, model.line) if found else None

    return value, lambda phone: phone.e164


def _furniture(model: RuleModel) -> _Value:
    return lambda _match: model.reason, str


_VALUES: dict[str, Callable[[RuleModel], _Value]] = {
    "date": _date,
    "organization": _organization,
    "place": _place,
    "person": _person,
    "role": _role,
    "phone": _phone,
    "furniture": _furniture,
}
