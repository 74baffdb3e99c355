"""Several processes: chunks go out in order and come back in order, with a bounded number under way.

A worker that dies (killed, out of memory) takes down only the document that killed it: the pool is started anew,
the chunks under way are done again, one document at a time in the one that broke it.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import wait
from typing import TypeAlias

from pressextract.errors import PressextractError
from pressextract.pipeline import Done, Failed, Item, Outcome, make_annotator, process_chunk
from pressextract.settings import Settings

__all__ = ["process_in_workers"]

_LOG = logging.getLogger(__name__)
_AHEAD = 3
"""Chunks under way per worker: enough to keep it busy, few enough to keep memory flat."""

Chunk: TypeAlias = Sequence[Item]


def process_in_workers(chunks: Iterator[Chunk], *, settings: Settings) -> Iterator[Outcome]:
    """Outcomes of all chunks, in input order."""
    # spawn: forking a process with running threads (onnxruntime, BLAS) may hang
    pool = _Pool(settings)
    waiting: deque[tuple[Chunk, Future[tuple[Outcome, ...]]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, pool.submit(chunk)))
            if len(waiting) >= settings.workers * _AHEAD:
                yield from pool.collect(waiting)
        while waiting:
            yield from pool.collect(waiting)
    finally:
        pool.close()


class _Pool:
    """A process pool that survives the death of a worker."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._executor = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._settings.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_prepare,
            initargs=(self._settings.model,),
        )

    def submit(self, chunk: Chunk) -> Future[tuple[Outcome, ...]]:
        finished = tuple(item for item in chunk if isinstance(item, Done))
        if len(finished) == len(chunk):  # nothing to do: do not send it there and back
            ready: Future[tuple[Outcome, ...]] = Future()
            ready.set_result(finished)
            return ready
        try:
            return self._executor.submit(_work, chunk, self._settings)
        except BrokenProcessPool as error:
            failed: Future[tuple[Outcome, ...]] = Future()
            failed.set_exception(error)
            return failed

    def collect(self, waiting: deque[tuple[Chunk, Future[tuple[Outcome, ...]]]]) -> tuple[Outcome, ...]:
        """Outcomes of the oldest chunk; mends the pool when a worker died."""
        chunk, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            _LOG.warning("a worker died; its documents are done again one by one")
            self._restart()
            outcomes = tuple(self._alone(doc) for doc in chunk)
            # The rest was under way in the broken pool.
            for row, (later, _) in enumerate(list(waiting)):
                waiting[row] = (later, self.submit(later))
            return outcomes

    def _alone(self, doc: Item) -> Outcome:
        try:
            return self.submit((doc,)).result()[0]
        except BrokenProcessPool:
            self._restart()
            message = f"{doc.path}: the worker died on it (killed or out of memory): run it alone to see why"
            return Failed(doc.id, doc.path, "internal.worker_died", message)

    def _restart(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._start()

    def close(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


def _prepare(model: str | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends the run
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # A model that does not load would break the pool; the first chunk raises the error where it can be read.
    with suppress(PressextractError):
        make_annotator(model)


def _end_with_parent() -> None:
    """A parent that is killed cannot say goodbye; without it a worker would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(chunk: Chunk, settings: Settings) -> tuple[Outcome, ...]:
    return process_chunk(chunk, settings=settings, annotator=make_annotator(settings.model))
