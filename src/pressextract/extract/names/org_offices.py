"""Rules for public bodies: offices, ministries, territories and their units."""

from __future__ import annotations

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.org_pieces import ADDITION, BEFORE_PLACE, BIG, PARENT, as_org, org_of_place, shown
from pressextract.extract.names.places import DISTRICTS
from pressextract.rules import Rule, compile_rule

__all__ = ["OFFICE_RULES"]

OFFICE_RULES = (
    Rule(
        id="name.org_office",
        source="names of public offices: head, für, field; the territory behind it belongs to the name",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:\p{{Lu}}\p{{L}}+(?:isch|lich|deutsch)(?:e|es|er|en)[ ])?
            (?:\L<heads>)[ ]für[ ](?:(?:\p{{Ll}}+e[nrs]?[ ])?{BIG}-?(?:,[ ]{BIG}-?)*(?:[ ](?:und|&|sowie)[ ](?:\p{{Ll}}+e[nrs]?[ ])?{BIG})?)
            {PARENT}?)""",
            heads=lex.BODY_HEADS_FOR,
        ),
        value=as_org,
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
        show=shown,
    ),
    Rule(
        id="name.org_territory",
        source="municipal and state constitutions: the territory with its word, where the administration acts",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<!\b(?:[Ii]m|[Ii]n[ ]der|[Aa]us[ ]dem|[Aa]us[ ]der|[Ii]n)[ ])(?<!\()
            (?<span>(?:\L<heads>)[ ]
            (?!(?:Und|Der|Die|Das|GmbH|AG)\b)(?<place>{BEFORE_PLACE}?{BIG}{ADDITION}?))(?![\p{{L}}-])""",
            heads=lex.TERRITORIES,
            no_person=lex.NO_PERSON,
        ),
        value=org_of_place,
        accepts={
            "Stadt Bottrop": ("Die Stadt Bottrop lädt ein", "sagte der Sprecher der Stadt Bottrop."),
            "Landkreis Greiz": ("des Landkreises Greiz hat", "Der Landkreis Greiz zahlt"),
            "Stadt Offenbach am Main": ("der Krisenstab der Stadt Offenbach am Main",),
            "Stadt Halle (Saale)": ("die Stadt Halle (Saale) teilt mit",),
        },
        rejects=(
            "in der Stadt Bottrop",
            "im Landkreis Greiz",
            "Seeheim (Landkreis Greiz)",
            "die Stadt und das Land",
            "im Kreis Steinburg",
        ),
        strength=0.8,
        show=shown,
    ),
    Rule(
        id="name.org_of_place",
        source="units of a town's or district's administration: head, der Stadt X",
        pattern=compile_rule(
            rf"""(?<![\p{{L}}\d-])(?<span>(?:Amt|Büro|Wirtschaftsförderung|Pressestelle|Stabsstelle|Ordnungsamt|Gesundheitsamt|Jugendamt
            |Referate?s?|Dezernate?s?|Fachdienste?s?|Fachbereiche?s?|Presseamt|Kulturamt|Bauamt|Sozialamt|Feuerwehr)
            (?:[ ](?:für[ ])?{BIG}(?:(?:[ ]und[ ]|,[ ]){BIG})*)?{PARENT})"""
        ),
        value=as_org,
        accepts={
            "Wirtschaftsförderung der Stadt Hof": ("die Wirtschaftsförderung der Stadt Hof lädt ein",),
            "Stabsstelle Wirtschaft des Landkreises Greiz": (
                "Leiter der Stabsstelle Wirtschaft des Landkreises Greiz",
            ),
            "Ordnungsamt der Hansestadt Wismar": ("das Ordnungsamt der Hansestadt Wismar",),
        },
        rejects=("die Wirtschaftsförderung der Region", "ein Büro in der Stadt Hof"),
        strength=0.85,
        show=shown,
    ),
    Rule(
        id="name.org_joint_office",
        source="directorates and ministries of several fields, Swiss ones above all",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?<span>(?:\p{Lu}\p{L}+-,[ ]){0,3}\p{Lu}\p{L}+-[ ]und[ ]\p{Lu}\p{L}+(?:direktion|departement|ministerium|behörde)s?)(?![\p{L}-])"
        ),
        value=as_org,
        accepts={
            "Bau- und Verkehrsdirektion": ("die Bau- und Verkehrsdirektion teilt mit",),
            "Gesundheits-, Bau- und Umweltdepartement": ("das Gesundheits-, Bau- und Umweltdepartement",),
            "Wirtschafts- und Verkehrsministerium": ("beim Wirtschafts- und Verkehrsministerium",),
        },
        rejects=("die Bau- und Verkehrspläne", "die Direktion und das Ministerium"),
        strength=0.8,
        show=shown,
    ),
    Rule(
        id="name.org_district",
        source="districts of one word (Gemeindeverzeichnis); im and aus dem make them places",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?<!\b(?:[Ii]m|[Aa]us[ ]dem|[Ii]nnerhalb[ ]des|[Ii]n[ ]den)[ ])(?<span>\L<districts>(?:e?s)?)(?![\p{L}-])",
            districts=DISTRICTS,
        ),
        value=as_org,
        accepts={
            "Salzlandkreis": ("der Salzlandkreis baut", "Landrätin des Salzlandkreises"),
            "Lahn-Dill-Kreis": ("Der Lahn-Dill-Kreis zahlt",),
        },
        rejects=("im Salzlandkreis", "aus dem Lahn-Dill-Kreis", "der Gesprächskreis"),
        strength=0.8,
        show=shown,
    ),
    Rule(
        id="name.org_ministry",
        source="ministries and criminal police offices in one word",
        pattern=compile_rule(
            r"(?<![\p{L}\d-])(?<span>\p{Lu}\p{L}+(?:ministerium|ministeriums|kriminalamt|kriminalamtes|kriminalamts))(?![\p{L}-])(?![ ](?:für|des|der)\b)"
        ),
        value=as_org,
        accepts={
            "Bundeswirtschaftsministerium": (
                "das Bundeswirtschaftsministerium fördert",
                "des Bundeswirtschaftsministeriums mit",
            ),
            "Landeskriminalamt": ("beim Landeskriminalamt",),
        },
        rejects=("das Ministerium teilt mit", "die Ministeriumssprecherin", "das Landesministerium für Bildung"),
        strength=0.75,
        show=shown,
    ),
)
