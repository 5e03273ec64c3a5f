"""Rows ↔ the model's classes, for every table that holds more than plain columns."""

from __future__ import annotations

import dataclasses
from typing import Any

from sqlalchemy import Row

from conversations import actions
from conversations.audit import AuditEntry
from conversations.ids import (
    AccountId,
    BlobId,
    GuildId,
    MessageId,
    RevisionNumber,
    RunnerId,
    ThreadId,
    TurnId,
    UserId,
)
from conversations.ledger import AccountState, LedgerEntry, LotEntry, Transfer
from conversations.threads import (
    Attachment,
    HeadMove,
    IncomingMessage,
    Opening,
    Person,
    Protection,
    Question,
    Revision,
    Thread,
    Turn,
)


def thread_of(row: Row[Any]) -> Thread:
    """The thread that a row of `threads` holds."""
    return Thread(
        id=ThreadId(row.id),
        guild_id=row.guild_id,
        kind=row.kind,
        opened_by=UserId(row.opened_by),
        parent_channel_id=row.parent_channel_id,
        cover_message_id=row.cover_message_id,
    )


def turn_values(turn: Turn) -> dict[str, Any]:
    """The columns of `turns` for a turn that is new."""
    return {
        "id": turn.id,
        "thread_id": turn.thread_id,
        "sequence": turn.sequence,
        "source_id": turn.source_id,
        "guild_id": turn.guild_id,
        "author_id": turn.author.id,
        "author_name": turn.author.name,
        "author_language": turn.author.language,
        "account_id": turn.account_id,
        "action": actions.to_json(turn.action),
        "reference_blobs": list(turn.references),
        "start_from": turn.start_from,
        "mask": turn.mask,
        "advice": turn.advice,
        "from_animation": turn.from_animation,
        "tier": turn.tier,
        "estimate_credits": turn.estimate_credits,
        "hold_credits": turn.hold_credits,
        "state": turn.state,
        "created_at": turn.created_at,
        "started_at": turn.started_at,
    }


def turn_of(row: Row[Any]) -> Turn:
    """The turn that a row of `turns` holds, with `place_in_queue` counted by the query."""
    return Turn(
        id=TurnId(row.id),
        thread_id=ThreadId(row.thread_id),
        sequence=row.sequence,
        source_id=row.source_id,
        guild_id=row.guild_id,
        author=Person(id=UserId(row.author_id), name=row.author_name, language=row.author_language),
        account_id=AccountId(row.account_id),
        action=actions.from_json(row.action),
        references=tuple(BlobId(blob) for blob in row.reference_blobs),
        start_from=row.start_from,
        mask=row.mask,
        advice=row.advice,
        from_animation=row.from_animation,
        tier=row.tier,
        estimate_credits=row.estimate_credits,
        hold_credits=row.hold_credits,
        state=row.state,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        placeholder_message_id=row.placeholder_message_id,
        delivered_at=row.delivered_at,
        failure=row.failure,
        place_in_queue=row.place_in_queue,
        runner=RunnerId(row.runner),
        is_handed_over=row.is_handed_over,
    )


def revision_of(row: Row[Any]) -> Revision:
    """The revision that a row of `revisions`, joined with `erasures`, holds."""
    return Revision(
        thread_id=ThreadId(row.thread_id),
        number=RevisionNumber(row.number),
        parent=row.parent,
        turn_id=TurnId(row.turn_id),
        action=row.action,
        request=row.request,
        prompt=row.prompt,
        author_id=UserId(row.author_id),
        author_name=row.author_name,
        blob_id=BlobId(row.blob_id),
        original_blob_id=BlobId(row.original_blob_id),
        media_type=row.media_type,
        width_px=row.width_px,
        height_px=row.height_px,
        model=row.model,
        tier=row.tier,
        seconds=row.seconds,
        cost_credits=row.cost_credits,
        created_at=row.created_at,
        protection=None if row.protection is None else Protection(**row.protection),
        erased=row.erased_at is not None,
    )


def revision_values(revision: Revision) -> dict[str, Any]:
    """The columns of `revisions`."""
    values = dataclasses.asdict(revision)
    del values["erased"]
    return values


