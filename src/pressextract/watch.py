"""``pressextract watch``: a folder is run again whenever a document, a rule or the code of a room changes.

The model stays loaded, and what it said about a text is kept, so that a run costs only the rules. Changed code is
imported anew; only a change of what the model or the shapes are starts the program over.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import Any

import regex

from pressextract.errors import InputError, PressextractError
from pressextract.settings import Settings
from pressextract.shapes import Annotated, CleanDoc, RawDoc

__all__ = ["MAX_DOCUMENTS", "Session", "snapshot", "watch"]

MAX_DOCUMENTS = 2000
"""All records are held in memory to be compared; more is a run for ``extract`` and ``diff``."""
_PACKAGE = Path(__file__).parent
_KEPT = ("annotate", "cli", "config", "errors", "ruleset", "settings", "shapes", "watch")
"""Modules that hold the loaded model, or whose classes it has already made things of."""

_PATTERNS = 20_000

Snapshot = dict[Path, tuple[int, int]]
Write = Callable[[str], None]


@dataclass(slots=True)
class Session:
    """A folder with what is known about it.

    Attributes:
        lines: Records by id, of the last run.
        digests: Of the documents of the last run, by id.
        annotations: What the model said, by the text that it read, the latest ``MAX_DOCUMENTS``.
        failures: Messages of documents without a record.
    """

    paths: Sequence[Path]
    settings: Settings
    lines: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    annotations: OrderedDict[str, Annotated] = field(default_factory=OrderedDict)
    failures: list[str] = field(default_factory=list)

    def run(self, *, all_anew: bool = True) -> Any:
        """Run the folder and compare with the run before.

        Args:
            all_anew: Rules have changed; otherwise only changed documents are done.

        Returns:
            The ``Difference`` to the run before.

        Raises:
            PressextractError: The rules or the paths are wrong; what is known stays.
        """
        pipeline, diff = (importlib.import_module(f"pressextract.{name}") for name in ("pipeline", "diff"))
        importlib.import_module("pressextract.overlay").forget()
        lines: dict[str, str] = {}
        failures: list[str] = []
        digests: dict[str, str] = {}

        def known(raw: RawDoc) -> str | None:
            digests[raw.id] = raw.sha256
            same = not all_anew and self.digests.get(raw.id) == raw.sha256
            return self.lines.get(raw.id) if same else None

        settings = self.settings.model_copy(update={"workers": 1})
        for outcome in pipeline.process(self.paths, settings=settings, annotator=self._annotate, known=known):
            if isinstance(outcome, pipeline.Done):
                lines[outcome.id] = outcome.line
            else:
                failures.append(f"{outcome.message} [{outcome.code}]")
            if len(lines) > MAX_DOCUMENTS:
                message = f"more than {MAX_DOCUMENTS} documents: watch fewer, or pass --limit"
                raise InputError(message, reason="too_many")
        difference = self._compared(lines, diff.Difference())
        self.lines, self.digests, self.failures = lines, digests, failures
        return difference

    def _compared(self, lines: dict[str, str], difference: Any) -> Any:
        for name, line in lines.items():
            before = self.lines.get(name)
            if before is None:
                difference.only_new.append(name)
            elif before == line:
                difference.documents += 1
            else:
                difference.add(json.loads(before), json.loads(line), examples=5)
        difference.only_old = [name for name in self.lines if name not in lines]
        return difference

    def _annotate(self, docs: Sequence[CleanDoc]) -> Iterator[Annotated]:
        """What the model says, asked only about texts that it has not read yet."""
        pipeline = importlib.import_module("pressextract.pipeline")
        keys = [hashlib.sha256(doc.view.encode()).hexdigest() for doc in docs]
        fresh = {key: doc for key, doc in zip(keys, docs, strict=True) if key not in self.annotations}
        if fresh:
            self.annotations.update(zip(fresh, self._model(pipeline)(list(fresh.values())), strict=True))
        found = [self.annotations[key] for key in keys]
        for key in keys:
            self.annotations.move_to_end(key)
        while len(self.annotations) > MAX_DOCUMENTS:
            self.annotations.popitem(last=False)
        return iter(found)

    def _model(self, pipeline: Any) -> Callable[[Sequence[CleanDoc]], Iterable[Annotated]]:
        """Loaded once, though the pipeline's own module may be imported anew."""
        if self.settings.model not in _MODELS:
            _MODELS[self.settings.model] = pipeline.make_annotator(self.settings.model)
        return _MODELS[self.settings.model]


