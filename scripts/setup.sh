#!/bin/sh
# Makes .venv and installs the locked set named by the first argument: run or dev.
# Called by make only when something changed.
set -eu
cd "$(dirname "$0")/.."
set_name=$1
venv_python=.venv/bin/python

say() { printf '%s\n' "$*" >&2; }
usable() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1; }

# A .venv made for developing stays one: `make run` must not take its tools away.
if [ "$set_name" = run ] && [ -e .venv/.ready-dev ]; then set_name=dev; fi

if ! usable "$venv_python"; then
    python=
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if usable "$name"; then python=$name; break; fi
    done
    if [ -z "$python" ]; then
        say "Platform Advisor needs Python 3.11, 3.12, 3.13 or 3.14: install one, or name it with make PYTHON=/path/to/python3."
        exit 1
    fi
    if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        say "$python cannot make virtual environments: install its venv package first (on Debian and Ubuntu: apt install python3-venv)."
        exit 1
    fi
    say "Making .venv with $("$python" --version) …"
    rm -rf .venv
    "$python" -m venv .venv
fi

rm -f .venv/.ready-run .venv/.ready-dev
if [ ! -x .venv/bin/uv ]; then
    "$venv_python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r requirements/uv.txt 2>.venv/uv.log || say "No uv here; going on with pip."
fi

say "Installing the locked packages (requirements/$set_name.txt) …"
if [ -x .venv/bin/uv ] &&
    .venv/bin/uv pip sync --quiet --python "$venv_python" --require-hashes "requirements/$set_name.txt"; then
    .venv/bin/uv pip install --quiet --python "$venv_python" --no-deps --no-build-isolation --editable .
else
    say "Installing with pip, which takes longer …"
    "$venv_python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r "requirements/$set_name.txt"
    "$venv_python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
fi

touch .venv/.ready-run
if [ "$set_name" = dev ]; then touch .venv/.ready-dev; fi
say "Ready."
