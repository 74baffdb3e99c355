"""The parser's process: a file that crashes, hangs or exhausts a parser costs one document, never the run.

One helper runs beside the reading process and answers one file at a time over pipes: a frame of JSON, a frame of bytes
there; frames of JSON back, one a part. It holds no state, may use so much memory and time, and is started anew when it
died. Nothing is pickled.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, Any

from pressextract.errors import InputError
from pressextract.read.parts import Part, from_json, to_json

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["Helper", "serve", "shared_helper"]

_SIZE_BYTES = 8


class Helper:
    """A parser's process; one file at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._late = False

    def parse(self, data: bytes, *, name: str, options: ReadOptions) -> tuple[Part, ...]:
        """The parts of a file.

        Raises:
            InputError: ``input.timeout`` or ``input.crashed``.
        """
        with self._lock:
            return tuple(self._parse(data, name=name, options=options))

    def _parse(self, data: bytes, *, name: str, options: ReadOptions) -> Iterator[Part]:
        process = self._started(options.parse_memory_bytes)
        self._late = False
        alarm = threading.Timer(options.parse_timeout_s, self._kill, (process,))
        alarm.daemon = True
        alarm.start()
        finished = False
        try:
            _send(process.stdin, json.dumps({"name": name, "options": asdict(options)}).encode())
            _send(process.stdin, data)
            while answer := _receive(process.stdout):
                yield from_json(json.loads(answer))
            finished = True
        except (OSError, EOFError) as error:
            raise self._failure(name, options=options) from error
        finally:
            alarm.cancel()
            if not finished:  # its answer is half read: the next file must not get the rest
                self.close()

    def _started(self, memory: int) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            command = [sys.executable, "-c", f"from pressextract.read.isolated import serve; serve({memory})"]
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
            )
        return self._process

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _failure(self, name: str, *, options: ReadOptions) -> InputError:
        if self._late:
            limit = f"{options.parse_timeout_s:g}"
            return InputError(
                f"{name} took longer than {limit} s to parse: raise --timeout, or split it", reason="timeout"
            )
        message = f"{name} crashed its parser (damaged, hostile, or out of memory): open it and save it anew"
        return InputError(message, reason="crashed")

    def close(self) -> None:
        """End the process; the next file starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()


_SHARED: list[Helper] = []


def shared_helper() -> Helper:
    """The helper of this process, made when first asked for and ended with it."""
    if not _SHARED:
        import atexit  # noqa: PLC0415 - only where there is something to end

        _SHARED.append(Helper())
        atexit.register(_SHARED[0].close)
    return _SHARED[0]


def _send(stream: IO[bytes] | None, frame: bytes) -> None:
    if stream is None:
        raise EOFError
    stream.write(len(frame).to_bytes(_SIZE_BYTES, "big"))
    stream.write(frame)
    stream.flush()


def _receive(stream: IO[bytes] | None) -> bytes:
    """The next frame; an empty one ends an answer.

    Raises:
        EOFError: The other side has gone.
    """
    head = stream.read(_SIZE_BYTES) if stream else b""
    if len(head) < _SIZE_BYTES or stream is None:
        raise EOFError
    size = int.from_bytes(head, "big")
    frame = stream.read(size)
    if len(frame) < size:
        raise EOFError
    return frame


def serve(memory: int) -> None:
    """Answer files on stdin until it ends; runs in the helper's process."""
    import signal  # noqa: PLC0415 - only in the helper

    from pressextract.read.options import ReadOptions  # noqa: PLC0415
    from pressextract.read.parse import parse  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends the run
    _bound(memory)
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(2, 1)  # whatever a library prints must not look like an answer
    with suppress(EOFError, BrokenPipeError):
        while True:
            request: dict[str, Any] = json.loads(_receive(source))
            data = _receive(source)
            for part in parse(data, name=request["name"], options=ReadOptions(**request["options"])):
                _send(answers, json.dumps(to_json(part)).encode())
            _send(answers, b"")


def _bound(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
