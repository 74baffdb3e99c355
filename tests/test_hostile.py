"""Every hostile input ends in the code and the message that docs/hostile.md promises, and loses nothing else."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import hostile
import made
from fuzzing import light
from pressextract.errors import ConfigError, InputError
from pressextract.pipeline import Done, Failed, process
from pressextract.read import Job, ReadOptions, read_job
from pressextract.read.isolated import Helper
from pressextract.settings import Settings
from pressextract.write import Journal, open_writer

ROOT = Path(__file__).parent.parent
ROWS = {
    cells[0].strip(): (cells[1].strip().strip("`"), cells[2].strip())
    for line in (ROOT / "docs" / "hostile.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and len(cells := line.strip("|").split("|")) == 3
}


def plain(message: str, folder: Path) -> str:
    """A message as the table has it: without the folder, numbers as N (compressors differ by version)."""
    shown = message.replace(f"{folder}/", "")
    return "".join("" if char.isdigit() and before.isdigit() else "N" if char.isdigit() else char
                   for before, char in zip(" " + shown, shown, strict=False))  # fmt: skip


def judge(name: str, *, code: str, message: str, folder: Path) -> None:
    assert (code, plain(message, folder)) == (ROWS[name][0], plain(ROWS[name][1], folder))


@pytest.mark.parametrize("name", hostile.CASES)
def test_hostile_input_ends_in_its_code_and_message_and_its_neighbours_in_records(tmp_path, name):
    (tmp_path / "b.txt").write_text(hostile.TEXT, encoding="utf-8")
    path = hostile.CASES[name](tmp_path)
    outcomes = list(process([path, tmp_path / "b.txt"], settings=Settings(), annotator=light))
    failed = [one for one in outcomes if isinstance(one, Failed)]
    assert len(failed) == 1
    judge(name, code=failed[0].code, message=failed[0].message, folder=tmp_path)
    assert isinstance(outcomes[-1], Done)
    assert outcomes[-1].record.text == hostile.TEXT


def test_the_table_has_a_row_for_every_case_and_no_other():
    runs = {"a full disk", "a full disk behind stdout", "an output that cannot be made", "a parser that hangs",
            "a parser that crashes", "a document that takes too long", "a worker that is killed", "input", "what"}  # fmt: skip
    assert set(ROWS) - runs - {"---"} == set(hostile.CASES)


def test_names_that_are_no_utf_8_are_read_all_the_same(tmp_path):
    odd = os.fsencode(tmp_path) + b"/\xff\xe4.txt"
    try:
        Path(os.fsdecode(odd)).write_text(hostile.TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    (done,) = process([tmp_path], settings=Settings(), annotator=light)
    assert isinstance(done, Done)
    assert done.record.id == "\ufffd\ufffd"


def test_nul_bytes_and_bidi_controls_stay_in_the_text_and_every_span_holds(tmp_path):
    text = (
        "Ein \u202eHaus\u202c\n\nDie Stadt\x00 Musterau baut am 3. \u2066Mai\u2069 2024 ein Haus." + " Es ist da." * 20
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (done,) = process([tmp_path], settings=Settings(), annotator=light)
    assert isinstance(done, Done), done
    record = done.record
    assert record.text == text
    assert [date.value for date in record.dates] == ["2024-05-03"]


def test_a_text_of_one_line_without_measure_gives_a_record(tmp_path):
    (tmp_path / "a.txt").write_text("Die Stadt Musterau baut am 3. Mai ein Haus. " * 600, encoding="utf-8")
    (done,) = process([tmp_path], settings=Settings(), annotator=light)
    assert isinstance(done, Done), done
    assert len(done.record.dates) == 600


def test_thousands_of_tiny_files_all_come_out_in_order(tmp_path):
    for number in range(2000):
        folder = tmp_path / f"{number // 100:03}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:06}.txt").write_text("Haus.", encoding="utf-8")
    outcomes = list(process([tmp_path], settings=Settings(), annotator=light))
    assert [one.id.rpartition("/")[2] for one in outcomes] == [f"{number:06}" for number in range(2000)]
    assert all(isinstance(one, Done) for one in outcomes)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_may_not_be_looked_into_is_named(tmp_path):
    (tmp_path / "a.txt").write_text(hostile.TEXT, encoding="utf-8")
    closed = tmp_path / "zu"
    closed.mkdir(mode=0)
    codes = [one.code for one in process([tmp_path], settings=Settings(), annotator=light) if isinstance(one, Failed)]
    closed.chmod(0o700)
    assert codes == ["input.unreadable"]


# The parser's process


def read_with(tmp_path: Path, **options) -> tuple[list, Path]:
    path = tmp_path / "a.html"
    path.write_bytes(made.html("Ein Haus", title="x"))
    return list(read_job(Job("a", path), options=ReadOptions(**options))), path


def test_a_parser_that_hangs_is_ended(tmp_path):
    hanging = made.html("x " * 2_000_000, title="x")
    with pytest.raises(InputError) as caught:
        Helper().parse(hanging, name="a.html", options=ReadOptions(parse_timeout_s=0.01))
    judge("a parser that hangs", code=caught.value.code, message=str(caught.value), folder=tmp_path)


def test_a_parser_that_crashes_takes_only_its_file(tmp_path):
    import threading

    helper = Helper()
    assert helper.parse(b"<html><p>Ein Haus", name="a.html", options=ReadOptions())[0].content.text == "Ein Haus"
    threading.Timer(0.3, helper._process.kill).start()
    hanging = made.html("x " * 4_000_000, title="x")
    with pytest.raises(InputError) as caught:
        helper.parse(hanging, name="a.html", options=ReadOptions(max_bytes=10**9))
    judge("a parser that crashes", code=caught.value.code, message=str(caught.value), folder=tmp_path)
    (part,) = helper.parse(b"<html><p>Ein Haus", name="a.html", options=ReadOptions())  # a dead one is started anew
    helper.close()
    assert part.content.text == "Ein Haus"


def test_what_a_parser_prints_is_no_answer():
    code = (
        "import sys, threading\nfrom pressextract.read import isolated, parse\n"
        "def chatty(data, **_):\n    print('x' * 100); yield from ()\n"
        "parse.parse = chatty\nisolated.serve(10**10)"
    )
    request = b""
    for frame in (b'{"name": "a", "options": {}}', b"data"):
        request += len(frame).to_bytes(8, "big") + frame
    answer = subprocess.run([sys.executable, "-c", code], input=request, capture_output=True, check=True).stdout
    assert answer == bytes(8)


# The way out


class _Full:
    """A file on a full disk."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.data = b""

    def write(self, data) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = bytes(data)[: self.room]
        self.room -= len(taken)
        self.data += taken
        return len(taken)


