"""Corpora -> documents of sentences with whatever each corpus annotates -> windows and batches.

Every corpus ends up as the same records. What a corpus does not annotate is None, and the model masks that loss, so that
treebanks, names and reported speech train one encoder in mixed batches.

    python data.py            reads everything, prints counts, writes RUNS/data.pkl
"""

import argparse
import collections
import dataclasses
import gzip
import json
import os
import pickle
import random
import re
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("PARALLAX_SHARED", HERE / "../../shared"))
RUNS = Path(os.environ.get("PARALLAX_RUNS", HERE / "runs"))
MAX_PIECES_PER_WORD = 8  # addresses and long numbers would fill a window; their tail says nothing
MAX_PIECES = 400  # longest window; positions end at 512

NAME_TYPES = ["PERSON", "ORGANIZATION", "PLACE", "NATIONALITY", "EVENT", "PRODUCT"]
NAME_TAGS = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BIES"]
# CoNLL-2003's fourth class holds the last three of ours; PRODUCT stands for all that is left of it.
CONLL_CLASS = {"PERSON": "PER", "ORGANIZATION": "ORG", "PLACE": "LOC", "NATIONALITY": "MISC", "EVENT": "MISC", "PRODUCT": "MISC"}
SPEECH_TYPES = ["content", "cue", "source"]
SPEECH_TAGS = ["O"] + [f"{p}-{t}" for t in SPEECH_TYPES for p in "BIES"]
NAME_ID = {t: i for i, t in enumerate(NAME_TAGS)}
SPEECH_ID = {t: i for i, t in enumerate(SPEECH_TAGS)}
ANY_NAME = (1 << len(NAME_TAGS)) - 1


@dataclasses.dataclass
class Sentence:
    words: list
    upos: list = None
    lemma: list = None
    head: list = None  # 1-based in the sentence, 0 = root
    deprel: list = None
    names: list = None  # per word a bit set of the tags that the corpus allows: partial annotation is marginalised
    speech: list = None  # per word one tag id
    cue_of: list = None  # first word of a content span -> first word of its cue, as index in the document; -1 = no link here
    source_of: list = None  # first word of a cue -> first word of its source; -2 = the text names no source
    spans: list = None  # character offsets, where the corpus has them
    start: int = 0  # index of the first word in the document


@dataclasses.dataclass
class Document:
    id: str
    corpus: str
    sentences: list


def open_text(path):
    return gzip.open(path, "rt", encoding="utf8") if str(path).endswith(".gz") else open(path, encoding="utf8")


# ---------------------------------------------------------------- word shapes

def shape(word):
    """Collapsed shape: runs of capitals, small letters and digits are cut to two; other characters stay. 'Obama' -> 'Xxx'."""
    out = []
    for c in word:
        k = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != k or out[-2] != k:
            out.append(k)
    return "".join(out[:8])


def case_class(word):
    """1 all small, 2 first capital only, 3 all capitals, 4 mixed, 5 no letters, 6 one capital letter."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if upper == len(letters):
        return 6 if upper == 1 else 3
    return 2 if upper == 1 and letters[0].isupper() else 4


def place_class(index, length):
    """1 a sentence's only word, 2 its first, 3 its last, 4 inside."""
    return 1 if length == 1 else 2 if index == 0 else 3 if index == length - 1 else 4


# ---------------------------------------------------------------- lemma scripts

def lemma_script(form, lemma):
    """How to get from form to lemma: 'casing|drop,prefix|drop,suffix' or 'casing|=lemma' (UDPipe's idea)."""
    low, target = form.lower(), lemma.lower()
    if len(low) != len(form) or len(target) != len(lemma):
        return None
    best = (0, 0, 0)  # longest common substring: length, start in form, start in lemma
    for i in range(len(low)):
        for j in range(len(target)):
            n = 0
            while i + n < len(low) and j + n < len(target) and low[i + n] == target[j + n]:
                n += 1
            if n > best[0]:
                best = (n, i, j)
    n, i, j = best
    if n == 0:
        edit = "=" + target
    else:
        edit = f"{i},{target[:j]}|{len(low) - i - n},{target[j + n:]}"
    for casing in "lkcu":
        if apply_script(form, f"{casing}|{edit}") == lemma:
            return f"{casing}|{edit}"
    return None


