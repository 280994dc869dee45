#!/usr/bin/env python3
"""Writes the fuzz targets' seeds: one small file for each thing that a format can hold.

usage: make_seeds.py FOLDER     writes FOLDER/TARGET/NAME
"""
import base64
import gzip
import io
import json
import sys
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path

PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks - Lund Post</title>
<meta property="article:published_time" content="2031-05-14T09:30:00+02:00"><meta name="author" content="Ann Lee">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks","datePublished":"2031-05-14",
"author":[{"@type":"Person","name":"Ann Lee"}]}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry sinks</h1><p class="byline">By Ann Lee</p><time datetime="2031-05-14T09:30Z">14 May</time>
<p>At least nine people were killed &amp; 12 hurt, the coastguard said. &ldquo;We keep looking&#8221;, it added.</p>
<blockquote>Nobody was warned.</blockquote><ul><li>Nine dead<li>Twelve hurt</ul>
<table><tr><th>Ship<td>Solvik</table><figure><img><figcaption>The harbour. Photo: Bo Chan</figcaption></figure>
<pre>a  b</pre></article><aside>Read more</aside><footer>&copy; 2031</footer></body></html>"""
LIVE = b"""<html><body><main><h1>Live: storm</h1><article itemtype="https://schema.org/BlogPosting" itemscope><time
datetime="2031-05-14T21:05">21:05</time><p>The bridge is closed, police said in a statement to reporters.</p></article>
<article itemtype="https://schema.org/BlogPosting" itemscope><time datetime="2031-05-14T20:55">20:55</time><p>Two men
were hurt when a roof fell at the station, the fire service said.</p></article></main></body></html>"""


def http(body, *headers, status="200 OK"):
    return ("HTTP/1.1 " + status + "\r\n" + "".join(h + "\r\n" for h in headers) + "\r\n").encode() + body


def chunked(body, size=300):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def record(kind, block, uri="https://lundpost.example/1", *more):
    head = [f"WARC/1.1", f"WARC-Type: {kind}", f"WARC-Target-URI: {uri}", "WARC-Date: 2031-05-14T10:00:00Z",
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>", "Content-Type: application/http",
            *more, f"Content-Length: {len(block)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def warcs():
    html = "Content-Type: text/html; charset=utf-8"
    plain = record("response", http(PAGE, html))
    yield "plain", record("warcinfo", b"software: seed\r\n") + plain
    yield "chunked", record("response", http(chunked(PAGE), html, "Transfer-Encoding: chunked"))
    yield "gzip-body", record("response", http(gzip.compress(PAGE), html, "Content-Encoding: gzip"))
    yield "deflate-body", record("response", http(zlib.compress(PAGE), html, "Content-Encoding: deflate"))
    yield "not-chunked", record("response", http(PAGE, html, "Transfer-Encoding: chunked"))
    yield "resource", record("resource", PAGE).replace(b"application/http", b"text/html")
    yield "revisit", plain + record("revisit", b"", "https://lundpost.example/1", "WARC-Profile: "
                                    "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
                                    "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    yield "members", gzip.compress(plain) + gzip.compress(plain)
    yield "cut", plain[:-200]
    yield "lying-length", plain.replace(b"Content-Length: ", b"Content-Length: 9") + plain
    yield "bomb", gzip.compress(record("response", http(b" " * 3_000_000, html)))
    yield "arc", (b"filedesc://a.arc 0.0.0.0 20310514100000 text/plain 76\n1 0 Seed\nURL IP-address Archive-date "
                  b"Content-type Archive-length\n\n\nhttps://lundpost.example/1 10.0.0.1 20310514100000 text/html "
                  + str(len(http(PAGE, html))).encode() + b"\n" + http(PAGE, html) + b"\n")


def waczs():
    warc = record("response", http(PAGE, "Content-Type: text/html"))
    pages = b'{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://lundpost.example/1","title":"Ferry"}\n'
    files = {"archive/a.warc": warc, "pages/pages.jsonl": pages}

    def package(stored, digest=None, extra=None):
        resources = [{"name": n.split("/")[-1], "path": n, "hash": "sha256:" + sha256(b).hexdigest(), "bytes": len(b)}
                     for n, b in files.items()]
        data = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as z:
            for name, content in {**files, "datapackage.json": data, **(extra or {})}.items():
                z.writestr(zipfile.ZipInfo(name, (2031, 5, 14, 10, 0, 0)), content)
            hashed = "sha256:" + sha256(data).hexdigest()
            z.writestr(zipfile.ZipInfo("datapackage-digest.json", (2031, 5, 14, 10, 0, 0)),
                       json.dumps({"path": "datapackage.json", "hash": hashed, **(digest or {})}))
        return out.getvalue()

    yield "stored", package(True)
    yield "deflated", package(False)
    yield "signed", package(True, {"signedData": {"hash": "sha256:0", "signature": "MEQ=", "publicKey": "MHYw",
                                                  "created": "2031-05-14T10:00:00Z", "software": "seed"}})
    yield "climbing", package(True, None, {"../../etc/x": b"x", "/abs": b"y"})
    yield "cut", package(True)[:-40]


def telegrams():
    chat = {"name": "Harbour", "type": "public_channel", "id": 7, "messages": [
        {"id": 1, "type": "message", "date": "2031-05-14T10:00:00", "date_unixtime": "1936598400", "from": "Harbour",
         "text": ["Nine \u00e9\U0001f600 dead, ", {"type": "link", "text": "https://a.example"}, " they say"],
         "edited": "2031-05-14T10:05:00", "forwarded_from": "Port"},
        {"id": 2, "type": "message", "date": "2031-05-14T10:01:00", "reply_to_message_id": 1, "text": "And twelve hurt",
         "photo": "photos/1.jpg"},
        {"id": 3, "type": "service", "action": "pin_message", "text": ""}]}
    yield "channel", json.dumps(chat).encode()
    yield "unicode", json.dumps(chat, ensure_ascii=False).encode()
    yield "export", json.dumps({"chats": {"list": [chat, {**chat, "type": "private_group", "id": 8}]}}).encode()
    yield "cut", json.dumps(chat).encode()[:-120]
    yield "lone-surrogate", json.dumps(chat).replace("\\ud83d\\ude00", "\\ud83d").encode()
    yield "article", json.dumps({"title": "Ferry", "text": "A ferry sank.\nNine died.", "authors": ["A B"]}).encode()


def mails():
    head = (b"From: Ann Lee <a@lund.example>\r\nTo: b@lund.example\r\nSubject: =?utf-8?q?F=C3=A4hre?=\r\n"
            b"Date: Wed, 14 May 2031 10:00:00 +0200\r\nMIME-Version: 1.0\r\n")
    yield "plain", head + b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n" \
        b"\r\nNine people died=\r\n, the f=C3=A4hre said.\r\n> Who says so?\r\n"
    b64 = base64.encodebytes(PAGE).replace(b"\n", b"\r\n")
    yield "mixed", head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n' \
        b"See the page.\r\n--b\r\nContent-Type: text/html; name=\"a.html\"\r\nContent-Disposition: attachment;\r\n" \
        b" filename*=utf-8''a%20b.html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b64 + b"\r\n--b--\r\n"
    yield "mhtml", b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lundpost.example/1\r\nSubject: Ferry\r\n" \
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B\"\r\n\r\n" \
        b"----B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: " \
        b"https://lundpost.example/1\r\n\r\n" + b64 + b"\r\n----B--\r\n"
    yield "feed", b'<?xml version="1.0"?><rss version="2.0"><channel><title>Lund Post</title><item><title>Ferry</title>' \
        b"<link>https://lundpost.example/1</link><pubDate>Wed, 14 May 2031 10:00:00 GMT</pubDate><description>" \
        b"&lt;p&gt;Nine &amp;amp; twelve.&lt;/p&gt;</description></item></channel></rss>"
    yield "atom", b'<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><title>F</title><updated>2031-05-14' \
        b'T10:00:00Z</updated><content type="html"><![CDATA[<p>Nine dead.</p>]]></content></entry></feed>'


def seeds():
    yield from (("html", n, b) for n, b in [("page", PAGE), ("live", LIVE), ("open", b"<div>" * 200 + b"x"),
                                            ("utf16", PAGE.decode().encode("utf-16"))])
    for target, made in (("warc", warcs()), ("wacz", waczs()), ("telegram", telegrams()), ("mail", mails())):
        yield from ((target, name, content) for name, content in made)
    for i, charset in enumerate(["utf-8", "cp1251", "utf-16-le", "utf-16-be", "shift_jis", "gb18030", "iso2022_jp"]):
        yield "charset", charset, bytes([i]) + "Паром 船 ferry é".encode(charset, "ignore")
    yield "charset", "broken", b"\x01ab\xc3(\xed\xa0\x80\xf8\x00\xc0\xaf"
    for name, text in (("whatsapp", "14/05/31, 10:00 - Ann: Nine dead\n14/05/31, 10:01 - Bo: Who says so?\nThe coastguard\n"
                                    "15/05/31, 09:00 - Ann: <Media omitted>\n"),
                       ("signal", "[2031-05-14, 12:23] Ann Lee: Nine dead\n[2031-05-14, 12:25] Bo: Who says?\n"),
                       ("auto-archiver", 'Link,Archive status,Upload title,Textual content\nhttps://a.example/1,ok,T,"Nine '
                                         '""dead"", they say"\n'),
                       ("signal-cli", '{"envelope":{"sourceName":"Ann","timestamp":1936598400000,"dataMessage":{"message":'
                                      '"Nine dead","timestamp":1936598400000}}}\n'),
                       ("instagram", '{"messages":[{"sender_name":"Ann","timestamp_ms":1936598400000,"content":'
                                     '"F\\u00c3\\u00a4hre"}]}'),
                       ("ninjs", '{"uri":"urn:1","headline":"Ferry","body_xhtml":"<p>Nine &amp; twelve</p>","byline":"By A B",'
                                 '"versioncreated":"2031-05-14T10:00:00Z","infosource":[{"name":"NNA"}]}')):
        yield "telegram", name, text.encode()
    yield "mail", "markdown", b"---\ntitle: Ferry\n---\n# Ferry\n\nNine *people* [died](https://a.example).\n\n> Who says\n\n- a\n- b\n\n```\nx\n```\n"
    yield "mail", "mbox", b"From ann@lund.example Wed May 14 10:00:00 2031\nFrom: Ann\nSubject: A\n\nNine\n>From here\n\n" \
        b"From bo@lund.example Wed May 14 11:00:00 2031\nFrom: Bo\nSubject: B\n\nTwelve\n"
    yield "cleaner", "copied", b"The Lund Post\n  * Home\n  * Tides\nAdvertisement\nFerry sinks\nBy Ann Lee\n14 May 2031\n\n" \
        b"At least nine people were killed on Tuesday, the coastguard said.\n\nRead more\nMore from Harbour\n3 h ago\n"
    yield "cleaner", "whatsapp", b"14/05/31, 10:00 - Ann: Nine dead\n14/05/31, 10:01 - Bo: Who says so?\nThe coastguard\n"
    yield "cleaner", "csv", b'Link,Archive status,Textual content\nhttps://a.example/1,ok,"Nine, ""dead"""\n'


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for target, name, content in seeds():
        folder = Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
