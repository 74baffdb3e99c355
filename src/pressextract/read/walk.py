"""Paths to jobs, sorted, any depth."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pressextract.errors import InputError
from pressextract.read.sniff import SUFFIXES, TABLE_SUFFIXES

__all__ = ["STDIN", "Job", "find_jobs", "left_out", "shown"]

STDIN = Path("-")
_ABOUT_THE_FOLDER = frozenset({"readme.md", "license.md", "changelog.md", "contributing.md"})
"""What such files say is about the folder they lie in; named directly they are read."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read.

    Attributes:
        id: Path below the input folder without suffix, ``/`` as separator.
        path: As the user would find it: the input path with what lies below it; ``-`` is stdin.
    """

    id: str
    path: Path


def find_jobs(paths: Iterable[Path], *, exclude: Iterable[Path] = (), tables: bool = False) -> tuple[Job, ...]:
    """All files below the given paths, in the order of the paths and sorted within each.

    Files named directly are taken whatever their suffix; in folders only those of the formats that are read, hidden
    files and folders do not count, and links to folders are not followed (they may form loops). A file that is reached
    twice is read once, one in ``exclude`` not at all; files that would share an id keep apart by their folder's name.

    Args:
        tables: CSV and Parquet files in folders count, too (they hold releases only if somebody says so).

    Raises:
        InputError: ``input.missing`` for a path that does not exist, ``input.none`` when no file is found.
    """
    jobs: dict[Path, Job] = {}
    places: dict[Path, Path] = {}
    excluded = {_resolved(path) for path in exclude}
    taken: set[str] = set()
    for path in paths:
        if path != STDIN and not path.exists() and not path.is_symlink():
            raise InputError(f"{shown(path)} does not exist: check the path", reason="missing")
        for file, job_id in _below(path, tables=tables):
            key = _place(file, places)
            if key not in jobs and key not in excluded:
                jobs[key] = Job(_free_id(job_id, path=path, taken=taken), file)
                taken.add(jobs[key].id)
    if not jobs:
        raise InputError(
            f"no file to read below the given paths ({' '.join(sorted(SUFFIXES))}): check the folder", reason="none"
        )
    return tuple(jobs.values())


def left_out(paths: Iterable[Path], *, exclude: Iterable[Path] = (), tables: bool = False) -> tuple[Path, ...]:
    """Files in the given folders that ``find_jobs`` passes over for their ending, sorted."""
    suffixes = SUFFIXES | TABLE_SUFFIXES if tables else SUFFIXES
    excluded = {_resolved(path) for path in exclude}
    paths = tuple(paths)
    excluded.update(_resolved(path) for path in paths)  # named directly: read
    found: dict[Path, Path] = {}
    for path in paths:
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in files:
                file = Path(folder, name)
                if not name.startswith(".") and file.suffix.lower() not in suffixes and not _is_output(file):
                    found.setdefault(_resolved(file), file)
    return tuple(sorted(file for key, file in found.items() if key not in excluded))


def _is_output(file: Path) -> bool:
    """An earlier run left its note beside it."""
    return file.with_name(f".{file.name}.run.json").exists()


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path.absolute()


def _place(file: Path, places: dict[Path, Path]) -> Path:
    """Where a file really is; folders are looked up once, since there may be a hundred thousand files."""
    if file.is_symlink() or file == STDIN:
        return _resolved(file)
    folder = file.parent
    if folder not in places:
        places[folder] = _resolved(folder)
    return places[folder] / file.name


def shown(path: Path) -> str:
    """A path as text that every encoding can hold; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _below(path: Path, *, tables: bool) -> Iterator[tuple[Path, str]]:
    if path == STDIN:
        yield path, "stdin"
        return
    if not path.is_dir():
        yield path, shown(Path(path.stem))
        return
    suffixes = SUFFIXES | TABLE_SUFFIXES if tables else SUFFIXES
    found: list[Path] = []
    closed: list[Path] = []  # folders that may not be looked into: read_job says so, in their place
    for folder, folders, files in os.walk(path, onerror=lambda error: closed.append(Path(str(error.filename)))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(folder, name) for name in files if _counts(name, suffixes)]
    relative = sorted((shown(file.relative_to(path).with_suffix("")), file) for file in [*found, *closed])
    yield from ((file, job_id) for job_id, file in relative)


def _counts(name: str, suffixes: frozenset[str]) -> bool:
    if name.startswith(".") or name.lower() in _ABOUT_THE_FOLDER:
        return False
    return os.path.splitext(name)[1].lower() in suffixes  # noqa: PTH122 - a hundred thousand names: no Path for each


def _free_id(job_id: str, *, path: Path, taken: set[str]) -> str:
    """An id that no earlier file has: with its folder's name, then with a number."""
    if job_id not in taken:
        return job_id
    resolved = _resolved(path)
    folder = f"{shown(Path(resolved.name if path.is_dir() else resolved.parent.name))}/{job_id}"
    candidate, count = folder, 2
    while candidate in taken:
        candidate, count = f"{folder}~{count}", count + 1
    return candidate