def apply_script(form, script):
    casing, edit = script.split("|", 1)
    if edit.startswith("="):
        out = edit[1:]
    else:
        # a prefix or suffix never contains '|': such lemmas were refused when the inventory was made
        prefix, suffix = edit.split("|")
        drop_left, add_left = prefix.split(",", 1)
        drop_right, add_right = suffix.split(",", 1)
        base = form if casing == "k" else form.lower()
        if int(drop_left) + int(drop_right) > len(base):
            return form
        out = add_left + base[int(drop_left):len(base) - int(drop_right)] + add_right
    if casing == "c":
        return out[:1].upper() + out[1:]
    return out.upper() if casing == "u" else out


# ---------------------------------------------------------------- readers

def bioes(n, spans):
    """spans: (first, end, type) -> n tags; a later span never overwrites an earlier one."""
    tags = ["O"] * n
    for b, e, t in spans:
        if b >= e or any(x != "O" for x in tags[b:e]):
            continue
        if e - b == 1:
            tags[b] = "S-" + t
        else:
            tags[b:e] = [f"B-{t}"] + [f"I-{t}"] * (e - b - 2) + [f"E-{t}"]
    return tags


def name_bits(tags):
    return [1 << NAME_ID[t] for t in tags]


def read_conllu(path, corpus):
    docs, rows = [], []
    for line in open_text(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            docs.append(Document(line.split("=", 1)[1].strip(), corpus, []))
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            s = Sentence([r[1] for r in rows], [r[3] for r in rows], [r[2] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows])
            s.misc = [r[9] for r in rows] if corpus == "gum" else None
            docs[-1].sentences.append(s)
            rows = []
    return docs


GUM_TYPES = {"person": "PERSON", "place": "PLACE", "organization": "ORGANIZATION", "event": "EVENT", "object": "PRODUCT", "abstract": None}

TITLES = set("Mr Mrs Ms Dr Sir Lord Lady Prof Professor President Senator Sen Judge Justice King Queen Prince Princess Pope Saint Minister Chancellor "
             "Captain General Governor Mayor Secretary Chairman Director Prime Rev Reverend Father Aunt Uncle Colonel Sergeant Miss".split())


def any_of(name_type):
    return sum(1 << NAME_ID[f"{p}-{name_type}"] for p in "BIES")


# Enough to tell the three parts of CoNLL's MISC apart where words show it; the rest stays a choice for the model.
DEMONYM = re.compile(r"^(?:non-|pro-|anti-|ex-|all-|u\.?s\.?-|[a-z]+-)?(?:[a-z]{3,}(?:ian|ean|ese|ish|ani|ari|eli|aqi|wati|emeni)s?|(?:south |north |west |east )?"
                     r"(?:french|dutch|greek|swiss|thai|czech|slovak|serb|croat|turk|kurd|arab|german|mexican|american|african|cuban|afghan|uzbek|tajik|kazakh|"
                     r"welsh|scottish|irish|english|british|spanish|danish|swedish|finnish|polish|turkish|jewish|israeli|iraqi|pakistani|bangladeshi|saudi|kuwaiti|"
                     r"korean|chilean|roman|german|dane|swede|finn|pole|briton|spaniard|jew|slovene|bosnian|moslem|muslim|filipino|lao|hutu|tutsi|zulu|chechen|"
                     r"basque|catalan|frenchm[ae]n|dutchm[ae]n|englishm[ae]n|irishm[ae]n|australian|latin|european|asian)s?)$", re.I)
NOT_DEMONYM = re.compile(r"^(?:christian|republican|anglican|lutheran|presbyterian|elizabethan|dickensian|victorian)s?$", re.I)
EVENT_WORD = re.compile(r"\b(?:cup|open|championships?|games|olympics?|prix|war|league|tour|trophy|tournament|masters|series|test|festival|summit|"
                        r"conference|marathon|holocaust|revolution|ashes|accord|agreement|treaty|bowl|derby|classic|rally|uprising|day|christmas|easter|ramadan)\b", re.I)


def gum_mentions(doc):
    """Mentions of each sentence as (first, end, type); GUM writes them with brackets in the last column."""
    result = []
    for s in doc.sentences:
        stack, found = [], []
        for i, misc in enumerate(s.misc):
            m = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
            for part in re.findall(r"\([^()]*\)?|[^()]+\)", m.group(1)) if m else []:
                key = part.strip("()").split("-")
                if part.startswith("("):
                    stack.append((key[0], i, key[1] if len(key) > 1 else "abstract"))
                if part.endswith(")"):
                    at = next((k for k in reversed(range(len(stack))) if stack[k][0] == key[0]), None)
                    if at is not None:
                        _, first, kind = stack.pop(at)
                        found.append((first, i + 1, kind))
        result.append(found)
    return result


CALENDAR = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November "
               "December Mon Tue Tues Wed Thu Thur Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
LINKS = {"of", "for", "the", "and", "&", "in", "on"}


def add_gum_names(doc):
    """GUM marks every mention; the names in it are its runs of proper nouns with what belongs to them: capitalised adjectives
    before ("United Nations"), hyphens, and for all but people what 'of' ties on ("University of Leeds"), without titles."""
    for s, mentions in zip(doc.sentences, gum_mentions(doc)):
        n = len(s.words)
        capital = [w[:1].isupper() for w in s.words]
        long_words = [c for w, c in zip(s.words, capital) if len(w) > 3]
        if len(long_words) > 3 and sum(long_words) > 0.6 * len(long_words):
            continue  # a heading: its capitals say nothing, so its names are not learned from
        named = [s.upos[i] == "PROPN" and s.words[i].rstrip(".s") not in CALENDAR for i in range(n)]
        demonym = [bool(capital[i] and DEMONYM.match(s.words[i]) and not NOT_DEMONYM.match(s.words[i])) for i in range(n)]
        for i in reversed(range(n - 1)):
            if named[i + 1] and not named[i]:
                adjective = capital[i] and i > 0 and s.upos[i] in ("ADJ", "NOUN", "NUM", "VERB") and not demonym[i]
                adjective |= s.words[i] == "United"
                hyphen = s.words[i] in ("-", "–") and i > 0 and named[i - 1]
                named[i] = adjective or hyphen
        runs, i = [], 0
        while i < n:
            if not named[i]:
                i += 1
                continue
            first = i
            while i < n and named[i]:
                i += 1
            runs.append([first, i])
        merged = []
        for run in runs:
            before = merged[-1] if merged else None
            gap = s.words[before[1]:run[0]] if before else []
            tied = before and 0 < len(gap) <= 2 and gap[0] in ("of", "for") and all(g in LINKS for g in gap)
            if tied and any(b <= before[0] and run[1] <= e and GUM_TYPES.get(k) in ("ORGANIZATION", "PLACE", "EVENT", "PRODUCT")
                            and not any(b2 > b and b2 <= before[0] and e2 == before[1] for b2, e2, _ in mentions)
                            for b, e, k in mentions):
                before[1] = run[1]
            else:
                merged.append(run)
        tags, unsure = ["O"] * n, [False] * n
        for first, end in merged:
            covering = [(e - b, k) for b, e, k in mentions if b <= first and end <= e]
            kind = GUM_TYPES.get(min(covering)[1]) if covering else None
            if kind == "PERSON":
                while first < end - 1 and s.words[first].rstrip(".") in TITLES:
                    first += 1
                if s.words[first].rstrip(".") in TITLES:
                    unsure[first] = True
                    continue
            if kind is None:
                unsure[first:end] = [True] * (end - first)
            else:
                tags[first:end] = bioes(end - first, [(0, end - first, kind)])
        for i in range(n):
            if demonym[i] and tags[i] == "O" and s.upos[i] in ("ADJ", "NOUN", "PROPN"):
                tags[i], unsure[i] = "S-NATIONALITY", False
        s.names = [ANY_NAME if u else bits for u, bits in zip(unsure, name_bits(tags))]


def misc_types(text):
    if DEMONYM.match(text) and not NOT_DEMONYM.match(text):
        return ["NATIONALITY"]
    if EVENT_WORD.search(text):
        return ["EVENT"]
    return ["EVENT", "PRODUCT"] if len(text.split()) > 1 else ["NATIONALITY", "EVENT", "PRODUCT"]


def iob_spans(tags):
    """Entities (first, end, type) of IOB1 or IOB2 tags."""
    spans, start = [], None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and (tag[:2] != "I-" or tag[2:] != tags[start][2:]):
            spans.append((start, i, tags[start][2:]))
            start = None
        if tag != "O" and start is None:
            start = i
    return spans


def read_conll2003(path):
    docs, words, tags = [], [], []
    types = {"PER": ["PERSON"], "ORG": ["ORGANIZATION"], "LOC": ["PLACE"]}

    def flush():
        if not words:
            return
        bits = [1] * len(words)
        spans = iob_spans(tags)
        for b, e, t in spans:
            allowed = types.get(t) or misc_types(" ".join(words[b:e]))
            for i, tag in enumerate(bioes(e - b, [(0, e - b, "X")])):
                bits[b + i] = sum(1 << NAME_ID[f"{tag[0]}-{a}"] for a in allowed)
        s = Sentence(list(words), names=bits)
        s.gold_names = {(b, e, t) for b, e, t in spans}
        docs[-1].sentences.append(s)
        words.clear()
        tags.clear()

    for line in open_text(path):
        cells = line.split()
        if not cells:
            flush()
        elif cells[0] == "-DOCSTART-":
            flush()
            docs.append(Document(f"conll{len(docs)}", "conll2003", []))
        else:
            words.append(cells[0])
            tags.append(cells[-1])
    flush()
    return docs


def read_uner(path):
    """UNER's dev set is for measuring only: it is the only open one with names as CoNLL-2003 marks them."""
    docs, words, tags = [], [], []
    for line in list(open_text(path)) + ["\n"]:
        if line.startswith("# newdoc") or not docs:
            docs.append(Document(f"uner{len(docs)}", "uner", []))
        if line.startswith("#"):
            continue
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 2:
            words.append(cells[1])
            tags.append(cells[2])
        elif words:
            s = Sentence(words)
            s.gold_names = set(iob_spans(tags))
            docs[-1].sentences.append(s)
            words, tags = [], []
    return docs


TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+"
    r"|(?:[A-Za-z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s)"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|am|pm|[mbk])?\b"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b"
    r"|[cC]an(?=not\b)"
    r"|\w+(?:['’](?!s\b|re\b|ve\b|ll\b|d\b|m\b)\w+)?"
    r"|\.{2,}|--+|[^\w\s]")
