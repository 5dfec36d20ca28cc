"""When the lines of a page came to say what they say, as the journal tells it."""

from __future__ import annotations

import sqlite3

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.store.journal import STANDS, changes_from


def line_times(connection: sqlite3.Connection, page_id: str) -> dict[str, LineTimes]:
    """The times of a page's lines by their ids; what was undone counts for nothing. Raises RecordError.

    A line that was cut or joined is as old as that. One that came with its page, as from a transcript, has no time.
    """
    rows = connection.execute(
        "SELECT j.at, j.changes FROM journal j JOIN step s ON s.id = j.step"
        " WHERE j.page_id = ? AND s.state IN (?, ?) ORDER BY j.id",
        (page_id, *STANDS),
    )
    times: dict[str, LineTimes] = {}
    for at, changes in rows:
        for line_id, fields in changes_from(changes).items():
            known = times.get(line_id, LineTimes())
            if "text" in fields or "author" in fields:
                known = known._replace(written=at)
            if "checked" in fields:
                known = known._replace(checked=at if fields["checked"][1] else "")
            times[line_id] = known
    times.pop("", None)
    return times
