"""The files with rules of one's own and their schema; every fault names file, line, rule and key."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pressextract.errors import ConfigError, RuleError
from pressextract.overlay.lines import row_of_key

__all__ = ["Entry", "RuleModel", "overlay_files", "read_file"]

_SUFFIX = ".toml"
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*rule[ \t]*\]\]", re.MULTILINE)

Kind = Literal["date", "organization", "place", "person", "role", "phone", "furniture"]


class RuleModel(BaseModel):
    """One ``[[rule]]``."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: str = Field(
        pattern=r"^(?:date|name|role|phone|clean)\.[a-z0-9_]+$", description="`<family>.<what>`; stands in the records."
    )
    kind: Kind = Field(description="What it finds.")
    source: str = Field(min_length=1, description="Where the wording is laid down or was seen.")
    pattern: str = Field(
        min_length=1,
        description="A verbose regular expression of the `regex` module: blanks do not count (write `[ ]`), groups "
        "have names; a group `span` narrows the mention.",
    )
    value: str | None = Field(
        None, description="Template of the value; default: the words themselves. `{year}-{month:02}-{day:02}`"
    )
    accepts: dict[str, list[str]] = Field(
        description="For each value the phrases that must be found once, with that value: three phrases at least."
    )
    rejects: list[str] = Field(description="Phrases in which nothing may be found: two at least.")
    strength: float = Field(0.9, gt=0, le=1, description="Confidence of a mention; decides between overlapping ones.")
    ignore_case: bool = Field(False, description="Upper and lower case are the same.")
    words: dict[str, list[str]] = Field(default={}, description=r"Word lists that the pattern names as `\L<name>`.")
    type: Literal["DATE", "TIME", "DURATION", "SET"] = Field("DATE", description="Of dates: the TIMEX3 type.")
    anchor: Literal["now", "focus", "next", "last", "this"] | None = Field(
        None, description="Of relative dates: `now` counts `offset` units from the reference day."
    )
    unit: Literal["day", "week", "month", "quarter", "year"] | None = Field(None, description="Of relative dates.")
    offset: int = Field(0, description="Of relative dates: signed count of units.")
    category: str | None = Field(
        None,
        description="Of organizations and places: the record's `kind` (`company`, `city`, …).",
    )
    region: str = Field("DE", pattern="^[A-Z]{2}$", description="Of phones: country of numbers without country code.")
    line: Literal["phone", "fax", "mobile"] = Field("phone", description="Of phones: what the number is.")
    reason: str = Field("other", min_length=1, description="Of furniture: the reason in `removed`.")


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as its file has it.

    Attributes:
        row: Line of its ``[[rule]]``.
    """

    file: Path
    row: int
    model: RuleModel

    def fault(self, key: str, message: str) -> RuleError:
        """An error that names the place."""
        return RuleError(f"{self.file}:{self.row}: {self.model.id}: {key}: {message}", reason="own")


def overlay_files(paths: Iterable[Path]) -> Iterator[Path]:
    """All ``.toml`` files of folders, any depth, sorted, and files named themselves.

    Raises:
        ConfigError: ``config.rules`` for a path that does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob(f"*{_SUFFIX}") if file.is_file())
        elif path.is_file():
            yield path
        else:
            raise ConfigError(f"{path} does not exist: --rules wants a folder or a {_SUFFIX} file", reason="rules")


def read_file(file: Path) -> Iterator[Entry]:
    """The rules of a file.

    Raises:
        RuleError: ``rule.own`` if the file is not of the format.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{file} is no TOML file in UTF-8: {error}: mend it", reason="own") from error
    if odd := sorted(set(table) - {"rule"}):
        raise RuleError(f"{file}: no key {odd[0]!r} here: write every rule below a line [[rule]]", reason="own")
    entries = table.get("rule", [])
    if not isinstance(entries, list):
        raise RuleError(f"{file}: [rule] is one table: write [[rule]], with two brackets", reason="own")
    rows = [text.count("\n", 0, match.start()) + 1 for match in _HEAD.finditer(text)]
    for at, entry in enumerate(entries):
        row = rows[at] if at < len(rows) else 1
        yield Entry(file, row, _model(entry, file=file, row=row, text=text))


def _model(entry: dict[str, Any], *, file: Path, row: int, text: str) -> RuleModel:
    try:
        return RuleModel.model_validate(entry)
    except ValidationError as error:
        first = min(
            error.errors(), key=lambda one: one["type"] != "extra_forbidden"
        )  # a slip of a key explains the rest
        key = ".".join(map(str, first["loc"]))
        at = row_of_key(text, row, str(first["loc"][0])) if first["loc"] else row
        where = f"{file}:{at}: {entry.get('id', 'rule without id')}: {key}"
        raise RuleError(f"{where}: {_advice(key, first['type'], first['msg'])}", reason="own") from error


def _advice(key: str, kind: str, message: str) -> str:
    if kind == "missing":
        return "is missing: every rule has it"
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(key, RuleModel.model_fields, n=1)
        return f"no such key: {f'did you mean {near[0]!r}?' if near else 'see docs/own-rules.md'}"
    if key == "id":
        return "an id is family and name: date.…, name.…, role.…, phone.… or clean.…, in small letters, digits and _"
    return message[:1].lower() + message[1:]
