"""Counts of hits, findings and gold per layer, and the errors behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

__all__ = ["Tally"]

_G = TypeVar("_G")
_S = TypeVar("_S")


class Tally:
    """Micro-averaged counts over documents.

    Attributes:
        errors: By layer, one line each: document, kind, words.
        right, wrong: Findings by layer and the rule that made them, where a finding names it.
        confusion: Gold label and found label of mentions that share a character; ``-`` where one side has none.
    """

    def __init__(self) -> None:
        self.hit: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.due: Counter[str] = Counter()
        self.errors: defaultdict[str, list[str]] = defaultdict(list)
        self.right: Counter[tuple[str, str]] = Counter()
        self.wrong: Counter[tuple[str, str]] = Counter()
        self.confusion: Counter[tuple[str, str]] = Counter()

    def match(
        self,
        layer: str,
        doc: str,
        gold: Sequence[_G],
        said: Sequence[_S],
        *,
        same: Callable[[_G, _S], bool],
        show: Callable[[_G | _S], str] = str,
    ) -> list[tuple[_G, _S]]:
        """Match one to one, each gold with the first finding that fits; the matched pairs."""
        free, pairs = list(said), []
        for wanted in gold:
            at = next((at for at, one in enumerate(free) if same(wanted, one)), None)
            if at is None:
                self.errors[layer].append(f"{doc}\tmissed\t{show(wanted)}")
            else:
                pairs.append((wanted, free.pop(at)))
        self.errors[layer] += [f"{doc}\tspurious\t{show(one)}{_by(one)}" for one in free]
        self.right.update((layer, rule) for _, one in pairs if (rule := _rule(one)))
        self.wrong.update((layer, rule) for one in free if (rule := _rule(one)))
        self.add(layer, hit=len(pairs), due=len(gold), said=len(said))
        return pairs

    def add(self, layer: str, *, hit: int, due: int, said: int) -> None:
        """Count without matching."""
        self.hit[layer] += hit
        self.due[layer] += due
        self.said[layer] += said

    def merge(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for name in ("hit", "due", "said", "right", "wrong", "confusion"):
            getattr(self, name).update(getattr(other, name))
        for layer, lines in other.errors.items():
            self.errors[layer] += lines

    def row(self, layer: str) -> dict[str, float]:
        """Precision, recall and F1, rounded to four digits, with the counts."""
        hit, said, due = self.hit[layer], self.said[layer], self.due[layer]
        precision = hit / said if said else 0.0
        recall = hit / due if due else 0.0
        f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
        return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": due, "found": said}


def _rule(one: Any) -> str | None:
    """The rule of a finding that is an entry of the record."""
    return one.get("rule") if isinstance(one, dict) else None


def _by(one: Any) -> str:
    rule = _rule(one)
    return f"\t{rule}" if rule else ""
