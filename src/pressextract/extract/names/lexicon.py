"""Words that tell what a name is: forms of address, legal forms, heads of bodies and places.

Own knowledge of the language, grouped by meaning; no list of names from any text collection.
"""

from __future__ import annotations

__all__ = [
    "ARTICLES",
    "BODY_HEADS",
    "BODY_HEADS_FOR",
    "BODY_SUFFIXES",
    "COMMON_AFTER_HEAD",
    "KNOWN_BODIES",
    "LEGAL_FORMS",
    "NOBILITY",
    "NO_PERSON",
    "NO_STREET",
    "NO_TOWN",
    "PARTICLES",
    "PARTIES",
    "PHOTO_SOURCES",
    "PLACE_TAIL",
    "SALUTATIONS", "SPORTS_CLUBS",
    "SURNAMES_THAT_ARE_WORDS",
    "TERRITORIES",
    "TIME_WORDS",
    "TITLES",
    "WORLD_BODIES",
]  # fmt: skip

ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen im am vom zum zur beim ins ans Der Die Das Des Dem Den "
    "Ein Eine Einer Eines Einem Einen Im Am Vom Zum Zur Beim Deren Dessen Ihr Ihre Sein Seine Unser Unsere".split()
)
SALUTATIONS = ("Herrn", "Herr", "Frau", "Hr.", "Fr.", "Familie", "Schwester", "Bruder", "Pater", "Sir")
# Academic grades and ranks before a name, Austrian and Swiss ones too; the rules join several of them.
TITLES = (
    "Univ.-Prof.", "Univ.-Doz.", "Priv.-Doz.", "Professorin", "Professor", "Prof.in", "Prof.", "Doktor", "Dr.in", "Dr.",
    "Dres.", "DDr.", "PD", "apl.", "em.", "h.c.", "h. c.", "mult.", "habil.", "rer.", "nat.", "med.", "dent.", "vet.", "jur.",
    "iur.", "phil.", "pol.", "oec.", "theol.", "ing.", "agr.", "sc.", "soc.", "univ.", "Dr.-Ing.", "Dipl.-Ing.in",
    "Dipl.-Ing.", "Dipl.-Kfm.", "Dipl.-Kff.", "Dipl.-Volksw.", "Dipl.-Betriebsw.", "Dipl.-Päd.", "Dipl.-Psych.", "Dipl.-Biol.",
    "Dipl.-Soz.", "Dipl.-Geogr.", "Dipl.", "Ing.in", "Ing.", "DI", "Mag.a", "Mag.ᵃ", "Mag.", "MMag.a", "MMag.", "Magistra",
    "Magister", "Bakk.", "lic.", "M.A.", "B.A.", "M.Sc.", "B.Sc.", "MBA", "LL.M.", "RA", "RAin", "StB", "WP", "KommR", "KR",
    "Hofrat", "HBI", "OBI", "ABI", "LFR", "LFK", "OLM", "OBR", "BR", "LBD", "HBI", "OBI", "ABI", "LFR", "LFK", "OLM", "Monsignore", "Msgr.", "Komm.-Rat", "Ökonomierat",
)  # fmt: skip
NOBILITY = ("Freiherr", "Freifrau", "Freiin", "Baron", "Baronin", "Graf", "Gräfin", "Fürst", "Fürstin", "Prinz", "Prinzessin",
            "Herzog", "Herzogin", "Edler", "Edle", "Ritter", "Burggraf")  # fmt: skip
PARTICLES = ("von", "van", "zu", "zur", "zum", "vom", "de", "der", "den", "dem", "del", "della", "di", "da", "dos", "du", "la",
             "le", "ter", "ten", "ten", "te", "af", "av", "bin", "ibn", "al", "el", "und", "y", "e", "'t", "op", "in", "im", "auf")  # fmt: skip
