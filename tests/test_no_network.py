import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests import no_network

ROOT = Path(__file__).parents[1]
NOWHERE = "192.0.2.1"  # kept free for examples by RFC 5737
ASK = f"""
import socket
with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
    print("here", end=" ")
try:
    socket.create_connection(("{NOWHERE}", 9), timeout=20)
except OSError as error:
    print(error.strerror)
"""


def used(act):
    """What is counted while the network is used so; whether the use was refused too."""
    with pytest.raises(AssertionError) as failed, no_network.none_tried(), pytest.raises(no_network.NetworkUseError):
        act()
    return str(failed.value)


def test_whatever_would_leave_the_machine_is_refused_and_fails_the_test(tmp_path):
    # GIVEN sockets of either kind
    with socket.socket() as stream, socket.socket(type=socket.SOCK_DGRAM) as datagram:
        # WHEN they are pointed at the network, or a name is asked for THEN the test fails
        assert NOWHERE in used(lambda: stream.connect((NOWHERE, 9)))
        assert NOWHERE in used(lambda: datagram.sendto(b"words", (NOWHERE, 9)))
        assert "every address" in used(lambda: stream.bind(("", 0)))
        assert "models.example" in used(lambda: socket.getaddrinfo("models.example", 443))
        # AND this machine itself may be asked
        with no_network.none_tried():
            stream.bind(("127.0.0.1", 0))
            socket.getaddrinfo("localhost", stream.getsockname()[1])


def test_a_use_that_is_swallowed_is_counted_all_the_same():
    def swallowed():
        try:
            socket.create_connection((NOWHERE, 9))
        except OSError:
            return

    with pytest.raises(AssertionError, match=NOWHERE), no_network.none_tried():
        swallowed()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces are Linux's")
def test_a_namespace_without_a_network_is_one():
    # WHEN something runs as `make no-network` runs the tests
    command = [ROOT / "packaging" / "no-network.sh", sys.executable, "-c", ASK]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    # THEN it reaches itself and nobody else; where there are no namespaces it says so and runs nothing
    if done.returncode == 3:
        assert "allows no namespaces" in done.stderr and done.stdout == ""
    else:
        assert done.stdout == f"here {os.strerror(101)}\n", done.stderr
