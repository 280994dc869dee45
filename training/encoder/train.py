#!/usr/bin/env python3
"""Trains the encoder with its heads and branches on the corpora of a data folder. Continues from its last checkpoint.

usage: train.py --base FOLDER --data FOLDER --treebanks FOLDER --hints PROGRAM --gazetteer FILE --out FOLDER
                [--epochs N] [--steps N] [--start MODEL] [--batch N] [--rate R] [--seed N] [--threads N] [--save N]
                [--hide SHARE] [--lower SHARE] [--round-from SHARE] [--sentences SHARE] [--long]

Each step reads some windows of PolNeAR's training part, for attributions, and as large a share of an epoch's windows of
the treebanks, pages and WikiGold, for tags, dependencies and names; all losses are added. The folder of --treebanks holds
what training/print_treebank.cpp prints of DATA/treebank/NAME.conllu.gz, as NAME.jsonl; the program of --hints
(training/print_hints.cpp) says what lists and rules know of each token. Names of EWT, GUM and of pages are those of
training/names. From --round-from on layers see their weights as they will be shipped (coarse.py). Multiplies in bfloat16
unless --long is given. Uses a CUDA device where there is one. Prints a line every 25 steps, and after each epoch the
figures on the development parts. A checkpoint is written every --save steps and at the end of each epoch.
"""
import argparse
import itertools
import json
import pathlib
import random
import sys

import torch
from safetensors.torch import load_file
from torch import nn

import attributions
import branch_model
import coarse
import corpora
import fitting
import model
import names
import sentences
import syntax
import text as texts
from windows import IGNORE, tensors

LAYERS = 8  # of the base model's, the first
LISTS = pathlib.Path(__file__).parent.parent / "names"


class All(nn.Module):
    """The reader and the two branches that start from its states."""

    def __init__(self, reader):
        super().__init__()
        self.reader, self.syntax, self.names = reader, branch_model.Syntax(), branch_model.Names()


def loss_of(network, said, windows, pieces, device, hidden):
    ids, marks, mask, firsts = tensors([words for words, _ in said + windows], pieces, device, hidden)
    states = network.reader.encoder(ids, marks, mask)
    some = len(said)
    loss = attributions.loss_of(network.reader, states[:some], firsts[:some],
                                [attributions.label(words, text) for words, text in said])
    if not windows:
        return loss
    groups = [batch.to(device) for batch in sentences.batches(windows, ids.shape[1])]
    real = lambda kind: sum(int((getattr(batch, kind) != IGNORE).sum()) for batch in groups)
    parsed, named = max(1, real("tags")), max(1, real("names"))
    for batch in groups:
        own = batch.states(states[some:])
        if (batch.tags != IGNORE).any():
            loss = loss + syntax.loss_of(network.syntax, own, batch) / parsed
        loss = loss + names.loss_of(network.names, own, batch) / named
    return loss


@torch.no_grad()
def evaluate(network, data, dev, pieces, device):
    network.eval()
    said = attributions.Score()
    for text in corpora.polnear(data / "polnear/dev"):
        said.add(attributions.read(network.reader, text.text, pieces, device), text.relations)
    trees, named = syntax.Score(), names.Score()
    for at in range(0, len(dev), 16):
        ids, marks, mask, _ = tensors([words for words, _ in dev[at:at + 16]], pieces, device)
        states = network.reader.encoder(ids, marks, mask)
        for batch in sentences.batches(dev[at:at + 16], ids.shape[1]):
            own = batch.to(device).states(states)
            trees.add(network.syntax, own, batch)
            named.add(network.names, own, batch)
    network.train()
    return said.figures() | trees.figures() | named.figures()


def build(base):
    config = json.loads((base / "config.json").read_text())
    width = config["hidden_size"]
    encoder = model.Encoder(config["vocab_size"], width, LAYERS, config["num_attention_heads"],
                            config["intermediate_size"], 256, texts.MARKS)
    encoder.take_mpnet(load_file(base / "model.safetensors"))
    encoder.hold_still()
    return All(model.Reader(encoder, width))


def grouped(windows, size, rng):
    """Windows shuffled, then grouped so that those of a group are about as long."""
    rng.shuffle(windows)
    pool = size * 32
    groups = []
    for at in range(0, len(windows), pool):
        part = sorted(windows[at:at + pool], key=lambda w: texts.size(w[0]))
        groups += [part[i:i + size] for i in range(0, len(part), size)]
    rng.shuffle(groups)
    return groups


