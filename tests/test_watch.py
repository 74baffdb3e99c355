"""A folder that is run again on every change."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pressextract import Settings
from pressextract.errors import RuleError
from pressextract.watch import Session, snapshot

ROOT = Path(__file__).parent.parent
TEXT = "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus. Schluss 12.7. (24) ist.\n"
RULE = """
[[rule]]
id = "date.schluss"
kind = "date"
source = "Hausstil"
pattern = '''Schluss[ ](?<span>(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.[ ]\\((?<year>\\d\\d)\\))'''
value = "{year:year}-{month:02}-{day:02}"
accepts = {}
rejects = []
"""


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "in"
    path.mkdir()
    for name in "abcde":
        (path / f"{name}.txt").write_text(f"{TEXT}Meldung {name} der Stadt.\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    return path


@pytest.fixture
def session(folder, tmp_path):
    return Session([folder], Settings(rules=(tmp_path / "rules",)))


def test_a_new_rule_shows_in_the_difference_and_the_model_is_not_asked_again(session, tmp_path, monkeypatch):
    first = session.run()
    assert sorted(first.only_new) == list("abcde")
    (tmp_path / "rules" / "own.toml").write_text(RULE, encoding="utf-8")
    monkeypatch.setattr(Session, "_model", lambda *_: pytest.fail("the model was asked"))
    started = time.process_time()
    difference = session.run()
    assert time.process_time() - started < 2
    assert difference.differing == 5
    assert difference.fields["dates"].new == 5
    assert "date.schluss" in session.lines["a"]


def test_a_changed_document_is_the_only_one_that_is_done(session, folder, monkeypatch):
    session.run()
    before, asked = dict(session.lines), []
    whole = Session._annotate
    monkeypatch.setattr(
        Session, "_annotate", lambda self, docs: asked.extend(d.raw.id for d in docs) or whole(self, docs)
    )
    (folder / "b.txt").write_text(TEXT.replace("3. Mai", "4. Mai"), encoding="utf-8")
    (folder / "e.txt").unlink()
    difference = session.run(all_anew=False)
    assert (difference.documents, difference.differing, difference.only_old) == (4, 1, ["e"])
    assert asked == ["b"]
    assert session.lines["a"] == before["a"]


def test_a_broken_rule_leaves_what_is_known(session, tmp_path):
    session.run()
    before = dict(session.lines)
    (tmp_path / "rules" / "own.toml").write_text(RULE.replace("pattern", "patern"), encoding="utf-8")
    with pytest.raises(RuleError, match="patern"):
        session.run()
    assert session.lines == before


def test_annotations_are_bounded(session, monkeypatch):
    monkeypatch.setattr("pressextract.watch.MAX_DOCUMENTS", 5)
    session.run()
    assert len(session.annotations) == 5
    (session.paths[0] / "f.txt").write_text(f"{TEXT}Noch eine Meldung der Stadt.\n", encoding="utf-8")
    (session.paths[0] / "a.txt").unlink()
    session.run()
    assert len(session.annotations) == 5


def test_a_snapshot_tells_changes(folder):
    before = snapshot([folder])
    assert len(before) == 5
    (folder / "a.txt").write_text("länger als vorher", encoding="utf-8")
    now = snapshot([folder])
    assert {path.name for path in now if now[path] != before[path]} == {"a.txt"}


def test_changed_code_is_imported_anew_in_little_time(folder):
    code = (
        "import sys, time; from pathlib import Path; import pressextract.watch as w; from pressextract import Settings\n"
        "w._keep_patterns(); s = w.Session([Path(sys.argv[1])], Settings()); s.run()\n"
        "import pressextract.pipeline as old; t = time.process_time(); w._import_anew(); d = s.run()\n"
        "assert time.process_time() - t < 2 and d.is_empty and d.documents == 5\n"
        "assert sys.modules['pressextract.pipeline'] is not old"
    )
    result = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


class Watcher:
    """The program in a checkout of its own, and what it says."""

    def __init__(self, tmp_path: Path, *args: str) -> None:
        self.package = tmp_path / "checkout" / "src" / "pressextract"
        shutil.copytree(ROOT / "src" / "pressextract", self.package, ignore=shutil.ignore_patterns("__pycache__"))
        (tmp_path / "checkout" / "models").symlink_to(ROOT / "models")
        env = {**os.environ, "PYTHONPATH": str(self.package.parent), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "pressextract", "watch", *args, "--interval", "0.1"]
        self.process = subprocess.Popen(
            command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line.rstrip())

    def until(self, words: str) -> list[str]:
        seen = []
        while not seen or words not in seen[-1]:
            seen.append(self.lines.get(timeout=300))
        return seen


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="links and signals are POSIX here")
def test_documents_rules_and_code_are_watched_and_faults_are_survived(folder, tmp_path):
    watcher = Watcher(tmp_path, str(folder), "--rules", str(tmp_path / "rules"))
    try:
        watcher.until("5 documents in")
        (tmp_path / "rules" / "own.toml").write_text(RULE, encoding="utf-8")
        watcher.until("dates: 5 new")
        (folder / "a.txt").write_text(TEXT.replace("3. Mai", "4. Mai"), encoding="utf-8")
        watcher.until("value 2024-05-03 → 2024-05-04")
        days = watcher.package / "extract" / "dates" / "rules_days.py"
        whole = days.read_text(encoding="utf-8")
        days.write_text(whole + "\nRULES = RULES[\n", encoding="utf-8")
        watcher.until("[SyntaxError]")
        days.write_text(whole + "\nRULES = ()\n", encoding="utf-8")
        watcher.until("5 of 5 documents differ")
        days.write_text(whole, encoding="utf-8")
        watcher.until("5 of 5 documents differ")
    finally:
        watcher.process.terminate()
        watcher.process.wait(timeout=30)
        watcher.thread.join(timeout=30)
        watcher.process.stdout.close()
