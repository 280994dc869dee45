#!/usr/bin/env python3
"""Trains the encoder's branch for names. Continues from its last checkpoint.

usage: names.py --base FOLDER --reader MODEL.pt --syntax SYNTAX.pt --treebanks FOLDER --hints PROGRAM --gazetteer FILE
                --data FOLDER --out FOLDER [--hide SHARE] [--lower SHARE] [--short] [OPTION ...]

The folder of --treebanks holds what training/print_treebank.cpp prints of DATA/treebank/NAME.conllu.gz, as NAME.jsonl;
MODEL.pt is a trained reader (train.py, restore.py), whose first layers are read and not changed; SYNTAX.pt its branch
for syntax, from which this one begins. The program of --hints (training/print_hints.cpp) says what lists and rules know
of each token. Each sentence is seen three times in turn, as it is and twice with a share of its pieces hidden, then some
sentences in small letters. Names of EWT, GUM and of pages are those of training/names. Uses a CUDA device where there is
one. Prints a line every 50 steps, and after each epoch precision, recall and F1 of the development sentences (exact span
and type).
"""
import argparse
import dataclasses
import json
import pathlib
import random
import subprocess

import torch
from torch import nn

import branch_model
import corpora
import decode
import fitting
import syntax

TAGS = ["O"] + [f"{part}-{name}" for name in corpora.NAMES for part in "BI"]
LISTS = pathlib.Path(__file__).parent.parent / "names"


def tagged(tokens, names):
    """The number of the tag of each (begin, end), given (begin, end, type) of names; IGNORE where that is doubtful."""
    out = []
    for begin, end in tokens:
        name = next((n for n in names if n[0] < end and begin < n[1]), None)
        if name is None or name[2] == corpora.DOUBTFUL:
            out.append(0 if name is None else syntax.IGNORE)
        else:
            out.append(TAGS.index(("B-" if begin <= name[0] else "I-") + name[2]))
    return out


def of_treebank(printed, names):
    """Documents as syntax.documents gives them, each token (begin, end, tag, 0, 0)."""
    text, sentences = "", []
    for line, found in zip(printed.open(encoding="utf-8"), names, strict=True):
        body, paragraph, document, words = json.loads(line)
        if document and text:
            yield text, sentences
            text, sentences = "", []
        text += "" if not text else "\n\n" if paragraph else " "
        data = body.encode()
        tokens = [tuple(len(data[:byte].decode("utf-8", "ignore")) for byte in word[:2]) for word in words]
        places = corpora.found_in(body, found)
        sentences.append([(len(text) + b, len(text) + e, tag, 0, 0) for (b, e), tag in zip(tokens, tagged(tokens, places))])
        text += body
    if text:
        yield text, sentences


def of_texts(texts):
    """The same of texts whose lines are sentences and whose blanks part tokens."""
    for item in texts:
        sentences, at = [], 0
        for line in item.text.split("\n"):
            tokens = corpora.words_of(line, at)
            if tokens:
                sentences.append([(b, e, tag, 0, 0) for (b, e), tag in zip(tokens, tagged(tokens, item.names))])
            at += len(line) + 1
        yield item.text, sentences


def of_pages(pages):
    """The same of pages of which stretches were read."""
    for text, sentences, names in pages:
        yield text, [[(b, e, tag, 0, 0) for (b, e), tag in zip(tokens, tagged(tokens, names))] for tokens in sentences]


def in_small_letters(documents, share, rng):
    """The same documents with some sentences without capitals."""
    small = lambda c: c.lower() if len(c.lower()) == 1 else c
    for text, sentences in documents:
        for tokens in sentences:
            begin, end = tokens[0][0], tokens[-1][1]
            if rng.random() < share:
                text = text[:begin] + "".join(map(small, text[begin:end])) + text[end:]
        yield text, sentences


def hinted(documents, program, gazetteer):
    """The same documents, each token followed by the numbers of what lists and rules say of it."""
    documents, lines = list(documents), []
    for text, sentences in documents:
        for tokens in sentences:
            first = tokens[0][0]
            byte = lambda place: len(text[first:place].encode())
            lines.append(json.dumps([text[first:tokens[-1][1]], [[byte(b), byte(e)] for b, e, *_ in tokens]]))
    told = subprocess.run([program, gazetteer], input="\n".join(lines), capture_output=True, text=True, check=True)
    told = map(json.loads, told.stdout.splitlines())
    for text, sentences in documents:
        yield text, [[(*token, *hints) for token, hints in zip(tokens, next(told), strict=True)] for tokens in sentences]


