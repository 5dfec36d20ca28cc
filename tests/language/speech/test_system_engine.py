"""The way over a file, which Windows and macOS take, run by pyttsx3's engine for this system."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
from hwr_desktop.language.speech.system_engine import SystemEngine
engine = SystemEngine()
voice = next(each for each in engine.voices() if "de" in each.languages)
for text in ("Liebe Mutter.", "Mir geht es gut, und Dir?", "Liebe Mutter."):
    found = engine.synthesis(text, voice.id, 160)
    assert found.rate == 22050 and found.events == ()
    seconds = len(found.pcm) / 2 / found.rate
    assert 0.4 < seconds < 5, seconds
    assert any(found.pcm)
try:
    engine.synthesis("Ja", "nobody", 160)
except LookupError:
    pass
else:
    raise AssertionError("a voice that is not there")
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their voices' languages are not known")
def test_a_file_is_written_and_read_back(with_espeak: None) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
