"""What a reviewer can do to a release: pure functions from one state to the next."""

from __future__ import annotations

from typing import Any, Literal, assert_never

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from pressextract.evaluate.gold import locate
from pressextract.review.items import Date, Item, Name, Quote, Removed, Review

__all__ = ["Act", "Refused", "act", "nth", "parse_act"]

_ITEM: TypeAdapter[Item] = TypeAdapter(Item)
_SPANS: tuple[type[Name | Date | Quote | Removed], ...] = (Name, Date, Quote, Removed)


class Refused(Exception):  # noqa: N818 - no error of ours: the answer to something that cannot be done
    """An action that cannot be done.

    Attributes:
        code: ``span``, ``line``, ``address``, ``value``, ``gone``, ``stale``, ``act`` or ``nothing``; the page has the
            words.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code, self.detail = code, detail


class _Act(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Mark(_Act):
    """Accept, reject or reopen findings."""

    act: Literal["mark"]
    ids: tuple[str, ...] = Field(min_length=1)
    state: Literal["open", "accepted", "rejected"]


class Change(_Act):
    """Give a finding other borders, another label or other values."""

    act: Literal["change"]
    id: str
    set: dict[str, Any]


class Add(_Act):
    """Add what the machine missed."""

    act: Literal["add"]
    item: dict[str, Any]


class Fields(_Act):
    """Set title, days and doubts of the release."""

    act: Literal["fields"]
    set: dict[str, Any]


class Finish(_Act):
    """Finish the release (what is still open is accepted) or open it again."""

    act: Literal["done"]
    value: bool


Act = Mark | Change | Add | Fields | Finish
_ACT: TypeAdapter[Act] = TypeAdapter(Act)


def parse_act(value: Any) -> Act:
    """An action as it came from outside.

    Raises:
        Refused: ``act``.
    """
    try:
        return _ACT.validate_python(value)
    except ValidationError as error:
        raise Refused("act", str(error.error_count())) from error


def act(review: Review, done: Act, *, text: str) -> Review:
    """The state after an action.

    Raises:
        Refused: It cannot be done; the state stays as it was.
    """
    match done:
        case Mark():
            return _mark(review, done)
        case Change():
            old = _find(review, done.id)
            state = "added" if old.state == "added" else "changed"
            return _put(review, _item({**old.model_dump(), **_free(done.set), "id": old.id, "state": state}, text=text))
        case Add():
            number = sum(item.id.startswith("h") for item in review.items) + 1
            return _put(review, _item({**_free(done.item), "id": f"h{number}", "state": "added"}, text=text))
        case Fields():
            return _fields(review, done)
        case Finish():
            states = {"open": "accepted"} if done.value else {}
            items = [item.model_copy(update={"state": states.get(item.state, item.state)}) for item in review.items]
            return review.model_copy(update={"items": tuple(items), "done": done.value})
        case _:
            assert_never(done)


def _free(values: dict[str, Any]) -> dict[str, Any]:
    """What may be set from outside; ``layer`` stays, so that a name can become a date."""
    return {key: value for key, value in values.items() if key not in {"id", "state", "rule", "confidence"}}


def _find(review: Review, wanted: str) -> Item:
    for item in review.items:
        if item.id == wanted:
            return item
    raise Refused("gone", wanted)


def _mark(review: Review, done: Mark) -> Review:
    wanted = {_find(review, one).id for one in done.ids}
    items = [
        item.model_copy(update={"state": _after(item, done.state)}) if item.id in wanted else item
        for item in review.items
    ]
    return review.model_copy(update={"items": tuple(items)})


def _after(item: Item, state: str) -> str:
    """A finding that was added or changed by hand stays so when it is accepted again."""
    return item.state if state == "accepted" and item.state in {"added", "changed"} else state


def _item(values: dict[str, Any], *, text: str) -> Item:
    """A finding that fits the text.

    Raises:
        Refused: ``value`` for a value that its kind does not take; ``span``, ``line`` or ``address`` for a place.
    """
    known = {key for kind in _SPANS for key in kind.model_fields}
    if values.get("layer") in {"name", "date", "quote", "removed"}:
        values = _fitting({key: value for key, value in values.items() if key in known}, text=text)
    try:
        return _ITEM.validate_python(values)
    except ValidationError as error:
        first = error.errors()[0]
        raise Refused("value", f"{'.'.join(map(str, first['loc'][1:]))}: {first['msg']}") from error


def _fitting(values: dict[str, Any], *, text: str) -> dict[str, Any]:
    """The span without blanks around it, lines whole, and only the fields of its layer."""
    start, end, layer = values.get("start"), values.get("end"), values["layer"]
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise Refused("span", f"{start}–{end}")
    if layer == "removed":
        start = text.rfind("\n", 0, start) + 1
        end = text.find("\n", end) if "\n" in text[end:] else len(text)
    surface = text[start:end]
    start, end = start + len(surface) - len(surface.lstrip()), end - len(surface) + len(surface.rstrip())
    if start >= end:
        raise Refused("span", f"{start}–{end}")
    if layer in {"name", "date"} and "\n" in text[start:end]:
        raise Refused("line")
    if layer in {"name", "date"} and not nth(text, start=start, end=end):
        raise Refused("address")
    own = next(kind for kind in _SPANS if kind.model_fields["layer"].default == layer).model_fields
    return {key: value for key, value in {**values, "start": start, "end": end}.items() if key in own}


def nth(text: str, *, start: int, end: int) -> int | None:
    """Which non-overlapping occurrence of its words a span is, from 1; None where the counting steps over it."""
    number = text.count(text[start:end], 0, end)
    return number if number and locate(text, text[start:end], number) == (start, end) else None


def _put(review: Review, item: Item) -> Review:
    """The finding in its place; others of its kind that it touches are rejected, since spans of a kind lie apart."""
    items = []
    for other in review.items:
        if other.id == item.id:
            continue
        if other.state != "rejected" and _clash(item, other):
            items.append(other.model_copy(update={"state": "rejected"}))
        else:
            items.append(other)
    return review.model_copy(update={"items": (*items, item)})


def _clash(one: Item, two: Item) -> bool:
    if one.layer != two.layer or not isinstance(one, Name | Date | Quote) or not isinstance(two, Name | Date | Quote):
        return False
    return one.start < two.end and two.start < one.end


def _fields(review: Review, done: Fields) -> Review:
    if unknown := set(done.set) - {"title", "published", "reference_date", "doubts"}:
        raise Refused("act", ", ".join(sorted(unknown)))
    try:
        return Review.model_validate({**review.model_dump(), **done.set})
    except ValidationError as error:
        first = error.errors()[0]
        raise Refused("value", f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
