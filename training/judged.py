"""Writes the pairs of training/judged as a folder in the gold's format, so that the gold's scorers can be run on them.

  judged.py GOLD JUDGED OUT

GOLD is the folder with the gold data, which has the texts; OUT gets them too, so it should lie outside of this project.
"""
import json
import pathlib
import sys

from alignment import rows_of, slice_of


def main():
    gold, judged, out = map(pathlib.Path, sys.argv[1:4])
    reports = {}
    for file in sorted((gold / "stories").glob("*.jsonl")):
        for line in file.read_text(encoding="utf8").splitlines():
            report = json.loads(line)
            if "text" in report:
                reports[report["id"]] = report
    rows = {}
    for number, verdict, slot, *places, _ in rows_of(judged / "rows.tsv"):
        rows.setdefault(number, []).append((verdict, slot, dict(zip("ab", (places[:2], places[2:])))))
    out.mkdir(parents=True, exist_ok=True)
    for number, _, *ids in rows_of(judged / "pairs.tsv"):
        pair = {side: reports[report] for side, report in zip("ab", ids)}
        comparison = []
        for k, (verdict, slot, places) in enumerate(rows[number]):
            row = {"id": str(k), "verdict": verdict, **({} if slot == "-" else {"slot": slot})}
            row.update({side: slice_of(pair[side]["text"], int(place[0]), int(place[1]))
                        for side, place in places.items() if place[0] != "-"})
            comparison.append(row)
        name = f"judged-{number}"
        for side, report in pair.items():
            (out / f"{name}.{side}.txt").write_bytes(report["text"].encode("utf8"))
        (out / f"{name}.json").write_text(json.dumps({"name": name, "comparison": comparison, "sources": [], "boilerplate": {}}), encoding="utf8")
        (out / f"{name}.meta.json").write_text(json.dumps({side: {key: report.get(key, "") for key in ("id", "date", "source", "title")}
                                                           for side, report in pair.items()}), encoding="utf8")


if __name__ == "__main__":
    main()
