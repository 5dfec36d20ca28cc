"""What matters is looked for letter by letter, and only where something has changed."""

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.letter_edits import letter_begun
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.name_decisions import with_decisions
from hwr_desktop.document.page import Line, Page
from hwr_desktop.language.insights import letter
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.steps.insight_steps import InsightSearch, LettersDone, Matters

SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))
BASE = ((0.0, 15.0), (100.0, 15.0))
TEXTS = ("I met Mr. Tarrow in London.", "He saw Mr. Tarrow on the 2nd of May 1861.", "We wrote to Emma Fell.")


@pytest.fixture
def project(tmp_path):
    """Three loose pages of a line each."""
    with ProjectFile.create(tmp_path / "letters") as file:
        pages = [
            Page(f"p{n}", "a.png", 100, 100, lines=(Line("a", SQUARE, BASE, text),)) for n, text in enumerate(TEXTS)
        ]
        file.add_pages(pages, "Add")
        yield file


@pytest.fixture
def looked(monkeypatch):
    """The lines of every letter that was looked through, in that order."""
    seen, whole = [], letter.insight_steps

    def steps(lines, language=None):
        seen.append(list(lines))
        return whole(lines, language)

    monkeypatch.setattr(letter, "insight_steps", steps)
    return seen


def last(search, project, shown="p0"):
    steps = list(search.steps(project.file, project.project, shown))
    assert isinstance(steps[-1], Matters) and steps[-1].done == len(steps[-1].letters)
    return steps[-1]


def test_the_letter_that_is_shown_comes_first_and_loose_pages_are_letters_by_themselves(project, looked, monkeypatch):
    monkeypatch.setattr("hwr_desktop.ui.steps.insight_steps.SLICE_S", -1.0)
    # WHEN all is looked through while the second page is shown
    steps = [step for step in InsightSearch().steps(project.file, project.project, "p1") if step is not None]
    # THEN what matters there is known first, then how far it is with the others is told
    assert [type(step) for step in steps] == [Matters, LettersDone, LettersDone, LettersDone, Matters]
    first, whole = steps[0], steps[-1]
    assert [entry.name for entry in first.book] == ["Mr. Tarrow", "1861-05-02"] and first.done == 1
    assert looked == [[TEXTS[1]], [TEXTS[0]], [TEXTS[2]]]
    # AND in the end all letters have one book
    (tarrow,) = (entry for entry in whole.book if entry.name == "Mr. Tarrow")
    assert [mention.letter for mention in tarrow.mentions] == [0, 1] and whole.letter_of("p2") == 2


def test_only_what_has_changed_is_looked_through_again(project, looked):
    search = InsightSearch()
    last(search, project)
    looked.clear()
    # GIVEN a page that was edited, another one whose line was only checked, and a decision
    project.edit(edits.with_text(project.page("p2"), "a", "We wrote to Emma Hill."), "Typing")
    project.edit(edits.with_checked(project.page("p1"), "a"), "Check")
    project.set_project(with_decisions(project.project, [Decision(Act.DISMISS, Kind.PLACE, "London")]), "Names")
    # THEN only the letter whose text is another one is looked through, and all is right
    names = {entry.name for entry in last(search, project).book}
    assert looked == [["We wrote to Emma Hill."]] and names == {"Mr. Tarrow", "Emma Hill", "1861-05-02"}
    # AND so it is after undo
    for _ in range(3):
        project.undo()
    assert {entry.name for entry in last(search, project).book} == {"Mr. Tarrow", "Emma Fell", "London", "1861-05-02"}


def test_pages_that_became_one_letter_are_looked_through_together(project, looked):
    search = InsightSearch()
    last(search, project)
    project.set_project(letter_begun(project.project, "p1"), "Letter")
    matters = last(search, project)
    assert len(matters.letters) == 2 and looked[-1] == list(TEXTS[1:])
    assert [line.page_id for line in matters.lines[1]] == ["p1", "p2"]