# Words with a capital that stand before a name and are no part of it.
NO_PERSON = frozenset(
    "Foto Fotos Bild Bilder Text Grafik Quelle Autor Autorin Kontakt Telefon Tel Fax Mobil Mail Email Rückfragen Presse "
    "Pressekontakt Pressestelle Ansprechpartner Ansprechpartnerin Uhr Montag Dienstag Mittwoch Donnerstag Freitag Samstag "
    "Sonnabend Sonntag Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Herr "
    "Herrn Frau Dr Prof Familie Ehepaar Team Firma Gruppe Wie Was Wer Wann Wo Warum Auch Und Oder Aber Mit Bei Für Von "
    "Nach Vor Seit Ab An Auf Aus In Im Zu Zum Zur Der Die Das Ein Eine Er Sie Es Wir Ihr Hier Dort Heute Gestern Morgen "
    "Dazu Dabei Damit Danach So Als Wenn Weil Denn Nur Noch Neben Unter Über Durch Gegen Ohne Um Zwischen Links Rechts "
    "Bürgermeister Bürgermeisterin Oberbürgermeister Minister Ministerin Präsident Präsidentin Professor Doktor Direktor "
    "Straße Platz Weg Allee Stadt Kreis Land Gemeinde Haus Neue Neuer Neues Alte Alter Erste Zweite Dritte".split()
)

# Where photographs come from; "Foto: Ute Ems, Pixabay" tells nothing about employment.
PHOTO_SOURCES = frozenset(
    ("Pexels", "Unsplash", "Pixabay", "Fotolia", "iStock", "AdobeStock", "Adobe Stock", "Shutterstock", "Getty Images", "Flickr",
     "Fotolia.com", "unsplash", "pixabay", "Depositphotos", "picture alliance", "imago", "dpa",
     "Alamy", "Westend61", "mauritius images", "plainpicture", "laif", "Keystone", "APA", "AFP", "AP", "Photothek", "photothek", "Freepik",
     "ddp", "epd-bild", "KNA-Bild")
)  # fmt: skip
SPORTS_CLUBS = ("SV", "FC", "SC", "TSV", "TuS", "TV", "VfB", "VfL", "VfR", "SpVgg", "SG", "HSG", "TSG", "ESV", "BSV", "FSV", "MTV", "SSV",
                "KSC", "BVB", "HSV", "HC", "EHC", "TC", "RSV", "ASV", "DJK", "FK", "SVW")  # fmt: skip
# Months, seasons and such: "Im Jahr 2016" is no street.
TIME_WORDS = frozenset(
    "Jahr Jahre Jahren Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Jänner Februar März April Mai "
    "Juni Juli August September Oktober November Dezember Frühjahr Frühling Sommer Herbst Winter Quartal Halbjahr Vorjahr Zeitraum "
    "Wintersemester Sommersemester Schuljahr Geschäftsjahr Kalenderwoche Alter Schnitt Durchschnitt".split()
)

# Companies and associations; the source of each is its statute. Longer ones first where one begins like another.
LEGAL_FORMS: dict[str, str] = {
    # German companies (HGB, GmbHG, AktG, GenG, PartGG)
    r"GmbH[ ]?&[ ]?Co\.?[ ]?(?:KGaA|KG|OHG|oHG)": "company",
    r"(?:AG|SE|UG|mbH|KG)[ ]?&[ ]?Co\.?[ ]?(?:KGaA|KG|OHG|oHG)": "company",
    r"UG[ ]?\(haftungsbeschränkt\)(?:[ ]?&[ ]?Co\.?[ ]?KG)?": "company",
    r"gGmbH": "company", r"g?GmbH[ ]i\.[ ]?(?:G|L)\.": "company", r"GmbH": "company", r"gemeinnützige[ ]GmbH": "company",
    r"m\.?b\.?H\.?(?!\w)": "company",
    r"gAG": "company", r"AG": "company", r"Aktiengesellschaft": "company", r"KGaA": "company", r"SE": "company",
    r"(?:g)?UG": "company",
    r"&[ ]?Co\.?[ ]?(?:KGaA|KG|OHG|oHG)": "company",
    r"(?<![\w-])KG": "company", r"OHG": "company", r"oHG": "company", r"GbR": "company", r"eGbR": "company",
    r"PartG[ ]?mbB": "company", r"PartGmbB": "company", r"PartG": "company", r"(?<=Partner[ ])mbB": "company",
    r"e\.[ ]?K(?:fr|fm)?\.(?!\w)": "company", r"eGen": "company", r"e\.[ ]?G\.": "company", r"eG": "company",
    r"VVaG": "company",
    # public bodies and associations
    r"gAöR": "authority", r"AöR": "authority", r"A\.ö\.R\.": "authority", r"KdöR": "association", r"K\.d\.ö\.R\.": "association",
    r"SdöR": "association", r"e\.?[ ]?V\.?(?!\w)": "association", r"r\.[ ]?V\.": "association",
    # Austria and Switzerland
    r"Ges\.?[ ]?m\.?[ ]?b\.?[ ]?H\.?": "company", r"e\.?[ ]?U\.": "company", r"OG": "company", r"GesbR": "company", r"Sàrl": "company",
    r"GmbH[ ]in[ ]Liq\.": "company",
    # neighbours and Europe
    r"S\.A\.U\.": "company", r"S\.A\.": "company", r"SAS": "company", r"SARL": "company", r"S\.r\.l\.": "company",
    r"S\.p\.A\.": "company", r"B\.V\.": "company", r"N\.V\.": "company", r"NV": "company", r"Ltd\.?": "company",
    r"PLC": "company", r"plc": "company", r"LLC": "company", r"LLP": "company", r"Inc\.?": "company", r"Corp\.": "company",
    r"A/S": "company", r"ApS": "company", r"Oy": "company", r"Sp\.[ ]z[ ]o\.?[ ]?o\.": "company", r"s\.r\.o\.": "company",
    r"a\.s\.": "company", r"Kft\.?": "company", r"d\.o\.o\.": "company", r"EWIV": "company", r"EVTZ": "authority", r"SCE": "company",
}  # fmt: skip

