#!/usr/bin/env python3
"""Deadlines of 2024-2027, reckoned without any code of the platform.

Written from the texts alone (README.md beside it says which), in another language and with the standard library
only, so that the platform's arithmetic has something to be compared with. It walks day by day and half by half:
slow, and easy to follow with a calendar in the hand.

    python3 test/law/reckon.py            writes test/law/deadlines.json
    python3 test/law/reckon.py --check    ends with 1 when the file says something else
"""
import calendar
import json
import pathlib
import sys
from datetime import date, datetime, time, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8))
DAY = timedelta(days=1)


def days(text):
    """'2024-02-10..17 2024-06-10' as a set of dates."""
    found = set()
    for part in text.split():
        first, _, last = part.partition("..")
        begin = date.fromisoformat(first)
        end = begin.replace(day=int(last)) if last else begin
        while begin <= end:
            found.add(begin)
            begin += DAY
    return found


# The State Council's notices: 国办发明电〔2023〕7号, 〔2024〕12号, and that of 2025-11-04.
NATION_OFF = days(
    "2024-01-01 2024-02-10..17 2024-04-04..06 2024-05-01..05 2024-06-10 2024-09-15..17 2024-10-01..07 "
    "2025-01-01 2025-01-28..31 2025-02-01..04 2025-04-04..06 2025-05-01..05 2025-05-31 2025-06-01..02 2025-10-01..08 "
    "2026-01-01..03 2026-02-15..23 2026-04-04..06 2026-05-01..05 2026-06-19..21 2026-09-25..27 2026-10-01..07"
)
NATION_WORK = days(
    "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 "
    "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
    "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"
)
# Guangxi's 三月三.
GUANGXI_OFF = days("2024-04-11..12 2025-03-31 2025-04-01 2026-04-17 2026-04-20")
# 2027 is not published: the 13 days of 全国年节及纪念日放假办法 art. 2, and for each that falls on a weekend (art. 6)
# a substitute on the next working day.
STATUTORY_2027 = days(
    "2027-01-01 2027-02-05..08 2027-04-05 2027-05-01..02 2027-06-09 2027-09-15 2027-10-01..03"
)


def substitutes(statutory):
    taken = set()
    for lost in sorted(one for one in statutory if one.weekday() >= 5):
        instead = lost + DAY
        while instead.weekday() >= 5 or instead in statutory or instead in taken:
            instead += DAY
        taken.add(instead)
    return taken


OFF_2027 = STATUTORY_2027 | substitutes(STATUTORY_2027)


def is_working(day, place):
    if place == "guangxi" and day in GUANGXI_OFF:
        return False
    if day in NATION_WORK:
        return True
    return day.weekday() < 5 and day not in NATION_OFF and day not in OFF_2027


OPENS, MIDDAY, CLOSES, CUT_OFF = time(9), time(12), time(17), time(17)


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def at(day, clock):
    return datetime.combine(day, clock, SHANGHAI)


def midnight_after(day):
    return at(day + DAY, time(0))


def received_on(received, manner, place):
    """Filed at a window: at or after the cut-off, or on a rest day, it is received on the next working day.
    Pushed between departments: received at the push, whatever the hour."""
    day = received.date()
    if manner == "push":
        return day
    if is_working(day, place) and received.time() < CUT_OFF:
        return day
    day += DAY
    while not is_working(day, place):
        day += DAY
    return day


def halves(day):
    return ((at(day, OPENS), at(day, MIDDAY)), (at(day, MIDDAY), at(day, CLOSES)))


def stands(half, pauses):
    """Whether any moment of these office hours is within a pause."""
    begins, ends = half
    return any(max(begins, since) < min(ends, until) for since, until in pauses)


def working_time(received, manner, budget, place, pauses=()):
    """When `budget` working days (halves count) are over: the day of receipt is not counted."""
    left = round(budget * 2)
    day = received_on(received, manner, place)
    while True:
        day += DAY
        if not is_working(day, place):
            continue
        for index, half in enumerate(halves(day)):
            if stands(half, pauses):
                continue
            left -= 1
            if left == 0:
                return half[1] if index == 0 else midnight_after(day)


def rolled(day, place):
    """民法典 203: a last day that is a day of rest gives way to the day after the rest."""
    while not is_working(day, place):
        day += DAY
    return day


def months_after(day, count):
    """民法典 202: the matching day; where there is none, and from a last day of a month, the last day."""
    index = day.month - 1 + count
    year, month = day.year + index // 12, index % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, last))


def last_day(ends):
    return (ends - timedelta(microseconds=1)).date()


CASES = []


def record(rule, source, given, ends, **also):
    CASES.append(
        {
            "rule": rule,
            "source": source,
            **given,
            "lastDay": last_day(ends).isoformat(),
            "ends": ends.isoformat(),
            **also,
        }
    )


def working_days(received, budget, place="guangxi", manner="window", source="第九条", rule="working-days", pauses=()):
    spans = [(moment(since), moment(until)) for since, until in pauses]
    ends = working_time(moment(received), manner, budget, place, spans)
    given = {"place": place, "manner": manner, "received": moment(received).isoformat(), "workingDays": budget}
    if pauses:
        given["pauses"] = [[since.isoformat(), until.isoformat()] for since, until in spans]
    record(rule, source, given, ends)
    return ends


# 1. Working days over every festival of three published years, by the nation's calendar and by the region's.
for received in (
    "2024-01-30 2024-02-08 2024-03-28 2024-04-03 2024-04-09 2024-04-26 2024-06-07 2024-09-12 2024-09-27 2024-12-30 "
    "2025-01-22 2025-01-27 2025-03-28 2025-04-02 2025-04-25 2025-05-29 2025-09-26 2025-12-29 "
    "2026-01-02 2026-02-12 2026-04-02 2026-04-15 2026-04-29 2026-06-17 2026-09-18 2026-09-30 2026-10-09"
).split():
    for budget in (1, 3, 20):
        working_days(f"{received}T10:00", budget)
for received, budget in (("2024-04-10", 3), ("2025-03-28", 1), ("2026-04-15", 3), ("2026-04-16", 1)):
    working_days(f"{received}T10:00", budget, place="nation")
# 2. Into the year that nobody has published.
for received, budget in (
    ("2026-11-25", 60), ("2026-12-30", 5), ("2027-02-04", 1), ("2027-02-04", 3), ("2027-02-10", 1),
    ("2027-04-02", 1), ("2027-04-30", 1), ("2027-04-30", 10), ("2027-06-08", 2), ("2027-09-14", 1),
    ("2027-09-30", 1), ("2027-09-30", 5),
):
    working_days(f"{received}T10:00", budget, place="nation", source="全国年节及纪念日放假办法 二、六", rule="unpublished-year")
# 3. The cut-off of a window, and days of rest.
for received in (
    "2026-03-02T16:59:59", "2026-03-02T17:00:00", "2026-03-06T17:00:00", "2026-03-07T10:00", "2026-02-14T16:00",
    "2026-02-14T18:00", "2026-09-30T17:30", "2026-10-10T11:00", "2026-10-10T20:00", "2026-10-11T09:00",
):
    working_days(received, 3, source="民法典 二百零三", rule="cut-off")
# 4. Letters: three working days from the push (Art. 10), whatever the hour.
for received in (
    "2026-09-30T23:59:59", "2026-10-11T12:00", "2026-03-02T17:00", "2026-03-06T23:00", "2026-03-07T08:00",
    "2026-04-16T18:00", "2026-02-14T23:59", "2025-01-27T20:00", "2024-04-10T10:00", "2024-09-29T00:00",
    "2025-10-08T09:00", "2026-12-31T22:00",
):
    working_days(received, 3, manner="push", source="第十条", rule="letter")
# 5. One step after another: the second is received when the first ends, so both together are the sum (Art. 9).
for filed, first, ended, second in (
    ("2026-03-02T10:00", 1, "2026-03-03T18:00", 1), ("2026-03-02T10:00", 3, "2026-03-05T23:59:59", 2),
    ("2026-03-06T17:30", 5, "2026-03-16T09:00", 10), ("2026-09-28T10:00", 2, "2026-09-30T20:00", 3),
    ("2026-04-14T10:00", 2, "2026-04-16T18:30", 1), ("2025-01-24T10:00", 3, "2025-02-05T22:00", 3),
    ("2024-04-08T10:00", 2, "2024-04-10T18:00", 2), ("2024-09-12T10:00", 3, "2024-09-18T19:00", 1),
):
    whole = working_time(moment(filed), "window", first + second, "guangxi")
    step = working_time(moment(ended), "push", second, "guangxi")
    assert moment(ended) < working_time(moment(filed), "window", first, "guangxi") and step <= whole
    record(
        "serial", "第九条",
        {"place": "guangxi", "manner": "push", "received": moment(ended).isoformat(), "workingDays": second,
         "before": {"received": moment(filed).isoformat(), "manner": "window", "workingDays": first}},
        step, wholeEnds=whole.isoformat(),
    )
# 6. Half days end at midday.
for received, budget in (
    ("2026-03-02T10:00", 0.5), ("2026-03-02T10:00", 1.5), ("2026-03-06T10:00", 5.5), ("2026-03-06T18:00", 0.5),
    ("2026-04-16T10:00", 0.5), ("2026-04-16T10:00", 2.5), ("2026-09-30T10:00", 0.5), ("2025-01-27T10:00", 7.5),
):
    working_days(received, budget, source="第九条", rule="half-days")
