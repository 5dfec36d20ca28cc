import pytest

from hwr_desktop.document.running_text import joined, running_text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Dear Anna,", "we are well"], "Dear Anna, we are well"),
        (["ein Brief aus Mün-", "chen kam"], "ein Brief aus München kam"),
        (["wir ha¬", "ben; die Mut⸗", "ter"], "wir haben; die Mutter"),
        (["Anna-", "Maria und Karl -", "kam"], "Anna-Maria und Karl - kam"),
        (["im Jahre 1914-", "1918"], "im Jahre 1914- 1918"),
        (["weich\u00ad", "Getrennt"], "weichGetrennt"),
        (["", "  a  b ", "", "c"], "a b c"),
        (["schrei-", "", "ben"], "schreiben"),
        ([], ""),
    ],
)
def test_lines_become_one_paragraph(lines, text):
    assert running_text(lines) == text


def test_each_character_knows_where_it_stands():
    # GIVEN lines with a word that is broken, an empty line, and more than one space
    lines = ["ein  Mün-", "", "chen kam"]
    text, places = joined(lines)
    # THEN the place of each letter holds that letter
    assert text == "ein München kam"
    assert [lines[line][offset] for line, offset in places] == list(text)
    # AND the space between two lines stands at the end of the first
    assert joined(["ab", "c"]).places == ((0, 0), (0, 1), (0, 2), (1, 0))
