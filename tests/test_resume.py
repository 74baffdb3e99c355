"""Runs that cannot be lost."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressextract.cli import app
from pressextract.timing import OverTime, time_limit

TEXT = (
    "Stadt Musterau lädt ein\n\nAm 3. Mai 2024 spricht Eva Muster um 17 Uhr im Rathaus über den Handel und die Stadt.\n"
)


def run(*args: object):
    return CliRunner().invoke(app, [str(arg) for arg in args])


def folder(tmp_path: Path, count: int) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    for number in range(count):
        (path / f"{number:04}.txt").write_text(f"{TEXT}Meldung {number} über die Stadt.\n", encoding="utf-8")
    return path


def test_finished_inputs_are_skipped_and_changed_ones_redone(tmp_path):
    source, out = folder(tmp_path, 5), tmp_path / "r.jsonl"
    run("extract", source, "-o", out)
    before = out.read_bytes()
    again = run("extract", source, "-o", out, "--resume")
    assert again.exit_code == 0
    assert "5 of them from before" in again.stderr
    assert out.read_bytes() == before
    (source / "0002.txt").write_text(f"{TEXT}Etwas anderes.\n", encoding="utf-8")
    (source / "0001a.txt").write_text(f"{TEXT}Etwas Neues.\n", encoding="utf-8")
    (source / "0004.txt").unlink()
    third = run("extract", source, "-o", out, "--resume")
    assert "3 of them from before" in third.stderr
    fresh = tmp_path / "fresh.jsonl"
    run("extract", source, "-o", fresh)
    assert out.read_bytes() == fresh.read_bytes()


def test_resume_with_other_settings_is_refused(tmp_path):
    source, out = folder(tmp_path, 1), tmp_path / "r.jsonl"
    run("extract", source, "-o", out)
    result = run("extract", source, "-o", out, "--resume", "--reference-date", "2024-05-01")
    assert result.exit_code == 2
    assert "reference_date" in result.stderr
    assert run("extract", source, "-o", out, "--resume", "--workers", "1", "--limit", "1").exit_code == 0


def test_a_forced_mixture_of_settings_is_noted_and_asked_for_again(tmp_path):
    source, out = folder(tmp_path, 3), tmp_path / "r.jsonl"
    note = tmp_path / ".r.jsonl.run.json"
    run("extract", source, "-o", out)
    first = json.loads(note.read_text(encoding="utf-8"))
    (source / "0002.txt").write_text(f"{TEXT}Etwas anderes.\n", encoding="utf-8")
    result = run("extract", source, "-o", out, "--resume", "--force", "--ignore", "phone.")
    assert "2 records made with other settings (ignore) are kept" in result.stderr
    mixed = json.loads(note.read_text(encoding="utf-8"))
    assert mixed["ignore"] == first["ignore"]
    assert mixed["mixed"] == [{"ignore": ["phone."]}]
    for options in ((), ("--ignore", "phone.")):
        again = run("extract", source, "-o", out, "--resume", *options)
        assert again.exit_code == 2
        assert "several settings (they differ in ignore)" in again.stderr
        assert "--force" in again.stderr
    third = run("extract", source, "-o", out, "--resume", "--force")
    assert "up to 3 records made with other settings (ignore) are kept" in third.stderr
    assert json.loads(note.read_text(encoding="utf-8"))["mixed"] == [{"ignore": ["phone."]}]
    assert run("extract", source, "-o", out, "--force").exit_code == 0
    assert json.loads(note.read_text(encoding="utf-8")) == {**first, "repeats": mixed["repeats"]}


def test_a_forced_mixture_of_which_nothing_is_kept_is_none(tmp_path):
    source, out = folder(tmp_path, 1), tmp_path / "r.jsonl"
    run("extract", source, "-o", out)
    (source / "0000.txt").write_text(f"{TEXT}Etwas anderes.\n", encoding="utf-8")
    result = run("extract", source, "-o", out, "--resume", "--force", "--ignore", "phone.")
    assert "other settings" not in result.stderr
    assert run("extract", source, "-o", out, "--resume", "--ignore", "phone.").exit_code == 0


def test_records_without_a_note_are_a_mixture_too(tmp_path):
    source, out = folder(tmp_path, 1), tmp_path / "r.jsonl"
    run("extract", source, "-o", out)
    (tmp_path / ".r.jsonl.run.json").unlink()
    result = run("extract", source, "-o", out, "--resume", "--force")
    assert "1 records made with other settings (unknown) are kept" in result.stderr
    assert run("extract", source, "-o", out, "--resume").exit_code == 2


def test_resume_needs_a_file(tmp_path):
    assert run("extract", folder(tmp_path, 1), "--resume").exit_code == 2


def test_all_failed_ends_with_3(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    result = run("extract", tmp_path / "a.txt", "-o", tmp_path / "r.jsonl")
    assert result.exit_code == 3


def start(source: Path, out: Path, *options: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "pressextract", "extract", str(source), "-o", str(out), *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def wait_for_lines(out: Path, process: subprocess.Popen, *, lines: int) -> None:
    part = out.with_name(f".{out.name}.part")
    for _ in range(1200):
        if process.poll() is not None or (part.exists() and part.read_bytes().count(b"\n") >= lines):
            return
        time.sleep(0.05)
    raise AssertionError("the run wrote nothing")


@pytest.mark.slow
@pytest.mark.parametrize("mark", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_keeps_what_is_done_and_says_how_to_go_on(tmp_path, mark):
    source, out = folder(tmp_path, 200), tmp_path / "r.jsonl"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits deaf ears
    process = start(source, out)
    signal.signal(signal.SIGINT, before)
    wait_for_lines(out, process, lines=8)
    process.send_signal(mark)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "--resume to go on" in said
    assert "Traceback" not in said
    kept = out.with_name(f".{out.name}.part").read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line)["schema_version"] for line in kept)
    assert not out.exists()


@pytest.mark.slow
def test_kills_at_random_moments_change_no_byte(tmp_path):
    source, out, whole = folder(tmp_path, 120), tmp_path / "r.jsonl", tmp_path / "whole.jsonl"
    assert run("extract", source, "-o", whole).exit_code == 0
    dice = random.Random(7)  # noqa: S311 - no secret
    for round_ in range(3):
        process = start(source, out, *(["--resume"] if round_ else []), *(["--workers", "2"] if round_ % 2 else []))
        wait_for_lines(out, process, lines=dice.randrange(8, 60))
        process.kill()
        process.communicate()
    process = start(source, out, "--resume")
    process.communicate(timeout=300)
    assert process.returncode == 0
    assert out.read_bytes() == whole.read_bytes()
    assert not [path.name for path in tmp_path.iterdir() if ".part" in path.name]


def test_a_document_that_takes_too_long_fails_alone(tmp_path, monkeypatch):
    from pressextract import pipeline

    real = pipeline.extract

    def slow(doc, annotated, **options):
        if "Meldung 1 " in doc.text:
            time.sleep(5)
        return real(doc, annotated, **options)

    monkeypatch.setattr(pipeline, "extract", slow)
    errors = tmp_path / "e.jsonl"
    result = run("extract", folder(tmp_path, 3), "-o", tmp_path / "r.jsonl", "--timeout", "2", "--errors", errors)
    assert result.exit_code == 1
    assert json.loads(errors.read_text(encoding="utf-8"))["code"] == "internal.timeout"


def test_a_time_limit_rings_once_and_then_no_more():
    with pytest.raises(OverTime), time_limit(0.01):
        time.sleep(1)
    with time_limit(None):
        time.sleep(0.02)
