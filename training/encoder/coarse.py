"""Weights that a layer sees as they will be shipped: whole numbers of four bits, with a scale for every 64 of a row.

The rounding is that of NNCF's INT4_SYM: the number of the largest size becomes -8, and scales are kept in half precision.
Weights that do not train are rounded once (Encoder.hold_still). Gradients pass as if nothing were rounded (Bengio et al.
2013, arXiv:1308.3432).
"""
import torch
from torch import nn

GROUP = 64
rounded = False  # whether layers see rounded weights now


def as_shipped(weight):
    """[rows, columns] as it is after rounding."""
    groups = weight.float().reshape(-1, GROUP)
    low, high = groups.amin(1, keepdim=True).abs(), groups.amax(1, keepdim=True)
    least = torch.finfo(torch.float32).eps
    scale = torch.where(low >= high, low, -high) / 8
    scale = torch.where(scale.abs() < least, torch.full_like(scale, least), scale)
    return ((groups / scale).round().clamp(-8, 7) * scale.half().float()).reshape(weight.shape)


def seen(weight):
    if not (rounded and weight.requires_grad):
        return weight
    return weight + (as_shipped(weight.detach()) - weight.detach())


class Linear(nn.Linear):
    def forward(self, x):
        return nn.functional.linear(x, seen(self.weight), self.bias)


class Embedding(nn.Embedding):
    """One that does not train and is shipped rounded."""
