"""Hostile inputs, each by the name that docs/hostile.md has for it; built small, so that they harm nobody."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import made

Case = Callable[[Path], Path]
TEXT = "Ein Haus\n\nDie Stadt Musterau baut ein Haus.\n"
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _file(name: str, data: bytes | Callable[[], bytes]) -> Case:
    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data() if callable(data) else data)
        return path

    return build


def _link_to_itself(folder: Path) -> Path:
    path = folder / "a.txt"
    path.symlink_to(path)
    return path


def _pipe(folder: Path) -> Path:
    path = folder / "a.txt"
    os.mkfifo(path)
    return path


def _device(folder: Path) -> Path:
    path = folder / "a.txt"
    path.symlink_to("/dev/zero")
    return path


def _zip_of_links() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        link = zipfile.ZipInfo("a.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        package.writestr(link, "/etc/hostname")
    return out.getvalue()


def _encrypted_zip() -> bytes:
    data = bytearray(made.zip_of({"a.txt": TEXT.encode()}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def _nested_zip(depth: int) -> bytes:
    data = made.zip_of({"a.txt": TEXT.encode()})
    for _ in range(depth):
        data = made.zip_of({"a.zip": data})
    return data


def _lying_zip() -> bytes:
    """A member that says it is short and is not."""
    data = bytearray(made.zip_of({"a.txt": b"0" * 5_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + at
        data[start : start + 4] = struct.pack("<I", 10)
    return bytes(data)


def _docx(inner: str, head: str = "") -> bytes:
    document = f"{head}<w:document {SPACE}><w:body>{inner}</w:body></w:document>"
    return made.zip_of({"word/document.xml": document.encode()})


def _laughs() -> bytes:
    lines = "".join(f'<!ENTITY l{one + 1} "{f"&l{one};" * 10}">' for one in range(9))
    return _docx("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY l0 "ha">{lines}]>')


def _odt_with_file() -> bytes:
    content = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><d><body><p>&f;</p></body></d>'
    return made.zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def _nested_mail(depth: int) -> bytes:
    mail = b"From: a@x.example\nSubject: Innen\nMIME-Version: 1.0\n\nInnen.\n"
    for number in range(depth):
        edge = f"=={number}=="
        head = f'From: a@x.example\nSubject: {number}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="{edge}"\n\n'
        text = f"--{edge}\nContent-Type: text/plain\n\nNummer {number}.\n--{edge}\nContent-Type: message/rfc822\n\n"
        mail = (head + text).encode() + mail + f"\n--{edge}--\n".encode()
    return mail


def _pdf(pages: int) -> bytes:
    import pypdfium2

    out = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 200)
    document.save(out)
    return out.getvalue()


def _encrypted_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("geheim"))
    canvas.drawString(72, 700, "Ein Haus")
    canvas.save()
    return out.getvalue()


def _old_word() -> bytes:
    return made.compound_file({"WordDocument": b"x" * 5000})


CASES: dict[str, Case] = {
    # files
    "a link that leads to itself": _link_to_itself,
    "a named pipe": _pipe,
    "a link to a device": _device,
    "a file without a byte": _file("a.txt", b""),
    "nothing but NUL bytes": _file("a.txt", bytes(1000)),
    "a picture named .txt": _file("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50)),
    "a line of 50 megabytes": _file("a.txt", lambda: b"x" * 50_000_000),
    # text
    "half a character in UTF-16": _file("a.txt", b"\xff\xfe\x00\xd8a\x00"),
    "half a character in a JSON escape": _file("a.jsonl", b'{"id": "1", "text": "a\\ud800"}\n'),
    "JSON nested a hundred thousand deep": _file("a.jsonl", b"[" * 100_000 + b"\n"),
    "a CSV cell longer than a text may be": _file("a.csv", lambda: b'id,text\n1,"' + b"x" * 6_000_000 + b'"\n'),
    # packages
    "a zip bomb": _file("a.zip", lambda: made.zip_of({"a.txt": bytes(30_000_000)})),
    "a zip whose directory lies about lengths": _file("a.zip", _lying_zip),
    "zips in zips, ten deep": _file("a.zip", lambda: _nested_zip(10)),
    "a zip of 10,001 files": _file("a.zip", lambda: made.zip_of({f"{one}.txt": b"" for one in range(10_001)})),
    "a zip with ../ in a name": _file("a.zip", made.zip_of({"../../etc/a.txt": TEXT.encode()})),
    "a zip with an absolute name": _file("a.zip", made.zip_of({"/etc/a.txt": TEXT.encode()})),
    "a zip with a drive letter": _file("a.zip", made.zip_of({"C:\\a.txt": TEXT.encode()})),
    "a zip with a link": _file("a.zip", _zip_of_links()),
    "an encrypted zip": _file("a.zip", _encrypted_zip()),
    "half a zip": _file(
        "a.zip", made.zip_of({"a.txt": b"".join(hashlib.sha256(bytes([one])).digest() for one in range(200))})[:3000]
    ),
    "an empty zip": _file("a.zip", made.zip_of({})),
    # documents
    "an entity bomb in DOCX": _file("a.docx", _laughs()),
    "a file drawn in by ODT": _file("a.odt", _odt_with_file()),
    "DOCX nested a thousand deep": _file("a.docx", _docx("<w:sdt>" * 1000 + "</w:sdt>" * 1000)),
    "a DOCX that unfolds to 200 megabytes": _file("a.docx", lambda: _docx("<w:p/>" + " " * 200_000_000)),
    "a page of 100,000 nested boxes": _file("a.html", b"<!doctype html><body>" + b"<div>" * 100_000 + b"x"),
    "RTF of 10,000 groups": _file("a.rtf", b"{\\rtf1 " + b"{" * 10_000 + b"x"),
    "RTF with raw binary data": _file("a.rtf", b"{\\rtf1 \\bin100 " + bytes(100) + b"}"),
    "half a PDF": _file("a.pdf", lambda: made.pdf(TEXT, title="x")[:400]),
    "a PDF of 301 pages": _file("a.pdf", lambda: _pdf(301)),
    "a PDF with a password": _file("a.pdf", _encrypted_pdf),
    "a PDF of pictures": _file("a.pdf", lambda: _pdf(1)),
    "mails in mails, twenty deep": _file("a.eml", _nested_mail(20)),
    "an old Word file": _file("a.doc", _old_word),
    "broken Parquet": _file("a.parquet", b"PAR1" + bytes(range(100)) + b"PAR1"),
}
