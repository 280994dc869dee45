#!/usr/bin/env python3
"""Runs Stemma's tiers, spaCy's small English pipeline and Stanford CoreNLP with its quote annotator over the same texts
on this machine, and prints Markdown tables: start-up and words a second, and who says what beside CoreNLP.

usage: bench/peers/language.py --eval FOLDER --data FOLDER [--bin build/release/stemma] [--parts speed quotes]
                               [--only NAME...] [--texts 24] [--rounds 2] [--budget 900] [--keep FOLDER]

FOLDER of --eval holds the scorer attribution.py; that of --data the sets polnear/dev (NAME.txt, NAME.ann) and incidents
(NAME/reports/*.json with `text`). docs/quality.md names the sets; their licences keep them out of this repository. The
peers are installed into --venv's folder as install.py says: spaCy needs the Python package index, CoreNLP the Maven
central repository, a Java run-time environment and Maven.

Speed is measured on every k-th text of each set, --texts a set; words are what white space parts. Every program is run
as a whole, on one core with one thread, in turns: over one short text (start-up), over the texts, and over the texts
twice. First pass: the second run less the first. Warm: the third less the second, when a virtual machine has compiled
what it will. Processor time is the figure that counts where other programs run. --keep keeps CoreNLP's output, which the
scores are made of, and takes what is there already.
"""
import argparse
import json
import os
import shlex
import statistics
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import corenlp  # noqa: E402
import install  # noqa: E402
import spacy_peer  # noqa: E402
from measure import measure  # noqa: E402
from quality import in_tier, scores, table  # noqa: E402

NAMES = ["stemma fast", "spaCy", "stemma full", "CoreNLP", "CoreNLP lean"]
SHORT = "The fire killed nine people, police said. “We heard a bang,” Maria Lopez, a neighbour, told reporters on Monday.\n"
STARTS, START_BUDGET = 5, 6.0  # starts a round, as many as fit into so many seconds
# fast, slow, times as fast as the floor asks
FLOORS = [("stemma fast", "spaCy", 10), ("stemma full", "CoreNLP", 1), ("stemma full", "CoreNLP lean", 1)]


