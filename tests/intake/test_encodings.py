from sijill.intake.encodings import Decoded, decode

ARABIC = "قُتل ثلاثة من عناصر القوات في اشتباك قرب المدينة"


def told(data: bytes, header: str | None = None) -> tuple[str, str, bool]:
    got = decode(data, header)
    return got.encoding, got.source, got.text.endswith(ARABIC)


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    assert told(ARABIC.encode(), "windows-1256") == ("utf-8", "utf-8", True)
    assert told(ARABIC.encode(), "utf-8") == ("utf-8", "header", True)


def test_windows_1256_by_header_meta_or_body() -> None:
    data = ARABIC.encode("windows-1256")
    assert told(data, "windows-1256") == ("windows-1256", "header", True)
    assert told(b'<meta charset="cp1256">' + data) == ("windows-1256", "meta", True)
    assert told(data) == ("windows-1256", "body", True)


def test_a_latin_declaration_gives_way_to_arabic_words() -> None:
    assert told(ARABIC.encode("windows-1256"), "iso-8859-1") == ("windows-1256", "body", True)


def test_latin_text_is_not_made_arabic() -> None:
    french = "Les forces armées ont annoncé la libération".encode("windows-1252")
    assert decode(french, "iso-8859-1") == Decoded(french.decode("windows-1252"), "windows-1252", "header")


def test_an_unknown_declaration_is_passed_over() -> None:
    assert told(ARABIC.encode("windows-1256"), "arabic-magic") == ("windows-1256", "body", True)
    assert told(ARABIC.encode("windows-1256"), "base64") == ("windows-1256", "body", True)


def test_damaged_utf_8_stays_utf_8_and_counts_what_is_spoilt() -> None:
    data = (ARABIC * 20).encode()
    got = decode(data[:-1] + b"\xff")
    assert (got.encoding, got.source, got.spoilt) == ("utf-8", "body", 2)
