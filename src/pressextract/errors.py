"""Errors that a user can act on.

::

    PressextractError
    ├── InputError      a document cannot be read            input.*
    ├── ConfigError     settings or usage                    config.*
    ├── ModelError      the name model                       model.*
    ├── RuleError       a rule is wrong (found at import)    rule.*
    └── RecordError     a record breaks the schema           record.*

Every error carries a stable ``code`` (``input.empty``), says what is wrong, where, and what to do.
"""

from __future__ import annotations

__all__ = ["ConfigError", "InputError", "ModelError", "PressextractError", "RecordError", "RuleError"]


class PressextractError(Exception):
    """Root of all errors that this package raises on purpose.

    Attributes:
        code: Stable identifier, ``<kind>.<reason>``, for scripts and reports.
    """

    kind = "error"

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.code = f"{self.kind}.{reason}"

    def __reduce__(self) -> tuple[object, ...]:
        # Worker processes send errors home; the default would lose the keyword.
        return _rebuild, (type(self), str(self), self.code.removeprefix(f"{self.kind}."))


def _rebuild(cls: type[PressextractError], message: str, reason: str) -> PressextractError:
    return cls(message, reason=reason)


class InputError(PressextractError):
    """A document cannot be read."""

    kind = "input"


class ConfigError(PressextractError):
    """Settings or usage are wrong."""

    kind = "config"


class ModelError(PressextractError):
    """The name model cannot be loaded or lacks what is needed."""

    kind = "model"


class RuleError(PressextractError):
    """A rule contradicts itself; raised at import."""

    kind = "rule"


class RecordError(PressextractError):
    """A record breaks the schema."""

    kind = "record"
