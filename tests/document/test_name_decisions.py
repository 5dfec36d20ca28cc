"""What a person decides about names, added to what was decided before."""

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.name_decisions import dismissed, taken_back, with_decisions
from hwr_desktop.document.project import Project

CONFIRM, DISMISS, JOIN, PART = Act


def person(act: Act, form: str, other: str = "") -> Decision:
    return Decision(act, Kind.PERSON, form, other)


def after(*decisions: Decision) -> tuple[Decision, ...]:
    project = Project("letters")
    for decision in decisions:
        project = with_decisions(project, [decision])
    return project.decisions


def test_a_later_verdict_takes_the_place_of_the_earlier_one():
    # GIVEN a name that was confirmed WHEN it is dismissed, and confirmed as a place at last
    # THEN each time only the last word about it is kept, whatever its kind and capitals
    assert after(person(CONFIRM, "Tarrow"), person(DISMISS, "TARROW")) == (person(DISMISS, "TARROW"),)
    place = Decision(CONFIRM, Kind.PLACE, "Tarrow")
    assert after(person(CONFIRM, "Tarrow"), person(DISMISS, "Tarrow"), place) == (place,)
    # AND what is said of another form, or of a date of the same letters, stays
    date = Decision(DISMISS, Kind.DATE, "1862")
    assert after(date, person(CONFIRM, "1862"), person(CONFIRM, "Emma")) == (
        date, person(CONFIRM, "1862"), person(CONFIRM, "Emma"),
    )  # fmt: skip


def test_a_form_is_joined_to_one_entry_at_a_time_and_parted_again():
    joined = person(JOIN, "Emma", "Emma Fell")
    assert after(joined, joined) == (joined,)
    assert after(joined, person(JOIN, "Emma", "Emma Hill")) == (person(JOIN, "Emma", "Emma Hill"),)
    assert after(joined, person(PART, "Emma")) == (person(PART, "Emma"),)
    # AND a verdict about the name leaves alone with whom it is joined
    assert after(joined, person(CONFIRM, "Emma")) == (joined, person(CONFIRM, "Emma"))


def test_a_form_to_which_another_was_joined_since_keeps_what_brought_both_there():
    first, second = person(JOIN, "Emma", "Emma Fell"), person(JOIN, "Em", "Emma")
    assert after(first, second, person(PART, "Emma")) == (first, second, person(PART, "Emma"))


def test_what_was_decided_can_be_taken_back():
    project = with_decisions(Project("letters"), [person(DISMISS, "Emma"), person(CONFIRM, "Tarrow")])
    assert dismissed(project) == (person(DISMISS, "Emma"),)
    back = taken_back(project, DISMISS, Kind.PLACE, ["emma"])
    assert back.decisions == (person(CONFIRM, "Tarrow"),) and dismissed(back) == ()
