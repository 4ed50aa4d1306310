#!/usr/bin/env python3
"""Writes places.toml from a gazetteer: the names of provinces and of districts, towns and cities.

usage: gen_places.py BEFORE/units.json AFTER/units.json > places.toml

Only names are taken; they are facts. Numbered districts ("Quận 1") are left to the grammar.
"""
import json
import re
import sys
import unicodedata

KINDS = ("Thành phố ", "Tỉnh ", "Huyện đảo ", "Huyện ", "Thị xã ", "Thị Xã ", "Quận ")


def bare(name):
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    for kind in KINDS:
        if name.startswith(kind):
            return name[len(kind):]
    return name


def main():
    names = set()
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            for province in json.load(file):
                names.add(bare(province["FullName"]))
                names.update(bare(d["FullName"]) for d in province.get("District", []))
    names = sorted(n for n in names if not re.fullmatch(r"\d+", n))
    print("# Provinces, and districts, towns and cities under them, before and after 1 July 2025.")
    print("# Made by gen_places.py; the longest name wins (Điện Biên / Điện Biên Đông / Điện Biên Phủ).")
    print()
    print("[[phrases]]")
    print('name = "places"')
    print('comment = "Names without their level; communes come with the gazetteer import."')
    print("list = [")
    for name in names:
        print(f'  "{name}",')
    print("]")


if __name__ == "__main__":
    main()
