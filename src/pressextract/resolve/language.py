"""Is the document German? Told from function words; anything else gets a warning, not silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.shapes.facts import WarningFact

if TYPE_CHECKING:
    from pressextract.shapes import CleanDoc

__all__ = ["guess_language"]

_WORD = regex.compile(r"\p{L}+")
# The commonest function words of each language that no other one here shares; "die", "in", "an" decide nothing.
_FUNCTION_WORDS = {
    "de": "der das und ist nicht mit sich auf für von dem den ein eine zu im auch als wird nach bei aus werden sind",
    "en": "the and of to is that for with as was are this be by have from which will has their at were been",
    "fr": "le la les et des est une pour dans qui sur pas avec sont plus ce cette aux ont du au il",
    "nl": "het een van en dat niet zijn op voor met deze wordt ook door naar bij werd aan maar uit",
    "it": "il che di è per una sono con del della dei nel alla anche gli più come ha",
    "es": "el los las y que por con una para del se como más su al este ha sus",
    "pl": "i w na z do nie się jest że od przez dla po jak oraz są",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi sonra",
}
_BY_WORD: dict[str, list[str]] = {}
for _code, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _BY_WORD.setdefault(_word, []).append(_code)
_ENOUGH_WORDS = 3
_SURE = 0.6
_UNKNOWN = "und"
"""ISO 639-2 code for a language that was not determined."""


def guess_language(doc: CleanDoc) -> tuple[str, float, tuple[WarningFact, ...]]:
    """ISO 639 code, confidence from 0 to 1, and a warning unless it is surely German."""
    counts = dict.fromkeys(_FUNCTION_WORDS, 0.0)
    for match in _WORD.finditer(doc.view):
        codes = _BY_WORD.get(match.group().lower(), ())
        for code in codes:
            counts[code] += 1 / len(codes)
    total = sum(counts.values())
    if total < _ENOUGH_WORDS:
        message = "too few words to tell the language; read as German"
        return _UNKNOWN, 0.0, (WarningFact("language_unknown", message),)
    code = max(counts, key=lambda one: (counts[one], one == "de"))
    share = counts[code] / total
    if code == "de" and share >= _SURE:
        return code, share, ()
    message = f"the text reads as {code!r} rather than German: names and dates may be missed"
    return code, share, (WarningFact("not_german", message),)
