"""Roles by the user's own rules, whose patterns speak of names: ``PERSON`` and ``ORGANIZATION`` (see ``masks``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.extract.names.masks import ORG, PER, mask
from pressextract.extract.names.role_grammar import ORGANIZATION, PERSON
from pressextract.rules import TIMEOUT_S
from pressextract.ruleset import in_force
from pressextract.shapes import Evidence, Mention, Span
from pressextract.shapes.names import RoleValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.extract.names.masks import Masked
    from pressextract.rules import Match, Rule

__all__ = ["masked_phrase", "own_roles", "role_pattern"]

_LETTERS = {"PER": PER, "ORG": ORG}


def role_pattern(pattern: str) -> str:
    """A pattern in which ``PERSON`` and ``ORGANIZATION`` stand for a name, as groups of these names in lower case."""
    return pattern.replace("PERSON", f"(?<person>{PERSON})").replace("ORGANIZATION", f"(?<organization>{ORGANIZATION})")


def masked_phrase(pieces: Iterable[tuple[str, str | None]]) -> str:
    """A phrase with its marked names masked: pieces of text with their label or None."""
    return "".join(_LETTERS[label] * len(words) if label in _LETTERS else words for words, label in pieces)


def own_roles(view: str, names: Iterable[Mention]) -> Iterator[Mention]:
    """Role mentions of the rules that a user has added."""
    chosen = in_force()
    rules = [rule for rule in chosen.added_for("role") if chosen.allows(rule.id)]
    if rules:
        masked = mask(view, names)
        for rule in rules:
            for match in rule.pattern.finditer(masked.text, timeout=TIMEOUT_S):
                role, who = rule.value(match), masked.persons.get(masked.person_of(match))
                if role is not None and who is not None:
                    yield _mention(masked, rule, match, role=role, who=who)


def _mention(masked: Masked, rule: Rule, match: Match, *, role: str, who: Mention) -> Mention:
    body = masked.organizations.get(match.start("organization")) if "organization" in match.re.groupindex else None
    value = RoleValue(role, Span(who.start, who.end), Span(body.start, body.end) if body else None)
    start, end = match.span("role") if "role" in match.re.groupindex else match.span()
    evidence = (Evidence("pattern", rule.source), Evidence("person", who.text))
    return Mention("role", start, end, masked.view[start:end], rule.id, rule.strength, value, evidence)
