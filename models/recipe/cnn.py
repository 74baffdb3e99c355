"""The first, small model: spaCy's convolutional pipeline, trained on the same texts as the strong one.

    python cnn.py --corpora DIR --press DIR [DIR ...] --out models/press_cnn

Kept so that the benchmark can set it beside the strong model.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

import spacy
from spacy.scorer import Scorer
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

import pressextract.annotate.sentences  # noqa: E402, F401 - registers the component
from corpora import Doc, corpus_docs, in_capitals, in_lower_case, is_test, press_docs  # noqa: E402
from tokens import blank_pipeline  # noqa: E402

HELD_OUT = ("smartdata_test", "mobie_dev", "mobie_test", "germeval14_test")
CONFIG = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 96,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [6000, 1000, 3000, 2000],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 96,
                "window_size": 1,
                "maxout_pieces": 3,
                "depth": 4,
            },
        },
    }
}


def to_example(nlp, doc: Doc) -> Example | None:
    """A document as a training example; unknown stretches are marked as missing."""
    gold = nlp.make_doc(doc.text)
    spans = [gold.char_span(s, e, label=label, alignment_mode="expand") for s, e, label in doc.spans]
    missing = [gold.char_span(s, e, alignment_mode="expand") for s, e in doc.masked]
    spans = spacy.util.filter_spans([s for s in spans if s])
    taken = {t.i for s in spans for t in s}
    missing = [m for m in missing if m and not any(t.i in taken for t in m)]
    gold.set_ents(spans, missing=spacy.util.filter_spans(missing), default="outside")
    if not len(gold):
        return None
    return Example(nlp.make_doc(doc.text), gold)


def training_docs(args, rng: random.Random) -> list[Doc]:
    """All training documents, the press ones repeated with capitals and lower case among them."""
    corpora = args.corpora
    docs = [*corpus_docs(corpora / "germeval14_dev.jsonl.gz", group="germeval")]
    docs += corpus_docs(corpora / "smartdata_train.jsonl.gz", group="smartdata", not_in=HELD_OUT)
    docs += rng.sample(list(corpus_docs(corpora / "mobie_train.jsonl.gz", group="mobie", not_in=HELD_OUT)), 400)
    ler = [d for d in corpus_docs(corpora / "ler_train.jsonl.gz", group="ler") if d.spans and len(d.text) > 40]
    docs += rng.sample(ler, 1500)
    for folder in args.press:
        press = [d for d in press_docs(folder) if not (args.split and is_test(d.id))]
        docs += press * args.repeat
        docs += [in_capitals(d, rng, share=0.4) for d in press]
        docs += [in_lower_case(d) for d in press[::4]]
    return docs


def main() -> None:
    """Train and write the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--press", type=Path, nargs="+", required=True)
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--split", action="store_true", help="leave out releases whose number ends in 0, 3 or 7")
    args = parser.parse_args()
    fix_random_seed(7)
    rng = random.Random(7)
    nlp = blank_pipeline()
    ner = nlp.add_pipe("ner", config=CONFIG)
    for label in ("PER", "ORG", "LOC"):
        ner.add_label(label)
    examples = [e for d in training_docs(args, rng) if (e := to_example(nlp, d))]
    dev = [e for d in press_docs(args.dev) if (e := to_example(nlp, d))] if args.dev else []
    optimizer = nlp.initialize(lambda: examples[:200])
    optimizer.learn_rate = 0.001
    begun = time.time()
    for epoch in range(args.epochs):
        rng.shuffle(examples)
        optimizer.learn_rate = 0.001 * (1 - epoch / args.epochs) + 0.00005
        losses: dict[str, float] = {}
        words = 0
        for batch in minibatch(examples, compounding(8, 32, 1.002)):
            nlp.update(batch, sgd=optimizer, drop=0.2, losses=losses)
            words += sum(len(e.x) for e in batch)
        with nlp.use_params(optimizer.averages):
            if dev:
                scores = Scorer().score_spans([Example(nlp(e.x.text), e.y) for e in dev], "ents")
                table = {k: round(v["f"], 3) for k, v in scores["ents_per_type"].items()}
                print(epoch, round(losses["ner"]), words, round(time.time() - begun), table, flush=True)
        if (time.time() - begun) / 60 * (epoch + 2) / (epoch + 1) > args.minutes:
            break
    nlp.add_pipe("press_sentences", first=True)
    nlp.meta.update(name="press_de", lang="de", version="0.1.0", license="MIT", description="German names in press releases")
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(args.out)


if __name__ == "__main__":
    main()
