"""Short invented reports, as many as wanted and each with names and words of its own: what grows with the words that a
program has seen must show.

`report(number)` is always the same text for the same number. Nothing in it is of a real report.
"""
import random

SYLLABLES = "ba be bor da del dro ena fa gar hol ira jo kel lan mor na nev or pel qua ras sel tor ul vo wen yar zim".split()
WHAT = ["a fire in a warehouse", "a collision of two trains", "an explosion at a market", "a flood in the valley",
        "a shooting near the station", "the collapse of a bridge", "a landslide above the road", "an attack on a checkpoint"]
WHO = ["police", "the governor's office", "the fire brigade", "a hospital official", "two witnesses", "the ministry of health"]
SAID = ["said", "told reporters", "confirmed", "announced", "wrote in a statement"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def name(chance):
    """A made-up name, such as Garvonev: one of some millions."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def report(number):
    chance = random.Random(number)
    place, first, last = name(chance), name(chance), name(chance)
    killed, hurt = chance.randint(2, 90), chance.randint(2, 400)
    return (f"At least {killed} people were killed in {chance.choice(WHAT)} in {place} on {chance.choice(DAYS)}, "
            f"{chance.choice(WHO)} {chance.choice(SAID)}.\n\n"
            f"“We counted {hurt} injured, among them a {name(chance).lower()} driver,” {first} {last}, "
            f"the mayor of {name(chance)}, said. {chance.choice(WHO).capitalize()} denied that {name(chance)} was to blame.\n")
