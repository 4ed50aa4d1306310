"""Whole invented documents for the bench of ruled tables: prose around one table that may go on over the
page, and the truth of its cells.

A merged cell's text stands in the first of the cells it covers, the others are empty.
"""
import numpy as np
from PIL import ImageDraw

from . import degrade, text, typeset, words
from .typeset import Style, mm

PAD = 14  # pixels between a rule and the text beside it


class Column:
    def __init__(self, heading, share, align, cell, under=None):
        self.heading, self.share, self.align, self.cell = heading, share, align, cell
        self.under = under  # the heading that spans this column and its neighbours of the same


class Content:
    """Columns and rows of one kind of table."""

    def __init__(self, writer):
        self.writer = writer
        self.dotted = writer.chance(.2)        # 1. 2. 3.
        self.parts = writer.chance(.3)         # rows I, II that part the others
        self.columns = writer.pick([self.people, self.targets, self.tasks, self.places])()

    # --- cells -------------------------------------------------------------------------------
    def amount(self):
        w = self.writer
        return w.pick([lambda: str(w.number(0, 99)), lambda: str(w.number(1, 9)), lambda: f"{w.number(1, 99):02d}", lambda: w.grouped(w.number(1000, 999999)),
                       lambda: w.grouped(w.number(10 ** 6, 10 ** 9)), lambda: f"{w.number(0, 999)},{w.number(0, 9)}", lambda: str(w.number(100, 999))])()

    def share(self):
        w = self.writer
        return w.pick([f"{w.number(0, 120)},{w.number(0, 9)}", f"{w.number(0, 99)},{w.number(0, 99):02d}", str(w.number(1, 100)), f"{w.number(1, 100)}%"])

    def body(self):
        w = self.writer
        return w.pick([f"Xã {w.pick(words.PLACES)}", f"Huyện ủy {w.pick(words.PLACES)}", f"Phòng Nội vụ", f"UBND huyện {w.pick(words.PLACES)}", "Sở Tài chính", "Sở Y tế",
                       "Công an tỉnh", f"Trường THPT {w.pick(words.PLACES)}", "Văn phòng Tỉnh ủy", f"Trạm Y tế xã {w.pick(words.PLACES)}", "Các sở, ban, ngành liên quan"])

    def bodies(self):
        return "; ".join(dict.fromkeys(self.body() for _ in range(self.writer.number(1, 3))))

    def task(self):
        w = self.writer
        task = f"{w.pick(words.ACTIONS)} {w.object()}"
        return task[0].upper() + task[1:] + w.pick([".", "", f" theo {w.citation()}", f" {w.pick(words.TAILS)}."])

    def time(self):
        w = self.writer
        year = w.number(2018, 2027)
        return w.pick([f"Quý {w.pick(['I', 'II', 'III', 'IV'])}/{year}", f"{w.number(1, 12)}/{year}", "Thường xuyên", f"{w.number(1, 28):02d}/{w.number(1, 12):02d}/{year}", f"Tháng {w.number(1, 12)}",
                       f"{w.number(7, 8):02d}h00 – 11h00, ngày {w.number(1, 28):02d}/{w.number(1, 12):02d}/{year}", "Hằng năm", f"Năm {year}"])

    def phone(self):
        return "0" + "".join(str(self.writer.number(0, 9)) for _ in range(9))

    def blank_or(self, make, share):
        return lambda: make() if self.writer.chance(share) else ""

    # --- kinds -------------------------------------------------------------------------------
    def people(self):
        w = self.writer
        born = lambda: w.pick([f"{w.number(1, 28):02d}/{w.number(1, 12):02d}/{w.number(1955, 2000)}", str(w.number(1955, 2000))])
        post = lambda: w.pick(["Chi bộ 1", "Bí thư", "Phó Bí thư", "Trưởng ban", "Ủy viên", "Thư ký", "Thành viên", "Chuyên viên", "Phó Trưởng phòng", "Đội trưởng"])
        return [Column(w.pick(["STT", "TT", "Số TT"]), .08, "centre", None), Column("Họ và tên", .26, "left", w.name), Column("Năm sinh", .15, "centre", born),
                Column("Chức vụ, đơn vị", .30, "left", lambda: w.pick([post(), f"{post()}, {self.body()}"])), Column("Ghi chú", .21, "left", self.blank_or(lambda: f"LH: {self.phone()}", .4))]

    def targets(self):
        w = self.writer
        year = w.number(2016, 2026)
        unit = lambda: w.pick([u.strip() for u in words.UNITS] + ["%", "Tỷ đồng", "Triệu đồng", "Ha", "Km", "Người", "Hộ"])
        return [Column(w.pick(["STT", "TT"]), .07, "centre", None), Column(w.pick(["Chỉ tiêu", "Nội dung", "Tên chỉ tiêu"]), .35, "left", lambda: w.object().capitalize()),
                Column("ĐVT", .13, "centre", unit), Column("Kế hoạch", .16, "right", self.amount, f"Năm {year}"), Column("Thực hiện", .16, "right", self.blank_or(self.amount, .9), f"Năm {year}"),
                Column(w.pick(["Tỷ lệ (%)", "So sánh"]), .13, "centre", self.blank_or(self.share, .9))]

    def tasks(self):
        w = self.writer
        return [Column(w.pick(["STT", "TT"]), .07, "centre", None), Column("Nội dung công việc", .39, "justify", self.task), Column("Đơn vị chủ trì", .20, "centre", self.body),
                Column("Đơn vị phối hợp", .20, "centre", self.blank_or(self.bodies, .8)), Column(w.pick(["Thời gian", "Thời hạn hoàn thành"]), .14, "centre", self.time)]

    def places(self):
        w = self.writer
        count = lambda: w.pick([str(w.number(0, 30)), str(w.number(1, 9)), w.grouped(w.number(1000, 99999))])
        return [Column(w.pick(["STT", "TT"]), .08, "centre", None), Column(w.pick(["Tên đơn vị", "Xã, phường", "Địa bàn"]), .28, "left", self.body),
                Column("Tổng số", .16, "centre", count), Column("Nam", .12, "centre", self.blank_or(count, .9), "Trong đó"), Column("Nữ", .12, "centre", self.blank_or(count, .9), "Trong đó"),
                Column("Ghi chú", .24, "left", self.blank_or(self.time, .4))]

    # --- rows --------------------------------------------------------------------------------
    def headings(self):
        """One row, or two where a heading spans columns: [(text, span)] with None under a cell that goes on."""
        if not any(column.under for column in self.columns):
            return [[(column.heading, 1) for column in self.columns]]
        first, second = [], []
        for column in self.columns:
            if column.under and first and first[-1][0] == column.under:
                first[-1] = (column.under, first[-1][1] + 1)
            else:
                first.append((column.under or column.heading, 1))
            second.append((column.heading if column.under else None, 1))
        return [first, second]

    def rows(self, count):
        """[(cells, span of the second)]"""
        w, rows, number, part = self.writer, [], 0, 0
        for _ in range(count):
            if self.parts and (not rows or (number > 1 and w.chance(.15))) and part < 4:
                part += 1
                number = 0 if w.chance(.7) else number
                rows.append(([["I", "II", "III", "IV"][part - 1] + ("." if self.dotted else ""), w.object().capitalize()] + [""] * (len(self.columns) - 2), len(self.columns) - 1))
                continue
            number += 1
            rows.append(([str(number) + ("." if self.dotted else "")] + [column.cell() for column in self.columns[1:]], 1))
        return [([w.clean(cell) for cell in cells], span) for cells, span in rows]


