"""Sound through a real sound server without a loudspeaker, recorded; and a machine that has none at all."""

from __future__ import annotations

import array
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import groupby
from math import pi, sin
from pathlib import Path
from statistics import median

import pytest

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech import sound_device
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


class Server:
    """PulseAudio with a sink that plays to nobody."""

    def __init__(self, socket: Path) -> None:
        modules = (
            "module-null-sink sink_name=nobody norewinds=1",
            f"module-native-protocol-unix auth-anonymous=1 socket={socket}",
        )
        loaded = [part for module in modules for part in ("-L", module)]
        self._command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *loaded]
        self._socket = socket
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Have it run."""
        self._socket.unlink(missing_ok=True)
        self._running = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not self._socket.exists():
            if self._running.poll() is not None or time.monotonic() > end:
                pytest.skip("pulseaudio does not start here")
            time.sleep(0.05)

    def end(self) -> None:
        """Have it die at once."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Lets it answer nobody for so long."""
        assert self._running is not None
        self._running.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._running.send_signal(signal.SIGCONT)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A sound server, which programs that are started from here find."""
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        pytest.skip("pulseaudio is not installed")
    with tempfile.TemporaryDirectory(prefix="hwr-") as name:  # short, for the name of a socket has a limit
        folder = Path(name)
        socket = folder / "socket"
        for variable in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
            monkeypatch.setenv(variable, name)
        monkeypatch.setenv("PULSE_SERVER", f"unix:{socket}")
        made = Server(socket)
        made.start()
        try:
            yield made
        finally:
            made.end()


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


def test_speech_is_heard_and_its_words_are_shown(server: Server, device: SoundDevice, with_espeak: None) -> None:
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


def test_a_pause_is_silent_at_once(server: Server, device: SoundDevice) -> None:
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


def test_what_is_heard_runs_with_the_clock(server: Server, device: SoundDevice) -> None:
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


def test_stopped_and_played_thirty_times(server: Server, device: SoundDevice) -> None:
    sound = tone(0.5)
    for _ in range(30):
        device.play(sound, 0.0)
        time.sleep(0.01)
        device.stop()
    with recorded() as recording:
        device.play(sound, 0.0)
        time.sleep(0.6 + LEAD_MS / 1000)
        assert sum(each > 1000 for each in recording()) >= 40


def test_a_loudspeaker_that_sleeps_loses_nothing(
    server: Server, device: SoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a device that is open, and silent for long
    monkeypatch.setattr(sound_device, "AWAKE_S", 0.2)
    device.play(tone(0.1), 0.0)
    time.sleep(1.0)
    device.stop()
    time.sleep(0.4)
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
        playback.play()
        with pytest.raises(SpeechError, match=r"No sound can be played here \([a-z ]+\):"):
            played(playback, 20)
        assert playback.state is State.STOPPED
    device.close()


@pytest.mark.parametrize("step", ["opening", "starting", "stopping"])
def test_a_sound_system_that_hangs_holds_up_nobody(server: Server, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    # GIVEN a sound server that answers no more, from when the device is to be opened, started or stopped
    monkeypatch.setattr(sound_device, "ANSWER_S", 0.5)
    device = SoundDevice()
    playback = Playback(device, 2)
    for number in range(2):
        playback.put(SpokenSentence(number, tone(3.0), (SpokenWord(0, 0, 1, 0.0),)))
    if step != "opening":
        playback.play()
        played(playback, 0.6)
        assert playback.begun
    if step == "starting":
        playback.pause()
        time.sleep(0.3)
    with server.hanging():
        # WHEN it is played, goes on or is paused, and stopped THEN nobody waits for the system
        began = time.monotonic()
        if step == "opening":
            playback.play()
        elif step == "starting":
            playback.go_on()
        else:
            playback.on()
        assert time.monotonic() - began < 0.2
        # AND soon a sentence says that there is no sound
        with pytest.raises(SpeechError, match="does not answer"):
            played(playback, 20)
        assert playback.state is State.STOPPED
        began = time.monotonic()
        playback.stop()
        assert time.monotonic() - began < 0.2
    # AND once the system answers again, so does the loudspeaker
    time.sleep(0.3)
    playback.play()
    played(playback, 1.5)
    assert playback.begun
    device.close()


def test_a_device_that_is_lost_is_said_and_the_next_sound_opens_another(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a sound that is heard
    monkeypatch.setattr(sound_device, "ANSWER_S", 0.5)
    device = SoundDevice()
    playback = Playback(device, 1)
    playback.put(SpokenSentence(0, tone(3.0), (SpokenWord(0, 0, 1, 0.0),)))
    playback.play()
    played(playback, 0.6)
    # WHEN its server dies THEN a sentence says that there is no sound
    server.end()
    with pytest.raises(SpeechError, match="No sound can be played here"):
        played(playback, 20)
    # AND with another server the next sound is heard
    server.start()
    playback.play()
    played(playback, 1.0)
    assert playback.state is State.PLAYING and playback.begun
    device.close()
