from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from pressextract.errors import InputError
from pressextract.read import Job, ReadOptions, Unreadable, find_jobs, read_job
from pressextract.shapes import RawDoc

MAX = 10_000


def write(path: Path, text: str = "Ein Text.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read_all(path: Path, **options) -> list:
    return list(read_job(Job("in", path), options=ReadOptions(**{"max_bytes": MAX, **options})))


def test_folders_are_walked_sorted_at_any_depth(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "A.TXT"):
        write(tmp_path / name)
    assert [job.id for job in find_jobs([tmp_path])] == ["A", "a/b/c", "a/z", "b"]


def test_other_suffixes_and_hidden_files_are_left_out(tmp_path):
    for name in ("a.txt", "b.json", ".c.txt", ".git/d.txt"):
        write(tmp_path / name)
    assert [job.id for job in find_jobs([tmp_path])] == ["a"]


def test_a_named_file_is_taken_whatever_its_suffix(tmp_path):
    assert [job.id for job in find_jobs([write(tmp_path / "a.text")])] == ["a"]


def test_the_same_file_is_read_once(tmp_path):
    file = write(tmp_path / "a.txt")
    assert len(find_jobs([tmp_path, file, tmp_path])) == 1


def test_excluded_files_are_no_input(tmp_path):
    write(tmp_path / "a.txt")
    out = write(tmp_path / "records.jsonl")
    assert [job.id for job in find_jobs([tmp_path], exclude=[out])] == ["a"]


def test_ids_stay_unique_over_several_folders(tmp_path):
    for name in ("one/a.txt", "two/a.txt", "x/two/a.txt"):
        write(tmp_path / name)
    jobs = find_jobs([tmp_path / "one", tmp_path / "two", tmp_path / "x/two"])
    assert [job.id for job in jobs] == ["a", "two/a", "two/a~2"]


def test_loops_of_links_end(tmp_path):
    write(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [job.id for job in find_jobs([tmp_path])] == ["a"]


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(InputError, match=r"nowhere does not exist") as caught:
        find_jobs([tmp_path / "nowhere"])
    assert caught.value.code == "input.missing"


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(InputError) as caught:
        find_jobs([tmp_path])
    assert caught.value.code == "input.none"


def test_a_text_file_carries_its_provenance(tmp_path):
    (doc,) = read_all(write(tmp_path / "a.txt", "Grüße"))
    assert isinstance(doc, RawDoc)
    assert doc.sha256 == hashlib.sha256("Grüße".encode()).hexdigest()
    assert (doc.encoding, doc.size_bytes, doc.media_type) == ("utf-8", 7, "text/plain")


def test_an_over_long_file_is_refused(tmp_path):
    (doc,) = read_all(write(tmp_path / "a.txt", "x" * 11), max_bytes=10)
    assert isinstance(doc, Unreadable)
    assert doc.error.code == "input.too_long"


def test_a_file_that_vanished_is_a_value(tmp_path):
    (doc,) = read_all(tmp_path / "gone.txt")
    assert doc.error.code == "input.unreadable"


def test_a_folder_in_place_of_a_file_is_a_value(tmp_path):
    (tmp_path / "a.txt").mkdir()
    (doc,) = read_all(tmp_path / "a.txt")
    assert doc.error.code == "input.unreadable"


def jsonl(tmp_path: Path, *lines) -> Path:
    rows = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return write(tmp_path / "a.jsonl", "\n".join(rows) + "\n")


def test_jsonl_lines_are_documents_with_hints(tmp_path):
    line = {
        "id": "7",
        "text": "Text.",
        "published": "2024-05-03",
        "reference_date": "2024-05-04",
        "source": "x",
        "mine": 1,
    }
    (doc,) = read_all(jsonl(tmp_path, line))
    assert (doc.id, doc.text) == ("in/7", "Text.")
    assert (doc.hints.published, doc.hints.reference_date, doc.hints.source) == (
        date(2024, 5, 3),
        date(2024, 5, 4),
        "x",
    )


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("{", "input.jsonl", "no JSON"),
        ("[1]", "input.jsonl", "a line is"),
        ({"id": "1"}, "input.jsonl", "a line is"),
        ({"id": "1", "text": " "}, "input.empty", "empty"),
        ({"id": "1", "text": "a", "published": "3.5.2024"}, "input.jsonl", "published"),
        ({"id": "1", "text": "a", "refrence_date": "2024-05-03"}, "input.jsonl", "did you mean 'reference_date'"),
        ('{"id": "1", "text": "a\\ud800"}', "input.encoding", "surrogate"),
        ({"id": "1", "text": "a", "source": 3}, "input.jsonl", "source"),
    ],
)
def test_a_bad_line_is_named_and_the_others_stand(tmp_path, line, code, words):
    path = jsonl(tmp_path, {"id": "0", "text": "Eins."}, line, {"id": "2", "text": "Zwei."})
    first, bad, last = read_all(path)
    assert (first.id, last.id) == ("in/0", "in/2")
    assert bad.error.code == code
    assert f"{path}:2" in str(bad.error)
    assert words in str(bad.error)


def test_blank_lines_are_skipped_and_counted(tmp_path):
    path = write(tmp_path / "a.jsonl", '\n\n{"id": "1", "text": "a"}\n')
    (doc,) = read_all(path)
    assert doc.path.endswith(":3")


def test_an_id_that_comes_twice_is_refused(tmp_path):
    _, second = read_all(jsonl(tmp_path, {"id": "1", "text": "a"}, {"id": "1", "text": "b"}))
    assert second.error.code == "input.duplicate"


def test_an_over_long_line_spoils_only_itself(tmp_path):
    path = jsonl(tmp_path, {"id": "1", "text": "x" * 500}, {"id": "2", "text": "b"})
    long, short = read_all(path, max_bytes=100)
    assert (long.error.code, short.text) == ("input.too_long", "b")


def test_an_empty_jsonl_is_an_error(tmp_path):
    (doc,) = read_all(write(tmp_path / "a.jsonl", ""))
    assert doc.error.code == "input.empty"
