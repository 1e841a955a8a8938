"""Writes a trained model as one ONNX file with int8 weights, and annotator.json with all that a program needs to use it.

The graph is built here node by node with ONNX Runtime's fused operators (attention, bias-gelu), so nothing has to be
recognised and fused afterwards. Kinds:

    fp32      reference; the word vectors are already int8 with one scale a row (half the file, no measurable loss)
    dynamic   weights int8 per column, activations quantised on the fly from the run's own range
    static    the same with fixed ranges from training windows, so that a window never depends on its batch (quantise.py)

    python export.py --run NAME/model.pt --kind static --out FOLDER
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import data
from lemmas import known_lemmas
import quantise
from model import ATTENTION_HEADS, HIDDEN, LAYERS, LINK, MIXED, ARC, Annotator

MICROSOFT = "com.microsoft"


class Graph:
    def __init__(self):
        self.nodes, self.weights, self.count = [], {}, 0

    def constant(self, name, value):
        if name not in self.weights:
            value = value.detach().numpy() if isinstance(value, torch.Tensor) else np.asarray(value)
            self.weights[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def add(self, op, *inputs, domain="", outputs=None, name=None, **attributes):
        if outputs is None:
            self.count += 1
            outputs = [f"{op.lower()}_{self.count}"]
        self.nodes.append(helper.make_node(op, list(inputs), outputs, name=name or f"{op}/{outputs[0]}", domain=domain, **attributes))
        return outputs[0] if len(outputs) == 1 else outputs

    def matmul(self, x, linear, name):
        return self.add("MatMul", x, self.constant(name + ".weight", linear.weight.T), name="MatMul/" + name)

    def linear(self, x, linear, name, outputs=None):
        y = self.matmul(x, linear, name)
        if linear.bias is None:
            return self.add("Identity", y, outputs=outputs) if outputs else y
        return self.add("Add", y, self.constant(name + ".bias", linear.bias), outputs=outputs)

    def gelu_linear(self, x, linear, name, outputs=None):
        return self.add("BiasGelu", self.matmul(x, linear, name), self.constant(name + ".bias", linear.bias), domain=MICROSOFT, outputs=outputs)

    def norm(self, x, module, name):
        """Layer normalisation, written as instance normalisation of each row: ONNX Runtime 1.29, the newest on Maven Central, has a
        scalar LayerNormalization (.39 ms for 192 rows of 384, 15 of them in a window; this: .07), later ones a scalar skip kind."""
        rows = self.add("Shape", x, start=1, end=2)
        plain = lambda value: self.add("ConstantOfShape", rows, value=helper.make_tensor("value", TensorProto.FLOAT, [1], [value]))
        y = self.add("InstanceNormalization", x, plain(1.0), plain(0.0), epsilon=max(module.eps, 1e-12))
        y = self.add("Mul", y, self.constant(name + ".weight", module.weight))
        return self.add("Add", y, self.constant(name + ".bias", module.bias))

    def skip_norm(self, x, skip, module, name):
        # ONNX Runtime's SkipLayerNormalization would do both in one and takes four times as long on a CPU; elsewhere Sum keeps
        # ONNX Runtime from making it of Add
        return self.norm(self.add("Add", x, skip), module, name)

    def layer(self, x, layer, i):
        """Layer ``i`` of an encoder."""
        p = f"layer{i}."
        q, k, v = self.add("Split", self.matmul(x, layer.qkv, p + "qkv"), self.constant("thirds", np.array([HIDDEN] * 3, np.int64)), axis=2,
                        outputs=[p + "q", p + "k", p + "v"])
        read = self.add("MultiHeadAttention", q, k, v, self.constant(p + "qkv.bias", layer.qkv.bias), domain=MICROSOFT, num_heads=ATTENTION_HEADS)
        x = self.skip_norm(self.linear(read, layer.out, p + "out"), x, layer.attention_norm, p + "attention_norm")
        wide = self.gelu_linear(x, layer.up, p + "up")
        x = self.skip_norm(self.linear(wide, layer.down, p + "down"), x, layer.norm, p + "norm")
        return x


def int8_rows(table):
    """Word vectors as int8 with one scale a row."""
    scale = np.abs(table).max(1, keepdims=True).clip(1e-8) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def build(m):
    g = Graph()
    column = lambda name: g.add("Unsqueeze", name, g.constant("axis_last", np.array([2], np.int64)))
    at_words = lambda x, index: g.add("GatherND", x, index, batch_dims=1)

    def features(tables, prefix):
        parts = [g.add("Gather", g.constant(f"{prefix}{k}", t.weight),
                       g.add("Gather", "features", g.constant(f"column{k}", np.array(k, np.int64)), axis=2)) for k, t in enumerate(tables)]
        return g.add("Add", g.add("Add", parts[0], parts[1]), parts[2])

    e = m.encoder
    rows, scales = int8_rows(e.word.weight.detach().numpy())
    word = g.add("Mul", g.add("Cast", g.add("Gather", g.constant("word", rows), "input_ids"), to=TensorProto.FLOAT),
                 g.add("Gather", g.constant("word_scale", scales), "input_ids"))
    length = g.add("Gather", g.add("Shape", "input_ids"), g.constant("one", np.array([1], np.int64)))
    position = g.add("Slice", g.constant("position", e.position.weight), g.constant("zero", np.array([0], np.int64)), length)
    shapes = at_words(features(e.features, "encoder.features"), column("piece_word"))
    x = g.norm(g.add("Sum", word, position, shapes), e.norm, "embedding_norm")
    states = [x]
    for i, layer in enumerate(e.layers):
        x = g.layer(x, layer, i)
        states.append(x)

    first, last = column("word_first"), column("word_last")

    def words(module, prefix):
        weights = torch.softmax(module.mix, 0).tolist()
        mixed = None
        for k, (w, s) in enumerate(zip(weights, states[-MIXED:])):
            part = g.add("Mul", s, g.constant(f"{prefix}mix{k}", np.array(w, np.float32)))
            mixed = part if mixed is None else g.add("Add", mixed, part)
        y = g.add("Sum", g.linear(at_words(mixed, first), module.first, prefix + "first"), g.matmul(at_words(mixed, last), module.last, prefix + "last"),
                  features(module.features, prefix + "features"))
        return g.add("Gelu", g.norm(y, module.norm, prefix + "norm"), domain=MICROSOFT)

    syntax, spans = words(m.syntax, "syntax."), words(m.spans, "spans.")

    def transposed(y):
        return g.add("Transpose", y, perm=[0, 2, 1])

    g.add("ArgMax", g.linear(syntax, m.upos, "upos"), axis=2, keepdims=0, outputs=["upos"])
    g.add("ArgMax", g.linear(syntax, m.script, "script"), axis=2, keepdims=0, outputs=["script"])
    arc = torch.nn.Linear(ARC, ARC)
    with torch.no_grad():
        arc.weight.copy_(m.arc.weight / ARC ** 0.5)
        arc.bias.copy_(m.arc.bias / ARC ** 0.5)
    dependent = g.linear(g.gelu_linear(syntax, m.arc_dependent, "arc_dependent"), arc, "arc_form")
    g.add("MatMul", dependent, transposed(g.gelu_linear(syntax, m.arc_head, "arc_head")), outputs=["arc"])
    dependent = g.gelu_linear(syntax, m.label_dependent, "label_dependent", outputs=["label_dependent"])
    head = g.gelu_linear(syntax, m.label_head, "label_head", outputs=["label_head"])
    g.linear(dependent, m.label_of_dependent, "label_of_dependent", outputs=["label_by_dependent"])
    g.linear(head, m.label_of_head, "label_of_head", outputs=["label_by_head"])
    g.linear(spans, m.names, "names", outputs=["names"])
    g.linear(spans, m.speech, "speech", outputs=["speech"])
    link_from, link_to = m.link_from, m.link_to
    for k, name in enumerate(("cue", "source")):
        rows = slice(k * LINK, (k + 1) * LINK)
        a, b = torch.nn.Linear(HIDDEN, LINK), torch.nn.Linear(HIDDEN, LINK)
        with torch.no_grad():
            a.weight.copy_(link_from.weight[rows] / LINK ** 0.5)
            a.bias.copy_(link_from.bias[rows] / LINK ** 0.5)
            b.weight.copy_(link_to.weight[rows])
            b.bias.copy_(link_to.bias[rows])
        g.add("MatMul", g.linear(spans, a, name + "_from"), transposed(g.linear(spans, b, name + "_to")), outputs=[name])

    i64 = lambda name, *dims: helper.make_tensor_value_info(name, TensorProto.INT64, dims)
    f32 = lambda name, *dims: helper.make_tensor_value_info(name, TensorProto.FLOAT, dims)
    inputs = [i64("input_ids", "batch", "pieces"), i64("piece_word", "batch", "pieces"),
              i64("word_first", "batch", "words"), i64("word_last", "batch", "words"), i64("features", "batch", "words", 3)]
    word_wide = lambda name, n: f32(name, "batch", "words", n)
    outputs = [i64("upos", "batch", "words"), i64("script", "batch", "words"), word_wide("arc", "words"),
               word_wide("label_dependent", m.label_dependent.out_features), word_wide("label_head", m.label_head.out_features),
               word_wide("label_by_dependent", m.label_of_dependent.out_features), word_wide("label_by_head", m.label_of_head.out_features),
               word_wide("names", m.names.out_features), word_wide("speech", m.speech.out_features), word_wide("cue", "words"), word_wide("source", "words")]
    graph = helper.make_graph(g.nodes, "parallax-annotator", inputs, outputs, list(g.weights.values()))
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)], ir_version=8, producer_name="parallax")


def dynamic(source, target):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    quantize_dynamic(source, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8,
                     nodes_to_exclude=["MatMul/arc", "MatMul/cue", "MatMul/source"],  # products of two activations stay in fp32
                     extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT})


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--run", required=True)
    a.add_argument("--corpora", default="all", choices=("all", "open"))
    a.add_argument("--kind", default="static", choices=("fp32", "dynamic", "static"))
    a.add_argument("--out", type=Path, default=data.HERE / "export")
    a = a.parse_args()
    splits, encoding = data.cached(a.corpora)
    m = Annotator(len(encoding.upos), len(encoding.deprel), len(encoding.scripts))
    state = torch.load(data.RUNS / a.run)
    m.load_state_dict(state.get("model", state))
    m.eval()
    if a.corpora == "open":
        # nobody taught it reported speech: better none than what chance marks
        with torch.no_grad():
            m.speech.weight.zero_()
            m.speech.bias.fill_(-10.0)
            m.speech.bias[data.SPEECH_TAGS.index("O")] = 10.0
    a.out.mkdir(parents=True, exist_ok=True)
    plain = a.out / "annotator.fp32.onnx"
    onnx.save(build(m), plain)
    target = plain if a.kind == "fp32" else a.out / ("annotator.onnx" if a.kind == "static" else "annotator.dynamic.onnx")
    if a.kind == "dynamic":
        dynamic(plain, target)
    elif a.kind == "static":
        onnx.save(quantise.static(onnx.load(plain), list(quantise.calibration_feeds(splits))), target)
    rounded = lambda tensor: [[round(float(x), 6) for x in row] for row in tensor.detach()]
    meta = {
        "model": target.name, "sha256": hashlib.sha256(target.read_bytes()).hexdigest(), "corpora": a.corpora,
        "max_pieces_per_word": data.MAX_PIECES_PER_WORD, "max_pieces": 512, "cls": data.CLS, "sep": data.SEP, "unk": 100,
        "upos": encoding.upos, "deprel": encoding.deprel, "lemma_scripts": encoding.scripts, "lemmas": known_lemmas(splits), "name_tags": data.NAME_TAGS,
        "speech_tags": data.SPEECH_TAGS, "shapes": encoding.shapes, "label_pair": rounded(m.label_pair.weight),
        "name_transitions": rounded(m.names_crf.scores()), "speech_transitions": rounded(m.speech_crf.scores()),
    }
    # beside whatever kind was written last; 'model' and 'sha256' say which
    (a.out / "annotator.json").write_text(json.dumps(meta, ensure_ascii=False))
    print(target, f"{target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
