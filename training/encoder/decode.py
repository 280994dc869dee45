"""From scores to spans. The decoder that counts is src/understand/encoder_decode.cpp; this one serves training."""
import numpy as np


def allowed(tags, apart):
    """Transitions of a begin/inside/outside scheme where tag 2i+2 goes on what 2i+1 began. `apart`: no span begins
    straight after another of its kind."""
    n = tags
    ok = np.zeros((n, n), bool)
    for a in range(n):
        for b in range(n):
            inside = b > 0 and b % 2 == 0
            ok[a, b] = a in (b, b - 1) if inside else not (apart and b > 0 and a in (b, b + 1))
    return ok


def viterbi(scores, apart=False):
    """The best allowed tags for scores [m, tags]."""
    m, n = scores.shape
    bad = np.where(allowed(n, apart), 0.0, -1e9)
    best = scores[0] + np.array([-1e9 if b > 0 and b % 2 == 0 else 0.0 for b in range(n)])
    back = np.zeros((m, n), int)
    for t in range(1, m):
        total = best[:, None] + bad
        back[t] = total.argmax(0)
        best = total.max(0) + scores[t]
    tags = [int(best.argmax())]
    for t in range(m - 1, 0, -1):
        tags.append(int(back[t][tags[-1]]))
    return tags[::-1]


def spans(tags):
    """(first, last, kind) with kind 0 for tags 1 and 2, 1 for 3 and 4, ..."""
    out = []
    for i, tag in enumerate(tags):
        if tag > 0 and tag % 2 == 1:
            out.append([i, i + 1, (tag - 1) // 2])
        elif tag > 0 and out:
            out[-1][1] = i + 1
    return [tuple(s) for s in out]
