import sqlite3
import sys
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from hwr_desktop import paths
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.dialogs import fault_dialog
from hwr_desktop.ui.dialogs.fault_dialog import FaultDialog
from hwr_desktop.ui.fault_report import fault_of
from hwr_desktop.ui.flows.window import tell_fault
from hwr_desktop.ui.jobs import Job

TYPED = "we are all very well"


def fault(words="the cat is on the keys", kind=RuntimeError):
    try:
        raise kind(words)
    except kind as error:
        return fault_of(error)


def another_fault():
    try:
        raise LookupError("elsewhere")
    except LookupError as error:
        return fault_of(error)


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, FaultDialog) and each.isVisible()]


def words(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def report_of(dialog):
    return dialog.findChild(QPlainTextEdit).toPlainText()


def listens(dialog):
    return all(button.isEnabled() for button in dialog.findChildren(QPushButton))


def kept_texts(desktop):
    """What another program finds in the project's file."""
    (file,) = desktop.workspace.file.folder.glob("*.hwr")
    with closing(sqlite3.connect(file)) as other:
        return [text for (text,) in other.execute("SELECT json_extract(body, '$.text') FROM line")]


@pytest.fixture
def met(lined, monkeypatch):
    """Has the window meet a fault that nobody caught, and whose dialog soon listens."""
    monkeypatch.setattr(fault_dialog, "DEAF_MS", 1)

    def meet(met_fault):
        lined.faults.fault.emit(met_fault)
        QApplication.processEvents()

    yield meet
    for dialog in dialogs():
        dialog.reject()


def test_what_was_typed_is_in_the_file_before_the_dialog_says_so(lined, met):
    # GIVEN words that were typed this moment, and are not in the file
    line = lined.workspace.page.lines[1].id
    lined.workspace.type_text(line, TYPED, "Typing")
    assert TYPED not in kept_texts(lined)
    # WHEN the program makes a mistake
    met(fault())
    # THEN they are in the file, the dialog says so, and its report has nothing of them
    (dialog,) = dialogs()
    assert TYPED in kept_texts(lined)
    assert "Your work is kept" in words(dialog)
    assert "RuntimeError" in report_of(dialog) and "Work: kept" in report_of(dialog)
    for secret in ("cat", "very well", "letter.png", str(lined.workspace.file.folder)):
        assert secret not in report_of(dialog)


def test_what_could_not_be_written_is_not_called_kept(lined, met, monkeypatch):
    # GIVEN a disk that takes nothing
    def refuse(*_anything, **_more):
        raise ProjectError("The disk is full.")

    # WHEN the program makes a mistake THEN the dialog says what is not kept, and what to do
    with monkeypatch.context() as disk:
        disk.setattr(lined.workspace.file, "edit", refuse)
        lined.workspace.type_text(lined.workspace.page.lines[1].id, TYPED, "Typing")
        met(fault())
    (dialog,) = dialogs()
    assert "Not kept" in words(dialog) and "page 1" in words(dialog) and "Do not close" in words(dialog)
    assert "Your work is kept" not in words(dialog)
    assert "Work: not kept" in report_of(dialog)


def test_what_the_file_does_not_hold_is_not_called_kept_though_writing_said_so(lined, met, monkeypatch):
    # GIVEN a file that says it has written what it has not
    with monkeypatch.context() as disk:
        disk.setattr(lined.workspace.file, "edit", lambda *_anything: 1)
        lined.workspace.type_text(lined.workspace.page.lines[1].id, TYPED, "Typing")
        # WHEN the program makes a mistake THEN nothing is claimed
        met(fault())
    assert "Not kept" in words(dialogs()[0])


def test_who_types_as_the_dialog_comes_presses_nothing(lined, met, monkeypatch):
    # GIVEN the dialog in its first moment, and the clipboard of somebody at work
    monkeypatch.setattr(fault_dialog, "DEAF_MS", 600_000)
    QGuiApplication.clipboard().setText("mine")
    met(fault())
    (dialog,) = dialogs()
    # WHEN keys are pressed THEN it stays, the program too, and nothing is copied
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
        QTest.keyClick(dialog.focusWidget() or dialog, key)
    for key in (Qt.Key.Key_G, Qt.Key.Key_P, Qt.Key.Key_C):
        QTest.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert dialogs() == [dialog] and lined.window.isVisible() and QGuiApplication.clipboard().text() == "mine"
    # AND a space goes on pressing nothing when it listens
    dialog._listen()
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Space)
    assert dialogs() == [dialog]


def test_another_fault_within_a_minute_is_a_message(lined, met):
    # GIVEN a dialog that was closed a moment ago
    met(fault())
    dialogs()[0].accept()
    # WHEN there is another mistake THEN a message says so, and its report can be seen
    met(another_fault())
    assert dialogs() == [] and "LookupError" in lined.window.message_bar.texts[-1]
    lined.tell_fault._show.trigger()
    assert "LookupError" in report_of(dialogs()[0])


def test_a_fault_with_every_drawing_does_not_write_with_every_drawing(lined, met, monkeypatch):
    # GIVEN a fault that was told
    kept = []
    keep = lined.tell_fault._keep
    monkeypatch.setattr(lined.tell_fault, "_keep", lambda: kept.append(1) or keep())
    # WHEN it comes again at once, many times THEN the project is looked at once
    for _ in range(20):
        met(fault())
    assert len(kept) == 1


