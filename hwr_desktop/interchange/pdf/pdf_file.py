"""A PDF file in the making: objects are written down as they come, so that each picture lies in memory but once.

Values are given in PDF's own notation (ISO 32000-1, section 7.3); what is said here is how they become a file.
"""

from __future__ import annotations

import io
import zlib

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # four bytes beyond ASCII tell programs that it is no text


class PdfFile:
    """The objects of a file, by numbers from 1. One whose number must be known before it is, is reserved."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._starts: list[int] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._starts.append(0)
        return len(self._starts)

    def put(self, value: str, number: int | None = None) -> int:
        """Write an object down, under a number that was reserved or the next one, which is returned."""
        number = number or self.reserve()
        self._starts[number - 1] = self._out.tell()
        self._out.write(f"{number} 0 obj\n{value}\nendobj\n".encode("ascii"))
        return number

    def put_stream(self, entries: str, data: bytes, packed: bool = True) -> int:
        """Write bytes down as a stream, whose number is returned. `packed`: they are not compressed already."""
        if packed:
            entries += " /Filter /FlateDecode"
            data = zlib.compress(data)
        number = self.reserve()
        self._starts[number - 1] = self._out.tell()
        self._out.write(f"{number} 0 obj\n<<{entries} /Length {len(data)}>>\nstream\n".encode("ascii"))
        self._out.write(data)
        self._out.write(b"\nendstream\nendobj\n")
        return number

    def finished(self, catalog: int, about: int) -> bytes:
        """The whole file. Every number that was reserved has its object by now."""
        table = self._out.tell()
        self._out.write(f"xref\n0 {len(self._starts) + 1}\n0000000000 65535 f \n".encode("ascii"))
        self._out.writelines(f"{start:010} 00000 n \n".encode("ascii") for start in self._starts)
        trailer = f"trailer\n<</Size {len(self._starts) + 1} /Root {catalog} 0 R /Info {about} 0 R>>\n"
        self._out.write(f"{trailer}startxref\n{table}\n%%EOF\n".encode("ascii"))
        return self._out.getvalue()


def reference(number: int) -> str:
    """What points to an object."""
    return f"{number} 0 R"


def references(numbers: list[int]) -> str:
    """An array of what points to objects."""
    return f"[{' '.join(map(reference, numbers))}]"


def text_string(text: str) -> str:
    """A text such as a title, which is not shown on a page."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def decimal(value: float) -> str:
    """A number; PDF knows no exponents. A thousandth of a point is finer than any printer."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
