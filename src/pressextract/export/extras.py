"""Optional packages, with the words to install them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pressextract.errors import ConfigError

__all__ = ["need"]


def need(module: str, *, extra: str) -> Any:
    """An optional module.

    Raises:
        ConfigError: ``config.extra`` with the command that installs it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        message = f"this needs {module}, which is not installed: pip install 'pressextract[{extra}]'"
        raise ConfigError(message, reason="extra") from error
