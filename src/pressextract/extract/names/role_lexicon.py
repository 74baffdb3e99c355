"""Words for what people are: offices, posts, professions, and what may stand between them and a name."""

from __future__ import annotations

import regex

__all__ = ["ADJECTIVES", "HEAD", "PAST", "PLURAL_HEAD", "ROLE_HEAD"]

# Endings of German nouns for persons in an office, post or profession; each also makes compounds
# ("Landesgeschäftsführerin"). Feminine and plural endings are added by the pattern below.
_ENDINGS = """
präsident leiter führer minister sprecher meister direktor chef dezernent sekretär referent manager intendant senator kanzler
pfarrer pastor inhaber gründer autor architekt professor dozent koordinator berater kommissar trainer kurator moderator
redakteur fotograf rektor dekan superintendent kantor abgeordneter ansprechpartner gesprächspartner partner prokurist kämmerer botschafter student
doktorand forscher wissenschaftler ingenieur unternehmer händler techniker künstler musiker lehrer schüler vertreter
mitarbeiter helfer geber träger sieger gewinner verwalter betreuer planer ausbilder begleiter organisator initiator
kommandant kommandeur vorsteher jurist spezialist journalist komponist pianist organist solist polizist kolumnist analyst
schauspieler sänger regisseur verleger herausgeber investor gesellschafter bevollmächtigter stifter förderer veranstalter
bäcker metzger tischler schreiner dachdecker zimmerer maler friseur metallbauer mechatroniker elektroniker gärtner winzer
landwirt gastwirt wirt hotelier imker förster jäger schlosser schmied drucker buchhändler bootsbauer büchsenmacher
geschäftsführer hauptgeschäftsführer astronaut pilot kapitän lotse seelsorger diakon vikar kaplan domkapitular prälat
stadtplaner ökonom astronom agronom biologe geologe soziologe psychologe theologe archäologe politologe meteorologe virologe ökologe
chemiker physiker mathematiker informatiker historiker politiker kritiker experte stratege beamter stipendiat kandidat
assistent konsul attaché bibliothekar archivar notar apotheker optiker makler
beigeordneter gärtnermeister wächter reporter influencer blogger entwickler designer gestalter erfinder
praktikant volontär auszubildender azubi schirmherr schriftsteller dichter übersetzer lektor ermittler laborant fachkraft sachverständiger gutachter
richter staatsanwalt schöffe verteidiger verwaltungsleiter prior abt quartiersmanager regionalmanager
athlet spieler stürmer torhüter läufer schwimmer springer turner reiter fahrer schiedsrichter
bewohner nutzer kunde eigentümer besitzer pächter betreiber teilnehmer absolvent preisträger stammkunde
wirtschaftsförderer stadtkämmerer projektentwickler einkäufer verkäufer disponent controller buchhalter
ombudsmann obmann hauptmann kaufmann fachmann amtmann ammann landammann vormann feuerwehrmann zimmermann bergmann kameramann
vorsitzender beauftragter verantwortlicher bediensteter
ministerpräsident pate botschafter gastgeber dirigent musikant gitarrist geiger bassist
stellvertreter beisitzer kassierer anwohner vermieter mieter konditor arbeiter polier kurier lehrling laudator keramiker grafiker angreifer coach wart blogger speaker consultant
statistiker klimatologe dramaturg choreograf kameramann cutter tontechniker texter rechtsexperte
bischof erzbischof landesbischof probst propst dompropst
arzt tierarzt chefarzt oberarzt anwalt rechtsanwalt koch chefkoch
bauer
""".split()
_COUNCILS = "stadtrat|landrat|regierungsrat|gemeinderat|kirchenrat|kantonsrat|bundesrat|nationalrat|ständerat|studienrat|schulrat|baurat|ministerialrat|landesrat|kreisrat|bezirksstadtrat|bezirksrat|oberrat|verwaltungsrat|aufsichtsrat|magistratsrat|grossrat|marktgemeinderat|forstrat|medizinalrat|geheimrat"

