#!/usr/bin/env python3
"""Trains the encoder and its heads on the corpora of a data folder. Continues from its last checkpoint.

usage: train.py --base FOLDER --data FOLDER --out FOLDER [--epochs N] [--steps N] [--start MODEL] [--batch N] [--rate R]
                [--seed N] [--threads N] [--save N] [--sets NAME ...] [--hide SHARE]

Uses a CUDA device where there is one. Prints a line every 25 steps, and after each epoch the figures on the
development parts. A checkpoint is written every --save steps and at the end of each epoch.
"""
import argparse
import bisect
import json
import pathlib
import random
import sys

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn

import corpora
import decode
import fitting
import model
import text as texts

NAME_TAGS = 1 + 2 * len(corpora.NAMES)
IGNORE = -100


def word_of(words, begin, end):
    """Indexes [first, last) of the words that lie in [begin, end), or None."""
    first = bisect.bisect_right(words, begin, key=lambda w: w.end)
    last = bisect.bisect_left(words, end, key=lambda w: w.begin)
    return (first, last) if first < last else None


def tag(row, span, begin):
    row[span[0]] = begin
    for i in range(span[0] + 1, span[1]):
        row[i] = begin + 1


def label(words, text):
    """Tags of one window. A cue of which no word is here is not asked."""
    m = len(words)
    low, high = words[0].begin, words[-1].end
    out = {"cue": None, "name": None, "cues": [], "pair": []}
    place = lambda span: word_of(words, *span) if span[0] < high and span[1] > low else None
    if text.names is not None:
        out["name"] = [0] * m
        for begin, end, kind in text.names:
            span = place((begin, end))
            if span:
                tag(out["name"], span, 1 + 2 * corpora.NAMES.index(kind))
    if text.relations is not None:
        out["cue"] = [0] * m
        seen = {}
        for relation in text.relations:
            cue = [s for s in (place(c) for c in relation["cue"]) if s]
            if not cue:
                continue
            for span in cue:
                tag(out["cue"], span, 1)
            row = seen.setdefault(cue[0], [0] * m)
            for role, begin in (("source", 1), ("content", 3)):
                for span in (place(s) for s in relation[role]):
                    if span:
                        tag(row, span, begin)
            for span in cue[1:]:
                tag(row, span, 5)
        out["cues"], out["pair"] = list(seen), list(seen.values())
    return out


def pack(paras, room, first):
    """Windows for training: paragraphs in order, the first window smaller so that cuts move from epoch to epoch."""
    current, filled, limit = [], 0, first
    for part in texts.chunks(paras, room):
        n = texts.size(part)
        if current and filled + n > limit:
            yield current
            current, filled, limit = [], 0, room
        current = current + part
        filled += n
    if current:
        yield current


