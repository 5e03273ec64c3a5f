"""What `darkroom spend` prints: the providers' bills beside what people paid, model by model."""

from __future__ import annotations

from decimal import Decimal

from bot.wiring.books import open_ledgers
from config.settings import Settings
from conversations.costs import Costs, costs_of

_LINE = "{:<32} {:>7} {:>7} {:>12} {:>9} {:>10}"


async def spend_report(settings: Settings, days: int) -> str:
    """The table over the last `days` days, from the configured database."""
    ledgers = open_ledgers(settings)
    try:
        costs = await costs_of(ledgers.database, ledgers.clock, days)
    finally:
        await ledgers.database.close()
    return table(costs, settings.rate.credit_usd)


def table(costs: Costs, credit_usd: Decimal) -> str:
    """One line per model, the totals, and what is left of what was earned."""
    lines = [
        f"Since {costs.since:%Y-%m-%d %H:%M} UTC; one credit is worth ${credit_usd.normalize():f}",
        _LINE.format("model", "calls", "failed", "paid for it", "credits", "worth"),
    ]
    for image in costs.images:
        worth = _usd(int(image.earned_credits * credit_usd * 1_000_000))
        paid = _usd(image.provider_microusd) + ("*" if image.estimated_microusd else "")
        lines.append(
            _LINE.format(image.model, image.calls, image.failed, paid, f"{image.earned_credits:,}", worth)
        )
    for text in costs.texts:
        name = f"{text.model} (follow-ups)"
        lines.append(_LINE.format(name, text.calls, text.failed, _usd(text.cost_microusd), "", ""))
    earned_microusd = costs.earned_microusd(credit_usd)
    total = _LINE.format(
        "total", "", "", _usd(costs.cost_microusd), f"{costs.earned_credits:,}", _usd(earned_microusd)
    )
    lines += [total, f"earned less paid: {_usd(earned_microusd - costs.cost_microusd)}"]
    estimated_microusd = sum(each.estimated_microusd for each in costs.images)
    if estimated_microusd:
        lines.append(
            f"* of which {_usd(estimated_microusd)} is the catalogue's figure: nobody told the price"
        )
    return "\n".join(lines)


def _usd(microusd: int) -> str:
    return f"{'-' if microusd < 0 else ''}${abs(microusd) / 1_000_000:,.4f}"
