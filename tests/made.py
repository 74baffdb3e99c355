"""One release in every format, made by libraries that are not the readers' own wherever there is one."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from html import escape
from itertools import pairwise

FORMATS = ("html", "pdf", "docx", "odt", "rtf", "eml", "msg", "md", "zip", "jsonl", "csv", "parquet")


def blocks(text: str) -> list[list[str]]:
    """Lines of each block between blank lines."""
    return [block.split("\n") for block in text.strip("\n").split("\n\n")]


def make(kind: str, text: str, *, title: str, sender: str) -> bytes:
    """The release as bytes of a format."""
    if kind in {"eml", "msg"}:
        return {"eml": eml, "msg": msg}[kind](text, title=title, sender=sender)
    if kind in {"html", "pdf", "docx", "odt", "rtf", "md"}:
        return {"html": html, "pdf": pdf, "docx": docx, "odt": odt, "rtf": rtf, "md": markdown}[kind](text, title=title)
    return {"zip": zipped, "jsonl": jsonl, "csv": table, "parquet": parquet}[kind](text)


def html(text: str, *, title: str, head: str = "") -> bytes:
    parts = []
    for lines in blocks(text):
        tag = "h1" if lines == [title] else "p"
        parts.append(f"<{tag}>{'<br>'.join(escape(line) for line in lines)}</{tag}>")
    page = f"<!DOCTYPE html><html><head><title>{escape(title)}</title>{head}</head><body>{''.join(parts)}</body></html>"
    return page.encode()


def pdf(text: str, *, title: str, footer: str = "", columns: int = 1) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    out = io.BytesIO()
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=11)
    head = ParagraphStyle("head", parent=body, fontName="Times-Bold", fontSize=15, leading=19)
    flow = [
        Paragraph("<br/>".join(escape(line) for line in lines), head if lines == [title] else body)
        for lines in blocks(text)
    ]
    width, height = A4
    step = (width - 144 + 24) / columns
    frames = [Frame(72 + step * one, 72, step - 24, height - 144, 0, 0, 0, 0) for one in range(columns)]

    def draw_footer(canvas, doc) -> None:
        canvas.setFont("Times-Roman", 9)
        if footer:
            canvas.drawString(72, 36, footer)
            canvas.drawString(width - 120, 24, f"Seite {doc.page}")

    document = BaseDocTemplate(out, pagesize=A4, title=title, invariant=True)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=draw_footer)])
    document.build(flow)
    return out.getvalue()


def docx(text: str, *, title: str) -> bytes:
    from docx import Document

    document = Document()
    for number, lines in enumerate(blocks(text)):
        if number:
            document.add_paragraph("")
        for line in lines:
            document.add_paragraph(line, style="Heading 1" if line == title else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(text: str, *, title: str) -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    document = OpenDocumentText()
    for number, lines in enumerate(blocks(text)):
        if number:
            document.text.addElement(P())
        for line in lines:
            document.text.addElement(H(outlinelevel=1, text=line) if line == title else P(text=line))
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def rtf(text: str, *, title: str) -> bytes:
    def coded(line: str) -> str:
        mended = line.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in mended)

    body = "\\par\n".join(coded(line) for line in text.strip("\n").split("\n"))
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}}{\info{\title x}}\f0\fs24 "
    return f"{head}{body}\\par}}".encode("ascii")


def eml(text: str, *, title: str, sender: str, attach: dict[str, bytes] | None = None) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "redaktion@blatt.example", title
    mail["Date"] = "Wed, 12 Mar 2025 09:30:00 +0100"
    mail["Message-ID"] = "<1@wfn.example>"
    mail.set_content(text)
    for name, data in (attach or {}).items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def markdown(text: str, *, title: str) -> bytes:
    parts = [f"# {title}" if lines == [title] else "  \n".join(lines) for lines in blocks(text)]
    return "\n\n".join(parts).encode()


def zipped(text: str) -> bytes:
    return zip_of({"release.txt": text.encode()})


def zip_of(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def jsonl(text: str) -> bytes:
    return json.dumps({"id": "release", "text": text}).encode() + b"\n"


def table(text: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([["id", "text"], ["release", text]])
    return out.getvalue().encode()


def parquet(text: str) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"id": ["release"], "text": [text]}), out)
    return out.getvalue()


def msg(text: str, *, title: str, sender: str, attach: dict[str, bytes] | None = None) -> bytes:
    """An Outlook message with the few streams that one needs (MS-OXMSG)."""
    name, _, address = sender.rstrip(">").partition(" <")
    sent = datetime(2025, 3, 12, 8, 30, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)
    ticks = int(sent.total_seconds()) * 10_000_000
    streams: dict[str, bytes] = {
        "__properties_version1.0": bytes(32) + struct.pack("<IIQ", 0x00390040, 6, ticks),
        "__substg1.0_0037001F": title.encode("utf-16-le"),
        "__substg1.0_1000001F": text.replace("\n", "\r\n").encode("utf-16-le"),
        "__substg1.0_0C1A001F": name.encode("utf-16-le"),
        "__substg1.0_5D01001F": address.encode("utf-16-le"),
    }
    for number, (file, data) in enumerate((attach or {}).items()):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[f"{folder}/__substg1.0_3707001F"] = file.encode("utf-16-le")
        streams[f"{folder}/__substg1.0_37010102"] = data
    return compound_file(streams)


_SECTOR, _MINI, _CUTOFF, _FREE, _END = 512, 64, 4096, 0xFFFFFFFF, 0xFFFFFFFE


def compound_file(streams: dict[str, bytes]) -> bytes:
    """Microsoft's container (MS-CFB), version 3, one level of folders, names in a list rather than a balanced tree."""
    mini, mini_fat, sectors, fat = bytearray(), [], [], []

    def chain(data: bytes, unit: int, table: list[int]) -> int:
        start, count = len(table), -(-len(data) // unit)
        table += [start + one + 1 for one in range(count - 1)] + ([_END] if count else [])
        return start if count else _END

    def store(data: bytes) -> int:
        start = chain(data, _SECTOR, fat)
        sectors.append(data.ljust(-(-len(data) // _SECTOR) * _SECTOR, b"\0"))
        return start

    folders = sorted({name.split("/")[0] for name in streams if "/" in name})
    entries = [["Root Entry", 5, _FREE, _END, 0]]
    children: dict[str, list[int]] = {"": [], **{folder: [] for folder in folders}}
    for folder in folders:
        children[""].append(len(entries))
        entries.append([folder, 1, _FREE, 0, 0])
    for name, data in streams.items():
        folder, _, own = name.rpartition("/")
        if len(data) < _CUTOFF:
            start = chain(data, _MINI, mini_fat)
            mini += data.ljust(-(-len(data) // _MINI) * _MINI, b"\0")
        else:
            start = store(data)
        children[folder].append(len(entries))
        entries.append([own, 2, _FREE, start, len(data)])
    right: dict[int, int] = {}
    for folder, rows in children.items():
        rows.sort(key=lambda row: (len(entries[row][0]), entries[row][0].upper()))
        right |= dict(pairwise(rows))
        if rows:
            entries[0 if not folder else 1 + folders.index(folder)][2] = rows[0]
    entries[0][3], entries[0][4] = (store(bytes(mini)) if mini else _END), len(mini)
    directory = b"".join(_entry(*entry, right=right.get(row, _FREE)) for row, entry in enumerate(entries))
    directory_at = store(directory)
    mini_fat_at = store(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(_SECTOR, b"\xff")) if mini_fat else _END
    fat_at, fat_count = len(fat), 1
    while (len(fat) + fat_count) * 4 > fat_count * _SECTOR:
        fat_count += 1
    fat += [0xFFFFFFFD] * fat_count
    sectors.append(struct.pack(f"<{len(fat)}I", *fat).ljust(fat_count * _SECTOR, b"\xff"))
    header = struct.pack("<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
                         0, fat_count, directory_at, 0, _CUTOFF, mini_fat_at, 1 if mini_fat else 0, _END, 0)  # fmt: skip
    places = struct.pack("<109I", *[fat_at + one for one in range(fat_count)], *[_FREE] * (109 - fat_count))
    return header + places + b"".join(sectors)


def _entry(name: str, kind: int, child: int, start: int, size: int, *, right: int) -> bytes:
    coded = (name + "\0").encode("utf-16-le")
    return struct.pack("<64sHBBIII16xI16xIQ", coded, len(coded), kind, 1, _FREE, right, child, 0, start, size)
