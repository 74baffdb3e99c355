"""Corrections of a model's spans by the guideline, as a row of small steps.

Each step takes a piece and gives back the pieces that it makes of it, none when it is no name: outermost span, titles
and articles outside, nothing across line ends, compounds with a common noun or a role as head unmarked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.given import GIVEN
from pressextract.extract.names.org_kinds import FORM
from pressextract.extract.names.person_rules import TITLE_AHEAD
from pressextract.extract.names.pieces import Piece
from pressextract.extract.names.places import ADDITIONS, COUNTRIES, STATES, is_place
from pressextract.extract.names.role_lexicon import ADJECTIVES, ROLE_HEAD
from pressextract.extract.names.widening import lying_in, outermost

if TYPE_CHECKING:
    from pressextract.shapes import Name

__all__ = ["mend"]

_EDGE = ' \t,;:!?„“”"«»‚‘›‹•|*–—-/\\'
_OPEN, _CLOSE = "([„»‚", ")]“«‘"


Step = Callable[[str, Piece], Iterator[Piece]]


def mend(view: str, name: Name) -> Iterator[Piece]:
    """What the guideline makes of one name of the model."""
    pieces: list[Piece] = [Piece(name.start, name.end, name.label)]
    for step in _STEPS:
        pieces = [new for piece in pieces for new in step(view, piece) if new.start < new.end]
    return iter(pieces)


_GAP = regex.compile(r"\n|[ \t]{3,}|\t")


def _by_line(view: str, piece: Piece) -> Iterator[Piece]:
    """Nothing crosses a line end, or the gap between two columns."""
    words = view[piece.start : piece.end]
    if not _GAP.search(words):
        yield piece
        return
    at = 0
    for gap in (*_GAP.finditer(words), None):
        end = gap.start() if gap else len(words)
        if words[at:end].strip():
            yield piece.cut("one line and column", start=piece.start + at, end=piece.start + end)
        at = gap.end() if gap else end


_ADDED = regex.compile(r"[ ]?\((?P<addition>\p{Lu}[\p{L}.]+)\)")


def _additions_inside(view: str, piece: Piece) -> Iterator[Piece]:
    """``Halle (Saale)`` is one place, also where the model has cut it at its bracket."""
    if piece.label == "LOC":
        at = view.find("(", piece.start, piece.end)
        end = at if at > piece.start else piece.end
        match = _ADDED.match(view, len(view[:end].rstrip()) if at > 0 else end)
        if match and match["addition"] in ADDITIONS and match.end() > piece.end:
            piece = piece.cut("addition inside", end=match.end())
    yield piece


def _trimmed(view: str, piece: Piece) -> Iterator[Piece]:
    """Punctuation off, brackets and quotation marks only where their partner is missing."""
    start, end = piece.start, piece.end
    while start < end and (_is_open(view, start, end) or (view[start] in _EDGE and view[start] not in _OPEN)):
        start += 1
    while start < end and (_is_close(view, start, end) or (view[end - 1] in _EDGE and view[end - 1] not in _CLOSE)):
        end -= 1
    if any(char.isalpha() for char in view[start:end]):
        yield piece if (start, end) == (piece.start, piece.end) else piece.cut("trimmed", start=start, end=end)


def _is_open(view: str, start: int, end: int) -> bool:
    return view[start] in _OPEN and view.find(_CLOSE[_OPEN.index(view[start])], start, end) < 0


def _is_close(view: str, start: int, end: int) -> bool:
    return view[end - 1] in _CLOSE and view.rfind(_OPEN[_CLOSE.index(view[end - 1])], start, end - 1) < 0


_GLUED = regex.compile(r"(?<=\p{Ll})(?:Tel|Telefon|Fax|Mobil|E-Mail|Email|Fon)$")
_RANK = regex.compile(
    r"(?:Graf|Gräfin|Prinz|Prinzessin|Herzog|Herzogin|Fürst|Fürstin|König|Königin|Kaiser|Papst)[ ](?=(?:\L<given>)\b)",
    given=GIVEN,
)
_ARTICLE = regex.compile(r"(?!die[ ]Linke)(?:der|die|das|des|dem|den|im|am|vom|zum|zur|beim|eine?[rsmn]?)[ ]+(?=\S)")
"""In small letters only: a capital one may belong to a title (Der Spiegel) or a street (Am Markt)."""


def _words_before_off(view: str, piece: Piece) -> Iterator[Piece]:
    """Titles and salutations of persons, articles of the others."""
    pattern, why = (TITLE_AHEAD, "title outside") if piece.label == "PER" else (_ARTICLE, "article outside")
    while match := pattern.match(view, piece.start, piece.end):
        piece = piece.cut(why, start=match.end())
    if piece.label == "PER" and (match := _RANK.match(view, piece.start, piece.end)):
        piece = piece.cut("rank outside", start=match.end())
    if piece.label == "PER" and (match := _GLUED.search(view, piece.start, piece.end)):
        piece = piece.cut("glued word outside", end=match.start())
    yield piece


_PLACES_APART = regex.compile(
    r"(?P<one>\p{Lu}[\p{L}. -]+?)(?:[ ]/[ ](?P<two>\p{Lu}[\p{L}. -]+)|[ ]\((?P<three>\p{Lu}[\p{L} -]+)\))$"
)


def _places_apart(view: str, piece: Piece) -> Iterator[Piece]:
    """``Doha (Katar)`` and ``Aalen / Württemberg`` are two places; ``Halle (Saale)`` is one."""
    match = _PLACES_APART.match(view, piece.start, piece.end) if piece.label == "LOC" else None
    if match is None or (match["three"] and match["three"] not in (*COUNTRIES, *STATES)):
        yield piece
        return
    yield piece.cut("two places", end=match.end("one"))
    group = "two" if match["two"] else "three"
    yield piece.cut("two places", start=match.start(group), end=match.end(group))


_TAIL = regex.compile(
    r"(?P<tail>[ ](?:am|ab|um|seit|vom)[ ](?:Mo|Di|Mi|Do|Fr|Sa|So|\p{L}+tag)|[ ]\p{Ll}{3,}(?:et|t|en|te|ten))$"
)
_LOWER_WORD = regex.compile(
    r"[ ](?!(?:am|an|der|im|in|ob|vor|bei|auf|unter|und|den|dem|des|von|vom|zu|zum|zur|de|la|di|del|do|upon|sur|les|le|el|al)\b)\p{Ll}{3,}(?!\.)|[ ]im[ ](?=All\b)"
)
_GLUED_SENTENCE = regex.compile(r"(?<=\b(?:GmbH|AG|KG|eG|e\.V|SE|OHG|GbR))\.(?=\p{Lu}\p{Ll}+$)")
_HEAD = regex.compile(r"\p{Ll}{2,}(?:ig|lich|isch|iv|at|ell|sam|haft|end|eigen)e[nrsm]?[ ]+(?=\p{Lu})")


def _running_words_off(view: str, piece: Piece) -> Iterator[Piece]:
    """``Hochschule X veranstaltet``, ``zuständige Senatsverwaltung``: words of the sentence at a body's ends."""
    if piece.label == "LOC" and (match := _LOWER_WORD.search(view, piece.start, piece.end)):
        if is_place(view[piece.start : match.start()]):
            piece = piece.cut("words of the sentence outside", end=match.start())
    elif piece.label == "ORG":
        if match := _GLUED_SENTENCE.search(view, piece.start, piece.end):
            piece = piece.cut("next sentence outside", end=match.start())
        tail = _TAIL.search(view, piece.start, piece.end)
        if tail and tail.start() > piece.start and " " in view[piece.start : tail.start()].strip():
            piece = piece.cut("words of the sentence outside", end=tail.start())
        if head := _HEAD.match(view, piece.start, piece.end):
            piece = piece.cut("words of the sentence outside", start=head.end())
    yield piece