_IRREGULAR = (
    r"bischöfin|bischöfe|landesbischöfin|ärztin(?:nen)?|ärzte[n]?|anwältin(?:nen)?|anwälte[n]?|pröpstin|äbtissin|priorin|köchin(?:nen)?|köche|bäuerin(?:nen)?|bauern"
    r"|obfrau|landeshauptfrau|kauffrau|fachfrau|amtfrau|ombudsfrau|feuerwehrfrau|kamerafrau|vorstand(?:s(?:mitglied|vorsitzende[rnm]?))?|vorstände[n]?|vorständin"
    r"|präses|mitglied(?:er[n]?)?|leitung|geschäftsführung|geschäftsleitung|schirmherrin|vorsitz"
    r"|expertin(?:nen)?|experten|strategin|login(?:nen)?|logen|patin|kundin|kunden|beamtin|beamte[rn]?"
    r"|förderin(?:nen)?|vorsitzende[rnm]?|beauftragte[rnm]?|verantwortliche[rn]?|abgeordnete[rnm]?|beigeordnete[rnm]?|bevollmächtigte[rn]?|sachverständige[rn]?|auszubildende[rn]?|studierende[rn]?|vertretung"
    r"|lotsin(?:nen)?|delegierte[rn]?|rätin(?:nen)?|räte[n]?|räten|überlebende[rn]?|angehörige[rn]?"
)
_EXACT = (
    r"CEO|CFO|CTO|COO|CIO|CMO|CSO|CHRO|CDO|MdB|MdL|MdEP|Co-Founder|Founder|Präside|OB|LH|LHStv\.?|LR|Director|Vice[ ]President"
    r"|Sopran|Alt|Mezzosopran|Tenor|Bariton|Bass|CHAIRMAN|CHIEF[ ]\w+[ ]OFFICER|Chairman|(?:\p{Lu}\p{L}+[ ]){1,2}(?:Consultant|Officer|Engineer|Specialist|Editor)"
    r"|Head[ ]of[ ]\p{Lu}\p{L}+|Chief[ ]\w+[ ]Officer|Managing[ ]Director|General[ ]Manager|Key[ ]Account[ ]Manager|Public[ ]Relations|Investor[ ]Relations|Wethouder"
)
_GENDERED = r"(?:[:*_/]-?(?:in|r)(?:nen)?|In(?:nen)?|\(in\)|/[ ]?-?in)?"
_REGULAR = "|".join(sorted(set(_ENDINGS), key=len, reverse=True))
ROLE_HEAD = rf"(?:(?i:[\p{{L}}]*(?:{_REGULAR}|{_COUNCILS})(?:innen|in|en|es|n|s|e)?|[\p{{L}}]*(?:{_IRREGULAR})){_GENDERED}|{_EXACT})(?![\p{{L}}])"
"""Pattern of one noun for a person in a role, without what a hyphen puts before it."""
HEAD = regex.compile(ROLE_HEAD)
PLURAL_HEAD = regex.compile(
    rf"(?i:[\p{{L}}-]*(?:(?:{_REGULAR})(?:innen|en|n|e|s)|(?:{_COUNCILS})e|rätinnen|räte|vorstände|ärzte|anwälte|vorsitzenden|beauftragten|abgeordneten|mitglieder"
    r"|(?:leiter|führer|sprecher|minister|meister|inhaber|gründer|partner|vertreter|mitarbeiter|gesellschafter|gewinner|sieger|träger|trainer|forscher|wissenschaftler|unternehmer|lehrer|künstler|musiker|bürgermeister|schüler))"
    r")"
)
"""Heads that can be plural and then count for each of several names behind them."""

# Adjectives that belong to the office; others ("neue", "langjährige") do not.
ADJECTIVES = (
    r"(?:[Ss]tellv(?:ertretende[rnms]?|\.)|[Ww]issenschaftliche[rnms]?|[Kk]aufmännische[rnms]?|[Tt]echnische[rnms]?|[Gg]eschäftsführende[rnms]?"
    r"|[Ll]eitende[rnms]?|[Ää]rztliche[rnms]?|[Kk]ünstlerische[rnms]?|[Pp]ädagogische[rnms]?|[Pp]arlamentarische[rnms]?|[Mm]edizinische[rnms]?"
    r"|[Ee]hrenamtliche[rnms]?|[Hh]auptamtliche[rnms]?|[Oo]perative[rnms]?|[Aa]kademische[rnms]?|[Ee]rste[rnms]?|[Zz]weite[rnms]?|[Dd]ritte[rnms]?"
    r"|[123]\.(?=[ ](?:stellv|\p{L}*(?:[Vv]orsitz|[Vv]orst[aä]nd|[Bb]ürgermeister|[Bb]eigeordnet|[Ss]precher|[Kk]assier)))|[Ss]portliche[rnms]?|[Ss]enior|[Jj]unior|[Bb]evollmächtigte[rnms]?|[Vv]erantwortliche[rnms]?|[Kk]ommissarische[rnms]?|[Gg]eistliche[rnms]?|[Ff]achliche[rnms]?"
    r"|[Pp]olitische[rnms]?|[Hh]onorarische[rnms]?|[Aa]ußerordentliche[rnms]?|[Oo]rdentliche[rnms]?|[Ss]tändige[rnms]?|[Gg]eschäftsleitende[rnms]?|[Bb]eratende[rnms]?"
    r"|[\p{Ll}]+politische[rnms]?)"
)
PAST = regex.compile(
    r"\b(?:ehemalige|frühere|vormalige|einstige|damalige|verstorbene)[rnms]?[ ]$|\b(?:Ex|Alt)-$", regex.IGNORECASE
)
"""Before a role that a person no longer has."""
