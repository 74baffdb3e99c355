"""Sentence starts for German press releases, as a spaCy component.

A full stop ends a sentence unless it belongs to an ordinal (`am 3. Mai`), an abbreviation (`Dr.`, `z. B.`) or an
initial. A line break ends one too, because headlines, captions and contact boxes carry no full stop; only a line that
goes on in lower case is taken for a sentence broken by hard wrapping. Limit: an abbreviation at the very end of a
sentence hides that end when an unlisted word follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["make_press_sentences", "sentence_starts"]

ABBREVIATIONS = frozenset({
    "a", "abs", "abt", "allg", "apr", "aug", "bd", "bes", "best", "betr", "bspw", "bzgl", "bzw", "ca", "chr", "co",
    "d", "dez", "dgl", "di", "dipl", "do", "dr", "e", "ebd", "ehem", "em", "et", "etc", "ev", "evang", "evtl",
    "exkl", "f", "feb", "ff", "fr", "geb", "gegr", "gem", "ggf", "h", "hl", "hr", "hrn", "hrsg", "i", "inc", "ing",
    "inkl", "insb", "jan", "jr", "jul", "jun", "jur", "kath", "kfm", "kgl", "kl", "komm", "landkr", "lfd", "lic",
    "lt", "ltd", "m", "mag", "max", "med", "mi", "min", "mind", "mio", "mo", "mr", "mrd", "mrs", "mrz", "ms", "n",
    "nat", "ndb", "nov", "nr", "o", "oberpf", "od", "oec", "okt", "op", "opf", "pfr", "phil", "pl", "pol", "prof",
    "pt", "r", "rd", "rer", "resp", "s", "sa", "sen", "sep", "sept", "so", "sog", "spez", "st", "stellv", "str",
    "stv", "tel", "telef", "theol", "tsd", "u", "u.a", "univ", "unv", "usf", "usw", "v", "verw", "vgl", "vol",
    "vors", "wg", "wwe", "z", "zb", "zt", "zz", "zzgl",
})  # fmt: skip
STARTERS = frozenset({
    "Aber", "Alle", "Als", "Am", "An", "Auch", "Auf", "Aus", "Außerdem", "Bei", "Bis", "Da", "Dabei", "Dafür",
    "Damit", "Danach", "Daneben", "Dann", "Darüber", "Das", "Dazu", "Dem", "Den", "Denn", "Der", "Des", "Deshalb",
    "Die", "Dies", "Diese", "Dieser", "Dieses", "Doch", "Durch", "Ein", "Eine", "Einen", "Einer", "Er", "Erst",
    "Es", "Für", "Hier", "Hierzu", "Ich", "Ihr", "Ihre", "Im", "In", "Insgesamt", "Ist", "Jetzt", "Kein", "Keine",
    "Man", "Mehr", "Mit", "Nach", "Neben", "Noch", "Nun", "Nur", "Ob", "Ohne", "Seine", "Seit", "Sie", "Sind",
    "So", "Sobald", "Sollte", "Trotz", "Um", "Und", "Unser", "Unsere", "Unter", "Viele", "Vom", "Von", "Vor",
    "Was", "Weil", "Weitere", "Wenn", "Wer", "Wie", "Wir", "Während", "Zu", "Zudem", "Zum", "Zur", "Zusätzlich",
})  # fmt: skip
TITLES = frozenset({"dr", "prof", "st"})
"""Abbreviations that a name follows: never the end of a sentence."""
FINAL = frozenset(".!?…")
CLOSING = frozenset("\"“”’'«»‹›)]")
NUMBER = re.compile(r"\d{1,2}|[IVX]+")


def sentence_starts(words: list[str]) -> list[bool]:
    """Whether each token begins a sentence; blank tokens never do.

    Args:
        words: Token texts in order, runs of blanks and line breaks included as tokens of their own.
    """
    starts = [False] * len(words)
    pending, first = False, True
    line_length = 0
    for i, word in enumerate(words):
        if not word.strip():
            if "\n" in word and _line_ends(words, i, blank=word.count("\n") > 1, length=line_length):
                pending = True
            line_length = 0 if "\n" in word else line_length
            continue
        line_length += len(word) + 1
        if first or (pending and word[0] not in CLOSING):
            starts[i], pending, first = True, False, False
        if _ends(words, i):
            pending = True
    return starts


def _line_ends(words: list[str], i: int, *, blank: bool, length: int) -> bool:
    """Whether the line break at token i ends a sentence: always, but for a long line that goes on in lower case."""
    if blank or length < 40:  # noqa: PLR2004 - hard wrapping sets lines of 60 and more, headlines may be this short
        return True
    following = next((w for w in words[i + 1 :] if w.strip()), "")
    return not following[:1].islower()


def _ends(words: list[str], i: int) -> bool:
    """Whether the token at i closes a sentence (`.` alone or glued to its word)."""
    word = words[i]
    if word[-1] not in FINAL:
        return False
    following = next((w for w in words[i + 1 : i + 4] if w.strip() and w not in CLOSING), "")
    if following[:1].islower() or following[:1] in {",", ";", ":"}:
        return False
    if word[-1] != ".":
        return True
    stem = word[:-1] or (words[i - 1] if i else "")
    if NUMBER.fullmatch(stem):
        return following in STARTERS
    if len(stem) == 1 or stem.casefold() in TITLES:
        return False
    if stem.casefold().removesuffix(".") in ABBREVIATIONS or "." in stem:
        return following in STARTERS
    return True


class PressSentences:
    """Sets `token.is_sent_start` by `sentence_starts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentence starts of one document."""
        for token, start in zip(doc, sentence_starts([t.text for t in doc]), strict=True):
            token.is_sent_start = start
        return doc


@Language.factory("press_sentences", assigns=["token.is_sent_start"])  # type: ignore[untyped-decorator]  # spaCy ships no types
def make_press_sentences(nlp: Language, name: str) -> PressSentences:  # noqa: ARG001 - spaCy passes both
    """Build the component for spaCy."""
    return PressSentences()
