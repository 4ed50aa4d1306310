#!/usr/bin/env python3
"""Draws places for judging the reader of references by hand, by seed number.

  extract_bench PATTERNS FOLDER --dump > found.jsonl
  sample_references.py FOLDER found.jsonl --seed 1 precision     200 of what was found
  sample_references.py FOLDER found.jsonl --seed 1 recall        200 candidate places, the uncovered shown
  sample_references.py FOLDER found.jsonl --seed 1 uncovered     200 of the uncovered places
  sample_references.py FOLDER found.jsonl --seed 1 windows       windows of text that hold 200 references, with every
                                                                 number in them that is in none
  sample_references.py FOLDER found.jsonl --seed 1 relations     200 references behind a relation's word

Candidates come from a search that knows nothing of the patterns: "số" and a digit, a digit and a
capital around a slash or a dash, a type word and a digit. It is loose on purpose: what is no
reference is told by reading. A place is shown once for a number.
"""
import argparse
import bisect
import json
import pathlib
import random
import re
import unicodedata
from collections import defaultdict

TYPES = (
    "nghị quyết|nghị định|quyết định|chỉ thị|kết luận|quy định|quy chế|thông báo|thông tri|thông tư|"
    "liên tịch|hướng dẫn|chương trình|kế hoạch|phương án|đề án|báo cáo|biên bản|tờ trình|công điện|"
    "công văn|văn bản|hợp nhất|luật|pháp lệnh|sắc lệnh|lệnh|giấy mời|công thư|văn thư"
)
RELATIONS = re.compile(
    r"thực hiện|triển khai|cụ thể hóa|cụ thể hoá|căn cứ|sửa đổi|bổ sung|thay thế|bãi bỏ|hết hiệu lực|kèm theo|"
    r"sơ kết|tổng kết|quán triệt|hướng dẫn|hợp nhất|đính chính",
    re.I,
)
WINDOW = 6000  # bytes
LOOSE = (
    re.compile(r"(?<!\w)s[ốôoổ]\s{0,2}:?\s{0,2}(?P<number>\d[\w.]*)", re.I),
    re.compile(r"(?<![\w/.,-])(?P<number>\d+[\w.]{0,3})\s{0,2}[-–/_]\s{0,2}(?:\d{4}\s?[-–/]\s?)?[A-ZĐ]"),
    re.compile(r"(?<!\w)(?:" + TYPES + r")\s{1,2}(?P<number>\d[\w.]*)", re.I),
)


