#!/usr/bin/env python3
"""Prints tests/unit/understand/encoder_reading_cases.jsonl: the cues, contents, syntax and names that model.py and
branch_model.py find with the shipped weights in texts written for it. The test encoder_test.cpp holds the program's
reading to it.

usage: make_reading_cases.py --base FOLDER --model RESTORED.pt --syntax RESTORED_SYNTAX.pt --names RESTORED_NAMES.pt
           > tests/unit/understand/encoder_reading_cases.jsonl

The models are what restore.py makes of the shipped networks. Lengths differ, since the program fills windows up. Heads
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
import names
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
def parses(text, reader, network, named, pieces):
    """Tokens' characters, tags, heads or null, relations and names (first, past the last, kind) of each sentence."""
    spans = tokens(text)
    sentences, left = syntax.sentences_of(text, [[(b, e, 0, 0, 0, i % branch_model.HINTS) for i, (b, e) in enumerate(s)] for s in spans], reader, pieces, "cpu")
    assert not left
    out = []
    for places, sentence in zip(spans, sentences):
        tags, arcs, words, heads, _ = syntax.read(network, [sentence], "cpu")
        best = arcs[0].argmax(-1)
        relations = network.relations(words, syntax.pick(heads, best.unsqueeze(0)))[0].argmax(-1)
        tree = is_tree(best.tolist())
        out.append({"tokens": places, "tags": tags[0].argmax(-1).tolist(),
                    "heads": [h - 1 for h in best.tolist()] if tree else None,
                    "relations": relations.tolist() if tree else None,
                    "names": decode.spans(decode.viterbi(names.scores_of(named, [sentence], "cpu")[0][0].numpy()))})
    return out


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    arguments.add_argument("--syntax", type=pathlib.Path, required=True)
    arguments.add_argument("--names", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    network = branch_model.load(options.syntax).eval()
    named = branch_model.load(options.names, branch_model.Names).eval()
    reader = train.build(options.base)
    reader.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=True))
    reader.eval()
    pieces = texts.Pieces.of_base(options.base)
    for chosen in COUNTS:
        body = "\n\n".join(SENTENCES[i] for i in chosen)
        relations, _ = train.read(reader, body, pieces, torch.device("cpu"))
        shown = [[body[a:b] for a, b in r["cue"][:1]] + [body[a:b] for a, b in r["content"]] for r in relations]
        case = {"text": body, "readings": shown, "sentences": parses(body, reader, network, named, pieces)}
        print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
