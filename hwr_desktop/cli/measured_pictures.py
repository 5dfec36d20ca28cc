"""The pictures that `hwr evaluate lines` draws: gathered while it measures, written when it has done so."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.cli.outputs import check, check_empty_folder, write
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.errors import InputError

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.training.measured_page import MeasuredPage

SHEET_SUFFIXES = (".png", ".jpg", ".jpeg")
LONGEST_NAME = 60


class MeasuredPictures:
    """The worst pages, as a file each in a folder, and a sheet of found lines that the truth does not have.

    Either may be left out. Making one sees that there is room for the pictures: raises UsageError for a folder that
    holds anything and for a sheet that is no image file, and ExportError for what cannot be written.
    """

    def __init__(self, folder: Path | None, worst: int, sheet: Path | None) -> None:
        if sheet is not None and sheet.suffix.lower() not in SHEET_SUFFIXES:
            raise UsageError(f"--sample-extras {sheet}: this is to be an image; name a file that ends in .png or .jpg.")
        if sheet is not None:
            check([sheet], "--sample-extras")
        if folder is not None:
            check_empty_folder(folder, "--pictures")
        from hwr_desktop.engine.training.extra_lines_sheet import ExtraLines
        from hwr_desktop.engine.training.line_pictures import WorstPages

        self.folder = folder
        self.sheet = sheet
        self._worst = WorstPages(worst)
        self._extras = ExtraLines()

    def watch(self, page: MeasuredPage) -> None:
        """Take in a page that was measured."""
        if self.folder is not None:
            self._worst.add(page)
        if self.sheet is not None:
            self._extras.add(page)

    def write(self, change: str, report: Report) -> None:
        """Draw and write what was asked for; `change` says what was done to the pages. Raises ExportError."""
        from hwr_desktop.engine.training.extra_lines_sheet import sheet_of
        from hwr_desktop.engine.training.line_pictures import picture_of

        if self.folder is not None:
            for rank, page in enumerate(self._worst, 1):
                try:
                    picture = picture_of(page, rank, change)
                except InputError as error:
                    report.failed(page.source.image, error)
                    continue
                write(self.folder / f"{_name(page, rank)}.jpg", encoded(picture, ".jpg"))
        if self.sheet is not None:
            sheet = sheet_of(self._extras.sample(), len(self._extras.lines), report.failed)
            write(self.sheet, encoded(sheet, self.sheet.suffix))


def _name(page: MeasuredPage, rank: int) -> str:
    """The rank, the F and the page, as a file's name without its suffix."""
    source = page.source
    number = f"-{source.page.index + 1:04d}" if source.page.index else ""
    stem = re.sub(r"[^\w.-]+", "_", f"{source.collection}-{source.image.stem}"[-LONGEST_NAME:])
    return f"{rank:02d}-F{page.match.f:.3f}-{stem}{number}"


def encoded(picture: np.ndarray, suffix: str) -> bytes:
    """The picture as the bytes of a file of that suffix."""
    from PIL import Image

    file = io.BytesIO()
    if suffix.lower() == ".png":
        Image.fromarray(picture).save(file, "PNG")
    else:
        Image.fromarray(picture).save(file, "JPEG", quality=88, subsampling=0)
    return file.getvalue()
