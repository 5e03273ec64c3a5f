"""
Everything that may go wrong, as one shallow tree of types that carry data.

No sentence for people stands here: `bot/sentences.py` has one for each type, and a test demands it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any


class DarkroomError(Exception):
    """The root of every error that Darkroom raises on purpose."""

    def __init__(self, **data: object) -> None:
        super().__init__(", ".join(f"{name}={value!r}" for name, value in data.items()))
        self.data = data
        """What the error knows, JSON-ready: it is kept with a failed turn and read back by `failure_from_json`."""


# ---- refusals: the person can act on them; nothing was spent --------------------------------------------------


class Refusal(DarkroomError):
    """A request that is turned away before anything is held or called."""


class EmptyPrompt(Refusal):
    """A picture was asked for without words."""


class PromptTooLong(Refusal):
    """The words are longer than a model takes."""

    def __init__(self, *, length: int, limit: int) -> None:
        super().__init__(length=length, limit=limit)
        self.length = length
        self.limit = limit


class NoPictureYet(Refusal):
    """The thread has no picture that could be changed."""


class UnknownRevision(Refusal):
    """A revision was named that does not exist."""

    def __init__(self, *, number: int, newest: int) -> None:
        super().__init__(number=number, newest=newest)
        self.number = number
        self.newest = newest


class RevisionErased(Refusal):
    """A revision was named whose picture was deleted."""

    def __init__(self, *, number: int) -> None:
        super().__init__(number=number)
        self.number = number


class NothingToUndo(Refusal):
    """The thread's head has no move that could be taken back."""


class NothingToRedo(Refusal):
    """Nothing was undone since the newest revision."""


class TooFewChoices(Refusal):
    """A vote was asked for on fewer than two pictures."""


class VoteIsOpen(Refusal):
    """The thread votes already."""

    def __init__(self, *, closes_at: datetime | str) -> None:
        closes = closes_at if isinstance(closes_at, str) else closes_at.isoformat()
        super().__init__(closes_at=closes)
        self.closes_at = datetime.fromisoformat(closes)


class VoteIsOver(Refusal):
    """The vote is closed, or belongs to another thread."""


class ExportTooLarge(Refusal):
    """The thread holds more than an export hands out."""

    def __init__(self, *, size_bytes: int, limit_bytes: int) -> None:
        super().__init__(size_bytes=size_bytes, limit_bytes=limit_bytes)
        self.size_bytes = size_bytes
        self.limit_bytes = limit_bytes


class NothingToCancel(Refusal):
    """Nothing of the thread is queued or rendering."""


class NotEnoughCredits(Refusal):
    """
    The quote's upper bound exceeds what is available to whoever pays.

    payer: `self` or `pool`. renews_at: when the payer's allowance renews, where it has one.
    cheaper_tier, cheaper_credits: the best tier that is affordable now, and about what the same would cost with it.
    question_id: the remembered question whose Yes runs the request with that tier.
    """

    def __init__(
        self,
        *,
        needed_credits: int,
        available_credits: int,
        payer: str = "self",
        renews_at: datetime | str | None = None,
        estimate_credits: int | None = None,
        cheaper_tier: str | None = None,
        cheaper_credits: int | None = None,
        question_id: int | None = None,
    ) -> None:
        renews = renews_at.isoformat() if isinstance(renews_at, datetime) else renews_at
        super().__init__(
            needed_credits=needed_credits,
            available_credits=available_credits,
            payer=payer,
            renews_at=renews,
            estimate_credits=estimate_credits,
            cheaper_tier=cheaper_tier,
            cheaper_credits=cheaper_credits,
            question_id=question_id,
        )
        self.needed_credits = needed_credits
        self.available_credits = available_credits
        self.payer = payer
        self.renews_at = None if renews is None else datetime.fromisoformat(renews)
        self.estimate_credits = estimate_credits
        self.cheaper_tier = cheaper_tier
        self.cheaper_credits = cheaper_credits
        self.question_id = question_id

    def with_(self, **more: Any) -> NotEnoughCredits:
        """The same refusal, knowing more."""
        return NotEnoughCredits(**{**self.data, **more})


