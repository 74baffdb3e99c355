"""A review as gold: ``NAME.txt`` with ``NAME.json``, in the format of docs/annotation.md."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from pressextract.review.act import nth
from pressextract.review.items import Contact, Date, Event, Name, Quote, Removed, Review, Role, live

__all__ = ["as_gold", "write_gold", "write_whole"]


def as_gold(review: Review, *, name: str, text: str) -> dict[str, Any]:
    """The annotation: everything that was not rejected, names and dates in the order of the text."""
    found = sorted(live(review), key=lambda item: getattr(item, "start", 0) if not isinstance(item, Event) else 0)
    return {
        "id": name,
        "title": review.title,
        "published": review.published,
        "reference_date": review.reference_date,
        "entities": [{"label": one.label, **_mention(one, text)} for one in found if isinstance(one, Name)],
        "dates": [
            {**_mention(one, text), "type": one.type, "value": one.value} for one in found if isinstance(one, Date)
        ],
        "roles": [_plain(one) for one in found if isinstance(one, Role)],
        "contacts": [_plain(one) for one in found if isinstance(one, Contact)],
        "events": [_plain(one) for one in found if isinstance(one, Event)],
        "quotes": [
            {"text": text[one.start : one.end], "speaker": one.speaker} for one in found if isinstance(one, Quote)
        ],
        "boilerplate": list(
            dict.fromkeys(
                line
                for one in found
                if isinstance(one, Removed)
                for line in map(str.strip, text[one.start : one.end].split("\n"))
                if line
            )
        ),
        "doubts": list(review.doubts),
    }


def _mention(one: Name | Date, text: str) -> dict[str, Any]:
    number = nth(text, start=one.start, end=one.end) or 1
    words = {"text": text[one.start : one.end]}
    return {**words, "n": number} if number > 1 else words


def _plain(one: Role | Contact | Event) -> dict[str, Any]:
    return one.model_dump(mode="json", exclude={"id", "layer", "state", "rule", "confidence"})


def write_gold(review: Review, *, folder: Path, name: str, text: str) -> None:
    """Text and annotation, each whole or not at all; files that are right already are left alone."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""  # a reader takes one mark away
    annotation = json.dumps(as_gold(review, name=name, text=text), ensure_ascii=False, indent=1)
    write_whole(folder / f"{name}.txt", f"{mark}{text}".encode())
    write_whole(folder / f"{name}.json", f"{annotation}\n".encode())


def write_whole(path: Path, content: bytes) -> None:
    """Into a file beside it, to the disk, then under its name."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == content:
            return
    handle, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(part).unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """The new name reaches the disk too; not every system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
