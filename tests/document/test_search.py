from dataclasses import replace

import pytest

from hwr_desktop.document.page import Author, AuthorKind, Character, Line, Mark, MarkKind, Page
from hwr_desktop.document.search import (
    Query,
    SearchedLine,
    check_replacement,
    hits_in,
    pattern_of,
    place_of,
    replacements_in,
    with_all_replaced,
    with_replacements,
)
from hwr_desktop.errors import SearchError

MODEL = Author(AuthorKind.MODEL, "letters")
SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))
BASE = ((0.0, 15.0), (100.0, 15.0))


def found(text: str, query: Query) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits_in(SearchedLine("p", "l", text), pattern_of(query))]


def page_of(*texts: str, **of_first: object) -> Page:
    lines = [Line(f"l{number}", SQUARE, BASE, text, author=MODEL) for number, text in enumerate(texts)]
    lines[0] = replace(lines[0], **of_first)
    return Page("p", "p.png", 100, 100, lines=tuple(lines))


def test_plain_text_is_found_as_it_is_and_case_matters_only_where_wished():
    assert found("Anna, anna (ANNA)", Query("anna")) == ["Anna", "anna", "ANNA"]
    assert found("Anna, anna (ANNA)", Query("anna", match_case=True)) == ["anna"]
    assert found("so (a+b) it is", Query("(A+B)")) == ["(a+b)"]


def test_whole_words_have_no_letter_beside_them():
    assert found("an Anna, Hannover an", Query("an", whole_words=True)) == ["an", "an"]
    assert found("être là, délà", Query("là", whole_words=True)) == ["là"]
    assert found("a b|ab", Query("a|ab", whole_words=True, regular=True)) == ["a", "ab"]


def test_letters_composed_otherwise_are_the_same():
    assert found("ärger", Query("a\u0308r")) == ["är"]


def test_an_expression_finds_its_matches_but_never_nothing():
    assert found("aabab", Query("a*", regular=True)) == ["aa", "a"]
    assert found("12 Mai 1914", Query(r"\d{4}", regular=True)) == ["1914"]


@pytest.mark.parametrize("wrong", ["[a", "(", "*", r"\k", "a{9999999999999}", "a)(b"])
def test_a_wrong_expression_is_told_in_a_sentence(wrong):
    with pytest.raises(SearchError, match=r"no regular expression .*: mend it"):
        pattern_of(Query(wrong, regular=True, whole_words=True))
    pattern_of(Query(wrong))


@pytest.mark.parametrize("endless", ["(a+)+b", "(a*)*", r"(\w+\s*)+x", r"((\w+))*", "(a+){2,}"])
def test_an_expression_that_may_take_for_ever_is_refused(endless):
    with pytest.raises(SearchError, match="repeats a repetition"):
        pattern_of(Query(endless, regular=True))


@pytest.mark.parametrize("sound", [r"(\w+ )+Anna", r"(\d+)\.", r"(a\+)+", "(ab)+", "(a+){2}"])
def test_repetitions_that_come_to_an_end_are_let_through(sound):
    pattern_of(Query(sound, regular=True))


def test_a_replacement_may_put_groups_in_place_where_it_is_an_expression():
    query = Query(r"(\d+)\. (\w+)", regular=True)
    assert [each.text for each in replacements_in("am 3. Mai, 4. Juni", query, r"\2 \1")] == ["Mai 3", "Juni 4"]
    assert [each.text for each in replacements_in("a.b", Query("."), r"\1")] == [r"\1"]


@pytest.mark.parametrize("put", [r"\3", r"\g<name>", "\\"])
def test_a_group_that_is_not_there_is_told_before_anything_is_replaced(put):
    with pytest.raises(SearchError, match="cannot be put in place"):
        check_replacement(Query("(a)", regular=True), put)
    check_replacement(Query("(a)"), put)


def test_what_does_not_match_is_not_touched():
    # GIVEN a page of which two lines match, one of them checked
    page = page_of("und Anna und", "Thomas", "und so", checked=True)
    # WHEN all is replaced but in checked lines
    made, count = with_all_replaced(page, Query("und", skip_checked=True), "&")
    # THEN the other lines are the very same, and the replaced one is a person's
    assert count == 1 and made.lines[:2] == page.lines[:2]
    assert made.lines[2].text == "& so" and made.lines[2].author.kind is AuthorKind.PERSON
    assert made.lines[2].alternatives[0].text == "und so"
    # AND with checked lines
    made, count = with_all_replaced(page, Query("und"), "&")
    assert count == 3 and made.text == "& Anna &\nThomas\n& so"
    # AND where nothing matches the page is the same
    assert with_all_replaced(page, Query("xyz"), "") == (page, 0)


def test_marks_stay_over_their_characters():
    # GIVEN marks before, over, around and across what is replaced, and behind it
    marks = [(0, 2), (3, 6), (0, 8), (5, 8), (7, 10)]
    page = page_of("ab und cde", marks=tuple(Mark(MarkKind.UNCLEAR, *each) for each in marks))
    # WHEN three characters become five
    made = with_replacements(page, "l0", replacements_in("ab und cde", Query("und"), "ooooo"))
    # THEN each mark but the one across is over the same characters
    assert made.lines[0].text == "ab ooooo cde"
    assert [mark[1:3] for mark in made.lines[0].marks] == [(0, 2), (3, 8), (0, 10), (9, 12)]


def test_what_is_marked_is_found_like_any_other_text():
    # GIVEN words of which letters are struck, with a gap between them
    page = page_of("we are all well", marks=(Mark(MarkKind.DELETED, 4, 5), Mark(MarkKind.GAP, 7, 7)))
    # WHEN they are looked for and replaced by nothing
    made, count = with_all_replaced(page, Query("are all "), "")
    # THEN they are found, and no mark is left where no characters are
    assert (count, made.text, made.lines[0].marks) == (1, "we well", ())
    # WHEN words are replaced behind them THEN the marks stay
    assert with_all_replaced(page, Query("well"), "ill")[0].lines[0].marks == page.lines[0].marks


def test_a_replacement_stays_in_its_line():
    made, _ = with_all_replaced(page_of("a b"), Query(" ", regular=True), r"\n\n")
    assert made.lines[0].text == "a  b"


def test_the_place_of_words_is_that_of_their_letters():
    # GIVEN a line that was read letter by letter, and one of its words corrected since
    text = "ab cd ef"
    letters = tuple(Character(c, 0.9, (10.0 * n, 15.0), (10.0 * n + 8, 15.0)) for n, c in enumerate(text))
    line = page_of(text, characters=letters).lines[0]
    # THEN a stretch goes from its first letter to its last, spaces aside
    assert place_of(line, 1, 6) == ((10.0, 15.0), (48.0, 15.0))
    assert place_of(line, 2, 3) is None
    # AND what was corrected has no place, the others have theirs
    corrected = replace(line, text="ab cx ef")
    assert place_of(corrected, 3, 5) is None
    assert place_of(corrected, 6, 8) == ((60.0, 15.0), (78.0, 15.0))
