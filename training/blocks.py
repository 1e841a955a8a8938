#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the judge of page blocks.

blocks.py GOLD_FOLDER FEATURES_FOLDER [OUT.tsv]

FEATURES_FOLDER has, for each of wcxb-dev and trafilatura, NAME.bin.gz and NAME.blocks.gz as BlockFeaturesTest writes them:
mvn -pl core test -Dtest=BlockFeaturesTest -Dparallax.gold=GOLD -Dparallax.blocks.out=FEATURES_FOLDER
A block's label is how much of it stands in the page's true body (wcxb-dev) or whether it holds a text that must or must
not be there (trafilatura). Prints the scores of five folds by site, rules alone and judge, and writes the trees fitted to
everything. Needs numpy and lightgbm.
"""
import collections, gzip, hashlib, json, re, struct, sys
import numpy as np
import lightgbm as lgb

FOLDS, TREES, LEAVES = 5, 120, 16
LOW, HIGH = 0.2, 0.8
WORD = re.compile(r"\w+")


def rows(path):
    with gzip.open(path, "rt", encoding="utf8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def grams(words, n=4):
    return collections.Counter(tuple(words[i:i + n]) for i in range(max(1, len(words) - n + 1))) if words else collections.Counter()


def norm(text):
    return re.sub(r"\s+", " ", text or "").strip()


def label_by_body(blocks, body):
    gold = WORD.findall(body.lower())
    four, flat = set(grams(gold)), " " + " ".join(gold) + " "
    lines = {" ".join(WORD.findall(line.lower())) for line in body.split("\n")}
    for text in blocks:
        words = WORD.findall(text.lower())
        if not words:
            yield 0.0, 0.0
        elif len(words) < 4:
            key = " ".join(words)
            hit = key in lines
            loose = " " + key + " " in flat
            yield float(hit), 0.3 if hit == loose else 0.05
        else:
            share = np.mean([tuple(words[i:i + 4]) in four for i in range(len(words) - 3)])
            yield float(share > 0.5), (abs(share - 0.5) * 2) * min(len(words), 60) / 15


def label_by_segments(blocks, page):
    want, ban = [norm(s) for s in page["with"]], [norm(s) for s in page["without"]]
    for text in blocks:
        plain = norm(text)
        yes = any(s in plain or (len(plain) > 25 and plain in s) for s in want)
        no = any(s in plain for s in ban)
        yield float(yes), 4.0 if yes != no else 0.0


def load(gold_folder, folder):
    pages = []
    for name in ("wcxb-dev", "trafilatura"):
        gold = {page["id"]: page for page in rows(f"{gold_folder}/{name}.jsonl.gz")}
        with gzip.open(f"{folder}/{name}.bin.gz") as file:
            width = struct.unpack(">i", file.read(4))[0]
            data = np.frombuffer(file.read(), ">f4").astype(np.float32).reshape(-1, width)
        at = 0
        for page in rows(f"{folder}/{name}.blocks.gz"):
            n, true = len(page["b"]), gold[page["id"]]
            labels = list(label_by_body(page["b"], true["body"]) if "body" in true else label_by_segments(page["b"], true))
            host = re.sub(r"^https?://(www\.)?", "", page["url"] or page["id"]).split("/")[0]
            fold = int(hashlib.sha256(host.encode()).hexdigest(), 16) % FOLDS
            pages.append((name, page, true, data[at:at + n], np.array(labels).reshape(n, 2), fold))
            at += n
    return pages


def fit(pages):
    x = np.concatenate([p[3] for p in pages])
    y = np.concatenate([p[4] for p in pages])
    some = y[:, 1] > 0
    parameters = dict(objective="binary", num_leaves=LEAVES, learning_rate=0.1, min_data_in_leaf=60, feature_fraction=0.5,
                      bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, num_threads=1, seed=1, verbose=-1, deterministic=True, max_bin=63)
    return lgb.train(parameters, lgb.Dataset(x[some], y[some, 0], weight=y[some, 1]), TREES)


def score(pages, keeps):
    tp_ = fp_ = fn_ = exact = n = 0.0
    seg = collections.Counter()
    words = []
    for (name, page, true, _, _, _), keep in zip(pages, keeps):
        text = "\n".join(b for b, k in zip(page["b"], keep) if k)
        if "body" in true:
            a, b = WORD.findall(text.lower()), WORD.findall(true["body"].lower())
            p, q = grams(a), grams(b)
            tp, fp, fn = sum((p & q).values()), sum((p - q).values()), sum((q - p).values())
            k = max(1, tp + fp + fn)
            tp_, fp_, fn_, n, exact = tp_ + tp / k, fp_ + fp / k, fn_ + fn / k, n + 1, exact + (fp == fn == 0)
            o = sum((collections.Counter(a) & collections.Counter(b)).values())
            words.append(2 * o / max(1, len(a) + len(b)))
        else:
            plain = norm(text)
            w, wo = sum(norm(s) in plain for s in true["with"]), sum(norm(s) in plain for s in true["without"])
            seg.update(tp=w, fp=wo, fn=len(true["with"]) - w)
    p, r = tp_ / (tp_ + fp_), tp_ / (tp_ + fn_)
    return "wcxb word %.4f shingle P %.4f R %.4f F1 %.4f exact %.3f | segments F1 %.4f" % (
        np.mean(words), p, r, 2 * p * r / (p + r), exact / n, 2 * seg["tp"] / (2 * seg["tp"] + seg["fp"] + seg["fn"]))


PAGES = "the labels of WCXB dev and of trafilatura's evaluation set"


def write(model, path, what="blocks of pages", by="training/blocks.py", labels=PAGES):
    """One tree a line: nodes in order of their numbers, feature:threshold:left:right; leaves as -1-leaf with their values."""
    with open(path, "w", encoding="utf8") as out:
        out.write(f"# Trees that judge the {what}: fitted by {by} to {labels}; written for Parallax, Apache-2.0\n")
        out.write("# splits (feature:threshold:left:right, a child below 0 is leaf -1-n; left when the value is at most the threshold)\tleaves\n")
        for tree in model.dump_model()["tree_info"]:
            splits, leaves = {}, {}
            todo = [tree["tree_structure"]]
            while todo:
                node = todo.pop()
                if "split_index" in node:
                    child = lambda c: c["split_index"] if "split_index" in c else -1 - c.get("leaf_index", 0)
                    splits[node["split_index"]] = "%d:%.7g:%d:%d" % (node["split_feature"], node["threshold"], child(node["left_child"]), child(node["right_child"]))
                    todo += [node["left_child"], node["right_child"]]
                else:
                    leaves[node.get("leaf_index", 0)] = "%.5g" % node["leaf_value"]
            if splits:
                out.write(" ".join(splits[i] for i in range(len(splits))) + "\t" + " ".join(leaves[i] for i in range(len(leaves))) + "\n")


def main():
    pages = load(sys.argv[1], sys.argv[2])
    print("pages", len(pages), "blocks", sum(len(p[3]) for p in pages))
    print("rules  ", score(pages, [p[3][:, 0] > 0.5 for p in pages]))
    held = [None] * len(pages)
    for fold in range(FOLDS):
        model = fit([p for p in pages if p[5] != fold])
        for i, p in enumerate(pages):
            if p[5] == fold:
                held[i] = model.predict(p[3], num_threads=1) if len(p[3]) else np.zeros(0)
    print("judge alone, held out", score(pages, [h > 0.5 for h in held]))
    both = [np.where(p[3][:, 0] > 0.5, h > LOW, h > HIGH) if len(h) else h for p, h in zip(pages, held)]
    print("rules, overruled where the judge is sure, held out", score(pages, both))
    if len(sys.argv) > 3:
        write(fit(pages), sys.argv[3])


if __name__ == "__main__":
    main()
