"""
How fast follow-ups are read, and in how much memory: python tests/benchmarks/interpreter.py [CASES.jsonl...]

Every message of the case files is read five times in one process, after `prepare()` as the bot does at its start.
The processor's time is taken, so that what else runs on the machine does not matter.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from conversations.followups import context_from_json, interpret, prepare
from conversations.followups.report import read_cases

CASES = Path(__file__).parents[1] / "followups_cases"
ROUNDS = 5


def main(paths: list[str]) -> None:
    """Print messages a second, processor milliseconds a message and the process's peak memory."""
    cases = list(read_cases(paths or sorted(str(path) for path in CASES.glob("*.jsonl"))))
    messages = [(case["message"], context_from_json(case["context"])) for case in cases]
    began = time.perf_counter()
    prepare()
    prepared_s = time.perf_counter() - began
    times_ms = []
    for _ in range(ROUNDS):
        for message, context in messages:
            began = time.process_time()
            interpret(message, context)
            times_ms.append((time.process_time() - began) * 1000)
    times_ms.sort()
    p50, p99 = (times_ms[int(len(times_ms) * share)] for share in (0.5, 0.99))
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"messages       {len(messages)} x {ROUNDS}, prepared in {prepared_s:.2f} s")
    print(f"per second     {len(times_ms) / sum(times_ms) * 1000:.0f}")
    print(f"per message    p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    print(f"peak RSS       {peak_mib:.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
