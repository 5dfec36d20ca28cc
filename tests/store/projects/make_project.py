"""Makes the projects beside it, each with the program of its time: what a version could keep is in it.

    git archive COMMIT | tar x -C OLD && cd OLD && PYTHONPATH=. python .../make_project.py FOLDER

COMMIT is the last one that wrote the version: 851407b for 1, 5901211 for 2, 91a91b8 for 3, ca18a76 for 4, 733de0f
for 5. Beside the project lies `told.json`: what that program said of it, which every later one must say too.
"""

from __future__ import annotations

import inspect
import json
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Character, Line, Page
from hwr_desktop.store import schema
from hwr_desktop.store.project_file import ProjectFile

WORDS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")
MODEL = Author(AuthorKind.MODEL, "letters")


def scan(number: int) -> bytes:
    """A small sheet with some strokes, as a PNG."""
    sheet = np.full((240, 300), 235, np.uint8)
    for at in range(4):
        cv2.line(sheet, (20, 45 + 50 * at), (260 - 30 * number, 45 + 50 * at), 60, 4)
    return cv2.imencode(".png", sheet)[1].tobytes()


def line(line_id: str, top: float) -> Line:
    """A line of that id on a sheet, without text."""
    return Line(line_id, rectangle(Box(15.0, top, 265.0, top + 35)), ((15.0, top + 25), (265.0, top + 25)))


def read_line(page: Page, line_id: str, text: str) -> Page:
    """The page with that line read, with choices for its first word where the version knows them."""
    box = page.line(line_id).box
    wide = box.width / len(text)
    letters = tuple(
        Character(each, 0.75, (box.left + wide * at, box.bottom), (box.left + wide * (at + 1), box.bottom))
        for at, each in enumerate(text)
    )
    more = {}
    if "choices" in inspect.signature(edits.with_reading).parameters:
        from hwr_desktop.document.page import Choice

        more = {"choices": (Choice(0, len(text.split()[0]), "Deer", 0.25),)}
    return edits.with_reading(page, line_id, text, 0.75, letters, MODEL, **more)


def texts(project: ProjectFile) -> list[str]:
    """What each page says."""
    return [project.page(page_id).text for page_id in project.project.pages]


def main() -> None:
    version = schema.VERSION
    folder = Path(sys.argv[1]) / f"version-{version}"
    with ProjectFile.create(folder, f"Letters of version {version}") as project:
        images = [project.add_scan_bytes(scan(number), f"sheet {number}.png") for number in (1, 2)]
        lines = [tuple(line(f"l{number}-{at}", 20.0 + 50 * at) for at in range(len(WORDS))) for number in (1, 2)]
        project.add_pages([Page(f"p{number}", images[number - 1], 300, 240) for number in (1, 2)], "Open")
        for number in (1, 2):
            step = project.new_step()
            page = project.page(f"p{number}").with_lines(lines[number - 1])
            project.edit(page, "Read page", author=MODEL, step=step)
            for at, words in enumerate(WORDS):
                page = read_line(page, f"l{number}-{at}", words)
                project.edit(page, "Read page", author=MODEL, step=step)
        page = project.page("p1")
        for text in ("Dear Anna ", "Dear Anna and", "Dear Anna and Étienne,"):
            page = edits.with_text(page, "l1-0", text)
            project.edit(page, "Typing", "text:l1-0")
        page = edits.with_checked(page, "l1-1")
        project.edit(page, "Check")
        page = edits.without(page, ["l1-3"])
        project.edit(page, "Delete")
        page = edits.with_box(page, "l1-2", Box(10, 115, 280, 160))
        project.edit(page, "Move")
        if version >= 2:
            page = edits.with_turn(page, 90)
            project.edit(page, "Turn")
        if version >= 4:
            from hwr_desktop.document.look import Look
            from hwr_desktop.document.pages.page_views import with_frame, with_look

            page = with_look(with_frame(page, rectangle(Box(0.0, 0.0, 290.0, 200.0))), Look(20, -5, True))
            project.edit(page, "Crop")
        if version >= 5:
            from hwr_desktop.document.hands.hands import new_hand, with_hand

            hand = new_hand("Thomas")
            project.set_project(with_hand(project.project, hand), "Hand")
            project.put_in_hand(["p2"], hand.id, "Hand")
        project.set_project(replace(project.project, pages=("p2", "p1")), "Order")
        page = edits.with_text(project.page("p2"), "l2-0", "Taken back")
        project.edit(page, "Typing")
        project.undo()
        now, states = texts(project), []
        while project.undo():
            states.append(texts(project))
        for _ in states:
            project.redo()
        assert texts(project) == now
        told = {"name": project.project.name, "texts": now, "undone": states, "redo": project.redo_label}
    (folder / ".lock").unlink()
    (folder / "told.json").write_text(json.dumps(told, indent=1, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
