"""E-mail addresses, plain, obfuscated, broken over lines, glued to the next word."""

from __future__ import annotations

from codecs import decode

import regex

from pressextract.extract.contacts.lexicon import TOP_LEVEL
from pressextract.rules import Match, Rule, compile_rule

__all__ = ["DECOY", "EMAIL", "OBFUSCATED", "ROTATED", "RULES"]

_LOCAL = r"[\p{L}\d_%+][\p{L}\d._%+'’-]*"
_LABEL = r"[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?"
_AT = (
    r"(?:[ ]?[(\[{<]{1,2}[ ]?(?:at|ät|@|bei|ett?|AT|Ät|æt|a)[ ]?[)\]}>]{1,2}[ ]?"
    r"|[ ]{1,2}@[ ]{0,2}|@[ ]{1,2}|[ ]\(?@\)?[ ]?|[ ][-_]?(?:at|AT|ät)[-_]?[ ])"
)
_DOT = r"(?:[ ]?[(\[{<]{1,2}[ ]?(?:dot|punkt|Punkt|DOT|\.|pkt)[ ]?[)\]}>]{1,2}[ ]?|[ ](?:dot|punkt|DOT|Punkt)[ ])"
_BREAK = r"[ ]?\n[ ]?"
_TLDS = frozenset(TOP_LEVEL)
_LONGEST_FIRST = sorted(_TLDS, key=len, reverse=True)


def _domain(domain: str) -> str | None:
    """The domain as far as it reaches: its last label is a known one, what is glued to it is cut off."""
    labels = domain.strip(".-").split(".")
    for row in range(len(labels) - 1, 0, -1):
        end = _top_level(labels[row], last=row == len(labels) - 1)
        if end:
            return ".".join([*labels[:row], end]).lower()
    return None


def _top_level(label: str, *, last: bool) -> str | None:
    """``de`` of ``de``, ``deDer`` and ``deoder``; in the middle of a domain only the whole label counts."""
    if label.lower() in _TLDS and label in (label.lower(), label.upper(), label.capitalize()):
        return label
    if not last and not regex.match(r"\p{Ll}+\p{Lu}", label):
        return None
    head = regex.match(r"\p{Ll}+(?=\p{Lu}|\d)", label)
    if head:
        return head.group() if head.group() in _TLDS else None
    return next((top for top in _LONGEST_FIRST if label.startswith(top) and label[len(top) :] in _GLUED_WORDS), None)


_GLUED_WORDS = frozenset({"oder", "und", "www", "sowie", "tel", "fax", "telefon", "http", "https", "mobil", "bzw"})


def _plain(match: Match) -> str | None:
    domain = _domain(regex.sub(r"\s+", "", match["domain"]))
    local = regex.sub(r"\s+", "", match["local"])
    return f"{local}@{domain}" if domain and ".." not in local else None


def _clear(match: Match) -> str | None:
    """With brackets or marks undone; a bare `` at `` needs the written dot or a known ending."""
    domain = regex.sub(_DOT, ".", match["domain"])
    local = regex.sub(_DOT, ".", match["local"]).strip()
    domain = regex.sub(r"\s*\.\s*", ".", domain).strip()
    known = _domain(domain)
    bare = regex.fullmatch(r"[ ](?:at|AT)[ ]", match["sign"]) and not regex.search(_DOT, match["domain"])
    return f"{local}@{known}" if known and not bare else None


def _rotated(match: Match) -> str | None:
    """ROT13 undone, if the domain that comes out stands elsewhere in the text."""
    mail = decode(match["span"], "rot13")
    domain = mail.partition("@")[2]
    return mail if _domain(domain) == domain and domain in match.string else None


def _undecoyed(match: Match) -> str | None:
    """Without the decoy, if what is left is the name of somebody in the text, or the decoy names itself."""
    domain = match["domain"]
    name = regex.escape(domain.partition(".")[0])
    named = regex.search(rf"(?<![\p{{L}}\d-]){name}(?![\p{{L}}\d-])", match.string, regex.IGNORECASE)
    sure = "spam" in match["decoy"].lower() or named
    return f"{match['local']}@{domain.lower()}" if sure and _domain(domain) == domain.lower() else None


