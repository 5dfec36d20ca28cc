"""The line of a page as a PDF writes it: one text object, each word stretched to where its ink is."""

from __future__ import annotations

from math import cos, sin

from hwr_desktop.document.running_text import HYPHENS, SOFT_HYPHEN
from hwr_desktop.interchange.pdf.pdf_file import decimal
from hwr_desktop.interchange.pdf.pdf_font import PdfFont
from hwr_desktop.interchange.pdf.pdf_words import PlacedLine

_BROKEN = (*HYPHENS, SOFT_HYPHEN)
_LEAST_GAP = 0.01  # points: where words touch or overlap, the space between them is as good as none
_SHOWN, _UNSEEN = 0, 3  # text rendering modes


def line_code(line: PlacedLine, font: PdfFont, scale: float, height: float, unseen: bool) -> str:
    """What writes a line on a page that is so many points high; `scale`: points a pixel.

    The spaces between words are as wide as the room between them. There is also one after the line, unless a word is
    broken there or it runs from right to left, for programs that let lines run on would make one word of two.
    """
    size = line.height * scale / font.height
    across, down = cos(line.angle), sin(line.angle)
    turn = f"{across:.5f} {-down:.5f} {down:.5f} {across:.5f}"
    code = [f"BT {_UNSEEN if unseen else _SHOWN} Tr /F {decimal(size)} Tf"]

    def add(text: str, length: float, place: str = "") -> None:
        code.append(f"{place}{decimal(100 * length / (font.width(text) * size or length))} Tz {font.encoded(text)} Tj")

    for word, following in zip(line.words, (*line.words[1:], None), strict=True):
        x, y = word.start
        add(word.text, word.length * scale, f"{turn} {decimal(x * scale)} {decimal(height - y * scale)} Tm ")
        if following is not None:
            step = (following.start[0] - x) * across + (following.start[1] - y) * down
            add(" ", max((step - word.length) * scale, _LEAST_GAP))
        elif not (line.right_to_left or word.text.endswith(_BROKEN)):
            add(" ", font.width(" ") * size)
    return " ".join((*code, "ET"))
