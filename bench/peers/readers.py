"""The peers, one adapter a library. All take the page's bytes and its address, and decode the bytes by themselves.

`text` gives the main text. `metadata` gives what the library knows of title, byline and published; it is missing where
the library does not claim to. The options are those under which each library's authors publish their own figures, or
the defaults; `note` says which. No adapter fetches anything.
"""
import functools
import importlib
import warnings
from dataclasses import dataclass
from typing import Callable, Optional

warnings.filterwarnings("ignore")


@dataclass(frozen=True)
class Reader:
    package: str
    note: str
    text: Optional[Callable] = None
    metadata: Optional[Callable] = None
    gives: tuple = ()  # which of title, date and author `metadata` knows


@functools.cache
def module(name):
    """A library is loaded when its adapter is first used: each runs in a process of its own."""
    return importlib.import_module(name)


def day(value):
    return str(value)[:10] if value else None


def trafilatura_text(raw, address, **options):
    return module("trafilatura").extract(raw, url=address, **options) or ""


def trafilatura_metadata(raw, address):
    found = module("trafilatura.metadata").extract_metadata(raw, default_url=address)
    return {"title": found.title, "byline": (found.author or "").split("; "), "published": day(found.date)}


def resiliparse_text(raw, address, comments=False):
    encoding = module("resiliparse.parse.encoding").detect_encoding(raw, from_html_meta=True)
    return resiliparse_tree(module("resiliparse.parse.html").HTMLTree.parse_from_bytes(raw, encoding), comments)


def resiliparse_decoded(page, address):
    return resiliparse_tree(module("resiliparse.parse.html").HTMLTree.parse(page), False)


def resiliparse_tree(tree, comments):
    return module("resiliparse.extract.html2text").extract_plain_text(
        tree, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, links=False,
        comments=comments)


@functools.lru_cache(maxsize=1)
def newspaper_article(raw, address):
    article = module("newspaper").Article(address, fetch_images=False)
    article.download(input_html=raw)
    article.parse()
    return article


def newspaper_text(raw, address):
    return newspaper_article(raw, address).text


def newspaper_metadata(raw, address):
    article = newspaper_article(raw, address)
    return {"title": article.title, "byline": article.authors, "published": day(article.publish_date)}


def readability_text(raw, address):
    return module("html_text").extract_text(readability_document(raw, address).summary(html_partial=True))


def readability_metadata(raw, address):
    document = readability_document(raw, address)
    return {"title": document.short_title(), "byline": [document.author()], "published": None}


def readability_document(raw, address):
    return module("readability").Document(raw, url=address)


def htmldate_metadata(raw, address, **options):
    return {"published": module("htmldate").find_date(raw, url=address, original_date=True, **options)}


def htmldate_alone(raw, address):
    return htmldate_metadata(raw, None)


EVERY = ("title", "date", "author")
READERS = {
    "trafilatura": Reader("trafilatura", "`extract` with its defaults; `extract_metadata`",
                          trafilatura_text, trafilatura_metadata, EVERY),
    "trafilatura-recall": Reader("trafilatura", "`favor_recall=True`",
                                 functools.partial(trafilatura_text, favor_recall=True)),
    "trafilatura-fast": Reader("trafilatura", "`fast=True`", functools.partial(trafilatura_text, fast=True)),
    "resiliparse": Reader("Resiliparse", "`extract_plain_text`, `main_content=True`, `preserve_formatting=True`; no "
                          "comments, bullets, alternative texts or links", resiliparse_text),
    "resiliparse-comments": Reader("Resiliparse", "the same with `comments=True`",
                                   functools.partial(resiliparse_text, comments=True)),
    "newspaper4k": Reader("newspaper4k", "`Article.parse` without fetching images",
                          newspaper_text, newspaper_metadata, EVERY),
    "readability-lxml": Reader("readability-lxml", "`summary`, made text by html-text; `short_title`, `author`",
                               readability_text, readability_metadata, ("title", "author")),
    "htmldate": Reader("htmldate", "`find_date`, `original_date=True`, extensive search",
                       metadata=htmldate_metadata, gives=("date",)),
    "htmldate-fast": Reader("htmldate", "the same with `extensive_search=False`",
                            metadata=functools.partial(htmldate_metadata, extensive_search=False), gives=("date",)),
    "htmldate-alone": Reader("htmldate", "extensive search without the page's address, as Stemma has it",
                             metadata=htmldate_alone, gives=("date",)),
}
DECODED = {"resiliparse-decoded": Reader("Resiliparse", "text that is already decoded", resiliparse_decoded)}
