"""Words that name happenings, and words that show that a date is no happening."""

from __future__ import annotations

import regex

__all__ = [
    "ACT_NOUNS",
    "CANCELLED",
    "DEADLINE",
    "EVENT_VERB",
    "GENERIC_NOUNS",
    "HAPPENED",
    "HISTORY",
    "MOVED",
    "NEW_DAY",
    "NOT_EVENTS",
    "NOUN",
    "NOUN_ENDINGS",
    "OPENING_HOURS",
    "PARTS_OF_TIME",
    "PLANNED",
    "POSTPONED",
    "VENUE_NOUN",
    "WHOLE_WORDS",
]


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(set(text.split()), key=lambda word: (-len(word), word)))


# Last parts of nouns for gatherings and dates in a calendar: alone or as the head of a compound.
_TAILS = _words("""
    veranstaltung workshop konferenz tagung kongress messe ausstellung konzert fest festival markt lauf turnier
    sitzung treffen gespräch vortrag lesung führung seminar feier feierstunde kundgebung demonstration demo
    gottesdienst andacht börse gala ball frühstück stammtisch empfang besuch präsentation wahl abstimmung forum
    symposium kolloquium camp hackathon barcamp exkursion rundgang spaziergang wanderung radtour runde dialog
    diskussion talk anhörung versammlung parteitag jubiläum ehrung abend nacht woche wochen tag tage wochenende
    termin premiere auftritt aufführung vorstellung show schau party brunch picknick flohmarkt basar auktion
    versteigerung verlosung ziehung prüfung meisterschaft championship championships cup pokal spiel finale
    halbfinale viertelfinale final finals achtelfinale endspiel weltmeisterschaft europameisterschaft weltcup
    landesmeisterschaft wm em rennen regatta marathon triathlon wettkampf wettbewerb qualifikation olympiade
    challenge quiz slam pitch kurs lehrgang schulung fortbildung weiterbildung webinar training sprechstunde
    sprechtag beratung beratungstag infoabend informationsabend infotag informationstag infostand
    informationsstand gedenktag hybridveranstaltung fachtag thementag erzählcafé reparaturcafé gipfel klausur
    klausurtagung generalversammlung hauptversammlung mitgliederversammlung bürgerversammlung
    einwohnerversammlung delegiertenversammlung synode konvent landtagssitzung pressekonferenz pressetermin
    pressegespräch fototermin ortstermin matinee soirée vernissage finissage umzug parade prozession weihe taufe
    reise delegationsreise ausflug ferienprogramm projektwoche aktionstag aktionswoche spieltag tour tournee
    roadshow filmvorführung vorführung screening livestream stream rallye schnitzeljagd putzaktion impfaktion
    blutspende casting audition vorspiel vesper meditation mahnwache gedenkfeier gedenkveranstaltung hearing
    schadstoffmobil infomobil symposion congress summit convention meetup expo fair day night editathon probe
    generalprobe programmpunkt volksbegehren volksentscheid bürgerentscheid bürgerbegehren referendum
    urabstimmung streik warnstreik lichterfest bürgerfest kampagne aktion kartenverkauf vorverkauf ende
    besichtigung treff lichterzug festzug fackelzug auslegung impfung verlesung altkleidersammlung
    lebensmittelsammlung sammelphase unterschriftensammlung spendenaktion spendensammlung
""")

