#!/usr/bin/env python3
"""Runs Stemma and its peers over the same pages on this machine and prints Markdown tables: text, dates, speed.

usage: bench/peers/run.py --eval FOLDER --data FOLDER [--bin build/release/stemma] [--only NAME...]
                          [--parts text dates speed] [--runs 3] [--budget 120] [--speed-pages 300] [--keep FOLDER]

FOLDER of --eval holds the scorers pages.py and dates.py; that of --data the sets pages/ (html/ID.html.gz and
ground_truth.jsonl.gz) and dates/ (html/FILE.gz and gold.json). docs/quality.md names the sets; their licences keep them
out of this repository. The peers (readers.py) are installed at the versions in requirements.txt into --venv when they
are not there. Each answers as `stemma read` does (peer.py), so that the scorers run over it unchanged: no measure is
defined here. Peers are given the address of each page, which Stemma is not.

Speed is measured on every k-th page of pages/, --speed-pages in all (0: every page); speed.py says how.
"""
import argparse
import gzip
import json
import os
import shlex
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import speed  # noqa: E402
from install import environment, versions  # noqa: E402
from quality import scores, table  # noqa: E402
from readers import READERS  # noqa: E402


class Peers:
    """Makes each peer a program that a scorer can run, and keeps what the pages are called and where they are from."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.command = [str(environment(options.venv)), str(HERE / "peer.py")]

    def addresses(self, part, addresses):
        path = self.folder / f"{part}.json"
        path.write_text(json.dumps(addresses), encoding="utf-8")
        return path

    def program(self, name, addresses, *extra):
        path = self.folder / f"{addresses.stem}-{name}"
        line = shlex.join([*self.command, name, str(addresses), "--copy", f"{path}.jsonl", *extra])
        path.write_text(f'#!/bin/sh\nexec {line} "$@"\n', encoding="utf-8")
        path.chmod(0o755)
        return path

    def score(self, scorer, set_name, name, addresses, *extra):
        """The scorer's figures of Stemma or of one peer."""
        program = self.options.bin if name == "stemma" else self.program(name, addresses, *extra)
        print(f"{set_name}: {name} reads {len(json.loads(addresses.read_text()))} pages", file=sys.stderr, flush=True)
        started = time.monotonic()
        chosen = SimpleNamespace(eval=self.options.eval, bin=str(program))
        found = scores(chosen, scorer, "--data", self.options.data / set_name)
        print(f"{set_name}: {name} took {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        if name != "stemma":
            name_failures(set_name, name, Path(f"{program}.jsonl"))
        return found

    def chosen(self, wanted):
        return ["stemma"] + [name for name, reader in READERS.items()
                             if wanted(reader) and (not self.options.only or name in self.options.only)]


def name_failures(set_name, name, copy):
    records = map(json.loads, copy.read_text(encoding="utf-8").splitlines()) if copy.exists() else []
    failed = [record for record in records if "error" in record]
    if failed:
        print(f"{set_name}: {name} failed on {len(failed)} pages, such as {Path(failed[0]['path']).name}: "
              f"{failed[0]['error'][:200]}", file=sys.stderr)


def text(peers, addresses):
    f1, other, kinds = [], [], []
    for name in peers.chosen(lambda reader: reader.text):
        found = peers.score("pages", "pages", name, addresses)
        if not found:
            continue
        kinds = kinds or list(found["pages.f1"])
        f1.append([name] + [f"{found['pages.f1'][kind]:.4f}" for kind in kinds])
        gives = ("title", "date", "author") if name == "stemma" else READERS[name].gives
        meta, snippets = found["pages.metadata"], found["pages.snippets"]
        other.append([name, f"{snippets['kept']:.4f}", f"{snippets['leaked']:.4f}"]
                     + [f"{meta[field]:.4f}" if field in gives else "–" for field in ("title", "date", "author")])
    table("Main text, F1 of words by type of page (`pages.py`)", ["reader", *kinds], f1)
    table("Snippets and metadata (`pages.py`)",
          ["reader", "snippets kept", "snippets leaked", "title right", "date right", "author right"], other)


def dates(peers, addresses):
    rows = []
    for name in peers.chosen(lambda reader: "date" in reader.gives):
        found = peers.score("dates", "dates", name, addresses, "--metadata-only")
        if found:
            rows.append([name] + [f"{found['dates'][key]:.4f}" for key in ("accuracy", "precision", "recall", "f1")])
    table("Dates of pages, exact to the day (`dates.py`)", ["reader", "accuracy", "precision", "recall", "F1"], rows)


def sample(options, folder):
    """(list of unpacked pages, how many, megabytes): every k-th page."""
    pages = sorted((options.data / "pages" / "html").glob("*.html.gz"))
    if options.speed_pages:
        pages = pages[::max(1, len(pages) // options.speed_pages)][:options.speed_pages]
    files = []
    for page in pages:
        files.append(folder / page.name[:-3])
        files[-1].write_bytes(gzip.decompress(page.read_bytes()))
    listing = folder / "speed.lst"
    listing.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
    return listing, len(files), sum(file.stat().st_size for file in files) / 1e6


def settings(options):
    pinned = versions()
    table("The peers", ["reader", "version", "how it is called"],
          [[name, pinned[reader.package.lower()], reader.note] for name, reader in READERS.items()
           if not options.only or name in options.only])


def read_options():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--eval", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--venv", type=Path, default=HERE.parent.parent / "build" / "peers" / "venv")
    arguments.add_argument("--only", nargs="+", choices=[*READERS, "resiliparse-decoded"], metavar="NAME",
                           help="these peers beside Stemma: " + ", ".join(READERS))
    arguments.add_argument("--parts", nargs="+", choices=["text", "dates", "speed"], default=["text", "dates", "speed"])
    arguments.add_argument("--runs", type=int, default=3, help="rounds of the speed measurement, the best counts")
    arguments.add_argument("--budget", type=float, default=120, help="seconds after which a reader gets no more rounds")
    arguments.add_argument("--speed-pages", type=int, default=300)
    arguments.add_argument("--keep", type=Path, help="keep the peers' records here (PART-NAME.jsonl), to look at pages")
    options = arguments.parse_args()
    for path, what in ((options.eval / "pages.py", "--eval"), (options.data / "pages", "--data"), (Path(options.bin), "--bin")):
        if not path.exists():
            arguments.error(f"{what}: there is no {path}")
    options.bin = os.path.abspath(options.bin)
    return options


def main():
    options = read_options()
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep.resolve() if options.keep else Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        peers = Peers(options, folder)
        truth = gzip.open(options.data / "pages" / "ground_truth.jsonl.gz", "rt", encoding="utf-8")
        pages = peers.addresses("pages", {f"{t['id']}.html": t.get("url") or "" for t in map(json.loads, truth)})
        settings(options)
        if "text" in options.parts:
            text(peers, pages)
        if "dates" in options.parts:
            gold = json.loads((options.data / "dates" / "gold.json").read_text(encoding="utf-8"))
            dates(peers, peers.addresses("dates", {file: answer["url"] for file, answer in gold.items()}))
        if "speed" in options.parts:
            listing, count, megabytes = sample(options, Path(name))
            best = speed.rounds(options.bin, peers.command, pages, listing, options)
            speed.tables(best, count, megabytes, table)


if __name__ == "__main__":
    main()
