"""Pages that are walked through from top to bottom: files are written, commands run, outputs compared."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("own-rules.md", "names.md", "anleitung.md")
BLOCK = re.compile(r"^```(\w+)(?: (file=\S+|output))?\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def shell(tmp_path):
    """A shell in an empty folder in which ``pressextract`` and ``pytest`` are those of this checkout."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("pressextract", "pytest"):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {name} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    folder = tmp_path / "work"
    folder.mkdir()
    path = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    env = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": path, "COLUMNS": "100"}

    def run(command: str) -> str:
        done = subprocess.run(["sh", "-ec", command], cwd=folder, env=env, capture_output=True, text=True, check=False)
        assert done.returncode in {0, 1}, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    return folder, run


def prepare(name: str, folder: Path) -> None:
    """What the page takes for given."""
    if name == "anleitung.md":
        shutil.copytree(ROOT / "data" / "raw", folder / "mitteilungen")


@pytest.mark.skipif(sys.platform == "win32", reason="the pages use a POSIX shell")
@pytest.mark.parametrize("name", PAGES)
def test_the_page_holds_what_it_says(name, shell):
    folder, run = shell
    prepare(name, folder)
    output, ran = "", 0
    for language, role, body in BLOCK.findall((ROOT / "docs" / name).read_text(encoding="utf-8")):
        if role.startswith("file="):
            path = folder / role.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif role == "output":
            missing = [line for line in body.splitlines() if line.strip() not in {"", "…"} and not holds(output, line)]
            assert missing == [], output
        elif language == "sh":
            output = run(body)
            ran += 1
    assert ran >= 4


def holds(output: str, line: str) -> bool:
    """Whether a line of the output is the promised one; ``…`` stands for anything."""
    pattern = ".*".join(re.escape(piece.strip()) for piece in line.split("…"))
    return any(re.fullmatch(rf"\s*{pattern}\s*", one) for one in output.splitlines())
