"""Where each action stands: the menus and the tool bar, as tables over `actions`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from hwr_desktop.ui.actions import Actions

CONTEXT = "Menus"
SEPARATOR = "-"
RECENT = "recent>"
THEME = "theme>"

MENUS = (
    ("&File", (
        "open", "open_folder", "open_project", RECENT, SEPARATOR, "paste_image", "try_sample", SEPARATOR,
        "save", "save_as", "close_project", SEPARATOR, "export", "export_page", SEPARATOR, "quit",
    )),
    ("&Edit", ("undo", "redo", SEPARATOR, "edit_text", "check_line", "next_doubt", "previous_doubt", SEPARATOR,
        "remove_page",
    )),
    ("&View", (
        "zoom_in", "zoom_out", "zoom_fit", "zoom_width", "zoom_actual", SEPARATOR, "turn_left", "turn_right", SEPARATOR,
        "show_lines", THEME, SEPARATOR, "previous_page", "next_page", "next_pane",
    )),
    ("&Lines", ("select_tool", "draw_tool", SEPARATOR, "select_all", "delete_lines")),
    ("&Read", (
        "read_page", "read_lines", "read_all", SEPARATOR, "find_lines", SEPARATOR, "stop", SEPARATOR,
        "read_when_opened",
    )),
    ("&Help", ("shortcuts", "about")),
)  # fmt: skip

TOOL_BAR = (
    "open", "save_as", "export", SEPARATOR, "undo", "redo", SEPARATOR, "select_tool", "draw_tool", "delete_lines",
    SEPARATOR, "read_page", "read_lines", "find_lines",
)  # fmt: skip

EXCLUSIVE = (("select_tool", "draw_tool"), ("theme_system", "theme_light", "theme_dark"))


def add_menus(window: QMainWindow, actions: Actions) -> QMenu:
    """Put the menus into the window's menu bar; the menu of recent projects, which a flow fills."""
    recent = QMenu(QCoreApplication.translate(CONTEXT, "Open &recent"), window)
    recent.setObjectName("recent")
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(QCoreApplication.translate(CONTEXT, title))
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry == SEPARATOR:
                menu.addSeparator()
            elif entry == RECENT:
                menu.addMenu(recent)
            elif entry == THEME:
                menu.addMenu(_theme_menu(window, actions))
            else:
                menu.addAction(actions[entry])
    for ids in EXCLUSIVE:
        group = QActionGroup(window)
        for action_id in ids:
            group.addAction(actions[action_id])
    return recent


def add_tool_bar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Put the tool bar into the window: icons with their words under them."""
    bar = QToolBar(QCoreApplication.translate(CONTEXT, "Tools"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(22, 22))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    bar.toggleViewAction().setEnabled(False)
    for entry in TOOL_BAR:
        if entry == SEPARATOR:
            bar.addSeparator()
        else:
            bar.addAction(actions[entry])
    window.addToolBar(bar)
    return bar


def _theme_menu(window: QMainWindow, actions: Actions) -> QMenu:
    menu = QMenu(QCoreApplication.translate(CONTEXT, "&Theme"), window)
    for action_id in ("theme_system", "theme_light", "theme_dark"):
        menu.addAction(actions[action_id])
    return menu
