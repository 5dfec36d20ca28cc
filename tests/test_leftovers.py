"""What a kill has left is cleared away once nobody can be at it."""

from __future__ import annotations

import os
import time

import pytest

from hwr_desktop import leftovers
from hwr_desktop.interchange.safe_file import write_folder, write_whole

DAY_S = 86_400.0


@pytest.mark.parametrize("days", [-400, -1.1, 1.1, 400])
def test_what_is_a_day_away_is_cleared_and_all_else_stays(tmp_path, days):
    # GIVEN a file and a folder that were left, one that is being written, and one of another name
    left, folder, fresh, other = (tmp_path / name for name in (".part-1", ".part-2", ".part-3", "part-4"))
    folder.mkdir()
    (folder / "inside").touch()
    for file in (left, fresh, other):
        file.touch()
    then = time.time() + days * DAY_S
    for path in (left, folder, other):
        os.utime(path, (then, then))
    # WHEN what was left is cleared, be it that the clock was set back since
    leftovers.clear(tmp_path, ".part-?")
    # THEN only that is gone
    assert sorted(tmp_path.iterdir()) == [fresh, other]


def test_a_link_is_deleted_and_not_followed(tmp_path):
    elsewhere, link = tmp_path / "elsewhere", tmp_path / ".part-1"
    elsewhere.mkdir()
    link.symlink_to(elsewhere)
    os.utime(link, (1, 1), follow_symlinks=False)
    leftovers.clear(tmp_path, ".part-?")
    assert list(tmp_path.iterdir()) == [elsewhere]


def test_an_export_clears_what_a_killed_one_left_beside_it(tmp_path):
    # GIVEN what two exports left that were killed some days ago, and a file of somebody else's
    for name in (".0123456789ab.part", ".ba9876543210.part", ".letters.part"):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1, 1))
    # WHEN something is exported there
    write_whole(tmp_path / "letter.txt", b"whole")
    write_folder(tmp_path / "letters", [])
    # THEN only what is the program's own is gone
    assert sorted(path.name for path in tmp_path.iterdir()) == [".letters.part", "letter.txt", "letters"]
