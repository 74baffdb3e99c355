"""What the report and the review page share: one HTML file from parts, a strict policy, offsets that JavaScript counts.

Both pages are a single document without any outside resource. Styles and scripts are named by their digest in the
content security policy, so nothing else can run, whatever a release contains; and text reaches the page only as data.
"""

from __future__ import annotations

from pressextract.pages.assemble import Page, asset, fill, joined, packed
from pressextract.pages.units import Units

__all__ = ["Page", "Units", "asset", "fill", "joined", "packed"]
