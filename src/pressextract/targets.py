"""What a run would write over: an input is never among it, forced or not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.read import find_jobs
from pressextract.write import Journal

__all__ = ["refuse_inputs"]

_FAILURE = {"id", "path", "code", "message"}


def refuse_inputs(paths: Sequence[Path], *, output: str, errors: Path | None) -> None:
    """Refuse targets that are inputs; outputs and lists of failures of earlier runs in an input folder are none.

    Raises:
        ConfigError: ``config.output``.
    """
    written = {path.resolve(): shown for path, shown in _written(output, errors) if path.exists()}
    if not written:
        return
    files = {path.resolve(): path for path in paths if not path.is_dir()}
    for target in written.keys() & files.keys():
        raise _refused(written[target], files[target])
    ours = {path.resolve() for path in (Path(output), errors) if path and _is_ours(path)}
    folders = [path for path in paths if path.is_dir()]
    if written.keys() - ours and folders:
        for job in find_jobs(folders, tables=True):
            target = job.path.resolve()
            if target in written and target not in ours:
                raise _refused(written[target], job.path)


def _refused(option: str, path: Path) -> ConfigError:
    name = option.partition(" ")[0]
    message = f"{option} would overwrite {path}, which is one of the inputs: choose another {name}"
    return ConfigError(f"{message} (--force does not help here)", reason="output")


def _written(output: str, errors: Path | None) -> Iterator[tuple[Path, str]]:
    """Every file that the run makes, renames or removes."""
    if output != "-":
        journal = Journal(Path(output))
        for path in (journal.output, journal.part, journal.manifest, journal.probe, *journal.leftovers()):
            yield path, f"-o {output}"
    if errors is not None:
        yield errors, f"--errors {errors}"


def _is_ours(path: Path) -> bool:
    """A file with a run's note beside it, or a list of failures (an empty one, too)."""
    if not path.is_file():
        return False
    if Journal(path).manifest.exists():
        return True
    try:
        with path.open(encoding="utf-8") as lines:
            return all(set(json.loads(line)) == _FAILURE for line in lines)
    except (OSError, ValueError, TypeError):
        return False
