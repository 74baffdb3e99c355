"""Rules that make quoted words speech, by what stands right beside the marks.

Each finds its words at a quotation mark and keeps where that mark is; the linking is done in ``judge``.
"""

from __future__ import annotations

from pressextract.extract.quotes.cues import CLOSE, GAP, OPEN, read_cue, show_cue
from pressextract.extract.quotes.lexicon import (
    ADVERBS,
    MOTTO_NOUNS,
    PARTICLES,
    REPORTED,
    SPEECH_NOUNS,
    SPEECH_VERBS,
    VERBS_BEFORE,
)
from pressextract.rules import Rule, compile_rule

__all__ = ["BEHIND", "SPEECH_RULES"]

_VERB_BEHIND = Rule(
    id="cue.verb_behind",
    source='German press usage: „…“, sagt X. The verb follows the mark, at most two small words between ("wie er").',
    pattern=compile_rule(
        rf"""{CLOSE}[.,!?]?[ ]*+[-–,]?+[ ]*+\n?(?:(?:\L<particles>|er|sie)[ ]){{0,2}}(?<span>\L<verbs>)\b""",
        ignore_case=False,
        verbs=SPEECH_VERBS,
        particles=PARTICLES,
    ),
    value=read_cue,
    accepts={
        "sagte": (
            "„Wir fangen an“, sagte Ines Moor.",
            '"Wir fangen an," sagte Ines Moor.',
            "»Wir fangen an«, wie sie sagte.",
        ),
        "freut": ("„Das ist gelungen“, freut sich die Leiterin.", "“Das ist gelungen” freut sich Ines Moor."),
    },
    rejects=("Die „Alte Post“ in Hof sagt ab.", "Er las „Kap der Quallen“ vor und sagte nichts."),
    show=show_cue,
)

_SO = Rule(
    id="cue.so_behind",
    source="German press usage: „…“, so X. Without a verb, right behind the mark.",
    pattern=compile_rule(
        rf"""{CLOSE}[.,!?]?[ ]*+[-–,]?+[ ]*+\n?(?<span>[Ss]o|laut|lt\.)[ ](?:\L<adverbs>[ ]){{0,2}}
        (?:\(?\p{{Lu}}|de[rmsn]\b|die\b|das\b|er\b|sie\b|ein|ihr|sein|unser)""",
        adverbs=ADVERBS,
    ),
    value=read_cue,
    accepts={
        "so": (
            "„Wir fangen an“, so Ines Moor.",
            "„Wir fangen an.“, so die Leiterin weiter.",
            "„Wir fangen an“ so Moor abschließend.",
        ),
        "laut": ("„Wir fangen an“, laut Bericht",),
    },
    rejects=("Der „Herbstmarkt“ war so voll wie nie.", "„Wir fangen an“, so schnell geht das."),
    show=show_cue,
)

_ANY_VERB = Rule(
    id="cue.any_verb",
    source="Word order: behind quoted speech and a comma stands a finite verb and then who spoke, whatever the verb.",
    pattern=compile_rule(
        rf"""{CLOSE}[ ]?[,–-][ ]+(?<span>(?!\L<particles>\b)\p{{Ll}}{{3,}}(?:t|te|ten|en|f|ß|ng|ieb|ies))[ ]
        (?:(?:sich|ihm|ihr|ihnen|uns)[ ])?(?:\L<adverbs>[ ])?(?:(?:de[rn]|die|das|er|sie|eine?)\b|\p{{Lu}})""",
        adverbs=ADVERBS,
        particles=PARTICLES | {"gegen", "mit", "mitten", "neben", "zwischen", "unten", "seit", "nicht", "selbst"},
    ),
    value=read_cue,
    accepts={
        "zirpte": ("„Das klingt“, zirpte Ines Moor.", "„Das klingt“, zirpte sie ins Mikrofon."),
        "fröstelt": ("„Es ist kalt“, fröstelt die Leiterin.",),
    },
    rejects=(
        "„Kap der Quallen“, nicht Ines Moor.",
        "Die „Alte Post“, gegen die Stadt.",
        "„Hof“, „Bad Steben“ und Selb",
    ),
    strength=0.7,
    show=show_cue,
)

