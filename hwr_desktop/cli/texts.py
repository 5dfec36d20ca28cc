"""What commands about the text are given: a text file, or a project, as the lines of its letters."""

from __future__ import annotations

import re
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.document.lines.clean_line import clean_line
from hwr_desktop.document.own_words import single_words
from hwr_desktop.document.project import Project
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.store.project_file import SUFFIX, ProjectFile

LARGEST_FILE_BYTES = 64 << 20
_LINE_END = re.compile(r"\r\n|[\r\n\f]")
"""Where editors end a line, too; `str.splitlines` does so at signs that may well stand within one."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that belongs together, as a letter: for each page its lines, in NFC, and its language where that is
    known. `page_ids` are those of a project's pages."""

    pages: tuple[tuple[str, ...], ...]
    language: str | None = None
    page_ids: tuple[str, ...] = ()


def texts_of(path: Path) -> list[Text]:
    """The text of a file in UTF-8, or those of a project's letters and of each of its loose pages, as a clean reading:
    struck words gone, abbreviations written out. Raises InputError and ProjectError."""
    if _is_project(path):
        with closing(ProjectFile.open(path)) as file:
            return texts_in(file)
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


def words_in(path: Path) -> frozenset[str]:
    """The single words of a list of words and names, one a line, in a text file in UTF-8. Raises InputError."""
    return single_words(line for text in texts_of(path) for page in text.pages for line in page)


def project_of(path: Path) -> Project | None:
    """What the project at that path says about itself; None where a text file is meant. Raises ProjectError."""
    if not _is_project(path):
        return None
    with closing(ProjectFile.open(path)) as file:
        return file.project


def _is_project(path: Path) -> bool:
    return path.suffix == SUFFIX or path.is_dir()


def texts_in(file: ProjectFile) -> list[Text]:
    """What `texts_of` gives of a project that is open. Raises ProjectError."""
    project = file.project
    pages = [file.page(page_id) for page_id in project.pages]
    texts = []
    for letter, together in Document(pages, project.letters).parts:
        for part in [together] if letter is not None else [[page] for page in together]:
            lines = tuple(tuple(map(clean_line, page.lines)) for page in part)
            texts.append(Text(lines, part[0].language or project.language, tuple(page.id for page in part)))
    return texts
