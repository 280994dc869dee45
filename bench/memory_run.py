#!/usr/bin/env python3
"""Start-up and memory of `stemma annotate` in each tier, over more and more short reports, as Markdown tables.

usage: bench/memory_run.py [--bin build/release/stemma] [--count 100 1000 10000] [--tiers fast full] [--starts 9]
                           [--input files archive]

The reports are invented (invented.py), each with names and words of its own. They come as so many files, whose paths the
program keeps, or as pages of one web archive, which it reads as a stream. One thread. Start-up is the time to the
first record of one of them; processor time counts where other programs run. Memory is the peak of resident memory, and
that part of it which is the program's own: the rest are pages of the files that it maps (weights, gazetteer, libraries),
which come in as reports ask for them and which the system may drop again. The last column says how much of its own the
program took after the smallest count.
"""
import argparse
import itertools
import statistics
import sys
import tempfile
import uuid
from pathlib import Path

from invented import report
from measure import measure
from quality import table


def listing(folder, count):
    """A list of `count` reports, written into `folder`."""
    path = folder / f"{count}.lst"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            file = folder / f"{number:06d}.txt"
            if not file.exists():
                file.write_text(report(number), encoding="utf-8")
            lines.write(f"{file}\n")
    return path


def archive(folder, count):
    """A WARC of `count` pages, one report each."""
    path = folder / f"{count}.warc"
    with path.open("wb") as out:
        for number in range(count):
            paragraphs = "".join(f"<p>{part}</p>" for part in report(number).strip().split("\n\n"))
            page = f"<html><head><title>Report</title></head><body><article>{paragraphs}</article></body></html>".encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = ["WARC/1.0", "WARC-Type: response", f"WARC-Record-ID: <urn:uuid:{uuid.UUID(int=number)}>",
                    "WARC-Date: 2031-01-01T00:00:00Z", f"WARC-Target-URI: http://example.org/{number}",
                    "Content-Type: application/http;msgtype=response", f"Content-Length: {len(http)}"]
            out.write("\r\n".join(head).encode() + b"\r\n\r\n" + http + b"\r\n\r\n")
    return path


def annotate(options, tier, *inputs):
    return measure([options.bin, "annotate", "--tier", tier, "--threads", "1", "--verbatim", *inputs], ends=(0,))


def starts(options, folder):
    rows = []
    for tier in options.tiers:
        costs = [annotate(options, tier, "--files-from", listing(folder, 1)) for _ in range(options.starts)]
        first, cpu = sorted(cost.first for cost in costs), sorted(cost.cpu for cost in costs)
        rows.append([tier, f"{first[0]:.2f} s", f"{statistics.median(first):.2f} s", f"{cpu[0]:.2f} s",
                     f"{statistics.median(cpu):.2f} s", f"{max(cost.peak for cost in costs):.0f} MiB"])
    table(f"Start-up, time to the first record, {options.starts} starts",
          ["tier", "least by the clock", "median by the clock", "least processor", "median processor", "peak memory"], rows)


def memory(options, folder):
    rows = []
    for kind, tier in itertools.product(options.input, options.tiers):
        least = None
        for count in options.count:
            inputs = ["--files-from", listing(folder, count)] if kind == "files" else [archive(folder, count)]
            cost = annotate(options, tier, *inputs)
            least = least or cost.own
            rows.append([tier, kind, f"{count:,}", f"{cost.cpu:.1f} s", f"{1000 * cost.cpu / count:.2f} ms", f"{cost.peak:.1f} MiB",
                         f"{cost.own:.1f} MiB", f"{cost.own - least:+.1f} MiB"])
            print(f"memory: {tier}, {kind}, {count} reports, {cost.wall:.0f} s", file=sys.stderr, flush=True)
    table("Memory of `stemma annotate`, one thread",
          ["tier", "input", "reports", "processor", "processor a report", "peak memory", "its own", f"its own, more than at {options.count[0]:,}"], rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--count", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument("--tiers", nargs="+", choices=["fast", "full"], default=["fast", "full"])
    arguments.add_argument("--starts", type=int, default=9)
    arguments.add_argument("--input", nargs="+", choices=["files", "archive"], default=["files", "archive"])
    options = arguments.parse_args()
    if not Path(options.bin).exists():
        arguments.error(f"--bin: there is no {options.bin}")
    with tempfile.TemporaryDirectory() as name:
        starts(options, Path(name))
        memory(options, Path(name))


if __name__ == "__main__":
    main()
