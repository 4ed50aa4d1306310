#!/usr/bin/python3
"""Draws what was found on one page of a scan: boxes on the page image, and the rows beside it.

    trichdan export --format jsonl --document SCAN.pdf | docs/make_picture.py SCAN.pdf PAGE OUT.png

Made for pages that are one image (what the boxes are pixels of). Needs the Debian packages python3-pil,
poppler-utils and fonts-liberation2, which ./run test installs.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/liberation2")
PAGE_WIDTH = 780
SIDE_WIDTH = 560
MARGIN = 18
COLOURS = 128
INK = (34, 34, 34)
DIM = (110, 110, 110)
PAPER = (255, 255, 255)
KINDS = {
    "references": ("References", (33, 92, 172)),
    "figures": ("Figures", (22, 128, 74)),
    "units": ("Bodies", (150, 150, 150)),
}


def font(size, bold=False):
    return ImageFont.truetype(str(FONTS / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"), size)


def page_image(scan, page):
    """The page's own image, decoded once."""
    with tempfile.TemporaryDirectory() as folder:
        at = str(page)
        subprocess.run(["pdfimages", "-j", "-tiff", "-f", at, "-l", at, scan, f"{folder}/p"], check=True)
        images = sorted(Path(folder).iterdir())
        if len(images) != 1:
            sys.exit(f"{scan}, page {page}: it has {len(images)} images, not one")
        return Image.open(images[0]).convert("RGB")


def on_page(document, page):
    """Mentions of that page, kind by kind, in reading order."""
    found = {}
    for kind in KINDS:
        found[kind] = [m for m in document[kind] if m["page"] == page]
    return found


def reference_row(mention):
    name = " ".join(filter(None, [mention["type"], mention["symbol"] or mention["number"]]))
    rest = [mention["date"] or mention["year"], mention["issuer"]]
    return name, " · ".join(filter(None, rest)), mention["state"]


def figure_row(mention):
    value = mention["value"] or f"{mention['numerator']}/{mention['denominator']}"
    unit = mention["unit"] if mention["unit"] != "%" else None
    name = f"{value} %" if mention["kind"] == "percent" else value
    rest = [mention["bound"], unit, mention["subject_unit"], mention["verdict"]]
    return name, " · ".join(filter(None, rest)), mention["state"]


def unit_rows(mentions):
    """One row a body, with how often the page names it."""
    times = {}
    for mention in mentions:
        name = mention["name"] or mention["text"]
        times[name] = times.get(name, 0) + 1
    return [(name, f"x{count}" if count > 1 else "", "sure") for name, count in times.items()]


def draw_boxes(image, found, page, scale):
    """Tinted frames, multiplied with the page so that the print stays black, each with its row's number."""
    layer = Image.new("RGB", image.size, PAPER)
    draw = ImageDraw.Draw(layer)
    tags = []
    for kind in ("figures", "references"):
        colour = KINDS[kind][1]
        tint = tuple(int(255 - (255 - c) * 0.22) for c in colour)
        for number, mention in enumerate(found[kind], start=1):
            boxes = [b[1:] for b in mention["boxes"] if b[0] == page]
            for x0, y0, x1, y1 in boxes:
                box = [x0 * scale - 2, y0 * scale - 2, x1 * scale + 1, y1 * scale + 1]
                draw.rectangle(box, fill=tint, outline=colour)
            if boxes:
                tags.append((boxes[0][0] * scale, boxes[0][1] * scale, str(number), colour))
    image = ImageChops.multiply(image, layer)
    draw = ImageDraw.Draw(image)
    for x, y, text, colour in tags:
        width = draw.textlength(text, font=font(10, True))
        draw.rectangle([x - 7, y - 9, x + width - 2, y + 2], fill=colour)
        draw.text((x - 4, y - 9), text, font=font(10, True), fill=PAPER)
    return image


def shortened(draw, text, width, face):
    if draw.textlength(text, font=face) <= width:
        return text
    while text and draw.textlength(text + "…", font=face) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def draw_rows(draw, x, y, width, kind, rows):
    title, colour = KINDS[kind]
    draw.rectangle([x, y + 3, x + 11, y + 14], fill=colour)
    draw.text((x + 18, y), title, font=font(15, True), fill=INK)
    y += 25
    for number, (name, rest, state) in enumerate(rows, start=1):
        if kind != "units":
            draw.text((x, y), str(number), font=font(13, True), fill=colour)
        draw.text((x + 24, y), name, font=font(14), fill=INK)
        at = x + 24 + draw.textlength(name, font=font(14)) + 12
        mark = "" if state == "sure" else f"  [{state}]"
        room = x + width - at - draw.textlength(mark, font=font(13, True))
        rest = shortened(draw, rest, room, font(13))
        draw.text((at, y + 1), rest, font=font(13), fill=DIM)
        draw.text((at + draw.textlength(rest, font=font(13)), y + 1), mark, font=font(13, True), fill=(176, 32, 32))
        y += 21
    return y + 14


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    scan, page, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    document = json.loads(sys.stdin.readline())
    image = page_image(scan, page)
    scale = PAGE_WIDTH / image.width
    image = image.resize((PAGE_WIDTH, round(image.height * scale)), Image.LANCZOS)
    # The paper's own tint and noise would only cost bytes.
    image = image.convert("L").point(lambda v: min(255, v * 255 // 225)).convert("RGB")
    found = on_page(document, page)
    image = draw_boxes(image, found, page, scale)

    picture = Image.new("RGB", (PAGE_WIDTH + SIDE_WIDTH, image.height), (247, 247, 245))
    picture.paste(image, (0, 0))
    draw = ImageDraw.Draw(picture)
    draw.line([PAGE_WIDTH, 0, PAGE_WIDTH, image.height], fill=(200, 200, 200))
    x, y = PAGE_WIDTH + MARGIN, MARGIN + 6
    draw.text((x, y), f"{Path(scan).name}, page {page}: what became rows", font=font(16, True), fill=INK)
    y += 38
    width = SIDE_WIDTH - 2 * MARGIN
    y = draw_rows(draw, x, y, width, "references", [reference_row(m) for m in found["references"]])
    y = draw_rows(draw, x, y, width, "figures", [figure_row(m) for m in found["figures"]])
    draw_rows(draw, x, y, width, "units", unit_rows(found["units"]))
    picture.quantize(COLOURS, dither=Image.NONE).save(out, optimize=True)


if __name__ == "__main__":
    main()
