"""Labelled windows from the corpora in a data folder: PolNeAR attributions, and names from WikiGold and GUM."""
import dataclasses
import gzip
import json
import pathlib
import re

ROLES = ("source", "cue", "content")
NAMES = ("PER", "ORG", "LOC")
DOUBTFUL = "?"  # words of which nobody should learn whether they are a name
GUM = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclasses.dataclass
class Text:
    text: str
    relations: list = None  # [{role: [(begin, end), ...]}]; None: not annotated
    names: list = None      # [(begin, end, type)]; None: not annotated


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


TITLES = {"ambassador", "ceo", "chair", "chairman", "director", "emperor", "fellow", "king", "major", "mayor", "member",
          "minister", "mother", "president", "professor", "queen", "secretary", "senator", "speaker", "tsar", "vice"}


def without_company(rows, kind):
    """An entity's tokens without what GUM has in it and a name has not: titles and words before it that are no proper
    nouns ("central"), and what is joined to it ("and Sweden", ", Texas", "of the Civic Party")."""
    if kind == "person":
        titles = [i for i, r in enumerate(rows[:-1]) if r[7] == "nmod:desc"]
        rows = rows[titles[-1] + 1:] if titles else rows
    while rows and rows[0][3] in ("ADJ", "ADV", "DET", "NUM") and not rows[0][4].startswith("NNP"):
        rows = rows[1:]
    for i, row in enumerate(rows[1:], 1):
        word, tag = row[1].lower(), row[3]
        joined = tag in ("ADP", "CCONJ") or word == "," if kind != "organization" else word in ("in", "at")
        if joined and not (kind == "place" and word == "of"):
            return rows[:i] if kind != "person" or i > 1 or word != "of" else []  # "Count of the Empire"
    return rows


def named(rows, kind):
    """The part of an entity's tokens that is a name: proper nouns and what stands between them; None for no name, as
    titles and peoples ("the Americans") are none."""
    rows = without_company(rows, kind)
    if kind == "person" and rows and (rows[-1][4] == "NNPS" or all(r[2].lower() in TITLES for r in rows)):
        return None
    while rows and rows[0][3] in ("DET", "PUNCT", "ADP"):
        rows = rows[1:]
    while rows and (rows[-1][3] in ("PUNCT", "PART", "ADP") or rows[-1][1] in ("'s", "\u2019s")):
        rows = rows[:-1]
    allowed = ("PROPN", "ADP", "DET", "NUM", "CCONJ", "PUNCT", "ADJ")
    if not rows or rows[0][3] not in ("PROPN", "ADJ", "NUM") or not all(r[3] in allowed for r in rows):
        return None
    return rows if any(r[3] == "PROPN" for r in rows) and rows[-1][3] in ("PROPN", "NUM") else None


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


def gum_entities(rows, open_):
    """(first word, past the last, type) of the names among a sentence's entities, outermost first; `open_` holds those
    that began before and have not ended."""
    found, names, taken = [], [], set()
    for i, row in enumerate(rows):
        entity = re.search(r"Entity=([^|]*)", row[9])
        for opened, closed in re.findall(r"(\([^()]*)|(\))", entity.group(1) if entity else ""):
            if opened:
                fields = opened[1:].split("-")
                open_.append((fields[1] if len(fields) > 1 else "", i))
            elif open_:
                kind, begin = open_.pop()
                found.append((begin, i + 1, kind))
    ids = [int(r[0]) for r in rows]
    for begin, end, kind in sorted(found, key=lambda f: f[0] - f[1]):
        part = named(rows[begin:end], kind) if kind in GUM else None
        if part:
            first, last = ids.index(int(part[0][0])), ids.index(int(part[-1][0])) + 1
            if not taken & set(range(first, last)):
                taken |= set(range(first, last))
                names.append((first, last, GUM[kind]))
    return names


def gum(path):
    """Names among the entities of GUM; one text a document."""
    body, names, open_ = "", [], []
    for _, document, paragraph, rows in conllu(path):
        if document:
            if body:
                yield Text(body, names=names)
            body, names, open_ = "", [], []
        elif paragraph and body:
            body += "\n"
        places = []
        for row in rows:
            places.append((len(body), len(body) + len(row[1])))
            body += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        names += [(places[first][0], places[last - 1][1], kind) for first, last, kind in gum_entities(rows, open_)]
    if body:
        yield Text(body, names=names)


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


def uner(path):
    """Universal NER: one text a document, from its '# text' lines."""
    body, names, text, tokens = "", [], None, []
    for line in lines(path) + ["# newdoc"]:
        if line.startswith("# newdoc"):
            if body:
                yield Text(body, names=names)
            body, names = "", []
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and line[0].isdigit():
            tokens.append(line.split("\t")[1:3])
        elif not line and tokens:
            at, offsets = 0, []
            for word, _ in tokens:
                found = text.find(word, at)
                at = (found if found >= 0 else at) + len(word)
                offsets.append((len(body) + at - len(word), len(body) + at))
            names += runs([t for _, t in tokens], offsets)
            body, tokens = body + text + "\n", []


def every(data, sets=("polnear", "wikigold", "gum")):
    """Training texts of the corpora named, in a fixed order."""
    data = pathlib.Path(data)
    if "polnear" in sets:
        yield from polnear(data / "polnear/train")
    if "wikigold" in sets:
        yield from wikigold(data / "ner/wikigold.conll.gz")
    if "gum" in sets:
        yield from gum(data / "treebank/en_gum-ccby-train.conllu.gz")
