#!/usr/bin/env python3
"""Writes places.toml from a gazetteer: provinces with their districts, towns and cities.

usage: gen_places.py BEFORE/units.json AFTER/units.json > places.toml

Only names are taken; they are facts. Numbered districts ("Quận 1") are left to the grammar. A
province of both ages has no dates; districts ended with the first day of the second age.
"""
import json
import re
import sys
import unicodedata

CHANGE = "2025-07-01"
HEAD = """\
# Provinces, and districts, towns and cities under them, before and after 1 July 2025 (resolution
# 202/2025/QH15 made 34 provinces of 63; law 72/2025/QH15 ended the districts).
# Made by gen_places.py; the longest name wins (Điện Biên / Điện Biên Đông / Điện Biên Phủ).
# from, until: the first day it exists, the first day it no longer does. list_until: of the list.
# Communes come with `trichdan gazetteer import`."""
KINDS = ("Thành phố ", "Tỉnh ", "Huyện đảo ", "Huyện ", "Thị xã ", "Thị Xã ", "Quận ")
# Further names of a province.
ALSO = {"thành phố Hồ Chí Minh": ["HCM"]}
# Provinces that ended before the first age of the gazetteer: resolutions 15/2008/QH12, 175/2024/QH15.
FORMER = {"tỉnh Hà Tây": "2008-08-01", "tỉnh Thừa Thiên Huế": "2025-01-01"}


def shown(name):
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    for kind in KINDS:
        if name.startswith(kind):
            return kind.lower().replace("huyện đảo", "huyện") + name[len(kind):]
    sys.exit(f"no kind of place: {name}")


def folded(name):
    """The tone on either letter is one name: Khánh Hoà, Khánh Hòa."""
    return name.replace("oá", "óa").replace("oà", "òa").replace("oả", "ỏa")


def provinces(path):
    with open(path, encoding="utf-8") as file:
        return {shown(p["FullName"]): p for p in json.load(file)}


def districts(province):
    names = {shown(d["FullName"]) for d in province.get("District", [])}
    return sorted(n for n in names if not re.fullmatch(r"quận \d+", n))


def write(name, dates, names):
    print(f'\n[[province]]\nname = "{name}"')
    for key, day in dates.items():
        print(f'{key} = "{day}"')
    if name in ALSO:
        print("also = [" + ", ".join(f'"{other}"' for other in ALSO[name]) + "]")
    if names:
        print(f'list_until = "{CHANGE}"\nlist = [')
        for district in names:
            print(f'  "{district}",')
        print("]")


def main():
    before, after = provinces(sys.argv[1]), provinces(sys.argv[2])
    stay = {folded(n) for n in before} & {folded(n) for n in after}
    print(HEAD)
    for name in sorted(before):
        write(name, {} if folded(name) in stay else {"until": CHANGE}, districts(before[name]))
    for name in sorted(after):
        if folded(name) not in stay:
            write(name, {"from": CHANGE}, [])
    for name, day in FORMER.items():
        write(name, {"until": day}, [])


if __name__ == "__main__":
    main()
