"""Names of persons, organizations and places, and persons' roles.

The model's names are corrected by the guideline, rules add what words alone give away, and what the document has
introduced is found again. Overlaps are settled once, here; roles are read from what is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.names.brackets import family_houses
from pressextract.extract.names.candidates import model_mentions
from pressextract.extract.names.echoes import acronyms, echoes, expanded_otherwise
from pressextract.extract.names.org_rules import ORG_RULES
from pressextract.extract.names.own_roles import own_roles
from pressextract.extract.names.person_rules import PERSON_RULES, titles_before
from pressextract.extract.names.place_rules import PLACE_RULES
from pressextract.extract.names.roles import find_roles
from pressextract.extract.names.settle import settle, yielding
from pressextract.extract.names.tables import table_names
from pressextract.rules import scan
from pressextract.ruleset import in_force

if TYPE_CHECKING:
    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["EXTRACTOR"]

_RULES = (*ORG_RULES, *PLACE_RULES, *PERSON_RULES)


def find_names(doc: CleanDoc, annotated: Annotated, earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Names without overlaps, the beaten ones, and roles."""
    blocked = [mention for mention in earlier if mention.kind in ("email", "url")]
    model = list(model_mentions(doc.view, annotated.names))
    wrong = expanded_otherwise(doc.view, model)
    model = [one for one in model if one not in wrong]
    tables = in_force().gazetteer
    known = list(table_names(doc.view, tables)) if tables else []
    candidates = [*known, *model, *yielding(scan((*_RULES, *in_force().added_for("name")), doc.view), model)]
    names, _ = settle(candidates, blocked=blocked)
    candidates += [*acronyms(doc.view, names), *family_houses(doc.view, names)]
    names, _ = settle(candidates, blocked=blocked)
    names, beaten = settle([*candidates, *echoes(doc.view, names)], blocked=blocked)
    names = [_with_titles(doc.view, name) for name in names]
    return (*names, *beaten, *find_roles(doc.view, names), *own_roles(doc.view, names))


def _with_titles(view: str, name: Mention) -> Mention:
    """A person with the titles and the salutation that stand before."""
    if name.value.label != "PER":
        return name
    _, salutation, titles = titles_before(view, name.start)
    return replace(name, value=replace(name.value, titles=titles, salutation=salutation))


EXTRACTOR = Extractor("names", find_names, _RULES)
