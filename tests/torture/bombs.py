"""Small files that would cost hours or gigabytes if they were believed: each is refused at once.

`BOMBS` has how each is made; the child process calls `look`.
"""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture.seeds.packages import PACKAGE
from tests.torture.seeds.pdfs import of_objects

DEEP = 10_000
IMAGES = (".png", ".tif", ".pdf", ".jpg", ".gif", ".svg", ".bmp")


def look(path: Path) -> None:
    """What the program does with such a file. Raises HwrError for what it refuses."""
    if path.suffix in IMAGES:
        from hwr_desktop.engine import images

        last = images.page_count(path) - 1
        images.page_size(path, last)
        images.read_page(path, last)
    elif path.suffix in (".xml", ".html"):
        from hwr_desktop.interchange.readers import read

        read(path)
    else:
        with TemporaryDirectory() as place:
            _unpack(path, Path(place))


def _unpack(path: Path, place: Path) -> None:
    from hwr_desktop.engine.model_file import WEIGHTS, read_config
    from hwr_desktop.language.translation.package_file import installing
    from hwr_desktop.store.packing.unpack import unpacking

    if path.suffix == ".hwrz":
        list(unpacking(path, place / "Letters"))
    elif path.suffix == ".argosmodel":
        os.environ["HWR_DATA_DIR"] = str(place)
        list(installing(path))
    else:
        folder = place / path.name
        folder.mkdir()
        (folder / WEIGHTS).symlink_to(path)
        read_config(folder, "reader")


def _packed_zeros() -> bytes:
    """200 megabytes of nothing, deflated."""
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(200)) + packer.flush()


def _png(width: int, height: int, rows: int, chunks: bytes = b"") -> bytes:
    """A PNG of one bit a pixel, black, with that many rows in it; `chunks` come before the picture."""
    packer = zlib.compressobj(1)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(rows)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + chunks + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _tiff(pages: int, loops: bool = False) -> bytes:
    """A TIFF of that many pages of one pixel; or one whose last page leads to its first again."""
    pixel, size = 8, 2 + 12 * 8 + 4
    data = bytearray(b"II*\0" + struct.pack("<I", 10) + b"\0\0")
    for at in range(pages):
        following = 10 + (at + 1) * size if at + 1 < pages else 10 if loops else 0
        tags = ((256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, pixel), (278, 1), (279, 1))
        data += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        data += struct.pack("<I", following)
    return bytes(data)


def _pdf(pages: int, box: str = "0 0 90 60", content: bytes = b"", filters: str = "") -> bytes:
    kids = " ".join("3 0 R" for _ in range(pages))
    return of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R >>".encode(),
            b"<< /Length %d %s >>\nstream\n" % (len(content), filters.encode()) + content + b"\nendstream",
        ]
    )


def deflated_twice() -> bytes:
    """A PDF of a kilobyte whose page says nothing in 200 megabytes: pdfium unfolds it, as far as it is let."""
    return _pdf(1, content=zlib.compress(_packed_zeros()), filters="/Filter [/FlateDecode /FlateDecode]")


def _page_xml(inside: str, doctype: str = "") -> bytes:
    name = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"
    return (
        f'<?xml version="1.0"?>{doctype}<PcGts xmlns="{name}"><Page imageFilename="a.png" imageWidth="90" '
        f'imageHeight="60">{inside}</Page></PcGts>'
    ).encode()


def _line(points: str, text: str = "") -> str:
    return (
        f'<TextRegion id="r"><TextLine id="l"><Coords points="{points}"/><TextEquiv><Unicode>{text}'
        "</Unicode></TextEquiv></TextLine></TextRegion>"
    )


def _laughs() -> bytes:
    more = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    return _page_xml(_line("0,0 9,0 9,9", "&a11;"), f'<!DOCTYPE x [<!ENTITY a0 "ha">{more}]>')


def _quadratic() -> bytes:
    return _page_xml(_line("0,0 9,0 9,9", "&a;" * 50_000), f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}">]>')


