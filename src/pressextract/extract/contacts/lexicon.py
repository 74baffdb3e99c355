"""Words of telephone labels, units, streets, towns and domains."""

from __future__ import annotations

__all__ = [
    "CITY_PREFIXES",
    "FAX_WORDS",
    "MOBILE_WORDS",
    "NOT_A_CITY",
    "NUMBERED_WORDS",
    "PHONE_WORDS",
    "STREET_ENDS",
    "STREET_LEADS",
    "TOP_LEVEL",
    "UNITS",
]

# DIN 5008 writes "Telefon" and "Fax"; the rest as seen on letterheads and in press contacts. Compounds such as
# "Bürgertelefon" and "Infohotline" are made in the label pattern.
PHONE_WORDS = (
    "Tel", "Telef", "Telefon", "Telephon", "Telefonnummer", "Telefonnr", "Telnr", "Tel-Nr", "Fon", "Phone",
    "Telephone", "Ruf", "Rufnummer", "Rufnummern", "Rufnr", "Hotline", "Infoline", "Durchwahl", "Festnetz",
    "Zentrale", "Ph", "Fernruf", "Telefonnummern", "Sammelnummer", "Servicenummer", "Telefonzentrale", "Notruf",
    "Tf", "Tlf", "T", "☎", "✆", "📞", "tel", "telefon", "telefonisch", "fon", "phone", "hotline", "rufnummer", "TEL",
    "TELEFON", "FON", "t",
)  # fmt: skip
FAX_WORDS = (
    "Fax", "Telefax", "Faxnummer", "Faxnr", "Telefaxnummer", "Fax-Nr", "Telekopie", "PC-Fax", "F", "fax", "telefax",
    "FAX", "TELEFAX", "Telekopierer", "Facsimile", "Fx", "f", "📠", "℻",
)  # fmt: skip
MOBILE_WORDS = (
    "Mobil", "Mobiltelefon", "Mobilnummer", "Mobilfunk", "Mobile", "Mob", "Handy", "Handynummer", "Diensthandy",
    "Cell", "Cellphone", "mobil", "handy", "mobile", "MOBIL", "HANDY", "M", "m", "Mobiltel", "Funk", "SMS",
    "WhatsApp", "Natel", "📱",
)  # fmt: skip

# A word in front that says what a number is, other than a telephone number. Compounds end in these.
NUMBERED_WORDS = (
    "Nr", "Nummer", "nummer", "nr", "Kennung", "kennung", "Kennwort", "kennwort", "Code", "code", "PIN", "ID",
    "zeichen", "Zeichen", "Az", "Gz", "Passwort", "passwort", "ISBN", "ISSN", "PZN", "EAN", "GTIN", "WKN", "ISIN",
    "DOI", "doi", "LEI", "Drucksache", "Vorlage", "Stichwort", "Zählpunkt", "Los", "No", "Ziffer", "Art",
    "Losnummer", "SAP", "Charge", "MHD", "Seriennummer", "Version", "Passcode", "passcode", "TAN", "Konto", "konto",
    "Kto", "BLZ", "Bankleitzahl", "Vorgang", "Akte", "DIN", "ISO",
    "EN", "VO", "RAL", "Ausgabe", "Heft", "Folge",
    "Startnummer", "Postfach", "Koordinaten", "Flurstück", "Flur", "Parzelle", "Kontonummer",
    "Kundennummer", "Telegramm", "Kennzeichen", "Kennziffer", "kennziffer",
    "Verwendungszweck", "CAS", "IMO", "ORCID",
)  # fmt: skip

UNITS = (
    "Euro", "EUR", "€", "CHF", "Franken", "Cent", "Dollar", "USD", "Mio", "Mrd", "Millionen", "Milliarden", "Tsd",
    "Million", "Milliarde", "Prozent", "%", "Prozentpunkte", "Promille", "Uhr", "km", "Kilometer", "Kilometern",
    "m", "Meter", "Metern", "cm", "mm", "m²", "qm", "Quadratmeter", "Quadratmetern", "Quadratkilometer", "ha",
    "Hektar", "kg", "Kilogramm", "g", "Gramm", "Tonnen", "t", "Liter", "Litern", "l", "ml", "kW", "kWh", "MW",
    "MWh", "GW", "GWh", "TWh", "kWp", "Watt", "Kilowatt", "Kilowattstunden", "Megawatt", "Volt", "V", "Grad", "°C",
    "°", "kB", "KB", "MB", "GB", "TB", "Mbit/s", "Gbit/s", "Hz", "dB", "Jahre", "Jahren", "Monate", "Monaten",
    "Wochen", "Tage", "Tagen", "Stunden", "Minuten", "Sekunden", "Menschen", "Personen", "Einwohner", "Besucher",
    "Besuchern", "Besucherinnen", "Teilnehmer", "Teilnehmenden", "Teilnehmern", "Beschäftigte", "Beschäftigten",
    "Mitarbeiter", "Mitarbeitende", "Mitarbeitern", "Betriebe", "Unternehmen", "Firmen", "Plätze", "Arbeitsplätze",
    "Wohnungen", "Haushalte", "Kinder", "Schüler", "Studierende", "Fahrzeuge", "Stück", "Stellen", "Mal", "Fälle",
    "Fällen", "Punkte", "Punkten", "Tore", "Runden", "Kubikmeter", "PS", "Bürger", "Anträge", "Seiten", "Zuschauer",
    "Mitglieder", "Gäste", "Gästen", "Zeichen",
)  # fmt: skip

