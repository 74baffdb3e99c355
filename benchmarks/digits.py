"""The torture test's lines, read by pressextract, Google's matcher and Presidio, side by side.

    pip install presidio-analyzer      # only for this; without it Presidio's rows are left out
    python benchmarks/digits.py [--lines]

Counted are numbers in E.164 (telephone and fax alike, since neither of the others tells them apart). A wrong one is a
number that the line does not have: digits of a date, an account, a price, or a number cut or glued. Google's matcher
and Presidio get the region of the line's own country sign where pressextract finds one, else Germany. Presidio's
spans are parsed by phonenumbers, and an entity of another kind with a higher score beats the telephone reading, as
its users would have it; it is asked at two thresholds, with and without its
context words.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import phonenumbers  # noqa: E402

from extract.contacts.digit_lines import HELD_OUT, Line, read_lines  # noqa: E402
from pressextract.extract.contacts import run  # noqa: E402
from pressextract.extract.contacts.region import region_at  # noqa: E402
from pressextract.shapes import Annotated  # noqa: E402
from support import make_doc  # noqa: E402

Reader = Callable[[str], "set[tuple[int, str]]"]
"""From a text to pairs of start offset and E.164."""


def ours(text: str) -> set[tuple[int, str]]:
    mentions = run(make_doc(text), Annotated(), ())
    return {(m.start, m.value.e164) for m in mentions if m.kind == "phone"}


def google(leniency: int) -> Reader:
    def read(text: str) -> set[tuple[int, str]]:
        region = region_at(text, len(text) // 2)
        matches = phonenumbers.PhoneNumberMatcher(text, region, leniency=leniency)
        return {(m.start, phonenumbers.format_number(m.number, phonenumbers.PhoneNumberFormat.E164)) for m in matches}

    return read


def presidio() -> dict[str, Reader]:
    """Readers by threshold; empty when Presidio is not installed."""
    try:
        engine, german = _presidio_engine()
    except ImportError:
        return {}
    names = {t: f"Presidio, {german} German recognizers, score ≥ {t:.2f}" for t in (0.4, 0.5)}
    return {name: lambda text, t=t: _presidio_numbers(engine, text, threshold=t) for t, name in names.items()}


def _presidio_engine():
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer import predefined_recognizers as known
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    logging.getLogger("tldextract").setLevel(logging.CRITICAL)  # it asks the network for a list that it also ships

    @spacy.Language.component("lower_lemmas")
    def lower_lemmas(doc):
        """Presidio looks for context words among the lemmas."""
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    class Blank(SpacyNlpEngine):
        """German tokens without a trained model; the recognizers that are asked need no more."""

        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "de", "model_name": "blank"}])
            self.nlp = {"de": spacy.blank("de")}
            self.nlp["de"].add_pipe("lower_lemmas")

        def load(self) -> None: ...

        def is_loaded(self) -> bool:
            return True

    registry = RecognizerRegistry(supported_languages=["de"])
    words = ["telefon", "tel", "fon", "fax", "telefax", "mobil", "handy", "rufnummer", "hotline", "durchwahl"]
    phone = known.PhoneRecognizer(context=words, supported_language="de", supported_regions=("DE", "AT", "CH"))
    registry.add_recognizer(phone)
    german = [name for name in dir(known) if name.startswith("De") and name.endswith("Recognizer")]
    general = (
        "IbanRecognizer",
        "EmailRecognizer",
        "UrlRecognizer",
        "DateRecognizer",
        "IpRecognizer",
        "CreditCardRecognizer",
    )
    for name in (*general, *german):
        registry.add_recognizer(getattr(known, name)(supported_language="de"))
    return AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["de"]), len(german)


def _presidio_numbers(engine, text: str, *, threshold: float) -> set[tuple[int, str]]:
    found = engine.analyze(text, language="de", score_threshold=threshold)
    others = [r for r in found if r.entity_type != "PHONE_NUMBER"]
    numbers = set()
    for phone in (r for r in found if r.entity_type == "PHONE_NUMBER"):
        if any(o.score > phone.score and o.start < phone.end and phone.start < o.end for o in others):
            continue
        try:
            number = phonenumbers.parse(text[phone.start : phone.end], region_at(text, phone.start))
        except phonenumbers.NumberParseException:
            continue
        numbers.add((phone.start, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)))
    return numbers


def measure(read: Reader, lines: Iterable[Line]) -> dict:
    due = said = hit = 0
    taken_for = Counter()
    started = time.perf_counter()
    wrong_lines = []
    for line in lines:
        wanted = {e164 for _, e164 in line.numbers}
        found = read(line.text)
        numbers = {e164 for _, e164 in found}
        due, said, hit = due + len(wanted), said + len(numbers), hit + len(wanted & numbers)
        for start, e164 in sorted(found):
            if e164 not in wanted:
                kind = next((k for a, b, k in line.spans if a <= start < b), "unmarked")
                taken_for[kind if kind not in {"phone", "fax", "mobile", "both"} else "cut or glued"] += 1
        if wanted != numbers:
            wrong_lines.append((line.text, sorted(wanted - numbers), sorted(numbers - wanted)))
    seconds = time.perf_counter() - started
    return {"due": due, "said": said, "hit": hit, "taken": taken_for, "seconds": seconds, "lines": wrong_lines}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", action="store_true", help="list the lines that each reader gets wrong")
    args = parser.parse_args()
    readers: dict[str, Reader] = {"pressextract": ours}
    for name in ("POSSIBLE", "VALID", "STRICT_GROUPING", "EXACT_GROUPING"):
        readers[f"phonenumbers {phonenumbers.__version__}, {name}"] = google(getattr(phonenumbers.Leniency, name))
    readers |= presidio()
    for page, lines in (("digits.md", read_lines()), ("digits_held_out.md", read_lines(HELD_OUT))):
        marks = sum(len(line.spans) for line in lines)
        print(f"\n{page}: {len(lines)} lines, {marks} marked runs of digits\n")
        print("| reader | precision | recall | F1 | wrong numbers | taken for a number |")
        print("|---|---|---|---|---|---|")
        for name, read in readers.items():
            row = measure(read, lines)
            p, r = row["hit"] / max(row["said"], 1), row["hit"] / row["due"]
            taken = ", ".join(f"{kind} {count}" for kind, count in row["taken"].most_common(6))
            f1 = 2 * p * r / (p + r) if p + r else 0.0
            print(f"| {name} | {p:.3f} | {r:.3f} | {f1:.3f} | {row['said'] - row['hit']} | {taken or '–'} |")
            if args.lines:
                for text, missed, wrong in row["lines"]:
                    print(f"    {text[:90]!r} missed {missed} wrong {wrong}")


if __name__ == "__main__":
    main()
