from hwr_desktop.language.translation.source_sentences import Piece, line_hashes, sentences_of

LETTER = (
    "London, 12th May",
    "Dear mother,",
    "I am well and so are the chil-",
    "dren. We had much rain here, Anna-",
    "Maria says. Write to us soon.",
    "",
    "Your son",
    "Robert",
)


def test_sentences_go_over_lines_and_know_their_pieces():
    found = sentences_of(LETTER, "en")
    # THEN broken words are whole, and short lines before a capital stand by themselves
    assert [sentence.text for sentence in found] == [
        "London, 12th May", "Dear mother,", "I am well and so are the children.",
        "We had much rain here, Anna-Maria says.", "Write to us soon.", "Your son", "Robert",
    ]  # fmt: skip
    # AND each piece is the part of its line
    children, rain = found[2], found[3]
    assert children.pieces == (Piece(2, 0, 29), Piece(3, 0, 5))
    assert [LETTER[piece.line][piece.start : piece.end] for piece in rain.pieces] == [
        "We had much rain here, Anna-", "Maria says.",
    ]  # fmt: skip


def test_a_line_that_only_is_not_quite_full_does_not_end_a_sentence():
    assert [s.text for s in sentences_of(["we went with our", "Mother to see the", "Queen of England"], "en")] == [
        "we went with our Mother to see the Queen of England"
    ]


def test_a_change_is_seen_in_every_line_of_its_sentence():
    before = line_hashes(LETTER, "en")
    changed = (*LETTER[:2], "I am ill and so are the chil-", *LETTER[3:])
    after = line_hashes(changed, "en")
    assert [number for number, pair in enumerate(zip(before, after, strict=True)) if len(set(pair)) == 2] == [2, 3]
    # AND an empty line stands for nothing
    assert before[5] == ""


def test_no_lines_have_no_sentences():
    assert sentences_of([]) == sentences_of(["", "  "]) == ()


def test_no_piece_goes_beyond_its_line():
    # GIVEN lines that are joined by a space, the first with spaces behind it
    lines = ("We went  ", "home with", "Anna.")
    (sentence,) = sentences_of(lines, "en")
    # THEN the space is in neither
    assert [lines[piece.line][piece.start : piece.end] for piece in sentence.pieces] == [
        "We went",
        "home with",
        "Anna.",
    ]
    assert [piece.end for piece in sentence.pieces] == [7, 9, 5]
