"""What the command line says to wrong input: one line each, and an exit status that a script can see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main


@pytest.fixture
def darkroom(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    """A runner in an empty folder, told nothing but a data folder that does not exist."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISCORD_TOKEN", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DARKROOM_DATA_DIR", str(tmp_path / "none"))
    return CliRunner()


def test_lines_that_are_no_cases_are_named_and_the_others_answered(darkroom: CliRunner) -> None:
    case = json.dumps({"id": "a", "context": {"revisions": 2}, "message": "undo"})
    result = darkroom.invoke(main, ["interpret"], input=f"no json\n{case}\n\n[]\n")
    assert result.exit_code == 1
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"id": "a", "steps": [{"action": "undo"}]}
    ]
    assert [line.split(" is ")[0] for line in result.stderr.splitlines()] == ["line 1", "line 4"]


def test_books_that_are_not_there_are_named(darkroom: CliRunner) -> None:
    result = darkroom.invoke(main, ["ledger", "verify"])
    assert result.exit_code == 2
    assert "no books" in result.stderr


@pytest.mark.parametrize("option", ["--port=70000", "--port=-1", "--image-latency-s=-5", "--port=x"])
def test_the_demo_takes_no_impossible_numbers(darkroom: CliRunner, option: str) -> None:
    result = darkroom.invoke(main, ["demo", option])
    assert result.exit_code == 2
    assert option.split("=")[0] in result.stderr


def test_a_run_without_a_token_says_what_to_do(darkroom: CliRunner) -> None:
    result = darkroom.invoke(main, ["run"])
    assert result.exit_code == 2
    assert "DISCORD_TOKEN is not set" in result.stderr


def test_a_data_folder_that_cannot_be_made_is_named(
    darkroom: CliRunner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DARKROOM_DATA_DIR", str(tmp_path / "file" / "data"))
    monkeypatch.setenv("DISCORD_TOKEN", "x.y.z")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    result = darkroom.invoke(main, ["run"])
    assert result.exit_code == 2
    assert "make it writable" in result.stderr
