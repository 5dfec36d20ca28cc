"""When lines came to say what they say."""

from __future__ import annotations

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.store.reader import reading

MODEL = Author(AuthorKind.MODEL, "letters")


def test_the_last_change_that_stands_is_the_time_of_a_line(project, new_page):
    # GIVEN a page with three lines, of which one was read and then corrected, and one found right
    page = new_page(lines=3)
    first, second, third = (line.id for line in page.lines)
    project.add_pages([page], "Open")
    project.edit(edits.with_reading(project.page(page.id), first, "read", 0.9, (), MODEL), "Read page", author=MODEL)
    read = project.line_times(page.id)[first].written
    project.edit(edits.with_text(project.page(page.id), first, "written"), "Typing")
    project.edit(edits.with_checked(project.page(page.id), second), "Check")
    times = project.line_times(page.id)
    # THEN each has its times, and one that came with the page has none
    typed = project.history(page.id, first)[-1].at
    assert times[first].written == typed >= read and not times[first].checked
    assert times[second].checked >= typed and not times[second].written
    assert third not in times
    # AND the window, which looks in by another connection, is told the same
    with reading(project.file) as reader:
        assert reader.line_times(page.id) == times
    # AND what was undone counts for nothing
    project.undo()
    project.undo()
    times = project.line_times(page.id)
    assert times[first].written == read and second not in times
