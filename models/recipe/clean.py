#!/usr/bin/env python3
"""Fit the weights of the clean room: which lines are furniture, and which line is the headline.

    clean.py OUT.json GOLD_DIR[*WEIGHT][:DIGITS]... [--folds 6]

DIGITS leaves out the documents of that folder whose number ends so (held out for testing). The shipped weights come
from REAL*4 SEEDS*2 tests/gold OWN1:037 OWN2:037 OWN3:037.

Each GOLD_DIR holds NAME.txt with NAME.json (keys ``title`` and ``boilerplate``). Two small linear models over the named
features of ``pressextract.clean.features``: a softmax over a document's lines for the headline, and a chain of two
states (release, furniture) over all lines. Needs numpy, which comes with spaCy. Prints the cross-validated scores, then
fits on everything and writes feature weights only: no text of the documents goes into the file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from pressextract.clean.features import furniture_features
from pressextract.clean.headline import is_plain, title_features
from pressextract.clean.layout import read_layout
from pressextract.clean.furniture import is_kept
from pressextract.clean.normal import normalise
from pressextract.clean.rows import read_rows
from pressextract.clean.title import candidates, could_be_title

HIDDEN = 0.5
"""Share of labelled lines whose class the copies of a document do not see."""
KICKER = 0.5
"""Weight, for the headline, of own releases with a kicker: there are more of them than in the wild."""
MIN_COUNT = 3
"""Features seen on fewer lines are left out."""


@dataclass
class Doc:
    name: str
    weight: float
    layout: object
    texts: list
    gold: np.ndarray  # 1 furniture
    free: np.ndarray  # lines equal to the headline: not judged
    titles: list  # rows that hold the headline
    title: str | None


def words(text):
    return re.findall(r"\w+", (text or "").casefold())


def hide_labels(rows, rng):
    """The rows with the lexicon's classes taken from some: pages say more than any lexicon knows."""
    out = []
    for row in rows:
        t = row.traits
        if t.labels and rng.random() < HIDDEN:
            t = replace(t, labels=(), names=frozenset(n for n in t.names if not n.startswith("is:")))
            row = replace(row, traits=t)
        out.append(row)
    return tuple(out)


def hidden(doc, seed):
    rng = random.Random(f"{doc.name} {seed}")
    return replace(doc, name=f"{doc.name}~{seed}", layout=read_layout(hide_labels(doc.layout.rows, rng)))


def load(folder: Path, weight: float, skip: str) -> list[Doc]:
    docs = []
    for path in sorted(folder.glob("*.json")):
        number = re.match(r"\d+", path.stem)
        if skip and number and number.group()[-1] in skip:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        raw = path.with_suffix(".txt").read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        text, _ = normalise(raw)
        norm = lambda s: normalise(s)[0].strip()
        title = norm(gold.get("title") or "")
        noise = {norm(line) for line in gold.get("boilerplate", [])} - {title, ""}
        rows = read_rows(text)
        texts = [text[row.start : row.end] for row in rows]
        exact = [at for at, one in enumerate(texts) if title and words(one) == words(title)]
        loose = [at for at, one in enumerate(texts) if title and title in one and one not in noise and len(one) < 2.5 * len(title) + 10]
        docs.append(Doc(
            path.stem, weight, read_layout(rows), texts,
            np.array([one in noise for one in texts], float), np.array([words(one) == words(title) and bool(title) for one in texts]),
            exact or loose, title or None,
        ))
    return docs


def index(lists, counts_min=MIN_COUNT):
    counts = {}
    for names in lists:
        for name in set(names):
            counts[name] = counts.get(name, 0) + 1
    return {name: at for at, name in enumerate(sorted(n for n, c in counts.items() if c >= counts_min))}


class Matrix:
    """Sparse 0/1 rows."""

    def __init__(self, lists, vocabulary):
        ids = [sorted({vocabulary[n] for n in names if n in vocabulary}) for names in lists]
        self.row = np.repeat(np.arange(len(ids)), [len(x) for x in ids])
        self.col = np.array([c for x in ids for c in x], int)
        self.shape = (len(ids), len(vocabulary))

    def dot(self, w):
        return np.bincount(self.row, weights=w[self.col], minlength=self.shape[0])

    def back(self, g):
        return np.bincount(self.col, weights=g[self.row], minlength=self.shape[1])


def adam(grad, size, steps=400, rate=0.05):
    w, m, v = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        w -= rate * (1 - 0.9 * step / steps) * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return w


# The headline: softmax over the lines of a document.

