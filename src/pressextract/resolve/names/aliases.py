"""When two organization names mean one body: the grounds for a merge, each with its own test.

Only what the text or the words themselves warrant; two names that merely look alike stay apart.
"""

from __future__ import annotations

import regex

__all__ = ["adjective_of_place", "is_acronym", "key_of", "same_by_initials", "shortens", "without_form"]

_FORM = regex.compile(
    r"(?:[ ,]|(?<=\w)-)*(?:g?GmbH(?:[ ]?&[ ]?Co\.?[ ]?(?:KGaA|KG|OHG|oHG))?|mbH(?:[ ]?&[ ]?Co\.?[ ]?KG)?|AG(?:[ ]?&[ ]?Co\.?[ ]?(?:KGaA|KG))?|Aktiengesellschaft|SE|KGaA|KG|OHG|oHG|GbR|eGbR|PartGmbB|PartG[ ]?mbB|mbB"
    r"|g?UG(?:[ ]\(haftungsbeschränkt\))?(?:[ ]?&[ ]?Co\.?[ ]?KG)?|e\.?[ ]?V\.?|e\.?[ ]?K\.?(?:fr\.|fm\.)?|eGen|e\.?[ ]?G\.?|VVaG|g?AöR|KdöR|Ges\.?[ ]?m\.?[ ]?b\.?[ ]?H\.?|OG"
    r"|e\.?[ ]?U\.|S\.?A\.?|SARL|Ltd\.?|Limited|PLC|Inc\.?|Corp\.?|B\.?V\.?|N\.?V\.?)(?:[ ]i\.[ ]?[GL]\.)?$"
)
_ACRONYM = regex.compile(r"(?=(?:.*\p{Lu}){2})[\p{L}\d&.]{2,10}")
# A head of its own behind a shorter name makes another body: "Volksbank" and "Volksbank Stiftung".
_OTHER_BODY = regex.compile(
    r"(?:stiftung|institut|verlag|fraktion|akademie|museum|holding|pressestelle|verband|verein|ortsgruppe|ortsverband|ortsverein|kreisverband"
    r"|landesverband|jugend|klinik|klinikum|schule|bibliothek|archiv|redaktion|gruppe|ventures|services?|international|abschnitt|direktion|\bpr|presse|kommunikation|\btv)$"
)
_SMALL = frozenset("der die das des dem den für und zu zur zum am im in an von vom & – -".split())
_PLACE_ADJECTIVE = regex.compile(r"(?P<stem>\p{Lu}\p{L}{2,})er")
# Bodies that are whole under this name; "SPD Sachsen" is a part of them, not they themselves.
_WHOLE = frozenset(
    "spd cdu csu fdp afd ssw bsw drk eu un awo adac dlrg bund nabu caritas diakonie linke grüne grünen polizei bundespolizei feuerwehr "
    "dgb thw malteser johanniter bundesregierung bundestag landtag piraten piratenpartei volt universität hochschule stadt kreis land staatsanwaltschaft".split()
)


def key_of(name: str) -> tuple[str, ...]:
    """Words to compare by: case folded, punctuation off; hyphenated words stay whole."""
    return tuple(word for part in name.casefold().split() if (word := part.strip(".,;:()„“\"'’")))


def without_form(name: str) -> str:
    """The name without its legal form."""
    return _FORM.sub("", name) or name


def is_acronym(name: str) -> bool:
    """``WFBB``, ``BfS``, ``GmbH-less`` short forms with two capitals; one word."""
    return bool(_ACRONYM.fullmatch(name))


def same_by_initials(acronym: str, name: str) -> bool:
    """``DFV`` and ``Deutscher Feuerwehrverband``: the initial of every word in order, further letters inside the words."""
    words = [word for word in regex.findall(r"[\p{L}\d]+|&", without_form(name)) if word not in _SMALL or word == "&"]
    letters = [char for char in acronym.casefold() if char.isalnum()]
    if len(words) < 2 or len(letters) < len([w for w in words if w != "&"]):  # noqa: PLR2004 - one word has no initials
        return False
    return _consume(letters, [word.casefold() for word in words])


def _consume(letters: list[str], words: list[str]) -> bool:
    """Each word gives its initial and then perhaps further letters in order."""
    if not words:
        return not letters
    word = words[0]
    if word == "&":
        return _consume(letters, words[1:]) or (
            bool(letters) and letters[0] in "au" and _consume(letters[1:], words[1:])
        )
    if not letters or letters[0] != word[0]:
        return False
    at, rest = 0, letters
    while rest and (at := word.find(rest[0], at)) >= 0:
        rest, at = rest[1:], at + 1
        if _consume(rest, words[1:]):
            return True
    return False


def shortens(short: str, long: str) -> bool:
    """``Amt für Wirtschaftsförderung`` and ``Amt für Wirtschaftsförderung der Stadt Aachen``."""
    one, two = key_of(without_form(short)), key_of(without_form(long))
    if not one or one == two:
        return one == two and short != long
    if len(one) >= len(two) or two[: len(one)] != one or (len(one) == 1 and one[0] in _WHOLE):
        return False
    extra = [word for word in two[len(one) :] if word not in _SMALL]
    return not any(_OTHER_BODY.search(word) for word in extra)


def adjective_of_place(short: str, long: str) -> bool:
    """``Dortmunder Wirtschaftsförderung`` and ``Wirtschaftsförderung Dortmund``."""
    words = without_form(short).split()
    match = _PLACE_ADJECTIVE.fullmatch(words[0]) if len(words) > 1 else None
    if match is None:
        return False
    stem, rest = match["stem"].casefold(), key_of(" ".join(words[1:]))
    other = key_of(without_form(long))
    behind = [
        word for word in other[len(rest) :] if word not in (*_SMALL, "stadt", "landeshauptstadt", "region", "kreis")
    ]
    return (
        other[: len(rest)] == rest
        and len(behind) == 1
        and (behind[0] == stem or behind[0] in (stem + "e", stem + "en"))
    )
