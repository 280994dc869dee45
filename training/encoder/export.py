#!/usr/bin/env python3
"""Writes a trained model as the files that Stemma runs: OpenVINO networks with weights of one byte, and the vocabulary.

usage: export.py --base FOLDER --model MODEL.pt --syntax SYNTAX.pt --names NAMES.pt --out FOLDER

Weights of linear layers and embeddings become whole numbers of one byte with a scale a row (NNCF, INT8_SYM); sums stay
in single precision.
"""
import argparse
import hashlib
import pathlib
import shutil

import nncf
import openvino as ov
import torch
from torch import nn

import branch_model
import train


class Words(nn.Module):
    """The network that reads a window; and the states from which the branch for syntax starts."""

    def __init__(self, reader, branch):
        super().__init__()
        self.reader, self.branch = reader, branch

    def forward(self, pieces, marks, mask, firsts):
        x = self.reader.encoder.embed(pieces, marks)
        for i, layer in enumerate(self.reader.encoder.layers):
            x = layer(x, mask)
            if i + 1 == self.branch:
                trunk = x
        cue, _, word, cue_side = self.reader.tags(self.reader.at(x, firsts))
        return cue, word, cue_side, trunk


class Pairs(nn.Module):
    """The network that reads a window for one cue."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, word, cue, far, mask):
        return self.reader.pairs(word, cue, far, mask)


class Syntax(nn.Module):
    """The network that reads tags and arcs of a sentence."""

    def __init__(self, syntax):
        super().__init__()
        self.syntax = syntax

    def forward(self, states, mask, firsts, lasts, inside):
        return self.syntax(states, mask, firsts, lasts, inside)


class Relations(nn.Module):
    """The network that names the relation of each word to its head."""

    def __init__(self, syntax):
        super().__init__()
        self.syntax = syntax

    def forward(self, word, head):
        return self.syntax.relations(word, head)


class Names(nn.Module):
    """The network that reads names of a sentence."""

    def __init__(self, names):
        super().__init__()
        self.names = names

    def forward(self, states, mask, firsts, lasts, inside, hints):
        return self.names(states, mask, firsts, lasts, inside, hints)


def convert(module, inputs, names, shapes, outputs):
    network = ov.convert_model(module.eval(), example_input=inputs, input=[(n, s) for n, s in zip(names, shapes)])
    for port, name in zip(network.inputs, names):
        port.get_tensor().set_names({name})
    for port, name in zip(network.outputs, outputs):
        port.get_tensor().set_names({name})
    return network


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    arguments.add_argument("--syntax", type=pathlib.Path, required=True)
    arguments.add_argument("--names", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    reader = train.build(options.base)
    state = torch.load(options.model, map_location="cpu", weights_only=False)
    reader.load_state_dict(state.get("model", state))
    reader.eval()
    syntax = branch_model.load(options.syntax).eval()
    names = branch_model.load(options.names, branch_model.Names).eval()
    options.out.mkdir(parents=True, exist_ok=True)

    n, m, width = 64, 32, reader.pair_word.out_features
    words = convert(
        Words(reader, branch_model.BRANCH),
        {"pieces": torch.ones(1, n, dtype=torch.long), "marks": torch.zeros(1, n, dtype=torch.long),
         "mask": torch.zeros(1, 1, 1, n), "firsts": torch.zeros(1, m, dtype=torch.long)},
        ["pieces", "marks", "mask", "firsts"], [[1, -1], [1, -1], [1, 1, 1, -1], [1, -1]],
        ["cue", "word_side", "cue_side", "trunk"])
    pairs = convert(
        Pairs(reader),
        {"word": torch.zeros(m, width), "cue": torch.zeros(1, width), "far": torch.zeros(1, m, dtype=torch.long),
         "mask": torch.zeros(1, 1, 1, m)},
        ["word", "cue", "far", "mask"], [[-1, width], [1, width], [1, -1], [1, 1, 1, -1]], ["tags"])
    p, t = 48, 32
    index = lambda: torch.zeros(1, t, dtype=torch.long)
    sentence = lambda: {"states": torch.zeros(1, p, syntax.width), "mask": torch.zeros(1, 1, 1, p), "firsts": index(),
                        "lasts": index(), "inside": index()}
    shapes = [[1, -1, syntax.width], [1, 1, 1, -1], [1, -1], [1, -1], [1, -1]]
    arcs = convert(Syntax(syntax), sentence(), list(sentence()), shapes, ["tags", "arcs", "words", "heads"])
    hinted = sentence() | {"hints": torch.zeros(1, p, branch_model.HINTS)}
    named = convert(Names(names), hinted, list(hinted), shapes + [[1, -1, branch_model.HINTS]], ["names"])
    side = syntax.relation.in_features
    relations = convert(Relations(syntax), {"word": torch.zeros(t, side), "head": torch.zeros(t, side)}, ["word", "head"],
                        [[-1, side], [-1, side]], ["relations"])
    for name, network in (("words", words), ("pairs", pairs), ("syntax", arcs), ("relations", relations),
                          ("names", named)):
        network = nncf.compress_weights(network, mode=nncf.CompressWeightsMode.INT8_SYM)
        ov.save_model(network, options.out / f"{name}.xml", compress_to_fp16=False)
    shutil.copyfile(options.base / "vocab.txt", options.out / "vocabulary.txt")
    files = ("names.bin", "names.xml", "pairs.bin", "pairs.xml", "relations.bin", "relations.xml", "syntax.bin",
             "syntax.xml", "vocabulary.txt", "words.bin", "words.xml")
    sums = [f"{hashlib.sha256((options.out / n).read_bytes()).hexdigest()}  {n}\n" for n in files]
    (options.out / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()
