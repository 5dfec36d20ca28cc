import sys

from hwr_desktop.errors import InputError
from hwr_desktop.ui import crash
from hwr_desktop.ui.messages import MessageKind, Messages


def test_our_own_failures_speak_for_themselves_and_others_are_called_mistakes(qapp):
    messages, posted = Messages(), []
    messages.posted.connect(posted.append)
    messages.show_error(InputError("a.jpg is empty: scan it again."))
    messages.show_error(ZeroDivisionError("division by zero"))
    assert [message.kind for message in posted] == [MessageKind.ERROR] * 2
    assert posted[0].text == "a.jpg is empty: scan it again."
    assert "The program made a mistake" in posted[1].text and "division by zero" in posted[1].text


def test_a_fault_that_nobody_caught_is_logged_and_shown(qapp, data_dir, monkeypatch):
    # GIVEN the hooks of the running program
    messages, posted = Messages(), []
    messages.posted.connect(posted.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(crash.threading, "excepthook", crash.threading.excepthook)
    path = crash.start_log()
    crash.FaultReports(messages).install()
    # WHEN something goes wrong that nobody expected
    try:
        raise KeyError("gone")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    # THEN the person reads it, and the log has where it was
    for handler in list(crash.log.handlers):
        handler.close()
        crash.log.removeHandler(handler)
    assert "KeyError" in posted[0].text
    assert "test_a_fault_that_nobody_caught" in path.read_text(encoding="utf-8")
