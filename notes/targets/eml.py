"""A newsletter as an e-mail file, to open in a mail program and send from there.

Both as text and as HTML with its styles inline, as mail programs want them; images go along as
parts. Nothing in it depends on the moment, so that the same post gives the same bytes.
"""

from __future__ import annotations

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from notes.page import Page
from notes.pictures import Picture
from notes.targets.description import description_of
from notes.targets.html_writer import HtmlWriter
from notes.targets.target import OutFile, Target, language_part
from notes.targets.text import post_lines
from notes.targets.view import view
from notes.titles import day_in


class Eml(Target):
    """See the module. `from`, `to` and `url` of `[export.eml]` are for its head and its links."""

    name = "eml"
    suffix = ".eml"

    def render(self, page: Page) -> str:
        message = EmailMessage(policy=SMTP.clone(utf8=False, max_line_length=78))
        self._head(message, page)
        message.set_content(_plain(page), charset="utf-8", cte="quoted-printable")
        message.add_alternative(
            self._html(page), subtype="html", charset="utf-8", cte="quoted-printable"
        )
        self._add_pictures(message, page)
        _fix_boundaries(message)
        # Last, because `set_content` begins with taking all of `Content-*` away.
        message["Content-Language"] = page.lang if page.pair else "ko, en"
        return message.as_bytes().decode("ascii")

    def files(self, page: Page) -> list[OutFile]:
        return [OutFile(self.path(page), self.render(page).encode("ascii"))]

    def _head(self, message: EmailMessage, page: Page) -> None:
        message["Subject"] = page.title
        for name in ("From", "To"):
            shown, address = parseaddr(self.site.said(name.lower()))
            user, at, domain = address.partition("@")
            if at:
                message[name] = Address(shown, user, domain)
        moment = self.site.moment(page)
        if moment:
            message["Date"] = format_datetime(moment)
        message["Message-ID"] = f"<{page.slug}{language_part(page)}@dokhu.invalid>"
        # Mail programs open it as one to be sent.
        message["X-Unsent"] = "1"

    def _html(self, page: Page) -> str:
        import css_inline

        writer = HtmlWriter(self._post, lambda picture: f"cid:{_cid(picture)}", mathml=False)
        html = self.site.templates.render(
            "mail.html.j2",
            page=view(page, writer),
            description=description_of(page),
            shown_date=day_in(page.date, page.lang) if page.date else "",
        )
        inliner = css_inline.CSSInliner(
            keep_style_tags=True, keep_at_rules=True, load_remote_stylesheets=False
        )
        inlined: str = inliner.inline(html)
        return inlined

    def _add_pictures(self, message: EmailMessage, page: Page) -> None:
        parts = message.get_payload()
        assert isinstance(parts, list)
        html = parts[1]
        assert isinstance(html, EmailMessage)
        for picture in page.pictures.values():
            kind, _, subtype = picture.media_type.partition("/")
            cid = f"<{_cid(picture)}>"
            html.add_related(
                picture.read(), kind, subtype, cid=cid, filename=picture.name, disposition="inline"
            )

    def _post(self, slug: str, lang: str | None) -> str | None:
        base = self.site.said("url")
        language = f".{lang}" if lang else ""
        return f"{base.rstrip('/')}/{slug}{language}.html" if base else None


def _plain(page: Page) -> str:
    return "\n\n".join(post_lines(page, apart="---")) + "\n"


def _cid(picture: Picture) -> str:
    return f"{picture.name}@dokhu.invalid"


def _fix_boundaries(message: EmailMessage) -> None:
    """Boundaries that only the content decides, where Python takes random ones."""
    parts = list(message.walk())
    content = b"".join(part.as_bytes() for part in parts if not part.is_multipart())
    key = hashlib.sha256(content).hexdigest()[:24]
    for number, part in enumerate(part for part in parts if part.is_multipart()):
        part.set_boundary(f"=_{number}_{key}")


TARGET = Eml
