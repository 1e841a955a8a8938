#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the two judges of pasted lines.

lines.py GOLD_FOLDER FEATURES_FOLDER [OUT_FOLDER [pages|bodies]]

FEATURES_FOLDER is what `make pasted GOLD=GOLD_FOLDER OUT=FEATURES_FOLDER` writes: for each of pages (wcxb-dev as pasted),
dropped (true bodies with furniture and teasers of other sites' pages between their lines) and segments (trafilatura's pages
as pasted) a NAME.bin.gz and a NAME.lines.gz. A line's label is how much of it stands in the true body, whether it was
dropped in, or whether it holds a text that must or must not be there. One judge is fitted to whole pages, which the
program uses, one to bodies, which it does not use yet (docs/decisions/0022).
Prints the scores of folds by site, sieves alone and with the judges, and writes page-line-trees.tsv and
body-line-trees.tsv, fitted to everything. Needs numpy and lightgbm.
"""
import collections, gzip, hashlib, re, struct, sys
import numpy as np
import lightgbm as lgb
from blocks import WORD, label_by_body, label_by_segments, rows, write

FOLDS = 4
MOST = 150_000  # lines that a judge is fitted to
PAGE = dict(learning_rate=0.12, num_leaves=24, min_data_in_leaf=60, trees=120)
BODY = dict(learning_rate=0.08, num_leaves=20, min_data_in_leaf=30, trees=180)
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*(?= |$)")


def load(gold_folder, folder):
    texts = []
    gold = {}
    for name in ("wcxb-dev", "trafilatura"):
        for p in rows(f"{gold_folder}/extract/{name}.jsonl.gz"):
            gold[p["id"]] = {k: v for k, v in p.items() if k in ("body", "with", "without")}
    for name in ("pages", "dropped", "segments"):
        with gzip.open(f"{folder}/{name}.bin.gz") as file:
            width = struct.unpack(">i", file.read(4))[0]
            data = np.frombuffer(file.read(), ">f4").astype(np.float32).reshape(-1, width)
        at = 0
        for text in rows(f"{folder}/{name}.lines.gz"):
            true, n = gold[text["id"]], len(text["b"])
            if name == "dropped":
                labels = [(float(own), 1.0 + bool(SENTENCE.search(line)) if own else 1.0) for own, line in zip(text["own"], text["b"])]
            elif name == "pages":
                labels = list(label_by_body(text["b"], true["body"]))
            else:
                labels = list(label_by_segments(text["b"], true))
            fold = int(hashlib.sha256(text["host"].encode()).hexdigest(), 16) % FOLDS
            texts.append((name, text, true, data[at:at + n], np.array(labels).reshape(n, 2), fold))
            at += n
    return texts


def fit(texts, settings):
    x = np.concatenate([t[3] for t in texts])
    y = np.concatenate([t[4] for t in texts])
    some = np.flatnonzero(y[:, 1] > 0)
    if len(some) > MOST:
        some = np.random.default_rng(1).choice(some, MOST, replace=False)
    parameters = dict(objective="binary", feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, num_threads=2,
                      seed=1, verbose=-1, deterministic=True, max_bin=63, **{k: v for k, v in settings.items() if k != "trees"})
    return lgb.train(parameters, lgb.Dataset(x[some], y[some, 0], weight=y[some, 1]), settings["trees"])


def bag(text):
    return collections.Counter(WORD.findall(text.lower()))


def score_pages(texts, cuts):
    words, seg = [], collections.Counter()
    for (name, text, true, *_), cut in zip(texts, cuts):
        kept = "\n".join(k for k, gone in zip(text["kept"], cut) if not gone)
        if name == "pages":
            a, b = bag(kept), bag(true["body"])
            words.append(2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values())))
        else:
            plain = " ".join(kept.split())
            w, wo = (sum(" ".join(s.split()) in plain for s in true[k]) for k in ("with", "without"))
            seg.update(tp=w, fp=wo, fn=len(true["with"]) - w)
    return "word F1 %.4f, segments F1 %.4f" % (np.mean(words), 2 * seg["tp"] / max(1, 2 * seg["tp"] + seg["fp"] + seg["fn"]))


def score_bodies(texts, cuts):
    count = collections.Counter()
    for (_, text, *_), cut in zip(texts, cuts):
        for mine, gone, line in zip(text["own"], cut, text["b"]):
            sentences = len(SENTENCE.findall(line))
            if not mine:
                count.update(strangers=1, removed=int(gone))
            else:
                count.update(sentences=sentences, lost=sentences * int(gone), heads=int(not sentences), lost_heads=int(gone and not sentences))
    return "removed %.4f, sentences lost %.4f, heads lost %.4f" % (
        count["removed"] / count["strangers"], count["lost"] / count["sentences"], count["lost_heads"] / count["heads"])


def judged(text, odds, cut, head_cut, keep):
    """cut counts for lines with a sentence's end, head_cut for the others, keep for lines that a sieve has marked."""
    ends = np.array([bool(SENTENCE.search(line)) for line in text[1]["b"]], bool)
    marked = text[3][:, 0] > 0.5
    return np.where(marked, odds < keep, odds < np.where(ends, cut, head_cut))


def held_out(texts, settings):
    held = [None] * len(texts)
    for fold in range(FOLDS):
        model = fit([t for t in texts if t[5] != fold], settings)
        for i, t in enumerate(texts):
            if t[5] == fold:
                held[i] = model.predict(t[3], raw_score=True, num_threads=1) if len(t[3]) else np.zeros(0)
    return held


def main():
    texts = load(sys.argv[1], sys.argv[2])
    part = sys.argv[4] if len(sys.argv) > 4 else "both"
    pages = [t for t in texts if t[0] != "dropped"]
    bodies = [t for t in texts if t[0] == "dropped"]
    print("texts", len(texts), "lines", sum(len(t[3]) for t in texts), flush=True)
    if part != "pages":
        judge_bodies(bodies)
    if part != "bodies":
        judge_pages(pages)


def judge_bodies(bodies):
    print("bodies, sieves alone", score_bodies(bodies, [t[3][:, 0] > 0.5 for t in bodies]))
    held = held_out(bodies, BODY)
    for cut, head, keep in ((1, .5, 2), (1.5, .5, 1), (1.8, .7, 1.5)):
        print("bodies, held out, cut %.1f, heads %.1f, keep %.1f:" % (cut, head, keep),
              score_bodies(bodies, [judged(t, h, cut, head, keep) for t, h in zip(bodies, held)]), flush=True)
    if len(sys.argv) > 3:
        write(fit(bodies, BODY), sys.argv[3] + "/body-line-trees.tsv", "lines dropped into pasted bodies", "training/lines.py")


def judge_pages(pages):
    print("pages, sieves alone", score_pages(pages, [t[3][:, 0] > 0.5 for t in pages]))
    held = held_out(pages, PAGE)
    for cut, head, keep in ((0, 0, 2), (-.5, -.2, 2)):
        print("pages, held out, cut %.1f, heads %.1f, keep %.1f:" % (cut, head, keep),
              score_pages(pages, [judged(t, h, cut, head, keep) for t, h in zip(pages, held)]), flush=True)
    if len(sys.argv) > 3:
        write(fit(pages, PAGE), sys.argv[3] + "/page-line-trees.tsv", "lines of pasted pages", "training/lines.py")


if __name__ == "__main__":
    main()
