"""
How well protection keeps what nobody touched, on simulated pairs with known truth, and what it costs.

    .venv/bin/python tests/benchmarks/protect.py [--every 1] [--edge 512] [--sheets FOLDER]

Local edits (13 kinds on 6 photographs, 3 levels of drift), the same apart for pictures, kinds and habits of drift that no
threshold was tuned on, changes of the whole picture, chains of eight turns, the sandbox's own drift, and the time and
memory of a 1536x1024 picture on one core. "energy" is the share of the edit's squared difference that is kept, "seam" the
gradient in the ring of the cut against the edit without drift. A sheet shows base | as rendered | protected | alpha.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
import numpy.typing as npt  # noqa: E402
from PIL import Image  # noqa: E402

from bot.sandbox.images.painter.changing import changed as scene_changed  # noqa: E402
from bot.sandbox.images.painter.drift import drifted as sandbox_drifted  # noqa: E402
from bot.sandbox.images.painter.paint import paint  # noqa: E402
from bot.sandbox.images.painter.reading import scene_of  # noqa: E402
from conversations.images.encode import to_png  # noqa: E402
from conversations.images.protect import Protected, protect  # noqa: E402
from conversations.images.protect.encoded import protect_picture  # noqa: E402
from conversations.images.protect.sheet import contact_sheet  # noqa: E402
from tests.benchmarks.images import print_loop_lag  # noqa: E402
from tests.drift import changes, drifts, edits, pictures  # noqa: E402
from tests.drift.scoring import Score, never_touched, psnr, score  # noqa: E402

Pixels = npt.NDArray[np.uint8]
EDITS = {**edits.EDITS, **edits.HELD_OUT}
CHANGES = {**changes.CHANGES, **changes.HELD_OUT}
SANDBOX_REQUESTS = ("add a red balloon", "give it a small boat", "add a cat", "make the sky purple")
SANDBOX_SCENES = (
    "a lighthouse on a cliff",
    "a cabin in a forest",
    "a sailing ship at sea",
    "a mug on a table",
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--every", type=int, default=1, help="Take only each n-th pair.")
    arguments.add_argument("--edge", type=int, default=512, help="The pictures' shorter edge, in px.")
    arguments.add_argument("--sheets", type=Path, help="Where contact sheets are written.")
    chosen = arguments.parse_args()
    if chosen.sheets:
        chosen.sheets.mkdir(parents=True, exist_ok=True)
    bench = Bench(chosen.every, chosen.edge, chosen.sheets)
    bench.local("tuned", pictures.TUNED, edits.EDITS, drifts.FAMILIES)
    bench.local("held-out", pictures.HELD_OUT + pictures.TUNED[:2], EDITS, drifts.HELD_OUT)
    bench.whole("tuned", pictures.TUNED, changes.CHANGES)
    bench.whole("held-out changes", pictures.TUNED + pictures.HELD_OUT, changes.HELD_OUT)
    bench.whole("held-out pictures", pictures.HELD_OUT, changes.CHANGES)
    bench.chains(("coffee", "motorcycle", "raccoon", "cat", "flower", "poster"))
    bench.sandbox()
    bench.cost()
    bench.loop_lag()


class Bench:
    """One run: the same pairs for the same options."""

    def __init__(self, every: int, edge_px: int, sheets: Path | None) -> None:
        self._every, self._edge_px, self._sheets = every, edge_px, sheets

    def local(
        self, title: str, names: Iterable[str], kinds: Iterable[str], families: tuple[str, ...]
    ) -> None:
        """Changes of one place."""
        rows: list[tuple[dict[str, str], Score]] = []
        for name, kind, level in self._chosen(names, kinds, drifts.LEVELS):
            seed = _seed(name, kind, level)
            family = families[seed // 7 % len(families)]
            base = pictures.picture(name, self._edge_px)
            truth = EDITS[kind](base, np.random.default_rng(seed))
            rendered = drifts.drifted(truth, level, seed, family)
            made = protect(base, rendered)
            keys = {"level": level, "kind": kind, "picture": name, "drift": family}
            rows.append((keys, score(base, truth, rendered, made)))
            self._sheet(f"local-{name}-{kind}-{level}-{family}", base, rendered, made)
        print(f"\n== local edits, {title}: {len(rows)} pairs")
        _print_scores("all", rows, lambda keys: "all")
        for key in ("level", "kind", "picture", "drift"):
            _print_scores(key, rows, lambda keys, key=key: keys[key])
        refused = [(*keys.values(), seen.reason) for keys, seen in rows if not seen.composited]
        print("stood down:", refused or "none")
        print(
            "energy below 0.9:", [tuple(keys.values()) for keys, seen in rows if seen.energy < 0.9] or "none"
        )

    def whole(self, title: str, names: Iterable[str], kinds: Iterable[str]) -> None:
        """Changes of the whole picture: all of them must be left alone."""
        reasons: dict[str, Counter[str]] = defaultdict(Counter)
        for name, kind, level in self._chosen(names, kinds, drifts.LEVELS):
            seed = _seed(name, kind, level)
            base = pictures.picture(name, self._edge_px)
            rendered = drifts.drifted(CHANGES[kind](base, np.random.default_rng(seed)), level, seed)
            made = protect(base, rendered)
            reasons[kind][made.reason] += 1
            self._sheet(f"whole-{made.verdict}-{name}-{kind}-{level}", base, rendered, made)
        total = sum(sum(counted.values()) for counted in reasons.values())
        missed = sum(counted["local_change"] for counted in reasons.values())
        print(
            f"\n== whole-picture changes, {title}: stood down on {total - missed} of {total}, {1 - missed / total:.1%}"
        )
        for kind, counted in reasons.items():
            print(f"  {kind:14s} {dict(counted)}")

    def chains(self, names: Iterable[str]) -> None:
        """Eight turns, each on what the one before gave: the part that none touched, with and without protection."""
        print("\n== eight turns: PSNR of what none of them touched, in dB, and identical pixels")
        for name, level in product(names, drifts.LEVELS):
            base = kept = raw = pictures.picture(name, self._edge_px)
            never = np.ones(base.shape[:2], bool)
            stood_down = 0
            for turn, kind in enumerate(list(edits.EDITS)[:8]):
                seed = _seed(name, level, turn)
                truth = EDITS[kind](kept, np.random.default_rng(seed))
                never &= never_touched((truth != kept).any(-1))
                made = protect(kept, drifts.drifted(truth, level, seed))
                stood_down += made.verdict == "stood_down"
                kept = made.image
                raw = drifts.drifted(EDITS[kind](raw, np.random.default_rng(seed)), level, seed)
            same = (kept == base).all(-1)[never].mean() if never.any() else 1.0
            print(
                f"  {name:12s} {level:7s} raw {psnr(raw, base, never):5.1f}  protected {psnr(kept, base, never):5.1f}"
                f"  identical {same:.3f}  stood down {stood_down}"
            )
            self._sheet(f"chain-{name}-{level}", base, raw, made)

    def sandbox(self) -> None:
        """The demo's painter and its own drift."""
        print("\n== the sandbox's painter and drift")
        for prompt, request, level in self._chosen(SANDBOX_SCENES, SANDBOX_REQUESTS, drifts.LEVELS):
            scene = scene_of(prompt, 1024, 1024, variation=0)
            before = paint(scene).convert("RGB")
            after = paint(scene_changed(scene, request, variation=0)).convert("RGB")
            base, truth = np.asarray(before, np.uint8), np.asarray(after, np.uint8)
            rendered = np.asarray(sandbox_drifted(after, level, f"{request}0"), np.uint8)
            made = protect(base, rendered)
            seen = score(base, truth, rendered, made)
            print(
                f"  {prompt:26s}{request:24s}{level:8s}{made.verdict:11s}{made.reason:15s}raw {seen.raw_db:5.1f}"
                f"  protected {seen.kept_db:5.1f}  identical {seen.identical:.3f}  energy {seen.energy:.3f}"
            )
            self._sheet(f"sandbox-{prompt}-{request}-{level}", base, rendered, made)

    def cost(self) -> None:
        """Time and memory of one picture of 1536x1024, with OpenCV on one thread."""
        image = Image.fromarray(pictures.picture("raccoon", 1152)).resize((1536, 1024))
        base = np.asarray(image, np.uint8)
        rendered = drifts.drifted(edits.ball(base, np.random.default_rng(3)), "medium", 3)
        alone, encoded, busy = [], [], []
        for _ in range(7):
            begun, begun_cpu = time.perf_counter(), time.process_time()
            made = protect(base, rendered)
            alone.append(time.perf_counter() - begun)
            busy.append(time.process_time() - begun_cpu)
            to_png(made.image)
            encoded.append(time.perf_counter() - begun)
        peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"\n== 1536x1024: {1000 * min(alone):.0f} ms at best, {1000 * np.median(alone):.0f} ms at the median "
            f"(of the processor {1000 * np.median(busy):.0f} ms); with the PNG {1000 * np.median(encoded):.0f} ms; "
            f"this whole process took at most {peak_mib:.0f} MiB"
        )

    def _chosen(self, *axes: Iterable[str]) -> list[tuple[Any, ...]]:
        return [chosen for chosen in product(*axes) if _seed(*chosen) % self._every == 0]

    def _sheet(self, name: str, base: Pixels, rendered: Pixels, made: Protected) -> None:
        if self._sheets:
            contact_sheet(base, rendered, made).save(self._sheets / f"{name.replace(' ', '_')}.png")

    def loop_lag(self) -> None:
        """What the event loop feels of 20 protections at once."""
        base = pictures.picture("coffee", 1024)
        rendered = drifts.drifted(EDITS["ball"](base, np.random.default_rng(7)), "medium", 7)
        pair = to_png(base), to_png(rendered)
        print_loop_lag("protections", lambda: protect_picture(*pair))


