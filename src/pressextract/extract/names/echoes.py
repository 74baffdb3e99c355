"""Names that the document has introduced, found again where neither model nor rule saw them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.candidates import as_mention
from pressextract.extract.names.places import WORD_TOWNS
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["acronyms", "echoes"]

_ACRONYM = regex.compile(
    r"[ ]\((?:kurz:?[ ]|kurz[ ]|im[ ]Folgenden[ ]|nachfolgend[ ])?[„\"“]?(?P<acronym>\p{Lu}[\p{L}\d&.-]{1,11})[”\"“]?\)"
)
_CAPITALS = 2
_NOT_BEFORE = regex.compile(
    r"\b(?:der|die|das|des|dem|den|ein|eine|einen|einem|einer|im|am|vom|zum|zur|beim|kein|keine)[ ]$"
)
_ECHO_STRENGTH = {"PER": 0.75, "ORG": 0.7, "LOC": 0.6}


def acronyms(view: str, names: list[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets right behind an organization: ``Wirtschaftsförderung Bottrop (WFB)``."""
    for name in names:
        if name.value.label != "ORG":
            continue
        match = _ACRONYM.match(view, name.end)
        if match and _is_acronym(match["acronym"]):
            start, end = match.span("acronym")
            evidence = (Evidence("introduced", name.text),)
            yield as_mention(view, start, end, label="ORG", rule="name.org_acronym", strength=0.9, evidence=evidence)


def _is_acronym(word: str) -> bool:
    return sum(char.isupper() for char in word) >= _CAPITALS


def echoes(view: str, names: list[Mention]) -> Iterator[Mention]:
    """Further occurrences of names that the document has, whole or by surname."""
    for surface, (label, rule, source) in sorted(_sources(names).items()):
        pattern = regex.compile(
            rf"(?<![\p{{L}}\d@/.-]){regex.escape(surface)}(?P<genitive>s)?(?![\p{{L}}\d@]|-\p{{L}}|[.]\p{{Ll}})"
        )
        for match in pattern.finditer(view):
            if (
                label == "PER"
                and " " not in surface
                and _NOT_BEFORE.search(view, max(0, match.start() - 8), match.start())
            ):
                continue
            end = match.end() if label != "ORG" else match.end() - len(match["genitive"] or "")
            yield as_mention(
                view, match.start(), end, label=label, rule=rule, strength=_ECHO_STRENGTH[label], evidence=(Evidence("introduced", source),)
            )  # fmt: skip


def _sources(names: list[Mention]) -> dict[str, tuple[str, str, str]]:
    """Surface to label, rule and the mention that introduced it."""
    found: dict[str, tuple[str, str, str]] = {}
    for name in names:
        label, text = name.value.label, name.text
        words = text.split(" ")
        if label == "PER" and len(words) > 1:
            found.setdefault(text, ("PER", "name.per_again", text))
            family = words[-1]
            if len(family) > 2 and family[0].isupper() and family not in lex.NO_PERSON | lex.SURNAMES_THAT_ARE_WORDS:  # noqa: PLR2004 - "Yu" may be a word
                found.setdefault(family, ("PER", "name.per_surname", text))
        elif label == "ORG" and (len(words) > 1 or _is_acronym(text)):
            found.setdefault(text, ("ORG", "name.org_again", text))
        elif label == "LOC" and text not in WORD_TOWNS and len(text) > 3 and text[0].isupper():  # noqa: PLR2004 - short ones are ambiguous
            found.setdefault(text, ("LOC", "name.loc_again", text))
    return found
