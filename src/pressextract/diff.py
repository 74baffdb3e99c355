"""``pressextract diff``: what changed between two runs, by field.

Both files are read line by line; only the places of the new one's lines are held, some hundred bytes a document.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from pressextract.errors import InputError, RecordError

__all__ = ["Changes", "Difference", "compare_files", "compare_records", "told"]

_KEYS: Mapping[str, tuple[str, ...]] = {
    "persons": ("name",), "organizations": ("name",), "locations": ("name",), "dates": ("start", "end"),
    "quotes": ("start",), "removed": ("start", "end"), "warnings": ("code",),
}  # fmt: skip
"""What makes two entries of a list the same thing, changed; contacts and events: where they begin."""
_REFERENCES = ("person", "organization", "speaker", "parent")
_SHORT = 60

Record = dict[str, Any]


@dataclass(slots=True)
class Changes:
    """Changes of one field.

    Attributes:
        documents: How many documents have one.
        examples: The first ones: id of the document and what changed, in words.
    """

    changed: int = 0
    new: int = 0
    gone: int = 0
    documents: int = 0
    examples: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Difference:
    """Changes of all fields, and the documents that only one side has."""

    documents: int = 0
    differing: int = 0
    fields: dict[str, Changes] = field(default_factory=dict)
    only_old: list[str] = field(default_factory=list)
    only_new: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing changed."""
        return not (self.differing or self.only_old or self.only_new)

    def add(self, old: Record, new: Record, *, examples: int) -> None:
        """Count one document that both sides have."""
        self.documents += 1
        found = compare_records(old, new)
        self.differing += bool(found)
        for name, rows in found.items():
            changes = self.fields.setdefault(name, Changes())
            changes.documents += 1
            for kind, words in rows:
                setattr(changes, kind, getattr(changes, kind) + 1)
                if len(changes.examples) < examples:
                    changes.examples.append((str(old.get("id")), f"{kind}: {words}"))

    def as_json(self) -> dict[str, Any]:
        """Plain values for ``--json``."""
        fields = {
            name: {"changed": one.changed, "new": one.new, "gone": one.gone, "documents": one.documents,
                   "examples": [{"id": id_, "what": words} for id_, words in one.examples]}
            for name, one in sorted(self.fields.items())
        }  # fmt: skip
        return {
            "documents": self.documents,
            "differing": self.differing,
            "only_old": self.only_old,
            "only_new": self.only_new,
            "fields": fields,
        }


def compare_files(old: Path, new: Path, *, examples: int = 3) -> Difference:
    """All differences between two files of records; documents belong together by their id.

    Raises:
        InputError: A file cannot be read.
        RecordError: ``record.line`` for a line that is no record.
    """
    difference = Difference()
    places = {name: at for at, name in _ids(new)}
    with _opened(new) as stream:
        for _, record in _lines(old):
            at = places.pop(record["id"], None)
            if at is None:
                difference.only_old.append(record["id"])
                continue
            stream.seek(at)
            difference.add(record, json.loads(stream.readline()), examples=examples)
    difference.only_new = list(places)
    return difference


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}: check the path", reason="missing") from error


def _lines(file: Path) -> Iterator[tuple[int, Record]]:
    """Records with the offset of their line; blank lines are passed over."""
    at = 0
    with _opened(file) as stream:
        for row, line in enumerate(stream, 1):
            if line.strip():
                try:
                    record = json.loads(line)
                    record["id"]
                except (ValueError, TypeError, KeyError) as error:
                    raise RecordError(f"{file}:{row}: no record: see pressextract validate", reason="line") from error
                yield at, record
            at += len(line)


def _ids(file: Path) -> Iterator[tuple[int, str]]:
    for at, record in _lines(file):
        yield at, record["id"]


