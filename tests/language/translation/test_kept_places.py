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