# Nouns of a single act that is announced or reported.
_ACTS = _words("""
    eröffnung wiedereröffnung einweihung preisverleihung verleihung übergabe spatenstich grundsteinlegung
    richtfest baubeginn baustart start auftakt kick-off kickoff beginn abschluss umzug unterzeichnung
    unterschrift vertragsunterzeichnung enthüllung inbetriebnahme freigabe verkehrsfreigabe freischaltung
    inkrafttreten verkaufsstart verkaufsbeginn spielbeginn anpfiff schließung sperrung vollsperrung ausstrahlung
    veröffentlichung erscheinen launch premiere gründung vereidigung amtseinführung amtsantritt amtsübernahme
    verabschiedung ernennung auszeichnung siegerehrung bestenehrung sportlerehrung freisprechung übernahme
    fusion abriss umstellung einführung entscheidung beschluss beschlussfassung abstimmung beratung verhandlung
    urteilsverkündung unfall verkehrsunfall brand einbruch diebstahl überfall raub festnahme einsatz großeinsatz
    razzia durchsuchung kontrolle verkehrskontrolle havarie explosion evakuierung bombenentschärfung
    entschärfung probebetrieb testlauf rückkehr ankunft abreise startschuss stapellauf jungfernfahrt
    erstaufführung uraufführung wahlgang stichwahl neuwahl bewerbungsstart anmeldestart freischaltung
    umbenennung einzug anlieferung auslieferung lieferung verlegung schadensfall unfallflucht
    verkehrsunfallflucht trickdiebstahl körperverletzung vorstellung bekanntgabe übertragung wiederaufnahme
    aufbau abbau seed-funding finanzierungsrunde crowdfunding abgabe vorlage antrag bürgerbeteiligung
    beteiligung befragung umfrage ausschreibung einschulung verkündung begrüßung verkehrsbehinderung
    kapitalerhöhung akquisition erwerb emission verkauf erläuterung information veröffentlichung bekanntmachung
    einzug auszug abfahrt nachholung mitgliederbefragung wiederwahl antragstellung verteilung segnung taufe
    trauerfeier beisetzung explosion
""")
ACT_NOUNS = frozenset(_ACTS)

GENERIC_NOUNS = frozenset(
    _words("""
    veranstaltung termin treffen start beginn ende schluss auftakt tag tage woche wochen abend nacht runde
    aktion programmpunkt wochenende einsatz beratung abschluss besuch spiel runde mobil wettbewerb kampagne
    antrag entscheidung saison fahrt
""")
)
"""Nouns that name a happening only together with something else."""

PARTS_OF_TIME = frozenset(_words("tag tage woche wochen abend nacht wochenende start beginn day night ende"))
"""Tails that by themselves name a happening only with a genitive behind (``Tag der offenen Tür``)."""

WHOLE_WORDS = frozenset(
    _words("wm em ende information erwerb verkauf emission ausgabe fair show tour gala kurs ball day camp cup ziehung")
)
"""Tails that are no heads of compounds, unless a hyphen stands before (``Schwimm-WM``)."""

NOT_EVENTS = regex.compile(
    r"(?i:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?(?:vormittag|nachmittag"
    r"|mittag|morgen|abend|nacht|tag)?s?|\p{L}*mittag|\p{L}*(?:himmelfahrt|oster|pfingst|toten|national"
    r"|ewigkeit)\p{L}*tag|\p{L}*feiertag|feierabend|alltag|bundestag"
    r"|landtag|kreistag|stadttag|städtetag|werktag|wochentag|geburtstag|vortag|folgetag|arbeitstag|geschäftstag"
    r"|schultag|stichtag"
    r"|heiligabend|lebensabend|fastnacht|mitternacht|übernacht|weihnacht|arbeitswoche|kalenderwoche|schulwoche"
    r"|auswahl|ablauf|verlauf|kreislauf"
    r"|lebenslauf|auflauf|einlauf|fraktion|\p{L}*fraktion|redaktion|reaktion|transaktion|interaktion|grunde"
    r"|urgrunde|preise|kreise|\p{L}*kreise"
    r"|beispiel|manifest|vorschau|exkurs|konkurs|diskurs|fußball|handball|basketball|volleyball|überprüfung"
    r"|informationen|unterschriften|neustart|umwelttag|spielrunde"
    r"|lebensabschluss|jahrestag|supermarkt|arbeitsmarkt|wohnungsmarkt|immobilienmarkt|\p{L}*arbeitsmarkt"
    r"|kapitalmarkt|energiemarkt"
    r"|binnenmarkt|weltmarkt|baumarkt|stellenmarkt|finanzmarkt|ausbildungsmarkt|alter\p{L}*markt|neumarkt"
    r"|marktführung|geschäftsführung"
    r"|betriebsführung|unternehmensführung|buchführung|durchführung|ausführung|verwaltungsführung|haushaltsführung"
    r"|umweltbildung"
    r"|energieberatung|unternehmensberatung|kundenberatung|gründungsberatung|existenzgründung|unternehmensgründung"
    r"|neugründung|produktionsstart"
    r"|schuldnerberatung|steuerberatung|fachberatung|rechtsberatung|jugendberatung)(?:s|es|e|en|n)?"
)
"""Nouns that end like happenings and are none."""

