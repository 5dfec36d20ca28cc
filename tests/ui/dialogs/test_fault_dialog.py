from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPlainTextEdit

from hwr_desktop.ui.dialogs import fault_dialog
from hwr_desktop.ui.dialogs.fault_dialog import FaultDialog, not_started


def test_a_program_that_cannot_start_says_so_and_ends(plain_application, monkeypatch):
    # GIVEN a person who reads what is said, and closes it
    monkeypatch.setattr(fault_dialog, "DEAF_MS", 1)
    read = []

    def look():
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, FaultDialog)]
        read.extend(label.text() for label in dialog.findChildren(QLabel))
        read.append(dialog.findChild(QPlainTextEdit).toPlainText())
        (close,) = dialog.findChild(QDialogButtonBox).buttons()
        close.click()

    QTimer.singleShot(100, look)
    # WHEN the window cannot be made THEN it is told with a report, and the program ends with an error
    assert not_started(LookupError("Liebste Magdalena")) == 1
    said = " ".join(read)
    assert "could not start" in said and "LookupError" in said and "Magdalena" not in said
