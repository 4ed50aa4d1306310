"""The second mark of stacked letters (ấ ề ổ ...) drawn anew, at another place and size.

Faces disagree most about where the tone stands over a circumflex, and copies blur what is left: a model
that saw one drawing takes another for another tone. The letter is drawn without its tone; the tone,
cut from the same face's whole letter, goes over it.
"""
import unicodedata
from functools import lru_cache

import numpy as np
from PIL import Image

TONES = "\u0300\u0301\u0303\u0309"  # above; the dot below stays where it is


@lru_cache(maxsize=None)
def parts(letter):
    """(the letter with its first mark, the tone) of a letter with two marks above, else None."""
    marks = unicodedata.normalize("NFD", letter)
    if len(marks) != 3:
        return None
    for tone in TONES:
        if tone in marks[1:]:
            base = unicodedata.normalize("NFC", marks.replace(tone, ""))
            return (base, tone) if marks.replace(tone, "")[-1] in "\u0302\u0306" else None
    return None


def _drawn(font, text, size):
    from PIL import ImageDraw
    image = Image.new("L", size, 0)
    ImageDraw.Draw(image).text((size[0] // 4, size[1] // 4), text, font=font, fill=255)
    return np.asarray(image)


@lru_cache(maxsize=20000)
def tone_of(font, letter):
    """The tone's ink (image, left, top), from the origin where the letter is drawn; None if the face
    draws both marks as one piece."""
    base, _ = parts(letter)
    side = font.size * 4
    whole, bare = _drawn(font, letter, (side, side)), _drawn(font, base, (side, side))
    ink = np.where(bare > 40, 0, whole)
    rows = np.flatnonzero((ink > 100).any(axis=1))
    columns = np.flatnonzero((ink > 100).any(axis=0))
    if len(rows) < 2 or len(columns) < 2 or rows[-1] - rows[0] > font.size * 0.45:
        return None
    top, left = max(rows[0] - 1, 0), max(columns[0] - 1, 0)
    return Image.fromarray(ink[top:rows[-1] + 2, left:columns[-1] + 2]), left - side // 4, top - side // 4


def draw_word(page, x, y, text, font, rng, move):
    """Draws `text` as ink on `page` (0 is paper, 255 ink), tones moved by up to `move` of the size."""
    from PIL import ImageDraw
    draw = ImageDraw.Draw(page)
    if move == 0 or not any(parts(letter) for letter in text):
        draw.text((x, y), text, font=font, fill=255)
        return
    stacked = [(index, letter) for index, letter in enumerate(text) if parts(letter) and tone_of(font, letter)]
    bare = list(text)
    for index, letter in stacked:
        bare[index] = parts(letter)[0]
    draw.text((x, y), "".join(bare), font=font, fill=255)
    for index, letter in stacked:
        image, left, top = tone_of(font, letter)
        growth = rng.uniform(0.8, 1.3), rng.uniform(0.8, 1.3)
        size = max(2, round(image.width * growth[0])), max(2, round(image.height * growth[1]))
        right, up = rng.normal(0, move * font.size), rng.normal(0, move * font.size * 0.6)
        at = (round(x + font.getlength(text[:index]) + left + right), round(y + top + up + (image.height - size[1])))
        tone = image.resize(size, Image.BILINEAR)
        page.paste(255, at + (at[0] + tone.width, at[1] + tone.height), tone)
