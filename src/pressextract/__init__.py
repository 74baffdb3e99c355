"""German press releases as validated records.

The public surface is what ``__all__`` names; everything else may change between versions. Names are loaded on
first use, so that ``import pressextract`` costs nothing.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Done": "pressextract.pipeline",
    "Failed": "pressextract.pipeline",
    "PressextractError": "pressextract.errors",
    "Record": "pressextract.record",
    "Settings": "pressextract.settings",
    "extract_paths": "pressextract.pipeline",
    "extract_text": "pressextract.pipeline",
    "from_pandas": "pressextract.frames",
    "from_polars": "pressextract.frames",
    "read_records": "pressextract.record",
    "to_pandas": "pressextract.frames",
    "to_polars": "pressextract.frames",
}
__all__ = [*_HOMES, "__version__"]  # noqa: PLE0604 - the names stand in the table above

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    """Load a public name from its home on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Public names, loaded or not."""
    return sorted({*globals(), *__all__})
