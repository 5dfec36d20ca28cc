"""What a run leaves to be looked at, also when it is taken up again."""

import csv
import io

import numpy as np
import pytest
from PIL import Image

from hwr_desktop.engine.training.curves import PICTURE, TABLE, CurvePoint, Curves
from hwr_desktop.engine.training.draw_curves import ticks


def run_of(folder, *steps):
    """The curves of a run that reported at those steps, a second each, and checked at the last."""
    curves = Curves(folder, "lines", "cer")
    for step in steps:
        curves.add(CurvePoint(float(step), step, 10 * step, 5.0 / step, 10.0, 200.0))
    curves.add(CurvePoint(float(steps[-1]), steps[-1], 10 * steps[-1], checked=12.5))
    return curves


def rows_in(folder):
    return list(csv.DictReader((folder / TABLE).read_text().splitlines()))


def test_the_table_has_a_row_a_report_and_the_checks(tmp_path):
    # GIVEN a run that reported twice and was checked
    run_of(tmp_path, 1, 2)
    # WHEN its table is read, THEN it says what is said, and leaves empty what is not known
    rows = rows_in(tmp_path)
    assert list(rows[0]) == ["seconds", "step", "lines", "loss", "lines_per_second", "memory_mb", "cer"]
    assert rows[1]["loss"] == "2.5" and rows[1]["cer"] == ""
    assert rows[2]["loss"] == "" and rows[2]["cer"] == "12.5"


def test_a_run_taken_up_carries_its_table_on_from_where_it_was_set_down(tmp_path):
    # GIVEN a run of four seconds that was set down after two
    run_of(tmp_path, 1, 2, 3, 4)
    # WHEN it is taken up there
    again = Curves(tmp_path, "lines", "cer")
    again.take_up(2)
    again.add(CurvePoint(2.5, 3, 30, 1.0, 10.0, 200.0))
    # THEN what came after is replaced by what comes now
    assert [row["step"] for row in rows_in(tmp_path)] == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["no table", "seconds,step\n1,2\n", "", "seconds,step,lines,loss\na,b,c,d\n"])
def test_a_table_of_something_else_does_not_stop_a_run(tmp_path, text):
    # GIVEN a file that is not such a table
    (tmp_path / TABLE).write_text(text)
    # WHEN a run is taken up, THEN it begins a new one
    curves = Curves(tmp_path, "lines", "cer")
    curves.take_up(100)
    assert curves.points == []


def test_the_picture_shows_both_curves(tmp_path):
    # GIVEN a run that was checked twice
    curves = run_of(tmp_path, 60, 120, 180)
    curves.add(CurvePoint(240.0, 240, 2400, checked=8.0))
    # WHEN it is drawn
    curves.draw()
    # THEN the upper half and the lower one each have a line from left to right
    picture = np.asarray(Image.open(io.BytesIO((tmp_path / PICTURE).read_bytes())))
    blue = (picture[..., 2].astype(int) - picture[..., 0]) > 80
    for half in np.split(blue, 2):
        columns = np.flatnonzero(half.any(0))
        assert columns.max() - columns.min() > 150


def test_a_picture_of_nothing_can_be_drawn(tmp_path):
    # GIVEN a run that ended before its first report
    # WHEN it is drawn, THEN there is a picture
    Curves(tmp_path, "lines", "cer").draw()
    assert (tmp_path / PICTURE).exists()


@pytest.mark.parametrize(("low", "high"), [(0, 0), (3.2, 3.2), (0, 97), (0.913, 0.927), (-2, 1e6)])
def test_ticks_are_few_round_and_hold_all_values(low, high):
    # GIVEN the lowest and the highest of some values
    # WHEN an axis is marked
    marks = ticks(low, high)
    # THEN it has a few marks, evenly apart, between which the values lie
    assert 2 <= len(marks) <= 8
    assert marks[0] <= low + 1e-6 and marks[-1] >= high - 1e-6
    assert np.allclose(np.diff(marks), marks[1] - marks[0])
