#!/usr/bin/env python3
"""Trains the encoder's branch for tags and dependencies. Continues from its last checkpoint.

usage: syntax.py --base FOLDER --reader MODEL.pt --train FILE.jsonl --dev FILE.jsonl --out FOLDER [OPTION ...]

Sentences are those that training/print_treebank.cpp prints. MODEL.pt is a trained reader (train.py, restore.py), whose
first layers are read and not changed. Uses a CUDA device where there is one. Prints a line every 50 steps, and after
each epoch UPOS, UAS and LAS of the development sentences (heads taken one by one, without regard to the tree).
"""
import argparse
import json
import pathlib
import random

import torch
from torch import nn

import branch_model
import fitting
import text as texts
import train

IGNORE = -100


class Sentence:
    """Places of a sentence's tokens among its pieces, and what is to be learnt of them."""

    def __init__(self, words, tokens):
        piece_at, at = [], 0
        for word in words:
            piece_at.append(at)
            at += len(word.pieces)
        self.pieces = at
        self.firsts, self.lasts, self.inside = [], [], []
        w = 0
        for begin, end, *_ in tokens:
            while w < len(words) and words[w].end <= begin:
                w += 1
            if w == len(words) or words[w].begin >= end:
                raise ValueError("a token without a word of the encoder")
            first, last = w, w
            while last + 1 < len(words) and words[last + 1].begin < end:
                last += 1
            within = words[first].begin < begin
            if within and first < last:
                first += 1
            self.firsts.append(piece_at[first])
            self.lasts.append(piece_at[last] + len(words[last].pieces) - 1)
            self.inside.append(int(within))
        self.tags = [t[2] for t in tokens]
        self.heads = [t[3] + 1 for t in tokens]
        self.relations = [t[4] for t in tokens]
        self.hints = [(piece, hint) for token, first, last in zip(tokens, self.firsts, self.lasts) for hint in token[5:]
                      for piece in range(first, last + 1)]
        self.states = None


def documents(path):
    """(text, [tokens with places in it, a list a sentence]) of each document; places in characters."""
    text, sentences = "", []
    for line in path.open(encoding="utf-8"):
        body, paragraph, document, words = json.loads(line)
        if document and text:
            yield text, sentences
            text, sentences = "", []
        text += "" if not text else "\n\n" if paragraph else " "
        data = body.encode()
        place = lambda byte: len(text) + len(data[:byte].decode("utf-8", "ignore"))
        sentences.append([(place(b), place(e), tag, head, relation) for b, e, tag, head, relation in words])
        text += body
    if text:
        yield text, sentences


@torch.no_grad()
def sentences_of(text, sentences, reader, pieces, device, changed=lambda words: words):
    """Sentences with the states of their pieces after the layers that are shared, window by window as the program has
    them; and how many of them no window holds whole. `changed` is told a window's words and gives what is read."""
    out, left, waiting = [], 0, list(sentences)
    for words, _, last in texts.windows(texts.paragraphs(text, pieces)):
        blank = {"cue": None, "name": None, "cues": [], "pair": []}
        ids, marks, _, mask, _, _ = train.tensors([(changed(words), blank)], pieces, device)
        states = reader.encoder(ids, marks, mask, branch_model.BRANCH)[0].half().cpu()
        at = [1]
        for word in words:
            at.append(at[-1] + len(word.pieces))
        while waiting and waiting[0][0][0] < words[last - 1].end:
            tokens = waiting.pop(0)
            inside = [i for i, w in enumerate(words) if w.end > tokens[0][0] and w.begin < tokens[-1][1]]
            try:
                if words[inside[0]].begin > tokens[0][0] or words[inside[-1]].end < tokens[-1][1]:
                    raise ValueError("not all of it")
                sentence = Sentence([words[i] for i in inside], tokens)
            except (IndexError, ValueError):
                left += 1
                continue
            sentence.states = states[at[inside[0]]:at[inside[-1] + 1]]
            out.append(sentence)
    return out, left


def prepared(name, documents, reader, pieces, device, changed=lambda words: words):
    out, left = [], 0
    for text, sentences in documents:
        found, missed = sentences_of(text, sentences, reader, pieces, device, changed)
        out += found
        left += missed
    print(f"{name}: {len(out)} sentences, {left} left out", flush=True)
    return out


