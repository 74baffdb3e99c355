"""Optional packages, with the words to install them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pressextract.errors import InputError

__all__ = ["need"]


def need(module: str, *, extra: str, what: str) -> Any:
    """An optional module.

    Args:
        what: The beginning of the message, such as ``a.pdf is a PDF``.

    Raises:
        InputError: ``input.extra`` with the command that installs it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f'{what}, which needs {package}: pip install "pressextract[{extra}]"'
        raise InputError(message, reason="extra") from error
