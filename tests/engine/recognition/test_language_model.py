import numpy as np
import pytest

from hwr_desktop.engine.model_file import WEIGHTS, read_arrays, write_arrays
from hwr_desktop.engine.recognition.language_model import BEGIN, BITS, END, FIRST, KIND, UNKNOWN, LanguageModel
from hwr_desktop.engine.training.character_ngrams import language_model
from hwr_desktop.errors import GroundTruthError, ModelError

LINES = ["the cat sat on the mat", "the dog sat on the log", "a cat and a dog", "the end of the day"] * 5


@pytest.fixture(scope="module")
def model():
    return language_model(LINES, "en")


def after(model, context):
    """The probability of each character after a context, the line's end and the unknown one counted in."""
    numbers = np.concatenate([[BEGIN], model.numbers(context)])[-(len(model.orders) - 1) :]
    code = 0
    for number in numbers.tolist():
        code = code << BITS | number
    followers = np.array([END, UNKNOWN, *range(FIRST, FIRST + len(model.characters))], np.int64)
    return 10 ** model._looked_up(followers | code << BITS, len(numbers) + 1)


@pytest.mark.parametrize("context", ["", "t", "the c", "qqqq", "the cat sat on the"])
def test_whatever_came_before_all_that_may_follow_adds_up_to_one(model, context):
    # GIVEN a context that the text has, or has not
    # WHEN every character is tried after it THEN their probabilities make one
    assert after(model, context).sum() == pytest.approx(1.0, abs=1e-4)


def test_a_text_like_what_was_counted_is_likelier(model):
    assert model.log_probability("the cat and the dog") > model.log_probability("teh tac dna teh god") + 10
    assert model.log_probability("the cat") > model.log_probability("the ca7")


def test_a_model_comes_back_from_disk_nearly_as_it_was(model, tmp_path):
    # GIVEN a model that was written
    model.save(tmp_path)
    # WHEN it is read THEN it says the same, as nearly as its steps allow
    back = LanguageModel.load(tmp_path)
    assert (back.characters, back.language, len(back.orders)) == (model.characters, "en", 6)
    line = "the cat sat on the log"
    assert back.log_probability(line) == pytest.approx(model.log_probability(line), abs=0.05 * len(line))


def test_an_arpa_file_has_every_n_gram(model):
    text = model.arpa()
    for order, grams in enumerate(model.orders, 1):
        assert f"ngram {order}={len(grams.codes)}\n" in text
    assert "\tu74 u68 u65\t" in text  # t h e


def test_too_little_text_makes_no_model():
    with pytest.raises(GroundTruthError, match="next to no text"):
        language_model(["ab", ""], "en")


@pytest.mark.parametrize(
    "name, value",
    [("last2", 4000), ("before3", 10**6), ("before3", -1), ("last1", 0)],
)
def test_a_damaged_model_is_refused_with_a_sentence(model, tmp_path, name, value):
    # GIVEN a model in which one number leads nowhere
    model.save(tmp_path)
    arrays = {key: array.copy() for key, array in read_arrays(tmp_path).items()}
    arrays[name][0] = value
    write_arrays(tmp_path, KIND, model.config(), arrays)
    # WHEN it is loaded THEN it is refused, and the sentence says what to do
    with pytest.raises(ModelError, match="install it again"):
        LanguageModel.load(tmp_path)


def test_a_file_cut_short_is_refused(model, tmp_path):
    model.save(tmp_path)
    data = (tmp_path / WEIGHTS).read_bytes()
    (tmp_path / WEIGHTS).write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match=WEIGHTS):
        LanguageModel.load(tmp_path)