class DayLimitReached(Refusal):
    """
    The server lets no more be spent today.

    whose: `server` or `person`. limit_credits, left_credits: of the day, what is held counted as spent.
    """

    def __init__(
        self,
        *,
        whose: str,
        limit_credits: int,
        left_credits: int,
        needed_credits: int,
        renews_at: datetime | str,
    ) -> None:
        renews = renews_at if isinstance(renews_at, str) else renews_at.isoformat()
        super().__init__(
            whose=whose,
            limit_credits=limit_credits,
            left_credits=left_credits,
            needed_credits=needed_credits,
            renews_at=renews,
        )
        self.whose = whose
        self.limit_credits = limit_credits
        self.left_credits = left_credits
        self.needed_credits = needed_credits
        self.renews_at = datetime.fromisoformat(renews)


class NothingToRecover(Refusal):
    """No finished picture of the person waits to be delivered here."""


class TooManyInFlight(Refusal):
    """The person has as many requests queued or rendering as the plan allows."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)
        self.limit = limit


class TakingABreak(Refusal):
    """Too many of the person's requests were declined or cancelled half-way within an hour; `until` ends the pause."""

    def __init__(self, *, until: datetime | str) -> None:
        until = until if isinstance(until, str) else until.isoformat()
        super().__init__(until=until)
        self.until = datetime.fromisoformat(until)


class ProviderStopped(Refusal):
    """
    No calls are made now: `cause` is `down`, `quota` or `key` (`circuit.py`); `retry_at` is when the next one may go.
    """

    def __init__(self, *, cause: str, retry_at: datetime | str) -> None:
        retry_at = retry_at if isinstance(retry_at, str) else retry_at.isoformat()
        super().__init__(cause=cause, retry_at=retry_at)
        self.cause = cause
        self.retry_at = datetime.fromisoformat(retry_at)


class TierNotInPlan(Refusal):
    """The plan does not include the tier."""

    def __init__(self, *, tier: str, highest: str) -> None:
        super().__init__(tier=tier, highest=highest)
        self.tier = tier
        self.highest = highest


class QualityNotInPlan(Refusal):
    """The plan does not include the quality."""

    def __init__(self, *, quality: str, highest: str) -> None:
        super().__init__(quality=quality, highest=highest)
        self.quality = quality
        self.highest = highest


class AmountNotAllowed(Refusal):
    """An amount of credits that is negative, zero or beyond what one act may move."""

    def __init__(self, *, amount_credits: int, highest_credits: int) -> None:
        super().__init__(amount_credits=amount_credits, highest_credits=highest_credits)
        self.amount_credits = amount_credits
        self.highest_credits = highest_credits


class DateInThePast(Refusal):
    """A grant was to end at a moment that has passed."""

    def __init__(self, *, moment: datetime | str) -> None:
        given = moment if isinstance(moment, str) else moment.isoformat()
        super().__init__(moment=given)
        self.moment = datetime.fromisoformat(given)


class AnotherServer(Refusal):
    """An admin of one server acts on another."""


class OnlyInServers(Refusal):
    """What admins do was asked for in a direct message."""


