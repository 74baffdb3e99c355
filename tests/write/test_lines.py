from __future__ import annotations

from contextlib import suppress

import pytest

from pressextract.errors import ConfigError
from pressextract.write import open_writer


def test_lines_are_utf8_with_newlines(tmp_path):
    with open_writer(str(tmp_path / "sub" / "a.jsonl")) as writer:
        writer.write("ä")
        writer.write("b")
    assert (tmp_path / "sub" / "a.jsonl").read_bytes() == "ä\nb\n".encode()
    assert writer.count == 2


def test_the_file_appears_only_when_whole(tmp_path):
    target = tmp_path / "a.jsonl"
    with open_writer(str(target)) as writer:
        writer.write("a")
        assert not target.exists()
    assert target.exists()


def test_a_failure_leaves_the_old_file_and_no_rubbish(tmp_path):
    target = tmp_path / "a.jsonl"
    target.write_text("old\n")
    with suppress(RuntimeError), open_writer(str(target), force=True) as writer:
        writer.write("new")
        raise RuntimeError
    assert target.read_text() == "old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_an_existing_file_is_not_overwritten_unasked(tmp_path):
    target = tmp_path / "a.jsonl"
    target.write_text("old\n")
    with pytest.raises(ConfigError, match="--force") as caught, open_writer(str(target)):
        pass
    assert caught.value.code == "config.exists"
    with open_writer(str(target), force=True) as writer:
        writer.write("new")
    assert target.read_text() == "new\n"


def test_a_folder_is_no_target(tmp_path):
    with pytest.raises(ConfigError, match="is a folder"), open_writer(str(tmp_path)):
        pass


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConfigError, match="cannot be written"), open_writer(str(tmp_path / "file" / "a.jsonl")):
        pass


def test_dash_is_stdout(capsysbinary):
    with open_writer("-") as writer:
        writer.write("ä")
    assert capsysbinary.readouterr().out == "ä\n".encode()


def test_others_may_read_the_file(tmp_path):
    target = tmp_path / "a.jsonl"
    plain = tmp_path / "plain"
    plain.touch()
    with open_writer(str(target)):
        pass
    assert target.stat().st_mode == plain.stat().st_mode
