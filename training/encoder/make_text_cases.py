#!/usr/bin/env python3
"""Prints tests/unit/understand/encoder_text_cases.jsonl: how text.py reads sentences written for it, with a vocabulary
of a few pieces. The test encoder_text_test.cpp holds the program's own reading to it.

usage: make_text_cases.py > tests/unit/understand/encoder_text_cases.jsonl
"""
import json

import text

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "min", "##ister", "##istry", "said", "cafe", "har", "##bour",
              "\"", "\u201c", "\u201d", ".", ",", "'", "s", "a", "##a", "2031", "14", "##th", "-", "\u2019", "istanbul",
              "\u03c3", "##\u03c2", "##\u03c3", "mayor", "no", "##body", "1", "##2", "##3", "b", "c",
              "<s>", "</s>", "<mask>"]
TEXTS = [
    "The minister said.",
    "The Ministry's MAYOR, of \u0130stanbul, said \u201cno\u201d.",
    "Caf\u00e9 harbour\n\n  \u201cNobody said,\u201d the mayor\u2019s min-istry \"said\" a \"b",
    "2031 14th 123 \u0663 \u00bd x\u00b2",
    "aaaaaaaaa harbourminister " + "a" * 41,
    "\u03a3\u03c3\u03c2 \u4e16\u754c \U0001f30a a\u0301a \u200bthe\u00a0mayor\tsaid\r\nno",
    "McMayor iMayor MAYOR Mayor mayor A a",
    "",
    " \n \n",
]
LONG = [" ".join(["mayor said the harbour ."] * n) for n in (30, 3, 80, 1, 1, 200)]


def main():
    pieces = text.Pieces(VOCABULARY)
    for body in TEXTS:
        paragraphs = [[[len(body[:w.begin].encode()), len(body[:w.end].encode()), w.pieces, w.mark] for w in words]
                      for words in text.paragraphs(body, pieces)]
        print(json.dumps({"vocabulary": VOCABULARY, "text": body, "paragraphs": paragraphs}))
    body = "\n".join(LONG)
    windows = [[w[0].begin, w[-1].end, first, last] for w, first, last in text.windows(text.paragraphs(body, pieces))]
    print(json.dumps({"vocabulary": VOCABULARY, "text": body, "windows": windows}))


if __name__ == "__main__":
    main()
