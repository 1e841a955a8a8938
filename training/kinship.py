"""Fits the weights that tell whether two reports tell of one happening (core, room group), with whole stories held apart.

  kinship.py GOLD FEATURES [WEIGHTS]

GOLD is the folder with stories/NAME.dev.jsonl, FEATURES the folder in which KinFeaturesTest in core writes NAME.jsonl: a line with the reports, then a line for every two
neighbours. One logistic regression for all sets, each set weighing the same, over pairs of which one is among the ten nearest of the other. Prints, for several bars, BCubed
and pairwise F1 of the stories that average linkage makes where every pair is scored by weights fitted without the stories of its two reports; writes weights fitted to everything to WEIGHTS (kinship.tsv) when it is named.
"""
import collections
import hashlib
import heapq
import json
import os
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

FOLDS = 5
UNSEEN = -4.0
# as Due and Vicinity in core
NEAREST, MOST, CROWDED, SHARE_BITS, LEAST = 5, 40, 30, 20, 10
FITTED = 10
STRENGTH = 10.0
# set by hand, for the corpora have no texts that are forms filled in anew (docs/decisions/0019)
FIXED = {"all names other": -3.0}
HEADER = "# Weights of the odds that two reports tell of one happening (logistic regression), fitted by training/kinship.py to stories of three news corpora; Apache-2.0. \"all names other\" was set by hand (docs/decisions/0019). Columns: feature, weight\n"


