"""Annotated releases: ``NAME.json`` beside ``NAME.txt``; the format stands in docs/annotation.md."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressextract.errors import InputError

__all__ = ["GoldDoc", "load_gold", "load_one", "locate"]


@dataclass(frozen=True, slots=True)
class GoldDoc:
    """One annotated release.

    Attributes:
        fields: The annotation; entities and dates carry ``start`` and ``end``, quotes too.
    """

    name: str
    text: str
    fields: dict[str, Any]


def load_gold(folder: Path) -> tuple[GoldDoc, ...]:
    """All annotated releases of a folder, sorted by name.

    Raises:
        InputError: ``input.gold`` for an annotation that does not fit its text.
    """
    return tuple(load_one(path) for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").exists())


def load_one(path: Path) -> GoldDoc:
    """One annotated release, named by its ``NAME.json``.

    Raises:
        InputError: ``input.gold`` for an annotation that does not fit its text.
    """
    try:
        text = path.with_suffix(".txt").read_text(encoding="utf-8-sig")  # line ends become \n
        fields = json.loads(path.read_text(encoding="utf-8"))
        for layer in ("entities", "dates"):
            for mention in fields.get(layer, []):
                mention["start"], mention["end"] = locate(text, mention["text"], mention.get("n", 1))
        for quote in fields.get("quotes", []):
            quote["start"], quote["end"] = locate(text, quote["text"])
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"{path}: {error}: mend the annotation", reason="gold") from error
    return GoldDoc(path.stem, text, fields)


def locate(text: str, surface: str, n: int = 1) -> tuple[int, int]:
    """Offsets of the n-th (from 1) non-overlapping occurrence.

    Raises:
        ValueError: There are fewer.
    """
    at, start = -1, 0
    for _ in range(n):
        at = text.find(surface, start)
        if at < 0:
            raise ValueError(f"no occurrence {n} of {surface!r}")
        start = at + len(surface)
    return at, at + len(surface)
