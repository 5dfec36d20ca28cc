"""A file is there whole or as it was, whatever goes wrong while it is written."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

import pytest

from hwr_desktop.errors import ExportError
from hwr_desktop.interchange import safe_file
from hwr_desktop.interchange.safe_file import write_folder, write_whole


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "letter.txt"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(tmp_path):
    # GIVEN a file with permissions of its own and a link to it
    path, link, fresh = tmp_path / "letter.txt", tmp_path / "link.txt", tmp_path / "fresh.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    # WHEN it is written through the link
    write_whole(link, b"new")
    # THEN the file is new, and both are what they were; a fresh file gets the usual permissions
    assert path.read_bytes() == b"new" and link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_whole(fresh, b"")
    (tmp_path / "usual").touch()
    assert fresh.stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("fault", ["open", "write", "fsync", "rename"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EFBIG, "larger than a file may be"), (errno.EIO, "could not be written")],
)
def test_a_fault_at_any_step_leaves_the_old_file(tmp_path, monkeypatch, fault, number, words):
    # GIVEN a file, and a disk that fails at one step
    path = tmp_path / "letter.txt"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    if fault == "write":
        really = safe_file._write

        def half(target: Path, data: bytes) -> None:
            really(target, data[:1])
            fail()

        monkeypatch.setattr(safe_file, "_write", half)
    else:
        place, name = {"open": (Path, "open"), "fsync": (os, "fsync"), "rename": (Path, "replace")}[fault]
        monkeypatch.setattr(place, name, fail)
    # WHEN it is written
    with pytest.raises(ExportError, match=words) as caught:
        write_whole(path, b"new and longer")
    monkeypatch.undo()
    # THEN the old is whole, nothing else lies about, and a retry works
    assert "letter.txt" in str(caught.value)
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_places_one_cannot_write_to_are_told(tmp_path):
    with pytest.raises(ExportError, match="is not there"):
        write_whole(tmp_path / "nowhere" / "letter.txt", b"")
    with pytest.raises(ExportError, match="a folder has this name"):
        write_whole(tmp_path, b"")
    with pytest.raises(ExportError, match="not a name"):
        write_whole(tmp_path / ("x" * 300), b"")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_one_may_not_write_in(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="may not be written"):
        write_whole(tmp_path / "letter.txt", b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_takes_the_data_and_stays_a_pipe(tmp_path):
    # GIVEN a pipe (as /dev/null, in whose place an administrator must not put a file) and somebody who reads it
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    # WHEN it is written
    write_whole(pipe, b"Dear mother,")
    # THEN the data came through, and it is a pipe still
    assert os.read(reader, 100) == b"Dear mother,"
    os.close(reader)
    assert pipe.is_fifo()


def test_the_way_to_a_new_folder_is_made(tmp_path):
    write_folder(tmp_path / "new" / "deep", [(PurePosixPath("a.txt"), b"a")])
    assert (tmp_path / "new" / "deep" / "a.txt").read_bytes() == b"a"
