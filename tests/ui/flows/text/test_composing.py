"""Dead keys and input methods in the whole window: what is composed is journalled when it is typed, and never lost."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from hwr_desktop.store.reader import reading


@pytest.fixture
def compose(lined):
    """Composes at the beginning of the first line; what is committed is typed."""
    lined.select_lines.go_to_text(lined.workspace.page.lines[0].id)

    def composed(preedit, commit=""):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(lined.window.transcript.findChild(QTextEdit), event)

    return composed


def rows(desktop):
    with reading(desktop.workspace.file.file) as project:
        return project.state().last_row


def test_a_dead_key_is_journalled_with_its_letter_only(lined, compose, qtbot):
    before = rows(lined)
    # GIVEN a dead key pressed; WHEN the hand rests
    compose("´")
    qtbot.wait(700)
    # THEN nothing has been written
    assert rows(lined) == before and lined.workspace.page.lines[0].text == "Dear Anna,"
    # WHEN the letter follows
    compose("", "É")
    assert lined.workspace.flush()
    # THEN it is written as one edit
    assert rows(lined) == before + 1
    assert lined.workspace.file.page(lined.workspace.page.id).lines[0].text == "ÉDear Anna,"


def test_what_is_composed_is_kept_when_another_page_is_shown(lined, compose, draw, qtbot):
    # GIVEN two pages, and a word that is being composed on the first
    first = lined.workspace.page.id
    lined.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: lined.workspace.page.id != first, timeout=20000)
    second = lined.workspace.page.id
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: lined.workspace.page.id == first, timeout=20000)
    lined.select_lines.go_to_text(lined.workspace.page.lines[0].id)
    compose("日本")
    # WHEN somebody goes to the second without leaving the text
    lined.show_page.show(second)
    qtbot.waitUntil(lambda: lined.workspace.page.id == second, timeout=20000)
    # THEN it is on the first
    assert lined.workspace.file.page(first).lines[0].text == "日本Dear Anna,"


def test_what_is_composed_is_kept_when_the_project_is_closed(lined, compose):
    file, page_id = lined.workspace.file.file, lined.workspace.page.id
    compose("日本")
    lined.window.actions_["close_project"].trigger()
    with reading(file) as project:
        assert project.page(page_id).lines[0].text == "日本Dear Anna,"


def test_what_is_composed_is_kept_when_the_window_is_closed(lined, compose):
    file, page_id = lined.workspace.file.file, lined.workspace.page.id
    compose("日本")
    lined.window.close()
    with reading(file) as project:
        assert project.page(page_id).lines[0].text == "日本Dear Anna,"


@pytest.fixture
def compose_translation(lined):
    """Composes at the beginning of the first line's translation."""
    lined.window.actions_["translation"].trigger()
    text = lined.window.translation_panel.text

    def composed(preedit):
        text.setFocus()
        text.go_to_line(0)
        QApplication.sendEvent(text, QInputMethodEvent(preedit, []))

    return composed


def translations(page):
    return [[each.text for each in line.translations] for line in page.lines]


def test_a_composed_translation_is_kept_when_another_page_is_shown(lined, compose_translation, draw, qtbot):
    # GIVEN two pages, and a word that is being composed in the translation of the first
    first = lined.workspace.page.id
    lined.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: lined.workspace.page.id != first, timeout=20000)
    second = lined.workspace.page.id
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: lined.workspace.page.id == first, timeout=20000)
    compose_translation("日本")
    # WHEN somebody goes to the second without leaving the text THEN it is on the first
    lined.show_page.show(second)
    qtbot.waitUntil(lambda: lined.workspace.page.id == second, timeout=20000)
    assert translations(lined.workspace.file.page(first))[0] == ["日本"]


def test_a_composed_translation_is_kept_when_the_project_is_closed(lined, compose_translation):
    file, page_id = lined.workspace.file.file, lined.workspace.page.id
    compose_translation("日本")
    lined.window.actions_["close_project"].trigger()
    with reading(file) as project:
        assert translations(project.page(page_id))[0] == ["日本"]


def test_a_composed_translation_is_kept_when_other_lines_come(lined, compose_translation):
    # GIVEN a word that is being composed in the translation
    compose_translation("日本")
    # WHEN the page has other lines, as after reading anew
    page = lined.workspace.page
    lined.workspace.edit(page.with_lines((page.lines[1], page.lines[0])), "Order")
    # THEN it is with its line, and seen there
    assert translations(lined.workspace.page) == [[], ["日本"]]
    assert lined.window.translation_panel.text.toPlainText().splitlines()[1] == "日本"
