#!/usr/bin/env python3
"""Prints tests/unit/understand/encoder_reading_cases.jsonl: the cues and contents that model.py finds with the shipped
weights in texts written for it. The test encoder_test.cpp holds the program's reading to it.

usage: make_reading_cases.py --base FOLDER --model RESTORED.pt > tests/unit/understand/encoder_reading_cases.jsonl

RESTORED.pt is what restore.py makes of the shipped networks. Lengths differ, since the program fills windows up.
"""
import argparse
import json
import pathlib

import torch

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


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    reader = train.build(options.base)
    reader.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=True))
    reader.eval()
    pieces = texts.Pieces((options.base / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    for chosen in COUNTS:
        body = "\n\n".join(SENTENCES[i] for i in chosen)
        relations, _ = train.read(reader, body, pieces, torch.device("cpu"))
        shown = [[body[a:b] for a, b in r["cue"][:1]] + [body[a:b] for a, b in r["content"]] for r in relations]
        print(json.dumps({"text": body, "readings": shown}, ensure_ascii=False))


if __name__ == "__main__":
    main()
