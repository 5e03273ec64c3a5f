"""Settings: which source wins, and that every slip in a file is named."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from config.files import ConfigurationError
from config.settings import load_settings

PACKAGED = Path(__file__).parents[3] / "config"


@pytest.fixture(autouse=True)
def empty_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISCORD_TOKEN", "OPENAI_API_KEY", "OPENAI_BASE_URL", "DARKROOM_CONFIG_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DARKROOM_SECRETS_DIR", str(tmp_path / "secrets"))
    monkeypatch.chdir(tmp_path)


def own_copy(folder: Path, name: str, old: str, new: str) -> Path:
    text = (PACKAGED / name).read_text()
    assert old in text
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text.replace(old, new, 1))
    return folder


def test_the_packaged_files_are_complete_and_consistent() -> None:
    settings = load_settings()
    assert list(settings.tiers_by_name) == ["draft", "standard", "final"]
    assert settings.tiers_by_name["draft"].previews == 0
    for tier in settings.tiers_by_name.values():
        model = settings.catalogue.model(tier.model)
        assert tier.quality in model.qualities
        assert tier.previews <= model.capabilities.partials_max
    assert settings.rate.credit_usd == Decimal("0.001")
    assert settings.plans.plan(None).name == "team"


def test_sources_win_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "discord_token").write_text("from-file")
    assert load_settings().discord_token.get_secret_value() == "from-file"
    (tmp_path / ".env").write_text("DISCORD_TOKEN=from-dotenv\nDARKROOM_DEFAULT_TIER=draft\nUNRELATED=1\n")
    assert load_settings().discord_token.get_secret_value() == "from-dotenv"
    assert load_settings().default_tier == "draft"
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")
    assert load_settings().discord_token.get_secret_value() == "from-environment"
    assert load_settings(default_tier="final").default_tier == "final"


def test_one_value_of_a_table_is_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DARKROOM_LIMITS__RENDERS_PER_GUILD", "2")
    monkeypatch.setenv("DARKROOM_TIERS__FINAL__MODEL", "gpt-image-2")
    settings = load_settings()
    assert settings.limits.renders_per_guild == 2
    assert settings.limits.renders_per_process == 8
    assert settings.tiers_by_name["final"].model == "gpt-image-2"
    assert list(settings.tiers) == ["draft", "standard", "final"]


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    assert "very-secret" not in repr(load_settings())


def test_empty_variables_count_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    assert load_settings().openai_api_key is None


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("darkroom.toml", "renders_per_guild", "renders_per_gild", "limits.renders_per_gild: there is no"),
        ("darkroom.toml", "default_tier", "defalt_tier", "defalt_tier: there is no such key"),
        ("darkroom.toml", 'default_tier = "standard"', 'default_tier = "best"', "'best'"),
        ("darkroom.toml", 'quality = "low"', 'quality = "lwo"', "tiers.draft.quality"),
        ("darkroom.toml", "previews = 0", "previews = 4", "tiers.draft.previews"),
        ("darkroom.toml", "credit_usd = 0.001", "credit_usd = 0", "credit_usd"),
        ("models.toml", "edge_max_px", "edge_maxpx", "flexible_sizes.free.edge_maxpx: there is no"),
        ("models.toml", 'sizes = "free"', 'sizes = "fre"', "'fre' is not defined; there are free, three"),
        ("models.toml", "{ low = 16, medium", "{ lo = 16, medium", "unknown quality ['lo']"),
        ("models.toml", "markup = true", "markup = true\nmarkdown = 1", "capabilities.2.5.markdown"),
        ("models.toml", 'unknown_successor = "gpt', 'unknown_successor = "no', "no model is called"),
        ("plans.toml", 'highest_tier = "standard"', 'highest_tier = "std"', "plans.free.highest_tier"),
        ("plans.toml", "allowance_credits = 500 ", "allowance_credits = -1 ", "plans.free.allowance_credits"),
        ("plans.toml", "[plans.free]", "[plans.free", "at line"),
        ("plans.toml", '["free", "team"]', '["free"]', "order: name each plan once"),
        ("plans.toml", 'pays = "pool-first" ', 'pays = "me" ', "plans.free.pays"),
        ("plans.toml", 'period = "month" ', 'period = "year" ', "plans.free.period"),
        ("plans.toml", 'highest_quality = "high" ', 'highest_quality = "hi" ', "plans.free.highest_quality"),
        (
            "darkroom.toml",
            'time_zone = "UTC"',
            'time_zone = "Mars/Base"',
            "no time zone is called 'Mars/Base'",
        ),
    ],
)
def test_a_slip_is_named_with_its_key(tmp_path: Path, file: str, old: str, new: str, named: str) -> None:
    folder = own_copy(tmp_path / "own", file, old, new)
    with pytest.raises(ConfigurationError) as told:
        load_settings(config_dir=folder)
    assert named in str(told.value)


def test_a_slip_in_a_file_names_the_file(tmp_path: Path) -> None:
    folder = own_copy(tmp_path / "own", "darkroom.toml", "renders_per_guild", "renders_per_gild")
    with pytest.raises(ConfigurationError, match=r"own/darkroom\.toml: limits\.renders_per_gild"):
        load_settings(config_dir=folder)


def test_an_own_copy_takes_the_place_of_the_packaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_copy(tmp_path / "own", "plans.toml", "allowance_credits = 500 ", "allowance_credits = 501 ")
    monkeypatch.setenv("DARKROOM_CONFIG_DIR", str(folder))
    assert load_settings().plans.plan("free").allowance_credits == 501


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DARKROOM_LIMITS__RENDERS_PER_GUILD", "many")
    with pytest.raises(ConfigurationError, match=r"limits\.renders_per_guild"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("DARKROOM_DEFALT_TIER", "is it DARKROOM_DEFAULT_TIER?"),
        ("DARKROOM_LIMITS__RENDERS_PER_GILD", "is it DARKROOM_LIMITS__RENDERS_PER_GUILD?"),
        ("DARKROOM_TIERS__DRAFT__MODLE", "there is no such setting"),
    ],
)
def test_a_misspelt_variable_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, told: str) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(ConfigurationError, match=name) as refused:
        load_settings()
    assert told in str(refused.value)


def test_a_database_that_is_no_postgresql_is_refused_without_repeating_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DARKROOM_DATABASE_URL", "mysql://darkroom:hunter2@host/db")
    with pytest.raises(ConfigurationError, match="database_url: this is not postgresql://") as caught:
        load_settings()
    assert "hunter2" not in str(caught.value)
