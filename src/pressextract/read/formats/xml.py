"""XML of packages, without what makes XML dangerous: no document types, so no entities, and bounded nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

from pressextract.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["parse", "plain"]

_MAX_NESTING = 200
"""Tables in text boxes in tables reach forty; the readers recurse, so this also guards Python's stack."""


def parse(data: bytes, *, name: str) -> ET.Element:
    """The root element of a document.

    Entities can only be declared in a document type; without one there are no bombs and no files to fetch.

    Raises:
        InputError: ``input.entities``, ``input.too_deep`` or ``input.damaged``.
    """
    builder = ET.TreeBuilder()
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_NESTING:
            raise InputError(f"{name} nests more than {_MAX_NESTING} elements: save it anew", reason="too_deep")
        builder.start(plain(tag), {plain(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(plain(tag))

    def refuse(*_: Any) -> None:
        message = f"{name} declares a document type, which may hold an entity bomb: save it anew"
        raise InputError(message, reason="entities")

    _run(data, name=name, handlers=(start, end, builder.data, refuse))
    return builder.close()


def _run(data: bytes, *, name: str, handlers: tuple[Callable[..., None], ...]) -> None:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = handlers[:3]
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = handlers[3]
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(f"{name} is damaged: {error}: open it and save it anew", reason="damaged") from error


def plain(tag: str) -> str:
    """A name without its namespace: the formats read here never use one local name for two things."""
    return tag.rpartition("}")[2]
