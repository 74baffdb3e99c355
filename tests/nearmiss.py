"""Inputs that nearly match: what makes a pattern with nested repetition try everything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import pairwise

import regex

from pressextract.rules import Rule

SHORT, LONG = 1500, 6000
"""Characters; what grows linearly takes four times as long for the second, what grows with the square sixteen times."""
_RUNS = regex.compile(r"\d+|\p{L}+|\s+|[^\w\s]+")


def near_misses(rule: Rule) -> Iterator[str]:
    """Units to repeat: accepted phrases spoilt at the end, their tokens, and each kind of run drawn out."""
    phrases = [phrase for group in rule.accepts.values() for phrase in group][:3]
    seen: set[str] = set()
    for phrase in phrases:
        runs = [match.group() for match in _RUNS.finditer(phrase)]
        units = [
            phrase[:-1] + "§ ",
            phrase + "§",
            *(run + " " for run in runs if run.strip()),
            *(run[-1] for run in runs),
        ]
        units += [left + right for left, right in pairwise(runs)]
        yield from (unit for unit in units if not (unit in seen or seen.add(unit)))


def drawn_out(rule: Rule) -> Iterator[tuple[str, str, str]]:
    """Accepted phrases as beginning, character to repeat, and an end that spoils the match."""
    phrase = next(iter(next(iter(rule.accepts.values()))))
    for match in _RUNS.finditer(phrase):
        yield phrase[: match.end()], match.group()[-1], "§"


def stretched(unit: str, size: int) -> str:
    """The unit repeated to a length."""
    return (unit * (size // len(unit) + 1))[:size]


def cpu_s(work: Callable[[], object], *, tries: int = 1) -> float:
    """Least processor time of several tries, in seconds."""
    best = float("inf")
    for _ in range(tries):
        start = time.thread_time()
        work()
        best = min(best, time.thread_time() - start)
    return best


def growth(work: Callable[[str], object], make: Callable[[int], str], *, floor_s: float) -> float:
    """How many times longer the long input takes than the short; 0 below a floor that noise could reach.

    What looks suspicious is measured again, so that a busy machine fails nothing.
    """
    short, long = make(SHORT), make(LONG)
    for tries in (1, 3, 5):
        slow = cpu_s(lambda: work(long), tries=tries)
        if slow < floor_s:
            return 0.0
        ratio = slow / max(cpu_s(lambda: work(short), tries=tries), 1e-5)
        if ratio < MOST:
            break
    return ratio


MOST = 9.0
"""Between linear (4) and quadratic (16)."""
