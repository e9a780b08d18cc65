"""The files of the repository that are made from code: schemas, reference pages and issue forms."""

from pathlib import Path

from generator import _
from generator.config import SiteConfig
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.forms.issue_form_files import contact_file, issue_form_files
from generator.reference.guide import with_made_parts
from generator.reference.reference_docs import content_model_page, rules_page
from generator.reference.schema import schemas

GUIDE = "CONTRIBUTING.md"


def generated_files(root: Path, config: SiteConfig) -> dict[str, str]:
    """Return the text of every generated file by its path in the repository at ``root``, made for its settings.

    The guide for contributors is written by hand but for what stands below its marks; a repository may do without it.
    """
    files = issue_form_files(config.licence.promised) | contact_file(config)
    files |= {f"schemas/{name}": text for name, text in schemas().items()}
    files |= {"docs/content-model.md": content_model_page(), "docs/rules.md": rules_page()}
    guide = _text(root / GUIDE)
    return files | ({GUIDE: with_made_parts(guide)} if guide else {})


def stale_files(root: Path, config: SiteConfig) -> list[str]:
    """Return the generated files below ``root`` that are missing or differ from what the code makes."""
    return list(_stale(root, config))


def write_generated(root: Path, config: SiteConfig) -> list[str]:
    """Write what is stale below ``root``; return the paths written.

    Raises:
        CannotRunError: A file cannot be written.
    """
    stale = _stale(root, config)
    try:
        for path, text in stale.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=error.filename, reason=reason_of(error))
        raise CannotRunError(msg) from error
    return list(stale)


def _stale(root: Path, config: SiteConfig) -> dict[str, str]:
    return {path: text for path, text in generated_files(root, config).items() if _text(root / path) != text}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
