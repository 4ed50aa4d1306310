"""Whole invented documents for the bench of header fields: a first page with its head, a last page with
its signature, and the truth of both as gold.json states it.
"""
import numpy as np
from PIL import Image, ImageChops, ImageDraw

from . import bodies, degrade, pen, text, typeset, words
from .degrade import seal
from .typeset import Style, mm

LEADS = ("kết quả thực hiện; tăng cường; triển khai; đẩy mạnh; tình hình thực hiện; phê duyệt kế hoạch; tổ chức; thành lập Tổ công tác; "
         "kiện toàn Ban Chỉ đạo; hướng dẫn thực hiện; rà soát, báo cáo; góp ý dự thảo văn bản; sơ kết 5 năm; tổng kết").split("; ")
TAILS = ["", "", "", " năm {}", " trên địa bàn tỉnh", " 6 tháng đầu năm {}", " giai đoạn {}-{}"]
RANKS = ["Đại tá ", "Thượng tá ", "Thiếu tướng "]
STATE = ["Quyết định", "Thông báo", "Báo cáo", "Kế hoạch", "Công văn", "Công văn", "Tờ trình", "Chỉ thị", "Hướng dẫn", "Công điện", "Nghị quyết"]
PARTY = ["Quyết định", "Thông báo", "Báo cáo", "Kế hoạch", "Công văn", "Hướng dẫn", "Nghị quyết", "Kết luận", "Chỉ thị", "Chương trình", "Tờ trình"]
HEADERS = {"state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), "party": ("ĐẢNG CỘNG SẢN VIỆT NAM", ""), "union": ("ĐOÀN TNCS HỒ CHÍ MINH", "")}


class Document:
    """What is drawn of it: body, type, number, date, subject, who signs."""

    def __init__(self, writer, rng):
        self.writer, self.rng = writer, rng
        self.body = bodies.choose(writer)
        party = self.body.family != "state"
        self.type = writer.pick(PARTY if party else STATE)
        letter = self.type == "Công văn"
        codes = words.TYPES_PARTY if party else words.TYPES_STATE
        self.number = f"{writer.number(1, 10 ** writer.number(1, 4)):02d}"
        unit = writer.pick(words.LETTER_BODIES)
        if party:
            self.tail = f"-{'CV' if letter else codes[self.type]}/{self.body.org}"
        else:
            self.tail = f"/{self.body.org}-{unit}" if letter else f"/{codes[self.type]}-{self.body.org}"
        self.day, self.month, self.year = writer.number(1, 28), writer.number(1, 12), writer.number(2015, 2026)
        self.by_hand = writer.chance(.4)
        self.subject = self.make_subject(letter)
        self.lines = writer.pick(self.body.signs)
        self.rank = writer.pick(RANKS) if self.body.ranks else ""
        self.signer = writer.name()

    def make_subject(self, letter):
        w = self.writer
        lead = w.pick(LEADS) + " " + w.pick(words.OBJECTS)
        tail = w.pick(TAILS).format(self.year, self.year + 5)
        if letter:
            return f"V/v {lead}{tail}"
        if self.type in ("Quyết định", "Nghị quyết", "Thông báo", "Chỉ thị") and w.chance(.8):
            return w.pick(["Về việc ", "Về "]) + lead + tail
        text = lead + tail
        return text[0].upper() + text[1:] if self.body.family == "state" else text

    def truth(self):
        header = {"type": self.type, "number": self.number, "number_handwritten": self.by_hand, "symbol": self.number + self.tail, "issuer": self.body.truth,
                  "place": self.body.place, "date": f"{self.year}-{self.month:02d}-{self.day:02d}", "date_handwritten": self.by_hand, "subject": self.subject,
                  "signer": self.signer, "signer_title": " ".join(self.lines)}
        if self.body.truth_parent:
            header["parent"] = self.body.truth_parent
        return header


class Sheet(typeset.Setter):
    """Sets heads and ends; the rest is the training pages' own."""

    def block(self, lines, x0, x1, style):
        for line in lines:
            self.paragraph(line, style, x0, x1, align="centre")

    def short_rule(self, x0, x1, share):
        middle, half = (x0 + x1) / 2, (x1 - x0) * share / 2
        ImageDraw.Draw(self.page.image).line([middle - half, self.y + 4, middle + half, self.y + 4], fill=255, width=3)
        self.y += 14

    def broken(self, printed):
        """A name's lines; where it may be broken it often is."""
        parts = printed.split("/")
        return [" ".join(parts)] if len(parts) > 1 and self.rng.random() < .25 else parts

    def head(self, doc):
        middle = self.left + round((self.right - self.left) * self.rng.uniform(.38, .44))
        left, right = (self.left - mm(6), middle - mm(3)), (middle + mm(1), self.right + mm(4))
        begin, size = self.y, float(self.rng.choice([12, 13, 13, 13]))
        if doc.body.parent:
            self.block(self.broken(doc.body.parent), *left, Style(size))
        self.block(self.broken(doc.body.issuer), *left, Style(size, True))
        if doc.body.family == "state":
            self.short_rule(*left, .35)
        else:
            self.block(["*" if doc.body.family == "party" else "***"], *left, Style(size))
        deepest, self.y = self.y, begin
        national, motto = HEADERS[doc.body.family]
        self.block([national], *right, Style(size if motto else 14, True, underline=not motto))
        if motto:
            self.block([motto], *right, Style(13.5, True))
            self.short_rule(*right, .6)
        under = self.y + mm(1.5)
        row = max(deepest + mm(1.5), under) if self.rng.random() < .75 else None
        self.y = row or deepest
        self.number(doc, *left)
        if doc.type == "Công văn":
            self.paragraph(doc.subject, Style(12), *left, align="centre")
            deepest = self.y
        after, self.y = self.y, row or max(under, begin + mm(15))
        self.date(doc, *right)
        self.y = max(after, self.y, deepest) + mm(4)

    def written(self, parts, x0, x1, style):
        """A centred line some of whose parts, marked True, are written by a hand."""
        font, blank = self.font(style), self.width(["n"], style)
        wide = sum(len(part) * blank * 1.35 + blank if hand else font.getlength(part) for part, hand in parts)
        x, base = x0 + max(0, (x1 - x0 - wide) / 2), self.y + font.getmetrics()[0]
        for part, hand in parts:
            if hand:
                pen.figures(self.page.image, x + blank / 2, base, part, style.size * 4.16 * self.rng.uniform(.75, 1.05), self.rng)
                x += len(part) * blank * 1.35 + blank
            else:
                self.put(part.split(), x, self.y, style)
                x += font.getlength(part)
        self.y += self.step(style)

    def number(self, doc, x0, x1):
        label = "Số: " if doc.body.family == "state" or self.rng.random() < .3 else "Số "
        self.written([(label, False), (doc.number, doc.by_hand), (doc.tail, False)] if doc.by_hand else [(label + doc.number + doc.tail, False)], x0, x1, Style(13))

    def date(self, doc, x0, x1):
        day, month = f"{doc.day:02d}", f"{doc.month:02d}" if doc.month < 3 or doc.month > 9 else str(doc.month)
        place, style = f"{doc.body.place}, ngày ", Style(13.5, italic=True)
        if doc.by_hand:
            return self.written([(place, False), (day, True), (" tháng ", False), (month, True), (f" năm {doc.year}", False)], x0, x1, style)
        return self.written([(f"{place}{day} tháng {month} năm {doc.year}", False)], x0, x1, style)

    def title(self, doc):
        inner = self.left + mm(14), self.right - mm(14)
        if doc.type == "Công văn":
            return self.paragraph(f"Kính gửi: {self.writer.pick(words.AGENTS)}.", Style(14), *inner, align="centre")
        self.block([doc.type.upper()], *inner, Style(14.5, True))
        self.paragraph(doc.subject, Style(14, True), *inner, align="centre")
        self.short_rule(*inner, .2)
        self.y += mm(3)
        if doc.type == "Quyết định" and doc.body.authority:
            self.block([doc.body.authority], *inner, Style(14, True))
        return None

    def body(self, bottom):
        """Running text down to `bottom`."""
        end, self.bottom = self.bottom, bottom
        while self.room() > mm(14):
            kind = self.rng.random()
            said = self.writer.clean(self.writer.dense()) if kind < .3 else self.writer.paragraph()
            self.paragraph(said, Style(self.size, italic=kind < .05), indent=mm(12.7))
        self.bottom = end

    def stamp(self, x, y):
        """In red, or as black as a copier makes it, over the print."""
        if self.rng.random() < .5:
            self.page.seal = x, y
            return
        mask = seal.seal_mask(mm(36)).rotate(self.rng.uniform(-25, 25), resample=Image.BICUBIC)
        mask = mask.point(lambda level, strong=self.rng.uniform(.75, 1): int(level * strong))
        corner = round(x - mask.width / 2), round(y - mask.height / 2)
        layer = Image.new("L", self.page.image.size, 0)
        layer.paste(mask, corner)
        self.page.image = ImageChops.lighter(self.page.image, layer)

    def office(self, lines, x0, x1):
        self.block(lines, x0, x1, Style(float(self.rng.choice([13, 13.5, 14])), True))

    def seal(self, begin_name, gap):
        """Over a third of the signature, on its left (Nghị định 30/2020/NĐ-CP, article 33)."""
        self.stamp(begin_name + mm(self.rng.uniform(-14, 5)), self.y + gap * .5 + mm(self.rng.uniform(-5, 6)))

    def sign(self, centre, gap):
        low = gap * (.6 if self.rng.random() < .7 else .95)
        pen.signature(self.page.image, centre + mm(self.rng.uniform(-8, 8)), self.y + low * .55, mm(self.rng.uniform(28, 52)), low, self.rng)

    def name(self, text, style, x0, x1):
        self.paragraph(text, style, x0, x1, align="centre")

    def end(self, doc):
        begin, middle = self.y, self.left + round((self.right - self.left) * self.rng.uniform(.45, .55))
        for index, line in enumerate(self.writer.recipients()):
            self.paragraph(line, Style(12 if index == 0 else 11, index == 0, index == 0), self.left, middle - mm(4), align="left")
        deepest, self.y = self.y, begin
        self.office(doc.lines, middle, self.right)
        gap, centre = mm(self.rng.uniform(18, 32)), (middle + self.right) // 2
        style = Style(14, True)
        begin_name = centre - self.width((doc.rank + doc.signer).split(), style) / 2
        self.seal(begin_name, gap)
        if self.rng.random() < .85:  # the rest was stamped without a pen
            self.sign(centre, gap)
        self.y += gap
        self.name(doc.rank + doc.signer, style, middle, self.right)
        self.y = max(deepest, self.y)


def pages(seed, number, sheet=Sheet):
    """(scans, gold) of one document, set by `sheet`; the same for the same seed and number."""
    rng = np.random.default_rng([seed, number, 41])
    writer = text.Writer(rng)
    doc = Document(writer, rng)
    first = sheet(writer, rng, True)
    first.head(doc)
    first.title(doc)
    first.body(first.bottom)
    last = sheet(writer, rng, True)
    last.face, last.size = first.face, first.size
    last.paragraph("2", Style(last.size), align="centre")
    last.body(last.bottom - mm(rng.uniform(90, 170)))
    last.end(doc)
    strength = np.random.default_rng([seed, number, 42]).integers(1 << 30)
    scans = []
    for page in (first.page, last.page):  # one machine: the same kind of copy for both
        own = np.random.default_rng(strength)
        scans.append(degrade.degrade(page, own))
    return scans, {"doc": "doc.tiff", "pages": 2, "kind": scans[0].kind, "header": doc.truth()}
