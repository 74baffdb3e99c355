"""Which rules are in force: the shipped ones, unless a run selects, ignores or adds some.

The rooms ask ``in_force()``; whoever starts work on a document sets it with ``using``. Nothing else passes rules
around, so a rule of the user's takes the same way through the rooms as a shipped one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressextract.rules import Rule
    from pressextract.shapes.tables import Gazetteer

__all__ = ["ALL", "RuleSet", "Statistics", "fits", "in_force", "recorder", "recording", "using"]


@dataclass(frozen=True, slots=True, eq=False)
class RuleSet:
    """A choice of rules, and rules of the user's own.

    Attributes:
        select, ignore: Ids or their beginnings (``date.``, ``date``, ``date.foreign``); the longest fit decides, and
            an empty ``select`` holds all.
        added: Rules of the user's own; the first part of their id says which room reads them.
        gazetteer: Names of the user's own tables, or None.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    added: tuple[Rule, ...] = ()
    gazetteer: Gazetteer | None = None

    @property
    def is_plain(self) -> bool:
        """Nothing is selected, ignored or added."""
        return not (self.select or self.ignore or self.added)

    def allows(self, rule: str) -> bool:
        """Whether the rule with this id is in force."""
        return not (self.select or self.ignore) or _allowed(rule, self.select, self.ignore)

    def added_for(self, kind: str) -> tuple[Rule, ...]:
        """The user's rules whose id begins with ``kind``."""
        return tuple(rule for rule in self.added if rule.kind == kind)


def fits(choice: str, rule: str) -> bool:
    """Whether a choice (``date``, ``date.``, ``date.foreign``) means a rule; whole words of the id only."""
    plain = choice.rstrip("._*")
    return rule == plain or rule.startswith((f"{plain}.", f"{plain}_"))


@lru_cache(maxsize=4096)
def _allowed(rule: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    chosen = max((len(one.rstrip("._*")) for one in select if fits(one, rule)), default=-1 if select else 0)
    ignored = max((len(one.rstrip("._*")) for one in ignore if fits(one, rule)), default=-1)
    return chosen > ignored


ALL = RuleSet()
_IN_FORCE: ContextVar[RuleSet] = ContextVar("rules_in_force", default=ALL)


def in_force() -> RuleSet:
    """The rules in force."""
    return _IN_FORCE.get()


@contextmanager
def using(ruleset: RuleSet) -> Iterator[None]:
    """Put rules in force for a block."""
    token = _IN_FORCE.set(ruleset)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


@dataclass(slots=True)
class Statistics:
    """What the rules' patterns did: runs, mentions and seconds by rule."""

    runs: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, rule: str, *, hits: int, seconds: float) -> None:
        """Count one run of a pattern."""
        self.runs[rule] += 1
        self.hits[rule] += hits
        self.seconds[rule] = self.seconds.get(rule, 0.0) + seconds


_RECORDER: ContextVar[Statistics | None] = ContextVar("rule_statistics", default=None)


def recorder() -> Statistics | None:
    """Where runs of patterns are counted, or None."""
    return _RECORDER.get()


@contextmanager
def recording() -> Iterator[Statistics]:
    """Count all runs of patterns in a block."""
    statistics = Statistics()
    token = _RECORDER.set(statistics)
    try:
        yield statistics
    finally:
        _RECORDER.reset(token)
