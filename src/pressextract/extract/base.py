"""What every extractor is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pressextract.rules import Rule
from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["Extractor"]


@dataclass(frozen=True, slots=True)
class Extractor:
    """One kind of knowledge.

    Attributes:
        run: From the document, its names and the mentions found before to new mentions, with offsets into
            ``doc.text``; read ``doc.view``, in which furniture is blanked.
        rules: All rules that it uses, for the tests, ``pressextract rules`` and ``docs/rules.md``.
    """

    name: str
    run: Callable[[CleanDoc, Annotated, tuple[Mention, ...]], tuple[Mention, ...]]
    rules: tuple[Rule, ...] = ()
