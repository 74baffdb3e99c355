"""The extract room: what the text says, locally, possibly partial.

A new extractor is its module, which exposes ``EXTRACTOR``, and its name in ``_MODULES``. Extractors run in this order
and see the mentions that were found before them (contacts know the dates, events know dates and names).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.quotes.indirect import find_indirect
from pressextract.ruleset import RuleSet, in_force

if TYPE_CHECKING:
    from pressextract.rules import Rule
    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["Extractor", "all_rules", "extract", "extractors"]

_MODULES = ("dates", "contacts", "names", "quotes", "events")


@cache
def extractors() -> tuple[Extractor, ...]:
    """All extractors in the order in which they run."""
    return tuple(import_module(f"{__name__}.{name}").EXTRACTOR for name in _MODULES)


def all_rules() -> tuple[Rule, ...]:
    """All rules of all extractors."""
    return tuple(rule for extractor in extractors() for rule in extractor.rules)


def extract(doc: CleanDoc, annotated: Annotated, *, indirect_speech: bool = False) -> tuple[Mention, ...]:
    """All mentions of a document, sorted by start, then longer first; they may overlap.

    Only rules in force say anything: patterns ask for themselves, what else finds something is held back here.

    Args:
        indirect_speech: Look for it, too (mentions of kind ``indirect``).
    """
    mentions: tuple[Mention, ...] = ()
    chosen = in_force()
    if not chosen.is_plain:
        annotated = replace(annotated, names=tuple(name for name in annotated.names if chosen.allows(name.rule)))
    for extractor in extractors():
        found = extractor.run(doc, annotated, mentions)
        mentions += found if chosen.is_plain else _allowed(found, chosen)
    if indirect_speech:
        found = find_indirect(doc, annotated, mentions)
        mentions += found if chosen.is_plain else _allowed(found, chosen)
    return tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind, m.rule)))


def _allowed(mentions: tuple[Mention, ...], chosen: RuleSet) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if chosen.allows(mention.rule))
