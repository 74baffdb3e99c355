"""Rules for organizations: bodies that their own words give away."""

from __future__ import annotations

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.forms import base_form
from pressextract.extract.names.given import GIVEN
from pressextract.extract.names.org_kinds import FORM
from pressextract.extract.names.org_offices import OFFICE_RULES
from pressextract.extract.names.org_pieces import ADDITION, BEFORE_PLACE, BIG, NOT_IN, WORD, as_org, org_of_place, shown
from pressextract.rules import Match, Rule, compile_rule
from pressextract.shapes.names import NameValue

__all__ = ["ORG_RULES"]

_LONG_FORM = 4


def _company(match: Match) -> NameValue | None:
    """A line in capitals makes any two letters a legal form ("STRASSE AB")."""
    return None if match["span"].isupper() and len(match["span"].split()[-1]) < _LONG_FORM else as_org(match)


ORG_RULES = (
    *OFFICE_RULES,
    Rule(
        id="name.org_legal_form",
        source="legal forms of HGB, GmbHG, AktG, GenG, PartGG, BGB; Austrian UGB and Swiss OR; EU forms",
        # Leftwards over capitals, digits, "&" and "+"; "und" only behind a hyphen ("Tourismus- und Marketing GmbH").
        # Names that hold small words are the model's business, which this rule then completes.
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d&+-])(?<![&+][ ])(?<span>{NOT_IN}{WORD}
            (?:[ ](?:(?:&|\+)[ ])?{NOT_IN}{WORD}|(?<=-)[ ]und[ ]{WORD}|[ ]&[ ]Co\.?){{0,6}}?[ -]{FORM})(?![\p{{L}}\d-])"""
        ),
        value=_company,
        accepts={
            "Tischlerei Meersburg GmbH & Co. KG": ("bei der Tischlerei Meersburg GmbH & Co. KG in Aalen",),
            "Kranbau Ostmoor AG": ("Die Kranbau Ostmoor AG wächst", "so die Kranbau Ostmoor AG."),
            "Lotse UG (haftungsbeschränkt)": ("mit der Lotse UG (haftungsbeschränkt), Bonn",),
            "Bad Wiesener Tourismus- und Marketing GmbH": ("Die Bad Wiesener Tourismus- und Marketing GmbH lädt ein",),
            "Feinguss Murtal Ges.m.b.H.": ("die Feinguss Murtal Ges.m.b.H. baut",),
        },
        rejects=("Die GmbH wächst", "eine Aktiengesellschaft", "AG Stadtgrün", "der SE Asien", "die AG"),
        strength=0.93,
        show=shown,
    ),
    Rule(
        id="name.org_club",
        source="registered associations (BGB § 65): the name ends in e. V. and begins with what the club is",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\p{{Lu}}\p{{L}}+(?:er|e|en|es)[ ])?
            (?:{BIG}-)?\p{{L}}*(?:[Vv]erein|[Vv]ereins|[Vv]erband|[Vv]erbandes|[Vv]erbands|[Bb]und|[Bb]undes|[Ii]nitiative|[Gg]esellschaft
                |[Ff]reundeskreis|[Nn]etzwerk|[Kk]reis|[Vv]ereinigung|[Ff]orum|[Gg]emeinschaft|[Cc]lub|[Ll]iga|[Hh]ilfe)
            (?:[ ](?:für|der|des|die|und|zur|zum|in|im|von|am|an|&|–|{WORD})){{0,9}}?[ ]e\.?[ ]?V\.?(?!\w))"""
        ),
        value=as_org,
        accepts={
            "Förderverein für Kunst und Musik am Niederrhein e. V.": (
                "Der Förderverein für Kunst und Musik am Niederrhein e. V. lädt ein",
                "des Fördervereins für Kunst und Musik am Niederrhein e. V. statt",
            ),
            "Heimatbund Oberdorf e.V.": ("Vorsitzende des Heimatbundes Oberdorf e.V., Ute Ems",),
        },
        rejects=("Der Verein lädt ein", "der Gewerbeverein und die Vereinsheime e. G."),
        strength=0.93,
        show=shown,
    ),
    Rule(
        id="name.org_photo_source",
        source="picture agencies in credits count as organizations by the guideline",
        pattern=compile_rule(
            r"(?:(?:Foto|Bild|Titelbild|Symbolbild|Quelle|Grafik)s?\b[^\n:]{0,40}:|©|\([Cc]\))[^\n]{0,60}?(?<![\p{L}\d.@-])(?<span>\L<sources>)(?![\p{L}\d]|[.-]\p{L})",
            sources=lex.PHOTO_SOURCES,
        ),
        value=lambda match: NameValue("ORG", match["span"], kind="media"),
        accepts={
            "Pixabay": ("Foto: Pixabay", "Foto: Ute Ems, Pixabay"),
            "Getty Images": ("© Getty Images", "Bild: Ems/Getty Images"),
        },
        rejects=("Fotos von Pixabay", "auf pixabay.com", "Foto: pixabay.com"),
        strength=0.75,
        show=shown,
    ),
    Rule(
        id="name.org_head_place",
        source="bodies named by what they are and where: Sparkasse Siegen, Polizeipräsidium Südhessen",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\L<heads>)[ ](?:(?:zu|für|Region|Kreis|Landkreis|Stadt)[ ])?
            (?!(?:GmbH|AG|Und|Der|Die|Das|Im|Am)\b)(?<place>{BEFORE_PLACE}?{BIG}{ADDITION}?))(?![\p{{L}}-])""",
            heads=lex.BODY_HEADS,
            no_person=lex.NO_PERSON,
        ),
        value=org_of_place,
        accepts={
            "Sparkasse Siegen": ("der Sparkasse Siegen sagt", "Sparkasse Siegen"),
            "Handwerkskammer zu Köln": ("die Handwerkskammer zu Köln",),
            "Stadtwerke Lünen": ("von den Stadtwerken Lünen",),
        },
        rejects=(
            "die Sparkasse und das Amt",
            "eine Hochschule in Siegen",
            "die Polizei sucht Zeugen",
            "die Wirtschaftsförderung Gedanken",
        ),
        strength=0.75,
        show=shown,
    ),
    Rule(
        id="name.org_sports_club",
        source="names of sports clubs: the club's letters and its town",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:1\.[ ])?(?:\L<clubs>)(?:[ ](?:Rot-Weiß|Blau-Weiß|Schwarz-Weiß|Eintracht|Union|Bayer|Grün-Weiß))?
            [ ](?:\d{{2}}(?:\d{{2}})?[ ])?(?<place>{BEFORE_PLACE}?{BIG})(?:[ ](?:18|19)\d\d)?)(?![\p{{L}}-])""",
            clubs=lex.SPORTS_CLUBS,
        ),
        value=org_of_place,
        accepts={
            "SV Meppen": ("gegen den SV Meppen",),
            "TSV 1860 München": ("beim TSV 1860 München",),
            "TuS Koblenz": ("Die TuS Koblenz gewinnt",),
        },
        rejects=("SV Anna Müller", "der TV Moderator", "FC und SV"),
        strength=0.8,
        show=shown,
    ),
    Rule(
        id="name.org_of_role",
        source="a post for a body of two words or more: Sprecherin des Chaos Computer Clubs; units stay with the post",
        pattern=compile_rule(
            r"""(?<=\b(?:Sprecher|Sprecherin|Präsident|Präsidentin|Vorsitzender?|Geschäftsführer|Geschäftsführerin|Vorstand)[ ](?:der|des)[ ])
            (?!(?:Abteilung|Bereichs?|Referats?|Stabsstelle|Teams?|Arbeitsgruppe|Sachgebiets?|Fachbereichs?|Dezernats?|Gruppe)\b)
            (?<span>\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*[ ](?:(?!\L<no>\b)\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*[ ]){0,2}(?:(?!\L<no>\b)\p{Lu}\p{L}+|„[^“\n]{3,60}“))(?![\p{L}-])""",
            no=GIVEN | lex.NO_PERSON | {"Univ", "Mag", "Dipl"},
        ),
        value=as_org,
        accepts={
            "Donau Ruder Clubs": ("Ute Ems, Sprecherin des Donau Ruder Clubs, sagt",),
            "Green Water Alliance": ("Präsident der Green Water Alliance",),
            "Bernhard Ems Stiftung": ("die Vorsitzende der Bernhard Ems Stiftung",),
        },
        rejects=(
            "Vorsitzende des Vereins",
            "die Mitglieder des Donau Ruder Clubs",
            "Sprecher der Abteilung Häfen",
            "Sprecher der Fraktion Dr. Ute Ems",
        ),
        strength=0.6,
        show=shown,
    ),
    Rule(
        id="name.org_part",
        source="parts of a known body behind a hyphen: SPD-Fraktion, DRK-Kreisverband",
        pattern=compile_rule(
            r"""(?<![\p{L}\d-])(?<span>(?:[\p{Lu}]{2,6}|\L<known>|Grünen|Linken)-(?:Pressestelle|Fraktion|Bundestagsfraktion|Landtagsfraktion|Ratsfraktion
            |Stadtratsfraktion|Kreistagsfraktion|Kommission|Parlament|Sicherheitsrat|Generalversammlung|(?:Landes|Kreis|Orts|Bundes|Bezirks)verband|Ortsverein
            |Landesgruppe|Stiftung|Zentrale|Geschäftsstelle))(?![\p{L}-])""",
            known=lex.KNOWN_BODIES,
        ),
        value=as_org,
        accepts={
            "SPD-Fraktion": ("die SPD-Fraktion fordert",),
            "DRK-Kreisverband": ("der DRK-Kreisverband sammelt",),
            "UN-Sicherheitsrat": ("im UN-Sicherheitsrat",),
        },
        rejects=("die SPD-Politikerin", "eine Fraktion", "UN-Mittel"),
        strength=0.8,
        show=shown,
    ),
    Rule(
        id="name.org_known",
        source="bodies of federation, Europe and the world, parties, chambers and agencies known by one word",
        pattern=compile_rule(
            r"(?<![\p{L}\d/.@-])(?<span>\L<known>)(?![\p{L}\d@]|-\p{L}|/(?!\s)|[.]\p{Ll})",
            known=lex.KNOWN_BODIES,
        ),
        value=lambda match: NameValue("ORG", base_form(match["span"]), kind=lex.KNOWN_BODIES[match["span"]]),
        accepts={
            "EU": ("die EU fördert", "Mittel der EU."),
            "Bundestag": ("im Bundestag", "des Bundestages"),
            "SPD": ("(SPD)",),
        },
        rejects=("EU-Mittel", "der Bundestagsabgeordnete", "die SPD-Politikerin"),
        strength=0.7,
        show=shown,
    ),
)
