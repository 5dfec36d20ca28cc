"""Real sound from the real espeak-ng, in a process of its own."""

from __future__ import annotations

import array
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from hwr_desktop import child_process
from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.sentences_to_say import sentences_to_say
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import SpokenSentence
from hwr_desktop.language.speech.voices import voice_for

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="espeak-ng is the voice elsewhere")

ENGLISH = [
    "Dear mother, I am very well & hope that Mr. Na-",
    "ïve 😀 is so too. The house of yester-",
    "day was sold for £125.",
]
GERMAN = ["Liebe Mutter, die schönen Äpfel kosten 12,50 Mark;", "übermorgen, am 3. März, ist große Freude!"]
FRENCH = ["L’été dernier, nous étions très heureux à l’hôtel.", "Ça va bien, ma chère sœur ?"]
HEBREW = ["שלום אמא יקרה,", "אני בסדר."]


def said(speaker: Speaker, lines: list[str], language: str, rate: float = 160) -> list[SpokenSentence]:
    voice = voice_for(speaker.voices(), language)
    assert voice is not None
    return list(speaker.speaking(sentences_to_say(lines, language), voice.id, rate))


def loudness(sentence: SpokenSentence) -> float:
    """The middle of what the samples are away from silence."""
    samples = array.array("h", sentence.sound.pcm)
    return sum(map(abs, samples)) / len(samples)


