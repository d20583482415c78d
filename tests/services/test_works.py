"""Tests of `annotator/services/works.py`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.services.works import Works, filled

AT = "2023-01-17T10:00:00.000Z"


def work(name: str = "s1", **fields: Any) -> Source:
    item = {"id": name, "type": "webpage", "title": "Budget"}
    return Source(name, item | {key.replace("_", "-"): fields[key] for key in fields}, AT)


def review(rating: str) -> dict[str, Any]:
    return {"claimreview": [{"claimReviewed": "La Terre est plate", "alternateName": rating}]}


ROY: dict[str, Any] = {
    "author": [{"family": "Roy", "given": "Lucas"}],
    "issued": {"date-parts": [[2023, 1]]},
}


@pytest.mark.parametrize(
    ("known", "other"),
    [
        (work(DOI="10.1000/ABC"), work("s2", title="Autre", DOI="https://doi.org/10.1000/abc")),
        (work(DOI="10.1000/abc"), work("s2", title="A", URL="https://doi.org/10.1000/ABC")),
        (
            work(URL="https://www.x.org/a/?utm_source=b"),
            work("s2", title="Autre", URL="http://x.org/a"),
        ),
        (work(URL="https://x.org/"), work("s2", title="BUDGET", URL="https://www.x.org")),
        (
            work(title="Le Budget", **ROY),
            work(
                "s2",
                title="le  budget",
                author=[{"literal": "Lucas Roy"}],
                issued={"date-parts": [[2023]]},
            ),
        ),
        (work(**ROY), work("s2", URL="https://x.org/a", **ROY)),
        (
            work(DOI="10.1000/abc", URL="https://x.org/a"),
            work("s2", DOI="10.1000/abc", URL="https://y.org/b"),
        ),
        (work("same", title="A"), work("same", title="B")),
        (
            work(title="Le budget 2021", type="report", issued={"date-parts": [[2021]]}),
            work("s2", title="LE BUDGET 2021", type="book", issued={"date-parts": [["2021"]]}),
        ),
        (work(issued={"literal": "Été 2021"}), work("s2", issued={"raw": "été  2021"})),
        (
            work(author=ROY["author"], publisher="Éditions du Lac"),
            work("s2", author=[{"literal": "Lucas Roy"}], publisher="éditions du lac"),
        ),
        (
            work(volume="I", **ROY),
            work("s2", volume="i.", author=ROY["author"], issued={"date-parts": [[2023, 1, 17]]}),
        ),
        (work(custom=review("Faux")), work("s2", custom=review("FAUX"))),
    ],
)
def test_one_work_is_known_again(known: Source, other: Source) -> None:
    assert Works([work("s0", title="Else"), known]).same(other) == known
    assert Works([other]).same(known) == other


@pytest.mark.parametrize(
    ("known", "other"),
    [
        (work(), work("s2")),
        (work(DOI="10.1000/abc"), work("s2", DOI="10.1000/abd")),
        (
            work(DOI="10.1000/abc", URL="https://x.org/a"),
            work("s2", DOI="10.1000/x", URL="https://x.org/a"),
        ),
        (work(URL="https://x.org/a"), work("s2", URL="https://x.org/b")),
        (work(URL="https://x.org/"), work("s2", title="Autre", URL="https://x.org")),
        (work(URL="https://x.org/a", **ROY), work("s2", URL="https://y.org/copy", **ROY)),
        (work(author=ROY["author"]), work("s2", author=ROY["author"])),
        (
            work(**ROY),
            work("s2", title="Budget", author=ROY["author"], issued={"date-parts": [[2022]]}),
        ),
        (work(title="A", **ROY), work("s2", title="B", **ROY)),
        (work(issued={"date-parts": [[2021]]}), work("s2", issued={"date-parts": [[2022]]})),
        (work(issued={"date-parts": [[2021]]}), work("s2", issued={"date-parts": [[2021, 5]]})),
        (
            work(issued={"date-parts": [[2021]]}),
            work("s2", issued={"date-parts": [[2021]]}, publisher="INSEE"),
        ),
        (
            work(issued={"date-parts": [[2021]]}),
            work("s2", issued={"date-parts": [[2021]]}, URL="https://x.org/a"),
        ),
        (
            work(issued={"date-parts": [[2021]], "season": 1}),
            work("s2", issued={"date-parts": [[2021]], "season": 3}),
        ),
        (work(issued="2021"), work("s2", issued="2021")),
        (
            work(**ROY),
            work("s2", author=ROY["author"], issued={"date-parts": [[2023, 2]]}),
        ),
        (work(volume=1, **ROY), work("s2", volume=2, **ROY)),
        (
            work(issue=1, issued={"date-parts": [[2021]]}),
            work("s2", issue=2, issued={"date-parts": [[2021]]}),
        ),
        (work(custom=review("Faux")), work("s2", custom=review("Vrai"))),
        (work(custom=review("Faux"), **ROY), work("s2", custom=review("Vrai"), **ROY)),
        (work(custom=review("Faux")), work("s2", custom=review("Faux"), **ROY)),
        (work(custom=review("Faux")), work("s2", custom={"claimreview": ["Faux"]})),
        (work(custom="Faux"), work("s2", custom={"claimreview": "Faux"})),
    ],
)
def test_two_works_are_told_apart(known: Source, other: Source) -> None:
    assert Works([known]).same(other) is None


def test_a_source_takes_the_place_of_its_former_self() -> None:
    works = Works([work()])
    works.put(work(DOI="10.1000/abc"))
    found = works.same(work("s2", title="Autre", DOI="10.1000/abc"))
    assert found == work(DOI="10.1000/abc")


def test_only_what_is_empty_is_filled_in() -> None:
    known = replace(work(DOI="", author=[], publisher="P"), independence_group="")
    other = replace(
        work(
            "s2",
            title="Other",
            type="book",
            publisher="Q",
            volume=0,
            DOI="10.1/x",
            author=ROY["author"],
        ),
        source_class=SourceClass.PRIMARY,
        independence_group="AFP",
        confidentiality=Confidentiality.CONFIDENTIAL,
        pseudonym="Source 1",
    )
    joined, names = filled(known, other)
    assert joined.item == {
        "id": "s1",
        "type": "webpage",
        "title": "Budget",
        "publisher": "P",
        "volume": 0,
        "DOI": "10.1/x",
        "author": ROY["author"],
    }
    assert sorted(names) == ["DOI", "author", "independence_group", "pseudonym", "volume"]
    assert (joined.source_class, joined.confidentiality) == ("secondary", "public")
    assert filled(joined, other) == (joined, ())