# 7. While the clock stands: whole days, halves, an evening that takes none, over a festival.
for received, budget, pauses in (
    ("2026-03-02T10:00", 3, [("2026-03-03T00:00", "2026-03-06T00:00")]),
    ("2026-03-02T10:00", 3, [("2026-03-03T19:00:00", "2026-03-03T19:00:01")]),
    ("2026-03-02T10:00", 3, [("2026-03-03T10:00", "2026-03-03T10:05")]),
    ("2026-03-02T10:00", 3, [("2026-03-03T11:59:59", "2026-03-03T12:00:01")]),
    ("2026-03-02T10:00", 3, [("2026-03-03T12:00", "2026-03-04T12:00")]),
    ("2026-03-02T10:00", 3, [("2026-03-03T17:00", "2026-03-04T09:00")]),
    ("2026-03-02T10:00", 3, [("2026-03-02T11:00", "2026-03-02T16:00")]),
    ("2026-03-02T10:00", 3, [("2026-03-07T09:00", "2026-03-08T20:00")]),
    ("2026-03-02T10:00", 5, [("2026-03-03T09:00", "2026-03-03T17:00"), ("2026-03-05T09:00", "2026-03-05T12:00")]),
    ("2026-03-02T10:00", 5, [("2026-03-03T09:00", "2026-03-05T10:00"), ("2026-03-04T08:00", "2026-03-06T13:00")]),
    ("2026-04-15T10:00", 3, [("2026-04-16T16:00", "2026-04-21T09:00")]),
    ("2026-09-28T10:00", 5, [("2026-09-29T14:00", "2026-10-08T14:00")]),
    ("2025-01-24T10:00", 10, [("2025-01-26T08:00", "2025-02-08T18:00")]),
    ("2026-03-02T10:00", 1.5, [("2026-03-03T09:30", "2026-03-03T09:31")]),
):
    working_days(received, budget, source="行政许可法 四十五", rule="pause", pauses=pauses)
# 8. Acceptance by silence: five working days without a word, and it is accepted as of its receipt (art. 32(4)).
for received in ("2026-03-02T10:00", "2026-03-06T18:00", "2026-04-15T10:00", "2026-09-28T10:00", "2025-01-22T10:00", "2024-09-26T10:00"):
    lapse = working_time(moment(received), "window", 5, "guangxi")
    decision = working_time(moment(received), "window", 20, "guangxi")
    record(
        "acceptance-by-silence", "行政许可法 三十二(四)、四十二",
        {"place": "guangxi", "manner": "window", "received": moment(received).isoformat(), "workingDays": 20},
        decision, lapses=lapse.isoformat(),
    )
# 9. Extended once: 20 + 10, and 45 + 15 where several decide together (art. 42).
for received in ("2026-03-02T10:00", "2026-08-31T10:00", "2025-01-02T10:00"):
    for budget, more in ((20, 10), (45, 15)):
        ends = working_time(moment(received), "window", budget + more, "guangxi")
        record(
            "extension", "行政许可法 四十二",
            {"place": "guangxi", "manner": "window", "received": moment(received).isoformat(), "workingDays": budget, "extendedBy": more},
            ends,
        )
# 10. Natural days from receipt (生态环境法典 102), and months (民法典 202); the last day gives way to a rest (203).
for received, count in (
    ("2026-08-17", 60), ("2026-08-17", 30), ("2026-09-01", 30), ("2026-09-05", 30), ("2025-12-03", 60),
    ("2025-12-15", 30), ("2024-08-16", 30), ("2024-03-01", 30), ("2026-03-18", 30), ("2025-03-01", 30),
):
    day = rolled(date.fromisoformat(received) + count * DAY, "guangxi")
    record("natural-days", "生态环境法典 一百零二、民法典 二百零三",
           {"place": "guangxi", "manner": "push", "received": moment(f"{received}T10:00").isoformat(), "days": count},
           midnight_after(day))
for received, count in (
    ("2024-08-31", 6), ("2024-01-31", 1), ("2025-01-31", 1), ("2024-02-29", 12), ("2024-03-15", 1),
    ("2025-07-04", 3), ("2025-09-01", 1), ("2026-01-15", 1), ("2026-03-17", 1), ("2024-11-30", 3),
):
    day = rolled(months_after(date.fromisoformat(received), count), "guangxi")
    record("months", "民法典 二百零二、二百零三",
           {"place": "guangxi", "manner": "push", "received": moment(f"{received}T10:00").isoformat(), "months": count},
           midnight_after(day))

text = json.dumps(
    {
        "hours": {"opens": "09:00", "midday": "12:00", "closes": "17:00", "cutOff": "17:00"},
        "deadlines": [{"id": f"{one['rule']}-{number}", **one} for number, one in enumerate(CASES, 1)],
    },
    ensure_ascii=False, indent=2,
) + "\n"
file = pathlib.Path(__file__).with_name("deadlines.json")
if "--check" in sys.argv:
    sys.exit(0 if file.read_text(encoding="utf-8") == text else f"{file} says something else")
file.write_text(text, encoding="utf-8")
print(f"{len(CASES)} deadlines")
