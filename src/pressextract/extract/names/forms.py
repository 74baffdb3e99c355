"""Base forms: inflection undone as far as the words alone allow.

German official names begin with a head noun, or with adjectives and a head noun; only these inflect, everything
behind the head (``… für Wirtschaftsförderung der Stadt Bottrop``) stays as it is. Proper names with a bare genitive s
are left to the resolve room, which knows whether the document has them without it.
"""

from __future__ import annotations

from typing import Literal

import regex

__all__ = ["base_form", "gender", "inflected", "parent_of"]

Gender = Literal["m", "f", "n", "p"]

_GENDERS: tuple[tuple[Gender, str], ...] = (
    ("p", r"(?:werke|werken|betriebe|betrieben|verkehrsbetriebe|kliniken|nationen|anstalten|junioren|landfrauen|dienste)"),
    ("f", (r"(?:ung|schaft|tät|ion|kammer|schule|bank|kasse|stelle|kirche|hilfe|partei|union|bahn|post|wehr|behörde|anstalt"
          r"|agentur|zentrale|gruppe|fraktion|stiftung|messe|akademie|bibliothek|polizei|klinik|wirtschaft|innung|liga|börse"
          r"|jugend|synode|kanzlei|gemeinde|stadt|region|telekom|initiative|allianz|bundesbank|nothilfe|mission)")),
    ("n", (r"(?:amt|ministerium|institut|museum|zentrum|gericht|präsidium|werk|hilfswerk|klinikum|gymnasium|archiv|theater"
          r"|orchester|kreuz|parlament|komitee|krankenhaus|hospital|land|bistum|dekanat|referat|dezernat|kommissariat"
          r"|revier|büro|netzwerk|studio|haus|seminar|kolleg|forum|quartett|ensemble|unternehmen|kuratorium|präsidium)")),
    ("m", (r"(?:verband|verein|bund|dienst|rat|tag|club|klub|kreis|kanton|rundfunk|gerichtshof|bezirk|staat|senat|chor"
          r"|ausschuss|konzern|verlag|fonds|ring|wetterdienst|landtag|städtetag|betrieb|beirat)")),
)  # fmt: skip
_HEADS = tuple(
    (gender, regex.compile(rf"[\w-]*{pattern}(?<ending>{'n' if gender == 'p' else 'es|s|e|n'})?", regex.IGNORECASE))
    for gender, pattern in _GENDERS
)
# Adjectives of official names; those from towns ("Dortmunder") never inflect.
_ADJECTIVE = regex.compile(
    r"(?<stem>\w*(?:isch|lich|deutsch|national|regional|kommunal|sozial|zentral|liberal|freiwillig|gemeinnützig|ständig|auswärtig"
    r"|selbständig|vereint|frei|rot|jung|gemeinsam|angewandt|allgemein|geistig|groß|grün))(?<ending>en|em|er|es|e)",
    regex.IGNORECASE,
)
_NOMINATIVE: dict[Gender, str] = {"m": "er", "f": "e", "n": "es", "p": "e"}
_GENITIVE_E = ("amt", "verband", "bund", "institut", "kreis", "werk", "rat", "tag", "gericht", "dienst", "bezirk", "staat",
               "land", "kreuz", "referat", "dezernat", "hof", "haus", "ausschuss", "kolleg", "rundfunk", "senat", "parlament", "schloss")  # fmt: skip


def gender(word: str) -> Gender | None:
    """Grammatical gender of a head noun, told from its last part; None when unknown."""
    for found, pattern in _HEADS:
        match = pattern.fullmatch(word)
        if match and not (found == "f" and match["ending"] in ("es", "s")):
            return found
    return None


def _head_base(word: str, found: Gender | None) -> str:
    """The head noun without the ending of genitive or dative plural."""
    if found == "p" and word.casefold().endswith(("werken", "betrieben")):
        return word[:-1]
    if found not in ("m", "n"):
        return word
    low = word.casefold()
    for stem in _GENITIVE_E:
        if low.endswith(stem + "es"):
            return word[:-2]
    if low.endswith("hauses"):
        return word[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "kreis", "haus", "fonds")):
        return word[:-1]
    return word


def base_form(surface: str) -> str:
    """Nominative without article of an organization's or place's name.

    Declines to touch names whose head noun it does not know.
    """
    words = surface.split(" ")
    adjectives = 0
    while adjectives < len(words) - 1 and _ADJECTIVE.fullmatch(words[adjectives]):
        adjectives += 1
    head = words[adjectives]
    found = gender(head)
    words[adjectives] = _head_base(head, found)
    if found:
        for row in range(adjectives):
            match = _ADJECTIVE.fullmatch(words[row])
            if match:
                words[row] = match["stem"] + _NOMINATIVE[found]
    return " ".join(words)


_PARENT = regex.compile(r".+?[ ](?:der|des)[ ](?P<parent>\p{Lu}.*)")


def parent_of(surface: str) -> str | None:
    """Base form of the genitive parent inside a unit's name, or None; the field behind ``für`` is none."""
    match = _PARENT.fullmatch(surface)
    if match is None or (" für " in surface and surface.index(" für ") > match.start("parent")):
        return None
    return base_form(match["parent"])


_ENDINGS: dict[Gender, tuple[str, ...]] = {"m": ("s", "es"), "n": ("s", "es"), "f": (), "p": ("n",)}


def inflected(name: str) -> frozenset[str]:
    """The forms in which a text may have an organization's name: those that ``base_form`` leads back to it."""
    words = name.split(" ")
    adjectives = 0
    while adjectives < len(words) - 1 and _ADJECTIVE.fullmatch(words[adjectives]):
        adjectives += 1
    head, forms = words[adjectives], {name}
    heads = (head, *(head + ending for ending in _ENDINGS.get(gender(head) or "f", ())))
    stems = [match["stem"] for word in words[:adjectives] if (match := _ADJECTIVE.fullmatch(word))]
    for one in heads:
        for ending in ("e", "en", "er", "es") if stems else ("",):
            form = " ".join((*(stem + ending for stem in stems), one, *words[adjectives + 1 :]))
            if base_form(form) == base_form(name):
                forms.add(form)
    return frozenset(forms)