def batches(sentences, room, rng):
    """Sentences of about one length together, some `room` pieces a batch."""
    order = list(range(len(sentences)))
    rng.shuffle(order)
    order.sort(key=lambda i: sentences[i].pieces + rng.random() * 6)
    out, current, longest = [], [], 0
    for i in order:
        longest = max(longest, sentences[i].pieces)
        if current and longest * (len(current) + 1) > room:
            out.append(current)
            current, longest = [], sentences[i].pieces
        current.append(sentences[i])
    out.append(current)
    rng.shuffle(out)
    return out


def tensors(batch, device):
    p, t = max(s.pieces for s in batch), max(len(s.tags) for s in batch)
    states = torch.zeros(len(batch), p, batch[0].states.shape[1])
    mask = torch.zeros(len(batch), 1, 1, p, dtype=torch.bool)
    index = torch.zeros(3, len(batch), t, dtype=torch.long)
    gold = torch.full((3, len(batch), t), IGNORE)
    unseen = torch.full((len(batch), 1, t + 1), -1e9)
    for b, s in enumerate(batch):
        n = len(s.tags)
        states[b, :s.pieces] = s.states.float()
        mask[b, :, :, :s.pieces] = True
        index[:, b, :n] = torch.tensor([s.firsts, s.lasts, s.inside])
        gold[:, b, :n] = torch.tensor([s.tags, s.heads, s.relations])
        unseen[b, :, :n + 1] = 0
    return [v.to(device) for v in (states, mask, index, gold, unseen)]


def read(network, batch, device):
    states, mask, index, gold, unseen = tensors(batch, device)
    tags, arcs, words, heads = network(states, mask, *index)
    return tags, arcs + unseen, words, heads, gold


def pick(heads, which):
    return torch.gather(heads, 1, which.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1]))


def loss_of(network, batch, device):
    tags, arcs, words, heads, gold = read(network, batch, device)
    relations = network.relations(words, pick(heads, gold[1]))
    cross = lambda scores, right: nn.functional.cross_entropy(scores.flatten(0, 1), right.flatten(), ignore_index=IGNORE)
    return 0.5 * cross(tags, gold[0]) + cross(arcs, gold[1]) + cross(relations, gold[2])


@torch.no_grad()
def evaluate(network, sentences, device):
    network.eval()
    counts = torch.zeros(4)
    for batch in batches(sentences, 2000, random.Random(0)):
        tags, arcs, words, heads, gold = read(network, batch, device)
        head = arcs.argmax(-1)
        relation = network.relations(words, pick(heads, head)).argmax(-1)
        real = gold[0] != IGNORE
        hit = (head == gold[1]) & real
        counts += torch.tensor([float(v.sum()) for v in (real, (tags.argmax(-1) == gold[0]) & real, hit,
                                                         hit & (relation == gold[2]))])
    network.train()
    return dict(zip(("UPOS", "UAS", "LAS"), (round(100 * float(c / counts[0]), 2) for c in counts[1:])))


def arguments_of(parser, epochs):
    """The options of a branch's training."""
    fitting.arguments_of(parser, epochs)
    parser.add_argument("--reader", type=pathlib.Path, required=True)
    parser.add_argument("--room", type=int, default=1000, help="pieces a step")


def begin(options):
    """The device, the pieces of words and the reader whose first layers a branch shares."""
    device, pieces = fitting.begin(options)
    reader = train.build(options.base).to(device).eval()
    reader.load_state_dict(torch.load(options.reader, map_location=device, weights_only=True))
    return device, pieces, reader


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments_of(arguments, epochs=14)
    arguments.add_argument("--train", type=pathlib.Path, required=True)
    arguments.add_argument("--dev", type=pathlib.Path, required=True)
    options = arguments.parse_args()

    device, pieces, reader = begin(options)
    network = branch_model.Syntax().to(device).train()
    network.take_layers(reader.encoder)
    sentences = prepared(options.train, documents(options.train), reader, pieces, device)
    dev = prepared(options.dev, documents(options.dev), reader, pieces, device)
    epochs = [batches(sentences, options.room, random.Random(f"{options.seed} {e}")) for e in range(options.epochs)]
    fitting.fit(network, lambda name: name.startswith("layers."), epochs, lambda batch: loss_of(network, batch, device),
                lambda: evaluate(network, dev, device), options, total=sum(map(len, epochs)), least=0.01, line=50)
    torch.save(network.state_dict(), options.out / "syntax.pt")


if __name__ == "__main__":
    main()
