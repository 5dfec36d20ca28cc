import pytest

from hwr_desktop.document.running_text import running_text


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
