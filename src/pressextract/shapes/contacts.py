"""What mentions of kind ``phone``, ``email``, ``url``, ``address``, ``iban``, ``bic`` and ``refused`` say.

The value of an ``email`` or ``url`` mention is a plain string: the address as one would type it (``info@stadt.example``
for ``info (at) stadt.example``), the URL without trailing punctuation. That of ``iban``, ``bic``, ``register`` and
``tax`` is the number without blanks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["AddressValue", "LineKind", "PhoneValue", "Refusal"]

LineKind = Literal["phone", "fax", "mobile"]


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
    line: LineKind = "phone"
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


@dataclass(frozen=True, slots=True)
class Refusal:
    """A run of digits that looks like a telephone number and is none.

    Attributes:
        rule: Id of the rule that would have read it as a number.
        by: Id of the rule that claims the digits, or of the check that failed.
        why: In words, for ``explain``.
    """

    rule: str
    by: str
    why: str
