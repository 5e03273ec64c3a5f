"""From an action to a provider call: which model, size and words, and what it will cost; no I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conversations.actions import Action, Edit, Finalize, Generate, Outpaint, Reroll, Variations
from conversations.catalogue import Catalogue, Model, Shapes, SizePlan, Tier
from conversations.circuit import Patience
from conversations.errors import PromptTooLong, TooManyPictures, TooManyVariations, UnknownChoice
from conversations.plans import Plan
from conversations.ports import Usage
from conversations.quotes import CreditRate, Quote, estimated_usage, quote
from conversations.refine.extending import Fill, fills
from conversations.refine.local_work import is_local

Size = tuple[int, int]

ONLY_BACKGROUND_WORDS = 5
"""A request for a clear background of at most so many words ("make the background transparent") asks for nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an operator allows; see `config/darkroom.toml`."""

    references_max: int
    prompt_max_chars: int
    upload_max_bytes: int
    decode_max_px: int
    renders_per_process: int
    renders_per_guild: int
    queued_per_thread: int
    unknown_outcomes_retried: int
    patience: Patience
    wait_for_provider_s: float
    brake_after: int
    brake_pause_s: float
    question_expires_s: float
    redeliver_for_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """
    A provider call as planned; `inputs_px` are the sizes of the base and the references.

    fills: for a picture that is extended, one render per frame on the way out; `size` is the first one's.
    """

    model: Model
    tier: str
    quality: str
    size: SizePlan
    count: int
    previews: int
    background: str | None
    inputs_px: tuple[Size, ...]
    fills: tuple[Fill, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Plans and prices calls from the catalogue, the tiers and the operator's limits."""

    catalogue: Catalogue
    tiers: Mapping[str, Tier]
    shapes: Shapes
    rate: CreditRate
    limits: Limits
    offered: frozenset[str] | None = None

    def call(
        self,
        action: Action,
        *,
        tier_name: str,
        aspect: str,
        base_px: Size | None,
        references_px: Sequence[Size],
        plan: Plan | None,
        today: date,
    ) -> Call:
        """
        The call that a paid action needs.

        aspect: for pictures made from words alone; a picture that is changed keeps its shape.
        plan: whose limits hold; None for a turn that was admitted already.
        Raises: UnknownChoice, TooManyVariations, TooManyPictures, PromptTooLong.
        """
        tier = self._tier(tier_name)
        model = self.catalogue.resolve(tier.model, today, self.offered).model
        around: tuple[Fill, ...] = ()
        if isinstance(action, Outpaint) and base_px is not None:
            around = fills(action, base_px, model.sizes, self.shapes.area)
            base_px = (around[0].size.render_width_px, around[0].size.render_height_px)
        wanted = getattr(action, "aspect", None) or (aspect if base_px is None else "match")
        return Call(
            model=model,
            tier=tier.name,
            quality=self._quality(model, getattr(action, "quality", None) or tier.quality),
            size=around[0].size if around else self.shapes.plan_size(model, wanted, base_px),
            count=self._count(action, plan, model),
            previews=min(tier.previews, model.capabilities.partials_max),
            background=self._background(model, getattr(action, "background", None)),
            inputs_px=self._inputs(base_px, references_px, model),
            fills=around,
        )

    def price(self, call: Call, prompt: str, spare_bytes: int = 0, *, is_masked: bool = False) -> Quote:
        """What the call will cost, its prompt growing by `spare_bytes` at the most. Raises: PromptTooLong."""
        limit = min(self.limits.prompt_max_chars, call.model.capabilities.prompt_max_chars)
        if len(prompt) > limit:
            raise PromptTooLong(length=len(prompt), limit=limit)
        each = [self._quote(render, prompt, spare_bytes, is_masked) for render in renders_of(call)]
        return Quote(
            estimate_credits=sum(one.estimate_credits for one in each),
            hold_credits=sum(one.hold_credits for one in each),
        )

    def _quote(self, call: Call, prompt: str, spare_bytes: int, is_masked: bool) -> Quote:
        return quote(
            call.model,
            quality=call.quality,
            width_px=call.size.render_width_px,
            height_px=call.size.render_height_px,
            count=call.count,
            prompt_bytes=len(prompt.encode()),
            spare_bytes=spare_bytes,
            inputs=call.inputs_px,
            mask=call.inputs_px[0] if is_masked else None,
            previews=call.previews if call.count == 1 else 0,
            rate=self.rate,
        )

    def usage(self, call: Call, prompt: str, pictures: int) -> Usage:
        """The tokens that a call which brought so many pictures will have used, by the catalogue."""
        renders = renders_of(call)
        each = [
            estimated_usage(
                render.model,
                quality=render.quality,
                width_px=render.size.render_width_px,
                height_px=render.size.render_height_px,
                count=pictures if len(renders) == 1 else 1,
                prompt_bytes=len(prompt.encode()),
                inputs=render.inputs_px,
                previews=render.previews if render.count == 1 else 0,
            )
            for render in renders
        ]
        return Usage(
            input_text_tokens=sum(one.input_text_tokens for one in each),
            input_image_tokens=sum(one.input_image_tokens for one in each),
            output_tokens=sum(one.output_tokens for one in each),
        )

    def _tier(self, name: str) -> Tier:
        if name not in self.tiers:
            raise UnknownChoice(option="tier", value=name, choices=list(self.tiers))
        return self.tiers[name]

    def _quality(self, model: Model, asked: str) -> str:
        try:
            return model.nearest_quality(asked)
        except ValueError:
            raise UnknownChoice(option="quality", value=asked, choices=list(model.qualities)) from None

    def _background(self, model: Model, asked: str | None) -> str | None:
        if asked in (None, "auto"):
            return None
        if asked not in model.capabilities.backgrounds:
            raise UnknownChoice(
                option="background", value=str(asked), choices=list(model.capabilities.backgrounds)
            )
        return asked

    def must_cut_out(self, action: Edit, tier_name: str, today: date) -> bool:
        """Whether an edit only asks for a clear background, and the tier's model cannot draw without one."""
        if action.background != "transparent":
            return False
        asks_nothing_else = (
            action.region == "background" or len(action.instruction.split()) <= ONLY_BACKGROUND_WORDS
        )
        model = self.catalogue.resolve(self._tier(tier_name).model, today, self.offered).model
        return asks_nothing_else and "transparent" not in model.capabilities.backgrounds

    def most_pictures(self, tier_name: str, plan: Plan, today: date) -> int:
        """How many pictures one request may ask for. Raises: UnknownChoice."""
        model = self.catalogue.resolve(self._tier(tier_name).model, today, self.offered).model
        return min(plan.variations_max, model.capabilities.pictures_max)

    def _count(self, action: Action, plan: Plan | None, model: Model) -> int:
        if not isinstance(action, (Variations, Generate)):
            return 1
        pictures_max = model.capabilities.pictures_max
        limit = pictures_max if plan is None else min(plan.variations_max, pictures_max)
        count = 1 if action.count is None else action.count
        if not 1 <= count <= limit:
            raise TooManyVariations(asked=count, limit=limit)
        return count

    def _inputs(self, base_px: Size | None, references_px: Sequence[Size], model: Model) -> tuple[Size, ...]:
        inputs = (*([base_px] if base_px else []), *references_px)
        limit = min(self.limits.references_max + 1, model.capabilities.inputs_max)
        if len(references_px) > self.limits.references_max or len(inputs) > limit:
            raise TooManyPictures(count=len(references_px), limit=self.limits.references_max)
        return inputs


def renders_of(call: Call) -> tuple[Call, ...]:
    """The single renders that a call comes to: itself, or one per frame of an extension."""
    if len(call.fills) < 2:
        return (call,)
    return tuple(
        replace(
            call,
            size=fill.size,
            inputs_px=((fill.size.render_width_px, fill.size.render_height_px), *call.inputs_px[1:]),
            fills=(fill,),
        )
        for fill in call.fills
    )


def is_paid(action: Action) -> bool:
    """Whether the action needs a provider."""
    if is_local(action):
        return False
    return isinstance(action, (Generate, Edit, Variations, Reroll, Finalize, Outpaint))
