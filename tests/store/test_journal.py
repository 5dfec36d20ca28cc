from __future__ import annotations

import random
from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Region
from hwr_desktop.store import journal
from hwr_desktop.store.project_file import ProjectFile

MODEL = Author(AuthorKind.MODEL, "reader")


@pytest.fixture
def page(project, new_page):
    made = new_page(5)
    project.add_pages([made], "Add")
    return made


def typed(project, page_id, line_id, text, **how):
    return project.edit(edits.with_text(project.page(page_id), line_id, text), f"Type {text}", **how)


def read(project, page_id, line_id, text, step):
    page = edits.with_reading(project.page(page_id), line_id, text, 0.9, (), MODEL)
    return project.edit(page, "Read page", author=MODEL, step=step)


def texts(project, page):
    return [line.text for line in project.page(page.id).lines]


def test_undoing_a_reading_leaves_what_a_person_typed_meanwhile(project, page):
    # GIVEN a page being read, and a person typing in two lines while it goes on
    ids = [line.id for line in page.lines]
    step = project.new_step()
    read(project, page.id, ids[0], "read 0", step)
    read(project, page.id, ids[1], "read 1", step)
    typed(project, page.id, ids[4], "mine 4")
    typed(project, page.id, ids[0], "mine 0")
    assert read(project, page.id, ids[2], "read 2", step) == step
    # WHEN the typing is undone, which began last THEN the reading stays
    project.undo()
    assert texts(project, page) == ["read 0", "read 1", "read 2", "line 3", "mine 4"]
    project.redo()
    assert texts(project, page) == ["mine 0", "read 1", "read 2", "line 3", "mine 4"]
    # WHEN all of it is undone THEN each step takes back its own
    project.undo()
    project.undo()
    assert project.undo_label == "Read page"
    project.undo()
    assert project.page(page.id) == page


def test_a_step_that_others_follow_takes_back_only_its_own(project, page):
    # GIVEN typing under an open number, a reading begun after it, and the typing going on in the same and other lines
    ids = [line.id for line in page.lines]
    typing, reading = project.new_step(), project.new_step()
    typed(project, page.id, ids[4], "mine 4", step=typing)
    read(project, page.id, ids[0], "read 0", reading)
    read(project, page.id, ids[1], "read 1", reading)
    typed(project, page.id, ids[0], "mine 0", step=typing)
    # WHEN the reading, which began last, is undone
    project.undo()
    # THEN what the person typed afterwards stands, in another line and in the same
    assert texts(project, page) == ["mine 0", "line 1", "line 2", "line 3", "mine 4"]
    # WHEN the typing is undone too THEN nothing of the reading comes back
    project.undo()
    assert project.page(page.id) == page
    project.redo()
    project.redo()
    assert texts(project, page) == ["mine 0", "read 1", "line 2", "line 3", "mine 4"]


def test_lines_found_are_taken_back_around_a_line_drawn_meanwhile(project, page, new_line):
    # GIVEN an open step of drawing, lines found in another, one more drawn in between them
    drawing, finding = project.new_step(), project.new_step()
    drawn, found, more = new_line(10, "drawn"), [new_line(20), new_line(21)], new_line(11, "more")
    project.edit(edits.with_added(page, drawn, 0), "Draw", step=drawing)
    project.edit(replace(page, lines=(drawn, *page.lines, *found)), "Find", step=finding)
    project.edit(edits.with_added(project.page(page.id), more, 7), "Draw", step=drawing)
    # WHEN finding is undone THEN the drawn lines stay in their places
    project.undo()
    assert project.page(page.id).lines == (drawn, *page.lines, more)
    # WHEN it is redone THEN all are back
    project.redo()
    assert project.page(page.id).lines == (drawn, *page.lines, found[0], more, found[1])
    project.undo()
    project.undo()
    assert project.page(page.id) == page


def test_keystrokes_without_a_pause_are_one_step(project, page, monkeypatch):
    # GIVEN keystrokes in one line
    ids = [line.id for line in page.lines]
    first = typed(project, page.id, ids[0], "a", key=ids[0])
    assert typed(project, page.id, ids[0], "ab", key=ids[0]) == first
    # WHEN they go on in another line, after another edit, after a pause or after undo THEN that is a new step
    second = typed(project, page.id, ids[1], "b", key=ids[1])
    assert second != first
    project.edit(replace(project.page(page.id), note="n"), "Note")
    third = typed(project, page.id, ids[1], "bc", key=ids[1])
    assert third != second
    monkeypatch.setattr(journal, "PAUSE_S", 0.0)
    assert typed(project, page.id, ids[1], "bcd", key=ids[1]) != third
    monkeypatch.undo()
    project.undo()
    assert typed(project, page.id, ids[1], "bcde", key=ids[1]) != third
    # THEN undo goes step by step
    for expected in (["ab", "bc"], ["ab", "b"], ["ab", "b"], ["ab", "line 1"], ["line 0", "line 1"]):
        project.undo()
        assert texts(project, page)[:2] == expected


