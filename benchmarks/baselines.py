"""The plainest baselines beside what is shipped, on folders of annotated releases, in one run.

baselines.py GOLD_DIR...

First line as headline; first full day in the text as day of issue; every pair of quotation marks as a quotation; the person
named nearest as its speaker. Names and days are those of the shipped pipeline, so that only the rule is compared.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from pressextract.evaluate import evaluate
from pressextract.pipeline import Done, extract_paths

LAYERS = ("title", "published", "quote", "speaker")
_PAIRS = re.compile(r"„([^„“”\n]+)[“”]|“([^“”\n]+)”|»([^«»\n]+)«|«([^«»\n]+)»|\"([^\"\n]+)\"")


def plain(record: dict[str, Any]) -> dict[str, Any]:
    """The record with the four fields as a plain rule would fill them."""
    text = record["text"]
    first = next((match for match in re.finditer(r"[^\n]*\S[^\n]*", text)), None)
    day = next((one for one in record["dates"] if re.fullmatch(r"\d{4}-\d\d-\d\d", one["value"])), None)
    people = [(span["start"], person["id"]) for person in record["persons"] for span in person["mentions"]]
    quotes = []
    for number, match in enumerate(_PAIRS.finditer(text), 1):
        start, end = match.span(match.lastindex or 0)
        speaker = min(people, key=lambda one: abs(one[0] - start), default=(0, None))[1]
        quotes.append(
            {"start": start, "end": end, "text": text[start:end], "rule": "plain.pair", "confidence": 1.0, "id": f"q{number}",
             "speaker": speaker, "speaker_text": None, "cue": None, "kind": "direct"}
        )  # fmt: skip
    published = {"value": day["value"], "basis": "text", "span": None} if day else None
    title = {"start": first.start(), "end": first.end(), "text": first.group()} if first else None
    return {**record, "title": title, "published": published, "quotes": quotes}


def main() -> None:
    """Print a table: layer, baseline, shipped, for each folder."""
    for folder in map(Path, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as scratch:
            ours, theirs = Path(scratch, "ours.jsonl"), Path(scratch, "plain.jsonl")
            lines = [json.loads(done.line) for done in extract_paths([folder]) if isinstance(done, Done)]
            ours.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
            theirs.write_text(
                "".join(json.dumps(plain(one), ensure_ascii=False) + "\n" for one in lines), encoding="utf-8"
            )
            (shipped, _), (baseline, _) = evaluate(ours, folder), evaluate(theirs, folder)
        print(f"{folder.name} ({len(lines)} releases): F1 of the baseline, of what is shipped")
        for layer in LAYERS:
            print(f"  {layer:10} {baseline.row(layer)['f1']:.3f}  {shipped.row(layer)['f1']:.3f}")


if __name__ == "__main__":
    main()
