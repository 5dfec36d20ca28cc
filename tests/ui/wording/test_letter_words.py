import pytest

from hwr_desktop.document.project import Letter
from hwr_desktop.ui.wording.letter_words import heading_of


@pytest.mark.parametrize(
    ("details", "heading"),
    [
        ({}, ("Letter 2", "", "letter 2")),
        ({"sender": "Barbara"}, ("Letter 2", "Barbara", "letter 2 from Barbara")),
        ({"title": " A\njourney "}, ("A journey", "", "letter “A journey”")),
        (
            {"title": "A journey", "sender": "Barbara", "date_written": "12th Nov.", "date_from": "1916-11-12"},
            ("A journey", "Barbara, 12th Nov.", "letter “A journey” from Barbara"),
        ),
        ({"date_from": "1916"}, ("Letter 2", "1916", "letter 2")),
    ],
)
def test_a_letter_is_called_by_what_is_known_of_it(qapp, details, heading):
    assert heading_of(Letter("d", ("a",), **details), 2) == heading
