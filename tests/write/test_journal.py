from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressextract.errors import ConfigError
from pressextract.shapes import RawDoc
from pressextract.write import Journal, Known

SETTINGS = {"model": "press_de 1", "reference_date": None}


def line(name: str, digest: str = "x") -> str:
    return json.dumps({"id": name, "source": {"sha256": digest}, "text": "ä"}, ensure_ascii=False)


def doc(name: str, digest: str = "x") -> RawDoc:
    return RawDoc(id=name, path=name, text="ä", sha256=digest)


def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "r.jsonl")


def half_run(tmp_path: Path, *lines: str) -> None:
    """A run that dies after these lines."""
    one = journal(tmp_path)
    one.open_known(SETTINGS, resume=False, force=False)
    with pytest.raises(RuntimeError), one.writing() as writer:  # noqa: PT012 - it dies inside
        for text in lines:
            writer.write(text)
        raise RuntimeError


def test_a_run_that_ends_leaves_the_output_and_the_note_of_its_settings(tmp_path):
    one = journal(tmp_path)
    one.open_known(SETTINGS, resume=False, force=False)
    with one.writing() as writer:
        writer.write(line("a"))
        assert not one.output.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".r.jsonl.run.json", "r.jsonl"]
    assert one.output.read_text(encoding="utf-8") == line("a") + "\n"


def test_a_run_that_dies_keeps_its_lines_for_the_next(tmp_path):
    half_run(tmp_path, line("a"), line("b"))
    known = journal(tmp_path).open_known(SETTINGS, resume=True, force=False)
    assert len(known) == 2
    assert known.line(doc("b")) == line("b")
    assert known.used == 1


def test_a_run_that_dies_before_its_first_line_leaves_no_part(tmp_path):
    half_run(tmp_path)
    assert journal(tmp_path).leftovers() == ()


def test_several_deaths_lose_nothing(tmp_path):
    half_run(tmp_path, line("a"))
    for name in ("b", "c"):
        one = journal(tmp_path)
        one.open_known(SETTINGS, resume=True, force=False)
        with pytest.raises(RuntimeError), one.writing() as writer:  # noqa: PT012 - it dies inside
            writer.write(line(name))
            raise RuntimeError
    one = journal(tmp_path)
    known = one.open_known(SETTINGS, resume=True, force=False)
    assert [known.line(doc(name)) for name in "abc"] == [line(name) for name in "abc"]
    with one.writing() as writer:
        writer.write(line("a"))
    assert one.leftovers() == ()


def test_a_torn_last_line_is_done_again(tmp_path):
    half_run(tmp_path, line("a"), line("b"))
    part = journal(tmp_path).part
    part.write_bytes(part.read_bytes()[:-7])
    known = journal(tmp_path).open_known(SETTINGS, resume=True, force=False)
    assert known.line(doc("a")) == line("a")
    assert known.line(doc("b")) is None


def test_a_changed_input_is_done_again(tmp_path):
    half_run(tmp_path, line("a", "old"))
    known = journal(tmp_path).open_known(SETTINGS, resume=True, force=False)
    assert known.line(doc("a", "new")) is None


def test_lines_that_are_no_records_are_done_again(tmp_path):
    (tmp_path / "x").write_text('{"id": 1}\nnonsense\n' + line("a") + "\n", encoding="utf-8")
    assert len(Known((tmp_path / "x",))) == 1


def test_what_is_there_is_not_overwritten_unasked(tmp_path):
    half_run(tmp_path, line("a"))
    with pytest.raises(ConfigError, match="--resume to go on") as caught:
        journal(tmp_path).open_known(SETTINGS, resume=False, force=False)
    assert caught.value.code == "config.exists"
    assert len(journal(tmp_path).open_known(SETTINGS, resume=False, force=True)) == 0
    assert journal(tmp_path).leftovers() == ()


def test_settings_are_not_mixed_unasked(tmp_path):
    half_run(tmp_path, line("a"))
    other = SETTINGS | {"model": "press_de 2"}
    with pytest.raises(ConfigError, match=r"other settings \(model\)") as caught:
        journal(tmp_path).open_known(other, resume=True, force=False)
    assert caught.value.code == "config.mixed"
    assert len(journal(tmp_path).open_known(other, resume=True, force=True)) == 1


@pytest.mark.parametrize("note", [None, "{"])
def test_records_without_a_note_of_their_settings_are_not_mixed_in_unasked(tmp_path, note):
    half_run(tmp_path, line("a"))
    manifest = journal(tmp_path).manifest
    manifest.unlink() if note is None else manifest.write_text(note)
    with pytest.raises(ConfigError) as caught:
        journal(tmp_path).open_known(SETTINGS, resume=True, force=False)
    assert caught.value.code == "config.mixed"


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConfigError, match="cannot be written"):
        Journal(tmp_path / "file" / "r.jsonl").open_known(SETTINGS, resume=False, force=False)
