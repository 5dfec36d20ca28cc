from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwr_desktop.document.letter_edits import joined_with_before, letter_begun, letter_of, settled, with_details
from hwr_desktop.document.orders import moved_by, moved_to
from hwr_desktop.document.project import Letter, Project
from hwr_desktop.document.project_edits import with_page_order, without_pages

LOOSE = Project("Letters", pages=tuple("abcdef"))
THREE = replace(LOOSE, letters=(Letter("x", ("a", "b")), Letter("y", ("c",)), Letter("z", ("d", "e", "f"))))


def pages_of(project: Project) -> list[str]:
    return ["".join(letter.pages) for letter in project.letters]


def names_of(project: Project) -> list[str]:
    return [f"{letter.id}:{''.join(letter.pages)}" for letter in project.letters]


def is_settled(project: Project) -> bool:
    grouped = [page_id for letter in project.letters for page_id in letter.pages]
    ids = [letter.id for letter in project.letters]
    return (not ids or tuple(grouped) == project.pages) and len(set(ids)) == len(ids) and all(
        letter.pages for letter in project.letters
    )  # fmt: skip


def test_beginning_a_letter_among_loose_pages_makes_two():
    begun = letter_begun(LOOSE, "e", "new")
    assert pages_of(begun) == ["abcd", "ef"] and letter_of(begun, "f").id == "new"
    assert letter_of(LOOSE, "a") is None and letter_of(begun, "a").says_nothing


def test_beginning_a_letter_at_the_first_loose_page_makes_one_of_all():
    assert pages_of(letter_begun(LOOSE, "a")) == ["abcdef"]


def test_a_letter_is_split_where_another_begins_and_keeps_its_details():
    told = with_details(THREE, "z", {"title": "To Anna", "date_from": "1916"})
    split = letter_begun(told, "e", "new")
    assert names_of(split) == ["x:ab", "y:c", "z:d", "new:ef"]
    assert split.letters[2].title == "To Anna" and split.letters[3].says_nothing
    # AND where one begins already nothing changes
    assert letter_begun(split, "e") is split and letter_begun(split, "a") is split


def test_a_letter_joined_with_the_one_before_keeps_the_details_of_both_that_do_not_clash():
    # GIVEN two letters of which both have a title
    told = with_details(THREE, "y", {"title": "First", "place": "Ghent"})
    told = with_details(told, "z", {"title": "Second", "sender": "Barbara"})
    # WHEN they are joined at any page of the second
    joined = joined_with_before(told, "e")
    # THEN what the first says stands, and what only the second says is kept
    assert names_of(joined) == ["x:ab", "y:cdef"]
    assert (joined.letters[1].title, joined.letters[1].place, joined.letters[1].sender) == ("First", "Ghent", "Barbara")
    # AND before the first letter, or among loose pages, there is nothing to join
    assert joined_with_before(told, "b") is told and joined_with_before(LOOSE, "b") is LOOSE


def test_joining_the_last_two_leaves_loose_pages_unless_something_is_known_of_the_letter():
    two = letter_begun(LOOSE, "c")
    assert joined_with_before(two, "c") == LOOSE
    told = with_details(two, letter_of(two, "c").id, {"note": "in pencil"})
    assert [letter.note for letter in joined_with_before(told, "c").letters] == ["in pencil"]


def test_a_page_a_letter_or_a_detail_that_is_not_there_is_refused():
    for change in (letter_begun, joined_with_before):
        with pytest.raises(KeyError):
            change(THREE, "gone")
    with pytest.raises(KeyError):
        with_details(THREE, "gone", {"title": ""})
    with pytest.raises(ValueError, match="colour"):
        with_details(THREE, "x", {"colour": "red"})


