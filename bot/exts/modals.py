"""Forms that people fill in; a form that was opened before a restart still works, since its custom id says all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import discord
from discord import ui

from bot import translate
from bot.answers import answering, unless_answered
from bot.custom_ids import NUMBER
from bot.languages import say
from bot.rights import check_presser
from bot.showing import show
from conversations.actions import Edit
from conversations.errors import EmptyPrompt, NoPictureYet
from conversations.ids import ThreadId
from conversations.images.regions.places import CELLS
from conversations.threads import Attachment

if TYPE_CHECKING:
    from bot.client import DarkroomClient

Form = Literal["edit", "refine", "region"]

_TEMPLATES = (
    re.compile(rf"drm:(?P<form>edit|refine|region):(?P<subject>{NUMBER})(?:\.(?P<ticked>[0-9a-f]{{1,7}}))?"),
    re.compile(r"drm:(?P<form>guided):(?P<choices>[0-9]{1,3}(?:\.[0-9]{1,3}){4})"),
)
_REQUEST, _FILES = "request", "files"
FILES_LIMIT = 5

FORGOTTEN_AFTER_S = 900.0
"""When discord.py forgets a form; what comes back later is read all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """
    A form as it came back.

    subject_id: the revision or message that it was opened for. cells: what was ticked of it.
    choices: the numbers of its name, for the form that keeps choices there, which is opened for nothing. fields: every text by the name of its field.
    """

    subject_id: int
    request: str
    cells: tuple[str, ...] = ()
    choices: tuple[int, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Attachment, ...] = ()


def ask_change(form: Form, subject_id: int, title: str, cells: Sequence[str] = ()) -> ui.Modal:
    """The form that asks what to change, in ticked cells only where there are some, and takes pictures along."""
    ticked = sum(1 << CELLS.index(cell) for cell in cells)
    name = f"drm:{form}:{subject_id}" + (f".{ticked:x}" if ticked else "")
    modal = ui.Modal(title=title[:45], custom_id=name, timeout=FORGOTTEN_AFTER_S)
    request: ui.TextInput[Any] = ui.TextInput(
        custom_id=_REQUEST,
        style=discord.TextStyle.paragraph,
        placeholder=say("make the background darker; add a coffee cup on the left side"),
        max_length=4000,
    )
    files: ui.FileUpload[Any] = ui.FileUpload(
        custom_id=_FILES, required=False, min_values=0, max_values=FILES_LIMIT
    )
    modal.add_item(ui.Label(text=say("What shall change?"), component=request))
    modal.add_item(
        ui.Label(
            text=say("Pictures to go by"),
            description=say("A subject, a style, a brand. Optional."),
            component=files,
        )
    )
    return modal


class Modals:
    """Hands submitted forms to whoever opened them."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A form came back; everything else is handled elsewhere."""
        if interaction.type is not discord.InteractionType.modal_submit or not interaction.data:
            return
        name = str(interaction.data.get("custom_id", ""))
        match = next(filter(None, (template.fullmatch(name) for template in _TEMPLATES)), None)
        if match is None:
            return
        handler = self._client.forms.get(match["form"])
        if handler is not None:
            with unless_answered(interaction):
                await handler(interaction, _submitted(match, interaction.data))

    async def edit(self, interaction: discord.Interaction[Any], form: Submitted) -> None:
        """Change the revision that the form was opened for, or only the cells of it that were ticked."""
        async with answering(interaction) as answer:
            check_presser(interaction)
            here = ThreadId(interaction.channel_id or 0)
            if await self._client.core.refine.thread(here) is None:
                raise NoPictureYet
            if not form.request.strip():
                raise EmptyPrompt
            message = translate.asked(interaction, text=form.request, attachments=form.files)
            where = f"cells {' '.join(form.cells)}" if form.cells else None
            edit = Edit(instruction=form.request.strip(), target=form.subject_id or None, where=where)
            async with self._client.turnstile(here):
                taken = await self._client.core.refine.request(message, [edit])
            await show(self._client.core, self._client.poster, taken, message, answer)


def attach(client: DarkroomClient) -> None:
    """Listen for forms."""
    modals = Modals(client)
    client.forms["edit"] = client.forms["region"] = modals.edit
    client.event(modals.on_interaction)


def _submitted(match: re.Match[str], data: Mapping[str, Any]) -> Submitted:
    name = match.groupdict()
    ticked = int(name.get("ticked") or "0", 16)
    fields = {each.get("custom_id"): each for each in _inner(data.get("components") or ())}
    texts = {str(field): str(each.get("value") or "") for field, each in fields.items()}
    known = (data.get("resolved") or {}).get("attachments") or {}
    sent = [known[value] for value in (fields.get(_FILES) or {}).get("values") or () if value in known]
    return Submitted(
        subject_id=int(name.get("subject") or 0),
        cells=tuple(cell for place, cell in enumerate(CELLS) if ticked >> place & 1),
        choices=tuple(int(each) for each in (name.get("choices") or "").split(".") if each),
        request=texts.get(_REQUEST, ""),
        fields=texts,
        files=tuple(
            Attachment(
                name=each["filename"],
                url=each["url"],
                size_bytes=int(each["size"]),
                media_type=each.get("content_type"),
            )
            for each in sent
        ),
    )


def _inner(components: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    for each in components:
        yield each.get("component") or each
