import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QCheckBox, QLineEdit, QRadioButton, QWidget

from hwr_desktop.ui.dialogs.preferences.preferences_dialog import PreferencesDialog
from hwr_desktop.ui.settings import Settings

ROOT = Path(__file__).parents[4]
LOOK = """
import sys
from PySide6.QtWidgets import QApplication
from hwr_desktop.app import build
application = QApplication([])
desktop = build(application)
desktop.window.show()
desktop.preferences.show()
application.processEvents()
print([name for name in ("torch", "cv2", "numpy") if name in sys.modules])
desktop.close()
"""


def choose(page, value):
    next(found for found in page.findChildren(QRadioButton) if found.property("value") == value).click()


def test_the_action_opens_them_and_esc_puts_them_away(desktop, qtbot):
    # WHEN the action is taken
    desktop.window.actions_["preferences"].trigger()
    dialog = desktop.window.findChild(PreferencesDialog)
    assert dialog.isVisible() and desktop.window.actions_["preferences"].shortcut().toString() == "Ctrl+,"
    # THEN Esc is enough, for there is nothing to confirm
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_chosen_for_reading_goes_along_with_the_next_page(opened, engine, qtbot):
    # GIVEN the processor and French chosen
    dialog = opened.preferences.show()
    choose(dialog.reading, "cpu")
    choose(dialog.reading, "fr")
    dialog.reject()
    # WHEN the page is read
    opened.window.actions_["read_page"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy, timeout=60000)
    # THEN the engine is told, and the choice is remembered
    assert (engine.requests[-1].choices.device, engine.requests[-1].choices.language) == ("cpu", "fr")
    assert Settings().reading_choices == engine.requests[-1].choices
    # AND the preferences show it when they are opened again
    dialog = opened.preferences.show()
    checked = {found.property("value") for found in dialog.reading.findChildren(QRadioButton) if found.isChecked()}
    assert checked == {"cpu", "fr"}
    dialog.reject()


def test_reading_when_opened_is_the_same_in_menu_and_preferences(desktop):
    dialog = desktop.preferences.show()
    dialog.reading._when_opened.click()
    assert desktop.window.actions_["read_when_opened"].isChecked() and desktop.settings.read_when_opened
    dialog.reject()


def test_whether_hands_are_learned_and_taken_without_being_asked_is_chosen(desktop):
    # GIVEN hands that are not learned without being asked
    dialog = desktop.preferences.show()
    learn, take = (
        next(box for box in dialog.reading.findChildren(QCheckBox) if words in box.text())
        for words in ("Learn hands", "better reading")
    )
    assert not learn.isChecked() and not take.isChecked()
    # WHEN both are wished THEN both are remembered, and shown the next time
    learn.click()
    take.click()
    dialog.reject()
    assert Settings().learn_hands and Settings().take_hands
    again = desktop.preferences.show()
    assert sum(box.isChecked() for box in again.reading.findChildren(QCheckBox)) == 2
    again.reject()


def test_the_sheet_of_keys_leads_to_where_they_are_changed(desktop):
    # GIVEN the sheet
    desktop.window.actions_["shortcuts"].trigger()
    sheet = next(found for found in desktop.window.children() if type(found).__name__ == "Shortcuts")
    # WHEN its button is pressed
    next(found for found in sheet.findChildren(QAbstractButton) if "keys" in found.text()).click()
    # THEN the preferences are open at the page of the keys
    dialog = desktop.window.findChild(PreferencesDialog)
    assert dialog.shortcuts.isVisible()
    dialog.reject()


def test_every_control_has_a_name(desktop):
    dialog = desktop.preferences.show()
    for at in range(4):
        dialog._names.setCurrentRow(at)
        controls = [found for found in dialog.findChildren(QWidget) if found.focusPolicy() & Qt.FocusPolicy.TabFocus]
        inner = (QAbstractSpinBox, type(dialog.shortcuts._field))
        nameless = [
            found
            for found in controls
            if found.isVisible()
            and not found.accessibleName()
            and not (isinstance(found, QAbstractButton) and found.text())
            and not (isinstance(found, QLineEdit) and isinstance(found.parent(), inner))
        ]
        assert controls and nameless == []
    dialog.reject()


def test_opening_them_imports_nothing_heavy(tmp_path):
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "HWR_DATA_DIR": str(tmp_path),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", LOOK], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr
