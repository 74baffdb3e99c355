"""Who publishes the release: the organization that its own marks point to.

Signs, strongest first: a cue (``Pressemitteilung der Stadt X``, ``Herausgeber: X``, ``Original-Content von: X``), the
page's copyright line, the contact box, ``Über X``, the first organization of the lead. The signs of one organization
add up; below ``_ENOUGH`` it stays open.
"""

# ruff: noqa: E501 - patterns stay whole
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressextract.resolve.outcome import Contacts, Names
    from pressextract.shapes import CleanDoc

__all__ = ["find_issuer"]

_CUE = regex.compile(
    r"(?:(?:presse|medien)(?:mitteilung|meldung|information|info|dienst)|pressestelle|pressereferat|pressekontakt|herausgeber(?:in)?|impressum)\b(?:\s+(?:nr\.?\s*)?[\d/.\-]+)?\s*(?::|der|des|von|vom|\||·|–|-)?\s*\n?\s*(?:der |des |die |das )?$"
    r"|original-content von:\s*$|ein (?:service|angebot) (?:der|des|von)\s*$",
    regex.IGNORECASE,
)
_COPYRIGHT = regex.compile(
    r"^\W*(?:©|\(c\)|copyright)\s*(?:\(c\)\s*|©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s*)?(?:by\s+)?(?P<name>\p{L}[^|·•\n]{2,80}?)\s*(?:[|·•]|\.\s|\s[-–]\s|–|\.?$|,)",
    regex.IGNORECASE,
)
_CONTENT = regex.compile(r"^\W*original-content von:\s*(?P<name>[^,\n]{3,80})", regex.IGNORECASE)
_ABOUT = regex.compile(r"^\W*über (?:die |den |das )?$", regex.IGNORECASE)
_ENOUGH = 1.9
"""More than one mention in the lead gives: the first organization that a text names is often only its subject."""
_POINTS = {
    "cue": 5.0,
    "copyright": 3.0,
    "contact": 2.5,
    "about": 2.5,
    "dateline": 2.5,
    "title": 0.7,
    "lead": 0.8,
    "first": 0.8,
}
_MEDIA = 0.3
"""A newspaper or agency in the text is rarely the issuer: its points count that much."""


def find_issuer(doc: CleanDoc, *, names: Names, contacts: Contacts) -> str | None:
    """Name of the organization that publishes the release, or None when its marks leave it open."""
    points: dict[str, float] = defaultdict(float)
    for id_, sign in _signs(doc, names=names, contacts=contacts):
        points[id_] += _POINTS[sign]
    for org in names.organizations:
        if org.id in points:
            points[org.id] += min(len(org.mentions), 6) * 0.25
            points[org.id] *= _MEDIA if org.kind == "media" else 1
    best = max(names.organizations, key=lambda org: points.get(org.id, 0.0), default=None)
    if best is not None and points.get(best.id, 0.0) >= _ENOUGH:
        return best.name
    return _furniture_name(doc)


def _signs(doc: CleanDoc, *, names: Names, contacts: Contacts) -> Iterator[tuple[str, str]]:
    """Organization and sign, each sign once per organization."""
    seen: set[tuple[str, str]] = set()
    marks = [*_marks(doc, names), *_contact_marks(contacts), *_copyright_marks(doc, names)]
    for mark in marks:
        if mark not in seen:
            seen.add(mark)
            yield mark


def _marks(doc: CleanDoc, names: Names) -> Iterator[tuple[str, str]]:
    first: tuple[int, str] | None = None
    for org in names.organizations:
        for mention in org.mentions:
            line = doc.line_at(mention.start)
            before = doc.text[max(0, mention.start - 80) : mention.start]
            if _CUE.search(before):
                yield org.id, "cue"
            if line is None:
                continue
            if _ABOUT.match(doc.text[line.start : mention.start]) and line.zone == "about":
                yield org.id, "about"
            if line.zone in {"title", "lead", "dateline", "contact", "imprint"}:
                yield org.id, {"imprint": "contact"}.get(line.zone, line.zone)
            if line.zone in {"lead", "body"} and (first is None or mention.start < first[0]):
                first = (mention.start, org.id)
    if first:
        yield first[1], "first"


def _contact_marks(contacts: Contacts) -> Iterator[tuple[str, str]]:
    for contact in contacts.contacts:
        if contact.organization:
            yield contact.organization, "contact"


def _copyright_marks(doc: CleanDoc, names: Names) -> Iterator[tuple[str, str]]:
    said = {_folded(name) for name in _furniture_names(doc)}
    for org in names.organizations:
        if any(_same(one, _folded(name)) for one in said for name in (org.name, *org.aliases)):
            yield org.id, "copyright"


def _furniture_names(doc: CleanDoc) -> Iterator[str]:
    """Names in copyright and agency lines, which are furniture and so no mentions."""
    for line in doc.lines:
        if line.zone != "furniture":
            continue
        words = doc.text[line.start : min(line.end, line.start + 200)]
        match = _CONTENT.match(words) or _COPYRIGHT.match(words)
        if match:
            yield match["name"].strip()


_ORGANIZATION = regex.compile(
    r"\b(?:GmbH|AG|e\. ?V\.|KG|SE|eG|Stadt|Gemeinde|Landkreis|Kreis|Land|Bundes\p{L}+|Amt|Landes\p{L}+|Universität|Hochschule|Kammer|IHK|HWK|Polizei|Verband|Verein|Stiftung|Stadtwerke|Ministerium|Agentur|"
    r"\p{L}*(?:verband|verein|amt|kammer|ministerium|stiftung|gesellschaft|werke|förderung|kirche|bistum|klinikum|museum|sparkasse))\b"
)


def _furniture_name(doc: CleanDoc) -> str | None:
    """The name of a copyright or agency line itself, when it is plainly an organization's."""
    return next((name for name in _furniture_names(doc) if _ORGANIZATION.search(name)), None)


def _same(said: str, name: str) -> bool:
    """Whether a copyright line names an organization, if need be with more words behind."""
    return said == name or said.startswith(f"{name} ")


def _folded(name: str) -> str:
    return regex.sub(r"\W+", " ", name.casefold()).strip()
