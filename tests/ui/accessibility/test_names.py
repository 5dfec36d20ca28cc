"""Whatever the focus can come to, in the window and in every dialog, has a name and says what it is."""

import importlib
import pkgutil

from PySide6.QtWidgets import QDialog

import hwr_desktop.ui

SENSIBLE = {
    "Button", "CheckBox", "RadioButton", "EditableText", "ComboBox", "SpinBox", "List", "Tree", "Table", "StaticText",
    "ListItem", "TreeItem", "Cell", "PageTab", "PageTabList", "Slider", "Link",
}  # fmt: skip
OWN_KINDS = {"PageCanvas", "SheetView", "KeyField"}
"""Drawn by ourselves, for which Qt has no role: they say in their description what is seen."""
SPOKEN_WITH_LABEL = {"ComboBox"}
"""On Linux Qt gives these their value as a name, and their own name as that of the label that belongs to them."""


def subclasses(kind: type) -> set[type]:
    """All dialogs of ours."""
    for module in pkgutil.walk_packages(hwr_desktop.ui.__path__, "hwr_desktop.ui."):
        importlib.import_module(module.name)
    return {each for each in kind.__subclasses__() if each.__module__.startswith("hwr_desktop.")}


def reachable(node) -> bool:
    """Whether the focus can come to it; parts of lists and tables are left aside."""
    return bool(node.kind) and "focusable" in node.states and not node.states & {"invisible", "disabled"}


def test_all_controls_of_all_windows_have_a_name_and_a_role(windows, told):
    # GIVEN the window with everything shown, and each dialog WHEN a screen reader asks
    shown = set()
    for window in windows():
        shown.add(type(window).__name__)
        tree = told(window)
        # THEN every control can be told
        found = [node for node in tree.walk() if reachable(node)]
        assert found, tree.written()
        for node in found:
            known = node.labels or node.description if node.role in SPOKEN_WITH_LABEL else node.name
            assert known.strip(), f"no name: {node.written()}\nin\n{tree.written()}"
            assert node.role in SENSIBLE or node.kind in OWN_KINDS, f"no role: {node.written()}\nin\n{tree.written()}"
        # AND from those beside it
        for parent in tree.walk():
            names = [(node.role, node.name) for node in parent.children if reachable(node)]
            assert len(names) == len(set(names)), f"{names} in\n{parent.written()}"
    # AND no dialog was left out
    ours = {kind.__name__ for kind in subclasses(QDialog)}
    assert ours <= shown, f"put into DIALOGS of conftest.py how {ours - shown} are opened"


def test_all_entries_of_menus_have_a_name_of_their_own(everything, told):
    menus = told(everything.window.menuBar())
    assert len(menus.children) >= 7
    for menu in menus.walk():
        names = [node.name for node in menu.children if node.role == "MenuItem"]
        assert all(names) and len(names) == len(set(names)), menu.written()


def test_the_empty_window_says_what_can_be_done(desktop, told):
    tree = told(desktop.window)
    seen = [node.name for node in tree.walk() if "invisible" not in node.states]
    assert "Open scans…" in seen and "Try the sample letter" in seen, tree.written()
