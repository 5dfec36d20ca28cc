from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document


def test_the_pages_come_by_letters_as_far_as_they_are_here():
    # GIVEN the last page of a letter, one of the next, a loose one, and a letter of which no page is here
    second, third, loose = (Page(page_id, "a.png", 10, 10) for page_id in ("b", "c", "x"))
    letters = (Letter("d1", ("a", "b")), Letter("d2", ("c", "d")), Letter("d3", ("e",)))
    document = Document([second, third, loose], letters)
    # THEN each has its pages, the loose one none
    assert document.parts == [(letters[0], [second]), (letters[1], [third]), (None, [loose])]
    assert document.letter_of(third) is letters[1] and document.letter_of(loose) is None


def test_without_letters_there_is_one_part_of_loose_pages():
    page = Page("a", "a.png", 10, 10)
    assert Document([page, page]).parts == [(None, [page, page])] and Document([]).parts == []
