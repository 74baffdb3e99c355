"""What holds for the release as a whole: when it was issued, the day its dates refer to, who issued it."""

from __future__ import annotations

from pressextract.resolve.document.days import find_days
from pressextract.resolve.document.issuer import find_issuer

__all__ = ["find_days", "find_issuer"]
