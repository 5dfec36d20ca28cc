"""Small files by hand and looked at, one a format: what we write is that to the byte."""

import re
from pathlib import Path

import pytest

from hwr_desktop.interchange.alto import alto_writer
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.tei import tei_writer
from tests.interchange.small_letter import DOCUMENT, LETTER, MOMENT, NAMES, PAGE, PLAIN

REFERENCE = Path(__file__).parents[1] / "reference"
WRITTEN = {
    "letter.page.xml": lambda: page_xml.render(PAGE, MOMENT, LETTER, names=NAMES),
    "letter.page2013.xml": lambda: page_xml.render(PAGE, MOMENT, LETTER, version="2013-07-15", names=NAMES),
    "letter.alto.xml": lambda: alto_writer.render(PLAIN, MOMENT),
    "letter.tei.xml": lambda: re.sub(rb'version="[\d.]+">', b'version="0">', tei_writer.render(DOCUMENT, MOMENT)),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_small_page_is_written_as_the_reference_has_it(name):
    assert WRITTEN[name]().decode() == (REFERENCE / name).read_text("utf-8")
