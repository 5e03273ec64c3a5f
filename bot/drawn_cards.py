"""Cards about credits whose charts are drawn first, in the image worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import say, speaking
from bot.plain_text import in_credits
from bot.render import reports, statements
from bot.render.cards import Card, PictureFile
from conversations.accounts import Statement
from conversations.audit import Actor
from conversations.plans import Span

if TYPE_CHECKING:
    from bot.core import Core


async def own_statement(core: Core, shown: Statement, render_id: int) -> Card:
    """A person's own statement with the picture of the period."""
    return statements.statement(shown, await _period(core, shown, render_id))


async def statement_of(core: Core, name: str, user_id: int, shown: Statement, render_id: int) -> Card:
    """A member's statement with the picture of the period, for an admin."""
    return statements.of_member(name, user_id, shown, await _period(core, shown, render_id))


async def pool(core: Core, shown: Statement, render_id: int) -> Card:
    """The pool's statement with the picture of the period, for an admin."""
    pays = any(plan.pays != "self" for plan in core.servers.plans)
    return statements.of_pool(shown, await _period(core, shown, render_id), pays)


async def usage(core: Core, actor: Actor, span: Span, render_id: int) -> Card:
    """A server's usage in charts. Raises: AnotherServer, NotAllowed."""
    shown = await core.usage.of_span(actor, actor.guild_id, span)
    left = await core.usage.allowances_left(actor, actor.guild_id)
    with speaking("en"):  # admins' screens are English: no half of one in another language
        if not shown.total.spent_credits:
            return reports.usage(shown, span, ())
        drawn = await core.images.run(reports.usage_charts, shown, left, span)
        pictures = [
            PictureFile(name=f"usage-{place}-{render_id}.webp", data=data, alt=alt)
            for place, (alt, data) in enumerate(drawn)
        ]
        return reports.usage(shown, span, pictures)


async def _period(core: Core, shown: Statement, render_id: int) -> PictureFile:
    data = await core.images.run(statements.chart, shown)
    alt = say(
        "This period: {spent} spent, {held} held, {left} left",
        spent=in_credits(shown.spent_this_period_credits),
        held=in_credits(shown.held_credits),
        left=in_credits(shown.available_credits),
    )
    return PictureFile(name=f"credits-{render_id}.webp", data=data, alt=alt)
