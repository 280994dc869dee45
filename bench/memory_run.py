#!/usr/bin/env python3
"""Start-up and memory of `stemma annotate` in each tier, over more and more short reports, as Markdown tables.

usage: bench/memory_run.py [--bin build/release/stemma] [--count 100 1000 10000] [--tiers fast full] [--starts 9]

The reports are invented (invented.py), each with names and words of its own. One thread. Start-up is the time to the
first record of one of them; processor time counts where other programs run. Memory is the peak of resident memory; the
last column says how much of it came after the smallest count.
"""
import argparse
import statistics
import sys
import tempfile
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


def annotate(options, tier, files):
    return measure([options.bin, "annotate", "--tier", tier, "--threads", "1", "--verbatim", "--files-from", files])


def starts(options, folder):
    rows = []
    for tier in options.tiers:
        costs = [annotate(options, tier, listing(folder, 1)) for _ in range(options.starts)]
        first, cpu = sorted(cost.first for cost in costs), sorted(cost.cpu for cost in costs)
        rows.append([tier, f"{first[0]:.2f} s", f"{statistics.median(first):.2f} s", f"{cpu[0]:.2f} s",
                     f"{statistics.median(cpu):.2f} s", f"{max(cost.peak for cost in costs):.0f} MiB"])
    table(f"Start-up, time to the first record, {options.starts} starts",
          ["tier", "least by the clock", "median by the clock", "least processor", "median processor", "peak memory"], rows)


def memory(options, folder):
    rows = []
    for tier in options.tiers:
        least = None
        for count in options.count:
            cost = annotate(options, tier, listing(folder, count))
            least = least or cost.peak
            rows.append([tier, f"{count:,}", f"{cost.cpu:.1f} s", f"{1000 * cost.cpu / count:.2f} ms", f"{cost.peak:.1f} MiB",
                         f"{cost.peak - least:+.1f} MiB"])
            print(f"memory: {tier}, {count} reports, {cost.wall:.0f} s", file=sys.stderr, flush=True)
    table("Memory of `stemma annotate`, one thread",
          ["tier", "reports", "processor", "processor a report", "peak memory", f"more than at {options.count[0]:,}"], rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--count", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument("--tiers", nargs="+", choices=["fast", "full"], default=["fast", "full"])
    arguments.add_argument("--starts", type=int, default=9)
    options = arguments.parse_args()
    if not Path(options.bin).exists():
        arguments.error(f"--bin: there is no {options.bin}")
    with tempfile.TemporaryDirectory() as name:
        starts(options, Path(name))
        memory(options, Path(name))


if __name__ == "__main__":
    main()
