"""Rules for places: streets, towns behind postal codes, countries, states and large towns."""

from __future__ import annotations

from collections.abc import Callable

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names import places
from pressextract.rules import Match, Rule, compile_rule
from pressextract.shapes.names import NameValue

__all__ = ["PLACE_RULES", "place_kind"]

_PREFIX = (
    r"(?:Bad|Sankt|St\.|Königs|Schwäbisch|Bergisch|Groß|Klein|Burg|Markt|Lutherstadt|Hansestadt|Hann\.|Neu|Alt|Den|New)"
)
_TOWN = (
    rf"(?!(?:\L<no_town>)\b)(?:{_PREFIX}[ ])?\p{{Lu}}[\p{{L}}'’-]*(?:\.?[\p{{L}}-]+)?(?:[ ]{lex.PLACE_TAIL}[ ]\p{{Lu}}[\p{{L}}.-]*[\p{{L}}]"
    rf"|/\p{{Lu}}[\p{{L}}-]+|[ ]\(\p{{Lu}}\p{{Ll}}+\))?"
)
_NUMBER = r"\d{1,4}+(?:[ ]?[a-h](?!\w))?+(?:[ ]?[-–/+][ ]?\d{1,4}+(?:[ ]?[a-h](?!\w))?)?+"
_STREET_HEAD = r"\p{Lu}[\p{L}'’.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|markt|graben|wall|zeile|twiete|kai|kamp|leite|gärten)"
_STREET_WORDS = r"(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Promenade|Steig|Pfad|Markt|Graben|Wall|Brücke|Kai|Tor|Hof|Berg)"
_KIND_BY_ENDING = (
    ("street", ("straße", "strasse", "str.", "weg", "gasse", "allee", "chaussee", "damm", "ufer", "ring", "platz", "promenade")),
    ("district", ("kreis", "kreises", "landkreis")),
    ("quarter", ("viertel", "quartier", "vorstadt", "südstadt", "nordstadt", "altstadt", "neustadt", "innenstadt", "siedlung")),
    ("venue", ("halle", "haus", "museum", "theater", "stadion", "arena", "zentrum", "kirche", "dom", "schloss", "burg", "forum",
               "rathaus", "saal", "saalbau", "hotel", "park", "garten", "bad", "bahnhof", "hbf", "hauptbahnhof", "campus", "schule",
               "center", "centrum", "galerie", "bibliothek", "klinikum", "krankenhaus", "gymnasium", "universität", "fabrik",
               "werk", "mühle", "zoo", "flughafen", "hafen", "kapelle", "kloster", "turm", "café", "gasthaus", "palais")),
)  # fmt: skip


def place_kind(name: str) -> str | None:
    """Kind of a place as far as its own words tell."""
    known = places.PLACES.get(name)
    if known:
        return known
    if name in places.WORD_TOWNS:
        return "city"
    words = name.casefold().replace("(", " ").split()
    if words[0] in ("landkreis", "kreis", "landkreises", "kreises", "region", "bezirk"):
        return "district"
    if words[0] in ("land", "landes", "freistaat", "kanton", "kantons", "bundesland"):
        return "state"
    if words[0] in ("stadt", "gemeinde", "hansestadt", "landeshauptstadt"):
        return "city"
    if words[0] in ("stadtteil", "ortsteil", "bezirk", "quartier"):
        return "quarter"
    if words[-1][0].isdigit() or words[-1].rstrip("abcdefgh")[-1:].isdigit():
        return "street"
    for kind, endings in _KIND_BY_ENDING:
        if any(word.endswith(endings) for word in (words[0], words[-1])):
            return kind
    return None


def _place(kind: str | None = None) -> Callable[[Match], NameValue | None]:
    def value(match: Match) -> NameValue | None:
        name = match["span"]
        return NameValue("LOC", name, kind=kind or place_kind(name))

    return value


def _known(match: Match) -> NameValue:
    name = match["span"]
    base = name if name in places.PLACES else name[:-1]
    return NameValue("LOC", base, kind=places.PLACES[base])


def _show(value: NameValue) -> str:
    return f"{value.name} {value.kind}"


_GENITIVES = {place + "s" for place in places.PLACES if not place.endswith(("s", "z", "x", ")"))}

