"""Truth files: the text of each page, and hand-written mentions put on their pages."""
import json
import re
import unicodedata

PLACED = ("references", "named_references", "percentages", "ratios", "claims")


def folded(text):
    """NFC, all white space as one blank, symbols joined: what line breaks cannot change."""
    text = re.sub(r"(?<=\S)-\n", "-", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", text).strip()


def place(gold, pages):
    """A copy of `gold` with the page of each mention, found by its text, in the order printed."""
    texts = [folded(page) for page in pages]
    placed = json.loads(json.dumps(gold))
    for kind in PLACED:
        start = {}
        for entry in placed.get(kind, []):
            wanted = folded(entry["text"])
            page, at = next(((number, text.find(wanted, start.get((wanted, number), 0)))
                             for number, text in enumerate(texts)
                             if text.find(wanted, start.get((wanted, number), 0)) >= 0), (None, -1))
            if page is None:
                raise ValueError(f"{kind}: '{wanted}' is not printed on any page")
            start[wanted, page] = at + len(wanted)
            entry["page"] = page + 1
    return placed


def write(pages, gold, folder):
    for number, text in enumerate(pages, 1):
        (folder / f"truth-{number:02}.txt").write_text(text, encoding="utf-8")
    if gold is not None:
        text = json.dumps(place(gold, pages), ensure_ascii=False, indent=1)
        (folder / "gold.json").write_text(text + "\n", encoding="utf-8")
