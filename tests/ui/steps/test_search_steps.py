import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.search import Query
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.steps import search_steps
from hwr_desktop.ui.steps.search_steps import TextSearch

SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))
BASE = ((0.0, 15.0), (100.0, 15.0))


@pytest.fixture
def project(tmp_path):
    """Three pages of two lines: "Munich 0a", "Mnnich 0b" and so on."""
    with ProjectFile.create(tmp_path / "letters") as file:
        pages = [
            Page(f"p{n}", "a.png", 100, 100, lines=tuple(
                Line(name, SQUARE, BASE, f"{word} {n}{name}") for word, name in (("Munich", "a"), ("Mnnich", "b"))
            )) for n in range(3)
        ]  # fmt: skip
        file.add_pages(pages, "Add")
        yield file


def test_what_is_found_comes_while_it_is_looked_for(project, monkeypatch):
    # GIVEN a search that tells as often as it can
    monkeypatch.setattr(search_steps, "SLICE_S", -1.0)
    steps = list(TextSearch().steps(project.file, project.project.pages, Query("munich")))
    # THEN every page brings its own, and the last step tells all
    assert [[hit.page_id for hit in step.hits] for step in steps] == [["p0"], ["p1"], ["p2"], []]
    assert [step.over for step in steps] == [False, False, False, True]
    assert steps[-1].places == 3 and steps[-1].pages == ("p0", "p1", "p2")


def test_misreadings_come_at_the_end_the_nearest_first(project, monkeypatch):
    monkeypatch.setattr(search_steps, "SLICE_S", -1.0)
    steps = list(TextSearch().steps(project.file, project.project.pages, Query("Munich", tolerant=True)))
    assert all(not step.hits for step in steps[:-1])
    assert [hit.line_id for hit in steps[-1].hits] == ["a", "a", "a", "b", "b", "b"]


def test_no_more_is_listed_than_one_can_look_through_but_all_is_counted(project, monkeypatch):
    monkeypatch.setattr(search_steps, "MOST_LISTED", 2)
    (found,) = TextSearch().steps(project.file, project.project.pages, Query("nich"))
    assert len(found.hits) == 2 and found.places == 6 and len(found.pages) == 3


def test_a_second_search_sees_what_was_changed_and_undone(project):
    # GIVEN a search that knows the texts
    search, pages = TextSearch(), project.project.pages
    places = lambda: list(search.steps(project.file, pages, Query("Munich", skip_checked=True)))[-1].places  # noqa: E731
    assert places() == 3
    # WHEN lines are changed, checked and set back THEN it finds what there is
    project.edit(edits.with_text(project.page("p1"), "a", "Berlin"), "Typing")
    assert places() == 2
    project.edit(edits.with_checked(project.page("p2"), "a"), "Check")
    assert places() == 1
    project.undo()
    project.undo()
    assert places() == 3


def test_the_texts_of_a_search_that_was_stopped_half_way_are_right(project, monkeypatch):
    # GIVEN a search stopped after its first page, and that page and another edited since
    monkeypatch.setattr(search_steps, "SLICE_S", -1.0)
    search, pages = TextSearch(), project.project.pages
    steps = search.steps(project.file, pages, Query("Munich"))
    next(steps)
    steps.close()
    for page_id in ("p0", "p2"):
        project.edit(edits.with_text(project.page(page_id), "b", "Munich Munich"), "Typing")
    # THEN the next one finds all
    assert list(search.steps(project.file, pages, Query("Munich")))[-1].places == 7
