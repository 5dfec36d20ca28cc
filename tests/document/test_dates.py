import pytest

from hwr_desktop.document.dates import is_before, is_iso_date, meant_by


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12th Nov. 1916", "1916-11-12"),
        ("Sunday, November 12th, 1916", "1916-11-12"),
        ("London, the 3rd of May 1848", "1848-05-03"),
        ("1ˢᵗ Janʸ 1801", ""),  # "jany" is no month's beginning
        ("22d Feb. 1790", "1790-02-22"),
        ("Sept. 1914", "1914-09"),
        ("Paris, le 14 juillet 1789", "1789-07-14"),
        ("1er août 1850", "1850-08-01"),
        ("ce 9 déc. 1832", "1832-12-09"),
        ("5 7bre 1745", "1745-09-05"),
        ("le 3 Xbre 1702", "1702-12-03"),
        ("Berlin, den 3. März 1848", "1848-03-03"),
        ("Wien am 5ten Jänner 1820", "1820-01-05"),
        ("Okt. 1917", "1917-10"),
        ("3.4.1848", "1848-04-03"),
        ("12. XI. 1916", "1916-11-12"),
        ("25/12/1914", "1914-12-25"),
        ("12/25/1914", "1914-12-25"),
        ("1916-11-12", "1916-11-12"),
        (" 1916 ", "1916"),
    ],
)
def test_a_plain_date_is_understood(written, meant):
    assert meant_by(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Sunday evening",
        "12 Nov.",  # no year
        "12 Nov. '16",  # which century?
        "5/6/1914",  # May or June?
        "31 Feb. 1916",
        "12 or 13 Nov. 1916",
        "12–14 Nov. 1916",
        "11/22 Feb. 1732/3",
        "12 Castle Street, Nov. 1916",
        "12 Nov. 1916?",
        "7 jui. 1840",  # June or July?
        "MDCCLXXXIX",
        "12 ٣ 1916",
        "0000",
    ],
)
def test_nothing_is_offered_where_a_date_is_not_plain(written):
    assert meant_by(written) == ""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("1916", True),
        ("1916-11", True),
        ("1916-02-29", True),
        ("1915-02-29", False),
        ("1916-13", False),
        ("1916-1-2", False),
        ("1916-11-12 ", False),
        ("12.11.1916", False),
        ("١٩١٦", False),
        ("", False),
    ],
)
def test_an_iso_date_is_one_that_the_calendar_has(text, is_one):
    assert is_iso_date(text) is is_one


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("1916-11-12", "1916-11-13", True),
        ("1916-11-12", "1916-11-12", False),
        ("1916-11", "1916-11-12", False),
        ("1916", "1916-11", False),
        ("1916", "1917-01-01", True),
        ("1917", "1916-12", False),
    ],
)
def test_a_month_is_not_over_before_its_days(one, other, before):
    assert is_before(one, other) is before