# Administration with a territory: "Stadt Bottrop", "des Landkreises Greiz".
TERRITORIES: dict[str, str] = {
    "Stadt": "authority", "Landeshauptstadt": "authority", "Hansestadt": "authority", "Universitätsstadt": "authority",
    "Kreisstadt": "authority", "Bundesstadt": "authority", "Lutherstadt": "authority", "Wissenschaftsstadt": "authority",
    "Gemeinde": "authority", "Samtgemeinde": "authority", "Verbandsgemeinde": "authority", "Marktgemeinde": "authority",
    "Ortsgemeinde": "authority", "Landkreis": "authority", "Landkreises": "authority", "Kreis": "authority",
    "Kreises": "authority", "Land": "authority", "Landes": "authority", "Bundesland": "authority", "Freistaat": "authority",
    "Freistaates": "authority", "Freistaats": "authority", "Kanton": "authority", "Kantons": "authority",
    "Landkreisen": "authority", "Region": "authority", "Bezirk": "authority", "Regionalverband": "authority",
    "Städteregion": "authority", "Stadtgemeinde": "authority", "Gemeente": "authority",
}  # fmt: skip

# Heads that make a body together with a place behind them: "Sparkasse Siegen", "Polizeipräsidium Südhessen".
BODY_HEADS: dict[str, str] = {
    "Sparkasse": "company", "Kreissparkasse": "company", "Stadtsparkasse": "company", "Volksbank": "company",
    "Raiffeisenbank": "company", "Stadtwerke": "company", "Stadtwerken": "company", "Klinikum": "company",
    "Wirtschaftsförderung": "authority", "Stadtmarketing": "company", "Standortförderung": "authority",
    "Polizei": "authority", "Polizeipräsidium": "authority", "Polizeidirektion": "authority",
    "Polizeiinspektion": "authority", "Bundespolizeiinspektion": "authority", "Bundespolizeidirektion": "authority",
    "Polizeirevier": "authority", "Kreispolizeibehörde": "authority", "Staatsanwaltschaft": "authority",
    "Landgericht": "authority", "Amtsgericht": "authority", "Oberlandesgericht": "authority",
    "Verwaltungsgericht": "authority", "Bezirksregierung": "authority", "Regierungspräsidium": "authority",
    "Landratsamt": "authority", "Bezirksamt": "authority", "Bezirksamtes": "authority", "Stadtverwaltung": "authority",
    "Kreisverwaltung": "authority", "Gemeindeverwaltung": "authority", "Landesregierung": "authority",
    "Hauptzollamt": "authority", "Finanzamt": "authority", "Jobcenter": "authority", "Feuerwehr": "authority",
    "Berufsfeuerwehr": "authority", "Industrie- und Handelskammer": "chamber", "Handwerkskammer": "chamber", "IHK": "chamber",
    "HWK": "chamber", "Handelskammer": "chamber", "Wirtschaftskammer": "chamber", "Landwirtschaftskammer": "chamber",
    "Ärztekammer": "chamber", "Architektenkammer": "chamber", "Arbeiterkammer": "chamber", "Kreishandwerkerschaft": "chamber",
    "Universität": "university", "Hochschule": "university", "Fachhochschule": "university", "Musikhochschule": "university",
    "Kunsthochschule": "university", "Universitätsklinikum": "university", "TU": "university", "FH": "university",
    "Technische Universität": "university", "Technischen Universität": "university", "Technische Hochschule": "university",
    "Technischen Hochschule": "university", "Bistum": "church", "Erzbistum": "church", "Dekanat": "church",
    "Kirchenkreis": "church", "Pfarrei": "church", "Volkshochschule": "school", "Gesamtschule": "school", "Gymnasium": "school",
    "Realschule": "school", "Musikschule": "school", "Wirtschaftsjunioren": "association", "Verbraucherzentrale": "association",
    "Mieterverein": "association", "Tierheim": "association", "Messe": "company", "Wirtschaftsallianz": "association",
    "Agentur für Arbeit": "authority",
}  # fmt: skip

