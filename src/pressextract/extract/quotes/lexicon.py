"""Words that make quoted words speech, and words that make them a title."""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "FINITE",
    "FIRST_PERSON",
    "MOTTO_NOUNS",
    "PARTICLES",
    "REPORTED",
    "SOURCES",
    "SPEECH_NOUNS",
    "SPEECH_VERBS",
    "TITLE_NOUNS",
    "TITLE_TAILS",
    "TURNS",
    "VERBS_BEFORE",
    "WEAK_VERBS",
    "words_of",
]


def words_of(text: str) -> frozenset[str]:
    """The words of a list that is kept as running text."""
    return frozenset(text.split())


# Regular verbs by stem: "sag" gives sagt, sagen, sagte, sagten.
_REGULAR = words_of("""
    sag erklär betont beton erläuter bericht erzähl ergänz kommentier mein resümier bilanzier unterstreich
    bekräftig bestätig versicher ermahn mahn warn forder appellier begründ bemerk frag antwort entgegn erwider
    kontert konter schilder schwärm staun lob kritisier bedauer beklag klag hoff wünsch freu ärger wunder
    erinner scherz spott gratulier dank bedank zitier äußer verkünd versprech verrat plauder räsonier konstatier
    stell führ füg heb ergreif urteil prognostizier präzisier rechn rechtfertig verdeutlich veranschaulich
    verweis wend formulier schreib les unterstrich stöhn seufz jubel jubilier triumphier frohlock lach schmunzel
    murmel flüster raun brumm grübel sinnier philosophier dozier argumentier plädier werb empfehl rat motivier
    ermutig ermunter begrüß würdig honorier sekundier pflicht weiß weis informier unterricht melde vermeld
    orakel vermut glaub find denk überleg fass summier analysier interpretier beschreib beschrieb charakterisier
    definier deut bewert lächel grins wart witzel foppt moniert monier bemängel rüg tadel insistier beharr
    beteuer schwör gesteh bekenn offenbar enthüll dokumentier notier protokollier ruf rief bet predig folger
    schließ resignier zweifel bezweifel befürcht fürcht sorg zürn schimpf wetter polter donner feix signalisier
    garantier zusicher erkundig hak leg reflektier bring schick richt ermittel blick schau zeig hält lautet laut
    übersetz zuspitz kündig teil verlautbar stimm verteidig erhoff erwart versprüh träum kämpf plan setz lieb
    hinterfrag thematisier einordn unk schließt illustrier umreiß skizzier widersprech zusammenfass pointier
    jammer stellt brauch lass lern versteh verrät
""")
_STRONG = words_of("""
    sprach spricht sprachen sprechen rief riefen ruft rufen schrieb schreibt schrieben las liest hieß heißt
    hieße gab gibt geben gaben fand findet fanden dachte denkt dachten wusste wussten weiß wissen hielt hält
    halten hielten hob hebt heben hoben nannte nennt nennen nannten unterstrich unterstreicht unterstrichen
    verspricht versprach versprachen verrät verriet verrieten rät riet raten rieten empfiehlt empfahl empfehlen
    empfahlen verwies verweist verwiesen wies weist wiesen beschrieb beschreibt beschrieben gestand gesteht
    bekannte bekennt schloss schließt schlossen bat bittet baten meinte meint brachte bringt bringen warf wirft
    warfen zog zieht zogen sieht sah sehen sahen fasst fasste schwor schwört steht stand ging geht ließ lässt
    lassen fuhr fährt fuhren trat tritt lud lädt nahm nimmt widersprach widerspricht stellte stellt fügte fügt
    legte legt teilte teilt kündigte kündigt zeigte zeigt begann beginnt griff greift schlug schlägt bezog
    bezieht tat tut schob schiebt sang singt ist sind war waren wird werden wurde wurden hat haben hatte hatten
    kann können möchte will
""")


def _regular_forms(stem: str) -> tuple[str, ...]:
    """Third person in present and past; stems in -t and -d take an e, those in -el and -er lose theirs."""
    if stem.endswith(("t", "d", "n")) and not stem.endswith(("hn", "ln", "rn", "nn", "en", "on", "in")):
        return (f"{stem}et", f"{stem}en", f"{stem}ete", f"{stem}eten", f"{stem}te", f"{stem}t")
    return (f"{stem}t", f"{stem}{'n' if stem.endswith(('el', 'er')) else 'en'}", f"{stem}te", f"{stem}ten", f"{stem}en")


SPEECH_VERBS = frozenset({form for stem in _REGULAR for form in _regular_forms(stem)} | _STRONG)
"""Finite verbs that may introduce speech right beside a quotation mark; many say little elsewhere (``zeigt sich``)."""

