"""Tests of `annotator/services/scales.py`."""

from __future__ import annotations

import pytest

from annotator.domain.verdict import VerdictValue
from annotator.services import annotating, scales
from annotator.services.scales import VerdictForm
from annotator.store.checks import check
from annotator.store.verdicts import default_scale, verdict_value, verdict_values
from annotator.store.verdicts import scales as stored_scales
from tests.services.conftest import Bench, refused


def labels(bench: Bench) -> list[str]:
    return [value.label_fr for value in verdict_values(bench.desk.project)]


OUT_OF_CONTEXT = VerdictForm("Out of context", "Hors contexte", "#A04A12")


def added(bench: Bench, form: VerdictForm = OUT_OF_CONTEXT) -> VerdictValue:
    step = scales.add_value(bench.desk, "plain", form)
    made = bench.do(step).changes[0].after
    assert isinstance(made, VerdictValue)
    return made


def test_another_scale_is_used_and_the_old_verdicts_stay_readable(bench: Bench) -> None:
    claim = bench.tag("40 000 habitants")
    bench.do(annotating.edit(bench.desk, claim, verdict="half_true"))
    step = bench.do(scales.use_scale(bench.desk, "desk_fr"))
    assert labels(bench)[2:4] == ["À nuancer", "Trompeur"]
    assert bench.get(claim).verdict == "half_true"
    known = verdict_value(bench.desk.project, "half_true")
    assert known is not None
    assert known.label("fr") == "À nuancer"
    bench.do(scales.use_scale(bench.desk, "six"))
    bench.do(scales.use_scale(bench.desk, "desk_fr"))
    assert [each.id for each in stored_scales(bench.desk.project)] == ["desk_fr", "plain", "six"]
    assert scales.use_scale(bench.desk, "desk_fr").changes == ()
    assert check(bench.desk.project) == []
    bench.do(scales.use_scale(bench.desk, "plain"))
    assert default_scale(bench.desk.project).id == "plain"
    assert step.act == "use_scale"


def test_a_scale_that_is_nowhere_is_refused(bench: Bench) -> None:
    with refused("scale_missing"):
        scales.use_scale(bench.desk, "none")
    with refused("scale_missing"):
        scales.rename_scale(bench.desk, "none", "A", "B")
    with refused("verdict_unknown"):
        scales.retire_value(bench.desk, "none")


def test_a_verdict_is_added_at_the_end_and_the_scale_gets_its_next_version(bench: Bench) -> None:
    made = added(bench, OUT_OF_CONTEXT._replace(rating=2))
    assert labels(bench)[-1] == "Hors contexte"
    assert (made.rank, made.rating) == (5, 2)
    assert default_scale(bench.desk.project).version == 2


def test_a_label_in_one_language_stands_for_both(bench: Bench) -> None:
    made = added(bench, VerdictForm(" ", " Satire ", "#A04A12"))
    assert (made.label_en, made.label_fr) == ("Satire", "Satire")


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (VerdictForm("", " ", "#A04A12"), "verdict_unlabelled"),
        (VerdictForm("Satire", "Satire", "red"), "colour_invalid"),
        (VerdictForm("Other", "FAUX", "#A04A12"), "verdict_labelled_twice"),
    ],
)
def test_what_is_no_verdict_is_refused(bench: Bench, form: VerdictForm, code: str) -> None:
    with refused(code):
        added(bench, form)


def test_a_verdict_is_said_otherwise(bench: Bench) -> None:
    form = VerdictForm("Nuanced", "À nuancer", "#8A6100", unverifiable=True)
    bench.do(scales.edit_value(bench.desk, "half_true", form))
    after = verdict_value(bench.desk.project, "half_true")
    assert after is not None
    assert (after.label_en, after.unverifiable) == ("Nuanced", True)
    assert scales.edit_value(bench.desk, "half_true", form).changes == ()
    with refused("verdict_labelled_twice"):
        scales.edit_value(bench.desk, "half_true", form._replace(label_en="False"))


def test_a_retired_verdict_is_given_no_longer_and_stays_where_it_was_given(bench: Bench) -> None:
    claim = bench.tag("40 000 habitants")
    bench.do(annotating.edit(bench.desk, claim, verdict="false"))
    bench.do(scales.retire_value(bench.desk, "false"))
    retired = verdict_value(bench.desk.project, "false")
    assert retired is not None
    assert retired.retired_on == "2023-01-18"
    assert bench.get(claim).verdict == "false"
    other = bench.tag("2024")
    with refused("verdict_retired"):
        annotating.edit(bench.desk, other, verdict="false")
    assert scales.retire_value(bench.desk, "false").changes == ()
    # Its name is free for another.
    added(bench, VerdictForm("False", "Faux", "#B4232F"))
    bench.do(scales.restore_value(bench.desk, "false"))
    bench.do(annotating.edit(bench.desk, other, verdict="false"))
    assert scales.restore_value(bench.desk, "false").changes == ()


def test_the_last_verdict_of_a_scale_stays(bench: Bench) -> None:
    for value in verdict_values(bench.desk.project)[:-1]:
        bench.do(scales.retire_value(bench.desk, value.id))
    with refused("verdict_last"):
        scales.retire_value(bench.desk, "unproven")


def test_verdicts_are_put_in_order(bench: Bench) -> None:
    ids = [value.id for value in verdict_values(bench.desk.project)]
    bench.do(scales.order_values(bench.desk, "plain", ids[::-1]))
    assert [value.id for value in verdict_values(bench.desk.project)] == ids[::-1]
    assert scales.order_values(bench.desk, "plain", ids[::-1]).changes == ()
    with pytest.raises(ValueError, match="every verdict"):
        scales.order_values(bench.desk, "plain", ids[1:])


def test_a_scale_is_renamed(bench: Bench) -> None:
    bench.do(scales.rename_scale(bench.desk, "plain", "", "Maison"))
    scale = default_scale(bench.desk.project)
    assert (scale.name_en, scale.name_fr) == ("Maison", "Maison")
    with refused("scale_unnamed"):
        scales.rename_scale(bench.desk, "plain", " ", "")