def test_a_full_disk_keeps_what_was_written_and_the_run_goes_on_later(tmp_path, monkeypatch):
    from pressextract.write import journal

    one = Journal(tmp_path / "r.jsonl")
    one.open_known({}, resume=False, force=False)
    lines = [json.dumps({"id": str(number), "source": {"sha256": "x"}}) for number in range(20)]
    with pytest.raises(ConfigError) as caught, one.writing() as writer:  # noqa: PT012 - the disk fills inside
        real = writer._file
        full = _Full(200)
        monkeypatch.setattr(writer, "_file", full)
        try:
            for line in lines:
                writer.write(line)
        finally:
            real.write(full.data)
    judge("a full disk", code=caught.value.code, message=str(caught.value), folder=tmp_path)
    known = one.open_known({}, resume=True, force=False)
    assert len(known) == 200 // (len(lines[0]) + 1)
    assert journal.Known is type(known)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_stdout_ends_with_2(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"")
    (tmp_path / "a.txt").write_text(hostile.TEXT, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "pressextract", "extract", str(tmp_path / "a.txt"), "-q"]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    message, _, code = result.stderr.strip().rpartition(" [")
    assert result.returncode == 2
    judge(
        "a full disk behind stdout",
        code=code.strip("]"),
        message=message.removeprefix("pressextract: "),
        folder=tmp_path,
    )