def partly_hidden(words, share, rng, pieces):
    show = lambda piece: pieces.hidden if rng.random() < share else piece
    return [dataclasses.replace(word, pieces=[show(piece) for piece in word.pieces]) for word in words]


def scores_of(network, batch, device):
    states, mask, index, gold, _ = syntax.tensors(batch, device)
    hints = torch.zeros(*states.shape[:2], branch_model.HINTS)
    for row, sentence in zip(hints, batch):
        if sentence.hints:
            row[tuple(torch.tensor(sentence.hints).T)] = 1
    return network(states, mask, *index, hints.to(device)), gold[0]


def loss_of(network, batch, device, short):
    with torch.autocast(device.type, torch.bfloat16, enabled=short):
        scores, gold = scores_of(network, batch, device)
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=syntax.IGNORE,
                                       label_smoothing=0.05)


@torch.no_grad()
def evaluate(network, sentences, device):
    network.eval()
    right = found = wanted = 0
    for batch in syntax.batches(sentences, 2000, random.Random(0)):
        scores, _ = scores_of(network, batch, device)
        for sentence, rows in zip(batch, scores.cpu().numpy()):
            ours = set(decode.spans(decode.viterbi(rows[:len(sentence.tags)])))
            gold = set(decode.spans(sentence.tags))
            right, found, wanted = right + len(ours & gold), found + len(ours), wanted + len(gold)
    network.train()
    share = lambda of: round(right / max(1, of), 4)
    return {"P": share(found), "R": share(wanted), "F1": round(2 * right / max(1, found + wanted), 4)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    syntax.arguments_of(arguments, epochs=6)
    arguments.set_defaults(rate=1e-4)
    arguments.add_argument("--syntax", type=pathlib.Path, required=True)
    arguments.add_argument("--hide", type=float, default=0.1, help="share of word pieces that are hidden")
    arguments.add_argument("--lower", type=float, default=0.05, help="share of sentences in small letters")
    arguments.add_argument("--short", action="store_true", help="multiply in bfloat16: faster where the processor has it")
    arguments.add_argument("--hints", type=pathlib.Path, required=True, help="the program print_hints")
    arguments.add_argument("--gazetteer", type=pathlib.Path, required=True)
    arguments.add_argument("--treebanks", type=pathlib.Path, required=True)
    arguments.add_argument("--data", type=pathlib.Path, required=True)
    options = arguments.parse_args()

    device, pieces, reader = syntax.begin(options)
    network = branch_model.Names().to(device).train()
    begun = {n: w for n, w in torch.load(options.syntax, map_location=device, weights_only=True).items()
             if n in network.state_dict()}
    network.load_state_dict(begun, strict=False)
    treebank = options.data / "treebank"

    told = lambda documents: hinted(documents, options.hints, options.gazetteer)
    ewt, gum = "en_ewt-ud-train", "en_gum-ccby-train"
    documents = {name: list(of_treebank(options.treebanks / f"{name}.jsonl",
                                        corpora.listed_names(treebank / f"{name}.conllu.gz", LISTS / list_)))
                 for name, list_ in ((ewt, "ewt-train.tsv"), (gum, "gum-train.tsv"))} | {
        "pages": list(of_pages(corpora.listed_pages(LISTS / "pages.jsonl",
                                                    options.data / "pages" / "ground_truth.jsonl.gz"))),
        "wikigold": list(of_texts(corpora.wikigold(options.data / "ner" / "wikigold.conll.gz")))}

    def every(changed, small, rng):
        return [s for name, texts in documents.items()
                for s in syntax.prepared(name, told(in_small_letters(texts, small, rng)), reader, pieces, device, changed)]

    ewt = "en_ewt-ud-dev"
    dev = syntax.prepared(ewt, told(of_treebank(options.treebanks / f"{ewt}.jsonl",
                                                corpora.uner_names(options.data / "ner" / "en_ewt-uner-dev.iob2.gz",
                                                                   treebank / f"{ewt}.conllu.gz"))), reader, pieces, device)
    rng = random.Random(options.seed)
    hide = lambda words: partly_hidden(words, options.hide, rng, pieces)
    seen = [every(lambda words: words, 0, rng)] + [every(hide, options.lower, rng) for _ in range(2)]
    epochs = [syntax.batches(seen[e % len(seen)], options.room, random.Random(f"{options.seed} {e}"))
              for e in range(options.epochs)]
    fitting.fit(network, lambda name: name in begun, epochs, lambda batch: loss_of(network, batch, device, options.short),
                lambda: evaluate(network, dev, device), options, total=sum(map(len, epochs)), least=0.01, line=50)
    torch.save(network.state_dict(), options.out / "names.pt")


if __name__ == "__main__":
    main()