class NotAMember(Refusal):
    """An admin named somebody who is not a person of the server."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)
        self.name = name


class TooManyVariations(Refusal):
    """More pictures were asked for at once than may be."""

    def __init__(self, *, asked: int, limit: int) -> None:
        super().__init__(asked=asked, limit=limit)
        self.asked = asked
        self.limit = limit


class NothingToChange(Refusal):
    """A picture was sent to start from, and the words do not say what shall become of it."""


class MaskNotSeen(Refusal):
    """A picture was sent to say where to change something, and no paint, hole or white on black was found in it."""


class MaskDoesNotFit(Refusal):
    """A mask was made for a picture of another size than the one it came to be used on."""


class BrandKitFull(Refusal):
    """A server has as many rules as may be, or (`limit_bytes`) one rule is longer than may be."""

    def __init__(self, *, limit: int, limit_bytes: int | None = None) -> None:
        super().__init__(limit=limit, limit_bytes=limit_bytes)
        self.limit = limit
        self.limit_bytes = limit_bytes


class UnknownChoice(Refusal):
    """An option has a value that the configuration does not know."""

    def __init__(self, *, option: str, value: str, choices: list[str]) -> None:
        super().__init__(option=option, value=value, choices=choices)
        self.option = option
        self.value = value
        self.choices = choices


class NotAllowed(Refusal):
    """The person may not do this here."""

    def __init__(self, *, needs: str) -> None:
        super().__init__(needs=needs)
        self.needs = needs


class NotYetPossible(Refusal):
    """The request was understood, and this Darkroom cannot do it."""

    def __init__(self, *, action: str) -> None:
        super().__init__(action=action)
        self.action = action


class NothingToDo(Refusal):
    """The picture is as it was asked to be already."""


class AlreadyInShape(NothingToDo):
    """The picture has the aspect that was asked for."""

    def __init__(self, *, aspect: str) -> None:
        super().__init__(aspect=aspect)
        self.aspect = aspect


class AlreadyLevel(NothingToDo):
    """No line in the picture says that it leans."""


class AlreadyThatLarge(NothingToDo):
    """The picture has as many pixels as were asked for, or as are kept of any picture."""

    def __init__(self, *, width_px: int, height_px: int) -> None:
        super().__init__(width_px=width_px, height_px=height_px)
        self.width_px = width_px
        self.height_px = height_px


class FrameTooLarge(Refusal):
    """The picture would be extended to more pixels than are kept of one."""

    def __init__(self, *, width_px: int, height_px: int, limit_px: int) -> None:
        super().__init__(width_px=width_px, height_px=height_px, limit_px=limit_px)
        self.width_px = width_px
        self.height_px = height_px
        self.limit_px = limit_px


class RegionNotFound(Refusal):
    """The words for a region name nothing that was found in the picture."""

    def __init__(self, *, where: str) -> None:
        super().__init__(where=where)
        self.where = where


class NoSubjectFound(Refusal):
    """Nothing in the picture stands out enough to be cut out."""


class QuestionExpired(Refusal):
    """The two buttons of a question were pressed too late, or a second time."""


class MissingPermissions(Refusal):
    """The bot lacks permissions in the channel."""

    def __init__(self, *, permissions: list[str]) -> None:
        super().__init__(permissions=permissions)
        self.permissions = permissions


class NoThreadsHere(Refusal):
    """The channel is of a kind that takes no threads."""


class NotInThread(Refusal):
    """The thread is private, and the bot is not among its members: it can show nothing there."""


class ThreadGone(DarkroomError):
    """The thread's channel was deleted: nothing can be shown there any more."""


# ---- pictures that people send ---------------------------------------------------------------------------------


class PictureRefused(Refusal):
    """A file cannot be used as a picture; `name` is the file's name as sent."""

    def __init__(self, *, name: str, **data: object) -> None:
        super().__init__(name=name, **data)
        self.name = name


class UnsupportedPicture(PictureRefused):
    """The bytes are of a format that is not taken; `found` says which ("GIF animation", "HEIC", "SVG", "text")."""

    def __init__(self, *, name: str, found: str) -> None:
        super().__init__(name=name, found=found)
        self.found = found


class DamagedPicture(PictureRefused):
    """The bytes begin as a picture and cannot be decoded to the end."""


class PictureTooLarge(PictureRefused):
    """More pixels or bytes than are decoded; pixels are read from the header, before any decoding."""

    def __init__(self, *, name: str, width_px: int, height_px: int, limit_px: int) -> None:
        super().__init__(name=name, width_px=width_px, height_px=height_px, limit_px=limit_px)
        self.width_px = width_px
        self.height_px = height_px
        self.limit_px = limit_px


class FileTooLarge(PictureRefused):
    """More bytes than are fetched."""

    def __init__(self, *, name: str, size_bytes: int, limit_bytes: int) -> None:
        super().__init__(name=name, size_bytes=size_bytes, limit_bytes=limit_bytes)
        self.size_bytes = size_bytes
        self.limit_bytes = limit_bytes


class FileUnavailable(PictureRefused):
    """The file could not be fetched from Discord's CDN."""


class TooManyPictures(Refusal):
    """More pictures were sent along than a model takes."""

    def __init__(self, *, count: int, limit: int) -> None:
        super().__init__(count=count, limit=limit)
        self.count = count
        self.limit = limit


# ---- the provider: a turn fails, its hold is voided ---------------------------------------------------------------


