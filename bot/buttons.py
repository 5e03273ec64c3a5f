"""Buttons and menus that survive restarts: they know nothing but their custom id and hand every press to the client."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from bot.custom_ids import CELLS_TEMPLATE, PICK_TEMPLATE, TEMPLATE, Deed, Press, custom_id, press_of
from bot.languages import in_digits, say
from conversations.images.regions.places import CELLS

LABEL_LIMIT = 80


class PressButton(ui.DynamicItem[ui.Button[Any]], template=TEMPLATE):
    """A button named by `custom_ids`; pressing it calls `client.pressed(interaction, press)`."""

    def __init__(self, item: ui.Button[Any], press: Press) -> None:
        super().__init__(item)
        self.press = press

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        assert isinstance(item, ui.Button)
        return cls(item, press_of(match["deed"], match["ids"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press on."""
        await interaction.client.pressed(interaction, self.press)


class PickMenu(ui.DynamicItem[ui.Select[Any]], template=PICK_TEMPLATE):
    """A menu of revisions; choosing one calls `client.pressed` with the deed `use`."""

    def __init__(self, item: ui.Select[Any]) -> None:
        super().__init__(item)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu that was used."""
        assert isinstance(item, ui.Select)
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the choice on."""
        chosen = self.item.values
        if chosen and chosen[0].isascii() and chosen[0].isdigit():
            await interaction.client.pressed(interaction, Press("use", (chosen[0],)))


class CellsMenu(ui.DynamicItem[ui.Select[Any]], template=CELLS_TEMPLATE):
    """A menu of grid cells; choosing some calls `client.cells_chosen(interaction, number, cells)`."""

    def __init__(self, item: ui.Select[Any], number: int) -> None:
        super().__init__(item)
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu that was used."""
        assert isinstance(item, ui.Select)
        return cls(item, int(match["ids"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the cells on."""
        known = [cell for cell in CELLS if cell in self.item.values]
        if known:
            await interaction.client.cells_chosen(interaction, self.number, known)


def button(
    label: str,
    deed: Deed,
    *ids: object,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    about_credits: int | None = None,
    is_disabled: bool = False,
) -> PressButton:
    """A button; `about_credits` is shown behind the label as what a press will probably cost."""
    shown = label if about_credits is None else f"{label} · ~{in_digits(about_credits)}"
    name = custom_id(deed, *ids)
    item: ui.Button[Any] = ui.Button(
        label=shown[:LABEL_LIMIT], custom_id=name, style=style, disabled=is_disabled
    )
    return PressButton(item, press_of(deed, name.split(":")[2]))


def cells_menu(number: int) -> CellsMenu:
    """A menu that ticks any of the 25 cells of a revision's grid."""
    item: ui.Select[Any] = ui.Select(
        custom_id=f"dr:cells:{number}",
        placeholder=say("Tick the cells that may change …"),
        options=[discord.SelectOption(label=cell, value=cell) for cell in CELLS],
        min_values=1,
        max_values=len(CELLS),
    )
    return CellsMenu(item, number)


def pick_menu(thread_id: int, options: list[discord.SelectOption]) -> PickMenu:
    """A menu of revisions to go to; at most 25 options are shown."""
    item: ui.Select[Any] = ui.Select(
        custom_id=f"dr:pick:{thread_id}", placeholder=say("Go to a picture …"), options=options[:25]
    )
    return PickMenu(item)
