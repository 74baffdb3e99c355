"""What a page's metadata say: headline and day of publication.

Sources, in the order in which they are believed: schema.org JSON-LD, Open Graph (``article:published_time``), Dublin
Core and plain ``date`` fields, ``<time>`` with ``pubdate`` or ``itemprop``. Days of change are no days of publication.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import regex

__all__ = ["Meta", "day_of", "read_meta"]

_DATE_FIELDS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date.issued",
    "publish-date",
    "pubdate",
    "date",
)
_TITLE_FIELDS = ("og:title", "twitter:title", "dc.title")
_TYPES = frozenset(
    {"newsarticle", "article", "blogposting", "report", "pressrelease", "webpage", "reportagenewsarticle"}
)
_DAY = regex.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)|\s*(\d{4})(\d\d)(\d\d)(?!\d)|\s*(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)")
_YEARS = (1990, 2100)
_MAX_JSON = 500_000
_MAX_ITEMS = 2000


@dataclass(frozen=True, slots=True)
class Meta:
    """Headline and day, where the page names them."""

    title: str | None = None
    published: date | None = None


def read_meta(tree: Any, *, headings: Sequence[tuple[str, str]]) -> Meta:
    """Metadata of a page.

    Args:
        headings: Tag and words of its ``h1`` and ``h2``. A headline counts only where metadata and a heading agree,
            since site names stand in either.
    """
    fields = _fields(tree)
    items = list(_items(tree))
    days = (
        [item.get("datePublished") for item in items] + [fields.get(key) for key in _DATE_FIELDS] + list(_times(tree))
    )
    published = next((day for one in days if (day := day_of(one))), None)
    said = [item.get("headline") for item in items] + [fields.get(key) for key in _TITLE_FIELDS] + [tree.title]
    return Meta(_agreed([one for one in said if isinstance(one, str)], headings), published)


def day_of(value: object) -> date | None:
    """The day of an ISO instant (``2024-05-03T10:00+02:00``) or of ``3.5.2024``; None for anything else."""
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    numbers = [int(group) for group in match.groups() if group]
    year, month, day = numbers if not match[7] else numbers[::-1]
    try:
        return date(year, month, day) if _YEARS[0] <= year < _YEARS[1] else None
    except ValueError:
        return None


def _fields(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.head.get_elements_by_tag_name("meta") if tree.head is not None else ():
        key = node.getattr("property") or node.getattr("name") or node.getattr("itemprop")
        if key and (content := node.getattr("content")):
            found.setdefault(key.lower(), content)
    return found


def _items(tree: Any) -> Iterator[dict[str, Any]]:
    """Articles in the page's JSON-LD, of any nesting."""
    for node in tree.document.query_selector_all('script[type="application/ld+json"]'):
        words = node.text or ""
        try:
            waiting: list[Any] = [json.loads(words)] if len(words) <= _MAX_JSON else []
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MAX_ITEMS:
            one, seen = waiting.pop(0), seen + 1
            if isinstance(one, list):
                waiting += one
            elif isinstance(one, dict):
                if _is_article(one):
                    yield one
                waiting += [inner for key, inner in one.items() if key in {"@graph", "mainEntity", "itemListElement"}]


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and kind.lower() in _TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _times(tree: Any) -> Iterator[str]:
    for node in tree.document.query_selector_all(
        'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"]'
    ):
        yield node.getattr("datetime") or node.getattr("content") or node.text or ""


def _agreed(said: Sequence[str], headings: Sequence[tuple[str, str]]) -> str | None:
    """A heading that the metadata say, alone or with the site's name behind a bar or dash."""
    for _, words in sorted(headings):
        heading = " ".join(words.split())
        for one in said:
            flat = " ".join(one.split())
            rest = flat[len(heading) :].lstrip()
            if len(heading.split()) > 1 and flat.startswith(heading) and (not rest or rest[0] in "|–-—·:»•/("):
                return heading
    return None
