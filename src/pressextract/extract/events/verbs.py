"""Verbs that tell of a happening, and what the happening is called by them (``eröffnet`` → Eröffnung)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import VENUE_NOUN
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Mention

__all__ = ["BARE_ACTS", "ActVerb", "find_act", "find_subjects"]

# Noun of the act, and the finite forms and participles that tell of it.
_ACTS = {
    "Eröffnung": r"eröffne\w+|öffne[tn]\b(?![ ]sich)|aufgemacht",
    "Einweihung": r"eingeweih\w+|weih(?:t|te|ten|en)\b",
    "Start": r"start(?:et|en|ete|eten)\b|gestartet|an[ ]den[ ]Start|fällt[ ]der[ ]Startschuss"
    r"|online[ ]geh(?:t|en)|geh(?:t|en)\b[^.!?\n]{0,60}\bonline|los(?:geht|gehen)?\b",
    "Beginn": r"beginn(?:t|en)\b|begann(?:en)?\b|begonnen",
    "Übergabe": r"überreich\w+|überg(?:ab|aben|ibt|eben)\b|übergeben",
    "Unterzeichnung": r"unterzeichne\w*|unterschr(?:ieb|ieben|eiben|eibt)\b",
    "Besuch": r"besuch(?:t|te|ten|en)\b",
    "Inkrafttreten": r"(?:tr(?:itt|eten|at|aten)|tritt)\b[^!?\n]{0,120}\bin[ ]Kraft|in[ ]Kraft\b|gilt[ ]ab|gelten[ ]ab",
    "Vorstellung": r"vorgestellt|präsentier\w+|stell(?:t|te|ten|en)\b[^!?\n]{0,140}\bvor\b|vorstellen",
    "Verabschiedung": r"verabschiedet[ ](?:wird|werden|wurden?)\b|(?:wird|wurde)\b[^.!?\n]{0,60}\bverabschiedet",
    "Inbetriebnahme": r"(?:geht|gehen|ging(?:en)?|nimmt|nahm(?:en)?)\b[^.!?\n]{0,140}\bin[ ]Betrieb"
    r"|in[ ]Betrieb[ ](?:gegangen|genommen|gehen|nehmen)",
    "Veröffentlichung": r"veröffentlich\w+",
    "Erläuterung": r"erläuter\w+",
    "Information": r"informier(?:t|en|te|ten)\b",
    "Taufe": r"tauf(?:t|te|en|ten)\b|getauft",
    "Ende": r"beende(?:t|te|ten|n)\b",
    "Einzug": r"zieh(?:t|en)\b[^.!?\n]{0,120}\bein\b|zog(?:en)?\b[^.!?\n]{0,120}\bein\b|eingezogen",
    "Nachholung": r"nachgeholt|nachholen",
    "Aufzeichnung": r"aufgezeichnet|aufzeichnen",
    "Verlesung": r"verlesen\b",
    "Vorlage": r"vorgelegt|vorlegen",
    "Bekanntgabe": r"bekannt[ ]?(?:gegeben|geben|gab(?:en)?)\b",
    "Beschluss": r"beschloss(?:en)?\b|beschließ\w+|verabschiede\w+",
    "Wahl": r"gewählt|wähl(?:t|te|ten|en)\b",
    "Vortrag": r"spricht\b|referier\w+|hält\b[^!?\n]{0,60}Vortrag",
    "Lesung": r"liest\b",
    "Diskussion": r"diskutier\w+",
    "Beratung": r"berät\b|berieten?\b",
    "Entscheidung": r"entscheide[tn]\b|entschied(?:en)?\b",
    "Abstimmung": r"stimm(?:t|te|ten|en)\b[^!?\n]{0,60}\bab\b|abstimm\w+",
    "Feier": r"feier(?:t|te|ten|n)\b|gefeiert",
    "Verleihung": r"verlieh\w*|verleih\w+",
    "Auszeichnung": r"ausgezeichnet|zeichne(?:t|te|ten|n)\b[^!?\n]{0,80}\baus\b",
    "Sperrung": r"gesperrt",
    "Sitzung": r"tagt(?:e|en)?\b",
    "Treffen": r"tr(?:ifft|effen|af|afen)[ ]sich|getroffen|zusammen(?:ge)?kommen|kam(?:en)?\b[^!?\n]{0,80}\bzusammen\b",
    "Erscheinen": r"erscheint|erschien(?:en)?\b",
    "Abschluss": r"endet(?:e|en)?\b|abgeschlossen|vollzogen",
    "Gastspiel": r"gastier\w+",
    "Demonstration": r"demonstrier\w+",
    "Festnahme": r"festgenommen|nahm(?:en)?\b[^!?\n]{0,80}\bfest\b",
    "Umzug": r"umgezogen|zieh(?:t|en)\b[^!?\n]{0,80}\bum\b",
    "Freigabe": r"freigegeben|freigeschaltet|freischalten",
    "Enthüllung": r"enthüll\w+",
    "Schließung": r"schließ(?:t|en)\b|geschlossen",
    "Ausstellung": r"zu[ ]sehen|zeigt\b",
    "Unterricht": r"unterrichte\w+",
    "Einladung": r"l(?:ädt|aden|ud|uden)\b|eingeladen|einlade[nt]",
    "Auftritt": r"tr(?:itt|eten|at|aten)\b[^!?\n]{0,60}\bauf\b|spielt\b|spielen\b|singt\b|singen\b",
    "Amtsübernahme": r"übernimmt|übernahm|tr(?:itt|at)\b[^!?\n]{0,60}\ban\b",
    "Angebot": r"bietet\b|bieten\b|angeboten",
    "Durchführung": r"(?:find(?:et|en)|fand(?:en)?)\b[^!?\n]{0,200}?\bstatt\b|statt(?:finde[tn]|gefunden|fand(?:en)?)"
    r"|durchgeführt|veranstalte\w*|ausgerichtet|folgt\b|steigt\b|angesetzt|anberaumt|vorgesehen|geplant\b",
    "Verkauf": r"verkauf(?:t|en)\b|Karten\b[^!?\n]{0,20}\bab\b|erhältlich",
    "Auflegung": r"ausgelegt|liegen\b[^!?\n]{0,30}\baus\b",
}
BARE_ACTS = frozenset({"Durchführung", "Angebot", "Einladung"})
"""Acts whose noun adds nothing: what takes place, or is offered, is the happening."""
_TRANSITIVE = frozenset(
    {
        "Eröffnung",
        "Einweihung",
        "Übergabe",
        "Unterzeichnung",
        "Besuch",
        "Vorstellung",
        "Verleihung",
        "Enthüllung",
        "Beschluss",
    }
)
"""Acts that are done to something: behind the one who acts stands what is acted on."""
_OBJECT = regex.compile(r"[ ](?:den|einen|das|die|ein|eine|sein|ihr|seine|ihre)[nrs]?[ ](?:[\p{Ll}\d.-]+[ ]){0,2}$")
_BUILDING = regex.compile(
    rf"(?i:{'|'.join(word for word in VENUE_NOUN if word not in {'markt', 'messe', 'forum'})})(?:s|es|e|en)?$"
)
"""Where things happen; what takes place is none of these."""
_INVITED = regex.compile(
    r"\bzu(?:m|r|[ ](?:de[mnr]|eine[mr]|ihre[mnr]|seine[mnr]))[ ](?:\p{Ll}+e[nrm][ ]|\d+\.[ ])*"
    r"(?P<what>(?:[„“\"»«][^„“”\"»«\n]{2,60}[“”\"«»]|\p{Lu}[\p{L}-]{3,}(?:[ ][„“\"»«][^„“”\"»«\n]{2,60}[“”\"«»])?))"
)
_ARTICLE = regex.compile(r"\b(?:den|einen|das|die|ein|eine|seinen?|ihren?)[ ](?:[\p{Ll}\d.-]+[ ]){0,2}$")
_CLAUSE = regex.compile(r"[;:]|,[ ](?:die|der|das|den|dem|wo|weil|dass|denn|wenn|während|nachdem|bevor|wie)\b")
_PATTERN = regex.compile("|".join(rf"(?P<a{row}>\b(?:{forms}))" for row, forms in enumerate(_ACTS.values())))
_NAMES = tuple(_ACTS)
_SUBJECT = regex.compile(
    r"(?<![\p{L}-])#?\p{Lu}[\p{L}/’'-]{2,}(?:\.\p{Ll}{2,3}\b)?(?:[ ](?:[„“\"»«][^„“”\"»«\n]{2,60}[“”\"«»]))?"
)
_PREPOSITION = regex.compile(
    r"\b(?:in|im|am|an|auf|bei|beim|mit|von|vom|zu|zum|zur|für|durch|über|um|unter|nach|vor|ab|aus|gegen|ohne|bis"
    r"|seit|pro|rund|ihren?|seinen?)"
    r"(?:[ ](?:de[mnrs]|die|das|eine[mnr]?|ihre[mnr]?|seine[mnr]?))?(?:[ ](?:[\p{Ll}\d.-]+|\p{Lu}\p{L}+er)){0,2}[ ]$"
    r"|\b\p{Lu}[\p{L}-]+[ ](?:der|des|eines|einer)[ ](?:\p{Ll}+[ ])?$"  # whose, or of what
)
_NOUN_END = regex.compile(
    r"(?:ung|heit|keit|schaft|tion|ment|tät|nis|tum|chen|ismus|eur|erin|er|innen|projekt|kurs|fest|markt|haus|bau"
    r"|arbeiten|[“”\"»«])$"
)
_NO_SUBJECT = regex.compile(
    r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Jänner|Februar|Feber|März"
    r"|April|Mai|Juni|Juli|August|September"
    r"|Oktober|November|Dezember|Jahr|Jahre|Uhr|Euro|Prozent|Ende|Anfang|Mitte|Das|Die|Der|Dem|Den|Ein|Eine|Am|Im"
    r"|In|Um|Zum|Zur|Bei|Auch|Dort|Hier"
    r"|Dann|Damit|Danach|Es|Sie|Wir|Er|Ab|Von|Vom|Mit|Nach|Vor|Und|Wer|Was|Wann|Wo|Für|Auf|An|Aus|Zu|Unter|Seit"
    r"|Rund|Doch|Dazu|Dabei|Denn|Dass)\b"
    r"|.*(?:tag|woche|abend|nacht|morgen|mittag)$"
)


class ActVerb:
    """A verb found in a sentence, with the name of its act and, where it can be told, of what is acted on."""

    __slots__ = ("name", "span", "subject")

    def __init__(self, name: str, span: Span, subject: Span | None) -> None:
        self.name, self.span, self.subject = name, span, subject


def find_act(view: str, sentence: Span, *, near: int, names: Sequence[Mention]) -> ActVerb | None:
    """The act told by the verb nearest to an offset."""
    matches = list(_PATTERN.finditer(view, sentence.start, sentence.end))
    if not matches:
        return None
    best = min(matches, key=lambda match: (abs(match.start() - near), match.start()))
    name = _NAMES[int(str(best.lastgroup)[1:])]
    span = Span(*best.span())
    nouns = find_subjects(view, sentence, names=names)
    if name == "Durchführung":
        taking_place = [noun for noun in nouns if not _BUILDING.search(view, noun.start, noun.end)]
        return ActVerb(name, span, taking_place[0] if taking_place else None)
    behind = [noun for noun in nouns if noun.start > span.start and not _CLAUSE.search(view, span.end, noun.start)]
    ahead = [noun for noun in nouns if noun.end <= span.start and not _CLAUSE.search(view, noun.end, span.start)]
    if name == "Einladung" and (guest := _INVITED.search(view, sentence.start, sentence.end)):
        return ActVerb(name, span, Span(*guest.span("what")))
    if name in _TRANSITIVE and len(behind) > 1 and _OBJECT.search(view[behind[0].end : behind[1].start]):
        behind = behind[1:]
    return ActVerb(name, span, behind[0] if behind else _acted_on(view, ahead))


def _acted_on(view: str, ahead: Sequence[Span]) -> Span | None:
    """Of the nouns before a verb that ends its clause: the last with an object's article, else the last."""
    marked = [noun for noun in ahead if _ARTICLE.search(view[max(0, noun.start - 40) : noun.start])]
    return marked[-1] if marked else (ahead[-1] if ahead else None)


def find_subjects(view: str, sentence: Span, *, names: Sequence[Mention]) -> list[Span]:
    """Nouns that no preposition, no person and no body holds."""
    return [
        Span(*match.span())
        for match in _SUBJECT.finditer(view, sentence.start, sentence.end)
        if not _NO_SUBJECT.match(match.group())
        and not (match.start() == sentence.start and not _NOUN_END.search(match.group()))
        and not _PREPOSITION.search(view[max(sentence.start, match.start() - 60) : match.start()])
        and not any(
            name.start < match.end() and match.start() < name.end and name.value.label != "LOC" for name in names
        )
    ]