EMAIL = Rule(
    id="email.plain",
    source="RFC 5321 as releases write it; a line end may stand beside the at sign or a dot",
    pattern=compile_rule(
        rf"(?<![\p{{L}}\d._%+@-]) (?:(?<=\d[ /]|\d/[ ])[\d/-]{{3,}}(?=\p{{L}}{{2}}))? (?:(?:E-?|e-?)?[Mm]ail:?"
        rf"|mailto:)? (?<span>(?<local>{_LOCAL}(?:{_BREAK}(?=@))?)@"
        rf"(?:{_BREAK})?"
        rf"(?<domain>{_LABEL}(?:\.(?:{_BREAK})?{_LABEL})*(?:{_BREAK}\.{_LABEL})*))"
    ),
    value=_plain,
    accepts={
        "h.stolz@stadt.example": (
            "E-Mail: h.stolz@stadt.example",
            "h.stolz@stadt.example.",
            "(h.stolz@stadt.example)",
            "h.stolz@\nstadt.example",
        ),
        "info@stadt.example": (
            "mailto:info@stadt.example",
            "info@stadt.exampleDer nächste",
            "<info@stadt.example>",
            "info@stadt.example, Tel.",
        ),
        "presse@müller.de": ("presse@müller.de",),
    },
    rejects=("@stadt_example", "folgt @wfb auf", "5 Stück @ 3 Euro", "info@stadt"),
    strength=0.99,
)
OBFUSCATED = Rule(
    id="email.obfuscated",
    source="spam protection of municipal sites: info(at)stadt.example, [at], {at}, blanks round @, (dot), [punkt]",
    pattern=compile_rule(
        rf"(?<![\p{{L}}\d._%+@-]) (?<span>(?<local>{_LOCAL}(?:{_DOT}{_LOCAL})*) (?<sign>{_AT})"
        rf"(?<domain>{_LABEL}(?:(?:\.|{_DOT}){_LABEL})+))"
    ),
    value=_clear,
    accepts={
        "info@stadt.example": (
            "info(at)stadt.example",
            "info [at] stadt.example",
            "info @ stadt.example",
            "info{at}stadt(dot)example",
            "info (at) stadt (dot) example",
        ),
        "rode@kreis.example": (
            "rode[at]kreis[punkt]example",
            "rode at kreis dot example",
            "rode(ät)kreis.example",
            "rode ät kreis.example",
        ),
    },
    rejects=("look at example.org", "Treffen @ Rathaus", "(at)", "Café at Markt.platz"),
    strength=0.97,
)
ROTATED = Rule(
    id="email.rotated",
    source="spam protection by ROT13, as content management systems print it where scripts are off",
    pattern=compile_rule(rf"(?<![\p{{L}}\d._%+@-]) (?<span>[a-z\d._-]+@{_LABEL}(?:\.{_LABEL})+) (?![\p{{L}}\d@])"),
    value=_rotated,
    accepts={
        "info@stadt.example": (
            "stadt.example: vasb@fgnqg.rknzcyr",
            "vasb@fgnqg.rknzcyr oder www.stadt.example",
            "E-Mail vasb@fgnqg.rknzcyr, mehr auf stadt.example",
        )
    },
    rejects=("vasb@fgnqg.rknzcyr", "info@stadt.example, www.stadt.example"),
    strength=0.995,
)
DECOY = Rule(
    id="email.decoy",
    source="spam protection by a word that a person leaves out: info@nospam-stadt.example",
    pattern=compile_rule(
        rf"(?<![\p{{L}}\d._%+@-]) (?<span>(?<local>{_LOCAL})@"
        r"(?<decoy>(?:no-?spam|anti-?spam|spam-?schutz|kein-?spam|remove-?this|remove|clutter|entfernen)[.-]?)"
        rf"(?<domain>{_LABEL}(?:\.{_LABEL})+)) (?![\p{{L}}\d@])",
        ignore_case=True,
    ),
    value=_undecoyed,
    accepts={
        "info@stadt.example": (
            "info@nospam-stadt.example",
            "info@NOSPAM.stadt.example",
            "Stadt Nord, info@clutterstadt.example",
        )
    },
    rejects=("info@clutterstadt.example", "info@removal.example"),
    strength=0.995,
)
RULES = (EMAIL, OBFUSCATED, ROTATED, DECOY)
