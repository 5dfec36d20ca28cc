import pytest

from hwr_desktop.language.translation.kept_places import kept_places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Born on the 12th of May 1914, at 3 in the night.", ["12th of May 1914", "3"]),
        ("On Nov. 5th, Novr. 1861 and 12/5/1914", ["Nov. 5th", "Novr. 1861", "12/5/1914"]),
        ("Am 12. März 1914 und den 3. d. M.", ["12. März 1914", "3"]),
        ("le 1er février 1887, le 3 août", ["1er février 1887", "3 août"]),
        ("el 3 de enero de 1900", ["3 de enero de 1900"]),
        ("I may march on, and mars is a planet", []),
        ("He paid £5 3s. 6d., then $20 and 20 Mk. or 15 fr.", ["£5 3s. 6d.", "$20", "20 Mk.", "15 fr."]),
        ("1,000 men and 3½ pounds, 50%", ["1,000", "3½", "50%"]),
        ("at 14, Church Street, then 221b Baker Street.", ["14, Church Street", "221b Baker Street."]),
        ("in der Schillerstraße 12a, Lange Straße 5", ["Schillerstraße 12a", "Lange Straße 5"]),
        ("au 12 rue de la Paix", ["12 rue de la Paix"]),
        ("en la calle de Alcalá, 25", ["calle de Alcalá, 25"]),
        ("we went […] home", ["[…]"]),
        ("Nothing of that kind here", []),
    ],
)
def test_dates_amounts_addresses_and_numbers_stay(text, expected):
    found = kept_places(text)
    assert [place.text for place in found] == expected
    assert [text[place.start : place.end] for place in found] == expected


def test_names_of_the_list_stay_where_they_stand_by_themselves():
    text = "Anna saw Rose Green's dog, Annabel and 2 roses"
    found = kept_places(text, ["Rose", "Rose  Green", "Anna", ""])
    assert [place.text for place in found] == ["Anna", "Rose Green", "2"]


def test_of_an_ordinal_the_figure_is_enough():
    (place,) = kept_places("the 5th of that month")
    assert (place.text, place.times_in("el 5 de aquel mes"), place.times_in("el 15")) == ("5th", 1, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I set 12 eggs, and Set 12 plates", ["12", "12"]),
        ("At 10 may I come? Then march 20 miles", ["10", "20"]),
        ("Long ago 12 men went 4 august miles", ["12", "4"]),
        ("On May 3rd, 12 MARCH 1914, 4 Aug. 1861", ["May 3rd", "12 MARCH 1914", "4 Aug. 1861"]),
        ("le 12 mai, le 3 nov. 1914, 2 mars 1887", ["12 mai", "3 nov. 1914", "2 mars 1887"]),
        ("el 12 de mayo, 4 de sept. de 1900", ["12 de mayo", "4 de sept. de 1900"]),
        ("am 5. Mai 1914, 3. Dez. und 4. Mär. 1887", ["5. Mai 1914", "3. Dez.", "4. Mär. 1887"]),
    ],
)
def test_ordinary_words_beside_a_number_are_no_months(text, expected):
    # GIVEN words that are also months, or months cut short
    # WHEN the text is looked through
    # THEN in English only a capital makes a month of them; in French and Spanish they are in small letters
    assert [place.text for place in kept_places(text)] == expected