# What no body's name begins with, though surnames may: these posts are no surnames.
_POST_AHEAD = regex.compile(
    r"(?:C[EFTIO]O|Geschäftsführer(?:in)?|Präsident(?:in)?|Leiter(?:in)?|Sprecher(?:in)?|Vorsitzende[rn]?|Minister(?:in)?|Direktor(?:in)?"
    r"|Pressesprecher(?:in)?|Inhaber(?:in)?|Vorstand|Pressekontakt|Kontakt|Organisationen|Organisation|Firma|Tochtergesellschaft|Tochterunternehmen"
    r"|Tochterfirma|Weltverband|Branchenverband|Dachverband|\p{Lu}?\p{L}*(?:[Uu]nternehmen|[Kk]onzern|[Bb]etreiber(?:in)?|[Hh]ersteller(?:in)?|[Aa]nbieter(?:in)?"
    r"|[Dd]ienstleister(?:in)?|[Zz]ulieferer|[Ss]pezialist(?:in)?|[Ee]ntwickler(?:in)?|[Ff]inanzierer))[ ]+(?=\p{Lu}|\d)"
)
_POST = regex.compile(
    rf"(?:{ADJECTIVES}[ ])?(?:\p{{Lu}}{{2,5}}[ ](?=[\p{{L}}]+-))?(?:[\p{{L}}\d&.]+-)*{ROLE_HEAD}", regex.VERBOSE
)
_POST_ALONE = regex.compile(r"(?:MdB|MdL|MdEP|.+(?:in|er|ent|or|präsident|minister|experte|vorsitzende[rn]?|sprecher))")

