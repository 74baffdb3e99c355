"""What mentions of kind ``phone``, ``email``, ``url`` and ``address`` say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["AddressValue", "PhoneValue"]


@dataclass(frozen=True, slots=True)
class PhoneValue:
    """One dialled number.

    Attributes:
        e164: ``+4920417033742``.
        raw: As written; for a second direct dial only its own digits (``-3743``).
        line: Told from the label (``Fax``, ``Mobil``) and the number's own kind.
        label: The word before it (``Tel.``), or empty.
    """

    e164: str
    raw: str
    line: Literal["phone", "fax", "mobile"] = "phone"
    label: str = ""
    extension: str | None = None


@dataclass(frozen=True, slots=True)
class AddressValue:
    """Parts of a postal address; those not written are None."""

    street: str | None = None
    house_number: str | None = None
    postal_code: str | None = None
    city: str | None = None
    po_box: str | None = None
