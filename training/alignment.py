"""Fits alignment and verdicts (core, room collate) to pairs of reports whose claims were judged, with whole stories held out.

  alignment.py GOLD JUDGED FEATURES FOLDS [--odds ODDS] [--tables TABLES]

GOLD is the folder with the gold's pairs (pairs/NAME.json): nothing is fitted to them, they tell how good it is. JUDGED is
training/judged (pairs.tsv, rows.tsv), FEATURES what AlignmentFeaturesTest in core writes (NAME.json). In FOLDS come the
alignment weights and trees that were fitted without each fold of stories, and in FOLDS/all those fitted to all pairs; run the
test again with parallax.alignment.weights naming FOLDS, and this script again, to fit the verdicts to scores that are as good
as those of unseen pairs. Then cross_encoder.py reads the candidate pairs into ODDS; run this script with them for the trees of
the second reading (FOLDS/*/reading-trees.tsv), the test once more with parallax.alignment.odds naming ODDS, and this script a
last time: in TABLES, when named, come the tables that ship. Needs numpy, scikit-learn and lightgbm.
"""
import argparse
import json
import pathlib

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

FOLDS = 5
NOTHING = -9
COPIES = 3  # of so many pairs one is fitted to with the copy of its beginning
HEADER = "# {}: fitted by training/alignment.py to pairs of news reports judged by reading (training/judged); written for Parallax, Apache-2.0. Columns: {}\n"
ALIGNMENT = dict(rounds=400, learning_rate=0.03, num_leaves=16, min_data_in_leaf=60)
AGREEMENT = dict(rounds=300, learning_rate=0.03, num_leaves=16, min_data_in_leaf=60)
ALONE = dict(rounds=300, learning_rate=0.03, num_leaves=16, min_data_in_leaf=60)
READING = dict(rounds=300, learning_rate=0.03, num_leaves=16, min_data_in_leaf=60)
MOST_READ = 40  # pairs of sentences of two reports, as SecondReading in core has it, ...
DOUBT = 0.4  # ... those first whose score is nearest to this
# how many of the gold's rows differ or conflict that readers graded 0, 1 ... 10, who had the other half of the gold for an
# example (471 rows; an isotonic regression): the label of a judged row is a share of readers, not a yes or no
APART = (.01, .08, .1, .21, .47, .77, .96, .99, .99, .99, .99)
READ = ["read_same", "read_agree", "read_apart", "ahead_a", "ahead_b", "ahead_least"]


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

    def write(self, file, part, names):
        with open(file, "w", encoding="utf8") as out:
            out.write(HEADER.format("Weights of the alignment scorer's first step", "step, feature, weight"))
            out.write(f"{part}\tbias\t{self.bias:.4f}\n")
            out.writelines(f"{part}\t{name}\t{weight:.4f}\n" for name, weight in zip(names, self.weights))


class Trees:
    """Boosted trees; the same from the same rows on any number of threads."""

    def __init__(self, features, labels, rounds, **shape):
        settings = dict(objective="cross_entropy", lambda_l2=5, feature_fraction=0.6, bagging_fraction=0.8, bagging_freq=1, seed=0,
                        deterministic=True, force_row_wise=True, num_threads=1, verbose=-1, **shape)
        self.model = lightgbm.train(settings, lightgbm.Dataset(features, labels), rounds)

    def score(self, features):
        return self.model.predict(features, num_threads=1) if len(features) else np.zeros(0)

    def write(self, file, what, names):
        lines = [HEADER.format("Trees that tell " + what, "tree, feature (= for a leaf), bound up to which values go to the next row's branch or what the leaf adds") +
                 "bias\t\t0\nbound\t\t0.5\n"]

        def add(number, node):
            if "leaf_value" in node:
                lines.append(f"{number}\t=\t{node['leaf_value']:.5g}\n")
            else:
                lines.append(f"{number}\t{names[node['split_feature']]}\t{node['threshold']:.7g}\n")
                add(number, node["left_child"])
                add(number, node["right_child"])

        for tree in self.model.dump_model()["tree_info"]:
            add(tree["tree_index"], tree["tree_structure"])
        file.write_text("".join(lines), encoding="utf8")


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


def slice_of(text, begin, end):
    return text.encode("utf-16-le")[2 * begin:2 * end].decode("utf-16-le")


