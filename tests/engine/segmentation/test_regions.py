"""The lines of a page come in reading order, in the regions a person would see."""

import random
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hwr_desktop.document.geometry import area, bounding_box
from hwr_desktop.document.page import Line
from hwr_desktop.engine.segmentation.regions import grouped

WIDTH, HEIGHT = 1000, 1400
PITCH = 50


def line(name, left, base, right, slope=0.0):
    """A line that runs to the right, `base` being where its baseline begins."""
    end = base + slope * (right - left)
    outline = ((left, base - 32), (right, end - 32), (right, end + 10), (left, base + 10))
    return Line(name, outline, ((left, base), (right, end)))


def upwards(name, x, bottom, top):
    """A line written up the margin, its baseline at `x`."""
    outline = ((x - 32, bottom), (x - 32, top), (x + 10, top), (x + 10, bottom))
    return Line(name, outline, ((x, bottom), (x, top)))


def column(name, left, right, first, count, pitch=PITCH, slope=0.0):
    """A column of running text, its last line shorter."""
    return [
        line(f"{name}{at}", left, first + pitch * at, right - (0.4 * (right - left) if at == count - 1 else 0), slope)
        for at in range(count)
    ]


def read(lines, width=WIDTH, height=HEIGHT, right_to_left=False):
    """What `grouped` makes of the lines, given mixed up: [(kind, names of its lines)]."""
    mixed = list(lines)
    random.Random(3).shuffle(mixed)
    ordered, regions = grouped(mixed, width, height, right_to_left)
    assert [name for name, _ in pairwise([None, *(found.region for found in ordered)]) if name is None] == [None]
    return [(region.kind, [found.id for found in ordered if found.region == region.id]) for region in regions]


def order(lines, **page):
    """The names of the lines in reading order."""
    return [name for _, names in read(lines, **page) for name in names]


def names(lines):
    return [given_line.id for given_line in lines]


def test_every_line_is_in_just_one_region_and_regions_follow_the_lines():
    # GIVEN a page with columns and a note
    lines = [*column("a", 300, 600, 100, 12), *column("b", 650, 950, 100, 12), *column("n", 20, 180, 400, 3)]
    # WHEN it is grouped
    ordered, regions = grouped(lines, WIDTH, HEIGHT)
    # THEN no line is lost or doubled, and the regions come as their first lines do
    assert sorted(names(ordered)) == sorted(names(lines))
    assert list(dict.fromkeys(found.region for found in ordered)) == [region.id for region in regions]


def test_two_columns_are_read_one_after_the_other():
    # GIVEN two columns of text under a heading, with a foot under both
    heading, foot = line("heading", 100, 60, 900), line("foot", 60, 900, 940)
    left, right = column("l", 50, 470, 130, 14), column("r", 530, 950, 138, 14)
    # WHEN they are grouped
    found = order([heading, *left, *right, foot])
    # THEN heading, columns and foot follow one another
    assert found == ["heading", *names(left), *names(right), "foot"]


def test_a_letter_is_read_from_its_date_to_its_signature():
    # GIVEN a letter: page number, place and date at the right, the salutation lower at the left, its text, a signature
    number = line("number", 920, 40, 960)
    head = [line("place", 600, 100, 900), line("date", 620, 150, 860)]
    salutation = line("salutation", 80, 230, 320)
    text = [line("t0", 200, 280, 940), *column("u", 60, 940, 330, 12)]
    signature = line("signature", 600, 950, 850)
    # WHEN it is grouped
    found = read([number, *head, salutation, *text, signature])
    # THEN its parts come in that order, number and date as what they are
    assert found[:2] == [("page-number", ["number"]), ("header", ["place", "date"])]
    assert [name for _, part in found[2:] for name in part] == ["salutation", *names(text), "signature"]
    assert {kind for kind, _ in found[2:]} == {"paragraph"}


def test_paragraphs_are_parted_where_there_is_more_room():
    first, second = column("a", 60, 940, 100, 5), column("b", 60, 940, 450, 5)
    assert read([*first, *second]) == [("paragraph", names(first)), ("paragraph", names(second))]


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_note_in_the_margin_is_read_after_the_text_beside_it(side):
    # GIVEN two paragraphs, and beside the first a note with rows of its own
    edges = (260, 960, 30, 210) if side == "left" else (40, 740, 790, 970)
    first, second = column("a", *edges[:2], 100, 10), column("b", *edges[:2], 700, 10)
    note = column("n", *edges[2:], 215, 4, pitch=40)
    # WHEN they are grouped
    # THEN the note is a region between the two
    found = read([*first, *second, *note])
    assert found == [("paragraph", names(first)), ("marginalia", names(note)), ("paragraph", names(second))]


