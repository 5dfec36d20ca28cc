import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.beam import Beam
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.engine.training.character_ngrams import language_model

ENGLISH = ["the cat sat on the mat and the dog", "the thing that the man thought of"] * 6
FRENCH = ["le chat est sur la table et le chien", "la chose que cet homme pensait"] * 6
ALPHABET = Alphabet("".join(sorted(set("".join(ENGLISH + FRENCH)))))


@pytest.fixture(scope="module")
def languages():
    models = [language_model(ENGLISH, "en"), language_model(FRENCH, "fr")]
    models[0].name, models[1].name = "english", "french"
    return Languages(ALPHABET, models)


def frames(text, doubts=()):
    """Frames that say a text, two for each character with a blank between; `doubts` are (place, other, probability)."""
    rows = np.full((3 * len(text), len(ALPHABET)), 1e-5, np.float32)
    for at, character in enumerate(text):
        rows[3 * at : 3 * at + 2, ALPHABET.encoded(character)] = 1.0
        rows[3 * at + 2, 0] = 1.0
    for at, other, probability in doubts:
        rows[3 * at : 3 * at + 2, ALPHABET.encoded(text[at])] = 1 - probability
        rows[3 * at : 3 * at + 2, ALPHABET.encoded(other)] = probability
    return rows / rows.sum(axis=1, keepdims=True)


def text_of(characters):
    return "".join(character.text for character in characters)


def test_a_doubtful_letter_is_read_as_the_language_has_it(languages):
    # GIVEN a line in which an o looks a little more like an a
    line = frames("and the dag sat", [(9, "o", 0.45)])
    # WHEN it is read plainly, and as English
    plainly = PageDecoder(Languages(ALPHABET, ())).decoded([line])[0]
    read = PageDecoder(languages, "en").decoded([line])[0]
    # THEN English knows better, and every letter stays where it stood
    assert text_of(plainly) == "and the dag sat"
    assert text_of(read) == "and the dog sat"
    assert [c.start for c in read] == pytest.approx([c.start for c in plainly], abs=1.0)
    # AND that letter is the least sure
    assert min(range(len(read)), key=lambda at: read[at].confidence) == 9


def test_what_is_plainly_seen_is_not_overruled(languages):
    # GIVEN nonsense, and figures, that are clearly written
    line = frames("tht coat qsat")
    # THEN no language makes something else of them
    assert text_of(PageDecoder(languages, "en").decoded([line])[0]) == "tht coat qsat"


@pytest.mark.parametrize("lines, expected", [(ENGLISH[:2], "english"), (FRENCH[:2], "french")])
def test_a_page_tells_its_language(languages, lines, expected):
    # GIVEN a page of which nobody has said the language
    decoder = PageDecoder(languages)
    # WHEN some of it is read THEN it is known
    decoder.decoded([frames(line) for line in lines])
    assert decoder._model.name == expected


def test_a_language_without_a_model_is_read_as_it_looks(languages):
    line = frames("and the dag", [(9, "o", 0.45)])
    assert text_of(PageDecoder(languages, "hu").decoded([line])[0]) == "and the dag"
    assert text_of(PageDecoder(languages, "en-GB").decoded([line])[0]) == "and the dog"


def test_blank_lines_and_lines_without_frames_are_empty(languages):
    blank = np.zeros((12, len(ALPHABET)), np.float32)
    blank[:, 0] = 1
    for language in ("en", None):
        assert PageDecoder(languages, language).decoded([blank, blank[:1]]) == [(), ()]


def test_the_hypotheses_of_a_line_share_all_probability(languages):
    beam = Beam(ALPHABET, languages.models[0])
    hypotheses = beam.hypotheses(frames("the cat", [(4, "m", 0.5)]))
    assert sum(each.share for each in hypotheses) == pytest.approx(1)
    assert hypotheses[0].share == max(each.share for each in hypotheses)


def test_figures_are_read_as_they_look_whatever_the_language_would_like():
    # GIVEN a language that has seen one year a hundred times, and a line with another, a little unclear
    models = [language_model(["on 1905 the cat sat"] * 100 + ENGLISH, "en")]
    alphabet = Alphabet("".join(sorted(set("0123456789" + "".join(ENGLISH)))))
    text = "on 1903 the cat sat"
    rows = np.full((3 * len(text), len(alphabet)), 1e-5, np.float32)
    for at, character in enumerate(text):
        rows[3 * at : 3 * at + 2, alphabet.encoded(character)] = 1.0
        rows[3 * at + 2, 0] = 1.0
    at = text.index("3")
    rows[3 * at : 3 * at + 2, alphabet.encoded("3")] = 0.55
    rows[3 * at : 3 * at + 2, alphabet.encoded("5")] = 0.45
    # WHEN it is read with the language
    read = PageDecoder(Languages(alphabet, models), "en").decoded([rows / rows.sum(axis=1, keepdims=True)])[0]
    # THEN the year is the one that was seen, and nothing else has changed
    assert text_of(read) == text


def test_a_name_that_is_clearly_seen_is_not_made_a_word(languages):
    # GIVEN a name no language knows, one letter of which looks a little like another that would make it a word
    alphabet = Alphabet(ALPHABET.characters + "T")
    known = Languages(alphabet, languages.models)
    line = np.full((24, len(alphabet)), 1e-5, np.float32)
    for at, letters in enumerate(("T", "h", "ao", "n", " ", "c", "a", "t")):
        for letter, sure in zip(letters, (0.6, 0.4) if len(letters) > 1 else (1.0,), strict=True):
            line[3 * at : 3 * at + 2, alphabet.encoded(letter)] = sure
        line[3 * at + 2, 0] = 1.0
    line /= line.sum(axis=1, keepdims=True)
    # THEN it is read as it is seen
    assert text_of(PageDecoder(known, "en").decoded([line])[0]) == "Than cat"
