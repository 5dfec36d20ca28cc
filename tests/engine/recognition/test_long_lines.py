"""What is seen in the pieces of a long line is put together as if the line had been seen in one."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.decoding import runs_of
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX, WIDTHS_PX
from hwr_desktop.engine.recognition.long_lines import EDGE_PX, ROOM_PX, is_long, padded_width, pieces_of, together

ALPHABET = Alphabet(" abcdefghijklmnop")
FRAME_PX = 4


def line_of(width):
    """Ink of that width that says in each column which it is."""
    return np.tile(np.arange(width) % 251, (HEIGHT_PX, 1)).astype(np.uint8)


def path_of(width, rng):
    """What a network would see in a line of that width, as the numbers of frames: words of letters and their gaps."""
    path = []
    while len(path) < padded_width(width) // FRAME_PX:
        for _ in range(rng.integers(2, 9)):
            path += [int(rng.integers(2, len(ALPHABET))), BLANK, BLANK, BLANK, BLANK]
        path += [BLANK, 1, 1, BLANK, BLANK, BLANK]
    path = path[: padded_width(width) // FRAME_PX]
    margin = PADDING_PX // FRAME_PX
    return np.array([*path[:-margin], *[BLANK] * margin])


def seen(path, start, last, rng, shift):
    """What is seen of a path in the piece from `start`: nonsense towards the ends, and a frame late where shifted."""
    frames = WIDTHS_PX[-1] // FRAME_PX
    own = np.full(frames, BLANK)
    part = path[start // FRAME_PX :][:frames]
    own[: len(part)] = part
    own = np.roll(own, shift)
    edge = EDGE_PX // FRAME_PX
    if start:
        own[:edge] = rng.integers(2, len(ALPHABET), edge)
    if not last:
        own[-edge:] = rng.integers(2, len(ALPHABET), edge)
    probabilities = np.full((frames, len(ALPHABET)), 0.01, np.float32)
    probabilities[np.arange(frames), own] = 0.8
    return probabilities


def seen_in_pieces(path, width, rng, shift):
    """What is seen of a path in each of the pieces, every second one shifted."""
    starts = [int(ink[0, 0]) for ink in pieces_of(np.arange(width)[None])]
    return [seen(path, start, start == starts[-1], rng, shift * (at % 2)) for at, start in enumerate(starts)]


def text_of(path):
    return ALPHABET.decoded([run.number for run in runs_of(path, ALPHABET)])


@pytest.mark.parametrize("width", [2250, 3100, 6037, 20_000])
def test_the_pieces_of_a_line_are_its_columns_in_order(width):
    # GIVEN a long line WHEN it is taken apart
    ink = line_of(width)
    pieces = pieces_of(ink)
    # THEN each piece fits the network, they overlap, and the last ends where the line does
    assert is_long(width) and all(piece.shape[1] <= ROOM_PX for piece in pieces)
    assert sum(piece.shape[1] for piece in pieces) > width
    assert (pieces[-1][:, -50:] == ink[:, -50:]).all() and (pieces[0] == ink[:, :ROOM_PX]).all()


@pytest.mark.parametrize("shift", [0, 1])
@pytest.mark.parametrize("width", [2250, 3100, 6037, 20_000])
def test_no_letter_and_no_space_is_lost_or_doubled_where_pieces_meet(width, shift):
    # GIVEN what is seen in overlapping pieces, nonsense at their ends, every second one a frame later than the others
    rng = np.random.default_rng(width)
    path = path_of(width, rng)
    pieces = seen_in_pieces(path, width, rng, shift)
    # WHEN it is put together
    whole = together(pieces, width, ALPHABET.encoded(" "))
    # THEN it says what the whole line says, at its places
    assert len(whole) == len(path)
    assert text_of(whole.argmax(1)) == text_of(path)
    assert np.allclose(whole.sum(1), pieces[0].sum(1)[0], atol=1e-5)


def test_without_a_space_in_the_alphabet_there_is_a_seam_all_the_same():
    rng = np.random.default_rng(1)
    path = path_of(5000, rng)
    whole = together(seen_in_pieces(path, 5000, rng, 0), 5000, [])
    assert text_of(whole.argmax(1)) == text_of(path)


@pytest.mark.parametrize("width", [8, 600, ROOM_PX, ROOM_PX + PADDING_PX, round(1.09 * ROOM_PX)])
def test_lines_that_are_not_long_are_not_taken_apart(width):
    assert not is_long(width)
