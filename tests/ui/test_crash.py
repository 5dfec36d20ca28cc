from hwr_desktop import paths
from hwr_desktop.ui import crash


def test_what_a_crash_left_is_told_once_and_kept_beside_the_log(data_dir):
    # GIVEN a run that crashed
    folder = paths.log_folder()
    folder.mkdir(parents=True)
    (folder / crash.CRASH_NAME).write_text("Fatal Python error: Aborted\n", encoding="utf-8")
    # WHEN the next begins THEN it is told what was left, and the one after it is not
    assert "Aborted" in crash.crash_before()
    assert crash.crash_before() == ""
    # AND whoever wants to look finds it
    assert "Aborted" in (folder / crash.EARLIER_CRASH_NAME).read_text(encoding="utf-8")


def test_where_nothing_was_left_nothing_is_told(data_dir):
    assert crash.crash_before() == ""
