"""What web pages say around a release: link labels, prompts and notices, by class.

A phrase is written in lower case; ``labels`` are whole lines or whole parts of a line between separators, ``heads``
are beginnings of lines, ``parts`` may stand anywhere in a line. The classes are kinds of page furniture, so a new
phrase goes where a reader would look for it; nothing here names a site. ``release`` words speak *for* a line.
"""

# ruff: noqa: E501 - patterns and word lists stay whole
from __future__ import annotations

from typing import NamedTuple

__all__ = ["CLASSES", "FUNCTION_WORDS", "MONTHS", "PLATFORMS", "VERBS", "Words"]


class Words(NamedTuple):
    """Phrases of one class: whole labels, beginnings, and parts (beginnings and parts are patterns)."""

    labels: str = ""
    heads: str = ""
    parts: str = ""


PLATFORMS = (
    "facebook|twitter|instagram|youtube|linkedin|xing|whatsapp|telegram|tiktok|mastodon|threads|bluesky|pinterest|flickr|"
    "snapchat|vimeo|reddit|tumblr|google\\+|signal|threema|flipboard|pocket|rss|rss[- ]feeds?|x|spotify|podcast|messenger"
)

CLASSES: dict[str, Words] = {
    "contact": Words(
        labels=(
            "kontakt|kontakte|kontaktdaten|kontaktadresse|ansprechpartner|ansprechpartnerin|ansprechpartner/in|ansprechpartner:in|ansprechpartner\\*in|ansprechperson|ansprechpersonen|"
            "ihr ansprechpartner|ihre ansprechpartnerin|ihre ansprechpartner|ihr kontakt|adresse|anschrift|postadresse|postanschrift|hausanschrift|hausadresse|lieferadresse|geschäftsstelle|"
            "pressestelle|erreichbarkeit|telefon|telefonnummer|telefax|fax|mobil|e-mail|email|e-mail-adresse|internet|web|website|webseite|öffnungszeiten|sprechzeiten|bürozeiten|"
            "pressekontakt|medienkontakt|redaktion|rückfragen|auskünfte|auskunft|name|vorname|nachname|position|funktion|herausgeber|verfasser|autor|autorin|presseteam|sekretariat|"
            "weitere informationen|weitere auskünfte|mehr informationen|weiterführende informationen|weitere infos|informationen"
        ),
    ),
    "navigation": Words(
        labels=(
            "startseite|home|homepage|start|menü|menu|hauptmenü|hauptnavigation|navigation|servicenavigation|metanavigation|unternavigation|"
            "subnavigation|inhalt|inhaltsverzeichnis|inhaltsübersicht|sitemap|übersicht|zur übersicht|zurück|zurück zur übersicht|"
            "zurück zur liste|zurück zur startseite|zurück zur suche|weiter|vor|nächste|vorherige|nächste seite|vorige seite|letzte seite|"
            "erste seite|nach oben|zum seitenanfang|seitenanfang|zum anfang|top|nach oben scrollen|schließen|öffnen|aufklappen|zuklappen|"
            "aktuelles|aktuell|aktuelle meldungen|aktuelle nachrichten|neuigkeiten|news|newsroom|nachrichten|meldungen|presse|pressebereich|"
            "presse & medien|presse und medien|presseportal|pressecenter|pressemitteilungen|pressemeldungen|medienmitteilungen|presseinformationen|"
            "medien|mediathek|medieninformationen|presseservice|pressearchiv|presseverteiler|archiv|nachrichtenarchiv|blog|magazin|themen|"
            "schwerpunkte|projekte|service|services|unternehmen|über uns|wir über uns|über mich|ueber uns|wer wir sind|was wir tun|team|"
            "unser team|vorstand|gremien|organisation|struktur|leitbild|geschichte|chronik|mitglieder|mitgliedschaft|mitglied werden|"
            "mitmachen|engagement|karriere|jobs|stellenangebote|stellen|offene stellen|ausbildung|praktikum|ausschreibungen|downloads?|"
            "formulare|publikationen|veröffentlichungen|links|quicklinks|linksammlung|partner|förderer|sponsoren|shop|onlineshop|"
            "warenkorb|merkzettel|merkliste|tickets|termine|kalender|veranstaltungen|veranstaltungskalender|terminkalender|events|"
            "kontaktformular|anfahrt|standort|standorte|lage|wirtschaft|politik|rathaus|"
            "bürgerservice|bürger|verwaltung|stadtverwaltung|gemeinde|rathaus & politik|leben|wohnen|bauen|freizeit|tourismus|kultur|"
            "bildung|soziales|umwelt|klimaschutz|sport|familie|jugend|senioren|gesundheit|verkehr|digitales|forschung|lehre|studium|"
            "transfer|international|internationales|europa|fakultäten|hochschule|universität|campus|einrichtungen|vereine|verein|"
            "satzungen|satzung|ortsrecht|bekanntmachungen|bürgerinfo|ratsinformationssystem|stadtplan|webcams?|bilder|bildergalerie|"
            "galerie|fotos|videos|video|audio|suche|erweiterte suche|volltextsuche|suchbegriff|suchen|login|anmelden|registrieren|abmelden|"
            "mein konto|mein profil|intern|mitgliederbereich|intranet|extranet|passwort vergessen|deutsch|english|englisch|français|"
            "italiano|español|polski|türkçe|русский|de|en|fr|it|nl|pl|leichte sprache|gebärdensprache|barrierefreiheit|kontrast|"
            "schriftgröße|vorlesen|faq|häufige fragen|fragen und antworten|hilfe|glossar|lexikon|notfall|störungsdienst|stellenbörse|"
            "immobilien|gewerbeflächen|gewerbe|flächen|förderung|fördermittel|gründung|existenzgründung|branchen|netzwerke?|leistungen|"
            "produkte|referenzen|lösungen|investoren|investor relations|nachhaltigkeit|stiftung|fraktion|abgeordnete|positionen|"
            "programm|wahlprogramm|ortsverbände|landesverbände|fachbereiche|abteilungen|ämter|ministerium|minister|ministerin|"
            "behörde|aufgaben|reden|interviews|zahlen und fakten|statistik|daten|in aktion|einsätze|ressourcen|infobrief|"
            "spielplan|tabelle|mannschaften|teams|fanshop|stadion|kategorien|rubriken|bereiche|ressorts|lokales|sonstiges|allgemein|allgemeines"
        ),
        heads=(
            r"sie (?:sind|befinden sich) hier|du bist hier|brotkrumen|breadcrumb|(?:direkt |springe |gehe )?(?:zum|zur|zu)[ ](?:inhalt|haupt|navigation|"
            r"suche|seite|menü|fu(?:ß|ss)|sub|service|kontaktseite|startseite|seitenanfang|übersicht|bereich|mobilen)|"
            r"zurück[ ]?(?:zu[rm]?\b|$|[|/])|«\s*zurück|(?:zum|zur)\s+(?:hauptinhalt|hauptnavigation)|navigation[ ](?:ein|aus|über|öffnen|schlie|anzeig)|"
            r"menü[ ](?:ein|aus|öffnen|schlie|anzeig|menü|überspring)|(?:haupt|sub|unter|service|meta)?(?:navigation|menü)\b|springe?n? |direkt zu\b|"
            r"(?:haupt|sub)?inhalt überspring|nach oben|seite \d+ von \d+|vorherige[rs]? |vorige[rs]? |nächste[rs]? (?:artikel|beitrag|meldung|seite|nachricht)|"
            r"ältere[rs]? (?:artikel|beitrag|beiträge|meldung)|neuere[rs]? (?:artikel|beitrag|beiträge|meldung)|beitrags-?navigation|"
            r"unterseiten|inhaltsbereich|fu(?:ß|ss)bereich|kopfbereich|seitenleiste|toggle |skip to|jump to|back to|alle (?:anzeigen|meldungen|nachrichten|"
            r"beiträge|news|artikel|termine|veranstaltungen|pressemitteilungen|themen)\b"
        ),
    ),
    "search": Words(
        labels="jetzt suchen|suchen|suche|finden|suche öffnen|suche starten|suche schließen|suchergebnisse|filter|filtern|sortieren",
        heads=r"suchbegriff|suche (?:nach|im|in|öffnen|schlie|start|auf)|suchen (?:nach|in|sie)|jetzt suchen|wonach suchen|was suchen|search|"
        r"stichwort eingeb|filter:|ergebnisse filtern",
    ),
    "share": Words(
        labels=(
            f"{PLATFORMS}|teilen|tweet|tweeten|twittern|teile|mailen|mail|link kopieren|kopieren|weiterempfehlen|weitersagen|empfehlen|"
            "versenden|verschicken|merken|lesezeichen|lesezeichen setzen|liken|gefällt mir|pin it|pinnen|posten|mitteilen|folgen|"
            "social media|soziale medien|soziale netzwerke|shortlink|permalink|permanentlink|per mail|per e-mail|als e-mail versenden"
        ),
        heads=(
            rf"(?:beitrag|artikel|seite|meldung|blogpost|diesen? (?:beitrag|artikel|seite|meldung)|inhalt|jetzt|news) (?:auf \w+ )?(?:teilen|weiterempfehlen|"
            rf"empfehlen|versenden|twittern|merken)|teilen?(?: sie)?(?: diese[nr]?| den| die| auf| mit| via| per|:|$)|(?:auf|bei|via|per) (?:{PLATFORMS}) |"
            rf"folgen sie|folge?n? (?:uns|auf)|(?:besuchen|finden|treffen) sie uns|uns (?:auf|bei) (?:{PLATFORMS})|(?:wir|die|der) .{{0,30}}"
            rf"(?:im social web|in den sozialen (?:netz|medien))|share|tweet |"
            rf"(?:short|perma(?:nent)?)-?link:|(?:die|der|das) .{{2,40}} auf (?:{PLATFORMS})$"
        ),
        parts=rf"(?:teilen|folgen)[ ]?[:|/·,].{{0,60}}\b(?:{PLATFORMS})\b|\bauf (?:{PLATFORMS}) (?:teilen|folgen|empfehlen)|gefällt das$",
    ),
    "print": Words(
        labels="drucken|seite drucken|artikel drucken|druckversion|druckansicht|druckvorschau|pdf|als pdf|pdf-version|als pdf speichern|pdf herunterladen|speichern|"
        "vorlesen|seite vorlesen|vorlesen lassen|seite speichern|schrift|schriftgröße ändern|a a a|artikel merken",
        heads=r"(?:seite|artikel|meldung|beitrag|inhalt|diese[rn]? \w+) (?:aus)?drucken|druck(?:version|ansicht)|schrift(?:größe| ändern|:)|pdf[- ]?(?:version|download|datei|drucken)|"
        r"als pdf|text vorlesen|vorlesen\b",
    ),
    "cookie": Words(
        labels="alle akzeptieren|akzeptieren|ablehnen|alle ablehnen|nur notwendige|nur essenzielle|auswahl speichern|einstellungen|cookie-einstellungen|cookies|"
        "datenschutzeinstellungen|einverstanden|ok|verstanden|zustimmen|cookie-richtlinie|cookie-hinweis|alle cookies akzeptieren|einstellungen speichern|"
        "cookie einstellungen|datenschutz-einstellungen|abbrechen|absenden|bestätigen",
        heads=r"(?:diese|unsere) (?:web|internet)?seite (?:verwendet|nutzt|benutzt|setzt)|(?:diese|unsere) website (?:verwendet|nutzt|benutzt)|"
        r"wir (?:verwenden|nutzen|benutzen|setzen) (?:auf \w+ \w+ )?(?:cookies|matomo|google)|cookie|hinweis zu cookies|wir respektieren (?:deine|ihre)|"
        r"mit der (?:weiteren )?nutzung|akzeptieren ablehnen|alle akzeptieren",
        parts=r"\bcookies?\b|\btracking\b|javascript|browser (?:unterstütz|veraltet)|(?:deine|ihre) einwilligung|datenschutzeinstellungen",
    ),
    "newsletter": Words(
        labels="newsletter|newsletter-abo|newsletter abonnieren|newsletter bestellen|newsletter anmelden|zum newsletter|abonnieren|jetzt abonnieren|feed abonnieren|rss-feed|"
        "rss abonnieren|presseverteiler|pressemeldungen abonnieren|push-nachrichten|abo|jetzt anmelden|eintragen|news abonnieren|rss abonnieren",
        heads=r"(?:zum|zur|unser(?:en?)?|für unseren?|jetzt|hier|melden sie sich).{0,30}newsletter|newsletter|abonnieren|(?:bleiben|bleib) (?:sie |du )?(?:auf dem laufenden|informiert)|"
        r"(?:du willst|sie wollen|sie möchten) (?:nichts mehr|keine?)|mit der anmeldung erklären|"
        r"(?:presse)?(?:mitteilungen|meldungen) .{0,30}(?:rss|abonnieren)|immer auf dem laufenden|verpassen sie|nichts mehr verpassen|wenn sie keine|abmelden|"
        r"jetzt (?:kostenlos )?(?:abonnieren|registrieren)",
        parts=r"\bnewsletter\b|\brss\b|(?:hier|jetzt) (?:abmelden|abonnieren)|mehr verpassen|per e-mail erhalten",
    ),
    "related": Words(
        labels="weitere beiträge|weitere meldungen|weitere nachrichten|weitere artikel|weitere pressemitteilungen|weitere themen|weitere links|mehr zum thema|zum thema|mehr zum ereignis|"
        "mehr zur region|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|lesen sie auch|ähnliche artikel|ähnliche beiträge|"
        "ähnliche meldungen|ähnliche nachrichten|ähnliche themen|verwandte beiträge|verwandte artikel|verwandte inhalte|verwandte meldungen|verwandte themen|"
        "neue beiträge|neueste beiträge|letzte beiträge|aktuelle beiträge|neueste nachrichten|neueste kommentare|zusatzinformationen|weiterführende links|"
        "externe links|interne links|links zum thema|downloads zum thema|dokumente|passend dazu|siehe auch|meistgelesen|beliebte beiträge|"
        "weiterlesen|weiter lesen|mehr lesen|mehr|mehr erfahren|mehr dazu|mehr infos|mehr anzeigen|mehr laden|mehr ansehen|ansehen|details|zum artikel|zur meldung|zum beitrag|"
        "vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|vorherige meldung|nächste meldung|kommende events|"
        "kommende veranstaltungen|nächste termine|aus dem archiv|empfehlungen|unsere empfehlungen|top-themen|topthemen|im fokus|alle meldungen|"
        "originalmeldung|zur originalmeldung|kurzlink|mehr aus|dossier|serie|zum nachlesen|zum weiterlesen|verwandte links|linktipps",
        heads=r"weitere (?:meldungen|beiträge|nachrichten|artikel|pressemitteilungen|themen|news|links|infos|informationen zum)\b|mehr (?:zum|zur|zu|von|aus|über|informationen|nachrichten|meldungen)\b|"
        r"(?:weiter|mehr) ?lesen|das könnte (?:sie|dich|euch)|auch interessant|lesen sie (?:auch|mehr|hier)|(?:ähnliche|verwandte) \w+|"
        r"(?:vorherige|nächste|vorige)[rs]? (?:beitrag|artikel|meldung|nachricht)|(?:neueste|letzte|aktuelle) (?:beiträge|meldungen|nachrichten|artikel|kommentare|pressemitteilungen|news)\b|"
        r"(?:orte|themen|bilder) in dieser|nachrichten zu |aktuelle nachrichten|original-content von|alle (?:meldungen|nachrichten|beiträge) (?:von|zu|aus)|zum nächsten|zur nächsten",
        parts=r"weiterlesen|(?:mehr|weiter) lesen|mehr (?:…|\.\.\.)$",
    ),
    "tags": Words(
        labels="schlagworte|schlagwörter|tags|stichworte|stichwörter|kategorien|kategorie|themen|rubrik|ressort|keywords",
        heads=r"schlag(?:worte?|wörter)|stichw(?:orte?|örter)|tags?\b|kategorien?:|veröffentlicht (?:in|unter) |abgelegt unter|merkmale dieser|keywords?:|rubrik:|#\w+(?: #\w+)*$",
    ),
    "gallery": Words(
        labels="bildergalerie|galerie|bilder|bild vergrößern|vergrößern|bild herunterladen|foto herunterladen|bild|foto|pressebild|pressefotos?|pressebilder|bildmaterial|zum pressefoto|download|"
        "herunterladen|jpeg|jpg|png|vorschau|vollbild|diashow|slideshow|slider|bild öffnen|großansicht|lightbox|video abspielen|abspielen|pause|logo|play",
        heads=r"(?:galerie|bild|foto|slide)[ ]?:? ?\d+ ?(?:von|/) ?\d+|(?:bild|foto|datei) (?:vergrößern|herunterladen|in |öffnen|anzeigen|download|zum download)|zur bildergalerie|"
        r"(?:weitere )?bilder (?:zur|zum|der|in)|download|herunterladen|\[(?:logo|bild|image|icon)\]|\(?\d+(?:[.,]\d+)? ?[km]b\)?$|(?:klicken|klick) .{0,30}(?:bild|vergröß)|image:",
        parts=r"\((?:pdf|jpe?g|png|docx?|zip)?[,; ]*\d+(?:[.,]\d+)? ?[kmg]i?b(?:yte)?[,; ]*(?:pdf|jpe?g|nicht barrierefrei)?\)",
    ),
    "footer": Words(
        labels="impressum|datenschutz|datenschutzerklärung|rechtliches|rechtliche hinweise|rechtshinweise|nutzungsbedingungen|haftungsausschluss|disclaimer|agb|barrierefreiheit|erklärung zur barrierefreiheit|"
        "barriere melden|copyright|alle rechte vorbehalten|bildnachweise?|sitemap|zuletzt aktualisiert|hinweisgeberschutz|hinweisgebersystem|compliance|lizenz|"
        "zertifikate|vertrag kündigen|verträge hier kündigen|kontakt & impressum|impressum & datenschutz|impressum und datenschutz|mediadaten",
        heads=r"©|\(c\)|copyright|alle rechte|impressum|datenschutz|powered by|design (?:durch|by|von|:)|webdesign|(?:gestaltung|umsetzung|realisierung|programmierung|realisation)\b.{0,3}(?:und|&|:|durch|by|von)|"
        r"erstellt mit|hosting|für die richtigkeit|trotz sorgfältiger|wir übernehmen keine|zuletzt aktualisiert|letzte aktualisierung|barrierefreiheit|"
        r"(?:die|eine) offizielle (?:web|internet)?seite|ein (?:angebot|service|projekt) (?:der|des|von)|inhaltlich verantwortlich",
        parts=r"\balle rechte vorbehalten|\bimpressum\b|\bdatenschutz(?:erklärung|hinweise?)?\b(?:\s*[|·/•]|$)|keine gewähr|cc[- ]by|creative commons|lizenz(?:iert)?\b",
    ),
    "donation": Words(
        labels="spenden|jetzt spenden|spendenkonto|online spenden|unterstützen|unterstützen sie uns|helfen|hilf mit|fördern|mitglied werden!?|jetzt mitglied werden|spenden & helfen",
        heads=r"spenden?(?:konto|n|$)|(?:jetzt|online) (?:spenden|helfen|fördern)|unterstütz(?:en|e)? (?:sie |du )?(?:uns|unsere)|(?:ihre|deine) spende|mitglied werden|jetzt mitglied|helfen sie (?:uns|mit)",
        parts=r"spendenkonto|steuerlich absetz|per paypal",
    ),
    "feedback": Words(
        labels="kommentar|kommentare|kommentieren|kommentar schreiben|keine kommentare|antworten|bewerten|hilfreich|nicht hilfreich|ja|nein|ja nein|nachricht|betreff|"
        "ihre e-mail-adresse|ihre nachricht|ihr name|pflichtfeld|feedback|senden|abschicken|beschreibung",
        heads=r"(?:wie )?bewerten sie|(?:war|waren|haben) (?:ihnen |diese[rn]? |dir |die )?.{0,30}(?:hilfreich|geholfen|nützlich)|kommentar|schreib(?:en|e)? (?:sie )?(?:einen|uns) |(?:ihre|deine) (?:e-mail|meinung|nachricht|daten)|"
        r"\(?\d+ (?:leser|bewertungen?|kommentare?|aufrufe|likes|klicks|personen gefällt)|haben sie (?:fragen|anregungen|einen fehler)|fehler (?:melden|gefunden)|e-?mail-?adresse|anrede|pflichtfeld|felder mit|captcha|"
        r"bei fragen kontaktieren|diskutieren sie|leserbrief",
    ),
}  # fmt: skip
"""Names of classes are the reasons that a record gives for a removed line."""

