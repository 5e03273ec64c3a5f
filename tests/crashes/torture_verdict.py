"""What must hold after all rounds: every request answered once, every hold settled once, no picture shown twice."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from books import UNDER_WAY, everything_ends, rows
from discord_user import DiscordUser, Json, text_of
from mortal import MortalBot

TOLD_WITHIN_S = 10.0
"""From a restart until each interrupted turn was delivered or told of, where nothing else is in the way."""
_SETTLEMENTS = (
    "SELECT hold.turn_id, (SELECT count(*) FROM transfers s WHERE s.turn_id = hold.turn_id AND s.kind IN "
    "('post', 'void', 'expire')) FROM transfers hold WHERE hold.kind = 'hold'"
)
_PAID_FOR_NOTHING = (
    "SELECT turn_id FROM transfers WHERE kind = 'post' AND turn_id NOT IN (SELECT turn_id FROM revisions)"
)
_GOT_FOR_NOTHING = (
    "SELECT turn_id FROM revisions WHERE model IS NOT NULL AND turn_id NOT IN "
    "(SELECT turn_id FROM transfers WHERE kind = 'post')"
)
_TOO_MANY_CALLS = "SELECT turn_id FROM attempts GROUP BY turn_id HAVING count(*) > 2"
_NOT_SHOWN = (
    "SELECT id, state FROM turns WHERE NOT EXISTS (SELECT 1 FROM message_links l WHERE l.turn_id = turns.id)"
)


@dataclass(frozen=True)
class Asked:
    """A message that somebody sent in a thread."""

    thread_id: str
    message_id: str
    text: str


@dataclass(frozen=True)
class Recovery:
    """A restart without faults: how many turns the crash had interrupted, and when the last of them was told of."""

    interrupted: int
    told_after_s: float


@dataclass
class Verdict:
    """What came of everything."""

    counts: dict[str, int] = field(default_factory=dict)
    suffered: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def table(self) -> str:
        """For people to read."""
        width = max(map(len, [*self.counts, *self.suffered]))
        lines = [f"{name:{width}} {count:5}" for name, count in sorted(self.suffered.items())]
        lines += ["-" * (width + 6)]
        lines += [f"{name:{width}} {count:5}" for name, count in self.counts.items()]
        return "\n".join([*lines, *self.problems, "everything held" if not self.problems else "BROKEN"])


def make_due(database: Path) -> None:
    """Let time pass for deliveries that wait for their next try."""
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE turns SET next_delivery_at = ended_at WHERE delivered_at IS NULL")


async def judge(
    bot: MortalBot,
    reader: DiscordUser,
    asked: Sequence[Asked],
    suffered: Counter[str],
    recoveries: Sequence[Recovery],
) -> Verdict:
    """The verdict, once everything has come to its end."""
    verdict = Verdict(suffered=dict(suffered))
    _judge_recoveries(recoveries, verdict)
    try:
        await everything_ends(bot.database)
    except AssertionError as error:
        verdict.problems.append(str(error))
    threads = [str(row[0]) for row in rows(bot.database, "SELECT id FROM threads")]
    shown = {thread_id: await everything_in(reader, thread_id) for thread_id in threads}
    _judge_requests(bot, asked, shown, verdict)
    _judge_threads(shown, verdict)
    await bot.kill()
    _judge_money(bot, verdict)
    status, said = await bot.command("ledger", "verify")
    verdict.counts["ledger balanced"] = int((status, said) == (0, "balanced"))
    if status:
        verdict.problems.append(f"darkroom ledger verify: {said}")
    return verdict


def _judge_requests(
    bot: MortalBot, asked: Sequence[Asked], shown: dict[str, list[Json]], verdict: Verdict
) -> None:
    turns = Counter(source for (source,) in rows(bot.database, "SELECT source_id FROM turns"))
    questions = {source for (source,) in rows(bot.database, "SELECT id FROM questions")}
    answered = {
        m["message_reference"]["message_id"]
        for messages in shown.values()
        for m in messages
        if m.get("message_reference")
    }
    lost = []
    for request in asked:
        is_cancel = request.text == "cancel"
        known = int(request.message_id) in turns or int(request.message_id) in questions
        if not known and request.message_id not in answered and not is_cancel:
            lost.append(request)
    states = Counter(state for (state,) in rows(bot.database, "SELECT state FROM turns"))
    verdict.counts |= {"requests in threads": len(asked), "turns": sum(turns.values())}
    verdict.counts |= {f"turns {state}": count for state, count in sorted(states.items())}
    verdict.counts["requests lost"] = len(lost)
    verdict.problems += [f"lost: {request}" for request in lost]
    untold = rows(bot.database, _NOT_SHOWN)
    verdict.counts["turns never shown"] = len(untold)
    verdict.problems += [f"never shown: {turn}" for turn in untold]


def _judge_recoveries(recoveries: Sequence[Recovery], verdict: Verdict) -> None:
    longest_s = max(recovery.told_after_s for recovery in recoveries)
    verdict.counts["interrupted turns looked at"] = sum(recovery.interrupted for recovery in recoveries)
    verdict.counts["longest until told, ms"] = round(longest_s * 1000)
    if longest_s > TOLD_WITHIN_S:
        verdict.problems.append(f"told of an interruption only {longest_s:.1f} s after the restart")


def _judge_threads(shown: dict[str, list[Json]], verdict: Verdict) -> None:
    twice, under_way = [], []
    for thread_id, messages in shown.items():
        texts = [text_of(m) for m in messages if m["author"].get("bot")]
        results = Counter(
            match[1] for text in texts if (match := re.match(r"### (v\d+(?: to v\d+)?) ·", text))
        )
        twice += [f"shown twice: {name} in {thread_id}" for name, count in results.items() if count > 1]
        under_way += [f"left standing in {thread_id}: {t[:60]!r}" for t in texts if t.startswith(UNDER_WAY)]
    verdict.counts |= {"threads": len(shown), "pictures shown twice": len(twice)}
    verdict.counts["placeholders left standing"] = len(under_way)
    verdict.problems += twice + under_way


def _judge_money(bot: MortalBot, verdict: Verdict) -> None:
    settled = rows(bot.database, _SETTLEMENTS)
    wrong = [f"settled {count} times: {turn}" for turn, count in settled if count != 1]
    for name, statement in {
        "paid for nothing": _PAID_FOR_NOTHING,
        "got for nothing": _GOT_FOR_NOTHING,
        "called more than twice": _TOO_MANY_CALLS,
    }.items():
        found = [f"{name}: {turn}" for (turn,) in rows(bot.database, statement)]
        verdict.counts[name] = len(found)
        verdict.problems += found
    verdict.counts |= {"holds": len(settled), "holds not settled once": len(wrong)}
    verdict.problems += wrong


async def everything_in(reader: DiscordUser, thread_id: str) -> list[Json]:
    """Every message of a thread, newest first."""
    found: list[Json] = []
    while True:
        before = {"before": found[-1]["id"]} if found else {}
        page = await reader.request("GET", f"/channels/{thread_id}/messages", limit=100, **before)
        found += page
        if len(page) < 100:
            return found
