"""What is thrown at the pipeline and at the readers: shared by the tests and by tools/fuzz.py."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

import made
from pressextract.shapes import Annotated, CleanDoc, Name, Span

PIECES = (
    "Musterau", "Eva Muster", "Dr. Jan Özdemir", "Stadt Musterau", "Wirtschaftsförderung Musterau GmbH & Co. KG", "e. V.",
    "Amt für Wirtschaft", "sagte", "sagt Eva Muster, Leiterin des Amtes,", "Bürgermeisterin", "„", "“", '"', "»", "«", "‚", "‘",
    "12. März 2025", "am 3. Mai", "03.05.2024", "Freitag, 3. Mai, 17 Uhr", "17.30 Uhr", "3.–5. Mai", "bis", "heute", "gestern",
    "Ende 2026", "30. Februar", "31.04.", "99.99.9999", "24.12.", "2024-W60", "Ostermontag", "im nächsten Jahr", "24 Uhr", "0 Uhr",
    "Tel. 030 23125-341", "Fax -349", "030/23125-0, -12 oder -13", "+49 (0)30 23125 100", "0171 39200-11", "Telefon:", "Fax:",
    "muster(at)stadt.example", "a@x.example", "www.stadt.example", "https://x.example/a?b=c", "Rathausplatz 1", "12345 Musterau",
    "IBAN DE02 1203 0000 0000 2020 51", "Pressekontakt", "Ansprechpartner", "Weitere Beiträge", "Impressum", "Startseite | Presse",
    "Pressemitteilung Nr. 12 vom", "Über die Stadt", "(", ")", "-", "–", "/", ":", ",", ".", ";", "…", "•", "\n", "\n\n", " ", "\t",
    "\u00ad", "\u00a0", "\u200b", "\u202e", "\u2066", "\ufeff", "a\u0308", "ß", "ẞ", "İ", "ﬁ", "\x00", "\x1b[31m", "\x0c", "\U0001f600", "٣", "Ⅷ",
    "x" * 300, "1" * 60, "-" * 80, "A." * 40, "\n" * 20, "Der Markt öffnet, und die Stadt lädt alle ein, die kommen wollen.",
)  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(PIECES) | st.sampled_from((" ", "\n")) | st.text(max_size=12), min_size=1, max_size=60
).map("".join)
RELEASE = (
    "Ein Haus für Musterau\n\nMusterau, 12. März 2025 – Die Stadt Musterau baut ein Haus, und es wird im Mai fertig sein.\n\n"
    "Pressekontakt\nEva Muster\nTel. 030 23125-101\nmuster@stadt.example"
)
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1), st.sampled_from(("cut", "put", "flip", "double", "swap")), st.binary(min_size=1, max_size=8)
    ),
    min_size=1,
    max_size=12,
)
_PERSON = re.compile(r"\b[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]\w+")
_ORG = re.compile(r"\bStadt \w+|\b\w+ (?:GmbH|KG|e\. V\.)")
_PLACE = re.compile(r"\bMusterau\b")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


def light(docs: Sequence[CleanDoc]) -> list[Annotated]:
    """An annotator of three patterns: enough to reach every rule behind names, in no time."""
    return [_annotated(doc.view) for doc in docs]


def _annotated(text: str) -> Annotated:
    taken: list[Name] = []
    for label, pattern in (("ORG", _ORG), ("PER", _PERSON), ("LOC", _PLACE)):
        for match in pattern.finditer(text):
            if not any(name.start < match.end() and match.start() < name.end for name in taken):
                taken.append(Name(match.start(), match.end(), label))
    sentences = tuple(Span(*match.span()) for match in _SENTENCE.finditer(text) if match.group().strip())
    return Annotated(sentences, tuple(sorted(taken, key=lambda name: name.start)))


@cache
def sample(kind: str) -> bytes:
    """The release in a format, attachments included."""
    sender = "Eva Muster <e@x.example>"
    if kind in {"eml", "msg"}:
        attach = {"anlage.txt": b"Eine Anlage.", "seite.html": made.html(RELEASE, title="x")}
        return getattr(made, kind)(RELEASE, title="Ein Haus", sender=sender, attach=attach)
    if kind == "zip":
        return made.zip_of({"a/b.txt": RELEASE.encode(), "c.docx": sample("docx"), "d.zip": made.zipped(RELEASE)})
    return made.make(kind, RELEASE, title="Ein Haus für Musterau", sender=sender)


def mutated(data: bytes, edits: Sequence[tuple[float, str, bytes]]) -> bytes:
    """The bytes with every edit applied, each at its share of the length."""
    out = bytearray(data)
    for share, how, new in edits:
        at = int(share * len(out))
        if how == "cut":
            del out[at : at + 16 * len(new)]
        elif how == "put":
            out[at:at] = new
        elif how == "flip":
            out[at : at + len(new)] = new
        elif how == "double":
            out[at:at] = out[at : at + 64 * len(new)]
        else:
            out[at:] = out[at + len(new) :] + out[at : at + len(new)]
    return bytes(out)
