"""Rules for organizations: bodies that their own words give away."""

from __future__ import annotations

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.forms import base_form, parent_of
from pressextract.extract.names.given import GIVEN
from pressextract.extract.names.org_kinds import FORM, kind_of, legal_form_of
from pressextract.extract.names.places import is_place
from pressextract.rules import Match, Rule, compile_rule
from pressextract.shapes.names import NameValue

__all__ = ["ORG_RULES"]

# A word of a name: capital or digit first; house marks may begin small ("atene KOM").
_WORD = r"[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*"
_BIG = r"\p{Lu}[\p{L}\p{M}\d'’-]+"
_NOT_IN = "(?!(?:" + "|".join(sorted(lex.ARTICLES)) + r"|Und|Mit|Bei|Für|Von|Nach|Auch|Firma|Unternehmen)\b)"
_OF = r"(?:der|des)"
_LONG_FORM = 4
_ADDITION = rf"(?:[ ]{lex.PLACE_TAIL}[ ](?!\L<no_person>\b|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch){_BIG}|[ ]\(\p{{Lu}}\p{{Ll}}+\))"
_BEFORE_PLACE = r"(?:(?:Bad|Sankt|St\.|Königs|Schwäbisch|Bergisch|Groß|Klein|Burg|Markt|New)[ ])"
_PARENT = rf"""(?:[ ]{_OF}[ ](?:(?:Freien|Großen)[ ](?:und[ ])?)?(?:Hanse|Landeshaupt|Universitäts|Kreis|Bundes)?
    (?:[Ss]tadt|Gemeinde|Landkreises|Kreises|Landes|Kantons|Freistaate?s|Region)[ ]
    {_BIG}(?:[ ]{lex.PLACE_TAIL}[ ]{_BIG}|[ ]\(\p{{Lu}}\p{{Ll}}+\)|(?:/|-){_BIG})?(?:-{_BIG})?)"""


def _org(match: Match) -> NameValue | None:
    surface = match["span"]
    name = base_form(surface)
    return NameValue("ORG", name, kind=kind_of(name), legal_form=legal_form_of(name), parent=parent_of(surface))


def _company(match: Match) -> NameValue | None:
    """A line in capitals makes any two letters a legal form ("STRASSE AB")."""
    return None if match["span"].isupper() and len(match["span"].split()[-1]) < _LONG_FORM else _org(match)


def _org_of_place(match: Match) -> NameValue | None:
    """Only where the words behind the head are a known place; anything else is the model's business."""
    return _org(match) if is_place(match["place"]) else None


def _show(value: NameValue) -> str:
    return value.name


