"""What training the branch for names minimises, and its scores."""
from torch import nn

import decode
from windows import IGNORE


def loss_of(network, states, batch):
    """Summed over tokens."""
    scores = network(states, batch.mask, *batch.index, batch.hints)
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), batch.names.flatten(), ignore_index=IGNORE,
                                       label_smoothing=0.05, reduction="sum")


class Score:
    """Precision, recall and F1 of names, exact span and type."""

    def __init__(self):
        self.right = self.found = self.wanted = 0

    def add(self, network, states, batch):
        scores = network(states, batch.mask, *batch.index, batch.hints).float().cpu().numpy()
        for rows, names in zip(scores, batch.names.cpu().tolist()):
            real = [i for i, n in enumerate(names) if n != IGNORE]
            ours = set(decode.spans(decode.viterbi(rows[real])))
            gold = set(decode.spans([names[i] for i in real]))
            self.right += len(ours & gold)
            self.found += len(ours)
            self.wanted += len(gold)

    def figures(self):
        share = lambda of: round(self.right / max(1, of), 4)
        return {"P": share(self.found), "R": share(self.wanted),
                "F1": round(2 * self.right / max(1, self.found + self.wanted), 4)}
