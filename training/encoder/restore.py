#!/usr/bin/env python3
"""Reads the shipped networks back as a model to train on from: each weight is its whole number times its scale.

usage: restore.py --base FOLDER --from models/english-encoder --out MODEL.pt

What a shipped network lacks (layers that a newer model.py has) keeps its initial value, and is named.
"""
import argparse
import pathlib

import numpy as np
import openvino as ov
import torch

import train


def value(node):
    """The numbers of a constant, or of one times a scale; None for what is computed."""
    kind = node.get_type_name()
    if kind == "Constant" and node.get_element_type() == ov.Type.i4:  # two in a byte, the lower half first
        packed, shape = np.array(node.data).view(np.uint8), list(node.get_output_shape(0))
        halves = np.stack([packed & 15, packed >> 4], -1).reshape(-1)[:np.prod(shape)].astype(np.int8)
        return ((halves ^ 8) - 8).reshape(shape)
    if kind == "Constant":
        return np.array(node.data)
    if kind == "Convert":
        return value(node.input_value(0).get_node())
    if kind == "Multiply":
        sides = [value(node.input_value(i).get_node()) for i in (0, 1)]
        return None if any(s is None for s in sides) else sides[0].astype(np.float32) * sides[1].astype(np.float32)
    if kind == "Reshape":  # of groups to rows
        groups = value(node.input_value(0).get_node())
        return None if groups is None or groups.ndim != 3 else groups.reshape(groups.shape[0], -1)
    return None


def parameters(network, of):
    """What each part of the module `of` was given: {name of the parameter: numbers}."""
    out = {}
    inside, own = f"__module.{of}.", f"self.{of}."
    for node in network.get_ordered_ops():
        name, kind = node.get_friendly_name(), node.get_type_name()
        if kind == "Constant" and name == f"__module.{of}/aten::expand/Broadcast":  # the one parameter that is spread
            out["root"] = value(node)
        if not name.startswith(inside):
            if kind == "Constant" and name.startswith(own) and node.get_element_type() == ov.Type.f32:
                out.setdefault(name.removeprefix(own), value(node))
            continue
        module = name.removeprefix(inside).split("/")[0]
        sides = [value(node.input_value(i).get_node()) for i in range(node.get_input_size())]
        found = next((s for s in sides if s is not None), None)
        if found is None:
            continue
        if kind in ("MatMul", "Gather"):
            out[module + ".weight"] = found
        elif kind == "Multiply":
            out[module + ".weight"] = found.reshape(-1)
        elif kind == "Add":
            out[module + ".bias"] = found.reshape(-1)
    return out


def restored(shipped, networks, of, state):
    """`state` with what the networks hold of it."""
    found = {}
    for name in networks:
        found |= parameters(ov.Core().read_model(shipped / f"{name}.xml"), of)
    for name, tensor in state.items():
        if name in found and found[name].size == tensor.numel():
            tensor.copy_(torch.from_numpy(found[name].astype(np.float32)).reshape(tensor.shape))
        else:
            print(f"not in the shipped networks: {name} {tuple(tensor.shape)} {found[name].shape if name in found else ''}")
    for name in found.keys() - state.keys():
        print(f"not in the model: {name} {found[name].shape}")
    return state


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", type=pathlib.Path, required=True)
    arguments.add_argument("--from", dest="shipped", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    whole = train.build(options.base)
    for networks, of, part in ((("words", "pairs"), "reader", whole.reader),
                               (("syntax", "relations"), "syntax", whole.syntax), (("names",), "names", whole.names)):
        part.load_state_dict(restored(options.shipped, networks, of, part.state_dict()))
    torch.save(whole.state_dict(), options.out)


if __name__ == "__main__":
    main()