SENTENCE_END = re.compile(r"[.!?…]+[\"”’'\)\]]*\s+(?=[\"“‘'\(\[]*[A-Z0-9])|\n+")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|Inc|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.\s$|(?:[A-Z]\.){2,}\s$")


def split_text(text):
    """Plain text -> sentences -> (begin, end) of each token. Only for corpora that come untokenised; the product has its own."""
    cuts, last = [], 0
    for m in SENTENCE_END.finditer(text):
        if "\n" not in m.group() and ABBREVIATION.search(text[last:m.end()]):
            continue
        cuts.append((last, m.end()))
        last = m.end()
    cuts.append((last, len(text)))
    out = []
    for b, e in cuts:
        tokens = [(b + m.start(), b + m.end()) for m in TOKEN.finditer(text[b:e])]
        if tokens:
            out.append(tokens)
    return out


def document_from_text(id, corpus, text):
    doc = Document(id, corpus, [])
    n = 0
    for tokens in split_text(text):
        s = Sentence([text[b:e] for b, e in tokens], spans=tokens, start=n)
        n += len(tokens)
        doc.sentences.append(s)
    return doc


def read_polnear(path):
    docs = []
    for line in open_text(path):
        record = json.loads(line)
        doc = document_from_text(record["id"], "polnear", record["text"])
        spans = [x for s in doc.sentences for x in s.spans]
        sentence_of = [k for k, s in enumerate(doc.sentences) for _ in s.words]

        def words_of(b, e):
            hit = [i for i, (x, y) in enumerate(spans) if x < e and y > b]
            return (hit[0], hit[-1] + 1) if hit else None

        marks, cue_of, source_of = [], {}, {}
        for q in record["quotes"]:
            cue = words_of(q["cue_start"], q["cue_end"]) if q.get("cue_start") is not None else None
            source = words_of(q["speaker_start"], q["speaker_end"]) if q.get("speaker_start") is not None else None
            if source:
                marks.append((*source, "source"))
            if cue:
                marks.append((*cue, "cue"))
                source_of[cue[0]] = source[0] if source else -2
            for b, e in q.get("spans") or [[q["start"], q["end"]]]:
                w = words_of(b, e)
                if w:
                    marks.append((*w, "content"))
                    if cue:
                        cue_of[w[0]] = cue[0]
        # the smaller span wins where two overlap: what a source or a cue covers is no content of the same layer
        tags = bioes(len(spans), sorted(set(marks), key=lambda m: (m[1] - m[0], m)))
        for s in doc.sentences:
            span = range(s.start, s.start + len(s.words))
            s.speech = [SPEECH_ID[tags[i]] for i in span]
            s.cue_of = [cue_of.get(i, -1) if tags[i] in ("B-content", "S-content") else -1 for i in span]
            s.source_of = [source_of.get(i, -1) if tags[i] in ("B-cue", "S-cue") else -1 for i in span]
        docs.append(doc)
    return docs


