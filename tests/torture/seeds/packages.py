"""A packed project and a language package, each a sound zip as far as it is looked at before it is tried out."""

from __future__ import annotations

import hashlib
import io
import json
import random
import stat
import zipfile
from pathlib import Path

from hwr_desktop.store.packing.pack import DATABASE, MANIFEST
from tests.torture.damaged_files import Seed
from tests.torture.damaged_values import damaged_json
from tests.torture.hostile_database import hostile
from tests.torture.seeds import projects

TOKENS = (
    b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"manifest.json", b"project.hwr",
    b"scans/", b"../../x", b"/etc/passwd", b"\xff\xff\xff\xff", b"metadata.json", b"model/model.bin", b"\x08\x00",
    b"\x0c\x00",
)  # fmt: skip
NAMES = (
    "../../evil", "/tmp/evil", "scans/../../evil", "scans/", "scans/0123456789abcdef-a.png", "C:\\evil",
    "project.hwr", "PROJECT.HWR", "manifest.json", "scans/0123456789abcdef-CON", "a\0b", "\u202egpj.a",
    "hands/main/state.json", "x" * 300,
)  # fmt: skip
PACKAGE = {
    "metadata.json": json.dumps(
        {"package_version": "1.9", "from_code": "en", "from_name": "English", "to_code": "es", "to_name": "Spanish"}
    ).encode(),
    "model/model.bin": b"model" * 50,
    "model/config.json": b"{}",
    "model/shared_vocabulary.json": b"[]",
    "sentencepiece.model": b"pieces",
}


def written(room: Path) -> list[Seed]:
    """The seeds; the room is left as it was."""
    pack = [seed for seed in projects.written(room) if seed.name.endswith(".hwrz")]
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in PACKAGE.items():
            archive.writestr(f"translate-en_es-1_9/{name}", content)
    return [*pack, Seed("en-es.argosmodel", data.getvalue())]


def forged(data: bytes, chance: random.Random) -> bytes:
    """The zip with one or two of its members others, in name, kind or content, and a list of contents that fits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(info, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError, EOFError, NotImplementedError):
        return data
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(len(members))
        info, content = members[at]
        match chance.randrange(8):
            case 0:
                members.append((_renamed(info, chance.choice(NAMES)), content))
            case 1:
                members[at] = (_renamed(info, chance.choice(NAMES)), content)
            case 2:
                info.external_attr = chance.choice((stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, 0)) << 16
            case 3:
                info.compress_type = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
            case 4:
                members[at] = (info, bytes(chance.choice((0, 1, 100, 3_000_000))))
            case 5 if content[:1] in (b"{", b"["):
                members[at] = (info, damaged_json(content.decode("utf-8", "replace"), chance).encode())
            case 6:
                del members[at]
                if not members:
                    return b""
            case _:
                members = [
                    (info, hostile(content, chance) if info.filename == DATABASE else content)
                    for info, content in members
                ]
    return _packed(members, chance.random() < 0.8)


def _renamed(info: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    other = zipfile.ZipInfo(name)
    other.compress_type, other.external_attr = info.compress_type, info.external_attr
    return other


def _packed(members: list[tuple[zipfile.ZipInfo, bytes]], listed: bool) -> bytes:
    """The members as a zip; with a list of contents that tells of them just so, where there is one and it is to."""
    known = {
        info.filename: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for info, content in members
        if info.filename != MANIFEST
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for info, content in members:
            if info.filename == MANIFEST and listed:
                content = json.dumps({"format": "hwr-project", "version": 2, "members": known}).encode()
            archive.writestr(info, content)
    return data.getvalue()
