from itertools import islice

from hwr_desktop.language.translation.translation import begun, language_code, translated, with_sentence

LINES = ("Dear mother,", "I am well and so are all the chil-", "dren. We saw Anna. Good", "night.", "", "Your Robert")


class Shouting:
    """Stands in for a translator: capitals are another language."""

    def __init__(self):
        self.asked = []

    def translate(self, sentence):
        self.asked.append(sentence)
        return sentence.upper()


def whole(lines, steps):
    translation = begun(lines, "en", "xx")
    for step in steps:
        translation = with_sentence(translation, step)
    return translation


def test_lines_are_translated_as_sentences_and_laid_back_to_lines():
    translator = Shouting()
    made = whole(LINES, translated(LINES, "en", "xx", translator=translator))
    # THEN the translator saw whole sentences
    assert "I am well and so are all the children." in translator.asked
    # AND the lines are as many as before, each with its share
    assert [line.text for line in made.lines] == [
        "DEAR MOTHER,", "I AM WELL AND SO ARE ALL THE CHILDREN.", "WE SAW ANNA. GOOD", "NIGHT.", "", "YOUR ROBERT",
    ]  # fmt: skip


def test_names_stay():
    made = whole(LINES, translated(LINES, "en", "xx", names=["Anna", "Robert"], translator=Shouting()))
    assert made.lines[2].text == "WE SAW Anna. GOOD"
    assert made.lines[5].text == "YOUR Robert"


def test_it_can_be_stopped_and_says_how_far_it_is():
    translator = Shouting()
    steps = list(islice(translated(LINES, "en", "xx", translator=translator), 2))
    assert [(step.number, step.count) for step in steps] == [(1, 5), (2, 5)]
    assert len(translator.asked) == 2
    # THEN what has not come is stale, and what has come is not
    assert whole(LINES, steps).stale(LINES) == (2, 3, 5)


def test_lines_are_stale_when_a_sentence_of_theirs_has_changed():
    made = whole(LINES, translated(LINES, "en", "xx", translator=Shouting()))
    assert made.stale(LINES) == ()
    assert made.stale((LINES[0], "I am ill and so are all the chil-", *LINES[2:])) == (1, 2)
    assert made.stale((*LINES[:4], "PS.", LINES[5])) == (4,)


def test_languages_are_called_as_packages_call_them():
    assert [language_code(each) for each in ("en-GB", "DE", "pt_BR", "zh-Hant", "fr")] == ["en", "de", "pb", "zt", "fr"]
