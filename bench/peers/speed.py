"""Pages a second of Stemma and the peers over the same pages, in turns, so that a busy moment of the machine hits all.

Stemma is measured as a whole process that reads the files, decodes and parses them, finds text and metadata and prints
its records. Of a peer only the calls that make the main text are measured, on bytes already in memory. Both differences
favour the peers. The best round of each counts.
"""
import json
import os
import subprocess
import sys
import time

# reader, threads or processes
ROWS = [("stemma", 1), ("stemma", 2), ("trafilatura", 1), ("trafilatura", 2), ("trafilatura-fast", 1), ("resiliparse", 1),
        ("resiliparse-decoded", 1), ("newspaper4k", 1), ("readability-lxml", 1)]
# fast reader, slow reader
RATIOS = [(("stemma", 2), ("trafilatura", 2)), (("stemma", 2), ("trafilatura", 1)), (("stemma", 1), ("trafilatura", 1)),
          (("stemma", 1), ("resiliparse", 1)), (("stemma", 1), ("resiliparse-decoded", 1))]


def stemma(program, threads, listing):
    command = [program, "read", "--threads", str(threads), "--files-from", str(listing)]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall, process.returncode = time.perf_counter() - started, os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{program} ended with {process.returncode}: {message.decode(errors='replace')[-500:]}")
    return wall, usage.ru_utime + usage.ru_stime


def peer(command, name, processes, addresses, listing):
    done = subprocess.run([*command, name, addresses, "time", str(processes), "--files-from", listing],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"timing {name} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    found = json.loads(done.stdout)
    return found["wall"], found["cpu"]


def rounds(program, command, addresses, listing, options):
    """{(reader, threads): (wall, processor seconds)}, the best of at most --runs rounds within --budget seconds each."""
    best, spent = {}, {}
    rows = [row for row in ROWS if not options.only or row[0] in ("stemma", *options.only)]
    for number in range(options.runs):
        for row in rows:
            if spent.get(row, 0) > options.budget:
                continue
            print(f"speed: round {number + 1}, {row[0]} on {row[1]}", file=sys.stderr, flush=True)
            took = stemma(program, row[1], listing) if row[0] == "stemma" else peer(command, *row, addresses, listing)
            spent[row] = spent.get(row, 0) + took[0]
            best[row] = tuple(map(min, took, best.get(row, took)))
    return best


def tables(best, pages, megabytes, table):
    rows = [[name, threads, f"{pages / wall:.1f}", f"{megabytes / wall:.1f}", f"{pages / cpu:.1f}"]
            for (name, threads), (wall, cpu) in best.items()]
    table(f"Speed, {pages} pages, {megabytes:.0f} MB",
          ["reader", "threads or processes", "pages a second", "MB a second", "pages a processor second"], rows)
    rows = [[f"{a[0]} on {a[1]} over {b[0]} on {b[1]}", f"{best[b][0] / best[a][0]:.1f}", f"{best[b][1] / best[a][1]:.1f}"]
            for a, b in RATIOS if a in best and b in best]
    table("Speed beside the peers", ["how many times as fast", "by the clock", "by processor time"], rows)
