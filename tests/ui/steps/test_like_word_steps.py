"""Which places are offered, and how much is looked at for it; on sheets with drawn words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.accepted_words import with_accepted
from hwr_desktop.document.page import Choice, Page
from hwr_desktop.document.words.corrections import corrections_in
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps import like_word_steps
from hwr_desktop.ui.steps.like_word_steps import Corrected, LikeWordSearch, nearest_first
from hwr_desktop.ui.steps.project_texts import ProjectTexts

SAME = [[("in", "in"), ("the", "hte"), ("sea", "sea")]]


@pytest.fixture
def scans():
    scans = Scans()
    yield scans
    scans.close()


@pytest.fixture
def found_in(tmp_path, scans, write):
    """Looks in pages of these lists of words for what is like the second word of the first page, corrected to "the"."""

    def look(*sheets, change=lambda page: page, sure=0.7, break_scans=False):
        with ProjectFile.create(tmp_path / "letters") as project:
            pages = []
            for number, words in enumerate(sheets):
                path, lines = write(f"{number}.png", words, sure=sure)
                page = Page(f"p{number}", project.add_scan(path), 900, 400, lines=lines)
                pages.append(page if number == 0 else change(page))
            project.add_pages(pages, "Open")
            if break_scans:
                for path in (project.folder / "scans").iterdir():
                    path.chmod(0o600)
                    path.write_bytes(b"no picture")
            line = edits.with_text(pages[0], pages[0].lines[0].id, "in the sea").lines[0]
            project.edit(edits.with_line(pages[0], line), "Typing")
            (correction,) = corrections_in(line)
            corrected = Corrected(project.page("p0"), line, correction)
            steps = LikeWordSearch(scans, ProjectTexts()).steps(project.file, project.project.pages, corrected)
            *_, last = steps
            assert last.over
            return last

    return look


def places(found):
    return [(place.hit.page_id, place.put, place.likely) for place in found.places]


def test_the_likest_ink_comes_first_and_other_ink_is_left_out(found_in):
    found = found_in(SAME, [[("the", "hte"), ("incomprehensibilities", "hte")]], [[("then", "hte"), ("The", "Hte,")]])
    assert found.places[0][1:] == ("the", True) and found.places[0].hit.page_id == "p1"
    assert [place.hit.distance for place in found.places] == sorted(place.hit.distance for place in found.places)
    assert sum(place.hit.page_id == "p1" for place in found.places) == 1
    assert "The" in [place.put for place in found.places]


def test_what_the_reader_was_sure_of_is_left_alone_unless_it_was_as_sure_of_what_was_wrong(found_in):
    # GIVEN a page whose reading is surer than the one that was wrong
    surer = lambda page: page.with_lines(  # noqa: E731
        tuple(
            replace(line, characters=tuple(c._replace(confidence=0.99) for c in line.characters)) for line in page.lines
        )
    )
    assert found_in(SAME, [[("the", "hte")]], change=surer).places == ()


def test_a_hand_in_which_the_reader_errs_surely_is_no_reason_to_leave_out(found_in):
    assert places(found_in(SAME, [[("the", "hte")]], sure=0.99)) == [("p1", "the", False)]


def test_a_word_that_the_reader_itself_thought_of_is_likely(found_in):
    # GIVEN a place that is read rather surely, with the right word among its choices
    thought = lambda page: page.with_lines((replace(page.lines[0], choices=(Choice(0, 3, "the", 0.1),)),))  # noqa: E731
    assert places(found_in(SAME, [[("the", "hte")]], change=thought, sure=0.9)) == [("p1", "the", True)]


def test_lines_that_a_person_has_found_right_are_left_alone(found_in):
    # GIVEN the same misreading in a line that is checked, and as a word that was accepted
    for_good = lambda page: with_accepted(  # noqa: E731
        edits.with_checked(page, page.lines[0].id), page.lines[1].id, 0
    )
    assert found_in(SAME, [[("the", "hte")], [("the", "hte")]], change=for_good).places == ()


def test_without_the_scan_places_are_listed_but_none_is_called_likely(found_in):
    assert places(found_in(SAME, [[("the", "hte")]], break_scans=True)) == [("p1", "the", False)]


def test_only_so_many_pages_are_looked_at_and_that_is_told(found_in, monkeypatch):
    monkeypatch.setattr(like_word_steps, "MOST_PAGES", 2)
    other = [[("the", "hte")]]
    found = found_in(SAME, other, other, other)
    assert [place.hit.page_id for place in sorted(found.places)] == ["p1", "p2"] and not found.every


def test_pages_are_looked_at_from_the_corrected_one_outwards():
    assert nearest_first(["a", "b", "c", "d"], "c") == ["c", "b", "d", "a"]
    assert nearest_first(["a", "b"], "gone") == ["a", "b"]
