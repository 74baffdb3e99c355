"""Write a trained checkpoint as a spaCy pipeline with an int8 ONNX graph.

    python export.py --data build/ner --model build/ner/model.pt --out models/press_de

Weights are symmetric int8 per output column; activations are quantized at run time, one window at a time. Weights use
7 of the 8 bits (`--levels 63`): without VNNI the kernels add two products in 16 bits, which overflows with 8.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "src")]

from encoder import TAGS  # noqa: E402
from tokens import blank_pipeline  # noqa: E402

MS = "com.microsoft"


class Graph:
    """Collects nodes and constants."""

    def __init__(self, *, levels: int, int8: bool) -> None:
        self.nodes: list = []
        self.constants: list = []
        self.quantized: dict[str, tuple[str, str, str]] = {}
        self.levels, self.int8 = levels, int8

    def const(self, name: str, value: np.ndarray) -> str:
        """A constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, inputs: list[str], output: str, *, domain: str = "", **attrs) -> str:
        """One operation with one output."""
        self.nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attrs))
        return output

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """x @ weight + bias, weight in shape (in, out)."""
        b = self.const(f"{name}.b", bias.astype(np.float32))
        if not self.int8:
            self.node("MatMul", [x, self.const(f"{name}.w", weight.astype(np.float32))], f"{name}.m")
            return self.node("Add", [f"{name}.m", b], f"{name}.o")
        if x not in self.quantized:
            outputs = (f"{x}.q", f"{x}.s", f"{x}.z")
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(outputs)))
            self.quantized[x] = outputs
        q, s, z = self.quantized[x]
        scale = (np.abs(weight).max(axis=0) / self.levels).astype(np.float32)
        rounded = np.clip(np.round(weight / scale), -self.levels, self.levels).astype(np.int8)
        inputs = [
            q, self.const(f"{name}.w", rounded), s, self.const(f"{name}.s", scale), z,
            self.const(f"{name}.z", np.zeros(len(scale), np.int8)), b,
        ]  # fmt: skip
        return self.node("MatMulIntegerToFloat", inputs, f"{name}.o", domain=MS)

    def norm(self, x: str, y: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """Layer norm of x + y."""
        parts = [x, y, self.const(f"{name}.g", weight), self.const(f"{name}.b", bias)]
        return self.node("SkipLayerNormalization", parts, f"{name}.o", domain=MS, epsilon=1e-12)


def embeddings(g: Graph, w: dict[str, np.ndarray]) -> str:
    """Sum of word, position and convention vectors, normalised."""
    table = w["word.weight"]
    if g.int8:
        scale = (np.abs(table).max(axis=1, keepdims=True) / 127 + 1e-12).astype(np.float32)
        g.const("word.q", np.round(table / scale).astype(np.int8))
        g.const("word.s", scale)
        g.node("Gather", ["word.q", "ids"], "word.rows")
        g.node("Cast", ["word.rows"], "word.float", to=TensorProto.FLOAT)
        g.node("Gather", ["word.s", "ids"], "word.scales")
        g.node("Mul", ["word.float", "word.scales"], "word.o")
    else:
        g.node("Gather", [g.const("word.w", table), "ids"], "word.o")
    g.node("Shape", ["ids"], "ids.shape")
    g.node("Gather", ["ids.shape", g.const("one", np.array([1], np.int64))], "stop")
    positions = g.const("pos.w", w["pos.weight"][:130].astype(np.float32))
    g.node("Slice", [positions, g.const("zero", np.array([0], np.int64)), "stop"], "pos.o")
    g.node("Gather", [g.const("group.w", w["group.weight"]), "convention"], "group.o")
    g.node("Add", ["pos.o", "group.o"], "offset")
    return g.norm("word.o", g.node("Add", ["offset", g.const("nil", np.zeros((1, 1, 1), np.float32))], "offset.3d"), "ln",
                  w["ln.weight"], w["ln.bias"])  # fmt: skip


def layer(g: Graph, x: str, name: str, w: dict[str, np.ndarray], heads: int) -> str:
    """One transformer layer."""
    weight, bias = w[f"{name}.qkv.weight"], w[f"{name}.qkv.bias"]
    size = weight.shape[1]
    qkv = [
        g.linear(x, f"{name}.{part}", weight[i * size : (i + 1) * size].T, bias[i * size : (i + 1) * size])
        for i, part in enumerate("qkv")
    ]
    mixed = g.node("MultiHeadAttention", qkv, f"{name}.mixed", domain=MS, num_heads=heads)
    out = g.linear(mixed, f"{name}.ao", w[f"{name}.ao.weight"].T, w[f"{name}.ao.bias"])
    x = g.norm(x, out, f"{name}.aln", w[f"{name}.aln.weight"], w[f"{name}.aln.bias"])
    wide = g.linear(x, f"{name}.fi", w[f"{name}.fi.weight"].T, w[f"{name}.fi.bias"])
    wide = g.node("Gelu", [wide], f"{name}.gelu", domain=MS)
    out = g.linear(wide, f"{name}.fo", w[f"{name}.fo.weight"].T, w[f"{name}.fo.bias"])
    return g.norm(x, out, f"{name}.oln", w[f"{name}.oln.weight"], w[f"{name}.oln.bias"])


def build(checkpoint: dict, *, levels: int = 63, int8: bool = True) -> onnx.ModelProto:
    """The graph of a checkpoint: `ids` (1, pieces), `pool` (1, slots, pieces), `convention` () to (1, slots, tags)."""
    shape = checkpoint["shape"]
    w = {k: v.float().numpy() for k, v in checkpoint["state"].items()}
    g = Graph(levels=levels, int8=int8)
    x = embeddings(g, w)
    n = len(shape["source"])
    for i in range(n):
        if i == shape["narrow_at"]:
            x = g.node("MatMul", ["pool", x], "slots")
        x = layer(g, x, f"layers.{i}", w, shape["heads"])
    if shape["narrow_at"] >= n:
        x = g.node("MatMul", ["pool", x], "slots")
    g.node("MatMul", [x, g.const("head.w", w["head.weight"].T)], "head.m")
    g.node("Add", ["head.m", g.const("head.b", w["head.bias"])], "scores")
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes, "press_ner",
        [value("ids", TensorProto.INT32, [1, "T"]), value("pool", TensorProto.FLOAT, [1, "S", "T"]),
         value("convention", TensorProto.INT32, [])],
        [value("scores", TensorProto.FLOAT, [1, "S", len(TAGS)])], g.constants,
    )  # fmt: skip
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def write_pipeline(model: bytes, vocab: bytes, settings: dict, out: Path, meta: dict) -> None:
    """The spaCy pipeline: tokenizer, sentences, names."""
    import pressextract.annotate.component
    import pressextract.annotate.sentences  # noqa: F401 - registers the factory

    nlp = blank_pipeline()
    nlp.add_pipe("press_sentences")
    ner = nlp.add_pipe("press_ner")
    ner.from_bytes(joined({"model.onnx": model, "vocab.tsv": vocab, "settings.json": json.dumps(settings).encode()}))
    nlp.meta.update(meta)
    nlp.to_disk(out)
    path = out / "meta.json"
    written = json.loads(path.read_text(encoding="utf-8")) | {"spacy_version": ">=3.8.0,<3.9.0"}
    path.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def joined(files: dict[str, bytes]) -> bytes:
    """The files in the form that the component reads from bytes."""
    head = json.dumps({name: len(content) for name, content in files.items()}).encode()
    return head + b"\n" + b"".join(files.values())


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--meta", type=Path, default=Path(__file__).parent / "meta.json")
    parser.add_argument("--name", default="press_de")
    parser.add_argument("--settings", type=Path, help="calibration as calibrate.py wrote it")
    parser.add_argument("--levels", type=int, default=63)
    parser.add_argument("--fp32", action="store_true")
    args = parser.parse_args()
    checkpoint = torch.load(args.model, weights_only=True)
    model = build(checkpoint, levels=args.levels, int8=not args.fp32).SerializeToString()
    settings = json.loads(args.settings.read_text(encoding="utf-8")) if args.settings else {}
    meta = json.loads(args.meta.read_text(encoding="utf-8")) if args.meta.exists() else {}
    meta["name"] = args.name
    write_pipeline(model, (args.data / "vocab.tsv").read_bytes(), settings, args.out, meta)
    print(f"{args.out}: model {len(model) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
