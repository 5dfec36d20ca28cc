from __future__ import annotations

import os
from pathlib import Path

import pytest

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.outputs import check, check_empty_folder, is_folder, targets, unique_stems, write
from hwr_desktop.cli.report import UsageError
from hwr_desktop.document.page import Page
from hwr_desktop.errors import ExportError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.store.lock import LOCK_NAME
from hwr_desktop.store.project_file import ProjectFile


def named(pages: list[ScanPage], output: str, many: bool, format_: str) -> list[str]:
    files = list(dict.fromkeys(page.path for page in pages))
    return [path.as_posix() for path in targets(pages, files, output, many, FORMATS[format_])]


ALBUM = [ScanPage(Path("album.pdf"), at, 3) for at in range(3)]


def test_when_an_output_is_a_folder(tmp_path):
    assert is_folder(str(tmp_path), False)
    assert is_folder("new/", False)
    assert is_folder("new", True)
    assert not is_folder(str(tmp_path / "new"), False)


@pytest.mark.parametrize(
    ("format_", "expected"),
    [
        ("txt", ["out/album.txt"] * 3),
        ("page", ["out/album-0001.xml", "out/album-0002.xml", "out/album-0003.xml"]),
        ("json", ["out/album-0001.json", "out/album-0002.json", "out/album-0003.json"]),
    ],
)
def test_pages_of_one_input_in_a_folder(format_, expected):
    assert named(ALBUM, "out/", False, format_) == expected


@pytest.mark.parametrize(
    ("format_", "expected"),
    [("txt", ["x.a"] * 3), ("json", ["x.a"] * 3), ("page", ["x-0001.a", "x-0002.a", "x-0003.a"])],
)
def test_pages_of_one_input_in_one_file(format_, expected):
    assert named(ALBUM, "x.a", False, format_) == expected


def test_the_number_is_that_of_the_page_in_its_file():
    assert named(ALBUM[1:2], "out/", False, "page") == ["out/album-0002.xml"]
    assert named(ALBUM[1:2], "x.xml", False, "page") == ["x.xml"]


def test_equal_stems_keep_their_suffix():
    paths = [Path("a.jpg"), Path("a.png"), Path("b.jpg")]
    assert list(unique_stems(paths).values()) == ["b", "a.jpg", "a.png"]


def test_equal_names_are_told_apart_by_folder_and_then_by_number():
    paths = [Path("/x/one/A.jpg"), Path("/x/two/a.jpg"), Path("/y/two/a.jpg"), Path("/y/three/b.jpg")]
    names = unique_stems(paths)
    assert set(names) == set(paths)
    assert names[paths[0]] == "one-A.jpg"
    assert {names[paths[1]], names[paths[2]]} == {"two-a.jpg", "two-a.jpg-2"}


def test_a_numbered_page_and_a_file_of_that_name_do_not_share_a_target():
    pages = [*ALBUM, ScanPage(Path("album-0001.jpg"), 0, 1)]
    found = named(pages, "out/", True, "page")
    assert len(set(found)) == 4
    assert "out/album-0001.jpg.xml" in found


def test_a_scan_is_never_written_over(tmp_path):
    # GIVEN what `-o *.jpg` makes of the first scan
    (tmp_path / "a.jpg").touch()
    with pytest.raises(UsageError, match=r"a\.jpg: this is a scan"):
        check([tmp_path / "a.jpg"])
    check([tmp_path / "new.jpg", tmp_path / "a.txt"])


