"""A bad place in a database costs the rows in it, and finding the others again takes no time worth speaking of."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from time import monotonic

import pytest

from hwr_desktop.store.care.salvage import readable_rows

ROWS = 6000


@pytest.fixture
def table(tmp_path):
    """A file with a table of many rows; returns it with the numbers of its pages that lead to others, and of leaves."""
    file = tmp_path / "rows.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE line (id TEXT, body TEXT)")
        rows = ((f"l{number}", f"{number} " + "x" * 700) for number in range(ROWS))
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO line VALUES (?, ?)", rows)
        connection.execute("COMMIT")
    data = file.read_bytes()
    kinds = [data[at] for at in range(0, len(data), 4096)]
    leading = [page for page, kind in enumerate(kinds) if kind == 5]
    leaves = [page for page, kind in enumerate(kinds) if kind == 13 and page]
    return file, leading, leaves


def spoilt(file, pages):
    data = bytearray(file.read_bytes())
    for page in pages:
        data[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    file.write_bytes(data)


def read(file):
    holes = []
    with closing(sqlite3.connect(file)) as connection:
        rows = list(readable_rows(connection, "line", ("id", "body"), holes))
    return rows, holes


def test_a_table_that_is_whole_is_read_whole(table):
    rows, holes = read(table[0])
    assert len(rows) == ROWS and holes == [] and rows[7][0] == "l7"


def test_a_bad_leaf_costs_its_own_rows_only(table):
    file, _leading, leaves = table
    spoilt(file, leaves[10:13])
    rows, holes = read(file)
    assert ROWS - 20 < len(rows) < ROWS and len(holes) >= 1
    assert len({row[0] for row in rows}) == len(rows) and rows[-1][0] == f"l{ROWS - 1}"


def test_a_bad_page_that_leads_to_others_costs_what_is_behind_it_and_is_passed_quickly(table):
    # GIVEN one of the pages of the second storey gone, and with it some hundreds of rows
    file, leading, _leaves = table
    assert len(leading) > 3
    spoilt(file, [leading[2]])
    began = monotonic()
    rows, _holes = read(file)
    assert ROWS / 3 < len(rows) < ROWS
    assert monotonic() - began < 10
    # WHEN the root itself is gone THEN nothing is found, and just as quickly
    spoilt(file, [1])
    assert read(file)[0] == [] and monotonic() - began < 20
