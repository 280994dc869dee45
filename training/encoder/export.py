#!/usr/bin/env python3
"""Writes a trained model as the files that Stemma runs: OpenVINO networks with rounded weights, and the vocabulary.

usage: export.py --base FOLDER --model MODEL.pt --out FOLDER

Weights that training saw rounded (coarse.py) become whole numbers of four bits with a scale for every 64 (NNCF, INT4_SYM),
those of other linear layers and embeddings that are looked up of one byte with a scale a row (INT8_SYM); the rest and sums
stay in single precision.
"""
import argparse
import hashlib
import pathlib

import nncf
import openvino as ov
import torch
from torch import nn

import branch_model
import coarse
import train


class Words(nn.Module):
    """The network that reads a window; and the states from which the branches start."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pieces, marks, mask, firsts):
        states = self.reader.encoder(pieces, marks, mask)
        return *self.reader.tags(self.reader.at(states, firsts)), states


class Pairs(nn.Module):
    """The network that reads a window for one cue."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, word, cue, far, mask):
        return self.reader.pairs(word.unsqueeze(0), cue, far, mask)


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


def rounded(network, module):
    """`network` with the weights of `module` rounded, by the names that the library gave their layers."""
    if any(isinstance(part, (coarse.Linear, coarse.Embedding)) for part in module.modules()):
        fine = nncf.IgnoredScope(names=fine_layers(network, module), validate=False)
        network = nncf.compress_weights(network, mode=nncf.CompressWeightsMode.INT4_SYM, group_size=coarse.GROUP, ratio=1.0,
                                        all_layers=True, ignored_scope=fine)
    return nncf.compress_weights(network, mode=nncf.CompressWeightsMode.INT8_SYM)


def fine_layers(network, module):
    """What multiplies with, or looks up, weights that training did not see rounded."""
    coarse_ones = {name for name, part in module.named_modules() if isinstance(part, (coarse.Linear, coarse.Embedding))}
    of = lambda node: node.get_friendly_name().removeprefix("__module.").split("/")[0]
    return [node.get_friendly_name() for node in network.get_ordered_ops()
            if node.get_type_name() in ("MatMul", "Gather") and of(node) not in coarse_ones]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    torch.set_grad_enabled(False)
    whole = train.build(options.base)
    state = torch.load(options.model, map_location="cpu", weights_only=False)
    whole.load_state_dict(state.get("model", state))
    whole.eval()
    reader, syntax, names = whole.reader, whole.syntax, whole.names
    options.out.mkdir(parents=True, exist_ok=True)

    n, m, width = 64, 32, reader.pair_word.out_features
    made = {}

    def make(name, module, inputs, shapes, outputs):
        made[name] = rounded(convert(module, inputs, list(inputs), shapes, outputs), module)

    make("words", Words(reader),
         {"pieces": torch.ones(1, n, dtype=torch.long), "marks": torch.zeros(1, n, dtype=torch.long),
          "mask": torch.zeros(1, 1, 1, n), "firsts": torch.zeros(1, m, dtype=torch.long)},
         [[1, -1], [1, -1], [1, 1, 1, -1], [1, -1]], ["cue", "word_side", "cue_side", "trunk"])
    make("pairs", Pairs(reader),
         {"word": torch.zeros(m, width), "cue": torch.zeros(1, width), "far": torch.zeros(1, m, dtype=torch.long),
          "mask": torch.zeros(1, 1, 1, m)}, [[-1, width], [1, width], [1, -1], [1, 1, 1, -1]], ["tags"])
    p, t = 48, 32
    index = lambda: torch.zeros(1, t, dtype=torch.long)
    sentence = lambda: {"states": torch.zeros(1, p, syntax.shared), "mask": torch.zeros(1, 1, 1, p), "firsts": index(),
                        "lasts": index(), "inside": index()}
    shapes = [[1, -1, syntax.shared], [1, 1, 1, -1], [1, -1], [1, -1], [1, -1]]
    make("syntax", Syntax(syntax), sentence(), shapes, ["tags", "arcs", "words", "heads"])
    make("names", Names(names), sentence() | {"hints": torch.zeros(1, p, branch_model.HINTS)},
         shapes + [[1, -1, branch_model.HINTS]], ["names"])
    side = syntax.relation.in_features
    make("relations", Relations(syntax), {"word": torch.zeros(t, side), "head": torch.zeros(t, side)},
         [[-1, side], [-1, side]], ["relations"])
    for name, network in made.items():
        ov.save_model(network, options.out / f"{name}.xml", compress_to_fp16=False)
    vocabulary = (options.base / "vocab.txt").read_text(encoding="utf-8")
    for theirs, ours in (("[CLS]", "[unused]"), ("[SEP]", "[unused too]"), ("<s>", "[CLS]"), ("</s>", "[SEP]")):
        vocabulary = vocabulary.replace(f"{theirs}\n", f"{ours}\n", 1)  # the program knows them by BERT's names
    (options.out / "vocabulary.txt").write_text(vocabulary, encoding="utf-8")
    files = sorted([f"{name}.{end}" for name in made for end in ("bin", "xml")] + ["vocabulary.txt"])
    sums = [f"{hashlib.sha256((options.out / f).read_bytes()).hexdigest()}  {f}\n" for f in files]
    (options.out / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()
