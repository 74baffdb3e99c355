"""General completions of what the tagger found, each a small function over token spans.

None of them knows a name. They mend what a tagger that reads one window at a time gets wrong by its nature: a legal
form cut off at the end, a title left at the front, half a pair of brackets, and a name that it is sure of in one place
and unsure of in another.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pressextract.annotate.decode import TAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy.typing as npt

__all__ = ["Named", "Tokens", "polished"]

LEGAL_FORMS = frozenset(
    {"AG", "eG", "e.G.", "e.K.", "e.V.", "eV", "GbR", "gAG", "gGmbH", "gUG", "GmbH", "KG", "KGaA", "mbH", "OHG", "SE",
     "UG"}
)  # fmt: skip
SPLIT_FORMS = (("e.", "V."), ("e.", "G."), ("e.", "K."), ("&", "Co.", "KG"), ("&", "Co", "KG"), ("&", "Co.", "KGaA"))
TITLES = frozenset(
    {"Dr.", "Dr", "Prof.", "Prof", "Professor", "Professorin", "Dipl.-Ing.", "Dipl.", "Ing.", "Mag.", "med.", "rer.",
     "nat.", "phil.", "jur.", "h.c.", "h.", "c.", "habil.", "Frau", "Herr", "Herrn", "Dr.-Ing.", "MdB", "MdL", "PD"}
)  # fmt: skip
BRACKETS = {"(": ")", "[": "]", "„": "“", "»": "«"}
SURE = -0.15
"""Mean log probability from which a name counts as sure enough to look for it elsewhere."""
POSSIBLE = 0.05
"""Least share of name tags in every word of a place that is looked at again."""
COLUMNS = {label: [i for i, tag in enumerate(TAGS) if tag.endswith(label)] for label in ("PER", "ORG", "LOC")}


class Named(NamedTuple):
    """A name in token offsets, end exclusive, with the tagger's mean log probability."""

    start: int
    end: int
    label: str
    log_score: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """A document's tokens.

    Attributes:
        words: Token texts, blank ones included.
        log_probs: Log probabilities of the tags, one row per token.
    """

    words: list[str]
    log_probs: npt.NDArray[np.float32]

    def share(self, start: int, end: int, label: str) -> float:
        """The least probability, over the words, of any tag of the label."""
        columns = np.exp(self.log_probs[start:end][:, COLUMNS[label]])
        return float(columns.sum(axis=1).min())


def polished(names: Iterable[Named], tokens: Tokens) -> list[Named]:
    """The names after all completions, sorted, not overlapping."""
    steps: tuple[Callable[[Named, Tokens], Named | None], ...] = (without_title, with_legal_form, with_closed_bracket)
    out = []
    for name in names:
        mended: Named | None = name
        for step in steps:
            mended = step(mended, tokens) if mended else None
        if mended:
            out.append(mended)
    return separate([*separate(out), *repeated(separate(out), tokens)])


def without_title(name: Named, tokens: Tokens) -> Named | None:
    """A person without salutation and academic titles in front; None when nothing else is left."""
    start = name.start
    while name.label == "PER" and start < name.end and (
        tokens.words[start] in TITLES or not tokens.words[start].strip()
    ):  # fmt: skip
        start += 1
    return name._replace(start=start) if start < name.end else None


def with_legal_form(name: Named, tokens: Tokens) -> Named:
    """An organization up to and including the legal form behind it (`e. V.`, `GmbH & Co. KG`)."""
    end = name.end
    while name.label == "ORG" and (size := _legal_form(tokens.words, end)):
        end += size
    return name._replace(end=end)


def _legal_form(words: list[str], at: int) -> int:
    """How many tokens from `at` on are a legal form; 0 when they are none."""
    if at < len(words) and words[at] in LEGAL_FORMS:
        return 1
    return next((len(form) for form in SPLIT_FORMS if tuple(words[at : at + len(form)]) == form), 0)


def with_closed_bracket(name: Named, tokens: Tokens) -> Named:
    """A name whose last bracket is closed: by the next token, or by leaving the open tail away."""
    words = tokens.words[name.start : name.end]
    for opening, closing in BRACKETS.items():
        if words.count(opening) > words.count(closing):
            following = tokens.words[name.end : name.end + 1]
            if following == [closing]:
                return name._replace(end=name.end + 1)
            last = len(words) - 1 - words[::-1].index(opening)
            return name._replace(end=name.start + last) if last else name._replace(start=name.start + 1)
    return name


def separate(names: Iterable[Named]) -> list[Named]:
    """Names in order, the later of two overlapping ones left away."""
    out: list[Named] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not out or name.start >= out[-1].end:
            out.append(name)
    return out


def repeated(names: list[Named], tokens: Tokens) -> list[Named]:
    """Further places of names that the tagger is sure of elsewhere, where it held a name for possible.

    A person's family name counts by itself.
    """
    known: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in names:
        words = tuple(tokens.words[name.start : name.end])
        if name.log_score >= SURE and len("".join(words)) > 2:  # noqa: PLR2004 - two letters are no evidence
            known[words].add(name.label)
            if name.label == "PER" and len(words) > 1 and len(words[-1]) > 2:  # noqa: PLR2004 - as above
                known[words[-1:]].add("PER")
    taken = {i for name in names for i in range(name.start, name.end)}
    return [found for words, labels in sorted(known.items(), key=lambda item: (-len(item[0]), item[0]))
            for found in _places(words, sorted(labels), taken, tokens)]  # fmt: skip


def _places(words: tuple[str, ...], labels: list[str], taken: set[int], tokens: Tokens) -> list[Named]:
    """Free places of one name where its label is possible; they are taken from then on."""
    out = []
    for at in _occurrences(words, tokens.words):
        rows = range(at, at + len(words))
        label = max(labels, key=lambda name: tokens.share(rows.start, rows.stop, name))
        share = tokens.share(rows.start, rows.stop, label)
        if share >= POSSIBLE and not taken.intersection(rows):
            taken.update(rows)
            out.append(Named(rows.start, rows.stop, label, float(np.log(share))))
    return out


def _occurrences(words: tuple[str, ...], text: list[str]) -> Iterable[int]:
    """Token offsets at which the words stand."""
    return (i for i, word in enumerate(text) if word == words[0] and tuple(text[i : i + len(words)]) == words)
