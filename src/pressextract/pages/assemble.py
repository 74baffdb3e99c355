"""One HTML document from its parts, and data that cannot be anything but data."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

__all__ = ["Page", "asset", "fill", "joined", "packed"]

_LEVEL = 6  # 9 takes three times as long for two per cent


def asset(package: str, name: str) -> str:
    """A text file of ``pressextract.<package>.assets``."""
    return (files("pressextract") / package / "assets" / name).read_text(encoding="utf-8")


def joined(*parts: tuple[str, str]) -> str:
    """Several assets as one text, each ``(package, name)``."""
    return "\n".join(asset(package, name) for package, name in parts)


def packed(value: Any) -> str:
    """JSON, compressed, as base64: no markup can survive in it, and equal values give equal text."""
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return base64.b64encode(gzip.compress(raw, _LEVEL, mtime=0)).decode("ascii")


@dataclass(frozen=True, slots=True)
class Page:
    """Style and script of a page, and the policy that lets only these two in.

    Attributes:
        style: CSS.
        script: JavaScript, a classic script.
        connect: Whether the script may talk to the server that the page came from.
    """

    style: str
    script: str
    connect: bool = False

    @property
    def policy(self) -> str:
        """The content security policy: nothing is loaded, no HTML is made from text, no form leaves the page."""
        return "; ".join(
            (
                "default-src 'none'",
                f"script-src {_digest(self.script)}",
                f"style-src {_digest(self.style)}",
                f"connect-src {_connect(allowed=self.connect)}",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            )
        )


def _connect(*, allowed: bool) -> str:
    return "'self'" if allowed else "'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"


def fill(template: str, **values: str) -> str:
    """Replace each ``{{name}}`` once, in one pass: what a value contains is never replaced again."""
    parts = template.split("{{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}}")
        filled.append(values[name] + rest)
    return "".join(filled)
