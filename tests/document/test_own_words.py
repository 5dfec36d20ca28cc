"""The words of a project that are right: its own list, and the names that were confirmed."""

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.own_words import right_words, single_words, with_own_word, without_own_word
from hwr_desktop.document.project import Project


def project(*words, decisions=()):
    made = Project("Letters", decisions=tuple(decisions))
    for word in words:
        made = with_own_word(made, word)
    return made


def test_words_are_in_order_and_none_is_there_twice():
    # GIVEN a word that is there already but for its capitals or the way its accent is written
    assert project("Wenlock", "élan", "eke", "wenlock", "e\u0301lan", "  ").words == ("eke", "élan", "Wenlock")
    # WHEN nothing new comes THEN the project is the very same
    same = project("Wenlock")
    assert with_own_word(same, "WENLOCK") is same and without_own_word(same, "else") is same
    # AND a word is taken out however it is written
    assert without_own_word(project("Wenlock", "eke"), "wenlock").words == ("eke",)


def test_confirmed_names_are_right_words_too():
    decided = project(
        "eke",
        decisions=(
            Decision(Act.CONFIRM, Kind.PLACE, "Isle of Wight"),
            Decision(Act.JOIN, Kind.PERSON, "Mr. Hoaker", "Mr. Hooker"),
            Decision(Act.CONFIRM, Kind.PERSON, "Fanny"),
            Decision(Act.DISMISS, Kind.PERSON, "FANNY"),
            Decision(Act.CONFIRM, Kind.DATE, "1851-01-01"),
            Decision(Act.PART, Kind.PERSON, "Lyell"),
        ),
    )
    # THEN the form that was joined, what was dismissed since, dates, and what nobody confirmed are not among them
    assert right_words(decided) == ("eke", "Isle of Wight", "Mr. Hooker")
    # AND of names the single words that are names
    assert single_words(right_words(decided)) == {"eke", "Isle", "Wight", "Mr", "Hooker"}


def test_of_several_words_without_a_capital_all_are_right():
    assert single_words(["per annum", "St. John’s"]) == {"per", "annum", "St", "John’s"}


def test_a_name_that_is_in_the_list_too_is_told_once():
    assert right_words(project("hooker", decisions=(Decision(Act.CONFIRM, Kind.PERSON, "Hooker"),))) == ("hooker",)
