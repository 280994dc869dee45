#!/usr/bin/env python3
"""Works out the points of countries, continents and groups of countries in tools/build_gazetteer/*.txt.

    tools/country_points.py packaging/node_modules/world-atlas/countries-50m.json

Source: the outlines of countries of Natural Earth 1:50m (public domain), as the npm package world-atlas carries them.
A country's point is the centre of area of its largest polygon where that holds two thirds of its land, else of all its
polygons together; where that lies outside of the country, the point that the CIA World Factbook gives. A continent has
the point that GeoNames gives it; Latin America, the Americas and Sub-Saharan Africa have the centre of area of their
countries' polygons. A group's point is the middle of the box around its countries' points. What the outlines do not
tell apart (French overseas departments, for one) keeps the point that stands in the file: an estimate.
"""
import json
import math
import sys
from pathlib import Path

TABLES = Path(__file__).parent / "build_gazetteer"

# Names of the source that differ from all of countries.txt.
NAMES = {
    "Marshall Is.": "MH", "N. Mariana Is.": "MP", "U.S. Virgin Is.": "VI", "Falkland Is.": "FK", "Cayman Is.": "KY",
    "British Virgin Is.": "VG", "Turks and Caicos Is.": "TC", "S. Sudan": "SS", "Solomon Is.": "SB", "Cook Is.": "CK",
    "São Tomé and Principe": "ST", "St. Vin. and Gren.": "VC", "W. Sahara": "EH", "Fr. Polynesia": "PF",
    "Eq. Guinea": "GQ", "Dominican Rep.": "DO", "Faeroe Is.": "FO", "Dem. Rep. Congo": "CD",
    "Central African Rep.": "CF", "Bosnia and Herz.": "BA", "Antigua and Barb.": "AG",
}

# The scheme of regions is that of the United Nations' M49, its names in common English; Turkey and Cyprus are
# counted to Western Asia, Mexico to North America.
PARTS = {
    "Northern Europe": "DK EE FI GB IE IS LT LV NO SE",
    "Western Europe": "AT BE CH DE FR LI LU MC NL",
    "Southern Europe": "AD AL BA ES GR HR IT ME MK MT PT RS SI SM XK",
    "Eastern Europe": "BG BY CZ HU MD PL RO SK UA",
    "North Africa": "DZ EG EH LY MA SD TN",
    "West Africa": "BF BJ CI GH GM GN GW LR ML MR NE NG SL SN TG",
    "East Africa": "BI DJ ER ET KE MG MW MZ RW SO SS TZ UG ZM ZW",
    "Central Africa": "AO CD CF CG CM GA GQ TD",
    "Southern Africa": "BW LS NA SZ ZA",
    "Central Asia": "KG KZ TJ TM UZ",
    "South Asia": "AF BD BT IN IR LK NP PK",
    "Southeast Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "East Asia": "CN JP KP KR MN TW",
    "Middle East": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "Caribbean": "AG BB BS CU DM DO GD HT JM KN LC PR TT VC",
    "Central America": "BZ CR GT HN NI PA SV",
}
# Other groups that news names.
GROUPS = {
    "Central Europe": "AT CH CZ DE HU LI PL SI SK",
    "Scandinavia": "DK NO SE",
    "Balkans": "AL BA BG GR HR ME MK RS XK",
    "Baltics": "EE LT LV",
    "Levant": "IL JO LB PS SY",
    "Gulf states": "AE BH KW OM QA SA",
    "Arabian Peninsula": "AE BH KW OM QA SA YE",
    "Sahel": "BF ML MR NE SN TD SD",
    "Horn of Africa": "DJ ER ET SO",
    "Great Lakes region": "BI CD RW UG",
    "Great Rift Valley": "ET KE MW TZ",
    "Caucasus": "AM AZ GE",
    "Korean Peninsula": "KP KR",
    "Iberian Peninsula": "ES PT",
}
SOUTH_AMERICA = "AR BO BR CL CO EC GY PE PY SR UY VE"
AFRICA = [p for p in PARTS if p.endswith("Africa")]
WIDE = {
    "Sub-Saharan Africa": " ".join(PARTS[p] for p in AFRICA if p != "North Africa"),
    "Latin America": f"{SOUTH_AMERICA} MX {PARTS['Central America']} {PARTS['Caribbean']}",
    "Americas": f"{SOUTH_AMERICA} CA US MX {PARTS['Central America']} {PARTS['Caribbean']}",
}
# GeoNames' own points of the continents (CC BY 4.0).
CONTINENTS = {
    "Africa": (7.1881, 21.09375), "Asia": (29.84064, 89.29688), "Europe": (48.69096, 9.14062),
    "North America": (46.07323, -100.54688), "Oceania": (-18.31281, 138.51562),
    "South America": (-14.60485, -57.65625), "Antarctica": (-78.15856, 16.40626),
}

