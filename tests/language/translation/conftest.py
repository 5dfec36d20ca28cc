"""Packages that look sound and are not, in a data folder of the test's own."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

METADATA = {
    "package_version": "1.9", "argos_version": "1.9", "from_code": "en", "from_name": "English", "to_code": "es",
    "to_name": "Spanish",
}  # fmt: skip
MEMBERS = {
    "metadata.json": json.dumps(METADATA).encode(),
    "model/model.bin": b"model",
    "model/config.json": b"{}",
    "model/shared_vocabulary.json": b"[]",
    "sentencepiece.model": b"pieces",
}


@pytest.fixture(autouse=True)
def packages_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data" / "language-packages"


@pytest.fixture
def package_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes an `.argosmodel`; `changed` gives members other bytes or, with None, leaves them out; `about` changes its
    metadata."""

    def write(changed: Mapping[str, bytes | None] = {}, **about: object) -> Path:
        file = tmp_path / "package.argosmodel"
        members = {**MEMBERS, "metadata.json": json.dumps({**METADATA, **about}).encode(), **changed}
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                if data is not None:
                    archive.writestr(f"translate-en_es-1_9/{name}", data)
        return file

    return write


@pytest.fixture
def put_in(packages_folder: Path) -> Callable[..., Path]:
    """Puts a package's folder where the installed ones are, as if it had been installed."""

    def put(from_code: str, to_code: str, version: str = "1.0", without: str = "") -> Path:
        folder = packages_folder / f"translate-{from_code}_{to_code}-{version.replace('.', '_')}"
        about = {**METADATA, "from_code": from_code, "to_code": to_code, "package_version": version}
        for name, data in {**MEMBERS, "metadata.json": json.dumps(about).encode()}.items():
            if name != without:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
        return folder

    return put
