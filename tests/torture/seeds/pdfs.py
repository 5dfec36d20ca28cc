"""Small PDF files: one written out object by object, and what the program and Pillow write."""

from __future__ import annotations

import io
import zlib

from tests.torture.damaged_files import Seed
from tests.torture.seeds.images import drawn as drawn_images

TOKENS = (
    b"obj", b"endobj", b"stream\n", b"endstream", b"xref", b"trailer", b"startxref", b"%%EOF", b"<<", b">>", b"[",
    b"]", b"1 0 R", b"2 0 R", b"3 0 R", b"/Kids [2 0 R]", b"/Count 99999999", b"/Parent 3 0 R", b"/Type /Page",
    b"/Pages", b"/MediaBox [0 0 1e9 1e9]", b"/MediaBox [0 0 -1 0]", b"/Rotate 45", b"/UserUnit 1000000",
    b"/Length 999999999", b"/Filter [/FlateDecode /FlateDecode /FlateDecode]", b"/Filter /DCTDecode",
    b"/Filter /JPXDecode", b"/Prev 9", b"/Filter /JBIG2Decode", b"/Encrypt 1 0 R", b"/ObjStm", b"/XObject",
    b"/SMask 5 0 R", b"/Width 99999", b"q ", b"Do ", b"/ShadingType 7", b"/Pattern", b"/Font", b"/FontFile 4 0 R",
    b"/JavaScript (x)", b"(" * 40, b"<" * 40,
)  # fmt: skip
_PAGE = b"/MediaBox [0 0 90 60] /Resources << /XObject << /I 5 0 R >> /Font << /F 6 0 R >> >>"


def written() -> list[Seed]:
    """The seeds, the same each time."""
    image = next(seed.data for seed in drawn_images() if seed.name == "grey.jpg")
    content = b"q 90 0 0 60 0 0 cm /I Do Q BT /F 9 Tf 5 20 Td (Dear mother) Tj ET 5 5 m 80 40 l S"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>",
        b"<< /Type /Page /Parent 2 0 R " + _PAGE + b" /Contents 4 0 R >>",
        _stream(content),
        _stream(
            image, b"/Type /XObject /Subtype /Image /Width 90 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceGray "
            b"/Filter /DCTDecode",
        ),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R " + _PAGE + b" /Rotate 90 /Contents 8 0 R >>",
        _stream(zlib.compress(content), b"/Filter /FlateDecode"),
    )  # fmt: skip
    return [Seed("plain.pdf", of_objects(objects)), _ours(), *_of_pillow()]


def of_objects(objects: tuple[bytes, ...] | list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(data)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), more) + data + b"\nendstream"


def _ours() -> Seed:
    """A PDF as the program exports it."""
    from hwr_desktop.interchange.formats import FORMATS
    from tests.interchange.small_letter import PLAIN

    return Seed("ours.pdf", FORMATS["pdf"].render(PLAIN))


def _of_pillow() -> list[Seed]:
    from PIL import Image

    data = io.BytesIO()
    pictures = [Image.new("L", (60, 40), 200), Image.new("1", (60, 40), 1), Image.new("RGB", (40, 60), "beige")]
    pictures[0].save(data, "PDF", save_all=True, append_images=pictures[1:])
    return [Seed("pictures.pdf", data.getvalue())]
