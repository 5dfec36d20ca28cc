"""Sound through a real sound server without a loudspeaker, recorded; and a machine that has none at all."""

from __future__ import annotations

import array
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import groupby
from math import pi, sin
from pathlib import Path
from statistics import median

import pytest

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.playback import Playback, State
from hwr_desktop.language.speech.sentences_to_say import sentences_to_say
from hwr_desktop.language.speech.sound_device import LEAD_MS, SoundDevice
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.language.speech.spoken import Sound, SpokenSentence, SpokenWord

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the sound server is PulseAudio")

RATE = 22050
Recording = Callable[[], list[float]]


def tone(seconds: float) -> Sound:
    samples = array.array("h", (round(9000 * sin(2 * pi * 400 * at / RATE)) for at in range(round(seconds * RATE))))
    return Sound(samples.tobytes(), RATE)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """PulseAudio with a sink that plays to nobody."""
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        pytest.skip("pulseaudio is not installed")
    with tempfile.TemporaryDirectory(prefix="hwr-") as name:  # short, for the name of a socket has a limit
        folder = Path(name)
        socket = folder / "socket"
        for variable in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
            monkeypatch.setenv(variable, name)
        monkeypatch.setenv("PULSE_SERVER", f"unix:{socket}")
        modules = (
            "module-null-sink sink_name=nobody norewinds=1",
            f"module-native-protocol-unix auth-anonymous=1 socket={socket}",
        )
        loaded = [part for module in modules for part in ("-L", module)]
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *loaded]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            end = time.monotonic() + 20
            while not socket.exists():
                if running.poll() is not None or time.monotonic() > end:
                    pytest.skip("pulseaudio does not start here")
                time.sleep(0.05)
            yield folder
        finally:
            running.terminate()
            running.wait()


@contextmanager
def recorded() -> Iterator[Recording]:
    """Records what the sink plays; asked, it ends and gives the loudness of each 10 ms."""
    command = ["parec", "-d", "nobody.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--latency-msec=20"]
    with tempfile.TemporaryFile() as file:
        recorder = subprocess.Popen([*command, "--raw"], stdout=file)

        def ended() -> list[float]:
            time.sleep(0.3)
            recorder.terminate()
            recorder.wait()
            file.seek(0)
            samples = array.array("h", file.read())
            step = RATE // 100
            return [sum(map(abs, samples[at : at + step])) / step for at in range(0, len(samples) - step, step)]

        try:
            time.sleep(0.5)
            yield ended
        finally:
            with suppress(ProcessLookupError):
                recorder.kill()
            recorder.wait()


@pytest.fixture
def device() -> Iterator[SoundDevice]:
    made = SoundDevice()
    yield made
    made.close()


def played(playback: Playback, seconds: float) -> list[SpokenWord]:
    """Ask as a window does, for so long; the words that were shown."""
    shown: list[SpokenWord] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end and playback.state is State.PLAYING:
        word = playback.word_now()
        if word is not None and word not in shown[-1:]:
            shown.append(word)
        time.sleep(0.02)
    return shown


def test_speech_is_heard_and_its_words_are_shown(server: Path, device: SoundDevice, with_espeak: None) -> None:
    # GIVEN two sentences that were made by a voice
    sentences = sentences_to_say(["I am well.", "So is Anna."], "en")
    playback = Playback(device, len(sentences))
    with Speaker() as speaker:
        made = list(speaker.speaking(sentences, "gmw/en", 200))
    for spoken in made:
        playback.put(spoken)

    # WHEN they play to the end
    with recorded() as recording:
        playback.play()
        shown = played(playback, 20)
        loudness = recording()

    # THEN each word was shown, and the recording has as much speech in it as was made
    assert playback.state is State.STOPPED
    assert set(shown) <= {word for spoken in made for word in spoken.words}
    assert len(shown) >= 4  # of 6: on a busy machine a short one may have gone by unseen
    assert [word.line for word in shown] == sorted(word.line for word in shown)
    assert 60 < sum(each > 100 for each in loudness) < 400


