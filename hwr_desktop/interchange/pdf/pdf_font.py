"""The font of the text in a PDF: DejaVu Sans, of which only the letters that were used are embedded.

Every character has a code of its own, also one that the font cannot draw: what a program finds when text is searched or
copied is told by the codes alone (ISO 32000-1, section 9.10.2), and the letters themselves are not seen.
"""

from __future__ import annotations

import hashlib
import io
import logging
from pathlib import Path

from hwr_desktop import paths
from hwr_desktop.interchange.pdf.pdf_file import PdfFile, reference

NAME = "DejaVuSans"
_MOST_CODES = 0xFFFF
_UNKNOWN = "\ufffd"  # stands for all characters beyond so many
_TABLES = frozenset(("GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"))
"""What a PDF needs of a font file (ISO 32000-1, section 9.9)."""
_CAPITALS = 729  # thousandths of the size that an H is high
_AT_ONCE = 100  # so many characters a table of codes may have


class PdfFont:
    """The font on its way into one file: gives characters their codes, and remembers which were used."""

    def __init__(self, path: Path | None = None) -> None:
        from fontTools.ttLib import TTFont

        self._font = TTFont(path or paths.resources() / "page-font" / f"{NAME}.ttf")
        self._glyphs: dict[int, str] = self._font.getBestCmap()
        self._advances: dict[str, tuple[int, int]] = self._font["hmtx"].metrics
        self._em: int = self._font["head"].unitsPerEm
        self._codes: dict[str, int] = {_UNKNOWN: 1}
        header = self._font["hhea"]
        self.ascent, self.descent = header.ascent / self._em, -header.descent / self._em

    @property
    def height(self) -> float:
        """How high a line of it is from the top of its accents to the foot of its g, in sizes."""
        return float(self.ascent + self.descent)

    def width(self, text: str) -> float:
        """How wide a text is, in sizes."""
        return sum(self._advance(character) for character in text) / self._em

    def encoded(self, text: str) -> str:
        """The text as a string to be shown."""
        return f"<{''.join(f'{self._code(character):04X}' for character in text)}>"

    def put(self, file: PdfFile, number: int) -> None:
        """Write the font with all that was used of it into a file, under a number that was reserved."""
        ordered = sorted(self._codes.items(), key=lambda each: each[1])
        glyphs = [self._font.getGlyphID(self._glyph(character)) for character, _ in ordered]
        program = self._subset(sorted(set(glyphs)))
        name = f"{_tag(program)}+{NAME}"
        box = (self._font["head"].xMin, self._font["head"].yMin, self._font["head"].xMax, self._font["head"].yMax)
        embedded = file.put_stream(f"/Length1 {len(program)}", program)
        described = file.put(
            f"<</Type /FontDescriptor /FontName /{name} /Flags 4 /ItalicAngle 0 /StemV 80"
            f" /FontBBox [{' '.join(str(self._thousandths(edge)) for edge in box)}]"
            f" /Ascent {round(self.ascent * 1000)} /Descent {-round(self.descent * 1000)}"
            f" /CapHeight {_CAPITALS} /FontFile2 {reference(embedded)}>>"
        )
        to_glyphs = file.put_stream("", b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))
        widths = " ".join(str(self._thousandths(self._advance(character))) for character, _ in ordered)
        descendant = file.put(
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /FontDescriptor {reference(described)}"
            " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            f" /CIDToGIDMap {reference(to_glyphs)} /DW 600 /W [1 [{widths}]]>>"
        )
        to_unicode = file.put_stream("", _to_unicode(ordered))
        file.put(
            f"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{reference(descendant)}] /ToUnicode {reference(to_unicode)}>>",
            number,
        )

    def _code(self, character: str) -> int:
        if character not in self._codes and len(self._codes) >= _MOST_CODES:
            character = _UNKNOWN
        return self._codes.setdefault(character, len(self._codes) + 1)

    def _glyph(self, character: str) -> str:
        """The glyph of a character, or the one that stands for those that the font does not have."""
        return self._glyphs.get(ord(character), ".notdef")

    def _advance(self, character: str) -> int:
        return self._advances[self._glyph(character)][0]

    def _thousandths(self, units: int) -> int:
        return round(units * 1000 / self._em)

    def _subset(self, glyphs: list[int]) -> bytes:
        """The font file with only these glyphs drawn; they keep their numbers."""
        from fontTools.subset import Options, Subsetter

        logging.getLogger("fontTools").setLevel(logging.WARNING)
        for table in set(self._font.keys()) - _TABLES:
            del self._font[table]  # before anything is worked out about it
        subsetter = Subsetter(Options(retain_gids=True, hinting=False, notdef_outline=True))
        subsetter.populate(gids=glyphs)
        subsetter.subset(self._font)
        data = io.BytesIO()
        self._font.save(data, reorderTables=False)
        return data.getvalue()


def _to_unicode(ordered: list[tuple[str, int]]) -> bytes:
    """The table from codes to characters (Adobe Technical Note 5411)."""
    parts = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /Codes def\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    ]
    for start in range(0, len(ordered), _AT_ONCE):
        some = ordered[start : start + _AT_ONCE]
        pairs = "".join(f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>\n" for character, code in some)
        parts.append(f"{len(some)} beginbfchar\n{pairs}endbfchar\n")
    parts.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
    return "".join(parts).encode("ascii")


def _tag(program: bytes) -> str:
    """Six letters before the name of a font of which only a part is embedded."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
