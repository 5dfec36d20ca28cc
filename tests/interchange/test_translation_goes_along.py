"""What plain text and JSON make of a translation."""

import json

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, LineTranslation, Page
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.options import ExportOptions

SHAPE = rectangle(Box(0, 0, 10, 10))


@pytest.fixture
def document():
    """Two pages, of which somebody translated the first."""
    first = (
        Line("l1", SHAPE, SHAPE[:2], "Dear mother,", translations=(LineTranslation("es", "Querida\x0bmadre:", "x"),)),
        Line("l2", SHAPE, SHAPE[:2], "I am well.", translations=(LineTranslation("fr", "Je vais bien.", "x", True),)),
    )
    pages = [
        Page("p1", "a.png", 9, 9, lines=first),
        Page("p2", "b.png", 9, 9, lines=(Line("l3", SHAPE, SHAPE[:2], "x"),)),
    ]
    return Document(pages, options=ExportOptions(translation="es"))


@pytest.mark.parametrize("name", ["txt", "txt-clean", "txt-signs"])
def test_plain_text_has_the_translation_behind_each_page(document, name):
    assert "translation" in FORMATS[name].heeds
    written = FORMATS[name].render(document).decode()
    # THEN it stands line for line under its language, and nowhere where there is none
    assert written == "Dear mother,\nI am well.\n\n[es]\nQuerida madre:\n\n\nx\n"
    # AND only where it is asked for
    assert FORMATS[name].render(Document(document.pages)).decode() == "Dear mother,\nI am well.\n\nx\n"


def test_json_has_it_with_each_line(document):
    assert "translation" in FORMATS["json"].heeds
    lines = json.loads(FORMATS["json"].render(document))["pages"][0]["lines"]
    assert [line["translation"] for line in lines] == [
        {"language": "es", "text": "Querida\x0bmadre:", "by_person": False},
        None,
    ]
