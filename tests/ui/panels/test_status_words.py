from itertools import pairwise

import pytest
from PySide6.QtWidgets import QFrame, QStatusBar

from hwr_desktop.ui.panels.elided_label import ElidedLabel


def test_the_model_is_named_as_soon_as_something_is_open_and_the_device_once_it_is_known(opened):
    # GIVEN a page that nothing was read on
    status = opened.window.status
    status.show_model("Letters of all centuries")
    assert status.model_text == "Letters of all centuries"
    # WHEN the model was loaded
    status.show_model("Letters of all centuries", "cpu")
    # THEN it says where it runs
    assert status.model_text == "Letters of all centuries, Processor"


def test_the_parts_are_parted_by_rules_and_an_empty_part_has_none(desktop, qtbot):
    # GIVEN a model, a device and nothing else to say
    bar, status = desktop.window.statusBar(), desktop.window.status
    status.show_model("Letters", "cpu")
    rules = [rule for rule in bar.findChildren(QFrame, "rule") if rule.isVisibleTo(bar)]
    assert len(rules) == 2
    # WHEN the state of the work is told too
    status.show_kept("kept")
    # THEN there is one more rule
    assert len([rule for rule in bar.findChildren(QFrame, "rule") if rule.isVisibleTo(bar)]) == 3


@pytest.mark.parametrize("size", [(1280, 800), (853, 533)], ids=["whole screen", "at 150 percent"])
def test_nothing_is_cut_off_while_a_page_is_read(read, qtbot, size):
    # GIVEN a small window and everything there is to say
    window = read.window
    window.status.show_model("Letters, English and French, 18th to 21st century", "cpu")
    window.progress.begin("reading", "Read page 17 of 120")
    window.progress.advance("reading", 1, 140)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    bar = window.statusBar()
    qtbot.waitUntil(lambda: bar.width() == size[0])
    # THEN each part lies within the bar, none over another, and only the model gives way
    parts = sorted(_parts(bar), key=lambda part: part.x())
    for part, following in pairwise(parts):
        assert part.geometry().right() < following.x()
    assert parts[-1].geometry().right() <= bar.width()
    assert [p for p in parts if p.width() < p.minimumSizeHint().width() and p.objectName() != "rule"] == []
    model = bar.findChild(ElidedLabel)
    assert model.words_shown.startswith("Letters") and "21st century" in model.toolTip()
    # AND every button of the tool bar is there
    tools = window.tool_bar
    assert all(tools.widgetForAction(action).isVisible() for action in tools.actions())
    window.progress.end("reading")


def test_the_count_of_wrong_words_gives_way_to_progress(desktop):
    # GIVEN a count
    window, bar = desktop.window, desktop.window.statusBar()
    window.status.show_wrong_words(12, 240)
    shown = "About 12 wrong words left, 240 on all pages"
    labels = [part for part in bar.findChildren(ElidedLabel) if part.text() == shown]
    assert [part.isVisible() for part in labels] == [True]
    # WHEN something is read; THEN it is not shown until that is over
    window.progress.begin("reading", "Read page")
    assert not any(part.isVisible() and part.text() == shown for part in bar.findChildren(ElidedLabel))
    window.progress.end("reading")
    assert labels[0].text() == shown and labels[0].isVisible()


def _parts(bar: QStatusBar):
    return [part for part in bar.children() if part.isWidgetType() and part.isVisible() and part.width() > 0]
