"""The one stated order that settles overlaps among name mentions.

1. Names inside e-mail addresses and URLs do not count.
2. Of two names at the same place the stronger wins; at equal strength the rule, which knows why.
3. A name inside a longer one loses to it (the guideline marks the outermost), unless the inner one is much stronger.
4. Of two names that cross, the stronger wins, then the longer, then the earlier.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.shapes import Evidence, Mention
from pressextract.shapes.names import BeatenName

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["settle", "yielding"]

_MUCH = 0.35
"""How much surer an inner name must be to break a longer one; measured in docs/quality-names.md."""


def settle(candidates: Iterable[Mention], *, blocked: Iterable[Mention] = ()) -> tuple[list[Mention], list[Mention]]:
    """Names without overlaps in text order, and those beaten.

    Args:
        blocked: Mentions of other kinds whose place no name may take.
    """
    won: list[Mention] = []
    beaten: list[Mention] = []
    walls = list(blocked)
    for candidate in sorted(candidates, key=_rank):
        wall = next((one for one in walls if one.start <= candidate.start and candidate.end <= one.end), None)
        if wall is not None:
            beaten.append(_beaten(candidate, by=wall.rule, why=f"inside {wall.kind} {wall.text!r}"))
            continue
        rivals = [row for row, one in enumerate(won) if one.start < candidate.end and candidate.start < one.end]
        if not rivals:
            won.append(candidate)
        elif len(rivals) == 1 and _takes_over(candidate, won[rivals[0]]):
            loser = won[rivals[0]]
            beaten.append(_beaten(loser, by=candidate.rule, why=f"inside {candidate.text!r}"))
            won[rivals[0]] = _victor(candidate, loser)
        else:
            winner = won[rivals[0]]
            beaten.append(_beaten(candidate, by=winner.rule, why=_why(candidate, winner)))
            won[rivals[0]] = _victor(winner, candidate)
    won.sort(key=lambda one: one.start)
    return won, beaten


_LEFT_IS_GUESSED = frozenset(("name.org_legal_form", "name.org_club"))
"""Rules that are sure of the end of a name and guess its beginning."""


def yielding(found: list[Mention], model: list[Mention]) -> list[Mention]:
    """The rules' names without those for which the model knows better.

    Where both end alike at a legal form, the model knows where the name begins ("Netzbetreiber Muster AG"); where
    both begin alike at a person, it knows where the name ends ("Ute Ems von der Handelskammer").
    """
    ends = {one.end for one in model if one.value.label == "ORG"}
    starts = {one.start for one in model if one.value.label == "PER" and " " in one.text}
    people = [one for one in model if one.value.label == "PER" and " " in one.text]
    return [
        _behind_person(one, people)
        for one in found
        if not (one.rule in _LEFT_IS_GUESSED and one.end in ends)
        and not (one.value.label == "PER" and one.start in starts)
    ]


_PERSON = 0.6
"""``Müller & Partner`` is a doubtful person in a company's name."""


def _behind_person(mention: Mention, people: list[Mention]) -> Mention:
    """``Kommunikation Ute Ems Muster AG``: a company that a rule has begun before a person begins behind them."""
    if mention.rule not in _LEFT_IS_GUESSED:
        return mention
    inside = [
        one
        for one in people
        if mention.start < one.start
        and mention.text[one.end - mention.start + 1 :][:1].isupper()
        and one.strength >= _PERSON
    ]
    if not inside:
        return mention
    cut = max(one.end for one in inside) + 1 - mention.start
    text = mention.text[cut:].lstrip()
    start = mention.end - len(text)
    return replace(mention, start=start, text=text, value=replace(mention.value, name=text, parent=None))


def _rank(mention: Mention) -> tuple[int, float, bool, int, str]:
    """Outermost first, then stronger, then rules before models."""
    return (
        mention.start - mention.end,
        -mention.strength,
        mention.rule.startswith("model"),
        mention.start,
        mention.rule,
    )


def _takes_over(candidate: Mention, winner: Mention) -> bool:
    """A shorter name breaks a longer one only when it is much surer, or when they merely cross and it is surer."""
    inside = winner.start <= candidate.start and candidate.end <= winner.end
    margin = _MUCH if inside and (candidate.start, candidate.end) != (winner.start, winner.end) else 0.0
    return candidate.strength > winner.strength + margin


def _why(loser: Mention, winner: Mention) -> str:
    if (loser.start, loser.end) == (winner.start, winner.end):
        return "weaker at the same place"
    if winner.start <= loser.start and loser.end <= winner.end:
        return f"inside {winner.text!r}"
    return f"crosses {winner.text!r}, which is surer"


def _beaten(mention: Mention, *, by: str, why: str) -> Mention:
    return replace(mention, kind="name_beaten", value=BeatenName(mention.value.label, by, why))


def _victor(mention: Mention, loser: Mention) -> Mention:
    words = f"{loser.value.label} {loser.text!r} of {loser.rule}"
    return replace(mention, evidence=(*mention.evidence, Evidence("beat", words)))
