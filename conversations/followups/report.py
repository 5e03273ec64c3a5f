"""`python -m conversations.followups.report CASES.jsonl …`: how the interpreter does on labelled cases."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conversations.followups.cases import answer_case
from conversations.followups.interpret import prepare
from conversations.followups.scoring import Report, Tally, measure

_KIB = 1024


def read_cases(paths: list[str]) -> Iterator[dict[str, Any]]:
    """
    Every case of the files, in order; ids are made unique by the file's name.

    A `.jsonl` file has a case a line; a `.tsv` file has lines of ACTION<TAB>MESSAGE, for messages in a thread of three
    pictures that need no more context (`undo+edit` names two steps; a job runs where it is cancelled).
    """
    for path in map(Path, paths):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                case = json.loads(line) if path.suffix == ".jsonl" else _case_of_line(number, line)
                yield {**case, "id": f"{path.stem}/{case['id']}"} if len(paths) > 1 else case


def _case_of_line(number: int, line: str) -> dict[str, Any]:
    said, message = line.split("\t", 1)
    steps = [{"action": action} for action in said.split("+")]
    context = {"revisions": 3, "bot_is_running": "cancel" in said}
    return {"id": str(number), "message": message, "context": context, "expect": {"steps": steps}}


def _row(name: str, tally: Tally) -> str:
    return f"  {name:<16}{tally.total:5d}  {tally.share:.3f}"


def lines(report: Report) -> Iterator[str]:
    """The report as text."""
    total = report.action.total
    free, paid = report.free, report.paid
    yield f"cases              {total}"
    yield f"action accuracy    {report.action.share:.3f}   (a question back counts as wrong)"
    yield f"all parameters     {report.exact.share:.3f}"
    talk = report.talk
    yield f"wrong charges      {1 - talk.share:.3f}   ({talk.total - talk.right} of {talk.total} that ask for no work)"
    yield f"free made paid     {1 - free.share:.3f}   ({free.total - free.right} of {free.total}, with undo, compare and the like)"
    yield f"missed requests    {1 - paid.share:.3f}   ({paid.total - paid.right} of {paid.total} paid requests)"
    share = report.asked / total if total else 0.0
    yield f"questions back     {share:.3f}   ({report.asked}, of them {report.asked_of_free} to free messages)"
    yield f"added parameters   {dict(report.added) or 'none'}"
    for title, table in (
        ("action", report.by_action), ("parameter", report.by_parameter), ("tag", report.by_tag)
    ):  # fmt: skip
        yield f"\n  {title:<16}    n  right"
        yield from (_row(name, tally) for name, tally in sorted(table.items()))


def main(arguments: list[str]) -> int:
    """Print the report; `--errors` also lists what went wrong."""
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if not paths:
        print(__doc__)
        return 2
    cases = list(read_cases(paths))
    prepare()
    answers, times_ms = [], []
    for case in cases:
        began = time.perf_counter()
        answers.append(answer_case(case))
        times_ms.append((time.perf_counter() - began) * 1000)
    report = measure(cases, answers)
    print("\n".join(lines(report)))
    times_ms.sort()
    p99 = times_ms[min(len(times_ms) - 1, int(len(times_ms) * 0.99))]
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB
    print(
        f"\n{len(cases) / sum(times_ms) * 1000:.0f} messages a second, p99 {p99:.1f} ms, {peak_mib:.0f} MiB"
    )
    if "--errors" in arguments:
        print("\nlabel → answer: message")
        for case_id, label, said, message in report.errors:
            print(f"  {case_id}  {label} → {said}: {message}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
