import pytest
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hwr_desktop.ui.messages import Message, MessageKind
from hwr_desktop.ui.panels.lower_edge import LowerEdge
from hwr_desktop.ui.panels.message_bar import MessageBar


@pytest.fixture
def panes(qtbot):
    """A ground with two panes side by side, and messages over the lower edge of the second."""
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    left, right = QWidget(), QWidget()
    row.addWidget(left, 1)
    row.addWidget(right, 2)
    bar = MessageBar()
    LowerEdge(bar, ground).lie_over(right)
    ground.resize(900, 600)
    with qtbot.waitExposed(ground):
        ground.show()
    return ground, left, right, bar


def test_it_lies_over_the_edge_goes_along_and_changes_nothing_below(panes, qtbot):
    ground, left, right, bar = panes
    before = right.geometry()
    # WHEN a message comes THEN it lies over the lower edge of its pane, which is as it was
    bar.show_message(Message(MessageKind.WARNING, "notes.txt is no scan."))
    qtbot.waitUntil(lambda: bar.geometry().bottomLeft() == right.geometry().bottomLeft())
    assert bar.width() == right.width() and 20 < bar.height() < 100
    assert right.geometry() == before
    # WHEN another comes THEN it grows upwards
    alone = bar.height()
    bar.show_message(Message(MessageKind.WARNING, "letter.jpg is cut off."))
    qtbot.waitUntil(lambda: bar.height() > 1.5 * alone)
    assert bar.geometry().bottom() == right.geometry().bottom()
    # WHEN the window changes THEN it goes along
    ground.resize(700, 500)
    left.setFixedWidth(100)
    qtbot.waitUntil(lambda: (bar.x(), bar.width()) == (100, 600) and bar.geometry().bottom() == 499)


def test_over_a_small_pane_much_text_is_still_seen_from_its_beginning_and_can_be_closed(panes, qtbot):
    # GIVEN a pane that is narrow, in a low window
    ground, left, _, bar = panes
    ground.resize(500, 240)
    left.setFixedWidth(430)
    # WHEN a message has much to say
    details = tuple(f"the scan number {number} was cut off on its way and cannot be opened" for number in range(9))
    bar.show_message(Message(MessageKind.WARNING, "9 files could not be opened:", details))
    # THEN it takes all the room there is, its beginning is seen, and so is the button that closes it
    qtbot.waitUntil(lambda: bar.width() == 500)
    assert ground.rect().contains(bar.geometry())
    button = bar.findChild(QToolButton)
    assert ground.rect().contains(button.rect().translated(button.mapTo(ground, button.rect().topLeft())))
