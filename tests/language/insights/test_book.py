"""The book of names of several letters, and what a person decides about it."""

from __future__ import annotations

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.language.insights.book import Entry, book_of, decided
from hwr_desktop.language.insights.letter import insights_of

LETTERS = [
    ["Pellworth, 3rd of March 1862", "I met Sir J. D. Tarrow in Dunmarrow, and Mr. Tarrow was kind."],
    ["We saw dear old Tarrow with Emma on the 2nd of May 1861, and on the 4th of June."],
    ["I think that Dunmarrow pleased Emma Fell, but Dunmarrow is far."],
]


def book():
    return book_of(insights_of(lines, "en") for lines in LETTERS)


def named(entries, name: str) -> Entry:
    return next(entry for entry in entries if entry.name == name)


def test_variants_are_one_entry_with_all_their_places():
    entry = named(book(), "Sir J. D. Tarrow")
    assert entry.forms == {"Sir J. D. Tarrow": 1, "Mr. Tarrow": 1, "Tarrow": 1}
    assert [mention.letter for mention in entry.mentions] == [0, 0, 1]


def test_a_name_is_of_one_kind_throughout_and_dates_are_in_the_order_of_the_calendar():
    entries = book()
    # THEN what one letter tells of a place counts in the others
    assert named(entries, "Dunmarrow").kind is Kind.PLACE and len(named(entries, "Dunmarrow").mentions) == 3
    assert [entry.name for entry in entries if entry.kind is Kind.DATE] == ["1861-05-02", "1862-03-03", "4th of June"]


def test_forms_stay_joined_where_the_one_they_were_joined_to_stands_nowhere_any_more():
    # GIVEN two forms that were joined to one that was in a line that is gone
    joins = [Decision(Act.JOIN, Kind.PERSON, form, "Emmeline Fell") for form in ("Emma", "Emma Fell")]
    joined = named(decided(book(), joins), "Emmeline Fell")
    # THEN they are one still, and it is called so
    assert joined.forms == {"Emma": 1, "Emma Fell": 1}
    # AND whatever was decided about the form that is gone holds, as far as it is about anything
    confirmed = decided(book(), [*joins, Decision(Act.CONFIRM, Kind.PERSON, "Emmeline Fell")])
    assert named(confirmed, "Emmeline Fell").confirmed
    for act in (Act.PART, Act.DISMISS):
        left = decided(book(), [*joins, Decision(act, Kind.PERSON, "Emmeline Fell")])
        assert sorted(form for entry in left for form in entry.forms if form.startswith("Emm")) == ["Emma", "Emma Fell"]


def test_names_are_joined_and_parted_as_somebody_decides():
    # WHEN "Emma" is joined to "Emma Fell" THEN they are one entry of that name
    joined = decided(book(), [Decision(Act.JOIN, Kind.PERSON, "Emma", "Emma Fell")])
    assert named(joined, "Emma Fell").forms == {"Emma": 1, "Emma Fell": 1}
    assert not [entry for entry in joined if entry.name == "Emma"]
    # WHEN that is taken back by another decision THEN they stand by themselves again
    parted = decided(joined, [Decision(Act.PART, Kind.PERSON, "Emma")])
    assert len(named(parted, "Emma").mentions) == len(named(parted, "Emma Fell").mentions) == 1
    # AND a form that gave its entry the name leaves it to the others
    left = decided(book(), [Decision(Act.PART, Kind.PERSON, "Sir J. D. Tarrow")])
    assert named(left, "Sir J. D. Tarrow").forms == {"Sir J. D. Tarrow": 1}
    assert sum(named(left, "Mr. Tarrow").forms.values()) == 2


def test_an_entry_is_confirmed_as_what_somebody_says_it_is():
    entries = decided(book(), [Decision(Act.CONFIRM, Kind.PLACE, "Mr. Tarrow")])
    entry = named(entries, "Sir J. D. Tarrow")
    assert entry.confirmed and entry.confidence == 1 and entry.kind is Kind.PLACE


def test_what_is_dismissed_is_gone_and_the_rest_stays():
    before = book()
    decisions = [Decision(Act.DISMISS, Kind.DATE, "1861-05-02"), Decision(Act.DISMISS, Kind.PERSON, "tarrow")]
    entries = decided(before, decisions)
    assert "1861-05-02" not in [entry.name for entry in entries]
    assert named(entries, "Sir J. D. Tarrow").forms == {"Sir J. D. Tarrow": 1, "Mr. Tarrow": 1}
    # AND the entries that were given are as they were
    assert before == book()


def test_a_decision_about_what_is_not_there_changes_nothing():
    before = book()
    for decision in (
        Decision(Act.DISMISS, Kind.PERSON, "Nobody"),
        Decision(Act.JOIN, Kind.PERSON, "Emma", "Emma"),
        Decision(Act.PART, Kind.PERSON, "Emma"),
    ):
        assert decided(before, [decision]) == before
