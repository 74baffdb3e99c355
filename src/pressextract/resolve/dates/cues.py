"""Which way a clause looks: told from its verbs, without a tagger.

Preterites and perfects look back, futures, modals and verbs of announcing look ahead. German weak preterites end like
many adjectives (``letzte``, ``heute``), so their stems are listed where an ending is not enough.
"""

# Lists of words read better as text; calendars are full of plain numbers.

from __future__ import annotations

import regex

__all__ = ["clause_way", "document_way", "sentence_span"]

_STRONG_PAST = (
    "war waren wurde wurden hatte hatten gab gaben kam kamen ging gingen fand fanden stand standen nahm "
    "nahmen hielt hielten lag lagen lief liefen zog zogen traf trafen trat traten sprach sprachen schrieb "
    "schrieben schloss schlossen schied fiel fielen begann begannen brachte brachten dachte stieg stiegen "
    "starb starben sah sahen las lasen lud luden erhielt erhielten bekam bekamen entstand entstanden "
    "gewann gewannen verlor verloren schlug schlugen schoss wuchs wuchsen empfing warf hieß hießen rief "
    "riefen blieb blieben half halfen ließ ließen bat baten bot boten betrug betrugen sank sanken sprang "
    "verließ verließen wusste wussten konnte konnten musste mussten durfte durften wollte wollten sollte "
    "beschloss beschlossen vertrat unterschrieb überschritt fuhr fuhren flog flogen griff griffen stieß "
    "stießen drang brach brachen verschwand schien schienen flossen floss kannte nannte nannten rannte "
    "brannte sandte wandte erschien erschienen befand befanden unternahm verbrachte verbrachten mußte "
    "mußten ergab ergaben verstarb schlossen aß sang sangen spielten entschied entschieden sprachen "
    "verstieß verletzte betraf stahl stahlen erlitt erlitten entwich entkam zwang band warb bezog fing "
    "fingen übergab übergaben übernahm übernahmen verabschiedete"
).split()
_AHEAD = (
    "wird werden soll sollen will wollen kann können darf dürfen muss müssen lädt laden beginnt beginnen "
    "startet starten öffnet öffnen findet finden folgt folgen erwartet erwarten präsentiert zeigt zeigen "
    "veranstaltet veranstalten feiert feiern liest bietet bieten endet enden gastiert tagt tagen singt "
    "singen musiziert probt reist reisen heiratet tritt treten trifft treffen eröffnet plant planen freut "
    "freuen bittet bitten ruft informiert steht stehen lockt spielt spielen wartet gibt gilt gelten läuft "
    "laufen geht gehen kommt kommen ist sind hält halten stellt stellen dauert verwandelt erhält erhalten "
    "bleibt bleiben fällt gehört besteht besucht nimmt nehmen macht machen kosten kostet werde würden"
).split()
_PLANNED = (
    "geplant vorgesehen angesetzt eingeladen terminiert erwartet gesucht geöffnet aufgerufen anberaumt "
    "einzureichen vorzulegen anmelden anmeldung anmeldungen anmeldeschluss termin termine einladung "
    "bewerbungsschluss bewerben vormerken vorverkauf bevorstehende bevorstehenden veranstaltungshinweis "
    "ankündigung künftig voraussichtlich demnächst spätestens tickets karten start eintritt einlass "
    "beginn treffpunkt ausblick fristende kommenden nächsten stattfinden statt stattfindet geben "
    "einsendeschluss"
).split()
_WORD = regex.compile(r"\p{L}+|[,;:–()]")
_PARTICIPLE = regex.compile(
    r"(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{3,}(?:t|en)|\p{Ll}+iert)"
)
_WEAK_PAST = regex.compile(
    r"\p{Ll}{2,}(?:[^aeiouäöüy\W]t|[td]et|iert|elt|ert|igt|cht|ckt|zt|rt|nt|lt|ft|gt|bt|mt|hnt|[aeiouäöü]{1,2}[bdfglmnrsk]t)en?"
)
_NOT_WEAK = frozenset(
    (
        "heute erste ersten letzte letzten nächste nächsten beste besten meiste meisten gute guten alte alten "
        "weite weiten breite breiten späte späten bunte bunten rote roten harte harten echte echten rechte "
        "rechten leichte leichten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste "
        "sechsten siebte achte achten neunte zehnte elfte zwölfte könnte könnten möchte möchten sollten "
        "müsste müssten dürfte dürften hätte hätten bitte bitten bekannte bekannten gesamte gesamten erhalten "
        "arbeiten starten warten halten leisten bieten treten mitten unten hinten größte größten höchste "
        "höchsten wichtige wichtigste wichtigsten neueste neuesten jüngste jüngsten älteste ältesten kostet "
        "konnte seiten zeiten vertreten geboten verboten gesten kosten leiten beraten berichten richten "
        "achten beobachten fürchten unterrichten testen rasten gestalten verwalten verhalten enthalten "
        "auftreten eintreten antreten betreten kommt ratsam nützte leute sogenannte sogenannten geplante "
        "geplanten verletzten verletzte beliebte beliebten interessierte interessierten beschäftigte "
        "engagierte engagierten verstärkte"
    ).split()
)
_PAST, _FUTURE, _SOON = frozenset(_STRONG_PAST), frozenset(_AHEAD), frozenset(_PLANNED)
_HAVE = frozenset(["hat", "haben", "habe", "ist", "sind", "sei", "seien", "worden"])
_SAYING = frozenset(
    (
        "sagte sagten erklärte erklärten berichtete betonte teilte mitteilte kündigte hieß meinte ergänzte "
        "lobte erläuterte unterstrich versicherte äußerte verwies schrieb zitierte"
    ).split()
)
"""They report what others say, whose words look where they like."""
_MOVED = frozenset(
    (
        "gegangen gekommen gestorben geworden gewesen gestiegen gesunken gefallen gefahren geblieben "
        "entstanden erschienen gelungen verstorben gestartet angelaufen zurückgegangen ausgefallen passiert "
        "geschehen gewachsen eingetroffen worden angekommen getreten eingegangen gescheitert ausgebrochen "
        "umgezogen gezogen zurückgekehrt abgelaufen verunglückt"
    ).split()
)
"""Participles that build their perfect with ``sein``; others beside ``ist`` describe a state (``ist geplant``)."""
_BREAKS = frozenset(",;:–()")
_SENTENCE_END = regex.compile(r"[.!?]['”“\"«»)]{0,2}[ ]+(?=[\p{Lu}„“\"»(\d])|\n[ ]*\n|\n(?=[\p{Lu}\d])")
_NO_END = regex.compile(
    r"(?:\b\p{L}|\d|\b(?:Dr|St|ca|bzw|Nr|Prof|Str|Tel|usw|evtl|ggf|inkl|zzgl|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Mo|Di|Mi|Do|Fr|Sa|So))\.$"
)
_REACH = 360
"""Characters on each side that are read: a sentence, not the document."""


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place, as far as it can be told without a model."""
    left = max(0, start - _REACH)
    for match in _SENTENCE_END.finditer(text, left, start):
        if match.group()[0] == "\n" or not _NO_END.search(text, max(0, match.start() - 6), match.start() + 1):
            left = match.end()
    right = min(len(text), end + _REACH)
    for match in _SENTENCE_END.finditer(text, end, right):
        if match.group()[0] == "\n" or not _NO_END.search(text, max(0, match.start() - 6), match.start() + 1):
            right = match.start() + 1
            break
    return left, right


_IN_DATE = regex.compile(r",[ ]{0,3}(?:(?:am|um|ab|von|vom|im|den|dem|und)[ ]{1,3})?\d|(?<=\d|\d\.),|[(–](?=[ ]?\d)")
"""Marks between the parts of a date or list of dates part no clauses."""


def clause_way(text: str, start: int, end: int) -> float:
    """Below 0 when the clause around a place looks back, above 0 when it looks ahead, 0 when nothing tells."""
    left, right = _inside_quotes(text, *sentence_span(text, start, end), start)
    words = [(match.group(), match.start()) for match in _WORD.finditer(text, left, right)]
    breaks = [at for word, at in words if word in _BREAKS and not _IN_DATE.match(text, at)]
    score = _preposition_way(text, start)
    verbs = [(word, at, _weight(word, words, index)) for index, (word, at) in enumerate(words)]
    for _, at, weight in verbs:
        if weight and not start <= at < end:  # the words of the mention itself say nothing
            low, high = min(at, start), max(at, start)
            apart = sum(low < one < high for one in breaks)
            score += weight / (1 + 1.5 * apart)
    return score


_BEFORE = regex.compile(
    r"(?:(?<ahead>\b(?:für(?:[ ](?:den|die|das|Anfang|Ende|Mitte))?|bis(?:[ ](?:zum|zur|spätestens|Anfang|Ende|Mitte))?"
    r"|spätestens(?:[ ](?:am|zum|bis|im|ab))?|voraussichtlich[ ](?:im|am|ab))"
    r"|\b(?:ab)(?:[ ]dem)?)|(?<back>\b(?:seit|bereits|zuletzt)(?:[ ](?:dem|im|am|Anfang|Mitte|Ende))?))[ ]$",
    regex.IGNORECASE,
)


def _preposition_way(text: str, start: int) -> float:
    """``für den``, ``bis``, ``ab`` look ahead a little, ``seit`` looks back."""
    match = _BEFORE.search(text, max(0, start - 24), start)
    if match is None:
        return 0.0
    if match.group("ahead"):
        return 2.0 if match.group().lower().startswith("für") else 0.8
    return -2.5 if match.group().lower().startswith("seit") else -0.5


_QUOTES = (("„", "“”"), ("»", "«"))


def _inside_quotes(text: str, left: int, right: int, at: int) -> tuple[int, int]:
    """The quoted part of a sentence when the place lies in it: what is said has its own tense."""
    for opening, closing in _QUOTES:
        low = text.rfind(opening, left, at)
        if low >= 0 and not any(mark in text[low:at] for mark in closing):
            ends = [one for one in (text.find(mark, at, right) for mark in closing) if one >= 0]
            return low + 1, min(ends, default=right)
        high = max(text.rfind(mark, left, at) for mark in closing)
        if high > low:
            return high + 1, right
    return left, right


def _weight(word: str, words: list[tuple[str, int]], index: int) -> float:
    low = word.lower()
    if low in _SAYING:
        return -0.3
    if low in _PAST:
        return -2.0 if low not in {"sollte", "wollte", "sollten"} else -0.5
    if low in _SOON:
        return 1.0
    if low in _FUTURE:
        if low in {"ist", "sind"} and _has_participle(words, index):
            return -1.5 if any(word in _MOVED for word, _ in words[index:]) else -0.2
        return 1.6 if low in {"wird", "werden", "will", "soll", "sollen", "wollen"} else 0.8
    if low in _HAVE and _has_participle(words, index):
        return -1.8
    if _is_preterite(word, words, index):
        return -1.6
    return 0.0


def _has_participle(words: list[tuple[str, int]], index: int) -> bool:
    """A participle near an auxiliary: behind it in a main clause, right before it in a subordinate one."""
    around = [word for word, _ in words[max(0, index - 2) : index]] + [
        word for word, _ in words[index + 1 : index + 26]
    ]
    return any(_PARTICIPLE.fullmatch(word) and word not in _SOON and word not in _NOT_WEAK for word in around)


def _is_preterite(word: str, words: list[tuple[str, int]], index: int) -> bool:
    if not word.endswith(("te", "ten")) or not word.islower() or word in _NOT_WEAK or not _WEAK_PAST.fullmatch(word):
        return False
    after = words[index + 1][0] if index + 1 < len(words) else ""
    before = words[index - 1][0].lower() if index else ""
    attributive = before in _ARTICLES or before.endswith(("er", "en", "e", "es", "em"))
    return not (attributive and after[:1].isupper())


_ARTICLES = frozenset(
    ("der die das den dem des ein eine einen einem einer eines und im am zum zur ins vom als mit").split()
)


def document_way(text: str) -> float:
    """Which way the whole text leans, from -1 to 1; read from its beginning, where a release says what it is."""
    words = [(match.group(), match.start()) for match in _WORD.finditer(text, 0, min(len(text), 4000))]
    weights = [_weight(word, words, index) for index, (word, _) in enumerate(words)]
    ahead, back = sum(w for w in weights if w > 0), -sum(w for w in weights if w < 0)
    return (ahead - back) / (ahead + back) if ahead + back else 0.0
