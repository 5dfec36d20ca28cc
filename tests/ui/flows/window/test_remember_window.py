from PySide6.QtCore import Qt

from hwr_desktop.ui.flows.window.remember_window import RememberWindow


def test_panes_and_panels_come_back_as_they_were_left(opened, qtbot):
    # GIVEN a window whose panes were moved and whose search was made higher, and that was left so
    window = opened.window
    window.resize(780, 560)  # within the small screen of the tests, as which it would otherwise come back
    window.find_panel.show()
    window.splitter.setSizes([180, 250, 340])
    window.resizeDocks([window.find_panel], [200], Qt.Orientation.Vertical)
    qtbot.wait(50)
    sizes, height = window.splitter.sizes(), window.find_panel.height()
    opened.remember_window.keep()
    # WHEN it is another by now, and the settings are taken up as at the start
    window.splitter.setSizes([164, 360, 240])
    window.resizeDocks([window.find_panel], [240], Qt.Orientation.Vertical)
    qtbot.wait(50)
    assert window.splitter.sizes() != sizes and window.find_panel.height() != height
    RememberWindow(window, opened.settings)
    # THEN the panes are as they were left, and the search is away until it is asked for
    assert window.splitter.sizes() == sizes and not window.find_panel.isVisible()
    # AND then it is as high as it was
    window.find_panel.show()
    qtbot.waitUntil(lambda: window.find_panel.height() == height)