RELEASE = Words(
    heads=(
        r"(?:presse|medien)(?:mitteilung|meldung|information|info|dienst|einladung|kontakt|stelle|sprecher)|pressetext|(?:ihre? )?(?:ansprechpartner|kontaktperson|pressekontakt|medienkontakt|kontakt für|kontakt zu)|"
        r"(?:für )?(?:rückfragen|weitere (?:informationen|auskünfte|infos|fragen))|rückfragen|weitere auskünfte|hintergrund|zum hintergrund|zur (?:person|sache)|hinweis (?:an|für) (?:die )?(?:redaktion|medien)|"
        r"über (?:die|den|das|[A-ZÄÖÜ])|foto|bild(?:unterschrift|zeile|text|nachweis)?:|bildquelle|quelle:|(?:herausgeber|v\. ?i\. ?s\. ?d\. ?p|verantwortlich)|sperrfrist|stand:?|anmeldung|programm|datum|ort|zeit|termin|"
        r"tel(?:efon)?\b|fax|telefax|mobil|e-?mail:|internet:|web:|von [A-ZÄÖÜ]\w+ [A-ZÄÖÜ]"
    ),
)
"""Beginnings of lines that belong to releases: they speak against furniture."""

FUNCTION_WORDS = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "und",
        "oder",
        "aber",
        "auch",
        "als",
        "an",
        "auf",
        "aus",
        "bei",
        "bis",
        "durch",
        "für",
        "gegen",
        "im",
        "in",
        "ins",
        "ist",
        "mit",
        "nach",
        "nicht",
        "noch",
        "nur",
        "ob",
        "ohne",
        "sich",
        "sie",
        "er",
        "es",
        "wir",
        "ihr",
        "ich",
        "so",
        "sowie",
        "um",
        "unter",
        "vom",
        "von",
        "vor",
        "während",
        "was",
        "wegen",
        "weil",
        "wenn",
        "wer",
        "wie",
        "wird",
        "zu",
        "zum",
        "zur",
        "zwischen",
        "über",
        "dass",
        "dabei",
        "damit",
        "dann",
        "da",
        "diese",
        "dieser",
        "dieses",
        "diesem",
        "diesen",
        "dies",
        "sein",
        "seine",
        "ihre",
        "ihren",
        "ihrem",
        "ihrer",
        "seiner",
        "seinen",
        "mehr",
        "sehr",
        "schon",
        "jetzt",
        "hier",
        "dort",
        "sind",
        "war",
        "waren",
        "hat",
        "haben",
        "hatte",
        "werden",
        "wurde",
        "wurden",
        "kann",
        "können",
        "soll",
        "sollen",
        "muss",
        "müssen",
        "darf",
        "will",
        "wollen",
        "möchte",
        "mehrere",
        "alle",
        "allem",
        "aller",
    ]
)
"""Words that link labels have few of and prose has many of."""

