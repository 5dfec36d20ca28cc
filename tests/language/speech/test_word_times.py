"""Times of words from what an engine tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from hwr_desktop.language.speech.sentences_to_say import sentences_to_say
from hwr_desktop.language.speech.word_times import spoken_words

(SENTENCE,) = sentences_to_say(["one two three four"], "en")


def test_a_word_without_an_event_lies_between_its_neighbours() -> None:
    # GIVEN events for the first and the third word, several for the third, and one in a gap
    events = [(0, 0.0), (8, 400.0), (9, 450.0), (13, 500.0)]

    # WHEN the words are given their times
    words = spoken_words(SENTENCE, events, 1000.0)

    # THEN the others have their share, and the first event of a word counts
    assert [word.at_ms for word in words] == [0.0, 200.0, 400.0, 760.0]


def test_without_any_event_the_time_is_shared_by_letters() -> None:
    words = spoken_words(SENTENCE, [], 1800.0)
    assert [round(word.at_ms) for word in words] == [0, 400, 800, 1400]


@given(some.lists(some.tuples(some.integers(-2, 30), some.floats(-50, 3000, allow_nan=False)), max_size=8))
def test_times_never_fall_and_lie_in_the_sound(events: list[tuple[int, float]]) -> None:
    times = [word.at_ms for word in spoken_words(SENTENCE, events, 2000.0)]
    assert times == sorted(times)
    assert all(0 <= at <= 2000 for at in times)
