"""
Everything that may go wrong, as one shallow tree of types that carry data.

No sentence for people stands here: `bot/sentences` has one for each type, and a test demands it.
"""

from __future__ import annotations

from conversations.errors.keeping import (
    AnotherProcess as AnotherProcess,
    BlobDamaged as BlobDamaged,
    StorageFull as StorageFull,
    TurnInterrupted as TurnInterrupted,
    UnexpectedFailure as UnexpectedFailure,
    failure_from_json as failure_from_json,
    failure_to_json as failure_to_json,
)
from conversations.errors.money import (
    AmountNotAllowed as AmountNotAllowed,
    AnotherServer as AnotherServer,
    DateInThePast as DateInThePast,
    DayLimitReached as DayLimitReached,
    NotAMember as NotAMember,
    NotEnoughCredits as NotEnoughCredits,
    OnlyInServers as OnlyInServers,
    QualityNotInPlan as QualityNotInPlan,
    TierNotInPlan as TierNotInPlan,
)
from conversations.errors.pictures import (
    AlreadyInShape as AlreadyInShape,
    AlreadyLevel as AlreadyLevel,
    AlreadyThatLarge as AlreadyThatLarge,
    DamagedPicture as DamagedPicture,
    FileTooLarge as FileTooLarge,
    FileUnavailable as FileUnavailable,
    FrameTooLarge as FrameTooLarge,
    MaskDoesNotFit as MaskDoesNotFit,
    MaskNotSeen as MaskNotSeen,
    NoSubjectFound as NoSubjectFound,
    NothingToDo as NothingToDo,
    PictureRefused as PictureRefused,
    PictureTooLarge as PictureTooLarge,
    RegionNotFound as RegionNotFound,
    TooManyPictures as TooManyPictures,
    UnsupportedPicture as UnsupportedPicture,
)
from conversations.errors.provider import (
    BadResult as BadResult,
    ModelUnavailable as ModelUnavailable,
    ModerationBlocked as ModerationBlocked,
    PictureNotAccepted as PictureNotAccepted,
    ProviderError as ProviderError,
    ProviderForbidden as ProviderForbidden,
    ProviderKeyRefused as ProviderKeyRefused,
    ProviderNotConfigured as ProviderNotConfigured,
    ProviderOutcomeUnknown as ProviderOutcomeUnknown,
    ProviderOverloaded as ProviderOverloaded,
    ProviderQuotaExhausted as ProviderQuotaExhausted,
    ProviderRateLimited as ProviderRateLimited,
    ProviderUnreachable as ProviderUnreachable,
    RequestNotAccepted as RequestNotAccepted,
    RouterFailed as RouterFailed,
)
from conversations.errors.requests import (
    BrandKitFull as BrandKitFull,
    EmptyPrompt as EmptyPrompt,
    ExportTooLarge as ExportTooLarge,
    MissingPermissions as MissingPermissions,
    NoPictureYet as NoPictureYet,
    NotAllowed as NotAllowed,
    NothingToCancel as NothingToCancel,
    NothingToChange as NothingToChange,
    NothingToRecover as NothingToRecover,
    NothingToRedo as NothingToRedo,
    NothingToUndo as NothingToUndo,
    NoThreadsHere as NoThreadsHere,
    NotInThread as NotInThread,
    NotYetPossible as NotYetPossible,
    PromptTooLong as PromptTooLong,
    ProviderStopped as ProviderStopped,
    QuestionExpired as QuestionExpired,
    RevisionErased as RevisionErased,
    TakingABreak as TakingABreak,
    ThreadGone as ThreadGone,
    TooFewChoices as TooFewChoices,
    TooManyInFlight as TooManyInFlight,
    TooManyVariations as TooManyVariations,
    UnknownChoice as UnknownChoice,
    UnknownRevision as UnknownRevision,
    VoteIsOpen as VoteIsOpen,
    VoteIsOver as VoteIsOver,
)
from conversations.errors.root import (
    DarkroomError as DarkroomError,
    Refusal as Refusal,
)
