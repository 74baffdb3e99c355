"""Nothing that was confirmed is ever lost, and what is finished is gold that ``eval`` takes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pages import RELEASE, record, release, write
from pressextract.cli import app
from pressextract.errors import ConfigError, InputError
from pressextract.evaluate import evaluate, load_gold
from pressextract.review import Session, default_gold, export_gold
from pressextract.review.act import Refused
from pressextract.review.session import JOURNAL

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def records(tmp_path):
    return write(tmp_path / "r.jsonl", release(), record("süd/b", "Nur Text."))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "gold"


@pytest.fixture
def begin(records, folder):
    """Opens sessions, and ends them."""
    opened = []

    def open_one(**given) -> Session:
        while opened:
            opened.pop().close()
        opened.append(Session(given.get("records", records), gold=folder))
        return opened[0]

    yield open_one
    while opened:
        opened.pop().close()


def do(session: Session, number: int = 0, **action):
    return session.do(number, {"version": session.show(number)["version"], "do": action})


def undo(session: Session):
    return session.do(0, {"version": session.show(0)["version"], "undo": True})


def states(view):
    return {item["id"]: item["state"] for item in view["items"]}


def test_all_accepted_is_gold_on_which_the_records_have_no_fault(begin, records, folder):
    do(begin(), act="done", value=True)
    assert (folder / "a.txt").read_text(encoding="utf-8") == RELEASE
    tally, missing = evaluate(records, folder)
    assert missing == ()
    for layer in (
        "PER",
        "ORG",
        "LOC",
        "date_value",
        "time_value",
        "phone",
        "email",
        "contact",
        "role",
        "employer",
        "event",
        "quote",
        "speaker",
        "title",
        "published",
        "removed",
    ):
        row = tally.row(layer)
        assert (row["f1"], row["gold"] > 0) == (1.0, True), layer


def test_offsets_of_the_page_are_counted_as_javascript_does(begin):
    session = begin()
    view = session.show(0)
    found = next(item for item in view["items"] if item["id"] == "o1.1")
    units = view["text"].encode("utf-16-le")
    assert units[2 * found["start"] : 2 * found["end"]].decode("utf-16-le") == "Muster GmbH"  # behind an emoji
    span = {"start": found["start"] - 4, "end": found["end"]}
    after = do(session, act="change", id="o1.1", set=span)
    changed = next(item for item in after["items"] if item["id"] == "o1.1")
    assert {key: changed[key] for key in span} == span
    do(session, act="done", value=True)
    (doc,) = load_gold(session.gold)
    assert "der Muster GmbH" in {one["text"] for one in doc.fields["entities"]}


def test_a_new_session_goes_on_where_the_last_one_ended(begin, folder):
    session = begin()
    do(session, act="mark", ids=["p1.1"], state="accepted")
    do(session, act="add", item={"layer": "role", "person": "Eva Lindner", "role": "Chefin"})
    do(session, act="mark", ids=["q1"], state="rejected")
    undo(session)
    before = session.show(0)
    assert begin().show(0) == before
    assert states(before)["q1"] == "open"
    assert not (folder / "a.json").exists()  # gold is what is finished


def test_undo_leads_back_step_by_step_also_after_a_restart(begin):
    session = begin()
    do(session, act="mark", ids=["q1"], state="rejected")
    do(session, act="mark", ids=["p1.1"], state="accepted")
    session = begin()
    assert states(undo(session))["p1.1"] == "open"
    assert states(undo(session))["q1"] == "open"
    with pytest.raises(Refused, match="nothing"):
        undo(session)


def test_a_second_window_cannot_overwrite_the_first(begin):
    session = begin()
    seen = session.show(0)["version"]
    do(session, act="mark", ids=["q1"], state="rejected")
    with pytest.raises(Refused, match="stale"):
        session.do(0, {"version": seen, "do": {"act": "mark", "ids": ["q1"], "state": "accepted"}})
    with pytest.raises(Refused, match="gone"):
        session.show(7)


def test_what_is_refused_leaves_no_trace(begin, folder):
    session = begin()
    with pytest.raises(Refused):
        do(session, act="change", id="d1", set={"value": "gestern"})
    assert (folder / JOURNAL).read_bytes() == b""
    assert session.show(0)["version"] == 0


def test_a_torn_last_line_is_dropped_and_the_file_goes_on(begin, folder, caplog):
    do(begin(), act="mark", ids=["q1"], state="rejected")
    begin().close()
    with (folder / JOURNAL).open("ab") as file:
        file.write(b'{"doc":"nord/a","do":{"act":"mark","ids":["p1')
    session = begin()
    assert "torn" in caplog.text
    assert states(do(session, act="mark", ids=["p1.1"], state="accepted"))["q1"] == "rejected"
    assert states(begin().show(0))["p1.1"] == "accepted"


@pytest.mark.parametrize(
    "line", ["x\n", "[]\n", '{"doc":5}\n', '{"doc":"nord/a","text":"DIGEST","start":{"items":5}}\n']
)
def test_a_bad_line_in_the_middle_is_named(begin, folder, line):
    session = begin()
    line = line.replace("DIGEST", session.docs[0].digest)
    session.close()
    (folder / JOURNAL).write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"\.review\.jsonl"):
        begin()


def test_an_action_that_cannot_be_kept_does_not_count(begin, folder, monkeypatch):
    session = begin()
    do(session, act="mark", ids=["q1"], state="rejected")
    whole = (folder / JOURNAL).read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("pressextract.review.journal.os.fsync", full)
        with pytest.raises(OSError, match="space"):
            do(session, act="mark", ids=["p1.1"], state="accepted")
    assert (folder / JOURNAL).read_bytes() == whole
    assert states(session.show(0))["p1.1"] == "open"
    do(session, act="mark", ids=["p1.1"], state="accepted")
    assert states(begin().show(0))["p1.1"] == "accepted"


def test_gold_that_a_crash_kept_back_is_written_at_the_next_start(begin, folder):
    do(begin(), act="done", value=True)
    whole = (folder / "a.json").read_bytes()
    (folder / "a.json").unlink()
    begin()
    assert (folder / "a.json").read_bytes() == whole


def test_gold_that_somebody_edited_since_wins(begin, folder, caplog):
    do(begin(), act="done", value=True)
    begin().close()
    gold = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    gold["title"] = "Von Hand"
    (folder / "a.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    session = begin()
    assert session.show(0)["title"] == "Von Hand"
    assert "somebody else" in caplog.text
    do(session, act="fields", set={"published": "2024-05-01"})
    after = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    assert (after["title"], after["published"]) == ("Von Hand", "2024-05-01")


def test_gold_from_elsewhere_is_where_the_review_starts(begin, folder):
    do(begin(), act="done", value=True)
    before = (folder / "a.json").read_bytes()
    begin().close()
    (folder / JOURNAL).unlink()
    session = begin()
    assert session.show(0)["done"]
    assert set(states(session.show(0)).values()) == {"accepted"}
    do(session, act="mark", ids=["g1"], state="accepted")
    assert (folder / "a.json").read_bytes() == before


def test_all_gold_of_the_project_survives_a_round_trip(tmp_path):
    from pressextract.review.gold import as_gold
    from pressextract.review.start import from_gold

    docs = load_gold(ROOT / "data" / "gold" / "test")
    assert len(docs) > 40
    for doc in docs:
        fields = json.loads((ROOT / "data" / "gold" / "test" / f"{doc.name}.json").read_text(encoding="utf-8"))
        after = as_gold(from_gold(doc), name=doc.name, text=doc.text)

        def rows(gold, key):
            kept = [
                {name: value for name, value in one.items() if value and (name, value) != ("n", 1)}
                if isinstance(one, dict)
                else one.strip()
                for one in gold.get(key, ())
            ]
            return sorted(json.dumps(one, sort_keys=True) for one in kept)

        for key in ("entities", "dates", "roles", "contacts", "events", "quotes", "doubts"):
            assert rows(after, key) == rows(fields, key), (doc.name, key)
        assert set(rows(after, "boilerplate")) == set(rows(fields, "boilerplate"))
        assert (after["title"], after["published"]) == (fields["title"], fields["published"])


def test_gold_of_another_text_is_not_overwritten(begin, folder):
    folder.mkdir()
    (folder / "a.txt").write_text("Ein anderer Text", encoding="utf-8")
    (folder / "a.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ConfigError, match="another text"):
        begin()
    (folder / "a.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "a.json").write_text('{"dates": [{"text": "17 Uhr", "type": "X", "value": "T17"}]}', encoding="utf-8")
    with pytest.raises(InputError, match="mend the annotation"):
        begin()


def test_a_text_that_has_changed_begins_anew(begin, tmp_path, caplog):
    do(begin(), act="mark", ids=["q1"], state="rejected")
    changed = write(tmp_path / "s.jsonl", release(text=RELEASE + "Neu."))
    session = begin(records=changed)
    assert states(session.show(0))["q1"] == "open"
    assert "has changed" in caplog.text


def test_another_run_on_the_same_text_does_not_shift_a_review(begin, tmp_path):
    do(begin(), act="mark", ids=["q1"], state="rejected")
    other = write(tmp_path / "s.jsonl", release(persons=[], contacts=[], quotes=[]))
    assert states(begin(records=other).show(0))["q1"] == "rejected"


def test_two_releases_of_one_name_are_refused(begin, tmp_path):
    with pytest.raises(ConfigError, match="x/a, y/a"):
        begin(records=write(tmp_path / "s.jsonl", record("x/a", "A"), record("y/a", "B")))


@pytest.mark.parametrize("name", ["", "..", ".review", "a\\b", "x" * 90, "<img src=x>", "a\n", "a.", "C:x"])
def test_an_id_that_names_no_file_is_refused(begin, tmp_path, name):
    with pytest.raises(ConfigError, match="no file name"):
        begin(records=write(tmp_path / "s.jsonl", record(f"x/{name}", "A")))


def test_two_reviews_of_one_folder_are_refused(begin, records, folder):
    pytest.importorskip("fcntl", reason="no file locks on this system")
    begin()
    with pytest.raises(ConfigError, match="another review"):
        Session(records, gold=folder)


def test_a_folder_that_cannot_be_is_named(records, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be written"):
        Session(records, gold=tmp_path / "file" / "gold")


def test_the_list_counts_what_is_open(begin):
    session = begin()
    do(session, 1, act="done", value=True)
    first, second = session.overview()
    assert (first["open"], first["all"], first["done"]) == (14, 14, False)
    assert (second["id"], second["done"]) == ("süd/b", True)


def test_a_text_with_a_mark_in_front_is_read_back_the_same(begin, tmp_path, folder):
    text = "\ufeffMit Marke"
    session = begin(records=write(tmp_path / "s.jsonl", record("m", text)))
    do(session, act="done", value=True)
    assert load_gold(folder)[0].text == text


def test_half_written_gold_never_stands_under_its_name(tmp_path, monkeypatch):
    from pressextract.review.gold import write_whole

    target = tmp_path / "a.json"
    write_whole(target, b"one")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pressextract.review.gold.os.fsync", full)
    with pytest.raises(OSError, match="space"):
        write_whole(target, b"two")
    assert target.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [target]


def test_finished_gold_goes_to_label_studio_and_doccano(begin, folder, tmp_path):
    do(begin(), act="done", value=True)
    command = ["review", str(tmp_path / "r.jsonl"), "--gold", str(folder), "--export"]
    result = CliRunner().invoke(app, [*command, "labelstudio", "-o", str(tmp_path / "ls.json")])
    assert result.exit_code == 0
    (task,) = json.loads((tmp_path / "ls.json").read_text(encoding="utf-8"))
    assert task["data"]["text"] == RELEASE
    (annotation,) = task["annotations"]
    for result in annotation["result"]:
        value = result["value"]
        assert RELEASE[value["start"] : value["end"]] == value["text"]
        assert (result["from_name"], result["to_name"], result["type"]) == ("label", "text", "labels")
    assert {label for one in annotation["result"] for label in one["value"]["labels"]} == {
        "PER",
        "ORG",
        "LOC",
        "DATE",
        "TIME",
        "QUOTE",
    }
    assert ["2024-05-16T17:00"] in [one.get("meta", {}).get("text") for one in annotation["result"]]
    assert export_gold(folder, tool="doccano", output=str(tmp_path / "d.jsonl")) == 1
    (line,) = map(json.loads, (tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines())
    assert {RELEASE[start:end] for start, end, label in line["label"] if label == "PER"} == {"Eva Lindner"}


def test_exports_that_cannot_be_are_refused(tmp_path, folder):
    with pytest.raises(ConfigError, match="labelstudio or doccano"):
        export_gold(folder, tool="brat", output="-")
    with pytest.raises(InputError, match="no gold yet"):
        export_gold(folder, tool="doccano", output="-")
    assert default_gold(tmp_path / "r.jsonl") == tmp_path / "r-gold"


def launch(records: Path, folder: Path) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "pressextract", "review", str(records), "--gold", str(folder)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    for line in process.stderr:
        if line.startswith("http://127.0.0.1:"):
            return process, line.strip()
    raise AssertionError(process.wait())


def post(url: str, path: str, body: object):
    origin = url.rsplit("/", 2)[0]
    headers = {"Content-Type": "application/json", "Origin": origin}
    request = urllib.request.Request(url + path, json.dumps(body).encode(), headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - our own server
        return json.loads(answer.read())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
def test_kill_nine_loses_nothing_that_was_confirmed(records, folder):
    confirmed = []
    for wanted in (["p1.1", "p1.2"], ["p1.3", "o1.1", "l1.1"], ["l1.2"]):
        process, url = launch(records, folder)
        for one in wanted:
            view = post(
                url, "api/doc/0", {"version": len(confirmed), "do": {"act": "mark", "ids": [one], "state": "rejected"}}
            )
            confirmed.append(one)
            assert [item for item, state in states(view).items() if state == "rejected"] == sorted(
                confirmed, key=list(states(view)).index
            )
        process.kill()
        process.wait()
        process.stderr.close()
    process, url = launch(records, folder)
    post(url, "api/doc/0", {"version": len(confirmed), "do": {"act": "done", "value": True}})
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    assert process.wait() == 0
    process.stderr.close()
    assert "1 of 2 releases are finished" in rest
    assert load_gold(folder)[0].fields["entities"] == []
