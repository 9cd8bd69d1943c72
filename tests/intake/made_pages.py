"""Pages made for the tests: the structures real news sites have, filled with stories of our own.

A structure is a function from a story to (bytes of the page, what should be read); each is filled with two stories.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle

from tests.intake.stories import STORIES, Story


@dataclass(frozen=True)
class Expected:
    title: str
    outlet: str | None
    day: str | None
    body: str


Structure = Callable[[Story], tuple[bytes, Expected]]
STRUCTURES: list[Structure] = []


def structure(make: Structure) -> Structure:
    STRUCTURES.append(make)
    return make


def made_pages() -> Iterator[tuple[str, bytes, Expected]]:
    stories = cycle(STORIES)
    for make in STRUCTURES:
        for story in (next(stories), next(stories), next(stories)):
            yield (f"{make.__name__}-{story.slug}", *make(story))


def expected(story: Story, **other: str | None) -> Expected:
    return replace(Expected(story.title, story.outlet, story.day, story.body), **other)


def paragraphs(story: Story, tag: str = "p") -> str:
    return "\n".join(f"<{tag}>{text}</{tag}>" for text in story.paragraphs)


def page(head: str, body: str, *, charset: str = '<meta charset="utf-8">', lang: str = ' lang="ar" dir="rtl"') -> str:
    return f"<!DOCTYPE html><html{lang}><head>{charset}{head}</head><body>{body}</body></html>"


def top(story: Story) -> str:
    return (
        f'<header class="site-header"><div class="logo"><a href="/">{story.outlet}</a></div></header>'
        '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li>'
        '<li><a href="/s">رياضة</a></li></ul></nav>'
    )


def bottom(story: Story, year: int = 2024) -> str:
    return (
        f'<aside class="most-read"><h3>الأكثر قراءة</h3><ul><li><a href="/1">{story.related[0]}</a></li>'
        f'<li><a href="/2">{story.related[1]}</a></li></ul></aside>'
        f'<footer>جميع الحقوق محفوظة لـ {story.outlet} © {year}<br>آخر تحديث للموقع 1/1/{year}</footer>'
    )


def window(story: Story) -> str:
    return f"<title>{story.title} | {story.outlet}</title>"


def plain(story: Story, dateline: str = "") -> str:
    return (
        f'{top(story)}<main><article><h1>{story.title}</h1>{dateline}<div class="entry-content">{paragraphs(story)}'
        f"</div></article></main>{bottom(story)}"
    )


@structure
def og_tags(story: Story) -> tuple[bytes, Expected]:
    head = (
        f'<title>{story.title}</title><meta property="og:site_name" content="{story.outlet}">'
        f'<meta property="og:title" content="{story.title}"><meta property="og:type" content="article">'
        f'<meta property="og:url" content="{story.address}">'
        f'<meta property="article:published_time" content="{story.day}T18:40:00+03:00">'
    )
    return page(head, plain(story)).encode(), expected(story)


def linked_data(story: Story, **other: object) -> dict[str, object]:
    return {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "datePublished": f"{story.day}T09:05:00Z", "dateModified": "2023-02-02T00:00:00Z",
        "author": [{"@type": "Person", "name": story.byline}],
        "publisher": {"@type": "Organization", "name": story.outlet, "logo": {"@type": "ImageObject", "url": "/l.png"}},
        **other,
    }


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


@structure
def json_ld(story: Story) -> tuple[bytes, Expected]:
    return page(f"<title>{story.title}</title>{script(linked_data(story))}", plain(story)).encode(), expected(story)


@structure
def json_ld_graph_with_related(story: Story) -> tuple[bytes, Expected]:
    other = linked_data(story, headline=story.related[0], datePublished="2022-05-05")
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, other, linked_data(story)]}
    return page(window(story) + script(graph), plain(story)).encode(), expected(story)


@structure
def json_ld_broken_with_meta(story: Story) -> tuple[bytes, Expected]:
    head = (
        f'{window(story)}<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2001-01-01",,}}'
        f'</script><meta name="publish-date" content="{story.day.replace("-", "/")} 10:20">'
    )
    return page(head, plain(story)).encode(), expected(story)


@structure
def microdata(story: Story) -> tuple[bytes, Expected]:
    body = (
        f'{top(story)}<div itemscope itemtype="https://schema.org/NewsArticle">'
        f'<h1 itemprop="headline">{story.title}</h1>'
        f'<span itemprop="author" itemscope><span itemprop="name">{story.byline}</span></span>'
        f'<span itemprop="publisher" itemscope><meta itemprop="name" content="{story.outlet}"></span>'
        f'<time itemprop="datePublished" datetime="{story.day}T20:00">{story.worded}</time>'
        f'<div itemprop="articleBody">{paragraphs(story)}</div></div>{bottom(story)}'
    )
    return page(f"<title>{story.title}</title>", body).encode(), expected(story)


@structure
def amp(story: Story) -> tuple[bytes, Expected]:
    head = (
        f'<title>{story.title}</title><link rel="canonical" href="{story.address}">'
        f'<script async src="https://cdn.example/v0.js"></script>{script(linked_data(story))}'
        "<style amp-boilerplate>body{-webkit-animation:none}</style>"
    )
    body = (
        '<amp-sidebar id="menu" layout="nodisplay"><ul><li>الرئيسية</li></ul></amp-sidebar>'
        f'<article><h1>{story.title}</h1>'
        f'<amp-img src="/a.jpg" width="3" height="2"></amp-img>{paragraphs(story)}'
        f'<amp-ad class="ads">إعلان ممول</amp-ad></article>{bottom(story)}'
    )
    return page(head, body, lang=' ⚡ lang="ar"').encode(), expected(story)


@structure
def time_element_only(story: Story) -> tuple[bytes, Expected]:
    line = f'<div class="meta"><span>{story.byline}</span><time datetime="{story.day}">{story.worded}</time></div>'
    return page(window(story), plain(story, line)).encode(), expected(story)


@structure
def words_under_the_headline(story: Story) -> tuple[bytes, Expected]:
    return page(window(story), plain(story, f'<div class="post-date">{story.worded}</div>')).encode(), expected(story)


@structure
def words_with_update_after(story: Story) -> tuple[bytes, Expected]:
    line = f'<p class="info"><span>تاريخ النشر: {story.worded}</span> <span>آخر تحديث: 3 يناير 2021</span></p>'
    return page(window(story), plain(story, line)).encode(), expected(story)


@structure
def words_above_the_headline(story: Story) -> tuple[bytes, Expected]:
    body = (
        f'<div class="top-bar">اليوم: السبت 6 أبريل 2024</div>{top(story)}<div class="content"><div class="story">'
        f'<div class="kicker">أخبار محلية</div><div class="dateline">{story.worded}</div><h1>{story.title}</h1>'
        f"{paragraphs(story)}</div></div>{bottom(story)}"
    )
    return page(window(story), body).encode(), expected(story)


@structure
def no_date_and_a_footer_year(story: Story) -> tuple[bytes, Expected]:
    return page(window(story), plain(story)).encode(), expected(story, day=None)


@structure
def no_date_and_todays_date_in_the_head(story: Story) -> tuple[bytes, Expected]:
    body = f'<div id="top-bar"><span class="today">الخميس 11 أبريل 2024</span></div>{plain(story)}'
    return page(window(story), body).encode(), expected(story, day=None)


@structure
def no_date_and_dated_sidebar(story: Story) -> tuple[bytes, Expected]:
    aside = '<div class="sidebar widget"><h4>أحدث الأخبار</h4><time datetime="2023-09-09">9 سبتمبر 2023</time></div>'
    return page(window(story), plain(story) + aside).encode(), expected(story, day=None)


@structure
def relative_date_only(story: Story) -> tuple[bytes, Expected]:
    return page(window(story), plain(story, "<span>منذ 3 ساعات</span>")).encode(), expected(story, day=None)


@structure
def template_first_of_january(story: Story) -> tuple[bytes, Expected]:
    head = f'{window(story)}<meta name="date" content="2024-01-01">'
    return page(head, plain(story)).encode(), expected(story, day=None)


@structure
def template_day_with_words(story: Story) -> tuple[bytes, Expected]:
    head = f'{window(story)}<meta property="article:published_time" content="2024-01-01T00:00:00+00:00">'
    return page(head, plain(story, f"<small>{story.worded}</small>")).encode(), expected(story)


@structure
def unset_dates(story: Story) -> tuple[bytes, Expected]:
    head = (
        f'{window(story)}<meta property="article:published_time" content="0001-01-01T00:00:00">'
        f'<meta name="pubdate" content="1970-01-01T00:00:00Z">'
    )
    return page(head, plain(story)).encode(), expected(story, day=None)


@structure
def stamped_anew_by_a_move(story: Story) -> tuple[bytes, Expected]:
    head = f'{window(story)}<meta property="article:published_time" content="2022-10-18T07:11:00Z">'
    return page(head, plain(story, f'<div class="date">{story.worded}</div>')).encode(), expected(story)


@structure
def title_of_the_site_everywhere(story: Story) -> tuple[bytes, Expected]:
    head = (
        f'<title>{story.outlet}</title><meta property="og:title" content="{story.outlet}">'
        f'<meta property="og:site_name" content="{story.outlet}"><meta name="dc.date.issued" content="{story.day}">'
    )
    return page(head, plain(story)).encode(), expected(story)


@structure
def day_in_the_address(story: Story) -> tuple[bytes, Expected]:
    address = f"https://{story.host}/{story.day.replace('-', '/')}/{story.slug}.html"
    return page(f'{window(story)}<link rel="canonical" href="{address}">', plain(story)).encode(), expected(story)


@structure
def windows_1256_in_meta(story: Story) -> tuple[bytes, Expected]:
    charset = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'
    line = f'<div class="date">{story.worded}</div>'
    return page(window(story), plain(story, line), charset=charset).encode("windows-1256"), expected(story)


@structure
def windows_1256_said_to_be_latin(story: Story) -> tuple[bytes, Expected]:
    charset = '<meta charset="iso-8859-1">'
    line = f'<div class="date">{story.worded}</div>'
    return page(window(story), plain(story, line), charset=charset).encode("windows-1256"), expected(story)


@structure
def windows_1256_undeclared(story: Story) -> tuple[bytes, Expected]:
    line = f'<div class="date">{story.worded}</div>'
    return page(window(story), plain(story, line), charset="", lang="").encode("windows-1256"), expected(story)


@structure
def iso_8859_6_with_a_long_english_head(story: Story) -> tuple[bytes, Expected]:
    head = f"{window(story)}<style>{'.a { color: black } ' * 400}</style>"
    made = page(head, plain(story, f"<i>{story.worded}</i>"), charset="")
    return made.encode("iso-8859-6", "xmlcharrefreplace"), expected(story)


@structure
def utf_8_said_to_be_windows_1256(story: Story) -> tuple[bytes, Expected]:
    charset = '<meta charset="windows-1256">'
    return page(window(story), plain(story, f"<b>{story.worded}</b>"), charset=charset).encode(), expected(story)


@structure
def utf_16_with_mark(story: Story) -> tuple[bytes, Expected]:
    line = f'<div class="date">{story.worded}</div>'
    return page(window(story), plain(story, line), charset="").encode("utf-16"), expected(story)


@structure
def mojibake_on_the_page_itself(story: Story) -> tuple[bytes, Expected]:
    spoilt = page(window(story), plain(story), charset="").encode().decode("windows-1256")
    return spoilt.encode(), expected(story, day=None)


@structure
def right_to_left_marks(story: Story) -> tuple[bytes, Expected]:
    marked = replace(story, paragraphs=tuple(f"\u200f{text}\u200f" for text in story.paragraphs))
    line = f'<div class="date">\u200f{story.worded}\u200f</div>'
    return page(window(story), plain(marked, line)).encode(), expected(story)  # marks order the page, not the words


@structure
def live_blog(story: Story) -> tuple[bytes, Expected]:
    entries = "".join(
        f'<div class="entry"><time datetime="2021-05-0{n}T10:00">10:00</time><p>{text}</p></div>'
        for n, text in enumerate(story.paragraphs, 1)
    )
    data = linked_data(story)
    data["@type"] = "LiveBlogPosting"
    data["liveBlogUpdate"] = [{"@type": "BlogPosting", "headline": "تحديث", "datePublished": "2021-05-04"}]
    body = f"{top(story)}<main><h1>{story.title}</h1><section>{entries}</section></main>{bottom(story)}"
    return page(f"<title>{story.title}</title>{script(data)}", body).encode(), expected(story)


@structure
def gallery(story: Story) -> tuple[bytes, Expected]:
    pictures = "".join(f'<figure><img src="/{n}.jpg" alt=""></figure>' for n in range(6))
    body = (
        f'{top(story)}<article><h1>{story.title}</h1><span class="date">{story.worded}</span>'
        f'<div class="slides">{pictures}</div>{paragraphs(story)}</article>{bottom(story)}'
    )
    return page(window(story), body).encode(), expected(story)


@structure
def paywall(story: Story) -> tuple[bytes, Expected]:
    data = linked_data(story, isAccessibleForFree=False)
    wall = '<div class="paywall"><p>هذا المحتوى للمشتركين فقط، اشترك الآن لتقرأ بقية الخبر.</p></div>'
    body = f"{top(story)}<article><h1>{story.title}</h1>{paragraphs(story)}{wall}</article>{bottom(story)}"
    return page(f"<title>{story.title}</title>{script(data)}", body).encode(), expected(story)


@structure
def boxes_inside_the_body(story: Story) -> tuple[bytes, Expected]:
    first, *rest = story.paragraphs
    inside = (
        f'<p>{first}</p><div class="related-posts"><h4>اقرأ أيضا</h4><a href="/7">{story.related[0]}</a></div>'
        f'<div class="adsbygoogle">مساحة إعلانية</div>' + "".join(f"<p>{text}</p>" for text in rest)
        + '<div class="share-buttons"><a>شارك</a><a>غرد</a></div>'
        '<div id="comments"><p>تعليق أحد القراء على الخبر.</p></div>'
    )
    head = f'<h1>{story.title}</h1><time datetime="{story.day}"></time>'
    body = f"{top(story)}<article>{head}{inside}</article>{bottom(story)}"
    return page(window(story), body).encode(), expected(story)


@structure
def table_layout_without_h1(story: Story) -> tuple[bytes, Expected]:
    body = (
        f'<table><tr><td class="menu">الرئيسية</td><td><h2>{story.title}</h2><font size="1">{story.worded}</font>'
        f"{paragraphs(story)}</td></tr></table><center>© 2024</center>"
    )
    return page(window(story), body, lang="").encode(), expected(story)


@structure
def both_calendars(story: Story) -> tuple[bytes, Expected]:
    line = f'<div class="date">8 صفر 1440 هـ - {story.worded.replace(story.day[:4], story.day[:4] + "م")}</div>'
    return page(window(story), plain(story, line)).encode(), expected(story)


@structure
def form_round_the_page(story: Story) -> tuple[bytes, Expected]:
    inner = plain(story, f"<b>{story.worded}</b>")
    body = f'<form id="aspnetForm" action="./x.aspx"><input type="hidden" value="1">{inner}</form>'
    return page(window(story), body).encode(), expected(story)


@structure
def wrappers_named_after_what_stands_beside(story: Story) -> tuple[bytes, Expected]:
    text = f'<div class="text share-enabled">{paragraphs(story)}</div>'
    inner = f"<h1>{story.title}</h1><span>{story.worded}</span>{text}"
    body = f'{top(story)}<div class="container with-sidebar"><div class="col">{inner}</div></div>{bottom(story)}'
    return page(window(story), body).encode(), expected(story)


@structure
def lines_broken_by_br(story: Story) -> tuple[bytes, Expected]:
    text = "<br><br>".join(story.paragraphs)
    head = f'<h1>{story.title}</h1><div class="d">{story.worded}</div>'
    body = f'{top(story)}{head}<div class="story">{text}</div>{bottom(story)}'
    return page(window(story), body).encode(), expected(story)


@structure
def headline_with_link_and_list_of_facts(story: Story) -> tuple[bytes, Expected]:
    line = (
        f'<ul class="post-info"><li><a rel="author" href="/a">{story.byline}</a></li><li>{story.worded}</li>'
        "<li>عدد المشاهدات: 1204</li></ul>"
    )
    body = (
        f'{top(story)}<article><h1><a href="{story.address}">{story.title}</a></h1>{line}<div class="body">'
        f"{paragraphs(story)}</div></article>{bottom(story)}"
    )
    return page(window(story), body).encode(), expected(story)


@structure
def related_cards_with_dates(story: Story) -> tuple[bytes, Expected]:
    cards = "".join(
        f'<article class="card"><h2><a href="/{n}">{head}</a></h2><time datetime="2022-0{n + 1}-01">x</time></article>'
        for n, head in enumerate(story.related)
    )
    return page(window(story), plain(story) + f'<section class="more-news">{cards}</section>').encode(), expected(
        story, day=None
    )


def short(story: Story) -> Story:
    return replace(story, paragraphs=story.paragraphs[-1:])


@structure
def one_paragraph(story: Story) -> tuple[bytes, Expected]:
    brief = short(story)
    line = f'<p class="lead-info">كتب: {story.byline} | {story.day} 10:20</p>'
    return page(window(story), plain(brief, line)).encode(), expected(brief)


@structure
def one_paragraph_in_a_container(story: Story) -> tuple[bytes, Expected]:
    brief = short(story)
    body = (
        f'{top(story)}<div id="content"><h2 class="title">{story.title}</h2><p class="date">نُشر: {story.worded}</p>'
        f"<div>{brief.body}</div></div>{bottom(story)}"
    )
    return page(window(story), body).encode(), expected(brief)


@structure
def date_below_a_short_body(story: Story) -> tuple[bytes, Expected]:
    brief = short(story)
    body = (
        f"{top(story)}<article><h1>{story.title}</h1><p>{brief.body}</p>"
        f'<p class="pubdate">تاريخ النشر: {story.worded}</p></article>{bottom(story)}'
    )
    return page(window(story), body).encode(), expected(brief)


@structure
def source_line_below_the_body(story: Story) -> tuple[bytes, Expected]:
    credited = replace(story, paragraphs=(*story.paragraphs, "المصدر: وكالة الشرفة"))
    return page(window(story), plain(credited, f"<i>{story.worded}</i>")).encode(), expected(credited)


@structure
def template_day_beside_a_declared_date(story: Story) -> tuple[bytes, Expected]:
    data = script(linked_data(story, datePublished="2024-01-01T00:00:00+00:00"))
    head = f'{window(story)}{data}<meta property="article:published_time" content="{story.day}T07:00:00Z">'
    return page(head, plain(story)).encode(), expected(story)


@structure
def first_of_january_with_an_hour(story: Story) -> tuple[bytes, Expected]:
    head = f'{window(story)}<meta property="article:published_time" content="2018-01-01T09:41:00+02:00">'
    return page(head, plain(story)).encode(), expected(story, day="2018-01-01")
