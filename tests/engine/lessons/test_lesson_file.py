"""A lesson is written whole and read back; a file that makes no sense gets a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hwr_desktop.engine.lessons.lesson import Lesson
from hwr_desktop.engine.lessons.lesson_file import NAME, read_lesson, write_lesson
from hwr_desktop.errors import InputError


def test_a_lesson_is_read_back_as_it_was(lesson: Callable[..., Lesson], tmp_path: Path) -> None:
    # GIVEN a lesson with all that it can have
    plain = lesson(3)
    full = replace(plain, present=tmp_path / "7", learned=frozenset({"p1/l1", "p2/l9"}), onwards=True, device="cuda")
    for given in (plain, full):
        # WHEN it is written and read
        write_lesson(given)
        # THEN it is the same
        assert read_lesson(given.folder) == given
    assert [path.name for path in plain.folder.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda value: [],
        lambda value: {**value, "reader": 3},
        lambda value: {**value, "device": "tpu"},
        lambda value: {**value, "onwards": "yes"},
        lambda value: {**value, "learned": [1]},
        lambda value: {name: each for name, each in value.items() if name != "pages"},
        lambda value: {**value, "pages": [{**value["pages"][0], "index": -1}]},
        lambda value: _with_line(value, text=None),
        lambda value: _with_line(value, polygon=[]),
        lambda value: _with_line(value, baseline=[[1, float("nan")]]),
        lambda value: _with_line(value, polygon=[[1, 2, 3]]),
    ],
)
def test_a_file_that_makes_no_sense_is_refused(
    lesson: Callable[..., Lesson], spoil: Callable[[dict[str, Any]], object]
) -> None:
    # GIVEN a lesson's file of which a part is not what it should be
    given = lesson(2)
    write_lesson(given)
    file = given.folder / NAME
    file.write_text(json.dumps(spoil(json.loads(file.read_text("utf-8")))), "utf-8")
    # WHEN it is read THEN a sentence names the file
    with pytest.raises(InputError, match=r"lesson\.json” is damaged"):
        read_lesson(given.folder)


def test_a_file_that_is_not_there_or_no_json_is_refused(lesson: Callable[..., Lesson]) -> None:
    given = lesson(1)
    with pytest.raises(InputError, match="cannot be read"):
        read_lesson(given.folder)
    write_lesson(given)
    (given.folder / NAME).write_bytes(b"{\xff")
    with pytest.raises(InputError, match="is damaged"):
        read_lesson(given.folder)


def test_where_nothing_can_be_written_a_sentence_says_so(lesson: Callable[..., Lesson], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        write_lesson(replace(lesson(1), folder=tmp_path / "file" / "learning"))


def _with_line(value: dict[str, Any], **changes: object) -> dict[str, Any]:
    """The file's value with its first line changed."""
    page = value["pages"][0]
    return {**value, "pages": [{**page, "lines": [{**page["lines"][0], **changes}, *page["lines"][1:]]}]}
