"""Where each action stands: the menus and the tool bar, as tables over `actions`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from hwr_desktop.ui.actions import Actions

CONTEXT = "Menus"
ICON_PX = 22
SEPARATOR = "-"
RECENT = "recent>"
THEME = "theme>"
LETTERS = "letters>"
ADJUST = "adjust>"
MARK = "mark>"
SPELLING = "spelling>"
PAGE_HAND = "page_hand>"
LINE_HAND = "line_hand>"
HANDS = "hands>"
TRANSLATION = "translation>"

MENUS = (
    ("&File", (
        "open", "open_folder", "open_project", RECENT, SEPARATOR, "paste_image", "try_sample", SEPARATOR,
        "attach_transcript", SEPARATOR,
        "save", "save_as", "pack_project", "backups", "close_project", "delete_project", SEPARATOR,
        "export", "export_letter", "export_page", "print", SEPARATOR, "quit",
    )),
    ("&Edit", ("undo", "redo", SEPARATOR, "edit_text", "check_line", SEPARATOR,
        "next_doubt", "previous_doubt", "word_choices", "doubts_by_worth", "teaching_line", SEPARATOR,
        "copy_text", "copy_running", "special_characters", MARK, SPELLING, "right_to_left", SEPARATOR,
        "find", "replace", "correct_everywhere", "next_hit", "previous_hit", SEPARATOR, "preferences",
    )),
    ("&View", (
        "zoom_in", "zoom_out", "zoom_fit", "zoom_width", "zoom_actual", SEPARATOR,
        "show_lines", "lift_lines", THEME, SEPARATOR, "insights", SEPARATOR, "previous_page", "next_page", "next_pane",
    )),
    ("&Pages", (
        "select_pages", "select_odd", "select_even", SEPARATOR, "turn_left", "turn_right", ADJUST, SEPARATOR,
        "page_up", "page_down", LETTERS, PAGE_HAND, SEPARATOR, "remove_page",
    )),
    ("&Lines", (
        "select_tool", "draw_tool", "cut_tool", "order_tool", SEPARATOR, "add_line", "cut_at_caret", "join_lines",
        "line_earlier", "line_later", SEPARATOR, "line_history", LINE_HAND, SEPARATOR, "select_all", "delete_lines",
    )),
    ("&Read", (
        "read_page", "read_lines", "read_pages", "read_all", SEPARATOR, "find_lines", SEPARATOR, HANDS,
        TRANSLATION, SEPARATOR,
        "unqueue_pages", "stop", SEPARATOR, "read_when_opened",
    )),
    ("&Speak", (
        "speak_play", "speak_stop", SEPARATOR,
        "speak_line", "speak_selection", "speak_page", "speak_letter", "speak_rest", SEPARATOR,
        "speak_back", "speak_on", SEPARATOR, "speech_bar", SEPARATOR, "save_sound",
    )),
    ("&Help", ("welcome", "shortcuts", SEPARATOR, "about")),
)  # fmt: skip

TOOL_BAR = (
    "open", "save_as", "export", SEPARATOR, "undo", "redo", SEPARATOR, "select_tool", "draw_tool", "cut_tool",
    "delete_lines",
    SEPARATOR, "read_page", "read_lines", "find_lines",
)  # fmt: skip

THEMES = ("theme_system", "theme_light", "theme_dark", "theme_contrast")
SUBMENUS = {
    ADJUST: ("Ad&just", (
        "adjust_edges", "whole_scan", SEPARATOR, "level_pages", "split_pages", SEPARATOR, "change_look",
    )),
    MARK: ("Mar&ks and notes", (
        "mark_unclear", "mark_struck", "mark_inserted", "mark_abbreviation", "mark_gap", "remove_marks", SEPARATOR,
        "note_line", "note_page",
    )),
    SPELLING: ("S&pelling", (
        "check_spelling", SEPARATOR, "next_misspelt", "previous_misspelt", "add_own_word", SEPARATOR,
        "correct_misreadings", "own_words",
    )),
    THEME: ("&Theme", THEMES),
    LETTERS: ("&Letters", (
        "begin_letter", "join_letter", "letter_details", SEPARATOR, "next_letter", "previous_letter",
    )),
    PAGE_HAND: ("Hand&writing", ("new_page_hand", SEPARATOR, "suggest_hands", "take_suggested_hands")),
    LINE_HAND: ("Hand&writing", ("new_line_hand",)),
    TRANSLATION: ("&Translation", (
        "translation", SEPARATOR, "translate_letter", "translate_page", "translate_lines", "translate_stale", SEPARATOR,
        "language_packages",
    )),
    HANDS: ("Hand&writing", (
        "hands", SEPARATOR, "learn_hand", "take_hand", "hand_back", SEPARATOR, "install_hand",
    )),
}  # fmt: skip
EXCLUSIVE = (("select_tool", "draw_tool", "cut_tool", "order_tool", "adjust_edges"), THEMES)


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
            elif entry in SUBMENUS:
                menu.addMenu(_submenu(window, actions, entry))
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
    bar.setIconSize(QSize(ICON_PX, ICON_PX))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    bar.toggleViewAction().setEnabled(False)
    for entry in TOOL_BAR:
        if entry == SEPARATOR:
            bar.addSeparator()
        else:
            bar.addAction(actions[entry])
    window.addToolBar(bar)
    return bar


def actions_by_menu() -> list[tuple[str, tuple[str, ...]]]:
    """The menus by their titles, in the window's language and with the mnemonic mark, each with its actions."""
    listed = []
    for title, entries in MENUS:
        ids = [action_id for entry in entries for action_id in (SUBMENUS[entry][1] if entry in SUBMENUS else (entry,))]
        actions = tuple(action_id for action_id in ids if action_id not in (SEPARATOR, RECENT))
        listed.append((QCoreApplication.translate(CONTEXT, title), actions))
    return listed


def _submenu(window: QMainWindow, actions: Actions, name: str) -> QMenu:
    title, entries = SUBMENUS[name]
    menu = QMenu(QCoreApplication.translate(CONTEXT, title), window)
    menu.setObjectName(name)
    menu.setToolTipsVisible(True)
    for entry in entries:
        if entry == SEPARATOR:
            menu.addSeparator()
        else:
            menu.addAction(actions[entry])
    return menu
