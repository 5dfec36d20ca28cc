"""Whatever a colour says is said by something else too: where all colours are one, the states still look different."""

from dataclasses import fields, replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QGraphicsScene, QWidget

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.doubts import Doubt
from hwr_desktop.ui.canvas.line_item import LineItem
from hwr_desktop.ui.canvas.overlay_colours import OverlayColours
from hwr_desktop.ui.canvas.shape import Shape
from hwr_desktop.ui.canvas.shape_handles import ShapeHandles
from hwr_desktop.ui.look.icons import picture
from hwr_desktop.ui.messages import MessageKind
from hwr_desktop.ui.panels.message_bar import ICONS
from hwr_desktop.ui.transcript.doubt_marks import doubt_selections
from hwr_desktop.ui.transcript.line_gutter import LineGutter, LineMark
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours

BLACK, WHITE = QColor("black"), QColor("white")
STATES = ("plain", "hovered", "selected", "being read", "checked", "without text")


def all_different(pictures: dict[str, QImage]) -> None:
    for (one, first), (other, second) in combinations(pictures.items(), 2):
        assert first != second, f"{one} looks like {other}"


def drawn_line(state: str) -> QImage:
    """A line over the scan in that state, everything but the pale edges in black."""
    box = Box(60, 40, 300, 80)
    line = Line("l1", rectangle(box), ((60, 70), (300, 70)), "" if state == "without text" else "Dear Anna")
    colours = OverlayColours(**{each.name: WHITE if each.name == "edge" else BLACK for each in fields(OverlayColours)})
    scene, layer, handles = QGraphicsScene(), LineItem(line, None), ShapeHandles()
    scene.addItem(layer)
    scene.addItem(handles)
    layer.selected, layer.hovered = state == "selected", state == "hovered"
    layer.being_read = state == "being read"
    layer.show_line(replace(line, checked=state == "checked"), 3, False, colours)
    layer.show_at_zoom(1.0, True)
    handles.show_shape(Shape(line.polygon, line.baseline) if state == "selected" else None, False, BLACK)
    image = QImage(360, 120, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    scene.render(painter, QRectF(0, 0, 360, 120), QRectF(0, 0, 360, 120))
    painter.end()
    return image


def test_lines_over_the_scan_differ_without_colour(plain_application):
    all_different({state: drawn_line(state) for state in STATES})


class OneRow:
    def first_row(self, number: int) -> QRectF:
        return QRectF(0, 10, 100, 24)

    def line_at_height(self, y: float) -> int | None:
        return 0


def drawn_mark(mark: LineMark) -> QImage:
    parent = QWidget()
    gutter = LineGutter(OneRow(), parent)
    gutter.resize(gutter.sizeHint().width(), 50)
    known = {each.name: BLACK for each in fields(TranscriptColours)}
    gutter.show_colours(TranscriptColours(**{**known, "on_checked": WHITE, "card": WHITE, "doubt_ground": WHITE}))
    gutter.show_marks((mark,), None)
    return gutter.grab().toImage()


def test_what_was_done_to_a_line_differs_in_the_margin_without_colour(plain_application):
    all_different({mark.value: drawn_mark(mark) for mark in LineMark})


def test_doubtful_words_and_letters_are_underlined_differently(plain_application):
    document = QTextDocument("Dear Anma")
    colours = TranscriptColours.of(plain_application.palette())
    word, letter = doubt_selections(document.firstBlock(), [Doubt("Anma", 5, 9, 0.3, (7,))], colours)
    styles = {each.format.underlineStyle() for each in (word, letter)}
    assert len(styles) == 2 and word.format.UnderlineStyle.NoUnderline not in styles


@pytest.mark.parametrize("names", [
    ("page_new", "page_found", "page_read", "page_corrected", "page_checked", "page_waiting", "page_reading"),
    tuple(ICONS[kind] for kind in MessageKind),
])  # fmt: skip
def test_states_of_pages_and_kinds_of_messages_have_icons_of_different_form(plain_application, names):
    all_different({name: picture(name, 32, BLACK).toImage() for name in names})


def test_each_state_of_a_page_is_said_in_words_too(read, told, qtbot):
    names = []

    def tells() -> bool:
        (item,) = (node for node in told(read.window.page_list).walk() if node.role == "ListItem")
        if item.name.split(", ")[1:] not in names and len(item.name.split(", ")) == 3:
            names.append(item.name.split(", ")[1:])
        return len(names) == known + 1

    page = read.workspace.page
    blank = page.with_lines(tuple(replace(line, text="", author=None) for line in page.lines))
    checked = page.with_lines(tuple(replace(line, checked=True) for line in page.lines))
    for state in (page, blank, checked):
        known = len(names)
        read.workspace.edit(state, "State")
        qtbot.waitUntil(tells)
