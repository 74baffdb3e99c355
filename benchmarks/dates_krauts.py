"""Run find_dates over the KRAUTS corpus: records for its scorer, speed, and intervals by resampling documents.

    python benchmarks/dates_krauts.py CORPUS_FOLDER OUT.jsonl

CORPUS_FOLDER holds ``krauts_*.jsonl.gz`` with ``id``, ``text`` and ``dct``; the corpus is CC BY-NC and no part of
this repository. Articles count as inside, as in its guideline.
"""

import gzip
import json
import sys
import time
from pathlib import Path

from pressextract.dates import find_dates


def documents(folder: Path):
    for path in sorted(folder.glob("krauts_*.jsonl.gz")):
        if "heideltime" in path.name:
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def main() -> int:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    docs = list(documents(folder))
    find_dates("Am 3. Mai.")  # compiles the rules
    began = time.process_time()
    rows = []
    for doc in docs:
        found = find_dates(doc["text"], (doc.get("dct") or "")[:10] or None, articles="inside", clock_day=True)
        dates = [
            {"start": f.start, "end": f.end, "type": f.type, "value": f.value, "rule": f.rule, "why": f.why}
            for f in found
        ]
        rows.append({"id": doc["id"], "text": doc["text"], "dates": dates})
    seconds = time.process_time() - began
    characters = sum(len(doc["text"]) for doc in docs)
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(docs)} documents, {characters} characters, {characters / seconds:,.0f} characters per CPU second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