def test_a_pause_is_silent_at_once(server: Path, device: SoundDevice) -> None:
    # GIVEN a tone of two seconds that plays
    playback = Playback(device, 1)
    playback.put(SpokenSentence(0, tone(2.0), (SpokenWord(0, 0, 1, 0.0),)))
    with recorded() as recording:
        playback.play()
        played(playback, 0.8)

        # WHEN it is paused for a while and goes on
        begun = time.monotonic()
        playback.pause()
        assert time.monotonic() - begun < 0.5
        time.sleep(0.6)
        paused = round(100 * (time.monotonic() - begun))
        playback.go_on()
        played(playback, 10)
        loud = [each > 1000 for each in recording()]

    # THEN all of the tone was heard, in two pieces with the pause between them
    inside = loud[loud.index(True) : len(loud) - loud[::-1].index(True)]
    assert max(len(list(run)) for heard, run in groupby(inside) if not heard) >= paused - 15
    assert 170 <= loud.count(True) <= 230


def test_what_is_heard_runs_with_the_clock(server: Path, device: SoundDevice) -> None:
    # GIVEN a tone that plays from its first half second on
    device.play(tone(2.0), 500.0)
    begun = time.monotonic() + LEAD_MS / 1000

    # WHEN one asks from time to time how much was heard THEN that is as much as time went by
    off = []
    time.sleep(LEAD_MS / 1000)
    for _ in range(20):
        time.sleep(0.05)
        off.append(device.heard_ms() - 500 - 1000 * (time.monotonic() - begun))
    assert abs(median(off)) < 150
    device.stop()


def test_stopped_and_played_thirty_times(server: Path, device: SoundDevice) -> None:
    sound = tone(0.5)
    for _ in range(30):
        device.play(sound, 0.0)
        time.sleep(0.01)
        device.stop()
    with recorded() as recording:
        device.play(sound, 0.0)
        time.sleep(0.6 + LEAD_MS / 1000)
        assert sum(each > 1000 for each in recording()) >= 40


def test_a_loudspeaker_that_sleeps_loses_nothing(server: Path, device: SoundDevice) -> None:
    # GIVEN a device that is open, and silent for long
    device.open(RATE)
    with recorded() as recording:
        # WHEN a sound is played, and right after it another
        device.play(tone(0.3), 0.0)
        assert device.heard_ms() == 0
        time.sleep(0.3 + LEAD_MS / 1000)
        device.play(tone(0.3), 0.0)
        time.sleep(0.5)
        loud = [each > 1000 for each in recording()]
    # THEN silence is sent ahead of the first only, and all of both is heard
    inside = loud[loud.index(True) : len(loud) - loud[::-1].index(True)]
    assert 52 <= sum(inside) <= 62
    assert inside.count(False) < LEAD_MS / 10


def test_without_a_sound_device_a_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a machine without a sound server and without a card
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "nothing.conf"))
    device = SoundDevice()
    playback = Playback(device, 1)
    playback.put(SpokenSentence(0, tone(0.5), ()))

    # WHEN something is to be played THEN a sentence says what is missing, each time
    for _ in range(2):
        with pytest.raises(SpeechError, match="No sound can be played here"):
            playback.play()
        assert playback.state is State.STOPPED
    device.close()


def test_a_device_that_hangs_while_it_is_opened_holds_up_only_who_opens_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a worker that opens a device whose server does not answer
    device, inside, answers = SoundDevice(), threading.Event(), threading.Event()

    def hanging(_device: SoundDevice, _rate: int) -> None:
        inside.set()
        answers.wait(30)

    monkeypatch.setattr(SoundDevice, "_open", hanging)
    worker = threading.Thread(target=device.open, args=(RATE,))
    worker.start()
    assert inside.wait(10)
    # WHEN a sound is to be heard THEN it is said soon that there is none
    began = time.monotonic()
    with pytest.raises(SpeechError, match="save to a file"):
        device.play(tone(0.1), 0)
    assert time.monotonic() - began < 5
    answers.set()
    worker.join()
