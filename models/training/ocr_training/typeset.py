"""Sets an invented document on A4 pages of 300 dpi, and says where every word stands.

Ink is 255 on 0 here; degrade.py makes paper of it. Boxes are pixels of this page, half open.
"""
import re
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw

from . import fonts, hand, marks

DPI = 300
WIDTH, HEIGHT = 2480, 3508


@dataclass
class Word:
    text: str
    box: tuple   # around its ink, without what it does not have


@dataclass
class Line:
    words: list
    size: float  # points

    @property
    def text(self):
        return " ".join(word.text for word in self.words)

    @property
    def box(self):
        boxes = np.array([word.box for word in self.words])
        return (*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))


@dataclass
class Page:
    image: Image.Image
    lines: list = field(default_factory=list)
    seal: tuple = None  # where a seal may stand
    stamps: list = field(default_factory=list)  # (ink, left, top, colour) over the print


@dataclass
class Style:
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False


def mm(length):
    return round(length * DPI / 25.4)


class Setter:
    """One page: a pen that goes down it."""

    def __init__(self, writer, rng, move_marks):
        self.writer, self.rng = writer, rng
        self.face = fonts.choose(rng)
        self.habit = marks.habit(rng) if move_marks else marks.Habit()
        self.page = Page(Image.new("L", (WIDTH, HEIGHT), 0))
        self.left, self.right = mm(rng.uniform(24, 34)), WIDTH - mm(rng.uniform(12, 22))
        self.top, self.bottom = mm(rng.uniform(16, 24)), HEIGHT - mm(rng.uniform(16, 26))
        self.size = float(rng.choice([12, 13, 13, 13.5, 14, 14, 14, 14.5]))
        self.leading = rng.uniform(1.12, 1.5)
        self.y = self.top

    def font(self, style):
        return fonts.font(self.face, style.bold, style.italic, round(style.size * DPI / 72))

    def room(self):
        return self.bottom - self.y

    def step(self, style):
        return style.size * DPI / 72 * self.leading

    def length(self, word, font):
        """Pixels from a word's origin to the next one's, without a space."""
        return font.getlength(word.replace(hand.HAND, "")) + word.count(hand.HAND) * hand.WIDTH * font.size

    # --- one line --------------------------------------------------------------------------
    def put(self, words, x, y, style, gap=None, raised=None):
        """Draws words from x at the line's top y; the line goes to the page's."""
        font = self.font(style)
        gap = gap or font.getlength(" ")
        placed = []
        for word in words:
            placed.append(self.put_word(word, x, y, style, font))
            x += self.length(word, font) + gap
        if placed and raised:
            self.call(placed[-1], x - gap, y, style, raised)
        if placed:
            self.page.lines.append(Line(placed, style.size))
            if style.underline:
                left, top, right, bottom = self.page.lines[-1].box
                under = y + font.getmetrics()[0] + round(style.size * 0.5)
                ImageDraw.Draw(self.page.image).rectangle([left + (right - left) // 5, under, right - (right - left) // 5, under + 3], fill=255)
        return x - gap

    def put_word(self, word, x, y, style, font):
        """Draws a word, the figures of a pen in it as strokes; returns it with its place."""
        boxes, baseline = [], y + font.getmetrics()[0]
        for piece in re.split(f"({hand.HAND}+)", word):
            if piece.startswith(hand.HAND):
                boxes.append(hand.draw(self.page.image, x, baseline, font.size, len(piece), self.rng))
            elif piece:
                highest = marks.draw_word(self.page.image, x, y, piece, font, (style.bold, style.italic), self.rng, self.habit)
                left, top, right, bottom = fonts.ink_box(font, piece)
                top = int(y + top)
                boxes.append((int(x + left), min(top, highest) if highest is not None else top, int(x + right) + 1, int(y + bottom) + 1))
            x += self.length(piece, font)
        boxes = np.array(boxes)
        return Word(word, (*map(int, boxes[:, :2].min(axis=0)), *map(int, boxes[:, 2:].max(axis=0))))

    def raise_number(self, x, y, style, number):
        """A small number above the line; returns its word."""
        font = self.font(Style(style.size * 0.62, style.bold, style.italic))
        ImageDraw.Draw(self.page.image).text((x + 1, y), str(number), font=font, fill=255)
        box = fonts.ink_box(font, str(number))
        return Word(str(number), (int(x + 1 + box[0]), int(y + box[1]), int(x + 1 + box[2]) + 1, int(y + box[3]) + 1))

    def call(self, word, x, y, style, number):
        """A footnote's number behind a word: read as figures of that word, as the base model does."""
        raised = self.raise_number(x, y, style, number)
        word.text += raised.text
        word.box = (word.box[0], min(word.box[1], raised.box[1]), raised.box[2], word.box[3])

    def width(self, words, style):
        font = self.font(style)
        return sum(self.length(word, font) for word in words) + font.getlength(" ") * (len(words) - 1)

    def fill(self, words, width, style):
        """Lines of words no wider than `width`."""
        font = self.font(style)
        space, lines, line, used = font.getlength(" "), [], [], 0
        for word in words:
            length = self.length(word, font)
            if line and used + space + length > width:
                lines.append(line)
                line, used = [], 0
            used += (space if line else 0) + length
            line.append(word)
        return lines + ([line] if line else [])

    # --- blocks -----------------------------------------------------------------------------
    def paragraph(self, text, style, left=None, right=None, indent=0, align="justify", calls=False):
        left, right = left or self.left, right or self.right
        lines = self._fill_indented(text.split(), right - left, indent, style)
        for number, line in enumerate(lines):
            if self.room() < self.step(style):
                return False
            begin = left + (indent if number == 0 else 0)
            room = right - begin - self.width(line, style)
            gap = self.font(style).getlength(" ")
            if align == "justify" and number < len(lines) - 1 and len(line) > 1:
                gap += max(0, room) / (len(line) - 1)
            elif align == "centre":
                begin += max(0, room / 2)
            raised = int(self.rng.integers(1, 30)) if calls and self.rng.random() < 0.06 else None
            self.put(line, begin, self.y, style, gap, raised)
            self.y += self.step(style)
        self.y += round(self.rng.uniform(0, 0.5) * self.step(style))
        return True

    def _fill_indented(self, words, width, indent, style):
        first = self.fill(words, width - indent, style)[:1]
        rest = words[len(first[0]):] if first else []
        return first + (self.fill(rest, width, style) if rest else [])

    def columns(self, left, right):
        """Two columns of centred lines, side by side: the head of a document."""
        middle = self.left + round((self.right - self.left) * self.rng.uniform(0.38, 0.46))
        begin, deepest = self.y, self.y
        for lines, (x0, x1) in ((left, (self.left - mm(8), middle - mm(2))), (right, (middle + mm(2), self.right + mm(4)))):
            self.y = begin
            for index, (text, bold, italic, size) in enumerate(lines):
                size -= 0.8 if self.face not in ("Tinos", "Liberation Serif", "Termes", "FreeSerif") else 0
                under = bold and index == len(lines) - 2 and self.rng.random() < 0.5
                self.paragraph(text, Style(size, bold, italic, under), x0, x1, align="centre")
            deepest = max(deepest, self.y)
        self.y = deepest + mm(4)

    def signature(self, recipients, titles, name):
        begin, middle = self.y, (self.left + self.right) // 2
        for index, text in enumerate(recipients):
            self.paragraph(text, Style(12 if index == 0 else 11, index == 0, index == 0), self.left, middle - mm(4), align="left")
        deepest, self.y = self.y, begin
        for text in titles:
            self.paragraph(text, Style(13.5, True), middle, self.right, align="centre")
        self.page.seal = (middle + mm(self.rng.uniform(2, 22)), self.y - mm(self.rng.uniform(8, 14)))
        room = mm(self.rng.uniform(12, 24))
        if self.rng.random() < 0.7:
            box = hand.sign(self.page.image, middle + mm(self.rng.uniform(0, 30)), self.y, mm(self.rng.uniform(20, 45)), room * self.rng.uniform(0.7, 1.1), self.rng)
            self.page.lines.append(Line([Word(hand.HAND, box)], 14))
        self.y += room
        self.paragraph(name, Style(14, True), middle, self.right, align="centre")
        self.y = max(deepest, self.y)

    def note(self, lines):
        """A note by hand, as heads of offices write their orders on what they get."""
        size, pen = self.rng.uniform(55, 95), int(self.rng.integers(3, 7))
        for _ in range(lines):
            if self.room() < 2 * size:
                return
            self.y += size * self.rng.uniform(1.3, 1.9)
            x, words = self.left + mm(self.rng.uniform(0, 25)), []
            while x < self.right - mm(self.rng.uniform(10, 90)):
                at = self.page.image, x, self.y + self.rng.normal(0, 4), size
                count = int(self.rng.integers(2, 8))
                box = hand.draw(*at, count, self.rng) if self.rng.random() < 0.15 else hand.write(*at, count, pen, self.rng)
                words.append(Word(hand.HAND, box))
                x = words[-1].box[2] + size * self.rng.uniform(0.2, 0.6)
            self.page.lines.append(Line(words, size * 72 / DPI))
        self.y += size

    def table(self, rows):
        """Ruled cells of one line each."""
        columns = len(rows[0])
        style = Style(float(self.rng.choice([9, 10, 11, 12, 13])), self.rng.random() < 0.1)
        shares = [0.09, 0.36] + [0.55 / (columns - 2)] * (columns - 2)
        edges = np.cumsum([self.left] + [share * (self.right - self.left) for share in shares]).astype(int)
        draw = ImageDraw.Draw(self.page.image)
        height = round(self.step(style) * self.rng.uniform(1.05, 1.4))
        top = self.y
        for row in rows:
            if self.room() < height:
                break
            for x0, x1, cell in zip(edges[:-1], edges[1:], row):
                words = cell.split()
                while words and self.width(words, style) > x1 - x0 - 20:
                    words = words[:-1]
                if words:
                    room = x1 - x0 - self.width(words, style)
                    self.put(words, x0 + (10 if len(words) > 2 else room / 2), self.y + height * 0.12, style)
            draw.line([self.left, self.y, self.right, self.y], fill=255, width=3)
            self.y += height
        draw.line([self.left, self.y, self.right, self.y], fill=255, width=3)
        for edge in [*edges[:-1], self.right]:
            draw.line([edge, top, edge, self.y], fill=255, width=3)
        self.y += mm(4)

    def footnotes(self, count):
        style = Style(float(self.rng.choice([9, 10, 10, 11])))
        self.bottom = HEIGHT - mm(12)
        ImageDraw.Draw(self.page.image).line([self.left, self.y, self.left + mm(50), self.y], fill=255, width=3)
        self.y += mm(1.5)
        for number in range(count):
            if self.room() < self.step(style):
                return
            raised, first = self.raise_number(self.left, self.y, style, number + 1), len(self.page.lines)
            self.paragraph(self.writer.clean(self.writer.dense()), style, indent=round(style.size * 3))
            if len(self.page.lines) > first:
                self.page.lines[first].words.insert(0, raised)


def body_page(setter, writer, rng):
    notes = rng.random() < 0.3
    if notes:
        setter.bottom -= mm(rng.uniform(25, 90))
    if rng.random() < 0.7:
        style = Style(setter.size)
        setter.paragraph(str(rng.integers(2, 40)), style, align="centre")
    calls = notes
    while setter.room() > mm(12):
        kind = rng.random()
        style = Style(setter.size, rng.random() < 0.04, rng.random() < 0.08)
        if kind < 0.10:
            setter.paragraph(writer.heading(), Style(setter.size, True), indent=mm(12.7), align="left")
        elif kind < 0.16:
            setter.paragraph(writer.subheading(), Style(setter.size, True, rng.random() < 0.3), indent=mm(12.7), align="left")
        elif kind < 0.22 and setter.room() > mm(40):
            setter.table([writer.table_row(int(columns)) for columns in [rng.integers(4, 8)] for _ in range(int(rng.integers(3, 9)))])
        elif kind < 0.40:
            setter.paragraph(writer.clean(writer.dense()), style, indent=mm(12.7), calls=calls)
        else:
            setter.paragraph(writer.paragraph(), style, indent=mm(12.7), calls=calls)
    if notes:
        setter.y = max(setter.y, setter.bottom)
        setter.footnotes(int(rng.integers(1, 5)))


def first_page(setter, writer, rng):
    left, right, name = writer.letterhead()
    setter.columns(left, right)
    setter.paragraph(name, Style(14.5, True), align="centre")
    setter.paragraph(writer.clean(writer.pick([writer.object, writer.citation, writer.clause])()), Style(14, True), setter.left + mm(12), setter.right - mm(12), align="centre")
    body_page(setter, writer, rng)


def last_page(setter, writer, rng):
    bottom, setter.bottom = setter.bottom, setter.bottom - mm(rng.uniform(80, 170))
    body_page(setter, writer, rng)
    setter.bottom = bottom
    setter.signature(writer.recipients(), *writer.signature())
    if rng.random() < 0.5:
        setter.note(int(rng.integers(2, 12)))


def table_page(setter, writer, rng):
    setter.paragraph(writer.heading(), Style(14, True), align="centre")
    while setter.room() > mm(30):
        columns = int(rng.integers(4, 9))
        setter.table([writer.table_row(columns) for _ in range(int(rng.integers(5, 20)))])


def make_page(writer, rng, move_marks=True):
    setter = Setter(writer, rng, move_marks)
    kind = rng.random()
    make = first_page if kind < 0.26 else last_page if kind < 0.46 else table_page if kind < 0.53 else body_page
    make(setter, writer, rng)
    return setter.page
