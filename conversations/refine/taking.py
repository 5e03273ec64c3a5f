"""The use case: take one message, command or press to turns, views, a question, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from conversations.accounts import Accounts
from conversations.actions import (
    Action,
    Cancel,
    Compare,
    Cost,
    Generate,
    Help,
    History,
    Ignore,
)
from conversations.errors import (
    NotAllowed,
    NotEnoughCredits,
    NothingToCancel,
    QuestionExpired,
    Refusal,
    UnknownRevision,
)
from conversations.followups.interpret import Interpretation
from conversations.ids import GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.ports import Blobs, Clock
from conversations.refine.amending import Amender, EditedMessage
from conversations.refine.calls import Limits
from conversations.refine.committing import Admission
from conversations.refine.confirming import Confirming
from conversations.refine.contexts import ON_A_REVISION, context_of, read_first
from conversations.refine.format_copies import format_copy
from conversations.refine.head_moves import existing
from conversations.refine.opening import FirstRequests
from conversations.refine.outcomes import outcome_of
from conversations.refine.pointing import asked_to_show
from conversations.refine.preparing import Preparer
from conversations.refine.reading import FollowupReader
from conversations.refine.running import Runner
from conversations.refine.stopping import Stopping
from conversations.refine.taken import CostView, HelpView, Question, Taken, View
from conversations.refine.views import Viewer
from conversations.servers import Servers
from conversations.store import Reading, Store
from conversations.threads import IncomingMessage, Outcome, Person, Revision, Thread, Turn


class Refine:
    """Everything the surface may ask for; each method is one hop-by-hop way through, from words to turns."""

    def __init__(
        self,
        *,
        store: Store,
        blobs: Blobs,
        clock: Clock,
        servers: Servers,
        accounts: Accounts,
        reader: FollowupReader,
        preparer: Preparer,
        runner: Runner,
        viewer: Viewer,
        limits: Limits,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._servers = servers
        self._accounts = accounts
        self._reader = reader
        self._preparer = preparer
        self._viewer = viewer
        self._limits = limits
        self._admission = Admission(store=store, clock=clock, servers=servers, runner=runner, limits=limits)
        self._confirming = Confirming(
            store=store,
            servers=servers,
            preparer=preparer,
            clock=clock,
            expires_s=limits.question_expires_s,
        )
        self.first = FirstRequests(
            store=store,
            clock=clock,
            servers=servers,
            preparer=preparer,
            admission=self._admission,
            confirming=self._confirming,
            limits=limits,
        )
        """Requests where no thread is yet."""
        self._amender = Amender(store=store, preparer=preparer, admission=self._admission, runner=runner)
        self.stopping = Stopping(
            store=store, blobs=blobs, clock=clock, servers=servers, runner=runner, amender=self._amender
        )
        """Ends what was asked for, erases what was made."""
        self.pointing = viewer.pointing
        """Shows places, cuts and copies before and beside any change; free."""
        self._threads: dict[ThreadId, Thread] = {}

    # ---- threads ------------------------------------------------------------------------------------------------------

    async def thread(self, thread_id: ThreadId) -> Thread | None:
        """The thread, if it is ours."""
        if thread_id not in self._threads:
            async with self._store.read() as view:
                thread = await view.thread(thread_id)
            if thread is None:
                return None
            self._threads[thread_id] = thread
        return self._threads[thread_id]

    async def register(self, thread: Thread) -> None:
        """Make a thread, post or DM ours; one that is ours already stays as it is."""
        async with self._store.write() as tx:
            await tx.add_thread(thread, self._clock.now())

    # ---- words, commands, presses ---------------------------------------------------------------------------------------

    async def take(self, message: IncomingMessage) -> Taken:
        """What a person's words in one of our threads come to; the same answer for a message seen before. Raises: Refusal."""
        async with self._store.read() as view:
            if known := await self._known(view, message.source_id):
                return known
            context = await context_of(view, message)
        reading = await self._reader.read(context, message)
        if reading.unknown_revision is not None:
            raise UnknownRevision(number=reading.unknown_revision, newest=context.revisions)
        if reading.ask:
            return Taken(question=await self._ask(message, reading))
        return await self._take(message, reading.steps)

    async def request(
        self, message: IncomingMessage, actions: Sequence[Action], *, is_agreed: bool = False
    ) -> Taken:
        """
        What explicit actions come to: commands, buttons, or words that were understood. Raises: Refusal.

        is_agreed: the price was shown and a Yes was pressed.
        """
        async with self._store.read() as view:
            if known := await view.turns_of_source(message.source_id):
                return Taken(turns=known)
        return await self._take(message, actions, is_agreed)

    async def _take(
        self, message: IncomingMessage, actions: Sequence[Action], is_agreed: bool = False
    ) -> Taken:
        actions = [await self._aimed(message, action) for action in actions if not isinstance(action, Ignore)]
        cancelled: tuple[Turn, ...] = ()
        if any(isinstance(action, Cancel) for action in actions):
            must_stop = len(actions) == 1
            cancelled = await self._cancel(message, must_stop)
        views: list[View] = []
        moves: list[Action] = []
        for action in actions:
            if (view := await self._view(message, action)) is not None:
                views.append(view)
            elif not isinstance(action, Cancel):
                moves.append(action)
        admitted = await self._admit(message, moves, is_agreed) if moves else Taken()
        return replace(admitted, views=tuple(views), cancelled=cancelled)

    async def _cancel(self, message: IncomingMessage, must_stop: bool) -> tuple[Turn, ...]:
        try:
            return await self.stopping.cancel(
                message.thread_id, message.author, asked_before=message.source_id
            )
        except (NothingToCancel, NotAllowed):
            async with self._store.read() as view:
                known = await view.stopped_by(message.thread_id, message.source_id)
            if must_stop and not known:
                raise
            return known

    async def _known(self, view: Reading, source_id: int) -> Taken | None:
        if turns := await view.turns_of_source(source_id):
            return Taken(turns=turns)
        if question := await view.question(source_id):
            asked, answer = question
            return Taken(question=asked if answer is None else None)
        return None

    async def _aimed(self, message: IncomingMessage, action: Action) -> Action:
        """The action on the revision that the message replies to, where it names none itself."""
        if (
            message.reply_to_message_id is None
            or not isinstance(action, ON_A_REVISION)
            or action.target is not None
        ):
            return action
        async with self._store.read() as view:
            replied = await view.linked_revision(message.reply_to_message_id)
        if replied is None or replied[0] != message.thread_id or replied[1] is None:
            return action
        return replace(action, target=int(replied[1]))

    async def _admit(self, message: IncomingMessage, actions: Sequence[Action], is_agreed: bool) -> Taken:
        starts = False
        if message.attachments and not isinstance(actions[0], Generate):
            async with self._store.read() as view:
                has_picture = await view.newest_number(message.thread_id) > 0
                starts = not has_picture and not await view.unended_turns(message.thread_id)
        requests = await self._preparer.requests(message, actions, starts_from_first=starts)
        if not is_agreed and (doubt := await self.pointing.doubt(message.thread_id, actions)):
            about_credits = sum(request.estimate_credits for request in requests)
            question = await self._confirming.ask_where(message, doubt.actions, about_credits)
            return Taken(question=question, region=doubt.view)
        if not is_agreed and (about := await self._confirming.must_ask(message.guild_id, requests)):
            return Taken(question=await self._confirming.ask(message, actions, about))
        try:
            return Taken(turns=await self._admission.commit(message, requests))
        except NotEnoughCredits as short:
            raise await self._confirming.with_alternative(message, requests, short) from None

    async def _view(self, message: IncomingMessage, action: Action) -> View | None:
        """What an action only shows; None for one that changes something."""
        if copy := format_copy(action):
            return await self.pointing.copy(message.thread_id, copy)
        if where := asked_to_show(action):
            return await self.pointing.region(message.thread_id, getattr(action, "target", None), where)
        match action:
            case History():
                kit = await self._servers.brands.kit(message.guild_id)
                return replace(await self._viewer.history(message.thread_id, action.page), rules=kit.rules)
            case Compare():
                return await self._viewer.compare(message.thread_id, action.targets, action.view)
            case Cost():
                return CostView(statement=await self._accounts.statement(message.guild_id, message.author))
            case Help():
                return HelpView()
            case _:
                return None

    # ---- first requests ---------------------------------------------------------------------------------------------------

    def read_first(self, message: IncomingMessage) -> Interpretation:
        """What the words of a mention ask for where there is no picture yet."""
        return read_first(message)

    # ---- questions -----------------------------------------------------------------------------------------------------------

    async def _ask(self, message: IncomingMessage, reading: Interpretation) -> Question:
        question = Question(
            id=message.source_id,
            message=message,
            actions=reading.steps,
            expires_at=self._clock.now() + timedelta(seconds=self._limits.question_expires_s),
        )
        async with self._store.write() as tx:
            await tx.add_question(question)
        return question

    async def answer(self, question_id: int, presser: Person, yes: bool, here: ThreadId) -> Taken:
        """
        What the asker's answer comes to. A Yes is on record before its turns are, so that a crash cannot lose it.

        here: where the answer was given; a button's name that was carried to another thread answers nothing.
        Raises: NotAllowed for others, QuestionExpired, Refusal.
        """
        async with self._store.read() as view:
            found = await view.question(question_id)
        if found is None or found[0].expires_at < self._clock.now():
            raise QuestionExpired
        question = found[0]
        if question.message.thread_id != here:
            raise QuestionExpired
        if question.asker_id != presser.id:
            raise NotAllowed(needs="asker")
        async with self._store.write() as tx:
            first = await tx.answer_question(question_id, "yes" if yes else "no")
            if not first and (not yes or found[1] == "no" or await tx.turns_of_source(question_id)):
                raise QuestionExpired
        if not yes:
            return Taken()
        return await self.finish_answer(replace(question, message=replace(question.message, author=presser)))

    async def unfinished_answers(self) -> list[Question]:
        """Questions answered Yes that a crash left without their turns."""
        async with self._store.read() as view:
            return list(await view.unfinished_answers())

    async def finish_answer(self, question: Question) -> Taken:
        """What a Yes comes to. Raises: Refusal; the question may be answered again then."""
        try:
            return await self.request(question.message, question.actions, is_agreed=True)
        except Refusal:
            async with self._store.write() as tx:
                await tx.reopen_question(question.id)
            raise

    # ---- edited messages, the person's language ---------------------------------------------------------------------------

    async def message_edited(self, message: IncomingMessage) -> EditedMessage:
        """What an edited message comes to: a queued request is read again, later ones are left. Raises: Refusal."""
        return await self._amender.edited(message)

    async def last_language(self, person_id: UserId) -> str | None:
        """The language that the person was last answered in, a code such as `de`; None for a newcomer."""
        async with self._store.read() as view:
            return await view.last_language(person_id)

    # ---- advice on prompts ---------------------------------------------------------------------------------------------------

    async def wants_advice(self, person_id: UserId) -> bool:
        """Whether the person has not switched advice on prompts off."""
        async with self._store.read() as view:
            return await view.wants_advice(person_id)

    async def want_advice(self, person_id: UserId, is_wanted: bool) -> None:
        """Switch advice on prompts on or off for a person, everywhere."""
        async with self._store.write() as tx:
            await tx.want_advice(person_id, is_wanted)

    # ---- reading ---------------------------------------------------------------------------------------------------------------

    async def outcome(self, turn_id: TurnId) -> Outcome | None:
        """The turn as it stands, to be shown again."""
        async with self._store.read() as view:
            turn = await view.turn(turn_id)
            return None if turn is None else await outcome_of(view, turn)

    async def picture(self, thread_id: ThreadId, number: int) -> tuple[Revision, bytes]:
        """A revision and its bytes. Raises: UnknownRevision, RevisionErased, BlobDamaged."""
        async with self._store.read() as view:
            revision = await existing(view, thread_id, number)
        return revision, await self._blobs.get(revision.blob_id)

    async def as_rendered(self, thread_id: ThreadId, number: int) -> tuple[Revision, bytes]:
        """A revision and the bytes that the provider sent for it. Raises: as `picture`."""
        async with self._store.read() as view:
            revision = await existing(view, thread_id, number)
        return revision, await self._blobs.get(revision.original_blob_id)

    async def revision_shown_by(self, message_id: MessageId) -> tuple[ThreadId, RevisionNumber | None] | None:
        """The thread and the one revision that a message of ours shows, or None."""
        async with self._store.read() as view:
            return await view.linked_revision(message_id)

    async def estimate(
        self, thread_id: ThreadId, action: Action, guild_id: GuildId | None, person: Person
    ) -> int:
        """About what the action would cost in credits now. Raises: Refusal."""
        message = IncomingMessage(source_id=0, thread_id=thread_id, guild_id=guild_id, author=person)
        return (await self._preparer.price(message, action)).estimate_credits
