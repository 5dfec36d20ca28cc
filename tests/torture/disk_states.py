"""What a power cut may leave of a disk: recorded calls are played again, and what nobody had synced is lost in part.

The rules are those of POSIX, which are stricter than most file systems: an fsync of a file brings its bytes to the
disk, one of a folder the names in it, and nothing else is certain. Bytes are lost a block at a time and in any order;
the names of one folder come in their order, but without regard to other folders or to what is in the files.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.torture.faults import Call

_HEAD = struct.Struct("=IIIIQQQ")
_BLOCKS = (512, 4096)


@dataclass(frozen=True, slots=True)
class Made:
    """A call as `faults.c` wrote it down: paths from the root of the disk, `node` the number of the file's inode."""

    kind: Call
    path: str
    other: str
    node: int
    at: int
    data: bytes


@dataclass(slots=True)
class _File:
    """A file: what is surely on the disk, and what came since, as (where, bytes) or (size, None) where it was cut."""

    kept: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)


@dataclass(slots=True)
class _Folder:
    """A folder: the names that are surely on the disk, and the changes of names since."""

    kept: dict[str, _Node] = field(default_factory=dict)
    since: list[_Renaming] = field(default_factory=list)
    now: dict[str, _Node] = field(default_factory=dict)


_Node = _File | _Folder


@dataclass(slots=True)
class _Renaming:
    """Names that come (with what they are of) and go (None) together in a folder."""

    names: dict[str, _Node | None]


def recording(file: Path, root: Path) -> list[Made]:
    """The calls in a recording."""
    data, at, found = file.read_bytes(), 0, []
    while at < len(data):
        kind, path, other, _, node, place, size = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        names = data[at : at + path].decode(), data[at + path : at + path + other].decode()
        at += path + other
        written = data[at : at + size] if kind == Call.WRITTEN else b""
        at += len(written)
        from_root = [name.removeprefix(f"{root}/") if name != str(root) else "" for name in names]
        found.append(Made(Call(kind), *from_root, node, place, written))
    return found


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of what was not synced comes through: which share of `names`, and of `blocks` of `size` bytes."""

    chance: random.Random
    names: float
    blocks: float
    size: int


class PlayedDisk:
    """A disk on which recorded calls are made again."""

    def __init__(self, template: Path, nodes: dict[int, str]) -> None:
        """`template` is how it was before, `nodes` says which files of that have which inodes."""
        self._root = _loaded(template)
        self._files: dict[int, _File] = {}
        for node, path in nodes.items():
            found = self._find(path)
            assert isinstance(found, _File)
            self._files[node] = found

    def play(self, made: Made) -> None:
        """Make one call."""
        match made.kind:
            case Call.CREATED:
                file = self._files[made.node] = _File()
                if made.path:
                    self._name(made.path, file)
            case Call.LINKED:
                self._name(made.path, self._files[made.node])
            case Call.WRITTEN:
                self._files[made.node].since.append((made.at, made.data))
            case Call.TRUNCATED:
                self._files[made.node].since.append((made.at, None))
            case Call.SYNCED if made.node in self._files and not isinstance(self._find(made.path), _Folder):
                file = self._files[made.node]
                _write(file.kept, file.since)
                file.since = []
            case Call.SYNCED:
                folder = self._find(made.path)
                assert isinstance(folder, _Folder), made.path
                folder.kept, folder.since = dict(folder.now), []
            case Call.SYNC_FAILED if made.node in self._files and not isinstance(self._find(made.path), _Folder):
                self._files[made.node].since = []  # the system takes them for written, and never tries again
            case Call.FOLDER_MADE:
                self._name(made.path, _Folder())
            case Call.REMOVED | Call.FOLDER_REMOVED:
                self._change(*self._place(made.path), None)
            case Call.RENAMED:
                self._rename(made.path, made.other)

    def cut(self, chance: random.Random, folder: Path) -> str:
        """Put into a folder what a power cut may leave of the disk; says how hard it was."""
        names, blocks = chance.choice((0.0, 0.5, 0.9, 1.0)), chance.choice((0.0, 0.2, 0.5, 0.9, 1.0))
        size = chance.choice(_BLOCKS)
        self.leave(Cut(chance, names, blocks, size), folder)
        return f"{names:.0%} of the names and {blocks:.0%} of the blocks of {size} bytes came through"

    def leave(self, cut: Cut, folder: Path) -> None:
        """Put into a folder what comes through of the disk."""
        _leave(self._root, folder, cut)

    def _rename(self, path: str, other: str) -> None:
        (folder, name), (target, new_name) = self._place(path), self._place(other)
        node = folder.now[name]
        if folder is target:
            folder.since.append(_Renaming({name: None, new_name: node}))
            del folder.now[name]
            folder.now[new_name] = node
        else:
            self._change(target, new_name, node)
            self._change(folder, name, None)

    def _name(self, path: str, node: _Node) -> None:
        self._change(*self._place(path), node)

    @staticmethod
    def _change(folder: _Folder, name: str, node: _Node | None) -> None:
        folder.since.append(_Renaming({name: node}))
        if node is None:
            del folder.now[name]
        else:
            folder.now[name] = node

    def _place(self, path: str) -> tuple[_Folder, str]:
        """The folder that a path lies in, and its name there."""
        parent, _, name = path.rpartition("/")
        folder = self._find(parent)
        assert isinstance(folder, _Folder), path
        return folder, name

    def _find(self, path: str) -> _Node | None:
        """What bears that path now; None where nothing does."""
        node: _Node | None = self._root
        for name in filter(None, path.split("/")):
            node = node.now.get(name) if isinstance(node, _Folder) else None
        return node


def files_by_inode(folder: Path) -> dict[int, str]:
    """The files in a folder by the numbers of their inodes."""
    return {path.stat().st_ino: str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def _loaded(folder: Path) -> _Folder:
    found = _Folder()
    for path in folder.iterdir():
        found.kept[path.name] = _loaded(path) if path.is_dir() else _File(bytearray(path.read_bytes()))
    found.now = dict(found.kept)
    return found


def _leave(folder: _Folder, target: Path, cut: Cut) -> None:
    """Write what comes through of a folder."""
    target.mkdir(exist_ok=True)
    names = dict(folder.kept)
    for change in folder.since[: _how_many(len(folder.since), cut)]:
        for name, node in change.names.items():
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node
    for name, node in names.items():
        if isinstance(node, _Folder):
            _leave(node, target / name, cut)
        else:
            content = bytearray(node.kept)
            _write(content, _come_through(node.since, cut))
            (target / name).write_bytes(content)


def _how_many(count: int, cut: Cut) -> int:
    """How many of the changes of names come through: the first few, or all."""
    return next((at for at in range(count) if cut.chance.random() >= cut.names), count)


def _come_through(since: Sequence[tuple[int, bytes | None]], cut: Cut) -> Iterator[tuple[int, bytes | None]]:
    """The blocks and cuts that come through."""
    for at, data in since:
        if data is None:
            if cut.chance.random() < cut.blocks:
                yield at, None
            continue
        start = at
        while start < at + len(data):
            end = min((start // cut.size + 1) * cut.size, at + len(data))
            if cut.chance.random() < cut.blocks:
                yield start, data[start - at : end - at]
            start = end


def _write(content: bytearray, changes: Iterable[tuple[int, bytes | None]]) -> None:
    """Make changes to the bytes of a file; what is jumped over is zeros."""
    for at, data in changes:
        if len(content) < at:
            content.extend(bytes(at - len(content)))
        if data is None:
            del content[at:]
        else:
            content[at : at + len(data)] = data
