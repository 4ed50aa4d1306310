"""What copying, stamping and scanning do to a page. The same seed gives the same pixels.

Each grade takes a clean page (RGB, 300 dpi), the page behind it, a random generator and the place of
a seal in millimetres (or None), and returns the page as that office would have scanned it.
"""
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from . import seal

CLEAN_DPI = 300


@dataclass(frozen=True)
class Grade:
    dpi: int
    mode: str      # PIL mode of the result: "L", "RGB" or "1"
    quality: int   # of JPEG; 0 for CCITT G4


GRADES = {
    "clean": Grade(300, "L", 88),
    "office": Grade(200, "RGB", 72),
    "photocopy": Grade(200, "1", 0),
    "poor": Grade(150, "RGB", 55),
}


def resized(page, dpi):
    size = tuple(round(side * dpi / CLEAN_DPI) for side in page.size)
    return page.resize(size, Image.LANCZOS)


def rotated(page, degrees, paper):
    return page.rotate(degrees, resample=Image.BICUBIC, fillcolor=paper)


def clouds(size, rng, cells=6):
    """Slow variation between -1 and 1, as wide as the page: light, toner, damp."""
    small = Image.fromarray(rng.uniform(-1, 1, (cells, cells)).astype(np.float32), mode="F")
    return np.asarray(small.resize(size, Image.BICUBIC))


def on_paper(page, paper):
    """White becomes the paper's colour; ink stays dark."""
    return ImageChops.multiply(page, Image.new("RGB", page.size, paper))


def shaded(page, shade):
    """Lightness changed by `shade` (height x width, in grey levels)."""
    levels = np.asarray(page, dtype=np.float32)
    levels = levels + (shade[..., None] if levels.ndim == 3 else shade)
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8), page.mode)


def stamped(page, dpi, place, rng):
    if place is None:
        return page
    return seal.stamp(page, place[0] * dpi / 25.4, place[1] * dpi / 25.4, dpi, rng)


def specks(page, rng, count, ink):
    draw = ImageDraw.Draw(page)
    for _ in range(count):
        x, y = rng.integers(0, page.width), rng.integers(0, page.height)
        radius = float(rng.choice([0, 0, 0.6, 1.2]))
        draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=ink)
    return page


def clean(page, _behind, rng, place):
    return stamped(page, CLEAN_DPI, place, rng).convert("L")


def office(page, _behind, rng, place):
    """A new flatbed: colour, straight within a third of a degree, a little noise."""
    dpi = GRADES["office"].dpi
    page = stamped(on_paper(resized(page, dpi), (250, 249, 244)), dpi, place, rng)
    page = rotated(page, rng.uniform(-0.3, 0.3), (250, 249, 244))
    page = page.filter(ImageFilter.GaussianBlur(0.45))
    noise = rng.normal(0, 2.2, (page.height, page.width)) + 3 * clouds(page.size, rng)
    return shaded(page, noise)


def photocopy(page, _behind, rng, place):
    """A copy of a copy, bilevel: uneven toner, specks, a dark edge of the glass."""
    dpi = GRADES["photocopy"].dpi
    page = stamped(resized(page, dpi), dpi, place, rng).convert("L")
    page = rotated(page, rng.uniform(-0.8, 0.8), 255).filter(ImageFilter.GaussianBlur(0.65))
    noise = rng.normal(0, 16, (page.height, page.width))
    levels = np.asarray(page, dtype=np.float32) + noise + 26 * clouds(page.size, rng)
    out = Image.fromarray((levels > 146).astype(np.uint8) * 255, "L")
    out = specks(out, rng, int(rng.integers(60, 160)), 0)
    edge = int(rng.integers(0, 9))
    ImageDraw.Draw(out).rectangle([out.width - edge, 0, out.width, out.height], fill=0)
    return out.convert("1", dither=Image.Dither.NONE)


def poor(page, behind, rng, place):
    """Old thin paper: yellow, the back shows through, seals over the edge, crooked, badly lit."""
    dpi, paper = GRADES["poor"].dpi, (240, 230, 205)
    page, back = resized(page, dpi), resized(behind, dpi)
    back = back.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(1.6))
    through = Image.blend(Image.new("RGB", page.size, "white"), back, 0.17)
    page = on_paper(ImageChops.multiply(page, through), paper)
    page = stamped(page, dpi, place, rng)
    edge_seal = (page.width * 25.4 / dpi + 6, rng.uniform(60, 230))  # giáp lai: over the edges
    page = stamped(page, dpi, edge_seal, rng)
    page = rotated(page, rng.uniform(-1.6, 1.6), paper).filter(ImageFilter.GaussianBlur(0.55))
    slope = np.linspace(0, -rng.uniform(20, 45), page.width)[None, :]
    noise = rng.normal(0, 5, (page.height, page.width)) + 12 * clouds(page.size, rng)
    return specks(shaded(page, noise + slope), rng, 40, (90, 80, 60))


DEGRADERS = {"clean": clean, "office": office, "photocopy": photocopy, "poor": poor}


def degrade(pages, grade, seed, signature=None):
    """Yields each page (PIL image) degraded; `signature`: (page from 0, x mm, y mm) gets the seal."""
    for number, page in enumerate(pages):
        rng = np.random.default_rng([seed, number])
        place = None
        if signature is not None and signature[0] == number:
            place = (signature[1] + rng.uniform(8, 20), signature[2] - rng.uniform(4, 14))
        behind = pages[number - 1 if number % 2 else (number + 1) % len(pages)]
        yield DEGRADERS[grade](page, behind, rng, place)
