import sqlite3
import sys

from hwr_desktop.errors import InputError
from hwr_desktop.ui import crash
from hwr_desktop.ui.messages import MessageKind, Messages


def test_our_own_failures_speak_for_themselves_the_systems_too_and_others_are_told_as_faults(qapp):
    # GIVEN somebody who listens
    messages, posted, faults = Messages(), [], []
    messages.posted.connect(posted.append)
    messages.faulted.connect(faults.append)
    # WHEN failures of each kind are shown
    messages.show_error(InputError("a.jpg is empty: scan it again."))
    messages.show_error(PermissionError(13, "Permission denied", "letters"))
    messages.show_error(sqlite3.OperationalError("disk I/O error"))
    messages.show_error(ZeroDivisionError("division by zero"))
    # THEN only the last is called a fault of the program, and nothing is claimed to be kept that nobody has looked at
    assert [message.kind for message in posted] == [MessageKind.ERROR] * 3
    assert posted[0].text == "a.jpg is empty: scan it again."
    assert "Permission denied: 'letters'" in posted[1].text and "disk I/O error" in posted[2].text
    assert "kept" not in "".join(message.text for message in posted)
    assert [fault.name for fault in faults] == ["ZeroDivisionError"]


def test_a_fault_that_nobody_caught_is_logged_and_told(qapp, data_dir, monkeypatch):
    # GIVEN the hooks of the running program
    reports, faults = crash.FaultReports(), []
    reports.fault.connect(faults.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(crash.threading, "excepthook", crash.threading.excepthook)
    path = crash.start_log()
    reports.install()
    # WHEN something goes wrong that nobody expected
    try:
        raise KeyError("gone")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    # THEN it is told, and the log has where it was
    for handler in list(crash.log.handlers):
        handler.close()
        crash.log.removeHandler(handler)
    assert [fault.name for fault in faults] == ["KeyError"]
    assert "test_a_fault_that_nobody_caught" in path.read_text(encoding="utf-8")