# Heads that make a body with "für …": "Amt für Wirtschaftsförderung und Standortmanagement".
BODY_HEADS_FOR: dict[str, str] = {
    "Amt": "authority", "Amtes": "authority", "Amts": "authority", "Bundesamt": "authority", "Bundesamtes": "authority",
    "Bundesamts": "authority", "Landesamt": "authority", "Landesamtes": "authority", "Bundesministerium": "authority",
    "Bundesministeriums": "authority", "Ministerium": "authority", "Ministeriums": "authority",
    "Staatsministerium": "authority", "Staatsministeriums": "authority", "Landesministerium": "authority",
    "Senatsverwaltung": "authority", "Behörde": "authority", "Bundesanstalt": "authority", "Landesanstalt": "authority",
    "Bundesagentur": "authority", "Bundeszentrale": "authority", "Landeszentrale": "authority", "Bundesinstitut": "authority",
    "Institut": "university", "Instituts": "university", "Institutes": "university", "Fraunhofer-Institut": "university",
    "Fraunhofer-Instituts": "university", "Leibniz-Institut": "university", "Leibniz-Instituts": "university",
    "Max-Planck-Institut": "university", "Max-Planck-Instituts": "university", "Hochschule": "university",
    "Gesellschaft": "association", "Gewerkschaft": "association",
}  # fmt: skip
# One-word bodies told by their ending alone.
BODY_SUFFIXES: dict[str, str] = {
    "ministerium": "authority", "ministeriums": "authority", "kriminalamt": "authority", "kriminalamtes": "authority",
    "kriminalamts": "authority",
}  # fmt: skip
COMMON_AFTER_HEAD = frozenset(
    "und oder sowie mit für in im am an auf bei der die das des den dem von vom zu zur zum hat ist wird".split()
)
PLACE_TAIL = r"(?:am|an[ ]der|a\.|im|in[ ]der|ob[ ]der|vor[ ]der|bei|i\.|v\.|auf|unter)"

# The United Nations with their organs, programmes, funds and specialised agencies (un.org, system chart), and Bretton Woods.
_WORLD = (
    "Welternährungsprogramm", "Flüchtlingshilfswerk", "Kinderhilfswerk", "Umweltprogramm", "Entwicklungsprogramm", "Sicherheitsrat",
    "Menschenrechtsrat", "Wirtschafts- und Sozialrat", "Generalsekretariat", "Weltklimarat", "Weltbiodiversitätsrat",
)  # fmt: skip
_WITHOUT_UN = ("Welternährungsprogramm", "Weltklimarat", "Weltbiodiversitätsrat")
WORLD_BODIES = (
    *(f"UN-{name}{ending}" for name in _WORLD for ending in ("", "s")),
    *(f"{name}{ending}" for name in _WITHOUT_UN for ending in ("", "s")),
    "UN-Generalversammlung", "UN-Vollversammlung", "UNHCR", "UNDP", "UNEP", "UNFPA", "UNIDO", "UNRWA", "UNCTAD", "UNAIDS", "FAO", "ILO", "IAEA",
    "IPCC", "WTO", "WMO", "WIPO", "IWF", "Welthandelsorganisation", "Weltpostverein", "Internationaler Währungsfonds",
    "Internationale Währungsfonds", "Internationalen Währungsfonds", "Internationale Atomenergie-Organisation",
    "Internationalen Atomenergie-Organisation", "Internationale Arbeitsorganisation", "Internationalen Arbeitsorganisation",
    "Internationaler Strafgerichtshof", "Internationale Strafgerichtshof", "Internationalen Strafgerichtshof",
)  # fmt: skip

