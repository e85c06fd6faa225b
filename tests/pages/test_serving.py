"""How the app is served: the router is found, and the settings it needs are those beside it."""

import ast
import tomllib

from advisor.web.serving import app_file


def test_the_router_is_the_one_of_the_checkout():
    assert app_file().name == "app.py"
    assert app_file().is_file()


def test_the_settings_beside_the_router_keep_the_app_quiet_and_fast():
    settings = tomllib.loads((app_file().parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["runner"]["postScriptGC"] is False
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["server"]["address"] == "127.0.0.1"


def test_the_style_sheet_and_the_mark_fetch_nothing():
    from advisor.web import look

    for text in (look.STYLE, look.FAVICON.replace('xmlns="http://www.w3.org/2000/svg"', "")):
        assert "http" not in text
        assert "url(" not in text
        assert "@import" not in text


def test_every_box_for_files_names_its_limit():
    """Streamlit's own limit is a setting that somebody may raise."""
    calls = [
        (path.name, call)
        for path in (app_file().parent / "advisor" / "web").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "file_uploader"
    ]

    assert len(calls) >= 4
    for name, call in calls:
        assert "max_upload_size" in {keyword.arg for keyword in call.keywords}, name


def test_no_other_site_may_steer_the_app_and_nobody_is_asked_for_its_address():
    settings = tomllib.loads((app_file().parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    assert settings["client"]["allowedOrigins"] == []
    assert settings["browser"]["serverAddress"] == "localhost"
    assert settings["server"]["maxUploadSize"] == 2
    assert settings["server"]["maxWidgetStateSize"] == 5
    assert settings["logger"]["enableRich"] is False