_COLON = Rule(
    id="cue.colon",
    source="German press usage: X sagt: „…“, or only X: „…“. What stands before the colon must not be a title noun.",
    pattern=compile_rule(rf"""(?<![\p{{L}}])(?<span>[\p{{L}}\d.)’'-]+)[ ]?:[ ]*+\n{{0,2}}+[ ]*+{OPEN}"""),
    value=lambda match: None if match["span"] in MOTTO_NOUNS else read_cue(match),
    accepts={
        "sagt": ("Ines Moor sagt: „Wir fangen an.“", 'Ines Moor sagt:\n"Wir fangen an."'),
        "Moor": ("Ines Moor: „Wir fangen an.“",),
        "Zukunft": ("Sie blickt in die Zukunft: »Wir fangen an.«",),
    },
    rejects=("Motto: „Wir fangen an“", "Das Thema: „Herbst“", "Sie las „Kap der Quallen“."),
    show=show_cue,
)

_SPEECH_BEFORE = Rule(
    id="cue.verb_before",
    source="A verb of speech in the same clause right before the mark: X nannte das „…“, X sprach von „…“.",
    pattern=compile_rule(
        rf"""\b(?<span>\L<verbs>)\b{GAP}{{0,160}}?[ ,]{OPEN}""",
        verbs=VERBS_BEFORE,
    ),
    value=read_cue,
    accepts={
        "nannte": ("Moor nannte das „einen Schritt, auf den alle warten“.", "Sie nannte es „einen Anfang“."),
        "sprach": ("Moor sprach von „einem guten Tag für die Stadt“.",),
    },
    rejects=("Moor sagte ab. „Herbst“ heißt der Markt.", "Sie nannte das. Der Markt „Herbst“."),
    strength=0.6,
    show=show_cue,
)

_REPORTED = Rule(
    id="cue.reported",
    source="Reported speech (Konjunktiv I) that goes on in the speaker's own words: es gehe darum, „…“.",
    pattern=compile_rule(rf"""\b(?<span>\L<reported>)\b{GAP}{{0,80}}?[ ,]{OPEN}""", reported=REPORTED),
    value=read_cue,
    accepts={
        "sei": ("Der Markt sei „ein Gewinn für die ganze Stadt“.", "Das sei ein Tag, „auf den alle gewartet haben“."),
        "gehe": ("Es gehe darum, „den Ort für alle zu öffnen“.",),
    },
    rejects=("Der Markt ist „ein Gewinn“.", "Sei dabei. Der „Herbstmarkt“ beginnt."),
    strength=0.6,
    show=show_cue,
)

_NOUN_BEHIND = Rule(
    id="cue.noun_behind",
    source="German press usage: „…“, lautet das Fazit von X; „…“ – mit diesen Worten; „…“ ist sein Appell.",
    pattern=compile_rule(
        rf"""{CLOSE}[.,!?]?[ ]*+[-–,]?+\s*+(?:[Mm]it[ ]diesen|[Dd]iese|[Dd]as[ ](?:war|ist)|[Dd]ies[ ]ist|[Ss]o
        |lautete?|war|ist|heißt)
        {GAP}{{0,30}}?[ ](?<span>\L<nouns>)\b""",
        nouns=SPEECH_NOUNS,
    ),
    value=read_cue,
    accepts={
        "Fazit": ("„Es hat sich gelohnt“, lautet das Fazit von Ines Moor.", "„Es hat sich gelohnt“, so ihr Fazit."),
        "Worten": ("„Es hat sich gelohnt.“ Mit diesen Worten schloss Ines Moor.",),
    },
    rejects=("„Herbst“ ist ein Markt.", "„Herbst“, der Markt mit Fazit."),
    show=show_cue,
)

_NAME_BEHIND = Rule(
    id="cue.attribution",
    source="Attribution line or bracket: „…“ (Ines Moor), „…“ – Ines Moor, Leiterin; the name must follow at once.",
    pattern=compile_rule(
        rf"""{CLOSE}[.,]?[ ]?(?:(?<span>[(–—|-])[ ]?|\n+(?<span>[–—-])[ ]?)
        (?=(?:Dr\.[ ]|Prof\.[ ])*\p{{Lu}}\p{{L}}+[ ,-])"""
    ),
    value=read_cue,
    accepts={
        "(": ("„Es hat sich gelohnt.“ (Ines Moor, Leiterin)",),
        "–": ("„Es hat sich gelohnt.“ – Ines Moor, Leiterin", "„Es hat sich gelohnt.“\n– Ines Moor, Leiterin"),
    },
    rejects=("„Es hat sich gelohnt.“ Ines Moor ging.", "„Herbst“ (30 Stände)"),
    strength=0.6,
    show=show_cue,
)

