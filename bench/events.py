#!/usr/bin/env python3
"""Scores of the coded events on the open gold.  events.py GOLD [WORK]

Feeds the gold's sentences to `./parallax read` (run it in the project's folder, built), scores the answers with GOLD/tools/score_events.py
and with the measures that the gold's README defines, and prints a table; the last line is a JSON object of counters for .ci/floors.
The two seed texts are read when they stand in GOLD/../seeds. Needs Python 3, nothing else."""
import json
import os
import re
import subprocess
import sys
import tempfile

# Types that the gold's own events may be called by.
AS_TYPE = {"YIELD": {"CONCEDE", "RETREAT"}}


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def types(event):
    return {event["code"], *event.get("accept", [])} | AS_TYPE.get(event["code"], set())


def predicted(gold, name, work):
    out = os.path.join(work, name + ".jsonl")
    subprocess.run([sys.executable, f"{gold}/tools/run_read.py", "events", f"{gold}/events/{name}.dev.jsonl", out], check=True)
    return out


def scored(gold, name, out, actors):
    printed = subprocess.run(
        [sys.executable, f"{gold}/tools/score_events.py", f"{gold}/events/{name}.dev.jsonl", out, "dev", "--actors", actors],
        check=True, capture_output=True, text=True).stdout
    found = {}
    for line in printed.splitlines():
        match = re.match(r"\s+(event type|dyad).*F1 ([0-9.]+)", line)
        if match:
            found[match.group(1)] = float(match.group(2))
    return found


def news(gold, out):
    answers = {row["id"]: row["events"] for row in lines(out)}
    silent = irrelevant = 0
    for row in lines(f"{gold}/events/events_news200.dev.jsonl"):
        if not row["relevant"]:
            irrelevant += 1
            silent += not answers[row["id"]]
    return silent, irrelevant


def headlines(gold, out):
    answers = {row["id"]: row["events"] for row in lines(out)}
    typed = moded = count = 0
    for row in lines(f"{gold}/events/headlines_ngec.dev.jsonl"):
        want = row["events"][0]
        count += 1
        typed += any(event["code"] == want["code"] for event in answers[row["id"]])
        moded += any(event["code"] == want["code"] and event["mode"] == want["mode"] for event in answers[row["id"]])
    return typed, moded, count


def names(account, party):
    """All that an actor goes by: its words, its country, its entity's name."""
    entity = next((e for e in account["entities"] if e["id"] == party.get("entity")), None)
    return {party["text"], party.get("country"), entity["name"] if entity else None} - {None}


def same(wanted, found):
    """Every person, body or country that is wanted is among the parties found, by code or by surname."""
    words = lambda text: set(re.findall(r"\w+", text.lower()))
    return all(any(want == name or len(words(want) & words(name)) * 2 >= len(words(want)) for name in found) for want in wanted)


def seeds(gold):
    """How many of the seed pair's events are coded with their type and with both sides."""
    pair = json.load(open(f"{gold}/pairs/tehran.json", encoding="utf-8"))
    folder = os.path.join(gold, "..", "seeds")
    texts = {doc: open(os.path.join(folder, file), encoding="utf-8").read() for doc, file in pair["documents"].items()}
    published = pair.get("context", {}).get("published", {})
    rows = [{"id": doc, "text": text, "date": published.get(doc)} for doc, text in texts.items()]
    run = subprocess.run(["./parallax", "read"], input="".join(json.dumps(row) + "\n" for row in rows), check=True, capture_output=True, text=True)
    accounts = {account["id"]: account for account in map(json.loads, run.stdout.splitlines())}
    found, missed = 0, []
    for want in pair["events"]:
        account = accounts[want["doc"]]
        begin = texts[want["doc"]].find(want["evidence"])
        end = begin + len(want["evidence"])
        good = False
        for event in account["events"]:
            near = event["trigger"]["begin"] < end + 40 and event["trigger"]["end"] > begin - 40
            if near and event["type"] in want["type"].split(" or "):
                parties = [set().union(*[names(account, p) for p in event[side]], set()) for side in ("actors", "recipients")]
                both = parties[0] | parties[1]
                good |= same(want["actor"], parties[0] or both) and same(want["recipient"], both)
        found += good
        if not good:
            missed.append(f'{want["doc"]}: {want["evidence"]} ({want["type"]})')
    return found, len(pair["events"]), missed


def main():
    gold = sys.argv[1]
    work = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()
    out = {name: predicted(gold, name, work) for name in ("events_gsr", "events_plv", "events_news200", "headlines_ngec")}
    gsr, plv = scored(gold, "events_gsr", out["events_gsr"], "country"), scored(gold, "events_plv", out["events_plv"], "text")
    about = scored(gold, "events_news200", out["events_news200"], "none")
    silent, irrelevant = news(gold, out["events_news200"])
    typed, moded, count = headlines(gold, out["headlines_ngec"])
    counters = {
        "gsr_type": gsr["event type"], "gsr_dyad": gsr["dyad"], "plv_type": plv["event type"], "plv_dyad": plv["dyad"],
        "news_type": about["event type"], "news_silent": silent, "news_irrelevant": irrelevant,
        "headlines_type": typed, "headlines_mode": moded, "headlines": count}
    print(f"GSR dev     type F1 {gsr['event type']:.3f}, dyad F1 by country {gsr['dyad']:.3f}")
    print(f"PLV dev     type F1 {plv['event type']:.3f}, dyad F1 by words {plv['dyad']:.3f}")
    print(f"news200 dev type F1 {about['event type']:.3f}, silent on {silent} of {irrelevant} irrelevant sentences")
    print(f"headlines   type right {typed}, type and mode right {moded} of {count}")
    if os.path.isdir(os.path.join(gold, "..", "seeds")):
        found, wanted, missed = seeds(gold)
        counters["seed_events"] = found
        print(f"seed pair   {found} of {wanted} events" + "".join(f"\n            missed {one}" for one in missed))
    else:
        print("seed pair   skipped: no seeds beside the gold data")
    print(json.dumps(counters))


main()
