"""The format matrix: one release in every format gives the same record; docs/formats.md lists what differs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import made
from pressextract import Settings, extract_paths, extract_text

ROOT = Path(__file__).parent.parent
RELEASE = ROOT / "data" / "raw" / "staedte" / "01_spatenstich-logistik.txt"
SENDER = "Swantje Petersen <petersen@wfn.example>"
OWN = ("source", "id", "text")
"""What is a file's own."""


def said(value: Any) -> Any:
    """A record without places in the text and without confidences."""
    if isinstance(value, dict):
        return {key: said(one) for key, one in value.items() if key not in {"start", "end", "confidence"}}
    return [said(one) for one in value] if isinstance(value, list) else value


def record_of(path: Path) -> dict[str, Any]:
    (outcome,) = extract_paths([path], settings=Settings())
    return json.loads(outcome.line)


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return json.loads(extract_text(RELEASE.read_text(encoding="utf-8")).to_json())


def listed() -> dict[str, set[str]]:
    """Fields that differ, by format, from the table in docs/formats.md."""
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    table = page.split("<!-- matrix:begin -->")[1].split("<!-- matrix:end -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    return {row[0].strip("`"): set(row[2].replace("`", "").replace("–", "").replace(",", " ").split()) for row in rows}


@pytest.mark.parametrize("kind", made.FORMATS)
def test_every_format_gives_the_record_of_the_plain_text(tmp_path, plain, kind):
    text = RELEASE.read_text(encoding="utf-8")
    path = tmp_path / f"release.{kind}"
    path.write_bytes(made.make(kind, text, title=plain["title"]["text"], sender=SENDER))
    found = record_of(path)
    differing = {field for field in plain if field not in OWN and said(plain[field]) != said(found[field])}
    assert differing == listed()[f".{kind}"]
    if kind in {"zip", "jsonl", "csv", "parquet"}:  # these carry the text itself: not even offsets differ
        assert {field: found[field] for field in plain if field not in OWN} == {
            field: plain[field] for field in plain if field not in OWN
        }
        assert found["text"] == text
