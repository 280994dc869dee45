"""The corpora of a data folder: PolNeAR's attributions, and names of WikiGold, of treebanks and of pages."""
import dataclasses
import gzip
import json
import pathlib
import re

ROLES = ("source", "cue", "content")
NAMES = ("PER", "ORG", "LOC")
DOUBTFUL = "?"  # words of which nobody should learn whether they are a name


@dataclasses.dataclass
class Text:
    text: str
    relations: list = ()  # [{role: [(begin, end), ...]}]
    names: list = ()      # [(begin, end, type)]


def trim(text, begin, end):
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def polnear(folder):
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        spans, relations = {}, []
        for line in path.with_suffix(".ann").read_bytes().decode("utf-8").split("\n"):
            if re.match(r"T\d+\t", line):
                name, rest = line.split("\t")[:2]
                kind, places = rest.split(" ", 1)
                spans[name] = [trim(text, *map(int, p.split())) for p in places.split(";")]
            elif re.match(r"E\d+\t", line):
                relation = {role: [] for role in ROLES}
                for role, target in re.findall(r"(Source|Cue|Content)\d*:(T\d+)", line):
                    relation[role.lower()] += spans.get(target, [])
                relations.append({role: sorted(set(places)) for role, places in relation.items()})
        yield Text(text, relations=relations)


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        return file.read().split("\n")


def runs(tags, offsets):
    """(begin, end, type) of each run of B- and I- tags."""
    out, current = [], None
    for tag, (begin, end) in zip(tags + ["O"], offsets + [(0, 0)]):
        kind = tag[2:] if tag != "O" else None
        if current and (kind != current[2] or tag.startswith("B-")):
            out.append(tuple(current))
            current = None
        if kind:
            current = [begin, end, kind] if not current else [current[0], end, kind]
    return [r for r in out if r[2] in NAMES]


def detached(word, last):
    """Whether a blank stands before a token of a corpus that does not say."""
    return word not in (",", ".", ";", ":", "?", "!", ")", "'s", "n't", "%") and last not in ("(", "$", "")


def wikigold(path):
    """Twenty sentences a text, with blanks where English has them."""
    body, names, tags, offsets, count, last = "", [], [], [], 0, ""
    for line in lines(path) + [""]:
        if line.strip():
            word, tag = line.rsplit(" ", 1)
            if tags and detached(word, last):
                body += " "
            offsets.append((len(body), len(body) + len(word)))
            tags.append(tag)
            body, last = body + word, word
        elif tags:
            names += runs(tags, offsets)
            tags, offsets, count, body, last = [], [], count + 1, body + "\n", ""
            if count % 20 == 0:
                yield Text(body, names=names)
                body, names = "", []
    if body:
        yield Text(body, names=names)


def conllu(path):
    """(sentence's name, whether it begins a document, whether a paragraph, rows of its words) of each sentence."""
    name, document, paragraph, rows = "", False, False, []
    for line in lines(path):
        if line.startswith("# newdoc"):
            document = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# sent_id = "):
            name = line[12:]
        elif line and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            yield name, document, paragraph, rows
            document, paragraph, rows = False, False, []


def listed_names(path, list_):
    """(words, names as first word, past the last, type) of each sentence of a treebank whose names a table lists:
    sentence, tab, `4:PER 6-8:ORG` by its numbers of words. DOUBTFUL is the type of words of which two readers said
    different things."""
    listed = dict(line.split("\t") for line in lines(list_) if line)
    for name, _, _, rows in conllu(path):
        at, found = {row[0]: i for i, row in enumerate(rows)}, []
        for item in listed.pop(name, "").split():
            places, kind = item.split(":")
            first, _, last = places.partition("-")
            found.append((at[first], at[last or first] + 1, kind))
        yield [row[1] for row in rows], found
    if listed:
        raise ValueError(f"{list_} names sentences that {path} lacks: {next(iter(listed))}")


def uner_names(path, treebank):
    """The same of Universal NER, in the order of the treebank that it annotates."""
    found = {}
    for name, _, _, rows in conllu(path):
        found[name] = [r[1] for r in rows], sorted(runs([r[2] for r in rows], [(i, i + 1) for i in range(len(rows))]))
    for name, *_ in conllu(treebank):
        yield found[name]


def found_in(text, sentence):
    """(begin, end, type) in a sentence's text of its names by words."""
    words, names = sentence
    places, at = [], 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            raise ValueError(f"{word!r} is not where it should be in {text!r}")
        places.append((at, at + len(word)))
        at += len(word)
    return [(places[first][0], places[last - 1][1], kind) for first, last, kind in names]


def listed_pages(list_, texts):
    """(text, sentences as [(begin, end) of each token], names as (begin, end, type)) of each page of a list that says
    which stretches of which page's main content were read; `texts` is WCXB's file of pages with their main content."""
    pages = {page["id"]: page["main_content"] for page in map(json.loads, filter(None, lines(texts)))}
    for line in filter(None, lines(list_)):
        page = json.loads(line)
        text = pages[page["page"]]
        sentences = [[cut for word in words_of(text[begin:end], begin) for cut in without_clitic(text, *word)]
                     for begin, end in page["read"]]
        yield text, sentences, [tuple(name) for name in page["names"]]


def without_clitic(text, begin, end):
    """A token, its "'s" apart."""
    if end - begin > 2 and text[end - 2] in "'\u2019" and text[end - 1] == "s":
        return [(begin, end - 2), (end - 2, end)]
    return [(begin, end)]


def words_of(line, at):
    """(begin, end) of the tokens of a line that begins at `at`."""
    return [(at + m.start(), at + m.end()) for m in re.finditer(r"[^\W_]+(?:[-.'\u2019&][^\W_]+)*|\S", line)]
