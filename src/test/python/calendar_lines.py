"""Reads an iCalendar file with the package icalendar: one line for each entry, its properties between tabs.

uid, sequence, start, end (empty where there is none), how long before it alarms (empty where it does not), summary.
"""

import sys

import icalendar


def text(entry, name):
    value = entry.get(name)
    return "" if value is None else value.dt.isoformat()


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
assert calendar["version"] == "2.0" and calendar["prodid"]
for entry in calendar.walk("VEVENT"):
    assert not entry.errors, entry.errors
    alarms = entry.walk("VALARM")
    assert len(alarms) <= 1
    print(
        entry["uid"],
        entry["sequence"],
        text(entry, "dtstart"),
        text(entry, "dtend"),
        alarms[0]["trigger"].dt if alarms else "",
        entry["summary"],
        sep="\t",
    )
