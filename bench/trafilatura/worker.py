# SPDX-License-Identifier: Apache-2.0
"""Answers "pass" lines: extracts every page of the folder with metadata and prints how many seconds that took.

worker.py FOLDER: one page a file, NNNN.html, its address in NNNN.url.
"""
import pathlib
import sys
import time

import trafilatura

folder = pathlib.Path(sys.argv[1])
pages = [(p.read_bytes(), p.with_suffix(".url").read_text().strip() or None) for p in sorted(folder.glob("*.html"))]
print("ready", flush=True)
for _ in sys.stdin:
    begin, cpu = time.monotonic(), time.process_time()
    for page, url in pages:
        trafilatura.extract(page, url=url, output_format="json", with_metadata=True)
    print(time.monotonic() - begin, time.process_time() - cpu, flush=True)
