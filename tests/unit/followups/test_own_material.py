"""The aims, on several hundred labelled messages of our own wording."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversations.followups.cases import answer_case
from conversations.followups.report import read_cases
from conversations.followups.scoring import Report, measure

FILES = sorted(
    path
    for path in (Path(__file__).parents[2] / "followups_cases").iterdir()
    if path.suffix in (".jsonl", ".tsv")
)


@pytest.fixture(scope="module")
def report() -> Report:
    """The report over all files together."""
    cases = list(read_cases([str(path) for path in FILES]))
    return measure(cases, [answer_case(case) for case in cases])


def test_nearly_every_message_gets_its_action(report: Report) -> None:
    assert report.action.share >= 0.95


def test_nearly_every_message_gets_all_its_parameters(report: Report) -> None:
    assert report.exact.share >= 0.93


def test_no_talk_is_charged(report: Report) -> None:
    assert report.talk.right == report.talk.total


def test_hardly_any_free_command_costs_anything(report: Report) -> None:
    assert 1 - report.free.share <= 0.01


def test_hardly_any_request_is_missed(report: Report) -> None:
    assert 1 - report.paid.share <= 0.02


def test_asking_is_rare(report: Report) -> None:
    assert report.asked / report.action.total <= 0.03


def test_every_action_is_in_the_material(report: Report) -> None:
    assert len(report.by_action) == 18


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_ids_are_unique(path: Path) -> None:
    ids = [case["id"] for case in read_cases([str(path)])]
    assert len(ids) == len(set(ids))
