"""Fits the weights of alignment and verdicts (core, room collate) by logistic regressions, with whole report pairs held out.

  alignment.py GOLD FEATURES FOLDS [TABLES]

GOLD is the folder with the judged pairs (NAME.json), FEATURES what AlignmentFeaturesTest in core writes (NAME.json). In
FOLDS come the alignment weights for each pair that were fitted without its ninth of the pairs (NAME.tsv); run the test
again with parallax.alignment.weights naming FOLDS, and this script again, to fit the verdicts to scores that are as good
as those of unseen pairs. In TABLES, when named, come alignment-weights.tsv and verdict-weights.tsv, fitted on all pairs.
"""
import json
import pathlib
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

FOLDS = 9
NOTHING = -9
HEADER = "# Weights of {}: logistic regressions over {} of openly annotated report pairs; trained for Parallax, Apache-2.0. Columns: {}, feature, weight\n"


class Fit:
    """A logistic regression over features of unlike size; its weights are those of the features as they are."""

    def __init__(self, features, labels, strength):
        mean, spread = features.mean(0), features.std(0)
        spread[spread < 1e-9] = 1
        model = LogisticRegression(C=strength, max_iter=4000).fit((features - mean) / spread, labels)
        self.weights = model.coef_[0] / spread
        self.bias = model.intercept_[0] - (self.weights * mean).sum()

    def sum(self, features):
        return features @ self.weights + self.bias

    def rows(self, part, names):
        yield f"{part}\tbias\t{self.bias:.4f}\n"
        for name, weight in zip(names, self.weights):
            yield f"{part}\t{name}\t{weight:.4f}\n"


def squash(values):
    return 1 / (1 + np.exp(-values))


