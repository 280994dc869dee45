"""Runs one program and measures it: the clock, the processor, the time to its first line, the peak of its memory."""
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

# a library that would start threads of its own is told not to
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "BLIS", "MKL", "NUMEXPR")}


@dataclass(frozen=True)
class Cost:
    wall: float   # seconds
    cpu: float    # seconds of the processor, the program's and the system's, of the program and all that it started
    first: float  # seconds to the end of the first line, or to the end of the run where there is none
    peak: float   # MiB of resident memory, of the largest process
    own: float    # MiB of the program's own memory at its most: resident and not mapped from a file (Linux's RssAnon)


class OwnMemory(threading.Thread):
    """Looks every twentieth of a second how much memory of its own a process has; pages of files that it maps, which the
    system reads in as they are asked for and may drop again, are none of it."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.status, self.most, self.over = f"/proc/{pid}/status", 0, threading.Event()

    def run(self):
        while not self.over.wait(0.05):
            with open(self.status, encoding="ascii", errors="replace") as lines:
                self.most = max([self.most, *(int(line.split()[1]) for line in lines if line.startswith("RssAnon:"))])

    def end(self):
        self.over.set()
        self.join()
        return self.most / 1024


def measure(command, core=None, ends=(0, 1)):
    """The cost of `command`; on one core where `core` numbers one. Ends the run on another exit status than `ends`."""
    pinned = (lambda: os.sched_setaffinity(0, {core})) if core is not None else None
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=said,
                                   env={**os.environ, **ONE_THREAD}, preexec_fn=pinned)
        own = OwnMemory(process.pid)
        own.start()
        line = process.stdout.readline()
        first = time.perf_counter() - started
        while process.stdout.read(1 << 20):
            pass
        most = own.end()
        _, status, usage = os.wait4(process.pid, 0)
        wall, process.returncode = time.perf_counter() - started, os.waitstatus_to_exitcode(status)
        if process.returncode not in ends:
            said.seek(0)
            sys.exit(f"{command[0]} ended with {process.returncode}: {said.read().decode(errors='replace')[-800:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, first if line else wall, usage.ru_maxrss / 1024, most)
