"""The grammar of role phrases over masked text (see ``masks``).

``stellvertretende Leiterin der Abteilung Häfen des Amtes für Wirtschaft, Dr. Ute Ems`` is adjective, head, field,
link, organization, separator, person.
"""

from __future__ import annotations

import regex

from pressextract.extract.names.masks import LOC, ORG, PER, TITLE
from pressextract.extract.names.role_lexicon import ADJECTIVES, ROLE_HEAD

__all__ = ["ARTICLE", "AT_PLACE", "BOUNDARY", "LINK", "ORGANIZATION", "PERSON", "PHRASE", "compile_masked"]

PERSON = rf"(?:{TITLE}+)?{PER}+"
ORGANIZATION = rf"{ORG}+"
ARTICLE = r"(?:der|die|das|des|dem|den|ein|eine|einer|einem|einen|(?:sein|ihr|unser|mein|dein)e?[rmns]?)"
# "Seerene -Investor", "BKA-Präsident", "AMS Ost-Leiterin", "Familien- und Frauenministerin"
_LEAD = rf"(?:\p{{Lu}}{{2,5}}[ ](?=\p{{Lu}}\p{{Ll}}+-))?(?:(?:{ORG}+|\p{{Lu}}[\p{{L}}\d.&]*|\d+\.)[ ]?-)*(?:\p{{Lu}}\p{{L}}+-[ ](?:und|&)[ ])?"
_HEAD = rf"(?:{ADJECTIVES}[ ]){{0,3}}{_LEAD}{ROLE_HEAD}(?:[ ]a\.[ ]?D\.)?"
_SMALL = r"(?:\p{Ll}+(?:e[nrsm]?)[ ])"
_NOUN = r"(?:\p{Lu}[\p{L}\p{M}'’&-]*(?:\.\p{Ll}{2,4}(?!\p{L}))?|\#\w+|„[^“\n]{1,40}“)"
_NO_HEAD = rf"(?!(?:\p{{Lu}}[\p{{L}}\d.&]*-)*{ROLE_HEAD})"
_LIST = rf"(?>{_SMALL}?{_NOUN}(?:,[ ]{_NO_HEAD}{_SMALL}?{_NOUN})+[ ](?:und|&)[ ]{_NO_HEAD}{_SMALL}?{_NOUN})"
_NOUNS = rf"(?:{_LIST}|{_SMALL}{{0,2}}{_NOUN}(?:(?:,[ ]|[ ](?:und|&|sowie|/)[ ]|[ ]){_NO_HEAD}{_SMALL}?{_NOUN}){{0,5}})"
# What hangs on a role: "für regionale Landesentwicklung", "des Vorstands", "der Abteilung Häfen", "Kommunikation".
_FIELD = rf"""(?:[ ](?:für[ ]|der[ ]|des[ ]|zur[ ]|zum[ ]|von[ ](?=\#)|beim[ ]Vorstand|im[ ](?=Vorstand|Präsidium|Aufsichtsrat|Verwaltungsrat|Beirat|Ausschuss)
    |auf[ ]|gegen[ ])(?:(?:die|den|das|der)[ ])?(?!\p{{Ll}}+[ ]\p{{Ll}}){_NOUNS}
    |[ ](?!{ROLE_HEAD}[ ]?{PERSON}){_NOUN}(?:(?:[ ](?:und|&|/)[ ]|[ ]){_NOUN}){{0,3}})"""
PHRASE = rf"(?<role>{_HEAD}{_FIELD}{{0,3}}?)"
LINK = r"""(?:[ ](?:der|des|von|von[ ]der|von[ ]den|vom|bei|bei[ ]der|bei[ ]den|beim|im|in[ ]der|an[ ]der|am|für|für[ ]die|für[ ]den|für[ ]das|seitens[ ]der|den|aus[ ]der|und)
    |,?[ ]?[–|-]|,|[ ]für[ ]alles[ ]bei)?[ ](?:\p{Ll}+(?:e[nrsm]?|er)[ ])?"""
AT_PLACE = rf"(?:[ ](?:in|aus|von|im|bei|am)[ ](?:{LOC}+|{ORG}+))"
BOUNDARY = rf"(?=[ ]?(?:[,.;:)(|\"“”„«»!?/–]|\n|$|{AT_PLACE}|[ ]{LOC}|[ ](?:und|sowie|im|in|bei)\b|[ ](?!(?:für|der|des|zur|zum|von|vom|beim|auf|an|am)\b)\p{{Ll}}|[ ]-[ ]))"


def compile_masked(pattern: str) -> regex.Pattern[str]:
    """Compile a pattern over masked text: verbose, case-sensitive."""
    return regex.compile(pattern, regex.VERBOSE)
