"""What a parser takes out of one file: its text, and the documents that are packed in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pressextract.errors import InputError
from pressextract.shapes import Hints, Mark

__all__ = ["Extracted", "Part", "from_json", "to_json"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one document of one format."""

    text: str
    encoding: str = "binary"
    title: str | None = None
    published: date | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file, or why it could not be read.

    Attributes:
        name: Below the file's own id; empty for the file itself.
        error: Reason and message of an ``InputError``.
    """

    name: str
    kind: str = ""
    media_type: str = "text/plain"
    sha256: str = ""
    size_bytes: int = 0
    content: Extracted = field(default_factory=lambda: Extracted(""))
    error: tuple[str, str] | None = None

    @property
    def hints(self) -> Hints:
        """What the format says beside the text."""
        return Hints(published=self.content.published, title=self.content.title)

    @property
    def failure(self) -> InputError | None:
        """The error as an exception, made but not raised."""
        return InputError(self.error[1], reason=self.error[0]) if self.error else None


def to_json(part: Part) -> dict[str, Any]:
    """Plain values, for the way from the parser's process."""
    content = part.content
    published = content.published.isoformat() if content.published else None
    return {
        "part": [part.name, part.kind, part.media_type, part.sha256, part.size_bytes],
        "content": [content.text, content.encoding, content.title, published],
        "marks": [list(mark) for mark in content.marks],
        "error": list(part.error) if part.error else None,
    }


def from_json(values: dict[str, Any]) -> Part:
    """The part that ``to_json`` took apart."""
    text, encoding, title, published = values["content"]
    day = date.fromisoformat(published) if published else None
    marks = tuple(Mark(*mark) for mark in values["marks"])
    error = (values["error"][0], values["error"][1]) if values["error"] else None
    name, kind, media_type, sha256, size = values["part"]
    return Part(name, kind, media_type, sha256, size, Extracted(text, encoding, title, day, marks), error)
