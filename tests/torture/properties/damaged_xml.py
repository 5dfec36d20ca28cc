"""Damaged transcripts of other programs: read, brought into pages, and written out again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.readers import read
from tests.torture.damaged_files import trying
from tests.torture.damaged_values import damaged_xml
from tests.torture.seeds import transcripts
from tests.torture.trial import Property, TryOnce
from tests.torture.tried_in_child import LookingChild

WRITTEN = ("txt", "page", "alto", "hocr", "tei", "json")


def look(path: Path) -> None:
    """Read the file, and write what it says in other forms. Raises HwrError for what it refuses."""
    pages = read(path).pages
    for page in pages:
        for line in page.lines:
            assert all(0 <= x <= page.width and 0 <= y <= page.height for x, y in (*line.polygon, *line.baseline))
    for name in WRITTEN:
        for page in pages:
            FORMATS[name].render(Document([page]))


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    with LookingChild(__name__) as child:
        yield trying("xml", room, transcripts.written(), transcripts.TOKENS, child.look, damaged_xml)


PROPERTIES = (
    Property(
        "damaged-xml", "Damaged PAGE, ALTO, hOCR and TEI",
        "It is read and can be written again, or is refused in a sentence that names it, within 10 s.", 5_000, begin,
    ),
)  # fmt: skip