# Countries whose centre of area lies outside of their own outlines, in the sea or in a neighbour: the geographic
# coordinates of the CIA World Factbook (public domain).
FACTBOOK = {
    "AG": (17.05, -61.8), "AQ": (-90, 0), "BM": (32.33, -64.75), "BS": (24.25, -76), "CU": (21.5, -80),
    "CV": (16, -24), "FJ": (-18, 175), "FK": (-51.75, -59), "FM": (6.92, 158.25), "GG": (49.47, -2.58),
    "GU": (13.47, 144.78), "HR": (45.17, 15.5), "HT": (19, -72.42), "ID": (-5, 120), "IL": (31.47, 35.13),
    "JP": (36, 138), "KI": (1.42, 173), "KM": (-12.17, 44.25), "KN": (17.33, -62.75), "MC": (43.73, 7.4), "MH": (9, 168),
    "MO": (22.17, 113.55), "MP": (15.2, 145.75), "MV": (3.25, 73), "MY": (2.5, 112.5), "NO": (62, 10),
    "NR": (-0.53, 166.92), "PF": (-15, -140), "PH": (13, 122), "SB": (-8, 159), "SM": (43.77, 12.42),
    "TC": (21.75, -71.58), "TO": (-20, -175), "VA": (41.9, 12.45), "VG": (18.43, -64.62), "VI": (18.35, -64.93),
    "VN": (16.17, 107.83), "VU": (-16, 167), "WS": (-13.58, -172.33),
}


def lines_of(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        yield line


def near(x, other):
    """The longitude x, or the same one turn on, that is nearest to `other`: outlines are cut at the date line."""
    return x - 360 * round((x - other) / 360)


def ring_of(indices, lines):
    ring = []
    for i in indices:
        for x, y in (lines[i] if i >= 0 else lines[~i][::-1])[1 if ring else 0 :]:
            ring.append((near(x, ring[-1][0]) if ring else x, y))
    return ring


def area_and_centre(ring):
    """On the equal-area projection (longitude, sine of latitude); the area in its square units."""
    points = [(x, math.sin(math.radians(y))) for x, y in ring]
    area = cx = cy = 0.0
    for (x, y), (u, v) in zip(points, points[1:] + points[:1]):
        cross = x * v - u * y
        area, cx, cy = area + cross, cx + (x + u) * cross, cy + (y + v) * cross
    return (0.0, points[0]) if not area else (abs(area) / 2, (cx / (3 * area), cy / (3 * area)))


def centre(parts):
    """(latitude, longitude) of the centre of pieces (area, (longitude, sine of latitude))."""
    total = sum(a for a, _ in parts)
    x, y = (sum(a * c[i] for a, c in parts) / total for i in (0, 1))
    return math.degrees(math.asin(y)), near(x, 0)


def main_of(parts):
    """The largest piece of a country where it has two thirds of the area, else all of them."""
    largest = max(parts)
    parts = [(area, (near(x, largest[1][0]), y)) for area, (x, y) in parts]
    return [largest] if largest[0] >= sum(a for a, _ in parts) * 2 / 3 else parts


def rings_of(geometry, lines):
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring_of(polygon[0], lines) for polygon in polygons]


def is_inside(point, rings):
    """Whether the point (latitude, longitude) lies in one of the outlines: by the crossings of a ray to the east."""
    inside = False
    for ring in rings:
        x, y = near(point[1], ring[0][0]), point[0]
        for (a, b), (u, v) in zip(ring, ring[1:]):
            if (b > y) != (v > y) and x < (u - a) * (y - b) / (v - b) + a:
                inside = not inside
    return inside


def written(point):
    return ", ".join(f"{round(x, 1) + 0:g}" for x in point)


def rewritten(name, column, point_of):
    out, kept = [], []
    for line in (TABLES / name).read_text().splitlines():
        cells = line.split(" | ")
        if line[:1] != "#" and len(cells) > column:
            point = point_of(cells)
            if point:
                cells[1] = written(point)
            else:
                kept.append(cells[column].split(";")[0])
            line = " | ".join(cells)
        out.append(line)
    (TABLES / name).write_text("\n".join(out) + "\n")
    return kept


def main():
    topology = json.loads(Path(sys.argv[1]).read_text())
    lines = list(lines_of(topology))
    codes = {name.lower(): code for name, code in NAMES.items()}
    for line in (TABLES / "countries.txt").read_text().splitlines():
        if line[:1] != "#" and " | " in line:
            codes.update({name.strip().lower(): line[:2] for name in line.split(" | ")[2].removesuffix(" |").split(";")})
    parts, rings = {}, {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(geometry["properties"]["name"].lower())
        if code and geometry.get("arcs"):
            rings[code] = rings_of(geometry, lines)
            parts[code] = main_of([part for part in map(area_and_centre, rings[code]) if part[0]])
    points = {code: centre(pieces) for code, pieces in parts.items()}
    for code, point in points.items():
        if not is_inside(point, rings[code]):
            points[code] = FACTBOOK[code]

    def whole(members):
        return centre([piece for code in members.split() for piece in parts[code]])

    def boxed(members):
        of = [points[code] for code in members.split()]
        return tuple((min(x) + max(x)) / 2 for x in zip(*of))

    regions = {**CONTINENTS, **{name: whole(members) for name, members in WIDE.items()}}
    regions.update({name: boxed(members) for name, members in {**PARTS, **GROUPS}.items()})
    kept = rewritten("countries.txt", 2, lambda cells: points.get(cells[0]))
    rewritten("regions.txt", 3, lambda cells: regions.get(cells[3].split(";")[0].strip()))
    print("not in the outlines, kept as they stand:", ", ".join(kept))


if __name__ == "__main__":
    main()
