"""Trains the cross-encoder of room collate to pairs of sentences of judged reports, reads pairs with it, and writes it as ONNX.

  cross_encoder.py train GOLD JUDGED FEATURES RUNS [--held 0|1]
  cross_encoder.py read GOLD JUDGED FEATURES RUNS ODDS
  cross_encoder.py export GOLD JUDGED FEATURES RUNS FILE

GOLD, JUDGED and FEATURES are those of alignment.py, the features those of its second round. All take --threads N. `train`
writes RUNS/half-K.pt, trained without the half K of the stories; or, from the mean of both halves' weights and with one more
round over all stories, RUNS/all.pt. It goes on where it was broken off, at the beginning of a round.
`read` writes ODDS/NAME.json: what a model that has not seen the pair's story says of each candidate pair of sentences, so
that the trees behind it are fitted to odds as good as those of unseen pairs; the gold's pairs are read by all.pt, which has
seen none of them. `export` writes the int8 model that ships. Needs torch, tokenizers, safetensors, onnx and onnxruntime.
"""
import argparse
import json
import pathlib
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import alignment
from model import HIDDEN, LAYERS, Layer, copy_layers, copy_linear, pretrained, pretrained_weights

HALVES = 2
HEADS = ("same", "agree", "apart")
MOST_PIECES = 60  # of a sentence; nearly all have fewer
CLS, SEP = 101, 102
ROUNDS = 3
LAST_ROUNDS = 1  # over all stories, ...
LAST_RATE = .5  # ... at this part of the rates
NEGATIVES = .2  # share of the pairs on two things that a round sees, ...
HARD_NEGATIVES = .32  # ... and of those in which a reader has one side alone
BUDGET = 2600  # word pieces of a step, padding counted
RATE, HEAD_RATE = 1e-4, 5e-4
WARMUP = .08
MARKS = .5  # weight of the word pieces' own loss beside the pair's


