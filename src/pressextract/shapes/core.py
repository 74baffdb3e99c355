"""Documents, zones, names and mentions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

__all__ = [
    "Annotated",
    "CleanDoc",
    "Evidence",
    "Hints",
    "Label",
    "Line",
    "Mark",
    "Mention",
    "Name",
    "OffsetMap",
    "RawDoc",
    "Span",
    "Zone",
]

Label = Literal["PER", "ORG", "LOC"]
Zone = Literal[
    "title", "subtitle", "kicker", "dateline", "lead", "body", "list", "caption", "about", "contact", "imprint",
    "furniture", "blank",
]  # fmt: skip
"""What a line is. ``furniture`` is no part of the release (slogan, navigation, share line, …)."""


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


class Mark(NamedTuple):
    """A stretch of the raw text that the file's format sets apart (``<nav>``, a header that every page repeats).

    Attributes:
        sure: Nothing in it is the release's own; otherwise lines with contact data are kept all the same.
    """

    start: int
    end: int
    reason: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known about a document beside its text (a JSONL line's fields, a page's metadata).

    Attributes:
        title: The headline as the format names it; it counts only where a line of the text says the same.
    """

    published: date | None = None
    reference_date: date | None = None
    source: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class RawDoc:
    r"""A decoded source, byte order mark stripped, line ends as ``\\n``, otherwise unchanged.

    Of files that are no plain text (HTML, PDF, …), ``text`` is what the read room took out of them.

    Attributes:
        id: Path below the input folder without suffix, ``/`` as separator.
        sha256: Of the bytes as found, hexadecimal.
        encoding: As found (``utf-8``, ``utf-8-sig``, ``cp1252``, …); ``binary`` where the format has none.
        marks: Sorted, without overlaps.
        repeated: Keys of lines that stand in most files of the same source, from a pass over the folder.
    """

    id: str
    path: str
    text: str
    sha256: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    size_bytes: int = 0
    hints: Hints = field(default_factory=Hints)
    marks: tuple[Mark, ...] = ()
    repeated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads offsets of the normal form back to the raw text.

    Attributes:
        clean: Ascending offsets into the normal form at which a new stretch begins; the first is 0.
        raw: The raw offset of each of them. Within a stretch both texts run in step.
    """

    clean: tuple[int, ...] = (0,)
    raw: tuple[int, ...] = (0,)

    def offset(self, at: int) -> int:
        """Raw offset of one clean offset."""
        row = bisect_right(self.clean, at) - 1
        return self.raw[row] + at - self.clean[row]

    def span(self, start: int, end: int) -> Span:
        """Raw span of a non-empty clean span: from its first character to just behind its last."""
        return Span(self.offset(start), self.offset(end - 1) + 1) if end > start else Span(*[self.offset(start)] * 2)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the normal form, without its line end.

    Attributes:
        reason: For furniture: ``navigation``, ``slogan``, ``related``, ``share``, ``cookie``, ``footer``, …
    """

    start: int
    end: int
    zone: Zone = "body"
    reason: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class CleanDoc:
    """A document with its normal form beside the untouched text.

    Attributes:
        text: Normal form: NFC, no soft hyphens, NBSP as blank, words joined that a line end had split.
        view: ``text`` with furniture blanked by spaces, same length: what annotators and extractors read.
        lines: All lines of ``text`` in order, blank ones too.
        title, subtitle: The release's own headline, or None.
    """

    raw: RawDoc
    text: str
    view: str
    offsets: OffsetMap = field(default_factory=OffsetMap)
    lines: tuple[Line, ...] = ()
    title: Span | None = None
    subtitle: Span | None = None

    def line_at(self, at: int) -> Line | None:
        """The line that holds a clean offset."""
        row = bisect_right(self.lines, at, key=lambda line: line.start) - 1
        return self.lines[row] if row >= 0 else None

    def zone_at(self, at: int) -> Zone:
        """Zone of the line that holds a clean offset."""
        line = self.line_at(at)
        return line.zone if line else "body"


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the model found.

    Attributes:
        score: Confidence from 0 to 1.
        rule: Stable id of the model or rule.
    """

    start: int
    end: int
    label: Label
    score: float = 1.0
    rule: str = "model.ner"


@dataclass(frozen=True, slots=True)
class Annotated:
    """What the annotate room adds: sentences and names, as plain values."""

    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()

    def sentence_at(self, at: int) -> Span | None:
        """The sentence that holds a clean offset."""
        row = bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1
        return self.sentences[row] if row >= 0 and at < self.sentences[row].end else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a mention, in words that ``explain`` prints."""

    what: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that the text says at one place.

    Attributes:
        kind: ``date``, ``phone``, ``email``, ``url``, ``address``, ``iban``, ``name``, ``role``, ``quote``, …
        text: ``CleanDoc.text[start:end]``.
        rule: Stable id of the rule that found it.
        strength: Confidence from 0 to 1.
        value: What it says; the type belongs to the kind (see the sibling modules).
    """

    kind: str
    start: int
    end: int
    text: str
    rule: str
    strength: float = 1.0
    value: Any = None
    evidence: tuple[Evidence, ...] = ()