def test_an_output_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "datei").write_text("x")
    for attempt in (
        lambda: Journal(tmp_path / "datei" / "r.jsonl").open_known({}, resume=False, force=False),
        lambda: open_writer(str(tmp_path / "datei" / "r.jsonl")).__enter__(),
    ):
        with pytest.raises(ConfigError) as caught:
            attempt()
        judge("an output that cannot be made", code=caught.value.code, message=str(caught.value), folder=tmp_path)


def test_a_document_that_takes_too_long_is_named(tmp_path):
    import time

    def slow(docs):
        time.sleep(0.2)
        return light(docs)

    (tmp_path / "a.txt").write_text(hostile.TEXT, encoding="utf-8")
    (failed,) = process([tmp_path / "a.txt"], settings=Settings(timeout_s=0.05), annotator=slow)
    judge("a document that takes too long", code=failed.code, message=failed.message, folder=tmp_path)


def test_the_message_of_a_killed_worker_is_the_one_in_the_table():
    source = (ROOT / "src" / "pressextract" / "workers.py").read_text(encoding="utf-8")
    code, message = ROWS["a worker that is killed"]
    assert code in source
    assert message.removeprefix("a.txt") in source


# Nothing goes out, nothing is unpickled

_GUARD = """
import sys, os
def guard(event, args):
    if event in {EVENTS}:
        os.write(2, f"forbidden: {event} {args}".encode())
        os._exit(77)
sys.addaudithook(guard)
"""


def guarded(tmp_path: Path, events: set[str], *args: str) -> subprocess.CompletedProcess[str]:
    """A run of the command in which, parsers and workers included, these events end the process."""
    (tmp_path / "guard").mkdir(exist_ok=True)
    (tmp_path / "guard" / "sitecustomize.py").write_text(_GUARD.replace("{EVENTS}", repr(events)))
    path = os.pathsep.join([str(tmp_path / "guard"), str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, *args]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False)


def test_a_run_over_every_format_opens_no_connection(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    page = b'<!doctype html><html><head><link rel="stylesheet" href="https://x.example/a.css"></head><body><h1>Ein Haus</h1><img src="http://x.example/b.png"><p>Die Stadt baut.</p>'
    (folder / "seite.html").write_bytes(page)
    for kind in ("pdf", "docx", "odt", "eml", "msg", "md"):
        (folder / f"{kind}.{kind}").write_bytes(
            made.make(kind, hostile.TEXT, title="Ein Haus", sender="A <a@x.example>")
        )
    events = {
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
        "urllib.Request",
    }
    result = guarded(tmp_path, events, "-m", "pressextract", "extract", str(folder), "-q")
    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 7


def test_the_guard_against_connections_works(tmp_path):
    code = "import socket; socket.create_connection(('localhost', 9))"
    assert guarded(tmp_path, {"socket.connect", "socket.getaddrinfo"}, "-c", code).returncode == 77


def test_the_model_is_loaded_and_used_without_pickle(tmp_path):
    code = (
        "import spacy, sys\nfrom pressextract.pipeline import make_annotator\nfrom pressextract.clean import clean\n"
        "from pressextract.shapes import RawDoc\n"
        "def guard(event, args):\n    if event == 'pickle.find_class': raise SystemExit(77)\n"
        "sys.addaudithook(guard)\n"
        "print(len(list(make_annotator(None)([clean(RawDoc('a', 'a', 'Die Stadt Musterau baut.'))]))))"
    )
    result = guarded(tmp_path, set(), "-c", code)
    assert (result.returncode, result.stdout.strip()) == (0, "1"), result.stderr


def test_the_guard_against_pickle_works(tmp_path):
    code = "import pickle, fractions; pickle.loads(pickle.dumps(fractions.Fraction(1)))"
    assert guarded(tmp_path, {"pickle.find_class"}, "-c", code).returncode == 77
