"""Everything that can belong to a contact point, in text order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.resolve.outcome import Names
    from pressextract.shapes import Mention
    from pressextract.shapes.facts import OrganizationFact, PersonFact

__all__ = ["Item", "ItemKind", "collect_items"]

ItemKind = Literal["person", "org", "phone", "fax", "mobile", "email", "url", "address"]


_PLATFORM = regex.compile(
    r"(?:https?://)?(?:[\w-]+\.)?(?:x|twitter|facebook|instagram|linkedin|youtube|xing|tiktok|flickr|vimeo|whatsapp|t|bit|youtu)"
    r"\.(?:com|be|me|ly)\b"
)
_URL_LABEL = regex.compile(r"(?<word>\p{L}[\p{L}-]*)[ ]?:[ ]*\Z")
_SITE_WORD = regex.compile(
    r"(?i:internet|web|webseite|website|web-?site|homepage|www|url|online|site|mehr|kontakt|info|infos|presse|im)"
)
_LABEL_REACH = 30


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the text.

    Attributes:
        ref: Id of the person or organization.
        value: The mention's value for points and addresses.
    """

    kind: ItemKind
    start: int
    end: int
    text: str
    ref: str = ""
    value: Any = None
    rule: str = ""

    @property
    def is_point(self) -> bool:
        """Somebody can be reached by it."""
        return self.kind in {"phone", "fax", "mobile", "email"}


def collect_items(mentions: Iterable[Mention], names: Names, *, text: str) -> tuple[Item, ...]:
    """Points, addresses, persons and organizations, sorted by start; a street inside a full address is left out."""
    points = [item for item in _points(mentions) if item.kind != "url" or _is_own_site(item, text)]
    addresses = [item for item in points if item.kind == "address"]
    whole = [item for item in points if not any(_inside(item, other) for other in addresses)]
    people = [*_named("person", names.persons), *_named("org", names.organizations)]
    kept = [item for item in people if not any(_inside(item, other) for other in whole if other.kind != "address")]
    return tuple(sorted((*whole, *kept), key=lambda item: (item.start, item.end, item.kind)))


def _points(mentions: Iterable[Mention]) -> Iterator[Item]:
    for m in mentions:
        if m.kind == "phone":
            yield Item(m.value.line, m.start, m.end, m.text, value=m.value, rule=m.rule)
        elif m.kind in {"email", "url", "address"}:
            yield Item(m.kind, m.start, m.end, m.text, value=m.value, rule=m.rule)  # type: ignore[arg-type] # the three kinds


def _is_own_site(url: Item, text: str) -> bool:
    """Not a profile on a platform, nor what a label says is something else (``Formulare: www…``)."""
    label = _URL_LABEL.search(text, max(0, url.start - _LABEL_REACH), url.start)
    return _PLATFORM.match(str(url.value)) is None and (
        label is None or _SITE_WORD.fullmatch(label["word"]) is not None
    )


def _named(kind: ItemKind, facts: Iterable[PersonFact] | Iterable[OrganizationFact]) -> Iterator[Item]:
    for fact in facts:
        for found in fact.mentions:
            yield Item(kind, found.start, found.end, fact.name, ref=fact.id, rule=found.rule)


def _inside(item: Item, other: Item) -> bool:
    return item is not other and other.start <= item.start and item.end <= other.end
