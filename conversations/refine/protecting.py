"""Holding a provider's edit against the picture it was made from: how far the words reach, and what was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog

from conversations.actions import Action, Edit, Finalize, Strength
from conversations.followups.scope import scope_of
from conversations.images import sniff
from conversations.images.masks import Mask
from conversations.images.protect.encoded import protect_picture, steadied_picture
from conversations.images.protect.result import Scope
from conversations.images.worker import ImageWorker
from conversations.threads import Protection, ThreadSettings

log = structlog.get_logger()

_SCOPES: dict[str, Scope] = {"local": "local", "global": "global", "unknown": "auto"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """
    How a result is to be held against its base; the arguments of `protect`.

    redrawn: all of it was to be drawn anew as it was, so only its place and tone are the base's.
    """

    scope: Scope
    strength: Strength
    keep_tone: bool = False
    redrawn: bool = False


def guard_of(action: Action, chosen: ThreadSettings, *, is_masked: bool) -> Guard | None:
    """
    The guard of an action; None where nothing is to be kept: a new picture, or people switched it off.

    A mask is enforced even then: it says where the picture may change.
    """
    if isinstance(action, Finalize):
        return Guard(scope="auto", strength="medium", redrawn=True) if chosen.protect else None
    if not isinstance(action, Edit):
        return None
    wanted = chosen.protect if action.protect is None else action.protect
    if not wanted and not is_masked:
        return None
    reach = scope_of(action)
    return Guard(
        scope="local" if is_masked else _SCOPES[reach.reach],
        strength=action.strength or chosen.strength or "medium",
        keep_tone=reach.tone,
    )


def within_mask(guard: Guard | None) -> Guard:
    """The guard of a change that is bound to a place, which it is held to even where people switched protection off."""
    return Guard(scope="local", strength="medium") if guard is None else replace(guard, scope="local")


def with_strength(action: Action, chosen: ThreadSettings) -> Action:
    """The action with the thread's edit strength where its own words name none."""
    if isinstance(action, Edit) and action.strength is None:
        return replace(action, strength=chosen.strength)
    return action


@dataclass(frozen=True, slots=True)
class Kept:
    """The picture to show, and what was kept of its base."""

    data: bytes
    media_type: str
    report: Protection


async def protected(
    worker: ImageWorker, guard: Guard, base: bytes, edited: bytes, mask: Mask | None = None
) -> Kept:
    """`edited` with everything that is to be kept from `base`; a defect of ours never costs a picture that was paid for."""
    try:
        if guard.redrawn:
            made = await worker.run(steadied_picture, base, edited)
        else:
            made = await worker.run(
                protect_picture,
                base,
                edited,
                scope=guard.scope,
                mask=mask,
                strength=guard.strength,
                keep_tone=guard.keep_tone,
            )
    except Exception:
        log.exception("protection failed")
        return Kept(
            edited, sniff.READABLE[sniff.sniff(edited)], Protection(composited=False, reason="failed")
        )
    measures = made.measures
    report = Protection(
        composited=made.verdict == "composited",
        reason=made.reason,
        kept=round(measures.kept, 4),
        shift_px=round(measures.shift_px, 1) if measures.aligned else 0.0,
        cast=measures.cast,
    )
    return Kept(made.data, made.media_type, report)
