"""Documents as training windows of one fixed shape."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

sys.path[:0] = [str(Path(__file__).parents[2] / "src")]

from corpora import Doc  # noqa: E402
from encoder import GROUPS, TAGS  # noqa: E402
from pressextract.annotate.pieces import PieceTable  # noqa: E402
from pressextract.annotate.sentences import sentence_starts  # noqa: E402
from pressextract.annotate.windows import MAX_PIECES, MAX_SLOTS, Window, windows, word_units  # noqa: E402

IGNORED = -100
ROW = {tag: i for i, tag in enumerate(TAGS)}


@dataclass(slots=True)
class Piece:
    """One window with the tags of its slots (IGNORED where none is known)."""

    window: Window
    tags: list[int]
    group: int


def word_tags(doc: Doc, parsed) -> list[int]:
    """One tag row per token."""
    tags = [0] * len(parsed)
    for start, end in doc.masked:
        if span := parsed.char_span(start, end, alignment_mode="expand"):
            for i in range(span.start, span.end):
                tags[i] = IGNORED
    taken = set()
    for start, end, label in doc.spans:
        span = parsed.char_span(start, end, alignment_mode="expand")
        rows = [i for i in range(span.start, span.end) if not parsed[i].is_space] if span else []
        if not rows or taken & set(rows):
            continue
        taken |= set(rows)
        if len(rows) == 1:
            tags[rows[0]] = ROW[f"U-{label}"]
            continue
        for i in rows:
            tags[i] = ROW[f"I-{label}"]
        tags[rows[0]], tags[rows[-1]] = ROW[f"B-{label}"], ROW[f"L-{label}"]
    return tags


def doc_pieces(doc: Doc, nlp, table: PieceTable, *, limits: tuple[int, int] = (MAX_PIECES, MAX_SLOTS)) -> list[Piece]:
    """All windows of a document."""
    parsed = nlp.make_doc(doc.text)
    words = [t.text for t in parsed]
    tags = word_tags(doc, parsed)
    units = word_units(words, [bool(t.whitespace_) for t in parsed], sentence_starts(words), table=table)
    group = GROUPS.index(doc.group)
    out = []
    for window in windows(units, table=table, max_pieces=limits[0], max_slots=limits[1]):
        rows = [tags[w] if w >= 0 else IGNORED for w in window.words]
        out.append(Piece(window, rows, group))
    return out


def packed(pieces: list[Piece], rng) -> list[list[Piece]]:
    """Windows put together to rows of the fixed size, first fit over a shuffled list."""
    order = list(pieces)
    rng.shuffle(order)
    rows: list[tuple[list[Piece], int, int]] = []
    open_rows: list[int] = []
    for piece in order:
        size, slots = len(piece.window.ids), len(piece.window.words)
        for k in open_rows:
            content, used, used_slots = rows[k]
            if used + size <= MAX_PIECES and used_slots + slots <= MAX_SLOTS:
                content.append(piece)
                rows[k] = (content, used + size, used_slots + slots)
                if used + size > MAX_PIECES - 6:
                    open_rows.remove(k)
                break
        else:
            rows.append(([piece], size, slots))
            if size <= MAX_PIECES - 6:
                open_rows.append(len(rows) - 1)
            if len(open_rows) > 60:
                open_rows.pop(0)
    return [content for content, _, _ in rows]


def tensors(rows: list[list[Piece]], *, unknown: int = 3, drop: float = 0.0, rng=None) -> dict[str, Tensor]:
    """A batch of packed rows; windows of a row do not see each other.

    `ids` has the hidden words (`drop`) as unknown, `whole` has them as they are; `real` marks the slots of words.
    """
    b, t, s = len(rows), MAX_PIECES, MAX_SLOTS
    ids = np.ones((b, t), np.int64)
    pos, group = np.zeros((b, t), np.int64), np.zeros((b, t), np.int64)
    segment, slot_segment = np.full((b, t), -1), np.full((b, s), -1)
    pool = np.zeros((b, s, t), np.float32)
    tags = np.full((b, s), IGNORED, np.int64)
    real = np.zeros((b, s), bool)
    hidden = np.zeros((b, t), bool)
    for i, row in enumerate(rows):
        at = slot_at = 0
        for k, piece in enumerate(row):
            n, m = len(piece.window.ids), len(piece.window.words)
            ids[i, at : at + n] = piece.window.ids
            pos[i, at : at + n] = np.arange(n)
            group[i, at : at + n] = piece.group
            segment[i, at : at + n] = k
            slot_segment[i, slot_at : slot_at + m] = k
            slots = np.asarray(piece.window.slots)
            counts = np.bincount(slots, minlength=m)
            pool[i, slot_at + slots, at + np.arange(n)] = 1.0 / counts[slots]
            tags[i, slot_at : slot_at + m] = piece.tags
            real[i, slot_at : slot_at + m] = [w >= 0 for w in piece.window.words]
            if drop and rng is not None:
                dropped = np.array([rng.random() < drop and w >= 0 for w in piece.window.words])
                hidden[i, at : at + n] = dropped[slots]
            at += n
            slot_at += m
    return {
        "ids": torch.from_numpy(np.where(hidden, unknown, ids)), "whole": torch.from_numpy(ids),
        "real": torch.from_numpy(real), "pos": torch.from_numpy(pos), "group": torch.from_numpy(group),
        "bias": bias(segment), "slot_bias": bias(slot_segment),
        "pool": torch.from_numpy(pool), "tags": torch.from_numpy(tags),
    }  # fmt: skip


def bias(segment: np.ndarray) -> Tensor:
    """0 within a segment, a large negative number elsewhere (padding sees itself)."""
    same = segment[:, :, None] == segment[:, None, :]
    return torch.from_numpy(np.where(same, 0.0, -1e4).astype(np.float32))[:, None]
