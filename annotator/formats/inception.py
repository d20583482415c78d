"""Projects of INCEpTION, out: a zip with every article as XMI, and with our layer declared.

INCEpTION takes the annotations from the source documents: they are the state in which its users
find an article. It reads nothing that is not Java's own from the folder of annotations.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.file_names import stem_of, unlike
from annotator.formats import cas_xmi
from annotator.formats.cas_types import FILE_NAME, STRING, type_system
from annotator.formats.foreign_out import written_spans
from annotator.formats.uima_layers import CARRIED, FEATURES, LAYER, TOKEN
from annotator.formats.written import Written
from annotator.formats.zip_out import zipped

PROJECT_FILE: Final = "exportedproject.json"
SOURCE: Final = "source"
NAME: Final = "Annotator"
_AT: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the same project is the same file."""
_FEATURE: Final = {
    **dict.fromkeys(("enabled", "visible", "curatable"), True),
    **dict.fromkeys(("include_in_hover", "required", "remember"), False),
    "hideUnconstraintFeature": False,
    **dict.fromkeys(("multi_value_mode", "link_mode"), "NONE"),
    **dict.fromkeys(("tag_set", "description", "traits"), None),
    **dict.fromkeys(("link_type_name", "link_type_role_feature_name"), None),
    "link_type_target_feature_name": None,
}
_LAYER: Final = {
    "type": "span",
    **dict.fromkeys(("enabled", "show_hover"), True),
    **dict.fromkeys(("readonly", "linked_list_behavior"), False),
    **dict.fromkeys(("description", "attach_type", "attach_feature", "traits"), None),
    "on_click_javascript_action": None,
    "validation_mode": "NEVER",
    "project_name": NAME,
}
_OURS: Final = {
    "built_in": False,
    "allow_stacking": True,
    "cross_sentence": True,
    "anchoring_mode": "CHARACTERS",
    "overlap_mode": "ANY_OVERLAP",
    "lock_to_token_offset": False,
    "multiple_tokens": True,
}
_WORDS: Final = {
    "built_in": True,
    "allow_stacking": False,
    "cross_sentence": False,
    "anchoring_mode": "SINGLE_TOKEN",
    "overlap_mode": "NO_OVERLAP",
    "lock_to_token_offset": True,
    "multiple_tokens": False,
}


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write one project with all articles; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    written, taken = Written(), set[str]()
    sources: list[str] = []
    with zipped(stream) as package:
        for document in documents:
            stem = unlike(stem_of(document.article.title, "article"), taken)
            sources.append(f"{stem}.xmi")
            with package.open(_part(f"{SOURCE}/{sources[-1]}"), "w") as part:
                for line in cas_xmi.lines(document, names=names, redacted=redacted):
                    part.write(f"{line}\n".encode())
            written.add(written_spans(document, CARRIED))
        package.writestr(_part(FILE_NAME), type_system())
        package.writestr(_part(PROJECT_FILE), _project(sources))
    return written


def lines(document: Document, *, names: Mapping[str, str], redacted: bool) -> Iterator[str]:
    """Yield the lines of an article as it stands in the project."""
    return cas_xmi.lines(document, names=names, redacted=redacted)


def _part(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _AT)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _project(sources: Iterable[str]) -> str:
    """Return what INCEpTION is told of the project."""
    source = {"format": "xmi", "state": "NEW", "timestamp": None, "created": None, "updated": None}
    lists = ("annotation_documents", "project_permissions", "tag_sets")
    project = {
        "name": NAME,
        "description": None,
        "mode": "ANNOTATION",
        "version": 1,
        "source_documents": [{"name": name, **source} for name in sources],
        **{name: list[object]() for name in lists},
        "layers": [
            _layer(TOKEN, "Token", (), _WORDS),
            _layer(LAYER, "Annotator", FEATURES, _OURS),
        ],
        "disableExport": False,
        "script_direction": "LTR",
    }
    return json.dumps(project, indent=1, ensure_ascii=False)


def _layer(
    name: str, title: str, features: Iterable[str], more: Mapping[str, object]
) -> dict[str, object]:
    declared = [
        {"name": each, "uiName": each, "type": STRING, "project_name": NAME, "rank": rank}
        | _FEATURE
        for rank, each in enumerate(features)
    ]
    return {"name": name, "features": declared, "uiName": title, **_LAYER, **more}
