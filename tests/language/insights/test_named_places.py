"""Where names stand in pages, for whoever writes them to a file."""

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.page import Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Letter, Project
from hwr_desktop.language.insights.named_places import named_places


def page(page_id: str, *lines: Line) -> Page:
    return Page(page_id, f"{page_id}.png", 100, 100, lines=lines)


PAGES = (
    page(
        "p1", Line("a", (), (), "Pellworth, 3rd of March 1862"), Line("b", (), (), "I met very old Dr Hall with Emma")
    ),
    page(
        "p2",
        Line("c", (), (), "Fell in the garden. I saw Emma Fell there on the 2nd of May"),
        Line("d", (), (), "1861."),
    ),
)


def test_each_name_leads_to_its_characters_in_its_lines():
    # GIVEN a letter of two pages that goes on over the end of lines, an abbreviation and a struck word in it
    marks = (Mark(MarkKind.DELETED, 6, 11), Mark(MarkKind.ABBREVIATION, 15, 17, "Doctor"))
    first = page("p1", PAGES[0].lines[0], Line("b", (), (), PAGES[0].lines[1].text, marks=marks))
    project = Project("letters", "en", pages=("p1", "p2"), letters=(Letter("l", ("p1", "p2")),))
    texts = {line.id: line.text for each in (first, PAGES[1]) for line in each.lines}
    # WHEN its names are asked for
    places = named_places(project, (first, PAGES[1]))
    told = {(each.kind, each.name): [] for each in places}
    for each in places:
        told[each.kind, each.name].append((each.number, texts[each.line_id][each.start : each.end]))
    # THEN each leads to what stands there, as it is written, and what goes over a line's end is one
    assert [words for _, words in told[Kind.PERSON, "Doctor Hall"]] == ["Dr Hall"]
    (one, emma), (same, fell), (other, whole) = told[Kind.PERSON, "Emma Fell"]
    assert (emma, fell, whole) == ("Emma", "Fell", "Emma Fell") and one == same != other
    assert [words for _, words in told[Kind.DATE, "1861-05-02"]] == ["the 2nd of May"[4:], "1861"]
    assert next(each.normal for each in places if each.kind is Kind.DATE) == "1861-05-02"
    assert not any(each.confirmed or each.kind is Kind.PHRASE for each in places)


def test_what_a_person_decided_is_heeded():
    decisions = (Decision(Act.DISMISS, Kind.DATE, "1862-03-03"), Decision(Act.CONFIRM, Kind.PLACE, "Pellworth"))
    places = named_places(Project("letters", "en", pages=("p1", "p2"), decisions=decisions), PAGES)
    assert not [each for each in places if each.name == "1862-03-03"]
    (pellworth,) = (each for each in places if each.name == "Pellworth")
    assert pellworth.confirmed and pellworth.kind is Kind.PLACE
    # AND of pages that are not written nothing is told
    only = named_places(Project("letters", "en", pages=("p1", "p2")), PAGES[1:])
    assert {each.line_id for each in only} <= {"c", "d"} and only
