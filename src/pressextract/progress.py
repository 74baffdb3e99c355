"""A progress bar on stderr, only when somebody sits there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Tick", "bar", "progress"]

Tick = Callable[[], None]


def progress(count: Callable[[], int | None], *, quiet: bool) -> AbstractContextManager[Tick]:
    """Something to call after each document; it shows a bar when stderr is a terminal.

    Args:
        count: Number of documents to come, or None if that cannot be told; asked only for a bar.
    """
    if quiet or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    return bar(count(), console=Console(stderr=True))


@contextmanager
def bar(total: int | None, *, console: Console) -> Iterator[Tick]:
    """Documents done, rate, time so far and, where the number is known, time left."""
    from rich.progress import (  # noqa: PLC0415 - only on a terminal
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text  # noqa: PLC0415

    class Rate(ProgressColumn):
        """Documents a second, of the last half minute."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed else "–/s")

    columns = [SpinnerColumn(), TextColumn("documents"), BarColumn(), MofNCompleteColumn(), Rate(), TimeElapsedColumn()]
    if total is not None:
        columns += [TextColumn("rest"), TimeRemainingColumn()]
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("documents", total=total)

        def tick() -> None:
            shown.advance(task)
            now = shown.tasks[0]
            if now.total is not None and now.completed > now.total:  # a package held more than one
                shown.update(task, total=now.completed)

        yield tick
