"""The encoder and token classifier in PyTorch (training only).

A BERT of pieces up to layer `narrow_at`; there the pieces of each word are averaged, and the layers above see one
vector per slot (word, line break, start piece). A learned vector per annotation convention is added at the input, so
that corpora with other rules can help without being followed.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

GROUPS = ("press", "germeval", "smartdata", "ler")
TAGS = ("O", *(f"{p}-{label}" for label in ("PER", "ORG", "LOC") for p in "BILU"))


@dataclass(slots=True)
class Shape:
    """Sizes of the encoder.

    `source` names the layers of the pretrained encoder that it starts from; `inner` is the width of the feed-forward
    part of each layer; `narrow_at` the number of layers that see pieces.
    """

    source: tuple[int, ...] = tuple(range(12))
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    narrow_at: int = 12
    words: int = 30_000
    positions: int = 512

    def as_dict(self) -> dict:
        """For the checkpoint."""
        return asdict(self)


class Layer(nn.Module):
    """One post-norm transformer layer with eager attention."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.heads, self.size = s.heads, s.hidden // s.heads
        self.qkv = nn.Linear(s.hidden, 3 * s.hidden)
        self.ao = nn.Linear(s.hidden, s.hidden)
        self.fi = nn.Linear(s.hidden, s.inner)
        self.fo = nn.Linear(s.inner, s.hidden)
        self.aln = nn.LayerNorm(s.hidden, eps=1e-12)
        self.oln = nn.LayerNorm(s.hidden, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x (B, T, H), bias (B, 1, T, T) added to the attention scores."""
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, self.size).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(self.size) + bias.to(q.dtype)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, t, h)
        x = self.aln(x + self.ao(mixed))
        return self.oln(x + self.fo(F.gelu(self.fi(x))))


class Tagger(nn.Module):
    """Encoder and classifier over slots."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.shape = s
        self.word = nn.Embedding(s.words, s.hidden, sparse=True)
        self.pos = nn.Embedding(s.positions, s.hidden)
        self.group = nn.Embedding(len(GROUPS), s.hidden)
        self.ln = nn.LayerNorm(s.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(s) for _ in s.source)
        self.head = nn.Linear(s.hidden, len(TAGS))

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """Tag scores (B, S, tags).

        `ids`, `pos` (B, T); `group` (B, T); `bias` (B, 1, T, T); `pool` (B, S, T) averages pieces to slots;
        `slot_bias` (B, 1, S, S).
        """
        x = self.word(batch["ids"]) + self.pos(batch["pos"]) + self.group(batch["group"])
        x, bias = self.ln(x), batch["bias"]
        for i, layer in enumerate(self.layers):
            if i == self.shape.narrow_at:
                x, bias = torch.bmm(batch["pool"].to(x.dtype), x), batch["slot_bias"]
            x = layer(x, bias)
        if self.shape.narrow_at >= len(self.layers):
            x = torch.bmm(batch["pool"].to(x.dtype), x)
        return self.head(x.float())


def from_e5(tensors: dict[str, np.ndarray], s: Shape) -> Tagger:
    """A tagger that starts from the pretrained tensors."""
    model = Tagger(s)
    get = lambda name: torch.from_numpy(np.array(tensors[name]))  # noqa: E731
    with torch.no_grad():
        model.word.weight.copy_(get("emb.word"))
        model.pos.weight.copy_(get("emb.pos")[: s.positions])
        model.group.weight.copy_(get("emb.type")[0].expand(len(GROUPS), -1))
        model.ln.weight.copy_(get("emb.ln.w"))
        model.ln.bias.copy_(get("emb.ln.b"))
        for layer, n in zip(model.layers, s.source, strict=True):
            for part in "wb":
                joined = torch.cat([get(f"l{n}.{m}.{part}") for m in "qkv"])
                getattr(layer.qkv, "weight" if part == "w" else "bias").copy_(joined)
                for m in ("ao", "fi", "fo", "aln", "oln"):
                    target = getattr(getattr(layer, m), "weight" if part == "w" else "bias")
                    value = get(f"l{n}.{m}.{part}")
                    target.copy_(value[tuple(slice(0, d) for d in target.shape)])
    nn.init.normal_(model.head.weight, std=0.02)
    nn.init.zeros_(model.head.bias)
    return model


def cut_inner(model: Tagger, keep: list[Tensor], inner: int) -> Tagger:
    """The same tagger with only the feed-forward neurons `keep` (one index tensor per layer)."""
    shape = Shape(**{**model.shape.as_dict(), "inner": inner})
    small = Tagger(shape)
    state = model.state_dict()
    for i, rows in enumerate(keep):
        state[f"layers.{i}.fi.weight"] = state[f"layers.{i}.fi.weight"][rows]
        state[f"layers.{i}.fi.bias"] = state[f"layers.{i}.fi.bias"][rows]
        state[f"layers.{i}.fo.weight"] = state[f"layers.{i}.fo.weight"][:, rows]
    small.load_state_dict(state)
    return small
