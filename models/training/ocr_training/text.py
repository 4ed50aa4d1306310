"""Invented text of official documents: prose, citations, figures, heads, signatures, table rows.

Everything comes from words.py and a seeded generator; sentences of a folder of plain texts are mixed
in where one is given. `Writer.paragraph()` and its like return strings in NFC.
"""
import re
import unicodedata
from pathlib import Path

from . import hand, words

SENTENCE = re.compile(r"[^.;:!?]{30,400}[.;:]")


class Writer:
    def __init__(self, rng, texts=None, allowed=None):
        self.rng, self.texts, self.allowed = rng, texts or [], allowed

    def pick(self, items):
        return items[int(self.rng.integers(len(items)))]

    def chance(self, share):
        return self.rng.random() < share

    def number(self, low, high):
        return int(self.rng.integers(low, high + 1))

    # --- figures -----------------------------------------------------------------------------
    def grouped(self, value):
        return f"{value:,}".replace(",", ".")

    def percent(self):
        value = self.pick([f"{self.number(0, 99)},{self.number(0, 9)}", f"{self.number(0, 99)},{self.number(0, 99):02d}",
                           str(self.number(1, 100)), f"{self.number(100, 130)},{self.number(0, 9)}"])
        return value + self.pick(["%", "%", "%", "%", " %", "‰" if self.chance(.4) else "%"])

    def count(self):
        digits = self.number(1, 6)
        value = self.number(10 ** (digits - 1), 10 ** digits - 1)
        text = f"{value:02d}" if value < 10 else self.grouped(value)
        return text + " " + self.pick(words.UNITS)

    def money(self):
        whole = self.grouped(self.number(1, 10 ** self.number(1, 5)))
        return self.pick([f"{whole},{self.number(0, 9)} tỷ đồng", f"{whole} triệu đồng", f"{whole}.000 đồng",
                          f"{self.grouped(self.number(10 ** 6, 10 ** 10))} đồng", f"{whole},{self.number(0, 999):03d} triệu đồng"])

    def ratio(self):
        whole = self.number(2, 2000)
        left = f"{self.number(0, whole):02d}"
        return f"{left}/{whole:02d} {self.pick(words.UNITS)}" if self.chance(.7) else (
            f"{self.grouped(self.number(1000, 99999))}/{self.grouped(self.number(1000, 99999))} {self.pick(words.UNITS)}")

    def figure(self):
        return self.pick([self.percent, self.percent, self.count, self.money, self.ratio])()

    def date(self):
        day, month, year = self.number(1, 31), self.number(1, 12), self.year()
        return self.pick([
            f"{day:02d}/{month}/{year}", f"{day:02d}/{month:02d}/{year}", f"{day}/{month}/{year}", f"{day:02d}-{month}-{year}",
            f"{day} tháng {month} năm {year}", f"{day:02d} tháng {month:02d} năm {year}"])

    def year(self):
        return self.number(1995, 2027)

    def years(self):
        first = self.year()
        return f"{first}{self.pick(['-', ' - ', ' – ', '-'])}{first + 5}"

    # --- symbols and citations -----------------------------------------------------------------
    def own_number(self):
        number = self.number(1, 10 ** self.number(1, 4))
        return f"{number:02d}"

    def symbol_party(self, code):
        org = self.pick(words.ORGS_PARTY)
        dash = self.pick(["-"] * 12 + ["- ", " - "])
        return f"{self.own_number()}{dash}{code}/{org}" + (f"-{self.pick(words.ORGS_PARTY)}" if self.chance(.04) else "")

    def symbol_state(self, code):
        org = self.pick(words.ORGS_STATE)
        year = f"/{self.year()}" if self.chance(.35) else ""
        if year and self.chance(.5):
            code, org = self.pick([("NĐ", "CP"), ("QĐ", "TTg"), ("TT", self.pick(words.MINISTRIES)), ("NQ", "HĐND"), ("QĐ", "UBND"),
                                   ("TTLT", "-".join(self.pick(words.MINISTRIES) for _ in range(2))), ("NQ", "CP")])
        return f"{self.own_number()}{year}/{code}-{org}"

    def symbol_letter(self):
        parts = [self.pick(words.LETTER_BODIES) for _ in range(self.pick([2, 2, 2, 2, 1, 3]))]
        if self.chance(.25):  # bodies nobody listed
            parts[-1] = "".join(self.pick("ABCDĐGHIKLMNOPQSTUVXY") for _ in range(self.number(2, 5)))
        if self.chance(.06):
            parts[-1] += str(self.number(1, 9))
        return f"{self.own_number()}/{'-'.join(parts)}"

    def law_symbol(self):
        return self.pick([f"{self.number(1, 120):02d}/{self.year()}/QH{self.number(9, 15)}", f"{self.number(1, 1900):02d}/NQ-UBTVQH{self.number(11, 15)}",
                          f"{self.number(1, 99):02d}/VBHN-{self.pick(['VPQH'] + words.MINISTRIES)}"])

    def work(self):
        """(type word, symbol) of a document."""
        kind = self.pick(["party", "party", "state", "state", "letter", "letter", "law"])
        if kind == "party":
            name = self.pick(list(words.TYPES_PARTY))
            return name, self.symbol_party(words.TYPES_PARTY[name])
        if kind == "state":
            name = self.pick(list(words.TYPES_STATE))
            return name, self.symbol_state(words.TYPES_STATE[name])
        if kind == "law":
            return self.pick(["Luật", "Pháp lệnh", "Nghị quyết", "Bộ luật"]), self.law_symbol()
        return self.pick(["Công văn", "Công văn", "Tờ trình", "Phiếu chuyển"]), self.symbol_letter()

    def citation(self):
        name, symbol = self.work()
        so = self.pick(["số "] * 8 + ["Số ", "", "số: "])
        date = self.pick([", ngày ", " ngày ", " ngày ", ", ngày "]) + self.date() if self.chance(.75) else ""
        issuer = f" của {self.issuer()}" if self.chance(.6) else ""
        subject = self.pick([" về ", " về việc ", " V/v ", " về "]) + self.object() if self.chance(.4) else ""
        if self.chance(.05):
            subject = f" về “{self.object()}”"
        return f"{name} {so}{symbol}{date}{issuer}{subject}"

    def issuer(self):
        return self.pick([lambda: self.pick(words.AGENTS), lambda: f"Ban Thường vụ Huyện ủy {self.pick(words.PLACES)}",
                          lambda: f"UBND tỉnh {self.pick(words.PROVINCES)}", lambda: f"Sở Y tế {self.pick(words.PROVINCES)}",
                          lambda: "Bộ Chính trị", lambda: "Ban Bí thư", lambda: "Chính phủ", lambda: "Thủ tướng Chính phủ",
                          lambda: f"UBND huyện {self.pick(words.PLACES)}", lambda: f"Đảng ủy xã {self.pick(words.PLACES)}"])()

    # --- prose -------------------------------------------------------------------------------
    def name(self):
        return " ".join([self.pick(words.SURNAMES)] + ([self.pick(words.MIDDLES)] if self.chance(.92) else []) + [self.pick(words.GIVEN)])

    def object(self):
        text = self.pick(words.OBJECTS)
        return text + f" giai đoạn {self.years()}" if self.chance(.12) else text

    def clause(self):
        agent = self.pick(words.AGENTS) + (f" {self.pick(words.PLACES)}" if self.chance(.2) else "")
        parts = [agent, self.pick(["đã ", "", "tiếp tục ", "cần "]) + self.pick(words.ACTIONS), self.object(), self.pick(words.TAILS)]
        if self.chance(.3):
            parts.insert(3, self.pick(["đạt ", "với ", "gồm ", "hơn ", "trên ", "tăng ", "giảm "]) + self.figure())
        if self.chance(.1):
            parts.append(f"({self.pick([self.figure, self.date, self.citation])()})")
        return " ".join(parts)

    def sentence(self):
        text = self.pick([", ", "; ", ", ", " và "]).join(self.clause() for _ in range(self.pick([1, 1, 2])))
        return text[0].upper() + text[1:] + self.pick([".", ".", ".", ";", ":"])

    def borrowed(self):
        return self.pick(self.texts)

    def shuffled(self):
        """Words in an order nobody writes: what stands beside a word is no help to read it."""
        found = (self.borrowed() if self.texts else self.sentence()).split()
        return " ".join(found[index] for index in self.rng.permutation(len(found)))

    def dense(self):
        """A sentence that is mostly citations."""
        start = self.pick(["Căn cứ ", "Thực hiện ", "", "Theo ", "- ", f"{self.number(1, 12)}. "])
        parts = [self.citation() for _ in range(self.number(1, 4))]
        if self.chance(.2):
            parts.append(f"{self.pick(words.RELATIONS)} {self.citation()}")
        text = start + self.pick(["; ", "; ", ", ", " và "]).join(parts)
        return text + self.pick([".", ";", ".", f"; {self.clause()}."])

    def figures(self):
        """A sentence that is mostly figures."""
        parts = [f"{self.pick(words.OBJECTS)} {self.pick(['đạt', 'là', 'được', 'tăng', 'giảm', 'có'])} {self.figure()}" +
                 (f" ({self.figure()})" if self.chance(.4) else "") for _ in range(self.number(1, 4))]
        text = ", ".join(parts)
        return text[0].upper() + text[1:] + "."

    def paragraph(self):
        sentences = []
        for _ in range(self.number(1, 4)):
            kinds = [self.sentence, self.dense, self.figures, self.shuffled] + ([self.borrowed] * 4 if self.texts else [self.sentence] * 2)
            sentences.append(self.pick(kinds)())
        start = self.pick([""] * 6 + ["- ", "+ ", f"{self.number(1, 9)}. ", f"{self.pick('abcdđegh')}) ", "• ", f"Điều {self.number(1, 60)}. ",
                                     f"{self.number(1, 4)}.{self.number(1, 9)}. "])
        return self.clean(start + " ".join(sentences))

    def clean(self, text):
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        if self.allowed is not None:
            text = "".join(letter for letter in text if letter in self.allowed or letter in " …" + hand.HAND)
        return " ".join(text.split())

    # --- parts of a document -------------------------------------------------------------------
    def heading(self):
        text = self.pick(words.HEADINGS)
        if self.chance(.3):
            text = self.object().upper()
        return self.clean(self.pick([f"{self.pick(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'])}{self.pick(['.', '-', '. ', '- '])} ", "", f"{self.pick('ABCD')}. "]) + text)

    def subheading(self):
        text = self.object()
        return self.clean(f"{self.number(1, 6)}.{self.pick(['', f'{self.number(1, 9)}.'])} Công tác {text}")

    def letterhead(self):
        """Two columns: lists of (text, bold, italic, size)."""
        party = self.chance(.4)
        place = self.pick(words.PROVINCES + words.PLACES)
        body = self.pick(words.HEAD_BODIES_PARTY if party else words.HEAD_BODIES_STATE)
        if party:
            name = self.pick(list(words.TYPES_PARTY))
            number = self.pick(["Số ", "Số: "]) + self.symbol_party(words.TYPES_PARTY[name])
        else:
            name = self.pick(list(words.TYPES_STATE))
            number = "Số: " + (self.symbol_state(words.TYPES_STATE[name]) if self.chance(.6) else self.symbol_letter())
        left = [(self.pick([place, self.pick(words.HEAD_BODIES_STATE), "TỈNH " + place]).upper() if self.chance(.6) else body, False, False, 13)]
        left += [(f"{body} {place.upper()}" if self.chance(.4) else body, True, False, 13)]
        if self.chance(.6):  # written in by hand, as nearly all numbers and dates are
            number = re.sub(r"\d+(/\d+)?", hand.HAND * self.number(2, 4), number, count=1)
        left += [(number, False, False, 13)]
        if self.chance(.35):
            left += [("V/v " + self.object(), False, False, 12)]
        right = [("ĐẢNG CỘNG SẢN VIỆT NAM", True, False, 14)] if party else [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" if self.chance(.7) else "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False, 12.5),
            (f"Độc lập {self.pick('--–')} Tự do {self.pick('--–')} Hạnh phúc", True, False, 13.5)]
        right += [(f"{place}, ngày {self.by_hand(self.number(1, 31))} tháng {self.by_hand(self.number(1, 12))} năm {self.year()}", False, True, 13.5)]
        return [(self.clean(text), *rest) for text, *rest in left], [(self.clean(text), *rest) for text, *rest in right], name.upper()

    def by_hand(self, number):
        return hand.HAND * self.number(1, 2) if self.chance(.6) else f"{number:02d}"

    def signature(self):
        party = self.chance(.4)
        lines = []
        if self.chance(.6):
            lines.append(self.pick(words.BEFORE_TITLES_PARTY if party else words.BEFORE_TITLES_STATE))
        lines += [self.pick(words.TITLES)]
        return [self.clean(line) for line in lines], self.clean(self.name())

    def recipients(self):
        who = ["Như trên", "Như Điều 3", "Lưu: VT, " + self.pick(words.LETTER_BODIES), "Lưu Văn phòng", "Lưu: VT, " + self.pick(words.LETTER_BODIES) + f", {self.number(2, 30)}b"]
        lines = [f"- {self.pick(words.AGENTS)}{self.pick(['', ' tỉnh', ' (b/c)', ' (để biết)', ''])};" for _ in range(self.number(1, 5))]
        return ["Nơi nhận:"] + [self.clean(line) for line in lines] + [self.clean(f"- {self.pick(who)}.")]

    def table_row(self, columns):
        cells = [str(self.number(1, 60))] if self.chance(.8) else [self.pick(["I", "II", "III", "A", "*", "1.1", "2.3"])]
        cells.append(self.pick([lambda: self.pick(words.PLACES), lambda: self.name(), lambda: self.object().capitalize(), lambda: f"Xã {self.pick(words.PLACES)}",
                                lambda: self.citation()])())
        while len(cells) < columns:
            cells.append(self.pick([lambda: str(self.number(0, 999)), lambda: self.grouped(self.number(1000, 9999999)), self.percent, self.date,
                                    lambda: f"{self.number(0, 999)},{self.number(0, 99)}", self.ratio, self.own_number,
                                    lambda: self.pick(words.UNITS), lambda: f"{self.number(1, 300)}/{self.number(1, 300)}", self.symbol_letter])())
        return [self.clean(cell) for cell in cells]


def read_texts(folder, rng, allowed, most=60000, files=160):
    """Sentences of the plain texts in `folder`; none where it is missing."""
    paths = sorted(Path(folder).glob("*.txt")) if folder else []
    if not paths:
        return []
    sentences = []
    for index in rng.permutation(len(paths))[:files]:
        text = unicodedata.normalize("NFC", paths[index].read_text(encoding="utf-8", errors="replace"))
        for line in text.splitlines():
            line = " ".join(line.split())
            if len(line) > 40:
                sentences += [part.strip() for part in SENTENCE.findall(line) if set(part) <= allowed]
    order = rng.permutation(len(sentences))[:most]
    return [sentences[index] for index in order]
