from __future__ import annotations

from dataclasses import fields

import pytest

from hwr_desktop.document.look import Look
from hwr_desktop.document.page import (
    Alternative,
    Author,
    AuthorKind,
    Character,
    Choice,
    Line,
    LineTranslation,
    Mark,
    MarkKind,
    Page,
    Region,
)
from hwr_desktop.document.project import Hand, Letter, Project
from hwr_desktop.store import records

MODEL = Author(AuthorKind.MODEL, "german 2")
FULL_LINE = Line(
    "l1",
    ((0.1, 0.2), (3.0000000001, 4.0), (5.5, 6.25)),
    ((0.0, 1.0), (9.0, 1.5)),
    "ſchön",
    0.875,
    (Character("ſ", 0.1 + 0.2, (0.0, 1.0), (1.25, 1.0)),),
    (Alternative("schon", None, MODEL), Alternative("fchön", 0.25, Author(AuthorKind.IMPORT, "a.xml"))),
    MODEL,
    True,
    "r1",
    (Mark(MarkKind.ABBREVIATION, 0, 2, "schoen"),),
    "a note",
    ("name", "place"),
    "de",
    "ltr",
    (Choice(0, 5, "schön", 0.0625),),
    "h0123456789ab",
    (LineTranslation("en", "beautiful", "0123456789abcdef", True),),
)
FULL_PAGE = Page(
    "p1",
    "a.jpg",
    100,
    200,
    3,
    (),
    (Region("r1", ((0.0, 0.0), (1.0, 1.0)), "header"),),
    "de",
    "rtl",
    "torn",
    ("x",),
    270,
    ((0.0, 1.0), (99.0, 0.0), (100.0, 200.0), (0.0, 199.0)),
    Look(10, -20, True),
    "main",
)
FULL_PROJECT = Project(
    "n",
    "de",
    "ltr",
    ("p1", "p2"),
    (Letter("x", ("p1",), "t", "s", "r", "d", "f", "u", "p", "ref", "©", "note"),),
    (Hand("main", "Aunt Léonie", "3"), Hand("h0123456789ab")),
)


def test_every_field_is_written_and_read():
    assert records.line_from("l1", records.body_of(FULL_LINE, records.LINE)) == FULL_LINE
    assert records.page_from("p1", records.body_of(FULL_PAGE, records.PAGE), ()) == FULL_PAGE
    assert records.project_from(records.body_of(FULL_PROJECT, records.PROJECT)) == FULL_PROJECT


def test_the_types_come_back_and_not_only_the_values():
    line = records.line_from("l1", records.body_of(FULL_LINE, records.LINE))
    assert isinstance(line.characters[0], Character) and isinstance(line.marks[0].kind, MarkKind)
    assert isinstance(line.choices[0], Choice)
    assert line.author is not None and line.author.kind is AuthorKind.MODEL


def test_no_field_of_the_document_is_forgotten():
    assert {each.name for each in fields(Line)} == {*records.LINE, "id"}
    assert {each.name for each in fields(Page)} == {*records.PAGE, "id", "lines"}
    assert {each.name for each in fields(Project)} == set(records.PROJECT)


def test_defaults_take_no_room():
    line = Line("l1", ((0.0, 0.0),), ())
    assert records.body_of(line, records.LINE) == '{"polygon":[[0.0,0.0]],"baseline":[]}'


@pytest.mark.parametrize(
    "body", ["", "[]", "7", "{", '{"polygon":[]}', '{"polygon":[[1,"x"]],"baseline":[]}', '{"what":1}', "[" * 50_000]
)
def test_nonsense_is_a_record_error_that_quotes_no_program(body):
    with pytest.raises(records.RecordError) as refused:
        records.line_from("l1", body)
    assert "Error" not in str(refused.value) and len(str(refused.value)) < 200


def test_a_point_that_is_nowhere_costs_no_page():
    # GIVEN places and figures that Python's JSON calls numbers
    line = records.line_from(
        "l1",
        '{"polygon":[[NaN,1],[1e999,-1e999],[1e300,5]],"baseline":[],"text":"Anna","confidence":Infinity,'
        '"characters":[["A",NaN,[1,2],[3,NaN]]]}',
    )
    # THEN the text is there, and what is drawn can be drawn
    assert line.text == "Anna" and line.confidence == 0
    far = float(records.FURTHEST_PX)
    assert line.polygon == ((0.0, 1.0), (far, -far), (far, 5.0))
    assert line.characters[0] == ("A", 0.0, (1.0, 2.0), (3.0, 0.0))


@pytest.mark.parametrize(
    "head",
    ['{"image":"a","width":-5,"height":9}', '{"image":"a","width":5,"height":1e9}',
     '{"image":"a","width":5,"height":0}', '{"image":"a","width":5,"height":9,"index":-1}'],
)  # fmt: skip
def test_a_page_of_no_size_is_a_record_error(head):
    with pytest.raises(records.RecordError):
        records.page_from("p1", head, ())


@pytest.mark.parametrize("places", ["-1,2", "3,2", "0,1e9", "0.5,2", "null,2"])
def test_marks_and_choices_that_are_nowhere_are_record_errors(places):
    for field in (f'"marks":[["unclear",{places},""]]', f'"choices":[[{places},"x",0.5]]'):
        with pytest.raises(records.RecordError):
            records.line_from("l1", f'{{"polygon":[],"baseline":[],{field}}}')


@pytest.mark.parametrize(
    "field",
    [
        '"frame":[[0,0],[9,0],[9,9]]',
        '"frame":[[0,0],[0,90],[90,90],[90,0]]',
        '"frame":[[0,0],[90,0],[90,1e999],[0,90]]',
        '"look":[0,0]',
        '"look":[900,0,false]',
        '"look":null',
    ],
)
def test_a_frame_that_is_none_and_a_look_beyond_measure_are_record_errors(field):
    with pytest.raises(records.RecordError):
        records.page_from("p1", f'{{"image":"a.jpg","width":1,"height":1,{field}}}', ())


@pytest.mark.parametrize("turn", ["45", '"90"', "[]", "-90", "1e400"])
def test_a_turn_that_is_no_quarter_is_a_record_error(turn):
    with pytest.raises(records.RecordError):
        records.page_from("p1", f'{{"image":"a.jpg","width":1,"height":1,"turn":{turn}}}', ())