def fit_title(docs, l2, chances):
    docs = [d for d in docs if d.titles]
    lists = [title_features(d.layout, at, chances=chances[d.name.partition("~")[0]]) for d in docs for at in range(len(d.texts))]
    vocabulary = index(lists)
    x = Matrix(lists, vocabulary)
    owner = np.repeat(np.arange(len(docs)), [len(d.texts) for d in docs])
    target = np.concatenate([np.isin(np.arange(len(d.texts)), d.titles) for d in docs])
    weight = np.array([d.weight * (KICKER if d.weight == 1 and has_kicker(d) else 1) for d in docs])
    starts = np.r_[0, np.cumsum([len(d.texts) for d in docs])[:-1]]

    def grad(w):
        s = x.dot(w)
        e = np.exp(s - np.maximum.reduceat(s, starts)[owner])
        p = e / np.add.reduceat(e, starts)[owner]
        q = np.where(target, e, 0)  # any of the lines that hold the headline will do
        q = q / np.add.reduceat(q, starts)[owner]
        return x.back((p - q) * weight[owner]) + l2 * w

    w = adam(grad, len(vocabulary))
    return {name: w[at] for name, at in vocabulary.items()}


def pick_title(weights, doc, chances):
    if not doc.texts:
        return None
    scores = [sum(weights.get(n, 0.0) for n in set(title_features(doc.layout, at, chances=chances))) for at in range(candidates(doc.layout))]
    allowed = [at for at in range(len(scores)) if could_be_title(doc.layout.rows[at])]
    return max(allowed or range(len(scores)), key=lambda at: scores[at])


# Furniture: a chain of two states; keys of the transitions: previous state, state, blank line between.

def has_kicker(doc):
    """Whether a line of the release stands right above its headline: 1 of 30 real releases, a quarter of our own."""
    if not doc.titles:
        return False
    title, rows = doc.titles[0], doc.layout.rows
    return any(is_plain(rows[at]) and not doc.gold[at] for at in range(max(0, title - 2), title))


def pad(docs, flat, fill=0.0):
    longest = max(len(d.texts) for d in docs)
    out = np.full((len(docs), longest), fill)
    at = 0
    for row, d in enumerate(docs):
        out[row, : len(d.texts)] = flat[at : at + len(d.texts)]
        at += len(d.texts)
    return out


def forward_backward(s, t, blank, mask):
    """Marginals of furniture and pair marginals; s (D,T) score of furniture, t (2 blank, 2 previous, 2 now)."""
    d, n = s.shape
    unary = np.stack([np.zeros_like(s), s], -1)
    a = np.zeros((n, d, 2)); b = np.zeros((n, d, 2))
    a[0] = unary[:, 0]
    tt = t[blank.astype(int)]  # D,T,2,2
    for i in range(1, n):
        z = a[i - 1][:, :, None] + tt[:, i] + unary[:, i][:, None, :]
        new = np.logaddexp(z[:, 0], z[:, 1])
        a[i] = np.where(mask[:, i, None], new, a[i - 1])
    for i in range(n - 2, -1, -1):
        z = tt[:, i + 1] + (unary[:, i + 1] + b[i + 1])[:, None, :]
        new = np.logaddexp(z[:, :, 0], z[:, :, 1])
        b[i] = np.where(mask[:, i + 1, None], new, 0)
    z = np.logaddexp(a[n - 1][:, 0], a[n - 1][:, 1])
    p = np.exp(a[:, :, 1] + b[:, :, 1] - z).T * mask
    pair = np.zeros((d, n, 2, 2))
    for i in range(1, n):
        pair[:, i] = np.exp(a[i - 1][:, :, None] + tt[:, i] + (unary[:, i] + b[i])[:, None, :] - z[:, None, None]) * mask[:, i, None, None]
    return p, pair


def fit_furniture(docs, titles, l2):
    lists = [names for d, title in zip(docs, titles) for names in furniture_features(d.layout, title=title)]
    vocabulary = index(lists)
    x = Matrix(lists, vocabulary)
    size = len(vocabulary)
    lens = np.array([len(d.texts) for d in docs])
    mask = np.arange(lens.max())[None] < lens[:, None]
    gold = pad(docs, np.concatenate([d.gold for d in docs]))
    blank = pad(docs, np.concatenate([[row.blank_before for row in d.layout.rows] for d in docs]))
    weight = np.array([d.weight for d in docs])
    g = gold.astype(int)
    true_pair = np.zeros((*gold.shape, 2, 2))
    rows, cols = np.nonzero(mask[:, 1:])
    true_pair[rows, cols + 1, g[rows, cols], g[rows, cols + 1]] = 1

    def grad(w):
        t = w[size:].reshape(2, 2, 2)
        p, pair = forward_backward(pad(docs, x.dot(w[:size])), t, blank, mask)
        flat = ((p - gold) * weight[:, None])[mask]
        diff = (pair - true_pair) * weight[:, None, None, None]
        gt = np.stack([(diff * (blank == k)[:, :, None, None]).sum((0, 1)) for k in (0, 1)])
        return np.r_[x.back(flat) + l2 * w[:size], gt.ravel() + l2 * w[size:]]

    w = adam(grad, size + 8)
    return {name: w[at] for name, at in vocabulary.items()}, w[size:].reshape(2, 2, 2)


