#!/usr/bin/env python3
"""Fit the weights of happenings: which of the dates of a text are theirs.

    events.py table TABLE.json.gz GOLD_DIR[*WEIGHT]...    features of all dates of annotated releases
    events.py fit TABLE.json.gz WEIGHTS.json               the weights that follow from them

The table holds names of features, weights and labels, no text: so the shipped weights can be made again, exactly, from
``tables/events.json.gz`` by anyone, also where they rest on releases that cannot be given away. They come from
PUBLIC*3 data/gold/train, with the shipped name model (PUBLIC: thirty public releases kept for training).

A date with its title is right when an annotated event of that day shares a word with the title (logistic regression,
L2).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from linear import Matrix, adam, vocabulary

L2 = 3.0
AT_LEAST = 5
"""Traits seen on fewer dates are left out."""
STEPS = 600
DIGITS = 2
LIGHT = 0.05
"""Lighter weights are left out."""
_STEM, _SHORT, _DAY_CHARS = 6, 3, 10


def stems(title: str) -> set[str]:
    """Beginnings of the words that say something."""
    words = re.findall(r"\w+", title.casefold())
    return {word[:_STEM] for word in words if len(word) > _SHORT} or set(words)


def table_rows(folder: Path, weight: float) -> Iterator[dict[str, Any]]:
    """One row for each date that names a month at least."""
    from pressextract.pipeline import analyse, read_docs
    from pressextract.settings import Settings

    settings = Settings()
    for raw in read_docs([folder], settings=settings):
        answer = folder / f"{raw.id.rsplit('/', 1)[-1]}.json"
        if raw.path.endswith(".json") or not answer.exists():
            continue
        found = analyse(raw, settings=settings)
        gold = json.loads(answer.read_text(encoding="utf-8")).get("events", [])
        for row in candidates(found.doc, found.mentions, found.facts, gold=gold):
            yield {"weight": weight, **row}


def candidates(doc: Any, mentions: Any, facts: Any, *, gold: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The dates of a document with their traits, and whether an annotated event has the day and a word of the title."""
    from pressextract.resolve.events import dated_traits
    from pressextract.resolve.outcome import Days

    days = Days(facts.published, facts.reference_date)
    for one, traits in dated_traits(mentions, facts.dates, days=days):
        value = one.mentions[0].value
        day = one.occasion[0][:_DAY_CHARS]
        due = [stems(event["title"]) for event in gold if (event.get("start") or "")[:_DAY_CHARS] == day]
        words = stems(value.name or doc.text[value.title.start : value.title.end])
        yield {"traits": sorted(set(traits)), "right": any(words & other for other in due)}


def write_table(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Traits as numbers into one list of names, compressed: the same bytes for the same rows."""
    names = sorted({name for row in rows for name in row["traits"]})
    at = {name: number for number, name in enumerate(names)}
    packed = [[row["weight"], int(row["right"]), [at[name] for name in row["traits"]]] for row in rows]
    data = json.dumps({"names": names, "rows": packed}, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(data.encode(), mtime=0))


def read_table(path: Path) -> list[dict[str, Any]]:
    """The rows as they were."""
    data = json.loads(gzip.decompress(path.read_bytes()))
    names = data["names"]
    return [{"weight": w, "right": bool(right), "traits": [names[n] for n in ids]} for w, right, ids in data["rows"]]


def fit(rows: Sequence[dict[str, Any]], *, l2: float = L2, at_least: int = AT_LEAST) -> dict[str, Any]:
    """Weights as the package reads them: rounded, without those that hardly count."""
    lists = [row["traits"] for row in rows]
    columns = vocabulary(lists, at_least=at_least)
    x = Matrix(lists, columns)
    right, weight = np.array([row["right"] for row in rows], float), np.array([row["weight"] for row in rows])

    def gradient(w: np.ndarray) -> np.ndarray:
        share = 1 / (1 + np.exp(-np.clip(x.dot(w[:-1]) + w[-1], -30, 30)))
        slope = (share - right) * weight
        return np.r_[x.back(slope) + l2 * w[:-1], slope.sum()]

    w = adam(gradient, len(columns) + 1, steps=STEPS)
    weights = {name: round(float(w[at]), DIGITS) for name, at in columns.items()}
    heavy = {name: value for name, value in weights.items() if abs(value) >= LIGHT}
    return {"bias": round(float(w[-1]), DIGITS), "traits": heavy}


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    table = commands.add_parser("table")
    table.add_argument("table", type=Path)
    table.add_argument("gold", nargs="+")
    fitting = commands.add_parser("fit")
    fitting.add_argument("table", type=Path)
    fitting.add_argument("weights", type=Path)
    args = parser.parse_args()
    if args.command == "table":
        parts = [one.partition("*") for one in args.gold]
        rows = [row for folder, _, weight in parts for row in table_rows(Path(folder), float(weight or 1))]
        write_table(args.table, rows)
        print(f"{len(rows)} dates, {sum(row['right'] for row in rows)} of happenings, to {args.table}")
        return
    weights = fit(read_table(args.table))
    text = json.dumps(weights, ensure_ascii=False, indent=1, sort_keys=True)
    args.weights.write_text(text + "\n", encoding="utf-8")
    print(f"{len(weights['traits'])} weights to {args.weights}")


if __name__ == "__main__":
    main()
