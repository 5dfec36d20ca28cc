"""The sources of errors are shares of what stands there, and add up to the error rate."""

import pytest

from hwr_desktop.engine.training.error_sources import PageErrors, error_sources
from hwr_desktop.engine.training.metrics import error_rates, line_errors

PAGES = [
    PageErrors(
        paired=(line_errors("dear anna", "deer anna"), line_errors("good night", "good nigt")),
        missed=(line_errors("your brother", ""),),
        extra=(line_errors("", "42"),),
        own_outlines=(line_errors("dear anna", "dear anna"), line_errors("good night", "good nigt")),
    ),
    PageErrors(paired=(line_errors("yes", "no"),), own_outlines=(line_errors("yes", "yes"),)),
    PageErrors(extra=(line_errors("", "blot"),), own_outlines=()),
]


def test_the_sources_add_up_to_the_error_rate():
    # GIVEN the errors of three pages
    figures = error_sources(PAGES)
    rates = error_rates([row for page in PAGES for row in page.rows])
    # WHEN their sources are added
    # THEN they are the error rate
    assert sum(figures[name] for name in ("from_paired", "from_missed", "from_extra")) == pytest.approx(rates["cer"])
    # AND each is the share of all characters that it spoils
    characters = 9 + 10 + 12 + 3
    assert figures["from_missed"] == pytest.approx(100 * 12 / characters)
    assert figures["from_extra"] == pytest.approx(100 * 6 / characters)


def test_the_outlines_cost_is_over_the_paired_lines_alone():
    # GIVEN the errors of three pages, with those from the truth's own outlines
    figures = error_sources(PAGES)
    # WHEN the two are compared
    # THEN both are rates over the lines that were paired
    paired = 9 + 10 + 3
    assert figures["paired_cer"] == pytest.approx(100 * (1 + 1 + 3) / paired)
    assert figures["own_outlines_cer"] == pytest.approx(100 * 1 / paired)
    assert figures["outlines_cost"] == pytest.approx(100 * 4 / paired)


def test_without_anything_read_there_is_no_division_by_zero():
    assert error_sources([PageErrors()]) == {"from_paired": 0, "from_missed": 0, "from_extra": 0}
