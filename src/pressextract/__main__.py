"""Entry point of ``pressextract`` and ``python -m pressextract``."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command line."""
    from pressextract.cli import app  # noqa: PLC0415 - typer is needed only here

    app(prog_name="pressextract")


if __name__ == "__main__":
    main()
