"""The child that decodes: the same pixels, and whatever happens to it, the owner lives and reads on."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop.engine import images
from hwr_desktop.engine.decoding_process import DecodingProcess
from hwr_desktop.errors import InputError
from tests.torture.bombs import deflated_twice

PROC = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are watched through /proc")


@pytest.fixture
def scan(tmp_path) -> Path:
    noise = np.random.default_rng(1).integers(0, 255, (300, 400, 3), dtype=np.uint8)
    path = tmp_path / "scan ä.png"
    Image.fromarray(noise).save(path)
    return path


@pytest.fixture
def decoding():
    with DecodingProcess() as process:
        yield process


def children() -> set[int]:
    """The decoding processes that belong to this one."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
            ours = b"decoding_process" in (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if ours and int(fields[1]) == os.getpid():
            found.add(int(status.parent.name))
    return found


def test_it_gives_what_reading_here_gives(decoding, scan):
    assert decoding.page_count(scan) == 1
    assert decoding.page_size(scan) == images.page_size(scan) == (400, 300)
    page = decoding.read_page(scan)
    assert np.array_equal(page, images.read_page(scan))
    assert page.flags.writeable
    assert np.array_equal(decoding.thumbnail(scan, 0, 50), images.thumbnail(scan, 0, 50))


def test_a_relative_path_is_the_owner_s(decoding, scan, monkeypatch):
    monkeypatch.chdir(scan.parent)
    assert decoding.page_count(Path(scan.name)) == 1


def test_a_refusal_comes_back_as_its_sentence(decoding, tmp_path, scan):
    (tmp_path / "letter.jpg").write_text("Dear mother")
    with pytest.raises(InputError, match=r"letter\.jpg is a text file"):
        decoding.read_page(tmp_path / "letter.jpg")
    with pytest.raises(InputError, match="has no page 4"):
        decoding.read_page(scan, 3)
    assert decoding.page_count(scan) == 1


@PROC
def test_after_a_crash_the_next_file_is_read(decoding, scan):
    # GIVEN a child that is in the middle of its work, and will then meet a segmentation fault
    decoding.page_count(scan)
    before = children()
    (child,) = before
    os.kill(child, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (child, signal.SIGSEGV)).start()
    threading.Timer(0.3, os.kill, (child, signal.SIGCONT)).start()
    # WHEN the child crashes during a request
    with pytest.raises(InputError, match="made its decoder fail"):
        decoding.read_page(scan)
    # THEN the next is answered by another child
    assert np.array_equal(decoding.read_page(scan), images.read_page(scan))
    assert len(children()) == 1 and children() != before


@PROC
def test_a_child_that_died_while_idle_is_replaced(decoding, scan):
    (child,) = children()
    os.kill(child, signal.SIGKILL)
    time.sleep(0.1)
    assert decoding.page_count(scan) == 1


@PROC
def test_a_hang_ends_at_the_time_limit(scan):
    with DecodingProcess(time_limit_s=1.5) as decoding:
        decoding.page_count(scan)
        # GIVEN a child that hangs
        (child,) = children()
        os.kill(child, signal.SIGSTOP)
        # THEN the request ends at the limit, and the next is answered
        began = time.monotonic()
        with pytest.raises(InputError, match="took longer than"):
            decoding.read_page(scan)
        assert 1 < time.monotonic() - began < 10
        assert decoding.read_page(scan).shape == (300, 400, 3)


@pytest.mark.skipif(sys.platform != "linux", reason="the memory limit of Linux")
def test_an_image_over_the_memory_limit_is_refused(tmp_path, scan):
    # GIVEN a child that may use 700 MB and a small file of 196 megapixels
    bomb = tmp_path / "bomb.png"
    Image.new("L", (14_000, 14_000)).save(bomb, compress_level=1)
    with DecodingProcess(memory_limit_bytes=700_000_000) as decoding:
        # THEN it is refused, and the next file is read
        with pytest.raises(InputError, match=r"bomb\.png (needs more memory|made its decoder fail)"):
            decoding.read_page(bomb)
        assert decoding.page_count(scan) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the memory limit of Linux")
def test_a_pdf_that_unfolds_beyond_the_memory_limit_is_refused(tmp_path, scan):
    # GIVEN a PDF of a kilobyte, a page of which says nothing in 200 megabytes
    bomb = tmp_path / "bomb.pdf"
    bomb.write_bytes(deflated_twice())
    with DecodingProcess(memory_limit_bytes=450_000_000) as decoding:
        # THEN it is refused, whichever way pdfium ends over it, and the next file is read
        with pytest.raises(InputError, match=r"bomb\.pdf .*memory"):
            decoding.read_page(bomb)
        assert decoding.page_count(scan) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are read from /proc")
def test_a_decoder_can_write_no_file_and_leaves_no_core_dump(decoding, scan):
    # GIVEN a child that has read a page THEN the system lets it write nothing
    decoding.read_page(scan)
    (child,) = children()
    limits = Path(f"/proc/{child}/limits").read_text().splitlines()
    for name in ("Max file size", "Max core file size"):
        (said,) = (row for row in limits if row.startswith(name))
        assert said.removeprefix(name).split()[:2] == ["0", "0"]


def test_threads_may_share_it(decoding, tmp_path):
    # GIVEN twenty pictures of different shades and four threads
    paths = [tmp_path / f"{shade}.png" for shade in range(20)]
    for shade, path in enumerate(paths):
        Image.new("L", (50 + shade, 40), shade).save(path)
    pages: dict[Path, np.ndarray] = {}

    def read(share: list[Path]) -> None:
        for path in share:
            pages[path] = decoding.read_page(path)

    threads = [threading.Thread(target=read, args=(paths[at::4],)) for at in range(4)]
    # WHEN they read at the same time
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # THEN each got its own
    for shade, path in enumerate(paths):
        assert pages[path].shape == (40, 50 + shade, 3) and pages[path].max() == shade


@PROC
def test_closing_leaves_nothing_behind(scan):
    before, memory = children(), set(Path("/dev/shm").glob("*")) if Path("/dev/shm").is_dir() else set()
    decoding = DecodingProcess()
    decoding.read_page(scan)
    assert len(children() - before) == 1
    decoding.close()
    decoding.close()
    assert children() == before
    assert not memory or set(Path("/dev/shm").glob("*")) <= memory
    with pytest.raises(InputError, match="closing"):
        decoding.read_page(scan)


@PROC
def test_closing_does_not_wait_for_a_file(scan):
    decoding = DecodingProcess()
    decoding.page_count(scan)
    (child,) = children()
    os.kill(child, signal.SIGSTOP)
    caught: list[Exception] = []

    def read() -> None:
        try:
            decoding.read_page(scan)
        except InputError as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    time.sleep(0.2)
    decoding.close()
    thread.join(10)
    assert "closing" in str(caught[0])


def test_the_child_knows_neither_window_nor_torch_and_ends_with_its_owner(scan, tmp_path):
    # GIVEN a program that reads a page and is then killed, run the way the window is run: as a module
    (tmp_path / "owner.py").write_text(
        "import os, pathlib, subprocess, sys\n"
        "from hwr_desktop.engine.decoding_process import DecodingProcess\n"
        "print('imported')\n"
        "decoding = DecodingProcess()\n"
        "decoding.read_page(pathlib.Path(sys.argv[1]))\n"
        "child = decoding._child.pid\n"
        "maps = pathlib.Path(f'/proc/{child}/maps')\n"
        "loaded = maps.read_text() if maps.exists() else ''\n"
        "print(child, 'torch' in loaded, 'PySide6' in loaded, 'cv2' in loaded)\n"
        "sys.stdout.flush()\n"
        "os._exit(0)\n"
    )
    root = Path(images.__file__).parents[2]
    paths = os.pathsep.join([str(tmp_path), str(root)])
    # WHEN it has run
    run = subprocess.run(
        [sys.executable, "-m", "owner", str(scan)],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    # THEN its module was imported once, the child loaded no more than it needs, and is gone
    imported, report = run.stdout.splitlines()
    child, *loaded = report.split()
    assert imported == "imported" and loaded == ["False"] * 3
    for _ in range(100):
        if not Path(f"/proc/{child}").exists():
            break
        time.sleep(0.1)
    assert not Path(f"/proc/{child}").exists()
