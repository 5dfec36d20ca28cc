import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.wording.empty_line import explanation_for_empty, words_for_empty

MODEL = Author(AuthorKind.MODEL, "letters")


def read_as_empty(page: Page, line_id: str) -> Page:
    return edits.with_reading(page, line_id, "", 0.9, (), MODEL)


def emptied(page: Page, line_id: str) -> Page:
    return edits.with_text(edits.with_reading(page, line_id, "Dear", 0.9, (), MODEL), line_id, "")


@pytest.mark.parametrize(
    ("what_happened", "words", "explanation"),
    [
        (lambda page, line_id: page, "not read yet", "not read yet"),
        (read_as_empty, "read as empty", "no letters were made out"),
        (emptied, "left empty", "A person left"),
        (edits.with_checked, "left empty", "A person left"),
    ],
)
def test_what_is_said_of_an_empty_line_is_what_happened_to_it_and_outlasts_the_window(
    tmp_path, what_happened, words, explanation
):
    # GIVEN a line without text to which something has happened
    line = Line("l1", ((0, 0), (90, 0), (90, 20)), ((0, 15), (90, 15)))
    page = Page("p1", "scan.png", 600, 480, lines=(line,))
    file = ProjectFile.create(tmp_path / "project")
    file.add_pages([page], "Add page")
    after = what_happened(page, line.id)
    file.edit(after, "Read page")
    # WHEN one asks what to say of it, at once and when the project is opened again
    file.close()
    reopened = ProjectFile.open(tmp_path / "project")
    kept = reopened.page("p1").line(line.id)
    reopened.close()
    # THEN it is told truly
    for known in (after.line(line.id), kept):
        assert known.text == ""
        assert words_for_empty(known) == words and explanation in explanation_for_empty(known)
