import threading
from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Alternative, Author, AuthorKind, Choice, Line, Page
from hwr_desktop.document.pages.page_progress import PageProgress, progress_of
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.reader import reading

MODEL = Author(AuthorKind.MODEL, "letters")
SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))
BASE = ((0.0, 15.0), (100.0, 15.0))


@pytest.fixture
def project(tmp_path):
    lines = [Line(f"l{n}", SQUARE, BASE, text, author=MODEL) for n, text in enumerate(("Liebe Anna", "", "dein Karl"))]
    lines[0] = replace(lines[0], choices=(Choice(0, 5, "Libe", 0.2),), alternatives=(Alternative("x", 0.1, MODEL),))
    lines[2] = replace(lines[2], checked=True)
    with ProjectFile.create(tmp_path / "letters") as file:
        pages = [Page("p1", "a.png", 100, 100, lines=tuple(lines)), Page("p2", "b.png", 100, 100)]
        file.add_pages(pages, "Add")
        yield file


def test_another_thread_reads_while_the_project_is_open(project):
    # GIVEN a project that is open here WHEN another thread looks into it
    read = []

    def look():
        with reading(project.file) as reader:
            read.append((reader.lines("p1"), reader.lines("p2"), reader.lines("gone"), reader.page("p1")))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    # THEN it sees the lines in order with all that a search looks at
    lines, empty, gone, page = read[0]
    assert [line.text for line in lines] == ["Liebe Anna", "", "dein Karl"]
    assert [line.checked for line in lines] == [False, False, True]
    assert lines[0].others == ((0, 5, "Libe"), (0, 10, "x"))
    assert empty == gone == () and page == project.page("p1")


def test_a_page_is_had_without_what_was_read_letter_by_letter(project):
    # GIVEN a page of which a line has choices and another reading WHEN it is read without them
    with reading(project.file) as reader:
        bare = reader.page_without_letters("p1")
        with pytest.raises(KeyError):
            reader.page_without_letters("gone")
    # THEN all else is as it is
    whole = project.page("p1")
    assert whole.lines[0].choices and whole.lines[0].alternatives
    stripped = tuple(replace(line, characters=(), choices=(), alternatives=()) for line in whole.lines)
    assert bare == whole.with_lines(stripped)


def test_other_readings_of_words_are_not_told_of_a_corrected_line(project):
    # GIVEN a line whose words are no longer where they were read
    project.edit(edits.with_text(project.page("p1"), "l0", "Meine liebe Anna"), "Typing")
    with reading(project.file) as reader:
        others = reader.lines("p1")[0].others
    # THEN only what was said of the whole line is told
    assert others == ((0, 16, "Liebe Anna"), (0, 16, "x"))


def test_it_is_known_which_pages_were_changed_since(project):
    with reading(project.file) as reader:
        # GIVEN a state WHEN a page is edited THEN it is named
        state = reader.state()
        assert reader.changed_since(state) == frozenset()
        project.edit(edits.with_checked(project.page("p1"), "l0"), "Check")
        assert reader.changed_since(state) == {"p1"}
        # WHEN something is undone or redone THEN any page may have changed
        state = reader.state()
        project.undo()
        assert reader.changed_since(state) is None
        state = reader.state()
        project.redo()
        assert reader.changed_since(state) is None
        # AND also where an edit took the place of what was undone
        state = reader.state()
        project.undo()
        project.edit(edits.with_checked(project.page("p1"), "l1"), "Check")
        assert reader.changed_since(state) is None


def test_half_a_surrogate_pair_is_read(project):
    project.edit(edits.with_text(project.page("p1"), "l1", "a\ud83d"), "Typing")
    with reading(project.file) as reader:
        assert reader.lines("p1")[1].text == "a\ud83d"


def test_a_project_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(ProjectError, match="cannot be opened"), reading(tmp_path / "gone.hwr"):
        pass


def test_another_thread_sees_how_far_each_page_is(project):
    # GIVEN three lines, one empty, one checked WHEN one is corrected and another deleted
    page = edits.with_text(project.page("p1"), "l0", "Meine liebe Anna")
    project.edit(edits.without(page, ["l1"]), "Typing")
    # THEN a look from elsewhere counts as the page itself does
    with reading(project.file) as reader:
        assert reader.progress("p1") == progress_of(project.page("p1")) == PageProgress(2, 2, 2, 1)
        assert reader.progress("p2") == reader.progress("gone") == PageProgress()


def test_a_search_is_not_told_what_a_word_hardly_says(project):
    # GIVEN a word with a likely reading, one that is not, and one between
    page = project.page("p1")
    choices = (Choice(0, 5, "Libe", 0.2), Choice(0, 5, "Lieb", 0.01), Choice(0, 5, "Leib", 0.004))
    project.edit(edits.with_line(page, replace(page.lines[0], choices=choices)), "Read")
    # WHEN a search looks THEN it knows nothing of the unlikely one
    with reading(project.file) as reader:
        others = reader.lines("p1")[0].others
    assert [text for start, end, text in others if (start, end) == (0, 5)] == ["Libe", "Lieb"]