def test_one_line_in_the_margin_does_not_go_into_the_text():
    text = column("t", 260, 960, 100, 20)
    found = read([*text, line("note", 40, 512, 170)])
    assert found == [("paragraph", names(text)), ("marginalia", ["note"])]


def test_a_note_written_up_the_margin_is_read_after_the_text_beside_it():
    # GIVEN a paragraph with two lines up its left margin, and another paragraph
    first, second = column("a", 200, 940, 100, 12), column("b", 200, 940, 850, 8)
    note = [upwards("n0", 60, 620, 150), upwards("n1", 110, 600, 300)]
    # WHEN they are grouped
    found = read([*first, *second, *note])
    # THEN they are one region, the outer line first
    assert found == [("paragraph", names(first)), ("marginalia", ["n0", "n1"]), ("paragraph", names(second))]


def test_lines_upside_down_are_a_region_of_their_own_and_read_their_way():
    # GIVEN text, and over it two lines written with the sheet turned round
    text = column("t", 60, 940, 300, 10)
    turned = []
    for name, base in (("x0", 160), ("x1", 110)):
        outline = ((900, base + 32), (200, base + 32), (200, base - 10), (900, base - 10))
        turned.append(Line(name, outline, ((900, base), (200, base))))
    # WHEN they are grouped, THEN those two are together, the one that is upper for their writer first
    assert ("marginalia", ["x0", "x1"]) in read([*text, *turned])


def test_a_double_page_is_read_page_by_page():
    # GIVEN two pages on ruled paper in one scan, so that their rows stand at the same heights
    left, right = column("l", 60, 900, 100, 20), column("r", 1000, 1900, 100, 20)
    date = line("date", 1500, 40, 1850)
    # WHEN it is grouped, THEN the left page comes first; from the right one in a script read so
    found = order([*left, *right, date], width=2000)
    assert found == [*names(left), "date", *names(right)]
    # AND the other way round in a script read from the right
    assert order([*left, *right], width=2000, right_to_left=True) == [*names(right), *names(left)]


def test_a_register_is_read_row_by_row():
    # GIVEN a register: number, date, a name, and an amount, each row at its height
    edges = ((30, 90), (130, 280), (330, 760), (840, 930))
    chance = random.Random(5)
    rows = [
        [
            line(
                f"r{row}c{cell}",
                left,
                100 + 60 * row + chance.uniform(-6, 6),
                right - chance.uniform(0, 0.3) * (right - left),
            )
            for cell, (left, right) in enumerate(edges)
        ]
        for row in range(15)
    ]
    # WHEN it is grouped, THEN it is a table, in which a row is read before the next
    cells = [cell for row in rows for cell in row]
    assert read(cells) == [("table", names(cells))]


def test_a_steep_signature_is_no_note_in_the_margin():
    # GIVEN text, and under it a signature that climbs by more than it runs to the right
    text = column("t", 60, 940, 100, 8)
    signature = line("signature", 600, 700, 750, slope=-1.2)
    # WHEN they are grouped, THEN it is read at the end, as text
    found = read([*text, signature])
    assert [name for _, part in found for name in part] == [*names(text), "signature"]
    assert {kind for kind, _ in found} == {"paragraph"}


def test_amounts_at_the_right_are_read_with_their_rows():
    rows = [
        [line(f"n{at}", 60, 100 + 50 * at, 300 + 53 * (at * 7 % 9)), line(f"s{at}", 850, 102 + 50 * at, 940)]
        for at in range(10)
    ]
    cells = [cell for row in rows for cell in row]
    assert order(cells) == names(cells)


def test_rows_with_a_hole_in_them_are_read_across():
    # GIVEN text whose second to fourth rows have a hole in the middle
    rows = [[line("a", 60, 100, 940)]]
    rows += [
        [line(f"l{at}", 60, 100 + PITCH * at, 380), line(f"r{at}", 620, 100 + PITCH * at, 940)] for at in (1, 2, 3)
    ]
    rows += [[text] for text in column("t", 60, 940, 300, 8)]
    cells = [cell for row in rows for cell in row]
    assert order(cells) == names(cells)


@pytest.mark.parametrize("slope", [-0.06, 0.06])
def test_skewed_columns_and_notes_are_told_apart_too(slope):
    # GIVEN a page askew, two columns
    left = column("l", 50, 470, 130, 14, slope=slope)
    right = column("r", 530, 950, 130 + 480 * slope + 21, 14, slope=slope)
    assert order([*left, *right]) == names([*left, *right])


