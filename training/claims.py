"""Fits the trees of the pair scorers (bench): events, answers, contradiction, weakening.

    python3 claims.py FEATURES GOLD_TOOLS FOLDS [TREES [NAME...]]

FEATURES is the folder that `make claims-features GOLD=GOLD` writes, GOLD_TOOLS the gold's tools (score_coref.py). Prints
held-out figures; writes to FOLDS/0, FOLDS/1 ... trees that were fitted without a fold's groups (a topic of QA-Align, a story
of ClaimDiff, a pair of RTE-3), with bounds that were chosen without them too; and to TREES, when named, those that ship,
fitted to all; only those of the NAMEs when there are any. Those of events see only ECB+'s training topics, in the folds as well. Needs scikit-learn."""

import pathlib
import sys
import zlib

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier

FOLDS = 6
INNER = 4
HEADER = (
    "# Trees that score {what}; fitted by training/claims.py to openly annotated pairs ({data}); Apache-2.0."
    " Columns: tree, feature (= for a leaf), number"
)
WHAT = {
    "event-trees": ("whether two places tell of one event", "ECB+, training topics"),
    "answer-trees": ("whether two answers say the same", "QA-Align"),
    "contradiction-trees": ("whether two statements contradict", "RTE-3, development set"),
    "weakening-trees": ("whether one statement weakens another", "ClaimDiff, training set"),
}
SHAPE = {
    "event-trees": dict(max_iter=200, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=60),
    "answer-trees": dict(max_iter=150, learning_rate=0.06, max_leaf_nodes=10, min_samples_leaf=15),
}
# few yeses among few pairs: trees grown side by side overfit less than boosted ones
FOREST = {
    "contradiction-trees": dict(n_estimators=120, max_leaf_nodes=32, min_samples_leaf=3, max_features=0.3),
    "weakening-trees": dict(n_estimators=120, max_leaf_nodes=16, min_samples_leaf=4, max_features=0.3),
}
STEEP = 4  # a forest's share of yeses as a logit, so that both kinds of trees are summed and squashed alike


class Table:
    """Features of pairs: the group that may not be split, the item, the places in it, the label."""

    def __init__(self, file):
        with open(file, encoding="utf8") as lines:
            self.names = next(lines).rstrip("\n").split("\t")[5:]
            rows = [line.rstrip("\n").split("\t") for line in lines]
        self.group = np.array([row[0] for row in rows])
        self.item = np.array([row[1] for row in rows])
        self.pair = np.array([[int(row[2]), int(row[3])] for row in rows])
        self.label = np.array([row[4] == "1" for row in rows])
        self.features = np.array([row[5:] for row in rows], dtype=np.float32)
        self.of_item = {}
        for i, item in enumerate(self.item):
            self.of_item.setdefault(item, []).append(i)

    def fold(self, folds, salt=""):
        return np.array([zlib.crc32((group + salt).encode()) % folds for group in self.group])


def fit(name, table, rows, seed):
    if name in FOREST:
        model = ExtraTreesClassifier(class_weight="balanced", random_state=seed, **FOREST[name])
        return model.fit(table.features[rows], table.label[rows])
    model = HistGradientBoostingClassifier(
        l2_regularization=5, max_features=0.4, early_stopping=False, random_state=seed, **SHAPE[name])
    weight = None
    if name == "event-trees":  # a large story has many pairs
        weight = np.array([1 / len(table.of_item[item]) ** 0.5 for item in table.item[rows]])
        weight /= weight.mean()
    return model.fit(table.features[rows], table.label[rows], sample_weight=weight)


def probability(model, features):
    share = model.predict_proba(features)[:, 1]
    return 1 / (1 + np.exp(-STEEP * (share - 0.5))) if isinstance(model, ExtraTreesClassifier) else share


def held_out(name, table, rows, salt):
    """Scores of the rows, each from trees that saw none of its group."""
    fold = table.fold(INNER, salt)
    scores = np.zeros(len(table.label))
    for held in range(INNER):
        inside, outside = rows & (fold != held), rows & (fold == held)
        if outside.any():
            scores[outside] = probability(fit(name, table, inside, held), table.features[outside])
    return scores


def one_to_one(table, scores, bound, rows):
    """Which rows are chosen when no place is taken twice."""
    chosen = np.zeros(len(scores), dtype=bool)
    order = sorted(np.flatnonzero(rows & (scores >= bound)), key=lambda i: -scores[i])
    taken = set()
    for i in order:
        left, right = (table.item[i], "l", table.pair[i][0]), (table.item[i], "r", table.pair[i][1])
        if left not in taken and right not in taken:
            taken |= {left, right}
            chosen[i] = True
    return chosen


def f1(gold, given):
    return 2 * (gold & given).sum() / max(1, gold.sum() + given.sum())


def yes(name, table, scores, bound, rows):
    return one_to_one(table, scores, bound, rows) if name == "answer-trees" else rows & (scores >= bound)


def best_bound(name, table, scores, rows):
    values = np.quantile(scores[rows], np.linspace(0.5, 0.995, 60))
    smooth = [f1(table.label & rows, yes(name, table, scores, bound, rows)) for bound in values]
    smooth = np.convolve(np.pad(smooth, 2, mode="edge"), np.ones(5) / 5, mode="valid")  # a peak by chance is none
    return float(values[int(np.argmax(smooth))])


def matrix(table, item, scores):
    rows = table.of_item[item]
    n = table.pair[rows].max() + 1
    near = np.eye(n)
    for i in rows:
        left, right = table.pair[i]
        near[left, right] = near[right, left] = scores[i]
    return near


