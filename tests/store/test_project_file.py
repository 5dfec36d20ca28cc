from __future__ import annotations

import os
import shutil
import sqlite3
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.hands.hands import lines_in_hand, page_in_hand, with_hand
from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Page, Region, new_id
from hwr_desktop.document.pages.page_splits import split, with_pages_after
from hwr_desktop.document.pages.page_views import with_look
from hwr_desktop.document.project import Hand, Letter
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import page_table
from hwr_desktop.store.project_file import ProjectFile


def test_a_project_is_found_again_as_it_was_left(project, folder, new_page):
    # GIVEN a project with two pages and an edit
    first, second = new_page(), new_page()
    project.add_pages([first, second], "Add pages")
    edited = edits.with_text(first, first.lines[1].id, "Liebe Schwester")
    project.edit(edited, "Type")
    project.close()
    # WHEN it is opened by its folder, then by its file
    for path in (folder, folder / "Letters of Anna.hwr"):
        with ProjectFile.open(path) as again:
            # THEN all is there
            assert again.project.name == again.name == "Letters of Anna"
            assert again.project.pages == (first.id, second.id)
            assert again.page(first.id) == edited
            assert again.page(second.id) == second


def test_everything_on_a_page_can_be_edited_and_undone(project, new_page, new_line):
    # GIVEN a page
    page = new_page()
    project.add_pages([page], "Add")
    # WHEN all that is not a line changes, and lines come, go and change places
    changed = replace(
        page,
        regions=(Region("r1", ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0)), "marginalia"),),
        language="de",
        direction="rtl",
        note="torn",
        tags=("war", "1915"),
        lines=(page.lines[2], new_line(7, "new"), page.lines[0]),
    )
    project.edit(changed, "Rework")
    # THEN it is kept, and undo and redo give exactly the two states
    assert project.page(page.id) == changed
    change = project.undo()
    assert change is not None and change.page_ids == (page.id,) and change.label == "Rework" and not change.project
    assert project.page(page.id) == page
    project.redo()
    assert project.page(page.id) == changed


def test_undo_outlives_closing_and_so_does_redo(project, folder, new_page):
    # GIVEN three edits of which one is undone, and the project closed
    page = new_page()
    project.add_pages([page], "Add")
    states = [page]
    for text in ("a", "b", "c"):
        states.append(edits.with_text(states[-1], page.lines[0].id, text))
        project.edit(states[-1], f"Type {text}")
    project.undo()
    project.close()
    # WHEN it is opened again
    with ProjectFile.open(folder) as again:
        # THEN both directions go on from there
        assert (again.undo_label, again.redo_label) == ("Type b", "Type c")
        again.redo()
        assert again.page(page.id) == states[3]
        assert not again.can_redo
        for state in (states[2], states[1], states[0]):
            again.undo()
            assert again.page(page.id) == state
        again.undo()
        assert again.project.pages == ()
        assert not again.can_undo and again.undo() is None and again.undo_label == ""


def test_pages_and_letters_are_changed_by_set_project_and_undone(project, new_page):
    # GIVEN three pages
    pages = [new_page() for _ in range(3)]
    project.add_pages(pages, "Add")
    before = project.project
    a, b, c = before.pages
    # WHEN one is removed, the rest turned round and grouped into a letter
    letter = Letter("x1", (c, a), title="To Karl", date_from="1915-03-01")
    after = replace(before, name="Anna", language="de", direction="ltr", pages=(c, a), letters=(letter,))
    project.set_project(after, "Sort")
    # THEN it is kept, and undo brings the page back whole
    assert project.project == after
    change = project.undo()
    assert change is not None and change.project and change.page_ids == (b,)
    assert project.project == before
    assert project.page(b) == pages[1]
    project.redo()
    assert project.project == after


def test_adding_pages_one_step_with_edits_is_undone_at_once(project, new_page):
    # GIVEN a page added and read under one number
    page, step = new_page(), project.new_step()
    project.add_pages([page], "Import", step=step)
    project.edit(edits.with_text(page, page.lines[0].id, "x"), "Read", step=step)
    # WHEN that is undone
    change = project.undo()
    # THEN nothing is left to undo
    assert change is not None and change.label == "Import" and change.page_ids == (page.id,)
    assert project.project.pages == () and not project.can_undo


