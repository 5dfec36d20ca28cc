import time

from hwr_desktop.store.project_file import ProjectFile


def test_closing_while_reading_keeps_what_was_read_and_typed(opened, engine, qtbot):
    # GIVEN a reading under way, two lines read, and a key pressed a moment ago
    engine.hold()
    opened.window.actions_["read_page"].trigger()
    engine.let(2)
    first = list(engine.words[:2])
    qtbot.waitUntil(lambda: [line.text for line in opened.workspace.page.lines][:2] == first, timeout=50000)
    folder, page_id = opened.workspace.file.folder, opened.workspace.page.id
    opened.window.transcript.line_edited.emit(opened.workspace.page.lines[3].id, "Yours")
    # WHEN the window is closed
    began = time.monotonic()
    opened.window.close()
    # THEN it is over soon, and all of it is in the project
    assert time.monotonic() - began < 5 and opened.close_window.ended_in_time
    with ProjectFile.open(folder) as file:
        assert [line.text for line in file.page(page_id).lines] == [*engine.words[:2], "", "Yours"]


def test_the_window_comes_back_as_it_was_left(desktop, qapp):
    # GIVEN a window of another size and theme
    desktop.window.resize(900, 610)
    desktop.window.actions_["theme_dark"].trigger()
    assert desktop.theme.dark
    # WHEN it is closed
    desktop.window.close()
    # THEN the settings remember both
    assert not desktop.settings.bytes_of("geometry").isEmpty()
    assert desktop.settings.theme == "dark"
