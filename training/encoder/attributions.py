"""Attributions: what training to read them minimises, how they are read, and the scores."""
import bisect

import numpy as np
import torch
from torch import nn

import corpora
import decode
import model
import text as texts
from windows import IGNORE, UNSEEN, tensors


def word_of(words, begin, end):
    """Indexes [first, last) of the words that lie in [begin, end), or None."""
    first = bisect.bisect_right(words, begin, key=lambda w: w.end)
    last = bisect.bisect_left(words, end, key=lambda w: w.begin)
    return (first, last) if first < last else None


def tag(row, span, begin):
    row[span[0]] = begin
    for i in range(span[0] + 1, span[1]):
        row[i] = begin + 1


def label(words, text):
    """Tags of one window. A cue of which no word is here is not asked."""
    m = len(words)
    low, high = words[0].begin, words[-1].end
    place = lambda span: word_of(words, *span) if span[0] < high and span[1] > low else None
    cues, seen = [0] * m, {}
    for relation in text.relations:
        cue = [s for s in (place(c) for c in relation["cue"]) if s]
        if not cue:
            continue
        for span in cue:
            tag(cues, span, 1)
        row = seen.setdefault(cue[0], [0] * m)
        for role, begin in (("source", 1), ("content", 3)):
            for span in (place(s) for s in relation[role]):
                if span:
                    tag(row, span, begin)
        for span in cue[1:]:
            tag(row, span, 5)
    return {"cue": cues, "cues": list(seen), "pair": list(seen.values())}


def pack(paras, room, first):
    """Windows for training: paragraphs in order, the first window smaller so that cuts move from epoch to epoch."""
    current, filled, limit = [], 0, first
    for part in texts.chunks(paras, room):
        n = texts.size(part)
        if current and filled + n > limit:
            yield current
            current, filled, limit = [], 0, room
        current = current + part
        filled += n
    if current:
        yield current


def cue_states(of_words, places):
    """The mean of the states of each cue's words; `places` are (window, (first word, past the last))."""
    return torch.stack([of_words[window, a:b].mean(0) for window, (a, b) in places])


def distances(spans, words, device):
    at = torch.arange(words, device=device)
    return torch.stack([model.bucket(at - a) for a, _ in spans])


def loss_of(reader, states, firsts, labels):
    states = reader.drop(reader.at(states, firsts))
    scores, word, cue_side = reader.tags(states)
    cue = torch.full(firsts.shape, IGNORE)
    for row, of in zip(cue, labels):
        row[:len(of["cue"])] = torch.tensor(of["cue"])
    cross = nn.functional.cross_entropy
    loss = cross(scores.float().flatten(0, 1), cue.to(scores.device).flatten(), ignore_index=IGNORE)
    asked = [(b, c, row) for b, of in enumerate(labels) for c, row in zip(of["cues"], of["pair"])]
    if not asked:
        return loss
    of = torch.tensor([b for b, *_ in asked], device=word.device)
    gold = torch.full((len(asked), word.shape[1]), IGNORE)
    for line, (_, _, row) in zip(gold, asked):
        line[:len(row)] = torch.tensor(row)
    gold = gold.to(word.device)
    unseen = torch.where(gold == IGNORE, UNSEEN, 0.0)[:, None, None, :]
    cues = cue_states(cue_side, [(b, c) for b, c, _ in asked])
    far = distances([c for _, c, _ in asked], word.shape[1], word.device)
    pairs = reader.pairs(word[of], cues, far, unseen)
    return loss + 2 * cross(pairs.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


@torch.no_grad()
def read(reader, text, pieces, device):
    """Relations of a text, in characters."""
    relations = []
    for words, first, last in texts.windows(texts.paragraphs(text, pieces)):
        ids, marks, mask, firsts = tensors([words], pieces, device)
        scores, word, cue_side = reader.tags(reader.at(reader.encoder(ids, marks, mask), firsts))
        place = lambda s: (words[s[0]].begin, words[s[1] - 1].end)
        cues = [s[:2] for s in decode.spans(decode.viterbi(scores[0].float().cpu().numpy())) if first <= s[0] < last]
        if not cues:
            continue
        pairs = reader.pairs(word, cue_states(cue_side, [(0, c) for c in cues]), distances(cues, len(words), device))
        taken = set()
        for c, rows in zip(cues, pairs.float().cpu().numpy()):
            if c in taken:
                continue
            relation = {"source": [], "cue": [place(c)], "content": []}
            for s in decode.spans(decode.viterbi(rows, apart=True)):
                role = ("source", "content", "cue")[s[2]]
                relation[role].append(place(s))
                if role == "cue":
                    taken.add(s[:2])
            if relation["content"]:
                relations.append(relation)
    return relations


class Score:
    """F1 of exact spans of sources, cues and contents."""

    def __init__(self):
        self.counts = {k: np.zeros(3, int) for k in corpora.ROLES}

    def add(self, read_ones, gold):
        for role, counts in self.counts.items():
            g, q = ({p for r in relations for p in r[role]} for relations in (gold, read_ones))
            counts += (len(g & q), len(q), len(g))

    def figures(self):
        share = lambda right, found, gold: round(float(2 * right / max(1, found + gold)), 4)
        return {role: share(*counts) for role, counts in self.counts.items()}