class Pair:
    """A pair of reports: the features of its units, and what its readers say of them.

    rows: verdict, words in a or None, words in b or None, how surely the two differ
    whole: whether these are the reports as they were judged, not what was made of them
    """

    def __init__(self, name, story, table, rows, whole=True):
        self.name, self.story, self.table, self.rows, self.whole = name, story, table, rows, whole
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
        self.same, self.single = (np.zeros(shape, int) for _ in range(2))
        self.agree, self.apart = (np.zeros(shape) for _ in range(2))
        self.clauses = [[set() for _ in unit["clauses"]] for unit in units]
        texts = dict(zip("ab", table["texts"]))
        for verdict, *words, apart in rows:
            alone = verdict.startswith("only")
            found = {}
            for side, said in zip("ab", words):
                if not said:
                    continue
                places = units_of_code(texts[side], said)
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
                    self.agree[i, j] = max(self.agree[i, j], 1 - apart)
                    self.apart[i, j] = max(self.apart[i, j], apart)

    def judged(self, labels):
        """Features and labels of the candidate pairs of units that touch a judged row."""
        at = [(row["a"], row["b"] - self.width) for row in self.table["candidates"]]
        return self.touching(at, [row["features"] for row in self.table["candidates"]], labels)

    def touching(self, at, features, labels):
        known = [k for k, (i, j) in enumerate(at) if self.same[i, j] or self.single[i, j]]
        return [features[k] for k in known], [labels[at[k]] for k in known]

    def read(self, odds):
        """Places and features of the candidate pairs that a cross-encoder read, given as a, b and its odds; as SecondReading."""
        odds = {(a, b): said for a, b, *said in odds}
        score = self.table["contrast"].index("score")
        rows = [row for row in self.table["candidates"] if (row["a"], row["b"]) in odds]
        rows = sorted(rows, key=lambda row: abs(row["features"][score] - DOUBT))[:MOST_READ]
        same = {(row["a"], row["b"]): odds[row["a"], row["b"]][0] for row in rows}
        ofs = {}
        for pair, own in same.items():
            for unit in pair:
                ofs.setdefault(unit, []).append((own, pair))
        rival = lambda unit, pair: max((own for own, other in ofs[unit] if other != pair), default=NOTHING)
        at, features = [], []
        for row in rows:
            pair = row["a"], row["b"]
            ahead = [same[pair] - rival(unit, pair) for unit in pair]
            at.append((row["a"], row["b"] - self.width))
            features.append(row["features"] + odds[pair] + ahead + [min(ahead)])
        return at, features

    def alone(self):
        """The same of the clauses: 1 where the readers have them in one report alone."""
        features, labels, count = [], [], {}
        for row in self.table["clauses"]:
            k = count.get(row["unit"], 0)
            count[row["unit"]] = k + 1
            said = self.clauses[row["unit"]][k]
            if said:
                features.append(row["features"])
                labels.append(int("only" in said))
        return features, labels


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
    second = Trees(np.concatenate([joined(first, pair)[pair.looked] for pair in pairs]), labels, **ALIGNMENT)
    return first, second


def align(model, pair):
    first, second = model
    scores = np.zeros(pair.looked.shape)
    scores[pair.looked] = second.score(joined(first, pair)[pair.looked])
    return scores


def write_alignment(folder, model, table):
    folder.mkdir(parents=True, exist_ok=True)
    model[0].write(folder / "alignment-weights.tsv", "first", table["names"])
    model[1].write(folder / "alignment-trees.tsv", "whether two sentences of two reports speak of one thing", table["names"] + table["rivalry"])


def tell(name, labels, scores):
    labels, scores = np.concatenate(labels) >= .5, np.concatenate(scores)
    print(f"{name}: {len(labels)}, of them {labels.sum()}; average precision {average_precision_score(labels, scores):.3f}")
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6):
        taken = scores >= threshold
        print(f"  score >= {threshold}: precision {labels[taken].mean():.3f}, recall {labels[taken].sum() / labels.sum():.3f}")


def rows_of(file):
    return [line.split("\t") for line in file.read_text(encoding="utf8").splitlines() if not line.startswith("#")]


def left(said, texts):
    """What is left of the rows where both reports are cut: a claim of one report alone where the other's words are gone."""
    for verdict, *words, apart in said:
        a, b = (word if word and word in text else None for word, text in zip(words, texts))
        if a or b:
            yield (verdict if a and b else "only-a" if a else "only-b"), a, b, apart


