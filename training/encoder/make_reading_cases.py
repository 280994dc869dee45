#!/usr/bin/env python3
"""Prints tests/unit/understand/encoder_reading_cases.jsonl: the cues, contents, syntax and names that model.py and
branch_model.py find with the shipped weights in texts written for it. The test encoder_test.cpp holds the program's
reading to it.

usage: make_reading_cases.py --base FOLDER --model RESTORED.pt > tests/unit/understand/encoder_reading_cases.jsonl

The model is what restore.py makes of the shipped networks. Lengths differ, since the program fills windows up. Heads
are each word's best by itself, and given only where they make a tree without crossing arcs (else null). The branch for
names is told one hint of each token, another each time.
"""
import argparse
import json
import pathlib
import re

import torch

import branch_model
import decode
import sentences
import syntax
import text as texts
import train

SENTENCES = [
    "The harbour master said on Tuesday that the ferry had lost power before it struck the pier.",
    "\u201cWe heard a bang and the lights went out,\u201d Ana Ruiz, a passenger, told reporters.",
    "Investigators believe that the fire began in the engine room, according to a report seen by the Arden Herald.",
    "Nobody has claimed responsibility.",
    "The ministry denied that its boats had been near.",
    "Brisk Lines, which owns the ferry, declined to say how many crew were aboard; its spokesman, Paul Orr, said only "
    "that \u201call of them were trained\u201d.",
    "The storm reached the coast at noon.",
    "Mayor Ines Halloran has asked the government to send divers, and she criticised what she called a slow rescue.",
]
COUNTS = [(0,), (0, 1), (0, 1, 2), (4, 3), (5,), (7, 6, 4), tuple(range(8)), tuple(range(8)) * 3]


def tokens(text):
    """The sentences of a text of SENTENCES, as tokens in characters; quotation marks are tokens."""
    out = []
    for paragraph in re.finditer(r"[^\n]+", text):
        out.append([(paragraph.start() + m.start(), paragraph.start() + m.end())
                    for m in re.finditer(r"\w+|[^\w\s]", paragraph.group())])
    return out


def is_tree(heads):
    """Whether heads (0 for the root) make a tree with one root and no crossing arcs."""
    def under(word, head):
        for _ in range(len(heads) + 1):
            if word == head:
                return True
            if word == 0:
                return False
            word = heads[word - 1]
        return False
    return heads.count(0) == 1 and all(
        under(w, 0) and all(h == 0 or under(k, h) for k in range(min(w, h) + 1, max(w, h)))
        for w, h in enumerate(heads, 1))


@torch.no_grad()
def parses(text, network, pieces):
    """Tokens' characters, tags, heads or null, relations and names (first, past the last, kind) of each sentence."""
    spans = tokens(text)
    told = [[(b, e, 0, 0, 0, 0, i % branch_model.HINTS) for i, (b, e) in enumerate(s)] for s in spans]
    windows, left = sentences.windows_of([(text, told)], pieces)
    assert not left
    out, waiting = [], iter(spans)
    for words, found in windows:
        ids, marks, mask, _ = train.tensors([words], pieces, torch.device("cpu"))
        states = network.reader.encoder(ids, marks, mask)
        for sentence in found:
            batch = sentences.Batch([(0, sentence)], ids.shape[1])
            of = batch.states(states)
            tags, arcs, side, heads = network.syntax(of, batch.mask, *batch.index)
            best = arcs[0].argmax(-1)
            relations = network.syntax.relations(side, syntax.pick(heads, best.unsqueeze(0)))[0].argmax(-1)
            named = network.names(of, batch.mask, *batch.index, batch.hints)[0].numpy()
            tree = is_tree(best.tolist())
            out.append({"tokens": next(waiting), "tags": tags[0].argmax(-1).tolist(),
                        "heads": [h - 1 for h in best.tolist()] if tree else None,
                        "relations": relations.tolist() if tree else None,
                        "names": decode.spans(decode.viterbi(named))})
    return out


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    network = train.build(options.base)
    network.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=True))
    network.eval()
    pieces = texts.Pieces.of_base(options.base)
    for chosen in COUNTS:
        body = "\n\n".join(SENTENCES[i] for i in chosen)
        relations = train.read(network.reader, body, pieces, torch.device("cpu"))
        shown = [[body[a:b] for a, b in r["cue"][:1]] + [body[a:b] for a, b in r["content"]] for r in relations]
        print(json.dumps({"text": body, "readings": shown, "sentences": parses(body, network, pieces)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
