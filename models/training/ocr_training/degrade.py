"""What copying and scanning do to a page, and where its points then are.

degrade() takes ink of 300 dpi (typeset.py) and returns the scan with the transform of points from the
page to it. Every strength is drawn anew for each page: thick and thin copies, broken letters, grey
JPEG, uneven light, seals.
"""
import io
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageFilter, ImageOps

from .typeset import DPI

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "corpus"))
from generator import degrade as corpus  # noqa: E402
from generator import seal  # noqa: E402


@dataclass
class Scan:
    image: Image.Image
    dpi: int
    matrix: np.ndarray  # 2 x 3: (x, y, 1) of the page to the scan
    kind: str

    def points(self, points):
        points = np.asarray(points, dtype=float)
        return points @ self.matrix[:, :2].T + self.matrix[:, 2]


def _geometry(size, dpi, degrees):
    scale = dpi / DPI
    turn = np.deg2rad(degrees)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    centre = np.array([round(size[0] * scale), round(size[1] * scale)]) / 2
    return np.column_stack([rotation * scale, centre - rotation @ centre])


def _placed(paper, dpi, degrees, fill):
    size = round(paper.width * dpi / DPI), round(paper.height * dpi / DPI)
    if size != paper.size:
        paper = paper.resize(size, Image.LANCZOS)
    return paper.rotate(degrees, resample=Image.BICUBIC, fillcolor=fill) if degrees else paper


def _jpeg(image, quality):
    data = io.BytesIO()
    image.save(data, "JPEG", quality=int(quality))
    return Image.open(io.BytesIO(data.getvalue())).convert(image.mode)


def _under_stamps(paper, page, dpi):
    """The paper with the page's stamps in their colours; grey paper has their shades."""
    if not page.stamps:
        return paper
    coloured, scale = paper.convert("RGB"), dpi / DPI
    for ink, left, top, colour in page.stamps:
        ink = ink.resize((round(ink.width * scale), round(ink.height * scale)), Image.LANCZOS)
        layer = Image.new("RGB", paper.size, "white")
        layer.paste(colour, (round(left * scale), round(top * scale)), ink)
        coloured = ImageChops.multiply(coloured, layer)
    return coloured if paper.mode == "RGB" else coloured.convert("L")


def _stamped(paper, page, dpi, rng, share):
    paper = _under_stamps(paper, page, dpi)
    if page.seal is None or rng.random() > share:
        return paper
    x, y = page.seal
    coloured = seal.stamp(paper.convert("RGB"), x * dpi / DPI, y * dpi / DPI, dpi, rng)
    return coloured if paper.mode == "RGB" else coloured.convert("L")


def _weight(ink, rng):
    """Thicker or thinner strokes, as toner and exposure make them."""
    kind = rng.random()
    if kind >= 0.30:
        return ink
    shifted = [ImageChops.offset(ink, x, y) for x, y in ((1, 0), (0, 1))]
    pick = ImageChops.lighter if kind < 0.15 else ImageChops.darker
    return pick(pick(ink, shifted[0]), shifted[1])