_ENDINGS = ("", "s", "es", "e", "en", "n")
_ENDING = f"(?:{'|'.join(_ENDINGS[1:])})?"
_ALL = "|".join(regex.escape(word) for word in sorted(set(_TAILS) | ACT_NOUNS, key=lambda word: (-len(word), word)))
NOUN_ENDINGS = frozenset(
    word.rpartition("-")[2].lower() + ending for word in {*_TAILS, *ACT_NOUNS} for ending in _ENDINGS
)
"""How a word ends that ``NOUN`` can match, in lower case: a test for most words at a hundredth of its price."""
NOUN = regex.compile(
    rf"(?<![\p{{L}}\d])(?=[\p{{Lu}}\d„\"])[\p{{L}}\d&+/’'-]*?(?<tail>(?i:{_ALL})){_ENDING}(?![\p{{L}}\d])"
)
"""A noun, alone or as head of a compound, that names a happening; the group ``tail`` is its last part."""

EVENT_VERB = regex.compile(
    r"""\b(?:(?:findet|finden|fand|fanden)\b[^!?\n]{0,160}?\bstatt|statt(?:finden|findet|fand|gefunden|zufinden)
        |l(?:ädt|aden|ud|uden)\b
    |einlade[nt]|eingeladen|eröffne\w+|eingeweih\w+|weih\w+|öffne[tn]\w*|beginn(?:t|en)|begann(?:en)?|start(?:et
        |en|ete|eten)|gestartet|los\b
    |veranstalte\w*|präsentier\w+|stell(?:t|en|te|ten)\b[^!?\n]{0,120}?\bvor\b|vorgestellt|überreich\w+|überg(?:ab
        |aben|ibt|eben)|übergeben
    |unterzeichne\w+|unterschr\w+|besuch(?:t|te|ten|en)|gastier\w+|tr(?:ifft|effen|af|afen)\b|tagt(?:e|en)?\b
        |ausgerichtet|richtet|feier(?:t|te|n|ten)
    |verlieh\w*|verleih\w+|ausgezeichnet|erscheint|erschien|tritt\b|traten?\b|in[ ]Kraft|geht\b|gehen\b|ging\b
        |zeigt\b|zeigen\b|spielt\b|spielen\b
    |liest\b|spricht\b|referier\w+|diskutier\w+|bietet\b|bieten\b|berät\b|berieten?|entscheide[tn]
        |entschied(?:en)?|beschloss(?:en)?|beschließ\w+
    |stimm(?:t|te|ten)\b|wähl(?:t|te|ten)|gewählt|kam\b|kommt\b|ereignete|brach(?:en)?\b|nahm(?:en)?\b
        |festgenommen|versammel\w+|demonstrier\w+
    |zieh(?:t|en)\b|zog(?:en)?\b|gesperrt|rollen|rückt|schließt|endet\b|endete|hält|hielt|veröffentlich\w+
        |abgeschlossen|unterwegs|gelegt|gefeiert
    |gesetzt|setzt\w*|überreicht|einberufen|anberaumt|läuft|laufen|lief|verlegt|nachgeholt|verschoben|entfällt
        |abgesagt|ausfall\w*)""",
    regex.VERBOSE,
)
"""Finite forms and participles of what happenings do."""

CANCELLED = regex.compile(
    r"\b(?:abgesagt|[Aa]bsage|entfällt|entfallen|fällt\b[^!?\n]{0,60}\baus\b|fallen\b[^!?\n]{0,60}\baus\b|ausgefallen"
    r"|(?:findet|finden)\b[^!?\n]{0,80}\bnicht\b[^!?\n]{0,20}\bstatt|gestrichen|ABGESAGT)\b"
)
"""The happening does not take place."""