def normalised(path):
    """As text/unicode.h does it, as far as offsets go."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8", errors="replace"))
    text = text.replace("\u00d0", "\u0110").replace("\u00f0", "\u0111").replace("\u00a0", " ")
    return re.sub("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]", "", text)


class Document:
    def __init__(self, path):
        self.name = path.name
        self.text = normalised(path)
        self.bytes = self.text.encode()
        self.found = []

    def around(self, begin, end, width=110):
        left = self.bytes[max(0, begin - width) : begin].decode(errors="ignore")
        right = self.bytes[end : end + width].decode(errors="ignore")
        middle = self.bytes[begin:end].decode(errors="ignore")
        return " ".join(f"{left}[[{middle}]]{right}".replace("\n", "⏎").split())


def load(folder, dump):
    documents = {path.name: Document(path) for path in sorted(folder.iterdir())}
    for line in dump.open(encoding="utf-8"):
        mention = json.loads(line)
        if mention["kind"] != "reference":
            continue
        document = documents[mention["file"]]
        printed = document.bytes[mention["begin"] : mention["end"]].decode(errors="replace")
        assert " ".join(printed.split()) == mention["text"], (mention, printed)
        document.found.append(mention)
    return documents.values()


def candidates(documents):
    for document in documents:
        spans = sorted((m["begin"], m["end"]) for m in document.found)
        starts = [begin for begin, _ in spans]
        seen = set()
        last, offset = 0, 0
        for match in sorted(
            (m for pattern in LOOSE for m in pattern.finditer(document.text)), key=lambda m: m.start("number")
        ):
            place = match.start("number")
            if place in seen:
                continue
            seen.add(place)
            offset += len(document.text[last:place].encode())
            last = place
            i = bisect.bisect_right(starts, offset) - 1
            covered = i >= 0 and offset < spans[i][1]
            end = offset + len(match["number"].encode())
            yield document, offset, end, covered


def show_found(documents, draw):
    found = [(d, m) for d in documents for m in d.found]
    print(f"{len(found)} references")
    for number, (document, m) in enumerate(draw(found), 1):
        print(f"{number}. {document.name} {m['begin']}: {document.around(m['begin'], m['end'])}")
        fields = ("type", "symbol", "date", "year", "issuer", "issuer_from", "point", "clause", "article", "state")
        print("     " + " | ".join(f"{k}={m[k]}" for k in fields if m.get(k)))
        if m["subject"]:
            print(f"     subject={m['subject']}")


def show_places(documents, draw, mode):
    places = list(candidates(documents))
    covered = sum(place[3] for place in places)
    print(f"{len(places)} candidate places, {covered} covered by what was found")
    if mode == "uncovered":
        places = [place for place in places if not place[3]]
    drawn = draw(places)
    print(f"{len(drawn)} drawn, {sum(place[3] for place in drawn)} covered; the others:")
    for document, begin, end, is_covered in drawn:
        if not is_covered:
            print(f"- {document.name} {begin}: {document.around(begin, end)}")


def windows(documents, count, chance):
    """Windows drawn until they hold the references wanted; one that begins before a window is not in it."""
    places = [(d, begin) for d in documents for begin in range(0, len(d.bytes), WINDOW)]
    chance.shuffle(places)
    held = 0
    for document, begin in places:
        if held >= count:
            return
        end = begin + WINDOW
        inside = [m for m in document.found if begin <= m["begin"] < end]
        held += len(inside)
        yield document, begin, end, inside


def bare_numbers(document, begin, end):
    spans = [(m["begin"], m["end"]) for m in document.found if m["end"] > begin and m["begin"] < end]
    for match in re.finditer(rb"\d[\d.,]*", document.bytes[begin:end]):
        place = begin + match.start()
        if not any(left <= place < right for left, right in spans):
            yield place, begin + match.end()


def show_windows(documents, count, chance):
    held = 0
    for document, begin, end, inside in windows(documents, count, chance):
        held += len(inside)
        print(f"== {document.name} {begin}: {len(inside)} references")
        for left, right in bare_numbers(document, begin, end):
            print(f"- {left}: {document.around(left, right, 70)}")
    print(f"{held} references in the windows")


def behind_relation(document, mention):
    """Whether a relation's word stands in the clause before the mention."""
    before = document.bytes[max(0, mention["begin"] - 160) : mention["begin"]].decode(errors="ignore")
    clause = re.split(r"[.;\n]\s", before)[-1]
    return RELATIONS.search(clause) is not None


def show_relations(documents, draw):
    """`relation_by` counts the references of the same document as found; -1 is the document itself."""
    places = [(d, m) for d in documents for m in d.found if behind_relation(d, m)]
    print(f"{len(places)} references behind a relation's word")
    for number, (document, m) in enumerate(draw(places), 1):
        print(f"{number}. {document.name} {m['begin']}: {document.around(m['begin'], m['end'], 200)}")
        by = document.found[m["relation_by"]]["text"] if m["relation_by"] >= 0 else "the document"
        print(f"     relation={m['relation'] or 'none'} | by={by}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("dump", type=pathlib.Path)
    parser.add_argument("mode", choices=["precision", "recall", "uncovered", "windows", "relations"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    arguments = parser.parse_args()
    documents = list(load(arguments.folder, arguments.dump))
    chance = random.Random(arguments.seed)

    def draw(items):
        return chance.sample(items, min(arguments.count, len(items)))

    if arguments.mode == "precision":
        show_found(documents, draw)
    elif arguments.mode == "windows":
        show_windows(documents, arguments.count, chance)
    elif arguments.mode == "relations":
        show_relations(documents, draw)
    else:
        show_places(documents, draw, arguments.mode)


if __name__ == "__main__":
    main()
