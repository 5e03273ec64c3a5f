"""The Store port: transactions over threads, turns, revisions, the ledger and settings, as the use cases need them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from conversations.actions import Action
from conversations.audit import AuditEntry
from conversations.briefs import Step
from conversations.circuit import Circuit
from conversations.ids import AccountId, BlobId, GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.ledger import (
    AccountState,
    LedgerEntry,
    LedgerRows,
    LotEntry,
    Transfer,
    TransferKind,
)
from conversations.lots import Lot
from conversations.plans import Unit
from conversations.threads import (
    HeadMove,
    Opening,
    Question,
    Revision,
    Thread,
    ThreadSettings,
    Turn,
    TurnState,
)
from conversations.votes import VoteReading, VoteWriting


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """
    One provider call of a turn; without `ended_at` nobody knows what became of it.

    outcome: `done`, `cancelled`, `unknown` (a crash hid it) or the name of an error.
    provider_microusd: what the operator pays, None = nothing; `is_estimate` where nobody told and the catalogue's figure
    for a whole call stands in. previews: partial pictures that came before the end.
    """

    turn_id: TurnId
    number: int
    model: str
    started_at: datetime
    ended_at: datetime | None = None
    outcome: str | None = None
    request_id: str | None = None
    provider_microusd: int | None = None
    is_estimate: bool = False
    previews: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceGiven:
    """
    That an account was given its allowance for a period, or a top-up of it.

    number: 1, 2, 3, ... per account. entitled_credits: what the period's allowance came to with this.
    granted_credits: what was granted with this, credits carried over from periods that nobody looked at included.
    """

    account_id: AccountId
    number: int
    plan: str
    unit: Unit
    starts_at: datetime
    ends_at: datetime
    entitled_credits: int
    granted_credits: int


@dataclass(frozen=True, slots=True)
class EntryLine:
    """
    One entry of an account with all that it must agree with.

    hold_credits: what the hold that the transfer resolves held. lots_credits: what the transfer did to the lots.
    is_leaked: it is a hold that stands open although its turn has ended.
    """

    entry: LedgerEntry
    transfer: Transfer
    hold_credits: int | None
    lots_credits: int
    is_leaked: bool


@dataclass(frozen=True, slots=True)
class LotLine:
    """One entry of a lot, with the account and the kind of its transfer."""

    entry: LotEntry
    owner: AccountId
    kind: TransferKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """
    What one person's paid turns of one tier and model came to between two moments, `since` being the first.

    model: of the turn's last call; None where none was made. turns: those that ended.
    estimated_microusd: the part of `provider_microusd` that is the catalogue's figure.
    """

    since: datetime
    author_id: UserId
    author_name: str
    tier: str | None
    model: str | None
    turns: int
    pictures: int
    spent_credits: int
    provider_microusd: int
    estimated_microusd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """
    What one turn that brought pictures was paid with.

    numbers: the revisions that it made. message_id: the newest message that shows them, where one is known.
    """

    turn_id: TurnId
    at: datetime
    guild_id: GuildId | None
    thread_id: ThreadId
    author_id: UserId
    author_name: str
    paid_by: AccountId
    tier: str | None
    cost_credits: int
    numbers: tuple[RevisionNumber, ...] = ()
    message_id: MessageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceLeft:
    """What an account still has of the allowance of a period that runs, and what that came to."""

    account_id: AccountId
    entitled_credits: int
    left_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSpend:
    """
    What one image model's calls came to; `failed` are those that brought no picture.

    estimated_microusd: the part of `provider_microusd` that is the catalogue's figure. earned_credits: what people
    paid for turns whose last call was this model's.
    """

    model: str
    calls: int
    failed: int
    provider_microusd: int
    estimated_microusd: int
    earned_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouterCall:
    """
    One reading of a message by the text model.

    outcome: `done`, or why it failed. cost_microusd: what the operator pays; None where the answer told no tokens.
    """

    source_id: int
    model: str
    at: datetime
    outcome: str
    input_tokens: int
    output_tokens: int
    cost_microusd: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouterSpend:
    """What one text model's readings came to."""

    model: str
    calls: int
    failed: int
    input_tokens: int
    output_tokens: int
    cost_microusd: int


@dataclass(frozen=True, slots=True)
class Running:
    """How many paid turns run now, in all and per server (None = direct messages)."""

    total: int
    by_guild: dict[GuildId | None, int]