PLACE_RULES = (
    Rule(
        id="name.loc_street",
        source="DIN 5008: street and house number; the number belongs to the span",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:{_STREET_HEAD}|(?:\p{{Lu}}[\p{{L}}.]+-)+{_STREET_WORDS}|(?:\p{{Lu}}[\p{{L}}.-]+[ ]){{1,2}}{_STREET_WORDS}
            |(?:Am|An[ ]der|An[ ]den|Im|In[ ]der|Auf[ ]dem|Auf[ ]der|Unter[ ]den|Zum|Zur|Hinter[ ]der|Vor[ ]dem|Bei[ ]der|Beim|Alter?|Neuer?|Obere|Untere|Große|Kleine)[ ](?!(?:\L<time_words>)\b)
              \p{{Lu}}[\p{{L}}.-]+(?:[ ]\p{{Lu}}[\p{{L}}.-]+)?)
            [ ]{_NUMBER})(?!\d|[.,:]\d|[ ]?(?:Uhr|Prozent|%|€|Euro|Jahre)|\.[ ]?(?:\d|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))""",
            time_words=lex.TIME_WORDS,
        ),
        value=_place("street"),
        accepts={
            "Lindenallee 301 street": ("Lindenallee 301, 47533 Kleve",),
            "Karl-Marx-Straße 83 street": ("in der Karl-Marx-Straße 83.",),
            "Am Turm 14 street": ("Am Turm 14\n03046 Cottbus",),
            "Rennweger Ring 3 street": ("Rennweger Ring 3, 97070 Würzburg",),
        },
        rejects=(
            "Am Montag 14 Uhr",
            "im Stadtpark 14 Uhr",
            "am Mittwoch, 3. Mai",
            "Im Jahr 2016",
            "Im Winter 2020",
            "Faktor 112",
            "Am Sonntag 3. Mai",
        ),
        strength=0.85,
        show=_show,
    ),
    Rule(
        id="name.loc_street_bare",
        source="streets by their last word alone",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?<!\b(?:ein|eine|einer|keine|dieser|diese|jeder|alle)[ ])(?<span>(?!\L<no_street>\b)(?:\p{Lu}[\p{L}.-]*\p{Ll}(?:straße|strasse|gasse|allee|chaussee)|(?:\p{Lu}\p{L}+-)+(?:Straße|Strasse|Allee|Platz|Ufer|Damm|Ring)"
            r"|\p{Lu}\p{Ll}+er[ ](?:Straße|Strasse|Allee|Chaussee)))(?![\p{L}-])(?![ ]\d)",
            no_street=lex.NO_STREET,
        ),
        value=_place("street"),
        accepts={
            "Mohrenstraße street": ("in der Mohrenstraße statt",),
            "Willy-Brandt-Platz street": ("auf dem Willy-Brandt-Platz",),
            "Leipziger Straße street": ("an der Leipziger Straße",),
        },
        rejects=(
            "die Straße",
            "Straßenbau in der Stadt",
            "auf dem Platz",
            "eine Bundesstraße",
            "die Hauptverkehrsstraße",
        ),
        strength=0.6,
        show=_show,
    ),
    Rule(
        id="name.loc_after_code",
        source="Deutsche Post: five digits (Austria and Switzerland: four, with country sign or behind a street) and the town",
        pattern=compile_rule(
            rf"""(?:(?:^|\n|[,;|•·*/–-]|\d[ ]?[a-h]?)[ ]{{0,2}})(?:(?:(?:D|DE)[- ]?)?\d{{5}}|(?:A|AT|CH|FL)[- ]\d{{4}})[ ]{{1,2}}
            (?<span>{_TOWN})(?![\p{{L}}-])""",
            no_town=lex.NO_TOWN,
        ),
        value=lambda match: NameValue("LOC", match["span"], kind="city"),
        accepts={
            "Kleve city": ("Lindenallee 301, 47533 Kleve",),
            "Weiden in der Oberpfalz city": ("Postfach 12 34, 92637 Weiden in der Oberpfalz",),
            "Frauenfeld city": ("CH-8500 Frauenfeld",),
        },
        rejects=("12345 Euro sind", "Tel. 030-23125 Herr Ems", "10000 Besucher kamen", "zahlte 20000 Euro"),
        strength=0.9,
        show=_show,
    ),
    Rule(
        id="name.loc_known",
        source="countries, states, regions and large towns",
        pattern=compile_rule(
            r"(?<![\p{L}\d/.@-])(?<!\b(?:Stadt|Land|Kreis|Kanton)[ ])(?<span>\L<known>)(?![\p{L}\d@]|-\p{L}|[.]\p{Ll}|/\p{Ll})",
            known={*places.PLACES, *_GENITIVES},
        ),
        value=_known,
        accepts={
            "Bottrop city": ("in Bottrop wohnen", "Bottrops neuer Park"),
            "Deutschland country": ("in ganz Deutschland",),
            "Frankfurt am Main city": ("aus Frankfurt am Main",),
        },
        rejects=("Bottroper Firmen", "Deutschland-Tag", "info@bottrop.de", "bottrop"),
        strength=0.65,
        show=_show,
    ),
    Rule(
        id="name.loc_word_town",
        source="towns that are words, only where a sign says that they are towns",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?:\b(?:in|aus|nach|bei|Raum|Standort)[ ])(?<span>\L<towns>)(?![\p{L}-])(?![ ](?:und|oder)[ ](?:Trinken|Tanzen)|[ ]\d|[ ][A-Z]\b)",
            towns=places.WELL_KNOWN_WORD_TOWNS,
        ),
        value=lambda match: NameValue("LOC", match["span"], kind="city"),
        accepts={"Essen city": ("in Essen statt",), "Hof city": ("aus Hof kommen",), "Singen city": ("nach Singen.",)},
        rejects=("Essen und Trinken", "das Singen im Chor", "auf dem Hof", "zum Essen", "in Essenz"),
        strength=0.7,
        show=_show,
    ),
)
