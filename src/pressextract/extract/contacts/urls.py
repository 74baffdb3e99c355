"""URLs and bare domains, without the punctuation that follows them."""

from __future__ import annotations

import regex

from pressextract.extract.contacts.lexicon import TOP_LEVEL
from pressextract.rules import Match, Rule, compile_rule

__all__ = ["BARE", "RULES", "WITH_SCHEME", "WITH_WWW", "trimmed"]

_HOST = r"[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)*"
_PATH = r"(?:[:]\d{2,5})?(?:[/?#][^\s<>\"“”„»«|\\^`{}]*)?"
_TRAILING = ".,;:!?'’‘*…·•"
_PAIRS = {")": "(", "]": "["}
_GLUED = regex.compile(r"(?<=\.(?:de|at|ch|com|org|net|eu|info|example))(?=\p{Lu}\p{Ll})")


def trimmed(url: str) -> str:
    """Without trailing punctuation, closing brackets that were not opened in it, and a glued next word."""
    if glued := _GLUED.search(url):
        url = url[: glued.start()]
    while url:
        last = url[-1]
        if last in _TRAILING or (last in _PAIRS and url.count(last) > url.count(_PAIRS[last])):
            url = url[:-1]
        else:
            break
    return url


def _url(match: Match) -> str | None:
    return trimmed(match["span"])


def _known(match: Match) -> str | None:
    """A bare domain counts only with a known ending, in lower case."""
    url = trimmed(match["span"])
    host = url.partition("/")[0]
    return (
        url
        if host.rpartition(".")[2] in _TLDS and host == host.lower() and not _LOOKS_ABBREVIATED.fullmatch(host)
        else None
    )


_TLDS = frozenset(TOP_LEVEL)
_LOOKS_ABBREVIATED = regex.compile(r"\p{L}{1,2}\.\p{L}{1,2}|\d+\.\p{L}+")
"""``z.at``, ``u.li``: two short halves are an abbreviation."""

WITH_SCHEME = Rule(
    id="url.scheme",
    source="RFC 3986 http and https",
    pattern=compile_rule(rf"(?<![\p{{L}}\d]) (?<span>https?://{_HOST}{_PATH})", ignore_case=True),
    value=_url,
    accepts={
        "https://www.stadt.example/presse": (
            "https://www.stadt.example/presse.",
            "(https://www.stadt.example/presse)",
            "https://www.stadt.example/presse, dort",
        ),
        "http://wfb.example/a_(b)": ("http://wfb.example/a_(b)",),
    },
    rejects=("https:", "http://"),
    strength=0.99,
)
WITH_WWW = Rule(
    id="url.www",
    source="press usage: host with www and no scheme; internationalised names (RFC 5890) as typed",
    pattern=compile_rule(rf"(?<![\p{{L}}\d/@.-]) (?<span>www\.{_HOST}\.\p{{L}}{{2,}}{_PATH})", ignore_case=True),
    value=_url,
    accepts={
        "www.stadt.example": ("www.stadt.example.", "unter www.stadt.example!", "(www.stadt.example)"),
        "www.grün-köln.de/markt": ("www.grün-köln.de/markt", "www.grün-köln.de/markt;"),
    },
    rejects=("www.", "www.stadt", "info@www.stadt.example"),
    strength=0.97,
)
BARE = Rule(
    id="url.bare",
    source="press usage: stadt.example/presse; only with a known top-level domain",
    pattern=compile_rule(
        rf"(?<![\p{{L}}\d/@._-]) (?<span>(?!www\.){_HOST}\.\p{{Ll}}{{2,}}(?![\p{{L}}\d@]|[.-]\p{{L}}){_PATH})"
    ),
    value=_known,
    accepts={
        "stadt.example/presse": ("unter stadt.example/presse.", "stadt.example/presse, dort"),
        "wfb.de": ("auf wfb.de findet",),
    },
    rejects=("ver.di", "z.B. heute", "bild.jpg", "info@stadt.example", "u.at", "Ende.Der Anfang"),
    strength=0.8,
)
RULES = (WITH_SCHEME, WITH_WWW, BARE)
