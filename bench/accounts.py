#!/usr/bin/env python3
"""Accounts of news reports beside the three incidents with gold: who says what, against gold made by readers.

bench/accounts/BATCH.jsonl hold the gold, stand-off: a line names a text's file below DATA, and its items say where in the
text their words stand, in code points of what `body` below gives. They hold no text. bench/accounts/README.md says how they were
made. eval/account.py scores.

usage: accounts.py --eval FOLDER --data FOLDER [--bin STEMMA] [--only BATCH ...] [--verbose]
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def plain(text):
    """ECB+ parts words from marks by blanks; this writes them as a newspaper does."""
    for old, new in (("`` ", "“"), (" ''", "”"), ("``", "“"), ("''", "”")):
        text = text.replace(old, new)
    for pattern, new in (
            (r" ([.,;:?!%)\]])", r"\1"), (r"([(\[$]) ", r"\1"), (r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1"),
            (r"(s) ' ", r"\1' "), (r"(?<=\w) - (?=\w)", "-"), (r"(?<=\d), (?=\d{3}\b)", ","), (r"(?<=\d)\. (?=\d)", "."),
            (r" ’ (s|t|re|ve|ll|d|m)\b", r"’\1"), (r"(?<=\w)' s\b", "'s"), (r"\b([ap])\. m\b", r"\1.m"),
            (r"\b([A-Z])\. (?=[A-Z]\.)", r"\1."), (r"(?<=\w)\. (com|net|org)\b", r".\1"), (r"“ (?=\w)", "“"),
            (r"(?<=[\w.,!?]) ”", "”")):
        text = re.sub(pattern, new, text)
    return text


def body(path):
    """The text of a report as the offsets of the gold count it; `FILE#N` is the text of line N of a file of JSON lines."""
    if "#" in path.name:
        name, _, number = path.name.partition("#")
        return json.loads(path.with_name(name).read_text(encoding="utf-8").split("\n")[int(number)])["text"]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        article = json.loads(text)
        return "\n".join(str(article.get(key) or "") for key in ("title", "description", "text"))
    return plain(text) if path.parts[-3:-1] == ("ecb", "dev") else text


def words(text, spans):
    """A pattern that matches what stands at the spans."""
    return "|".join(re.escape(text[begin:end]) for begin, end in spans)


def item(found, key, text):
    """An item of gold as account.py wants it."""
    out = {k: v for k, v in found.items() if k not in ("at", "value_at", "actor_at", "source_at", "speaker_at", "outlet")}
    out |= {"doc": key, "quote": text[slice(*found["at"])], "chain": []}
    for name in ("value", "actor", "speaker"):
        if name + "_at" in found:
            out[name] = "|".join(filter(None, (out.get(name), words(text, found[name + "_at"]))))
    out["source"] = words(text, found.get("source_at", [])) + ("|" if found.get("outlet") else "")
    return out


def prepare(batch, data, folder):
    """Writes the batch's reports into the folder and gives their gold."""
    gold = {"statements": [], "quotes": [], "_borderline": []}
    for number, line in enumerate((HERE / "accounts" / f"{batch}.jsonl").open(encoding="utf-8")):
        entry = json.loads(line)
        path = data / entry["file"]
        text, key = body(path), f"d{number:03}"
        if path.suffix == ".json":
            (folder / f"{key}.json").write_bytes(path.read_bytes())
        else:
            (folder / f"{key}.txt").write_text(text, encoding="utf-8")
        for kind, items in gold.items():
            items += [item(found, key, text) for found in entry[kind]]
    return gold


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--eval", type=pathlib.Path, required=True, help="the folder of account.py")
    arguments.add_argument("--data", type=pathlib.Path, required=True, help="the folder that holds ecb, incidents and seeds")
    arguments.add_argument("--bin", default="build/release/stemma")
    arguments.add_argument("--only", nargs="+", default=sorted(path.stem for path in (HERE / "accounts").glob("*.jsonl")),
                           metavar="BATCH")
    arguments.add_argument("--verbose", action="store_true", help="name what is missed and what is wrong")
    options = arguments.parse_args()
    for batch in options.only:
        with tempfile.TemporaryDirectory() as place:
            reports = pathlib.Path(place) / "reports"
            reports.mkdir()
            gold = pathlib.Path(place) / "gold.json"
            gold.write_text(json.dumps(prepare(batch, options.data, reports)), encoding="utf-8")
            print(f"batch {batch}", flush=True)
            subprocess.run([sys.executable, options.eval / "account.py", "--bin", options.bin, "--gold", gold,
                            *(["--verbose"] if options.verbose else []), reports], check=True)


if __name__ == "__main__":
    main()
