"""How a person is likely addressed, told from the given name: only to part two persons of one surname."""

from __future__ import annotations

__all__ = ["likely_address"]

_HERR = frozenset(
    "luca sascha mika jona joshua nikita elia noah mischa uwe malte arne helge ole rene rené hauke eike sönke götz "
    "andre andré jerome philippe pierre georges jacques yves aage börje jelle".split()
)
_FRAU = frozenset(
    "ingrid gudrun edith astrid ruth doris iris karin katrin kathrin kerstin birgit margit heidi gabi elisabeth judith ellen ines agnes dagmar "
    "gertrud hildegard irmgard sigrid marion carmen miriam maren karen carolin karolin jasmin yasmin britt ann lis evelyn marlies annelies "
    "sibyll beatrix hannah sarah deborah esther rahel isabel muriel chantal".split()
)


def likely_address(given: str | None) -> str | None:
    """``Frau`` or ``Herr``, or None without a given name or for an initial."""
    first = (given or "").casefold().replace("-", " ").split()[:1]
    if not first or len(first[0].strip(".")) == 1:
        return None
    name = first[0]
    if name in _HERR:
        return "Herr"
    return "Frau" if name in _FRAU or name.endswith(("a", "e")) else "Herr"
