"""A project is looked through: what is whole gives no fault, and each fault names its page."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import replace

import pytest

from hwr_desktop.document.edits import with_text
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import database
from hwr_desktop.store.care.examine import Fault, examining
from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def scanned(project, new_page):
    """A project with three pages, each with a scan of its own."""
    for name in ("anna.jpg", "bertha.jpg", "clara.jpg"):
        image = project.add_scan_bytes(name.encode(), name)
        project.add_pages([replace(new_page(), image=image)], "Add")
    return project


def faults(file):
    return [str(each.sentence) for each in examining(file) if isinstance(each, Fault)]


def change(file, statement, *values):
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute(statement, values)
    connection.close()


def test_a_project_that_is_open_and_whole_has_no_faults(scanned):
    assert faults(scanned.file) == []


@pytest.mark.parametrize("seed", range(6))
def test_the_journal_leads_to_what_there_is_whatever_was_done(scanned, new_line, seed):
    # GIVEN random typing, drawing, deleting, ordering, reading under one step, undoing and redoing
    chance = random.Random(seed)
    model = Author(AuthorKind.MODEL, "letters")
    step = scanned.new_step()
    for number in range(120):
        page = scanned.page(chance.choice(scanned.project.pages))
        lines = list(page.lines)
        match chance.randrange(8):
            case 0:
                lines.insert(chance.randrange(len(lines) + 1), new_line(number, f"new {number}"))
                scanned.edit(page.with_lines(tuple(lines)), "Draw")
            case 1 if lines:
                del lines[chance.randrange(len(lines))]
                scanned.edit(page.with_lines(tuple(lines)), "Delete")
            case 2:
                chance.shuffle(lines)
                scanned.edit(page.with_lines(tuple(lines)), "Order")
            case 3:
                scanned.undo()
            case 4:
                scanned.redo()
            case 5 if lines:
                scanned.edit(with_text(page, chance.choice(lines).id, f"read {number}"), "Read", "", model, step)
            case 6:
                pages = list(scanned.project.pages)
                chance.shuffle(pages)
                scanned.set_project(replace(scanned.project, pages=tuple(pages)), "Order pages")
            case _ if lines:
                scanned.edit(with_text(page, chance.choice(lines).id, f"text {number}"), "Type", "key")
    # THEN nothing is wrong with it
    assert faults(scanned.file) == []


def test_each_fault_is_named_with_its_page(scanned):
    first, second, third = (scanned.page(page_id) for page_id in scanned.project.pages)
    scanned.edit(with_text(third, third.lines[0].id, "typed"), "Type")
    scanned.close()
    scan = scanned.scan_path(first.image)
    scan.write_bytes(b"another")
    scanned.scan_path(second.image).unlink()
    change(scanned.file, "UPDATE line SET body = '{\"text\": 7}' WHERE id = ?", second.lines[1].id)
    change(scanned.file, "UPDATE line SET body = json_set(body, '$.text', 'forged') WHERE id = ?", third.lines[0].id)
    found = faults(scanned.file)
    assert len(found) == 4
    for page, words in (
        ("Page 1 (anna.jpg)", "damaged"),
        ("Page 2 (bertha.jpg)", "scan"),
        ("Page 2 (bertha.jpg)", "line 2 cannot be read"),
        ("Page 3 (clara.jpg)", "line 1 does not lead to what it is now (text)"),
    ):
        assert any(sentence.startswith((page, f"{page}:")) and words in sentence for sentence in found), (page, found)


def test_rows_that_are_gone_are_noticed(scanned):
    second = scanned.page(scanned.project.pages[1])
    scanned.close()
    change(scanned.file, "DELETE FROM line WHERE id = ?", second.lines[0].id)
    change(scanned.file, "DELETE FROM page WHERE id = ?", scanned.project.pages[2])
    assert faults(scanned.file) == ["Page 2 (bertha.jpg): line 1 is missing.", "Page 3 is missing or cannot be read."]


def test_what_was_learned_of_a_hand_is_looked_at(scanned, learn):
    from hwr_desktop.document.project import Hand

    version = learn(scanned.folder)
    scanned.set_project(replace(scanned.project, hands=(Hand("main", "Anna", version.number),)), "Hand")
    # GIVEN weights that are no weights THEN the hand is named
    (fault,) = faults(scanned.file)
    assert "“Anna”" in fault
    # WHEN they are as long as they say THEN nothing is wrong
    head = b'{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'
    weights = scanned.folder / "hands" / "main" / version.number / "weights.safetensors"
    weights.write_bytes(len(head).to_bytes(8, "little") + head + b"1234")
    assert faults(scanned.file) == []


def test_nothing_is_changed_by_looking(scanned):
    scanned.close()
    before = scanned.file.read_bytes()
    assert faults(scanned.file) == []
    assert scanned.file.read_bytes() == before
    with ProjectFile.open(scanned.file):
        pass


def test_what_is_written_meanwhile_is_no_fault(scanned):
    # GIVEN a look that has come to the first page, which has a fault
    first, _second, third = (scanned.page(page_id) for page_id in scanned.project.pages)
    change(scanned.file, "UPDATE line SET body = '{' WHERE id = ?", first.lines[0].id)
    steps = (each for each in examining(scanned.file) if isinstance(each, Fault))
    assert "Page 1" in str(next(steps).sentence)
    # WHEN a line is drawn on the third in the window THEN nothing is wrong with that
    scanned.edit(third.with_lines(third.lines[1:]), "Delete")
    scanned.edit(with_text(scanned.page(third.id), third.lines[1].id, "typed"), "Type")
    assert [str(each.sentence) for each in steps] == []


def test_where_a_look_would_hold_up_the_window_it_is_to_be_closed_first(scanned, monkeypatch):
    # GIVEN a project on a share, where who reads keeps others from writing
    scanned.close()
    monkeypatch.setattr(database, "VFS", "unix-dotfile")
    with ProjectFile.open(scanned.file), pytest.raises(ProjectError, match="close it there first"):
        faults(scanned.file)
    # WHEN it is closed THEN it can be looked at
    assert faults(scanned.file) == []