def _outside() -> bytes:
    return _page_xml(_line("0,0 9,0 9,9", "&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')


def _outline() -> bytes:
    return _page_xml(_line(" ".join(f"{at % 90},{at % 60}" for at in range(65_000))))


def _nested() -> bytes:
    return _page_xml("<TextRegion>" * 100_000 + "</TextRegion>" * 100_000)


def _zip(members: dict[str, bytes], kind: int = stat.S_IFREG) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, kind << 16
            archive.writestr(info, content)
    return data.getvalue()


def _package(more: dict[str, bytes], kind: int = stat.S_IFREG) -> bytes:
    return _zip({f"translate-en_es-1_9/{name}": content for name, content in {**PACKAGE, **more}.items()}, kind)


def _pack(more: dict[str, bytes], manifest: bytes = b"{}") -> bytes:
    return _zip({"project.hwr": b"x", "manifest.json": manifest, **more})


def _overlapping() -> bytes:
    """A zip whose members all lie in the same bytes: its directory has one of them a thousand times, by other names."""
    data = _zip({"scans/0123456789abcdef-a0000.png": os.urandom(50_000)})
    start, name = data.rindex(b"PK\x01\x02"), b"a0000"
    end = data.rindex(b"PK\x05\x06")
    entry = data[start:end]
    entries = b"".join(entry.replace(name, b"a%04d" % at) for at in range(1000))
    return data[:start] + entries + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1000, 1000, len(entries), start, 0)


def _weights(length: int) -> bytes:
    return struct.pack("<Q", length) + b'{"__metadata__":' + b" " * 1000


def _gif(frames: int) -> bytes:
    frame = b"!\xf9\x04\x00\x01\x00\x00\x00,\0\0\0\0\1\0\1\0\0\2\2D\1\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


BOMBS: dict[str, Callable[[], bytes]] = {
    "1200-megapixels.png": lambda: _png(40_000, 30_000, 30_000),
    "said-to-be-1200-megapixels.png": lambda: _png(40_000, 30_000, 1),
    "long-text.png": lambda: _png(8, 8, 8, _chunk(b"zTXt", b"Comment\0\0" + _packed_zeros()) * 4),
    "huge-profile.png": lambda: _png(8, 8, 8, _chunk(b"iCCP", b"p\0\0" + _packed_zeros())),
    "6000-pages.tif": lambda: _tiff(6_000),
    "pages-in-a-circle.tif": lambda: _tiff(3, loops=True),
    "10000-pages.pdf": lambda: _pdf(10_000),
    "page-of-1e9-points.pdf": lambda: _pdf(1, "0 0 1000000000 1000000000"),
    "page-of-1e9-by-1.pdf": lambda: _pdf(1, "0 0 1000000000 1"),
    "thousands-of-frames.gif": lambda: _gif(5_000),
    "laughs.svg": lambda: _laughs().replace(b"PcGts", b"svg"),
    "billion-laughs.xml": _laughs,
    "quadratic.xml": _quadratic,
    "quadratic-utf16.xml": lambda: _quadratic().decode().replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16"),
    "reads-a-file.xml": _outside,
    "65000-points.xml": _outline,
    "100000-deep.xml": _nested,
    "30-megabytes-of-name.xml": lambda: b"<" + b"a" * 30_000_000 + b"/>",
    "grows-a-thousandfold.argosmodel": lambda: _package({"model/model.bin": bytes(60_000_000)}),
    "6000-members.argosmodel": lambda: _package({f"model/{at}": b"" for at in range(6_000)}),
    "climbs.argosmodel": lambda: _package({"../../../evil": b""}),
    "links.argosmodel": lambda: _package({}, stat.S_IFLNK),
    "10000-deep.argosmodel": lambda: _package({"metadata.json": b'{"a":' * DEEP}),
    "grows-a-thousandfold.hwrz": lambda: _pack({"project.hwr": bytes(60_000_000)}),
    "list-grows-a-thousandfold.hwrz": lambda: _pack({}, bytes(60_000_000)),
    "100001-members.hwrz": lambda: _many(100_001),
    "overlapping.hwrz": _overlapping,
    "climbs.hwrz": lambda: _pack({"../evil": b""}, _listing("../evil")),
    "10000-deep.hwrz": lambda: _pack({}, b"[" * DEEP + b"]" * DEEP),
    "head-of-1-gigabyte.safetensors": lambda: _weights(1 << 30),
    "head-of-all-there-is.safetensors": lambda: _weights((1 << 64) - 1),
    "10000-deep.safetensors": lambda: struct.pack("<Q", 2 * DEEP) + b"[" * DEEP + b"]" * DEEP,
}  # fmt: skip


def _listing(*names: str) -> bytes:
    members = {name: {"size": 0, "sha256": ""} for name in ("project.hwr", *names)}
    return json.dumps({"format": "hwr-project", "version": 2, "members": members}).encode()


def _many(count: int) -> bytes:
    """A zip whose directory has that many members, which nothing lies behind."""
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<HHHHHII", 6, 0, 0, 0, 0, 0, 0)
    entries = b"".join(entry + b"%06d" % at for at in range(count))
    far = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(entries), 0)
    where = struct.pack("<4sIQI", b"PK\x06\x07", 0, len(entries), 1)
    return entries + far + where + b"PK\x05\x06" + bytes(4) + b"\xff" * 12 + bytes(2)
