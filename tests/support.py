"""Documents and names built by hand, so that no room but ``annotate`` needs the model in its tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex

from pressextract.shapes import Annotated, CleanDoc, Line, Name, RawDoc, Span

_SENTENCE = regex.compile(
    r"[^\n]+?(?:(?<!\b\d{1,2}|\b[A-Z]|\bDr|\bSt|\bStr|\bbzw|\be|\bProf|\bca|\bTel|\bNr)[.!?][“”\"«»‘’)]*"
    r"(?=\s+[A-ZÄÖÜ„“»«\"(])|(?=\n)|$)"
)


def make_doc(
    text: str, *, title: str | None = None, furniture: Iterable[str] = (), zones: Mapping[str, str] | None = None
) -> CleanDoc:
    """A cleaned document; lines equal to ``title`` or in ``furniture`` get that zone, ``zones`` maps other lines."""
    lines, at = [], 0
    kinds = {**dict.fromkeys(furniture, "furniture"), **(zones or {})}
    if title:
        kinds[title] = "title"
    for row in text.split("\n"):
        zone = kinds.get(row.strip(), "body" if row.strip() else "blank")
        lines.append(Line(at, at + len(row), zone))
        at += len(row) + 1
    view = "\n".join(" " * (x.end - x.start) if x.zone == "furniture" else text[x.start : x.end] for x in lines)
    start = text.find(title) if title else -1
    return CleanDoc(
        raw=RawDoc(id="test", path="test.txt", text=text),
        text=text,
        view=view,
        lines=tuple(lines),
        title=Span(start, start + len(title)) if title and start >= 0 else None,
    )


def make_names(text: str, names: Mapping[str, Iterable[str]]) -> Annotated:
    """Every occurrence of the given surfaces as names, and sentences; longer surfaces win over those inside them."""
    found: list[Name] = []
    surfaces = sorted(((label, one) for label, many in names.items() for one in many), key=lambda x: -len(x[1]))
    for label, surface in surfaces:
        for match in regex.finditer(rf"(?<!\w){regex.escape(surface)}(?!\w)", text):
            if not any(n.start < match.end() and match.start() < n.end for n in found):
                found.append(Name(match.start(), match.end(), label))
    sentences = tuple(Span(*m.span()) for m in _SENTENCE.finditer(text) if m.group().strip())
    return Annotated(sentences, tuple(sorted(found, key=lambda n: n.start)))
