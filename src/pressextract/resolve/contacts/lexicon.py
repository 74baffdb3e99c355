"""Words that head contact boxes, tie prose to a contact, and name what somebody in a box is."""

from __future__ import annotations

from pressextract.rules import compile_rule

__all__ = [
    "BODY_UNIT",
    "CONNECTORS",
    "CREDIT",
    "CUE",
    "HEADING",
    "HOUSE_UNIT",
    "NO_ROLE",
    "PARTNER",
    "PRESS_ROLE",
    "PRESS_UNIT",
    "ROLE_WORD",
    "STRONG_HEADING",
    "UNIT_ROLE",
]

_PARTNER = r"(?:Ansprech|Gesprächs|Kontakt)(?:partner(?:[*:_/-]?[Ii]n(?:nen)?)?|person(?:en)?)"

PARTNER = compile_rule(
    r"(?:\b(?:Ihr|Ihre|Unser|Unsere)[ ])?(?<role>(?:Ansprech|Gesprächs|Kontakt)(?:partner(?:[*:_/-]?[Ii]n)?|person)"
    r"(?:[ ]für[ ][^\n:,|;()@\d]{2,60}?)?)"
    r"(?=\s*(?:[:,|;(\n]|$|[ ](?:ist|bei|beim|im|in|der|des|zu|zum|zur)\b))"
)
"""``Ansprechpartnerin``, ``Ansprechpartner für die Presse``: a role of its own."""

STRONG_HEADING = compile_rule(
    rf"\s*(?:(?:Ihr|Ihre|Unser|Unsere)[ ])?(?:(?:Presse|Medien|Fach|Unternehmens|Projekt)-?(?:kontakte?"
    rf"|ansprechpartner(?:[*:_/]?in(?:nen)?)?|anfragen|rückfragen)|{_PARTNER}"
    r"|Rückfragehinweis|Kontakt[ ]für[ ](?:die[ ])?(?:Presse|Medien|Journalist)|Kontakt(?=:[ ]*\p{Lu})|Rückfragen"
    r"(?:[ ]\p{Ll}+){0,3}|Für[ ](?:die[ ])?(?:weitere[ ])?Rückfragen)",
    ignore_case=False,
)
"""Heads a box that is kept even without numbers, when a name follows."""

HEADING = compile_rule(
    r"""\s*(?:[-–—•*]\s*)?(?:
        (?:(?:Ihr|Ihre|Unser|Unsere)[ ])?(?:Presse|Medien|Fach|Unternehmens|Projekt)?-?
        (?:[Kk]ontakt|KONTAKT|PRESSEKONTAKT|[Aa]nsprechpartner|Ansprechperson|Gesprächspartner|[Aa]nfragen
          |[Rr]ückfragen|RÜCKFRAGEN)\p{L}*(?:[*:_/]in(?:nen)?)?
      | Rückfragehinweis
      | Für[ ](?:die[ ])?(?:weitere[ ]|weiteren[ ]|nähere[ ])?
        (?:Rückfragen|Fragen|Auskünfte|Informationen|Journalist\p{L}*|Medien)
      | (?:Nähere|Weitere|Mehr)[ ](?:Auskünfte|Auskunft|Informationen|Infos?|Information)
      | Auskünfte? | Auskunft | Anmeldung(?:en)? | Infos?(?=:) | Information(?:en)?(?=[ ]?(?:und|:))
      | Impressum | Herausgeber(?:in)? | Verantwortlich\p{Ll}* | V\.?[ ]?i\.?[ ]?S\.?[ ]?d\.?[ ]?P\.?
      | (?:Presse|Medien)(?:stelle|team|büro|referat)? (?=[ ]*(?::|$|\n)) | Redaktion(?=[ ]*(?::|$|\n))
      | Erreichbarkeit | (?:Investor|Media|Public)[ ]Relations(?=[ ]*:) | Contact
      | Hinweis[ ]an[ ]die[ ]Redaktion\p{Ll}* | So[ ]erreichen[ ]Sie | Fragen\?
    )(?![\p{Ll}])"""
)
"""A line that begins like this begins a box."""

CREDIT = compile_rule(
    r"\s*(?:\[|\()?(?:Foto|Bild|Abbildung|Grafik|Quelle|Copyright|©|\([Cc]\)|Text|Video|Titelbild|Bildunterschrift"
    r"|Im[ ]Bild|Auf[ ]dem)\p{L}*\b[^\n]*"
)
"""Captions and credits name people who are no contacts."""