class Programs:
    """The command line of each program over a list of texts, and how it stands in a table."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.names = [name for name in NAMES if not options.only or name in options.only]
        if "spaCy" in self.names:
            self.python = install.spacy(options.venv / "language")
        if {"CoreNLP", "CoreNLP lean"} & set(self.names):
            self.classpath = install.corenlp(options.venv / "corenlp")

    def command(self, name, listing):
        if name == "spaCy":
            return [self.python, HERE / "spacy_peer.py", install.SPACY_MODEL, "--files-from", listing]
        if name in ("CoreNLP", "CoreNLP lean"):
            return corenlp.command(self.classpath, listing, tempfile.mkdtemp(dir=self.folder), lean=name.endswith("lean"))
        return [self.options.bin, "annotate", "--tier", name.split()[1], "--threads", "1", "--verbatim", "--files-from", listing]

    def settings(self):
        pinned = install.versions(install.LANGUAGE)
        rows = {"spaCy": [pinned["spacy"], f"`en_core_web_sm` 3.8.0, its whole default pipeline, `nlp.pipe`, `batch_size={spacy_peer.BATCH}`"],
                "CoreNLP": [install.corenlp_version(), f"`-annotators {corenlp.ANNOTATORS}`, defaults, `{corenlp.MEMORY}`"],
                "CoreNLP lean": [install.corenlp_version(), f"the same with `{' '.join(corenlp.LEAN)}`"]}
        table("The peers", ["program", "version", "how it is called"], [[name, *rows[name]] for name in self.names if name in rows])


def every(paths, count):
    paths = sorted(paths)
    return paths[::max(1, len(paths) // count)][:count] if count else paths


def texts(options):
    """The texts to measure speed on: every k-th of the two sets."""
    news = [file.read_bytes().decode("utf-8") for file in every((options.data / "polnear" / "dev").glob("*.txt"), options.texts)]
    reports = every((options.data / "incidents").glob("*/reports/*.json"), options.texts)
    return news + [text for text in (json.loads(file.read_bytes()).get("text") for file in reports) if text]


def lists(chosen, folder):
    """{"start", "once", "twice": a list of files}. No file stands in a list twice, since CoreNLP writes one output a name."""
    def write(name, contents):
        (folder / name).mkdir()
        files = [folder / name / f"{name}{number:04d}.txt" for number in range(len(contents))]
        for file, content in zip(files, contents):
            file.write_text(content, encoding="utf-8")
        (folder / f"{name}.lst").write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
        return folder / f"{name}.lst"
    return {"start": write("start", [SHORT]), "once": write("once", chosen), "twice": write("twice", chosen + chosen)}


def rounds(programs, listing, options):
    """{program: {list: [cost, ...]}}; no more rounds for a program that has had --budget seconds."""
    costs = {name: {part: [] for part in listing} for name in programs.names}
    for number in range(options.rounds):
        for name, found in costs.items():
            spent = sum(cost.wall for part in found.values() for cost in part)
            if spent > options.budget:
                continue
            for part, files in listing.items():
                print(f"speed: round {number + 1}, {name}, {part}", file=sys.stderr, flush=True)
                found[part] += repeated(programs.command(name, files), part, options.core)
    return costs


def repeated(command, part, core):
    """The costs of running `command` once, or of a few starts where they are quick."""
    found = [measure(command, core)]
    while part == "start" and len(found) < STARTS and sum(cost.wall for cost in found) < START_BUDGET:
        found.append(measure(command, core))
    print(f"speed: {found}", file=sys.stderr, flush=True)
    return found


def best(costs, part, what):
    return min(getattr(cost, what) for cost in costs[part])


def middle(costs, part, what):
    return statistics.median(getattr(cost, what) for cost in costs[part])


def speeds(costs, words, how, what):
    """Words a second of the first pass and of the warm one."""
    start, once, twice = (how(costs, part, what) for part in ("start", "once", "twice"))
    return words / max(once - start, 1e-9), words / max(twice - once, 1e-9)


def speed(programs, options, folder):
    chosen = texts(options)
    words = sum(len(text.split()) for text in chosen)
    costs = rounds(programs, lists(chosen, folder), options)
    table("Start-up: time to the first record of one short text",
          ["program", "starts", "least by the clock", "median by the clock", "least processor", "median processor"],
          [[name, len(found["start"]), *(f"{how(found, 'start', what):.2f} s" for what in ("first", "cpu") for how in (best, middle))]
           for name, found in costs.items()])
    rows = []
    for name, found in costs.items():
        pairs = [speeds(found, words, how, what) for what, how in (("cpu", best), ("cpu", middle), ("wall", best))]
        rows.append([name, len(found["once"]), *(f"{value:,.0f}" for pair in pairs for value in pair),
                     f"{max(cost.peak for cost in found['twice']):,.0f} MiB"])
    table(f"Words a second on one thread, {len(chosen)} texts, {words:,} words",
          ["program", "rounds", "processor, first pass, best", "processor, warm, best", "processor, first pass, median",
           "processor, warm, median", "clock, first pass, best", "clock, warm, best", "peak memory"], rows)
    rows = []
    for fast, slow, floor in FLOORS:
        if fast in costs and slow in costs:
            ratios = [a / b for how in (best, middle) for a, b in zip(speeds(costs[fast], words, how, "cpu"),
                                                                     speeds(costs[slow], words, how, "cpu"))]
            rows.append([f"{fast} over {slow}", f"at least {floor}", *(f"{ratio:.1f}" for ratio in ratios)])
    table("How many times as fast, by processor time",
          ["", "floor", "first pass, best", "warm, best", "first pass, median", "warm, median"], rows)


def program(folder, name, command):
    path = folder / name
    path.write_text(f'#!/bin/sh\nexec {shlex.join(map(str, command))} "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def quotes(programs, options, folder):
    bins = {}
    for tier in ("fast", "full"):
        if f"stemma {tier}" in programs.names:
            bins[f"stemma {tier}"] = in_tier(SimpleNamespace(bin=options.bin, tier=tier), folder / f"stemma-{tier}")
    if "CoreNLP" in programs.names:
        kept = (options.keep or folder / "kept").resolve()
        kept.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, HERE / "corenlp.py", programs.classpath, kept]
        bins["CoreNLP"] = program(folder, "corenlp-mentions", command)
        bins["CoreNLP, whole phrases"] = program(folder, "corenlp-phrases", [*command, "--phrases"])
    rows = []
    for name, path in bins.items():
        print(f"quotes: {name}", file=sys.stderr, flush=True)
        found = scores(SimpleNamespace(eval=options.eval, bin=path, only=None), "attribution", "--data", options.data / "polnear" / "dev")
        for key, figures in found.items():
            if "f1" in figures:
                rows.append([name, key.split(".")[1], *(f"{figures[k]:.3f}" for k in ("p", "r", "f1")), figures["predicted"], figures["gold"]])
    order = ["source", "cue", "content", "relation"]
    table("Who says what, exact spans (`attribution.py`, PolNeAR dev)",
          ["role", "program", "precision", "recall", "F1", "given", "gold"],
          [[row[1], row[0], *row[2:]] for role in order for row in rows if row[1] == role])


def read_options():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--eval", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--venv", type=Path, default=HERE.parent.parent / "build" / "peers", help="where the peers are installed")
    arguments.add_argument("--parts", nargs="+", choices=["speed", "quotes"], default=["speed", "quotes"])
    arguments.add_argument("--only", nargs="+", choices=NAMES, metavar="NAME", help="these programs: " + ", ".join(NAMES))
    arguments.add_argument("--texts", type=int, default=24, help="texts of each set to measure speed on; 0: all")
    arguments.add_argument("--rounds", type=int, default=2)
    arguments.add_argument("--budget", type=float, default=900, help="seconds after which a program gets no more rounds")
    arguments.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)), help="the core that speed is measured on")
    arguments.add_argument("--keep", type=Path, help="keep CoreNLP's output here, and take what is there already")
    options = arguments.parse_args()
    needed = [(options.eval / "attribution.py", "--eval"), (options.data / "polnear" / "dev", "--data"), (Path(options.bin), "--bin")]
    for path, what in needed:
        if not path.exists():
            arguments.error(f"{what}: there is no {path}")
    options.bin, options.venv = os.path.abspath(options.bin), options.venv.resolve()
    return options


def main():
    options = read_options()
    with tempfile.TemporaryDirectory() as name:
        programs = Programs(options, Path(name))
        programs.settings()
        if "speed" in options.parts:
            speed(programs, options, Path(name))
        if "quotes" in options.parts:
            quotes(programs, options, Path(name))


if __name__ == "__main__":
    main()