VERBS = frozenset(
    [
        "ist",
        "sind",
        "war",
        "waren",
        "hat",
        "haben",
        "hatte",
        "hatten",
        "wird",
        "werden",
        "wurde",
        "wurden",
        "kann",
        "können",
        "konnte",
        "soll",
        "sollen",
        "sollte",
        "muss",
        "müssen",
        "musste",
        "darf",
        "dürfen",
        "will",
        "wollen",
        "wollte",
        "möchte",
        "gibt",
        "gab",
        "geht",
        "ging",
        "steht",
        "stand",
        "kommt",
        "kam",
        "findet",
        "fand",
        "lädt",
        "laden",
        "zeigt",
        "zeigte",
        "macht",
        "machte",
        "sagt",
        "sagte",
        "sieht",
        "bleibt",
        "blieb",
        "startet",
        "starten",
        "beginnt",
        "begann",
        "erhält",
        "erhalten",
        "bekommt",
        "stellt",
        "bietet",
        "fordert",
        "begrüßt",
        "eröffnet",
        "präsentiert",
        "ruft",
        "warnt",
        "plant",
        "baut",
        "wächst",
        "sinkt",
        "steigt",
        "steigen",
        "fördert",
        "informiert",
        "feiert",
        "sucht",
        "zieht",
    ]
)
"""Finite verbs that are frequent in prose and headlines."""

MONTHS = "januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
