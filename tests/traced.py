"""A command watched from below by strace: what it and all its children asked of the network, whatever library did."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.no_network import is_here

CALL = re.compile(r"^\d+ +(?:connect|bind|sendto|sendmsg|sendmmsg)\(")
ADDRESS = re.compile(r'sa_family=AF_INET6?\b.*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"')
ASKS_FOR_NAMES = re.compile(r"htons\(53\)|io\.systemd\.Resolve")
"""A resolver may be on this machine, and asks the network in its turn."""


class Traced(NamedTuple):
    """How a command ended, what it wrote, and the calls that were about anything but this machine."""

    code: int
    out: str
    err: str
    asked: list[str]


def traced(command: Sequence[str | Path], environment: Mapping[str, str], folder: Path) -> Traced:
    """Run a command under strace. Fails the test where that cannot be done: nobody is to believe it was looked at."""
    strace, trace = shutil.which("strace"), folder / "calls"
    if strace is None:
        pytest.fail("strace is missing, so nobody knows whether the network is used: install the package strace.")
    watched = [strace, "-f", "-qq", "--seccomp-bpf", "-s", "128", "-e", "trace=%network", "-o", str(trace)]
    done = subprocess.run(
        [*watched, *map(str, command)], env=dict(environment), capture_output=True, text=True, timeout=250, check=False
    )
    if "PTRACE" in done.stderr.upper():
        pytest.fail(f"this system does not let strace look, so nobody knows whether the network is used: {done.stderr}")
    return Traced(done.returncode, done.stdout, done.stderr, asked_in(trace.read_text("utf-8", "replace")))


def asked_in(trace: str) -> list[str]:
    """The calls of a trace that were about an address other than this machine, or asked for a name."""
    return [line for line in trace.splitlines() if CALL.match(line) and _leaves(line)]


def _leaves(line: str) -> bool:
    return bool(ASKS_FOR_NAMES.search(line)) or any(not is_here(address) for address in ADDRESS.findall(line))
