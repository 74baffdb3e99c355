"""What the words of an organization's name tell: legal form and kind."""

from __future__ import annotations

import regex

from pressextract.extract.names import lexicon as lex

__all__ = ["FORM", "FORM_BEHIND", "kind_of", "legal_form_of"]

FORM = "(?:" + "|".join(lex.LEGAL_FORMS) + ")"
"""Pattern of any legal form, for verbose patterns."""
_AT_END = regex.compile(rf"(?<=[ \-–])(?<form>{FORM})$", regex.VERBOSE)
FORM_BEHIND = regex.compile(rf"(?<![-])[ ](?:{FORM})(?![\p{{L}}\d-])", regex.VERBOSE)
"""A legal form right behind a name that a model has cut short."""


def legal_form_of(name: str) -> str | None:
    """The legal form at the end of a name, as written."""
    match = _AT_END.search(name)
    return match["form"] if match else None


def _form_kind(form: str) -> str | None:
    return next((kind for one, kind in lex.LEGAL_FORMS.items() if regex.fullmatch(one, form, regex.VERBOSE)), None)


_KINDS = (
    ("authority", (r"ministerium|\bamt\b|amt\b|amtes|behörde|präsidium|gericht|bundestag|regierung|verwaltung|polizei|feuerwehr|staatsanwalt"
                  r"|landkreis|\bstadt\b|gemeinde\b|\bland\b|kanton|jobcenter|agentur für arbeit|senats|wirtschaftsförderung|magistrat")),
    ("university", r"universität|hochschule|fraunhofer|leibniz-inst|max-planck|institut\b|university|\b(?:tu|fh|uni|lmu|eth)\b"),
    ("school", r"schule\b|gymnasium|\bkolleg\b|berufskolleg|kindergarten|kita\b"),
    ("chamber", r"kammer\b|\bihk\b|\bhwk\b|handwerkerschaft|innung\b"),
    ("church", r"kirche|bistum|dekanat|pfarrei|caritas|diakonie|diözese|kirchenkreis|\bekd\b|ordinariat"),
    ("party", r"fraktion\b|partei\b|\bgrünen?\b|\b(?:spd|cdu|csu|fdp|afd|ssw)\b"),
    ("media", r"zeitung|rundfunk|\bradio\b|fernsehen|verlag\b|anzeiger\b|nachrichten\b|tageblatt|magazin\b|presse-agentur"),
    ("association", r"verein\b|vereins\b|verband\b|verbandes\b|\bbund\b|stiftung|club\b|klub\b|junioren\b|initiative|allianz\b|netzwerk|\b(?:sc|fc|tv|sv|tsv|tus|tc)\b"),
    ("company", r"stadtwerke|sparkasse|volksbank|bank\b|klinikum|krankenhaus|werke\b|betriebe\b|autohaus|verkehrsgesellschaft|gesellschaft\b|messe\b"),
)  # fmt: skip
_KIND_PATTERNS = tuple((kind, regex.compile(pattern)) for kind, pattern in _KINDS)


def kind_of(name: str) -> str | None:
    """Kind of an organization as far as its own words tell; the legal form decides last, since clubs own companies."""
    known = lex.KNOWN_BODIES.get(name)
    if known:
        return known
    form = legal_form_of(name)
    if form and (kind := _form_kind(form)) and kind == "company":
        return kind
    low = name.casefold()
    told = next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(low)), None)
    return told or (_form_kind(form) if form else None)