_POST_FOR = regex.compile(
    r"(?:\p{L}*[Mm]inister(?:in)?|Leiter(?:in)?|Professor(?:in)?|Sprecher(?:in)?|Referent(?:in)?)[ ]für\b"
)
_PLAIN_POST = regex.compile(
    r"(?:präsident|präsidentin|minister|ministerin|kanzler|kanzlerin|sprecher|sprecherin|meisterin)$"
)


def _posts_off(view: str, piece: Piece) -> Iterator[Piece]:
    """``CFO Muster AG`` without the post; ``BKA-Präsident`` is no body at all."""
    if piece.label != "ORG":
        yield piece
        return
    if wire := _WIRE_AHEAD.match(view, piece.start, piece.end):
        piece = piece.cut("code of a wire outside", start=wire.end())
    match = _POST_AHEAD.match(view, piece.start, piece.end)
    if match and not view[piece.start : piece.end].endswith(("e.V.", "e. V.")):
        piece = piece.cut("post or kind outside", start=match.end())
    words = view[piece.start : piece.end]
    if _POST_FOR.match(words):
        return
    plain = _PLAIN_POST.search(words) or "-" in words or " " in words or words in ("MdB", "MdL", "MdEP")
    is_post = plain and _POST.fullmatch(words) and _POST_ALONE.fullmatch(words)
    if not is_post:
        yield piece


_COMMON_HEAD = regex.compile(
    r"[\p{L}\d&.]+-(?:\p{L}*(?:konferenz|gipfel|mittel|regelung|taxonomie|fonds|projekt|kampagne|richtlinie|verordnung|gesetz|strategie"
    r"|mitglied|mitglieder|mitgliedstaaten|staaten|länder|land|wm|em|weltmeisterschaft|meisterschaft|pokal|cup|studie|umfrage|bericht|daten|zahlen|standort|"
    r"anlage|kurs|seminar|workshop|tagung|fachtag|abkommen|vertrag|förderung|programm|app|portal|plattform|impfung|test|preis|award|logo|siegel|umfeld"
    r"|angebot|produkt|produkte|system|modell|technik|technologie|software|aktie|aktien|index|wert|grenze|ausweis|karte|bürger|bürgerin|ebene|recht))",
    regex.IGNORECASE,
)
_CHANNELS = frozenset(
    "Facebook Twitter Instagram YouTube LinkedIn Xing XING TikTok WhatsApp Telegram Pinterest Threads Mastodon Snapchat".split()
)
_FORM_ALONE = regex.compile(rf"{FORM}", regex.VERBOSE)
_LAW = regex.compile(r"(?=\p{L}*\p{Ll})\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)*(?:G|VO)(?:[ ]\p{Lu}+)?")
"""Short names of laws and ordinances (``MsbG``); companies' forms are shorter and all capitals."""
_WIRE_AHEAD = regex.compile(r"[A-Z]{3,5}-(?:News|Ad-hoc|DD|HV|WpÜG|CMS|PVR|AFR|Media|Adhoc)\b:?[ ]+(?=\p{Lu}|\d)")
_WIRE = regex.compile(r"POL-\p{Lu}+|[A-Z]{2,5}-News|\d+G-\p{L}+")
"""Codes of wire services and rules of a pandemic."""
_NO_BODY = frozenset(
    (
        "pm",
        "pi",
        "red",
        "Stadt",
        "Kreis",
        "Landkreis",
        "Land",
        "Gemeinde",
        "Region",
        "Kanton",
        "Verein",
        "Verband",
        "Unternehmen",
        "Firma",
        "Polizei",
        "Senat",
        "Stadtrat",
        "Stadtverwaltung",
        "Bund",
        "Rathaus",
        "WM",
        "EM",
        "MdB",
        "EBITDA",
        "PDF",
        "FAQ",
        "ISIN",
        "WKN",
        "OTS",
        "ots",
        "GmbH",
        "AG",
        "SE",
        "e.V.",
        "e. V.",
        "KG",
    )
)


def _common_compounds_off(view: str, piece: Piece) -> Iterator[Piece]:
    """``EU-Taxonomie``, channels (``auf Telegram``), hashtags, bare legal forms."""
    words = view[piece.start : piece.end]
    common = piece.label == "ORG" and (
        _COMMON_HEAD.fullmatch(words)
        or _LAW.fullmatch(words)
        or words in _CHANNELS
        or words in _NO_BODY
        or _FORM_ALONE.fullmatch(words)
        or _WIRE.fullmatch(words)
    )
    hashtag = piece.start > 0 and view[piece.start - 1] == "#"
    if not common and not hashtag:
        yield piece


_STEPS: tuple[Step, ...] = (
    _by_line, _additions_inside, _trimmed, _words_before_off, _places_apart, _running_words_off, _posts_off, _common_compounds_off, outermost,
    lying_in, _trimmed,
)  # fmt: skip
