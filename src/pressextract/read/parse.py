"""From bytes of any format to parts: the file's own text, and what is packed in it, down to a stated depth.

This runs in the parser's process (``isolated``); it knows no paths and writes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pressextract.errors import InputError, PressextractError
from pressextract.read.parts import Extracted, Part
from pressextract.read.sniff import MEDIA_TYPES, sniff

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["parse"]

_READERS = {
    "text": "text",
    "markdown": "markdown",
    "html": "html",
    "pdf": "pdf",
    "docx": "docx",
    "odt": "odt",
    "rtf": "rtf",
    "eml": "eml",
    "msg": "msg",
}
_ASIDE = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".tif", ".tiff", ".mp3", ".mp4", ".mov", ".css", ".js"}
)
_LEGACY = {
    "unknown": "a spreadsheet, slides or a drawing: save the release as .docx or .pdf",
    "parquet": "a table inside a package: unpack it and pass it by itself",
    "jsonl": "a table inside a package: unpack it and pass it by itself",
    "csv": "a table inside a package: unpack it and pass it by itself",
}


@dataclass(slots=True)
class _Budget:
    """What one file may still unfold to, over all depths."""

    members: int
    size: int


def parse(data: bytes, *, name: str, options: ReadOptions) -> Iterator[Part]:
    """All documents of a file; failures are values, in their place.

    Args:
        name: Shown in messages; its suffix tells kinds of plain text apart.
    """
    budget = _Budget(options.max_members, max(1_000_000, options.max_expansion * len(data)))
    yield from _parse(data, at="", name=name, options=options, depth=0, budget=budget)


def _parse(data: bytes, *, at: str, name: str, options: ReadOptions, depth: int, budget: _Budget) -> Iterator[Part]:
    """One file, and what is in it; ``at`` is its place below the outermost file."""
    kind = sniff(data, name=name)
    part = Part(at, kind, MEDIA_TYPES.get(kind, ""), hashlib.sha256(data).hexdigest(), len(data))
    said: str | None = None
    try:
        if kind != "zip":
            content = _content(data, kind=kind, name=name, options=options)
            if not (kind in {"eml", "msg"} and not content.text.strip()):
                yield replace(part, content=content)
    except InputError as error:
        yield replace(part, error=(error.code.removeprefix("input."), str(error)))
        said = str(error)
    if kind in {"zip", "eml", "msg"}:  # a mail whose body cannot be read may still have attachments
        inside = _inside(data, part, name=name, options=options, depth=depth, budget=budget)
        yield from (one for one in inside if not (one.error and one.error[1] == said))


def _content(data: bytes, *, kind: str, name: str, options: ReadOptions) -> Extracted:
    """The text of one file by its reader, within the limits of a text."""
    module = _READERS.get(kind)
    if module is None:
        raise InputError(f"{name} is {_LEGACY.get(kind, 'of a kind that is not read')}", reason="format")
    try:
        content: Extracted = import_module(f"pressextract.read.formats.{module}").read(data, name=name, options=options)
    except PressextractError:
        raise
    except RecursionError as error:
        raise InputError(f"{name} nests too deeply: save it anew", reason="too_deep") from error
    except MemoryError as error:
        raise InputError(f"{name} takes more memory than a document may: split it", reason="expands") from error
    except Exception as error:  # libraries of formats raise whatever damaged bytes lead them to
        message = f"{name} is damaged ({type(error).__name__}: {error}): open it and save it anew"
        raise InputError(message, reason="damaged") from error
    if len(content.text) > options.max_bytes:
        message = f"{name} holds more than {options.max_bytes} characters: split it or raise --max-bytes"
        raise InputError(message, reason="too_long")
    if not content.text.strip() and kind not in {"eml", "msg"}:
        raise InputError(f"{name} is empty: nothing to extract; remove the file or fill it", reason="empty")
    return content


def _inside(data: bytes, part: Part, *, name: str, options: ReadOptions, depth: int, budget: _Budget) -> Iterator[Part]:
    """Documents that are packed in a file, each with a name of its own."""
    taken: set[str] = set()
    found = False
    try:
        for member, inner in _members(data, part.kind, name=name, options=options, budget=budget):
            found = True
            at = _free(f"{part.name}/{_stem(member)}".lstrip("/"), taken)
            shown = f"{name}/{member}"
            if isinstance(inner, InputError):
                yield Part(at, error=(inner.code.removeprefix("input."), str(inner)))
            elif depth + 1 > options.max_depth:
                message = f"{shown} lies deeper than {options.max_depth} packages: unpack it and pass the folder"
                yield Part(at, error=("too_deep", message))
            else:
                yield from _parse(inner, at=at, name=shown, options=options, depth=depth + 1, budget=budget)
    except InputError as error:
        yield Part(part.name, part.kind, error=(error.code.removeprefix("input."), str(error)))
        return
    except Exception as error:  # noqa: BLE001 - as for readers
        message = f"{name} is damaged ({type(error).__name__}: {error}): pack or save it anew"
        yield Part(part.name, part.kind, error=("damaged", message))
        return
    if not found and part.kind == "zip":
        yield replace(part, error=("empty", f"{name} is empty: it holds no document; remove it or fill it"))


def _members(
    data: bytes, kind: str, *, name: str, options: ReadOptions, budget: _Budget
) -> Iterator[tuple[str, bytes | InputError]]:
    """Names and bytes of what is packed in a file, counted against the budget."""
    module = import_module(f"pressextract.read.formats.{'archive' if kind == 'zip' else kind}")
    packed = (
        module.members(data, name=name, options=options, most=budget.size)
        if kind == "zip"
        else module.attachments(data, name=name)
    )
    for member, inner in packed:
        if PurePosixPath(member).suffix.lower() in _ASIDE:
            continue
        budget.members -= 1
        budget.size -= len(inner) if isinstance(inner, bytes) else 0
        if budget.members < 0:
            message = f"{name} holds more than {options.max_members} files: unpack it and pass the folder"
            raise InputError(message, reason="too_many")
        if budget.size < 0:
            raise InputError(f"{name} unfolds to too much: a zip bomb, or unpack it", reason="expands")
        yield member, inner


def _stem(member: str) -> str:
    """A member's name as part of an id: without suffix, with ``/`` only."""
    path = PurePosixPath(member.replace("\\", "/"))
    parts = [one for one in path.with_suffix("").parts if one not in {"/", ".", ".."}] if path.name else []
    return "/".join(parts) or "document"


def _free(name: str, taken: set[str]) -> str:
    candidate, count = name, 2
    while candidate in taken:
        candidate, count = f"{name}~{count}", count + 1
    taken.add(candidate)
    return candidate
