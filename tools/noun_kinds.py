#!/usr/bin/env python3
"""Sorts English nouns by what they are in WordNet: noun_kinds.py [WORDNET_FOLDER] > src/understand/noun_kinds.inc

WORDNET_FOLDER holds data.noun, index.noun, noun.exc and cntlist.rev of WordNet 3.0 (Debian's package wordnet-base). A
single word belongs to a kind where at least SHARE of its uses in the texts that WordNet's makers tagged are of senses of that kind,
or, where none was tagged, where its first sense is. Prints a line `X(kind, "word word ...")` for each kind.
"""
import collections
import pathlib
import re
import sys

SHARE = 0.6
# What a gloss says of a word that is no plain name for anybody.
ABUSE = re.compile(r"offensive|disparag|slur|obscene|derogatory|insult|contempt|stupid|foolish|unpleasant|worthless|"
                   r"unattractive|disreputable|term of address|personification|mytholog|imaginary|legendary|slang", re.I)
# Companies and bodies as often as people in news.
BODIES = ("affiliate", "ally", "broadcaster", "publisher", "supplier", "employer", "distributor", "producer", "sponsor",
          "donor", "retailer", "lender", "insurer", "manufacturer", "maker", "developer", "supporter", "follower")
# Named for arms, and mostly something else.
NO_ARMS = ("firework", "firecracker", "squib", "hardware", "payload", "trident", "bodkin", "gat", "slug", "dart", "saber",
           "automatic", "canister", "cartridge", "kris", "knuckles", "pyrotechnic", "vouge", "sam")
SAME_IN_PLURAL = ("aircraft", "spacecraft", "hovercraft", "ammunition", "arms", "artillery", "weaponry", "ordnance")
MAN_STAYS = ("german", "human", "roman", "norman", "ottoman", "shaman", "brahman", "mussulman", "turkoman", "talisman")
PERSON_FILE = "18"  # lexicographer's file noun.person (lexnames(5WN))
# The senses that head a kind, as a word and which of its senses; a word belongs below them.
HEADS = {
    "craft": [("vessel", 2), ("aircraft", 1), ("train", 1)],
    "vehicle": [("motor_vehicle", 1), ("bicycle", 1), ("cart", 1)],
    "arms": [("weapon", 1), ("weaponry", 1), ("explosive_device", 1), ("ammunition", 1), ("incendiary", 2), ("explosive", 1)],
    "locale": [("building", 1), ("housing", 1), ("establishment", 4), ("road", 1), ("path", 2), ("tunnel", 1), ("room", 1), ("body_of_water", 1),
               ("geological_formation", 1), ("municipality", 1), ("station", 1), ("facility", 1), ("tract", 1),
               ("area", 5), ("bridge", 1), ("mine", 1), ("landing_field", 1), ("military_installation", 1)],
}


class Nouns:
    def __init__(self, folder):
        self.parents, self.file_of, self.kept, self.abuse = {}, {}, set(), set()
        for line in (folder / "data.noun").open(encoding="ascii"):
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            words = int(fields[3], 16)
            rest = fields[4 + 2 * words:]
            pointers = [rest[1 + 4 * i:5 + 4 * i] for i in range(int(rest[0]))]
            self.file_of[fields[0]] = fields[1]
            if ABUSE.search(gloss):
                self.abuse.add(fields[0])
            self.parents[fields[0]] = [p[1] for p in pointers if p[0] in ("@", "@i")]
            if any(p[0] == "@i" for p in pointers):
                self.kept.add(fields[0])  # an instance (Venice), no common noun
        self.senses = {}
        for line in (folder / "index.noun").open(encoding="ascii"):
            if not line.startswith(" "):
                fields = line.split()
                self.senses[fields[0]] = fields[-int(fields[2]):]
        self.uses, self.otherwise = collections.Counter(), collections.Counter()  # as a noun; as another part of speech
        for line in (folder / "cntlist.rev").open(encoding="ascii"):
            key, sense, count = line.split()
            word, kind = key.split("%")
            if kind.startswith("1:"):
                self.uses[word, int(sense) - 1] = int(count)
            else:
                self.otherwise[word] += int(count)
        self.irregular = collections.defaultdict(list)
        for line in (folder / "noun.exc").open(encoding="ascii"):
            plural, *singulars = line.split()
            for singular in singulars:
                self.irregular[singular].append(plural)

    def under(self, sense, heads, depth=0):
        return sense in heads or (depth < 20 and any(self.under(p, heads, depth + 1) for p in self.parents[sense]))

    def of(self, belongs):
        """The single words most of whose uses are senses that `belongs` holds for."""
        for word, senses in sorted(self.senses.items()):
            if not re.fullmatch(r"[a-z]{3,}(-[a-z]+)*", word) or senses[0] in self.kept | self.abuse:
                continue
            counts = [self.uses[word, n] for n in range(len(senses))]
            fitting = sum(c for c, sense in zip(counts, senses) if belongs(sense))
            if not any(counts):  # canary, adapter: nobody tagged them, and most of their senses are others
                fitting = SHARE * self.otherwise[word] - (sum(map(belongs, senses)) < SHARE * len(senses))
            if belongs(senses[0]) and fitting >= SHARE * (sum(counts) + self.otherwise[word]):
                yield word

    def plural(self, word):
        if word in SAME_IN_PLURAL:
            return []
        if word.endswith("man") and word not in MAN_STAYS:
            return [word[:-3] + "men"]
        if word in self.irregular:
            return self.irregular[word]
        if re.search(r"(s|x|z|ch|sh)$", word):
            return [word + "es"]
        if re.search(r"[^aeiou]y$", word):
            return [word[:-1] + "ies"]
        return [word + "s"]


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    nouns = Nouns(folder)
    kinds = {"person": [word for word in nouns.of(lambda sense: nouns.file_of[sense] == PERSON_FILE) if word not in BODIES]}
    kinds["people"] = sorted({p for word in kinds["person"] for p in nouns.plural(word)})
    for kind, heads in HEADS.items():
        under = {nouns.senses[word][number - 1] for word, number in heads}
        words = [word for word in nouns.of(lambda sense: nouns.under(sense, under)) if word not in NO_ARMS]
        kinds[kind] = sorted({*words, *(p for word in words for p in nouns.plural(word))} if kind != "locale" else words)
    print("// Made by tools/noun_kinds.py from WordNet 3.0, Copyright 2006 by Princeton University (NOTICE).")
    for kind, words in kinds.items():
        lines = [f'X({kind},']
        line = '  "'
        for word in words:
            if len(line) + len(word) > 116:
                lines.append(line + '"')
                line = '  "'
            line += word + " "
        lines.append(line + '")')
        print("\n".join(lines))


if __name__ == "__main__":
    main()
