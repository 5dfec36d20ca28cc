"""`hwr doctor` tells people and programs what is there."""

from __future__ import annotations

import json

from hwr_desktop.cli.main import main


def test_doctor_tells_each_part_in_a_line(capsys):
    # WHEN the doctor is asked
    code = main(["doctor"])
    said = capsys.readouterr().out
    # THEN the models are well, nothing is broken, and what is missing has a line on how to get it
    assert code == 0
    assert "ok  Models for finding and reading lines: “letters” and “lines”" in said
    assert "!!" not in said


def test_doctor_tells_programs_the_same(capsys):
    # WHEN it is asked for JSON
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    # THEN that holds every part
    assert told["version"] and len(told["parts"]) == 7
    assert {part["state"] for part in told["parts"]} <= {"ready", "absent", "faulty"}
