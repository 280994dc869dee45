#!/usr/bin/env python3
"""Runs the scorers over the sets that this machine has, and prints docs/quality.md's tables.

usage: bench/quality.py --eval FOLDER --data FOLDER [--bin build/release/stemma] [--tier full] [--only SCORER ...]
                        [--rates docs/error_rates.json]

FOLDER of --eval holds account.py, attribution.py, pages.py, dates.py, geoparse.py, facts.py and grouping.py; that of
--data the sets they score (docs/quality.md names them; their licences keep them out of this repository). A scorer or
set that is missing is named and left out. --tier says how reports are read where they are annotated (pages and their dates
are not); --only runs some scorers, as `--only account attribution`. --rates writes what the dossier's section on method shows.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path


def scores(options, name, *arguments):
    """{score name: figures} of one scorer, or nothing where it or its data are missing."""
    if options.only and name not in options.only:
        return {}
    script = options.eval / f"{name}.py"
    if not script.exists():
        print(f"(no {script.name})", file=sys.stderr)
        return {}
    done = subprocess.run([sys.executable, str(script), "--bin", options.bin, *map(str, arguments)],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        print(f"({script.name} ended with {done.returncode}: {done.stderr.strip()[-300:]})", file=sys.stderr)
        return {}
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {line.pop("score"): line for line in lines}


def table(title, header, rows):
    print(f"\n### {title}\n\n| " + " | ".join(header) + " |\n|" + " --- |" * len(header))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def incidents(options, rates):
    rows, joined = [], []
    for gold in sorted((options.data / "incidents").glob("*/gold.json")):
        found = scores(options, "account", "--gold", gold, gold.parent / "reports")
        if not found:
            continue
        core, detail = found["account.core"], found["account.detail"]
        events, reconciled = found["account.events"], found["account.reconciled"]
        speaker, polarity = found["account.quotes"]["right_speaker"], found["account.statements"]["polarity_errors"]
        rows.append([gold.parent.name, core["gold"], core["found"], core["precision"], core["credited"], detail["found"],
                     detail["precision"], detail["credited"], speaker, polarity])
        joined.append([gold.parent.name, events["share_in_own_event"], f"{events['told_apart']}/{events['gold_events']}",
                       reconciled["disputes"], reconciled["aliases_joined"], reconciled["aliases_apart"],
                       reconciled["shared_origins"], reconciled["dates"]])
        if core["gold"] >= 50:
            rates.append(["Key statements found", gold.parent.name, core["found"], f"of {core['gold']} counts, causes and claims"])
            rates.append(["Key statements right that were given", gold.parent.name, core["precision"], ""])
            rates.append(["Quotations with the right speaker", gold.parent.name, speaker, ""])
            rates.append(["Denials read as claims, or the reverse", gold.parent.name, polarity, "counted, not a share"])
    table("Accounts of incidents (`account.py`)",
          ["incident", "core gold", "core found", "core precision", "core credited", "detail found", "detail precision",
           "detail credited", "right speaker", "polarity errors"], rows)
    table("Reconciling (`account.py`)",
          ["incident", "in own event", "events told apart", "disputes", "aliases joined", "aliases apart",
           "shared origins", "dates"], joined)


def attribution(options, rates):
    found = scores(options, "attribution")
    if not found:
        return
    table("Attributions, exact spans (`attribution.py`, PolNeAR dev)", ["role", "precision", "recall", "F1"],
          [[k.split(".")[1], v["p"], v["r"], v["f1"]] for k, v in found.items() if "f1" in v])
    for role in ("source", "content"):
        rates.append([f"Exact {role} of an attribution, F1", f"PolNeAR dev, {options.tier} tier", found[f"attribution.{role}.exact"]["f1"], ""])


def flat(options, title, name, *arguments):
    found = scores(options, name, *arguments)
    if found:
        table(title, ["score", "figures"], [[k, ", ".join(f"{a} {b}" for a, b in v.items())] for k, v in found.items()])
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--eval", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--rates", type=Path, help="also write these for the dossier")
    arguments.add_argument("--tier", choices=("full", "fast"), default="full")
    arguments.add_argument("--only", nargs="+", metavar="SCORER")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        options.bin = in_tier(options, Path(folder) / "stemma")
        everything(options)


def in_tier(options, script):
    """A program that runs Stemma in the tier: the scorers know of none."""
    program = shlex.quote(os.path.abspath(options.bin))
    script.write_text(f"""#!/bin/sh
command=$1
shift
case "$command" in
  annotate | report) exec {program} "$command" --tier {options.tier} "$@" ;;
  *) exec {program} "$command" "$@" ;;
esac
""", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def everything(options):
    rates = []
    incidents(options, rates)
    attribution(options, rates)
    pages = flat(options, "Pages (`pages.py`)", "pages")
    if pages:
        rates.append(["Words of an article kept and left out rightly, F1", "WCXB dev", pages["pages.f1"]["article"], ""])
    flat(options, "Dates of pages (`dates.py`)", "dates")
    flat(options, "Places (`geoparse.py`)", "geoparse")
    flat(options, "Press releases (`facts.py`)", "facts")
    flat(options, "Look-alike incidents (`grouping.py`)", "grouping")
    if options.rates:
        keys = ("measure", "on", "value", "note")
        lines = ",\n".join("  " + json.dumps(dict(zip(keys, map(str, rate)))) for rate in rates)
        options.rates.write_text('{"rates": [\n' + lines + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
