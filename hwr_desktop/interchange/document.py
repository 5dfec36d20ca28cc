"""What a format is given to write: pages in their order, and what is known of the letters they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import DETAILS, Letter
from hwr_desktop.document.recording import Recording
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions
from hwr_desktop.interchange.pictures import Pictures

NAMES = MappingProxyType({name: {"sender": "from", "recipient": "to"}.get(name, name) for name in DETAILS})
"""What the details of a letter are called in files."""


@dataclass(frozen=True, slots=True)
class Document:
    """The pages of one file. `letters` may be none, and may name pages that are not among these, as where only one
    page of a letter is written; `title` is the project's name, or empty. `language` is what pages are in that do not
    say it themselves. `names` are places of people, dates and so on. `pictures` is None where none are to be had.
    `times` says of lines, by their ids, when their texts were written; `recording` is of the pages read aloud.
    """

    pages: Sequence[Page]
    letters: Sequence[Letter] = ()
    title: str = ""
    options: ExportOptions = AS_IT_COMES
    language: str | None = None
    names: Sequence[NamedPlace] = ()
    pictures: Pictures | None = None
    times: Mapping[str, LineTimes] = field(default_factory=dict)
    recording: Recording | None = None

    def letter_of(self, page: Page) -> Letter | None:
        """The letter a page belongs to, None where it belongs to none."""
        return next((letter for letter in self.letters if page.id in letter.pages), None)

    @property
    def parts(self) -> list[tuple[Letter | None, list[Page]]]:
        """The pages in their order, by letters: with each those of its pages that are here, with None loose ones."""
        of = {page_id: letter for letter in self.letters for page_id in letter.pages}
        parts: list[tuple[Letter | None, list[Page]]] = []
        for page in self.pages:
            letter = of.get(page.id)
            if not parts or parts[-1][0] is not letter:
                parts.append((letter, []))
            parts[-1][1].append(page)
        return parts
