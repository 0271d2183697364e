import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adjudication.chance import key_number, uniform, uniforms

FUTURES = np.arange(50_000, dtype=np.uint64)


def test_golden_values_of_the_generator() -> None:
    # Recomputed in plain Python integers; a change breaks every session file ever saved.
    assert key_number("honour/istanbul/poland") == 6630079388230184872
    assert uniform(1, 3, "honour/istanbul/poland") == 0.6902641558729674


def correlation(first: np.ndarray, second: np.ndarray) -> float:
    return float((first - first.mean()) @ (second - second.mean())) / (
        len(first) * float(first.std()) * float(second.std())
    )


def test_uniform_in_one_dimension_and_uncorrelated_in_two() -> None:
    drawn = uniforms(7, 3, ("a", "b"), FUTURES)
    assert drawn.min() >= 0.0
    assert drawn.max() < 1.0
    counts = np.histogram(drawn[0], bins=20, range=(0.0, 1.0))[0]
    # Chi-squared with 19 degrees of freedom: 43.8 is exceeded once in a thousand.
    assert ((counts - 2500.0) ** 2 / 2500.0).sum() < 43.8
    assert abs(correlation(drawn[0], drawn[1])) < 0.02
    assert abs(correlation(drawn[0, :-1], drawn[0, 1:])) < 0.02


@given(
    seed=st.integers(min_value=0, max_value=2**64 - 1),
    turn=st.integers(min_value=0, max_value=500),
    keys=st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=6, unique=True),
)
def test_a_draw_depends_on_its_key_alone(seed: int, turn: int, keys: list[str]) -> None:
    futures = np.array([0, 5, 9], dtype=np.uint64)
    together = uniforms(seed, turn, tuple(keys), futures)
    apart = [uniforms(seed, turn, (key,), futures)[0] for key in keys]
    assert np.array_equal(together, np.stack(apart))
    assert np.array_equal(uniforms(seed, turn, tuple(keys), futures[1:]), together[:, 1:])


def test_another_seed_turn_or_key_draws_another_number() -> None:
    one = uniform(1, 1, "ladder/a~b")
    assert one != uniform(2, 1, "ladder/a~b")
    assert one != uniform(1, 2, "ladder/a~b")
    assert one != uniform(1, 1, "ladder/a~c")
