"""The mean of checkpoints of one run: python average.py OUT IN [IN ...]."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

from train import average, save  # noqa: E402

if __name__ == "__main__":
    save(average([Path(name) for name in sys.argv[2:]]), Path(sys.argv[1]))
