"""DOCX and PDF documents, written byte by byte."""

import zipfile
from io import BytesIO

from sijill.intake.items import DEFAULT, Item
from sijill.intake.sources import pdf_text, word_document
from tests.intake.stories import BRIDGE

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, head: str = "") -> BytesIO:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"{head}<w:document {W}><w:body>{body}</w:body></w:document>")
        package.writestr("docProps/core.xml", "<c>2024-05-05T00:00:00Z</c>")
    made.seek(0)
    return made


def paragraph(text: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def pdf(line: str) -> BytesIO:
    """A PDF of one line, drawn from left to right; a ToUnicode table says which letter each code is."""
    letters = sorted(set(line))
    codes = {letter: n for n, letter in enumerate(letters, 1)}
    table = "\n".join(f"<{n:04x}> <{ord(letter):04x}>" for letter, n in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange "
        f"{len(letters)} beginbfchar\n{table}\nendbfchar endcmap end"
    )
    shown = "".join(f"{codes[letter]:04x}" for letter in line)
    content = f"BT /F1 12 Tf 50 700 Td <{shown}> Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{text}endobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    return BytesIO(out)


def only(found: list[Item]) -> Item:
    assert len(found) == 1
    return found[0]


def test_a_word_document_has_its_styled_title_and_no_date() -> None:
    body = paragraph(BRIDGE.title, "Title") + "".join(paragraph(text) for text in BRIDGE.paragraphs) + "<w:p/>"
    report = only(list(word_document.items("a.docx", docx(body), DEFAULT))).report
    assert report and (report.title, report.text, report.published) == (BRIDGE.title, BRIDGE.body, None)


def test_a_word_document_that_defines_entities_is_refused() -> None:
    item = only(list(word_document.items("a.docx", docx("", '<!DOCTYPE x [<!ENTITY a "a">]>'), DEFAULT)))
    assert item.problem and "defines entities" in item.problem.reason


def test_text_of_a_pdf() -> None:
    report = only(list(pdf_text.items("a.pdf", pdf(BRIDGE.paragraphs[3][::-1]), DEFAULT))).report
    assert report and (report.text, report.published) == (BRIDGE.paragraphs[3], None)


def test_broken_documents_are_refused() -> None:
    for kind, data in ((word_document, b"PK\x03\x04"), (pdf_text, b"%PDF-1.4\nbroken")):
        assert only(list(kind.items("a", BytesIO(data), DEFAULT))).problem


def test_a_pdf_without_text_says_so() -> None:
    item = only(list(pdf_text.items("a.pdf", pdf(" "), DEFAULT)))
    assert item.problem and item.problem.reason == "the report has no text"
