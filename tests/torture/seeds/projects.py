"""A small project in which everything occurs: marks, translations, letters, hands, names, undone steps."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from hwr_desktop.document import edits
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.project import Hand
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.project_file import ProjectFile
from tests.interchange.small_letter import LETTER, MODEL, PAGE
from tests.torture.damaged_files import Seed
from tests.torture.seeds.images import drawn

NAME = "Letters"
TOKENS = (
    b"SQLite format 3\0", b"HWR1", b"CREATE TABLE ",
    b"CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM line; END", b"page", b"line", b"journal", b"step",
    b"done", b"undone", b"discarded", b'{"polygon":', b'"text":', b"[[", b"]]", b"NaN", b'"l1"', b'"p1"', b'""',
    b"null", b"\r\0\0\0", b"\x05\0\0\0", b"\x0a\0\0\0", b"\x02\0\0\0", b"\x10\0", b"\xff\xff\xff\xff",
)  # fmt: skip


def written(room: Path) -> list[Seed]:
    """The project's database, and its packed form; `room` is left as it was."""
    folder = room / NAME
    make(folder)
    try:
        list(packing(folder / f"{NAME}.hwr", room / f"{NAME}.hwrz"))
        return [Seed(path.name, path.read_bytes()) for path in (folder / f"{NAME}.hwr", room / f"{NAME}.hwrz")]
    finally:
        shutil.rmtree(folder)
        (room / f"{NAME}.hwrz").unlink(missing_ok=True)


def make(folder: Path) -> None:
    """Make the project in a new folder."""
    image = next(seed for seed in drawn() if seed.name == "grey.jpg")
    with ProjectFile.create(folder) as project:
        scan = project.add_scan_bytes(image.data, image.name)
        pages = [
            replace(PAGE, id=f"p{at}", image=scan, width=60, height=90, index=0, frame=None, turn=None) for at in (1, 2)
        ]
        project.add_pages(pages, "Add pages")
        told = replace(
            project.project, letters=(LETTER,), language="en", words=("Hooker",),
            hands=(Hand("h0123456789ab", "Anna", ""),),
            decisions=(Decision(Act.JOIN, Kind.PERSON, "Anna", "Anna Grün"),),
        )  # fmt: skip
        project.set_project(told, "Tell of the letter")
        page = project.page("p1")
        for text in ("Dr", "Dr Anna", "Dr Anna came"):
            page = edits.with_text(page, "l2", text)
            project.edit(page, "Type")
        together = project.new_step()
        project.edit(replace(page, lines=page.lines[1:]), "Read", author=MODEL, step=together)
        project.edit(replace(project.page("p2"), note="torn"), "Note", step=together)
        project.undo()
        project.edit(replace(page, lines=(*page.lines[1:], page.lines[0])), "Order")
        for text in ("x", "y"):
            project.edit(edits.with_text(project.page("p1"), "l3", text), "Type")
        project.undo()
