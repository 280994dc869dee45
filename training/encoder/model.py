"""The encoder with its heads.

An encoder of MPNet's kind (Song et al. 2020, arXiv:2004.09297), its first layers, reads pieces; each word is its first
piece's state. A head on words tags cues (begin, inside, outside). Attribution is then read cue by cue, as in semantic role
labelling: for each cue, every word is tagged as source, content or further piece of the cue, from the word's and the cue's
states and how far apart they are, after layers of attention in which the words see what each other is to this cue. So
contents may nest, sources be shared, and both lie in other sentences than the cue. The branches that read a sentence
(branch_model.py) start from the same states.
"""
import math

import torch
from torch import nn

from coarse import Embedding, Linear, as_shipped

CUE_TAGS = 3   # O B I
PAIR_TAGS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")
NEAR = 24      # buckets of distance on each side of the cue


def bucket(distance):
    """Words between a word and the cue's first word -> 0..2*NEAR: exact to 8, then in steps of a quarter octave."""
    d = distance.abs().clamp(min=1).float()
    far = torch.where(d <= 8, d, 8 + 4 * torch.log2(d / 8)).long().clamp(max=NEAR)
    return torch.where(distance == 0, torch.zeros_like(far), far) * torch.sign(distance) + NEAR


def attention(q, k, v, mask):
    """Scaled dot-product attention, written out: on processors torch's own takes half as long again to train. What is
    exported has the library's, which the runtime knows."""
    if not torch.is_grad_enabled():
        return nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask.to(q.dtype))
    with torch.autocast(q.device.type, enabled=False):
        made = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        return (made if mask is None else made + mask.to(made.dtype)).softmax(-1) @ v


class Layer(nn.Module):
    """`mask` is added to what pieces make of each other."""

    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(width, 3 * width)
        self.out = Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-5)
        self.up, self.down = Linear(width, inner), Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-5)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = attention(q, k, v, mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The first layers of MPNet. How far apart two pieces are is added to what they make of each other, in buckets as T5
    has them (Raffel et al. 2020, arXiv:1910.10683), the same in all layers. The first `still` layers and what is below them
    stay as they came; how pieces are written (MPNet knows no capitals) is told to the layer after them."""

    def __init__(self, vocabulary, width, layers, heads, inner, positions, marks, buckets=32, still=2):
        super().__init__()
        self.still = still
        self.words = Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.marks = nn.Embedding(marks, width)
        nn.init.zeros_(self.marks.weight)
        self.far = nn.Embedding(buckets, heads)
        self.norm = nn.LayerNorm(width, eps=1e-5)
        self.layers = nn.ModuleList(Layer(width, heads, inner, 0.0) for _ in range(layers))
        self.register_buffer("bucket_of", torch.tensor([self._bucket(d, buckets) for d in range(1 - positions, positions)]),
                             persistent=False)

    @staticmethod
    def _bucket(distance, buckets, longest=128):
        """Of how far a piece stands after the one that sees it."""
        half = buckets // 2
        exact, n = half // 2, abs(distance)
        if n >= exact:
            n = min(half - 1, exact + int(math.log(n / exact) / math.log(longest / exact) * (half - exact)))
        return n + (half if distance > 0 else 0)

    def forward(self, pieces, marks, mask):
        """States of pieces. `mask` [b, 1, 1, n] is 0 for what is there, and very little for what only fills up."""
        x = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]])
        at = torch.arange(pieces.shape[1], device=pieces.device)
        apart = at.unsqueeze(0) - at.unsqueeze(1) + (self.places.weight.shape[0] - 1)
        mask = mask + self.far(self.bucket_of[apart]).permute(2, 0, 1).unsqueeze(0)
        for i, layer in enumerate(self.layers):
            x = layer(x + self.marks(marks) if i == self.still else x, mask)
        return x

    def hold_still(self):
        """Rounds what is not trained as it will be shipped, and keeps it so."""
        for part in (self.words, self.places, self.far, self.norm, *self.layers[: self.still]):
            part.requires_grad_(False)
        with torch.no_grad():
            for part in (self.words, *self.layers[: self.still].modules()):
                if isinstance(part, (Embedding, Linear)):
                    part.weight.copy_(as_shipped(part.weight))

    def take_mpnet(self, weights):
        """Weights of an MPNet checkpoint, whose positions begin at 2."""
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"][2: 2 + self.places.weight.shape[0]])
            self.far.weight.copy_(weights["encoder.relative_attention_bias.weight"])
            for ours, theirs in self._pairs():
                for kind in ("weight", "bias"):
                    getattr(ours, kind).copy_(torch.cat([weights[f"{t}.{kind}"] for t in theirs]))

    def _pairs(self):
        yield self.norm, ["embeddings.LayerNorm"]
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            yield layer.qkv, [at + f"attention.attn.{n}" for n in "qkv"]
            yield layer.out, [at + "attention.attn.o"]
            yield layer.norm1, [at + "attention.LayerNorm"]
            yield layer.up, [at + "intermediate.dense"]
            yield layer.down, [at + "output.dense"]
            yield layer.norm2, [at + "output.LayerNorm"]


class PairLayer(nn.Module):
    """Attention among the words of a window as one cue sees them (normalised before, Xiong et al. 2020); passes on what
    it is given until trained."""

    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(drop)
        for last in (self.out, self.down):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, x, mask=None):
        k, m, w = x.shape
        q, key, v = self.qkv(self.norm1(x)).view(k, m, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = attention(q, key, v, mask)
        x = x + self.drop(self.out(a.transpose(1, 2).reshape(k, m, w)))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.norm2(x)))))


class Reader(nn.Module):
    """The encoder and its heads. Shapes: pieces and marks [b, n], firsts [b, m]."""

    def __init__(self, encoder, width, pair_width=256, pair_layers=2):
        super().__init__()
        self.encoder = encoder
        self.cue = nn.Linear(width, CUE_TAGS)
        self.pair_word = nn.Linear(width, pair_width)
        self.pair_cue = nn.Linear(width, pair_width)
        self.pair_far = nn.Embedding(2 * NEAR + 1, pair_width)
        nn.init.zeros_(self.pair_far.weight)
        self.pair_layers = nn.ModuleList(PairLayer(pair_width, 4, 2 * pair_width, 0.1) for _ in range(pair_layers))
        self.pair_mix = nn.Linear(pair_width, pair_width)
        self.pair_out = nn.Linear(pair_width, len(PAIR_TAGS))
        self.drop = nn.Dropout(0.1)

    def at(self, x, firsts):
        return torch.gather(x, 1, firsts.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def tags(self, states):
        """Cue scores, and what pairs() needs of each word."""
        return self.cue(states), self.pair_word(states), self.pair_cue(states)

    def pairs(self, word, cue, far, mask=None):
        """word [1 or k, m, d], cue [k, d], far [k, m] buckets -> scores [k, m, PAIR_TAGS]. `mask` [1 or k, 1, 1, m] is added
        to what words make of each other: none where all m are words of the window."""
        x = nn.functional.gelu(word + cue.unsqueeze(1) + self.pair_far(far))
        for layer in self.pair_layers:
            x = layer(x, mask)
        x = nn.functional.gelu(self.pair_mix(self.drop(x)))
        return self.pair_out(x)
