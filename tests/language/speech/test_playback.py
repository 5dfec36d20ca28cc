"""Playing by a clock of the test's own: which word sounds, and pausing, stopping, going back and on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.playback import Playback, State
from hwr_desktop.language.speech.spoken import Sound, SpokenSentence, SpokenWord

TICK_MS = 30.0


class TestOutput:
    """A loudspeaker that plays by the test's clock."""

    __test__ = False

    def __init__(self) -> None:
        self.clock_ms = 0.0
        self.sound: Sound | None = None
        self.broken = False
        self._begun_ms = 0.0

    def play(self, sound: Sound, from_ms: float) -> None:
        self.sound, self._begun_ms = sound, self.clock_ms - from_ms

    def stop(self) -> None:
        self.sound = None

    def heard_ms(self) -> float:
        assert self.sound is not None, "asked how much is heard while nothing sounds"
        return min(self.clock_ms - self._begun_ms, self.sound.duration_ms)

    def check(self) -> None:
        if self.broken:
            raise SpeechError("No sound can be played here.")


def sentence(number: int, *times: float, duration_ms: float = 2000.0) -> SpokenSentence:
    sound = Sound(bytes(2 * round(duration_ms * 8)), 8000)
    return SpokenSentence(number, sound, tuple(SpokenWord(number, at, at + 1, ms) for at, ms in enumerate(times)))


@pytest.fixture
def output() -> TestOutput:
    return TestOutput()


@pytest.fixture
def playback(output: TestOutput) -> Playback:
    """Three sentences of two seconds, all there."""
    made = Playback(output, 3)
    for number in range(3):
        made.put(sentence(number, 0, 700, 1400))
    return made


def tick(output: TestOutput, playback: Playback, ms: float) -> SpokenWord | None:
    """Let time go by, asking as a window does; the word that sounds at the end."""
    end = output.clock_ms + ms
    word = playback.word
    while output.clock_ms < end:
        output.clock_ms = min(output.clock_ms + TICK_MS, end)
        word = playback.word_now()
    return word


def test_each_word_shows_within_60_ms_of_its_sound(output: TestOutput, playback: Playback) -> None:
    # GIVEN three sentences that play
    playback.play()

    # WHEN a window asks every 30 ms which word sounds
    seen: dict[tuple[int, int], float] = {}
    while playback.state is State.PLAYING:
        word = playback.word_now()
        if word is not None:
            seen.setdefault((word.line, word.start), output.clock_ms)
        output.clock_ms += TICK_MS

    # THEN each word has come within 60 ms of its event, one sentence after the other, and it is over
    begun = [seen[number, 0] for number in range(3)]
    assert begun == sorted(begun)
    assert all(2000 <= later - earlier <= 2060 for earlier, later in pairwise(begun))
    for number in range(3):
        for at, ms in enumerate((0, 700, 1400)):
            assert 0 <= seen[number, at] - begun[number] - ms <= 60
    assert output.sound is None


def test_pausing_is_silent_and_goes_on_where_it_was(output: TestOutput, playback: Playback) -> None:
    playback.play()
    assert tick(output, playback, 900) == SpokenWord(0, 1, 2, 700)
    playback.pause()
    assert output.sound is None
    assert tick(output, playback, 5000) == SpokenWord(0, 1, 2, 700)
    playback.go_on()
    assert tick(output, playback, 300) == SpokenWord(0, 1, 2, 700)
    assert tick(output, playback, 240) == SpokenWord(0, 2, 3, 1400)


def test_stopping_leaves_the_word(output: TestOutput, playback: Playback) -> None:
    playback.play(1)
    tick(output, playback, 1500)
    playback.stop()
    assert playback.state is State.STOPPED
    assert output.sound is None
    assert playback.word == SpokenWord(1, 2, 3, 1400)
    # AND it plays again, a hundred times
    for _ in range(100):
        playback.play()
        assert tick(output, playback, 90) == SpokenWord(0, 0, 1, 0)
        playback.stop()


def test_back_and_on_by_sentence(output: TestOutput, playback: Playback) -> None:
    # GIVEN the second sentence, well begun
    playback.play(1)
    tick(output, playback, 1800)
    # WHEN one goes back THEN it begins anew; once more, and it is the one before
    playback.back()
    assert playback.word == SpokenWord(1, 0, 1, 0)
    playback.back()
    assert playback.word == SpokenWord(0, 0, 1, 0)
    playback.back()
    assert playback.number == 0
    assert playback.state is State.PLAYING
    # AND on to the last, while it is paused
    playback.pause()
    playback.on()
    playback.on()
    assert playback.word == SpokenWord(2, 0, 1, 0)
    assert output.sound is None
    playback.go_on()
    assert output.sound is not None
    playback.on()
    assert playback.state is State.STOPPED


def test_it_waits_for_a_sentence_that_is_not_made_yet(output: TestOutput) -> None:
    # GIVEN two sentences of which the first is there
    playback = Playback(output, 2)
    playback.put(sentence(0, 0, 700))
    playback.play()
    assert playback.wanted == 1
    # WHEN it is over THEN it waits in silence, and plays when the second comes
    tick(output, playback, 4000)
    assert playback.state is State.PLAYING
    assert output.sound is None
    assert playback.word is None
    playback.put(sentence(1, 0, 700))
    assert playback.wanted is None
    assert tick(output, playback, 90) == SpokenWord(1, 0, 1, 0)


def test_without_a_loudspeaker_it_says_so_and_plays_nothing(output: TestOutput, playback: Playback) -> None:
    output.broken = True
    playback.play()
    with pytest.raises(SpeechError, match="No sound"):
        playback.word_now()
    assert playback.state is State.STOPPED and output.sound is None
    assert not playback.begun
    # AND it works once there is one
    output.broken = False
    playback.play()
    assert tick(output, playback, 90) == SpokenWord(0, 0, 1, 0)


def test_a_loudspeaker_that_is_lost_ends_it_at_its_word(output: TestOutput, playback: Playback) -> None:
    # GIVEN a sentence that is being heard WHEN the loudspeaker is lost THEN that is said
    playback.play()
    tick(output, playback, 900)
    output.broken = True
    with pytest.raises(SpeechError, match="No sound"):
        playback.word_now()
    # AND it has stopped, and tells where it was
    assert playback.state is State.STOPPED and output.sound is None
    assert playback.begun and playback.word == SpokenWord(0, 1, 2, 700)


def test_a_sentence_without_words_and_a_letter_without_sentences(output: TestOutput) -> None:
    playback = Playback(output, 1)
    playback.put(sentence(0))
    playback.play()
    assert tick(output, playback, 300) is None
    empty = Playback(output, 0)
    empty.play()
    assert empty.state is State.STOPPED


def test_after_a_change_of_voice_all_but_the_present_sentence_are_wanted_anew(
    output: TestOutput, playback: Playback
) -> None:
    # GIVEN the second of three sentences, which are all there
    playback.play(1)
    tick(output, playback, 900)
    assert playback.wanted is None
    # WHEN the others are forgotten THEN this one plays on, and the next is wanted
    playback.forget_others()
    assert playback.wanted == 2
    assert tick(output, playback, 600) == SpokenWord(1, 2, 3, 1400)
    # AND going back waits for the one before
    playback.play(0)
    assert playback.wanted == 0
    assert playback.word is None
    playback.put(sentence(0, 0, 700))
    assert tick(output, playback, 90) == SpokenWord(0, 0, 1, 0)
