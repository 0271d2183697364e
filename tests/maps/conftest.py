"""The one atlas the tests read."""

import pytest

from maps.atlas import Atlas, load_atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return load_atlas()