def _copied(levels, rng, strength):
    """One pass through a copier: blur, uneven toner, grain; still grey."""
    image = Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(rng.uniform(0.35, 0.9)))
    noise = rng.standard_normal((image.height, image.width), dtype=np.float32) * rng.uniform(2, 18) * strength
    if rng.random() < 0.5:  # grain that is coarser than a pixel tears strokes apart
        grain = rng.standard_normal((image.height // 2 + 1, image.width // 2 + 1), dtype=np.float32) * rng.uniform(5, 22) * strength
        noise += np.kron(grain, np.ones((2, 2), np.float32))[:image.height, :image.width]
    cells = int(rng.integers(3, 14))
    return np.asarray(image, np.float32) + noise + rng.uniform(0, 32) * corpus.clouds(image.size, rng, cells)


def bilevel(page, ink, rng):
    dpi = int(rng.choice([200, 200, 200, 200, 300, 240]))
    degrees = rng.uniform(-0.9, 0.9) if rng.random() < 0.7 else 0
    paper = _placed(ImageOps.invert(_weight(ink, rng)), dpi, degrees, 255)
    paper = _stamped(paper, page, dpi, rng, 0.7)
    strength = rng.uniform(0.2, 1.15)
    levels = _copied(np.asarray(paper, np.float32), rng, strength)
    if rng.random() < 0.3:  # a copy of a copy
        first = (levels > rng.uniform(110, 170)) * 255.0
        levels = _copied(first, rng, strength * 0.8)
    out = Image.fromarray((levels > rng.uniform(95, 178)).astype(np.uint8) * 255)
    if rng.random() < 0.6:
        out = corpus.specks(out, rng, int(rng.integers(10, 260)), 0)
    if rng.random() < 0.3:  # white specks eat at letters
        out = corpus.specks(out, rng, int(rng.integers(500, 9000)), 255)
    return Scan(out.convert("1", dither=Image.Dither.NONE), dpi, _geometry(ink.size, dpi, degrees), "bilevel")


def grey(page, ink, rng):
    dpi = int(rng.choice([200, 200, 200, 150, 300]))
    degrees = rng.uniform(-0.6, 0.6) if rng.random() < 0.6 else 0
    shade = int(rng.integers(225, 256))
    black = int(rng.integers(0, 90))
    paper = _placed(ImageOps.invert(_weight(ink, rng)).point(lambda level: black + level * (shade - black) // 255), dpi, degrees, shade)
    paper = _stamped(paper, page, dpi, rng, 0.6).filter(ImageFilter.GaussianBlur(rng.uniform(0.25, 0.9)))
    noise = rng.standard_normal((paper.height, paper.width), dtype=np.float32) * rng.uniform(0, 9)
    paper = corpus.shaded(paper, noise + rng.uniform(0, 14) * corpus.clouds(paper.size, rng))
    if rng.random() < 0.5:  # scanners that make paper white and letters black before they pack the page
        slope, middle = rng.uniform(1.5, 8), rng.uniform(110, 185)
        paper = paper.point([int(np.clip(128 + (level - middle) * slope, 0, 255)) for level in range(256)])
        if rng.random() < 0.5:
            paper = paper.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.6)))
    return Scan(_jpeg(paper, rng.uniform(28, 88)), dpi, _geometry(ink.size, dpi, degrees), "grey")


def clean(page, ink, rng):
    dpi = int(rng.choice([300, 200]))
    paper = _placed(ImageOps.invert(ink), dpi, 0, 255)
    return Scan(_under_stamps(paper.convert("RGB") if page.stamps else paper, page, dpi), dpi, _geometry(ink.size, dpi, 0), "clean")


def colour(page, ink, behind, rng):
    """Thin or yellow paper under poor light, the back showing through, a red seal."""
    dpi = int(rng.choice([150, 150, 200, 200]))
    degrees = rng.uniform(-1.5, 1.5) if rng.random() < 0.8 else 0
    tint = tuple(int(value) for value in (rng.integers(232, 256), rng.integers(225, 252), rng.integers(200, 248)))
    black = int(rng.integers(0, 80))
    front = ImageOps.invert(_weight(ink, rng)).point(lambda level: black + level * (255 - black) // 255).convert("RGB")
    if behind is not None and rng.random() < 0.5:
        back = ImageOps.invert(behind.transpose(Image.FLIP_LEFT_RIGHT)).filter(ImageFilter.GaussianBlur(2.2)).convert("RGB")
        front = ImageChops.multiply(front, Image.blend(Image.new("RGB", front.size, "white"), back, rng.uniform(0.06, 0.2)))
    paper = corpus.on_paper(_placed(front, dpi, 0, (255, 255, 255)), tint)
    paper = _stamped(paper, page, dpi, rng, 0.9)
    paper = corpus.rotated(paper, degrees, tint) if degrees else paper
    paper = paper.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.8)))
    slope = np.linspace(0, rng.uniform(-45, 45), paper.width)[None, :]
    noise = rng.standard_normal((paper.height, paper.width), dtype=np.float32) * rng.uniform(0, 6)
    paper = corpus.shaded(paper, noise + rng.uniform(0, 14) * corpus.clouds(paper.size, rng) + slope)
    return Scan(_jpeg(paper, rng.uniform(35, 85)), dpi, _geometry(ink.size, dpi, degrees), "colour")


def degrade(page, rng, behind=None):
    kind = rng.random()
    if kind < 0.56:
        return bilevel(page, page.image, rng)
    if kind < 0.76:
        return grey(page, page.image, rng)
    if kind < 0.82:
        return clean(page, page.image, rng)
    return colour(page, page.image, behind, rng)