class Sheet(typeset.Setter):
    """A page that tables are ruled on."""

    def like(self, other):
        for name in ("face", "habit", "left", "right", "size", "leading"):
            setattr(self, name, getattr(other, name))

    def rule(self, x0, y0, x1, y1, thick):
        ImageDraw.Draw(self.page.image).rectangle([x0, y0, x1 + thick - 1 if x0 == x1 else x1, y1 + thick - 1 if y0 == y1 else y1], fill=255)


class Table:
    """Sets rows of cells between rules, from a sheet to the next."""

    def __init__(self, content, sheet, rng):
        self.content, self.rng = content, rng
        self.style = Style(float(rng.choice([10, 11, 11, 12, 12, 13])))
        self.thick = int(rng.choice([2, 2, 3, 4]))
        self.middle = rng.random() < .6  # cells stand in the middle of their rows
        self.above = int(rng.choice([2, 6, 12, 20]))
        self.below = int(rng.choice([0, 0, 6, 14]))
        shares = np.cumsum([0] + [column.share for column in content.columns])
        self.edges = (sheet.left + shares * (sheet.right - sheet.left)).astype(int)

    def lines_of(self, sheet, cell, width, style):
        return sheet.fill(cell.split(), width - 2 * PAD, style)

    def height(self, sheet, cells, style):
        step = sheet.step(style) * .94
        deepest = max([len(self.lines_of(sheet, cell, x1 - x0, style)) for cell, x0, x1, _ in cells] + [1])
        return round(deepest * step) + self.above + self.below

    def set_row(self, sheet, cells, style):
        """cells: (text, left, right, align); text None: the cell above goes on."""
        height, step = self.height(sheet, [(cell or "", *rest) for cell, *rest in cells], style), sheet.step(style) * .94
        for cell, x0, x1, align in cells:
            self.set_cell(sheet, cell or "", x0, x1, align, height, step, style)
            if cell is not None:
                sheet.rule(x0, sheet.y, x1, sheet.y, self.thick)
            for edge in (x0, x1):
                sheet.rule(edge, sheet.y, edge, sheet.y + height, self.thick)
        sheet.y += height

    def set_cell(self, sheet, cell, x0, x1, align, height, step, style):
        lines = self.lines_of(sheet, cell, x1 - x0, style)
        y = sheet.y + self.above + (max(0, height - self.above - self.below - len(lines) * step) / 2 if self.middle else 0)
        for number, line in enumerate(lines):
            room = x1 - x0 - 2 * PAD - sheet.width(line, style)
            begin = x0 + PAD + max(0, {"centre": room / 2, "right": room}.get(align, 0))
            gap = sheet.font(style).getlength(" ")
            if align == "justify" and number < len(lines) - 1 and len(line) > 1:
                gap += max(0, room) / (len(line) - 1)
            sheet.put(line, begin, y, style, gap)
            y += step

    def cells_of(self, spans, align=None):
        """(text, left, right, align) of (text, columns) pairs."""
        cells, at = [], 0
        for cell, span in spans:
            cells.append((cell, self.edges[at], self.edges[at + span], align or self.content.columns[at].align))
            at += span
        return cells

    def close(self, sheet):
        sheet.rule(self.edges[0], sheet.y, self.edges[-1], sheet.y, self.thick)
        sheet.y += mm(4)

    def set_headings(self, sheet):
        bold = Style(self.style.size, True)
        for row in self.content.headings():
            self.set_row(sheet, self.cells_of(row, "centre"), bold)

    def heading_rows(self):
        rows = []
        for row in self.content.headings():
            rows.append([])
            for cell, span in row:
                rows[-1] += [cell or ""] + [""] * (span - 1)
        return rows

    def row_cells(self, cells, span):
        spans = [(cell, 1) for cell in cells] if span == 1 else [(cells[0], 1), (cells[1], span)]
        placed = self.cells_of(spans)
        return placed if span == 1 else [placed[0], (*placed[1][:3], "left")]


