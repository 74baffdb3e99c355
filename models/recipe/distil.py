"""Learning from a larger tagger: its soft tags on the same windows, also where the gold says nothing."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import torch
from batches import IGNORED
from corpora import Doc
from encoder import Tagger
from torch import Tensor
from torch.nn import functional as F


@dataclass(frozen=True, slots=True)
class Teaching:
    """What is learned from whom.

    `share` is the weight of the teachers' tags against the gold, `heat` flattens both sides' tags; the teachers are
    averaged tag by tag.
    """

    teachers: tuple[Tagger, ...]
    share: float = 0.7
    heat: float = 1.5

    def tags(self, batch: dict[str, Tensor]) -> Tensor:
        """The teachers' probabilities (B, S, tags); they see the words that are hidden from the student."""
        seen = {**batch, "ids": batch["whole"]}
        with torch.inference_mode():
            found = [(teacher(seen) / self.heat).softmax(-1) for teacher in self.teachers]
            return torch.stack(found).mean(0)

    def loss(self, scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """Cross-entropy with the gold and with the teachers, both a mean over the slots where they are known."""
        soft = self.tags(batch)[batch["real"]].clone()
        learned = F.log_softmax(scores / self.heat, -1)[batch["real"]]
        gap = F.kl_div(learned, soft, reduction="batchmean") * self.heat**2
        return self.share * gap + (1 - self.share) * gold_loss(scores, batch)


def gold_loss(scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """Cross-entropy over the slots with gold tags (0 where a batch has none)."""
    tags = batch["tags"].flatten()
    total = F.cross_entropy(scores.flatten(0, 1), tags, ignore_index=IGNORED, reduction="sum")
    return total / (tags != IGNORED).sum().clamp(min=1)


def as_press(docs: list[Doc], share: float, rng: random.Random) -> list[Doc]:
    """Some documents of the other conventions as unlabelled text: there the teachers alone say what press gold would be."""
    return [bare(doc) if doc.group != "press" and rng.random() < share else doc for doc in docs]


def bare(doc: Doc) -> Doc:
    """The text without its gold, in the press convention."""
    return replace(doc, group="press", spans=(), masked=((0, len(doc.text)),))
