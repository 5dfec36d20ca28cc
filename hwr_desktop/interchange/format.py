"""What a format for the results is, and how one is written to disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath

from hwr_desktop.document.page import Page
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.safe_file import write_folder, write_whole


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its short name, its suffix with the dot, its title, and how a document becomes the bytes of one file.

    Where `one_file_for_all` is false the format holds a single page, and `render` is given one page at a time.
    `heeds` has the names of the fields of `ExportOptions` that make a difference. `wants_pictures`: without them the
    file would lack what it is for. `tells_times`: it tells when lines were written. `files` is there where a document
    becomes a folder: it gives the path in that folder and the bytes of each file; `render` then makes the file of one
    page in it.
    """

    name: str
    suffix: str
    title: str
    render: Callable[[Document], bytes]
    one_file_for_all: bool
    heeds: frozenset[str] = frozenset()
    wants_pictures: bool = False
    tells_times: bool = False
    files: Callable[[Document], Iterable[tuple[PurePosixPath, bytes]]] | None = None

    def write(self, document: Document, path: Path) -> tuple[Path, ...]:
        """Writes the document and returns the files made; each replaces an older one only once it is whole.

        The file is `path`, or, where `path` is a folder, a file in it named after the scan. Of a format that holds one
        page, several pages become several files: after their scans in a folder, else numbered (`letter-001.xml`). Of a
        format that is a folder, `path` becomes that folder, which must not be there yet or be empty.
        Raises ExportError where a file cannot be written.
        """
        if self.files is not None:
            return write_folder(path, self.files(document))
        groups = [document.pages] if self.one_file_for_all else [[page] for page in document.pages]
        targets = self._targets(groups, path)
        for group, target in zip(groups, targets, strict=True):
            write_whole(target, self.render(replace(document, pages=group)))
        return tuple(targets)

    def _targets(self, groups: Sequence[Sequence[Page]], path: Path) -> list[Path]:
        if path.is_dir():
            return [path / f"{name}{self.suffix}" for name in file_names(groups)]
        if len(groups) == 1:
            return [path]
        return [path.with_name(f"{path.stem}-{at:03}{path.suffix}") for at in range(1, len(groups) + 1)]


def file_names(groups: Sequence[Sequence[Page]]) -> list[str]:
    """Names without a suffix for files that hold these pages, after their scans, no two alike."""
    return _unique([_scan_name(group) for group in groups])


def _scan_name(pages: Sequence[Page]) -> str:
    """The name of the first page's scan without its suffix, with the page's number where it is not the first."""
    if not pages:
        return "pages"
    stem = PurePath(pages[0].image.replace("\\", "/")).stem or "page"
    return f"{stem}-{pages[0].index + 1:03}" if pages[0].index else stem


def _unique(names: Sequence[str]) -> list[str]:
    """The names, numbered where one stands for several scans (a.jpg and a.png)."""
    taken: set[str] = set()
    unique = []
    for name in names:
        own, number = name, 2
        while own.lower() in taken:
            own, number = f"{name}_{number}", number + 1
        taken.add(own.lower())
        unique.append(own)
    return unique