def set_table(table, rows, sheets, deepest, repeat):
    """Draws the rows, from the first sheet to the second where it is full; returns those that had room."""
    done = []
    table.set_headings(sheets[0])
    at = 0
    for cells, span in rows:
        placed, style = table.row_cells(cells, span), Style(table.style.size, span > 1)
        if sheets[at].y + table.height(sheets[at], placed, style) > deepest[at]:
            if at + 1 == len(sheets) or not done:
                break
            table.close(sheets[at])
            at += 1
            if repeat:
                table.set_headings(sheets[at])
        table.set_row(sheets[at], placed, style)
        done.append(cells)
    table.close(sheets[at])
    return done, at + 1


def pages(seed, number):
    """(scans, tables) of one document; the same for the same seed and number."""
    rng = np.random.default_rng([seed, number, 51])
    writer = text.Writer(rng)
    first, second = Sheet(writer, rng, True), Sheet(writer, rng, True)
    second.like(first)
    body = Style(first.size)
    first.paragraph(writer.heading(), Style(first.size, True), align="centre")
    first.paragraph(writer.paragraph(), body, indent=mm(12.7))
    content = Content(writer)
    table = Table(content, first, rng)
    long = rng.random() < .5
    rows = content.rows(int(rng.integers(28, 60) if long else rng.integers(4, 14)))
    second.paragraph("2", body, align="centre")
    sheets = [first, second] if long else [first]
    done, used = set_table(table, rows, sheets, [sheet.bottom for sheet in sheets], rng.random() < .4)
    last = sheets[used - 1]
    while last.room() > mm(30):
        if not last.paragraph(writer.paragraph(), body, indent=mm(12.7)):
            break
    strength = np.random.default_rng([seed, number, 52]).integers(1 << 30)
    scans = [degrade.degrade(sheet.page, np.random.default_rng(strength)) for sheet in sheets[:used]]
    return scans, [{"page": 1, "cells": table.heading_rows() + done}]
