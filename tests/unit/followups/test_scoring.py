"""The measures, on answers made up to be right or wrong in one way each."""

from __future__ import annotations

from conversations.followups.scoring import measure


def case(expect: dict, message: str = "…", revisions: int = 4) -> dict:
    """One labelled case."""
    return {
        "id": "c",
        "context": {"revisions": revisions, "has_reply_to": None},
        "message": message,
        "expect": expect,
    }


def of(expect: dict, *steps: dict, ask: bool = False):
    """The report over one case and one answer."""
    return measure([case(expect)], [{"id": "c", "steps": list(steps), **({"ask": True} if ask else {})}])


def test_the_same_action_and_parameters_are_exact() -> None:
    report = of({"action": "goto", "target": 2}, {"action": "goto", "target": 2})
    assert report.exact.share == 1.0


def test_a_wrong_parameter_is_right_in_action_only() -> None:
    report = of({"action": "goto", "target": 2}, {"action": "goto", "target": 3})
    assert (report.action.share, report.exact.share) == (1.0, 0.0)


def test_a_move_then_an_edit_equals_an_edit_of_that_revision() -> None:
    gold = {"steps": [{"action": "goto", "target": 2}, {"action": "edit"}]}
    assert of(gold, {"action": "edit", "target": 2}).exact.share == 1.0


def test_undo_then_an_edit_equals_an_edit_of_the_one_before() -> None:
    gold = {"steps": [{"action": "undo"}, {"action": "edit"}]}
    assert of(gold, {"action": "edit", "target": 3}).action.share == 1.0
    assert of(gold, {"action": "edit", "target": 2}).action.share == 0.0


def test_paid_work_for_talk_is_a_wrong_charge() -> None:
    report = of({"action": "ignore"}, {"action": "edit"})
    assert (report.free.right, report.free.total) == (0, 1)


def test_a_question_back_is_neither_a_charge_nor_a_right_answer() -> None:
    report = of({"action": "ignore"}, {"action": "edit"}, ask=True)
    assert (report.free.share, report.action.share, report.asked) == (1.0, 0.0, 1)


def test_an_accepted_paid_answer_is_no_wrong_charge() -> None:
    report = of({"action": "help", "accept": ["edit"]}, {"action": "edit"})
    assert report.free.total == 0
    assert report.action.share == 1.0


def test_silence_on_a_paid_request_is_a_missed_request() -> None:
    assert of({"action": "edit"}, {"action": "ignore"}).paid.share == 0.0
    assert measure([case({"action": "edit"})], []).paid.share == 0.0


def test_an_added_target_is_an_error() -> None:
    report = of({"action": "edit"}, {"action": "edit", "target": 1})
    assert report.exact.share == 0.0
    assert report.added == {"target": 1}


def test_a_phrase_to_keep_is_met_by_half_of_its_words_but_not_by_the_whole_message() -> None:
    gold = {"action": "edit", "preserve": ["the old stone bridge"]}
    assert of(gold, {"action": "edit", "preserve": ["stone bridge"]}).exact.share == 1.0
    long = "the old stone bridge " + " ".join(f"word{index}" for index in range(12))
    assert of(gold, {"action": "edit", "preserve": [long]}).exact.share == 0.0
