"""The bar, as a terminal would show it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from pressextract.progress import bar, progress


def shown(total, ticks):
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=120, color_system=None)
    with bar(total, console=console) as tick:
        for _ in range(ticks):
            tick()
    return screen.getvalue()


def test_the_bar_counts_and_tells_rate_and_rest():
    out = shown(3, 3)
    for words in ("documents", "3/3", "/s", "rest", "0:00:00"):
        assert words in out


def test_without_a_number_there_is_no_rest():
    out = shown(None, 2)
    assert "2/?" in out
    assert "rest" not in out


def test_more_than_expected_is_no_mistake():
    assert "3/3" in shown(2, 3)


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_nothing_is_shown_where_nobody_looks(monkeypatch, stream, quiet):
    monkeypatch.setattr("sys.stderr", stream)
    with progress(lambda: pytest.fail("counted for nothing"), quiet=quiet) as tick:
        tick()
    assert stream.getvalue() == ""


def test_a_terminal_gets_a_bar(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress(lambda: 1, quiet=False) as tick:
        tick()
    assert "documents" in terminal.getvalue()
