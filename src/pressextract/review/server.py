"""The review's web server: this machine only, one secret address, no other site may speak to it.

- It listens on 127.0.0.1. Requests must name that host (a foreign name that resolves to it is refused), and their path
  begins with a random token.
- Actions are POST with JSON, with the page's own ``Origin``; there are no CORS headers, so a browser lets no other
  site read an answer or send JSON.
- The page is one document under a policy that admits only its own style and program.
"""

from __future__ import annotations

import hmac
import json
import logging
import secrets
import sys
from collections.abc import Callable
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pressextract.pages import Page, asset, fill, joined
from pressextract.review.act import Refused

if TYPE_CHECKING:
    from pressextract.review.session import Session

__all__ = ["ReviewServer"]

_LOG = logging.getLogger(__name__)

_HOST = "127.0.0.1"
_MAX_BYTES = 1_000_000
_IDLE_S = 30
_SCRIPTS = ("words.js", "talk.js", "text.js", "side.js", "main.js")
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",  # the address holds the token
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class ReviewServer(ThreadingHTTPServer):
    """Serves one session under one token.

    Attributes:
        url: The whole address, token included.
    """

    daemon_threads = True

    def __init__(self, session: Session, *, port: int = 0) -> None:
        self.session = session
        self.token = secrets.token_urlsafe(24)
        super().__init__((_HOST, port), _Handler)
        self.port = int(self.server_address[1])
        self.hosts = frozenset({f"{_HOST}:{self.port}", f"localhost:{self.port}"})
        self.url = f"http://{_HOST}:{self.port}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the base class has it
        """A browser that leaves in the middle of an answer is no news; anything else goes to the log."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            _LOG.exception("a request from %s failed", client_address)

    @cached_property
    def page(self) -> tuple[bytes, str]:
        """The document and its policy."""
        script = joined(("pages", "kit.js"), ("pages", "paint.js"), *(("review", part) for part in _SCRIPTS))
        script = f'"use strict";\n(() => {{\n{script}\n}})();\n'
        style = joined(("pages", "base.css"), ("review", "review.css"))
        page = Page(style=style, script=script, connect=True)
        text = fill(asset("review", "review.html"), style=style, script=script)
        return text.encode(), f"{page.policy}; frame-ancestors 'none'"


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: ReviewServer
    protocol_version = "HTTP/1.1"
    server_version = "pressextract"
    sys_version = ""
    timeout = _IDLE_S

    def do_GET(self) -> None:
        """The page, the list, one release."""
        self._answer(self._get, checked=self._host_and_token)

    def do_POST(self) -> None:
        """One action."""
        self._answer(self._post, checked=self._may_act)

    def _answer(self, run: Callable[[list[str]], Any], *, checked: Callable[[], HTTPStatus | None]) -> None:
        refusal = checked()
        if refusal is not None:
            self.close_connection = True  # a body may still be on its way
            self._send(refusal, b"", kind="text/plain")
            return
        try:
            answer = run(urlsplit(self.path).path.split("/")[2:])
            status = HTTPStatus.OK
        except Refused as refused:
            answer, status = {"error": refused.code, "detail": refused.detail}, HTTPStatus.CONFLICT
        except OSError as error:
            _LOG.exception("an action could not be kept")
            answer, status = {"error": "disk", "detail": error.strerror or ""}, HTTPStatus.INTERNAL_SERVER_ERROR
        if answer is None:
            self._send(HTTPStatus.NOT_FOUND, b"", kind="text/plain")
        elif isinstance(answer, bytes):
            self._send(status, answer, kind="text/html; charset=utf-8", policy=self.server.page[1])
        else:
            raw = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")
            self._send(status, raw, kind="application/json; charset=utf-8")

    def _get(self, path: list[str]) -> Any:
        session = self.server.session
        match path:
            case [""]:
                return self.server.page[0]
            case ["api", "list"]:
                return {"name": session.title, "gold": str(session.gold), "docs": session.overview()}
            case ["api", "doc", number] if number.isascii() and number.isdigit():
                return session.show(int(number))
        return None

    def _post(self, path: list[str]) -> Any:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        match path:
            case ["api", "doc", number] if number.isascii() and number.isdigit():
                try:
                    request = json.loads(body)
                except ValueError as error:
                    raise Refused("act") from error
                if not isinstance(request, dict):
                    raise Refused("act")
                return self.server.session.do(int(number), request)
        return None

    def _host_and_token(self) -> HTTPStatus | None:
        if self.headers.get_all("Host", []) != [self.headers["Host"]] or self.headers["Host"] not in self.server.hosts:
            return HTTPStatus.FORBIDDEN
        _, token, *rest = [*urlsplit(self.path).path.split("/"), ""]
        if not rest or not hmac.compare_digest(token.encode(), self.server.token.encode()):
            return HTTPStatus.NOT_FOUND
        return None

    def _may_act(self) -> HTTPStatus | None:
        refusal = self._host_and_token()
        if refusal is not None:
            return refusal
        if self.headers["Origin"] != f"http://{self.headers['Host']}":
            return HTTPStatus.FORBIDDEN
        if self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return HTTPStatus.FORBIDDEN
        if self.headers.get_content_type() != "application/json":
            return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
        length = self.headers["Content-Length"] or ""
        if not (length.isascii() and length.isdigit()):
            return HTTPStatus.LENGTH_REQUIRED
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if int(length) > _MAX_BYTES else None

    def _send(self, status: HTTPStatus, body: bytes, *, kind: str, policy: str = "default-src 'none'") -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": kind, "Content-Security-Policy": policy}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ARG002 - the base class names it so
        """Nothing of the address, which holds the token."""
        _LOG.debug("%s %s", self.command, args[1] if len(args) > 1 else "")
