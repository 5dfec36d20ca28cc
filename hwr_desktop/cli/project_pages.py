"""The pages of a project, found by the scan they show, so that a scan given again is not added again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.document.hands.hands import hand_of, learned_hands_in
from hwr_desktop.document.page import Author, Line, Page, new_id
from hwr_desktop.document.project import Hand
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.store.project_file import SUFFIX, ProjectFile


class ProjectPages:
    """An open project, seen as the pages of scans."""

    def __init__(self, file: ProjectFile) -> None:
        self.file = file
        self._images: dict[Path, str] = {}
        self._known: dict[tuple[str, int], list[str]] = {}
        for page_id in file.project.pages:
            self._note(file.page(page_id))

    def page_for(self, scan: ScanPage, width: int, height: int) -> Page:
        """The page that shows that page of the scan: the project's, or a new one that `keep` will add.

        The scan's bytes are copied into the project. Raises InputError and ProjectError.
        """
        image = self._images.get(scan.path)
        if image is None:
            image = self._images[scan.path] = self.file.add_scan(scan.path)
        known = self._known.get((image, scan.index))
        return Page(new_id("p"), image, width, height, scan.index) if known is None else self.file.page(known[-1])

    def has(self, page: Page) -> bool:
        """Whether the project holds the page already."""
        return (page.image, page.index) in self._known

    def parts(self, page: Page) -> list[Page]:
        """The pages of the project that show that page of its scan: several where it was cut."""
        return [self.file.page(page_id) for page_id in self._known.get((page.image, page.index), ())]

    def parts_of(self, scan: ScanPage) -> list[Page]:
        """The pages of the project that show that page of a scan which was given, several where it was cut."""
        image = self._images.get(scan.path)
        return [self.file.page(page_id) for page_id in self._known.get((image or "", scan.index), ())]

    def learned_hands(self, page: Page) -> dict[Hand, Path]:
        """The hands of the page's lines, or of the page where it has none, with the folder of what was learned of them,
        where that is in use."""
        versions = HandVersions(self.file.folder)
        hands = learned_hands_in(self.file.project, page, page.lines or None)
        return {hand: versions.folder(hand.id, hand.weights) for hand in hands}

    def hand_of(self, page: Page, line: Line) -> Hand:
        """The hand that a line of the page is in."""
        return hand_of(self.file.project, page, line)

    def keep(self, page: Page, label: str, author: Author) -> None:
        """Add the page, or put its new state in the place of the old; one step that can be undone."""
        if self.has(page):
            self.file.edit(page, label, author=author)
        else:
            step = self.file.new_step()  # a bare page and then its lines: so the history knows who read them, and when
            self.file.add_pages([replace(page, lines=(), regions=())], label, step)
            self.file.edit(page, label, author=author, step=step)
            self._note(page)

    def add(self, pages: list[Page], label: str) -> None:
        """Add new pages in one step."""
        self.file.add_pages(pages, label)
        for page in pages:
            self._note(page)

    def fill(self, page: Page, said: Page, label: str) -> Page:
        """Give a page the lines and regions of another state of it, and what it says of the page where nothing was
        known, in one step. Returns the page as it is then."""
        filled = replace(
            page,
            lines=said.lines,
            regions=said.regions,
            language=page.language or said.language,
            direction=page.direction or said.direction,
            turn=said.turn if page.turn is None else page.turn,
            frame=page.frame or said.frame,
            note=page.note or said.note,
        )
        self.file.edit(filled, label)
        return filled

    def _note(self, page: Page) -> None:
        """Remember which page of a scan a page shows."""
        self._known.setdefault((page.image, page.index), []).append(page.id)


@contextmanager
def opened_pages(path: Path) -> Iterator[ProjectPages]:
    """The project at a path, made where there is none; closed at the end. Raises ProjectError."""
    with opened_or_created(path) as file:
        yield ProjectPages(file)


def opened_or_created(path: Path) -> ProjectFile:
    """The project in a folder, or of a .hwr file, or a new one there. Raises ProjectError."""
    if path.is_file() or (path.is_dir() and any(path.glob("*" + SUFFIX))):
        return ProjectFile.open(path)
    return ProjectFile.create(path.with_suffix("") if path.suffix == SUFFIX else path)
