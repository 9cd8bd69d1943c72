from io import BytesIO

from sijill.engine.intake_settings import intake_settings
from sijill.intake.sources.feed import items

SETTINGS = intake_settings()
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>إذاعة المرفأ</title><link>https://marfaa.example/</link>
<item><title>إسقاط مسيرة فوق الميناء</title><link>https://marfaa.example/n/1?utm_source=rss</link>
<pubDate>{date}</pubDate><description>ملخص قصير</description>
<content:encoded><![CDATA[<p>أُسقطت مسيرة فوق الميناء.</p><p>وأصيب عاملان بجروح.</p>]]></content:encoded></item>
<item><title>خبر بلا تاريخ</title><link>https://marfaa.example/n/2</link>
<description>نص قصير &lt;b&gt;جدا&lt;/b&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>شبكة المنارة</title><entry><title>هدنة</title>
<link href="https://manara.example/7"/><published>2019-11-27T08:00:00Z</published><author><name>سلمى</name></author>
<content type="html">&lt;p&gt;أُعلنت هدنة.&lt;/p&gt;</content></entry></feed>"""


def read(text: str | bytes) -> list[tuple[str | None, ...]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [
        (item.report.title, item.report.outlet, item.report.url, item.report.published, item.report.text)
        for item in items("a.rss", BytesIO(data), SETTINGS) if item.report
    ]


def expected(published: str | None) -> list[tuple[str | None, ...]]:
    return [
        ("إسقاط مسيرة فوق الميناء", "إذاعة المرفأ", "https://marfaa.example/n/1", published,
         "أُسقطت مسيرة فوق الميناء.\nوأصيب عاملان بجروح."),
        ("خبر بلا تاريخ", "إذاعة المرفأ", "https://marfaa.example/n/2", None, "نص قصير جدا"),
    ]


def test_rss_with_a_mail_date() -> None:
    rss = RSS.format(encoding="utf-8", date="Tue, 09 Jun 2020 06:30:00 +0300")
    assert read(rss) == expected("2020-06-09T06:30:00+03:00")


def test_rss_with_a_date_in_arabic_words_and_in_windows_1256() -> None:
    rss = RSS.format(encoding="windows-1256", date="الثلاثاء 9 حزيران/يونيو 2020")
    assert read(rss.encode("windows-1256")) == expected("2020-06-09")


def test_a_date_nobody_understands_is_unknown_and_said_so() -> None:
    rss = RSS.format(encoding="utf-8", date="قبل العيد بقليل")
    first = next(items("a.rss", BytesIO(rss.encode()), SETTINGS))
    assert first.report and first.report.published is None
    assert "قبل العيد بقليل" in str(first.warnings[0])


def test_atom() -> None:
    item = next(items("a.atom", BytesIO(ATOM.encode()), SETTINGS))
    assert read(ATOM) == [
        ("هدنة", "شبكة المنارة", "https://manara.example/7", "2019-11-27T08:00:00+00:00", "أُعلنت هدنة.")
    ]
    assert item.provenance and (item.provenance.byline, item.provenance.published_source) == ("سلمى", "feed published")


def test_a_feed_that_defines_entities_is_refused() -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ها"><!ENTITY b "&a;&a;&a;">]>' + ATOM
    item, = items("a.rss", BytesIO(laughs.encode()), SETTINGS)
    assert item.problem and "defines entities" in item.problem.reason


def test_bytes_that_are_no_feed_are_refused() -> None:
    item, = items("a.rss", BytesIO(b"nothing of the kind"), SETTINGS)
    assert item.problem and "RSS/Atom" in item.problem.reason
