"""Reading aloud in the window with all that is real: espeak-ng, the window's own player, a sound server, recorded."""

from __future__ import annotations

import sys

import pytest

from hwr_desktop.app import build
from hwr_desktop.ui.settings import Settings
from tests.language.speech.test_sound_device import recorded, server  # noqa: F401 - a fixture

PATIENCE_MS = 20_000
LOUD = 100.0
"""Of 32768: louder than this is no silence."""


@pytest.fixture
def desktop(server, plain_application, qtbot, engine, data_dir):  # noqa: F811
    """The window as it is started, its player included, while the sound server plays to nobody."""
    settings = Settings()
    settings.read_when_opened = settings.learn_hands = False
    made = build(plain_application, settings, engine)
    made.window.resize(1100, 700)
    made.window.show()
    yield made
    assert made.close()
    made.theme.deleteLater()
    made.window.deleteLater()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the sound server is PulseAudio")
def test_the_window_is_heard_through_the_sound_server(lined, with_espeak, qtbot):
    # GIVEN a page of four lines in the window, and a recording of what the sound server plays
    with recorded() as recording:
        # WHEN the page is read aloud to its end, and a second time until it is stopped
        words = set()
        for until_over in (True, False):
            lined.window.actions_["speak_page"].trigger()
            qtbot.waitUntil(lambda: lined.window.transcript._text._spoken is not None, timeout=PATIENCE_MS)
            words.add(lined.window.transcript._text._spoken)
            if until_over:
                qtbot.waitUntil(lambda: not lined.read_aloud.speaking, timeout=PATIENCE_MS)
            else:
                qtbot.wait(300)
                lined.window.actions_["speak_stop"].trigger()
        stopped = not lined.read_aloud.speaking
        loudness = recording()
    # THEN words were shown, it was heard, and after the stop it is silent
    assert words and stopped
    assert sum(each > LOUD for each in loudness) > 100, "less than a second was heard"
    assert max(loudness[-10:]) < LOUD
