from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.project import Project
from hwr_desktop.language.translation.names_to_keep import names_to_keep


def test_confirmed_names_and_own_words_are_kept():
    # GIVEN what a person decided about names, and a date
    decisions = (
        Decision(Act.CONFIRM, Kind.PERSON, "Mr. Green"),
        Decision(Act.JOIN, Kind.PERSON, "Wm. Green", "Mr. Green"),
        Decision(Act.CONFIRM, Kind.PLACE, "Kew"),
        Decision(Act.DISMISS, Kind.PLACE, "Kew"),
        Decision(Act.CONFIRM, Kind.DATE, "1887-05-12"),
        Decision(Act.JOIN, Kind.PERSON, "Mr. Grcen", "Wm. Green"),
        Decision(Act.JOIN, Kind.PERSON, "Rob", "Mr. Green"),
        Decision(Act.PART, Kind.PERSON, "Rob"),
    )
    # THEN names that were confirmed are kept in all forms that are joined to them, and the project's words
    kept = names_to_keep(Project("x", words=("Hedwigsruh",), decisions=decisions))
    assert set(kept) == {"Mr. Green", "Wm. Green", "Mr. Grcen", "Hedwigsruh"}
