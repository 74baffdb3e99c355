"""What the read room is told by the settings of a run, and the limits of what it takes in."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ReadOptions"]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Limits and choices; every field crosses to the parser's process as plain JSON.

    Attributes:
        encoding: The user's own choice for text files; none: detected.
        max_bytes: Longest text, or line of a ``.jsonl`` file, in bytes.
        max_package_bytes: Longest file of a format that carries more than its text (pictures, fonts, attachments).
        max_expansion: How many times longer than itself a package may unfold, beyond the first megabyte.
        max_members: Files in a package.
        max_depth: Packages in packages, mails in mails.
        max_pages: Pages of a PDF.
        max_nesting: Elements inside elements of a page.
        parse_timeout_s: Longest time for taking the text out of one file, in seconds.
        parse_memory_bytes: Address space of the parser's process, where the system can limit it.
        text_column, id_column: Of tables and ``.jsonl`` files.
    """

    encoding: str | None = None
    max_bytes: int = 5_000_000
    max_package_bytes: int = 50_000_000
    max_expansion: int = 100
    max_members: int = 10_000
    max_depth: int = 3
    max_pages: int = 300
    max_nesting: int = 500
    parse_timeout_s: float = 60.0
    parse_memory_bytes: int = 3_000_000_000
    text_column: str = "text"
    id_column: str = "id"