REPORTED = words_of("""
    sei seien habe haben werde müsse könne solle wolle dürfe gebe gehe komme stehe bleibe brauche lasse mache
    bedeute zeige sehe wisse bestehe gelte handle handele liege biete schaffe führe hätte wäre würde müsste
    könnte sollte dürfte
""")
"""Forms of reported speech that part sentences in quotation marks often go on from."""

SPEECH_NOUNS = words_of("""
    Aussage Worte Worten Fazit Bilanz Appell Bitte Rat Ratschlag Tipp Antwort Frage Begründung Kommentar
    Statement Aufforderung Mahnung Warnung Forderung Hoffnung Überzeugung Meinung Ansicht Credo Kritik Lob
    Erklärung Einschätzung Urteil Zitat Resümee Versprechen Botschaft Ruf Satz Stimme Reaktion Rückblick
    Ausblick Wunsch Ergebnis Erkenntnis Feststellung
""")
"""Nouns that announce speech before a colon, or behind the marks (``lautet sein Fazit``)."""

SOURCES = words_of("""
    Mitteilung Pressemitteilung Erklärung Stellungnahme Begründung Bericht Schreiben Brief Gutachten Aufruf
    Einladung Studie Presseerklärung Beschluss Rathaus Unternehmen Ministerium Kreisen Verwaltung Laudatio
    Grußwort Papier Rede
""")
"""What it can be heard from (``heißt es in der Mitteilung``)."""

TITLE_NOUNS = words_of("""
    Motto Titel Thema Themen Überschrift Name Namen Begriff Begriffe Stichwort Betreff Kennwort Projekt Projekts
    Projektes Projekte Forschungsprojekt Modellprojekt Leitprojekt Pilotprojekt Programm Programms
    Bundesprogramm Förderprogramm Landesprogramm Initiative Kampagne Aktion Reihe Veranstaltungsreihe
    Vortragsreihe Serie Miniserie Ausstellung Sonderausstellung Schau Messe Fachmesse Veranstaltung Tagung
    Fachtagung Konferenz Kongress Forum Workshop Seminar Vortrag Podiumsdiskussion Talk Lesung Film
    Dokumentarfilm Kurzfilm Podcast Buch Roman Bildband Broschüre Flyer Faltblatt Magazin Zeitschrift Zeitung
    Studie Bericht Artikel Leitfaden Handbuch Lied Song Stück Theaterstück Musical Oper Konzert Album Preis
    Preises Wettbewerb Wettbewerbs Wettbewerbes Auszeichnung Siegel Prädikat Label Zertifikat Note Stiftung
    Verein Vereins Gruppe Band Verband Netzwerk Bündnis Arbeitskreis Arbeitsgruppe AG Kita Kindergarten Schule
    Grundschule Haus Hotel Restaurant Gasthaus Café Kino Theater Sorte Marke Schiff Boot App Plattform Portal
    Website Internetseite Webseite Seite Filter Tool Onlinetool Software Plan Konzept Strategie Leitlinie Rubrik
    Kategorie Abteilung Bereich Modul Sparte Disziplin Klasse Sturm Sturmtief Orkan Hoch Tief Werk Gemälde
    Skulptur Bild Foto Spiel Brettspiel Ticket Gemeinschaftsaufgabe Petition Volksbegehren Antrag Slogan
    Leitspruch Leitsatz Leitwort Leitmotiv Leitbild Wahlspruch Spruch Aufschrift Inschrift Hashtag Logo
    Schriftzug Schild Schlagwort Schlagzeile Leitthema Schwerpunkt Schwerpunktthema Tag Woche Nacht Fest
    Festival Turnier Cup Tour Lauf Börse Gala Abend Führung Exkursion Kurs Lehrgang Fortbildung Weiterbildung
    Studiengang Masterstudiengang Fonds Förderfonds Wanderung Stammtisch Frühstück Netzwerkfrühstück Runde
    Dialog Format Sendung Video Clip Plakat Banner Quartier Gebiet Gewerbegebiet Gewerbepark Wohnpark Siedlung
    Baugebiet Modellregion Verbundprojekt Preisverleihung Fachforum Impulsvortrag Bundeswettbewerb Branchentag
    Branchentreff Gründerpreis Fachmesse Benefizkonzert Pressegespräch Leitfrage
""")
"""Nouns right before a quotation mark that make the quoted words a title or name; compounds of them count too."""

