from training.translation.schedule import LOWEST_RATE, Schedule

SCHEDULE = Schedule(minutes=10, rate=1e-3, warmup=100, average_decay=0.999)


def test_a_run_ends_with_its_time_or_with_its_steps() -> None:
    assert SCHEDULE.used(step=12, seconds=300) == 0.5
    by_steps = Schedule(minutes=10, rate=1e-3, warmup=100, average_decay=0.999, steps=24)
    assert by_steps.used(step=12, seconds=3000) == 0.5


def test_the_rate_rises_and_falls_but_never_to_nothing() -> None:
    assert SCHEDULE.rate_at(1, 0.0) == 1e-5
    assert SCHEDULE.rate_at(100, 0.0) == 1e-3
    assert SCHEDULE.rate_at(500, 0.5) == 5e-4
    assert SCHEDULE.rate_at(900, 1.2) == 1e-3 * LOWEST_RATE


def test_the_average_forgets_the_start_faster() -> None:
    assert SCHEDULE.decay_at(1) < 0.2
    assert SCHEDULE.decay_at(1_000_000) == 0.999