def clusters(near, bound):
    """As Linkage.java does it."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    far = 1 - near
    np.fill_diagonal(far, 0)
    return fcluster(linkage(squareform(far, checks=False), "average"), 1 - bound, "distance")


def conll(table, scores, bound, items, tools):
    sys.path.insert(0, str(tools))
    import score_coref

    key, given = {}, {}
    for item in items:
        gold = matrix(table, item, table.label.astype(float))
        of = clusters(matrix(table, item, scores), bound)
        first = [int(np.argmax(row)) for row in gold]
        for i, number in enumerate(of):
            key[item, i], given[item, i] = (item, first[i]), (item, number)
    return score_coref.conll(key, given)


def boosted(model, names):
    """Trees as nested tuples: feature, bound, low, high; a leaf is a number."""
    for (predictor,) in model._predictors:
        nodes = predictor.nodes

        def tree(k):
            node = nodes[k]
            if node["is_leaf"]:
                return float(node["value"])
            return names[node["feature_idx"]], float(node["num_threshold"]), tree(node["left"]), tree(node["right"])

        yield tree(0)


def forest(model, names):
    for estimator in model.estimators_:
        nodes = estimator.tree_

        def tree(k):
            if nodes.children_left[k] < 0:
                no, yes = nodes.value[k][0]
                return STEEP * (yes / (no + yes) - 0.5) / len(model.estimators_)
            low, high = tree(nodes.children_left[k]), tree(nodes.children_right[k])
            return names[nodes.feature[k]], float(nodes.threshold[k]), low, high

        yield tree(0)


def write(file, name, table, model, bound):
    file.parent.mkdir(parents=True, exist_ok=True)
    grown = isinstance(model, ExtraTreesClassifier)
    bias = 0 if grown else float(model._baseline_prediction[0, 0])
    lines = [HEADER.format(what=WHAT[name][0], data=WHAT[name][1]), f"bias\t\t{bias:.6g}", f"bound\t\t{bound:.6g}"]

    def add(number, tree):
        if isinstance(tree, float):
            lines.append(f"{number}\t=\t{tree:.5g}")
        else:
            lines.append(f"{number}\t{tree[0]}\t{tree[1]:.6g}")
            add(number, tree[2])
            add(number, tree[3])

    for number, tree in enumerate((forest if grown else boosted)(model, table.names)):
        add(number, tree)
    file.write_text("\n".join(lines) + "\n", encoding="utf8")


def pairs(name, source, folds, trees):
    table = Table(source / f"{name}.features")
    every = np.ones(len(table.label), dtype=bool)
    fold = table.fold(FOLDS)
    given = np.zeros(len(table.label), dtype=bool)
    scores = np.zeros(len(table.label))
    for held in range(FOLDS):
        rows = fold != held
        inner = held_out(name, table, rows, "inner")
        bound = best_bound(name, table, inner, rows)
        model = fit(name, table, rows, 0)
        out = fold == held
        if out.any():
            scores[out] = probability(model, table.features[out])
            given |= yes(name, table, scores, bound, out)
        write(folds / str(held) / f"{name}.tsv", name, table, model, bound)
    print(f"{name}: held out F1 {100 * f1(table.label, given):.2f}, given {given.sum()}, right {(given & table.label).sum()},"
          f" gold {table.label.sum()} of {len(given)}; all-yes {200 * table.label.sum() / (table.label.sum() + len(given)):.2f}")
    if name == "weakening-trees":  # the share of positives differs between sets: what the same scorer gives at others
        right, wrong = (given & table.label).sum() / table.label.sum(), (given & ~table.label).sum() / (~table.label).sum()
        for share in (0.106, 0.22):
            print(f"  at {share:.3f} positives: F1 {200 * right * share / (share + right * share + wrong * (1 - share)):.2f},"
                  f" all-yes {200 * share / (1 + share):.2f}")
    if trees:
        bound = best_bound(name, table, held_out(name, table, every, "inner"), every)
        write(trees / f"{name}.tsv", name, table, fit(name, table, every, 0), bound)


def events(source, tools, folds, trees):
    name = "event-trees"
    table = Table(source / f"{name}.features")
    train = np.array([group.startswith("train") for group in table.group])
    items = lambda rows: list(dict.fromkeys(table.item[rows]))
    inner = held_out(name, table, train, "inner")
    bounds = np.arange(0.25, 0.65, 0.05)
    figures = [conll(table, inner, bound, items(train), tools)["CoNLL"] for bound in bounds]
    bound = float(bounds[int(np.argmax(figures))])
    print(f"{name}: CoNLL F1 of training topics held out " + " ".join(f"{b:.2f}:{100 * f:.2f}" for b, f in zip(bounds, figures)))
    model = fit(name, table, train, 0)
    scores = probability(model, table.features)
    dev = conll(table, scores, bound, items(~train), tools)
    print(f"  dev at {bound:.2f}: CoNLL F1 {100 * dev['CoNLL']:.2f}, " + ", ".join(f"{k} {100 * dev[k][2]:.2f}" for k in dev if k != "CoNLL"))
    for held in range(FOLDS):
        write(folds / str(held) / f"{name}.tsv", name, table, model, bound)
    if trees:
        write(trees / f"{name}.tsv", name, table, model, bound)


def main():
    source, tools, folds = map(pathlib.Path, sys.argv[1:4])
    trees = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    for name in sys.argv[5:] or WHAT:
        if name == "event-trees":
            events(source, tools, folds, trees)
        else:
            pairs(name, source, folds, trees)


main()
