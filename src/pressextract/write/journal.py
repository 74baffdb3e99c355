"""What a run leaves so that it can go on after anything: an interrupt, a crash, a kill, a power cut.

While a run writes ``records.jsonl``, its lines stand in ``.records.jsonl.part`` beside it, flushed chunk by chunk, and
``.records.jsonl.run.json`` says with which settings and which model. A run that ends renames the part. ``--resume``
takes finished lines from the output and from every part that is there, for inputs whose bytes have not changed, and
does the rest; the order, and so every byte, is that of an undisturbed run.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import Any

from pressextract.errors import ConfigError
from pressextract.write.known import MIXED, Known

__all__ = ["Journal"]

_REPEATS = "repeats"
"""Key of the manifest with a digest per folder of the lines that repeat in it."""
_UNKNOWN = "unknown"
"""Stands for the settings of records that had no manifest."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The files beside an output.

    Attributes:
        output: Where the records shall stand in the end.
    """

    output: Path

    @property
    def part(self) -> Path:
        """Lines of the run under way."""
        return self.output.with_name(f".{self.output.name}.part")

    @property
    def manifest(self) -> Path:
        """Settings and model of the run."""
        return self.output.with_name(f".{self.output.name}.run.json")

    @property
    def probe(self) -> Path:
        """Made and removed to see that the folder takes files."""
        return self.output.with_name(f".{self.output.name}.probe")

    def leftovers(self) -> tuple[Path, ...]:
        """Parts that earlier runs left, oldest first."""
        older = sorted(self.output.parent.glob(f".{self.output.name}.part.*"), key=_number)
        return (*older, *([self.part] if self.part.exists() else []))

    def open_known(self, settings: dict[str, Any], *, resume: bool, force: bool) -> Known:
        """What earlier runs finished, and the manifest written for this one.

        Raises:
            ConfigError: ``config.exists`` if something is there and neither flag is set; ``config.mixed`` if it was
                made with other settings.
        """
        known = Known()
        self._make_folder()
        if resume:
            self._refuse_mixing(settings, force=force)
            self._put_aside()
            before = self._read_manifest().get(_REPEATS, {})
            now = settings.get(_REPEATS, {})
            changed = frozenset(key for key in {*before, *now} if before.get(key) != now.get(key))
            files = (*([self.output] if self.output.exists() else []), *self.leftovers())
            known = Known(files, changed=changed)
            if known and (note := self._mixed_note(settings)):
                known.note, known.several = note, MIXED in self._read_manifest()
                settings = note
            # Until this run ends, lines of before and of now stand side by side: a further resume trusts neither.
            mixed = {key: f"{now.get(key)} after {before.get(key)}" for key in changed} if len(known) else {}
            settings = {**settings, _REPEATS: {**now, **mixed}}
        elif not force:
            self._refuse_overwriting()
        else:
            self._forget()
        self.settle(settings)
        return known

    def _mixed_note(self, settings: dict[str, Any]) -> dict[str, Any] | None:
        """The first settings, with what differs in those that were mixed in; None if there is no mixture."""
        before = self._read_manifest()
        if not before:
            return {**settings, MIXED: [{_UNKNOWN: True}]}
        mixed = list(before.get(MIXED, ()))
        differing = {key: settings.get(key) for key in _differing(before, settings)}
        if differing and differing not in mixed:
            mixed.append(differing)
        return {**before, _REPEATS: settings.get(_REPEATS, {}), MIXED: mixed} if mixed else None

    def settle(self, settings: dict[str, Any], known: Known | None = None) -> None:
        """Write down what all lines were made with, or what lines of ``known`` were, if any was used."""
        if known and known.used and known.note:
            settings = {**known.note, _REPEATS: settings.get(_REPEATS, {})}
        self.manifest.write_text(json.dumps(settings, indent=1, sort_keys=True) + "\n", encoding="utf-8")

    def _read_manifest(self) -> dict[str, Any]:
        try:
            found = json.loads(self.manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _make_folder(self) -> None:
        try:
            self.output.parent.mkdir(parents=True, exist_ok=True)
            with self.probe.open("wb"):
                pass
        except OSError as error:
            message = f"{self.output} cannot be written: {error.strerror}: choose another -o"
            raise ConfigError(message, reason="output") from error
        self.probe.unlink()

    def _refuse_overwriting(self) -> None:
        if self.output.exists():
            ways = "--force to overwrite it, --resume to redo only what changed, or choose another -o"
            raise ConfigError(f"{self.output} exists: pass {ways}", reason="exists")
        if left := self.leftovers():
            ways = "--resume to go on, or --force to start anew"
            raise ConfigError(f"an interrupted run left its records in {left[-1]}: pass {ways}", reason="exists")

    def _refuse_mixing(self, settings: dict[str, Any], *, force: bool) -> None:
        if not self.manifest.exists():
            if (self.output.exists() or self.leftovers()) and not force:
                message = f"{self.output} has no note of its settings ({self.manifest.name})"
                raise ConfigError(f"{message}: pass --force to resume all the same", reason="mixed")
            return
        before = self._read_manifest()
        if force:
            return
        if mixed := before.get(MIXED):
            keys = sorted({key for one in mixed for key in one})
            message = f"{self.output} holds records of several settings (they differ in {', '.join(keys)})"
            raise ConfigError(f"{message}: pass --force to mix in more, or choose another -o", reason="mixed")
        if differing := _differing(before, settings):
            message = f"{self.output} was made with other settings ({', '.join(differing)})"
            raise ConfigError(f"{message}: pass --force to mix them, or choose another -o", reason="mixed")

    def _put_aside(self) -> None:
        """Give the last part a number, so that the new one does not overwrite it."""
        if self.part.exists():
            numbers = [_number(path) for path in self.leftovers() if path != self.part]
            self.part.rename(self.part.with_name(f"{self.part.name}.{max(numbers, default=0) + 1}"))

    def _forget(self) -> None:
        for path in self.leftovers():
            path.unlink()

    @contextmanager
    def writing(self) -> Iterator[_PartWriter]:
        """A writer into the part; when the block ends well, the part becomes the output.

        Raises:
            ConfigError: ``config.output`` when nothing more can be written (a full disk); what was written is kept.
        """
        # Without a buffer of its own: after a failed write there is nothing left that closing could fail on again.
        with self.part.open("wb", buffering=0) as file:
            writer = _PartWriter(file, self.output)
            try:
                yield writer
                writer.finish()
            except BaseException:
                writer.keep()
                if not writer.count:  # nothing to go on with
                    self.part.unlink()
                raise
        self.part.replace(self.output)
        self._forget()


class _PartWriter:
    """Lines as UTF-8, handed to the system a few at a time, so that a kill of this process loses none of them."""

    def __init__(self, file: RawIOBase, output: Path) -> None:
        self._file = file
        self._output = output
        self._waiting: list[bytes] = []
        self.count = 0

    def write(self, line: str) -> None:
        """Append one line."""
        self._waiting.append(line.encode() + b"\n")
        self.count += 1
        if self.count % 8 == 0:
            self._flush()

    def finish(self) -> None:
        """Everything is on the disk."""
        self._flush()
        with self._explained():
            os.fsync(self._file.fileno())

    def keep(self) -> None:
        """What is waiting goes to the disk, if that still takes it."""
        with suppress(ConfigError):
            self._flush()

    def _flush(self) -> None:
        left = memoryview(b"".join(self._waiting))
        self._waiting.clear()
        with self._explained():
            while left:
                left = left[self._file.write(left) or 0 :]

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            message = f"{self._output} cannot be written: {error.strerror}: make room, then go on with --resume"
            raise ConfigError(message, reason="output") from error


def _differing(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return sorted(key for key in {*before, *now} - {_REPEATS, MIXED} if before.get(key) != now.get(key))


def _number(path: Path) -> int:
    suffix = path.name.rpartition(".")[2]
    return int(suffix) if suffix.isdigit() else 0
