"""What the tests see of the network: every call of this process that would leave the machine is refused and counted."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ADDRESSED = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
"""Their second argument is the address."""
NAMED = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
"""Their first argument is the name of a host, which may be asked for on the network."""

tried: list[str] = []
"""What was tried since it was last looked at."""


class NetworkUseError(PermissionError):
    """Something was to leave the machine."""


def install() -> None:
    """Refuse from now on, in this process and for ever: Python has no way to take such a hook away."""
    sys.addaudithook(_on_event)


@contextmanager
def none_tried() -> Iterator[None]:
    """Raises AssertionError if something within tried to leave the machine, also where that was caught."""
    tried.clear()
    yield
    found, tried[:] = list(tried), []
    assert not found, f"the network was asked: {found}"


def is_here(host: str) -> bool:
    """Whether an address or a name is this machine, as it is seen from nowhere else."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _on_event(event: str, arguments: tuple[object, ...]) -> None:
    if event in ADDRESSED:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None  # else a socket in the file system
    elif event in NAMED:
        host = arguments[0]
    else:
        return
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if isinstance(host, str) and not is_here(host):
        tried.append(f"{event} {host or 'every address of this machine'}")
        raise NetworkUseError(f"a test must not use the network: {tried[-1]}")
