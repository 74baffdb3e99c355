"""Account, register, tax and case numbers: IBAN, BIC, HRB, VAT ids, file references."""

from __future__ import annotations

import regex

from pressextract.extract.contacts.checks import iban_holds
from pressextract.rules import Match, Rule, compile_rule

__all__ = ["RULES"]

_BLANKS = regex.compile(r"[\s.]+")


def _joined(match: Match) -> str:
    return _BLANKS.sub("", match["span"])


def _iban(match: Match) -> str | None:
    """A sum that holds, or the word IBAN before it: a misprinted IBAN is still no telephone number."""
    iban = _joined(match)
    return iban if match["word"] or iban_holds(iban) else None


IBAN = Rule(
    id="iban.iban",
    source="ISO 13616; the sum is checked where the word IBAN is missing",
    pattern=compile_rule(
        r"(?<word>\bIBAN(?:-Nr\.?)?[ ]?[:.]?\s{0,2})? (?<![\p{L}\d])(?<span>[A-Z]{2}[ ]?\d\d(?:[ ]?[A-Z\d]{4}){2,7}"
        r"(?:[ ]?[A-Z\d]{1,3}(?![A-Z\d]))?)(?![\p{L}\d])"
    ),
    value=_iban,
    accepts={
        "DE89370400440532013000": (
            "IBAN: DE89 3704 0044 0532 0130 00",
            "DE89370400440532013000",
            "IBAN DE89 3704 0044 0532 0130 00, BIC",
        ),
        "AT611904300234573201": ("AT61 1904 3002 3457 3201",),
    },
    rejects=("DE88 3704 0044 0532 0130 00", "AB12 3456"),
    strength=0.99,
)
BIC = Rule(
    id="bic.bic",
    source="ISO 9362, only behind its name",
    pattern=compile_rule(
        r"\b(?:BIC|SWIFT)(?:[/-](?:SWIFT|BIC|Code)){0,3}[ ]?[:.]?[ ]?(?<span>[A-Z]{4}[ ]?[A-Z]{2}[ ]?[A-Z\d]{2}"
        r"(?:[ ]?[A-Z\d]{3})?)\b"
    ),
    value=_joined,
    accepts={"COBADEFFXXX": ("BIC: COBADEFFXXX", "BIC/SWIFT: COBA DE FF XXX", "SWIFT-Code COBADEFFXXX")},
    rejects=("BIC fehlt", "COBADEFFXXX"),
    strength=0.97,
)
REGISTER = Rule(
    id="register.court",
    source="German HRA, HRB, GnR, VR, PR, Austrian FN and ZVR, Swiss UID (CHE)",
    pattern=compile_rule(
        r"(?<![\p{L}-]) (?<span>(?:HR[AB]|GnR|VR|PR|ZVR|ZVR-Zahl|FN|CHE)[- ]?(?:Nr\.?|Nummer)?[ ]?:?[ ]?\d{1,3}"
        r"(?:[ .]?\d{1,3}){0,3}(?:[ ]?[A-Za-z](?![\p{L}]))?) (?!\d)"
    ),
    value=_joined,
    accepts={
        "HRB12345": ("Amtsgericht Bottrop, HRB 12345", "HRB 12 345"),
        "CHE-123456789": ("UID CHE-123.456.789",),
        "ZVR000000055": ("ZVR 000000055",),
    },
    rejects=("HRB", "Tel. 0221 4710-455"),
    strength=0.96,
)
TAX = Rule(
    id="tax.number",
    source="German Steuernummer and USt-IdNr., Austrian ATU, creditor ids; § 139 AO and BZSt notes",
    pattern=compile_rule(
        r"(?:\bSt(?:euer)?\.?-?[ ]?(?:Nr|Nummer|nummer|ID|Identifikationsnummer|IdNr)\.?|\bSteuernr\.?|\bUSt\.?-?Id"
        r"(?:ent)?(?:ifikations)?\.?-?(?:Nr|nummer)?\.?"
        r"|\bUmsatzsteuer-?(?:ID|Identifikationsnummer)(?:-Nr\.?)?|\bUID(?:-Nr\.?)?|\bVAT(?:[ -]?ID)?(?:[ ]No\.?)?"
        r"|\bFA[ ]\p{L}+|\bFinanzamt[ ]\p{L}+)"
        r"[^\d\n]{0,40}? (?<span>(?:[A-Z]{2,3}[ ]?)?\d(?:[ ]?[/.-]?[ ]?\d){6,14}) (?!\d)"
        r"|(?<![\p{L}\d])(?<span>DE[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}|ATU[ ]?\d{8}|DE\d\dZZZ\d{11})(?!\d)"
    ),
    value=_joined,
    accepts={
        "012/345/67890": ("Steuernummer 012/345/67890", "St.-Nr.: 012/345/67890"),
        "DE123456789": ("USt-IdNr. DE123456789", "USt-ID: DE 123 456 789"),
        "DE98ZZZ09999999999": ("Gläubiger-ID DE98ZZZ09999999999",),
    },
    rejects=("Steuern und Abgaben", "Tel. 012/345/67890"),
    strength=0.97,
)
ACCOUNT = Rule(
    id="account.number",
    source="account number and sort code as before SEPA: Konto 103 79 00, BLZ 100 205 00",
    pattern=compile_rule(
        r"(?:\b(?:Spenden|Sonder|Bank|Post|Giro)?[Kk]onto(?:[- ]?(?:Nr|nummer)\.?)?|\bKto\.?(?:-?[ ]?Nr\.?)?|\bBLZ"
        r"|\bBankleitzahl|\bPostscheck)[ ]?[:.]?[ ]?"
        r"(?<span>\d(?:[ ]?[-–/.]?[ ]?\d){3,11}) (?!\d)"
    ),
    value=_joined,
    accepts={
        "1037900": ("Konto 103 79 00", "Kto.-Nr. 1037900", "Spendenkonto: 103 79 00"),
        "10020500": ("Bankleitzahl 100 205 00",),
    },
    rejects=("Konto eröffnen", "Tel. 103 79 00"),
    strength=0.97,
)
CASE = Rule(
    id="case.number",
    source="file references of courts and prosecutors: 12 Js 345/20, I ZR 123/19, 3 K 456/21.KS",
    pattern=compile_rule(
        r"(?<![\p{L}\d]) (?<span>(?:\d{1,4}|[IVX]{1,4})[ ](?:UJs|Js|Ks|KLs|Ls|Ds|Cs|O|C|K|L|B|S|U|Ca|Sa|ZR|ZB|StR"
        r"|BvR|BvL|BvE|AZR|AR|W|F|M|N|A|D|E|R|P|T|IN|IK)"
        r"[ ]\d{1,6}/\d{2,4}(?:\.\p{L}+)?) (?!\d)"
    ),
    value=lambda match: match["span"],
    accepts={"12 Js 345/20": ("12 Js 345/20", "Az.: 12 Js 345/20"), "I ZR 123/19": ("Urteil I ZR 123/19",)},
    rejects=("12 km 345/20", "Js 345/20"),
    strength=0.95,
)
RULES = (IBAN, BIC, REGISTER, TAX, ACCOUNT, CASE)
