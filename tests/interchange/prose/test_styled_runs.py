"""Lines as runs: what is told of their characters, by itself and in running text."""

from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Character, Line, Mark, MarkKind
from hwr_desktop.interchange.options import Marks
from hwr_desktop.interchange.prose.styled_runs import Run, joined_runs, runs_of, told_behind

STRUCK = Mark(MarkKind.DELETED, 3, 8)
SHORT = Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor")


def line(text: str, *marks: Mark, note: str = "", sure: float | None = None) -> Line:
    characters = tuple(Character(c, sure, (0, 0), (1, 1)) for c in text) if sure is not None else ()
    return Line("l", (), (), text, marks=marks, note=note, characters=characters)


def test_marks_are_told_by_runs_as_written_and_only_then():
    # GIVEN an abbreviation, a struck word and a gap
    told = line("Dr Hull Hall", SHORT, STRUCK, Mark(MarkKind.GAP, 12, 12, "torn"))
    # THEN as written each has its run, and a value stands behind where its mark ends
    runs = runs_of(told, Marks.WRITTEN)
    assert [run.text for run in runs] == ["Dr", " ", "Hull ", "Hall", "[…]"]
    assert runs[2].has(MarkKind.DELETED) and not runs[3].marks
    assert [told_behind(run) for run in runs] == [" [Doctor]", "", "", "", " [torn]"]
    # AND in the other ways the text says it
    assert [(run.text, run.marks) for run in runs_of(told, Marks.CLEAN)] == [("Doctor Hall[…]", ())]
    assert [run.text for run in runs_of(told, Marks.SIGNS)] == ["Dr [Doctor] [struck: Hull ]Hall[illegible: torn]"]


def test_doubt_and_names_have_runs_of_their_own_in_a_clean_reading_too():
    # GIVEN a line that was hardly read, with a name behind an abbreviation
    told = line("Dr Hall", Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor"), sure=0.5)
    name = NamedPlace(1, Kind.PERSON, "Basil Hall", "", "l", 3, 7)
    runs = runs_of(told, Marks.CLEAN, [name])
    assert [(run.text, run.name) for run in runs] == [("Doctor", None), (" ", None), ("Hall", name)]
    assert runs[2].doubt is not None and runs[2].doubt.text == "Hall" and runs[1].doubt is None
    # AND key phrases are not told in the text
    assert len(runs_of(line("Dr Hall"), Marks.WRITTEN, [name._replace(kind=Kind.PHRASE)])) == 1


def test_what_no_file_can_hold_is_gone():
    runs = runs_of(line("a\x00\ud800\tb\u2028c\n", note="x\n\x07y"), Marks.WRITTEN)
    assert runs == (Run("a b c ", notes=("x y",)),)
    assert (
        runs_of(line("", note="stain"), Marks.CLEAN) == (Run("", notes=("stain",)),)
        and runs_of(line(""), Marks.SIGNS) == ()
    )


def test_runs_are_joined_as_their_text_is():
    # GIVEN a struck word broken over a line's end, with a note, and a line of nothing but a note
    first = runs_of(line("the  old ho-", Mark(MarkKind.DELETED, 9, 12), note="why?"), Marks.WRITTEN)
    empty = runs_of(line("", note="stain"), Marks.WRITTEN)
    last = runs_of(line("use stands", Mark(MarkKind.DELETED, 0, 3)), Marks.WRITTEN)
    # THEN they are one text, marks and notes where they were
    runs = joined_runs([first, empty, last, runs_of(line("here"), Marks.WRITTEN)])
    assert "".join(run.text for run in runs) == "the old house stands here"
    assert [(run.text, run.notes) for run in runs if run.has(MarkKind.DELETED)] == [
        ("ho", ("why?", "stain")), ("use", ()),
    ]  # fmt: skip
    # AND a note stays where nothing stands before it
    assert joined_runs([empty]) == empty
