import pytest
from painted_pictures import encoded, paint

from conversations.images.sniff import sniff


@pytest.mark.parametrize("codec", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_what_we_read_is_told_from_its_bytes(codec: str) -> None:
    assert sniff(encoded(paint(), codec)) == codec


@pytest.mark.parametrize(
    ("data", "noun"),
    [
        (b"", "empty file"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heicmiaf", "HEIC"),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", "AVIF"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2", "video"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- drawn -->\n<svg width='1'></svg>", "SVG"),
        (b"<!DOCTYPE html><html><svg></svg></html>", "web page"),
        ("Прошу картинку с котом".encode(), "text"),
        (b"BMW drives past a lake", "text"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "program"),
        (b"\x7fELF\x02\x01\x01\x00", "program"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"II*\x00\x08\x00\x00\x00", "TIFF"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "sound"),
        (b"\x01\x02\x03\x04\x00\x00", "unknown data"),
    ],
)
def test_everything_else_has_a_noun_that_can_be_shown(data: bytes, noun: str) -> None:
    assert sniff(data) == noun


def test_text_that_is_cut_inside_a_character_is_still_text() -> None:
    assert sniff("ü".encode() * 512 + b"") == "text"
    assert sniff(b"a" + "ü".encode() * 600) == "text"


def test_a_thousand_comments_before_nothing_take_no_time_to_read() -> None:
    assert sniff(b"<!-- -->" * 1000) == "text"
