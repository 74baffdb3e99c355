"""`press_ner`: the name tagger as a spaCy component over onnxruntime.

The encoder runs one window at a time on one thread, so that the same document gives the same names whatever stands
beside it in a batch and however many workers there are. On one core this costs nothing: batches of 8 windows ran at
the same number of pieces a second as single ones (AVX2, int8).
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Span
from spacy.util import ensure_path

from pressextract.annotate.calibrate import confidence
from pressextract.annotate.decode import LABELS, log_softmax, spans
from pressextract.annotate.pieces import PieceTable
from pressextract.annotate.polish import Named, polished
from pressextract.annotate.sentences import sentence_starts
from pressextract.annotate.store import SCORES_KEY
from pressextract.annotate.windows import Window, windows, word_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

__all__ = ["PressNer", "make_press_ner"]

FILES = ("model.onnx", "vocab.tsv", "settings.json")


class PressNer:
    """Marks PER, ORG and LOC in `doc.ents` and leaves their confidence in `doc.user_data["press_scores"]`.

    Args:
        convention: Row of the annotation convention to follow; 0 is the press convention.
        polish: Whether the steps of `polish` over the whole document are applied.

    Attributes:
        settings: `floor` (names whose mean log probability is lower are dropped) and `calibration` (see `confidence`).
    """

    def __init__(self, *, convention: int = 0, polish: bool = True) -> None:
        self.convention = convention
        self.polish = polish
        self._files: dict[str, bytes] = {}
        self._table: PieceTable | None = None
        self._session: Any = None
        self.settings: dict[str, Any] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that it sets."""
        return LABELS

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one document."""
        found = [named for window in self._windows(doc) for named in self._names(window)]
        if self.polish:
            floor = self.settings.get("floor", -math.inf)
            found = polished(found, [t.text for t in doc], floor=floor)
        ents = [Span(doc, n.start, n.end, label=n.label) for n in found]
        doc.set_ents(ents)
        doc.user_data[SCORES_KEY] = {
            (e.start_char, e.end_char): confidence(n.log_score, n.label, self.settings)
            for e, n in zip(ents, found, strict=True)
        }
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:  # noqa: ARG002 - spaCy passes it
        """Mark the names of many documents, one after another."""
        for doc in stream:
            yield self(doc)

    def _windows(self, doc: Doc) -> list[Window]:
        if self._table is None:
            raise ValueError("press_ner has no model yet: load the pipeline with spacy.load")
        words = [t.text for t in doc]
        starts = [bool(t.is_sent_start) for t in doc] if doc.has_annotation("SENT_START") else sentence_starts(words)
        units = word_units(words, [bool(t.whitespace_) for t in doc], starts, table=self._table)
        return list(windows(units, table=self._table))

    def _names(self, window: Window) -> list[Named]:
        """Names of one window, in token offsets."""
        slots = np.asarray(window.slots)
        counts = np.bincount(slots)
        pool = np.zeros((1, len(counts), len(slots)), dtype=np.float32)
        pool[0, slots, np.arange(len(slots))] = 1.0 / counts[slots]
        feed = {
            "ids": np.asarray([window.ids], dtype=np.int32),
            "pool": pool,
            "convention": np.asarray(self.convention, dtype=np.int32),
        }
        scores = self._session.run(None, feed)[0][0]
        rows = [i for i, word in enumerate(window.words) if word >= 0]
        tokens = [window.words[i] for i in rows]
        return [
            Named(tokens[f.start], tokens[f.end - 1] + 1, f.label, f.log_score)
            for f in spans(log_softmax(scores[rows]))
        ]

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy passes it
        """Write the model's files into a folder."""
        folder = Path(ensure_path(path))
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (folder / name).write_bytes(content)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> PressNer:  # noqa: ARG002 - spaCy passes it
        """Read the model's files from a folder."""
        folder = Path(ensure_path(path))
        return self._opened({name: (folder / name).read_bytes() for name in FILES})

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002 - spaCy passes it
        """All files as one string of bytes: a JSON line of names and sizes, then the files."""
        head = json.dumps({name: len(content) for name, content in self._files.items()}).encode()
        return head + b"\n" + b"".join(self._files.values())

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> PressNer:  # noqa: ARG002 - spaCy passes it
        """Undo `to_bytes`."""
        head, _, rest = data.partition(b"\n")
        files, at = {}, 0
        for name, size in json.loads(head).items():
            files[name] = rest[at : at + size]
            at += size
        return self._opened(files)

    def _opened(self, files: dict[str, bytes]) -> PressNer:
        """Build vocabulary and session from the files."""
        import onnxruntime as ort  # noqa: PLC0415 - only where a model is really loaded

        self._files = files
        rows = [line.split("\t") for line in files["vocab.tsv"].decode("utf-8").split("\n") if line]
        self._table = PieceTable([row[0] for row in rows], [float(row[1]) for row in rows])
        self.settings = json.loads(files["settings.json"])
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(files["model.onnx"], options, providers=["CPUExecutionProvider"])
        return self


@Language.factory(  # type: ignore[untyped-decorator]  # spaCy ships no types
    "press_ner",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={"convention": 0, "polish": True},
)
def make_press_ner(nlp: Language, name: str, convention: int, polish: bool) -> PressNer:  # noqa: ARG001 - spaCy's signature
    """Build the component for spaCy."""
    return PressNer(convention=convention, polish=polish)