_OWN_WORDS = Rule(
    id="cue.own_words",
    source="Part sentences whose source stands before them: nach eigenen Worten „…“, er habe, so Moor, „…“, dass „…“.",
    pattern=compile_rule(
        rf"""(?<span>\b[Nn]ach[ ](?:eigene[nr]|seine[nr]|ihre[nr])[ ](?:Wort(?:en)?|Angaben?|Aussagen?|Bekunden)
        |,[ ]so[ ][^,.\n]{{2,60}},|,[ ]dass|\b[Ll]aut[ ][^,.\n]{{2,60}}
        |,[ ]wie[ ][^,.\n]{{2,60}}[ ](?:sagte?|betonte?|erklärte?|meinte?),)
        {GAP}{{0,60}}?[ ]{OPEN}"""
    ),
    value=read_cue,
    accepts={
        ", dass": (
            "Moor sagte, dass „der Markt allen gehört“.",
            "Moor wies darauf hin, dass der Markt „allen in der Stadt gehört“.",
        ),
        ", so Moor,": ("Er habe, so Moor, „lange auf diesen Tag gewartet“.",),
        "nach eigenen Worten": ("Sie kam nach eigenen Worten „schneller an als mit dem Bus“.",),
    },
    rejects=("Moor sagte. „Herbst“ heißt der Markt.", "Der Markt „Herbst“, so Moor, beginnt."),
    strength=0.7,
    show=show_cue,
)

_DASH_BEFORE = Rule(
    id="cue.dash_before",
    source="An inserted remark in the speaker's words: Moor – „wir kennen uns seit der Schule“ – lobte das.",
    pattern=compile_rule(rf"""(?<=\p{{L}})[ ](?<span>[–—-])[ ]{OPEN}"""),
    value=read_cue,
    accepts={
        "–": (
            "Moor – „wir kennen uns seit der Schule“ – lobte das.",
            "Sie ging zu Fuß – „weil das Auto steht“.",
            "Ja – »gern«",
        )
    },
    rejects=("Moor-„Hof“", "Sie sagte: „Wir fangen an.“"),
    strength=0.5,
    show=show_cue,
)

_WORDS_BEFORE = Rule(
    id="cue.words_before",
    source="Speech announced by a noun right before the mark: mit den Worten „…“, der Appell „…“.",
    pattern=compile_rule(
        rf"""\b(?<span>(?:[Mm]it|[Uu]nter)[ ](?:den|diesen|folgenden)[ ](?:\p{{Ll}}+[ ])?Worten|(?:Ausruf|Zuruf
        |Aufruf|Appell|Satz|Zwischenruf))
        (?:[ ]\p{{L}}+){{0,2}},?[ ]{OPEN}"""
    ),
    value=read_cue,
    accepts={
        "Mit den Worten": (
            "Mit den Worten „wir fangen einfach an“ schloss Moor.",
            "Mit den Worten »Nur zu« schloss sie.",
        ),
        "Satz": ("Der Satz „wir fangen an“ fiel oft.",),
    },
    rejects=("Mit Worten wie „Herbst“ spielt der Titel.", "Das Wort „Herbst“ fiel oft."),
    show=show_cue,
)

SPEECH_RULES = (
    _VERB_BEHIND,
    _SO,
    _ANY_VERB,
    _COLON,
    _SPEECH_BEFORE,
    _REPORTED,
    _NOUN_BEHIND,
    _NAME_BEHIND,
    _OWN_WORDS,
    _DASH_BEFORE,
    _WORDS_BEFORE,
)

BEHIND = frozenset(rule.id for rule in (_VERB_BEHIND, _SO, _ANY_VERB, _NOUN_BEHIND, _NAME_BEHIND))
"""Those that look at a closing mark; the others look at an opening one."""
