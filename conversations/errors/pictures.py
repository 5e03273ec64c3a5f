"""Refusals about pictures: files that people send, places in a picture, and canvases."""

from __future__ import annotations

from conversations.errors.root import Refusal


class MaskNotSeen(Refusal):
    """A picture was sent to say where to change something, and no paint, hole or white on black was found in it."""


class MaskDoesNotFit(Refusal):
    """A mask was made for a picture of another size than the one it came to be used on."""


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