RE3D_TYPES = {"Organisation": "ORGANIZATION", "Person": "PERSON", "Location": "PLACE", "Nationality": "NATIONALITY",
              "Weapon": "PRODUCT", "MilitaryPlatform": "PRODUCT", "Vehicle": "PRODUCT"}


def read_re3d(path):
    """re3d marks descriptions too ('Minister for the Middle East'): inside one only the capitalised words carry its type, and
    may also be outside; a nationality is certain."""
    everything = json.load(open_text(path))
    entities = collections.defaultdict(list)
    for file, rows in everything.items():
        if file.endswith("entities.json"):
            for e in rows:
                entities[e["documentId"]].append(e)
    docs = []
    for file, rows in everything.items():
        if not file.endswith("documents.json"):
            continue
        for row in rows:
            doc = document_from_text(row["_id"], "re3d", row["text"])
            found = sorted(entities[row["_id"]], key=lambda e: e["begin"] - e["end"])
            for s in doc.sentences:
                s.names = [1] * len(s.words)
                for e in found:
                    t = RE3D_TYPES.get(e["type"])
                    for i, (b, x) in enumerate(s.spans):
                        if b < e["end"] and x > e["begin"]:
                            if t is None:
                                continue
                            bits = any_of(t)
                            if t == "NATIONALITY":
                                s.names[i] = bits
                            elif s.words[i][:1].isupper():
                                s.names[i] = bits | 1
                            elif s.words[i] in ("of", "the", "and", "for", "al", "-", "’s", "'s") and s.names[i] == 1:
                                s.names[i] = bits | 1
            docs.append(doc)
    return docs


