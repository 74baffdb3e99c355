"""A time limit for a stretch of work."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["OverTime", "time_limit"]


class OverTime(Exception):  # noqa: N818 - it reads better where it is caught
    """The time is up."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise ``OverTime`` in the block after so many seconds; None sets no limit.

    It rests on the alarm signal, so it works in the main thread of a process (ours and the workers') on systems that
    have the signal; elsewhere there is no limit. A library call in progress is interrupted when it returns,
    a pattern of ``regex`` in the midst of its work.
    """
    if seconds is None or not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return
    if signal.getitimer(signal.ITIMER_REAL)[0]:  # somebody else's alarm is set: it is not ours to put off
        yield
        return

    def ring(_signum: int, _frame: object) -> None:
        raise OverTime

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
