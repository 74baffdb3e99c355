"""Records and gold brought together, document by document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressextract.errors import InputError
from pressextract.evaluate.gold import load_gold
from pressextract.evaluate.layers import score_document
from pressextract.evaluate.tally import Tally
from pressextract.record import read_records

__all__ = ["Scores", "score_files"]


@dataclass(frozen=True, slots=True)
class Scores:
    """What came of scoring.

    Attributes:
        tallies: One for each gold document, in the order of their names.
        missing: Names of gold documents without a record, which count as missed.
    """

    tallies: tuple[Tally, ...]
    missing: tuple[str, ...]

    def total(self) -> Tally:
        """All documents together."""
        total = Tally()
        for one in self.tallies:
            total.merge(one)
        return total


def score_files(records: Path, gold: Path) -> Scores:
    """Score a file of records against a folder of ``NAME.txt`` with ``NAME.json``.

    A record belongs to the gold whose name is the last part of its id. Gold without a record counts as missed.

    Raises:
        InputError: ``input.none`` if the folder holds no gold; other codes if a file cannot be read.
    """
    wanted = load_gold(gold)
    if not wanted:
        raise InputError(f"{gold} holds no NAME.json beside NAME.txt: check the folder", reason="none")
    names = {doc.name for doc in wanted}
    found: dict[str, dict[str, Any]] = {}
    for record in read_records(records):
        if (name := record.id.rsplit("/", 1)[-1]) in names:
            found[name] = record.model_dump()
    tallies = []
    for doc in wanted:
        tally = Tally()
        score_document(tally, doc, found.get(doc.name, {"text": doc.text}))
        tallies.append(tally)
    return Scores(tuple(tallies), tuple(doc.name for doc in wanted if doc.name not in found))
