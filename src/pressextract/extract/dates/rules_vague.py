"""Words without a calendar value: ``jetzt``, ``damals``, ``bald``, ``am ersten Tag``.

Which of them people mark was counted on public annotated news (``inzwischen``, ``bisher``, ``künftig``, ``danach``,
``aktuell`` and ``momentan`` practically never); the press record leaves all of them out.
"""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.

from __future__ import annotations

from pressextract.extract.dates.fragments import Headed, headed
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_PRESENT = (
    "jetzt", "derzeit", "zurzeit", "zur zeit", "heutzutage", "im moment", "im augenblick", "zur stunde", "dieser tage",
    "gegenwart", "bis dato",
)  # fmt: skip
_PAST = (
    "damals", "früher", "einst", "kürzlich", "vor kurzem", "vor kurzer zeit", "neulich", "unlängst", "vergangenheit",
    "in letzter zeit",
)  # fmt: skip
_FUTURE = (
    "bald",
    "demnächst",
    "zukunft",
    "in kürze",
    "in bälde",
    "zukünftig",
    "zukünftige",
    "zukünftigen",
    "zukünftiger",
)
_VALUES = {
    **dict.fromkeys(_PRESENT, "PRESENT_REF"),
    **dict.fromkeys(_PAST, "PAST_REF"),
    **dict.fromkeys(_FUTURE, "FUTURE_REF"),
}
_NOUNS = frozenset({"gegenwart", "vergangenheit", "zukunft"})


def _reference(match: Match) -> Partial | None:
    words = " ".join(match.group("words").split()).lower()
    if words in _NOUNS and not match.group("words")[0].isupper():
        return None
    return Partial("DATE", _VALUES[words], vague=True)


def _words(*words: str) -> str:
    return "|".join(sorted((word.replace(" ", "SP") for word in words), key=len, reverse=True))


def _heads(*words: str) -> frozenset[str]:
    return frozenset(word.split()[0] for word in words)


RULES: tuple[Headed, ...] = (
    headed(
        "present",
        rf"LEFT(?<words>{_words(*_PRESENT)})END(?!-)",
        _reference,
        heads=_heads(*_PRESENT),
        strength=0.5,
        accepts={"PRESENT_REF": ("jetzt", "derzeit", "Zur Stunde", "im Moment", "die Gegenwart")},
        rejects=("jetzige", "momentan", "im Momentum"),
    ),
    headed(
        "past",
        rf"LEFT(?<words>{_words(*_PAST)})END(?!-)(?!SPoderSPspäter)",
        _reference,
        heads=_heads(*_PAST),
        strength=0.5,
        accepts={"PAST_REF": ("damals", "früher", "vor kurzem", "in letzter Zeit", "kürzlich")},
        rejects=("damalige", "früher oder später", "einstweilen"),
    ),
    headed(
        "future",
        rf"LEFT(?<words>{_words(*_FUTURE)})END(?!-)",
        _reference,
        heads=_heads(*_FUTURE),
        strength=0.5,
        accepts={"FUTURE_REF": ("bald", "demnächst", "in Zukunft", "in Kürze")},
        rejects=("künftig", "Zukunftspreis", "alsbald"),
    ),
)  # fmt: skip
