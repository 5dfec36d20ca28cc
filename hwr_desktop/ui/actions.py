"""Every action of the window, as a table: what it is called, how it is reached, and what must be there for it.

`needs` names facts that the workspace knows: `project`, `page`, `lines` (the page has some), `selection`, `pages`
(more than one), `undo`, `redo`, `working` (pages are being read or opened). An action is enabled when all its facts
hold. The words are translated under the context `Actions`, from this table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from hwr_desktop.ui.icons import icon

CONTEXT = "Actions"


@dataclass(frozen=True)
class Row:
    """One action. `word` is the short name under its icon in the tool bar."""

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    word: str = ""
    needs: tuple[str, ...] = ()
    checkable: bool = False


TABLE = (
    # File
    Row("open", "&Open scans…", "Ctrl+O", "open", "Open images or PDFs as pages", "Open"),
    Row("open_folder", "Open &folder of scans…", "Ctrl+Shift+O", tip="Open every scan in a folder"),
    Row("open_project", "Open &project…", tip="Open a project that was saved before"),
    Row("paste_image", "Paste &image as page", "Ctrl+V", tip="Add the copied image or files as pages"),
    Row("try_sample", "Try the sample &letter", "", "letter", "Open a short letter that came with the program"),
    Row("save", "&Save", "Ctrl+S", tip="Everything is kept as you work; this says so", needs=("project",)),
    Row(
        "save_as", "Save project &as…", "Ctrl+Shift+S", "save", "Give the project a name and a place", "Save as",
        ("project",),
    ),
    Row("close_project", "&Close project", "Ctrl+W", tip="Close the project; it stays where it is", needs=("project",)),
    Row(
        "export", "&Export all pages…", "Ctrl+E", "export", "Write the transcript of all pages to a file",
        "Export", ("page",),
    ),
    Row(
        "export_page", "Export this pa&ge…", "Ctrl+Shift+E", tip="Write the transcript of this page to a file",
        needs=("page",),
    ),
    Row("quit", "&Quit", "Ctrl+Q", tip="Close the window; everything is kept"),
    # Edit
    Row("undo", "&Undo", "Ctrl+Z", "undo", "Take back the last step", "Undo", ("undo",)),
    Row("redo", "&Redo", "Ctrl+Shift+Z", "redo", "Do again what was taken back", "Redo", ("redo",)),
    Row("remove_page", "Remove &page from project", tip="Take this page out of the project", needs=("page",)),
    # View
    Row("zoom_in", "Zoom &in", "Ctrl++", "zoom_in", "Show the scan larger", "Larger", ("page",)),
    Row("zoom_out", "Zoom &out", "Ctrl+-", "zoom_out", "Show the scan smaller", "Smaller", ("page",)),
    Row("zoom_fit", "&Whole page", "Ctrl+0", "zoom_fit", "Show the whole page", "Whole page", ("page",)),
    Row("zoom_width", "Page wi&dth", "Ctrl+9", tip="Fill the width with the page", needs=("page",)),
    Row("zoom_actual", "&Actual size", "Ctrl+1", tip="One pixel of the scan for one of the screen", needs=("page",)),
    Row(
        "turn_left", "Turn le&ft", "Ctrl+Shift+T", tip="Turn the page a quarter to the left; its lines stay on the ink",
        needs=("page",),
    ),
    Row(
        "turn_right", "Turn &right", "Ctrl+T", tip="Turn the page a quarter to the right; its lines stay on the ink",
        needs=("page",),
    ),
    Row(
        "show_lines", "Show &lines on the scan", "Ctrl+L", tip="Show or hide the outlines over the scan",
        checkable=True,
    ),
    Row("theme_system", "As the &system", tip="Light or dark as the system is", checkable=True),
    Row("theme_light", "&Light", tip="Always light", checkable=True),
    Row("theme_dark", "&Dark", tip="Always dark", checkable=True),
    Row("next_page", "&Next page", "Ctrl+PgDown", tip="Go to the next page", needs=("pages",)),
    Row("previous_page", "Pre&vious page", "Ctrl+PgUp", tip="Go to the page before", needs=("pages",)),
    Row("next_pane", "Next pan&e", "F6", tip="Move between pages, scan and text", needs=("page",)),
    # Lines
    Row(
        "select_tool", "&Select and move", "Ctrl+Shift+D", "select", "Select, move and reshape lines", "Select",
        ("page",), True,
    ),
    Row(
        "draw_tool", "&Draw lines", "Ctrl+D", "draw", "Draw a box around a line that was missed", "Draw",
        ("page",), True,
    ),
    Row("edit_text", "&Edit text of line", "F2", tip="Go to the text of the selected line", needs=("selection",)),
    Row(
        "check_line", "Mark as &checked", "Ctrl+Return", tip="Say that the line is right, or no longer so",
        needs=("selection",),
    ),
    Row("next_doubt", "Next &doubtful word", "F3", tip="Go to the next word that is not sure", needs=("lines",)),
    Row("previous_doubt", "Previous dou&bt", "Shift+F3", tip="Go to the doubtful word before", needs=("lines",)),
    Row("select_all", "Select &all lines", "Ctrl+A", tip="Select every line of the page", needs=("lines",)),
    Row(
        "delete_lines", "De&lete lines", "Del", "delete", "Delete the selected lines from the page, with their text",
        "Delete", ("selection",),
    ),
    # Read
    Row(
        "read_page", "Read &page", "Ctrl+R", "read_page",
        "Find the lines of this page if it has none, and read them", "Read page", ("page",),
    ),
    Row(
        "read_lines", "Read selected &lines", "Ctrl+Shift+R", "read_lines", "Read only the selected lines",
        "Read lines", ("selection",),
    ),
    Row(
        "read_all", "Read &all pages", "Ctrl+Alt+R", tip="Read every page of the project, one after another",
        needs=("page",),
    ),
    Row(
        "find_lines", "&Find lines", "Ctrl+Shift+F", "find_lines",
        "Find the lines afresh; corrected and checked lines stay", "Find lines", ("page",),
    ),
    Row(
        "stop", "&Stop", "Ctrl+.", "stop", "Stop reading or opening; what was done stays",
        needs=("working",),
    ),
    Row(
        "read_when_opened", "Read pages when they are &opened",
        tip="Read a page without lines as soon as it is shown", checkable=True,
    ),
    # Help
    Row("shortcuts", "&Keyboard shortcuts", "F1", tip="Show what the keyboard can do"),
    Row("about", "&About HWR Desktop", tip="Version and licence"),
)  # fmt: skip


class Actions(QObject):
    """The table as QActions, by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = {row.id: row for row in TABLE}
        self._actions = {row.id: self._made(row) for row in TABLE}
        self.refresh_icons()
        self.enable(())

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def enable(self, facts: Collection[str]) -> None:
        """Enable just those actions whose needs are among the facts."""
        for row in TABLE:
            self._actions[row.id].setEnabled(all(need in facts for need in row.needs))

    def refresh_icons(self) -> None:
        """Draw the icons anew, as after a change of theme."""
        for row in TABLE:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon))

    def text(self, action_id: str) -> str:
        """The action's words in the window's language, with the mnemonic mark."""
        return QCoreApplication.translate(CONTEXT, self._rows[action_id].text)

    def _made(self, row: Row) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, row.text), self)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        if row.word:
            action.setIconText(QCoreApplication.translate(CONTEXT, row.word))
        keys = QKeySequence(row.shortcut)
        if row.shortcut:
            action.setShortcut(keys)
        tip = QCoreApplication.translate(CONTEXT, row.tip)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setWhatsThis(tip)
        action.setIconVisibleInMenu(False)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        return action
