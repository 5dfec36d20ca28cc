"""The window in a language that puts everything in brackets: what is not in them was forgotten by the translators."""

import contextlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QFileDialog, QTabBar, QWidget

from hwr_desktop.engine import models
from hwr_desktop.engine.model_file import read_card
from hwr_desktop.errors import InputError, Phrase
from hwr_desktop.store.care.backups import backing_up
from hwr_desktop.store.care.open_marks import LeftOpen
from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.dialogs.fault_dialog import FaultDialog, FaultFacts, Standing
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.dialogs.recovery_dialog import RecoveryDialog
from hwr_desktop.ui.dialogs.unplaced_texts import UnplacedTexts
from hwr_desktop.ui.hands.hand_state import HandStage, HandState
from hwr_desktop.ui.panels.character_table import CharacterTable
from hwr_desktop.ui.panels.hands_panel import HandsPanel
from hwr_desktop.ui.steps.recovery_steps import LastEdit, Recovery

WORDS = (
    "text", "plainText", "title", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription",
    "placeholderText", "windowTitle", "suffix", "prefix", "specialValueText", "iconText",
)  # fmt: skip
"""The properties of widgets, actions and menus that a person reads or hears."""
ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
OWN = (
    "Dear Anna,", "we are all well", "and send our love.", "Your Thomas", "Anna", "letter.png", "letter", "notes.txt",
    "My dear aunt",
)  # fmt: skip
"""The person's own text and the names of their files."""
NEVER_TRANSLATED = (
    "HWR Desktop", "Qt", "Letters", "letters", "English", "Deutsch", "Français", "pt", "qt_spinbox_lineedit",
)  # fmt: skip
"""The program's name, models' own names, languages by their own names, units."""


def words_of_card(value: object) -> Iterator[str]:
    """The words of a model's card, which come with the model and are shown as they are."""
    if isinstance(value, dict):
        yield from value
        yield from (words for each in value.values() for words in words_of_card(each))
    elif isinstance(value, str):
        yield value


CARDS = {words for info in models.available() for words in (info.name, *words_of_card(read_card(info.folder)))}


