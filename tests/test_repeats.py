"""What repeats from file to file of a folder is furniture, and nothing of a release is lost by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressextract.clean import clean
from pressextract.cli import app
from pressextract.pipeline import count_repeats, read_docs
from pressextract.repeats import MIN_FILES, SAMPLE
from pressextract.settings import Settings

SHARED = """\
Wo der Fluss zur Stadt kommt

{title}

Musterau, 3. Mai 2024 – Die Stadt Musterau {lead} Das teilte das Rathaus am Freitag in einer Sitzung mit.

Die Mittel dafür stehen im Haushalt bereit, wie der Rat der Stadt schon im März beschlossen hatte.

Der Umbau der Halle kostet nach Angaben der Stadt rund drei Millionen Euro und dauert zwei Jahre.

Pressekontakt
Eva Muster
Stadt Musterau
Telefon 030 23125-114

Über die Stadt Musterau
Die Stadt Musterau liegt am Fluss und hat rund 30.000 Einwohnerinnen und Einwohner in sieben Ortsteilen.
Sie ist Sitz der Hochschule.
"""
SLOGAN = "Wo der Fluss zur Stadt kommt"
TITLES = ("Halle wird größer", "Markt zieht um", "Bad öffnet früher", "Neuer Radweg am Fluss")
LEADS = ("baut die Halle aus.", "verlegt den Markt.", "öffnet das Freibad.", "baut einen Radweg am Fluss.")


def folder(tmp_path: Path, count: int) -> Path:
    source = tmp_path / "musterau"
    source.mkdir(parents=True)
    for number in range(count):
        text = SHARED.format(title=f"{TITLES[number % 4]} {number}", lead=LEADS[number % 4])
        (source / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return source


def zones(source: Path, **settings) -> list[dict[str, str]]:
    """For each file, the zone of each line."""
    options = Settings(**settings)
    repeats = count_repeats([source], settings=options)
    found = []
    for raw in read_docs([source], settings=options):
        doc = clean(repeats.marked(raw))
        found.append({doc.text[line.start : line.end]: line.zone for line in doc.lines if line.zone != "blank"})
    return found


def test_a_slogan_that_repeats_is_furniture_and_no_headline(tmp_path):
    source = folder(tmp_path, 4)
    assert {lines[SLOGAN] for lines in zones(source, corpus_stats=False)} != {"furniture"}
    for number, lines in enumerate(zones(source)):
        assert lines[SLOGAN] == "furniture"
        assert lines[f"{TITLES[number]} {number}"] == "title"


def test_what_releases_share_stays(tmp_path):
    for lines in zones(folder(tmp_path, 4)):
        kept = {line for line, zone in lines.items() if zone != "furniture"}
        own = SHARED.splitlines()[1:]
        assert {line for line in own if line and "{" not in line} <= kept
        assert lines["Pressekontakt"] == lines["Eva Muster"] == lines["Telefon 030 23125-114"] == "contact"
        assert lines["Sie ist Sitz der Hochschule."] == "about"


def test_two_releases_may_share_anything(tmp_path):
    source = folder(tmp_path, MIN_FILES - 1)
    assert zones(source) == zones(source, corpus_stats=False)


def test_a_line_of_few_files_of_a_source_is_not_repeated(tmp_path):
    source = folder(tmp_path, 10)
    for number in range(3):
        path = source / f"{number:03}.txt"
        path.write_text(path.read_text(encoding="utf-8") + "\nKulturtage\n", encoding="utf-8")
    keys = frozenset().union(*count_repeats([source], settings=Settings()).sources.values())
    assert "kulturtage" not in keys
    assert "wo der fluss zur stadt kommt" in keys


def test_only_so_many_files_are_read_first(tmp_path):
    source = folder(tmp_path, SAMPLE + 20)
    seen = []

    def read(job):
        seen.append(job.id)
        return iter(())

    from pressextract.read import find_jobs
    from pressextract.repeats import find_repeats

    assert find_repeats(find_jobs([source]), [source], read=read).sources == {}
    assert len(seen) == SAMPLE


def test_files_named_directly_take_no_part(tmp_path):
    source = folder(tmp_path, 4)
    assert count_repeats(sorted(source.iterdir()), settings=Settings()).sources == {}


def test_the_folder_above_counts_too(tmp_path):
    for year in ("2023", "2024"):
        folder(tmp_path / year, 2)
    keys = count_repeats([tmp_path], settings=Settings()).sources[tmp_path.as_posix()]
    assert "wo der fluss zur stadt kommt" in keys


def run(*args: object):
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.mark.slow
def test_the_same_bytes_for_any_number_of_workers_and_other_ones_without(tmp_path):
    source = folder(tmp_path, 12)
    lines = []
    for number, options in enumerate((["--workers", "1"], ["--workers", "2"], ["--no-corpus-stats"])):
        out = tmp_path / f"{number}.jsonl"
        assert run("extract", source, "-o", out, *options).exit_code == 0
        lines.append(out.read_bytes())
    assert lines[0] == lines[1] != lines[2]
    rules = {one["rule"] for line in lines[0].splitlines() for one in json.loads(line)["removed"]}
    assert "clean.repeats" in rules


@pytest.mark.slow
def test_resume_redoes_a_folder_in_which_other_lines_repeat(tmp_path):
    source, out, fresh = folder(tmp_path, 3), tmp_path / "r.jsonl", tmp_path / "fresh.jsonl"
    run("extract", source, "-o", out)
    (source / "100.txt").write_text("Neues aus Musterau\n\nDer Rat der Stadt tagt im Mai 2024 im Rathaus.\n")
    same = run("extract", source, "-o", out, "--resume")
    assert "3 of them from before" in same.stderr  # still the same lines in more than half of the files
    for number in range(101, 105):
        (source / f"{number}.txt").write_text(f"Neues {number}\n\nDer Rat der Stadt tagt im Mai 2024 im Rathaus.\n")
    other = run("extract", source, "-o", out, "--resume")
    assert "from before" not in other.stderr
    run("extract", source, "-o", fresh)
    assert out.read_bytes() == fresh.read_bytes()
    assert "8 of them from before" in run("extract", source, "-o", out, "--resume").stderr
