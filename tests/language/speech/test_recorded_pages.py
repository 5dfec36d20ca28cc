"""Letters as one recording, by the real espeak-ng."""

from __future__ import annotations

import io
import sys
import wave

import pytest

from hwr_desktop.document.page import Line, Mark, MarkKind, Page
from hwr_desktop.document.recording import Recording
from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech import recorded_pages
from hwr_desktop.language.speech.recorded_pages import Said, recording_steps
from hwr_desktop.language.speech.voices import voice_for

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="espeak-ng is the voice elsewhere")


def page(name: str, *texts: str, language: str | None = None, **more: object) -> Page:
    lines = tuple(Line(f"{name}{at}", (), (), text, **more) for at, text in enumerate(texts))
    return Page(name, "a.jpg", 100, 100, language=language, lines=lines)


def test_lines_are_heard_in_their_order_each_letter_by_a_voice_of_its_language(speaker, monkeypatch):
    # GIVEN an English letter of two pages, and a German one; no program that makes OGG
    monkeypatch.setattr(recorded_pages, "_can_make_ogg", lambda: False)
    english = [page("a", "Dear mother, I am very", "well.", language="en"), page("b", "", "Yours, Anna")]
    german = [page("c", "Liebe Mutter,", "mir geht es gut.", language="de")]
    # WHEN they are read aloud
    *steps, found = recording_steps([english, german], None, speaker, words_a_minute=200)
    # THEN it is told how far that is
    assert steps[-1] == Said(len(steps), len(steps)) and len(steps) >= 3
    # AND each line that says something is heard later than the one before, within the sound
    assert isinstance(found, Recording) and found.media_type == "audio/wav"
    assert list(found.begins) == ["a0", "a1", "b1", "c0", "c1"]
    times = list(found.begins.values())
    with wave.open(io.BytesIO(found.data)) as sound:
        assert times == sorted(set(times)) and times[0] < 1 and times[-1] < sound.getnframes() / sound.getframerate()
    names = [voice_for(speaker.voices(), code).name for code in ("en", "de")]
    assert found.voice == ", ".join(names)
    # AND a voice that somebody chose for a language speaks
    chosen = voice_for(speaker.voices(), "en-US")
    *_, other = recording_steps([english], None, speaker, {"en": chosen.id})
    assert other.voice == chosen.name


def test_where_there_is_nothing_to_say_that_is_said(speaker):
    struck = page("a", "gone", language="en", marks=(Mark(MarkKind.DELETED, 0, 4),))
    with pytest.raises(SpeechError, match="nothing to read aloud"):
        list(recording_steps([[struck]], None, speaker))
