from dataclasses import replace

import pytest

from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page
from hwr_desktop.document.pages.page_progress import PageProgress, Stage, progress_of

BASE = ((0.0, 0.0), (9.0, 0.0))
FOUND = Line("l", BASE, BASE)
READ = replace(FOUND, text="Dear Anna", author=Author(AuthorKind.MODEL, "letters"))
TYPED = replace(READ, author=PERSON)
EMPTIED = replace(TYPED, text="")
CHECKED = replace(READ, checked=True)
IMPORTED = replace(READ, author=Author(AuthorKind.IMPORT, "letter.txt"))


@pytest.mark.parametrize(
    ("lines", "stage", "counts"),
    [
        ((), Stage.NEW, (0, 0, 0, 0)),
        ((FOUND, FOUND), Stage.FOUND, (2, 0, 0, 0)),
        ((FOUND, READ), Stage.READ, (2, 1, 0, 0)),
        ((READ, TYPED, CHECKED), Stage.CORRECTED, (3, 3, 2, 1)),
        ((READ, EMPTIED), Stage.CORRECTED, (2, 2, 1, 0)),
        ((CHECKED, CHECKED), Stage.CHECKED, (2, 2, 2, 2)),
        ((IMPORTED, FOUND), Stage.READ, (2, 1, 0, 0)),
    ],
)
def test_a_page_is_as_far_as_its_farthest_line_and_checked_when_all_are(lines, stage, counts):
    progress = progress_of(Page("p", "a.png", 9, 9, lines=lines))
    assert progress == PageProgress(*counts) and progress.stage is stage
