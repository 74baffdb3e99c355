"""Every format gives the same text, and where it cannot, the difference is listed in docs/formats.md."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

import made
from pressextract.read import Job, ReadOptions, Unreadable, read_job
from pressextract.shapes import RawDoc

SENDER = "Swantje Petersen <petersen@wfn.example>"


def read_bytes(tmp_path: Path, name: str, data: bytes, **options) -> list:
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_job(Job("in", path), options=ReadOptions(**options)))


def text_of(tmp_path: Path, name: str, data: bytes) -> str:
    (doc,) = read_bytes(tmp_path, name, data)
    assert isinstance(doc, RawDoc), doc
    return doc.text


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("html", "text/html"), ("pdf", "application/pdf"), ("rtf", "application/rtf"), ("eml", "message/rfc822")],
)
def test_the_kind_is_told_by_content_not_by_name(tmp_path, name, media_type):
    (doc,) = read_bytes(tmp_path, "a.txt", made.make(name, "Ein Haus\n\nEs steht.", title="Ein Haus", sender=SENDER))
    assert doc.media_type == media_type
    assert "Es steht." in doc.text


def test_a_text_with_the_name_of_a_pdf_is_a_text(tmp_path):
    (doc,) = read_bytes(tmp_path, "a.pdf", b"Ein Text.")
    assert (doc.text, doc.media_type) == ("Ein Text.", "text/plain")


# HTML


def test_a_page_keeps_every_line_and_marks_what_it_sets_apart(tmp_path):
    page = b"""<!doctype html><body><nav><ul><li>Start</li><li>Presse</li></ul></nav><h1>Ein Haus</h1>
    <p>Es   steht<br>hier.</p><footer><p>Tel. 030 23125-101</p>Impressum</footer>"""
    (doc,) = read_bytes(tmp_path, "a.html", page)
    assert doc.text == "Start\nPresse\n\nEin Haus\n\nEs steht\nhier.\n\nTel. 030 23125-101\n\nImpressum"
    assert [(doc.text[m.start : m.end], m.reason) for m in doc.marks] == [
        ("Start\nPresse", "navigation"),
        ("Tel. 030 23125-101\n\nImpressum", "footer"),
    ]


def test_contact_data_in_a_footer_are_never_lost():
    from pressextract.clean import clean
    from pressextract.shapes import Mark

    text = "Ein Haus für alle\n\nDie Stadt baut ein Haus, und es wird im Mai fertig sein, sagt sie.\n\nPressekontakt\nEva Muster\nTel. 030 23125-101\n\nDatenschutz"
    start = text.index("Pressekontakt")
    doc = clean(RawDoc("a", "a", text, marks=(Mark(start, len(text), "footer"),)))
    kept = [text[line.start : line.end] for line in doc.lines if line.zone != "furniture"]
    assert {"Pressekontakt", "Eva Muster", "Tel. 030 23125-101"} <= set(kept)
    assert "Datenschutz" not in kept


def test_a_mark_that_is_sure_takes_everything():
    from pressextract.clean import clean
    from pressextract.shapes import Mark

    text = (
        "Ein Haus für alle\n\nDie Stadt baut ein Haus, und es wird im Mai fertig sein, sagt sie.\n\nTel. 030 23125-101"
    )
    start = text.index("Tel.")
    doc = clean(RawDoc("a", "a", text, marks=(Mark(start, len(text), "page_header", sure=True),)))
    assert [(line.zone, line.reason) for line in doc.lines][-1] == ("furniture", "page_header")


def test_what_the_format_names_as_headline_is_it_if_a_line_says_so():
    from pressextract.clean import clean
    from pressextract.shapes import Hints

    text = "Die Stadt baut ein Haus\n\nNeues aus dem Amt\n\nDie Stadt baut ein Haus, und es wird im Mai fertig sein, sagt sie."
    for named, title in (("Neues aus dem Amt", "Neues aus dem Amt"), ("Etwas anderes", "Die Stadt baut ein Haus")):
        doc = clean(RawDoc("a", "a", text, hints=Hints(title=named)))
        assert doc.text[doc.title.start : doc.title.end] == title


def test_links_without_words_show_where_they_lead(tmp_path):
    page = b"""<!doctype html><body><a href="mailto:amt%40stadt.example?subject=x">Schreiben</a>
    <a href="tel:+493023125101">Anrufen</a> <a href="mailto:b@stadt.example">b@stadt.example</a>
    <a href="#" data-cfemail="1b7a5b63357e637a766b777e">[geschuetzt]</a>"""
    text = text_of(tmp_path, "a.html", page)
    assert text == "Schreiben amt@stadt.example Anrufen +493023125101 b@stadt.example [geschuetzt] a@x.example"


def test_hidden_text_scripts_and_forms_are_left_out(tmp_path):
    page = b"""<html><body><p hidden>a</p><p style="display: none">b</p><script>c</script><style>d</style>
    <noscript>e</noscript><template>f</template><form><button>g</button><textarea>h</textarea></form><p>Bleibt</p>"""
    assert text_of(tmp_path, "a.html", page) == "Bleibt"


def test_cells_stand_side_by_side_unless_they_hold_lines(tmp_path):
    page = b"""<html><body><table><tr><td>Telefon:</td><td>030 23125-101</td></tr>
    <tr><td>Eva Muster<br>Amt</td><td>Jan Muster<br>Rat</td></tr></table>"""
    assert text_of(tmp_path, "a.html", page) == "Telefon:  030 23125-101\nEva Muster\nAmt\n\nJan Muster\nRat"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">',
        '<meta name="DC.date.issued" content="2024-05-03">',
        '<meta name="date" content="03.05.2024">',
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-05-03"}]}</script>',
    ],
)
def test_the_day_of_publication_comes_from_metadata(tmp_path, head):
    (doc,) = read_bytes(tmp_path, "a.html", made.html("Ein Haus\n\nEs steht.", title="Ein Haus", head=head))
    assert doc.hints.published == date(2024, 5, 3)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-05-03">',
        '<meta name="date" content="gestern">',
        '<meta name="date" content="2024-13-40">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2024-05-03"}</script>',
        '<script type="application/ld+json">{{{</script>',
    ],
)
def test_days_of_change_and_broken_ones_are_none(tmp_path, head):
    (doc,) = read_bytes(tmp_path, "a.html", made.html("Ein Haus\n\nEs steht.", title="Ein Haus", head=head))
    assert doc.hints.published is None


def test_a_headline_needs_heading_and_metadata(tmp_path):
    page = b"<html><head><title>Ein neues Haus | Stadt Musterau</title></head><body><h1>Stadt Musterau</h1><h2>Ein neues Haus</h2><p>x"
    (doc,) = read_bytes(tmp_path, "a.html", page)
    assert doc.hints.title == "Ein neues Haus"
    (doc,) = read_bytes(tmp_path, "b.html", page.replace(b"<h2>Ein neues Haus", b"<h2>Anderes hier"))
    assert doc.hints.title is None


def test_a_page_in_latin_1_says_so_and_utf8_that_lies_is_utf8(tmp_path):
    page = "<html><head><meta charset='iso-8859-1'></head><body>Grüße – “so”"
    (doc,) = read_bytes(tmp_path, "a.html", page.encode("cp1252"))
    assert (doc.text, doc.encoding) == ("Grüße – “so”", "cp1252")
    (doc,) = read_bytes(tmp_path, "b.html", page.encode())
    assert (doc.text, doc.encoding) == ("Grüße – “so”", "utf-8")


# PDF

LONG = "Die Wirtschaftsförderung der Stadt Musterau hat am Dienstag gemeinsam mit der Handwerkskammer ein Programm für junge Betriebe vorgestellt, das im Herbst beginnen soll und zunächst auf drei Jahre angelegt ist. "


def test_paragraphs_of_a_pdf_are_whole_and_boxes_keep_their_lines(tmp_path):
    text = f"Ein Haus\n\n{LONG * 2}\n\nEva Muster\nRathausplatz 1\n12345 Musterau"
    assert text_of(tmp_path, "a.pdf", made.pdf(text, title="Ein Haus")) == text.replace(" \n", "\n")


def test_columns_are_read_one_after_the_other(tmp_path):
    paragraphs = [f"Absatz {number}. {LONG}".strip() for number in range(1, 13)]
    text = text_of(tmp_path, "a.pdf", made.pdf("\n\n".join(paragraphs), title="x", columns=2))
    assert text.replace("\n\n", " ").replace("\n", " ") == " ".join(paragraphs)


def test_footers_that_repeat_and_page_numbers_are_marked(tmp_path):
    body = "\n\n".join(f"Nummer {'i' * (one + 1)}. {LONG.strip()}" for one in range(36))
    (doc,) = read_bytes(tmp_path, "a.pdf", made.pdf(body, title="x", footer="Stadt Musterau, Rathausplatz 1"))
    marked = [(doc.text[m.start : m.end], m.reason, m.sure) for m in doc.marks]
    assert ("Seite 1", "page_number", True) in marked
    assert [sure for words, _, sure in marked if words.startswith("Stadt Musterau")] == [
        False,
        *[True] * (doc.text.count("Rathausplatz") - 1),
    ]
    flow = doc.text[: doc.marks[0].start]
    assert flow.count("Die Wirtschaftsförderung der") == 36
    assert flow.replace("\n", " ").count("drei Jahre angelegt ist.") == 36  # no footer amid a sentence


def test_line_end_hyphens_become_soft_and_compounds_keep_theirs():
    from pressextract.read.formats.pdf_layout import Piece, to_paragraphs

    def lines(*words: str) -> str:
        return to_paragraphs([Piece(one, 0, 700 - 14 * row, 300, 710 - 14 * row) for row, one in enumerate(words)])

    start = "Der Ausschuss berät über die Wirt"
    assert lines(f"{start}\u00ad", "schaft der Stadt") == f"{start}\u00adschaft der Stadt"
    assert lines(f"{start}-", "schaft der Stadt") == f"{start}\u00adschaft der Stadt"
    assert lines(f"{start}-", "Akademie der Stadt") == f"{start}-Akademie der Stadt"
    assert lines(f"{start}-", "und Handelsplatz") == f"{start}- und Handelsplatz"


def test_labels_and_values_stay_in_their_rows():
    from pressextract.read.formats.pdf_layout import Piece, reading_order

    rows = [
        ("Telefon:", "030 23125-101"),
        ("Telefax:", "030 23125-102"),
        ("E-Mail:", "a@x.example"),
        ("Web:", "x.example"),
    ]
    pieces = [
        Piece(words, left, 700 - 14 * row, left + 60, 710 - 14 * row)
        for row, pair in enumerate(rows)
        for words, left in zip(pair, (0, 120), strict=True)
    ]
    assert [line.words for line in reading_order(pieces)] == ["  ".join(pair) for pair in rows]


def test_a_scan_says_that_it_has_no_text(tmp_path):
    import pypdfium2

    out = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    document.save(out)
    (bad,) = read_bytes(tmp_path, "a.pdf", out.getvalue())
    assert (bad.error.code, "character recognition" in str(bad.error)) == ("input.no_text", True)


# Word and OpenDocument


def docx_with(xml: str, **parts: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    files = {"word/document.xml": f"<w:document {space}><w:body>{xml}</w:body></w:document>"}
    files |= {f"word/{name}.xml": f"<w:part {space}>{inner}</w:part>" for name, inner in parts.items()}
    return made.zip_of({name: text.encode() for name, text in files.items()})


def p(words: str, style: str = "") -> str:
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{style}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_word_text_boxes_headers_footers_and_tables_are_there(tmp_path):
    box = f"<w:p><w:r><w:t>Anker</w:t></w:r><w:r><w:drawing><w:txbxContent>{p('Kasten')}</w:txbxContent></w:drawing></w:r></w:p>"
    table = f"<w:tbl><w:tr><w:tc>{p('Telefon')}</w:tc><w:tc>{p('030 23125-101')}</w:tc></w:tr></w:tbl>"
    data = docx_with(box + table, header1=p("Kopf"), header2=p("Kopf"), footer1=p("Fuß"))
    (doc,) = read_bytes(tmp_path, "a.docx", data)
    assert doc.text == "Kopf\n\nAnker\n\nKasten\n\nTelefon  030 23125-101\n\nFuß"
    assert [(doc.text[m.start : m.end], m.reason) for m in doc.marks] == [
        ("Kopf", "page_header"),
        ("Fuß", "page_footer"),
    ]


def test_word_leaves_out_what_is_deleted_hidden_or_said_twice(tmp_path):
    runs = (
        "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:tab/><w:t>Wirt</w:t><w:softHyphen/><w:t>schaft</w:t><w:br/><w:t>zwei</w:t></w:r>"
        "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:t> eins</w:t></mc:Choice><mc:Fallback><w:t> eins</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(tmp_path, "a.docx", docx_with(f"<w:p>{runs}</w:p>")) == "neu\tWirt\u00adschaft\nzwei eins"


def test_short_paragraphs_of_word_stay_together_and_prose_stands_apart(tmp_path):
    xml = p("Ein Haus", "Heading1") + p("x" * 100) + p("Eva Muster") + p("Tel. 030 23125-101") + "<w:p/>" + p("Ende")
    (doc,) = read_bytes(tmp_path, "a.docx", docx_with(xml))
    assert doc.text == f"Ein Haus\n\n{'x' * 100}\n\nEva Muster\nTel. 030 23125-101\n\nEnde"
    assert doc.hints.title == "Ein Haus"


def test_opendocument_blanks_tabs_boxes_and_changes(tmp_path):
    space = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:table="b"'
    body = (
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
        '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame></text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>"
        "<text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list>"
    )
    content = f"<office:document-content {space}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    files = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}
    assert text_of(tmp_path, "a.odt", made.zip_of(files)) == "a   b\tc\nd\n\nKasten\n\n1  2\n\nPunkt"


# RTF, Markdown


def test_rtf_escapes_code_pages_and_destinations(tmp_path):
    data = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x;}Gr\'fc\u223?e\~aus M\u252\'fcnchen\par{\v weg}\uc0\u8211 Ende\emdash\{ok\}\line{\pict 00ff}zwei\cell drei\row}"
    assert text_of(tmp_path, "a.rtf", data) == "Grüße\xa0aus München\n–Ende—{ok}\nzwei  drei"


def test_rtf_in_another_code_page(tmp_path):
    (doc,) = read_bytes(tmp_path, "a.rtf", rb"{\rtf1\ansi\ansicpg1250 \'e8}")
    assert (doc.text, doc.encoding) == ("č", "cp1250")


def test_markdown_loses_its_marks_and_keeps_its_lines(tmp_path):
    source = (
        '---\ntitle: "Ein Haus"\ndate: 2024-05-03\n---\n# Ein **Haus** #\n\nMit *Betonung*, snake_case_wort, 3 * 4 * 5 und '
        "[Seite](https://x.example), [Mail](mailto:a@x.example)  \nzweite Zeile\\\n> Zitat\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n"
        "```\ncode\n```\n![Bild](b.png)<br>Ende <https://y.example> \\*so\\*\n\n[1]: https://z.example\n"
    )
    (doc,) = read_bytes(tmp_path, "a.md", source.encode())
    assert doc.text == (
        "Ein Haus\n\nMit Betonung, snake_case_wort, 3 * 4 * 5 und Seite, Mail a@x.example\nzweite Zeile\nZitat\n\na  b\n1  2\n\n"
        "code\nEnde https://y.example *so*"
    )
    assert (doc.hints.title, doc.hints.published) == ("Ein Haus", date(2024, 5, 3))


# Mail


def test_a_mail_gives_day_headline_and_its_attachments(tmp_path):
    attach = {"anlage.txt": b"Eine Anlage.", "bild.png": b"\x89PNG", "liste.docx": docx_with(p("Liste"))}
    for name in ("eml", "msg"):
        data = getattr(made, name)("Sie lesen richtig.\n", title="AW: Ein Haus", sender=SENDER, attach=attach)
        mail, text, word = read_bytes(tmp_path, f"a.{name}", data)
        assert mail.text == f"Von: {SENDER}\n\nEin Haus\n\nSie lesen richtig."
        assert (mail.hints.title, mail.hints.published) == ("Ein Haus", date(2025, 3, 12))
        assert (text.id, text.text, word.id, word.text) == ("in/anlage", "Eine Anlage.", "in/liste", "Liste")


def test_a_mail_that_says_sender_and_subject_itself_is_left_as_it_is(tmp_path):
    body = "Ein Haus\n\nFragen an petersen@wfn.example"
    for name in ("eml", "msg"):
        data = getattr(made, name)(body, title="Ein Haus", sender=SENDER)
        assert text_of(tmp_path, f"a.{name}", data) == body


def test_a_mail_of_markup_only_is_read_as_a_page(tmp_path):
    mail = b"From: a@x.example\nSubject: Ein Haus\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Es <b>steht</b>.</p>"
    assert text_of(tmp_path, "a.eml", mail) == "Von: a@x.example\n\nEin Haus\n\nEs steht."


def test_a_mail_in_a_mail_is_a_document(tmp_path):
    from email.message import EmailMessage

    inner = EmailMessage()
    inner["From"], inner["Subject"] = "b@x.example", "Innen"
    inner.set_content("Innen steht es.")
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "a@x.example", "WG: Außen", "<1@x>"
    outer.set_content("Außen steht es.")
    outer.add_attachment(inner)
    first, second = read_bytes(tmp_path, "a.eml", outer.as_bytes())
    assert "Außen steht es." in first.text
    assert "Innen steht es." in second.text


# Packages and rows


def test_a_zip_gives_its_documents_with_ids_of_their_own(tmp_path):
    files = {
        "b/z.txt": b"Z.",
        "a.txt": b"A.",
        "a.md": b"# M",
        "__MACOSX/._a.txt": b"x",
        ".x.txt": b"x",
        "bild.jpg": b"x",
    }
    docs = read_bytes(tmp_path, "p.zip", made.zip_of(files))
    assert [(doc.id, doc.path.removeprefix(f"{tmp_path}/"), doc.text) for doc in docs] == [
        ("in/a", "p.zip/a", "M"),
        ("in/a~2", "p.zip/a~2", "A."),
        ("in/b/z", "p.zip/b/z", "Z."),
    ]


def test_rows_of_tables_are_documents(tmp_path):
    csv_data = "nr;inhalt;published\n7;Ein Text.;2024-05-03\n;Ohne Nummer.;\n7;Zweimal.;\n8; ;\n".encode("cp1252")
    first, second, twice, empty = read_bytes(tmp_path, "a.csv", csv_data, text_column="inhalt", id_column="nr")
    assert (first.id, first.text, first.hints.published, first.media_type) == (
        "in/7",
        "Ein Text.",
        date(2024, 5, 3),
        "text/csv",
    )
    assert (second.id, second.text) == ("in/3", "Ohne Nummer.")
    assert (twice.error.code, empty.error.code) == ("input.duplicate", "input.empty")
    assert first.sha256 != second.sha256


def test_quoted_cells_hold_lines_and_bytes_of_windows(tmp_path):
    data = 'id,text\r\n1,"Grüße\r\naus Köln"\r\n'.encode("cp1252")
    (doc,) = read_bytes(tmp_path, "a.csv", data)
    assert (doc.text, doc.encoding) == ("Grüße\naus Köln", "cp1252")


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_the_column_says_what_it_has(tmp_path, name):
    data = made.make(name[2:], "Ein Text.", title="", sender="")
    (bad,) = read_bytes(tmp_path, name, data, text_column="inhalt")
    assert bad.error.code == "input.column"
    assert "it has id, text): pass --text-column" in str(bad.error)


def test_parquet_of_another_column(tmp_path):
    (doc,) = read_bytes(tmp_path, "a.parquet", made.parquet("Ein Text."), id_column="text")
    assert doc.media_type == "application/vnd.apache.parquet"
    assert doc.text == "Ein Text."


def test_tables_in_folders_count_only_when_asked_for(tmp_path):
    from pressextract.read import find_jobs

    for name in ("a.txt", "b.csv", "c.parquet", "README.md", "d.md"):
        (tmp_path / name).write_text("x")
    assert [job.id for job in find_jobs([tmp_path])] == ["a", "d"]
    assert [job.id for job in find_jobs([tmp_path], tables=True)] == ["a", "b", "c", "d"]
    assert [job.id for job in find_jobs([tmp_path / "b.csv"])] == ["b"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"Ein Text.", ["stdin"]),
        (b'{"id": "1", "text": "Eins."}\n{"id": "2", "text": "Zwei."}\n', ["stdin/1", "stdin/2"]),
        (made.html("Ein Haus", title="x"), ["stdin"]),
        (made.parquet("Ein Text."), ["stdin/release"]),
    ],
)
def test_stdin_is_told_by_content(monkeypatch, data, ids):
    from types import SimpleNamespace

    from pressextract.read import find_jobs

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    (job,) = find_jobs([Path("-")])
    assert [doc.id for doc in read_job(job, options=ReadOptions())] == ids


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("html", "resiliparse.parse.html", "html"), ("pdf", "pypdfium2", "pdf"), ("msg", "olefile", "msg")],
)
def test_a_missing_library_names_the_command_that_installs_it(monkeypatch, name, module, extra):
    from pressextract.read.parse import parse

    monkeypatch.setitem(sys.modules, module, None)
    data = made.make(name, "Ein Haus", title="x", sender=SENDER)
    (part,) = {part.error for part in parse(data, name=f"a.{name}", options=ReadOptions())}
    assert part[0] == "extra"
    assert f'pip install "pressextract[{extra}]"' in part[1]


def test_an_old_word_file_is_told_so_without_any_library(monkeypatch):
    from pressextract.read.parse import parse

    monkeypatch.setitem(sys.modules, "olefile", None)
    data = made.compound_file({"WordDocument": b"x" * 5000})
    (error,) = {part.error for part in parse(data, name="a.doc", options=ReadOptions())}
    assert error == ("format", "a.doc is an old Word file (.doc), which cannot be read: save it as .docx")


def test_no_library_of_a_format_is_loaded_before_such_a_file_comes():
    code = "import sys, pressextract.read\nprint(sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for name in ("resiliparse", "pypdfium2", "olefile", "pyarrow", "email", "xml"):
        assert f"'{name}'" not in loaded


def test_a_zip_of_unknown_things_says_so(tmp_path):
    sheet = made.zip_of({"xl/workbook.xml": b"<x/>"})
    (bad,) = read_bytes(tmp_path, "a.xlsx", sheet)
    assert isinstance(bad, Unreadable)
    assert bad.error.code == "input.format"


def test_json_lines_from_another_column(tmp_path):
    line = json.dumps({"nr": 3, "inhalt": "Ein Text."}).encode()
    (doc,) = read_bytes(tmp_path, "a.jsonl", line, text_column="inhalt", id_column="nr")
    assert (doc.id, doc.text) == ("in/3", "Ein Text.")


def test_directory_entries_are_no_documents(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.mkdir("ordner")
        package.writestr("ordner/a.txt", "A.")
    (doc,) = read_bytes(tmp_path, "a.zip", out.getvalue())
    assert doc.id == "in/ordner/a"
