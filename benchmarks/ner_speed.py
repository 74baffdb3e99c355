"""Words a second of name models on one core, side by side in one run.

    python benchmarks/ner_speed.py MODEL [MODEL ...] [--texts DIR]

Words are what blanks separate; tokens (words and punctuation marks, spaCy's own unit) stand beside them. Time is the
process's own CPU time, so that other work on the machine disturbs less; the whole pipeline is counted (tokenizer,
sentences, names). By default the texts are the repository's own releases.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))


def texts(folder: Path, *, words: int) -> list[str]:
    """The folder's releases, repeated until there are enough words."""
    found = [p.read_text(encoding="utf-8-sig") for p in sorted(folder.rglob("*.txt"))]
    size = sum(len(t.split()) for t in found)
    return found * max(1, -(-words // max(1, size)))


def main() -> None:
    """Measure each model and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+")
    parser.add_argument("--texts", type=Path, default=Path(__file__).parents[1] / "tests" / "gold")
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    from pressextract.annotate import load_model

    docs = texts(args.texts, words=args.words)
    words = sum(len(t.split()) for t in docs)
    for where in args.models:
        begun = time.perf_counter()
        model = load_model(where)
        loading = time.perf_counter() - begun
        best, tokens = float("inf"), 0
        for _ in range(args.rounds):
            begun = time.process_time()
            tokens = sum(not t.is_space for doc in model.nlp.pipe(docs) for t in doc)
            best = min(best, time.process_time() - begun)
        print(
            f"{where}: {words / best:.0f} words a second, {tokens / best:.0f} tokens a second "
            f"(best of {args.rounds}, {words} words), loaded in {loading:.2f} s"
        )


if __name__ == "__main__":
    main()
