import pytest
from PySide6.QtGui import QColor, QPalette

from hwr_desktop.ui.theme import palette


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("WindowText", "Window"),
        ("Text", "Base"),
        ("Text", "AlternateBase"),
        ("ButtonText", "Button"),
        ("PlaceholderText", "Base"),
        ("PlaceholderText", "Window"),
        ("Link", "Window"),
        ("ToolTipText", "ToolTipBase"),
    ],
)
def test_words_can_be_read_on_their_ground(dark, text, ground):
    colours = palette(dark)
    assert contrast(colours.color(QPalette.ColorRole[text]), colours.color(QPalette.ColorRole[ground])) >= 4.5


def test_a_chosen_theme_is_kept_to(desktop):
    desktop.window.actions_["theme_dark"].trigger()
    assert desktop.theme.dark and desktop.window.palette().color(QPalette.ColorRole.Window).value() < 80
    desktop.window.actions_["theme_light"].trigger()
    assert not desktop.theme.dark and desktop.window.palette().color(QPalette.ColorRole.Window).value() > 200
