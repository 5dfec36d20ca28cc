"""Finished pages on their way out: to stdout as they come, or to files that are written once they are whole."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hwr_desktop.cli.outputs import check, check_empty_folder, write
from hwr_desktop.cli.report import Report, UsageError
from hwr_desktop.document.page import Page
from hwr_desktop.errors import ExportError, HwrError
from hwr_desktop.interchange.document import Document

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format

Render = Callable[[Document], bytes]
NOTHING_ELSE = Document(())
"""What is written besides the pages: nothing."""


class PageSink(Protocol):
    """Takes each page as it is finished, or learns that one will not come; `close` keeps what has come so far."""

    def add(self, at: int, page: Page) -> None:
        """Page `at` of the batch is finished."""

    def missing(self, at: int) -> None:
        """Page `at` of the batch failed."""

    def close(self) -> None:
        """No more will come."""


class TextStream:
    """Text on stdout, page by page, an empty line between two pages and nothing else. `about` is a document of no
    pages, with all else that is known."""

    def __init__(self, render: Render, about: Document = NOTHING_ELSE) -> None:
        self.render, self.about = render, about
        self._begun = False

    def add(self, at: int, page: Page) -> None:
        text = self.render(replace(self.about, pages=[page]))
        write_stdout(b"\n" + text if self._begun else text)
        self._begun = True

    def missing(self, at: int) -> None:
        pass

    def close(self) -> None:
        pass


class WholeStream:
    """One document with all pages on stdout, once the last has come. `about` as for `TextStream`."""

    def __init__(self, render: Render, about: Document = NOTHING_ELSE) -> None:
        self.render, self.about = render, about
        self._pages: list[Page] = []

    def add(self, at: int, page: Page) -> None:
        self._pages.append(page)

    def missing(self, at: int) -> None:
        pass

    def close(self) -> None:
        if self._pages:
            write_stdout(self.render(replace(self.about, pages=self._pages)))


def stream(format_: Format, count: int, about: Document) -> PageSink:
    """Where `count` pages go on stdout. Raises UsageError where stdout cannot hold them."""
    if format_.files is not None:
        raise UsageError(f"--format {format_.name} is a folder; give -o FOLDER.")
    if not format_.one_file_for_all and count > 1:
        raise UsageError(f"--format {format_.name} holds one page a file, but there are {count}; give -o FOLDER.")
    if format_.suffix in _NO_TEXT and sys.stdout.isatty():
        raise UsageError(f"--format {format_.name} cannot be shown on a terminal; give -o FILE.")
    return (TextStream if format_.suffix == ".txt" else WholeStream)(format_.render, about)


_NO_TEXT = (".docx", ".odt", ".xlsx", ".pdf")


class PageFiles:
    """Files, each written when the last of its pages has come or failed. `targets` names the file of each page; `about`
    is a document of no pages, with all else that is known.

    `inputs` are files that must not be written over. Raises UsageError and ExportError at once where the targets cannot
    be written (`outputs.check`).
    """

    def __init__(
        self,
        targets: Sequence[Path],
        format_: Format,
        report: Report,
        about: Document = NOTHING_ELSE,
        inputs: Sequence[Path] = (),
    ) -> None:
        self.targets = targets
        self.render, self.about = format_.render, about
        self.report = report
        self._outstanding = Counter(targets)
        self._pages: dict[Path, list[Page]] = {}
        check(targets, suffix=format_.suffix, inputs=inputs)

    def add(self, at: int, page: Page) -> None:
        self._pages.setdefault(self.targets[at], []).append(page)
        self.missing(at)

    def missing(self, at: int) -> None:
        target = self.targets[at]
        self._outstanding[target] -= 1
        if not self._outstanding[target]:
            self._write(target)

    def close(self) -> None:
        for target in list(self._pages):
            self._write(target)

    def _write(self, target: Path) -> None:
        """Write a file's pages; where none came there is no file. A file that cannot be written is reported."""
        pages = self._pages.pop(target, [])
        if not pages:
            return
        try:
            write(target, self.render(replace(self.about, pages=pages)))
        except HwrError as error:
            self.report.failed(target, error)


class PageFolder:
    """A folder, written once the last page has come. Raises UsageError and ExportError at once where it cannot be
    (`outputs.check_empty_folder`)."""

    def __init__(self, folder: Path, format_: Format, report: Report, about: Document) -> None:
        self.folder, self.format, self.report, self.about = folder, format_, report, about
        self._pages: list[Page] = []
        check_empty_folder(folder, "-o")

    def add(self, at: int, page: Page) -> None:
        self._pages.append(page)

    def missing(self, at: int) -> None:
        pass

    def close(self) -> None:
        if not self._pages:
            return
        try:
            self.format.write(replace(self.about, pages=self._pages), self.folder)
        except HwrError as error:
            self.report.failed(self.folder, error)


def write_stdout(data: bytes) -> None:
    """The bytes on stdout at once, whatever encoding the terminal claims.

    Raises BrokenPipeError where nobody reads them any more, and ExportError where they cannot be written.
    """
    try:
        sys.stdout.flush()
        binary = getattr(sys.stdout, "buffer", None)
        if binary is None:  # a test's stand-in for stdout may have no bytes below it
            sys.stdout.write(data.decode("utf-8"))
        else:
            binary.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        leave_stdout()
        raise ExportError(f"The output could not be written ({error.strerror}): free some space or use -o.") from error


def leave_stdout() -> None:
    """Let what is still on its way to stdout go nowhere, or Python would complain about it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
