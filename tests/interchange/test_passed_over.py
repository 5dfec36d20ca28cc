"""What a file holds that is not kept is told by its name, in every form that is read; texts are kept where they can."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwr_desktop.interchange import readers
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from tests.interchange.small_letter import PAGE

PUT_IN = {
    "page": (
        "<TextRegion ",
        "<Frobnicate/><ImageRegion id='i1'><Coords points='1,1 2,1 2,2'/></ImageRegion><TextRegion ",
    ),
    "page2013": (
        "<TextRegion ",
        "<Frobnicate/><ImageRegion id='i1'><Coords points='1,1 2,1'/></ImageRegion><TextRegion ",
    ),
    "alto": ("<TextBlock ", "<Frobnicate/><Illustration ID='i1'/><TextBlock "),
    "hocr": ('<div class="ocr_carea"', "<p>loose words</p><div class='ocr_photo'/><div class=\"ocr_carea\""),
    "tei": ("<pb ", "<frobnicate/><figure><p>lost words</p></figure><pb "),
}
TOLD = {
    "page": ("Frobnicate (1)", "ImageRegion (1)"),
    "page2013": ("Frobnicate (1)", "ImageRegion (1)"),
    "alto": ("Frobnicate (1)", "Illustration (1)"),
    "hocr": ("text outside of lines (1)", "ocr_photo (1)"),
    "tei": ("frobnicate (1)", "figure (1)"),
}


@pytest.mark.parametrize("kind", PUT_IN)
def test_what_is_strange_in_a_file_is_told(kind, tmp_path: Path):
    # GIVEN a file of ours, of which all is kept that can be
    path = tmp_path / f"letter{FORMATS[kind].suffix}"
    text = FORMATS[kind].render(Document([PAGE])).decode("utf-8")
    path.write_text(text, encoding="utf-8")
    before = readers.read(path)
    # WHEN something stands in it that we do not know, or do not keep
    old, new = PUT_IN[kind]
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    after = readers.read(path)
    # THEN it is told, and the lines are the same
    (note,) = after.notes
    assert all(told in note for told in TOLD[kind]), note
    assert not any(told in said for told in TOLD[kind] for said in before.notes)
    assert [line.text for line in after.pages[0].lines] == [line.text for line in before.pages[0].lines]


def test_the_text_in_a_table_of_transkribus_is_kept(tmp_path: Path):
    cell = (
        "<TableRegion id='t1'><Coords points='1,1 90,1 90,90'/><TableCell id='c1' row='0' col='0'>"
        "<Coords points='1,1 90,1 90,90'/>"
        "<TextLine id='in-cell'><Coords points='1,1 90,1 90,90'/>"
        "<Baseline points='1,80 90,80'/><TextEquiv><Unicode>3 shillings</Unicode></TextEquiv>"
        "</TextLine></TableCell></TableRegion></Page>"
    )
    path = tmp_path / "letter.xml"
    text = FORMATS["page2013"].render(Document([PAGE])).decode("utf-8")
    path.write_text(text.replace("</Page>", cell), encoding="utf-8")
    reading = readers.read(path)
    assert reading.pages[0].lines[-1].text == "3 shillings" and "TableRegion (1)" in reading.notes[0]


def test_a_type_of_a_line_that_escriptorium_gives_is_told(tmp_path: Path):
    path = tmp_path / "letter.xml"
    text = FORMATS["alto"].render(Document([PAGE])).decode("utf-8")
    text = text.replace("<Tags>", "<Tags><OtherTag ID='LT1' LABEL='Numbering' DESCRIPTION='line type'/>", 1)
    path.write_text(text.replace("<TextLine ", "<TextLine TAGREFS='LT1' ", 1), encoding="utf-8")
    assert "OtherTag (1)" in readers.read(path).notes[0]
