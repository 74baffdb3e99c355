"""The fitted weights in the package are what the recipes make of their tables."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECIPE = ROOT / "models" / "recipe"
SOURCE = ROOT / "src" / "pressextract"
ONE_STEP = 0.0101
"""Sums of numpy may differ in the last bit from processor to processor, which can move a rounded weight by one step."""


@pytest.fixture
def recipe(monkeypatch):
    monkeypatch.syspath_prepend(str(RECIPE))
    return importlib.import_module


def differences(made: dict[str, float], shipped: dict[str, float]) -> dict[str, tuple[float, float]]:
    pairs = {name: (made.get(name, 0.0), shipped.get(name, 0.0)) for name in made.keys() | shipped.keys()}
    return {name: pair for name, pair in pairs.items() if abs(pair[0] - pair[1]) > ONE_STEP}


def test_weights_of_happenings_are_those_of_their_table(recipe):
    events = recipe("events")
    made = events.fit(events.read_table(RECIPE / "tables" / "events.json.gz"))
    shipped = json.loads((SOURCE / "resolve" / "events" / "weights.json").read_text(encoding="utf-8"))
    assert made["bias"] == pytest.approx(shipped["bias"], abs=ONE_STEP)
    light = {name for name, value in made["traits"].items() if abs(value) < events.LIGHT + ONE_STEP}
    different = differences(made["traits"], shipped["traits"])
    assert {name: pair for name, pair in different.items() if name not in light} == {}


def test_a_table_is_read_as_it_was_written(recipe, tmp_path):
    events = recipe("events")
    rows = [{"weight": 3.0, "right": True, "traits": ["near", "past"]}, {"weight": 1.0, "right": False, "traits": []}]
    events.write_table(tmp_path / "one.json.gz", rows)
    events.write_table(tmp_path / "two.json.gz", rows)
    assert events.read_table(tmp_path / "one.json.gz") == rows
    assert (tmp_path / "one.json.gz").read_bytes() == (tmp_path / "two.json.gz").read_bytes()
