"""The commands `import` and `list`: articles, sources and documents, each in its own way."""

from __future__ import annotations

from argparse import Namespace

from annotator.cli import articles, intake, sources
from annotator.domain.refusal import Refusal
from annotator.services.importing import AUTO


def import_files(options: Namespace) -> int:
    """Import articles, sources and documents, told apart by their names or how they begin."""
    if options.format == AUTO:
        options.format = None
    folders = [each for each in options.files if each.is_dir()]
    files = [each for each in options.files if each not in folders]
    documents = [each for each in files if intake.is_document(each, options.format)]
    rest = [each for each in files if each not in documents]
    paths = [each for each in rest if sources.is_sources(each, options.format)]
    articles_only = [each for each in options.files if each not in (*documents, *paths)]
    code = 0
    if paths and not articles_only and not documents:
        _refuse_words_of_articles(options)
    if articles_only:
        code = articles.take_in_articles(Namespace(**{**vars(options), "files": articles_only}))
    if documents:
        code = max(code, intake.import_documents(options, documents))
    return max(code, sources.take_in_sources(options, paths)) if paths else code


def list_either(options: Namespace) -> int:
    """Print the articles of a project, or its sources."""
    return sources.list_sources(options) if options.sources else articles.list_articles(options)


def _refuse_words_of_articles(options: Namespace) -> None:
    given = {"--lang": options.lang, "--published": options.published}
    given |= {"--title": options.title, "--url": options.url}
    for name, value in given.items():
        if value:
            raise Refusal("usage", what=f"import: {name} goes with articles, and these are sources")
