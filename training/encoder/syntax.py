"""What training the branch for tags and dependencies minimises, and its scores."""
import torch
from torch import nn

from windows import IGNORE


def pick(heads, which):
    return torch.gather(heads, 1, which.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1]))


def loss_of(network, states, batch):
    """Summed over tokens."""
    tags, arcs, words, heads = network(states, batch.mask, *batch.index)
    relations = network.relations(words, pick(heads, batch.heads))

    def cross(scores, right):
        return nn.functional.cross_entropy(scores.float().flatten(0, 1), right.flatten(), ignore_index=IGNORE,
                                           reduction="sum")
    return 0.5 * cross(tags, batch.tags) + cross(arcs + batch.arcs, batch.heads) + cross(relations, batch.relations)


class Score:
    """UPOS, UAS and LAS; heads are taken one by one, without regard to the tree."""

    def __init__(self):
        self.counts = torch.zeros(4)

    def add(self, network, states, batch):
        tags, arcs, words, heads = network(states, batch.mask, *batch.index)
        head = (arcs + batch.arcs).argmax(-1)
        relation = network.relations(words, pick(heads, head)).argmax(-1)
        real = batch.tags != IGNORE
        hit = (head == batch.heads) & real
        self.counts += torch.tensor([float(v.sum()) for v in (
            real, (tags.argmax(-1) == batch.tags) & real, hit, hit & (relation == batch.relations))])

    def figures(self):
        return dict(zip(("UPOS", "UAS", "LAS"), (round(100 * float(c / self.counts[0]), 2) for c in self.counts[1:])))
