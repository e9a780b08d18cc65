"""The server of a made site on a port of this machine, which no other machine reaches.

Not loaded where an AI program starts its server itself: a web server takes a sixth of the start.
"""

import socket

import uvicorn
from mcp.server.mcpserver import MCPServer

from generator import _
from generator.findings.diagnostics import CannotRunError

LOOPBACK = "127.0.0.1"
_LARGEST_REQUEST = 65_536  # bytes


def serve_http(server: MCPServer, port: int) -> None:
    """Answer on a port of this machine, which no other machine reaches, until the program is ended.

    Raises:
        CannotRunError: Somebody else has that port.
    """
    app = server.streamable_http_app(
        host=LOOPBACK, stateless_http=True, json_response=True, max_request_body_size=_LARGEST_REQUEST
    )
    with socket.socket() as listening:
        try:
            listening.bind((LOOPBACK, port))
        except OSError as error:
            msg = _("ポート{port}は使えません。--http に別の番号を書いてください", port=port)
            raise CannotRunError(msg) from error
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])