STREET_ENDS = (
    "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "markt", "steig", "stieg",
    "pfad", "chaussee", "promenade", "wall", "graben", "berg", "hof", "park", "tor", "kamp", "winkel", "brücke",
    "steg", "zeile", "twiete", "gang", "redder", "kirchhof", "garten", "bogen", "anger", "wiese", "feld", "heide",
    "grund", "stiege", "quai", "kai", "rain", "hang", "höhe", "siedlung", "leite", "gässle", "gässchen",
    "esplanade", "passage", "staden", "terrasse",
)  # fmt: skip
"""Ends of street names, lower case, also as a word of their own (``Vahrenwalder Straße``)."""

STREET_LEADS = (
    "Am", "An der", "An den", "An dem", "An die", "Auf dem", "Auf der", "Auf den", "Im", "In der", "In den",
    "In dem", "Zum", "Zur", "Zu den", "Unter den", "Unter der", "Unterm", "Hinter dem", "Hinter der", "Vor dem",
    "Vor der", "Bei der", "Bei den", "Beim", "Alter", "Alte", "Neuer", "Neue", "Großer", "Große", "Kleiner",
    "Kleine", "Hoher", "Hohe", "Langer", "Lange", "Zwischen den", "Oberer", "Obere", "Unterer", "Untere", "Ob der",
    "Rue", "Rue de", "Via", "Bei",
)  # fmt: skip

CITY_PREFIXES = (
    "Bad", "Sankt", "St.", "St", "Markt", "Groß", "Klein", "Neu", "Alt", "Hann.", "Lutherstadt", "Hansestadt",
    "Wiener", "Schwäbisch", "Bergisch", "Deutsch", "Hessisch", "Preußisch", "Bayerisch", "Horn-Bad", "Burg",
    "Hohen", "Wendisch", "Freie", "Königs", "Bruck", "Maria", "Kamp", "Ober", "Unter", "Stadt", "Landeshauptstadt",
    "Universitätsstadt", "Seebad", "Ostseebad", "Nordseebad", "Rheda", "Castrop", "Le", "La", "Les", "Val",
    "Bischofs", "Jüterbog",
)  # fmt: skip
"""First words of a town's name of two words."""

NOT_A_CITY = (
    "Tel", "Telefon", "Telefax", "Fon", "Fax", "Mobil", "Mail", "Mails", "Email", "E-Mail", "Deutschland",
    "Germany", "Internet", "Web", "Website", "Webseite", "Kontakt", "Ansprechpartner", "Ansprechpartnerin", "Uhr",
    "Euro", "Prozent", "Menschen", "Personen", "Einwohner", "Besucher", "Quadratmeter", "Kilometer", "Meter",
    "Tonnen", "Teilnehmer", "Beschäftigte", "Unternehmen", "Betriebe", "Mitglieder", "Arbeitsplätze", "Millionen",
    "Mio", "Stück", "Franken", "Dollar", "Jahre", "Hektar", "Kinder", "Frauen", "Männer", "Fälle", "Wohnungen",
    "Haushalte", "Schüler", "Studierende", "Zuschauer", "Arbeitslose", "Januar", "Jänner", "Februar", "März",
    "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", "Bürger",
    "Bürgerinnen", "Gäste", "Mitarbeiter", "Mitarbeitende", "Plätze", "Stellen", "Seiten", "Postfach", "Und", "Der",
    "Die", "Das", "Zahl", "Megawatt", "Kilowatt", "Kilowattstunden", "Liter", "Kilogramm", "Exemplare", "Fahrzeuge",
    "Bäume", "Tiere", "Stimmen", "Unterschriften", "Anträge", "Ausbildungsplätze", "Lehrstellen", "Anschlüsse",
    "Firmen",
)  # fmt: skip
"""Capitalised words behind five digits that make them an amount, or a label behind the town."""

# Country codes of the neighbourhood and of the sites that releases link to, generic names in use in German-speaking
# places, and those that RFC 2606 reserves for examples. A list, since "z.B", "u.a" and "ver.di" look like domains.
TOP_LEVEL = (
    "de", "at", "ch", "li", "lu", "eu", "com", "org", "net", "info", "biz", "edu", "gov", "int", "mil", "example",
    "test", "be", "nl", "fr", "it", "pl", "cz", "dk", "uk", "us", "es", "pt", "se", "no", "fi", "ie", "hu", "sk",
    "si", "hr", "ro", "bg", "gr", "ee", "lv", "lt", "ua", "ru", "tr", "cn", "jp", "kr", "in", "br", "ca", "au",
    "nz", "za", "il", "io", "me", "tv", "co", "cc", "ai", "ly", "fm", "ms", "ws", "to", "is", "gl", "gg", "tk",
    "sh", "la", "st", "ag", "name", "pro", "mobi", "jobs", "berlin", "hamburg", "koeln", "cologne", "nrw", "bayern",
    "ruhr", "saarland", "tirol", "wien", "swiss", "gmbh", "online", "shop", "app", "dev", "digital", "museum",
    "email", "news", "media", "immo", "haus", "events", "energy", "solar", "blog", "site", "website", "web",
    "cloud", "tech", "team", "social", "global", "world", "earth", "eco", "green", "bio", "reisen", "kaufen",
    "versicherung", "schule", "city", "club", "live", "life", "art", "coop", "travel", "jetzt", "xyz",
    "international", "network", "foundation", "education", "academy", "care", "health", "center", "company",
    "group", "consulting", "agency", "technology", "solutions", "works", "systems", "services", "support", "tools",
    "today", "press", "video", "tips", "guide", "guru", "link", "page", "space", "zone", "community", "academy",
    "tax", "law", "legal", "sport", "business", "marketing", "bank", "versand", "design", "studio", "photo",
    "photos", "style", "fashion", "wine", "bike",
)  # fmt: skip
