"""One pass over the text: every word is looked up once, and only rules that can begin with it are tried there.

Where several rules match, the longest wins (``11. Oktober 2017`` over ``11. Oktober``), then the stronger, then the
one that stands first; the pass goes on behind the winner, so mentions never overlap and the work is linear.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from pressextract.errors import RuleError
from pressextract.extract.dates import (
    rules_amounts,
    rules_clock,
    rules_days,
    rules_foreign,
    rules_months,
    rules_orders,
    rules_relative,
    rules_sets,
    rules_turns,
    rules_vague,
    rules_years,
)
from pressextract.extract.dates.lexicon import (
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TURN,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
)
from pressextract.rules import TIMEOUT_S, Match, Pattern, Rule
from pressextract.ruleset import RuleSet, in_force, recorder
from pressextract.shapes import Evidence, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pressextract.extract.dates.fragments import Headed
    from pressextract.shapes.dates import Partial

__all__ = ["ENTRIES", "scan_dates"]

ENTRIES: tuple[Headed, ...] = (
    *rules_days.RULES,
    *rules_orders.RULES,
    *rules_clock.RULES,
    *rules_months.RULES,
    *rules_years.RULES,
    *rules_relative.RULES,
    *rules_turns.RULES,
    *rules_amounts.RULES,
    *rules_sets.RULES,
    *rules_vague.RULES,
    *rules_foreign.RULES,
)
_NEXT = regex.compile(r"\s{1,3}(\p{L}+|\d)")
_TIMELY = frozenset().union(MONTHS, WEEKDAYS, SEASONS, UNITS, NUMBERS, ORDINALS, {word.split()[0] for word in HOLIDAYS})
_TIMELY_STEMS = (
    *WEEKDAYS,
    "jahr",
    "monat",
    "woche",
    "tag",
    "wochen",
    "quartal",
    "halbjahr",
    "vereins",
    "schul",
    "geschäft",
    "kalender",
    "paar",
    "hälfte",
    "vormittag",
    "nachmittag",
    "abend",
    "morgen",
    "mittag",
    "nacht",
    "zeit",
    "buß",
)
_WORD = regex.compile(r"\d+|\p{L}+")
_LONGEST_NUMBER = 5


class _Found(NamedTuple):
    end: int
    strength: float
    order: int
    start: int
    rule: Rule
    value: Partial


@lru_cache(maxsize=4)
def _by_head(chosen: RuleSet) -> Mapping[str, tuple[tuple[int, Rule, Pattern, bool], ...]]:
    rows: dict[str, list[tuple[int, Rule, Pattern, bool]]] = defaultdict(list)
    for order, entry in enumerate(ENTRIES):
        if not chosen.allows(entry.rule.id):
            continue
        narrowed = "span" in entry.rule.pattern.groupindex
        for head in entry.heads:
            rows[head].append((order, entry.rule, entry.rule.pattern, narrowed))
    return {head: tuple(row) for head, row in rows.items()}


def scan_dates(text: str) -> Iterator[Mention]:
    """All mentions in text order, none overlapping another.

    Raises:
        RuleError: ``rule.timeout`` after ``TIMEOUT_S`` seconds at one place.
    """
    chosen = in_force()
    by_head, at = _by_head(chosen), 0
    own = _own(chosen, text)
    try_one = _try if recorder() is None else _try_timed
    for word in _WORD.finditer(text):
        start = word.start()
        if start < at:
            continue
        shown = word.group()
        head = f"#{min(len(shown), _LONGEST_NUMBER)}" if shown[0].isdecimal() else shown.lower()
        rows = by_head.get(head, ())
        if head in WEEKDAYS_SHORT and shown[0].islower():  # "die", "mit", "so" are words
            rows = ()
        if rows and head in TURN and not _may_turn(text, word.end()):
            rows = ()
        if not rows and start not in own:
            continue
        found = [one for row in rows if (one := try_one(row, text, start)) is not None]
        found += own.get(start, ())
        if found:
            best = max(found, key=lambda one: (one.end, one.strength, -one.order))
            at = best.end
            yield _mention(best, text, found)


def _own(chosen: RuleSet, text: str) -> Mapping[int, list[_Found]]:
    """What the user's own rules find, by the first word of the match; they outrank the shipped ones as strong."""
    added = chosen.added_for("date")
    if not added:
        return {}
    words = [word.start() for word in _WORD.finditer(text)]
    found: dict[int, list[_Found]] = defaultdict(list)
    for order, rule in enumerate(added):
        if not chosen.allows(rule.id):
            continue
        narrowed = "span" in rule.pattern.groupindex
        for start in {match.start() for match in rule.pattern.finditer(text, timeout=TIMEOUT_S)}:
            one = _try((order - len(added), rule, rule.pattern, narrowed), text, start)
            row = bisect_left(words, start)
            if one is not None and row < len(words):
                found[words[row]].append(one)
    return found


def _try_timed(row: tuple[int, Rule, Pattern, bool], text: str, start: int) -> _Found | None:
    statistics, started = recorder(), time.perf_counter()
    found = _try(row, text, start)
    if statistics is not None:
        statistics.add(row[1].id, hits=int(found is not None), seconds=time.perf_counter() - started)
    return found


def _may_turn(text: str, at: int) -> bool:
    """Whether a word of time follows ``diese``, ``letzten``, …; most often none does, and no rule need be tried."""
    follows = _NEXT.match(text, at)
    word = follows.group(1).lower() if follows else ""
    return word in _TIMELY or word[:1].isdecimal() or word.startswith(_TIMELY_STEMS)


def _try(row: tuple[int, Rule, Pattern, bool], text: str, start: int) -> _Found | None:
    order, rule, pattern, narrowed = row
    try:
        match: Match | None = pattern.match(text, start, timeout=TIMEOUT_S)
    except TimeoutError as error:
        raise RuleError(
            f"rule {rule.id} ran longer than {TIMEOUT_S:g} s: report this text", reason="timeout"
        ) from error
    if match is None:
        return None
    value = rule.value(match)
    if value is None:
        return None
    begin, end = match.span("span") if narrowed and match.start("span") >= 0 else match.span()
    return _Found(end, rule.strength, order, begin, rule, value)


def _mention(best: _Found, text: str, found: list[_Found]) -> Mention:
    beaten = sorted({one.rule.id for one in found if one is not best})
    evidence = (Evidence("pattern", best.rule.source), *(Evidence("beat", rule) for rule in beaten))
    return Mention(
        kind="date",
        start=best.start,
        end=best.end,
        text=text[best.start : best.end],
        rule=best.rule.id,
        strength=best.strength,
        value=best.value,
        evidence=evidence,
    )
