"""A small page that has everything in it, in every XML that is read, as the program writes it and as others do."""

from __future__ import annotations

from pathlib import Path

from hwr_desktop.interchange.formats import FORMATS
from tests.interchange.small_letter import DOCUMENT
from tests.torture.damaged_files import Seed

FORMS = ("page", "page2013", "transkribus", "alto", "hocr", "tei")
TOKENS = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"&amp;", b"&#0;", b"&#x110000;", b"&#65;", b"<![CDATA[", b"]]>",
    b"<!--", b"-->", b"<?xml version='1.0' encoding='UTF-16'?>", b"<?x y?>", b"</", b"/>", b"<TextLine>",
    b"</TextLine>", b"<TextLine id='l1'><Coords points='1,1 9,1 9,9'/>", b"<g><g><g>",
    b"<span class='ocr_line' title='bbox 0 0 9 9'>", b"points=\"NaN,inf 1e308,1e308 -1e308,5\"", b"points=\"\"",
    b"baseline 1e308 1e308 1e308", b"custom=\"readingOrder", b" {index:-1;}\"", b"unclear {offset:-5; length:99999;}",
    b"imageWidth=\"0\"", b"imageFilename=\"../../etc/passwd\"", b"orientation=\"1e300\"", b"xmlns=\"urn:x\"",
    b"<TextEquiv index=\"NaN\"><Unicode>", b"\xe2\x80\xae", b"\xed\xa0\x80", b"<del>", b"<add>", b"<gap/>",
    b"<choice><abbr>", b"<lb/>", b"<seg>", b"facs=\"#\"", b"target=\"#\"", b"ID=\"l1\"",
    b"<String CONTENT=\"x\" HPOS=\"1e400\"/>", b"<HYP/>", b"IDNEXT=\"l1\"", b"<OrderedGroup>", b"REF=\"x\"",
    b"regionRef",
)  # fmt: skip


def written() -> list[Seed]:
    """The seeds."""
    seeds = [Seed(f"{name}.xml", FORMATS[name].render(DOCUMENT)) for name in FORMS if name in FORMATS]
    assert len(seeds) > 3
    reference = Path(__file__).parents[2] / "reference"
    return seeds + [Seed(path.name, path.read_bytes()) for path in sorted(reference.glob("*.xml"))]
