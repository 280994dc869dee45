#!/usr/bin/env python3
"""Reads one WARC of N real pages in a stream, and shows that memory does not grow with N.

usage: bench/archive_run.py --pages FOLDER [--count 100 1000 10000] [--bin build/release/stemma] [--threads N]

FOLDER holds pages as .html or .html.gz; they are repeated with a paragraph of their own each, one gzip member a record.
Prints, a line a size: the archive's size, wall and processor seconds, pages a second and the peak of resident memory.
"""
import argparse
import gzip
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def record(html, number):
    html = html.replace(b"</p>", b"</p><p>Copy %d of this page.</p>" % number, 1)
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html
    head = (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/%d\r\n"
            b"WARC-Date: 2031-05-14T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:%032d>\r\n"
            b"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n" % (number, number, len(block)))
    return gzip.compress(head + block + b"\r\n\r\n", 1)


def write(sources, count, path):
    with open(path, "wb") as out:
        for number in range(count):
            source = sources[number % len(sources)]
            raw = source.read_bytes()
            out.write(record(gzip.decompress(raw) if source.suffix == ".gz" else raw, number))


def measure(program, path, threads):
    command = [program, "read", str(path)] + (["--threads", str(threads)] if threads else [])
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    records = sum(1 for _ in process.stdout)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{program} ended with {process.returncode}")
    return records, time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=Path, required=True)
    arguments.add_argument("--count", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--threads", type=int)
    options = arguments.parse_args()
    sources = sorted(p for p in options.pages.iterdir() if p.name.endswith((".html", ".html.gz")))
    if not sources:
        sys.exit(f"{options.pages} holds no .html or .html.gz")
    print("| pages | archive | records | wall | processor | pages a second | peak memory |\n" + "| --- " * 7 + "|")
    for count in options.count:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "pages.warc.gz"
            print(f"writing {count} pages", file=sys.stderr)
            write(sources, count, path)
            records, wall, processor, peak = measure(options.bin, path, options.threads)
            print(f"| {count:,} | {path.stat().st_size / 1e6:.0f} MB | {records:,} | {wall:.2f} s | {processor:.2f} s "
                  f"| {count / wall:.0f} | {peak:.0f} MiB |", flush=True)


if __name__ == "__main__":
    main()