PARTIES: dict[str, str] = dict.fromkeys(
    ("SPD", "CDU", "CSU", "FDP", "AfD", "CDU/CSU", "BSW", "ÖVP", "SPÖ", "FPÖ", "NEOS", "SVP", "SSW",
     "Bündnis 90/Die Grünen", "Freie Wähler", "Die Linke", "DIE LINKE"), "party",
)  # fmt: skip
# Bodies of the federation, of Europe and the world, chambers and agencies that everybody knows by these words.
KNOWN_BODIES: dict[str, str] = {
    **PARTIES,
    **dict.fromkeys(
        (
            "Bundestag", "Bundestages", "Bundestags", "Deutscher Bundestag", "Deutschen Bundestag", "Deutschen Bundestages",
            "Deutsche Bundestag", "Bundesregierung", "Bundeskabinett", "Bundeswehr", "Bundespolizei", "Bundeskanzleramt",
            "Bundeskanzleramtes", "Bundeskanzleramts", "Bundesverfassungsgericht", "Bundesverfassungsgerichts",
            "Bundesgerichtshof", "Bundesgerichtshofs", "Bundesnetzagentur", "Bundeskartellamt", "Bundesarchiv", "Bundesbank",
            "Deutsche Bundesbank", "Deutschen Bundesbank", "Umweltbundesamt", "Umweltbundesamtes", "Umweltbundesamts",
            "Auswärtiges Amt", "Auswärtige Amt", "Auswärtigen Amt", "Auswärtigen Amtes", "Auswärtigen Amts",
            "Robert Koch-Institut", "Robert Koch-Instituts", "Robert-Koch-Institut", "Robert-Koch-Instituts", "Landtag NRW",
            "Europäische Union", "Europäischen Union", "Europäische Kommission", "Europäischen Kommission",
            "Europäisches Parlament", "Europäische Parlament", "Europäischen Parlament", "Europäischen Parlaments",
            "Europäische Zentralbank", "Europäischen Zentralbank", "Europäischer Gerichtshof", "Europäische Gerichtshof",
            "Europäischen Gerichtshof", "Europäischen Gerichtshofs", "EU", "EU-Kommission", "EU-Parlament", "UN", "UNO",
            "Vereinte Nationen", "Vereinten Nationen", "NATO", "OECD", "UNESCO", "UNICEF", "WHO", "Weltbank",
            "Weltgesundheitsorganisation", "BMWK", "BMWi", "BMBF", "BMDV", "BMAS", "BMFSFJ", "BMZ", "BMI", "BMF", "BMG", "BMEL",
            "BMUV",
            *WORLD_BODIES, "EZB", "EuGH", "OSZE", "Europarat", "Europarats", "Europarates", "Frontex", "Europol", "Eurojust", "Interpol",
            "Eurostat", "BSI", "BfArM", "RKI", "BAMF", "BaFin", "BAuA", "BfN", "BfR", "BNetzA", "EASA", "ESMA", "EMA", "BKA", "THW", "Technisches Hilfswerk", "Technischen Hilfswerk", "Technischen Hilfswerks", "KfW", "BAFA",
            "Bundespräsidialamt", "Bundespräsidialamtes", "Bundespräsidialamts", "Kanzleramt", "Kanzleramtes", "Kanzleramts",
            "Senatskanzlei", "Staatskanzlei", "Bundesagentur für Arbeit", "Nationalrat", "Ständerat",
        ), "authority",
    ),
    **dict.fromkeys(("IHK", "HWK", "DIHK", "ZDH", "WKO", "Handwerkskammer", "Industrie- und Handelskammer"), "chamber"),
    **dict.fromkeys(
        ("DRK", "Deutsches Rotes Kreuz", "Deutschen Roten Kreuz", "Deutschen Roten Kreuzes", "Deutsche Rote Kreuz", "AWO",
         "ADAC", "DGB", "ver.di", "IG Metall", "DFB", "NABU", "BUND", "Greenpeace", "Amnesty International", "WWF", "VDE", "VDI",
         "VKU", "BDI", "BDEW", "DEHOGA", "Deutscher Städtetag", "Deutschen Städtetag", "Deutschen Städtetages",
         "Deutscher Landkreistag", "Deutschen Landkreistag", "Johanniter-Unfall-Hilfe", "Malteser Hilfsdienst", "DLRG"),
        "association",
    ),
    **dict.fromkeys(("ETH", "ETHZ", "ETH Zürich", "EPFL", "KIT", "RWTH", "RWTH Aachen", "DLR", "CERN", "DFG", "DAAD", "SNF", "FWF"), "university"),
    **dict.fromkeys(("EKD", "Caritas", "Diakonie"), "church"),
    **dict.fromkeys(("dpa", "epd", "KNA", "Reuters", "ARD", "ZDF", "WDR", "NDR", "MDR", "SWR", "BR24", "ORF", "SRF"), "media"),
    **dict.fromkeys(("Deutsche Bahn", "Deutschen Bahn", "Deutsche Telekom", "Deutschen Telekom", "Deutsche Post", "Siemens",
                     "Volkswagen", "Bosch", "Google", "Microsoft"), "company"),
}  # fmt: skip