def batches(prepared, windows, size, rng):
    """An epoch: (windows for attributions, windows of sentences) of each step."""
    cut = []
    for text, paras in prepared:
        cut += [(words, text) for words in attributions.pack(paras, 254, rng.randrange(40, 255))]
    groups = grouped(cut, size, rng)
    others = grouped(list(windows), -(-len(windows) // len(groups)), rng)
    others += [[]] * (len(groups) - len(others))
    rng.shuffle(others)
    return list(zip(groups, others))


def sentence_windows(options, pieces):
    """Windows of sentences to train on, once as they are and once with a share in small letters; and those of EWT dev."""
    told = lambda documents: sentences.hinted(documents, options.hints, options.gazetteer)
    treebank, ewt, gum = options.data / "treebank", "en_ewt-ud-train", "en_gum-ccby-train"
    printed = lambda name: options.treebanks / f"{name}.jsonl"
    documents = {name: list(sentences.of_treebank(printed(name), corpora.listed_names(treebank / f"{name}.conllu.gz",
                                                                                      LISTS / list_)))
                 for name, list_ in ((ewt, "ewt-train.tsv"), (gum, "gum-train.tsv"))} | {
        "pages": list(sentences.of_pages(corpora.listed_pages(LISTS / "pages.jsonl",
                                                              options.data / "pages" / "ground_truth.jsonl.gz"))),
        "wikigold": list(sentences.of_texts(corpora.wikigold(options.data / "ner" / "wikigold.conll.gz")))}

    def of(documents, name, **size):
        documents = told(documents)
        found, left = sentences.windows_of(sentences.joined(documents) if size else documents, pieces, **size)
        print(f"{name}: {len(found)} windows, {sum(len(s) for _, s in found)} sentences, {left} left out", flush=True)
        return found

    rng = random.Random(options.seed)
    small = lambda share, texts_: sentences.in_small_letters(texts_, share, rng)
    seen = [[w for name, texts_ in documents.items() for w in of(small(share, texts_), name, room=220, context=0)]
            for share in (0, options.lower)]
    dev = "en_ewt-ud-dev"
    gold = corpora.uner_names(options.data / "ner" / "en_ewt-uner-dev.iob2.gz", treebank / f"{dev}.conllu.gz")
    return seen, of(sentences.of_treebank(printed(dev), gold), dev)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    fitting.arguments_of(arguments, epochs=3)
    arguments.add_argument("--data", type=pathlib.Path, required=True)
    arguments.add_argument("--treebanks", type=pathlib.Path, required=True)
    arguments.add_argument("--hints", type=pathlib.Path, required=True, help="the program print_hints")
    arguments.add_argument("--gazetteer", type=pathlib.Path, required=True)
    arguments.add_argument("--batch", type=int, default=8, help="windows of attributions a step")
    arguments.add_argument("--start", type=pathlib.Path, help="a trained model to go on from, with rates anew")
    arguments.add_argument("--steps", type=int, help="stop after so many, the rate falling to its end by then")
    arguments.add_argument("--save", type=int, default=100, help="steps between checkpoints")
    arguments.add_argument("--hide", type=float, default=0.08, help="share of word pieces that a step does not show")
    arguments.add_argument("--lower", type=float, default=0.05, help="share of sentences in small letters")
    arguments.add_argument("--round-from", type=float, default=0.6, help="share of steps before rounding")
    arguments.add_argument("--sentences", type=float, default=1.0, help="share of the windows of sentences in an epoch")
    arguments.add_argument("--long", action="store_true", help="multiply in single precision")
    options = arguments.parse_args()

    device, pieces = fitting.begin(options)
    prepared = [(t, texts.paragraphs(t.text, pieces)) for t in corpora.polnear(options.data / "polnear/train")]
    seen, dev = sentence_windows(options, pieces)
    some = lambda windows, rng: rng.sample(windows, round(options.sentences * len(windows)))
    epochs = []
    for e in range(options.epochs):
        rng = random.Random(f"{options.seed} {e}")
        epochs.append(batches(prepared, some(seen[e % len(seen)], rng), options.batch, rng))
    numbers = itertools.count()
    total = min(options.steps or sys.maxsize, sum(map(len, epochs)))
    epochs = [[(next(numbers), *batch) for batch in epoch] for epoch in epochs]
    network = build(options.base).to(device).train()
    if options.start:
        network.load_state_dict(torch.load(options.start, map_location=device, weights_only=True))
    short = lambda: torch.autocast(device.type, torch.bfloat16, enabled=not options.long)

    def loss(batch):
        number, said, windows = batch
        coarse.rounded = number >= options.round_from * total
        with short():
            return loss_of(network, said, windows, pieces, device, options.hide)

    def figures(step):
        coarse.rounded = step >= options.round_from * total
        with short():
            return evaluate(network, options.data, dev, pieces, device)

    fitting.fit(network, lambda name: name.startswith("reader.encoder.") and "marks" not in name, epochs, loss, figures,
                options, total)
    torch.save(network.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
