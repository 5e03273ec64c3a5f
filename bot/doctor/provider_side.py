"""What the Images API says about the key, and about the model of each tier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import openai

from bot.doctor.findings import Finding, failure, ok, warning
from config.settings import Settings
from conversations.catalogue import Catalogue, Model, Tier
from conversations.quotes import quote

KEYS_PAGE = "https://platform.openai.com/api-keys"
TIMEOUT_S = 20.0
SOON = timedelta(days=90)
Offered = Mapping[str, date | None]
"""Listed model ids, each with the day it shuts down where the server says one."""


async def examine_provider(settings: Settings) -> list[Finding]:
    """The key, and each tier's model against the server's list and the catalogue's dates."""
    today = datetime.now(UTC).date()
    if settings.openai_api_key is None:
        missing = failure(f"OPENAI_API_KEY is not set: make one at {KEYS_PAGE} and set it")
        return [missing, *examine_tiers(settings, {}, today)]
    key = settings.openai_api_key.get_secret_value()
    finding, offered = await _list_models(key, settings.openai_base_url)
    return [finding, *examine_tiers(settings, offered, today)]


async def _list_models(key: str, url: str) -> tuple[Finding, Offered]:
    client = openai.AsyncOpenAI(api_key=key, base_url=url, max_retries=0, timeout=TIMEOUT_S)
    try:
        page = await client.models.list()
        offered = {model.id: _day(model.shutdown_date) for model in page.data or ()}
    except openai.AuthenticationError:
        return failure(f"The provider refuses OPENAI_API_KEY: make a new key at {KEYS_PAGE}"), {}
    except openai.PermissionDeniedError:
        return (
            warning('OPENAI_API_KEY may not list models, so they are not checked: give it "List models"'),
            {},
        )
    except openai.APIStatusError as error:
        return warning(f"The provider answered {error.status_code} when asked for its models ({url})"), {}
    except openai.OpenAIError as error:
        return (
            failure(
                f"The provider cannot be reached at {url} ({type(error).__name__}): "
                "check the network and OPENAI_BASE_URL"
            ),
            {},
        )
    finally:
        await client.close()
    if not offered:
        return warning(
            f"The provider at {url} takes the key and lists no models, so they are not checked"
        ), {}
    return ok(f"Provider key: accepted by {url}, which lists {len(offered)} models"), offered


def examine_tiers(settings: Settings, offered: Offered, today: date) -> list[Finding]:
    """One line or more per tier; an empty `offered` means that only the catalogue's dates are known."""
    findings: list[Finding] = []
    for tier in settings.tiers_by_name.values():
        findings += _examine_tier(settings, tier, offered, today)
    return findings


def _examine_tier(settings: Settings, tier: Tier, offered: Offered, today: date) -> list[Finding]:
    catalogue = settings.catalogue
    resolved = catalogue.resolve(tier.model, today, offered)
    model = resolved.model
    findings: list[Finding] = []
    if offered and model.id not in offered:
        known = [model_id for model_id in offered if model_id in catalogue.models]
        choice = (
            f"set tiers.{tier.name}.model in darkroom.toml to one of {', '.join(known) or 'its own models'}"
        )
        return [
            failure(
                f"Tier {tier.name}: the provider does not offer {tier.model} nor what follows it; {choice}"
            )
        ]
    if resolved.replaced:
        why = _why_replaced(catalogue, tier.model, offered)
        findings.append(
            warning(
                f"Tier {tier.name}: {tier.model} {why}, so {model.id} is used; "
                f"set tiers.{tier.name}.model in darkroom.toml"
            )
        )
    else:
        findings.append(ok(f"Tier {tier.name}: {model.id}, {_price(settings, tier, model)}"))
    if tier.quality != model.nearest_quality(tier.quality):
        findings.append(
            warning(
                f"Tier {tier.name}: {model.id} has no quality {tier.quality}; "
                f"{model.nearest_quality(tier.quality)} is used"
            )
        )
    return findings + _examine_end(tier, model, offered.get(model.id), today)


def _examine_end(tier: Tier, model: Model, told: date | None, today: date) -> list[Finding]:
    """The model's last days; the server's word goes before the catalogue's."""
    ends = told or model.shutdown_date
    if ends is None or ends > today + SOON:
        return []
    if ends <= today:
        return [warning(f"Tier {tier.name}: {model.id} was to shut down on {ends}; choose another soon")]
    after = f"; {model.successor} follows it" if model.successor else ""
    return [warning(f"Tier {tier.name}: {model.id} shuts down on {ends}{after}")]


def _why_replaced(catalogue: Catalogue, model_id: str, offered: Offered) -> str:
    if model_id not in catalogue.models and model_id not in catalogue.retired:
        return "is not in models.toml"
    if offered and model_id not in offered:
        return "is not offered by the provider"
    return "is retired"


def _price(settings: Settings, tier: Tier, model: Model) -> str:
    width_px, height_px = settings.shapes.aspects.get(settings.default_aspect, (1024, 1024))
    quoted = quote(
        model,
        quality=tier.quality,
        width_px=width_px,
        height_px=height_px,
        prompt_bytes=200,
        previews=tier.previews,
        rate=settings.rate,
    )
    return f"quality {tier.quality}, about {quoted.estimate_credits} credits a picture"


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
