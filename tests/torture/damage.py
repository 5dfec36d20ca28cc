"""Damaging files: what disks, bad copies and strangers do to bytes, repeatable by the number of a trial.

Most changes are one or a few flipped bits, for what is damaged beyond knowing is refused at the first byte and tries
nothing. Numbers at the edges of what a field can hold are written where a file has its lengths and counts, and words of
the format where it does not expect them: as in AFL's list of interesting values, made anew.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Sequence

LONGEST = 4_000_000
"""In bytes, what a damaged file may grow to: a file that is large is not what is tried here."""
_NUMBERS = (0, 1, 2, 7, 16, 127, 128, 255, 256, 1023, 32767, 32768, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1)
_WRITTEN = (
    *(b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e309", b"-1e309", b"NaN"),
    *(b"Infinity", b"1e-320", b"0.0000001", b"00000000000000000001", b"\xe2\x82\xac", b"null", b"[]", b"{}", b'""'),
)
_DIGITS = frozenset(b"0123456789")

Damage = Callable[[bytearray, random.Random, Sequence[bytes], bytes], None]


def damaged(seed: bytes, chance: random.Random, tokens: Sequence[bytes] = (), other: bytes = b"") -> bytes:
    """The bytes with one to eight things done to them. `tokens` are words of the format, `other` is a second file to be
    spliced with. The same again for the same state of `chance`."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 4, 8))):
        chance.choice(_KINDS)(data, chance, tokens, other)
        del data[LONGEST:]
    return bytes(data)


def _flip(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    at, count = _place(data, chance), chance.choice((1, 2, 4, 16, 200))
    filling = chance.choice((b"\0", b"\xff", b"\x80", None))
    data[at : at + count] = chance.randbytes(count) if filling is None else filling * count


def _cut_off(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    del data[_place(data, chance) :]


def _leave_out(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    at = _place(data, chance)
    del data[at : at + _extent(data, chance)]


def _repeat(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    at = _place(data, chance)
    data[at:at] = data[at : at + _extent(data, chance)] * chance.choice((1, 1, 2, 10, 300))


def _swap(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    one, other, count = _place(data, chance), _place(data, chance), _extent(data, chance)
    one, other = min(one, other), max(one, other)
    count = min(count, other - one)
    data[one : one + count], data[other : other + count] = data[other : other + count], data[one : one + count]


def _number(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    """A number of one, two, four or eight bytes, in either order, near the beginning more often than not."""
    size, order = chance.choice(("B", "H", "I", "I", "Q")), chance.choice("<>")
    value = (chance.choice(_NUMBERS) * chance.choice((1, 1, -1))) % (1 << 8 * struct.calcsize(size))
    at = chance.randrange(min(len(data), 256) + 1) if chance.random() < 0.6 else _place(data, chance)
    data[at : at + struct.calcsize(size)] = struct.pack(order + size, value)


def _written_number(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], _other: bytes) -> None:
    """Another number in the place of one that is written in digits."""
    at = _place(data, chance)
    first = next((each for each in range(at, len(data)) if data[each] in _DIGITS), None)
    if first is not None:
        last = next((each for each in range(first, len(data)) if data[each] not in _DIGITS), len(data))
        data[first:last] = chance.choice(_WRITTEN)


def _word(data: bytearray, chance: random.Random, tokens: Sequence[bytes], _other: bytes) -> None:
    """A word of the format put in, or in the place of another such word."""
    if not tokens:
        return
    word, old = chance.choice(tokens), chance.choice(tokens)
    at = data.find(old, _place(data, chance)) if chance.random() < 0.5 else -1
    if at < 0:
        at, old = _place(data, chance), b""
    data[at : at + len(old)] = word


def _nest(data: bytearray, chance: random.Random, tokens: Sequence[bytes], _other: bytes) -> None:
    """A word of the format, or a piece of the file, over and over."""
    at = _place(data, chance)
    piece = chance.choice(tokens) if tokens and chance.random() < 0.7 else bytes(data[at : at + 8])
    data[at:at] = piece * chance.choice((2, 50, 400, 5000))


def _splice(data: bytearray, chance: random.Random, _tokens: Sequence[bytes], other: bytes) -> None:
    data[_place(data, chance) :] = other[chance.randrange(len(other) + 1) :]


_KINDS: tuple[Damage, ...] = (
    *(_flip, _flip, _flip, _overwrite, _overwrite, _cut_off, _leave_out, _repeat, _swap, _number, _number, _number),
    *(_written_number, _written_number, _word, _word, _nest, _splice),
)


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _extent(data: bytearray, chance: random.Random) -> int:
    return min(chance.choice((1, 4, 16, 100, 1000, 10_000)), max(1, len(data)))
