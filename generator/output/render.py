"""(template, data) → text; everything about Jinja2 lives here.

Contributed text is only ever data: templates come from the project's own folder and, where it has none of
that name, from the package; every value is escaped, and a misspelt name in a template stops the build.
"""

import os
import traceback
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from generator import _
from generator.cache.pack import Pack
from generator.config import SiteConfig
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.language.words import shown_day
from generator.markup.addresses import problem_with
from generator.markup.glosses import Glosses
from generator.markup.subset import as_contributed
from generator.markup.unbroken import unbroken
from generator.output.front_matter import front_matter
from generator.output.page import Page, Word
from generator.output.worded import in_language

_SUFFIXES = (".html", ".xml", ".j2")

BROKEN_TEMPLATE = (TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError)


class _Known(BytecodeCache):
    """Templates as earlier runs compiled them; the library asks whether the text is still the same."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self._owner = pack, os.getpid()
        self._known = {key: pack.get(key) for key in pack}  # all of it stays, though one page asks for few templates

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is known of a template."""
        if code := self._known.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it for the next run; workers leave the file alone, which they share."""
        if os.getpid() == self._owner:
            self._pack.put(bucket.key, bucket.bytecode_to_string())


class _Worded(FileSystemLoader):
    """Templates in the language of the site; their compiled form is known by what is compiled, so by the language."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the template in that language, where it lies, and whether it is still the same."""
        source, place, is_same = super().get_source(environment, template)
        return in_language(source, template), place, is_same


