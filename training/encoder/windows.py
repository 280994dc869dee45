"""Windows of text as the encoder is given them, for training and for batches."""
import torch

import text as texts

IGNORE = -100  # what nobody annotated
UNSEEN = -1e9  # added to what others make of what only fills up


def tensors(windows, pieces, device, hidden=0.0):
    """Pads the words of windows into one batch: pieces, marks, mask, firsts. A share of the pieces is not shown, so that
    nothing is known by its own letters alone."""
    longest = max(map(texts.size, windows)) + 2
    most = max(map(len, windows))
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    marks = torch.zeros_like(ids)
    firsts = torch.zeros(len(windows), most, dtype=torch.long)
    mask = torch.full((len(windows), 1, 1, longest), UNSEEN)
    for b, words in enumerate(windows):
        row = [pieces.start]
        for i, word in enumerate(words):
            firsts[b, i] = len(row)
            marks[b, len(row):len(row) + len(word.pieces)] = word.mark
            row += word.pieces
        row.append(pieces.stop)
        ids[b, :len(row)] = torch.tensor(row)
        mask[b, :, :, :len(row)] = 0
    if hidden:
        ids = torch.where(torch.rand(ids.shape) < hidden, pieces.hidden, ids)
    return [t.to(device) for t in (ids, marks, mask, firsts)]
