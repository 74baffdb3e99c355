"""All releases of a review: what the page sees of them, and every action kept before it counts."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex
from pydantic import ValidationError

from pressextract.errors import ConfigError, InputError
from pressextract.evaluate.gold import GoldDoc, load_one
from pressextract.pages import Units
from pressextract.record import Record, read_records
from pressextract.review.act import Refused, act, parse_act
from pressextract.review.gold import as_gold, write_gold
from pressextract.review.items import Item, Review, live
from pressextract.review.journal import Journal
from pressextract.review.start import from_gold, from_record

__all__ = ["JOURNAL", "Session"]

_LOG = logging.getLogger(__name__)

JOURNAL = ".review.jsonl"
_FILE_NAME = regex.compile(r"""[^\x00-\x1f"*/:<>?\\|.][^\x00-\x1f"*/:<>?\\|]{0,80}(?<![. ])""")  # on every system
_SPANS = ("name", "date", "quote", "removed")


@dataclass(slots=True)
class _Doc:
    """One release under review.

    Attributes:
        past: The states that an undo goes back to.
        touched: The journal holds the state that it started from.
        known: What the gold folder held at the start.
    """

    id: str
    name: str
    text: str
    digest: str
    now: Review
    past: list[Review] = field(default_factory=list)
    touched: bool = False
    known: Review | None = None


class Session:
    """The releases of a file of records, with their gold in a folder.

    A release is named by the last part of its id, as ``pressextract eval`` expects it.

    Raises:
        ConfigError: ``config.names`` if two releases would have the same gold, ``config.gold`` if the folder holds
            gold of another text; what ``Journal`` raises.
        InputError, RecordError: The records, the gold or the journal cannot be read.
    """

    def __init__(self, records: Path, *, gold: Path) -> None:
        self.gold = gold
        self.title = records.name
        self._lock = threading.Lock()
        self.docs = [_fresh(record) for record in read_records(records)]
        self._check_names(records)
        self._journal = Journal(gold / JOURNAL)
        try:
            self._take_gold()
            self._replay()
            for doc in self.docs:
                if doc.touched and doc.now.done:
                    self._mend(doc)
        except BaseException:
            self._journal.close()
            raise

    def _check_names(self, records: Path) -> None:
        bad = next((doc.id for doc in self.docs if not _FILE_NAME.fullmatch(doc.name)), None)
        if bad is not None:
            message = (
                f"{records}: the last part of the id {bad!r} is no file name for its gold: extract from other names"
            )
            raise ConfigError(message, reason="names")
        twice = [name for name, count in Counter(doc.name for doc in self.docs).items() if count > 1]
        if twice:
            ids = ", ".join(doc.id for doc in self.docs if doc.name == twice[0])
            message = (
                f"{records}: gold is named by the last part of the id, and {ids} share it: review their folders apart"
            )
            raise ConfigError(message, reason="names")

    def _take_gold(self) -> None:
        for doc in self.docs:
            path = self.gold / f"{doc.name}.json"
            if not path.exists() or not path.with_suffix(".txt").exists():
                continue
            known = load_one(path)
            if known.text != doc.text:
                message = f"{path.with_suffix('.txt')} is another text than the record {doc.id}: choose another --gold"
                raise ConfigError(message, reason="gold")
            doc.now = doc.known = _accepted(known, path)

    def _replay(self) -> None:
        known = {doc.id: doc for doc in self.docs}
        current: set[str] = set()
        for entry in self._journal.read():
            doc = known.get(entry["doc"])
            if doc is None:
                continue
            if "start" in entry:
                current.discard(doc.id)
                if entry["text"] != doc.digest:
                    _LOG.warning("%s: its text has changed since it was reviewed; that review is left aside", doc.id)
                    continue
                current.add(doc.id)
            elif doc.id not in current:
                continue
            try:
                _replay(doc, entry)
            except (Refused, ValidationError) as error:
                message = f"{self._journal.path}: an action on {doc.id} cannot be done again: {error}"
                raise InputError(f"{message}: mend or remove the line", reason="journal") from error

    def _mend(self, doc: _Doc) -> None:
        """A crash may have come between the journal and the gold; gold that somebody edited since then wins."""
        if doc.known is not None:
            there = as_gold(doc.known, name=doc.name, text=doc.text)
            states = [as_gold(state, name=doc.name, text=doc.text) for state in (doc.now, *doc.past)]
            if there not in states:
                _LOG.warning("%s: its gold was changed by somebody else since; the review starts from that", doc.id)
                doc.now, doc.past, doc.touched = doc.known, [], False
                return
        self._write(doc)

    def overview(self) -> list[dict[str, Any]]:
        """One row a release: what the list shows."""
        with self._lock:
            return [_row(doc) for doc in self.docs]

    def show(self, number: int) -> dict[str, Any]:
        """One release for the page, offsets in UTF-16 units.

        Raises:
            Refused: ``gone``.
        """
        with self._lock:
            return _view(self._doc(number))

    def do(self, number: int, request: dict[str, Any]) -> dict[str, Any]:
        """Carry out an action; it is on the disk when this returns.

        Args:
            number: The release, from 0.
            request: ``{"version", "do": action}`` or ``{"version", "undo": true}``; the version is the one that the
                page has seen.

        Raises:
            Refused: It cannot be done, or somebody else was faster (``stale``).
        """
        with self._lock:
            doc = self._doc(number)
            if request.get("version") != len(doc.past):
                raise Refused("stale")
            entry = {"doc": doc.id, **_request(request, doc)}
            trial = _Doc(doc.id, doc.name, doc.text, doc.digest, doc.now, list(doc.past))
            _step(trial, entry)
            if not doc.touched:
                start = doc.now.model_dump(mode="json")
                self._journal.append({"doc": doc.id, "text": doc.digest, "start": start})
                doc.touched = True
            self._journal.append(entry)
            doc.now, doc.past = trial.now, trial.past
            if doc.now.done:
                self._write(doc)
            return _view(doc)

    def _doc(self, number: int) -> _Doc:
        if not 0 <= number < len(self.docs):
            raise Refused("gone")
        return self.docs[number]

    def _write(self, doc: _Doc) -> None:
        write_gold(doc.now, folder=self.gold, name=doc.name, text=doc.text)

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()


def _fresh(record: Record) -> _Doc:
    digest = hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest()
    return _Doc(record.id, record.id.rsplit("/", 1)[-1], record.text, digest, from_record(record))


def _accepted(gold: GoldDoc, path: Path) -> Review:
    try:
        return from_gold(gold)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(f"{path}: {place}: {first['msg']}: mend the annotation", reason="gold") from error


def _replay(doc: _Doc, entry: dict[str, Any]) -> None:
    if "start" in entry:
        doc.now, doc.past, doc.touched = Review.model_validate(entry["start"]), [], True
    else:
        _step(doc, entry)


def _request(request: dict[str, Any], doc: _Doc) -> dict[str, Any]:
    """The journal's form of what the page asked for: offsets as code points."""
    if request.get("undo"):
        return {"undo": True}
    units = Units(doc.text)
    done = parse_act(request.get("do")).model_dump(mode="json")
    for part in ("item", "set"):
        for key in ("start", "end"):
            if isinstance(done.get(part, {}).get(key), int):
                done[part][key] = units.point(done[part][key])
    return {"do": done}


def _step(doc: _Doc, entry: dict[str, Any]) -> None:
    if entry.get("undo"):
        if not doc.past:
            raise Refused("nothing")
        doc.now = doc.past.pop()
        return
    after = act(doc.now, parse_act(entry.get("do")), text=doc.text)
    doc.past.append(doc.now)
    doc.now = after


def _row(doc: _Doc) -> dict[str, Any]:
    states = Counter(item.state for item in doc.now.items)
    return {
        "id": doc.id,
        "title": doc.now.title or "",
        "done": doc.now.done,
        "open": states["open"],
        "all": len(live(doc.now)),
    }


def _view(doc: _Doc) -> dict[str, Any]:
    units = Units(doc.text)

    def shown(item: Item) -> dict[str, Any]:
        row = item.model_dump(mode="json")
        if row["layer"] in _SPANS:
            row["start"], row["end"] = units.of(row["start"]), units.of(row["end"])
        return row

    review = doc.now.model_dump(mode="json", exclude={"items"})
    return {
        **review,
        "id": doc.id,
        "name": doc.name,
        "text": doc.text,
        "version": len(doc.past),
        "items": [shown(item) for item in doc.now.items],
        "row": _row(doc),
    }
