"""dateparser as a reader of narrow spans: foreign-language dates and odd formats that our own values decline.

It never searches: the finder has located the span by a number, a month's name and a year. It is imported on the first
such span, since loading it takes longer than reading a release.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

__all__ = ["LANGUAGES", "read_day"]

LANGUAGES = ("en", "fr", "it", "es", "nl", "pl", "cs", "da")
"""Languages of Germany's neighbours and partners; German dates are read by our own rules."""
_SETTINGS: dict[str, Any] = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "DATE_ORDER": "DMY",
    "PREFER_LOCALE_DATE_ORDER": False,
    # A fixed base: what it cannot read from the span must not come from today's date.
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - dateparser wants a naive base
    "PARSERS": ["absolute-time"],
}


@cache
def read_day(span: str) -> str | None:
    """ISO day of a span such as ``14 juillet 2023`` or ``03-05-2024``, None when dateparser cannot read it strictly."""
    import dateparser  # noqa: PLC0415 - see above

    read = dateparser.parse(span, languages=list(LANGUAGES), settings=_SETTINGS)
    return read.date().isoformat() if read else None
