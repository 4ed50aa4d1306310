#!/usr/bin/python3
"""How often what is marked `sure` is wrong: score_sure.py TYPESET.jsonl SCANS.jsonl [--misses]

Both are `trichdan export --format jsonl` of archives of unseen_scans.py: TYPESET of the folder
typeset/, whose text layer is read without OCR, SCANS of a folder of its scans. A reference of a scan
is right if the same page of the typeset document has one with the same symbol, type and date; a
percentage or ratio if it has the same number. Invented citations are often not well formed ("Tờ trình
số 41/QPAN-BHXH") and rightly to check, so that the share of `sure` is also given of those that are
sure in the text layer.
"""
import argparse
import json
from collections import Counter
from pathlib import Path


def mentions(document):
    for one in document["references"]:
        if one["symbol"]:
            yield one, (one["page"], one["symbol"], one["type"], one["date"])
    for one in document["figures"]:
        if one["kind"] in ("percent", "ratio"):
            yield one, (one["page"], one["kind"], one["value"], one["numerator"], one["denominator"])


def documents(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield Path(document["document"]["path"]).stem, document


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("typeset")
    parser.add_argument("scans")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    truth = {name: list(mentions(one)) for name, one in documents(given.typeset)}
    expected = clear = found = marked = sure = clear_sure = wrong = 0
    for name, document in documents(given.scans):
        left = Counter(key for _, key in truth[name])
        certain = Counter(key for one, key in truth[name] if one["state"] == "sure")
        expected += left.total()
        clear += certain.total()
        for one, key in mentions(document):
            right = left[key] > 0
            is_sure = one["state"] == "sure"
            clear_sure += is_sure and certain[key] > 0
            left[key] -= right
            certain[key] -= is_sure and certain[key] > 0
            found += right
            marked += 1
            sure += is_sure
            if is_sure and not right:
                wrong += 1
                if given.misses:
                    print(f"{name} wrong: {key} {one['text']!r}")
    print(f"expected {expected}, found {found}; marked {marked}, sure {sure} ({100 * sure / marked:.2f} %), of these "
          f"wrong {wrong} ({100 * wrong / max(sure, 1):.2f} %); sure of the {clear} that are sure in the text layer: "
          f"{100 * clear_sure / max(clear, 1):.2f} %")


if __name__ == "__main__":
    main()
