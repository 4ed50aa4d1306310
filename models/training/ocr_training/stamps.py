"""Heads as papers have them once they went through offices and portals: names and rows of the office stamped on,
seals over the signature's left, frames of receipt ("ĐẾN"), a portal's frame over title or date, notes of digital signatures.
"""
import numpy as np
from PIL import Image, ImageChops, ImageDraw

from . import fonts, pen
from .heads import Sheet
from .typeset import Style, mm

SANS = ["Heros", "Arimo", "Carlito"]
RED, BLUE, BLACK = (205, 32, 40), (40, 60, 150), (25, 25, 25)


def sans(rng, points, bold=False):
    here = [name for name in SANS if name in fonts.installed()] or sorted(fonts.installed())
    return fonts.font(here[int(rng.integers(len(here)))], bold, False, round(points * 300 / 72))


def frame(rows, wide, rng):
    """Ink of a rectangular stamp: rows of (text, points, bold, centred); of "@" a hand's figures."""
    gap = mm(1.2)
    faces = [sans(rng, points, bold) for _, points, bold, _ in rows]
    high = sum(round(face.size * 1.25) for face in faces) + 2 * gap
    ink = Image.new("L", (wide, high), 0)
    draw = ImageDraw.Draw(ink)
    line = int(rng.integers(3, 7))
    draw.rectangle([line, line, wide - line, high - line], outline=255, width=line)
    y = gap
    for (text, *_, centred), face in zip(rows, faces):
        x = (wide - face.getlength(text)) / 2 if centred else mm(2)
        for index, part in enumerate(text.split("@")):
            if index > 0:
                pen.figures(ink, x - face.size, y + face.size, str(int(rng.integers(1, 30))), face.size * 1.1, rng)
            draw.text((x, y), part, font=face, fill=255)
            x += face.getlength(part)
        y += round(face.size * 1.25)
    return worn(ink, rng).rotate(rng.uniform(-3, 3), resample=Image.BICUBIC, expand=True)


