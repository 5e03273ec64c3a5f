"""
A person at Discord, for tests: posts messages, runs commands, presses buttons, and hears the gateway.

It speaks the API that Discord's own client speaks (a bare token in `Authorization`, `POST /interactions`) and waits by
events, never by sleeping. Message arguments and results are the API's own JSON objects.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from discord_client import DiscordClient, Event, File, Json, Refused
from discord_reading import buttons_of, components_of, is_loading, pictures_of, text_of

__all__ = [
    "DiscordUser",
    "Event",
    "File",
    "InteractionFailed",
    "Json",
    "Refused",
    "buttons_of",
    "components_of",
    "is_loading",
    "pictures_of",
    "text_of",
]
_BUTTON = 2


class InteractionFailed(Exception):
    """The app did not answer in time: what a person sees as "The application did not respond"."""


class DiscordUser(DiscordClient):
    """One person's client."""

    # -- messages -----------------------------------------------------------------------------------------------------

    async def send(
        self,
        channel_id: str,
        text: str = "",
        files: Sequence[File] = (),
        reply_to: Json | None = None,
        ping: bool = True,
    ) -> Json:
        """Post a message. `ping` tells whether a reply mentions its target's author."""
        payload: Json = {"content": text, "nonce": self._nonce()}
        if reply_to is not None:
            payload["message_reference"] = {"channel_id": channel_id, "message_id": reply_to["id"]}
            payload["allowed_mentions"] = {"parse": ["users", "roles", "everyone"], "replied_user": ping}
        if files:
            payload["attachments"] = [
                {"id": str(index), "filename": name} for index, (name, _, _) in enumerate(files)
            ]
        return await self.request("POST", f"/channels/{channel_id}/messages", payload, files)

    async def edit(self, message: Json, text: str) -> Json:
        """Change the text of an own message."""
        return await self.request(
            "PATCH", f"/channels/{message['channel_id']}/messages/{message['id']}", {"content": text}
        )

    async def delete(self, message: Json) -> None:
        """Delete a message."""
        await self.request("DELETE", f"/channels/{message['channel_id']}/messages/{message['id']}")

    async def messages(self, channel_id: str, limit: int = 50) -> list[Json]:
        """The channel's messages, oldest first."""
        return (await self.request("GET", f"/channels/{channel_id}/messages", limit=limit))[::-1]

    async def message(self, channel_id: str, message_id: str) -> Json:
        """One message as it is now."""
        return await self.request("GET", f"/channels/{channel_id}/messages/{message_id}")

    async def open_dm(self, user_id: str) -> Json:
        """The DM channel with somebody."""
        return await self.request("POST", "/users/@me/channels", {"recipient_id": user_id})

    async def start_thread(
        self, channel_id: str, name: str, message: Json | None = None, private: bool = False
    ) -> Json:
        """Open a thread, on a message where one is given."""
        if message is not None:
            return await self.request(
                "POST", f"/channels/{channel_id}/messages/{message['id']}/threads", {"name": name}
            )
        return await self.request(
            "POST", f"/channels/{channel_id}/threads", {"name": name, "type": 12 if private else 11}
        )

    async def post(self, forum_id: str, name: str, text: str, files: Sequence[File] = ()) -> Json:
        """A forum post."""
        return await self.request(
            "POST", f"/channels/{forum_id}/threads", {"name": name, "message": {"content": text}}, files
        )

    # -- interactions -------------------------------------------------------------------------------------------------

    async def speak(self, locale: str) -> None:
        """Set the language of this person's client, such as `pt-BR`."""
        await self.request("PATCH", "/users/@me/settings", {"locale": locale})

    async def commands(self, channel_id: str) -> list[Json]:
        """What this person may run in the channel."""
        return (await self.request("GET", f"/channels/{channel_id}/application-command-index"))[
            "application_commands"
        ]

    async def command(
        self,
        channel_id: str,
        name: str,
        options: Mapping[str, Any] | None = None,
        attachments: Mapping[str, File] | None = None,
    ) -> Event:
        """
        Run a slash command; "group sub" names a subcommand.

        attachments: option name → (file name, bytes, type).
        Returns the event that ended it: INTERACTION_SUCCESS, or INTERACTION_MODAL_CREATE.
        Raises: Refused, InteractionFailed.
        """
        files = list((attachments or {}).values())
        given = {**(options or {}), **{option: str(index) for index, option in enumerate(attachments or {})}}
        data = await self._command_data(channel_id, name, given)
        data["attachments"] = [{"id": str(index), "filename": file[0]} for index, file in enumerate(files)]
        return await self._interact(2, channel_id, data, files)

    async def autocomplete(
        self, channel_id: str, name: str, focused: str, options: Mapping[str, Any]
    ) -> list[Json]:
        """The choices the app offers while `focused` is being typed."""
        data = await self._command_data(channel_id, name, options, focused)
        return (await self._interact(4, channel_id, data))[1]["choices"]

    async def context_menu(self, message: Json, name: str) -> Event:
        """Run a message command on a message."""
        command = await self._find_command(message["channel_id"], name, 3)
        data = {**command, "target_id": message["id"]}
        return await self._interact(2, message["channel_id"], data)

    async def press(self, message: Json, button: str) -> Event:
        """Press the button with this label or custom id."""
        for component in buttons_of(message):
            if button in (component.get("label"), component.get("custom_id")):
                data = {"component_type": _BUTTON, "custom_id": component["custom_id"]}
                return await self._interact(3, message["channel_id"], data, message=message)
        raise AssertionError(
            f"no button {button!r}; there are {[b.get('label') for b in buttons_of(message)]}"
        )

    async def select(self, message: Json, custom_id: str, values: Sequence[str]) -> Event:
        """Choose values (or labels, for string selects) in the select with this custom id."""
        for component in components_of(message):
            if component.get("custom_id") == custom_id:
                by_label = {option["label"]: option["value"] for option in component.get("options", [])}
                chosen = [by_label.get(value, value) for value in values]
                data = {"component_type": component["type"], "custom_id": custom_id, "values": chosen}
                return await self._interact(3, message["channel_id"], data, message=message)
        raise AssertionError(f"no select {custom_id!r}")

    async def submit_modal(
        self, modal: Event | Json, values: Mapping[str, Any], files: Sequence[File] = ()
    ) -> Event:
        """
        Fill in and send a modal that an INTERACTION_MODAL_CREATE event showed.

        values: custom id or label → text, chosen value, list of values, or bool. For a FileUpload: list of indexes
        into `files`, as strings.
        """
        shown = modal[1] if isinstance(modal, tuple) else modal
        components = [_filled(component, values) for component in shown["components"]]
        data = {
            "id": shown["id"],
            "custom_id": shown["custom_id"],
            "components": components,
            "attachments": [{"id": str(index), "filename": file[0]} for index, file in enumerate(files)],
        }
        return await self._interact(5, shown["channel_id"], data, files)

    def _nonce(self) -> str:
        return f"{id(self) % 10**9}{next(self._nonces):06}"

    async def _find_command(self, channel_id: str, name: str, kind: int) -> Json:
        for command in await self.commands(channel_id):
            if command["name"] == name and command["type"] == kind:
                return {
                    "id": command["id"],
                    "name": name,
                    "type": kind,
                    "version": command["version"],
                    "_command": command,
                }
        raise AssertionError(f"no command {name!r} in this channel")

    async def _command_data(
        self, channel_id: str, name: str, given: Mapping[str, Any], focused: str | None = None
    ) -> Json:
        first, *subcommands = name.split()
        data = await self._find_command(channel_id, first, 1)
        level = data["options"] = []
        known = data["_command"].get("options", [])
        for word in subcommands:
            definition = next(option for option in known if option["name"] == word)
            inner: list[Json] = []
            level.append({"type": definition["type"], "name": word, "options": inner})
            level, known = inner, definition.get("options", [])
        kinds = {option["name"]: option["type"] for option in known}
        for option, value in given.items():
            entry = {"type": kinds.get(option, 3), "name": option, "value": value}
            level.append({**entry, "focused": True} if option == focused else entry)
        return data

    async def _interact(
        self, kind: int, channel_id: str, data: Json, files: Sequence[File] = (), message: Json | None = None
    ) -> Event:
        nonce, since = self._nonce(), self.mark
        payload: Json = {
            "type": kind,
            "application_id": await self._application_id(channel_id),
            "channel_id": channel_id,
            "session_id": self._session_id,
            "nonce": nonce,
            "data": {name: value for name, value in data.items() if not name.startswith("_")},
        }
        if await self._is_direct(channel_id):
            payload["guild_id"] = None
        else:
            payload["guild_id"] = self.guild["id"]
        if message is not None:
            payload |= {"message_id": message["id"], "message_flags": message["flags"]}
        await self.request("POST", "/interactions", payload, files)
        ends = (
            "INTERACTION_SUCCESS",
            "INTERACTION_FAILURE",
            "INTERACTION_MODAL_CREATE",
            "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE",
        )
        event = await self.wait_for(
            lambda name, told: name in ends and told.get("nonce") == nonce, since=since
        )
        if event[0] == "INTERACTION_FAILURE":
            raise InteractionFailed(event[1])
        return event

    async def _is_direct(self, channel_id: str) -> bool:
        if channel_id not in self._direct:
            channel = await self.request("GET", f"/channels/{channel_id}")
            self._direct[channel_id] = "guild_id" not in channel
        return self._direct[channel_id]

    async def _application_id(self, channel_id: str) -> str:
        if not self._app_id:
            index = await self.request("GET", f"/channels/{channel_id}/application-command-index")
            self._app_id = index["applications"][0]["id"]
        return self._app_id


def _filled(component: Json, values: Mapping[str, Any]) -> Json:
    """One top-level modal component with the person's answers in it."""
    filled: Json = {"type": component["type"], "id": component["id"]}
    if "component" in component:
        field = component["component"]
        value = values.get(field["custom_id"], values.get(component.get("label", "")))
        filled["component"] = _answer(field, value)
    elif "components" in component:
        filled["components"] = [
            _answer(field, values.get(field["custom_id"], values.get(field.get("label", ""))))
            for field in component["components"]
        ]
    return filled


def _answer(field: Json, value: Any) -> Json:
    answer: Json = {"type": field["type"], "custom_id": field["custom_id"]}
    if value is None:
        return {**answer, "value": field["value"]} if field.get("value") else answer
    return {**answer, "values" if isinstance(value, list) else "value": value}
