"""How well one pair was protected, against the truth that only a simulation knows."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from conversations.images.protect import Protected

Pixels = npt.NDArray[np.uint8]
PSNR_CAP_DB = 60.0


@dataclass(frozen=True)
class Score:
    """
    raw_db, kept_db: PSNR of the never-touched part, as rendered and protected. identical: share of its pixels that
    are the base's. energy: share of the edit's squared difference under the cut. seam: gradient in the ring of the
    cut against the edit without drift, 1 = no higher.
    """

    composited: bool
    reason: str
    raw_db: float
    kept_db: float
    identical: float
    energy: float
    seam: float


def score(base: Pixels, truth: Pixels, rendered: Pixels, made: Protected) -> Score:
    """truth: the edit without drift; rendered: with it."""
    touched = (base != truth).any(-1)
    never = never_touched(touched)
    difference = np.square(truth.astype(np.float32) - base.astype(np.float32)).sum(-1)
    out = (
        made.image
        if made.image.shape == base.shape
        else np.asarray(cv2.resize(made.image, (base.shape[1], base.shape[0])), np.uint8)
    )
    composited = made.verdict == "composited"
    total = float(difference.sum())
    return Score(
        composited=composited,
        reason=made.reason,
        raw_db=psnr(rendered, base, never),
        kept_db=psnr(out, base, never),
        identical=float((out == base).all(-1)[never].mean()) if never.any() else 1.0,
        energy=float((difference * made.alpha).sum()) / total if composited and total else 1.0,
        seam=_seam(truth, out, made.alpha) if composited else 1.0,
    )


def never_touched(touched: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Away from the edit by more than three per cent of the shorter edge: a cut needs some room."""
    reach = max(3, round(min(touched.shape) * 0.03)) * 2 + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    return cv2.dilate(touched.astype(np.uint8), kernel) == 0


def psnr(one: Pixels, other: Pixels, where: npt.NDArray[np.bool_]) -> float:
    """In dB, at most `PSNR_CAP_DB`."""
    if one.shape != other.shape or not where.any():
        return 0.0 if where.any() else PSNR_CAP_DB
    error = float(np.square(one[where].astype(np.float32) - other[where].astype(np.float32)).mean())
    return PSNR_CAP_DB if error == 0 else min(PSNR_CAP_DB, 10 * np.log10(255 * 255 / error))


def _seam(truth: Pixels, out: Pixels, alpha: npt.NDArray[np.float32]) -> float:
    ring = (alpha > 0) & (alpha < 1)
    if ring.sum() < 16:
        return 1.0
    return float((_gradient(out)[ring].mean() + 1) / (_gradient(truth)[ring].mean() + 1))


def _gradient(picture: Pixels) -> npt.NDArray[np.float32]:
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    return np.asarray(np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(grey, cv2.CV_32F, 0, 1) / 8))
