"""A stand-in proves nothing if it shares code with what it stands against."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import bot.sandbox.discord

MODULES = sorted(Path(bot.sandbox.discord.__file__).parent.glob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("path", MODULES, ids=[path.stem for path in MODULES])
def test_it_knows_neither_discord_py_nor_darkroom(path: Path) -> None:
    for name in imported(path):
        assert name.split(".")[0] not in ("discord", "conversations", "config", "openai")
        assert not name.startswith("bot") or name.startswith("bot.sandbox")
