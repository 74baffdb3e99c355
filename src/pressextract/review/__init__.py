"""``pressextract review``: a local page to correct findings with the mouse; what comes out is gold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.review.exports import TOOLS, export_gold
from pressextract.review.server import ReviewServer
from pressextract.review.session import Session

__all__ = ["TOOLS", "ReviewServer", "Session", "default_gold", "export_gold", "serve"]


def default_gold(records: Path) -> Path:
    """The folder beside the records where gold goes if no other is named."""
    return records.with_name(f"{records.stem}-gold")


def serve(records: Path, *, gold: Path, port: int, tell: Callable[[str], None], show: bool) -> None:
    """Serve the review until Ctrl-C; every action is kept, so there is nothing to save at the end.

    Args:
        show: Open the page in the user's browser.

    Raises:
        ConfigError: ``config.port`` if the port is taken; what ``Session`` raises.
    """
    session = Session(records, gold=gold)
    try:
        try:
            server = ReviewServer(session, port=port)
        except OSError as error:
            raise ConfigError(f"port {port}: {error.strerror}: choose another --port", reason="port") from error
        with server:
            tell(
                f"review of {len(session.docs)} releases, gold in {gold}; Ctrl-C ends it, nothing is lost\n{server.url}"
            )
            if show:
                _open(server.url)
            try:
                server.serve_forever(poll_interval=0.2)
            except KeyboardInterrupt:
                finished = sum(doc.now.done for doc in session.docs)
                tell(f"ended; {finished} of {len(session.docs)} releases are finished in {gold}")
    finally:
        session.close()


def _open(url: str) -> None:
    import webbrowser  # noqa: PLC0415 - only where it is asked for

    webbrowser.open(url)
