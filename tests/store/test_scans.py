from __future__ import annotations

import hashlib

import pytest

from hwr_desktop.errors import InputError, ProjectError
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.scans import Scans, clean, name_given


def test_a_scan_keeps_its_bytes_and_something_of_its_name(project, tmp_path):
    # GIVEN a file
    data = bytes(range(256)) * 9000
    source = tmp_path / "Brief an Käthe, S. 1.JPG"
    source.write_bytes(data)
    # WHEN it is added THEN the bytes are the same and the name tells both content and origin
    name = project.add_scan(source)
    assert name == f"{hashlib.sha256(data).hexdigest()[:16]}-Brief-an-Kathe-S-1.jpg"
    assert project.scan_path(name).read_bytes() == data
    assert source.read_bytes() == data


def test_the_same_bytes_are_stored_once(project, tmp_path):
    source = tmp_path / "a.png"
    source.write_bytes(b"scan")
    first = project.add_scan(source)
    assert project.add_scan_bytes(b"scan", "other name.png") == first
    assert project.add_scan_bytes(b"scan2", "a.png") != first
    assert len(list((project.folder / "scans").iterdir())) == 2


def test_a_scan_cut_short_by_something_else_is_made_whole(project):
    name = project.add_scan_bytes(b"whole scan", "a.png")
    project.scan_path(name).write_bytes(b"who")
    assert project.add_scan_bytes(b"whole scan", "a.png") == name
    assert project.scan_path(name).read_bytes() == b"whole scan"


def test_a_source_that_cannot_be_read_is_the_sources_fault(project, tmp_path):
    for source in (tmp_path / "missing.jpg", tmp_path):
        with pytest.raises(InputError, match=source.name):
            project.add_scan(source)
    assert list((project.folder / "scans").iterdir()) == []


def test_what_a_crash_left_half_written_is_removed_on_opening(project, folder):
    name = project.add_scan_bytes(b"x", "a.png")
    (folder / "scans" / ".abc.part").write_bytes(b"half")
    project.close()
    with ProjectFile.open(folder):
        assert [path.name for path in (folder / "scans").iterdir()] == [name]


@pytest.mark.parametrize("image", ["../../etc/passwd", "/etc/passwd", "..\\..\\passwd", "a/../passwd"])
def test_a_scan_path_never_leaves_the_project(project, image):
    assert project.scan_path(image) == project.folder / "scans" / "passwd"


@pytest.mark.parametrize("image", ["", "..", "a/..", ".", "x\0y"])
def test_a_scan_without_a_name_is_refused(project, image):
    with pytest.raises(ProjectError, match="names a scan"):
        project.scan_path(image)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.tif", "a.tif"),
        ("мама.pdf", "scan.pdf"),
        ("noext", "noext"),
        (".hidden", "scan.hidden"),
        ("a" * 300 + ".jpeg", "a" * 60 + ".jpeg"),
        ("a:b*c?.P?N/G", "a-b-c.png"),
        ("\u202egpj.exe", "gpj.exe"),
        ("", "scan"),
    ],
)
def test_names_are_made_plain(name, expected):
    assert clean(name) == expected


def test_a_scan_is_named_as_it_came_and_a_foreign_name_stays(tmp_path):
    (tmp_path / "scans").mkdir()
    assert name_given(Scans(tmp_path).add_bytes(b"x", "page-2.png")) == "page-2.png"
    assert name_given("my-letter.png") == "my-letter.png"
