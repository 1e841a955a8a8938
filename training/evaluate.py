"""Scores a trained model (--run NAME) or an exported file (--onnx FILE) on the open dev sets.

UPOS, UAS, LAS from gold tokens (LAS on universal relations, as the UD evaluation counts; 'strict' with subtypes), lemmas, names on
CoNLL-2003 testa and UNER's EWT dev, reported speech on cofenet-polnear-valid by the gold folder's own scorer.
"""

import argparse
import collections
import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch

import data
from decode import Decoder
from model import Annotator

INPUTS = ("input_ids", "attention_mask", "piece_word", "word_first", "word_last", "features")


class TorchRunner:
    def __init__(self, run, corpora):
        _, encoding = data.cached(corpora)
        self.model = Annotator(len(encoding.upos), len(encoding.deprel), len(encoding.scripts))
        state = torch.load(data.RUNS / run)
        self.model.load_state_dict(state.get("model", state))
        self.model.eval()
        m = self.model
        self.decoder = Decoder(encoding, m.label_pair.weight.detach().numpy(), m.names_crf.scores().detach().numpy(),
                               m.speech_crf.scores().detach().numpy())

    def __call__(self, arrays):
        with torch.inference_mode():
            out = self.model(*(torch.from_numpy(arrays[k]) for k in INPUTS))
            out["label_by_dependent"] = self.model.label_of_dependent(out["label_dependent"])
            out["label_by_head"] = self.model.label_of_head(out["label_head"])
            out["upos"], out["script"] = out["upos"].argmax(-1), out["script"].argmax(-1)
            return {k: v.numpy() for k, v in out.items()}


class OnnxRunner:
    def __init__(self, path):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options)
        meta = json.loads((path.parent / "annotator.json").read_text())
        encoding = data.Encoding(meta["shapes"], meta["upos"], meta["deprel"], meta["lemma_scripts"])
        self.decoder = Decoder(encoding, *(np.array(meta[k], np.float32) for k in ("label_pair", "name_transitions", "speech_transitions")))
        self.types = {i.name: {"tensor(int32)": np.int32, "tensor(int64)": np.int64}[i.type] for i in self.session.get_inputs()}

    def __call__(self, arrays):
        names = [o.name for o in self.session.get_outputs()]
        return dict(zip(names, self.session.run(names, {k: arrays[k].astype(t) for k, t in self.types.items()})))


def read(runner, docs, limit):
    """One window a run: with dynamic quantisation a window's result would else depend on its neighbours."""
    for doc in docs:
        for w in data.windows(doc, limit):
            yield w, runner(data.batch([w], multiple=1))


def ratio(a, b):
    return 100 * a / max(1, b)


def syntax(runner, docs, limit):
    c = collections.Counter()
    for w, out in read(runner, docs, limit):
        first = 1
        for s in w.sentences:
            upos, lemma, head, rel, _ = runner.decoder.sentence(out, 0, first, s.words)
            first += len(s.words)
            c["n"] += len(s.words)
            c["upos"] += sum(a == b for a, b in zip(upos, s.upos))
            c["lemma"] += sum(a == b for a, b in zip(lemma, s.lemma))
            c["uas"] += sum(a == b for a, b in zip(head, s.head))
            c["las"] += sum(a == b and x.split(":")[0] == y.split(":")[0] for a, b, x, y in zip(head, s.head, rel, s.deprel))
            c["strict"] += sum(a == b and x == y for a, b, x, y in zip(head, s.head, rel, s.deprel))
    n = sum(len(s.words) for d in docs for s in d.sentences)  # words that were not read count as wrong
    return {k: round(ratio(c[k], n), 2) for k in ("upos", "lemma", "uas", "las", "strict")}


def names(runner, docs, limit, keep):
    tp = collections.Counter()
    gold_n, found_n = collections.Counter(), collections.Counter()
    for w, out in read(runner, docs, limit):
        first = 1
        for s in w.sentences:
            found = runner.decoder.sentence(out, 0, first, s.words)[4]
            first += len(s.words)
            found = {(b, e, data.CONLL_CLASS[t]) for b, e, t in found if data.CONLL_CLASS[t] in keep}
            for g in s.gold_names:
                gold_n[g[2]] += 1
            for f in found:
                found_n[f[2]] += 1
                tp[f[2]] += f in s.gold_names
    f1 = lambda a, b, c: round(200 * a / max(1, b + c), 2)
    result = {k: f1(tp[k], gold_n[k], found_n[k]) for k in keep}
    a, b, c = (sum(x.values()) for x in (tp, gold_n, found_n))
    return {"f1": f1(a, b, c), "precision": round(ratio(a, c), 2), "recall": round(ratio(a, b), 2), **result}


