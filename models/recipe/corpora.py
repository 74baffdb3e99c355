"""Reading the training texts: public corpora in one JSONL format, and folders of annotated releases.

Every reader yields `Doc`: a text, its name spans, and where it comes from. Label conventions differ between
the corpora; `harmonised` brings them nearer to the press convention (see README.md), the rest is left to the
convention vector that the encoder learns for each source.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

LABELS = ("PER", "ORG", "LOC")
Span = tuple[int, int, str]

# Titles and salutations that SmartData and LER leave inside a person's span.
TITLES = re.compile(
    r"^(?:(?:Dr|Prof|Dipl|Ing|Mag|rer|nat|med|jur|phil|h|c|habil|pol|oec|Dott)\b\.?(?:-(?:Ing|Kfm)\.?)?[\s-]*"
    r"|(?:Frau|Herrn?|Herren|Doktor|Professor(?:in)?)\s+)+"
)
ROLE_ENDINGS = ("er", "in", "innen", "ist", "ant", "eur", "ern", "ten", "chef", "ier")

MARKS = {"P": "PER", "O": "ORG", "L": "LOC"}
MARKED_TEXT = re.compile(r"^=== ", re.MULTILINE)
MARKED = re.compile(r"([^\[]*)(?:\[([POL]) ([^\[\]\n]+)\]|\Z)")


@dataclass(frozen=True, slots=True)
class Doc:
    """One text with its names.

    `group` names the convention that was annotated; `masked` are spans where nothing is known (no loss there);
    `origin` is the file or folder that it comes from.
    """

    id: str
    text: str
    spans: tuple[Span, ...]
    group: str
    masked: tuple[tuple[int, int], ...] = ()
    origin: str = ""


def read_jsonl(path: Path, *, not_in: tuple[str, ...] = ()) -> Iterator[dict]:
    """Records of one corpus file, less those whose text also stands in one of the files `not_in`."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            record = json.loads(line)
            meta = record["meta"]
            if not set(not_in) & {*meta.get("also_in", ()), *meta.get("near_in", ())}:
                yield record


def harmonised(start: int, end: int, label: str, fine: str, *, text: str) -> Span | None:
    """One corpus span in the press convention, or None when the press convention has no such name."""
    surface = text[start:end]
    if fine == "location-route" or label not in LABELS:
        return None
    if label == "PER":
        if found := TITLES.match(surface):
            start += found.end()
            surface = text[start:end]
        if not surface or not any(c.isupper() for c in surface):
            return None
    if label == "LOC" and surface in {"EU", "UN", "UNO"}:
        label = "ORG"
    return start, end, label


def corpus_docs(path: Path, *, group: str, not_in: tuple[str, ...] = ()) -> Iterator[Doc]:
    """Documents of one public corpus in the JSONL format, harmonised; MISC and ignored names are masked."""
    for record in read_jsonl(path, not_in=not_in):
        text = record["text"]
        spans, masked = [], [(s, e) for s, e, *_ in record["meta"].get("ignored", ())]
        for start, end, label, fine in record["entities"]:
            span = harmonised(start, end, label, fine, text=text)
            if span is None:
                masked.append((start, end))
            else:
                spans.append(span)
        yield Doc(record["id"], text, tuple(spans), group, tuple(masked), path.name.split(".")[0])


def read_text(path: Path) -> str:
    """The file's text: byte order mark stripped, line ends as newline, otherwise unchanged."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return file.read().replace("\r\n", "\n").replace("\r", "\n")


def nth(text: str, surface: str, n: int) -> tuple[int, int]:
    """Offsets of the n-th (from 1) non-overlapping occurrence of `surface`; ValueError when there is none."""
    at, start = -1, 0
    for _ in range(n):
        at = text.index(surface, start)
        start = at + len(surface)
    return at, at + len(surface)


def blanked(text: str, gold: dict) -> str:
    """The text with its boilerplate lines as blanks: at run time the model does not see them either."""
    furniture = {line.strip() for line in gold.get("boilerplate", ())} - {(gold.get("title") or "").strip()}
    lines = text.split("\n")
    return "\n".join(" " * len(line) if line.strip() in furniture else line for line in lines)


def press_docs(folder: Path, *, group: str = "press") -> Iterator[Doc]:
    """Documents of a folder of annotated releases (NAME.txt, NAME.json), sorted by name."""
    for path in sorted(folder.glob("*.json")):
        source = path.with_suffix(".txt")
        if not source.exists():
            continue
        text, gold = read_text(source), json.loads(path.read_text(encoding="utf-8"))
        spans = sorted((*nth(text, m["text"], m.get("n", 1)), m["label"]) for m in gold["entities"])
        view = blanked(text, gold)
        kept = tuple(s for s in spans if view[s[0] : s[1]].strip())
        yield Doc(path.stem, view, kept, group, origin=folder.name)


def marked_docs(folder: Path, *, group: str = "press") -> Iterator[Doc]:
    """Texts with names marked in place: `=== ID` begins one, `[P …]`, `[O …]`, `[L …]` is a name."""
    for path in sorted(folder.glob("*.txt")):
        for part in MARKED_TEXT.split(read_text(path))[1:]:
            name, _, body = part.partition("\n")
            pieces, spans, size = [], [], 0
            for before, kind, surface in MARKED.findall(body.strip("\n") + "\n"):
                start = size + len(before)
                size = start + len(surface)
                pieces += [before, surface]
                spans += [(start, size, MARKS[kind])] if kind else []
            yield Doc(name, "".join(pieces), tuple(spans), group, origin=folder.name)


def is_test(name: str) -> bool:
    """Whether an own release is held out: the number its name begins with (or holds) ends in 0, 3 or 7."""
    found = re.search(r"\d+", name)
    return bool(found) and found.group()[-1] in "037"


def in_capitals(doc: Doc, rng: random.Random, *, share: float) -> Doc:
    """The same document with some lines in capitals (ß stays, so that no offset moves)."""
    lines = doc.text.split("\n")
    out = [raised(line) if len(line) < 120 and rng.random() < share else line for line in lines]
    return replace(doc, text="\n".join(out))


def raised(line: str) -> str:
    """The line in capitals, characters that would grow left alone."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in line)


def in_lower_case(doc: Doc) -> Doc:
    """The same document in lower case, characters that would grow left alone."""
    return replace(doc, text="".join(c.lower() if len(c.lower()) == 1 else c for c in doc.text))