def units_of_code(text, sub):
    """Where ``sub`` stands in the text, in UTF-16 code units as the program counts."""
    places, at = [], text.find(sub)
    while at >= 0:
        begin = len(text[:at].encode("utf-16-le")) // 2
        places.append((begin, begin + len(sub.encode("utf-16-le")) // 2))
        at = text.find(sub, at + 1)
    return places


def covers(span, places):
    """As the scorer has it: half of the evidence, by a reading that is not too long."""
    return any(span[1] - span[0] <= max(400, 3 * (end - begin))
               and 2 * (min(span[1], end) - max(span[0], begin)) >= end - begin
               for begin, end in places)


class Pair:
    """A pair of reports: the features of its units, and what the gold says of them."""

    def __init__(self, name, table, gold):
        self.name, self.table = name, table
        units = table["units"]
        first = units[0]["report"]
        self.width = sum(unit["report"] == first for unit in units)
        sides = {"a": units[:self.width], "b": units[self.width:]}
        shape = (len(sides["a"]), len(sides["b"]))
        self.looked = np.zeros(shape, bool)
        self.features = np.zeros((*shape, len(table["names"])))
        for pair in table["pairs"]:
            at = pair["a"], pair["b"] - self.width
            self.looked[at] = True
            self.features[at] = pair["features"]
        self.same, self.agree, self.apart, self.single = (np.zeros(shape, int) for _ in range(4))
        self.clauses = [[set() for _ in unit["clauses"]] for unit in units]
        texts = dict(zip("ab", table["texts"]))
        for row in gold["comparison"]:
            alone = row["verdict"].startswith("only")
            found = {}
            for side in "ab":
                if not row.get(side):
                    continue
                places = units_of_code(texts[side], row[side])
                found[side] = [i for i, unit in enumerate(sides[side]) if covers(unit["span"], places)]
                for i, unit in enumerate(sides[side]):
                    for k, clause in enumerate(unit["clauses"]):
                        if covers(clause, places):
                            self.clauses[i + (self.width if side == "b" else 0)][k].add("only" if alone else "shared")
            if alone:
                if "a" in found:
                    self.single[found["a"], :] = 1
                else:
                    self.single[:, found["b"]] = 1
                continue
            for i in found["a"]:
                for j in found["b"]:
                    self.same[i, j] = 1
                    (self.agree if row["verdict"] == "agree" else self.apart)[i, j] = 1

    def judged(self, labels):
        """Features and labels of the candidate pairs of units that touch a judged row, and which they are."""
        at = [(row["a"], row["b"] - self.width) for row in self.table["candidates"]]
        features = np.array([row["features"] for row in self.table["candidates"]])
        known = np.array([bool(self.same[i, j] or self.single[i, j]) for i, j in at])
        return features[known], np.array([labels[i, j] for i, j in at])[known]

    def alone(self):
        """The same of the clauses: 1 where the gold has them in one report alone."""
        known, count = [], {}
        for row in self.table["clauses"]:
            k = count.get(row["unit"], 0)
            count[row["unit"]] = k + 1
            said = self.clauses[row["unit"]][k]
            if said:
                known.append((row["features"], int("only" in said)))
        return np.array([features for features, _ in known]), np.array([label for _, label in known])


def rivalry(sums):
    """How each pair stands among its rivals; as the class Rivalry in core."""
    scores = squash(sums)
    height, width = sums.shape
    best = lambda m: np.hstack([m, m]) if m.shape[1] == 1 else -np.sort(-m, 1)[:, :2]
    rows, columns = best(sums), best(sums.T)
    out = np.zeros((height, width, 12))
    for i in range(height):
        for j in range(width):
            own, score = sums[i, j], scores[i, j]
            row = rows[i, 1] if own >= rows[i, 0] else rows[i, 0]
            column = columns[j, 1] if own >= columns[j, 0] else columns[j, 0]
            margins = score - squash(row), score - squash(column)
            ratios = score / squash(rows[i, 0]), score / squash(columns[j, 0])
            firsts = own >= rows[i, 0], own >= columns[j, 0]
            rank = 1 / (1 + (sums[i] > own).sum()) + 1 / (1 + (sums[:, j] > own).sum())
            near = max([0] + [scores[x, y] for x in (i - 1, i + 1) for y in (j - 1, j + 1)
                              if 0 <= x < height and 0 <= y < width])
            out[i, j] = [own, min(margins), max(margins), min(ratios), max(ratios), all(firsts), any(firsts), rank, near,
                         scores.mean(), min(own - row, own - column), max(own - row, own - column)]
    return out


def joined(first, pair):
    """The features of all pairs with how each stands among its rivals; what was not looked at counts as AlignmentScorer has it."""
    sums = np.where(pair.looked, first.sum(pair.features), NOTHING)
    return np.concatenate([pair.features, rivalry(sums)], 2)


def fit_alignment(pairs):
    labels = np.concatenate([pair.same[pair.looked] for pair in pairs])
    first = Fit(np.concatenate([pair.features[pair.looked] for pair in pairs]), labels, 0.3)
    second = Fit(np.concatenate([joined(first, pair)[pair.looked] for pair in pairs]), labels, 0.3)
    return first, second


def align(model, pair):
    first, second = model
    return np.where(pair.looked, squash(second.sum(joined(first, pair))), 0)


def write_alignment(file, model, names, rivals):
    with open(file, "w", encoding="utf8") as out:
        out.write(HEADER.format("the alignment scorer", "pairs of sentences", "step"))
        out.writelines(model[0].rows("first", names))
        out.writelines(model[1].rows("second", names + rivals))


def tell(name, labels, scores):
    print(f"{name}: {len(labels)}, of them {labels.sum()}; average precision, report pairs held out: "
          f"{average_precision_score(labels, scores):.3f}")
    for threshold in (0.2, 0.3, 0.4, 0.5):
        taken = scores >= threshold
        print(f"  score >= {threshold}: precision {labels[taken].mean():.3f}, recall {labels[taken].sum() / labels.sum():.3f}")


def main():
    gold, tables, folder = map(pathlib.Path, sys.argv[1:4])
    pairs = []
    for file in sorted(tables.glob("*.json")):
        judged = json.loads((gold / file.name).read_text(encoding="utf8"))
        pairs.append(Pair(file.stem, json.loads(file.read_text(encoding="utf8")), judged))
    order = np.random.RandomState(0).permutation(len(pairs))
    folds = [(order[k::FOLDS], [i for i in range(len(pairs)) if i not in set(order[k::FOLDS])]) for k in range(FOLDS)]
    names, rivals = pairs[0].table["names"], pairs[0].table["rivalry"]
    folder.mkdir(parents=True, exist_ok=True)
    scores = [None] * len(pairs)
    for held, rest in folds:
        model = fit_alignment([pairs[i] for i in rest])
        for i in held:
            scores[i] = align(model, pairs[i])
            write_alignment(folder / (pairs[i].name + ".tsv"), model, names, rivals)
    tell("pairs of sentences on one thing", np.concatenate([pair.same.ravel() for pair in pairs]),
         np.concatenate([score.ravel() for score in scores]))
    verdicts = []
    if "candidates" in pairs[0].table:
        for part, take, strength, columns in (
                ("agree", lambda pair: pair.judged(pair.agree), 0.01, "contrast"),
                ("only", Pair.alone, 0.03, "remainder")):
            data = [take(pair) for pair in pairs]
            join = lambda which, k: np.concatenate([data[i][k] for i in which if len(data[i][1])])
            held_labels, held_scores = [], []
            for held, rest in folds:
                model = Fit(join(rest, 0), join(rest, 1), strength)
                held_labels.append(join(held, 1))
                held_scores.append(squash(model.sum(join(held, 0))))
                with open(folder / f"verdicts-{held[0]}.tsv", "a" if verdicts else "w", encoding="utf8") as out:
                    out.write("".join(model.rows(part, pairs[0].table[columns])))
            tell(part, np.concatenate(held_labels), np.concatenate(held_scores))
            verdicts.append((part, Fit(join(range(len(pairs)), 0), join(range(len(pairs)), 1), strength), columns))
    if len(sys.argv) > 4:
        out = pathlib.Path(sys.argv[4])
        write_alignment(out / "alignment-weights.tsv", fit_alignment(pairs), names, rivals)
        if verdicts:
            with open(out / "verdict-weights.tsv", "w", encoding="utf8") as file:
                file.write(HEADER.format("the verdicts", "pairs of sentences (agree) and clauses (only)", "verdict"))
                for part, model, columns in verdicts:
                    file.writelines(model.rows(part, pairs[0].table[columns]))


if __name__ == "__main__":
    main()
