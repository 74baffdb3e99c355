"""Places that only look like dates: addresses of the web, telephone numbers, accounts, citations of law."""

from __future__ import annotations

import regex

__all__ = ["mask"]

_HIDDEN = regex.compile(
    r"""
      (?<!\w)(?:https?://|www\.)\S+                                   # web addresses
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,120}             # mail addresses
    | (?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:de|com|org|net|eu|at|ch|info)(?:/\S*)?\b  # hosts, with paths
    | (?<!\S)\S{1,120}\.(?:pdf|jpe?g|png|docx?|xlsx?|zip|mp[34]|gif|html?|php)\b  # file names
    | \bDE\d\d(?:[ ]?\d{4}){4}[ ]?\d\d\b                              # IBAN
    | \b(?:Tel|Fax|Telefon|Telefax|Mobil|Handy|Fon|Phone|Hotline|Durchwahl|Rufnummer)[\w.-]{0,12}[ :]{0,3}
      [+(]?\d(?:[\d /.–-]|\(0\)){3,22}\d
    | (?<![\w.,:])\+\d\d[ ]?(?:[\d /–-]|\(0\)){5,20}\d                          # +49 30 23125-000
    | (?<![\w.,:/-])\(?0[1-9]\d{1,4}\)?[ ]?[/–-]?[ ]?\d{2,}(?:[ /-]\d{2,}){0,5}(?![.:]\d)  # 030 23125 100
    | §§?[ ]?\d+\w?(?:[ ](?:Abs|Absatz|Satz|S|Nr|Nummer|Ziff|Ziffer|Buchst|lit|Art)\.?[ ]?\d+\w?)*
    | \bArt(?:ikel|\.)[ ]?\d+(?:[ ](?:Abs|Absatz|Satz|Nr)\.?[ ]?\d+)*
    | \b(?:Az|Aktenzeichen|Drs|Drucksache|BGBl|ISBN|ISSN|DOI|HRB|USt-IdNr|BIC|Konto|BLZ)\.?[ :]{1,2}[\w /.-]{0,24}\d
    """,
    regex.VERBOSE,
)
_FILL = "\x00"
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\u200a\u2002\u2003", " "))


def mask(text: str) -> str:
    """The text with such places filled up and every kind of blank a plain one, same length."""
    return _HIDDEN.sub(lambda match: _FILL * len(match.group()), text.translate(_BLANKS))