def worn(ink, rng):
    """Ink that a rubber stamp leaves: uneven, here and there none."""
    level = rng.uniform(.45, 1.15, (ink.height // 14 + 2, ink.width // 14 + 2)).astype(np.float32)
    level = np.asarray(Image.fromarray(level, "F").resize(ink.size, Image.BICUBIC))
    return Image.fromarray(np.clip(np.asarray(ink, np.float32) * level, 0, 255).astype(np.uint8), "L")


def received(office, rng):
    """The frame that the receiving office stamps on; its own name, number and day are nobody's header."""
    return frame([(office.upper(), 9, True, True), ("CÔNG VĂN ĐẾN" if rng.random() < .6 else "ĐẾN", 13, True, True), ("Số: .......@.......", 10, False, False),
                  ("Ngày: ....@.... / ....@.... / 20....", 10, False, False), ("Chuyển: ..................", 10, False, False)][:int(rng.integers(4, 6))], mm(rng.uniform(46, 60)), rng)


def portal(place, rng):
    """What a portal or a publisher stamps over title or date."""
    return frame([(f"CỔNG THÔNG TIN ĐIỆN TỬ {place.upper()}", 7.5, True, True), ("CÔNG VĂN ĐẾN", 12, True, True), ("Giờ ...@... Ngày ....@..../....", 8.5, False, False),
                  ("Kính chuyển: ..............", 8.5, False, False)][:int(rng.integers(2, 5))], mm(rng.uniform(52, 62)), rng)


def digital_note(place, doc, rng):
    """Rows of small type that a program prints for a signature."""
    rows = [f"Ký bởi: Cổng Thông tin điện tử {place}", "Email: congthongtin@example.gov.vn", f"Cơ quan: Văn phòng {place}",
            f"Thời gian ký: {doc.day:02d}.{doc.month:02d}.{doc.year} {int(rng.integers(7, 18)):02d}:{int(rng.integers(60)):02d}:{int(rng.integers(60)):02d} +07:00"]
    face = sans(rng, rng.uniform(6.5, 8))
    ink = Image.new("L", (round(max(face.getlength(row) for row in rows)) + 4, round(face.size * 1.2) * len(rows) + 4), 0)
    for index, row in enumerate(rows):
        ImageDraw.Draw(ink).text((1, index * round(face.size * 1.2)), row, font=face, fill=255)
    return ink


class StampedSheet(Sheet):
    """A head or an end with what offices put on it."""

    def overlay(self, ink, x, y, colour):
        """In colour; a copier makes it black."""
        if self.rng.random() < .35:
            self.add_ink(ink, x, y)
        else:
            self.page.stamps.append((ink, round(x), round(y), colour))

    def add_ink(self, ink, x, y):
        layer = Image.new("L", self.page.image.size, 0)
        layer.paste(ink, (round(x), round(y)))
        self.page.image = ImageChops.lighter(self.page.image, layer)

    def head(self, doc):
        super().head(doc)
        rng = self.rng
        place = self.writer.pick(["Chính phủ", "tỉnh", "thành phố"])
        if rng.random() < .3:
            office = self.writer.pick(["Văn phòng", "Sở Nội vụ", "Phòng Hành chính", "Chi cục Thuế", "Văn phòng UBND"])
            left = self.left - mm(rng.uniform(2, 10))
            low = mm(rng.uniform(-5, 7)) if doc.type == "Công văn" else mm(rng.uniform(-1, 10))
            self.overlay(received(office, rng), left, self.y + low - mm(4), [RED, BLUE, BLACK][int(rng.integers(3))])
        if rng.random() < .25:
            ink = portal(place, rng)
            over_date = rng.random() < .5
            x = self.right - ink.width + mm(rng.uniform(-4, 8)) if over_date else (self.left + self.right) / 2 + mm(rng.uniform(-10, 30))
            y = self.date_y + mm(rng.uniform(-8, 5)) if over_date else self.y + mm(rng.uniform(-8, 4))
            self.overlay(ink, x, y, RED)
        if rng.random() < .3:
            ink = digital_note(place, doc, rng)
            x = self.left + mm(rng.uniform(0, 40)) if rng.random() < .6 else self.right - ink.width
            self.add_ink(ink, x, max(mm(4), self.top - ink.height - mm(rng.uniform(0, 6))))

    def date(self, doc, x0, x1):
        self.date_y = self.y
        super().date(doc, x0, x1)

    def turned(self, text, style, x, y, degrees):
        """One line as a rubber stamp sets it, its left end at x."""
        size, margin = self.font(style), mm(4)
        ink = Image.new("L", (round(size.getlength(text)) + 2 * margin, round(size.size * 1.6) + 2 * margin), 0)
        page, self.page.image = self.page.image, ink
        self.put(text.split(), margin, margin, style)
        ink, self.page.image = self.page.image, page
        del self.page.lines[-1]
        self.add_ink(worn(ink, self.rng).rotate(degrees, resample=Image.BICUBIC), x - margin, y - margin)

    def office(self, lines, x0, x1):
        """The last of two rows may be stamped below the printed one, or half onto it."""
        if len(lines) < 2 or self.rng.random() >= .2:
            return super().office(lines, x0, x1)
        self.block(lines[:-1], x0, x1, Style(13.5, True))
        style = Style(13.5, True)
        x = (x0 + x1 - self.width(lines[-1].split(), style)) / 2 + mm(self.rng.uniform(-5, 5))
        self.turned(lines[-1], style, x, self.y - self.step(style) * self.rng.uniform(-.1, .5), self.rng.uniform(-2, 2))
        self.y += self.step(style)
        return None

    def seal(self, begin_name, gap):
        """Over a third of the signature, on its left; now and then over office or name."""
        self.stamp(begin_name + mm(self.rng.uniform(-16, 9)), self.y + gap * self.rng.uniform(.3, .95))

    def sign(self, centre, gap):
        low = gap * self.rng.choice([.6, .95, 1.15, 1.3])
        pen.signature(self.page.image, centre + mm(self.rng.uniform(-10, 10)), self.y + low * .55, mm(self.rng.uniform(28, 60)), low, self.rng)

    def name(self, text, style, x0, x1):
        """Stamped: up to 5 mm off the middle, nearer to the signature, slightly turned."""
        if self.rng.random() >= .7:
            return super().name(text, style, x0, x1)
        style = Style(float(self.rng.choice([12.5, 13, 14, 15])), True)
        x = (x0 + x1 - self.width(text.split(), style)) / 2 + mm(self.rng.uniform(-5, 5))
        self.turned(text, style, x, self.y - mm(self.rng.uniform(-1, 6)), self.rng.uniform(-2.5, 2.5))
        self.y += self.step(style)
        return None
