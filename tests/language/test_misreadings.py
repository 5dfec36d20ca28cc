import pytest

from hwr_desktop.document.search import Query, SearchedLine
from hwr_desktop.language.misreadings import TolerantSearch


def found(query: str, text: str, others=(), **options):
    """What is found in a line, with its distance, the nearest first."""
    search = TolerantSearch(Query(query, tolerant=True, **options))
    hits = search.hits_in(SearchedLine("p", "l", text, others=tuple(others)))
    return [(text[hit.start : hit.end], hit.distance) for hit in sorted(hits, key=lambda hit: hit.distance)]


def words(*arguments, **options):
    return [word for word, _ in found(*arguments, **options)]


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        ("Munich", "Mnnich"), ("Munich", "Wunich"), ("Brief", "Bricf"), ("Vater", "Voter"), ("Liebe", "Licbe"),
        ("haſt", "haft"), ("Hammer", "Harnrner"), ("modern", "modem"), ("sœur", "soeur"), ("Straße", "Strasse"),
        ("société", "societe"), ("clean", "dean"), ("Briefe", "Brief"), ("Nannette", "Nannelte"), ("heute", "heu te"),
    ],
)  # fmt: skip
def test_what_looks_like_it_is_found(wanted, read):
    assert words(wanted, f"so das {read} ist gut") == [read]


@pytest.mark.parametrize("other", ["Berlin", "Wagen", "machen", "kommen", "Nacht"])
def test_what_looks_otherwise_is_not(other):
    assert words("Munich", f"so das {other} ist gut") == []


def test_the_nearest_come_first():
    # GIVEN the word itself, one with a like letter, and one with an unlike letter
    ranked = found("Munich", "Muxich Mnnich Munich")
    assert [word for word, _ in ranked] == ["Munich", "Mnnich", "Muxich"]
    # THEN only the first is exact
    assert ranked[0][1] == 0 < ranked[1][1] < ranked[2][1]


def test_a_word_of_its_own_is_nearer_than_a_part_of_one():
    ranked = found("Ort", "Sorten Ort")
    assert ranked[0] == ("Ort", 0.0) and ranked[1][0] == "ort"
    assert words("Ort", "Sorten Ort", whole_words=True) == ["Ort"]


def test_case_counts_only_where_wished():
    assert words("MUNICH", "munich") == ["munich"]
    assert found("MUNICH", "Munich MUNICH", match_case=True)[0] == ("MUNICH", 0.0)


def test_several_words_are_found_across_misreadings():
    assert words("viele Grüße", "sende vicle Grusse aus") == ["vicle Grusse"]


def test_too_few_letters_are_found_only_as_they_are():
    assert words("n", "u n") == ["n"]
    assert words("  ", "a  b") == []


def test_another_reading_of_a_word_leads_to_it():
    # GIVEN a word that was read otherwise too, and a reading of the whole line
    others = [(4, 8, "Post"), (0, 8, "zur Bahn")]
    # THEN the word is found by its other reading, and words around it with it
    assert words("Post", "aus Fort", others) == ["Fort"]
    assert words("aus Post", "aus Fort", others) == ["aus Fort"]
    assert words("Bahn", "aus Fort", others) == ["aus Fort"]
    assert words("Schule", "aus Fort", others) == []