# ---------------------------------------------------------------- curly quotation marks

def curl(doc):
    """The treebanks write straight marks, news writes curly ones: a third of the documents is read with curly marks."""
    for s in doc.sentences:
        opened = False
        for i, w in enumerate(s.words):
            if w == '"' or w in ("``", "''"):
                s.words[i] = "”" if (opened or w == "''") and w != "``" else "“"
                opened = not opened
            elif "'" in w:
                s.words[i] = w.replace("'", "’")


def number_words(docs):
    for d in docs:
        n = 0
        for s in d.sentences:
            s.start = n
            n += len(s.words)


def load(corpora="all"):
    """Splits by name. corpora='open' leaves out CoNLL-2003 and PolNeAR, whose texts carry no open licence."""
    train = SHARED / "train"
    splits = {
        "ewt": read_conllu(train / "en_ewt-ud-train.conllu.gz", "ewt"),
        "gum": read_conllu(train / "en_gum-ud-train.conllu.gz", "gum"),
        "re3d": read_re3d(train / "re3d.json.gz"),
        "ewt-dev": read_conllu(train / "en_ewt-ud-dev.conllu.gz", "ewt"),
        "gum-dev": read_conllu(train / "en_gum-ud-dev.conllu.gz", "gum"),
        "uner-dev": read_uner(train / "uner-ewt-dev.iob2.gz"),
        "conll-testa": read_conll2003(train / "conll2003.testa.gz"),
        "polnear-dev": read_polnear(SHARED / "gold/quotes/polnear-dev.jsonl.gz"),
    }
    if corpora == "all":
        splits["conll"] = read_conll2003(train / "conll2003.train.gz")
        splits["polnear"] = read_polnear(SHARED / "gold/quotes/polnear-train.jsonl.gz")
    for doc in splits["gum"]:
        add_gum_names(doc)
    for name in ("ewt", "gum", "conll"):
        for k, doc in enumerate(splits.get(name, [])):
            if k % 3 == 0:
                curl(doc)
    for docs in splits.values():
        number_words(docs)
    return splits


