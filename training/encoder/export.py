#!/usr/bin/env python3
"""Writes a trained model as the files that Stemma runs: OpenVINO networks with weights of one byte, and the vocabulary.

usage: export.py --base FOLDER --model MODEL.pt --out FOLDER

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

import model
import train


class Words(nn.Module):
    """The network that reads a window."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pieces, marks, mask, firsts):
        cue, name, word, cue_side = self.reader.tags(self.reader.words(pieces, marks, firsts, mask))
        return cue, name, word, cue_side


class Pairs(nn.Module):
    """The network that reads a window for one cue."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, word, cue, far, mask):
        return self.reader.pairs(word, cue, far, mask)


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
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    reader = train.build(options.base)
    state = torch.load(options.model, map_location="cpu", weights_only=False)
    reader.load_state_dict(state.get("model", state))
    reader.eval()
    options.out.mkdir(parents=True, exist_ok=True)

    n, m, width = 64, 32, reader.pair_word.out_features
    words = convert(
        Words(reader),
        {"pieces": torch.ones(1, n, dtype=torch.long), "marks": torch.zeros(1, n, dtype=torch.long),
         "mask": torch.zeros(1, 1, 1, n), "firsts": torch.zeros(1, m, dtype=torch.long)},
        ["pieces", "marks", "mask", "firsts"], [[1, -1], [1, -1], [1, 1, 1, -1], [1, -1]],
        ["cue", "name", "word_side", "cue_side"])
    pairs = convert(
        Pairs(reader),
        {"word": torch.zeros(m, width), "cue": torch.zeros(1, width), "far": torch.zeros(1, m, dtype=torch.long),
         "mask": torch.zeros(1, 1, 1, m)},
        ["word", "cue", "far", "mask"], [[-1, width], [1, width], [1, -1], [1, 1, 1, -1]], ["tags"])
    for name, network in (("words", words), ("pairs", pairs)):
        network = nncf.compress_weights(network, mode=nncf.CompressWeightsMode.INT8_SYM)
        ov.save_model(network, options.out / f"{name}.xml", compress_to_fp16=False)
    shutil.copyfile(options.base / "vocab.txt", options.out / "vocabulary.txt")
    names = ("pairs.bin", "pairs.xml", "vocabulary.txt", "words.bin", "words.xml")
    sums = [f"{hashlib.sha256((options.out / n).read_bytes()).hexdigest()}  {n}\n" for n in names]
    (options.out / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()
