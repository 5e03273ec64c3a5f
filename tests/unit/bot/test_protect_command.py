import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from bot.__main__ import main
from tests.drift import drifts, edits, pictures


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with base.png and edited.png: a ball put into a photograph, the whole of it drifted."""
    folder = tmp_path_factory.mktemp("pair")
    base = pictures.picture("coffee", 300)
    edited = drifts.drifted(edits.ball(base, np.random.default_rng(2)), "low", 2)
    Image.fromarray(base).save(folder / "base.png")
    Image.fromarray(edited).save(folder / "edited.png")
    return folder


def test_the_command_writes_the_result_and_prints_what_it_measured(files: Path) -> None:
    out, sheet = files / "out.png", files / "sheet.png"
    arguments = ["protect", str(files / "base.png"), str(files / "edited.png"), "--out", str(out)]
    result = CliRunner().invoke(main, [*arguments, "--sheet", str(sheet)])
    assert result.exit_code == 0, result.output
    report = json.loads(result.output)
    assert (report["verdict"], report["reason"]) == ("composited", "local_change")
    same = np.asarray(Image.open(out)) == np.asarray(Image.open(files / "base.png"))
    assert same.all(-1).mean() >= report["kept"] > 0.8
    assert Image.open(sheet).width > 4 * 300
    asked = CliRunner().invoke(main, [*arguments, "--scope", "global"])
    assert json.loads(asked.output)["reason"] == "as_asked"
    assert out.read_bytes() == (files / "edited.png").read_bytes()


def test_a_mask_and_a_region_are_enforced(files: Path) -> None:
    arguments = [
        "protect",
        str(files / "base.png"),
        str(files / "edited.png"),
        "--out",
        str(files / "out.png"),
    ]
    mask = Image.new("RGBA", (100, 100), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (0, 0, 50, 100))
    mask.save(files / "mask.png")
    base = np.asarray(Image.open(files / "base.png"))
    for option in (["--mask", str(files / "mask.png")], ["--region", "left"]):
        result = CliRunner().invoke(main, [*arguments, *option])
        assert json.loads(result.output)["reason"] == "region"
        out = np.asarray(Image.open(files / "out.png"))
        right = base.shape[1] // 2 + 3
        assert (out[:, right:] == base[:, right:]).all()
        assert (out[:, : right // 2] != base[:, : right // 2]).any()
    wrong = CliRunner().invoke(main, [*arguments, "--region", "nowhere"])
    assert wrong.exit_code == 2
    assert "top-left" in wrong.output


def test_it_needs_neither_discord_nor_the_engine() -> None:
    code = (
        "import sys, bot.__main__, bot.protecting, conversations.images.protect.pipeline,"
        "conversations.images.protect.encoded; sys.exit(bool({'discord', 'dbos'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
