"""On the path of a server under test: writes down every address its Python asks for, opens or sends to."""

import os
import sys

WATCHED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto", "socket.bind"}


def _written_down(event, arguments):
    if event in WATCHED:
        told = arguments[1:] if event in ("socket.connect", "socket.sendto", "socket.bind") else arguments
        with open(os.environ["ADDRESSES_SEEN"], "a", encoding="utf-8") as file:
            file.write(f"{event} {told!r}\n")


sys.addaudithook(_written_down)
