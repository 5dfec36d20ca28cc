"""What commands about the text are given: a text file, or a project, as the lines of its letters."""

from __future__ import annotations

import re
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.document.marked_text import clean_reading
from hwr_desktop.document.page import Page
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.store.project_file import SUFFIX, ProjectFile

LARGEST_FILE_BYTES = 64 << 20
_LINE_END = re.compile(r"\r\n|[\r\n\f]")
"""Where editors end a line, too; `str.splitlines` does so at signs that may well stand within one."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that belongs together, as a letter: for each page its lines, in NFC, and its language where that is
    known."""

    pages: tuple[tuple[str, ...], ...]
    language: str | None = None


def texts_of(path: Path) -> list[Text]:
    """The text of a file in UTF-8, or those of a project's letters and of each of its loose pages, as a clean reading:
    struck words gone, abbreviations written out. Raises InputError and ProjectError."""
    if path.suffix == SUFFIX or path.is_dir():
        return _of_project(path)
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise InputError("{name} is too large to be a letter: give a smaller text file.", name=path.name)
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise InputError(
            "{name} cannot be read ({reason}): check the name.", name=path.name, reason=error.strerror
        ) from error
    except ValueError as error:
        raise InputError(
            "{name} is no text file in UTF-8: save it as UTF-8 text, or give a project.", name=path.name
        ) from error
    lines = _LINE_END.split(unicodedata.normalize("NFC", text))
    return [Text((tuple(lines if lines[-1] else lines[:-1]),))]


def _of_project(path: Path) -> list[Text]:
    with closing(ProjectFile.open(path)) as file:
        project = file.project
        pages = [file.page(page_id) for page_id in project.pages]
    texts = []
    for letter, together in Document(pages, project.letters).parts:
        for part in [together] if letter is not None else [[page] for page in together]:
            texts.append(Text(tuple(map(_lines, part)), part[0].language or project.language))
    return texts


def _lines(page: Page) -> tuple[str, ...]:
    return tuple(_LINE_END.sub(" ", unicodedata.normalize("NFC", clean_reading(line))) for line in page.lines)