def judge(model, doc, title):
    weights, t = model
    s = np.array([[sum(weights.get(n, 0.0) for n in set(names)) for names in furniture_features(doc.layout, title=title)]])
    blank = np.array([[row.blank_before for row in doc.layout.rows]], float)
    p, _ = forward_backward(s, t, blank, np.ones_like(s, bool))
    return np.array([0.0 if is_kept(doc.layout, at) else chance for at, chance in enumerate(p[0])])


def folds(docs, k):
    return [[d for at, d in enumerate(docs) if at % k == f] for f in range(k)]


def report(name, docs, picks, chances, threshold):
    hit = said = due = lost = kept = right = titled = 0
    for d in docs:
        pick, p = picks[d.name], chances[d.name]
        if d.title:
            titled += 1
            right += pick in d.titles
        same = words(d.texts[pick]) if pick is not None else None
        cut = {one for one, chance in zip(d.texts, p) if chance > threshold and words(one) != same} - {d.title}
        gold = {one for one, is_gold in zip(d.texts, d.gold) if is_gold} - {d.title}
        hit += len(cut & gold); said += len(cut); due += len(gold)
        own = {one for one in d.texts} - gold - {d.title}
        lost += len(own & cut); kept += len(own)
    pr, re_ = hit / max(said, 1), hit / max(due, 1)
    print(f"{name:<22} t={threshold:.2f} title {right}/{titled}={right / max(titled, 1):.3f}  removed P {pr:.3f} R {re_:.3f} F {2 * pr * re_ / max(pr + re_, 1e-9):.3f} ({due})  own lines lost {lost}/{kept} = {lost / max(kept, 1):.4f}", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("gold", nargs="+")
    ap.add_argument("--folds", type=int, default=6)
    ap.add_argument("--l2-title", type=float, default=4.0)
    ap.add_argument("--l2", type=float, default=4.0)
    ap.add_argument("--copies", type=int, default=0, help="copies of each document with half of the labels hidden")
    ap.add_argument("--no-fit", action="store_true")
    args = ap.parse_args()
    groups = {}
    for one in args.gold:
        rest, _, skip = one.partition(":")
        folder, _, weight = rest.partition("*")
        groups[folder] = load(Path(folder), float(weight or 1), skip)
    docs = [d for group in groups.values() for d in group]
    for at, d in enumerate(docs):
        d.name = f"{at}:{d.name}"
    more = lambda some: some + [hidden(d, seed) for seed in range(args.copies) for d in some]
    parts = folds(docs, args.folds)
    rest = [more([d for d in docs if d.name not in {x.name for x in held}]) for held in parts]
    # Each document counts twice, without and with its headline known, since both are asked for at run time.
    fit = lambda some: fit_furniture(some + some, [None] * len(some) + [d.titles[0] if d.titles else None for d in some], args.l2)
    models = [fit(some) for some in rest]
    blind = {d.name: judge(model, d, None) for held, model in zip(parts, models) for d in held}
    picks = {}
    for held, some in zip(parts, rest):
        weights = fit_title(some, args.l2_title, blind)
        picks |= {d.name: pick_title(weights, d, blind[d.name]) for d in held}
    chances = {d.name: judge(model, d, picks[d.name]) for held, model in zip(parts, models) for d in held}
    for folder, group in groups.items():
        for threshold in (0.5, 0.7):
            report("/".join(Path(folder).parts[-2:]), group, picks, chances, threshold)
    if args.no_fit:
        return
    docs = more(docs)
    title = fit_title(docs, args.l2_title, blind)
    furniture, transitions = fit(docs)
    small = lambda weights: {name: round(float(w), 3) for name, w in sorted(weights.items()) if abs(w) >= 0.02}
    data = {
        "title": small(title),
        "furniture": small(furniture),
        "transitions": {f"{'blank' if k else 'next'}:{'release furniture'.split()[i]}>{'release furniture'.split()[j]}": round(float(transitions[k, i, j]), 3) for k in (0, 1) for i in (0, 1) for j in (0, 1)},
    }
    args.out.write_text(json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(data['title'])} and {len(data['furniture'])} weights to {args.out}")


if __name__ == "__main__":
    main()