class Brackets(QTranslator):
    """A language whose every word is the English one in brackets."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"[{source}]"


@pytest.fixture
def brackets(plain_application):
    translator = Brackets()
    plain_application.installTranslator(translator)
    yield
    plain_application.removeTranslator(translator)


def outside(text: str) -> str:
    """What a text has outside of brackets, but for what is never translated."""
    with contextlib.suppress(KeyError):
        unicodedata.lookup(text.split("  U+")[0].upper())  # characters are called as Unicode calls them
        return ""
    for words in sorted((*OWN, *NEVER_TRANSLATED, *CARDS), key=len, reverse=True):
        text = text.replace(words, "")
    text = re.sub(r"<[^>]*>|&\w+;|(/[\w.-]+)+", "", text)  # marks of HTML, and paths
    while (shorter := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = shorter
    return " ".join(word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1)  # a letter alone is a key


def words_in(root: QObject) -> Iterator[tuple[str, str]]:
    """Every text in a widget and in all that is in it, with where it stands."""
    for each in (root, *root.findChildren(QObject)):
        where = f"{type(each).__name__} {each.objectName()}"
        if each.objectName() == "licence_text":
            continue  # licences are shown as they were given
        if isinstance(each, QWidget | QAction):
            yield from ((f"{where}.{name}", each.property(name)) for name in WORDS if each.property(name))
        if isinstance(each, QComboBox):
            yield from ((where, each.itemText(at)) for at in range(each.count()))
        if isinstance(each, QTabBar):
            yield from ((where, each.tabText(at)) for at in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() and not isinstance(each, CharacterTable):
            yield from ((where, text) for text in _in_model(each.model(), QModelIndex()))


def _in_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        yield from (model.headerData(column, Qt.Orientation.Horizontal, role) for role in ROLES)
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (model.data(index, role) for role in ROLES)
            if column == 0:
                yield from _in_model(model, index)


def forgotten(*roots: QObject) -> list[str]:
    """The texts that stand outside of brackets."""
    found = ((where, text) for root in roots for where, text in words_in(root) if isinstance(text, str))
    return sorted({f"{where}: {text}" for where, text in found if outside(text)})


def test_the_empty_window_and_all_its_actions(brackets, desktop):
    assert forgotten(desktop.window) == []


def test_the_window_with_a_page_and_all_its_panels(brackets, read, qtbot):
    # GIVEN all panels, a line that is selected, a search, and something to undo
    window = read.window
    line = read.workspace.page.lines[1].id
    for action_id in ("find", "special_characters", "letter_details", "hands"):
        window.actions_[action_id].trigger()
    window.canvas.select_lines((line,))
    window.actions_["check_line"].trigger()
    window.find_panel.begin(read.workspace.page.lines[1].text, True)
    qtbot.waitUntil(lambda: window.find_panel.hits.model().rowCount() > 0)
    # THEN all that is said is in brackets
    assert forgotten(window) == []
    # AND so it is with every tool
    for action_id in ("draw_tool", "cut_tool", "order_tool"):
        window.actions_[action_id].trigger()
        assert forgotten(window) == []


@pytest.mark.parametrize("stage", HandStage)
def test_the_panel_of_the_hands(brackets, qtbot, stage):
    panel = HandsPanel()
    qtbot.addWidget(panel)
    version = HandVersion("1", "b", "2026-11-21T10:00:00+00:00", "", 16, (), 34.9, 14.6, 9, better=False)
    for lines in (0, 15, 16, 20):
        state = HandState("main", "", stage, 1, 1, lines, 16, lines, 30, version, version, (version,), version, True)
        panel.show_hands((state, replace(state, id="h00000000000a", offered=None)), None)
        assert forgotten(panel) == []


@pytest.mark.parametrize(
    "action_id", ["shortcuts", "about", "welcome", "print", "preferences", "line_history", "export"]
)
def test_the_dialogs(brackets, read, action_id):
    read.window.transcript.focus_line(read.workspace.page.lines[0].id)
    before = set(QApplication.topLevelWidgets())
    read.window.actions_[action_id].trigger()
    dialogs = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
    assert dialogs and forgotten(*dialogs) == []
    for dialog in dialogs:
        dialog.close()


def test_the_list_of_texts_without_a_place(brackets, read):
    dialog = UnplacedTexts("notes.txt", ("My dear aunt",), read.window)
    assert forgotten(dialog) == []


@pytest.mark.parametrize("standing", Standing)
def test_what_is_said_of_a_fault(brackets, read, standing):
    for facts in (FaultFacts(standing, "", 1, "[Read page]"), FaultFacts(standing, "", beside=True)):
        dialog = FaultDialog(facts, read.workspace.file.folder, read.window)
        assert forgotten(dialog) == []
        dialog.copy()
        assert forgotten(dialog) == []
        dialog.deleteLater()


@pytest.mark.parametrize("damaged", [False, True])
def test_the_backups(brackets, read, qtbot, damaged):
    for _step in backing_up(read.workspace.file.file, pinned=True):
        pass
    read.go_back._show(read.workspace.file.file, "Anna", damaged)
    dialog = read.go_back._dialog
    qtbot.waitUntil(lambda: dialog.text.toPlainText() != "", timeout=20000)
    assert forgotten(dialog) == []
    dialog.reject()


def test_what_was_open_at_an_abrupt_end(brackets, read):
    left = LeftOpen(Path("letter"), Path("letter"), "")
    edits = (LastEdit(datetime.now(UTC).isoformat(timespec="milliseconds"), "[Read page]", 1, "Dear Anna,"),)
    for recovery in (Recovery(left, "Anna", 2, edits), Recovery(left, "Anna", fault=Phrase("It is damaged."))):
        read.recover._on_looked((recovery,))
        read.recover.show()
        (dialog,) = read.window.findChildren(RecoveryDialog)
        assert forgotten(dialog, read.window.message_bar) == []
        dialog.setParent(None)
        dialog.deleteLater()


def test_the_file_dialogs(brackets, read, monkeypatch):
    # GIVEN a person who closes every dialog again
    told = []

    def closed(parent, *words):
        told.extend(words)
        return ("", "")

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, closed)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: closed(*words)[0])
    monkeypatch.setattr(read.export, "_dialogs", FileDialogs(read.window, read.settings))
    # WHEN each has been opened
    dialogs = FileDialogs(read.window, read.settings)
    for ask in (dialogs.scans, dialogs.folder, dialogs.model_file, dialogs.model_folder, dialogs.project):
        ask()
    dialogs.transcript("notes.txt")
    dialogs.project_folder("Anna")
    dialogs.export_folder()
    read.export.export_all()
    read.export.dialog.place.choose_button.click()
    read.export.dialog.reject()
    # THEN what they are called and what kinds of file they offer are in brackets
    kinds = [kind for words in told for kind in words.split(";;")]
    assert len(kinds) > 20
    assert [kind for kind in kinds if outside(re.sub(r"\(\*.*\)$", "", kind))] == []


def test_messages_and_errors(brackets, desktop, qtbot):
    # GIVEN what is said of errors that hold others
    said = []
    desktop.messages.posted.connect(lambda message: said.append(message.text))
    # WHEN one of the engine is shown THEN its template is in the window's language, and so is the phrase in it
    inner = Phrase("a text file, although it is called {suffix}", suffix=".jpg")
    desktop.messages.show_error(InputError("{name} is {what}: choose another.", name="notes.txt", what=inner))
    assert said == ["[notes.txt is [a text file, although it is called .jpg]: choose another.]"]
    # AND the panel that shows it says nothing outside of brackets
    desktop.messages.warn(said[0])
    assert forgotten(desktop.window.message_bar) == []
