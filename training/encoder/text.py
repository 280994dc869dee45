"""Text as the encoder sees it: words with their places, pieces of words, and windows of paragraphs.

The same rules are in src/understand/encoder_text.cpp; tests/unit/understand/encoder_text_test.cpp holds both to one table.
A word is a run of letters, marks and digits, or any other single character that is not white space. Its pieces come
from greedy longest-match WordPiece (Wu et al. 2016, arXiv:1609.08144) over the lower-cased word without accents, as
in BERT's uncased vocabularies (Devlin et al. 2019, arXiv:1810.04805).
"""
import dataclasses
import unicodedata

SHAPES = 6  # lower, Title, UPPER, Mixed, digits, other
MARKS = SHAPES * 2 * 2  # shape, inside quotation marks, first word of a paragraph
LONGEST_WORD = 40  # characters; a longer one is [UNK]
MOST_PIECES = 6  # of one word; the rest is left out


@dataclasses.dataclass
class Word:
    begin: int
    end: int
    pieces: list
    mark: int


def is_word(c):
    return unicodedata.category(c)[0] in "LMN"


def cut(text):
    """(begin, end) of each word, in characters."""
    spans, i = [], 0
    while i < len(text):
        if text[i].isspace():
            i += 1
            continue
        j = i + 1
        if is_word(text[i]):
            while j < len(text) and is_word(text[j]):
                j += 1
        spans.append((i, j))
        i = j
    return spans


def shape(word):
    if all(unicodedata.category(c) == "Nd" for c in word):
        return 4
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    if not letters:
        return 5
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 0
    if all(upper):
        return 2 if len(letters) > 1 else 1
    return 1 if upper[0] and not any(upper[1:]) else 3


def plain(word):
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


class Pieces:
    def __init__(self, vocabulary):
        self.ids = {line: i for i, line in enumerate(vocabulary)}
        self.unknown, self.start, self.stop, self.hidden = (self.ids[t] for t in ("[UNK]", "<s>", "</s>", "<mask>"))
        self.known = {}

    @classmethod
    def of_base(cls, base):
        """Those of a checkpoint's folder."""
        return cls((base / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def of(self, word):
        if word not in self.known:
            self.known[word] = self._cut(plain(word))
        return self.known[word]

    def _cut(self, word):
        if not word or len(word) > LONGEST_WORD:
            return [self.unknown]
        out, i = [], 0
        while i < len(word) and len(out) < MOST_PIECES:
            j = len(word)
            while j > i and ("##" if i else "") + word[i:j] not in self.ids:
                j -= 1
            if j == i:
                return [self.unknown]
            out.append(self.ids[("##" if i else "") + word[i:j]])
            i = j
        return out


def paragraphs(text, pieces):
    """Words of each paragraph (a line that is not blank)."""
    out, at = [], 0
    for line in text.split("\n"):
        words, inside = [], False
        for begin, end in cut(line):
            word = line[begin:end]
            if word == "\u201c" or (word == '"' and not inside):
                inside = True
            elif word == "\u201d" or word == '"':
                inside = False
            mark = shape(word) + SHAPES * inside + SHAPES * 2 * (not words)
            words.append(Word(at + begin, at + end, pieces.of(word), mark))
        if words:
            out.append(words)
        at += len(line) + 1
    return out


def size(words):
    return sum(len(w.pieces) for w in words)


def chunks(paras, longest):
    """Paragraphs, with those of more than `longest` pieces cut."""
    for words in paras:
        part, room = [], longest
        for word in words:
            if len(word.pieces) > room:
                yield part
                part, room = [], longest
            part.append(word)
            room -= len(word.pieces)
        yield part


def windows(paras, room=254, context=32):
    """(words, first, last) with what lies in [first, last) asked of that window and the rest there for context.

    Whole paragraphs are packed until they fill `room` less the context on both sides; context is the nearest words."""
    own = room - 2 * context
    groups, current, filled = [], [], 0
    for part in chunks(paras, own):
        n = size(part)
        if current and filled + n > own:
            groups.append(current)
            current, filled = [], 0
        current = current + part
        filled += n
    if current:
        groups.append(current)
    words = [w for g in groups for w in g]
    at = 0
    for group in groups:
        left = first = at
        right = last = at + len(group)
        budget = context
        while left > 0 and len(words[left - 1].pieces) <= budget:
            left -= 1
            budget -= len(words[left].pieces)
        budget = context
        while right < len(words) and len(words[right].pieces) <= budget:
            budget -= len(words[right].pieces)
            right += 1
        yield words[left:right], first - left, last - left
        at = last
