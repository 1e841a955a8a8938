#!/usr/bin/env python3
"""Score the source chains of `parallax read` against chains.tsv.   score_chains.py CHAINS.tsv READ.jsonl [tuned|apart] [-v]

READ.jsonl is what `parallax read` writes for the articles named in CHAINS.tsv. For each gold attribution the predicted one is
the statement with the largest overlap of content (at least 0.3 of either); its chain is what its attributions say of origin
and `through`. A link is right when it overlaps the gold link's words, has one of its kinds (person and official count as one:
which of them a named office-holder is, is in the rest of the article) and stands in the gold chain's order: links are aligned
as a longest common subsequence. Precision over predicted links, recall over gold links; `whole` is the share of attributions
whose chain is right from end to end."""
import json
import sys

args = [a for a in sys.argv[1:] if a != "-v"]
chains, read, part = args[0], args[1], args[2] if len(args) > 2 else None
show = "-v" in sys.argv


def spans(node):
    return node.get("spans") or [[node["begin"], node["end"]]]


def shared(a, b):
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


def length(a):
    return sum(y - x for x, y in a)


def same(link, gold, kinds_too):
    overlap = link[0] < gold[1] and gold[0] < link[1]
    kind = {"official": "person"}.get(link[2], link[2])
    return overlap and (not kinds_too or kind in {{"official": "person"}.get(k, k) for k in gold[2]})


def aligned(predicted, gold, kinds_too):
    row = [0] * (len(gold) + 1)
    for link in predicted:
        above = row[:]
        for j, want in enumerate(gold):
            row[j + 1] = above[j] + 1 if same(link, want, kinds_too) else max(above[j + 1], row[j])
    return row[-1]


def of(account, content):
    """The chain of the statement that shares most with the content: [(begin, end, kind)], None without a statement."""
    origins = {o["id"]: o for o in account["origins"]}
    statements = {}
    for a in account["attributions"]:
        statements.setdefault(tuple(map(tuple, spans(a["content"]))), []).append(a)
    for q in account["quotations"]:
        statements.setdefault(tuple(map(tuple, spans(q["content"]))), [])
    best, most = None, 0.0
    for key in statements:
        like = shared(key, content) / max(1, max(length(key), length(content)))
        if like > most:
            best, most = key, like
    if best is None or most < 0.3:
        return None
    links = sorted(statements[best], key=lambda a: len(a["through"]))
    longest = max((a["through"] + [a["origin"]] for a in links), key=len, default=[])
    chain = []
    for origin in longest:
        a = next((a for a in links if a["origin"] == origin and a["speaker"]), None)
        if a:
            chain.append((a["speaker"]["begin"], a["speaker"]["end"], origins[origin]["kind"]))
    return chain


accounts = {a["id"]: a for a in map(json.loads, open(read, encoding="utf-8"))}
count = {k: 0 for k in ("attributions", "found", "gold", "predicted", "right", "placed", "whole", "long_gold", "long_right")}
for line in open(chains, encoding="utf-8"):
    if line.startswith("#"):
        continue
    article, fold, own, sample, content, chain = line.rstrip("\n").split("\t")
    if part and own != part:
        continue
    content = [list(map(int, s.split("-"))) for s in content.split()]
    gold = []
    for link in chain.split() if chain != "-" else []:
        place, kinds = link.split(":")
        gold.append((*map(int, place.split("-")), kinds.split("/")))
    predicted = of(accounts[article], content)
    count["attributions"] += 1
    count["found"] += predicted is not None
    links = predicted or []
    right = aligned(links, gold, True)
    count["gold"] += len(gold)
    count["predicted"] += len(links)
    count["right"] += right
    count["placed"] += aligned(links, gold, False)
    whole = predicted is not None and right == len(gold) == len(links)
    count["whole"] += whole or (not gold and not links)
    if len(gold) > 1:
        count["long_gold"] += 1
        count["long_right"] += whole
    if show and not whole and (gold or links):
        text = accounts[article]["text"]
        print("gold", [(text[b:e], k) for b, e, k in gold], "\n got", predicted and [(text[b:e], k) for b, e, k in links], "\n    ",
              repr(text[max(0, content[0][0] - 120):content[0][0]]), "[[", repr(text[content[0][0]:content[0][1]][:90]), "]]", repr(text[content[-1][1]:content[-1][1] + 120]))


def f1(right):
    return 200.0 * right / max(1, count["gold"] + count["predicted"])


print("attributions %d, with a statement %d, gold links %d, predicted %d" % tuple(count[k] for k in ("attributions", "found", "gold", "predicted")))
print("chain F1 %.1f (P %.1f R %.1f)   without kinds %.1f   whole chains %.1f %%   of two links and more %d of %d" % (
    f1(count["right"]), 100.0 * count["right"] / max(1, count["predicted"]), 100.0 * count["right"] / max(1, count["gold"]),
    f1(count["placed"]), 100.0 * count["whole"] / max(1, count["attributions"]), count["long_right"], count["long_gold"]))
print(json.dumps(count, sort_keys=True))
