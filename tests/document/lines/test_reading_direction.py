from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.page import Line, Page

LINE = Line("l1", rectangle(Box(0, 0, 10, 10)), ((0, 8), (10, 8)))


@pytest.mark.parametrize(
    "text, of_line, of_page, expected",
    [
        ("שלום", None, None, True),
        ("1848 שלום Berlin", None, None, True),
        ("Berlin שלום", None, None, False),
        ("Berlin שלום", "rtl", None, True),
        ("Berlin", None, "rtl", True),
        ("שלום", "ltr", "rtl", False),
        ("1848", None, None, False),
    ],
)
def test_the_line_decides_then_the_page_then_the_letters(text, of_line, of_page, expected):
    page = Page("p1", "scan.png", 10, 10, direction=of_page)
    assert is_right_to_left(replace(LINE, text=text, direction=of_line), page) is expected
