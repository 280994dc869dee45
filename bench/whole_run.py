#!/usr/bin/env python3
"""Times `stemma report` as a whole on N reports made from a folder of real ones, each repeated with changed bytes.

usage: bench/whole_run.py --reports FOLDER [--count 100 1000 10000] [--bin build/release/stemma] [--threads N]

Every copy gets words of its own in each paragraph's end, so that no two originals share their hash. Prints, a line a
size, wall seconds, processor seconds, the peak of resident memory, the size of what was written and seconds a report;
the last line says how the cost a report grew from the smallest size to the largest (1.0 is linear).
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def changed(path, number):
    """The bytes of `path` with a sentence of its own: in the text of a news-please record, else at the end."""
    raw = path.read_bytes()
    mark = f"Copy {number} of this report was filed under {number * 7919 % 100003}."
    if path.suffix == ".json":
        record = json.loads(raw)
        record["text"] = (record.get("text") or "") + "\n" + mark
        return json.dumps(record, ensure_ascii=False).encode()
    if path.suffix in (".html", ".htm"):
        return raw.replace(b"</p>", b"</p><p>" + mark.encode() + b"</p>", 1)
    return raw + b"\n\n" + mark.encode() + b"\n"


def pile(sources, count, folder):
    for number in range(count):
        source = sources[number % len(sources)]
        (folder / f"{number:06d}{source.suffix}").write_bytes(changed(source, number))


def measure(program, reports, out, threads):
    command = [program, "report", str(reports), "--out", str(out)]
    if threads:
        command += ["--threads", str(threads)]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{program} ended with {process.returncode}: {message.decode(errors='replace')[-500:]}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=Path, required=True)
    arguments.add_argument("--count", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--threads", type=int)
    options = arguments.parse_args()
    sources = sorted(p for p in options.reports.rglob("*") if p.suffix in (".json", ".html", ".txt") and "gold" not in p.name)
    if not sources:
        sys.exit(f"{options.reports} holds no .json, .html or .txt reports")
    per_report = []
    for count in options.count:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "reports").mkdir()
            pile(sources, count, folder / "reports")
            wall, cpu, peak = measure(options.bin, folder / "reports", folder / "out", options.threads)
            size = lambda f: (folder / "out" / f).stat().st_size / 1e6
            per_report.append(cpu / count)
            print(f"{count:6d} reports: {wall:7.2f} s wall, {cpu:7.2f} s processor, {peak:6.0f} MiB peak, "
                  f"account {size('account.json'):.1f} MB, dossier {size('dossier.html'):.1f} MB, "
                  f"{1000 * cpu / count:.2f} ms processor a report", flush=True)
    if len(per_report) > 1:
        print(f"cost a report, largest over smallest: {per_report[-1] / per_report[0]:.2f}")


if __name__ == "__main__":
    main()
