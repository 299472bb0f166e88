#!/bin/sh
# Make a virtual environment at $1 with the first Python that is new enough: $PYTHON, else python3 and its numbered kin.
set -eu
for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "making $1 with $("$python" --version)"
        "$python" -m venv "$1" && exit 0
        if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            echo "error: $1 could not be made" >&2
        else
            echo "error: $python has no working venv module; on Debian: apt-get install python3-venv" >&2
        fi
        exit 1
    fi
done
echo "error: expected Python 3.11 or later as ${PYTHON:-python3}, found $("${PYTHON:-python3}" --version 2>/dev/null || echo none); set PYTHON=/path/to/python" >&2
exit 1
