#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pages a second of processor time, the systems in turn; bench/extraction starts it.

extraction_speed.py PAGES ROUNDS WARM CLASSPATH PEERS_CLASSPATH TRAFILATURA_PYTHON; empty: left out.
WARM passes each that do not count (Java compiles while it works: an archive is read by what is compiled), then round by round one pass each, one system at a time; the median of the rounds.
"""
import pathlib
import statistics
import subprocess
import sys

pages, rounds, warm, own, peers, python = sys.argv[1:7]
java = ["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp"]
commands = {"Parallax": java + [own, "org.parallax.bench.PagePasses", pages]}
if python:
    commands["trafilatura"] = [python, "bench/trafilatura/worker.py", pages]
if peers:
    for name in ("Readability4J", "boilerpipe"):
        commands[name] = java + [peers, "org.parallax.bench.extractors.ExtractorWorker", name.lower(), pages]
workers, times = {}, {}
for name, command in commands.items():
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if worker.stdout.readline().strip() == "ready":
        workers[name], times[name] = worker, []
    else:
        print(name + " does not start: it is left out", file=sys.stderr)


def once(worker):
    worker.stdin.write("pass\n")
    worker.stdin.flush()
    return float(worker.stdout.readline().split()[1])


for worker in workers.values():
    for _ in range(int(warm)):
        once(worker)
for _ in range(int(rounds)):
    for name, worker in workers.items():
        times[name].append(once(worker))
for worker in workers.values():
    worker.stdin.close()
count = len(list(pathlib.Path(pages).glob("*.html")))
print("| system | metadata | pages/s a core | times trafilatura |\n|---|---|---|---|")
for name in workers:
    ratio = [b / a for a, b in zip(times[name], times.get("trafilatura", []))]
    print("| %s | %s | %.1f | %s |" % (name, "yes" if name in ("Parallax", "trafilatura") else "title alone" if name == "Readability4J" else "no",
                                     count / statistics.median(times[name]), "%.2f" % statistics.median(ratio) if ratio else "-"))
print("\n%d pages, %s rounds after %s passes of warm-up" % (count, rounds, warm))
