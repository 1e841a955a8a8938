"""Lemmas that the treebanks know: what a word with a tag mostly goes back to. The model's scripts are for all other words."""

import collections

TAGS = ("ADJ", "ADV", "AUX", "NOUN", "VERB")
LEAST_SHARE = 0.8


def known_lemmas(splits):
    """'form TAG lemma' for each small-letter form of the training sets whose lemma is nearly always the same."""
    counts = collections.defaultdict(collections.Counter)
    for name in ("ewt", "gum"):
        for doc in splits.get(name, []):
            for s in doc.sentences:
                for form, tag, lemma in zip(s.words, s.upos, s.lemma):
                    if tag in TAGS and form.isalpha():
                        counts[form.lower(), tag][lemma] += 1
    known = []
    for (form, tag), lemmas in sorted(counts.items()):
        lemma, n = min(lemmas.items(), key=lambda x: (-x[1], x[0]))
        if n >= LEAST_SHARE * sum(lemmas.values()) and lemma.isalpha():
            known.append(f"{form} {tag} {lemma}")
    return known