def test_what_cannot_be_written_is_told_before_the_work(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="cannot be made or is no folder"):
        check([tmp_path / "file" / "a.txt"])
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    if os.access(closed, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(ExportError, match="may not be written in"):
        check([closed / "a.txt"])


@pytest.mark.parametrize("name", ["folder.txt", "x" * 300 + ".txt", "/proc/a.txt", "/proc/new/a.txt"])
def test_what_no_permission_tells_of_is_found_out_before_the_work(tmp_path, name):
    # GIVEN a folder where the file is to be, a name too long, and a place where nobody can make a file
    (tmp_path / "folder.txt").mkdir()
    if name.startswith("/proc") and not Path("/proc/self").exists():
        pytest.skip("this system has no /proc")
    with pytest.raises(ExportError, match="--json"):
        check([tmp_path / name], "--json")


def test_seeing_that_there_is_room_leaves_nothing_behind(tmp_path):
    # GIVEN files in folders that are there and are not, and a link
    (tmp_path / "old").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "old" / "a.txt")
    before = sorted(tmp_path.rglob("*"))
    # WHEN it is seen whether they can be written
    check([tmp_path / "old" / "a.txt", tmp_path / "new" / "newer" / "a.txt", tmp_path / "link.txt", Path("/dev/null")])
    # THEN all is as it was, and they can
    assert sorted(tmp_path.rglob("*")) == before
    write(tmp_path / "new" / "newer" / "a.txt", b"text")
    write(tmp_path / "link.txt", b"text")
    assert (tmp_path / "new" / "newer" / "a.txt").read_bytes() == (tmp_path / "old" / "a.txt").read_bytes() == b"text"


def test_a_folder_for_many_files_must_be_empty(tmp_path):
    # GIVEN a folder that is not there, nor the one above it
    folder = tmp_path / "new" / "pictures"
    # WHEN it is to take files
    check_empty_folder(folder, "--pictures")
    # THEN it may, and it is not made before there are any
    assert not folder.parent.exists()
    folder.mkdir(parents=True)
    check_empty_folder(folder, "--pictures")
    (folder / "01.jpg").touch()
    with pytest.raises(UsageError, match=r"--pictures .*pictures: there are files in it already"):
        check_empty_folder(folder, "--pictures")
    with pytest.raises(ExportError, match="is no folder"):
        check_empty_folder(folder / "01.jpg", "--pictures")


def test_the_name_of_a_scan_is_refused_before_the_work(tmp_path):
    with pytest.raises(UsageError, match=r"out\.webp: this is the name of a scan; name a file that ends in \.txt"):
        check([tmp_path / "out.webp"], suffix=".txt")
    check([tmp_path / "out.pdf"], suffix=".pdf")


def test_a_pdf_of_ours_may_be_written_again_but_no_other_and_no_input(tmp_path):
    # GIVEN a PDF that this program wrote, and one by another
    ours, other = tmp_path / "ours.pdf", tmp_path / "other.pdf"
    ours.write_bytes(FORMATS["pdf"].render(Document([Page("p1", "a.jpg", 100, 100)])))
    other.write_bytes(b"%PDF-1.7 /Producer (Scanner)")
    check([ours], suffix=".pdf")
    # THEN the other one is safe, and so is an input, by whatever name
    for target, inputs in ((other, ()), (ours, (ours,)), (tmp_path / "link.pdf", (other,))):
        if target.name == "link.pdf":
            target.symlink_to(ours)
            inputs = (ours,)
        with pytest.raises(UsageError, match="this is a scan"):
            check([target], suffix=".pdf", inputs=inputs)
    with pytest.raises(UsageError, match="this is a scan"):
        check([ours], suffix=".txt")


@pytest.mark.parametrize(
    "name", ["P.hwr", "P.hwr-wal", "scans/new.txt", "scans/deep/new.txt", "hands/new.txt", ".lock"]
)
def test_what_a_project_is_made_of_is_never_written_over(tmp_path, name):
    with ProjectFile.create(tmp_path / "P") as project:
        folder = project.folder
    name = LOCK_NAME if name == ".lock" else name
    with pytest.raises(UsageError, match="belongs to the project"):
        check([folder / name])
    # AND other files may lie beside its own
    check([folder / "letters.txt", tmp_path / "scans" / "new.txt"])


def test_no_text_is_given_the_name_of_a_project(tmp_path):
    with pytest.raises(UsageError, match="the name of a project"):
        check([tmp_path / "new.hwr"], suffix=".txt")
    with ProjectFile.create(tmp_path / "P") as project:
        folder = project.folder
    with pytest.raises(UsageError, match="belongs to the project"):
        check_empty_folder(folder / "scans" / "out", "-o")
