"""The main job with the models that are installed: open a letter, watch it being read, correct, export."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from hwr_desktop import paths
from hwr_desktop.app import build
from hwr_desktop.engine import models
from hwr_desktop.ui.settings import Settings

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"

pytestmark = [
    pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letter is not there"),
    pytest.mark.skipif(
        not (models.available("reader") and models.available("lines")), reason="no reader and line model is installed"
    ),
]


@pytest.fixture
def window(plain_application):
    """The window as a person starts it, with the real models."""
    desktop = build(plain_application, Settings())
    desktop.window.show()
    yield desktop
    assert desktop.close()
    desktop.theme.deleteLater()
    desktop.window.deleteLater()


def lines_of(desktop):
    return desktop.workspace.page.lines if desktop.workspace.page is not None else ()


def test_a_letter_is_opened_read_corrected_and_exported(window, tmp_path, qtbot, monkeypatch):
    # GIVEN the empty window
    # WHEN the sample letter is opened
    window.window.actions_["try_sample"].trigger()
    # THEN its lines are found, and read one after another, while the window answers
    qtbot.waitUntil(lambda: len(lines_of(window)) > 3, timeout=120000)
    qtbot.waitUntil(lambda: any(line.text for line in lines_of(window)), timeout=120000)
    qtbot.waitUntil(lambda: not window.reading.busy, timeout=240000)
    read = window.workspace.page
    assert sum(bool(line.text) for line in read.lines) > 0.7 * len(read.lines)
    assert window.window.status.model_text and window.window.status.kept_text == "Kept"
    # AND a correction is kept and locks the line
    first = read.lines[0]
    window.select_lines.go_to_text(first.id)
    editor = window.window.transcript.findChild(QTextEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClicks(editor, "Oh ")
    window.window.actions_["save"].trigger()
    assert window.workspace.file.page(read.id).line(first.id).text == "Oh " + first.text
    window.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not window.reading.busy, timeout=240000)
    assert window.workspace.page.line(first.id).text == "Oh " + first.text
    # AND the text is exported as it stands
    target = tmp_path / "anna.txt"
    monkeypatch.setattr(window.dialogs, "export_file", lambda suggestion, titles: (target, "txt"))
    window.window.actions_["export"].trigger()
    assert target.read_text(encoding="utf-8").startswith("Oh " + first.text)


def test_a_reading_is_stopped_by_closing_and_what_was_read_is_found_again(window, qtbot, plain_application):
    # GIVEN a letter being read
    window.window.actions_["try_sample"].trigger()
    qtbot.waitUntil(lambda: any(line.text for line in lines_of(window)), timeout=240000)
    folder = window.workspace.file.folder
    done = [line.text for line in lines_of(window)]
    # WHEN the window is closed, and opened again on the same work
    window.window.close()
    again = build(plain_application, Settings())
    again.settings.read_when_opened = False
    again.open([folder])
    qtbot.waitUntil(lambda: bool(lines_of(again)), timeout=20000)
    # THEN every line that was shown is there
    assert all(now.text == text for now, text in zip(lines_of(again), done, strict=True) if text)
    assert again.close()
    again.window.deleteLater()
