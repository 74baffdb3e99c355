"""Where the settings of a run come from: defaults, the nearest settings file, options of the command line.

The settings file is ``pressextract.toml``, or the table ``[tool.pressextract]`` of a ``pyproject.toml``, in the working
directory or the nearest folder above it. Its keys are the names of ``RunOptions``; paths in it are relative to it.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pressextract.errors import ConfigError
from pressextract.settings import RunOptions

__all__ = ["FILE_NAME", "Loaded", "load_options", "nearest_file", "shown_settings"]

FILE_NAME = "pressextract.toml"
_PATHS = frozenset({"errors", "gazetteer", "rules"})
_EXCLUSIVE = {"quiet": "verbose", "verbose": "quiet"}
"""An option on the command line puts the file's contrary out of force."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Options with their origins.

    Attributes:
        origins: For each key that is not at its default: ``FILE:LINE``, or the option (``--workers``).
        file: The settings file that was read, or None.
    """

    options: RunOptions
    origins: Mapping[str, str]
    file: Path | None


_SWITCHES = frozenset({"corpus_stats", "indirect_speech"})
"""Settings with an option for on and one for off, of which None says that neither was given."""


def load_options(config: Path | None = None, *, given: Mapping[str, Any] | None = None) -> Loaded:
    """The options of a run: defaults, then the file's, then the given ones.

    Args:
        config: The settings file; None looks for the nearest.
        given: What the command line says; None, False, 0 and empty values count as not given,
            save the False of a setting that is on by default.

    Raises:
        ConfigError: ``config.file``, ``config.unknown`` or ``config.value``, with file, line and key.
    """
    file = config or nearest_file(Path.cwd())
    values, origins = _from_file(file) if file else ({}, {})
    said = {key: value for key, value in (given or {}).items() if value or (value is False and key in _SWITCHES)}
    for key in said:
        contrary = _EXCLUSIVE.get(key, "")
        values.pop(contrary, None)
        origins.pop(contrary, None)
    origins |= {key: f"--{key.removesuffix('_s').replace('_', '-')}" for key in said}
    return Loaded(_validated({**values, **said}, origins), origins, file)


def nearest_file(folder: Path) -> Path | None:
    """The settings file of a folder or the nearest above it."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
        project = place / "pyproject.toml"
        if project.is_file() and "[tool.pressextract]" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def shown_settings(loaded: Loaded) -> Iterator[str]:
    """Each setting as a line of TOML, with where it comes from."""
    yield f"# settings file: {loaded.file or 'none found'}"
    for key, value in loaded.options.model_dump(mode="json").items():
        line = f"# {key} =" if value is None else f"{key} = {_toml(value)}"
        yield f"{line:<44} # {loaded.origins.get(key, 'default')}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value)


def _from_file(file: Path) -> tuple[dict[str, Any], dict[str, str]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{file} cannot be read: {reason}: check --config", reason="file") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not TOML: {error}: mend that line", reason="file") from error
    if file.name == "pyproject.toml":
        table = table.get("tool", {}).get("pressextract", {})
        text = _blank_until(text, "[tool.pressextract]")
    origins = {key: f"{file}:{_line_of(key, text)}" for key in table}
    for key in table:
        _refuse_unknown(key, origins[key])
    return {key: _read(key, value, file=file) for key, value in table.items()}, origins


def _blank_until(text: str, mark: str) -> str:
    """The text with everything before the mark blanked, so that line numbers stay."""
    head, _, rest = text.partition(mark)
    return "\n" * head.count("\n") + rest


def _line_of(key: str, text: str) -> int:
    match = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]|^\[+{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _refuse_unknown(key: str, where: str) -> None:
    known = list(RunOptions.model_fields)
    if key in known:
        return
    plain = key.replace("-", "_")
    near = [name for name in known if name in {plain, f"{plain}_s"}] or difflib.get_close_matches(plain, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    raise ConfigError(f"{where}: no setting {key!r}: {hint}", reason="unknown")


def _read(key: str, value: Any, *, file: Path) -> Any:
    """A TOML value as the model wants it: tuples, days and paths that start at the file."""
    if isinstance(value, list):
        return tuple(_read(key, one, file=file) for one in value)
    if not isinstance(value, str):
        return value
    if key in _PATHS or (key == "output" and value != "-"):
        path = file.parent / Path(value).expanduser()
        return path if key in _PATHS else str(path)
    if key == "model" and (file.parent / value).is_dir():
        return str(file.parent / value)
    if key == "reference_date":
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _validated(values: Mapping[str, Any], origins: Mapping[str, str]) -> RunOptions:
    try:
        return RunOptions.model_validate(values, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0])
        shown = f"{origins.get(key, key)}: {key}: {first['msg'][:1].lower()}{first['msg'][1:]}, not {first['input']!r}"
        raise ConfigError(f"{shown}: see docs/settings.md", reason="value") from error
