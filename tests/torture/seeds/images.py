"""Small pictures in every format that is read, and in many of the ways these can be written."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

import numpy as np
from PIL import Image

from tests.torture.damaged_files import Seed

TOKENS = (
    b"IHDR", b"IDAT", b"IEND", b"PLTE", b"tRNS", b"iCCP", b"eXIf", b"acTL", b"fcTL", b"zTXt", b"\x00\x00\x00\x00IDAT",
    b"\xff\xd8", b"\xff\xd9", b"\xff\xda", b"\xff\xc0", b"\xff\xc2", b"\xff\xc4", b"\xff\xdb", b"\xff\xdd\x00\x04",
    b"\xff\xe1", b"Exif\x00\x00", b"\xff\xee\x00\x0eAdobe", b"II*\x00\x08\x00\x00\x00", b"MM\x00*\x00\x00\x00\x08",
    b"\x00\x01\x03\x00\x01\x00\x00\x00", b"\x01\x01\x03\x00\x01\x00\x00\x00", b"\x11\x01\x04\x00",
    b"\x17\x01\x04\x00", b"\x03\x01\x03\x00\x01\x00\x00\x00", b"\x53\x01\x03\x00", b"\x02\x01\x03\x00",
    b"\x16\x01\x03\x00", b"RIFF", b"WEBP", b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"BM", b"ftypheic",
    b"meta", b"iloc",
)  # fmt: skip


def drawn() -> list[Seed]:
    """The seeds, the same each time."""
    random = np.random.default_rng(7)
    grey = np.full((60, 90), 230, np.uint8)
    grey[10:50:8, 5:85] = 40
    grey = (grey - random.integers(0, 20, grey.shape)).astype(np.uint8)
    colour = np.stack([grey, grey - 10, grey // 2], axis=2)
    clear = np.dstack([colour, np.full_like(grey, 128)])
    of: dict[str, Image.Image] = {
        "grey": Image.fromarray(grey),
        "colour": Image.fromarray(colour),
        "clear": Image.fromarray(clear),
        "deep": Image.fromarray(grey.astype(np.uint16) * 257),
        "bits": Image.fromarray(grey).convert("1"),
        "palette": Image.fromarray(colour).convert("P"),
        "inks": Image.fromarray(colour).convert("CMYK"),
        "real": Image.fromarray(grey.astype(np.float32) / 255),
    }
    turned = Image.Exif()
    turned[0x0112] = 6
    ways: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        *((f"{name}.png", name, "PNG", {}) for name in ("grey", "colour", "clear", "deep", "bits", "palette")),
        ("dpi.png", "grey", "PNG", {"dpi": (300, 300), "exif": turned}),
        ("grey.jpg", "grey", "JPEG", {"exif": turned}),
        ("colour.jpg", "colour", "JPEG", {"quality": 80}),
        ("progressive.jpg", "colour", "JPEG", {"progressive": True}),
        ("inks.jpg", "inks", "JPEG", {}),
        ("lossy.webp", "colour", "WEBP", {}),
        ("lossless.webp", "clear", "WEBP", {"lossless": True}),
        ("moving.webp", "colour", "WEBP", {"save_all": True, "append_images": [of["clear"]]}),
        *((f"{name}.bmp", name, "BMP", {}) for name in ("grey", "colour", "bits")),
        *((f"{name}.tif", name, "TIFF", {}) for name in ("grey", "clear", "deep", "real", "inks", "palette")),
        ("fax.tif", "bits", "TIFF", {"compression": "group4"}),
        ("lzw.tif", "colour", "TIFF", {"compression": "tiff_lzw", "dpi": (300, 300)}),
        ("deflated.tif", "grey", "TIFF", {"compression": "tiff_adobe_deflate"}),
        ("jpeg.tif", "colour", "TIFF", {"compression": "jpeg"}),
        ("packed.tif", "grey", "TIFF", {"compression": "packbits"}),
        ("pages.tif", "grey", "TIFF", {"save_all": True, "append_images": [of["bits"], of["colour"]]}),
        ("photo.heic", "colour", "HEIF", {}),
    )
    seeds = []
    for name, picture, format_, options in ways:
        with suppress(KeyError, OSError):  # what this computer's Pillow cannot write; HEIC needs a library of its own
            data = io.BytesIO()
            of[picture].save(data, format_, **options)
            seeds.append(Seed(name, data.getvalue()))
    return seeds