def quotations(spans, offsets):
    """Spans of one document, in document words -> records as the scorer takes them. Orphans have empty content."""
    at = lambda b, e: (offsets[b][0], offsets[e - 1][1])
    sources = {b: (b, e) for b, e, t, _ in spans if t == "source"}
    quotes, used_sources = {}, set()
    for b, e, t, link in spans:
        if t == "cue":
            start, end = at(b, e)
            q = quotes[b] = {"spans": [], "cue_start": start, "cue_end": end, "speaker_start": None, "speaker_end": None, "kind": "indirect"}
            if link in sources:
                q["speaker_start"], q["speaker_end"] = at(*sources[link])
                used_sources.add(link)
    out = []
    for b, e, t, link in spans:
        if t == "content":
            if link in quotes:
                quotes[link]["spans"].append(list(at(b, e)))
            else:
                out.append({"spans": [list(at(b, e))], "kind": "indirect"})
        elif t == "source" and b not in used_sources:
            start, end = at(b, e)
            out.append({"spans": [], "speaker_start": start, "speaker_end": end, "kind": "indirect"})
    return out + list(quotes.values())


def speech(runner, docs, limit, folder):
    records = []
    for doc in docs:
        offsets = [x for s in doc.sentences for x in s.spans]
        found = []
        for w, out in read(runner, [doc], limit):
            base, total = w.sentences[0].start - 1, sum(len(s.words) for s in w.sentences)
            found.extend((b + base, e + base, t, link + base if link else -1) for b, e, t, link in runner.decoder.speech(out, 0, total))
        records.append({"id": doc.id, "quotes": quotations(found, offsets)})
    loose, strict = folder / "speech-all.jsonl", folder / "speech.jsonl"
    with open(loose, "w") as f, open(strict, "w") as g:
        for r in records:
            for q in r["quotes"]:
                q["start"], q["end"] = (q["spans"][0][0], q["spans"][-1][1]) if q["spans"] else (0, 0)
            f.write(json.dumps(r) + "\n")
            g.write(json.dumps({"id": r["id"], "quotes": [q for q in r["quotes"] if q["spans"]]}) + "\n")
    gold = data.SHARED / "gold"
    score = lambda *a: subprocess.run([sys.executable, gold / "tools/score_quotes.py", *a], capture_output=True, text=True, check=True).stdout
    return score("cofenet", gold / "quotes/cofenet-polnear-valid.jsonl.gz", loose) + score("spans", gold / "quotes/polnear-dev.jsonl.gz", strict)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--run", help="a checkpoint below RUNS, such as NAME/model.pt")
    a.add_argument("--onnx")
    a.add_argument("--corpora", default="all", choices=("all", "open"))
    a.add_argument("--limit", type=int, default=192, help="word pieces in a window")
    a.add_argument("--only", default="syntax,names,speech")
    a.add_argument("--documents", type=int, default=0, help="read only so many documents of each set")
    a = a.parse_args()
    torch.set_num_threads(1)
    runner = OnnxRunner(Path(a.onnx)) if a.onnx else TorchRunner(a.run, a.corpora)
    splits, encoding = data.cached(a.corpora)
    cut = lambda name: splits[name][:a.documents or None]
    began = time.time()
    if "syntax" in a.only:
        print("EWT dev  ", syntax(runner, cut("ewt-dev"), a.limit), flush=True)
        print("GUM dev  ", syntax(runner, cut("gum-dev"), a.limit), flush=True)
    if "names" in a.only:
        print("testa    ", names(runner, cut("conll-testa"), a.limit, ["PER", "ORG", "LOC", "MISC"]), flush=True)
        print("UNER dev ", names(runner, cut("uner-dev"), a.limit, ["PER", "ORG", "LOC"]), flush=True)
    if "speech" in a.only:
        print(speech(runner, cut("polnear-dev"), a.limit, data.RUNS), flush=True)
    print(f"{time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
