"""A project is packed, unpacked and deleted from the command line."""

from __future__ import annotations

import pytest

from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def project(hwr, letter, tmp_path):
    """A project of two pages made by `hwr import`."""
    path = tmp_path / "Family letters"
    assert hwr("import", path, letter(tmp_path / "in" / "album.tif", pages=2)).code == 0
    return path


def test_a_project_is_packed_and_unpacked(hwr, project, tmp_path):
    # GIVEN a project WHEN it is packed, and the pack unpacked elsewhere
    packed = hwr("project", "pack", project, tmp_path / "family.hwrz")
    assert packed[:2] == (0, "") and f"is packed in {tmp_path / 'family.hwrz'}" in packed.err
    unpacked = hwr("project", "unpack", tmp_path / "family.hwrz", tmp_path / "Copy")
    assert unpacked[:2] == (0, ""), unpacked.err
    # THEN the copy has its title and pages
    with ProjectFile.open(project) as here, ProjectFile.open(tmp_path / "Copy") as there:
        assert here.project == there.project and len(there.project.pages) == 2
        assert there.scan_path(there.page(there.project.pages[0]).image).is_file()


def test_what_cannot_be_packed_or_unpacked_is_said_in_a_sentence(hwr, project, tmp_path):
    (tmp_path / "broken.hwrz").write_bytes(b"no zip")
    for arguments, code, words in (
        (("pack", project, tmp_path / "family.zip"), 2, "ends in .hwrz"),
        (("pack", tmp_path / "none", tmp_path / "family.hwrz"), 1, "There is no project"),
        (("unpack", tmp_path / "broken.hwrz", tmp_path / "Copy"), 1, "is damaged"),
        (("unpack", tmp_path / "broken.hwrz", project), 1, "is there already"),
    ):
        ended = hwr("project", *arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1) and words in ended.err, ended.err
    assert not (tmp_path / "Copy").exists() and not (tmp_path / "family.hwrz").exists()


def test_a_project_is_deleted_only_when_it_is_meant(hwr, project):
    # WHEN nobody says that it is meant THEN it is told what would go, and all stays
    ended = hwr("project", "delete", project)
    assert ended.code == 2 and "2 pages" in ended.err and "--yes" in ended.err
    assert (project / "Family letters.hwr").is_file()
    # WHEN it is meant THEN nothing is left
    ended = hwr("project", "delete", project / "Family letters.hwr", "--yes")
    assert ended.code == 0 and "2 pages" in ended.err and not project.exists()


def test_what_others_put_into_a_deleted_project_stays_and_is_named(hwr, project):
    (project / "notes.txt").write_text("mine")
    ended = hwr("project", "delete", project, "--yes")
    assert ended.code == 0 and "notes.txt" in ended.err
    assert [path.name for path in project.iterdir()] == ["notes.txt"]


def test_a_project_that_is_open_is_neither_packed_nor_deleted(hwr, project, tmp_path):
    with ProjectFile.open(project):
        for arguments in (("delete", project, "--yes"), ("pack", project, tmp_path / "a.hwrz")):
            ended = hwr("project", *arguments)
            assert ended.code == 1 and "open in another window" in ended.err
    assert (project / "Family letters.hwr").is_file()
