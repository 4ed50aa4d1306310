"""Typesets a text as an official document of the State or of the Party, on A4.

Margins, typefaces and sizes follow Nghị định 30/2020/NĐ-CP, appendix I, and for the Party
Hướng dẫn 36-HD/VPTW: two columns at the head, page number top centre from page 2, recipients bottom
left, signature bottom right, footnotes under a short rule.
"""
import html
import subprocess
from dataclasses import dataclass
from pathlib import Path

import weasyprint

from . import markup

NATIONAL = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
PARTY = ["ĐẢNG CỘNG SẢN VIỆT NAM"]

# Lengths of the footnote area are whole pixels: WeasyPrint 57 compares their sums exactly, and a
# rounding error moves a footnote to the page after its call.
STYLE = """
@page { size: A4; margin: 20mm 17mm 20mm 30mm;
        @top-center { content: counter(page); font: 13pt "Liberation Serif"; }
        @footnote { border-top: 1px solid black; padding-top: 4px; margin-top: 8px; } }
@page :first { @top-center { content: none } }
body { font: 14pt/1.25 "Liberation Serif"; margin: 0; }
p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; orphans: 2; widows: 2; }
h3 { font-size: 14pt; margin: 6pt 0 6pt 12.7mm; }
.note { float: footnote; font: 11pt/17px "Liberation Serif"; text-align: justify; text-indent: 0; }
::footnote-call { font-size: 9pt; vertical-align: 5px; line-height: 0; content: counter(footnote);
                  font-variant-position: normal; }
::footnote-marker { font-size: 8pt; vertical-align: 4px; line-height: 0;
                    content: counter(footnote) " "; }
table.head, table.foot { width: 100%; border-collapse: collapse; margin-bottom: 14pt;
                         page-break-inside: avoid; }
table.head td { width: 42%; text-align: center; vertical-align: top; font-size: 13pt; }
table.head td + td { width: 58%; font-size: 12.5pt; white-space: nowrap; }
.rule { width: 34%; border-bottom: .7pt solid black; margin: 1pt auto 6pt; }
.title { text-align: center; text-indent: 0; font-weight: bold; margin: 0; }
.title + .rule { margin-bottom: 14pt; }
table.foot { margin-top: 12pt; }
table.foot td { width: 50%; vertical-align: top; }
.recipients { font-size: 11pt; } .recipients b { font-size: 12pt; font-style: italic; }
.signature { text-align: center; font-weight: bold; } .signature .name { margin-top: 30mm; }
table.data { border-collapse: collapse; width: 100%; margin: 4pt 0 10pt; font-size: 12pt; }
table.data th, table.data td { border: .6pt solid black; padding: 2pt 5pt; text-align: left; }
table.data th { text-align: center; }
"""


@dataclass
class Typeset:
    pdf: Path
    pages: list          # the exact text of each page, lines as printed
    signature: tuple     # (page from 0, x, y) of the signer's name in millimetres, or None


def centred(lines):
    return "".join(f"<div>{line}</div>" for line in lines)


def head_html(head):
    if "issuer" not in head:
        return ""
    escape = html.escape
    left = [escape(line) for line in head.get("parent", [])]
    left += [f"<b>{escape(line)}</b>" for line in head["issuer"]]
    party = head.get("family") == ["party"]
    left.append("*" if party else "<div class=rule></div>")
    left += [escape(line) for line in head.get("number", [])]
    right = [f"<b>{line}</b>" for line in (PARTY if party else NATIONAL)]
    right.append("<div class=rule></div>")
    right += [f"<i>{escape(line)}</i>" for line in head.get("place_date", [])]
    columns = f"<td>{centred(left)}</td><td>{centred(right)}</td>"
    title = "".join(f"<p class=title>{escape(line)}</p>" for line in head.get("title", []))
    return f"<table class=head><tr>{columns}</tr></table>{title}<div class=rule></div>"


def foot_html(head):
    if "signer" not in head:
        return ""
    recipients = "".join(f"<div>- {html.escape(line)}</div>" for line in head.get("recipient", []))
    capacity = centred(html.escape(line) for line in head.get("capacity", []))
    name = f'<div class=name id=signature>{html.escape(head["signer"][0])}</div>'
    return (f"<table class=foot><tr><td class=recipients><b>Nơi nhận:</b>{recipients}</td>"
            f"<td class=signature>{capacity}{name}</td></tr></table>")


def page_texts(pdf, count):
    """The text of each page in the order it was set: head left, head right, body, notes."""
    texts = []
    for page in range(1, count + 1):
        done = subprocess.run(["pdftotext", "-raw", "-f", str(page), "-l", str(page), str(pdf), "-"],
                              check=True, capture_output=True)
        texts.append(done.stdout.decode().replace("\f", "").strip() + "\n")
    return texts


def find_signature(pages):
    millimetres = 25.4 / 96  # WeasyPrint's unit is the CSS pixel
    for number, page in enumerate(pages):
        if "signature" in page.anchors:
            x, y = page.anchors["signature"][:2]
            return number, x * millimetres, y * millimetres
    return None


def typeset(text, pdf):
    """Writes the PDF and returns what is printed on it."""
    head, rest = markup.split_head(text)
    page = (f'<html lang=vi><style>{STYLE}</style><body>{head_html(head)}'
            f"{markup.body_html(rest)}{foot_html(head)}</body></html>")
    document = weasyprint.HTML(string=page).render()
    document.write_pdf(str(pdf))
    return Typeset(pdf, page_texts(pdf, len(document.pages)), find_signature(document.pages))
