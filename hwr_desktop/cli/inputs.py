"""INPUT on the command line: images, PDFs, folders and globs, turned into files and their pages."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hwr_desktop.cli.page_range import PageRange
from hwr_desktop.cli.report import Report
from hwr_desktop.errors import HwrError, InputError


@dataclass(frozen=True, slots=True)
class ScanPage:
    """One page to be worked on: page `index` (from 0) of a file that holds `count` of them."""

    path: Path
    index: int
    count: int

    @property
    def title(self) -> str:
        """The file, with the page's number where it has several."""
        return f"{self.path}, page {self.index + 1}" if self.count > 1 else str(self.path)


class Files(NamedTuple):
    """What INPUT stands for; `many` where it was more than one input or a folder, so that results go to a folder."""

    paths: tuple[Path, ...]
    many: bool


def expanded(inputs: Sequence[str], report: Report) -> Files:
    """The files that the inputs stand for, in their order, none twice; what cannot be listed is reported.

    A folder stands for the images and PDFs at any depth in it, in natural order (page 2 before page 10), hidden ones
    left out; a pattern for those that it matches.
    """
    found: dict[Path, Path] = {}
    many = len(inputs) > 1
    matched = 0
    for given in inputs:
        try:
            paths = _files_of(given, report)
        except InputError as error:
            report.failed(given, error)
            continue
        many = many or _is_folder(Path(given))
        matched += len(paths)
        for path in paths:
            found.setdefault(path.absolute(), path)
    return Files(tuple(found.values()), many or matched > 1)


def pages_of(paths: Sequence[Path], wanted: PageRange | None, report: Report) -> list[ScanPage]:
    """The pages of the files, those of `wanted` only; a file that cannot be opened is reported and left out."""
    from hwr_desktop.engine.images import page_count

    pages: list[ScanPage] = []
    for path in paths:
        try:
            count = page_count(path)
            indices = wanted.indices(count) if wanted else range(count)
            if not indices:
                holds = "1 page" if count == 1 else f"{count} pages"
                raise InputError(f"{path.name} has {holds}, none of them in --pages {wanted}.")
        except HwrError as error:
            report.failed(path, error)
            continue
        pages += [ScanPage(path, index, count) for index in indices]
    return pages


def _files_of(given: str, report: Report) -> list[Path]:
    """The files one input stands for. Raises InputError where it stands for none."""
    if not given:
        raise InputError("An empty name is no file: check the variable or quotes it came from.")
    path = Path(given)
    if _is_folder(path):
        return _in_folder(path, report)
    if os.path.lexists(path) or not glob.has_magic(given):
        return [path]
    matches = [Path(match) for match in glob.glob(given, recursive=True)]  # noqa: PTH207  Path.glob takes no absolute pattern
    files = sorted((match for match in matches if _is_scan(match)), key=_natural)
    if not files:
        raise InputError(f"{given} matches no image or PDF: check the pattern.")
    return files


def _in_folder(folder: Path, report: Report) -> list[Path]:
    """The images and PDFs in a folder and its subfolders. Raises InputError where there are none."""
    files = sorted(_walked(folder, report), key=_natural)
    if not files:
        raise InputError(f"{folder} holds no images or PDFs: name a folder that does.")
    return files


def _walked(folder: Path, report: Report) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise InputError(f"{folder} cannot be listed ({error.strerror}): check the permissions of the folder.")
        report.failed(error.filename, f"cannot be listed ({error.strerror}): check the permissions of the folder.")

    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for path in (Path(place, name) for name in names) if _is_scan(path))


def _is_scan(path: Path) -> bool:
    """Whether a file that nobody named outright looks like something to read."""
    from hwr_desktop.engine.file_kind import FORMATS

    return not path.name.startswith(".") and path.suffix.lower() in FORMATS and not _is_folder(path)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what may not even be looked at is left to whoever opens it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """A key that sorts page 2 before page 10."""
    parts = re.split(r"(\d+)", str(path).casefold())
    return [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts]
