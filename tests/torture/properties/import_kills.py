"""Killed while scans and PDFs are taken into a project."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hwr_desktop.document.page import Page
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.scans import name_given
from tests.torture.killed_deeds import Deed, Model, hidden, hwr, property_of
from tests.torture.nursery import ROOT, Nursery

PDF = ROOT / "resources" / "samples" / "two-pages-to-thomas.pdf"
PAGES = {"a.png": 1, "b.png": 1, "c.pdf": 2, "d.png": 1}
"""The scans by their names, with their pages."""


def _deeds(room: Path, _nursery: Nursery) -> Iterator[Deed]:
    scans = room / "scans"
    _draw(scans)
    sums = {hashlib.sha256(path.read_bytes()).hexdigest(): path.name for path in scans.iterdir()}
    there = Model.make(room / "there", 2)

    def fault(place: Path, done: bool) -> str:
        folder = place / "Letters"
        if not (folder / "Letters.hwr").exists():
            return "there is no project" if done else ""
        with ProjectFile.open(folder) as file:
            before = file.project.pages[: 2 if (place / "was there").exists() else 0]
            if [file.page(page).image for page in before] != list(there.scans)[: len(before)]:
                return "the pages that were there are not"
            pages = [file.page(page) for page in file.project.pages[len(before) :]]
            wrong = _fault(file, pages, sums)
            if wrong or not done:
                return wrong
            if [name_given(page.image) for page in pages] != [name for name, n in PAGES.items() for _ in range(n)]:
                return f"the pages are of {', '.join(page.image for page in pages)}"
            return hidden(folder / "scans") or hidden(folder, ".lock")

    def beside(place: Path) -> None:
        there.copied(place / "Letters")
        (place / "Letters" / "there.hwr").rename(place / "Letters" / "Letters.hwr")
        (place / "was there").touch()

    def arguments(place: Path) -> tuple[object, ...]:
        return (place / "data", "import", place / "Letters", scans)

    yield Deed("import into a new project", lambda _place: None, hwr, arguments, fault)
    yield Deed("import into a project", beside, hwr, arguments, fault)


def _draw(folder: Path) -> None:
    """Scans of some bytes, and a PDF."""
    import numpy as np

    from hwr_desktop.engine.opencv import cv2

    folder.mkdir()
    for at, name in enumerate(PAGES):
        if name.endswith(".pdf"):
            shutil.copyfile(PDF, folder / name)
        else:
            noise = np.random.default_rng(at).integers(0, 255, (300, 400), np.uint8)
            (folder / name).write_bytes(cv2.imencode(".png", noise)[1].tobytes())


def _fault(file: ProjectFile, pages: list[Page], sums: dict[str, str]) -> str:
    """Whether every page has its scan to the byte, and every file all of its pages or none."""
    for page in pages:
        scan = file.scan_path(page.image)
        if not scan.is_file():
            return f"the scan {page.image} is missing"
        if hashlib.sha256(scan.read_bytes()).hexdigest() not in sums:
            return f"the scan {page.image} is not whole"
    for image, count in Counter(page.image for page in pages).items():
        if count != PAGES[name_given(image)]:
            return f"{count} pages of {image} are there"
    return ""


PROPERTIES = (
    property_of(
        "import-kills",
        "Killed while importing scans and PDFs",
        "Every page that is there has its scan to the byte, a file has all its pages or none, and importing again "
        "brings just what is missing.",
        _deeds,
        "hwr_desktop.engine.images",
        "hwr_desktop.engine.pdf_pages",
        "hwr_desktop.interchange.beside",
        "hwr_desktop.engine.opencv",
        "pypdfium2",
        __name__,
    ),
)