CUE = compile_rule(
    r"(?i:ansprech|kontakt|auskunft|auskünfte|anmeld|anmelden|rückfrage|fragen|frage|erreich|meld|wend|telefon|tel\."
    r"|e-?mail|per[ ]mail|hinweise|bestell|buch|reservier|informier|information|infos?\b|nummer|hotline|unter[ ]"
    r"|bewerb|einreichen|karten|vermittel|presse|nimmt|stehen?[ ]|steht|zuständig|schreib|ruf)"
)
"""Words of a sentence that gives a contact."""

_ROLE_ENDS = (
    "leiter", "leitung", "sprecher", "referent", "manager", "geschäftsführer", "geschäftsführung", "vorstand",
    "vorständ", "vorsitzende", "vorsitzender", "beauftragte", "beauftragter", "koordinator", "koordination",
    "berater", "sachbearbeiter", "sachbearbeitung", "assistent", "assistenz", "sekretariat", "sekretär",
    "redakteur", "redaktion", "direktor", "dezernent", "präsident", "meister", "kommissar", "officer", "relations",
    "ceo", "cfo", "kurator", "pfarrer", "obmann", "obfrau", "prokurist", "inhaber", "polier", "mitarbeiter",
    "trainer", "kommunikation", "öffentlichkeitsarbeit", "pressearbeit", "marketing", "stabsstelle", "pressestelle",
    "sachgebiet", "management", "presse", "vertrieb", "service", "hotline", "bürgertelefon", "büro", "team",
    "tourist-information", "vermietung", "ausbilder", "lehrer", "rektor", "dekan", "architekt", "ingenieur", "wart",
    "lotse", "intendant", "chef", "expert",
)  # fmt: skip
ROLE_WORD = compile_rule(r"\b\p{L}*(?:\L<ends>)(?:in|innen|e|r|en)?\b", ignore_case=True, ends=_ROLE_ENDS)
"""What makes the words beside a name in a box a role or a unit."""

HOUSE_UNIT = compile_rule(
    r"\s*(?:[-–•*][ ]*)?(?:Kunden(?:dienst|service|zentrum|center)|Zentrale|Geschäftsstelle|Hotline|Service\p{L}*"
    r"|Bürger(?:telefon|service|büro)|Allgemein\p{L}*|Störung\p{L}*|Bereitschaft\p{L}*|Empfang|Vermittlung|Pforte"
    r"|Notdienst|Tourist-?[Ii]nfo\p{L}*)\b"
)
"""Units of a house that have numbers of their own."""

UNIT_ROLE = compile_rule(
    r"(?:\p{Lu}\p{L}*-)?(?:\p{L}+(?:telefon|hotline|service|dienst|beratung|zentrale|stelle)|Hotline|Zentrale"
    r"|Tourist-?[Ii]nfo\p{L}*|(?:Unternehmens)?[Kk]ommunikation|Öffentlichkeitsarbeit|Team[ ]\p{Lu}[\p{L}-]+"
    r"|Geschäftsstelle|Störung\p{L}*|Empfang)"
)
"""What a number without a person is: ``Bürgertelefon``, ``Kundenservice``, ``Hotline``."""

NO_ROLE = frozenset({"Presse", "Pressestelle", "Pressearbeit", "Presseabteilung", "Gemeindebüro", "Büro", "Redaktion"})
"""Units that say where somebody sits, not what they are."""

BODY_UNIT = compile_rule(
    r"(?:Amt|Institut|Referat|Fachgebiet|Dezernat|Stabsstelle|Abteilung|Fachdienst|Lehrstuhl|(?:Büro|Zentrum)[ ]für)\b"
)
"""A unit of the body named before it: the contact's own organization."""

PRESS_UNIT = compile_rule(
    r"(?:Presse(?:stelle|abteilung|büro|referat)?|Medienstelle|(?:Hochschul|Unternehmens"
    r"|Wissenschafts)?[Kk]ommunikation"
    r"|(?:Stabsstelle|Stabsabteilung|Abteilung|Referat|Dezernat)[ ](?:Presse|Kommunikation"
    r"|Öffentlichkeitsarbeit)[^\n,;]*"
    r"|Presse-[ ]und[ ]Öffentlichkeitsarbeit|Öffentlichkeitsarbeit|Corporate[ ]Communications)\s*"
)
"""Behind a name on the same line: whom the press asks, as science news services print it."""

PRESS_ROLE = compile_rule(
    r"\b(?:stellvertretende\p{L}*[ ])?(?:presse|medien)(?:sprecher|referent|stelle|arbeit|kontakt|verantwortlich"
    r"|reaktion|und[ ]öffentlichkeitsarbeit)\p{L}*",
    ignore_case=True,
)
"""A role that makes its bearer a contact for the press, even without a number."""

CONNECTORS = frozenset("der die das des dem den und für von vom im in am an bei zur zum zu oder mit auf ist".split())
"""Small words that boxes have, too."""
