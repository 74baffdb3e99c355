"""Persons, organizations and places: mentions of the same bearer merged, roles and employers attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.names.derived import with_derived
from pressextract.resolve.names.employers import fill_employers
from pressextract.resolve.names.locations import merge_locations
from pressextract.resolve.names.organizations import merge_organizations
from pressextract.resolve.names.persons import merge_persons
from pressextract.resolve.names.roles import attach_roles
from pressextract.resolve.outcome import Names
from pressextract.shapes.facts import Beaten

if TYPE_CHECKING:
    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["resolve_names"]


def resolve_names(doc: CleanDoc, annotated: Annotated, *, mentions: tuple[Mention, ...]) -> Names:
    """All names of a document, from its ``name`` and ``role`` mentions.

    The names extractor has settled overlaps; this step decides who is who.
    """
    del annotated  # its names travel as mentions
    names = [mention for mention in mentions if mention.kind == "name"]
    roles = [mention for mention in mentions if mention.kind == "role"]
    persons = merge_persons([one for one in names if one.value.label == "PER"])
    organizations = merge_organizations([one for one in names if one.value.label == "ORG"], view=doc.view)
    locations = merge_locations([one for one in names if one.value.label == "LOC"])
    locations = with_derived(locations, doc.view)
    persons, organizations = attach_roles(persons, organizations, roles=roles)
    persons = fill_employers(
        persons, organizations, doc=doc, taken={one.value.organization for one in roles if one.value.organization}
    )
    beaten = tuple(
        Beaten(one.start, one.end, one.rule, by=one.value.by, why=one.value.why)
        for one in mentions
        if one.kind == "name_beaten"
    )
    return Names(persons, organizations, locations, beaten=beaten)
