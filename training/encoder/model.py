"""The encoder with its heads.

A BERT encoder (Devlin et al. 2019) reads pieces; each word is its first piece's state. Heads on words: cue and name
tags (begin, inside, outside). Attribution is then read cue by cue, as in semantic role labelling: for each cue, every
word is tagged as source, content or further piece of the cue, from the word's and the cue's states and how far apart
they are, after layers of attention in which the words see what each other is to this cue. So contents may nest, sources
be shared, and both lie in other sentences than the cue.
"""
import torch
from torch import nn

CUE_TAGS = 3   # O B I
PAIR_TAGS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")
NEAR = 24      # buckets of distance on each side of the cue


def bucket(distance):
    """Words between a word and the cue's first word -> 0..2*NEAR: exact to 8, then in steps of a quarter octave."""
    d = distance.abs().clamp(min=1).float()
    far = torch.where(d <= 8, d, 8 + 4 * torch.log2(d / 8)).long().clamp(max=NEAR)
    return torch.where(distance == 0, torch.zeros_like(far), far) * torch.sign(distance) + NEAR


class Layer(nn.Module):
    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, layers, heads, inner, positions, marks, drop=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.marks = nn.Embedding(marks, width)
        nn.init.zeros_(self.marks.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, drop) for _ in range(layers))
        self.drop = nn.Dropout(drop)

    def embed(self, pieces, marks):
        return self.drop(self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.marks(marks)))

    def forward(self, pieces, marks, mask, layers=None):
        """States after the first `layers` layers, or all."""
        x = self.embed(pieces, marks)
        for layer in self.layers[:layers]:
            x = layer(x, mask)
        return x

    def take_bert(self, weights, prefix=""):
        """Weights of a BERT checkpoint; its one token type is added to the positions."""
        get = lambda name: weights[prefix + name]
        with torch.no_grad():
            self.words.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.places.weight.copy_(get("embeddings.position_embeddings.weight")[: self.places.weight.shape[0]]
                                     + get("embeddings.token_type_embeddings.weight")[0])
            for ours, theirs in self._pairs():
                for kind in ("weight", "bias"):
                    value = [get(f"{t}.{kind}") for t in theirs]
                    getattr(ours, kind).copy_(torch.cat(value))

    def _pairs(self):
        yield self.norm, ["embeddings.LayerNorm"]
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            yield layer.qkv, [at + f"attention.self.{n}" for n in ("query", "key", "value")]
            yield layer.out, [at + "attention.output.dense"]
            yield layer.norm1, [at + "attention.output.LayerNorm"]
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
        a = nn.functional.scaled_dot_product_attention(q, key, v, attn_mask=mask)
        x = x + self.drop(self.out(a.transpose(1, 2).reshape(k, m, w)))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.norm2(x)))))


class Reader(nn.Module):
    """The encoder and its heads. Shapes: pieces and marks [b, n], firsts [b, m]."""

    def __init__(self, encoder, width, name_tags, pair_width=256, pair_layers=2):
        super().__init__()
        self.encoder = encoder
        self.cue = nn.Linear(width, CUE_TAGS)
        self.name = nn.Linear(width, name_tags)
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

    def words(self, pieces, marks, firsts, mask=None):
        return self.at(self.encoder(pieces, marks, mask), firsts)

    def tags(self, states):
        """Cue and name scores, and what pairs() needs of each word."""
        return self.cue(states), self.name(states), self.pair_word(states), self.pair_cue(states)

    def pairs(self, word, cue, far, mask=None):
        """word [m, d], cue [k, d], far [k, m] buckets -> scores [k, m, PAIR_TAGS]. `mask` [1, 1, 1, m] is added to what
        words make of each other: none where all m are words of the window."""
        x = nn.functional.gelu(word.unsqueeze(0) + cue.unsqueeze(1) + self.pair_far(far))
        for layer in self.pair_layers:
            x = layer(x, mask)
        x = nn.functional.gelu(self.pair_mix(self.drop(x)))
        return self.pair_out(x)
