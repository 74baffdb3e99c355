"""Shared fixtures."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))  # tests import support.py


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own sample releases."""
    return ROOT / "data" / "raw"


@pytest.fixture(scope="session")
def gold() -> Path:
    """Gold annotations of the samples."""
    return ROOT / "tests" / "gold"
