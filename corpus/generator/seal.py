"""A round red seal: two rings, a star, letters along the ring. An invented one, of no office."""
import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

RING_TEXT = "CON DẤU MẪU ★ KHÔNG CÓ GIÁ TRỊ ★ "
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf"
DIAMETER_MM = 36
SCALE = 3  # drawn larger, then reduced, for smooth edges


def star(draw, centre, radius):
    points = []
    for step in range(10):
        length = radius if step % 2 == 0 else radius * 0.4
        angle = math.pi * step / 5 - math.pi / 2
        points.append((centre + length * math.cos(angle), centre + length * math.sin(angle)))
    draw.polygon(points, fill=255)


def ring_letters(mask, centre, radius, size):
    font = ImageFont.truetype(FONT, size)
    for index, letter in enumerate(RING_TEXT):
        angle = 2 * math.pi * index / len(RING_TEXT)
        cell = Image.new("L", (size * 2, size * 2), 0)
        if letter == "★":
            cell_draw = ImageDraw.Draw(cell)
            star(cell_draw, size, size * 0.4)
        else:
            ImageDraw.Draw(cell).text((size, size), letter, fill=255, font=font, anchor="mm")
        cell = cell.rotate(-math.degrees(angle), resample=Image.BICUBIC)
        x = centre + radius * math.sin(angle) - size
        y = centre - radius * math.cos(angle) - size
        mask.paste(255, (round(x), round(y)), cell)


def seal_mask(diameter):
    """Ink of the seal, 0 to 255, `diameter` pixels wide."""
    size = diameter * SCALE
    mask = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(mask)
    line = max(2, size // 55)
    draw.ellipse([line, line, size - line, size - line], outline=255, width=line)
    inset = size // 5
    draw.ellipse([inset, inset, size - inset, size - inset], outline=255, width=line // 2 + 1)
    star(draw, size / 2, size * 0.16)
    ring_letters(mask, size / 2, size * 0.395, size // 11)
    return mask.resize((diameter, diameter), Image.LANCZOS)


def stamp(page, x, y, dpi, rng):
    """The RGB page with a seal centred at x, y (pixels); ink is uneven and lets print show."""
    diameter = round(DIAMETER_MM * dpi / 25.4)
    mask = seal_mask(diameter).rotate(rng.uniform(-25, 25), resample=Image.BICUBIC)
    worn = rng.uniform(0.35, 1.0, (diameter // 6 + 1, diameter // 6 + 1)).astype(np.float32)
    worn = np.asarray(Image.fromarray(worn, "F").resize(mask.size, Image.BICUBIC))
    strength = np.clip(np.asarray(mask, np.float32) * worn * 0.85, 0, 255).astype(np.uint8)
    ink = Image.new("RGB", page.size, "white")
    corner = (round(x - diameter / 2), round(y - diameter / 2))
    ink.paste((205, 32, 40), corner, Image.fromarray(strength, "L"))
    return ImageChops.multiply(page, ink.filter(ImageFilter.GaussianBlur(0.6)))
