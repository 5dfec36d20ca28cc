"""The files of the IAM database."""

import pytest

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth import iam_files
from hwr_desktop.interchange.ground_truth.iam_files import LINES, WORDS, Segment

HEAD = "#--- lines.txt ---#\n#\n# iam database line information\n#\n" * 40


def test_lines_with_their_marks(tmp_path):
    # GIVEN a lines.txt whose comment is long, a text that begins with a number, one of words parted by spaces, and a
    # damaged row
    (tmp_path / "lines.txt").write_text(
        HEAD + "a01-000u-00 ok 154 19 408 746 1661 89 A|MOVE|to|stop|Mr.|Gaitskell\n"
        "a01-000u-01 err 156 19 395 932 1850 105 1961 was|a|year\n"
        "a01-000u-02 ok 156 19 395 932 1850 105 12\n"
        "a01-000u-03 ok\n"
        "a01-000u-04 ok 156 19 395 932 1850 105 Tom|&amp;|Anna\n"
    )
    # THEN it is told by its rows, and each segment has its text
    assert iam_files.is_index(tmp_path / "lines.txt")
    segments, damaged = iam_files.read_index(tmp_path / "lines.txt", LINES)
    assert damaged == 1
    assert segments == [
        Segment("a01-000u-00", "A MOVE to stop Mr. Gaitskell", False),
        Segment("a01-000u-01", "1961 was a year", True),
        Segment("a01-000u-02", "12", False),
        Segment("a01-000u-04", "Tom & Anna", False),
    ]


def test_a_row_without_a_text_does_not_move_the_others(tmp_path):
    # GIVEN a lines.txt in which a line has no text, and another is a number
    (tmp_path / "lines.txt").write_text(
        "a01-000u-00 ok 154 19 408 746 1661 89\n"
        "a01-000u-01 ok 156 19 395 932 1850 105 1961|was|a|year\n"
        "a01-000u-02 ok 156 19 395 932 1850 105 12\n"
    )
    # THEN nothing of the fields before is taken for text
    segments, damaged = iam_files.read_index(tmp_path / "lines.txt", LINES)
    assert ([segment.text for segment in segments], damaged) == (["", "1961 was a year", "12"], 0)


def test_words_with_and_without_the_number_of_components(tmp_path):
    # GIVEN both forms of words.txt that are about; a word's tag stands before it
    for row, text in (
        ("a01-000u-00-00 ok 154 1 408 768 27 51 AT A", "A"),
        ("a01-000u-00-01 ok 154 408 768 27 51 CD 1961", "1961"),
        ("a01-000u-00-02 er 154 -1 -1 -1 -1 NP B B C", "B B C"),
        ("a01-000u-00-03 ok 154 408 768 27 51 , ,", ","),
    ):
        (tmp_path / "words.txt").write_text(row + "\n")
        ((segment,), damaged) = iam_files.read_index(tmp_path / "words.txt", WORDS)
        assert (segment.text, segment.err, damaged) == (text, "er " in row, 0)


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        ("life|Peers|,|he|'s|well|.", "life Peers, he's well."),
        ("(|see|below|)|:", "(see below):"),
        ("it|cost|.5|pounds|...", "it cost .5 pounds..."),
        ("he|said|&quot;|no|&quot;|!", 'he said " no "!'),
    ],
)
def test_punctuation_is_not_parted_from_its_word(stored, written):
    assert iam_files.spaced(stored) == written


def test_a_form_gives_lines_and_words_unescaped(tmp_path):
    # GIVEN a form, escaped twice as they are
    (tmp_path / "a01-000u.xml").write_text(
        '<?xml version="1.0" encoding="iso-8859-1"?>\n<form id="a01-000u" writer-id="000"><machine-printed-part>'
        '<machine-print-line text="A"/></machine-printed-part><handwritten-part>'
        '<line id="a01-000u-00" segmentation="err" text="&amp;quot;Tom &amp;amp; I&amp;quot;, he">'
        '<word id="a01-000u-00-00" tag="NP" text="&amp;quot;"><cmp x="1" y="2" width="3" height="4"/></word></line>'
        "</handwritten-part></form>"
    )
    path = tmp_path / "a01-000u.xml"
    # THEN both are read
    assert iam_files.is_form(path)
    assert iam_files.read_form(path, LINES) == [Segment("a01-000u-00", '"Tom & I", he', True)]
    assert iam_files.read_form(path, WORDS) == [Segment("a01-000u-00-00", '"', True)]


def test_lists_of_all_kinds(tmp_path):
    # GIVEN ids of forms, of lines, and paths of images
    (tmp_path / "train.uttlist").write_text("# forms\na01-000u\n\nb02-001\n")
    (tmp_path / "trainset.txt").write_text("a01-000u-00 \r\na01-000u-01\r\n")
    (tmp_path / "val.ln").write_text("a01/a01-000u/a01-000u-00.png\n")
    # THEN they are taken for lists, and give the ids
    for name, ids in (
        ("train.uttlist", {"a01-000u", "b02-001"}),
        ("trainset.txt", {"a01-000u-00", "a01-000u-01"}),
        ("val.ln", {"a01-000u-00"}),
    ):
        assert iam_files.is_list(tmp_path / name)
        assert iam_files.ids_listed(tmp_path / name) == ids
    # AND a line belongs to a list by itself or by its form, but not to one of a form whose name only begins alike
    assert iam_files.in_list("a01-000u-00", {"a01-000u"}) == "a01-000u"
    assert iam_files.in_list("a01-000u-00", {"a01-000", "a01-000u-01"}) is None


def test_other_texts_are_none_of_these(tmp_path):
    for text in ("", "Dear mother,\nI am well.\n", "word\nother\n", "# only a comment\n"):
        path = tmp_path / "lines.txt"
        path.write_text(text)
        assert not iam_files.is_index(path)
        assert not iam_files.is_list(path)
    with pytest.raises(GroundTruthError, match="cannot be read"):
        iam_files.ids_listed(tmp_path / "nowhere.txt")
