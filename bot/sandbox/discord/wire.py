"""Discord's JSON objects for users, members, roles, channels and guilds."""

from __future__ import annotations

from typing import Any

from .model import Application, Channel, Guild, Member, Role, ThreadState, User
from .permissions import permissions_in
from .state import State

Json = dict[str, Any]


def user_json(user: User) -> Json:
    """A user as others see it."""
    shown: Json = {
        "id": str(user.id),
        "username": user.username,
        "avatar": None,
        "discriminator": f"{user.id % 10_000:04}" if user.bot else "0",
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "global_name": user.global_name,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
    }
    if user.bot:
        shown["bot"] = True
    return shown


def self_json(user: User) -> Json:
    """A user as it sees itself."""
    return {
        **user_json(user),
        "mfa_enabled": False,
        "locale": user.locale,
        "premium_type": 0,
        "email": None,
        "verified": True,
    }


def partial_member_json(member: Member) -> Json:
    """A member without its user, as message events carry it."""
    return {
        "avatar": None,
        "banner": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": member.joined_at,
        "nick": member.nick,
        "pending": False,
        "premium_since": None,
        "roles": [str(role) for role in member.roles],
        "mute": False,
        "deaf": False,
    }


def member_json(state: State, member: Member) -> Json:
    """A member with its user."""
    return {**partial_member_json(member), "user": user_json(state.users[member.id])}


def role_json(role: Role) -> Json:
    """A role."""
    shown: Json = {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(role.permissions),
        "position": role.position,
        "color": role.color,
        "colors": {"primary_color": role.color, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": role.managed_by is not None,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    if role.managed_by is not None:
        shown["tags"] = {"bot_id": str(role.managed_by)}
    return shown


def _id(value: int | None) -> str | None:
    return None if value is None else str(value)


def channel_json(state: State, channel: Channel, viewer_id: int) -> Json:
    """A channel, thread or DM as one user sees it."""
    shown: Json = {
        "id": str(channel.id),
        "type": channel.type,
        "last_message_id": _id(channel.last_message_id),
        "flags": channel.flags,
        "last_pin_timestamp": None,
    }
    if channel.is_dm:
        others = [user_id for user_id in channel.recipients if user_id != viewer_id]
        shown["recipients"] = [user_json(state.users[user_id]) for user_id in others]
        return shown
    shown |= {
        "guild_id": str(state.guild.id),
        "name": channel.name,
        "parent_id": _id(channel.parent_id),
        "rate_limit_per_user": channel.rate_limit_per_user,
    }
    if channel.thread is not None:
        return shown | _thread_json(channel, channel.thread, viewer_id)
    shown |= {
        "topic": channel.topic,
        "position": channel.position,
        "nsfw": channel.nsfw,
        "permission_overwrites": channel.overwrites,
        "default_auto_archive_duration": channel.default_auto_archive_duration,
    }
    if channel.type == 15:
        shown |= {
            "available_tags": channel.available_tags,
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
        }
    return shown


def _thread_json(channel: Channel, thread: ThreadState, viewer_id: int) -> Json:
    shown: Json = {
        "owner_id": _id(channel.owner_id),
        "thread_metadata": {
            "archived": thread.archived,
            "archive_timestamp": thread.archive_timestamp,
            "auto_archive_duration": thread.auto_archive_duration,
            "locked": thread.locked,
            "create_timestamp": thread.create_timestamp,
        },
        "message_count": thread.message_count,
        "member_count": min(len(thread.members), 50),
        "total_message_sent": thread.total_message_sent,
        "applied_tags": [str(tag) for tag in thread.applied_tags],
    }
    if channel.type == 12:
        shown["thread_metadata"]["invitable"] = thread.invitable
    if str(viewer_id) in thread.members:
        shown["member"] = thread_member_json(channel, viewer_id)
    return shown


def thread_member_json(channel: Channel, user_id: int) -> Json:
    """One user's place in a thread."""
    joined = channel.thread.members[str(user_id)] if channel.thread else ""
    return {"id": str(channel.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}


def resolved_channel_json(state: State, channel: Channel, user_id: int) -> Json:
    """A channel as interactions carry it: with the invoker's permissions."""
    shown = channel_json(state, channel, user_id)
    shown.pop("permission_overwrites", None)
    return {**shown, "permissions": str(permissions_in(state, user_id, channel))}


def guild_json(state: State, guild: Guild) -> Json:
    """A guild over REST."""
    roles = sorted(state.roles.values(), key=lambda role: role.position)
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": [],
        "banner": None,
        "owner_id": str(guild.owner_id),
        "application_id": None,
        "region": "us-west",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 0,
        "roles": [role_json(role) for role in roles],
        "default_message_notifications": 0,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "incidents_data": None,
    }


def gateway_guild_json(state: State, guild: Guild, viewer_id: int, *, all_members: bool) -> Json:
    """A guild as GUILD_CREATE carries it, with what the viewer may see in it."""
    members = list(state.members.values()) if all_members else [state.members[viewer_id]]
    own = state.members[viewer_id]
    shown = [channel for channel in state.channels.values() if not channel.is_dm]
    shown = [
        channel
        for channel in shown
        if permissions_in(state, viewer_id, channel) & (1 << 10) or not channel.is_thread
    ]
    threads = [channel for channel in shown if channel.thread and not channel.thread.archived]
    return {
        **guild_json(state, guild),
        "joined_at": own.joined_at,
        "large": False,
        "unavailable": False,
        "member_count": len(state.members),
        "voice_states": [],
        "members": [member_json(state, member) for member in members],
        "channels": [channel_json(state, channel, viewer_id) for channel in shown if not channel.is_thread],
        "threads": [channel_json(state, channel, viewer_id) for channel in threads],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application_json(state: State, application: Application) -> Json:
    """The application as its own bot sees it."""
    return {
        "id": str(application.id),
        "name": application.name,
        "icon": None,
        "description": application.description,
        "type": None,
        "bot": user_json(state.users[application.bot_id]),
        "bot_public": True,
        "bot_require_code_grant": False,
        "integration_types_config": {"0": {}, "1": {}},
        "verify_key": application.verify_key,
        "flags": application.flags,
        "flags_new": str(application.flags),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user_json(state.users[application.owner_id]),
        "approximate_guild_count": len(state.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": ["applications.commands", "bot"],
    }
