"""A hand is learned in the window by the real process, with a reader so small that it takes seconds."""

import shutil

import numpy as np
import pytest
from PIL import Image

from hwr_desktop import paths
from hwr_desktop.app import build
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.document.page import PERSON, Line
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.ui.reading_choices import ReadingChoices
from hwr_desktop.ui.settings import Settings
from tests.engine.lessons.conftest import quickly, small_reader  # noqa: F401 - fixtures

LINES, HIGH = 20, 60
CARD = 'kind = "reader"\ntitle = "Small reader"\n'


@pytest.fixture(autouse=True)
def no_rest(monkeypatch):
    monkeypatch.setattr("hwr_desktop.ui.flows.hands.learn_hands.REST_MS", 30)


@pytest.fixture
def window(plain_application, qtbot, engine, data_dir, small_reader):  # noqa: F811
    """The window, by which hands are learned as they are for anybody."""
    shutil.copytree(small_reader, paths.user_models() / "small-reader")
    (paths.user_models() / "small-reader" / "model.toml").write_text(CARD)
    settings = Settings()
    settings.read_when_opened = False
    desktop = build(plain_application, settings, engine)
    settings.reading_choices = ReadingChoices(reader="small-reader", device="cpu")
    desktop.window.show()
    yield desktop
    assert desktop.close()
    desktop.theme.deleteLater()
    desktop.window.deleteLater()


@pytest.fixture
def page_of_noise(tmp_path):
    """A scan with lines of noise, and what is said to stand there."""
    rng = np.random.default_rng(5)
    grey = np.full((HIGH * (LINES + 1), 300), 240, np.uint8)
    lines = []
    for at in range(LINES):
        top = HIGH * at + 20
        grey[top : top + 30, 20:260][rng.random((30, 240)) < 0.2] = 20
        level, text = float(top + 28), "".join(rng.choice(list("ab "), 8)).strip() + chr(0x3B1 + at % 24)
        lines.append(
            Line(f"l{at}", rectangle(Box(15, top, 265, top + 32)), ((20.0, level), (260.0, level)), text, author=PERSON)
        )
    Image.fromarray(grey).save(tmp_path / "noise.png")
    return tmp_path / "noise.png", tuple(lines)


def test_a_hand_is_learned_by_the_process_and_kept_in_the_project(window, page_of_noise, request, qtbot):
    # GIVEN a page of twenty corrected lines
    scan, lines = page_of_noise
    window.open([scan])
    qtbot.waitUntil(lambda: window.workspace.page is not None, timeout=20000)
    request.getfixturevalue("quickly")  # not before, for scans are decoded by a child too
    # WHEN they are there
    window.workspace.edit(window.workspace.page.with_lines(lines), "Typing")
    # THEN the hand is learned from them, and what was learned can be read
    qtbot.waitUntil(lambda: window.learn_hands.facts(MAIN).versions != (), timeout=300000)
    (version,) = window.learn_hands.facts(MAIN).versions
    versions = HandVersions(window.workspace.file.folder)
    weights = HandWeights.read(versions.folder(MAIN, version.number))
    assert weights.base == version.base == fingerprint(paths.user_models() / "small-reader")
    assert version.lines + version.measured_on == LINES and not versions.is_under_way(MAIN)
