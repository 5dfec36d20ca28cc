from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.own_words import with_own_word
from hwr_desktop.errors import ModelError
from hwr_desktop.ui.steps.reading_steps import ModelReplaced

WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


def texts(desktop):
    return tuple(line.text for line in desktop.workspace.page.lines)


def test_read_page_finds_and_reads_and_is_one_undo_step(opened, qtbot):
    # GIVEN a page without lines
    # WHEN the person presses "Read page"
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN the text is there, the model is named, and all is kept
    assert texts(opened) == WORDS
    assert "Letters" in opened.window.status.model_text
    assert opened.workspace.file.page(opened.workspace.page.id).text == "\n".join(WORDS)
    # AND one undo takes all of it back, one redo brings it again
    opened.window.actions_["undo"].trigger()
    assert texts(opened) == ()
    opened.window.actions_["redo"].trigger()
    assert texts(opened) == WORDS


def test_what_was_read_stays_after_a_stop_and_is_still_one_step(opened, engine, qtbot):
    # GIVEN a reading that has read two lines
    engine.hold()
    opened.window.actions_["read_page"].trigger()
    engine.let(2)
    qtbot.waitUntil(lambda: texts(opened)[:2] == WORDS[:2])
    assert opened.window.actions_["stop"].isEnabled() and opened.window.progress.isVisible()
    # WHEN it is stopped
    opened.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN the two lines stay, the bar goes, and one undo takes them back
    assert texts(opened) == (*WORDS[:2], "", "")
    assert not opened.window.progress.isVisible() and engine.closed == 1
    opened.window.actions_["undo"].trigger()
    assert texts(opened) == ()


def test_what_a_person_types_meanwhile_stays_theirs(opened, engine, qtbot):
    # GIVEN a reading under way
    engine.hold()
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: len(opened.workspace.page.lines) == 4)
    third = opened.workspace.page.lines[2]
    # WHEN a person types into a line before its turn
    opened.window.transcript.line_edited.emit(third.id, "and fend our love.")
    engine.free()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN their words stand, and the reading is only offered
    line = opened.workspace.page.line(third.id)
    assert line.text == "and fend our love." and line.locked
    assert [other.text for other in line.alternatives] == [WORDS[2]]
    # AND undo takes back the typing first, then the reading
    assert opened.workspace.undo_label == "Typing"


def test_typing_after_a_reading_is_a_step_of_its_own(read, qtbot):
    # GIVEN a page that was read, and a line corrected afterwards
    first = read.workspace.page.lines[0]
    read.window.transcript.line_edited.emit(first.id, "Dear Annie,")
    read.workspace.flush()
    # WHEN undo is pressed twice
    read.window.actions_["undo"].trigger()
    # THEN first the typing goes
    assert read.workspace.page.line(first.id).text == WORDS[0]
    # AND then the whole reading
    read.window.actions_["undo"].trigger()
    assert read.workspace.page.lines == ()


def test_reading_again_keeps_the_lines_and_the_persons_words(read, qtbot):
    # GIVEN a page that was read, one line corrected by hand
    ids = [line.id for line in read.workspace.page.lines]
    read.window.transcript.line_edited.emit(ids[0], "My dear Anna,")
    # WHEN it is read again
    read.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not read.reading.busy)
    # THEN the lines are the same and the correction stands, with the reading beside it
    assert [line.id for line in read.workspace.page.lines] == ids
    line = read.workspace.page.lines[0]
    assert line.text == "My dear Anna," and line.alternatives[0].text == WORDS[0]


def test_the_words_of_the_project_and_its_confirmed_names_go_with_what_is_read(opened, engine, qtbot):
    # GIVEN a project with a word of its own and a name that was confirmed
    decided = (Decision(Act.CONFIRM, Kind.PERSON, "Thomas de Witt"), Decision(Act.DISMISS, Kind.PLACE, "Paris"))
    project = replace(with_own_word(opened.workspace.project, "gansey"), decisions=decided)
    opened.workspace.set_project(project, "Words")
    # WHEN a page is read THEN the engine is told the single words of both
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    assert engine.requests[-1].words == ("Thomas", "Witt", "gansey")


def test_only_the_selected_lines_are_read(read, engine, qtbot):
    # GIVEN a selected line
    second = read.workspace.page.lines[1].id
    read.workspace.select((second,))
    # WHEN "Read selected lines" is chosen
    read.window.actions_["read_lines"].trigger()
    qtbot.waitUntil(lambda: not read.reading.busy)
    # THEN the engine was asked for that line only
    assert engine.requests[-1].line_ids == (second,) and not engine.requests[-1].find


def test_find_lines_replaces_all_but_the_locked_ones(read, qtbot):
    # GIVEN a page with one line marked as right
    kept = read.workspace.page.lines[1]
    read.window.transcript.checked_wished.emit(kept.id, True)
    before = {line.id for line in read.workspace.page.lines}
    # WHEN lines are found afresh
    read.window.actions_["find_lines"].trigger()
    qtbot.waitUntil(lambda: not read.reading.busy)
    # THEN that line is the only one left of the old ones, at its place, and no line lies on it
    now = read.workspace.page.lines
    assert {line.id for line in now} & before == {kept.id}
    assert len(now) == 4 and now[1].id == kept.id and now[1].text == kept.text


