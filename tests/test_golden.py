"""Whole releases with their full records: what changes in them is reviewed as a diff.

``python tests/test_golden.py`` (or ``make golden``) writes the records anew. Confidences are left out: they come from the
name model, whose last digits differ between processors; ``text`` is, since it is the file beside it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
RAW = HERE.parent / "data" / "raw"
RELEASES = (
    "staedte/01_spatenstich-logistik",
    "staedte/03_gruendertage-oberhavel",
    "staedte/05_kiezfest-abgesagt",
    "staedte/07_handelslotsen-offenbach",
    "verbaende/11_ihk-ausbildungspreis",
    "verbaende/14_waehlergemeinschaft-harz",
    "weitere/16_alpenglas-tirol",
    "weitere/18_polizei-zwickau",
    "weitere/19_museum-freiberg",
    "weitere/20_stadtwerke-frankfurt-oder",
)
_LEFT_OUT = frozenset({"confidence", "text", "path"})


def records() -> dict[str, dict[str, Any]]:
    """The records of the releases, each file named directly, so that no other file has a say."""
    from pressextract.pipeline import Done, extract_paths

    found = {}
    for name, outcome in zip(RELEASES, extract_paths([RAW / f"{name}.txt" for name in RELEASES]), strict=True):
        assert isinstance(outcome, Done), outcome
        found[name] = without(json.loads(outcome.line), top=True)
    return found


def without(value: Any, *, top: bool = False) -> Any:
    """A record without what differs between machines; spans keep their words."""
    if isinstance(value, dict):
        left_out = _LEFT_OUT if top or "sha256" in value else _LEFT_OUT - {"text"}
        return {key: without(one) for key, one in value.items() if key not in left_out}
    return [without(one) for one in value] if isinstance(value, list) else value


def path_of(name: str) -> Path:
    return GOLDEN / f"{name.rpartition('/')[2]}.json"


def written(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


@pytest.fixture(scope="module")
def found():
    return records()


@pytest.mark.slow
@pytest.mark.parametrize("name", RELEASES)
def test_the_record_of_a_release_is_as_reviewed(name, found):
    assert written(found[name]) == path_of(name).read_text(encoding="utf-8")


def test_no_golden_file_without_a_release():
    assert {path.name for path in GOLDEN.glob("*.json")} == {path_of(name).name for name in RELEASES}


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for one, record in records().items():
        path_of(one).write_text(written(record), encoding="utf-8")
