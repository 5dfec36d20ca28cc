"""The bar for reading aloud."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hwr_desktop.language.speech.voices import Voice
from hwr_desktop.ui.panels.speech_bar import SpeechBar

VOICES = (Voice("gb", "British", ("en-gb", "en")), Voice("us", "American", ("en-us",)), Voice("de", "German", ("de",)))


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    made = SpeechBar(*[QAction(words, window) for words in ("Stop", "Back", "On")])
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1150, 200)
    window.show()
    yield made


def test_its_halves_stand_below_each_other_where_it_is_narrow(bar, qtbot):
    # GIVEN a wide bar, which is one row
    qtbot.waitUntil(lambda: bar.voice_choice.y() == bar.scope_choice.y())
    # WHEN it is made narrower THEN it is two, and nothing is beyond its edge
    bar.window().resize(bar.window().minimumSizeHint().width(), 200)
    qtbot.waitUntil(lambda: bar.voice_choice.y() > bar.scope_choice.geometry().bottom())
    assert bar.minimumSizeHint().width() < 600
    assert all(bar.rect().contains(each.geometry()) for each in bar.findChildren(QWidget) if each.parent() is bar)
    # AND wide again it is one
    bar.window().resize(1150, 200)
    qtbot.waitUntil(lambda: bar.voice_choice.y() == bar.scope_choice.y())


def test_voices_of_the_language_come_first_and_the_choice_is_told(bar, qtbot):
    bar.show_voices(VOICES, "de", "German", "de")
    choice = bar.voice_choice
    names = [choice.itemText(at) for at in range(choice.count()) if choice.itemText(at)]
    assert names == ["As the language: German", "German", "American", "British"]
    assert choice.currentText() == "German"
    for at, voice in ((choice.findText("American"), "us"), (0, "")):
        with qtbot.waitSignal(bar.voice_wished) as told:
            choice.setCurrentIndex(at)
            choice.activated.emit(at)
        assert told.args == [voice]


def test_a_rate_that_is_shown_is_not_told(bar, qtbot):
    told = []
    bar.rate_wished.connect(told.append)
    bar.show_rate(200)
    assert bar.rate.value() == 200 and told == []
    bar.rate.stepUp()
    assert told == [210]
