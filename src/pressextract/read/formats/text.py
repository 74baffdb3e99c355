"""Plain text that lies in a package or mail: decoded like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.read.decode import decode
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["read"]


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The text as it is.

    Raises:
        InputError: ``input.empty``, ``input.binary`` or ``input.encoding``.
    """
    decoded = decode(data, name=name, encoding=options.encoding)
    return Extracted(decoded.text, decoded.encoding)