def test_keys_do_not_merge_across_pages_or_openings(project, folder, page, new_page):
    other = new_page()
    project.add_pages([other], "Add")
    first = typed(project, page.id, page.lines[0].id, "a", key="k")
    second = typed(project, other.id, other.lines[0].id, "b", key="k")
    project.close()
    with ProjectFile.open(folder) as again:
        third = typed(again, other.id, other.lines[0].id, "bc", key="k")
        assert len({first, second, third, again.new_step()}) == 4


def test_typing_merges_while_a_reading_goes_on(project, page):
    # GIVEN a reading under way
    ids = [line.id for line in page.lines]
    step = project.new_step()
    read(project, page.id, ids[0], "r", step)
    # WHEN keystrokes and read lines alternate
    first = typed(project, page.id, ids[4], "m", key=ids[4])
    read(project, page.id, ids[1], "r", step)
    # THEN the keystrokes are still one step
    assert typed(project, page.id, ids[4], "mi", key=ids[4]) == first


def test_typing_undone_while_a_reading_goes_on_can_be_redone(project, page):
    ids = [line.id for line in page.lines]
    step = project.new_step()
    read(project, page.id, ids[0], "r", step)
    typed(project, page.id, ids[4], "mine")
    project.undo()
    read(project, page.id, ids[1], "r", step)
    project.redo()
    assert texts(project, page) == ["r", "r", "line 2", "line 3", "mine"]


def test_a_reading_undone_while_it_goes_on_goes_on_as_a_new_step(project, page):
    ids = [line.id for line in page.lines]
    step = project.new_step()
    read(project, page.id, ids[0], "r0", step)
    project.undo()
    read(project, page.id, ids[1], "r1", step)
    assert texts(project, page)[:2] == ["line 0", "r1"] and not project.can_redo
    project.undo()
    assert project.page(page.id) == page


def test_a_new_edit_discards_redo_but_not_history(project, page):
    # GIVEN an edit undone
    line = page.lines[0].id
    typed(project, page.id, line, "first")
    project.undo()
    assert project.can_redo and project.redo_label == "Type first"
    # WHEN something else is typed
    typed(project, page.id, line, "second")
    # THEN it cannot be redone, and the history remembers it
    assert not project.can_redo and project.redo() is None and project.redo_label == ""
    entries = project.history(page.id, line)
    assert [(e.before, e.after, e.taken_back) for e in entries] == [
        ("line 0", "first", True),
        ("line 0", "second", False),
    ]
    assert entries[0].author == PERSON and entries[0].at < entries[1].at and entries[0].at.endswith("+00:00")
    assert entries[1].label == "Type second"


def test_history_names_the_model_and_the_birth_of_a_line(project, page, new_line):
    born = new_line(9, "found so")
    project.edit(edits.with_added(page, born), "Merge", author=MODEL)
    typed(project, page.id, born.id, "corrected")
    assert [(e.author, e.before, e.after) for e in project.history(page.id, born.id)] == [
        (MODEL, "", "found so"),
        (PERSON, "found so", "corrected"),
    ]
    assert project.history(page.id, page.lines[0].id) == []


def test_a_line_undone_and_added_again_is_whole(project, page, new_line):
    # GIVEN a line added and undone
    born = new_line(9, "born")
    added = edits.with_added(page, born)
    project.edit(added, "Add line")
    project.undo()
    # WHEN it is added again by a new edit
    project.edit(added, "Add line")
    # THEN it is whole, and undo and redo still fit
    assert project.page(page.id) == added
    project.undo()
    assert project.page(page.id) == page
    project.redo()
    project._pages.forget()
    assert project.page(page.id) == added


# --- random edits ------------------------------------------------------------------------------------------------


def state_of(project):
    """All that can be seen, read from the disk."""
    project._pages.forget()
    return project.project, {page_id: project.page(page_id) for page_id in project.project.pages}


def random_page_edit(page, chance, new_line):
    """The page after one edit of a random kind."""
    ids = [line.id for line in page.lines]
    kind = chance.randrange(9)
    if kind == 0 or not ids:
        return edits.with_added(
            page, new_line(chance.randrange(30), chance.choice(["", "new"])), chance.randint(0, len(ids))
        )
    if kind == 1:
        return edits.without(page, chance.sample(ids, chance.randint(1, min(3, len(ids)))))
    if kind == 2:
        return edits.reordered(page, chance.sample(ids, len(ids)))
    if kind == 3:
        regions = (Region("r", ((0.0, 0.0), (chance.random(), 1.0))),) * chance.randrange(2)
        return replace(page, note=str(chance.random()), tags=("t",) * chance.randrange(3), regions=regions)
    if kind == 4:
        line = page.line(chance.choice(ids))
        return edits.with_box(page, line.id, line.box._replace(right=line.box.right + chance.randint(1, 50)))
    if kind == 5:
        return edits.with_checked(page, chance.choice(ids), chance.random() < 0.5)
    return edits.with_text(page, chance.choice(ids), f"text {chance.randrange(10**6)}")