class _Environment(Environment):
    """Templates that stay as they were when they were first read: a page includes a dozen, each by its name."""

    def __init__(self, folders: Sequence[Path], compiled: Pack | None) -> None:
        super().__init__(
            loader=_Worded(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_Known(compiled) if compiled else None,
        )
        self._read: dict[object, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the library's name
    ) -> Template:
        """Return the template ``name``."""
        return self._read.get(name) or self._read.setdefault(name, super().get_template(name, parent, globals))


class Renderer:
    """Renders pages with the templates of some folders, of which the first that has one of a name gives it."""

    def __init__(self, folders: Sequence[Path], config: SiteConfig, compiled: Pack | None = None) -> None:
        """Take templates from ``folders``; every page may show the facts of ``config``.

        ``compiled`` holds templates as earlier runs compiled them.
        """
        self._environment = _Environment(folders, compiled)
        self._page_words: Sequence[Word] = ()  # those of the last page, which nearly every page shares, and by name
        self._words: Mapping[str, Word] = {}
        self._environment.filters |= {
            "url": _url,
            "checked": _checked,
            "explained": _explained,
            "worded": _worded,
            "unbroken": unbroken,
            "outside": _outside,
            "own": Markup,
            "number": "{:,}".format,
            "day": shown_day,
        }
        self._environment.globals["site"] = config
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # YAML reads no surrogate pairs

    def settle(self) -> None:
        """Read the templates of all pages now, once for all workers that begin after it.

        Raises:
            CannotRunError: A template is broken.
        """
        try:
            for name in self._environment.list_templates(filter_func=_of_pages):
                self._environment.get_template(name)
        except (OSError, TemplateError) as error:
            raise template_fault(error) from error

    def page(self, page: Page) -> str:
        """Return the text of ``page``, with front matter if it is Markdown."""
        shown = {field.name: getattr(page.data, field.name) for field in fields(page.data)}
        text = self.text(page.template, {**shown, "page": page, "glosses": self._glosses(page)})
        return front_matter(page) + text if page.path.endswith(".md") else text

    def _glosses(self, page: Page) -> Glosses:
        """Return what explains the words of ``page``, numbered as they are met."""
        if self._page_words is not page.words:
            self._page_words, self._words = page.words, {word.term: word for word in page.words}
        words, numbers = self._words, count(1)

        def explained(term: str) -> str:
            data = {"word": words[term], "number": next(numbers), "page": page}
            return self.text("partials/gloss.html", data).replace("\n", "")

        return Glosses(words, explained)

    def text(self, template: str, data: Mapping[str, Any]) -> str:
        """Return ``template`` filled with ``data``.

        Raises:
            CannotRunError: The template is broken.
        """
        try:
            return self._environment.get_template(template).render(data)
        except (OSError, *BROKEN_TEMPLATE) as error:
            raise template_fault(error) from error


def _of_pages(name: str) -> bool:
    return name.endswith(".j2") or name.startswith("partials/")


def comes_from_template(error: Exception) -> bool:
    """Whether a template is to blame for ``error``, and not our own code or a library."""
    return isinstance(error, TemplateError) or bool(_places_of(error))


def template_fault(error: Exception) -> CannotRunError:
    """Say which template is broken and where; that is a mistake of ours, never of an author."""
    if isinstance(error, TemplateNotFound) and not _places_of(error):
        return CannotRunError(_("テンプレートが見つかりません: {name}", name=error.name))
    if isinstance(error, OSError) and not isinstance(error, TemplateError):
        return CannotRunError(
            _("テンプレートを読めません: {file}({reason})", file=error.filename, reason=reason_of(error))
        )
    return CannotRunError(_("テンプレートに誤りがあります: {place}: {error}", place=_place_of(error), error=error))


def _place_of(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return _("{file} の{line}行目", file=_as_written(error.filename or error.name or ""), line=error.lineno)
    return (_places_of(error) or [_("場所は不明")])[-1]


def _as_written(file: str) -> str:
    """Return where a template of the theme was written, if ``file`` is the copy of it that a build has made."""
    written = file.replace(f"{os.sep}build{os.sep}theme{os.sep}", f"{os.sep}templates{os.sep}theme{os.sep}")
    return written if Path(written).is_file() else file


def _places_of(error: Exception) -> list[str]:
    """Return the lines of templates that ``error`` went through, the innermost last."""
    frames = traceback.extract_tb(error.__traceback__)
    return [
        _("{file} の{line}行目", file=_as_written(frame.filename), line=frame.lineno)
        for frame in frames
        if frame.filename.endswith(_SUFFIXES)
    ]


def relative_url(source: str, target: str) -> str:
    """Return the address of the docs file ``target`` as seen from the docs file ``source``."""
    path, mark, anchor = target.partition("#")
    folders, steps = source.split("/")[:-1], path.split("/")
    shared = 0
    for here, there in zip(folders, steps[:-1], strict=False):
        if here != there:
            break
        shared += 1
    address = "../" * (len(folders) - shared) + "/".join(steps[shared:]) if path else ""
    if address.endswith(".md"):
        address = address.removesuffix(".md") + ".html"
    return address + mark + anchor


@pass_context
def _url(context: Context, target: str) -> str:
    return relative_url(context["page"].path, target)


def _checked(text: str) -> Markup:
    """Let contributed Markdown through; the rules have judged it, and it is judged once more where it enters a page."""
    return Markup(as_contributed(text))  # noqa: S704 - that is what as_contributed is for


@pass_context
def _explained(context: Context, text: str) -> Markup:
    """Let contributed Markdown through as ``_checked`` does, with words of the glossary explained where first met."""
    return Markup(as_contributed(text, context["glosses"]))  # noqa: S704 - as_contributed lets it through; explanations are escaped


@pass_context
def _worded(context: Context, text: str) -> Markup:
    """Return a plain text with words of the glossary explained where first met."""
    pieces = context["glosses"].pieces(text)
    return Markup().join(Markup(piece) if html else unbroken(piece) for piece, html in pieces)  # noqa: S704 - html is our template, the rest is escaped


def _outside(address: str) -> str:
    """Return a contributed address if it may be linked to, else nothing; the rules have judged it before."""
    return "" if problem_with(address) else address