HAPPENED = regex.compile(
    r"\b(?:war(?:en)?|wurden?|fand(?:en)?|hatten?|begann(?:en)?|kam(?:en)?|nahm(?:en)?|trafen?|gab(?:en)?"
    r"|ging(?:en)?|zog(?:en)?|lud(?:en)?"
    r"|startete[n]?|eröffnete[n]?|übergab(?:en)?|überreichte[n]?|besuchte[n]?|feierte[n]?|stellte[n]?"
    r"|unterzeichnete[n]?|beschloss(?:en)?"
    r"|ereignete[n]?|verlieh(?:en)?|sprach(?:en)?|diskutierte[n]?|standen?|erhielt(?:en)?|setzte[n]?"
    r"|\p{Ll}{2,}(?:ier|eil|ell|el|er|ag|ach|uch|itz|etz|ütz|ör|ähl|ühl|ühr|iel|ehr|ank|arn|ohn|eug|ief)ten?)\b"
    r"|\b(?:ist|sind|hat|haben)\b[^!?\n]{0,120}\bge\p{Ll}+(?:t|en)\b"
)
"""Past tense: the happening is reported."""

DEADLINE = regex.compile(
    r"(?i:anmeldeschluss|anmeldefrist|bewerbungsschluss|bewerbungsfrist|einsendeschluss|abgabeschluss|abgabefrist"
    r"|antragsfrist|meldeschluss"
    r"|redaktionsschluss|stichtag|rückmeldung|annahmeschluss|einreichungsfrist|einreichfrist)"
    r"|\b(?:Fristen?|[Ff]ristende|spätestens|verlängert|Anmeldung(?:en)?|Bewerbung(?:en)?|anmelden|bewerben"
    r"|einreichen|eingereicht|Vorschläge|Anträge)\b"
)
"""Words of a closing date; they count only near ``bis``, ``zum`` or a colon."""

HISTORY = regex.compile(
    r"\b(?:seit|geboren|gegründet|Gründung|Jahrgang|damals|erstmals|bereits|zuletzt|vor\s+\w+\s+Jahren|ehemals"
    r"|früher|inzwischen|Stand|Fassung"
    r"|Verordnung|Gesetz|Urteil|Az\.|Drucksache|Ausgabe|Vergleich|gegenüber|Vorjahr\w*|Prozent|Quelle)\b"
)
"""Background, statistics, citations."""

MOVED = regex.compile(
    r"\b(?:[Uu]rsprünglich|[Ee]igentlich|(?<!\b[Ff](?:indet|inden|and|anden)\b[^.!?\n]{0,120})statt\s+(?:am|vom|wie))\b"
)
"""The day on which it was to happen, and does not; ``findet statt am`` says the opposite."""

NEW_DAY = regex.compile(
    r"(?:\b(?:[Nn]eue[rn]?[ ]Termin|[Nn]achholtermin|[Ee]rsatztermin|[Aa]usweichtermin)\b[^.!?\n]{0,60}"
    r"|\bauf[ ](?:den[ ]|dem[ ])?(?:\p{L}+,?[ ])?(?:den[ ])?)$"
)
"""Words right before the day on which it is made up for; ``auf`` needs a word of ``POSTPONED`` in the sentence."""

PLANNED = regex.compile(r"\b(?:geplante|vorgesehene|angekündigte|angesetzte)[nrs]?\b")
POSTPONED = regex.compile(
    r"\b(?:verschoben|verlegt|verschiebt|verlegen|Verlegung|Verschiebung|[Nn]achholtermin|[Ee]rsatztermin"
    r"|[Nn]eue[rn]?\s+Termin|nachgeholt)\b"
)
"""It happens on another day; a day that was planned is then the old one."""

OPENING_HOURS = regex.compile(
    r"(?i:öffnungszeit|sprechzeit|geschäftszeit|bürozeit|servicezeit|erreichbar|telefonisch|hotline|montags?\s+bis"
    r"|mo\.?\s?[-–]|täglich|jeweils\s+(?:von|montags))"
)
"""Hours that recur: no happening."""

VENUE_NOUN = _words("""
    halle haus saal raum zentrum center forum park platz markt kirche dom schloss burg museum theater kino
    bibliothek bücherei rathaus schule gymnasium universität hochschule campus stadion arena hotel gasthof
    gasthaus café restaurant foyer hof garten bühne aula stadthalle festhalle kulturhaus bürgerhaus gemeindehaus
    gemeindezentrum messe messegelände bahnhof hafen fabrik werkstatt lager scheune mühle turm keller studio
    galerie atelier club klub kreishaus amt ministerium botschaft landtag bundestag akademie institut klinik
    krankenhaus sporthalle turnhalle freibad hallenbad see ufer strand wiese wald insel brücke straße gasse weg
    ring allee
""")
"""Last parts of nouns for places where things happen."""