def random_edit(project, chance, new_line, new_page, step=None):
    """One edit of the project or a page."""
    pages = project.project.pages
    kind = chance.randrange(12)
    if kind == 0 or not pages:
        project.add_pages([new_page(chance.randrange(4))], "Add", step=step)
    elif kind == 1:
        kept = tuple(chance.sample(pages, max(1, len(pages) - chance.randrange(2))))
        project.set_project(replace(project.project, pages=kept, name=str(chance.random())), "Sort", step=step)
    else:
        page = project.page(chance.choice(pages))
        project.edit(random_page_edit(page, chance, new_line), "Edit", step=step)


def walked_back_and_forth(project):
    """Undo everything, redo everything, undo everything: the states on each way, in the order of doing."""
    while project.redo():
        pass
    back = [state_of(project)]
    while project.undo():
        back.append(state_of(project))
    forth = [state_of(project)]
    while project.redo():
        forth.append(state_of(project))
    again = [state_of(project)]
    while project.undo():
        again.append(state_of(project))
    return back[::-1], forth, again[::-1]


@pytest.mark.parametrize("seed", [1, 2])
def test_undo_and_redo_of_random_edits_give_every_state_again(project, new_line, new_page, seed):
    # GIVEN a hundred and fifty random edits with some undoing and redoing between them
    chance = random.Random(seed)
    states, at = [state_of(project)], 0
    for _ in range(150):
        random_edit(project, chance, new_line, new_page)
        if (state := state_of(project)) != states[at]:
            states[at + 1 :], at = [state], at + 1
        for _ in range(chance.choice([0, 0, 0, 1, 2])):
            at -= project.undo() is not None
        for _ in range(chance.choice([0, 0, 0, 1])):
            at += project.redo() is not None
        assert state_of(project) == states[at]
    while project.redo():
        at += 1
    del states[at + 1 :]
    # WHEN all is undone, redone and undone THEN every state is there each time
    back, forth, again = walked_back_and_forth(project)
    assert back == states
    assert forth == states
    assert again == states


@pytest.mark.parametrize("seed", range(4))
def test_interleaved_steps_are_undone_and_redone_alike(project, new_line, new_page, seed):
    # GIVEN random edits under a few open step numbers at once, with undoing and redoing between
    chance = random.Random(seed)
    beginning = state_of(project)
    numbers = [project.new_step() for _ in range(3)]
    for _ in range(60):
        if chance.random() < 0.15:
            numbers[chance.randrange(3)] = project.new_step()
        random_edit(project, chance, new_line, new_page, chance.choice([None, *numbers]))
        for _ in range(chance.choice([0, 0, 0, 1, 2])):
            project.undo()
        for _ in range(chance.choice([0, 0, 1, 2])):
            project.redo()
    # WHEN all is undone, redone and undone
    back, forth, again = walked_back_and_forth(project)
    # THEN the states on the way are equal, down to the beginning
    assert back == forth == again
    assert back[0] == beginning


def test_lines_found_on_a_turned_page_are_one_step_with_its_turn_and_regions(project, page, new_line):
    # GIVEN a page whose lines were found with the page on its side, and then were read
    before = project.page(page.id)
    region = Region("r1", ((0.0, 0.0), (900.0, 0.0), (900.0, 90.0)))
    found = [new_line(at) for at in range(2)]
    step = project.new_step()
    project.edit(edits.with_found(before, found, [region], 90), "Read page", author=MODEL, step=step)
    read(project, page.id, found[0].id, "Dear Anna", step)
    after = project.page(page.id)
    assert (after.turn, after.regions) == (90, (region,))
    # WHEN it is undone and done again
    undone = project.undo()
    assert project.page(page.id) == before
    redone = project.redo()
    # THEN turn, regions, lines and text go and come together, and the turn is told
    assert project.page(page.id) == after
    assert undone.views == redone.views == (page.id,)


def test_a_person_who_turns_a_page_while_it_is_read_takes_back_the_turn_alone(project, page):
    # GIVEN a reading under way, and a page turned in the middle of it
    ids = [line.id for line in page.lines]
    step = project.new_step()
    read(project, page.id, ids[0], "read 0", step)
    project.edit(edits.with_turn(project.page(page.id), 90), "Turn page")
    read(project, page.id, ids[1], "read 1", step)
    # WHEN the turn is undone THEN the reading stays
    assert project.undo().label == "Turn page"
    assert project.page(page.id).turn is None and texts(project, page)[:2] == ["read 0", "read 1"]