# Kinds of streets, not their names.
NO_STREET = frozenset(
    "Bundesstraße Landesstraße Landstraße Kreisstraße Hauptverkehrsstraße Einkaufsstraße Durchgangsstraße Wohnstraße Einbahnstraße "
    "Ortsdurchfahrtsstraße Anliegerstraße Nebenstraße Seitenstraße Zufahrtsstraße Verbindungsstraße Umgehungsstraße Schnellstraße "
    "Fahrradstraße Spielstraße Datenstraße Produktionsstraße Waschstraße Zulassungsstraße Innenstadtstraße Geschäftsstraße "
    "Erschließungsstraße Ringstraßen Wasserstraße Bundeswasserstraße Prachtstraße Baustraße Gemeindestraße Ferienstraße Sackgasse "
    "Passstraße Zubringerstraße Impfstraße Teststraße Fertigungsstraße Sammelstraße".split()
)
# What is counted by thousands; five digits before them are no postal code.
NO_TOWN = frozenset(
    "Euro Menschen Besucher Besucherinnen Personen Einwohner Kilometer Meter Tonnen Stück Mitglieder Franken Dollar Quadratmeter "
    "Prozent Uhr Jahre Fahrzeuge Haushalte Betriebe Unternehmen Studierende Beschäftigte Arbeitsplätze Teilnehmer Gäste Kinder "
    "Unterschriften Bäume Wohnungen Megawattstunden Kilowattstunden Tel Telefon Fax Herr Frau".split()
)

# Surnames that stand in any text as words, too: found again only by the model or behind a form of address.
SURNAMES_THAT_ARE_WORDS = frozenset(
    "Bürger Koch Sommer Winter Herbst Berg Stein Wolf Vogel Bauer Richter Kaiser König Graf Herzog Fürst Engel Stern Sturm Frost "
    "Wald Baum Busch Blume Rose Brand Feuer Wasser Bach Fluss See Haus Hof Markt Kirche Turm Burg Stadt Land Kreis Bund Rat Amt "
    "Kraft Macht Recht Frank Frei Groß Klein Lang Kurz Jung Alt Neu Schwarz Weiß Rot Braun Grün Blau Reich Arm Stark Schnell "
    "Fischer Müller Bäcker Schneider Schuster Zimmermann Maurer Gärtner Jäger Förster Hirte Krieger Ritter Meister Freund Feind "
    "Gast Wirt Kunde Händler Kaufmann Bote Post Bahn Zug Wagen Rad Stahl Eisen Kupfer Gold Silber Korn Brot Salz Pfeffer Zucker "
    "Kern Keller Ofen Dach Fenster Spiegel Kranz Krone Thron Spieß Hammer Nagel Sänger Geiger Pfeifer Kantor Probst Bischof Papst "
    "Mönch Heiland Christ Morgen Abend Tag Nacht Freitag Sonntag Montag Mai März August Ost West Nord Süd Winkel Ecke Ende Anfang "
    "Grund Boden Acker Feld Wiese Weide Heide Moor Sand Kies Fels Huber Lehrer Schüler Kind Vater Mutter Bruder Mann Will Lust Glück "
    "Horn Zahn Haar Hand Fuß Kopf Herz Löwe Bär Fuchs Hase Hirsch Adler Falke Hahn Specht Frosch Krebs Hecht Held Fels Halle Regen".split()
)
