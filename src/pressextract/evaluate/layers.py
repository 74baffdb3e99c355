"""What each layer compares.

===============  ==========================================================================
PER ORG LOC      same span and label; with ``~``: spans that overlap
date             DATE and TIME: same span; ``date~`` overlap
date_value       same span and value; ``date~value`` overlap and value
time_value       overlap and value, for gold of type TIME
phone fax …      the set of values per document (E.164, lower-cased e-mails)
contact          person, phones, fax and e-mails all as in the gold
contact_link     pairs of person and phone or e-mail
role, employer   pairs of person and role phrase; person and organization
event            start day, and titles that share a content word; ``event_time``: start minute
quote            80 % of both in common; ``speaker``: and the same speaker
title published  one value a document
removed          the set of furniture lines
role~ event~ …   relaxed: a role word in common; the day or a title word; quotes that overlap; contact points that
                 share a person or a number; titles one of which holds the other
===============  ==========================================================================

Mentions inside furniture lines of the gold count neither for nor against.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import regex

from pressextract.evaluate.gold import GoldDoc
from pressextract.evaluate.tally import Tally

__all__ = ["LAYERS", "RELAXED", "same_name", "score_document", "words"]

LAYERS = (
    "PER", "ORG", "LOC", "PER~", "ORG~", "LOC~", "date", "date~", "date_value", "date~value", "time_value",
    "phone", "fax", "email", "url", "contact", "contact_link", "role", "employer", "event", "event_time",
    "quote", "speaker", "title", "published", "removed",
)  # fmt: skip

RELAXED = ("role~", "event~", "quote~", "contact~", "title~")
"""Relaxed partners of layers above; ``PER~``, ``date~`` and their like are among those."""

_ARTICLES = frozenset(["der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen"])
_FIELDS = {"PER": "persons", "ORG": "organizations", "LOC": "locations"}
_COVER = 0.8
_STEM = 6
_SHORT_WORD = 3

Span = dict[str, Any]


def words(phrase: str | None) -> tuple[str, ...]:
    """Case-folded words without articles."""
    return tuple(word for word in regex.findall(r"\w+", (phrase or "").casefold()) if word not in _ARTICLES)


def same_name(one: str | None, two: str | None) -> bool:
    """All words of one stand in the other, a genitive s aside."""
    a, b = ({word.removesuffix("s") for word in words(name)} for name in (one, two))
    return bool(a) and bool(b) and (a <= b or b <= a)


def score_document(tally: Tally, doc: GoldDoc, record: dict[str, Any]) -> None:
    """Count one document into the tally."""
    if record["text"] != doc.text:
        tally.errors["text"].append(f"{doc.name}\trecord text differs from the source")
    _Scorer(tally, doc, record).run()


def _exact(a: Span, b: Span) -> bool:
    return bool(a["start"] == b["start"] and a["end"] == b["end"])


def _overlap(a: Span, b: Span) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _covers(a: Span, b: Span) -> bool:
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return bool(shared >= _COVER * max(a["end"] - a["start"], b["end"] - b["start"]))


def _value(a: Span, b: Span) -> bool:
    return bool(a["value"] == b["value"])


def _trimmed(span: Span) -> Span:
    text = span["text"]
    left, right = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
    return {**span, "start": span["start"] + left, "end": span["end"] - right}


def _gathered(contacts: list[dict[str, Any]], *keys: str) -> list[str]:
    values = (value for contact in contacts for key in keys for value in contact.get(key) or ())
    return sorted({(v if isinstance(v, str) else v["e164"]).casefold().rstrip("/") for v in values})


def _bare_url(url: str) -> str:
    return regex.sub(r"^(?:https?://)?(?:www\.)?", "", url)


def _stems(event: dict[str, Any]) -> set[str]:
    title = words(event["title"])
    return {word[:_STEM] for word in title if len(word) > _SHORT_WORD} or set(title)


def _one(value: Any) -> list[Any]:
    return [value] if value else []


class _Scorer:
    """One document's layers."""

    def __init__(self, tally: Tally, doc: GoldDoc, record: dict[str, Any]) -> None:
        self.tally, self.name, self.gold, self.record = tally, doc.name, doc.fields, record
        self.title = (self.gold.get("title") or "").strip()
        self.furniture = self._furniture(doc.text)
        entries = [*record.get("persons", ()), *record.get("organizations", ())]
        self.names: dict[str, str] = {entry["id"]: entry["name"] for entry in entries}

    def _furniture(self, text: str) -> list[tuple[int, int]]:
        lines = {line.strip() for line in self.gold.get("boilerplate", ())} - {self.title}
        spans, at = [], 0
        for line in text.splitlines(keepends=True):
            if line.strip() in lines:
                spans.append((at, at + len(line)))
            at += len(line)
        return spans

    def _counted(self, spans: Any) -> list[Span]:
        return [s for s in spans if not any(start <= s["start"] < end for start, end in self.furniture)]

    def match(
        self, layer: str, gold: list[Any], said: list[Any], same: Callable[[Any, Any], bool], show: Any = str
    ) -> Any:
        return self.tally.match(layer, self.name, gold, said, same=same, show=show)

    def run(self) -> None:
        self.mentions()
        self.dates()
        self.contacts()
        self.roles()
        self.events()
        self.quotes()
        self.document()

    def mentions(self) -> None:
        for label, field in _FIELDS.items():
            gold = self._counted(e for e in self.gold.get("entities", ()) if e["label"] == label)
            entries = self.record.get(field, ())
            said = self._counted(_trimmed(mention) for entry in entries for mention in entry["mentions"])
            for layer, same in ((label, _exact), (f"{label}~", _overlap)):
                self.match(layer, gold, said, same, lambda m: m["text"])
        self.confusion()

    def confusion(self) -> None:
        """Each gold mention with the label that was found at its place, and what was found where none is."""
        gold = self._counted(self.gold.get("entities", ()))
        said = self._counted(
            {**_trimmed(mention), "label": label}
            for label, field in _FIELDS.items()
            for entry in self.record.get(field, ())
            for mention in entry["mentions"]
        )
        for wanted in gold:
            here = [one for one in said if _overlap(wanted, one)]
            best = max(here, key=lambda one: (_exact(wanted, one), one["label"] == wanted["label"]), default=None)
            self.tally.confusion[wanted["label"], best["label"] if best else "-"] += 1
        for one in said:
            if not any(_overlap(one, wanted) for wanted in gold):
                self.tally.confusion["-", one["label"]] += 1

    def dates(self) -> None:
        gold = self._counted(self.gold.get("dates", ()))
        said = self._counted(d for d in self.record.get("dates", ()) if d["type"] in {"DATE", "TIME"})
        kinds: dict[str, Callable[[Span, Span], bool]] = {
            "date": _exact,
            "date~": _overlap,
            "date_value": lambda a, b: _exact(a, b) and _value(a, b),
            "date~value": lambda a, b: _overlap(a, b) and _value(a, b),
        }

        def show(date: Span) -> str:
            return f"{date['text']} = {date['value']}"

        for layer, same in kinds.items():
            self.match(layer, gold, said, same, show)
        due, times = ([date for date in dates if date["type"] == "TIME"] for dates in (gold, said))
        self.match("time_value", due, times, kinds["date~value"], show)

    def contacts(self) -> None:
        gold, said = list(self.gold.get("contacts", ())), list(self.record.get("contacts", ()))
        keys = {"phone": ("phones", "mobiles"), "fax": ("fax",), "email": ("emails",)}
        for layer, names in keys.items():
            self.match(layer, _gathered(gold, *names), _gathered(said, *names), str.__eq__)
        due, urls = ([_bare_url(url) for url in _gathered(side, "urls")] for side in (gold, said))
        self.match("url", due, urls, str.__eq__)
        self.match("contact", list(map(self._point, gold)), list(map(self._point, said)), _same_point)
        self.match("contact~", list(map(self._point, gold)), list(map(self._point, said)), _near_point)
        wanted, links = ([link for contact in side for link in self._links(contact)] for side in (gold, said))
        self.match("contact_link", wanted, links, lambda a, b: a[1] == b[1] and same_name(a[0], b[0]))

    def _who(self, contact: dict[str, Any]) -> str | None:
        person = contact.get("person")
        return self.names.get(person, person) if person else None

    def _point(self, contact: dict[str, Any]) -> tuple[Any, ...]:
        numbers = _gathered([contact], "phones", "mobiles"), _gathered([contact], "fax"), _gathered([contact], "emails")
        return (self._who(contact), *numbers)

    def _links(self, contact: dict[str, Any]) -> list[tuple[str, str]]:
        person = self._who(contact)
        return [(person, value) for value in _gathered([contact], "phones", "mobiles", "emails")] if person else []

    def roles(self) -> None:
        wanted = self.gold.get("roles", ())
        held = [(person["name"], role) for person in self.record.get("persons", ()) for role in person["roles"]]
        self.match(
            "role",
            [(r["person"], r["role"]) for r in wanted if r.get("role")],
            [(name, role["role"]) for name, role in held if role["role"]],
            lambda a, b: same_name(a[0], b[0]) and words(a[1]) == words(b[1]),
        )
        self.match(
            "role~",
            [(r["person"], r["role"]) for r in wanted if r.get("role")],
            [(name, role["role"]) for name, role in held if role["role"]],
            lambda a, b: same_name(a[0], b[0]) and bool(set(words(a[1])) & set(words(b[1]))),
        )
        self.match(
            "employer",
            sorted({(r["person"], r["organization"]) for r in wanted if r.get("organization")}),
            sorted({(name, self.names[role["organization"]]) for name, role in held if role["organization"]}),
            lambda a, b: same_name(a[0], b[0]) and same_name(a[1], b[1]),
        )

    def events(self) -> None:
        gold, said = list(self.gold.get("events", ())), list(self.record.get("events", ()))

        def show(event: dict[str, Any]) -> str:
            return f"{event.get('start')} {event.get('title')}"

        def same_day(a: dict[str, Any], b: dict[str, Any]) -> bool:
            return (a.get("start") or "")[:10] == (b.get("start") or "")[:10] and bool(_stems(a) & _stems(b))

        def near(a: dict[str, Any], b: dict[str, Any]) -> bool:
            return (a.get("start") or "")[:10] == (b.get("start") or "")[:10] or bool(_stems(a) & _stems(b))

        self.match("event", gold, said, same_day, show)
        self.match("event~", gold, said, near, show)
        due, timed = ([event for event in side if "T" in (event.get("start") or "")] for side in (gold, said))
        self.match("event_time", due, timed, lambda a, b: a["start"][:16] == b["start"][:16], show)

    def quotes(self) -> None:
        gold, said = list(self.gold.get("quotes", ())), list(self.record.get("quotes", ()))
        pairs = self.match("quote", gold, said, _covers, lambda quote: quote["text"][:70])
        self.match("quote~", gold, said, _overlap, lambda quote: quote["text"][:70])
        wrong = [(wanted, found) for wanted, found in pairs if not self._same_speaker(wanted, found)]
        self.tally.add("speaker", hit=len(pairs) - len(wrong), due=len(gold), said=len(said))
        self.tally.errors["speaker"] += [
            f"{self.name}\twrong\t{wanted.get('speaker')} != {self._speaker(found)}\t{wanted['text'][:50]}"
            for wanted, found in wrong
        ]

    def _speaker(self, quote: dict[str, Any]) -> str | None:
        return self.names.get(quote.get("speaker") or "") or quote.get("speaker_text")

    def _same_speaker(self, wanted: dict[str, Any], found: dict[str, Any]) -> bool:
        if wanted.get("speaker") is None and found.get("speaker") is None and not found.get("speaker_text"):
            return True
        return same_name(wanted.get("speaker"), self._speaker(found))

    def document(self) -> None:
        title, published = self.record.get("title"), self.record.get("published")
        self.match(
            "title", _one(self.gold.get("title")), _one(title and title["text"]), lambda a, b: words(a) == words(b)
        )
        self.match("title~", _one(self.gold.get("title")), _one(title and title["text"]), same_name)
        self.match("published", _one(self.gold.get("published")), _one(published and published["value"]), str.__eq__)
        neither = {"", self.title}  # a breadcrumb that repeats the headline counts neither way
        gold = {line.strip() for line in self.gold.get("boilerplate", ())} - neither
        text = self.record["text"]
        cuts = (text[cut["start"] : cut["end"]] for cut in self.record.get("removed", ()))
        said = {line.strip() for cut in cuts for line in cut.splitlines()} - neither
        self.match("removed", sorted(gold), sorted(said), str.__eq__, lambda line: line[:70])


def _near_point(a: tuple[Any, ...], b: tuple[Any, ...]) -> bool:
    """A number or an address in common, or the same person."""
    return any(set(one) & set(two) for one, two in zip(a[1:], b[1:], strict=True)) or same_name(a[0], b[0])


def _same_point(a: tuple[Any, ...], b: tuple[Any, ...]) -> bool:
    return bool(a[1:] == b[1:] and ((a[0] is None and b[0] is None) or same_name(a[0], b[0])))
