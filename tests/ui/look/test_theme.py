import pytest
from PySide6.QtGui import QColor, QPalette

from hwr_desktop.ui.look.palettes import palette
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("high_contrast", "least"), [(False, 4.5), (True, 7.0)])
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
        ("HighlightedText", "Highlight"),
        ("BrightText", "Window"),
    ],
)
def test_words_can_be_read_on_their_ground(dark, high_contrast, least, text, ground):
    colours = palette(dark, high_contrast)
    assert contrast(colours.color(QPalette.ColorRole[text]), colours.color(QPalette.ColorRole[ground])) >= least


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("text", "ground"), [("WindowText", "Window"), ("Text", "Base"), ("ButtonText", "Button")])
def test_what_cannot_be_used_is_fainter_but_no_grey_on_grey(dark, high_contrast, text, ground):
    colours, off = palette(dark, high_contrast), QPalette.ColorGroup.Disabled
    against = colours.color(off, QPalette.ColorRole[ground])
    faint = contrast(colours.color(off, QPalette.ColorRole[text]), against)
    assert 3 <= faint < contrast(colours.color(QPalette.ColorRole[text]), against)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("edge", ["Dark", "Highlight"])
def test_the_edges_of_fields_and_buttons_are_seen(dark, edge):
    colours = palette(dark)
    for ground in ("Window", "Base"):
        drawn, behind = colours.color(QPalette.ColorRole[edge]), colours.color(QPalette.ColorRole[ground])
        assert contrast(drawn, behind) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_in_high_contrast_every_edge_is_as_strong_as_a_word(dark):
    colours = palette(dark, high_contrast=True)
    for edge in ("Mid", "Dark", "Highlight"):
        assert contrast(colours.color(QPalette.ColorRole[edge]), colours.color(QPalette.ColorRole.Window)) >= 7


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_marks_in_the_transcript_stand_out_from_its_ground_and_from_the_card(dark, high_contrast):
    given = palette(dark, high_contrast)
    colours = TranscriptColours.of(given)
    for ground in (given.color(QPalette.ColorRole.Base), colours.card):
        assert all(contrast(words, ground) >= 4.5 for words in (colours.text, colours.quiet, colours.doubt))
        assert contrast(colours.checked, ground) >= 3
    assert contrast(colours.text, colours.doubt_ground) >= 4.5
    assert contrast(colours.on_checked, colours.checked) >= 3


def test_a_chosen_theme_is_kept_to(desktop):
    desktop.window.actions_["theme_dark"].trigger()
    assert desktop.theme.dark and desktop.window.palette().color(QPalette.ColorRole.Window).value() < 80
    desktop.window.actions_["theme_light"].trigger()
    assert not desktop.theme.dark and desktop.window.palette().color(QPalette.ColorRole.Window).value() > 200