# ---------------------------------------------------------------- inventories and encoding

class Encoding:
    """Everything that a program needs beside the model to turn words into inputs and outputs into labels."""

    def __init__(self, shapes, upos, deprel, scripts):
        self.shapes, self.upos, self.deprel, self.scripts = shapes, upos, deprel, scripts
        self.index()

    def index(self):
        self.shape_id = {s: i + 2 for i, s in enumerate(self.shapes)}  # 0 = no word (special piece), 1 = unknown shape
        self.upos_id = {u: i for i, u in enumerate(self.upos)}
        self.deprel_id = {d: i for i, d in enumerate(self.deprel)}
        self.script_id = {s: i for i, s in enumerate(self.scripts)}

    @staticmethod
    def build(splits):
        shapes, scripts, upos, deprel = (collections.Counter() for _ in range(4))
        for name in ("ewt", "gum", "conll", "polnear", "re3d"):
            for doc in splits.get(name, []):
                for s in doc.sentences:
                    shapes.update(shape(w) for w in s.words)
                    if s.head:
                        upos.update(s.upos)
                        deprel.update(s.deprel)
                        scripts.update(lemma_script(w, l) for w, l in zip(s.words, s.lemma))
        scripts.pop(None, None)
        keep = lambda counter, least: [k for k, n in sorted(counter.items(), key=lambda x: (-x[1], x[0])) if n >= least]
        return Encoding(keep(shapes, 15)[:126], sorted(upos), keep(deprel, 3), keep(scripts, 3))

    def features(self, words):
        return [(self.shape_id.get(shape(w), 1), case_class(w), place_class(i, len(words))) for i, w in enumerate(words)]

    def encode(self, doc, pieces):
        for s in doc.sentences:
            s.pieces = [pieces(w) for w in s.words]
            s.features = self.features(s.words)
            if s.head:
                s.upos_ids = [self.upos_id.get(u, -100) for u in s.upos]
                s.rel_ids = [self.deprel_id.get(r, -100) for r in s.deprel]
                s.script_ids = [self.script_id.get(lemma_script(w, l), -100) for w, l in zip(s.words, s.lemma)]


class Pieces:
    """Word -> ids of its word pieces (uncased BERT), with a memory, since words repeat."""

    def __init__(self, tokenizer_file):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def __call__(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES_PER_WORD] or [100]
            self.known[word] = ids
        return ids


# ---------------------------------------------------------------- windows

@dataclasses.dataclass
class Window:
    """Consecutive sentences of one document, read together: [CLS] s1 [SEP] s2 [SEP] ... Word 0 is the root, read from [CLS]."""
    doc: Document
    sentences: list
    length: int


def windows(doc, limit):
    out, now, n = [], [], 1
    for s in doc.sentences:
        size = sum(map(len, s.pieces)) + 1
        if now and n + size > limit:
            out.append(Window(doc, now, n))
            now, n = [], 1
        now.append(s)
        n += size
    if now:
        out.append(Window(doc, now, n))
    return [w for w in out if w.length <= MAX_PIECES]  # a sentence that alone is longer is left out; the program cuts it


CLS, SEP = 101, 102


