"""What Tesseract says of a page is taken as lines where they stand, so that it is measured as we are."""

import cv2
import numpy as np
import pytest

from benchmarks.tesseract import language_of, lines_in, missing, read_whole
from hwr_desktop.document.page import Page
from hwr_desktop.engine.training.corpus import GroundTruthPage

HOCR = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='image "a.png"; bbox 0 0 900 900'>
 <p class='ocr_par' title="bbox 100 20 500 260">
  <span class='ocr_line' id='line_1_1' title="bbox 100 20 500 60; baseline 0.01 -12; x_size 38">
   <span class='ocrx_word' id='word_1_1' title='bbox 100 24 213 64; x_wconf 80'>J&#39;ai</span>
   <span class='ocrx_word' id='word_1_2' title='bbox 230 17 500 68; x_wconf 9'>\xc3\xa9t\xc3\xa9</span>
  </span>
  <span class='ocr_header' id='line_1_2' title="bbox 100 120 140 260; textangle 90; x_size 38">
   <span class='ocrx_word' id='word_1_3' title='bbox 100 120 140 260; x_wconf 80'>up</span>
  </span>
  <span class='ocr_line' id='line_1_3' title="bbox 100 300 500 340; baseline 0 -1; x_size 38">
   <span class='ocrx_word' id='word_1_4' title='bbox 100 300 213 340; x_wconf 95'> </span>
  </span>
 </p></div></body></html>"""


def test_lines_come_with_their_baselines_and_texts():
    # GIVEN a page's hOCR: a sloping line, one that runs upwards, and one without text
    # WHEN its lines are taken
    lines, texts = lines_in(HOCR)
    # THEN those with text are there, each where it stands
    assert texts == {"line_1_1": "J'ai été", "line_1_2": "up"}
    assert lines[0].baseline == ((100.0, 48.0), (500.0, 52.0)) and lines[0].box == (100, 20, 500, 60)
    assert lines[1].box == (100, 120, 140, 260)


def test_a_page_on_which_nothing_is_found_has_no_lines():
    assert lines_in(b"<html><body><div class='ocr_page' title='bbox 0 0 9 9'> </div></body></html>") == ((), {})


@pytest.mark.parametrize(("named", "told"), [("eng", "eng"), ("fra", "fra"), ("lat", "eng+fra"), (None, "eng+fra")])
def test_the_language_is_that_of_the_collection(tmp_path, named, told):
    # GIVEN a collection that names its language, another one, or none
    if named:
        (tmp_path / "collection.toml").write_text(f'name = "letters"\nlanguage = "{named}"\n')
    # WHEN Tesseract is to read one of its pages
    # THEN it is told the language, or both that we know
    assert language_of(tmp_path / "val" / "a.png") == told


@pytest.mark.skipif(bool(missing()), reason="Tesseract is not installed")
def test_print_is_found_and_read(tmp_path):
    # GIVEN a page of print
    page = np.full((200, 700), 255, np.uint8)
    cv2.putText(page, "dear anna we came home", (40, 100), cv2.FONT_HERSHEY_DUPLEX, 1.4, 0, 2, cv2.LINE_AA)
    # WHEN Tesseract reads it
    lines, texts = read_whole(page, GroundTruthPage(tmp_path / "a.png", Page("p", "a.png", 700, 200), "print"))
    # THEN the text is there, on the line where it was written
    assert [texts[line.id].casefold() for line in lines] == ["dear anna we came home"]
    assert all(abs(y - 100) < 12 for _, y in lines[0].baseline)
