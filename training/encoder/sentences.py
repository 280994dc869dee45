"""Sentences with what is to be learnt of their tokens: tags and dependencies, names, or both.

A document is (text, sentences), a sentence a list of tokens (begin, end, tag, head, relation, name tag, number of what
lists and rules say of it ...), places in characters; IGNORE is what nobody annotated.
"""
import json
import subprocess

import torch

import branch_model
import corpora
import text as texts
from windows import IGNORE, UNSEEN

NAME_TAGS = ["O"] + [f"{part}-{name}" for name in corpora.NAMES for part in "BI"]


class Sentence:
    """Places of a sentence's tokens among its pieces, and what is to be learnt of them. Its pieces begin at `begin` of
    its window."""

    def __init__(self, words, tokens, begin):
        self.begin = begin
        piece_at, at = [], 0
        for word in words:
            piece_at.append(at)
            at += len(word.pieces)
        self.pieces = at
        self.firsts, self.lasts, self.inside = [], [], []
        w = 0
        for low, high, *_ in tokens:
            while w < len(words) and words[w].end <= low:
                w += 1
            if w == len(words) or words[w].begin >= high:
                raise ValueError("a token without a word of the encoder")
            first, last = w, w
            while last + 1 < len(words) and words[last + 1].begin < high:
                last += 1
            within = words[first].begin < low
            if within and first < last:
                first += 1
            self.firsts.append(piece_at[first])
            self.lasts.append(piece_at[last] + len(words[last].pieces) - 1)
            self.inside.append(int(within))
        self.tags, heads, self.relations, self.names = ([t[i] for t in tokens] for i in (2, 3, 4, 5))
        self.heads = [IGNORE if h == IGNORE else h + 1 for h in heads]
        self.hints = [(piece, hint) for token, first, last in zip(tokens, self.firsts, self.lasts) for hint in token[6:]
                      for piece in range(first, last + 1)]


def windows_of(documents, pieces, **size):
    """(words, sentences that lie whole in the window and begin in its own part) of each window, as the program has them or
    of another `size` (texts.windows); and how many sentences no window holds whole."""
    out, left = [], 0
    for text, sentences in documents:
        waiting = list(sentences)
        for words, _, last in texts.windows(texts.paragraphs(text, pieces), **size):
            found, at = [], [1]
            for word in words:
                at.append(at[-1] + len(word.pieces))
            while waiting and waiting[0][0][0] < words[last - 1].end:
                tokens = waiting.pop(0)
                inside = [i for i, w in enumerate(words) if w.end > tokens[0][0] and w.begin < tokens[-1][1]]
                try:
                    if words[inside[0]].begin > tokens[0][0] or words[inside[-1]].end < tokens[-1][1]:
                        raise ValueError("not all of it")
                    found.append(Sentence([words[i] for i in inside], tokens, at[inside[0]]))
                except (IndexError, ValueError):
                    left += 1
            if found:
                out.append((words, found))
    return out, left


def tagged(tokens, names):
    """The number of the tag of each (begin, end), given (begin, end, type) of names; IGNORE where that is doubtful."""
    out = []
    for begin, end in tokens:
        name = next((n for n in names if n[0] < end and begin < n[1]), None)
        if name is None or name[2] == corpora.DOUBTFUL:
            out.append(0 if name is None else IGNORE)
        else:
            out.append(NAME_TAGS.index(("B-" if begin <= name[0] else "I-") + name[2]))
    return out


def of_treebank(printed, names):
    """Documents of what training/print_treebank.cpp prints, with the names of each sentence (corpora.py)."""
    text, sentences = "", []
    for line, found in zip(printed.open(encoding="utf-8"), names, strict=True):
        body, paragraph, document, words = json.loads(line)
        if document and text:
            yield text, sentences
            text, sentences = "", []
        text += "" if not text else "\n\n" if paragraph else " "
        data = body.encode()
        tokens = [tuple(len(data[:byte].decode("utf-8", "ignore")) for byte in word[:2]) for word in words]
        tags = tagged(tokens, corpora.found_in(body, found))
        sentences.append([(len(text) + b, len(text) + e, *word[2:], tag)
                          for (b, e), word, tag in zip(tokens, words, tags)])
        text += body
    if text:
        yield text, sentences


def with_names(tokens, names):
    return [(b, e, IGNORE, IGNORE, IGNORE, tag) for (b, e), tag in zip(tokens, tagged(tokens, names))]


