"""Document frequencies of lemmas, for telling rare words from common ones where few reports are at hand.

  frequencies.py TRAIN_FOLDER > core/src/main/resources/parallax/group/frequencies.tsv

TRAIN_FOLDER holds en_ewt-ud-train.conllu.gz and en_gum-ud-train.conllu.gz (Universal Dependencies: English Web Treebank and GUM's openly licensed genres).
Counts in how many documents each lemma of a noun, verb, adjective or number stands; long documents are cut into pieces of 400 words, so that all are of about a news report's
length. Lemmas of fewer than four pieces are left out. Only counts are written, no text.
"""
import collections
import gzip
import os
import sys

CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
PIECE = 400
LEAST = 4


def pieces(path):
    words = []
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# newdoc") or len(words) >= PIECE and not line.strip():
                if words:
                    yield words
                words = []
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                words.append((columns[2].lower(), columns[3]))
    if words:
        yield words


def main():
    documents = 0
    frequencies = collections.Counter()
    for name in ("en_ewt-ud-train.conllu.gz", "en_gum-ud-train.conllu.gz"):
        for words in pieces(os.path.join(sys.argv[1], name)):
            documents += 1
            frequencies.update({lemma for lemma, tag in words if tag in CONTENT and len(lemma) > 1})
    print("# In how many of the documents (pieces of about 400 words) a lemma stands; counted by training/frequencies.py in UD English EWT (CC BY-SA 4.0) and GUM's openly licensed genres (CC BY, CC BY-SA)")
    print("documents\t%d" % documents)
    for lemma, count in sorted(frequencies.items()):
        if count >= LEAST and "\t" not in lemma:
            print("%s\t%d" % (lemma, count))


main()
