#!/usr/bin/env python3
"""One peer as a program that answers as `stemma read` does, so that the same scorers run over it; or its speed.

usage: peer.py NAME ADDRESSES [--metadata-only] [--copy FILE] read --files-from LIST     JSON Lines on stdout
       peer.py NAME ADDRESSES time PROCESSES --files-from LIST                   {"wall", "cpu", "pages"} on stdout

ADDRESSES is a JSON file {file name: address of the page}. A page that the peer fails on has a record with `error`;
--copy keeps the records. Timing covers nothing but the calls of the library, on pages that already are in memory, after
a few calls to warm up.
"""
import argparse
import json
import logging
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from readers import DECODED, READERS

WARM_UP = 3
state = {}  # what the forked workers share: the reader and its pages


def record(path):
    reader, address = state["reader"], state["addresses"].get(path.name, "")
    out = {"path": str(path), "text": ""}
    try:
        raw = path.read_bytes()
        if reader.text and not state["metadata_only"]:
            out["text"] = reader.text(raw, address) or ""
        if reader.metadata:
            out.update(reader.metadata(raw, address))
    except Exception as problem:  # whatever a peer throws at a page is that page's error
        out["error"] = f"{type(problem).__name__}: {problem}"
    return out


def answer(files, copy):
    with ProcessPoolExecutor(os.cpu_count()) as pool, open(copy, "w", encoding="utf-8") as kept:
        for found in pool.map(record, files, chunksize=4):
            line = json.dumps(found)
            print(line)
            print(line, file=kept)


def call(number):
    started = time.process_time()
    try:
        state["reader"].text(*state["pages"][number])
    except Exception:
        pass  # counted in the run over the same pages that is scored
    return time.process_time() - started


def warm_up(_):
    for number in range(min(WARM_UP, len(state["pages"]))):
        call(number)
    time.sleep(0.2)  # long enough that every worker takes one


def measure(processes):
    numbers = range(len(state["pages"]))
    if processes == 1:
        warm_up(None)
        started = time.perf_counter()
        cpu = sum(map(call, numbers))
        return time.perf_counter() - started, cpu
    with multiprocessing.Pool(processes) as pool:
        pool.map(warm_up, range(processes), chunksize=1)
        started = time.perf_counter()
        cpu = sum(pool.imap_unordered(call, numbers, chunksize=4))
        return time.perf_counter() - started, cpu


def decoded(raw):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return bytes_to_str(raw, detect_encoding(raw, from_html_meta=True))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("name", choices=[*READERS, *DECODED])
    arguments.add_argument("addresses", type=Path)
    arguments.add_argument("--metadata-only", action="store_true")
    arguments.add_argument("--copy", default=os.devnull)
    arguments.add_argument("work", choices=["read", "time"])
    arguments.add_argument("processes", type=int, nargs="?", default=1)
    arguments.add_argument("--files-from", type=Path, required=True)
    options = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    files = [Path(line) for line in options.files_from.read_text(encoding="utf-8").splitlines() if line]
    state.update(reader={**READERS, **DECODED}[options.name], metadata_only=options.metadata_only,
                 addresses=json.loads(options.addresses.read_text(encoding="utf-8")))
    if options.work == "read":
        answer(files, options.copy)
        return
    state["pages"] = [(f.read_bytes(), state["addresses"].get(f.name, "")) for f in files]
    if options.name in DECODED:
        state["pages"] = [(decoded(raw), address) for raw, address in state["pages"]]
    wall, cpu = measure(options.processes)
    print(json.dumps({"wall": wall, "cpu": cpu, "pages": len(files)}))


if __name__ == "__main__":
    sys.exit(main())
