"""The branches of the encoder that read a sentence: one its tags and dependencies, one its names.

Each starts from the states of the encoder's last layer, which it shares with the reading of attributions, and reads one
sentence at a time through narrower layers of its own. A token is its first and its last piece. Arcs are
scored by a biaffine product (Dozat and Manning 2017, arXiv:1611.01734), relations by a layer over the states of a word
and its head (Kiperwasser and Goldberg 2016, arXiv:1603.04351).
"""
import torch
from torch import nn

import coarse
import corpora
import model

TAGS, RELATIONS = 17, 41  # Upos and Deprel of src/understand/draft.hpp
HINTS = 48  # what lists and rules may say of a token, hint_kinds of src/understand/encoder.hpp


class Branch(nn.Module):
    """Layers of its own over a sentence's shared states, and a state for each token."""

    def __init__(self, shared=768, width=384, heads=6, inner=1536, layers=2, drop=0.1):
        super().__init__()
        self.shared, self.width = shared, width
        self.narrow = coarse.Linear(shared, width)
        self.begin = nn.LayerNorm(width)
        self.layers = nn.ModuleList(model.Layer(width, heads, inner, drop) for _ in range(layers))
        self.first, self.last = nn.Linear(width, width), nn.Linear(width, width)
        self.inside = nn.Embedding(2, width)  # whether a token begins inside of a word of the encoder ("n't")
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(drop)
        nn.init.zeros_(self.inside.weight)

    def tokens(self, states, mask, firsts, lasts, inside, *more):
        """states [b, p, shared]; mask [b, 1, 1, p], 0 for what is there and very little for the rest; the others
        [b, t] -> [b, t, width]."""
        x = self.drop(self.begin(self.narrowed(states, *more)))
        for layer in self.layers:
            x = layer(x, mask)
        at = lambda index: torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return self.norm(self.first(at(firsts)) + self.last(at(lasts)) + self.inside(inside))

    def narrowed(self, states):
        return self.narrow(states)


class Syntax(Branch):
    def __init__(self, side=256):
        super().__init__()
        width = self.width
        self.tag = nn.Linear(width, TAGS)
        self.arc_word, self.arc_head = nn.Linear(width, side), nn.Linear(width, side)
        self.arc = nn.Linear(side, side)
        self.relation_word, self.relation_head = nn.Linear(width, side), nn.Linear(width, side)
        self.relation = nn.Linear(side, RELATIONS)
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        self.drop_side = nn.Dropout(0.33)

    def forward(self, states, mask, firsts, lasts, inside):
        """What tokens() is given; gives tags [b, t, TAGS], arcs [b, t, 1 + t] (to the root, then to each token), and
        what relations() needs: words [b, t, side], heads [b, 1 + t, side]."""
        token = self.tokens(states, mask, firsts, lasts, inside)
        heads = torch.cat([self.root.expand(token.shape[0], -1, -1), token], 1)
        side = lambda layer, of: self.drop_side(nn.functional.gelu(layer(of)))
        arcs = self.arc(side(self.arc_word, token)) @ side(self.arc_head, heads).transpose(1, 2)
        return self.tag(self.drop(token)), arcs, self.relation_word(token), self.relation_head(heads)

    def relations(self, word, head):
        """Relations of words to heads, row by row of the same shape [..., side] -> [..., RELATIONS]."""
        return self.relation(self.drop_side(nn.functional.gelu(word + head)))


class Names(Branch):
    """Tags each token as in a name or not: outside, then begin and inside of each of NAMES. Beside a sentence's states
    it is told what lists and rules say of each piece's token: hints [b, p, HINTS]."""

    def __init__(self):
        super().__init__()
        self.hint = nn.Linear(HINTS, self.width, bias=False)
        self.name = nn.Linear(self.width, 1 + 2 * len(corpora.NAMES))
        nn.init.zeros_(self.hint.weight)

    def forward(self, states, mask, firsts, lasts, inside, hints):
        return self.name(self.drop(self.tokens(states, mask, firsts, lasts, inside, hints)))

    def narrowed(self, states, hints):
        return self.narrow(states) + self.hint(hints)