def load(gold, judged, tables):
    """The gold's pairs and our own."""
    read = lambda name: json.loads((tables / f"{name}.json").read_text(encoding="utf8"))
    given = []
    for file in sorted(tables.glob("pair-*.json")):
        rows = json.loads((gold / "pairs" / file.name).read_text(encoding="utf8"))["comparison"]
        given.append(Pair(file.stem, None, read(file.stem), [(row["verdict"], row.get("a"), row.get("b"), float(row["verdict"] != "agree")) for row in rows]))
    story = {}
    for file in sorted((gold / "stories").glob("*.jsonl")):
        for line in file.read_text(encoding="utf8").splitlines():
            report = json.loads(line)
            if "text" in report:
                story[report["id"]] = f"{file.stem} {report['story']}"
    rows = {}
    for number, verdict, _, *places, grade in rows_of(judged / "rows.tsv"):
        apart = float(verdict != "agree") if grade == "-" else float(np.interp(float(grade), range(len(APART)), APART))
        rows.setdefault(number, []).append((verdict, places[:2], places[2:], apart))
    own = []
    for number, _, a, b in rows_of(judged / "pairs.tsv"):
        table = read(f"judged-{number}")
        said = [(verdict, *(None if place[0] == "-" else slice_of(text, int(place[0]), int(place[1]))
                            for text, place in zip(table["texts"], places)), apart)
                for verdict, *places, apart in rows[number]]
        own.append(Pair(f"judged-{number}", story[a], table, said))
        brief = read(f"judged-{number}-brief")
        if len(brief["texts"]) == 2:
            own.append(Pair(f"judged-{number}-brief", story[a], brief, list(left(said, brief["texts"])), whole=False))
        copy = read(f"judged-{number}-copy")
        if len(copy["texts"]) == 2 and int(number) % COPIES == 0:
            said = {slice_of(copy["texts"][0], *unit["span"]) for unit in copy["units"]}
            own.append(Pair(f"judged-{number}-copy", story[a], copy, [("agree", words, words, 0.) for words in said], whole=False))
    return given, own


def main():
    a = argparse.ArgumentParser()
    for name in ("gold", "judged", "features", "folds"):
        a.add_argument(name, type=pathlib.Path)
    a.add_argument("--odds", type=pathlib.Path)
    a.add_argument("--tables", type=pathlib.Path)
    a = a.parse_args()
    given, own = load(a.gold, a.judged, a.features)
    stories = sorted({pair.story for pair in own})
    order = np.random.RandomState(0).permutation(len(stories))
    fold = {stories[story]: k % FOLDS for k, story in enumerate(order)}
    held = lambda k: [pair for pair in own if fold[pair.story] == k]
    rest = lambda k: [pair for pair in own if fold[pair.story] != k]
    a.folds.mkdir(parents=True, exist_ok=True)
    (a.folds / "folds.tsv").write_text("".join(f"{pair.name}\t{fold[pair.story]}\n" for pair in own), encoding="utf8")
    labels, scores = [], []
    for k in range(FOLDS):
        model = fit_alignment(rest(k))
        write_alignment(a.folds / str(k), model, own[0].table)
        for pair in held(k):
            labels.append(pair.same.ravel())
            scores.append(align(model, pair).ravel())
    tell("sentences on one thing, our pairs, stories held out", labels, scores)
    every = fit_alignment(own)
    write_alignment(a.folds / "all", every, own[0].table)
    tell("the same, the gold's pairs", [pair.same.ravel() for pair in given], [align(every, pair).ravel() for pair in given])
    verdicts = []
    if "candidates" in own[0].table:
        contrast, remainder = own[0].table["contrast"], own[0].table["remainder"]
        verdicts += [("agreement-trees.tsv", "whether two aligned sentences agree in something", lambda pair: pair.judged(pair.agree), AGREEMENT, contrast),
                     ("lone-trees.tsv", "whether no other report has a clause", Pair.alone, ALONE, remainder)]
        if a.odds:
            reading = {pair.name: pair.read(json.loads((a.odds / f"{pair.name}.json").read_text())) for pair in own + given}

            def seen(pair):
                at, features = reading[pair.name]
                return features, [int(pair.same[place]) for place in at]

            verdicts += [("reading-trees.tsv", "whether two sentences that were read side by side speak of one thing", seen, READING, contrast + READ),
                         ("reading-agreement-trees.tsv", "whether two sentences that were read side by side agree in something",
                          lambda pair: pair.touching(*reading[pair.name], pair.agree), AGREEMENT, contrast + READ)]
    fitted = []
    for file, what, take, shape, columns in verdicts:
        data = {pair.name: take(pair) for pair in own + given}
        join = lambda pairs, part: np.array([row for pair in pairs for row in data[pair.name][part]])
        labels, scores = [], []
        for k in range(FOLDS):
            model = Trees(join(rest(k), 0), join(rest(k), 1), **shape)
            model.write(a.folds / str(k) / file, what, columns)
            labels.append(join(held(k), 1))
            scores.append(model.score(join(held(k), 0)))
        tell(what + ", our pairs, stories held out", labels, scores)
        model = Trees(join(own, 0), join(own, 1), **shape)
        model.write(a.folds / "all" / file, what, columns)
        tell("the same, the gold's pairs", [join(given, 1)], [model.score(join(given, 0))])
        fitted.append((file, what, model, columns))
    if a.tables:
        write_alignment(a.tables, every, own[0].table)
        for file, what, model, columns in fitted:
            model.write(a.tables / file, what, columns)


if __name__ == "__main__":
    main()