TITLE_TAILS = tuple(
    sorted(
        words_of("""
    projekt programm initiative kampagne aktion reihe serie ausstellung messe tagung konferenz kongress forum
    workshop seminar vortrag film podcast magazin zeitschrift zeitung studie preis wettbewerb auszeichnung
    stiftung verein netzwerk bündnis kreis gruppe schule haus hotel theater app plattform portal seite tool
    filter plan konzept strategie fonds spruch titel motto thema markt fest festival turnier cup tour lauf börse
    gala abend führung kurs lehrgang woche tag nacht dialog sendung video park quartier gebiet region spiel oper
    konzert album song roman buch band heft broschüre stück stammtisch treff frühstück zentrum gesellschaft klub
    club label siegel zertifikat mobil bus schiff halle platz weg pfad garten kita veranstaltung oberschule
    gymnasium studiengang aufgabe offensive allianz akademie werkstatt labor fabrik orchester chor ensemble
    partei fraktion liste bürgschaft
""")
    )
)

ADVERBS = words_of("""
    auch dazu dabei dann heute gestern zudem weiter sich denn nun jetzt abschließend zugleich ferner außerdem
    ebenfalls daher anschließend später einmal gern gerne rückblickend einst wiederum selbst nämlich daraufhin
    hierzu hier da noch schon es darauf darüber damals zuvor stolz trocken begeistert augenzwinkernd lachend
    schmunzelnd zufrieden übrigens etwa ihrerseits seinerseits erneut kürzlich deshalb folgerichtig unter
    anderem gegenüber uns nachdrücklich ausdrücklich das dies diese seine ihre
""")
"""Words that may stand between the verb and the speaker."""

PARTICLES = words_of("""
    wie so was das dies hat hatte es denn sondern und auch also
""")
"""Words that may stand between the closing mark and the verb."""

FIRST_PERSON = words_of("""
    ich wir uns mir mich unser unsere unserem unseren unserer unseres mein meine meinem meinen meiner meines
""")

FINITE = words_of("""
    ist sind war waren bin bist seid sei wird werden wurde wurden worden hat haben hatte hatten habe kann können
    konnte konnten muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen
    möchte möchten mag mögen wäre wären hätte hätten würde würden könnte könnten müsste gibt gab geht ging kommt
    kam kommen macht machte machen steht stand stehen bleibt blieb bleiben braucht brauchen freut freuen freue
    zeigt zeigen bringt bringen hilft helfen lässt lassen liegt liegen heißt bedeutet gilt gelten sehen sieht
    sah fehlt fehlen führt führen schafft schaffen bietet bieten nimmt nehmen findet finden hält halten läuft
    laufen stellt stellen setzt setzen trägt tragen weiß wissen denke denkt glaube glaubt hoffe hoffen danke
    danken bitte bitten gehört gehören lohnt passt spricht sprechen stärkt stärken wünsche wünschen erwarten
    erwartet beginnt endet verdient entsteht entstehen lebt leben sorgt sorgen funktioniert kostet reicht
    reichen spürt tut tun wächst wachsen bauen baut
""")
"""Verb forms that tell a sentence from a title; far from all, but nearly every spoken sentence holds one."""

WEAK_VERBS = words_of("""
    findet finden fand fanden öffnet eröffnet ist sind war waren wird werden wurde wurden hat haben hatte hatten
    kann können möchte will steht stand geht ging nimmt nahm lässt ließ zieht zog heißt hieß hieße heißen zeigt
    zeigte zeigen bringt brachte fährt fuhr tritt trat legt legte stellt stellte setzt setzte setzen richtet
    schickt beginnt begann greift griff lädt lud lernt brauchen braucht kämpft plant liebt stimmt
""")
"""Verbs that also follow a title (``„Herbst“ steht im Regal``): they need the comma that ends quoted speech."""

TURNS = words_of("""
    mit über nach gegenüber anlässlich während angesichts zusammen gemeinsam wegen dass wenn weil als ob nachdem
    und dem den beim zum zur zu an auf vor per
""")
"""Behind these words another person is spoken of, not the speaker."""

VERBS_BEFORE = words_of("""
    nannte nennt nennen nannten sprach spricht sprachen sprechen bezeichnete bezeichnet bezeichneten betonte
    betont erklärte erklärt sagte sagt meinte meint lobte lobt kritisierte kritisiert warnte warnt forderte
    fordert wünscht wünschte hofft hoffte dankte dankt schrieb schreibt rief fragte fragt urteilte urteilt
    resümierte bezeichnen würdigte würdigt unterstrich erinnerte mahnte versprach sieht sah berichtete berichtet
    erzählt erzählte
""")
"""Verbs that speech may follow in the same clause without a colon."""

MOTTO_NOUNS = words_of("""
    Motto Titel Thema Themen Überschrift Name Namen Begriff Stichwort Betreff Kennwort Slogan Leitspruch
    Leitsatz Leitwort Wahlspruch Spruch Aufschrift Inschrift Hashtag Schriftzug Schlagwort Schlagzeile Leitthema
    Leitfrage Schwerpunkt Schwerpunktthema
""")
"""Nouns behind which even a whole sentence in quotation marks is no speech."""
