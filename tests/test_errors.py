import json
import pickle

from hwr_desktop.errors import HwrError, InputError, ModelError, Phrase


def test_an_error_is_a_sentence_in_english_that_keeps_its_parts():
    error = InputError("{name} has {n:,} pages.", name="letter.pdf", n=5000)
    assert str(error) == "letter.pdf has 5,000 pages."
    assert (error.phrase.template, error.phrase.values) == (
        "{name} has {n:,} pages.",
        {"name": "letter.pdf", "n": 5000},
    )


def test_a_sentence_without_values_stays_as_it_is():
    assert str(HwrError("a {file} in braces")) == "a {file} in braces"


def test_what_is_put_in_may_itself_be_said_in_another_language():
    # GIVEN an error in an error
    inner = InputError("{name} is empty.", name="a.png")
    outer = ModelError("{reason} It is passed over.", reason=inner)
    # THEN the English is whole, and the inner template is still known
    assert str(outer) == "a.png is empty. It is passed over."
    assert outer.phrase.values["reason"].template == "{name} is empty."


def test_another_name_takes_the_place_of_one_wherever_it_stands():
    phrase = Phrase("{name} ({what})", name="0af3-letter.png", what=Phrase("as {name}", name="0af3-letter.png"))
    changed = phrase.with_replaced("0af3-letter.png", "letter.png")
    assert changed == "letter.png (as letter.png)"
    assert changed.template == phrase.template
    assert Phrase("0af3-letter.png is empty.").with_replaced("0af3-", "") == "letter.png is empty."


def test_the_parts_go_along_to_another_process():
    error = pickle.loads(pickle.dumps(InputError("{name} is {what}.", name="a.png", what=Phrase("empty"))))
    assert (str(error), error.phrase.template) == ("a.png is empty.", "{name} is {what}.")


def test_the_parts_are_told_as_json():
    phrase = Phrase("{name} is {what}, {n:.1f} times.", name="a.png", what=Phrase("{how} empty", how="quite"), n=2)
    told = Phrase.of(json.loads(json.dumps(phrase.parts)))
    assert told == phrase == "a.png is quite empty, 2.0 times."
    assert (told.template, told.values["what"].template) == (phrase.template, "{how} empty")