def test_wrong_use_is_refused_and_changes_nothing(project, new_page):
    # GIVEN a page
    page = new_page()
    project.add_pages([page], "Add")
    before = project.project
    # WHEN ids are double, empty or unknown THEN it is an error
    with pytest.raises(ValueError, match="id of its own"):
        project.add_pages([page], "Again")
    with pytest.raises(ValueError, match="id of its own"):
        project.edit(page.with_lines((page.lines[0], page.lines[0])), "Double")
    with pytest.raises(ValueError, match="part of the project"):
        project.set_project(replace(before, pages=(page.id, "unknown")), "Unknown")
    with pytest.raises(ValueError, match="named twice"):
        project.set_project(replace(before, pages=(page.id, page.id)), "Twice")
    with pytest.raises(KeyError):
        project.page("unknown")
    with pytest.raises(KeyError):
        project.edit(replace(page, id="unknown"), "Unknown")
    # THEN all is as before
    assert project.project == before and project.page(page.id) == page and project.undo_label == "Add"


def test_an_edit_that_changes_nothing_leaves_no_trace(project, new_page):
    page = new_page()
    project.add_pages([page], "Add")
    project.undo()
    project.redo()
    assert project.edit(page, "Nothing") == 0
    assert project.undo_label == "Add"


def test_a_thousand_pages_open_at_once_and_unread(project, folder, new_page, monkeypatch):
    # GIVEN a thousand pages of thirty lines
    pages = [new_page(30) for _ in range(1000)]
    project.add_pages(pages, "Add")
    project.close()
    # WHEN the project is opened
    monkeypatch.setattr(
        page_table.PageTable, "_loaded", lambda *_: pytest.fail("a page was read before it was asked for")
    )
    started = time.perf_counter()
    with ProjectFile.open(folder) as again:
        # THEN that takes a moment, and no page was read
        assert time.perf_counter() - started < 5
        assert len(again.project.pages) == 1000
        monkeypatch.undo()
        assert again.page(pages[500].id) == pages[500]


def test_an_edit_of_one_line_of_sixty_is_quick(project, new_page):
    # GIVEN a page of sixty lines
    page = new_page(60)
    project.add_pages([page], "Add")
    # WHEN lines are typed
    spent = []
    for at in range(60):
        page = edits.with_text(page, page.lines[at].id, f"typed {at}")
        started = time.process_time()
        project.edit(page, "Type")
        spent.append(time.process_time() - started)
    # THEN each takes a few milliseconds of work (ten times the figure we hold ourselves to)
    assert sorted(spent)[30] < 0.05


def test_pages_in_memory_stay_few(project, new_page):
    pages = [new_page(1) for _ in range(50)]
    project.add_pages(pages, "Add")
    assert [project.page(page.id) for page in pages] == pages
    assert len(project._pages._cache) <= page_table.MOST_CACHED


def test_a_folder_with_something_in_it_is_not_used(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ProjectError, match="not empty"):
        ProjectFile.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_what_a_crash_left_of_making_a_project_is_no_hindrance(folder):
    # GIVEN the leavings of a crash while a project was made
    (folder / "scans").mkdir(parents=True)
    (folder / f"{folder.name}.hwr.new").write_bytes(b"half")
    # WHEN it is made again THEN it works
    with ProjectFile.create(folder) as made:
        assert made.project.pages == ()
    assert not (folder / f"{folder.name}.hwr.new").exists()


def test_a_renamed_folder_opens(project, folder):
    project.close()
    renamed = folder.rename(folder.with_name("Other"))
    with ProjectFile.open(renamed) as again:
        assert again.project.name == "Letters of Anna"


@pytest.mark.parametrize("name", ["a?b#c%20d", "Брат & сестра", "with'quote [x]"])
def test_odd_folder_names_work(tmp_path, name, new_page):
    page = new_page()
    with ProjectFile.create(tmp_path / name) as made:
        made.add_pages([page], "Add")
    with ProjectFile.open(tmp_path / name) as again:
        assert again.page(page.id) == page
    assert (tmp_path / name / f"{name}.hwr").is_file()


