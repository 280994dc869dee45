#!/usr/bin/env python3
"""Stanford CoreNLP with its quote annotator as a program that answers as `stemma annotate` does, for attribution.py.

usage: corenlp.py CLASSPATH FOLDER [--phrases] annotate --verbatim --files-from LIST      JSON Lines on stdout

FOLDER keeps CoreNLP's own output; a file that has some there is not annotated again. A quotation with a speaker becomes
an attribution: the content is the quotation with its marks, the source the mention that CoreNLP attributes it to. Its
quotations have no cue: the verb that the mention is the subject of, by CoreNLP's dependency parse, is taken, or
"according to" where the mention stands under it. With --phrases the source is everything that the parse hangs on the mention
("Maria Lopez, a neighbour"), as the sets' guides have it, and not the mention alone.
"""
import argparse
import bisect
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote"
# what quotations can do without: fine-grained names, numbers and times
LEAN = ["-ner.applyFineGrained", "false", "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false"]
MEMORY = "-Xmx6g"  # its models alone take 2.5 GB
SUBJECTS = ("nsubj", "nsubj:pass", "nsubjpass", "csubj")


def command(classpath, listing, out, lean=False):
    """CoreNLP's own command line over the files of `listing`, on one thread."""
    return ["java", MEMORY, "-XX:+UseSerialGC", "-cp", classpath, "edu.stanford.nlp.pipeline.StanfordCoreNLP",
            "-annotators", ANNOTATORS, "-threads", "1", "-encoding", "utf-8", "-fileList", str(listing),
            "-outputFormat", "json", "-outputDirectory", str(out), *(LEAN if lean else [])]


def annotate(files, options):
    folder = options.folder
    missing = [file for file in files if not output(file, folder).exists()]
    if not missing:
        return
    with tempfile.NamedTemporaryFile("w", suffix=".lst", encoding="utf-8") as listing:
        listing.write("".join(f"{file}\n" for file in missing))
        listing.flush()
        line = command(options.classpath, listing.name, folder)
        done = subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"CoreNLP ended with {done.returncode}: {done.stderr.decode(errors='replace')[-800:]}")


def output(file, folder):
    return folder / f"{Path(file).name}.json"


class Places:
    """CoreNLP counts UTF-16 units, Stemma code points: they differ after every character beyond U+FFFF."""

    def __init__(self, text):
        wide = [place for place, character in enumerate(text) if ord(character) > 0xFFFF]
        self.wide = [place + before for before, place in enumerate(wide)]

    def __call__(self, unit):
        return unit - bisect.bisect_left(self.wide, unit)


class Words:
    """A document's words by CoreNLP, one after another over all sentences, and what hangs on what."""

    def __init__(self, sentences):
        self.words, self.head, self.role = [], [], []
        for sentence in sentences:
            first = len(self.words)
            self.words += sentence["tokens"]
            self.head += [-1] * len(sentence["tokens"])
            self.role += [""] * len(sentence["tokens"])
            for arc in sentence["basicDependencies"]:
                word = first + arc["dependent"] - 1
                self.role[word] = arc["dep"]
                self.head[word] = first + arc["governor"] - 1 if arc["governor"] else -1

    def top(self, begin, end):
        """The word of begin..end whose head is outside of it."""
        return next((word for word in range(begin, end + 1) if not begin <= self.head[word] <= end), begin)

    def under(self, word, top):
        while word not in (top, -1):
            word = self.head[word]
        return word == top

    def cue(self, begin, end):
        """The words, by number, that say that the mention speaks."""
        top = self.top(begin, end)
        if self.role[top] in SUBJECTS and self.head[top] >= 0:
            return [self.head[top]]
        two = [self.words[word]["word"].lower() for word in (begin - 2, begin - 1) if word >= 0]
        return [begin - 2, begin - 1] if two == ["according", "to"] else []

    def phrase(self, begin, end):
        """All that hangs on the mention, in one piece around it, less punctuation at its ends."""
        top = self.top(begin, end)
        while begin > 0 and self.under(begin - 1, top):
            begin -= 1
        while end + 1 < len(self.words) and self.under(end + 1, top):
            end += 1
        while begin < end and not self.words[begin]["word"][0].isalnum():
            begin += 1
        while begin < end and self.words[end]["word"] in (",", ".", ";", ":", "--"):
            end -= 1
        return begin, end

    def span(self, begin, end):
        return self.words[begin]["characterOffsetBegin"], self.words[end]["characterOffsetEnd"]


def attributions(found, text, phrases):
    """The quotations that CoreNLP gives a speaker: one that it knows none of is a quotation without attribution."""
    words, place, out = Words(found["sentences"]), Places(text), []
    for number, quote in enumerate(found.get("quotes", [])):
        if not isinstance(quote.get("mentionBegin"), int) or quote["mentionBegin"] < 0:
            continue
        mention = quote["mentionBegin"], quote["mentionEnd"]
        cue = words.cue(*mention)
        source = words.phrase(*mention) if phrases else mention
        span = lambda pair: [place(unit) for unit in pair]
        out.append({"id": f"a{number + 1}", "source": [span(words.span(*source))],
                    "cue": [span(words.span(cue[0], cue[-1]))] if cue else [],
                    "content": [span((quote["beginIndex"], quote["endIndex"]))],
                    "kind": "direct", "speaker": quote.get("canonicalSpeaker")})
    return out


def record(file, options):
    path = output(file, options.folder)
    if not path.exists():
        return {"path": file, "error": "CoreNLP wrote nothing for this file"}
    text = Path(file).read_bytes().decode("utf-8")
    found = json.loads(path.read_text(encoding="utf-8"))
    return {"path": file, "text": text, "attributions": attributions(found, text, options.phrases)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("classpath")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--phrases", action="store_true")
    arguments.add_argument("work", choices=["annotate"])
    arguments.add_argument("--verbatim", action="store_true", help="always so: the text is taken as it is")
    arguments.add_argument("--files-from", type=Path, required=True)
    options = arguments.parse_args()
    files = [line for line in options.files_from.read_text(encoding="utf-8").splitlines() if line]
    annotate(files, options)
    for file in files:
        print(json.dumps(record(file, options), ensure_ascii=False))


if __name__ == "__main__":
    main()
