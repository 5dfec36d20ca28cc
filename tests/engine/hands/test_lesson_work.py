"""The lines of a lesson are seen as the reader will see them, and what takes too much memory is ended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.engine.hands import lesson_work
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.lessons.lesson import LessonPage
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.segmentation.line_cutter import CLOSER_ROOM, cut_line
from hwr_desktop.errors import TrainingError


@pytest.fixture
def pages(tmp_path: Path) -> tuple[LessonPage, ...]:
    """Two pages that are halves of the same scan, with a line each."""
    scan = tmp_path / "double.png"
    Image.fromarray(np.random.default_rng(3).integers(0, 255, (120, 400), dtype=np.uint8)).save(scan)

    def half(page_id: str, left: float, text: str) -> LessonPage:
        line = Line("l1", rectangle(Box(left, 20, left + 150, 60)), ((left, 52.0), (left + 150, 52.0)), text)
        return LessonPage(page_id, scan, 0, "fr", (line,))

    return half("p1", 10.0, "“Chère  mère”"), half("p2", 210.0, "Paris")


def test_lines_are_cut_as_for_reading_and_each_scan_is_read_once(
    pages: tuple[LessonPage, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN two pages that show parts of one scan
    grey = to_grey(read_page(pages[0].scan))
    read: list[Path] = []
    monkeypatch.setattr(lesson_work, "read_page", lambda path, index: read.append(path) or read_page(path, index))

    # WHEN their lines are seen with a closer look
    lines, errors = lesson_work.hand_lines(pages, closer=True)

    # THEN they are the strips that the reader reads, with unified texts, and the scan was read once
    assert read == [pages[0].scan] and not errors
    assert [(line.id, line.text, line.language) for line in lines] == [
        ("p1/l1", '"Chère mère"', "fr"),
        ("p2/l1", "Paris", "fr"),
    ]
    for page, line in zip(pages, lines, strict=True):
        shape = page.lines[0].polygon, page.lines[0].baseline
        assert np.array_equal(line.ink, line_ink(cut_line(grey, *shape).pixels))
        assert line.closer is not None
        assert np.array_equal(line.closer, line_ink(cut_line(grey, *shape, room=CLOSER_ROOM).pixels))
    # AND a reader that looks once gets one look
    assert [line.closer for line in lesson_work.hand_lines(pages, closer=False)[0]] == [None, None]


def test_a_page_whose_scan_is_gone_is_passed_over(pages: tuple[LessonPage, ...], tmp_path: Path) -> None:
    # GIVEN a page whose scan is there, and one whose scan is not
    gone = replace(pages[1], scan=tmp_path / "gone.png")
    # WHEN their lines are seen THEN those of the other page are there, and it is known why some are not
    lines, errors = lesson_work.hand_lines((gone, pages[0]), closer=False)
    assert [line.id for line in lines] == ["p1/l1"]
    assert list(errors) == ["p2"] and "gone.png" in str(errors["p2"])


def test_too_much_memory_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    lesson_work.check_memory()
    monkeypatch.setattr(lesson_work, "MEMORY_LIMIT_GB", 0)
    with pytest.raises(TrainingError, match="goes on from there"):
        lesson_work.check_memory()