ORG_RULES = (
    Rule(
        id="name.org_legal_form",
        source="legal forms of HGB, GmbHG, AktG, GenG, PartGG, BGB; Austrian UGB and Swiss OR; EU forms",
        # Leftwards over capitals, digits, "&" and "+"; "und" only behind a hyphen ("Tourismus- und Marketing GmbH").
        # Names that hold small words are the model's business, which this rule then completes.
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d&+-])(?<![&+][ ])(?<span>{_NOT_IN}{_WORD}
            (?:[ ](?:(?:&|\+)[ ])?{_NOT_IN}{_WORD}|(?<=-)[ ]und[ ]{_WORD}|[ ]&[ ]Co\.?){{0,6}}?[ -]{FORM})(?![\p{{L}}\d-])"""
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
        show=_show,
    ),
    Rule(
        id="name.org_club",
        source="registered associations (BGB § 65): the name ends in e. V. and begins with what the club is",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\p{{Lu}}\p{{L}}+(?:er|e|en|es)[ ])?
            (?:{_BIG}-)?\p{{L}}*(?:[Vv]erein|[Vv]ereins|[Vv]erband|[Vv]erbandes|[Vv]erbands|[Bb]und|[Bb]undes|[Ii]nitiative|[Gg]esellschaft
                |[Ff]reundeskreis|[Nn]etzwerk|[Kk]reis|[Vv]ereinigung|[Ff]orum|[Gg]emeinschaft|[Cc]lub|[Ll]iga|[Hh]ilfe)
            (?:[ ](?:für|der|des|die|und|zur|zum|in|im|von|am|an|&|–|{_WORD})){{0,9}}?[ ]e\.?[ ]?V\.?(?!\w))"""
        ),
        value=_org,
        accepts={
            "Förderverein für Kunst und Musik am Niederrhein e. V.": (
                "Der Förderverein für Kunst und Musik am Niederrhein e. V. lädt ein",
                "des Fördervereins für Kunst und Musik am Niederrhein e. V. statt",
            ),
            "Heimatbund Oberdorf e.V.": ("Vorsitzende des Heimatbundes Oberdorf e.V., Ute Ems",),
        },
        rejects=("Der Verein lädt ein", "der Gewerbeverein und die Vereinsheime e. G."),
        strength=0.93,
        show=_show,
    ),
    Rule(
        id="name.org_office",
        source="names of public offices: head, für, field; the territory behind it belongs to the name",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\p{{Lu}}\p{{L}}+(?:isch|lich|deutsch)(?:e|es|er|en)[ ])?
            (?:\L<heads>)[ ]für[ ](?:(?:\p{{Ll}}+e[nrs]?[ ])?{_BIG}-?(?:,[ ]{_BIG}-?)*(?:[ ](?:und|&|sowie)[ ](?:\p{{Ll}}+e[nrs]?[ ])?{_BIG})?)
            {_PARENT}?)""",
            heads=lex.BODY_HEADS_FOR,
        ),
        value=_org,
        accepts={
            "Amt für Wirtschaftsförderung und Statistik der Stadt Aachen": (
                "das Amt für Wirtschaftsförderung und Statistik der Stadt Aachen teilt mit",
                "Leiterin des Amtes für Wirtschaftsförderung und Statistik der Stadt Aachen, Ute Ems",
            ),
            "Bundesministerium für Bildung, Wissenschaft und Forschung": (
                "vom Bundesministerium für Bildung, Wissenschaft und Forschung gefördert",
            ),
            "Bayerisches Landesamt für Steuern": ("beim Bayerischen Landesamt für Steuern",),
            "Agentur": (),
        },
        rejects=("das Amt für heute", "ein Institut der Universität", "Ministerium und Amt", "Hochschule für alle"),
        strength=0.85,
        show=_show,
    ),
    Rule(
        id="name.org_territory",
        source="municipal and state constitutions: the territory with its word, where the administration acts",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<!\b(?:[Ii]m|[Ii]n[ ]der|[Aa]us[ ]dem|[Aa]us[ ]der|[Ii]n)[ ])
            (?<span>(?:\L<heads>)[ ]
            (?!(?:Und|Der|Die|Das|GmbH|AG)\b)(?<place>{_BEFORE_PLACE}?{_BIG}{_ADDITION}?))(?![\p{{L}}-])""",
            heads=lex.TERRITORIES,
            no_person=lex.NO_PERSON,
        ),
        value=_org_of_place,
        accepts={
            "Stadt Bottrop": ("Die Stadt Bottrop lädt ein", "sagte der Sprecher der Stadt Bottrop."),
            "Landkreis Greiz": ("des Landkreises Greiz hat", "Der Landkreis Greiz zahlt"),
            "Stadt Offenbach am Main": ("der Krisenstab der Stadt Offenbach am Main",),
            "Stadt Halle (Saale)": ("die Stadt Halle (Saale) teilt mit",),
        },
        rejects=("in der Stadt Bottrop", "im Landkreis Greiz", "die Stadt und das Land", "im Kreis Steinburg"),
        strength=0.8,
        show=_show,
    ),
    Rule(
        id="name.org_head_place",
        source="bodies named by what they are and where: Sparkasse Siegen, Polizeipräsidium Südhessen",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\L<heads>)[ ](?:(?:zu|für|Region|Kreis|Landkreis|Stadt)[ ])?
            (?!(?:GmbH|AG|Und|Der|Die|Das|Im|Am)\b)(?<place>{_BEFORE_PLACE}?{_BIG}{_ADDITION}?))(?![\p{{L}}-])""",
            heads=lex.BODY_HEADS,
            no_person=lex.NO_PERSON,
        ),
        value=_org_of_place,
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
        show=_show,
    ),
    Rule(
        id="name.org_of_place",
        source="units of a town's or district's administration: head, der Stadt X",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:Amt|Büro|Wirtschaftsförderung|Pressestelle|Stabsstelle|Ordnungsamt|Gesundheitsamt|Jugendamt
            |Referate?s?|Dezernate?s?|Fachdienste?s?|Fachbereiche?s?|Presseamt|Kulturamt|Bauamt|Sozialamt|Feuerwehr)
            (?:[ ](?:für[ ])?{_BIG}(?:(?:[ ]und[ ]|,[ ]){_BIG})*)?{_PARENT})"""
        ),
        value=_org,
        accepts={
            "Wirtschaftsförderung der Stadt Hof": ("die Wirtschaftsförderung der Stadt Hof lädt ein",),
            "Stabsstelle Wirtschaft des Landkreises Greiz": (
                "Leiter der Stabsstelle Wirtschaft des Landkreises Greiz",
            ),
            "Ordnungsamt der Hansestadt Wismar": ("das Ordnungsamt der Hansestadt Wismar",),
        },
        rejects=("die Wirtschaftsförderung der Region", "ein Büro in der Stadt Hof"),
        strength=0.85,
        show=_show,
    ),
    Rule(
        id="name.org_sports_club",
        source="names of sports clubs: the club's letters and its town",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:1\.[ ])?(?:\L<clubs>)(?:[ ](?:Rot-Weiß|Blau-Weiß|Schwarz-Weiß|Eintracht|Union|Bayer|Grün-Weiß))?
            [ ](?:\d{{2}}(?:\d{{2}})?[ ])?(?<place>{_BEFORE_PLACE}?{_BIG})(?:[ ](?:18|19)\d\d)?)(?![\p{{L}}-])""",
            clubs=lex.SPORTS_CLUBS,
        ),
        value=_org_of_place,
        accepts={
            "SV Meppen": ("gegen den SV Meppen",),
            "TSV 1860 München": ("beim TSV 1860 München",),
            "TuS Koblenz": ("Die TuS Koblenz gewinnt",),
        },
        rejects=("SV Anna Müller", "der TV Moderator", "FC und SV"),
        strength=0.8,
        show=_show,
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
        value=_org,
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
        show=_show,
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
        value=_org,
        accepts={
            "SPD-Fraktion": ("die SPD-Fraktion fordert",),
            "DRK-Kreisverband": ("der DRK-Kreisverband sammelt",),
            "UN-Sicherheitsrat": ("im UN-Sicherheitsrat",),
        },
        rejects=("die SPD-Politikerin", "eine Fraktion", "UN-Mittel"),
        strength=0.8,
        show=_show,
    ),
    Rule(
        id="name.org_ministry",
        source="ministries and criminal police offices in one word",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?<span>\p{Lu}\p{L}+(?:ministerium|ministeriums|kriminalamt|kriminalamtes|kriminalamts))(?![\p{L}-])(?![ ](?:für|des|der)\b)"
        ),
        value=_org,
        accepts={
            "Bundeswirtschaftsministerium": (
                "das Bundeswirtschaftsministerium fördert",
                "des Bundeswirtschaftsministeriums mit",
            ),
            "Landeskriminalamt": ("beim Landeskriminalamt",),
        },
        rejects=("das Ministerium teilt mit", "die Ministeriumssprecherin", "das Landesministerium für Bildung"),
        strength=0.75,
        show=_show,
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
        show=_show,
    ),
)
