"""Rules for persons: titles, forms of address and given names give them away."""

from __future__ import annotations

import regex

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.given import GIVEN
from pressextract.rules import Match, Rule, compile_rule
from pressextract.shapes.names import NameValue

__all__ = ["PERSON_RULES", "TITLE_AHEAD", "titles_before"]

_TITLE = "(?:" + "|".join(regex.escape(one) for one in sorted(lex.TITLES, key=len, reverse=True)) + ")"
_SALUTATION = "(?:" + "|".join(regex.escape(one) for one in lex.SALUTATIONS[:4]) + ")"
_BEFORE = regex.compile(
    rf"(?:(?<![\p{{L}}.-])(?P<salutation>{_SALUTATION})[ ]+)?(?P<titles>(?:(?<![\p{{L}}.-]){_TITLE}[ ]*)*)$",
    regex.VERBOSE,
)
TITLE_AHEAD = regex.compile(rf"(?:{_SALUTATION}|{_TITLE})(?:[ ]+|(?<=\.))(?=\S)", regex.VERBOSE)
"""A salutation or title at the beginning of a span; it belongs outside."""
_NOT_IN = r"(?!(?:\L<no_person>)\b)"
_PART = rf"(?:(?:von|van|zu|zum|zur|de|der|den|ter|ten|vom|und[ ]zu)[ ]|(?:{'|'.join(lex.NOBILITY)})[ ])"
_CAP = r"\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*"
_FAMILY = rf"(?:{_PART}{{0,3}}(?:Mc|Mac|O['’]|D['’])?{_NOT_IN}{_CAP}(?:\p{{Lu}}\p{{Ll}}+)?)"


def titles_before(text: str, start: int) -> tuple[int, str | None, tuple[str, ...]]:
    """What stands before a name that begins at ``start``: where it begins, salutation and titles.

    Only this line is read; nothing before gives ``(start, None, ())``.
    """
    line = text.rfind("\n", 0, start) + 1
    window = text[max(line, start - 80) : start]
    match = _BEFORE.search(window)
    if match is None or not match.group().strip():
        return start, None, ()
    titles = tuple(regex.findall(_TITLE, match["titles"], regex.VERBOSE))
    salutation = match["salutation"]
    if salutation:
        salutation = "Frau" if salutation.startswith("Fr") else "Herr"
    return start - len(match.group()), salutation, titles


def _person(match: Match) -> NameValue:
    return NameValue("PER", match["span"])


def _show(value: NameValue) -> str:
    return value.name


PERSON_RULES = (
    Rule(
        id="name.per_title",
        source="academic titles and salutations stand before persons",
        pattern=compile_rule(
            rf"(?<![\p{{L}}.-])(?:{_SALUTATION}|(?:Univ\.-)?Prof\.|Dr\.|Dr\.-Ing\.|Dipl\.-Ing\.|Mag\.|PD)[ ]?(?:{_TITLE}[ ]?)*"
            rf"(?<span>{_NOT_IN}(?:{_CAP}[ ](?:\p{{Lu}}\.[ ]?)*){{0,2}}{_FAMILY})(?![\p{{L}}-])",
            no_person=lex.NO_PERSON,
        ),
        value=_person,
        accepts={
            "Ute Ems": ("Dr. Ute Ems", "Prof. Dr. med. Ute Ems, Chefärztin"),
            "Ems": ("Frau Ems sagt", "mit Dr. Ems."),
            "Kai von der Au": ("Herr Kai von der Au",),
        },
        rejects=("Frau und Mann", "der Herr", "Dr.-Külz-Straße", "Herr Bürgermeister"),
        strength=0.8,
        show=_show,
    ),
    Rule(
        id="name.per_given",
        source="a common given name and a capitalised word",
        pattern=compile_rule(
            rf"(?<![\p{{L}}\d-])(?<![-–]\p{{L}})(?<span>(?:\L<given>)(?:-(?:\L<given>))?(?:[ ](?:(?:\L<given>)|\p{{Lu}}\.))*[ ]{_FAMILY}(?<!\L<given>s))(?![\p{{L}}-])",
            given=GIVEN,
            no_person=lex.NO_PERSON,
        ),
        value=lambda match: (
            _person(match) if not match["span"].endswith(("straße", "platz", "schule", "haus", "stiftung")) else None
        ),
        accepts={
            "Ute Ems": ("sagt Ute Ems.",),
            "Hans-Peter Ems": ("mit Hans-Peter Ems",),
            "Anna Maria Freifrau von Ems": ("Anna Maria Freifrau von Ems sprach",),
        },
        rejects=("Ute sagt", "Anna-Seghers-Straße", "Ernst gemeint", "August Montag"),
        strength=0.7,
        show=_show,
    ),
)