def batch(group, multiple=8):
    """Windows -> padded numpy arrays. Words are counted from 1 in each window."""
    B = len(group)
    # rounded up, so that few shapes occur: the matrix kernels are compiled once a shape
    L = -(-max(w.length for w in group) // multiple) * multiple
    W = -(-(1 + max(sum(len(s.words) for s in w.sentences) for w in group)) // multiple) * multiple
    a = {
        "input_ids": np.zeros((B, L), np.int64), "attention_mask": np.zeros((B, L), np.int64), "piece_word": np.zeros((B, L), np.int64),
        "word_first": np.zeros((B, W), np.int64), "word_last": np.zeros((B, W), np.int64), "features": np.zeros((B, W, 3), np.int64),
        "sentence": np.full((B, W), -1, np.int64), "upos": np.full((B, W), -100, np.int64), "script": np.full((B, W), -100, np.int64),
        "head": np.full((B, W), -100, np.int64), "rel": np.full((B, W), -100, np.int64), "names": np.full((B, W), -1, np.int64),
        "speech": np.full((B, W), -1, np.int64), "cue_of": np.full((B, W), -100, np.int64), "source_of": np.full((B, W), -100, np.int64),
    }
    for b, window in enumerate(group):
        a["input_ids"][b, 0] = CLS
        p, w, base = 1, 1, window.sentences[0].start
        total = sum(len(s.words) for s in window.sentences)
        for k, s in enumerate(window.sentences):
            first = w
            for i, ids in enumerate(s.pieces):
                a["input_ids"][b, p:p + len(ids)] = ids
                a["piece_word"][b, p:p + len(ids)] = w
                a["word_first"][b, w], a["word_last"][b, w] = p, p + len(ids) - 1
                p += len(ids)
                w += 1
            a["input_ids"][b, p] = SEP
            p += 1
            span = slice(first, w)
            a["features"][b, span] = s.features
            a["sentence"][b, span] = k
            if s.head:
                a["upos"][b, span], a["script"][b, span], a["rel"][b, span] = s.upos_ids, s.script_ids, s.rel_ids
                a["head"][b, span] = [h and first + h - 1 for h in s.head]
            if s.names is not None:
                a["names"][b, span] = s.names
            if s.speech is not None:
                a["speech"][b, span] = s.speech
                for i in range(len(s.words)):
                    # a link that leaves the window teaches nothing
                    if s.cue_of[i] >= 0 and 0 <= s.cue_of[i] - base < total:
                        a["cue_of"][b, first + i] = s.cue_of[i] - base + 1
                    if s.source_of[i] == -2:
                        a["source_of"][b, first + i] = 0
                    elif s.source_of[i] >= 0 and 0 <= s.source_of[i] - base < total:
                        a["source_of"][b, first + i] = s.source_of[i] - base + 1
        a["attention_mask"][b, :p] = 1
    return a


def grouped(all_windows, pieces_per_batch, rng=None):
    """Batches of windows of like length; with rng in random order."""
    if rng:
        rng.shuffle(all_windows)
        all_windows = sorted(all_windows, key=lambda w: w.length + rng.uniform(-3, 3))
    else:
        all_windows = sorted(all_windows, key=lambda w: w.length)
    groups, now = [], []
    for w in all_windows:
        if now and (len(now) + 1) * (-(-w.length // 8) * 8) > pieces_per_batch:
            groups.append(now)
            now = []
        now.append(w)
    if now:
        groups.append(now)
    if rng:
        rng.shuffle(groups)
    return groups


def training_groups(splits, shares, seed, pieces_per_batch):
    """One round: each corpus with its share of documents (a share of 0.4 takes 40% of them, another 40% next round)."""
    rng = random.Random(seed)
    chosen = []
    for name, share in shares.items():
        docs = splits.get(name, [])
        order = list(range(len(docs)))
        random.Random(name).shuffle(order)
        n = share * len(docs)
        begin = int(seed * n)
        for k in range(begin, int((seed + 1) * n)):
            chosen.extend(windows(docs[order[k % len(docs)]], rng.choice((64, 96, 128, 160, 192, 224))))
    return grouped(chosen, pieces_per_batch, rng)


def prepare(corpora, tokenizer_file, path):
    splits = load(corpora)
    encoding = Encoding.build(splits)
    pieces = Pieces(tokenizer_file)
    for docs in splits.values():
        for doc in docs:
            encoding.encode(doc, pieces)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as f:
        pickle.dump((splits, encoding), f)
    return splits, encoding


def cached(corpora):
    with open(RUNS / f"data-{corpora}.pkl", "rb") as f:
        return pickle.load(f)


if __name__ == "__main__":
    import data as module  # so that the pickle names data.Sentence, not __main__.Sentence
    import model
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--corpora", default="all", choices=("all", "open"))
    corpora = arguments.parse_args().corpora
    splits, encoding = module.prepare(corpora, model.pretrained() / "tokenizer.json", RUNS / f"data-{corpora}.pkl")
    for name, docs in splits.items():
        sentences = [s for d in docs for s in d.sentences]
        print(f"{name:12} {len(docs):5} documents {len(sentences):6} sentences {sum(len(s.words) for s in sentences):8} words "
              f"{sum(len(p) for s in sentences for p in s.pieces):8} pieces")
    print(len(encoding.shapes), "shapes", len(encoding.upos), "upos", len(encoding.deprel), "relations", len(encoding.scripts), "lemma scripts")
