"""JPEG files without what cameras write beside the picture: where and when it was taken, and with what.

A JPEG is a row of segments, each a marker, its length in two bytes and its content; behind the start of a scan (SOS)
come its bits, in which FF is followed by 00 or by a restart marker (ITU-T T.81, annex B).
"""

from __future__ import annotations

import re

_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN = 0xDA
_TOLD_BESIDE = frozenset((0xE1, 0xED, 0xFE))
"""APP1 holds EXIF and XMP, APP13 what Photoshop and press agencies write, COM comments."""
_BESIDE_COLOURS = b"MPF\0"
"""Begins an APP2 that leads to further pictures behind the end; else that segment holds colours."""
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def without_particulars(data: bytes) -> bytes | None:
    """The file with the same picture to the bit and nothing about it but its resolution and colours; what stands behind
    its end goes too. None where it is not built as it should be."""
    if not data.startswith(_START):
        return None
    kept, at = [_START], len(_START)
    while data[at : at + 2] != _END:
        if at + 4 > len(data) or data[at] != 0xFF:
            return None
        if data[at + 1] == 0xFF:  # fill
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            if found is None:
                return None
            end = found.start()
        pictures = data[at + 1] == 0xE2 and data[at + 4 : at + 8] == _BESIDE_COLOURS
        if data[at + 1] not in _TOLD_BESIDE and not pictures:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, _END))