def test_text_of_every_kind_comes_back(project, folder, new_page):
    # GIVEN text no file would expect: half a surrogate pair, zero, other scripts
    page = new_page(4)
    for at, text in enumerate(("\ud800 half", "nul \0 inside", "שלום עליכם", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯 \u202e")):
        page = page.with_lines((*page.lines[:at], replace(page.lines[at], text=text), *page.lines[at + 1 :]))
    # WHEN it is kept and opened again THEN it is the same
    project.add_pages([page], "Add")
    project.close()
    with ProjectFile.open(folder) as again:
        assert again.page(page.id) == page


def test_another_thread_is_a_fault_of_the_program_and_not_of_the_file(project, new_page):
    raised = []

    def use() -> None:
        try:
            project.new_step()
        except Exception as error:
            raised.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert isinstance(raised[0], sqlite3.ProgrammingError)


def test_closing_twice_is_harmless(project):
    project.close()
    project.close()


def test_nothing_at_the_path(tmp_path):
    with pytest.raises(ProjectError, match="no project"):
        ProjectFile.open(tmp_path)
    with pytest.raises(ProjectError, match="no project"):
        ProjectFile.open(tmp_path / "nowhere.hwr")


def test_a_page_removed_while_it_was_read_keeps_what_was_read(project, new_page):
    # GIVEN a page that is removed while a reading of it is under way
    page = new_page()
    project.add_pages([page], "Add")
    project.set_project(replace(project.project, pages=()), "Remove")
    # WHEN the reading arrives THEN it is kept with the page
    read = edits.with_text(page, page.lines[0].id, "read")
    project.edit(read, "Read")
    assert project.page(page.id) == read
    project.set_project(replace(project.project, pages=(page.id,)), "Bring back")
    assert project.page(project.project.pages[0]) == read


def test_new_page_ids_only(project):
    with pytest.raises(ValueError, match="id of its own"):
        project.add_pages([Page("", "a.jpg", 1, 1)], "Add")
    double = Page(new_id("p"), "a.jpg", 1, 1)
    with pytest.raises(ValueError, match="id of its own"):
        project.add_pages([double, double], "Add")
    assert Path(project.file).is_file() and project.project.pages == ()


def test_pages_are_turned_together_without_their_lines_being_touched(project, folder, new_page):
    # GIVEN three pages, one of them corrected a moment ago and so in memory
    pages = [new_page() for _ in range(3)]
    project.add_pages(pages, "Add")
    pages[0] = edits.with_text(pages[0], pages[0].lines[0].id, "Liebe Anna")
    project.edit(pages[0], "Type")
    # WHEN the first two are turned in one step
    project.edit_heads([edits.with_turn(project.head(page.id), 90) for page in pages[:2]], "Turn pages")
    # THEN they are, with all their lines, and after opening again too
    turned = [replace(page, turn=90) for page in pages[:2]]
    assert [project.page(page.id) for page in pages] == [*turned, pages[2]]
    project.close()
    with ProjectFile.open(folder) as again:
        assert [again.page(page.id) for page in pages] == [*turned, pages[2]]
        # AND one undo turns both back, which is told of each
        change = again.undo()
        assert change.label == "Turn pages" and set(change.views) == {page.id for page in pages[:2]}
        assert [again.page(page.id) for page in pages] == pages
        again.redo()
        assert [again.page(page.id).turn for page in pages] == [90, 90, None]


def test_pages_that_are_turned_as_they_are_leave_no_trace(project, new_page):
    project.add_pages([new_page()], "Add")
    (page_id,) = project.project.pages
    project.edit_heads([project.head(page_id)], "Turn")
    assert project.undo_label == "Add"


def test_pages_that_come_belong_to_the_last_letter_and_undo_keeps_the_letters_whole(project, folder, new_page):
    # GIVEN two letters of a page each
    pages = [new_page() for _ in range(4)]
    project.add_pages(pages[:2], "Add")
    a, b, c, d = (page.id for page in pages)
    project.set_project(replace(project.project, letters=(Letter("x", (a,)), Letter("y", (b,), note="torn"))), "Begin")
    # WHEN pages come, and one goes
    project.add_pages(pages[2:], "Add")
    assert [letter.pages for letter in project.project.letters] == [(a,), (b, c, d)]
    project.set_project(replace(project.project, pages=(a, c, d)), "Remove")
    # THEN each page is in a letter, after opening again too
    project.close()
    with ProjectFile.open(folder) as again:
        assert [letter.pages for letter in again.project.letters] == [(a,), (c, d)]
        # AND undo brings pages and letters back together
        again.undo()
        again.undo()
        assert again.project.pages == (a, b) and [letter.pages for letter in again.project.letters] == [(a,), (b,)]
        assert again.project.letters[1].note == "torn"


def test_pages_are_divided_in_one_step_that_undo_takes_back_whole(project, folder, new_page):
    # GIVEN three pages, two of them in a letter
    pages = [new_page(lines=4) for _ in range(3)]
    project.add_pages(pages, "Add")
    letter = Letter("letter", pages=tuple(page.id for page in pages[:2]))
    project.set_project(replace(project.project, letters=(letter,)), "Letter")
    before = project.project
    # WHEN two of them are divided, and their project with them
    halves = [split(page, page.width / 2) for page in pages[:2]]
    grown = with_pages_after(before, {first.id: second.id for first, second in halves})
    project.divide_pages(halves, grown, "Split pages")
    # THEN all are there in their order, after opening again too, each with its lines
    expected = {page.id: page for half in halves for page in half} | {pages[2].id: pages[2]}
    project.close()
    with ProjectFile.open(folder) as again:
        assert again.project == grown and len(grown.pages) == 5
        assert {page_id: again.page(page_id) for page_id in grown.pages} == expected
        # AND one undo restores everything, which tells of the pages it touched; one redo divides them again
        change = again.undo()
        assert again.project == before and [again.page(page.id) for page in pages] == pages
        assert change.label == "Split pages" and set(change.views) == {page.id for page in pages[:2]}
        assert set(change.page_ids) == set(expected) - {pages[2].id}
        again.redo()
        assert again.project == grown
        assert {page_id: again.page(page_id) for page_id in grown.pages} == expected


def test_pages_are_not_divided_where_the_project_does_not_have_the_new_ones(project, new_page):
    page = new_page()
    project.add_pages([page], "Add")
    first, second = split(page, page.width / 2)
    for wrong in (project.project, with_pages_after(project.project, {page.id: "other"})):
        with pytest.raises(ValueError, match="each just once"):
            project.divide_pages([(first, second)], wrong, "Split page")
    with pytest.raises(ValueError, match="id of its own"):
        project.divide_pages([(first, replace(second, id=page.id))], project.project, "Split page")
    assert project.page(page.id) == page and project.undo_label == "Add"


def test_a_look_that_is_changed_again_at_once_is_one_step(project, new_page):
    pages = [new_page() for _ in range(2)]
    project.add_pages(pages, "Add")
    for brightness in (10, 20, 30):
        heads = [with_look(project.head(page.id), Look(brightness)) for page in pages]
        project.edit_heads(heads, "Look of pages", key="look")
    assert [project.page(page.id).look for page in pages] == [Look(30), Look(30)]
    project.undo()
    assert [project.page(page.id) for page in pages] == pages and project.undo_label == "Add"


def test_pages_are_put_in_a_hand_with_all_their_lines_and_undo_knows_whose_each_was(project, folder, new_page):
    # GIVEN three pages, lines of two of which are said to be in hands of their own
    pages, aunt, uncle = [new_page() for _ in range(3)], "h00000000000a", "h00000000000b"
    pages[0] = lines_in_hand(pages[0], {pages[0].lines[1].id}, uncle)
    pages[1] = lines_in_hand(pages[1], {pages[1].lines[0].id}, "main")
    project.add_pages(pages, "Add")
    project.close()
    with ProjectFile.open(folder) as again:
        again.page(pages[0].id)  # which is in memory from now on
        # WHEN the first two are put in a hand THEN they are with all their lines, and the third is as it was
        again.put_in_hand([page.id for page in pages[:2]], aunt, "Hand of pages")
        put = [page_in_hand(page, aunt) for page in pages[:2]]
        assert [again.page(page.id) for page in pages] == [*put, pages[2]]
    # AND after opening again too
    with ProjectFile.open(folder) as again:
        assert [again.page(page.id) for page in pages] == [*put, pages[2]]
        # AND one undo gives each line its own hand back, and redo takes it again
        change = again.undo()
        assert set(change.page_ids) == {page.id for page in pages[:2]} and not change.views
        assert [again.page(page.id) for page in pages] == pages
        again.redo()
        assert [again.page(page.id) for page in pages[:2]] == put
        # AND what changes nothing leaves no trace
        again.undo()
        again.put_in_hand([pages[2].id], None, "Hand of page")
        assert again.can_redo


def test_a_hand_comes_with_its_pages_in_one_step(project, new_page):
    page, hand = new_page(), Hand("h00000000000a", "Aunt")
    project.add_pages([page], "Add")
    step = project.new_step()
    project.set_project(with_hand(project.project, hand), "New hand", step=step)
    project.put_in_hand([page.id], hand.id, "Hand of page", step)
    project.undo()
    assert project.project.hands == () and project.page(page.id) == page
    project.redo()
    assert project.project.hands == (hand,) and project.page(page.id).hand == hand.id


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move what is open")
def test_nothing_is_written_while_the_folder_is_not_in_its_place(project, folder, new_page):
    # GIVEN an open project whose folder somebody renames
    page = new_page()
    project.add_pages([page], "Add")
    edited = edits.with_text(page, page.lines[0].id, "Liebe Schwester")
    folder.rename(folder.with_name("Elsewhere"))
    # WHEN it is edited THEN that is refused with a sentence that says what to do
    with pytest.raises(ProjectError, match="no longer in its place: put its folder back"):
        project.edit(edited, "Type")
    # AND so it is where another project came in its place
    with ProjectFile.create(folder):
        pass
    with pytest.raises(ProjectError, match="no longer in its place"):
        project.edit(edited, "Type")
    shutil.rmtree(folder)
    # WHEN the folder is back THEN work goes on
    folder.with_name("Elsewhere").rename(folder)
    project.edit(edited, "Type")
    assert project.page(page.id) == edited


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such limit")
def test_a_project_that_cannot_be_made_leaves_nothing_behind(folder):
    import resource

    # GIVEN a disk with room for so many bytes only
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room in (0, 4096, 40_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
        try:
            # WHEN a project is to be made there THEN that is refused, and not even its folder stays
            with pytest.raises(ProjectError):
                ProjectFile.create(folder)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert not folder.exists()
    # WHEN there is room THEN it can be made under the same name
    ProjectFile.create(folder).close()


class _SaysThatItFailed:
    """A connection whose commits stand and are said to have failed, as where the sync of the folder fails after."""

    def __init__(self, connection):
        self._real = connection

    def __getattr__(self, name):
        return getattr(self._real, name)

    def execute(self, statement, *values):
        done = self._real.execute(statement, *values)
        if statement == "COMMIT":
            raise sqlite3.OperationalError("disk I/O error")
        return done


def test_memory_is_as_the_disk_where_a_commit_stands_that_was_said_to_have_failed(project, new_page):
    real, first, second = project._connection, new_page(), new_page()
    project._connection = _SaysThatItFailed(real)
    with pytest.raises(ProjectError):
        project.add_pages([first], "Add")
    project._connection = real
    # THEN the next write takes nothing back
    project.add_pages([second], "Add")
    assert project.project.pages == (first.id, second.id)
    project.close()
    with ProjectFile.open(project.file) as again:
        assert again.project.pages == (first.id, second.id)


def test_the_pages_of_a_scan_are_found_in_their_order(project, new_page):
    # GIVEN pages of three scans, of which one page of the first is removed
    pages = [replace(new_page(), image=name, index=index) for name, index in (("b.tif", 1), ("a.jpg", 0), ("b.tif", 0))]
    gone, other = replace(new_page(), image="b.tif", index=2), replace(new_page(), image="c.png")
    project.add_pages([gone, *pages, other], "Add")
    project.set_project(replace(project.project, pages=project.project.pages[1:]), "Remove page")
    # WHEN those of two scans and of one that is not there are asked for THEN just these are told, without lines
    found = project.heads_showing({"a.jpg", "b.tif", "no “such” name.jpg"})
    assert found == [replace(page, lines=()) for page in pages]
