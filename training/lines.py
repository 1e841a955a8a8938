#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the two judges of pasted lines.

lines.py GOLD_FOLDER FEATURES_FOLDER [OUT_FOLDER [wording|pages|bodies]]

FEATURES_FOLDER is what `make pasted GOLD=GOLD_FOLDER OUT=FEATURES_FOLDER` writes: for each of pages (wcxb-dev as pasted),
dropped (true bodies with furniture and teasers of other sites' pages between their lines), news (the same with the reports of
quotes/polnear-train) and segments (trafilatura's pages
as pasted) a NAME.bin.gz and a NAME.lines.gz. A line's label is how much of it stands in the true body, whether it was
dropped in, or whether it holds a text that must or must not be there. First the wording of furniture is counted: words and
pairs of words by the number of sites that have them in lines that are not the body's, and in those that are. The features
of a line that rest on it are made from other folds' sites only, also where the judges are fitted. One judge is fitted to
whole pages, one to bodies (docs/decisions/0027). Prints the scores of folds by site (what is dropped into a body comes from
sites of its own fold), sieves alone and with the judges, and writes furniture-wording.tsv, page-line-trees.tsv and
body-line-trees.tsv, fitted to everything. The scores of folds in
docs/QUALITY.md are of cuts of 1.2 and 2.2 for sentences with every mark open to be taken back, not of BODY_CUTS, the last of
which ship. Needs numpy and lightgbm.
"""
import bisect, collections, gzip, hashlib, math, re, struct, sys
import numpy as np
import lightgbm as lgb
from blocks import WORD, label_by_body, label_by_segments, rows, write

FOLDS = 4
MOST = 150_000  # lines that a judge is fitted to
PAGE = dict(learning_rate=0.12, num_leaves=24, min_data_in_leaf=60, trees=120)
BODY = dict(learning_rate=0.08, num_leaves=20, min_data_in_leaf=30, trees=180)
BODIES = ("dropped", "news")
SHORT = 16
LINES = (SHORT, 100)  # lines from which the second and third pair of cuts count
BODY_CUTS = (((0, 0), (1, .5), (2, 1.2)), ((0, -1), (1, .9), (2, 1.8)))
SURE = "byline call-to-action caption contact copyright correction credit repeat timestamp".split()  # such marks never go in bodies
KEEP, KEEP_STRONG = 2, 4  # marks go at these odds; the second for marks of lines that say themselves what they are
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*(?= |$)")
WORDING = 6  # the last columns, Wording.NAMES
MOST_WORDS, LEAST_SITES, LEAST_ODDS = 40, 8, 1.0


def grams(line):
    words = line.split(" ")[:MOST_WORDS] if line else []
    around = ["<"] + words + [">"]
    return words, [a + " " + b for a, b in zip(around, around[1:])]


def count_wording(texts):
    """For each fold in how many sites a gram stands in furniture and in bodies."""
    furniture, body = ([collections.defaultdict(set) for _ in range(FOLDS)] for _ in range(2))
    for name, text, _, _, labels, fold in texts:
        if name == "pages":
            for line, (y, weight) in zip(text["words"], labels):
                if weight > 0:
                    words, pairs = grams(line)
                    (body if y > 0.5 else furniture)[fold][text["host"]].update(words + pairs)
    return [(collections.Counter(g for site in f.values() for g in site), collections.Counter(g for site in b.values() for g in site),
             len(set(f) | set(b))) for f, b in zip(furniture, body)]


def weigh(counts):
    furniture, body, sites = collections.Counter(), collections.Counter(), 0
    for f, b, n in counts:
        furniture.update(f)
        body.update(b)
        sites += n
    weights = {}
    for gram, count in furniture.items():
        odds = math.log((count + 1) / (body[gram] + 1))
        if count + body[gram] >= LEAST_SITES * sites / 767 and odds >= LEAST_ODDS and not any(map(str.isdigit, gram)):
            weights[gram] = round(odds, 2)
    return weights


def wording(text, weights):
    columns = np.zeros((len(text["words"]), WORDING), np.float32)
    for row, line in zip(columns, text["words"]):
        words, pairs = grams(line)
        if words:
            one, two = ([weights.get(g, 0.0) for g in of] for of in (words, pairs))
            row[:] = (sum(one) / len(one), max(one), sum(w > 0 for w in one) / len(one), sum(two) / len(two), max(two), two[0] + two[-1])
    return columns


def load(gold_folder, folder):
    texts = []
    gold = {}
    for name in ("wcxb-dev", "trafilatura"):
        for p in rows(f"{gold_folder}/extract/{name}.jsonl.gz"):
            gold[p["id"]] = {k: v for k, v in p.items() if k in ("body", "with", "without")}
    for name in ("pages", "dropped", "news", "segments"):
        with gzip.open(f"{folder}/{name}.bin.gz") as file:
            width = struct.unpack(">i", file.read(4))[0]
            data = np.frombuffer(file.read(), ">f4").astype(np.float32).reshape(-1, width)
        at = 0
        for text in rows(f"{folder}/{name}.lines.gz"):
            true, n = gold.get(text["id"], {}), len(text["b"])
            if name in BODIES:
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


def judged(text, odds, cut, head_cut, keep_strong):
    """cut counts for lines with a sentence's end, head_cut for the others."""
    ends = np.array([bool(SENTENCE.search(line)) for line in text[1]["b"]], bool)
    marked = text[3][:, 0] > 0.5
    strong = text[3][:, 1] > 0.5
    sure = np.array([reason in SURE for reason in text[1]["reason"]], bool) & strong & (keep_strong > KEEP)
    return np.where(marked, sure | (odds < np.where(strong, keep_strong, KEEP)), odds < np.where(ends, cut, head_cut))