class Reading(VoteReading, Protocol):
    """What can be read, in one consistent view."""

    async def thread(self, thread_id: ThreadId) -> Thread | None:
        """The thread, if it is ours."""
        ...

    async def thread_settings(self, thread_id: ThreadId) -> ThreadSettings:
        """What was decided for the thread; the defaults where nothing was."""
        ...

    async def turn(self, turn_id: TurnId) -> Turn | None:
        """The turn with its place in the queue, or None."""
        ...

    async def turns_of_source(self, source_id: int) -> tuple[Turn, ...]:
        """The turns that a message or interaction asked for, in order."""
        ...

    async def unended_turns(self, thread_id: ThreadId) -> tuple[Turn, ...]:
        """The thread's running and queued turns, in order."""
        ...

    async def unended_turns_under(self, channel_id: int) -> tuple[Turn, ...]:
        """The running and queued turns of all threads that were opened in a channel, in order."""
        ...

    async def first_turn(self, thread_id: ThreadId) -> Turn | None:
        """The turn that opened the thread."""
        ...

    async def revision(self, thread_id: ThreadId, number: int) -> Revision | None:
        """The revision, or None."""
        ...

    async def revisions(self, thread_id: ThreadId) -> tuple[Revision, ...]:
        """All revisions, oldest first."""
        ...

    async def revisions_of_turn(self, turn_id: TurnId) -> tuple[Revision, ...]:
        """What a turn made, oldest first."""
        ...

    async def requests(self, thread_id: ThreadId) -> tuple[str, ...]:
        """What was asked for to make each revision, oldest first."""
        ...

    async def lineage(self, thread_id: ThreadId, number: int) -> tuple[Step, ...]:
        """What was asked for from the first picture down to this revision, oldest first; empty for an unknown one."""
        ...

    async def wants_advice(self, person_id: UserId) -> bool:
        """Whether the person has not switched advice off."""
        ...

    async def newest_number(self, thread_id: ThreadId) -> int:
        """The number of the thread's newest revision, erased or not; 0 = none yet."""
        ...

    async def newest_head_move(self, thread_id: ThreadId) -> HeadMove | None:
        """The last move of the head, which says where it is; None = no picture yet."""
        ...

    async def head_moves(self, thread_id: ThreadId) -> tuple[HeadMove, ...]:
        """The log of the head, oldest first."""
        ...

    async def head_moves_of_turn(self, turn_id: TurnId) -> tuple[HeadMove, ...]:
        """The moves that a turn made, oldest first."""
        ...

    async def linked_revision(self, message_id: MessageId) -> tuple[ThreadId, RevisionNumber | None] | None:
        """What a message of ours shows: its thread and, if it shows exactly one picture, that revision."""
        ...

    async def messages_of(self, thread_id: ThreadId, number: int) -> tuple[MessageId, ...]:
        """The messages that show a revision."""
        ...

    async def newest_sources(self, since: datetime) -> dict[ThreadId, MessageId]:
        """Per thread opened or with a turn since then, the newest message or interaction that is known, else 0."""
        ...

    async def question(self, question_id: int) -> tuple[Question, str | None] | None:
        """The question and its answer so far, or None."""
        ...

    async def opening(self, opening_id: int) -> Opening | None:
        """The opening, or None."""
        ...

    async def unfinished_answers(self) -> tuple[Question, ...]:
        """Questions answered Yes whose turns were not admitted yet."""
        ...

    async def unfinished_openings(self) -> tuple[Opening, ...]:
        """Openings whose first turn was not admitted yet."""
        ...

    async def router_spend(self, since: datetime) -> tuple[RouterSpend, ...]:
        """What reading follow-ups by a text model cost since then, by model."""
        ...

    async def server_settings(self, guild_id: GuildId) -> dict[str, Any]:
        """A server's settings by name; those never changed are absent."""
        ...

    async def account_state(self, account_id: AccountId) -> AccountState:
        """The account's newest state; zero for an account without entries."""
        ...

    async def transfer(self, transfer_id: str) -> Transfer | None:
        """The transfer, or None."""
        ...

    async def settlement_of(self, turn_id: TurnId) -> Transfer | None:
        """The post, void or expire of the turn's hold, or None."""
        ...

    async def lots(self, account_id: AccountId) -> tuple[Lot, ...]:
        """The account's lots as they stand."""
        ...

    async def accounts_with_due_lots(self, now: datetime) -> tuple[AccountId, ...]:
        """Accounts that still hold credits of a lot whose end has come."""
        ...

    async def newest_allowance(self, account_id: AccountId) -> AllowanceGiven | None:
        """The account's last allowance, or None."""
        ...

    async def granted_beyond(self, account_id: AccountId, moment: datetime) -> int:
        """Credits of all allowances whose period ends after `moment`."""
        ...

    async def spent_since(self, guild_id: GuildId, since: datetime, author_id: UserId | None = None) -> int:
        """What turns begun since then cost, open holds in full; of the whole server or of one person in it."""
        ...

    async def spending(self, guild_id: GuildId, since: datetime, until: datetime) -> Sequence[Spending]:
        """What the server's turns begun from `since` to before `until` came to."""
        ...

    async def receipts(
        self, accounts: Sequence[AccountId], since: datetime, until: datetime, by: UserId | None = None
    ) -> Sequence[Receipt]:
        """What these accounts paid from `since` to before `until`, newest first; of one person's turns with `by`."""
        ...

    async def allowances_left(self, guild_id: GuildId, now: datetime) -> Sequence[AllowanceLeft]:
        """Of each person in the server who was given an allowance for a period that runs."""
        ...

    async def model_spend(self, since: datetime) -> Sequence[ModelSpend]:
        """What image models cost and earned since then, in all servers and direct messages, by name."""
        ...

    async def audit_entries(self, guild_id: GuildId, before: int | None, limit: int) -> Sequence[AuditEntry]:
        """A server's log, newest first, from below number `before`."""
        ...

    async def transfers_of(
        self, account_id: AccountId, since: datetime | None, limit: int | None
    ) -> tuple[Transfer, ...]:
        """Transfers from or to the account, newest first."""
        ...

    async def entry_lines(self, after: tuple[AccountId, int], limit: int) -> Sequence[EntryLine]:
        """Entries by account and number, from behind `after`."""
        ...

    async def lot_lines(self, after: tuple[AccountId, str, int], limit: int) -> Sequence[LotLine]:
        """Entries of lots by account, lot and number, from behind `after`."""
        ...

    async def transfer_ids(self, after: str, limit: int) -> Sequence[tuple[str, bool]]:
        """Transfers by id from behind `after`, and whether each has its entry."""
        ...

    async def waiting(self) -> tuple[Turn, ...]:
        """The first queued turn of each thread that has no running turn, oldest first."""
        ...

    async def queued_before(self, moment: datetime) -> tuple[Turn, ...]:
        """Turns that are queued since before a moment."""
        ...

    async def running(self) -> Running:
        """How many paid turns run."""
        ...

    async def running_ids(self) -> tuple[TurnId, ...]:
        """The turns in state `running`."""
        ...

    async def count_unended(self, author_id: UserId) -> int:
        """How many paid turns of a person are queued or running."""
        ...

    async def undelivered(self, due: datetime) -> tuple[Turn, ...]:
        """Ended turns whose outcome no message shows yet and whose next try is due."""
        ...

    async def withheld_pictures(
        self, author_id: UserId, guild_id: GuildId | None, since: datetime, limit: int
    ) -> tuple[Turn, ...]:
        """
        A person's finished turns whose pictures no message shows although that was tried, newest first.

        guild_id: only those of one server; None = of all.
        """
        ...

    async def brake_marks(self, author_id: UserId, since: datetime, limit: int) -> tuple[datetime, ...]:
        """When the person's latest requests were declined, or cancelled after a preview; newest first."""
        ...

    async def circuit(self) -> Circuit:
        """Whether the provider may be called."""
        ...

    async def attempts(self, turn_id: TurnId) -> tuple[Attempt, ...]:
        """The provider calls that were begun for a turn, in order."""
        ...