class ProviderError(DarkroomError):
    """A provider call that brought no picture."""


class ProviderNotConfigured(ProviderError):
    """There is no key, or no model for the tier."""


class ProviderKeyRefused(ProviderError):
    """The key is wrong, revoked, or not of this organisation (401)."""


class ProviderForbidden(ProviderError):
    """
    The key is right and may not do this (403).

    `reason` is `unverified` (the organisation is not verified for the model), `region`, or `permission`.
    """

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class ModelUnavailable(ProviderError):
    """The model is retired or not offered to the key."""

    def __init__(self, *, model: str) -> None:
        super().__init__(model=model)
        self.model = model


class ProviderQuotaExhausted(ProviderError):
    """The operator's account at the provider has no money left, or a spend limit is reached."""


class ProviderRateLimited(ProviderError):
    """The provider wants us to wait."""

    def __init__(self, *, retry_after_s: float | None) -> None:
        super().__init__(retry_after_s=retry_after_s)
        self.retry_after_s = retry_after_s


class ModerationBlocked(ProviderError):
    """The provider declined the request or its result; `stage` is `input`, `output` or `unknown`."""

    def __init__(self, *, stage: str = "unknown", categories: list[str] | None = None) -> None:
        super().__init__(stage=stage, categories=categories or [])
        self.stage = stage
        self.categories = categories or []


class PictureNotAccepted(ProviderError):
    """The provider could not read input picture `index` (0 = the base, then the references)."""

    def __init__(self, *, index: int | None = None) -> None:
        super().__init__(index=index)
        self.index = index


class RequestNotAccepted(ProviderError):
    """The provider found a parameter wrong: our bug, logged with its name."""

    def __init__(self, *, parameter: str | None = None, code: str | None = None) -> None:
        super().__init__(parameter=parameter, code=code)
        self.parameter = parameter
        self.code = code


class ProviderUnreachable(ProviderError):
    """No connection was made, so nothing was asked and nothing billed."""


class ProviderOutcomeUnknown(ProviderError):
    """The request went out and no whole answer came back: it may have been billed to the operator."""

    def __init__(self, *, status: int | None = None) -> None:
        super().__init__(status=status)
        self.status = status


class ProviderOverloaded(ProviderOutcomeUnknown):
    """The provider says that it has more to do than it can (503)."""


class BadResult(ProviderError):
    """The provider's answer holds no picture that can be decoded."""


class RouterFailed(Exception):
    """
    The text model did not say what a message asks for; the embedded interpreter's reading stands.

    No `DarkroomError`, since it never reaches a person. usage: the tokens of the failed answer, where it told them.
    """

    def __init__(self, *, reason: str, usage: object = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.usage = usage


# ---- ourselves -----------------------------------------------------------------------------------------------------


class TurnInterrupted(DarkroomError):
    """A restart cut the turn off, and trying again was not allowed any more."""


class StorageFull(DarkroomError):
    """The disk or the database takes no more."""


class BlobDamaged(DarkroomError):
    """A stored picture is gone or its bytes do not match their sha256."""

    def __init__(self, *, blob_id: str) -> None:
        super().__init__(blob_id=blob_id)
        self.blob_id = blob_id


class AnotherProcess(DarkroomError):
    """A second process on the same SQLite file."""

    def __init__(self, *, path: str) -> None:
        super().__init__(path=path)
        self.path = path


class UnexpectedFailure(DarkroomError):
    """Something broke that nobody foresaw; `kind` is the exception's name, the traceback is in the log."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(kind=kind)
        self.kind = kind


def _all_kinds(root: type[DarkroomError] = DarkroomError) -> dict[str, type[DarkroomError]]:
    found = {root.__name__: root}
    for kind in root.__subclasses__():
        found |= _all_kinds(kind)
    return found


def failure_to_json(error: DarkroomError) -> dict[str, object]:
    """The error's type name and data, to be kept with a failed turn."""
    return {"error": type(error).__name__, **error.data}


def failure_from_json(data: dict[str, object]) -> DarkroomError:
    """The error that `failure_to_json` wrote. Raises: KeyError for a type that does not exist any more."""
    kind = _all_kinds()[str(data["error"])]
    return kind(**{name: value for name, value in data.items() if name != "error"})
