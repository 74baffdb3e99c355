"""A user's alias and gazetteer tables: TOML with one table per name, or CSV with one row per name.

Faults name the file, the line and what to do. A later file replaces names and aliases of an earlier one.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressextract.errors import ConfigError
from pressextract.overlay.lines import row_of_key
from pressextract.shapes.tables import Gazetteer, KnownName

if TYPE_CHECKING:
    from pressextract.shapes import Label

__all__ = ["FIELDS", "KINDS", "load_gazetteer", "marks_of_tables"]

_LABELS: dict[str, Label] = {"organization": "ORG", "place": "LOC", "person": "PER"}
KINDS: dict[str, tuple[str, ...]] = {
    "organization": (
        "authority", "company", "association", "chamber", "party", "university", "school", "church", "media", "other",
    ),
    "place": ("country", "state", "district", "city", "quarter", "street", "venue", "other"),
    "person": (),
}  # fmt: skip
"""What ``kind`` may be, for each type of name."""
FIELDS: dict[str, tuple[str, ...]] = {
    "organization": ("name", "aliases", "kind", "parent"),
    "place": ("name", "aliases", "kind", "state", "key"),
    "person": ("name", "aliases"),
}
"""The fields of each type of name."""
_COLUMNS = ("type", "name", "aliases", "kind", "parent", "state", "key")
_WORD = re.compile(r"\w+")
_SHORTEST = 2
"""A name of one letter would be found everywhere."""


def load_gazetteer(paths: Iterable[Path]) -> Gazetteer:
    """All tables as one.

    Raises:
        ConfigError: ``config.gazetteer``, with file and line.
    """
    rows: dict[tuple[Label, str], KnownName] = {}
    owners: dict[tuple[Label, str], KnownName] = {}
    for path in paths:
        in_file: dict[tuple[Label, str], KnownName] = {}
        for row in _read(path):
            for surface in row.surfaces:
                other = in_file.setdefault((row.label, surface), row)
                if other is not row:
                    raise _fault(
                        row.where, f"{surface!r} stands for {other.name!r} at {other.where}, too: keep it at one"
                    )
            rows[row.label, row.name] = row
        owners |= in_file
    by_word: dict[str, list[tuple[str, KnownName]]] = defaultdict(list)
    for (_, surface), row in owners.items():
        if rows[row.label, row.name] is row:
            by_word[_first_word(surface)].append((surface, row))
    return Gazetteer(
        tuple(rows.values()),
        {word: tuple(sorted(many, key=lambda one: (-len(one[0]), one[0]))) for word, many in by_word.items()},
    )


def _first_word(surface: str) -> str:
    match = _WORD.search(surface)
    return match.group() if match else surface


def _fault(where: str, message: str) -> ConfigError:
    return ConfigError(f"{where}: {message}", reason="gazetteer")


def marks_of_tables(paths: Iterable[Path]) -> list[str]:
    """Name and digest of every table, for the manifest of a run.

    Raises:
        ConfigError: ``config.gazetteer`` if one cannot be read.
    """
    return [f"{path.name} {hashlib.sha256(_text(path).encode()).hexdigest()[:16]}" for path in paths]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise _fault(str(path), f"cannot be read: {reason}: check --gazetteer") from error


def _read(path: Path) -> Iterator[KnownName]:
    text = _text(path)
    if path.suffix.lower() == ".toml":
        return _from_toml(text, path)
    if path.suffix.lower() in {".csv", ".tsv"}:
        return _from_csv(text, path)
    raise _fault(str(path), "is no table that we read: give it the ending .toml, .csv or .tsv")


def _from_toml(text: str, path: Path) -> Iterator[KnownName]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _fault(str(path), f"is not TOML: {error}: mend that line") from error
    for kind, entries in tables.items():
        lines = [
            text.count("\n", 0, match.start()) + 1
            for match in re.finditer(rf"^[ \t]*\[\[\s*{re.escape(kind)}\s*\]\]", text, re.MULTILINE)
        ]
        if kind not in _LABELS:
            raise _fault(f"{path}:{lines[0] if lines else 1}", f"no type {kind!r}: {_near(kind, list(_LABELS))}")
        if not isinstance(entries, list):
            raise _fault(str(path), f"{kind!r} is no list of tables: write [[{kind}]] above each name")
        for at, entry in enumerate(entries):
            yield _row(kind, entry, path=path, row=lines[at] if at < len(lines) else 1, text=text)


def _from_csv(text: str, path: Path) -> Iterator[KnownName]:
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    for column in reader.fieldnames or ("nothing",):
        if column not in _COLUMNS:
            raise _fault(f"{path}:1", f"no column {column!r}: {_near(column, list(_COLUMNS))}")
    try:
        for entry in reader:
            where = f"{path}:{reader.line_num}"
            if None in entry:
                raise _fault(
                    where, "has more cells than the first line: put cells that hold the separator in quotation marks"
                )
            kind = (entry.pop("type", "") or "").strip()
            if kind not in _LABELS:
                raise _fault(where, f"type is {kind!r}: {_near(kind, list(_LABELS))}")
            filled: dict[str, Any] = {key: value.strip() for key, value in entry.items() if value and value.strip()}
            if "aliases" in filled:
                filled["aliases"] = [one.strip() for one in filled["aliases"].split("|")]
            yield _row(kind, filled, path=path, row=reader.line_num)
    except csv.Error as error:
        raise _fault(f"{path}:{reader.line_num}", f"is not CSV: {error}: mend that line") from error


def _row(kind: str, entry: Mapping[str, Any], *, path: Path, row: int, text: str = "") -> KnownName:
    """A row as a name; with the ``text`` of its TOML file, a fault names the line of the key."""
    at = partial(_where, path, row, text)
    for key in entry:
        if key not in FIELDS[kind]:
            raise _fault(at(key), f"a {kind} has no {key!r}: {_near(key, list(FIELDS[kind]))}")
    name, aliases = entry.get("name", ""), entry.get("aliases", [])
    if not isinstance(aliases, list):
        raise _fault(at("aliases"), 'aliases is no list: write aliases = ["…"]')
    for key, word in [("name", name), *(("aliases", one) for one in aliases)]:
        if not isinstance(word, str) or len(word.strip()) < _SHORTEST or "\n" in word:
            raise _fault(at(key), f"{word!r} is no name: write at least two letters on one line")
    for key in ("kind", "parent", "state", "key"):
        if not isinstance(entry.get(key, ""), str):
            raise _fault(at(key), f"{key} is {entry[key]!r}: write it in quotation marks")
    if entry.get("kind") and entry["kind"] not in KINDS[kind]:
        raise _fault(at("kind"), f"kind is {entry['kind']!r}: {_near(entry['kind'], list(KINDS[kind]))}")
    if entry.get("key") and not re.fullmatch(r"\d{2}|\d{5}|\d{8}", entry["key"]):
        raise _fault(at("key"), f"key is {entry['key']!r}: an official key has 8 digits (a district 5, a state 2)")
    plain = name.strip()
    surfaces = tuple(dict.fromkeys((plain, *(one.strip() for one in aliases))))
    given = {key: entry.get(key) or None for key in ("kind", "parent", "state", "key")}
    return KnownName(_LABELS[kind], plain, surfaces, **given, where=f"{path}:{row}")


def _where(path: Path, row: int, text: str, key: str) -> str:
    return f"{path}:{row_of_key(text, row, key) if text else row}"


def _near(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join(known)}"
