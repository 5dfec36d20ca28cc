"""A project of a stranger cannot have other files deleted or written over by what lies beside its database."""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from hwr_desktop.errors import ProjectError
from hwr_desktop.store import database
from hwr_desktop.store.opening import held
from hwr_desktop.store.project_file import ProjectFile

MAGIC = bytes.fromhex("d9d505f920a163d7")
SECTOR = 512


@pytest.fixture
def closed(project, folder, new_page):
    project.add_pages([new_page()], "Add")
    project.close()
    return folder / f"{folder.name}.hwr"


@pytest.fixture
def precious(tmp_path):
    path = tmp_path / "precious.txt"
    path.write_text("a file of the person's, which has nothing to do with the project")
    return path


def journal_that_names(file: Path, other: Path) -> bytes:
    """A rollback journal with the first page of the database and another file as its super-journal."""
    data = file.read_bytes()
    size = int.from_bytes(data[16:18], "big")
    head = MAGIC + struct.pack(">IIIII", 1, 0, len(data) // size, SECTOR, size)
    page, name = data[:size], os.fsencode(other)
    checksum = sum(page[at] for at in range(size - 200, 0, -200)) & 0xFFFFFFFF
    row = struct.pack(">I", 1) + page + struct.pack(">I", checksum)
    end = struct.pack(">I", (1 << 30) // size + 1) + name + struct.pack(">II", len(name), sum(name)) + MAGIC
    return head.ljust(SECTOR, b"\0") + row + end


def test_a_journal_that_would_have_another_file_deleted_is_refused(closed, precious):
    # GIVEN a project of a stranger whose journal names a file of the person's
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    journal = closed.with_name(closed.name + "-journal")
    journal.write_bytes(journal_that_names(closed, precious))
    # WHEN it is opened THEN it is refused by name, and that file is there
    for opening in (ProjectFile.open, held, database.check):
        with pytest.raises(ProjectError, match="could have other files deleted") as refused:
            opening(closed)
        assert journal.name in str(refused.value) and precious.exists() and journal.exists()
    # AND once the journal is moved away the project opens
    journal.unlink()
    ProjectFile.open(closed).close()


def test_a_journal_of_our_own_is_played_back(closed):
    # GIVEN a project whose program was killed while it wrote, where there is no WAL
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE line SET body = ?", ("x" * 9000,))
        kept = {each: each.read_bytes() for each in closed.parent.iterdir() if each.name.startswith(closed.name)}
        connection.execute("ROLLBACK")
    for path, data in kept.items():
        path.write_bytes(data)
    assert any(path.name.endswith("-journal") for path in kept)
    # WHEN it is opened THEN it is as it was
    with ProjectFile.open(closed) as project:
        assert project.page(project.project.pages[0]).lines[0].text == "line 0"


@pytest.mark.skipif(os.name == "nt", reason="links need a right that few have there")
@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal", None])
def test_a_link_beside_the_database_leads_nowhere(closed, precious, ending):
    # GIVEN a link to a file of the person's where the program writes
    link = closed.parent / ".lock" if ending is None else closed.with_name(closed.name + ending)
    link.unlink(missing_ok=True)
    link.symlink_to(precious)
    before = precious.read_bytes()
    # WHEN the project is opened THEN it is refused by name and nothing is written there
    with pytest.raises(ProjectError, match="could lead the program elsewhere") as refused:
        ProjectFile.open(closed)
    assert str(link) in str(refused.value) and precious.read_bytes() == before
