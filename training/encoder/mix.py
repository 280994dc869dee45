#!/usr/bin/env python3
"""Averages trained models of one origin, weight by weight (M. Wortsman and others, "Model soups", ICML 2022), and leans
their decisions.

usage: mix.py --out MODEL.pt [--cue-lean X] [--content-lean X] SHARE:MODEL.pt ...

X is added to the score of no cue, or taken from those of content: more than 0 finds fewer of them, and more of those found
are right.
"""
import argparse
import pathlib

import torch

import model


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    arguments.add_argument("--cue-lean", type=float, default=0.0)
    arguments.add_argument("--content-lean", type=float, default=0.0)
    arguments.add_argument("models", nargs="+", metavar="SHARE:MODEL.pt")
    options = arguments.parse_args()
    parts = []
    for text in options.models:
        share, path = text.split(":", 1)
        state = torch.load(path, map_location="cpu", weights_only=False)
        parts.append((float(share), state.get("model", state)))
    total = sum(share for share, _ in parts)
    mixed = {name: sum(share * weights[name] for share, weights in parts) / total if first.is_floating_point() else first
             for name, first in parts[0][1].items()}
    mixed["reader.cue.bias"][0] += options.cue_lean
    for tag in ("B-content", "I-content"):
        mixed["reader.pair_out.bias"][model.PAIR_TAGS.index(tag)] -= options.content_lean
    torch.save(mixed, options.out)


if __name__ == "__main__":
    main()
