"""Strict scores of a name model on annotated texts.

    python benchmarks/ner_scores.py MODEL --press DIR [DIR ...] --corpus FILE.jsonl.gz [FILE ...] [--errors]

MODEL is a folder or a package. A span counts when offsets and label are right; the total is micro F1 over PER, ORG and
LOC. `--press` folders hold NAME.txt with NAME.json (their boilerplate lines are blanked, as the pipeline does);
`--corpus` files are JSONL with `text` and `entities`. `--convention 1` follows GermEval's annotation rules instead of
the press convention. `--calibration` adds the mean gap between confidence and precision (ten bins).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "models" / "recipe"), str(Path(__file__).parents[1] / "src")]

from corpora import LABELS, Doc, press_docs, read_jsonl  # noqa: E402

from pressextract.annotate import load_model  # noqa: E402
from pressextract.annotate.store import LABELS as OURS  # noqa: E402
from pressextract.annotate.store import SCORES_KEY  # noqa: E402


def raw_docs(path: Path) -> Iterator[Doc]:
    """Records of a corpus file with their own PER, ORG and LOC spans, nothing harmonised."""
    for record in read_jsonl(path):
        spans = tuple((s, e, label) for s, e, label, *_ in record["entities"] if label in LABELS)
        yield Doc(record["id"], record["text"], spans, "raw")


class Tally:
    """Hits and errors of one set."""

    def __init__(self) -> None:
        self.hit: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.due: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.shown: list[str] = []
        self.confidences: list[tuple[float, bool, str]] = []

    def add(self, doc: Doc, found: dict[tuple[int, int, str], float]) -> None:
        """Count one document."""
        gold = set(doc.spans)
        for span, score in found.items():
            self.said[span[2]] += 1
            self.confidences.append((score, span in gold, span[2]))
        for span in gold:
            self.due[span[2]] += 1
            self.hit[span[2]] += span in found
        for span in gold - found.keys():
            self.note("missed", span, found.keys(), doc)
        for span in found.keys() - gold:
            self.note("spurious", span, gold, doc)

    def note(self, side: str, span: tuple[int, int, str], others: Iterable[tuple[int, int, str]], doc: Doc) -> None:
        """Name the kind of one error: wrong label, wrong borders, or nothing there on the other side."""
        near = [o for o in others if o[0] < span[1] and span[0] < o[1]]
        same = [o for o in near if o[:2] == span[:2]]
        kind = f"label {same[0][2]}" if same else "borders" if near else "nothing there"
        self.kinds[f"{span[2]} {side}: {kind}"] += 1
        context = doc.text[max(0, span[0] - 25) : span[1] + 20].replace("\n", "⏎")
        self.shown.append(f"{doc.id}\t{span[2]} {side} ({kind})\t{doc.text[span[0] : span[1]]}\t[{context}]")

    def f1(self, *labels: str) -> float:
        """Micro F1 over labels."""
        hit, said, due = (sum(c[x] for x in labels) for c in (self.hit, self.said, self.due))
        return 2 * hit / max(1, said + due)

    def row(self) -> str:
        """All scores in one line."""
        one = "  ".join(f"{x} {self.f1(x):.3f}" for x in LABELS)
        hit, said, due = (sum(c.values()) for c in (self.hit, self.said, self.due))
        return f"{one}  all {self.f1(*LABELS):.3f}  (P {hit / max(1, said):.3f} R {hit / max(1, due):.3f}, {due} names)"

    def calibration_error(self, bins: int = 10) -> float:
        """Expected calibration error."""
        groups: dict[int, list[tuple[float, bool]]] = {}
        for score, right, _ in self.confidences:
            groups.setdefault(min(bins - 1, int(score * bins)), []).append((score, right))
        gaps = (abs(sum(s for s, _ in g) - sum(r for _, r in g)) for g in groups.values())
        return sum(gaps) / max(1, len(self.confidences))


def scored(nlp, docs: list[Doc]) -> Tally:
    """The tally of a pipeline over documents."""
    tally = Tally()
    for doc, parsed in zip(docs, nlp.pipe(d.text for d in docs), strict=True):
        scores = parsed.user_data.get(SCORES_KEY, {})
        found = {
            (e.start_char, e.end_char, OURS[e.label_]): scores.get((e.start_char, e.end_char), 1.0)
            for e in parsed.ents
            if e.label_ in OURS
        }
        tally.add(doc, found)
    return tally


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--press", type=Path, nargs="*", default=[])
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--only", default="", help="only releases whose number ends in one of these digits")
    parser.add_argument("--convention", type=int, default=0)
    parser.add_argument("--plain", action="store_true", help="without the completions behind the tagger")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--calibration", action="store_true")
    args = parser.parse_args()
    nlp = load_model(args.model).nlp
    if "press_ner" in nlp.pipe_names:
        component = nlp.get_pipe("press_ner")
        component.convention, component.polish = args.convention, not args.plain
    sets = [(p.name, list(press_docs(p))) for p in args.press]
    if args.only:
        sets = [(n, [d for d in docs if d.id.split("_")[0][-1] in args.only]) for n, docs in sets]
        sets = [("+".join(n for n, _ in sets), [d for _, docs in sets for d in docs])]
    sets += [(p.name.split(".")[0], list(raw_docs(p))) for p in args.corpus]
    for name, docs in sets:
        tally = scored(nlp, docs)
        print(f"{name:18} {len(docs):5} texts  {tally.row()}")
        if args.calibration:
            print(f"{'':18} calibration error {tally.calibration_error():.3f}")
        if args.errors:
            print("\n".join(f"  {n:5} {kind}" for kind, n in tally.kinds.most_common()))
            print("\n".join(tally.shown))


if __name__ == "__main__":
    main()
