"""Choose the floor under doubtful names and fit the confidence of the others, on held-out releases.

    python calibrate.py --data build/ner --model DIR --folds 10 --hold 0 --out build/ner/settings.json

MODEL is an exported pipeline without calibration; the held-out releases are those that train.py left out with the same
`--folds` and `--hold`. Where they are few, `--press DIR` adds releases that were not trained on.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

from corpora import LABELS, Doc, press_docs  # noqa: E402
from pressextract.annotate import load_model  # noqa: E402
from pressextract.annotate.store import SCORES_KEY  # noqa: E402

FLOORS = (-9.0, -0.6, -0.5, -0.4, -0.3, -0.25, -0.2, -0.15)

WORTH = 0.002
"""Less than this is about one name of the held-out releases, and no reason to drop names."""


def held_docs(path: Path, *, folds: int, hold: int) -> list[Doc]:
    """The releases that training left out."""
    with path.open(encoding="utf-8") as file:
        press = [row for row in map(json.loads, file) if row["group"] == "press"]
    rows = [row for i, row in enumerate(press) if i % folds == hold]
    return [Doc(r["id"], r["text"], tuple((s, e, x) for s, e, x in r["spans"]), "press") for r in rows]


def f1(nlp, docs: list[Doc]) -> float:
    """Strict micro F1."""
    hit = said = 0
    for doc, parsed in zip(docs, nlp.pipe(d.text for d in docs), strict=True):
        said += len(parsed.ents)
        hit += len(set(doc.spans) & {(e.start_char, e.end_char, e.label_) for e in parsed.ents})
    return 2 * hit / max(1, said + sum(len(d.spans) for d in docs))


def best_floor(nlp, docs: list[Doc]) -> float:
    """The lowest floor of a coarse grid whose F1 is as good as the best one's."""
    settings, scores = nlp.get_pipe("press_ner").settings, {}
    for floor in FLOORS:
        settings["floor"] = floor
        scores[floor] = round(f1(nlp, docs), 4)
    print(f"floors: {scores}")
    best = max(scores.values())
    settings["floor"] = min(floor for floor, score in scores.items() if score > best - WORTH)
    return settings["floor"]


def observed(nlp, docs: list[Doc]) -> dict[str, list[tuple[float, bool]]]:
    """Raw probability and correctness of every span found."""
    out: dict[str, list[tuple[float, bool]]] = {label: [] for label in LABELS}
    for doc, parsed in zip(docs, nlp.pipe(d.text for d in docs), strict=True):
        gold = set(doc.spans)
        scores = parsed.user_data[SCORES_KEY]
        for ent in parsed.ents:
            right = (ent.start_char, ent.end_char, ent.label_) in gold
            out[ent.label_].append((scores[ent.start_char, ent.end_char], right))
    return out


def fitted(rows: list[tuple[float, bool]], *, ridge: float = 1.0) -> tuple[float, float]:
    """Slope and intercept of a logistic regression on the logit, drawn towards (1, 0) by a ridge (Newton steps)."""
    p = np.clip([r for r, _ in rows], 1e-4, 1 - 1e-4)
    x = np.stack([np.log(p / (1 - p)), np.ones(len(p))], axis=1)
    y = np.array([right for _, right in rows], dtype=float)
    w, prior = np.array([1.0, 0.0]), np.array([1.0, 0.0])
    for _ in range(200):
        q = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (q - y) + ridge * (w - prior)
        hessian = (x * (q * (1 - q))[:, None]).T @ x + ridge * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        w = w - step * min(1.0, 0.2 / max(1e-9, float(np.abs(step).max())))  # full steps overshoot
    return round(float(w[0]), 4), round(float(w[1]), 4)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--hold", type=int, default=0)
    parser.add_argument("--floor", type=float, help="take this floor instead of choosing one (-9: none)")
    parser.add_argument("--press", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    docs = held_docs(args.data / "docs.jsonl", folds=args.folds, hold=args.hold)
    docs += [d for folder in args.press for d in press_docs(folder)]
    nlp = load_model(args.model).nlp
    floor = best_floor(nlp, docs)
    if args.floor is not None:
        floor = nlp.get_pipe("press_ner").settings["floor"] = args.floor
    rows = observed(nlp, docs)
    table = {label: fitted(found) for label, found in rows.items()}
    args.out.write_text(json.dumps({"floor": floor, "calibration": table}) + "\n", encoding="utf-8")
    print(f"{len(docs)} documents, {({k: len(v) for k, v in rows.items()})} spans: {table}")


if __name__ == "__main__":
    main()