def test_outlines_hold_their_lines_and_leave_others_out():
    # GIVEN text that goes on under a note in the margin
    beside, under = column("a", 300, 940, 100, 9), column("b", 60, 940, 550, 9)
    note = column("n", 40, 230, 120, 5, pitch=45)
    # WHEN it is grouped
    ordered, regions = grouped([*beside, *under, *note], WIDTH, HEIGHT)
    # THEN every line's middle is in its own region's outline only, and outlines have few points, on the page
    for region in regions:
        assert len(region.polygon) <= 8
        assert all(0 <= x < WIDTH and 0 <= y < HEIGHT for x, y in region.polygon)
        for found in ordered:
            (left, base), (right, _) = found.baseline
            inside = holds(region.polygon, ((left + right) / 2, base - 5))
            assert inside == (found.region == region.id), (region.kind, found.id)


def holds(polygon, point):
    """Whether the point is in the polygon, by the crossings of a ray to the right."""
    (x, y), crossings = point, 0
    for (ax, ay), (bx, by) in pairwise([*polygon, polygon[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1


def mirrored(lines, width):
    """The lines as in a mirror, each still drawn in its reading direction."""

    def flip(points):
        return tuple((width - x, y) for x, y in points)

    return [Line(found.id, flip(found.polygon), flip(found.baseline)) for found in lines]


PIECES = st.lists(
    st.tuples(st.integers(0, 800), st.integers(40, 1350), st.integers(20, 700), st.sampled_from("rrrrrud")),
    min_size=1,
    max_size=25,
)


def drawn(pieces):
    """Lines at any place, most running to the right, some up or upside down."""
    lines = []
    for at, (left, base, length, way) in enumerate(pieces):
        if way == "r":
            lines.append(line(f"l{at}", left, base, min(left + length, WIDTH)))
        elif way == "u":
            lines.append(upwards(f"l{at}", 40 + left, base, max(base - length, 0)))
        else:
            outline = bounding_box(((left, base - 10), (min(left + length, WIDTH), base + 32)))
            points = ((outline.left, outline.top), (outline.right, outline.top), (outline.right, outline.bottom))
            lines.append(Line(f"l{at}", points, ((outline.right, base), (outline.left, base))))
    return lines


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_a_mirrored_page_is_read_in_the_mirrored_order(pieces):
    # GIVEN any upright page, and the same in a mirror in a script that is read from the right
    lines = drawn(pieces)
    assume(sum(found.baseline[-1][0] - found.baseline[0][0] for found in lines) > 0)
    ordered, regions = grouped(lines, WIDTH, HEIGHT)
    backwards, reflected = grouped(mirrored(lines, WIDTH), WIDTH, HEIGHT, right_to_left=True)
    # THEN order and regions are the same
    assert names(ordered) == names(backwards)
    assert [region.kind for region in regions] == [region.kind for region in reflected]
    assert [round(area(region.polygon)) for region in regions] == pytest.approx(
        [round(area(region.polygon)) for region in reflected], rel=0.02, abs=HEIGHT
    )


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_lines_are_all_given_back_whatever_their_places(pieces):
    lines = drawn(pieces)
    ordered, regions = grouped(lines, WIDTH, HEIGHT)
    assert sorted(names(ordered)) == sorted(names(lines))
    assert {found.region for found in ordered} == {region.id for region in regions}
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for region in regions for x, y in region.polygon)


def test_baselines_drawn_from_the_left_are_no_obstacle_to_reading_from_the_right():
    # GIVEN two columns that a finder drew from the left, not knowing the script
    left, right = column("l", 50, 470, 130, 10), column("r", 530, 950, 130, 10)
    # WHEN they are read from the right, THEN the right column comes first
    assert order([*left, *right], right_to_left=True) == names([*right, *left])


def test_a_page_without_lines_has_no_regions():
    assert grouped([], WIDTH, HEIGHT) == ((), ())


def test_a_line_alone_and_a_stack_of_one_and_the_same_are_survived():
    same = [line(f"s{at}", 100, 500, 300) for at in range(5)]
    assert sorted(order(same)) == sorted(names(same))
    assert read(same[:1]) == [("paragraph", ["s0"])]


def test_a_page_of_120_lines_takes_no_time():
    # GIVEN 120 lines in three columns
    lines = [found for at in range(3) for found in column("abc"[at], 30 + 320 * at, 320 + 320 * at, 60, 40, pitch=33)]
    grouped(lines, WIDTH, HEIGHT)
    # WHEN they are grouped, THEN in well under the tenth of a second that a person would notice
    began = process_time()
    for _ in range(5):
        grouped(lines, WIDTH, HEIGHT)
    assert (process_time() - began) / 5 < 0.1
