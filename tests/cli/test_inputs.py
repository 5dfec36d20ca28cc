from __future__ import annotations

import os
from pathlib import Path

import pytest

from hwr_desktop.cli.inputs import expanded, pages_of
from hwr_desktop.cli.page_range import PageRange


def touched(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_a_folder_stands_for_its_scans_in_natural_order(tmp_path, report):
    # GIVEN scans at two depths, a hidden one, and files that are no scans
    names = ["page10.jpg", "page2.JPG", "sub/page1.pdf", ".hidden.png", "notes.txt", "page2.xml", ".cache/x.png"]
    touched(*(tmp_path / name for name in names))
    # WHEN the folder is given
    files = expanded([str(tmp_path)], report)
    # THEN only the scans come, page 2 before page 10, and the results belong into a folder
    assert [str(path.relative_to(tmp_path)) for path in files.paths] == ["page2.JPG", "page10.jpg", "sub/page1.pdf"]
    assert files.many
    assert not report.failures


def test_a_file_given_twice_is_read_once(tmp_path, report):
    touched(tmp_path / "a.jpg", tmp_path / "b.jpg")
    files = expanded([str(tmp_path / "b.jpg"), str(tmp_path)], report)
    assert [path.name for path in files.paths] == ["b.jpg", "a.jpg"]


def test_a_pattern_stands_for_the_scans_it_matches(tmp_path, report):
    # GIVEN a pattern that matches a scan and a text, and a file whose name looks like a pattern
    touched(tmp_path / "a1.jpg", tmp_path / "a1.txt", tmp_path / "b[1].png")
    one = expanded([str(tmp_path / "a*")], report)
    named = expanded([str(tmp_path / "b[1].png")], report)
    # THEN the text is passed over, and a name that exists is a name
    assert [path.name for path in one.paths] == ["a1.jpg"]
    assert not one.many
    assert [path.name for path in named.paths] == ["b[1].png"]


@pytest.mark.parametrize(
    ("given", "why"), [("*.jpg", "matches no image"), (".", "holds no images"), ("", "An empty name is no file")]
)
def test_an_input_that_stands_for_nothing_is_reported(tmp_path, report, capsys, monkeypatch, given, why):
    monkeypatch.chdir(tmp_path)
    assert not expanded([given], report).paths
    assert report.failures == 1
    line = capsys.readouterr().err
    assert line.startswith(f"hwr: {given}") and why in line and line.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_unreadable_folder_is_reported_and_the_rest_listed(tmp_path, report, capsys):
    touched(tmp_path / "open/a.jpg", tmp_path / "shut/b.jpg")
    (tmp_path / "shut").chmod(0)
    try:
        files = expanded([str(tmp_path / "shut"), str(tmp_path / "open")], report)
    finally:
        (tmp_path / "shut").chmod(0o700)
    assert [path.name for path in files.paths] == ["a.jpg"]
    assert "cannot be listed" in capsys.readouterr().err


def test_pages_of_several_files(tmp_path, report, capsys, letter):
    # GIVEN a TIFF of three pages, an image, and a file that is not there
    tiff, image = letter(tmp_path / "album.tif", pages=3), letter(tmp_path / "one.png")
    # WHEN pages 2 to 3 are wanted
    pages = pages_of([tiff, image, tmp_path / "gone.png"], PageRange(2, 3), report)
    # THEN those of the TIFF come, and the other two are reported
    assert [(page.path.name, page.index, page.count) for page in pages] == [("album.tif", 1, 3), ("album.tif", 2, 3)]
    first, second = capsys.readouterr().err.splitlines()
    assert f"{image} has 1 page, none of them in --pages 2-3" in first
    assert f"{tmp_path / 'gone.png'} is not there" in second
