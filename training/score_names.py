#!/usr/bin/env python3
"""Scores mentions against named-entity corpora: exact span and type, micro-averaged over persons, places, organisations.

usage: score_names.py --bin STEMMA [--tier full|fast] [--errors N] CORPUS...

A CORPUS is an IOB2 file of Universal NER (.iob2), a CoNLL file with I- tags (.conll), either gzipped or not, or a re3d
folder with documents.json and entities.json. Facilities count as places, where the corpus has no type of its own.
"""
import argparse
import collections
import gzip
import json
import pathlib
import subprocess
import tempfile

OURS = {"person": "PER", "organization": "ORG", "place": "LOC", "facility": "LOC"}
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


def lines(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return file.read().split("\n")


def spans(tags, offsets):
    """(start, end, type) of each run of B-/I- tags."""
    out, current = set(), None
    for tag, (start, end) in zip(tags + ["O"], offsets + [(0, 0)]):
        kind = tag[2:] if tag != "O" else None
        if current and (kind != current[2] or tag.startswith("B-")):
            out.add(tuple(current))
            current = None
        if kind:
            current = [start, end, kind] if not current else [current[0], end, kind]
    return {s for s in out if s[2] in ("PER", "ORG", "LOC")}


def uner(path):
    """One text a document: the '# text' lines, with each token found in its sentence."""
    sentences, tokens, text, documents = [], [], None, []
    for line in lines(path) + ["# newdoc"]:
        if line.startswith("# newdoc") and sentences:
            documents.append(sentences)
            sentences = []
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and line[0].isdigit():
            tokens.append(line.split("\t")[1:3])
        elif not line and tokens:
            sentences.append((text, tokens))
            tokens = []
    for document in documents:
        body, gold = "", set()
        for text, tokens in document:
            at, offsets = 0, []
            for word, _ in tokens:
                found = text.find(word, at)
                at = (found if found >= 0 else at) + len(word)
                offsets.append((len(body) + at - len(word), len(body) + at))
            gold |= spans([tag for _, tag in tokens], offsets)
            body += text + "\n\n"
        yield body, gold


def conll(path):
    """Sentences of tokens with a space between, twenty a text."""
    body, gold, offsets, tags, count = "", set(), [], [], 0
    for line in lines(path) + [""]:
        if line.strip():
            word, tag = line.rsplit(" ", 1)
            offsets.append((len(body), len(body) + len(word)))
            tags.append(tag)
            body += word + " "
        elif tags:
            gold |= spans(tags, offsets)
            offsets, tags, count = [], [], count + 1
            body = body.rstrip() + "\n\n"
            if count % 20 == 0:
                yield body, gold
                body, gold = "", set()
    if body:
        yield body, gold


def re3d(folder):
    gold = collections.defaultdict(set)
    for line in lines(folder / "entities.json"):
        if line.strip():
            entity = json.loads(line)
            if entity["type"] in RE3D:
                gold[entity["documentId"]].add((entity["begin"], entity["end"], RE3D[entity["type"]]))
    for line in lines(folder / "documents.json"):
        if line.strip():
            document = json.loads(line)
            yield document["text"], gold[document["_id"]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bin", required=True)
    arguments.add_argument("--tier", choices=("full", "fast"), default="full")
    arguments.add_argument("--errors", type=int, default=0, help="how many of each kind of error to print")
    arguments.add_argument("corpora", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    for corpus in options.corpora:
        reader = re3d if corpus.is_dir() else uner if ".iob2" in corpus.name else conll
        documents = list(reader(corpus))
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for i, (text, _) in enumerate(documents):
                names.append(pathlib.Path(folder) / f"{i:05}.txt")
                names[-1].write_text(text, encoding="utf-8", newline="")
            listing = pathlib.Path(folder) / "files"
            listing.write_text("\n".join(map(str, names)) + "\n")
            done = subprocess.run([options.bin, "annotate", "--tier", options.tier, "--verbatim", "--files-from", str(listing)],
                                  capture_output=True, check=False)
            records = [json.loads(line) for line in done.stdout.decode().splitlines()]
        right, ours, all_gold, errors = collections.Counter(), collections.Counter(), collections.Counter(), collections.Counter()
        for (text, gold), record in zip(documents, records):
            found = {(*m["span"], OURS[m["type"]]) for m in record.get("mentions", []) if m["type"] in OURS}
            right.update(kind for *_, kind in gold & found)
            ours.update(kind for *_, kind in found)
            all_gold.update(kind for *_, kind in gold)
            errors.update(("extra", kind, text[a:b]) for a, b, kind in found - gold)
            errors.update(("missed", kind, text[a:b]) for a, b, kind in gold - found)
        for kind in ("PER", "LOC", "ORG", "all"):
            hits, predicted, gold = (sum(c.values()) if kind == "all" else c[kind] for c in (right, ours, all_gold))
            p, r = hits / max(1, predicted), hits / max(1, gold)
            print(f"{corpus.name:28} {kind:4} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}   gold {gold}")
        for side in ("extra", "missed"):
            print("".join(f"  {side} {kind} {name!r} {n}\n" for (s, kind, name), n in errors.most_common() if s == side)
                  if options.errors > 10000 else
                  "\n".join(f"  {side} {kind} {name!r} {n}" for (s, kind, name), n in
                            [e for e in errors.most_common() if e[0][0] == side][:options.errors]))


if __name__ == "__main__":
    main()
