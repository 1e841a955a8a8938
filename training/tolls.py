"""Fits the weights of tolls (core, room interpret) by logistic regressions, with whole stories held apart.

  tolls.py GOLD FEATURES [WEIGHTS]

GOLD is the folder with stories/gva-facts.dev.jsonl, FEATURES what TollFeaturesTest in core writes. Prints, for several
bounds of certainty, how many figures are right and how many reports state one, in five folds by the story's hash; writes
weights fitted to all stories to WEIGHTS (toll-weights.tsv) when it is named. Candidates of the injured depend on the
chosen killed, so after new weights run the test and this script once more.
"""
import hashlib
import json
import sys

import numpy as np

FOLDS = 5
HEADER = "# Weights of the scorer of tolls (logistic regression), fitted by training/tolls.py to reports of shootings with known figures; Apache-2.0. Columns: role, feature, weight\n"


def fit(features, labels, ridge=1.0):
    weights = np.zeros(features.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (p - labels) + ridge * weights
        curve = (features * (p * (1 - p))[:, None]).T @ features + ridge * np.eye(len(weights))
        weights -= np.linalg.solve(curve, gradient)
    return weights


def matrix(rows, names):
    return np.array([[1.0 if name == "bias" else row["features"].get(name, 0.0) for name in names] for row in rows])


def main():
    gold, source = sys.argv[1:3]
    facts, story = {}, {}
    for line in open(f"{gold}/stories/gva-facts.dev.jsonl", encoding="utf-8"):
        incident = json.loads(line)
        for report in incident["docs"]:
            facts[report] = {"KILLED": incident["num_killed"], "INJURED": incident["num_injured"]}
            story[report] = incident["story"]
    texts = {json.loads(line)["id"] for line in open(f"{gold}/stories/gva.dev.jsonl", encoding="utf-8")}
    reports = len(texts & facts.keys())
    rows = [json.loads(line) for line in open(source, encoding="utf-8")]
    rows = [row for row in rows if row["id"] in facts]
    chosen, written = [], [HEADER]
    for role in ("KILLED", "INJURED"):
        own = [row for row in rows if row["role"] == role]
        names = ["bias", *sorted({name for row in own for name in row["features"]})]
        features = matrix(own, names)
        labels = np.array([float(row["value"] + row["assailants"] == facts[row["id"]][role]) for row in own])
        fold = np.array([int(hashlib.sha256(story[row["id"]].encode()).hexdigest(), 16) % FOLDS for row in own])
        p = np.zeros(len(own))
        for held in range(FOLDS):
            weights = fit(features[fold != held], labels[fold != held])
            p[fold == held] = 1 / (1 + np.exp(-features[fold == held] @ weights))
        best = {}
        for i, row in enumerate(own):
            if row["id"] not in best or p[i] > p[best[row["id"]]]:
                best[row["id"]] = i
        chosen += [(report, p[i], labels[i]) for report, i in best.items()]
        for name, weight in zip(names, fit(features, labels)):
            written.append(f"{role.lower()}\t{name}\t{weight:.3f}\n")
    for bound in (0, .5, .6, .7, .74, .78, .82):
        sure = [one for one in chosen if one[1] >= bound]
        right = sum(one[2] for one in sure) / len(sure)
        print(f"certain from {bound:.2f}: {len(sure)} figures, {right:.3f} right, "
              f"{len({one[0] for one in sure}) / reports:.3f} of the reports state one")
    if len(sys.argv) > 3:
        open(sys.argv[3], "w", encoding="utf-8").writelines(written)


main()
