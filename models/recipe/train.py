"""Second command: train the name tagger on what prepare.py gathered.

    python train.py --data build/ner --out build/ner/model.pt [--steps 2000]

Seeds are fixed; the number of threads changes the last digits only. `--minutes` fits the schedule to a time limit, and
then the number of steps depends on the machine.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

from augment import Names, variant  # noqa: E402
from batches import doc_pieces, packed, tensors  # noqa: E402
from corpora import Doc, press_docs  # noqa: E402
from distil import Teaching, as_press, gold_loss  # noqa: E402
from encoder import TAGS, Shape, Tagger, cut_inner, from_e5  # noqa: E402
from pressextract.annotate.decode import log_softmax, spans  # noqa: E402
from pressextract.annotate.pieces import PieceTable  # noqa: E402
from tokens import blank_pipeline  # noqa: E402

# How often a document of each kind is drawn in one pass.
WEIGHTS = {"press": 2.0, "germeval": 1.5, "smartdata": 0.5, "ler": 0.35}


def read_docs(path: Path) -> list[Doc]:
    """Documents as prepare.py wrote them."""
    out = []
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            row["spans"] = tuple((s, e, label) for s, e, label in row["spans"])
            row["masked"] = tuple((s, e) for s, e in row["masked"])
            out.append(Doc(**row))
    return out


def read_vocab(path: Path) -> PieceTable:
    """The pruned vocabulary."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]
    return PieceTable([r[0] for r in rows], [float(r[1]) for r in rows])


def shares(docs: list[Doc], wanted: list[str]) -> list[Doc]:
    """The documents less those that `ORIGIN=SHARE` leaves out, spread evenly."""
    table = {origin: float(share) for origin, share in (w.split("=") for w in wanted)}
    seen: Counter[str] = Counter()
    out = []
    for doc in docs:
        share = table.get(doc.origin, 1.0)
        seen[doc.origin] += 1
        if int(seen[doc.origin] * share) > int((seen[doc.origin] - 1) * share):
            out.append(doc)
    return out


def one_pass(docs: list[Doc], names: Names | None, rng: random.Random) -> list[Doc]:
    """Documents of one pass over the data, drawn by weight and varied (as they are without `names`)."""
    out = []
    for doc in docs:
        weight = WEIGHTS[doc.group]
        times = int(weight) + (rng.random() < weight - int(weight))
        out += [variant(doc, names, rng) if names else doc for _ in range(times)]
    return out


def average(paths: list[Path]) -> Tagger:
    """The mean of several checkpoints of one run, or of runs that began alike."""
    found = [torch.load(path, weights_only=True) for path in paths]
    shape = found[0]["shape"]
    model = Tagger(Shape(**{**shape, "source": tuple(shape["source"])}))
    model.load_state_dict({k: sum(f["state"][k] for f in found) / len(found) for k in found[0]["state"]})
    return model


def evaluate(model: Tagger, docs: list[Doc], nlp, table: PieceTable, *, group: str | None = None) -> dict:
    """Strict F1 per label over documents."""
    model.eval()
    hit, said, due = Counter(), Counter(), Counter()
    pieces, owners, parsed = [], [], []
    for k, doc in enumerate(docs):
        found = doc_pieces(doc, nlp, table)
        pieces += found
        owners += [k] * len(found)
        parsed.append(nlp.make_doc(doc.text))
    guesses: list[set] = [set() for _ in docs]
    with torch.inference_mode():
        for at in range(0, len(pieces), 16):
            rows = [[p] for p in pieces[at : at + 16]]
            scores = model(tensors(rows)).numpy()
            for (piece,), row, owner in zip(rows, scores, owners[at : at + 16], strict=True):
                where = [i for i, w in enumerate(piece.window.words) if w >= 0]
                words = [piece.window.words[i] for i in where]
                for f in spans(log_softmax(row[where])):
                    span = parsed[owner][words[f.start] : words[f.end - 1] + 1]
                    guesses[owner].add((span.start_char, span.end_char, f.label))
    model.train()
    for doc, guess in zip(docs, guesses, strict=True):
        for _, _, label in guess:
            said[label] += 1
        for span in doc.spans:
            due[span[2]] += 1
            hit[span[2]] += span in guess
    out = {}
    for label in ("PER", "ORG", "LOC"):
        out[label] = round(2 * hit[label] / max(1, said[label] + due[label]), 4)
    out["all"] = round(2 * sum(hit.values()) / max(1, sum(said.values()) + sum(due.values())), 4)
    return out


