from __future__ import annotations

from hwr_desktop.cli.report import failure_line
from hwr_desktop.errors import InputError


def test_the_file_is_named_as_it_was_given():
    error = InputError("letter.jpg is empty (0 bytes): copy or scan it again.")
    assert failure_line("scans/letter.jpg", error) == "scans/letter.jpg is empty (0 bytes): copy or scan it again."


def test_an_error_that_does_not_name_the_file_gets_its_name():
    assert failure_line("a.pdf, page 2", InputError("The disk\nis full.")) == "a.pdf, page 2: The disk is full."


def test_a_fault_of_the_program_says_that_it_is_one():
    line = failure_line("a.jpg", ZeroDivisionError("division by zero"))
    assert "fault in the program" in line and "ZeroDivisionError" in line and "\n" not in line


def test_a_name_with_a_line_break_is_still_one_line(report, capsys):
    report.failed("new\nline\x1b[2J.jpg", InputError("It is damaged."))
    assert capsys.readouterr().err == "hwr: new\\nline\\x1b[2J.jpg: It is damaged.\n"
