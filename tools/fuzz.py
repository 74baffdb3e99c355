"""The long fuzzing run: Hypothesis over the pipeline and every reader, for so many minutes, finds printed.

fuzz.py MINUTES [SEED]    rounds of examples with new seeds until the time is over; exit 1 if there were finds
"""

from __future__ import annotations

import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

import test_fuzz as fuzz

ROUND = 200


def targets() -> dict[str, Callable[[], None]]:
    """Each target as a Hypothesis test without examples of its own."""
    wide = settings(max_examples=ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck))

    def over(kind: str, *, apart: bool) -> Callable[[], None]:
        def one(edits: list[tuple[float, str, bytes]]) -> None:
            data = fuzz.mutated(fuzz.sample(kind), edits)
            run = fuzz.shared_helper().parse if apart else fuzz.parse
            fuzz.judge_parts(run(data, name=f"a.{kind}", options=fuzz.OPTIONS))

        return wide(given(fuzz.EDITS)(one))

    found = {kind: over(kind, apart=kind in fuzz.APART) for kind in (*fuzz.IN_PROCESS, *fuzz.APART)}
    found["text"] = wide(given(fuzz.TEXTS)(lambda text: fuzz.judge_text(text or " ")))
    found["bytes"] = wide(
        given(st.binary(max_size=2000))(
            lambda data: fuzz.judge_parts(fuzz.parse(data, name="a.md", options=fuzz.OPTIONS))
        )
    )
    return found


def main() -> int:
    """Run until the time is over."""
    minutes, number = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0  # noqa: PLR2004 - the second argument
    until = time.monotonic() + 60 * minutes
    runs: Counter[str] = Counter()
    finds: Counter[str] = Counter()
    while time.monotonic() < until:
        for name, target in targets().items():
            weight = 5 if name == "text" else 1
            for _ in range(weight):
                number += 1
                try:
                    seed(number)(target)()
                except Exception:  # noqa: BLE001 - every find is printed, and the run goes on
                    finds[name] += 1
                    print(f"FIND {name} seed {number}\n{traceback.format_exc()}", flush=True)
                runs[name] += ROUND
            if time.monotonic() > until:
                break
    print(f"examples {dict(runs)}\nfinds {dict(finds)}")
    return int(bool(finds))


if __name__ == "__main__":
    sys.exit(main())