def test_the_keyboard_alone_goes_on_copies_and_closes(lined, met, qtbot, monkeypatch):
    # GIVEN the dialog after an action
    monkeypatch.setattr(tell_fault, "ALONE_S", 0.0)
    lined.window.actions_["find"].trigger()
    met(fault())
    (dialog,) = dialogs()
    qtbot.waitUntil(lambda: listens(dialog))
    assert f"“{lined.window.actions_['find'].iconText()}”" in words(dialog)
    # WHEN the report is copied by its key THEN it is on the clipboard
    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == report_of(dialog))
    assert "Last action: find" in report_of(dialog)
    # WHEN Enter is pressed THEN work goes on, and Escape does the same
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialogs())
    assert lined.window.isVisible()
    met(another_fault())
    qtbot.waitUntil(lambda: listens(dialogs()[0]))
    QTest.keyClick(dialogs()[0], Qt.Key.Key_Escape)
    assert not dialogs() and lined.window.isVisible()


def test_the_program_is_closed_on_wish(lined, met, qtbot):
    met(fault())
    qtbot.waitUntil(lambda: listens(dialogs()[0]))
    QTest.keyClick(dialogs()[0], Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not lined.window.isVisible())


def test_one_that_comes_again_and_again_brings_one_dialog(lined, met, monkeypatch):
    # GIVEN a fault that comes with every drawing, and the dialog of its first time
    for _ in range(50):
        met(fault())
    (dialog,) = dialogs()
    assert lined.window.message_bar.texts == ()
    # WHEN another comes meanwhile THEN it is said in a message
    met(another_fault())
    assert len(dialogs()) == 1 and "LookupError" in lined.window.message_bar.texts[0]
    # WHEN the first comes again later THEN so is that, and its report can be seen
    dialog.accept()
    monkeypatch.setattr(tell_fault, "QUIET_S", 0.0)
    met(fault())
    assert dialogs() == [] and "RuntimeError" in lined.window.message_bar.texts[-1]
    lined.tell_fault._show.trigger()
    assert "RuntimeError" in report_of(dialogs()[0])


def test_a_fault_in_the_dialog_leaves_the_message(lined, met, monkeypatch):
    # GIVEN a dialog that fails itself
    def fail(*_anything):
        raise ZeroDivisionError

    monkeypatch.setattr(tell_fault, "FaultDialog", fail)
    # WHEN a fault is met THEN the message says so
    met(fault())
    assert dialogs() == []
    assert "RuntimeError" in lined.window.message_bar.texts[0] and "kept" in lined.window.message_bar.texts[0]


def test_a_job_that_fails_is_told_in_a_message_that_leads_to_where_it_was(lined, met, qtbot):
    # GIVEN a job that fails in its thread
    def steps():
        raise KeyError("Liebste Magdalena")
        yield

    job = Job("Search")
    job.failed.connect(lined.messages.show_error)
    # WHEN it has failed THEN a message says so
    lined.searching.start(job, steps)
    qtbot.waitUntil(lambda: lined.window.message_bar.texts != (), timeout=20000)
    assert dialogs() == [] and "KeyError" in lined.window.message_bar.texts[0]
    # AND its report knows the thread and the place
    lined.tell_fault._show.trigger()
    report = report_of(dialogs()[0])
    assert "Thread: searching" in report and " in test_a_job_that_fails" in report and "Magdalena" not in report


def test_a_fault_in_any_thread_is_told(lined, met, qtbot, monkeypatch):
    # GIVEN the hooks of the running program, and a thread of some library
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    lined.faults.install()
    # WHEN it fails
    thread = threading.Thread(target=lambda: {}["Liebste Magdalena"])
    thread.start()
    thread.join()
    # THEN the dialog says so, in the window's thread
    qtbot.waitUntil(lambda: dialogs() != [])
    assert "beside the window" in words(dialogs()[0]) and "KeyError" in report_of(dialogs()[0])
    assert "Magdalena" not in report_of(dialogs()[0])


def test_a_crash_of_the_last_run_is_said_with_its_report(desktop, qtbot):
    # GIVEN what the last run left
    left = 'Fatal Python error: Segmentation fault\n\n  File "/home/greta/hwr_desktop/ui/scan/ink.py", line 3 in draw\n'
    # WHEN the window begins THEN it is said, and the report has the place but not whose folder it is
    desktop.tell_fault.tell_crash(left)
    assert "ended suddenly" in desktop.window.message_bar.texts[0]
    desktop.tell_fault._show.trigger()
    (dialog,) = dialogs()
    assert "hwr_desktop/ui/scan/ink.py:3 in draw" in report_of(dialog) and "greta" not in report_of(dialog)
    assert "half second" in words(dialog)
    dialog.reject()


def test_no_crash_is_not_told(desktop):
    desktop.tell_fault.tell_crash("")
    assert desktop.window.message_bar.texts == ()


@pytest.mark.qt_log_ignore("does not support QPlatformServices", "does not support propagateSizeHints", extend=True)
def test_the_folder_of_the_log_is_named_where_it_cannot_be_shown(lined, met, qtbot):
    # GIVEN a system that shows no folders, as offscreen WHEN it is asked for THEN the dialog says where it is
    met(fault())
    qtbot.waitUntil(lambda: listens(dialogs()[0]))
    QTest.keyClick(dialogs()[0], Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: str(paths.log_folder()) in words(dialogs()[0]))