def of_texts(texts_):
    """Documents of texts whose lines are sentences and whose blanks part tokens."""
    for item in texts_:
        sentences, at = [], 0
        for line in item.text.split("\n"):
            tokens = corpora.words_of(line, at)
            if tokens:
                sentences.append(with_names(tokens, item.names))
            at += len(line) + 1
        yield item.text, sentences


def of_pages(pages):
    """Documents of pages of which stretches were read."""
    for text, sentences, names in pages:
        yield text, [with_names(tokens, names) for tokens in sentences]


def in_small_letters(documents, share, rng):
    """The same documents with some sentences without capitals."""
    small = lambda c: c.lower() if len(c.lower()) == 1 else c
    for text, sentences in documents:
        for tokens in sentences:
            begin, end = tokens[0][0], tokens[-1][1]
            if rng.random() < share:
                text = text[:begin] + "".join(map(small, text[begin:end])) + text[end:]
        yield text, sentences


def hinted(documents, program, gazetteer):
    """The same documents, each token followed by the numbers of what lists and rules say of it."""
    documents, lines = list(documents), []
    for text, sentences in documents:
        for tokens in sentences:
            first = tokens[0][0]
            byte = lambda place: len(text[first:place].encode())
            lines.append(json.dumps([text[first:tokens[-1][1]], [[byte(b), byte(e)] for b, e, *_ in tokens]]))
    told = subprocess.run([program, gazetteer], input="\n".join(lines), capture_output=True, text=True, check=True)
    told = map(json.loads, told.stdout.splitlines())
    for text, sentences in documents:
        yield text, [[(*token, *hints) for token, hints in zip(tokens, next(told), strict=True)] for tokens in sentences]


def joined(documents, most=20_000):
    """The same in fewer documents, one after another, so that windows are full."""
    text, sentences = "", []
    for more, theirs in documents:
        if len(text) > most:
            yield text, sentences
            text, sentences = "", []
        text += "\n\n" if text else ""
        sentences += [[(b + len(text), e + len(text), *rest) for b, e, *rest in tokens] for tokens in theirs]
        text += more
    yield text, sentences


def batches(windows, width):
    """The sentences of windows in batches of about one length."""
    sentences = sorted(((w, s) for w, (_, found) in enumerate(windows) for s in found), key=lambda ws: ws[1].pieces)
    out = []
    while sentences:
        room = sentences[-1][1].pieces * 0.6 - 4
        group = [ws for ws in sentences if ws[1].pieces >= room]
        del sentences[-len(group):]
        out.append(Batch(group, width))
    return out


class Batch:
    """Sentences with the numbers of their windows, filled up to the longest: `at` [s, p] are places of their pieces among
    those of all windows one after another, `width` pieces each."""

    def __init__(self, sentences, width):
        p, t = max(s.pieces for _, s in sentences), max(len(s.tags) for _, s in sentences)
        n = len(sentences)
        self.at = torch.zeros(n, p, dtype=torch.long)
        self.mask = torch.full((n, 1, 1, p), UNSEEN)
        self.index = torch.zeros(3, n, t, dtype=torch.long)
        self.tags, self.heads, self.relations, self.names = torch.full((4, n, t), IGNORE)
        self.arcs = torch.full((n, 1, t + 1), UNSEEN)
        self.hints = torch.zeros(n, p, branch_model.HINTS)
        for i, (w, s) in enumerate(sentences):
            m = len(s.tags)
            self.at[i, :s.pieces] = torch.arange(s.pieces) + w * width + s.begin
            self.mask[i, :, :, :s.pieces] = 0
            self.index[:, i, :m] = torch.tensor([s.firsts, s.lasts, s.inside])
            for row, values in ((self.tags, s.tags), (self.heads, s.heads), (self.relations, s.relations),
                                (self.names, s.names)):
                row[i, :m] = torch.tensor(values)
            self.arcs[i, :, :m + 1] = 0
            if s.hints:
                self.hints[i][tuple(torch.tensor(s.hints).T)] = 1

    def to(self, device):
        for name, tensor in vars(self).items():
            setattr(self, name, tensor.to(device))
        return self

    def states(self, of_windows):
        """[windows, width, d] -> [s, p, d]."""
        return of_windows.flatten(0, 1)[self.at]
