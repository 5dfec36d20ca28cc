"""Transcripts that other programs wrote, of whatever form: the file is looked into, and its reader found.

A further form is one more file and its line in `_READERS`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import InputError, Phrase
from hwr_desktop.interchange.alto import alto_reader
from hwr_desktop.interchange.hocr import hocr_reader
from hwr_desktop.interchange.page_xml import page_xml_reader
from hwr_desktop.interchange.passed_over import sentence
from hwr_desktop.interchange.safe_xml import parse
from hwr_desktop.interchange.tei import tei_reader

MOST_MARKS = 200
"""Over one line; no letter has nearly as many, and a file that does is meant to wear a reader out."""

Pages = tuple[list[Page], Counter[str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The pages that a file describes, and what of it is not kept, as sentences for a person."""

    pages: tuple[Page, ...]
    notes: tuple[Phrase, ...] = ()


def read(path: Path) -> Reading:
    """What a file says of pages. Raises InputError: missing, damaged, hostile, or of no form that is known."""
    root = parse(path)
    reader = _READERS.get(etree.QName(root).localname)
    if reader is None:
        raise InputError(
            "{name} is XML but no transcript that can be read (it begins with <{element}>): choose PAGE, ALTO, "
            "hOCR or TEI that this program wrote.",
            name=path.name,
            element=f"{etree.QName(root).localname:.40}",
        )
    pages, passed = reader(path, root)
    for page in pages:
        passed["mark"] += sum(max(len(line.marks) - MOST_MARKS, 0) for line in page.lines)
    pages = [replace(page, lines=tuple(map(_with_fewer_marks, page.lines))) for page in pages]
    told = sentence(path.name, passed)
    return Reading(tuple(pages), (told,) if told is not None else ())


def _with_fewer_marks(line: Line) -> Line:
    return line if len(line.marks) <= MOST_MARKS else replace(line, marks=line.marks[:MOST_MARKS])


def knows(path: Path) -> bool:
    """Whether a file is of a form that is known. Raises InputError where it is no readable XML."""
    root = parse(path)
    name = etree.QName(root).localname
    return hocr_reader.is_hocr(root) if name == "html" else name in _READERS


def _page(path: Path, root: etree._Element) -> Pages:
    page, passed = page_xml_reader.read_root(path, root)
    return [page], passed


_READERS: dict[str, Callable[[Path, etree._Element], Pages]] = {
    "PcGts": _page,
    "alto": alto_reader.read_root,
    "TEI": tei_reader.read_root,
    "html": hocr_reader.read_root,
}
"""By the name of the root element."""