def tensors(batch, pieces, device):
    """Pads windows into one batch."""
    longest = max(texts.size(words) for words, _ in batch) + 2
    most = max(len(words) for words, _ in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    marks = torch.zeros_like(ids)
    firsts = torch.zeros(len(batch), most, dtype=torch.long)
    mask = torch.zeros(len(batch), 1, 1, longest, dtype=torch.bool)
    cue = torch.full((len(batch), most), IGNORE)
    name = torch.full((len(batch), most), IGNORE)
    for b, (words, labels) in enumerate(batch):
        row = [pieces.start]
        for i, word in enumerate(words):
            firsts[b, i] = len(row)
            marks[b, len(row):len(row) + len(word.pieces)] = word.mark
            row += word.pieces
        row.append(pieces.stop)
        ids[b, :len(row)] = torch.tensor(row)
        mask[b, :, :, :len(row)] = True
        if labels["cue"] is not None:
            cue[b, :len(words)] = torch.tensor(labels["cue"])
        if labels["name"] is not None:
            name[b, :len(words)] = torch.tensor(labels["name"])
    return [t.to(device) for t in (ids, marks, firsts, mask, cue, name)]


def cue_states(cue, spans):
    return torch.stack([cue[a:b].mean(0) for a, b in spans])


def distances(spans, words, device):
    at = torch.arange(words, device=device)
    return torch.stack([model.bucket(at - a) for a, _ in spans])


def losses(reader, batch, pieces, device, hidden):
    ids, marks, firsts, mask, cue, name = tensors(batch, pieces, device)
    if hidden:  # some pieces are not shown, so that a cue is not known by its own letters alone
        ids = torch.where(torch.rand(ids.shape, device=device) < hidden, pieces.hidden, ids)
    states = reader.drop(reader.words(ids, marks, firsts, mask))
    cue_scores, name_scores, word, cue_side = reader.tags(states)
    loss = torch.zeros((), device=device)
    cross = nn.functional.cross_entropy
    if (cue != IGNORE).any():
        loss = loss + cross(cue_scores.flatten(0, 1), cue.flatten(), ignore_index=IGNORE)
    if (name != IGNORE).any():
        loss = loss + cross(name_scores.flatten(0, 1), name.flatten(), ignore_index=IGNORE)
    scores, gold = [], []
    for b, (words, labels) in enumerate(batch):
        if labels["cues"]:
            m = len(words)
            far = distances(labels["cues"], m, device)
            scores.append(reader.pairs(word[b, :m], cue_states(cue_side[b], labels["cues"]), far).flatten(0, 1))
            gold.append(torch.tensor(labels["pair"]).flatten())
    if scores:
        loss = loss + 2 * cross(torch.cat(scores), torch.cat(gold).to(device))
    return loss


@torch.no_grad()
def read(reader, text, pieces, device):
    """Relations and names of a text, in characters."""
    relations, names = [], []
    for words, first, last in texts.windows(texts.paragraphs(text, pieces)):
        blank = {"cue": None, "name": None, "cues": [], "pair": []}
        ids, marks, firsts, mask, _, _ = tensors([(words, blank)], pieces, device)
        cue, name, word, cue_side = (t[0] for t in reader.tags(reader.words(ids, marks, firsts, mask)))
        place = lambda s: (words[s[0]].begin, words[s[1] - 1].end)
        for s in decode.spans(decode.viterbi(name.cpu().numpy())):
            if first <= s[0] < last:
                names.append((*place(s), corpora.NAMES[s[2]]))
        cues = [s[:2] for s in decode.spans(decode.viterbi(cue.cpu().numpy())) if first <= s[0] < last]
        if not cues:
            continue
        scores = reader.pairs(word, cue_states(cue_side, cues), distances(cues, len(words), device)).cpu().numpy()
        taken = set()
        for c, rows in zip(cues, scores):
            if c in taken:
                continue
            found = decode.spans(decode.viterbi(rows, apart=True))
            relation = {"source": [], "cue": [place(c)], "content": []}
            for s in found:
                role = ("source", "content", "cue")[s[2]]
                relation[role].append(place(s))
                if role == "cue":
                    taken.add(s[:2])
            if relation["content"]:
                relations.append(relation)
    return relations, names


def f1(right, found, gold):
    return round(2 * right / max(1, found + gold), 4)


def evaluate(reader, data, pieces, device):
    reader.eval()
    counts = {k: np.zeros(3, int) for k in (*corpora.ROLES, "names")}
    for text in corpora.polnear(data / "polnear/dev"):
        got, _ = read(reader, text.text, pieces, device)
        for role in corpora.ROLES:
            g = {p for r in text.relations for p in r[role]}
            q = {p for r in got for p in r[role]}
            counts[role] += (len(g & q), len(q), len(g))
    for text in corpora.uner(data / "ner/en_ewt-uner-dev.iob2.gz"):
        _, got = read(reader, text.text, pieces, device)
        counts["names"] += (len(set(got) & set(text.names)), len(got), len(text.names))
    reader.train()
    return {k: f1(*v) for k, v in counts.items()}


def build(base):
    config = json.loads((base / "config.json").read_text())
    width = config["hidden_size"]
    encoder = model.Encoder(config["vocab_size"], width, config["num_hidden_layers"], config["num_attention_heads"],
                            config["intermediate_size"], 256, texts.MARKS)
    encoder.take_bert(load_file(base / "model.safetensors"))
    return model.Reader(encoder, width, NAME_TAGS)


def batches(prepared, size, rng):
    """Windows of an epoch, shuffled, then grouped so that those of a batch are about as long."""
    windows = []
    for text, paras in prepared:
        first = rng.randrange(40, 255)
        windows += [(words, text) for words in pack(paras, 254, first)]
    rng.shuffle(windows)
    pool = size * 32
    groups = []
    for at in range(0, len(windows), pool):
        part = sorted(windows[at:at + pool], key=lambda w: texts.size(w[0]))
        groups += [part[i:i + size] for i in range(0, len(part), size)]
    rng.shuffle(groups)
    return groups


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    fitting.arguments_of(arguments, epochs=4)
    arguments.add_argument("--data", type=pathlib.Path, required=True)
    arguments.add_argument("--batch", type=int, default=4, help="windows a step")
    arguments.add_argument("--start", type=pathlib.Path, help="a trained model to go on from, with rates anew")
    arguments.add_argument("--steps", type=int, help="stop after so many, the rate falling to its end by then")
    arguments.add_argument("--save", type=int, default=100, help="steps between checkpoints")
    arguments.add_argument("--sets", nargs="+", default=["polnear", "wikigold", "gum"], help="corpora to train on")
    arguments.add_argument("--hide", type=float, default=0.0, help="share of word pieces that a step does not show")
    options = arguments.parse_args()

    device, pieces = fitting.begin(options)
    prepared = [(t, texts.paragraphs(t.text, pieces)) for t in corpora.every(options.data, options.sets)]
    epochs = [batches(prepared, options.batch, random.Random(f"{options.seed} {e}")) for e in range(options.epochs)]
    total = min(options.steps or sys.maxsize, sum(map(len, epochs)))
    reader = build(options.base).to(device).train()
    if options.start:
        reader.load_state_dict(torch.load(options.start, map_location=device, weights_only=True))

    def loss_of(batch):
        return losses(reader, [(words, label(words, text)) for words, text in batch], pieces, device, options.hide)

    fitting.fit(reader, lambda name: name.startswith("encoder.") and "marks" not in name, epochs, loss_of,
                lambda: evaluate(reader, options.data, pieces, device), options, total, least=0.02, line=25,
                save_every=options.save)
    torch.save(reader.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