def head_move_of(row: Row[Any]) -> HeadMove:
    """The move that a row of `head_moves` holds."""
    return HeadMove(
        thread_id=ThreadId(row.thread_id),
        position=row.position,
        kind=row.kind,
        origin=row.origin,
        to=RevisionNumber(row.to),
        turn_id=TurnId(row.turn_id),
    )


def transfer_of(row: Row[Any]) -> Transfer:
    """The transfer that a row of `transfers` holds."""
    return Transfer(
        id=row.id,
        kind=row.kind,
        debit_account=AccountId(row.debit_account),
        credit_account=AccountId(row.credit_account),
        amount_credits=row.amount_credits,
        at=row.at,
        turn_id=row.turn_id,
        hold_id=row.hold_id,
        held_credits=row.held_credits,
        caused_by=row.caused_by,
        reason=row.reason,
    )


def joined_transfer_of(row: Row[Any]) -> Transfer:
    """The transfer in a row whose columns of `transfers` are named `moved_...`."""
    names = (field.name for field in dataclasses.fields(Transfer))
    return Transfer(**{name: getattr(row, f"moved_{name}") for name in names})


def entry_of(row: Row[Any]) -> LedgerEntry:
    """The entry that a row of `entries` holds."""
    return LedgerEntry(
        account_id=AccountId(row.account_id),
        transfer_id=row.transfer_id,
        before=AccountState(row.previous or 0, row.balance_before, row.available_before),
        after=AccountState(row.number, row.balance_after, row.available_after),
    )


def lot_entry_values(entry: LotEntry) -> dict[str, Any]:
    """The columns of `lot_entries`."""
    return {
        "account_id": entry.account_id,
        "lot": entry.lot,
        "number": entry.number,
        "transfer_id": entry.transfer_id,
        "change_credits": entry.change_credits,
        "previous": entry.number - 1 or None,
        "left_before": entry.left_before,
        "left_after": entry.left_after,
    }


def lot_entry_of(row: Row[Any]) -> LotEntry:
    """The entry that a row of `lot_entries` holds."""
    return LotEntry(
        account_id=AccountId(row.account_id),
        lot=row.lot,
        number=row.number,
        transfer_id=row.transfer_id,
        change_credits=row.change_credits,
        left_before=row.left_before,
        left_after=row.left_after,
    )


def audit_values(entry: AuditEntry, number: int) -> dict[str, Any]:
    """The columns of `audit_log`."""
    return {
        "guild_id": entry.guild_id,
        "number": number,
        "actor_id": entry.actor_id,
        "act": entry.act,
        "subject": entry.subject,
        "detail": dict(entry.detail),
        "reason": entry.reason,
        "at": entry.at,
    }


def message_to_json(message: IncomingMessage) -> dict[str, Any]:
    """The message as JSON, attachments by name and address."""
    return dataclasses.asdict(message)


def message_from_json(data: dict[str, Any]) -> IncomingMessage:
    """The message that `message_to_json` wrote."""
    author = data["author"]
    return IncomingMessage(
        **{
            **data,
            "author": Person(**{**author, "role_ids": tuple(author["role_ids"])}),
            "attachments": tuple(Attachment(**attachment) for attachment in data["attachments"]),
        }
    )


def question_of(row: Row[Any]) -> Question:
    """The question that a row of `questions` holds."""
    return Question(
        id=row.id,
        message=message_from_json(row.message),
        actions=tuple(actions.from_json(action) for action in row.actions),
        expires_at=row.expires_at,
        kind=row.kind,
        credits=row.credits,
    )


def opening_of(row: Row[Any]) -> Opening:
    """The opening that a row of `openings` holds."""
    return Opening(
        id=row.id,
        channel_id=row.channel_id,
        guild_id=None if row.guild_id is None else GuildId(row.guild_id),
        message=message_from_json(row.message),
        action=actions.from_json(row.action),
        references=tuple(BlobId(blob) for blob in row.reference_blobs),
        start_from=row.start_from,
        mask=row.mask,
        from_animation=row.from_animation,
        tier=row.tier,
        estimate_credits=row.estimate_credits,
        hold_credits=row.hold_credits,
        created_at=row.created_at,
        offered_until=row.offered_until,
        thread_id=row.thread_id,
    )


def message_id_of(value: int) -> MessageId:
    """A message id read from the database."""
    return MessageId(value)
