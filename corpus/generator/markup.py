"""The small part of Markdown the corpus is written in, to HTML.

A text may open with a head between two lines of `---`: `key: value` lines, where a key may come more
than once (recipients, signature lines). Then: headings (#), paragraphs, **bold**, *italic*, tables
(| a | b |), footnotes ([^1] and a paragraph `[^1]: text`; <sup>1</sup> is read as the same).
"""
import html
import re

FOOTNOTE = re.compile(r"^(?:\[\^(\w+)\]:|<sup>(\w+)</sup>)\s*(.*)$", re.S)
CALL = re.compile(r"\[\^(\w+)\]|&lt;sup&gt;(\w+)&lt;/sup&gt;")


def split_head(text):
    """(head, rest): the head as a dict of lists of values."""
    match = re.match(r"^---\n(.*?)\n---\n", text, re.S)
    if not match:
        return {}, text
    head = {}
    for line in match[1].splitlines():
        if line.strip() and not line.startswith("#"):
            key, _, value = line.partition(":")
            head.setdefault(key.strip(), []).append(value.strip())
    return head, text[match.end():]


def blocks(text):
    """Paragraphs, headings and tables: what stands between blank lines; rulers are left out."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return [part for part in parts if part and not re.fullmatch(r"-{3,}", part)]


def inline(text, footnotes):
    """Emphasis and footnotes of one block; a footnote's text moves to where it is called."""
    out = html.escape(text, quote=False).replace("\n", " ")

    def call(match):
        note = footnotes.pop(match[1] or match[2], None)
        return "" if note is None else f'<span class="note">{inline(note, {})}</span>'

    out = CALL.sub(call, out)
    for marks, tag in (("***", "b"), ("**", "b"), ("*", "i")):
        mark = re.escape(marks)
        out = re.sub(rf"{mark}(?=\S)(.+?)(?<=\S){mark}", rf"<{tag}>\1</{tag}>", out)
    return out


def table(block, footnotes):
    rows = []
    for line in block.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            rows.append(cells)
    tags = ["th"] + ["td"] * (len(rows) - 1)
    lines = ("".join(f"<{tag}>{inline(cell, footnotes)}</{tag}>" for cell in row)
             for tag, row in zip(tags, rows))
    return "<table class=data>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def block_html(block, footnotes):
    heading = re.match(r"^(#+)\s+(.*)$", block, re.S)
    if heading:
        return f"<h3>{inline(heading[2].strip('*'), footnotes)}</h3>"
    if block.startswith("|"):
        return table(block, footnotes)
    return f"<p>{inline(block, footnotes)}</p>"


def body_html(text):
    """The HTML of everything after the head."""
    footnotes, rest = {}, []
    for block in blocks(text):
        note = FOOTNOTE.match(block)
        if note:
            footnotes[note[1] or note[2]] = note[3]
        else:
            rest.append(block)
    return "\n".join(block_html(block, footnotes) for block in rest)
