from __future__ import annotations

from hwr_desktop.cli.results_table import FINDING, READING, table


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
