from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget

from hwr_desktop import __version__


def test_about_names_version_and_licence(desktop):
    desktop.window.actions_["about"].trigger()
    words = " ".join(label.text() for label in desktop.window.findChild(QDialog).findChildren(QLabel))
    assert __version__ in words and "Apache 2.0" in words


def test_the_sheet_of_keys_lists_every_key_of_the_actions(desktop):
    desktop.window.actions_["shortcuts"].trigger()
    tree = desktop.window.findChild(QDialog).findChild(QTreeWidget)
    shown = {tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())}
    assert {action.shortcut().toString() for action in desktop.window.actions_} - {""} <= shown