def test_a_page_is_read_when_it_is_opened_if_that_is_wished(desktop, engine, scan, qtbot):
    # GIVEN the preference switched on
    desktop.window.actions_["read_when_opened"].setChecked(True)
    # WHEN a scan is opened
    desktop.open([scan])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and texts(desktop) == WORDS, timeout=20000)
    # THEN it is read by itself; and after an undo it is left in peace
    qtbot.waitUntil(lambda: not desktop.reading.busy)
    desktop.window.actions_["undo"].trigger()
    desktop.workspace.show_page(desktop.workspace.page, desktop.workspace.image)
    assert not desktop.reading.busy and texts(desktop) == ()


def test_a_reading_that_was_taken_back_before_is_not_lost_by_one_that_nobody_asked_for(desktop, engine, draw, qtbot):
    # GIVEN two pages, the second read, closed and opened again, and pages are read when they are shown
    desktop.open([draw("first.png"), draw("second.png")])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and len(desktop.workspace.pages) == 2, timeout=20000)
    first, second = desktop.workspace.pages
    for page_id in (first, second):
        desktop.show_page.show(page_id)
        qtbot.waitUntil(lambda page_id=page_id: desktop.workspace.page.id == page_id, timeout=20000)
        desktop.window.actions_["read_page"].trigger()
        qtbot.waitUntil(lambda: not desktop.reading.busy, timeout=20000)
    folder = desktop.workspace.file.folder
    assert desktop.open_project.close()
    desktop.window.actions_["read_when_opened"].setChecked(True)
    desktop.transcribe._seen.clear()  # as after a new start of the program
    desktop.open([folder])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None, timeout=20000)
    assert desktop.workspace.page.id == first
    # WHEN the reading of the second page is taken back, which shows that page without lines
    desktop.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: desktop.workspace.page.id == second, timeout=20000)
    asked = len(engine.requests)
    qtbot.wait(50)
    # THEN nothing reads it again, and it can be done again
    assert len(engine.requests) == asked and desktop.workspace.redo_label
    desktop.window.actions_["redo"].trigger()
    assert desktop.workspace.page.text.startswith("Dear Anna")


def test_without_a_model_opening_is_quiet_and_asking_is_answered(desktop, engine, scan, qtbot):
    # GIVEN no model
    engine.error = ModelError("There is no model of the kind 'reader'; install one.")
    desktop.window.actions_["read_when_opened"].setChecked(True)
    # WHEN a scan is opened
    desktop.open([scan])
    qtbot.waitUntil(lambda: len(engine.requests) == 1 and not desktop.reading.busy, timeout=20000)
    # THEN nothing shouts, but the status bar says it
    assert desktop.window.message_bar.texts == ()
    assert "No reading model" in desktop.window.status.model_text
    # AND pressing the button gives the reason
    desktop.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not desktop.reading.busy)
    assert desktop.window.message_bar.texts == ("There is no model of the kind 'reader'; install one.",)


def test_all_pages_are_read_as_one_step(opened, draw, qtbot):
    # GIVEN a project of three pages
    opened.open([draw(f"page{number}.png") for number in (1, 2)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 3)
    # WHEN all pages are read
    opened.window.actions_["read_all"].trigger()
    qtbot.waitUntil(lambda: "Reading is done. Pages: 3, lines: 12." in opened.window.message_bar.texts, timeout=20000)
    # THEN each has its text, and one undo takes all back
    file = opened.workspace.file
    assert all(file.page(page_id).text == "\n".join(WORDS) for page_id in opened.workspace.pages)
    opened.window.actions_["undo"].trigger()
    assert all(not file.page(page_id).lines for page_id in opened.workspace.pages)


def test_undo_during_a_reading_stops_it(opened, engine, qtbot):
    # GIVEN a reading under way
    engine.hold()
    opened.window.actions_["read_page"].trigger()
    engine.let(1)
    qtbot.waitUntil(lambda: texts(opened)[:1] == WORDS[:1])
    # WHEN the person undoes it
    opened.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN it is gone and does not come back by itself
    assert texts(opened) == () and opened.workspace.redo_label == "Read page"


def test_a_line_deleted_meanwhile_stays_deleted(opened, engine, qtbot):
    # GIVEN a reading under way
    engine.hold()
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: len(opened.workspace.page.lines) == 4)
    # WHEN a line is deleted before it is read
    last = opened.workspace.page.lines[3]
    opened.workspace.edit(edits.without(opened.workspace.page, {last.id}), "Delete line")
    engine.free()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN the others are read and it stays away
    assert texts(opened) == WORDS[:3]


def test_a_page_without_writing_is_said_to_be_one(opened, engine, qtbot):
    # GIVEN a blank page
    engine.blank = True
    # WHEN it is read
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN a sentence says so and what to do where it is not so; no undo step is left behind
    said = opened.window.message_bar.texts[-1]
    assert "No writing was found on page 1" in said and "Ctrl+D" in said
    assert opened.workspace.undo_label != "Read page"


def test_a_chosen_model_that_is_damaged_is_told_of_and_the_page_is_read(opened, engine, qtbot, monkeypatch):
    # GIVEN an engine that cannot use the model that was chosen, and takes the default one
    refused = ModelReplaced(ModelError("{damage} “{model}” is used meanwhile.", damage="mine is damaged.", model="X"))
    plainly = type(engine).__call__

    def replacing(self, request):
        yield refused
        yield from plainly(self, request)

    monkeypatch.setattr(type(engine), "__call__", replacing)
    # WHEN a page is read THEN it is said, and the page is read
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    assert opened.window.message_bar.texts[-1] == "mine is damaged. “X” is used meanwhile."
    assert texts(opened) == WORDS
