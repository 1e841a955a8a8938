"""Fits the weights of the alignment scorer (core, room collate) by logistic regression over clause pairs.

  alignment.py FEATURES.tsv [WEIGHTS.tsv]

FEATURES.tsv is written by AlignmentFeaturesTest in core. Prints the average precision with whole report pairs held out,
and writes the weights fitted on all of them when a second file is named.
"""
import csv
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

HEADER = ("# Weights of the alignment scorer: logistic regression over clause pairs of openly annotated report pairs and of "
          "examples/; trained for Parallax, Apache-2.0\n")


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    names = rows[0][2:]
    pairs = np.array([row[0] for row in rows[1:]])
    labels = np.array([int(row[1]) for row in rows[1:]])
    features = np.array([[float(x) for x in row[2:]] for row in rows[1:]])
    held_out = np.zeros(len(labels))
    for train, test in GroupKFold(10).split(features, labels, pairs):
        model = LogisticRegression(C=1, max_iter=2000).fit(features[train], labels[train])
        held_out[test] = model.predict_proba(features[test])[:, 1]
    print(f"clause pairs {len(labels)}, of one thing {labels.sum()}")
    print(f"average precision, report pairs held out: {average_precision_score(labels, held_out):.3f}")
    for threshold in (0.2, 0.3, 0.4, 0.5):
        taken = held_out >= threshold
        print(f"score >= {threshold}: precision {labels[taken].mean():.3f}, recall {labels[taken].sum() / labels.sum():.3f}")
    model = LogisticRegression(C=1, max_iter=2000).fit(features, labels)
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", encoding="utf8") as out:
            out.write(HEADER + f"bias\t{model.intercept_[0]:.3f}\n")
            out.writelines(f"{name}\t{weight:.3f}\n" for name, weight in zip(names, model.coef_[0]))


if __name__ == "__main__":
    main()