def cut_for(lines, cuts):
    """Cuts for sentences and others, the mildest for few lines: who has few lines to lose shows little of its topic."""
    at = bisect.bisect_right(LINES, lines)
    return cuts[at][0], cuts[at][1], KEEP_STRONG


def reworded(texts, counts, without):
    """The texts with the columns of wording made from the sites of all folds but the text's own and those given."""
    weights = [weigh([c for i, c in enumerate(counts) if i != fold and i not in without]) for fold in range(FOLDS)]
    return [t[:3] + (np.hstack([t[3][:, :-WORDING], wording(t[1], weights[t[5]])]),) + t[4:] for t in texts]


def held_out(texts, settings, counts):
    held = [None] * len(texts)
    for fold in range(FOLDS):
        model = fit(reworded([t for t in texts if t[5] != fold], counts, {fold}), settings)
        mine = [i for i, t in enumerate(texts) if t[5] == fold]
        for i, t in zip(mine, reworded([texts[i] for i in mine], counts, set())):
            held[i] = model.predict(t[3], raw_score=True, num_threads=1) if len(t[3]) else np.zeros(0)
    return held


def main():
    texts = load(sys.argv[1], sys.argv[2])
    part = sys.argv[4] if len(sys.argv) > 4 else "wording pages bodies"
    counts = count_wording(texts)
    print("texts", len(texts), "lines", sum(len(t[3]) for t in texts), flush=True)
    if len(sys.argv) > 3 and "wording" in part:
        with open(sys.argv[3] + "/furniture-wording.tsv", "w", encoding="utf8") as out:
            out.write("# Log-odds that words, pairs of words, first (<) and last (>) words stand in furniture rather than in a body: counted over sites of WCXB dev by training/lines.py; written for Parallax, Apache-2.0\n")
            out.writelines("%s\t%.2f\n" % pair for pair in sorted(weigh(counts).items()))
    if "bodies" in part:
        judge_bodies([t for t in texts if t[0] in BODIES], counts)
    if "pages" in part:
        judge_pages([t for t in texts if t[0] not in BODIES], counts)


def scored(bodies):
    """The first variant of each body, which the bench scores, and the others that are short."""
    first, seen = [], set()
    for text in bodies:
        first.append(text[0] == "dropped" and text[1]["id"] not in seen)
        seen.add(text[1]["id"])
    news = [t[0] == "news" for t in bodies]
    return first, [not f and not n and len(t[1]["b"]) < SHORT for f, n, t in zip(first, news, bodies)], news


def judge_bodies(bodies, counts):
    first, short, news = scored(bodies)
    held = held_out(bodies, BODY, counts)
    for name, some in (("bodies", first), ("short bodies", short), ("news", news)):
        picked = [(t, h) for t, h, s in zip(bodies, held, some) if s]
        print(name + ", sieves alone", score_bodies([t for t, _ in picked], [t[3][:, 0] > 0.5 for t, _ in picked]))
        for cuts in BODY_CUTS:
            print(name + ", held out, cuts", cuts, score_bodies([t for t, _ in picked],
                  [judged(t, h, *cut_for(len(h), cuts)) for t, h in picked]), flush=True)
    if len(sys.argv) > 3:
        model = fit(reworded(bodies, counts, set()), BODY)
        write(model, sys.argv[3] + "/body-line-trees.tsv", "lines dropped into pasted bodies", "training/lines.py",
              "lines of other sites put between those of WCXB dev's true bodies and of PolNeAR's training articles")


def judge_pages(pages, counts):
    print("pages, sieves alone", score_pages(pages, [t[3][:, 0] > 0.5 for t in pages]))
    held = held_out(pages, PAGE, counts)
    print("pages, held out:", score_pages(pages, [judged(t, h, 0, 0, KEEP) for t, h in zip(pages, held)]), flush=True)
    if len(sys.argv) > 3:
        write(fit(reworded(pages, counts, set()), PAGE), sys.argv[3] + "/page-line-trees.tsv", "lines of pasted pages", "training/lines.py")


if __name__ == "__main__":
    main()
