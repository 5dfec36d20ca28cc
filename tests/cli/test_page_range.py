from __future__ import annotations

import pytest

from hwr_desktop.cli.page_range import PageRange


@pytest.mark.parametrize(
    ("text", "of_ten"),
    [("3-7", [2, 3, 4, 5, 6]), ("4", [3]), ("9-", [8, 9]), ("-2", [0, 1]), ("8-99", [7, 8, 9]), ("11-12", [])],
)
def test_a_range_names_pages_from_one(text, of_ten):
    assert list(PageRange.parsed(text).indices(10)) == of_ten


@pytest.mark.parametrize("text", ["", "-", "0-3", "5-2", "a-b", "1-2-3", "1,2"])
def test_what_is_no_range_is_refused(text):
    with pytest.raises(ValueError, match="range of pages"):
        PageRange.parsed(text)


def test_a_range_is_shown_as_it_is_typed():
    assert [str(PageRange.parsed(text)) for text in ("3-7", "4", "9-")] == ["3-7", "4", "9-"]
