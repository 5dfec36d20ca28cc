from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QToolButton


def place_on_screen(desktop):
    """Where the corners of the page are seen in the window, and how large the scan's pane is."""
    canvas = desktop.window.canvas
    places = [canvas.viewportTransform().map(QPointF(x, y)) for x, y in ((0, 0), (600, 480))]
    origin = canvas.viewport().mapTo(desktop.window, QPoint())
    return canvas.viewport().size(), [place + QPointF(origin) for place in places]


def test_a_message_that_comes_or_goes_moves_nothing_of_the_page(read, qtbot):
    window = read.window
    for zoom in ("zoom_fit", "zoom_width", "zoom_actual"):
        # GIVEN a page on the screen
        window.actions_[zoom].trigger()
        qtbot.wait(50)
        before = place_on_screen(read)
        # WHEN a message comes, THEN every pixel of the page stays where it is
        read.messages.warn("notes.txt is a text file.")
        qtbot.waitUntil(window.message_bar.isVisible)
        qtbot.wait(50)
        assert place_on_screen(read) == before
        # AND the text beside it is not covered
        bar, text = window.message_bar, window.transcript
        assert bar.mapTo(window, bar.rect().topRight()).x() < text.mapTo(window, QPoint()).x()
        # WHEN it is closed THEN nothing has moved either
        window.message_bar.findChild(QToolButton).click()
        qtbot.waitUntil(lambda: not window.message_bar.isVisible())
        qtbot.wait(50)
        assert place_on_screen(read) == before


def test_messages_are_seen_before_anything_is_open(desktop, qtbot):
    # GIVEN the empty window WHEN there is something to say
    desktop.messages.warn("notes.txt is a text file.")
    # THEN it is seen, inside the window
    bar = desktop.window.message_bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.height() > 20)
    assert desktop.window.empty_state.geometry().contains(bar.geometry())
