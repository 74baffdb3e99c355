#!/usr/bin/env python3
"""What folder statistics add to cleaning: releases laid out as folders by source, with and without.

repeats.py OUT_DIR GOLD_DIR... [--more TEXT_DIR...]

The source of a release is the first word of its file's name (``013_thw-frauen`` is of ``thw``). Texts of --more lie beside
them in the folders, and are not scored. Only the clean room runs, so no model is needed.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from pathlib import Path

from pressextract.clean import clean
from pressextract.pipeline import count_repeats, read_docs
from pressextract.settings import Settings


def source_of(stem: str) -> str:
    """``103_okfn-fragdenstaat`` is of ``okfn``."""
    return re.sub(r"^\d+_", "", stem).partition("-")[0]


def lay_out(target: Path, folders: list[Path]) -> None:
    """Copies in folders by source."""
    shutil.rmtree(target, ignore_errors=True)
    for path in (path for folder in folders for path in sorted(folder.glob("*.txt"))):
        place = target / source_of(path.stem) / path.name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)


def words(line: str) -> str:
    """A line as the scorer compares it."""
    return " ".join(line.split())


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    lay_out(args.out, [*args.gold, *args.more])
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for one in args.gold for path in one.glob("*.json")}
    for on in (False, True):
        settings = Settings(corpus_stats=on)
        repeats = count_repeats([args.out], settings=settings)
        hit = said = due = lost = own = touched = 0
        for raw in read_docs([args.out], settings=settings):
            answer = gold.get(raw.id.rpartition("/")[2])
            if answer is None:
                continue
            doc = clean(repeats.marked(raw))
            title = {words(answer.get("title") or "")}
            noise = {words(line) for line in answer.get("boilerplate", [])} - title - {""}
            lines = {words(doc.text[line.start : line.end]) for line in doc.lines} - title - {""}
            cut = {words(doc.text[line.start : line.end]) for line in doc.lines if line.zone == "furniture"} - title
            touched += any(line.rule == "clean.repeats" for line in doc.lines)
            hit, said, due = hit + len(cut & noise), said + len(cut), due + len(noise)
            lost, own = lost + len(cut - noise), own + len(lines - noise)
            if on:
                for line in doc.lines:
                    text = words(doc.text[line.start : line.end])
                    if line.rule == "clean.repeats":
                        print(f"  {raw.id}: {'furniture' if text in noise else 'OWN LINE'}: {text[:80]}")
        precision, recall = hit / max(said, 1), hit / max(due, 1)
        score = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"statistics {'on' if on else 'off'}: removed P {precision:.3f} R {recall:.3f} F1 {score:.3f} ({due} lines),"
            f" own lines lost {lost} of {own}; sources with repeated lines {len(repeats.sources)}, releases changed {touched}"
        )


if __name__ == "__main__":
    main()