def least_used(model: Tagger, rows: list, inner: int, *, batches: int = 12) -> list[torch.Tensor]:
    """The feed-forward neurons to keep: those that add most to their layer's output on training text."""
    totals = [torch.zeros(layer.fi.out_features) for layer in model.layers]
    hooks = []
    for i, layer in enumerate(model.layers):
        def note(_module, inputs, _output, i=i):
            totals[i] += inputs[0].detach().abs().mean(dim=(0, 1))
        hooks.append(layer.fo.register_forward_hook(note))
    with torch.inference_mode():
        for k in range(batches):
            model(tensors(rows[k * 8 : k * 8 + 8]))
    for hook in hooks:
        hook.remove()
    keep = []
    for total, layer in zip(totals, model.layers, strict=True):
        weight = total * layer.fo.weight.detach().norm(dim=0)
        keep.append(weight.topk(inner).indices.sort().values)
    return keep


def rate(step: int, steps: int) -> float:
    """Linear warm-up over 6 %, then linear down to 2 %."""
    warm = max(1, int(steps * 0.06))
    return (step + 1) / warm if step < warm else 0.02 + 0.98 * (steps - step) / (steps - warm)


def main() -> None:
    """Train and write a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="folders of releases to measure on")
    parser.add_argument("--init", type=Path, nargs="*", default=[], help="start from the average of these checkpoints")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="checkpoints whose tags are learned too")
    parser.add_argument("--teaching", type=float, default=0.7, help="weight of the teachers against the gold")
    parser.add_argument("--as-press", type=float, default=0.4, help="share of other texts given to the teachers alone")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--stop", type=int, default=0, help="end at this step of the schedule")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--lr", type=float, default=3e-4)
    parser.add_argument("--layers", type=int, nargs="+", default=[0, 1, 2, 3, 4, 5])
    parser.add_argument("--narrow-at", type=int, default=2)
    parser.add_argument("--inner", type=int, default=1024)
    parser.add_argument("--drop", type=float, default=0.08)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--every", type=int, default=400)
    parser.add_argument("--ema", type=float, default=0.0, help="keep a running average of the weights and write that")
    parser.add_argument("--minutes", type=float, default=1e9, help="shorten the schedule to end within this time")
    parser.add_argument("--without", nargs="*", default=[], help="groups to leave out (for ablations)")
    parser.add_argument("--share", nargs="*", default=[], metavar="ORIGIN=SHARE", help="keep that share of an origin")
    parser.add_argument("--as-they-are", action="store_true", help="no variants of documents (for ablations)")
    parser.add_argument("--hold", type=int, default=0, help="hold out press documents whose row modulo --folds is this")
    parser.add_argument("--folds", type=int, default=10)
    args = parser.parse_args()
    train(args)


def train(args: argparse.Namespace) -> None:
    """Train, measure now and then, and write checkpoints."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    nlp, table = blank_pipeline(), read_vocab(args.data / "vocab.tsv")
    names = Names.read(args.data / "names.json")
    docs = [d for d in read_docs(args.data / "docs.jsonl") if d.group not in args.without]
    docs = shares(docs, args.share)
    press = [d for d in docs if d.group == "press"]
    held = {id(d) for i, d in enumerate(press) if i % args.folds == args.hold}
    dev = {p.name: list(press_docs(p)) for p in args.dev}
    if held:
        dev["held"] = [d for d in press if id(d) in held]
        docs = [d for d in docs if id(d) not in held]
    arrays = dict(np.load(args.data / "encoder.npz"))
    shape = Shape(source=tuple(args.layers), narrow_at=args.narrow_at, words=len(arrays["emb.word"]))
    model = from_e5(arrays, shape)
    teaching = Teaching(tuple(average([path]).eval() for path in args.teacher), args.teaching) if args.teacher else None
    queue: list = []

    def refill() -> None:
        drawn = one_pass(docs, None if args.as_they_are else names, rng)
        drawn = as_press(drawn, args.as_press, rng) if teaching else drawn
        pieces = [p for d in drawn for p in doc_pieces(d, nlp, table)]
        queue.extend(packed(pieces, rng))

    refill()
    print(f"{len(docs)} documents, {len(queue)} rows in the first pass", flush=True)
    if args.init:
        model = average(args.init)
    elif args.inner < shape.inner:
        model = cut_inner(model, least_used(model, queue, args.inner), args.inner)
    plain = {n: p for n, p in model.named_parameters() if n != "word.weight"}
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for n, p in plain.items() if p.dim() > 1 and "head" not in n], "weight_decay": 0.01, "lr": args.lr},
            {"params": [p for n, p in plain.items() if p.dim() == 1 and "head" not in n], "weight_decay": 0.0, "lr": args.lr},
            {"params": [p for n, p in plain.items() if "head" in n], "weight_decay": 0.0, "lr": args.lr * 5},
        ],
        betas=(0.9, 0.98), fused=True,
    )  # fmt: skip
    sparse = torch.optim.SparseAdam([model.word.weight], lr=args.lr)
    base = [g["lr"] for g in optimizer.param_groups]
    begun, losses, step, steps = time.time(), [], 0, args.steps
    mean = copy.deepcopy(model) if args.ema else model
    while step < (args.stop or steps):
        if len(queue) < args.batch:
            refill()
        rows = [queue.pop() for _ in range(args.batch)]
        batch = tensors(rows, drop=args.drop, rng=rng)
        factor = rate(step, steps)
        for group, lr in zip(optimizer.param_groups, base, strict=True):
            group["lr"] = lr * factor
        sparse.param_groups[0]["lr"] = args.lr * factor
        scores = model(batch)
        loss = teaching.loss(scores, batch) if teaching else gold_loss(scores, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(plain.values()), 1.0)
        optimizer.step()
        sparse.step()
        optimizer.zero_grad()
        sparse.zero_grad()
        losses.append(loss.item())
        step += 1
        if args.ema:
            follow(mean, model, min(args.ema, step / (step + 10)))
        if step % 200 == 0:
            steps = planned(step, begun, args)
        if step % 20 == 0:
            spent = time.time() - begun
            print(f"step {step}/{steps} loss {np.mean(losses[-20:]):.4f} {spent / step:.2f} s a step", flush=True)
        if step % args.every == 0 or step >= (args.stop or steps):
            scores_by_set = {name: evaluate(mean, d, nlp, table) for name, d in dev.items()}
            print(f"step {step} {time.time() - begun:.0f} s {scores_by_set}", flush=True)
            save(mean, args.out)
            save(mean, args.out.with_suffix(f".{step}.pt"))


@torch.no_grad()
def follow(mean: Tagger, model: Tagger, keep: float) -> None:
    """Move the running average a step towards the model."""
    for old, new in zip(mean.parameters(), model.parameters(), strict=True):
        old.lerp_(new, 1 - keep)


def save(model: Tagger, path: Path) -> None:
    """Write a checkpoint."""
    torch.save({"shape": model.shape.as_dict(), "tags": TAGS, "state": model.state_dict()}, path)


def planned(step: int, begun: float, args: argparse.Namespace) -> int:
    """The number of steps that the time limit allows, a multiple of 20."""
    possible = int(step * args.minutes * 60 / (time.time() - begun)) // 20 * 20
    return min(args.steps, max(step + 20, possible))


if __name__ == "__main__":
    main()