class Writing(Reading, VoteWriting, LedgerRows, Protocol):
    """One write transaction: all or nothing, one at a time."""

    async def advise_once(self, person_id: UserId, day: date) -> bool:
        """Note that the person is given advice on that day; False where they had some or want none."""
        ...

    async def want_advice(self, person_id: UserId, is_wanted: bool) -> None:
        """Switch advice on or off for a person, everywhere."""
        ...

    async def add_thread(self, thread: Thread, at: datetime) -> None:
        """Register a thread; one that is ours already stays as it is."""
        ...

    async def set_thread_settings(
        self, thread_id: ThreadId, chosen: ThreadSettings, by: UserId, at: datetime
    ) -> None:
        """Decide for the thread, in place of what was decided before."""
        ...

    async def open_account(self, account_id: AccountId) -> None:
        """Make sure that the account exists."""
        ...

    async def add_allowance(self, given: AllowanceGiven) -> None:
        """Write that an allowance, or a top-up, was given."""
        ...

    async def add_audit_entry(self, entry: AuditEntry) -> None:
        """Append an act to its server's log."""
        ...

    async def add_turn(self, turn: Turn) -> None:
        """Write a turn; its `sequence` must be `next_sequence`."""
        ...

    async def next_sequence(self, thread_id: ThreadId) -> int:
        """The place of the thread's next turn, from 1."""
        ...

    async def change_request(self, turn_id: TurnId, action: Action, estimate_credits: int) -> bool:
        """Give a queued turn another action and estimate; False if it is not queued any more."""
        ...

    async def move_turn(
        self,
        turn_id: TurnId,
        origin: Sequence[TurnState],
        to: TurnState,
        at: datetime,
        failure: dict[str, Any] | None = None,
    ) -> bool:
        """Move a turn between states; False if it was in none of `origin`."""
        ...

    async def placed(self, turn_id: TurnId, message_id: MessageId) -> None:
        """Record the turn's placeholder."""
        ...

    async def delivered(
        self, turn: Turn, message_id: MessageId, number: RevisionNumber | None, at: datetime
    ) -> None:
        """Record the message that shows the turn's outcome."""
        ...

    async def count_delivery_failure(self, turn_id: TurnId) -> int:
        """How often the turn's outcome could not be shown, this time included."""
        ...

    async def delay_delivery(self, turn_id: TurnId, until: datetime | None) -> None:
        """Try to show the outcome again at `until`; None gives up, and counts as delivered."""
        ...

    async def reopen_delivery(self, turn_id: TurnId) -> None:
        """Let an outcome that was given up be shown after all."""
        ...

    async def begin_attempt(self, turn_id: TurnId, model: str, at: datetime) -> int:
        """Record that a provider is about to be called; returns the attempt's number, from 1."""
        ...

    async def end_attempt(
        self,
        turn_id: TurnId,
        number: int,
        at: datetime,
        outcome: str,
        request_id: str | None,
        provider_microusd: int | None,
        previews: int = 0,
        is_estimate: bool = False,
    ) -> None:
        """Record how the call ended and what the operator pays for it."""
        ...

    async def set_circuit(self, circuit: Circuit) -> None:
        """Record the breaker's new state."""
        ...

    async def start_circuit(self, key_fingerprint: str) -> None:
        """Begin afresh with a closed circuit where the provider's address or key is another than before."""
        ...

    async def add_revision(self, revision: Revision) -> None:
        """Write a revision; its number must be `newest_number` + 1."""
        ...

    async def erase(self, thread_id: ThreadId, number: int, by: UserId, at: datetime) -> tuple[BlobId, ...]:
        """Mark a revision as erased; returns its blobs that nothing else needs."""
        ...

    async def add_head_move(self, move: HeadMove) -> None:
        """Write a move; its `position` must follow the last one."""
        ...

    async def add_question(self, question: Question) -> None:
        """Remember a question; one that stands already stays."""
        ...

    async def reopen_question(self, question_id: int) -> None:
        """Forget the answer: the question may be answered again."""
        ...

    async def answer_question(self, question_id: int, answer: str) -> bool:
        """Record the answer; False if there was one already."""
        ...

    async def add_router_call(self, call: RouterCall) -> None:
        """Keep what one call of the text model cost."""
        ...

    async def add_opening(self, opening: Opening) -> None:
        """Remember an opening; one that stands already stays."""
        ...

    async def end_opening(self, opening_id: int, thread_id: ThreadId | None, at: datetime) -> None:
        """Record that the first turn was admitted, or that the opening was given up."""
        ...

    async def set_server_setting(
        self, guild_id: GuildId, name: str, value: Any, by: UserId, at: datetime
    ) -> None:
        """Set one setting of a server."""
        ...


class Store(Protocol):
    """Where state lives."""

    def read(self) -> AbstractAsyncContextManager[Reading]:
        """One consistent view, beside any writer."""
        ...

    def write(self) -> AbstractAsyncContextManager[Writing]:
        """One transaction: committed at the end of the block, rolled back on an error. Raises: StorageFull."""
        ...
