import pytest

from hwr_desktop.language.sentences import MOST_CHARACTERS, sentence_places


def sentences(text, language="", breaks=()):
    return [text[start:end] for start, end in sentence_places(text, language, breaks)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Dear Mr. Smith.", "I had yours of the 5th inst.", "We are well."]),
        ("en", ["It was I.", "He knew.", "J. S. Mill came at 5 p.m.", "Tom left."]),
        ("en", ["On Nov. 5th we left.", "St. Paul's is big… and old.", "“Oh!” said he.", "“Come in.”", "We did."]),
        ("en", ["Then we went […] London home.", "Wm. Jones paid £3.50, or £3 10s. 6d. for No. 5.", "1. Bread."]),
        ("en", ["We went on.—", "They stayed.", "Well... perhaps.", "Who knows?", "What?!", "Yes (he said.)", "So."]),
        ("de", ["Am 12. Mai kam Hr. Müller.", "Es war z. B. Montag usw.", "Wir gingen.", "Das war 1914."]),
        ("de", ["Dann kam der 2. Brief von Frl. Weber.", "„Ja!“ Sie lachte.", "»Nein!«", "Er auch."]),
        ("fr", ["M. Dupont est là.", "« Viens ! » dit-il.", "Le 1er mai, Mme. Roux arrive.", "Elle rit."]),
        ("es", ["La Sra. López está bien.", "¿Cómo está Ud.?", "¡Qué bien!", "D. Juan vino el 5.", "Nada más."]),
    ],
)
def test_sentences_end_where_they_do(language, expected):
    # WHEN sentences stand one after the other, with abbreviations, initials, dates, quotes and ellipses in them
    found = sentences(" ".join(expected), language)
    # THEN each ends where it does; “„Ja!“ Sie” may be taken for two
    assert " | ".join(found).replace("„Ja!“ | Sie", "„Ja!“ Sie") == " | ".join(expected)


def test_nothing_is_lost_between_two_sentences():
    text = "  One.  Two?\u00a0Three\n"
    assert sentences(text, "en") == ["One.", "Two?", "Three"]
    assert sentences(" . . ", "en") == [". ."]
    assert sentences("   ") == []


def test_no_sentence_goes_over_a_break():
    assert sentences("Dear mother I am well", "en", breaks=[11, 11]) == ["Dear mother", "I am well"]


def test_a_stretch_without_full_stops_is_cut_where_it_is_least_felt():
    # GIVEN a writer who sets commas and no full stops
    text = ", ".join(f"and then we went on to the place number {number}" for number in range(40))
    found = sentences(text, "en")
    # THEN no stretch is too long, each ends with a comma, and together they are the text
    assert max(map(len, found)) <= MOST_CHARACTERS
    assert all(part.endswith(",") for part in found[:-1])
    assert " ".join(found) == text
    # AND one word without an end is cut as well
    assert "".join(sentences("a" * 1000)) == "a" * 1000


@pytest.mark.timeout(60)
def test_a_text_of_nothing_but_initials_does_not_take_for_ever() -> None:
    # GIVEN a text that a stranger may have made: points behind single letters, tens of thousands of them
    # WHEN it is cut into sentences, THEN that is over in seconds, and nothing of it is lost
    for text in ("A. " * 40_000, ". " * 40_000, "1. " * 40_000):
        places = list(sentence_places(text, "en"))
        assert places[0][0] == 0 and places[-1][1] == len(text) - 1


def test_a_language_is_known_by_its_whole_code():
    # GIVEN what is an abbreviation in Spanish, and a word in Estonian, whose code of three letters begins alike
    text = "Tere, ud. Kask tuli."
    # THEN only Spanish, wherever it is spoken, takes it for one
    assert [len(list(sentence_places(text, code))) for code in ("es", "es-MX", "es_MX", "est")] == [1, 1, 1, 2]
