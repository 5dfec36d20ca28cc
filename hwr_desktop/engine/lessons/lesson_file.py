"""A lesson as a file in its folder, by which it comes to the process that learns it.

Of a line only what teaches is in it: its id, its shape and its text. So two lessons whose files say the same are the
same lesson.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from hwr_desktop import durable
from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line
from hwr_desktop.engine.lessons.lesson import Lesson, LessonPage
from hwr_desktop.errors import InputError

NAME = "lesson.json"
DEVICES = ("auto", "cpu", "cuda")


def write_lesson(lesson: Lesson) -> None:
    """Write a lesson into its folder, which is made if it is not there; whole or not at all. Raises InputError."""
    file = lesson.folder / NAME
    unfinished = file.with_name(NAME + ".new")
    try:
        lesson.folder.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(_value_of(lesson), ensure_ascii=False, indent=1), "utf-8", "surrogatepass")
        durable.sync_file(unfinished)
        unfinished.replace(file)
    except OSError as error:
        raise InputError(
            "“{path}” cannot be written ({reason}): see whether the disk is full, and try again.",
            path=file,
            reason=error.strerror or error,
        ) from error


def read_lesson(folder: Path) -> Lesson:
    """The lesson that was written into a folder. Raises InputError where there is none, or what is there makes no
    sense."""
    file = folder / NAME
    try:
        return _lesson(json.loads(file.read_text("utf-8", "surrogatepass")), folder)
    except OSError as error:
        raise InputError("“{path}” cannot be read: begin to learn this hand anew.", path=file) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("“{path}” is damaged: delete it, and begin to learn this hand anew.", path=file) from error


def _value_of(lesson: Lesson) -> dict[str, Any]:
    return {
        "reader": str(lesson.reader.absolute()),
        "present": None if lesson.present is None else str(lesson.present.absolute()),
        "learned": sorted(lesson.learned),
        "onwards": lesson.onwards,
        "device": lesson.device,
        "pages": [
            {
                "id": page.page_id,
                "scan": str(page.scan.absolute()),
                "index": page.index,
                "language": page.language,
                "lines": [
                    {"id": line.id, "polygon": line.polygon, "baseline": line.baseline, "text": line.text}
                    for line in page.lines
                ],
            }
            for page in lesson.pages
        ],
    }


def _lesson(value: Any, folder: Path) -> Lesson:
    """The lesson of what the file says. Raises ValueError, KeyError or TypeError where that makes no sense."""
    present = value["present"]
    lesson = Lesson(
        Path(_text(value["reader"])),
        tuple(_page(each) for each in value["pages"]),
        folder,
        None if present is None else Path(_text(present)),
        frozenset(_text(each) for each in value["learned"]),
        value["onwards"],
        value["device"],
    )
    if not isinstance(lesson.onwards, bool) or lesson.device not in DEVICES:
        raise ValueError("a value is none of those it can be")
    return lesson


def _page(value: Any) -> LessonPage:
    index, language = value["index"], value["language"]
    if not isinstance(index, int) or index < 0:
        raise ValueError("pages count from 0")
    return LessonPage(
        _text(value["id"]),
        Path(_text(value["scan"])),
        index,
        None if language is None else _text(language),
        tuple(_line(each) for each in value["lines"]),
    )


def _line(value: Any) -> Line:
    polygon = tuple(_point(each) for each in value["polygon"])
    if not polygon:
        raise ValueError("a line has an outline")
    return Line(_text(value["id"]), polygon, tuple(_point(each) for each in value["baseline"]), _text(value["text"]))


def _point(value: Any) -> Point:
    x, y = value
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError("a point lies somewhere")
    return float(x), float(y)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is wanted")
    return value
