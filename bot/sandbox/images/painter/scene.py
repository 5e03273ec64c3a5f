"""What a picture shows, as data; and how that travels inside the picture's metadata."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from PIL import Image, PngImagePlugin

METADATA_KEY = "darkroom-scene"
_EXIF_DESCRIPTION = 0x010E


@dataclass
class Subject:
    """
    One thing shown, `count` times.

    kind: names its painter; name: the word it was asked by (shown where no painter knows it).
    x, y: the middle of its foot, as fractions of the frame; height: likewise.
    parts: colours of its parts by part name. bare: without the trimmings that it usually comes with. worn_by, on: id of the subject that wears or carries it.
    """

    id: str
    kind: str
    name: str
    count: int = 1
    colour: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    x: float = 0.5
    y: float = 0.88
    height: float = 0.5
    facing: int = 1
    depth: int = 0
    worn_by: str | None = None
    on: str | None = None
    label: str | None = None
    bare: bool = False
    seed: int = 0


@dataclass
class Lettering:
    """Words set into the picture; x, y: their middle, as fractions of the frame; size: cap height likewise."""

    text: str
    x: float = 0.5
    y: float = 0.14
    size: float = 0.075
    colour: str | None = None
    bold: bool = True


@dataclass
class Scene:
    """
    A whole picture.

    exposure, warmth, saturation, contrast: the tone of everything; 0 is neutral, about -1 to 1.
    backdrop_*: the same for what lies behind the subjects.
    zoom, focus: how near the camera is, and the point (fractions) that stays where it is when it moves.
    frame: the part (left, top, right, bottom; fractions) of the composed picture that is shown, once it was cut; below 0 and
    beyond 1 where it was extended.
    """

    prompt: str
    seed: int
    width: int
    height: int
    place: str = "studio"
    surface: str | None = None
    time: str = "day"
    season: str | None = None
    weather: list[str] = field(default_factory=list)
    style: str | None = None
    zoom: float = 1.0
    focus: list[float] = field(default_factory=lambda: [0.5, 0.66])
    sky_colour: str | None = None
    exposure: float = 0.0
    warmth: float = 0.0
    saturation: float = 0.0
    contrast: float = 0.0
    black_and_white: bool = False
    mirrored: bool = False
    vignette: float = 0.0
    soften: float = 0.0
    backdrop_exposure: float = 0.0
    backdrop_blur: float = 0.0
    backdrop_colour: str | None = None
    transparent: bool = False
    frame: list[float] = field(default_factory=lambda: [0.0, 0.0, 1.0, 1.0])
    subjects: list[Subject] = field(default_factory=list)
    lettering: list[Lettering] = field(default_factory=list)

    def copy(self) -> Scene:
        """An independent copy."""
        return from_json(to_json(self))

    def find(self, subject_id: str | None) -> Subject | None:
        """The subject of this id."""
        return next((s for s in self.subjects if s.id == subject_id), None)

    def new_id(self, kind: str) -> str:
        """An id that no subject has yet."""
        taken = {subject.id for subject in self.subjects}
        number = 1
        while f"{kind}-{number}" in taken:
            number += 1
        return f"{kind}-{number}"

    def sized(self, width: int, height: int) -> Scene:
        """The same scene on another canvas."""
        return replace(self.copy(), width=width, height=height)


def to_json(scene: Scene) -> dict[str, Any]:
    """The scene as JSON data."""
    return asdict(scene)


def from_json(data: dict[str, Any]) -> Scene:
    """The scene of `to_json`. Raises: TypeError or KeyError for anything else."""
    fields = json.loads(json.dumps(data))
    fields["subjects"] = [Subject(**subject) for subject in fields["subjects"]]
    fields["lettering"] = [Lettering(**words) for words in fields["lettering"]]
    return Scene(**fields)


def png_metadata(scene: Scene) -> PngImagePlugin.PngInfo:
    """The scene as an iTXt chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt(METADATA_KEY, json.dumps(to_json(scene), ensure_ascii=False), zip=True)
    return info


def exif_metadata(scene: Scene) -> bytes:
    """The scene as EXIF, for JPEG and WebP."""
    exif = Image.Exif()
    exif[_EXIF_DESCRIPTION] = f"{METADATA_KEY}:{json.dumps(to_json(scene))}"
    return exif.tobytes()


def read_metadata(image: Image.Image) -> Scene | None:
    """The scene that a picture carries, or None."""
    text = image.info.get(METADATA_KEY)
    if text is None:
        exif = Image.Exif()
        exif.load(image.info.get("exif", b""))
        text = exif.get(_EXIF_DESCRIPTION)
    if not isinstance(text, str):
        return None
    try:
        return from_json(json.loads(text.removeprefix(f"{METADATA_KEY}:")))
    except (ValueError, TypeError, KeyError):
        return None