@pytest.mark.parametrize(("language", "lines"), [("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("he", HEBREW)])
def test_each_word_sounds_in_its_time(speaker: Speaker, language: str, lines: list[str]) -> None:
    # GIVEN lines in a language WHEN they are spoken
    sentences = said(speaker, lines, language)

    # THEN every word of the lines is there, in its order, and none twice
    places = [(word.line, word.start, word.end) for sentence in sentences for word in sentence.words]
    written = []
    for number, line in enumerate(lines):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            written.append((number, at, at + len(word)))
            at += len(word)
    assert [place for place in written if lines[place[0]][place[1] : place[2]] not in ("?", "!")] == places

    # AND each sentence lasts as long as its words take at this rate, is not silent, and its times rise within it
    for number, sentence in enumerate(sentences):
        assert sentence.number == number
        assert 150 * len(sentence.words) < sentence.sound.duration_ms < 1200 * len(sentence.words)
        assert loudness(sentence) > 300
        times = [word.at_ms for word in sentence.words]
        assert times == sorted(times)
        assert times[0] < 100
        assert len(set(times)) == len(times)
        assert times[-1] < sentence.sound.duration_ms


def test_a_time_is_where_the_word_is_heard(speaker: Speaker) -> None:
    # GIVEN a sentence with a pause before its last word
    (sentence,) = said(speaker, ["We waited for a very long time, however"], "en")

    # WHEN the sound just before that word is looked at THEN it is quieter than the word
    at = round(sentence.words[-1].at_ms * sentence.sound.rate / 1000)
    samples = array.array("h", sentence.sound.pcm)
    span = sentence.sound.rate * 60 // 1000
    before, behind = samples[at - span : at], samples[at + span : at + 5 * span]
    assert sum(map(abs, before)) / len(before) < 0.2 * sum(map(abs, behind)) / len(behind)


def test_the_rate(speaker: Speaker) -> None:
    slow, usual, fast = (said(speaker, ["I am well and so is Anna"], "en", rate)[0] for rate in (80, 160, 320))
    assert slow.sound.duration_ms > 1.5 * usual.sound.duration_ms > 2 * fast.sound.duration_ms
    # AND one that is out of all bounds is clamped
    assert said(speaker, ["I am well and so is Anna"], "en", 5)[0].words == slow.words


def test_the_first_sentence_comes_before_the_others_are_made(speaker: Speaker) -> None:
    voice = voice_for(speaker.voices(), "en")
    assert voice is not None
    sentences = sentences_to_say(["I am well."] * 500, "en")
    stream = speaker.speaking(sentences, voice.id, 160)
    begun = time.monotonic()
    assert next(stream).number == 0
    assert time.monotonic() - begun < 5


def test_thirty_times_in_a_row(speaker: Speaker) -> None:
    (first,) = said(speaker, ["I am well."], "en")
    for _ in range(30):
        (again,) = said(speaker, ["I am well."], "en")
        assert again.words == first.words
        assert again.sound.duration_ms == pytest.approx(first.sound.duration_ms, rel=0.1)  # a voice breathes


def test_text_that_no_voice_can_say(speaker: Speaker) -> None:
    for text in ("a\0b", "\ud800 a", "[[x]] <b> a", "字 a", "a" * 5000, "🏳️‍🌈 a"):
        for sentence in said(speaker, [text], "en"):
            assert sentence.sound.duration_ms > 0


def test_a_voice_that_is_not_there(speaker: Speaker) -> None:
    with pytest.raises(SpeechError, match="There is no voice nobody"):
        list(speaker.speaking(sentences_to_say(["I am well."], "en"), "nobody", 160))
    # AND the next one is heard
    assert said(speaker, ["I am well."], "en")


def test_no_engine_is_loaded_here(speaker: Speaker) -> None:
    said(speaker, ["I am well."], "en")
    assert not any(name.startswith("pyttsx3") for name in sys.modules)
    maps = Path("/proc/self/maps")
    assert not maps.exists() or "espeak" not in maps.read_text()


def test_without_espeak_a_sentence_says_what_to_install(with_espeak: None, no_espeak: None) -> None:
    with Speaker() as speaker, pytest.raises(SpeechError, match="install the package espeak-ng"):
        speaker.voices()


def test_a_child_that_is_killed_says_so_and_the_next_one_speaks(with_espeak: None) -> None:
    # GIVEN a speaker that has begun
    with Speaker() as speaker:
        assert said(speaker, ["I am well."], "en")
        child = speaker._child.process
        assert child is not None

        # WHEN its process is stopped in the middle of a sentence and killed
        os.kill(child.pid, signal.SIGSTOP)
        threading.Timer(0.3, child.kill).start()
        with pytest.raises(SpeechError, match="broke off"):
            said(speaker, ["I am well."], "en")

        # THEN it speaks again, by another one
        assert said(speaker, ["I am well."], "en")
        assert speaker._child.process is not child


def test_closing_ends_it_at_once(with_espeak: None) -> None:
    # GIVEN a request that is never answered
    speaker = Speaker()
    assert said(speaker, ["I am well."], "en")
    child = speaker._child.process
    assert child is not None
    os.kill(child.pid, signal.SIGSTOP)
    threading.Timer(0.3, speaker.close).start()

    # WHEN the speaker is closed by another thread THEN it ends, and its process with it
    begun = time.monotonic()
    with pytest.raises(SpeechError, match="was stopped"):
        speaker.voices()
    assert time.monotonic() - begun < 3
    assert child.wait(5) is not None
    speaker.close()


def test_a_child_that_hangs_is_ended(with_espeak: None) -> None:
    with Speaker(time_limit_s=2.0) as speaker:
        speaker._child.time_limit_s = 60.0
        assert said(speaker, ["I am well."], "en")
        speaker._child.time_limit_s = 0.3
        assert speaker._child.process is not None
        os.kill(speaker._child.process.pid, signal.SIGSTOP)
        with pytest.raises(SpeechError, match="took longer"):
            said(speaker, ["I am well."], "en")


@pytest.mark.parametrize("answer", ['{"bytes": 1000000000000}', '{"bytes": -1}', '{"bytes": "many"}', "[]", "{}", "?"])
def test_a_child_that_tells_nonsense_is_ended(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    # GIVEN a child that has gone mad
    def started(*_: object) -> subprocess.Popen[bytes]:
        words = f"import sys; sys.stdin.readline(); print({answer!r}, flush=True); sys.stdin.read()"
        return subprocess.Popen([sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(child_process, "started", started)
    # WHEN it says what cannot be THEN it is not waited for, nor is room made for its sound
    begun = time.monotonic()
    with Speaker(time_limit_s=30) as speaker, pytest.raises(SpeechError, match="broke off"):
        speaker.voices()
    assert time.monotonic() - begun < 10
