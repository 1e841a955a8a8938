"""Words that praise or blame, from VADER's lexicon, and those that deny, hedge or set against, written by hand.

    python3 tones.py VADER > ../bench/src/main/resources/parallax/bench/tone-words.tsv

VADER is vader_lexicon.txt of the PyPI package vaderSentiment 3.3.2."""

import sys

STRONG = 1.3  # of 4; weaker ones depend on what they stand beside
OWN = {
    "denying": "deny refute reject dispute dismiss rebut disprove contradict debunk disavow disagree unfounded baseless false untrue"
    " oppose refuse denial rejection lack fail unlikely doubt doubtful hardly barely unable impossible cannot myth incorrect",
    "hedging": "may might could possibly perhaps apparently allegedly reportedly alleged claim suggest seem appear likely probable"
    " suspect suspected believe think presumably potential potentially possible purported rumor rumored unconfirmed unclear"
    " suppose supposedly estimate about roughly nearly almost partly somewhat some",
    "contrasting": "but however although though despite while whereas yet nevertheless nonetheless instead contrary still rather"
    " unlike otherwise conversely notwithstanding regardless",
}


def main():
    words = {word: tone for tone, line in OWN.items() for word in line.split()}
    for line in open(sys.argv[1], encoding="utf8"):
        word, mean, *_ = line.split("\t")
        if word.isascii() and word.isalpha() and len(word) > 3 and abs(float(mean)) >= STRONG:
            words.setdefault(word.lower(), "praising" if float(mean) > 0 else "blaming")
    print(
        "# Words with a tone. Source of praising and blaming: VADER lexicon 3.3.2, Copyright 2014 C.J. Hutto, MIT licence, cut by"
        " training/tones.py; the others written for Parallax, Apache-2.0. Columns: lower-case lemma or form, tone"
    )
    for word in sorted(words):
        print(word, words[word], sep="\t")


main()