def _seed(*parts: object) -> int:
    return zlib.crc32(repr(parts).encode())


def _print_scores(
    title: str, rows: list[tuple[dict[str, str], Score]], group: Callable[[dict[str, str]], str]
) -> None:
    print(
        f"{title:12s}   n  composited  raw dB  kept dB  identical  energy median, mean, p10  seam median, p90"
    )
    grouped: dict[str, list[Score]] = defaultdict(list)
    for keys, seen in rows:
        grouped[group(keys)].append(seen)
    for name, scores in grouped.items():
        cut = [seen for seen in scores if seen.composited]
        energy, seam = [seen.energy for seen in cut] or [1.0], [seen.seam for seen in cut] or [1.0]
        print(
            f"  {name:10s}{len(scores):4d}{len(cut) / len(scores):11.1%}"
            f"{np.median([seen.raw_db for seen in scores]):9.1f}{np.median([seen.kept_db for seen in scores]):9.1f}"
            f"{np.median([seen.identical for seen in scores]):11.4f}"
            f"{np.median(energy):10.3f}{np.mean(energy):7.3f}{np.quantile(energy, 0.1):7.3f}"
            f"{np.median(seam):10.2f}{np.quantile(seam, 0.9):6.2f}"
        )


if __name__ == "__main__":
    main()
