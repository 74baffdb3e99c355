"""Rules that make quoted words a title, a name or a term, by what stands right beside the marks."""

from __future__ import annotations

from pressextract.extract.quotes.cues import CLOSE, OPEN, names_title, read_cue, show_cue
from pressextract.rules import Rule, compile_rule

__all__ = ["TITLE_BEHIND", "TITLE_RULES"]


_TITLE_NOUN = Rule(
    id="title.noun_before",
    source="A noun right before the mark says what the words in marks name: das Projekt „…“, unter dem Motto: „…“.",
    pattern=compile_rule(
        rf"""(?<![\p{{L}}])(?<span>[\p{{L}}\d-]+)(?:[ ]heißt|[ ]lautet)?[ ]?:?[ ]*
        (?:\([\p{{L}}\d -]{{1,20}}\)[ ])?{OPEN}""",
    ),
    value=lambda match: read_cue(match) if names_title(match["span"]) else None,
    accepts={
        "Motto": ("unter dem Motto „Wir fangen an“", "Motto: „Wir fangen an“"),
        "Lesereihe": ("die Lesereihe »Kap der Quallen«",),
        "KI-Projekt": ("das KI-Projekt “Handblick”",),
    },
    rejects=("Ines Moor sagt: „Wir fangen an.“", "ein guter „Anfang“", "Die Leiterin: „Wir fangen an.“"),
    show=show_cue,
)

_TITLE_COMPOUND = Rule(
    id="title.compound",
    source="Words in marks that a hyphen makes part of a noun: „Sonnen“-Preis.",
    pattern=compile_rule(rf"""{CLOSE}(?<span>-\p{{Lu}}\p{{L}}+)"""),
    value=read_cue,
    accepts={"-Preis": ("der „Sonnen“-Preis", "den „Sonnen“-Preis der Stadt", 'der "Sonnen"-Preis')},
    rejects=("„Wir fangen an“ - Ines Moor", "„Wir fangen an“, sagt Moor"),
    show=show_cue,
)

_SO_CALLED = Rule(
    id="title.so_called",
    source="sogenannt, Begriff and the like announce a term, no speech.",
    pattern=compile_rule(
        rf"""\b(?<span>(?:[Ss]o(?:[ ]|-)?genannte[nrsm]?|sog\.|[Nn]amens|[Gg]enannt|heißt|heißen|hieß|benannt|betitelt
        |überschrieben|lautet)(?:[ ](?:\p{{L}}+)){{0,2}})[ ]{OPEN}"""
    ),
    value=read_cue,
    accepts={
        "sogenannten": ("der sogenannten „grauen Flecken“", "die sogenannten »Lotsen«"),
        "heißt": ("Das Boot heißt „Hilde“.",),
    },
    rejects=("Sie sagt „Wir fangen an“.", "Das heißt: „Wir fangen an“."),
    show=show_cue,
)

_TITLE_ACT = Rule(
    id="title.acts",
    source="Words in marks that do what titles and things do: „…“ heißt die Reihe, „…“ findet statt, „…“ öffnet.",
    pattern=compile_rule(
        rf"""{CLOSE}[ ](?<span>heißt|heißen|hieß|nennt[ ]sich|lautet[ ](?:der[ ]Titel|das[ ](?:Motto|Thema))
        |findet|finden
        |öffnet|geht[ ]in|startet|endet|läuft|erscheint|zeigt|richtet|bietet|steht[ ]auf|ist[ ]eine?|wird|wurde
        |sind|e\.[ ]?V\.)\b"""
    ),
    value=read_cue,
    accepts={
        "heißt": ("„Kap der Quallen“ heißt die neue Schau.", "»Kap der Quallen« heißt der Film."),
        "findet": ("Die „Nacht der Lichter“ findet im Mai statt.",),
    },
    rejects=("„Wir fangen an“, heißt es im Rathaus.", "„Wir fangen an“, sagt Moor."),
    show=show_cue,
)

_TITLE_ABOUT = Rule(
    id="title.about",
    source="über „…“, in „…“, von „…“ right before the mark: a talk's subject, a work, a name.",
    pattern=compile_rule(
        rf"""\b(?<span>über|zu|zum|zur|in|im|bei|beim|gegen|für)[ ](?:de[nmr][ ]|die[ ]|das[ ])?{OPEN}"""
    ),
    value=read_cue,
    accepts={
        "über": ("Sie spricht über „Mode und Maschinen“.", 'ein Vortrag über "Moor"'),
        "im": ("im „Haus am Wall“",),
    },
    rejects=("Moor spricht von „einem guten Tag“.", "Moor sagt: „Wir fangen an.“"),
    strength=0.5,
    show=show_cue,
)

TITLE_RULES = (_TITLE_NOUN, _TITLE_COMPOUND, _SO_CALLED, _TITLE_ACT, _TITLE_ABOUT)

TITLE_BEHIND = frozenset(rule.id for rule in (_TITLE_COMPOUND, _TITLE_ACT))
"""Those that look at a closing mark."""