def compare_records(old: Record, new: Record) -> dict[str, list[tuple[str, str]]]:
    """Changes of one document by field: ``changed``, ``new`` or ``gone``, and what, in words.

    Numbers that count within a document (``p1``, ``d3``) do not matter; names stand in their place.
    """
    if old == new:
        return {}
    mine, yours = _plain(old), _plain(new)
    found = {}
    for name in dict.fromkeys((*mine, *yours)):
        before, after = mine.get(name), yours.get(name)
        if before != after:
            rows = list(_rows(name, before, after))
            if rows:
                found[name] = rows
    return found


def _plain(record: Record) -> Record:
    names = {one["id"]: one["name"] for kind in ("persons", "organizations") for one in record.get(kind, ())}
    return {name: _named(value, names) for name, value in record.items() if name not in {"id", "schema_version"}}


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """A value without ids of its own, and with names for the ids of others."""
    if isinstance(value, list):
        return [_named(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: names.get(one, one) if key in _REFERENCES and isinstance(one, str) else _named(one, names)
        for key, one in value.items()
        if key not in {"id", "range"}
    }


def _rows(name: str, before: Any, after: Any) -> Iterator[tuple[str, str]]:
    if not (isinstance(before, list) and isinstance(after, list)):
        yield "changed", f"{_shown(before)} → {_shown(after)}"
        return
    key = _key(name)
    olds, news = ([(key(one), json.dumps(one, sort_keys=True)) for one in side] for side in (before, after))
    kept = Counter(olds) & Counter(news)
    gone, come = _left(before, olds, kept), _left(after, news, kept)
    for one in gone:
        twin = next((other for other in come if key(other) == key(one)), None)
        if twin is None:
            yield "gone", _shown(one)
        else:
            come.remove(twin)
            yield "changed", f"{_shown(one)}: {_what_changed(one, twin)}"
    for one in come:
        yield "new", _shown(one)


def _left(entries: list[Any], marks: list[tuple[Any, str]], kept: Counter[tuple[Any, str]]) -> list[Any]:
    """Entries that the other side does not have, in their order."""
    rest, left = Counter(kept), []
    for entry, mark in zip(entries, marks, strict=True):
        if rest[mark]:
            rest[mark] -= 1
        else:
            left.append(entry)
    return left


def _key(name: str) -> Callable[[Any], Any]:
    def key(entry: Any) -> Any:
        if not isinstance(entry, dict):
            return entry
        if name in _KEYS:
            return tuple(entry.get(part) for part in _KEYS[name])
        spans = entry.get("spans") or [{}]
        return spans[0].get("start")

    return key


def _what_changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    keys = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    return ", ".join(f"{key} {_shown(old.get(key))} → {_shown(new.get(key))}" for key in keys)


def _shown(value: Any) -> str:
    """A value in few words."""
    if isinstance(value, dict):
        words = value.get("name") or value.get("title") or value.get("text") or value.get("value") or value.get("code")
        if words is None:
            named = (value.get(key) for key in ("person", "role", "phones", "emails", "e164", "reason"))
            words = ", ".join(_shown(one) for one in named if one) or json.dumps(value, ensure_ascii=False)
        extra = f" = {value['value']}" if "value" in value and value.get("text") else ""
        return _cut(f"{words}{extra}")
    if isinstance(value, list):
        return _cut(f"[{', '.join(_shown(one) for one in value)}]")
    return "none" if value is None else _cut(str(value))


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHORT else plain[: _SHORT - 1] + "…"


def told(difference: Difference) -> Iterator[str]:
    """The difference in lines."""
    yield f"{difference.differing} of {difference.documents} documents differ"
    for words, ids in (("only in the old file", difference.only_old), ("only in the new file", difference.only_new)):
        if ids:
            yield f"{len(ids)} {words}: {', '.join(ids[:5])}{', …' if len(ids) > 5 else ''}"  # noqa: PLR2004 - examples
    for name, one in sorted(difference.fields.items()):
        counts = ", ".join(f"{getattr(one, kind)} {kind}" for kind in ("changed", "new", "gone") if getattr(one, kind))
        yield f"{name}: {counts} (in {one.documents} documents)"
        for document, words in one.examples:
            yield f"  {document}  {words}"