def test_what_is_known_of_loose_pages_makes_a_letter_of_them():
    told = with_details(LOOSE, "new", {"sender": "Barbara"})
    assert names_of(told) == ["new:abcdef"] and told.letters[0].sender == "Barbara"
    # AND of one letter only that one's details change
    other = with_details(letter_begun(told, "d", "next"), "next", {"sender": "Karel", "place": "Ghent"})
    assert [letter.sender for letter in other.letters] == ["Barbara", "Karel"]


def test_new_pages_come_into_the_letter_before_them():
    added = replace(THREE, pages=("new", "a", "mid", "b", "c", "d", "e", "f", "last"))
    assert pages_of(settled(added)) == ["newamidb", "c", "deflast"]
    assert settled(replace(LOOSE, pages=(*LOOSE.pages, "g"))).letters == ()


@pytest.mark.parametrize(
    ("chosen", "place", "letters"),
    [
        ("c", 5, ["x:ab", "z:decf"]),  # into the middle of a letter: part of it, though it was one itself
        ("c", 0, ["y:c", "x:ab", "z:def"]),  # a whole letter before all
        ("c", 6, ["x:ab", "z:def", "y:c"]),  # and behind all
        ("ab", 3, ["y:c", "x:ab", "z:def"]),  # a whole letter between two others
        ("a", 3, ["x:b", "y:ca", "z:def"]),  # one page between two letters: with the one before
        ("f", 3, ["x:ab", "y:c", "z:fde"]),  # but with its own where it comes from there
        ("b", 1, ["x:ab", "y:c", "z:def"]),
        ("bd", 6, ["x:a", "y:c", "z:efbd"]),
        ("abc", 6, ["z:def", "x:ab", "y:c"]),
        ("bc", 5, ["x:a", "z:debcf"]),
        ("e", 0, ["x:eab", "y:c", "z:df"]),
    ],
)
def test_a_page_that_is_moved_comes_into_the_letter_where_it_lands(chosen, place, letters):
    order = moved_to(THREE.pages, set(chosen), place)
    assert names_of(with_page_order(THREE, order, set(chosen))) == letters


def test_keys_take_a_page_step_by_step_through_the_letters():
    walked, seen = THREE, []
    for _ in range(4):
        walked = with_page_order(walked, moved_by(walked.pages, {"b"}, 1), {"b"})
        seen.append(pages_of(walked))
    assert seen == [["a", "cb", "def"], ["a", "c", "dbef"], ["a", "c", "debf"], ["a", "c", "defb"]]


def test_a_letter_goes_with_its_last_page():
    assert names_of(without_pages(THREE, {"c", "d"})) == ["x:ab", "z:ef"]
    assert without_pages(THREE, set("abcdef")) == replace(LOOSE, pages=())


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("begin", "join", "move", "step", "remove", "add")),
        st.sets(st.integers(0, 9), min_size=1, max_size=4),
        st.integers(0, 10),
    ),
    max_size=12,
)


@given(STEPS)
def test_whatever_is_done_each_letter_is_a_run_of_pages(steps):
    # GIVEN loose pages
    project = Project("Letters", pages=tuple("abcdef"))
    for number, (kind, rows, place) in enumerate(steps):
        chosen = {project.pages[row % len(project.pages)] for row in rows} if project.pages else set()
        # WHEN something is done to them
        if kind == "add":
            project = settled(replace(project, pages=(*project.pages, f"n{number}")))
        elif kind == "remove":
            project = without_pages(project, chosen)
        elif kind == "move":
            project = with_page_order(project, moved_to(project.pages, chosen, place), chosen)
        elif kind == "step":
            project = with_page_order(project, moved_by(project.pages, chosen, 1 if place % 2 else -1), chosen)
        elif chosen:
            project = (letter_begun if kind == "begin" else joined_with_before)(project, min(chosen))
        # THEN they are loose, or each is in one letter and each letter is a run of them
        assert is_settled(project) and settled(project) == project


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")))
def test_an_order_that_no_moving_explains_leaves_runs_too(order, moved):
    ordered = with_page_order(THREE, order, moved)
    assert is_settled(ordered) and ordered.pages == tuple(order)