_MODELS: dict[str | None, Callable[[Sequence[CleanDoc]], Iterable[Annotated]]] = {}


def snapshot(paths: Iterable[Path], *, suffix: str = "") -> Snapshot:
    """Change time and size of every file below some paths."""
    found: Snapshot = {}
    for path in paths:
        for file in path.rglob(f"*{suffix}") if path.is_dir() else (path,):
            try:
                state = file.stat()
            except OSError:  # gone between the listing and the look
                continue
            if S_ISREG(state.st_mode):
                found[file] = (state.st_mtime_ns, state.st_size)
    return found


def watch(paths: Sequence[Path], *, settings: Settings, config: Path | None, interval_s: float, write: Write) -> None:
    """Run, then run again on every change, until Ctrl-C.

    Raises:
        PressextractError: The first run cannot be started.
    """
    from pressextract.diff import told  # noqa: PLC0415 - imported anew with the rooms

    _keep_patterns()
    session = Session(paths, settings)
    before = _all_files(session, config)
    started = time.monotonic()
    session.run()
    write(f"{len(session.lines)} documents in {time.monotonic() - started:.1f} s; watching, Ctrl-C ends")
    for failure in session.failures:
        write(failure)
    while True:
        time.sleep(interval_s)
        now = _all_files(session, config)
        changed = sorted(file for file in {*now, *before} if now.get(file) != before.get(file))
        if not changed:
            continue
        before = now
        started = time.monotonic()
        try:
            difference = _again(session, changed, config=config)
        except Exception as error:  # noqa: BLE001 - a half-typed rule must not end the watch
            code = f" [{error.code}]" if isinstance(error, PressextractError) else f" [{type(error).__name__}]"
            write(f"{_named(changed)} changed: {error}{code}")
            continue
        seconds = time.monotonic() - started
        write(f"{_named(changed)} changed: {len(session.lines)} documents in {seconds:.1f} s")
        for line in (*told(difference), *session.failures):
            write(f"  {line}")


def _all_files(session: Session, config: Path | None) -> Snapshot:
    return {
        **snapshot(session.paths),
        **snapshot([*session.settings.rules, *session.settings.gazetteer]),
        **snapshot([_PACKAGE], suffix=".py"),
        **snapshot([config] if config else []),
    }


def _named(changed: Sequence[Path]) -> str:
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return f"{changed[0].name}{more}"


def _again(session: Session, changed: Sequence[Path], *, config: Path | None) -> Any:
    code = [file.relative_to(_PACKAGE) for file in changed if file.is_relative_to(_PACKAGE)]
    if config in changed or any(_home(file) in _KEPT for file in code):
        os.execv(sys.executable, [sys.executable, "-m", "pressextract", *sys.argv[1:]])  # noqa: S606 - ourselves
    if code:
        _import_anew()
    own = (*session.settings.rules, *session.settings.gazetteer)
    rules = [file for file in changed if any(file.is_relative_to(one) for one in own)]
    return session.run(all_anew=bool(code or rules))


def _keep_patterns() -> None:
    """Let regex remember all our patterns: it holds 500, and compiling them anew takes ten times as long as the rest.

    A code change cost 4.3 s of CPU without this and 0.4 s with it. Its limit is private, so nothing rests on it.
    """
    owner: Any = sys.modules[regex.compile.__module__]
    if hasattr(owner, "_MAXCACHE"):
        owner._MAXCACHE = max(_PATTERNS, owner._MAXCACHE)  # noqa: SLF001 - there is no public way


def _home(file: Path) -> str:
    return file.parts[0].removesuffix(".py")


def _import_anew() -> None:
    """Forget the rooms and import them again; what does not import leaves the old ones in place."""
    old = {
        name: module
        for name, module in sys.modules.items()
        if name.startswith("pressextract.") and name.split(".")[1] not in _KEPT
    }
    for name in old:
        del sys.modules[name]
    importlib.invalidate_caches()
    try:
        importlib.import_module("pressextract.pipeline")
        importlib.import_module("pressextract.extract").extractors()
    except BaseException:
        for name in [
            name for name in sys.modules if name.startswith("pressextract.") and name.split(".")[1] not in _KEPT
        ]:
            del sys.modules[name]
        sys.modules.update(old)
        raise