class CrossEncoder(nn.Module):
    """MiniLM over `[CLS] first [SEP] second [SEP]`; its heads read the first state and the means of both sentences' states."""

    def __init__(self, dropout=.1):
        super().__init__()
        self.word, self.position, self.segment = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.pool = nn.Linear(3 * HIDDEN, HIDDEN)
        self.head = nn.Linear(HIDDEN, len(HEADS))
        self.marks = nn.Linear(HIDDEN, 2)  # of each piece: is it part of what both say, of what sets them apart; for training only
        self.dropout = nn.Dropout(dropout)
        self.word.weight.requires_grad = False

    def load_pretrained(self):
        w = pretrained_weights()
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"])
            self.segment.weight.copy_(w["embeddings.token_type_embeddings.weight"])
            copy_linear(self.norm, w, "embeddings.LayerNorm")
            copy_layers(self.layers, w)
        return self

    def forward(self, ids, segments, present):
        x = self.dropout(self.norm(self.word(ids) + self.position.weight[:ids.shape[1]] + self.segment(segments)))
        mask = (1 - present[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, mask)

        def mean(segment):
            share = ((segments == segment) & (present > 0)).to(x.dtype)[..., None]
            return (x * share).sum(1) / share.sum(1).clamp_min(1)

        first, second = mean(0), mean(1)
        y = F.gelu(self.pool(self.dropout(torch.cat([x[:, 0], first * second, (first - second).abs()], 1))))
        return self.head(self.dropout(y)), self.marks(x)


class Pieces:
    """Word pieces of texts, with their places, each text once."""

    def __init__(self):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(str(pretrained() / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def of(self, text):
        if text not in self.known:
            found = self.tokenizer.encode(text, add_special_tokens=False)
            self.known[text] = found.ids[:MOST_PIECES], found.offsets[:MOST_PIECES]
        return self.known[text]


class Example:
    """Two sentences with what is known of them: for each head 0, 1 or -1 (not judged); of each piece and mark the same."""

    def __init__(self, pieces, first, second, labels=(-1, -1, -1), marked=((), ())):
        self.labels = labels
        self.ids, self.segments, self.marks = [CLS], [0], [(-1, -1)]
        for side, text in enumerate((first, second)):
            ids, places = pieces.of(text)
            self.ids += ids + [SEP]
            self.segments += [side] * (len(ids) + 1)
            for begin, end in places:
                self.marks.append(tuple(-1 if labels[0] != 1 else int(any(b < end and begin < e for b, e in spans[side]))
                                        for spans in marked) if marked[0] else (-1, -1))
            self.marks.append((-1, -1))


class Report:
    """A judged pair of reports with the words of its sentences and where in them its rows lie."""

    def __init__(self, pair):
        self.pair = pair
        table = pair.table
        self.texts = [alignment.slice_of(table["texts"][i >= pair.width], *unit["span"]) for i, unit in enumerate(table["units"])]
        self.rows = {}
        for verdict, *words, _ in pair.rows:
            if verdict.startswith("only") or not all(words):
                continue
            hit = [[], []]
            for i, unit in enumerate(table["units"]):
                side = int(i >= pair.width)
                places = alignment.units_of_code(table["texts"][side], words[side])
                if alignment.covers(unit["span"], places):
                    for begin, end in places:
                        x, y = max(begin, unit["span"][0]), min(end, unit["span"][1])
                        if x < y:
                            before = len(alignment.slice_of(table["texts"][side], unit["span"][0], x))
                            hit[side].append((i, (before, before + len(alignment.slice_of(table["texts"][side], x, y)))))
            for i, one in hit[0]:
                for j, other in hit[1]:
                    self.rows.setdefault((i, j - pair.width), []).append((verdict != "agree", one, other))

    def example(self, pieces, i, j, turned):
        pair = self.pair
        same = int(pair.same[i, j])
        judged = same or pair.single[i, j]
        labels = same, pair.agree[i, j] if judged else -1, pair.apart[i, j] if same else -1
        rows = self.rows.get((i, j), [])
        marked = tuple([[row[1] for row in taken], [row[2] for row in taken]] for taken in (rows, [row for row in rows if row[0]]))
        texts = [self.texts[i], self.texts[pair.width + j]]
        if turned:
            texts.reverse()
            marked = tuple(spans[::-1] for spans in marked)
        return Example(pieces, *texts, labels, marked)


def batches(examples, rng):
    """Pairs of like length together, in random order."""
    order = sorted(examples, key=lambda e: len(e.ids) + rng.random() * 12)
    found, batch, longest = [], [], 0
    for example in order:
        longest = max(longest, len(example.ids))
        if batch and longest * (len(batch) + 1) > BUDGET:
            found.append(batch)
            batch, longest = [], len(example.ids)
        batch.append(example)
    found.append(batch)
    rng.shuffle(found)
    return found


def tensors(batch):
    longest = max(len(e.ids) for e in batch)
    fill = lambda rows, empty: torch.tensor([list(row) + [empty] * (longest - len(row)) for row in rows])
    return (fill([e.ids for e in batch], 0), fill([e.segments for e in batch], 0), fill([[1] * len(e.ids) for e in batch], 0),
            torch.tensor([e.labels for e in batch]).float(), fill([e.marks for e in batch], (-1, -1)).float())


def loss(model, batch):
    ids, segments, present, labels, marks = tensors(batch)
    odds, pieces = model(ids, segments, present)
    cross = F.binary_cross_entropy_with_logits
    of_pairs = (cross(odds, labels.clamp(0, 1), reduction="none") * (labels >= 0)).sum()
    known = (marks >= 0).float()
    of_pieces = (cross(pieces, marks.clamp(0, 1), reduction="none") * known).sum((1, 2)) / known.sum((1, 2)).clamp_min(1)
    return (of_pairs + MARKS * of_pieces.sum()) / len(batch)


def halves(own):
    stories = sorted({pair.story for pair in own})
    order = np.random.RandomState(0).permutation(len(stories))
    half = {stories[story]: k % HALVES for k, story in enumerate(order)}
    return lambda pair: half[pair.story]


def train(own, held, runs):
    half = halves(own)
    reports = [Report(pair) for pair in own if held is None or half(pair) != held]
    pieces = Pieces()
    name = "all" if held is None else f"half-{held}"
    part = runs / f"{name}.part"
    torch.manual_seed(1)
    if held is None:
        model, rounds, share = mean(opened(runs / f"half-{k}.pt") for k in range(HALVES)), LAST_ROUNDS, LAST_RATE
    else:
        model, rounds, share = CrossEncoder().load_pretrained(), ROUNDS, 1
    heads = [p for n, p in model.named_parameters() if n.startswith(("pool", "head", "marks", "segment"))]
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("pool", "head", "marks", "segment"))]
    rates = RATE * share, HEAD_RATE * share
    optimiser = torch.optim.AdamW([dict(params=body, lr=rates[0]), dict(params=heads, lr=rates[1])], weight_decay=.01, betas=(.9, .98))
    begin = 0
    if part.exists():
        state = torch.load(part)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        begin = state["round"]
    model.train()
    for number in range(begin, rounds):
        rng = random.Random(number)
        torch.manual_seed(number)
        examples = [report.example(pieces, i, j, rng.random() < .5) for report in reports
                    for i, j in zip(*np.nonzero(report.pair.looked))
                    if report.pair.same[i, j] or rng.random() < (HARD_NEGATIVES if report.pair.single[i, j] else NEGATIVES)]
        steps = batches(examples, rng)
        lost = []
        for at, batch in enumerate(steps):
            done = (number + at / len(steps)) / rounds
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * min(1, (done + 1e-3) / WARMUP) * max(.02, 1 - done)
            value = loss(model, batch)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimiser.step()
            lost.append(value.item())
            if at % 50 == 49:
                print(f"{name}, round {number + 1} of {rounds}: {at + 1} of {len(steps)} steps, loss {np.mean(lost[-50:]):.3f}", flush=True)
        torch.save(dict(model=model.state_dict(), optimiser=optimiser.state_dict(), round=number + 1), part)
    torch.save(model.state_dict(), runs / f"{name}.pt")
    part.unlink()


def opened(file):
    model = CrossEncoder()
    model.load_state_dict(torch.load(file))
    return model.eval()


def mean(models):
    """One model with the mean of their weights."""
    models = list(models)
    states = [model.state_dict() for model in models]
    models[0].load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return models[0]


def odds(model, examples):
    """Of each example, in order."""
    found = np.zeros((len(examples), len(HEADS)), np.float32)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    with torch.no_grad():
        for k in range(0, len(order), 32):
            taken = order[k:k + 32]
            found[taken] = model(*tensors([examples[i] for i in taken])[:3])[0].numpy()
    return found


def read(given, own, runs, folder):
    folder.mkdir(parents=True, exist_ok=True)
    half = halves(own)
    pieces = Pieces()
    models = {k: opened(runs / f"half-{k}.pt") for k in range(HALVES)}
    models[None] = opened(runs / "all.pt")
    for pair in given + own:
        file = folder / f"{pair.name}.json"
        if file.exists():
            continue
        texts = Report(pair).texts
        at = [(row["a"], row["b"]) for row in pair.table["candidates"]]
        found = odds(models[half(pair) if pair.story else None], [Example(pieces, texts[a], texts[b]) for a, b in at])
        file.write_text(json.dumps([[a, b, *map(float, row)] for (a, b), row in zip(at, found)]))


def export(own, runs, target):
    import onnx
    from onnx import TensorProto, helper

    import quantise
    from export import MICROSOFT, Graph, int8_rows
    m = opened(runs / "all.pt")
    g = Graph()
    rows, scales = int8_rows(m.word.weight.detach().numpy())
    word = g.add("Mul", g.add("Cast", g.add("Gather", g.constant("word", rows), "input_ids"), to=TensorProto.FLOAT),
                 g.add("Gather", g.constant("word_scale", scales), "input_ids"))
    length = g.add("Gather", g.add("Shape", "input_ids"), g.constant("one", np.array([1], np.int64)))
    position = g.add("Slice", g.constant("position", m.position.weight[:2 * MOST_PIECES + 3]), g.constant("zero", np.array([0], np.int64)), length)
    x = g.norm(g.add("Sum", word, position, g.add("Gather", g.constant("segment", m.segment.weight), "segments")), m.norm, "embedding_norm")
    for i, layer in enumerate(m.layers):
        x = g.layer(x, layer, i)
    # nothing is padded here: a run reads one pair
    second = g.add("Unsqueeze", g.add("Cast", "segments", to=TensorProto.FLOAT), g.constant("axis_last", np.array([2], np.int64)))
    sides = g.add("Sub", g.constant("whole", np.array(1, np.float32)), second), second
    axis = g.constant("axis_pieces", np.array([1], np.int64))
    first, second = (g.add("Div", g.add("ReduceSum", g.add("Mul", x, side), axis, keepdims=0), g.add("ReduceSum", side, axis, keepdims=0)) for side in sides)
    begin = g.add("Gather", x, g.constant("begin", np.array(0, np.int64)), axis=1)
    joined = g.add("Concat", begin, g.add("Mul", first, second), g.add("Abs", g.add("Sub", first, second)), axis=1)
    # the heads are small: they stay in fp32, written so that the quantiser leaves them
    gemm = lambda x, linear, name, **out: g.add("Gemm", x, g.constant(name + ".weight", linear.weight.T), g.constant(name + ".bias", linear.bias), **out)
    gemm(g.add("Gelu", gemm(joined, m.pool, "pool"), domain=MICROSOFT), m.head, "head", outputs=["odds"])
    value = helper.make_tensor_value_info
    graph = helper.make_graph(g.nodes, "parallax-cross-encoder",
                              [value("input_ids", TensorProto.INT64, ["batch", "pieces"]), value("segments", TensorProto.INT64, ["batch", "pieces"])],
                              [value("odds", TensorProto.FLOAT, ["batch", len(HEADS)])], list(g.weights.values()))
    plain = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)], ir_version=8, producer_name="parallax")
    pieces, rng = Pieces(), random.Random(8)
    feeds = []
    for pair in rng.sample(own, 150):
        report = Report(pair)
        at = list(zip(*np.nonzero(pair.looked)))
        for i, j in rng.sample(at, min(2, len(at))):
            example = Example(pieces, report.texts[i], report.texts[pair.width + j])
            feeds.append({"input_ids": np.array([example.ids]), "segments": np.array([example.segments])})
    onnx.save(quantise.static(plain, feeds), target)
    print(target, f"{target.stat().st_size / 1e6:.1f} MB")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("what", choices=("train", "read", "export"))
    for name in ("gold", "judged", "features", "runs"):
        a.add_argument(name, type=pathlib.Path)
    a.add_argument("target", type=pathlib.Path, nargs="?")
    a.add_argument("--held", type=int, choices=range(HALVES))
    a.add_argument("--threads", type=int, default=1)
    a = a.parse_args()
    given, own = alignment.load(a.gold, a.judged, a.features)
    whole = [pair for pair in own if pair.whole]
    a.runs.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    if a.what == "train":
        train(whole, a.held, a.runs)
    elif a.what == "read":
        read(given, own, a.runs, a.target)
    else:
        export(whole, a.runs, a.target)


if __name__ == "__main__":
    main()
