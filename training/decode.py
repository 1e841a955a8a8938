"""From the model's scores to trees, names and reported speech; what the Java reader does too, in the same order of ties."""

import numpy as np

from data import NAME_TAGS, SPEECH_TAGS, apply_script


def viterbi(emissions, transitions):
    """Best tag path; transitions[a, b] scores b after a. The lowest tag id wins a tie."""
    n, tags = emissions.shape
    score = emissions[0].copy()
    back = np.zeros((n, tags), np.int64)
    for i in range(1, n):
        total = score[:, None] + transitions
        back[i] = total.argmax(0)
        score = total[back[i], np.arange(tags)] + emissions[i]
    path = [int(score.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return path[::-1]


def tag_spans(tags):
    """BIOES tags -> (first, end, type); a span that the tags leave open ends where they leave it."""
    spans, start = [], None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag[0] not in "IE" or tag[2:] != tags[start][2:]):
            spans.append((start, i, tags[start][2:]))
            start = None
        if tag[0] in "BS" or (start is None and tag != "O"):
            start = i
    return spans


def tree(scores):
    """Heads of a sentence from its arc scores [n, n + 1] (column 0 = root): greedy; where that is no tree with one root, the
    best single-root tree by Chu-Liu-Edmonds."""
    n = len(scores)
    s = np.full((n + 1, n + 1), -np.inf)
    s[1:] = scores
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    heads = np.zeros(n + 1, np.int64)
    heads[1:] = s[1:].argmax(1)
    if (heads[1:] == 0).sum() == 1 and not cycle(heads):
        return heads[1:]
    # one root: a root arc costs more than any tree without it can win back
    s[1:, 0] -= 1e4
    return maximum_tree(s)[1:]


def cycle(heads):
    state = np.zeros(len(heads), np.int64)
    state[0] = 2
    for i in range(1, len(heads)):
        path = []
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i]
        if state[i] == 1:
            return path[path.index(i):]
        for j in path:
            state[j] = 2
    return None


def maximum_tree(s):
    heads = np.zeros(len(s), np.int64)
    heads[1:] = s[1:].argmax(1)
    ring = cycle(heads)
    if not ring:
        return heads
    ring_set = set(ring)
    rest = [i for i in range(len(s)) if i not in ring_set]
    own = np.array([s[i, heads[i]] for i in ring])
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = s[np.ix_(rest, rest)]
    into = s[np.ix_(ring, rest)] - own[:, None]  # entering the ring at one of its words frees that word's arc
    small[-1, :-1] = into.max(0)
    enter = into.argmax(0)
    leaving = s[np.ix_(rest, ring)]
    small[:-1, -1] = leaving.max(1)
    leave = leaving.argmax(1)
    small[0, :] = -np.inf
    found = maximum_tree(small)
    result = heads.copy()
    for a, i in enumerate(rest):
        if i == 0:
            continue
        result[i] = ring[leave[a]] if found[a] == len(rest) else rest[found[a]]
    outside = found[len(rest)]
    result[ring[enter[outside]]] = rest[outside]
    return result


class Decoder:
    def __init__(self, encoding, label_pair, name_transitions, speech_transitions):
        self.encoding, self.label_pair = encoding, label_pair
        self.name_transitions, self.speech_transitions = name_transitions, speech_transitions

    def sentence(self, out, b, first, words):
        """Tags, lemmas, tree and names of the sentence whose words are first .. first + n of window b."""
        n = len(words)
        rows = slice(first, first + n)
        upos = [self.encoding.upos[i] for i in out["upos"][b, rows]]
        lemma = [apply_script(w, self.encoding.scripts[i]) for w, i in zip(words, out["script"][b, rows])]
        columns = [0] + list(range(first, first + n))
        heads = tree(out["arc"][b, rows][:, columns])
        at = np.array([columns[h] for h in heads])
        label = ((out["label_dependent"][b, rows] * out["label_head"][b, at]) @ self.label_pair.T
                 + out["label_by_dependent"][b, rows] + out["label_by_head"][b, at])
        root = self.encoding.deprel_id["root"]
        label[:, root] = np.where(heads == 0, 1e9, -1e9)
        deprel = [self.encoding.deprel[i] for i in label.argmax(1)]
        names = tag_spans([NAME_TAGS[t] for t in viterbi(out["names"][b, rows], self.name_transitions)])
        return upos, lemma, heads.tolist(), deprel, names

    def speech(self, out, b, total):
        """Spans of reported speech of a window of so many words, as (first, end, type, link): words count from 1, and link is
        the first word of a content's cue or of a cue's source, 0 for none."""
        tags = [SPEECH_TAGS[t] for t in viterbi(out["speech"][b, 1:total + 1], self.speech_transitions)]
        spans = [(s + 1, e + 1, t) for s, e, t in tag_spans(tags)]
        cues = [s for s, _, t in spans if t == "cue"]
        sources = [0] + [s for s, _, t in spans if t == "source"]
        result = []
        for s, e, t in spans:
            link = 0
            if t == "content" and cues:
                link = cues[int(out["cue"][b, s, cues].argmax())]
            elif t == "cue":
                link = sources[int(out["source"][b, s, sources].argmax())]
            result.append((s, e, t, link))
        return result
