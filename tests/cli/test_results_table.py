from __future__ import annotations

from hwr_desktop.cli.results_table import FINDING, OUTLINES, READING, SOURCES, TURNING, table


def test_collections_first_and_totals_last():
    row = {"cer": 9.876, "wer": 30.0, "cer_ci95": [9.0, 10.5], "lines": 1200, "characters": 34567}
    result = {**row, "seconds": 1.0, "collections": {"hooker": {**row, "cer": 12.0}, "celestine": row}}
    assert table(result, READING) == (
        "collection  CER %        95 %  WER %  lines  characters\n"
        "-------------------------------------------------------\n"
        "celestine    9.88  9.00-10.50  30.00  1,200      34,567\n"
        "hooker      12.00  9.00-10.50  30.00  1,200      34,567\n"
        "-------------------------------------------------------\n"
        "all          9.88  9.00-10.50  30.00  1,200      34,567\n"
    )


def test_what_is_not_known_is_a_dash():
    assert table({"precision": 0.5, "collections": {}}, FINDING).splitlines()[-1].split()[:3] == ["all", "0.500", "-"]


def test_where_errors_come_from_and_what_outlines_cost_have_columns():
    row = {"from_paired": 7.0, "from_missed": 2.126, "from_extra": 1, "paired_cer": 8.5, "own_outlines_cer": 8.0}
    ended = table({**row, "outlines_cost": 0.5}, SOURCES | OUTLINES).splitlines()
    assert ended[0].split("  ")[-1] == "cost"
    assert ended[-1].split() == ["all", "7.00", "2.13", "1.00", "8.50", "8.00", "0.50"]


def test_turns_are_counted_and_memory_is_known_for_the_whole_only():
    part = {"seconds_per_page": 0.456, "turn_recognised": 3, "pages": 4}
    lines = table({**part, "peak_memory_mb": 1234.5, "collections": {"one": part}}, FINDING | TURNING).splitlines()
    assert lines[2].split()[-5:] == ["0.46", "-", "3", "of", "4"]
    assert lines[-1].split()[-5:] == ["0.46", "1,234", "3", "of", "4"]