class Reports:
    def __init__(self, gold, features, name):
        with open(os.path.join(features, name + ".jsonl"), encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        with open(os.path.join(gold, "stories", name + ".dev.jsonl"), encoding="utf-8") as lines:
            of = {row["id"]: row["story"] for row in map(json.loads, lines)}
        self.name = name
        self.story = [of[report] for report in rows[0]["ids"]]
        self.fold = np.array([int(hashlib.sha256(story.encode()).hexdigest(), 16) % FOLDS for story in self.story])
        self.pairs = [(row["a"], row["b"]) for row in rows[1:]]
        ranks = np.array([[row["rank"], row["back"] if row["back"] >= 0 else MOST] for row in rows[1:]])
        self.rank = ranks.min(1)
        self.reach = rows[0]["reach"]
        self.near = [rank < self.reach[a] or back < self.reach[b] for (a, b), (rank, back) in zip(self.pairs, ranks)]
        self.lists = [[] for _ in self.story]
        for i, ((a, b), (rank, back)) in enumerate(zip(self.pairs, ranks)):
            self.lists[a].append((rank, i))
            if back < MOST:
                self.lists[b].append((back, i))
        for nearest in self.lists:
            nearest.sort()
        self.names = [name for name in rows[1]["features"] if name not in FIXED]
        self.offset = np.array([sum(weight * row["features"][name] for name, weight in FIXED.items()) for row in rows[1:]])
        self.x = np.array([[row["features"][name] for name in self.names] for row in rows[1:]])
        self.y = np.array([self.story[a] == self.story[b] for a, b in self.pairs])
        self.folds = np.array([[self.fold[a], self.fold[b]] for a, b in self.pairs])


def fit(sets, held=None):
    xs, ys, weights = [], [], []
    for reports in sets:
        use = (reports.rank < FITTED) & (True if held is None else (reports.folds != held).all(1))
        xs.append(reports.x[use])
        ys.append(reports.y[use])
        weights.append(np.full(use.sum(), 400.0 / max(1, reports.y[use].sum())))
    return LogisticRegression(C=STRENGTH, max_iter=5000).fit(np.vstack(xs), np.concatenate(ys), sample_weight=np.concatenate(weights))


def fellows(nearest, reach, odds, bar):
    """As Vicinity in core."""
    kin = 0
    for met, (_, pair) in enumerate(nearest):
        if met >= reach and 2 * kin < met:
            break
        kin += odds[pair] > bar
    return kin


def by_chance(drawn, one, other):
    return one * other if one + other - 1 <= drawn else one * other * drawn // (one + other - 1)


def linkage(reports, odds, bar):
    """As Linkage and Due in core."""
    size = len(reports.story)
    kin = [fellows(nearest, reach, odds, bar) for nearest, reach in zip(reports.lists, reports.reach)]
    shares = [0 if count >= CROWDED else min(1 << SHARE_BITS, (2 * NEAREST << SHARE_BITS) // max(1, count)) for count in kin]
    ties = [{} for _ in range(size)]
    for (a, b), near, value in zip(reports.pairs, reports.near, odds):
        if near or kin[a] >= CROWDED and kin[b] >= CROWDED:
            ties[a][b] = ties[b][a] = (value, 1)
    sizes, stands = [1] * size, [True] * size
    group = list(range(size))

    def mean(a, b):
        total, count = ties[a][b]
        known = shares[a] * sizes[b] + shares[b] * sizes[a] >> SHARE_BITS + 1
        due = max(by_chance(MOST, sizes[a], sizes[b]) // LEAST, min(by_chance(NEAREST, sizes[a], sizes[b]), known))
        count_all = max(count, due)
        return (total + UNSEEN * (count_all - count)) / count_all

    heap = [(-mean(a, b), a, b) for a in range(size) for b in ties[a] if b < a]
    heapq.heapify(heap)
    while heap:
        value, gone, stays = heapq.heappop(heap)
        if -value <= bar:
            break
        if not (stands[gone] and stands[stays]) or stays not in ties[gone] or mean(gone, stays) != -value:
            continue
        stands[gone] = False
        sizes[stays] += sizes[gone]
        shares[stays] += shares[gone]
        group = [stays if g == gone else g for g in group]
        for other, tie in ties[gone].items():
            del ties[other][gone]
            if other != stays:
                before = ties[stays].get(other, (0.0, 0))
                ties[stays][other] = ties[other][stays] = (before[0] + tie[0], before[1] + tie[1])
        for other in ties[stays]:
            heapq.heappush(heap, (-mean(stays, other), max(stays, other), min(stays, other)))
    return group


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall or 1)


def score(gold, got):
    wanted, made = collections.defaultdict(set), collections.defaultdict(set)
    for i, story in enumerate(gold):
        wanted[story].add(i)
        made[got[i]].add(i)
    precision = np.mean([len(wanted[gold[i]] & made[got[i]]) / len(made[got[i]]) for i in range(len(gold))])
    recall = np.mean([len(wanted[gold[i]] & made[got[i]]) / len(wanted[gold[i]]) for i in range(len(gold))])
    pairs = lambda groups: sum(len(g) * (len(g) - 1) // 2 for g in groups)
    both = collections.Counter(zip(gold, got))
    right = sum(n * (n - 1) // 2 for n in both.values())
    return f1(precision, recall), f1(right / (pairs(made.values()) or 1), right / (pairs(wanted.values()) or 1))


def main():
    gold, features = sys.argv[1:3]
    sets = [Reports(gold, features, name) for name in ("basil", "gva", "ecb")]
    models = [fit(sets, held) for held in range(FOLDS)]
    for reports in sets:
        each = np.array([model.decision_function(reports.x) for model in models])
        rows = np.arange(len(reports.y))
        odds = (each[reports.folds[:, 0], rows] + each[reports.folds[:, 1], rows]) / 2 + reports.offset
        for bar in (-2, -1.5, -1, -0.5, 0, 0.5):
            print(reports.name, "bar %4.1f  BCubed F1 %.3f  pair F1 %.3f" % (bar, *score(reports.story, linkage(reports, odds, bar))))
    model = fit(sets)
    weights = dict(zip(sets[0].names, model.coef_[0])) | FIXED
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write(HEADER)
            out.write("bias\t%.4f\n" % model.intercept_[0])
            for name, weight in weights.items():
                out.write("%s\t%.4f\n" % (name, weight))
    else:
        for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
            print("%-20s %7.2f" % (name, weight))


if __name__ == "__main__":
    main()
