"""An independent second computation of every position in a folder of Icofolio CSV files.

It shares no code with the program, knows only exact fractions, and is written straight from the
rules for stages, refunds and vesting in the manual. Its output for the sample data is kept as
src/test/resources/sample/expected-positions.csv, against which a test holds the program:

    python3 src/test/python/positions.py sample-data --as-of 2026-11-24 \
        > src/test/resources/sample/expected-positions.csv

Standard library only; the zone is UTC. An amount per currency is written `ETH 3;USD 10`, currencies
in alphabetical order, nothing where it is zero; `?` is what cannot be known, as an allocation with
neither price nor tokens. `--coverage` says which status words do not occur.
It trusts its input: the program's own import is what checks the records.
"""

import argparse
import calendar
import csv
import re
import sys
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path

NEVER = datetime.max.replace(tzinfo=timezone.utc)
STAGES = "upcoming open closed succeeded failed cancelled".split()
REFUNDS = "written-off overdue partial due complete available at-risk none".split()
DISTRIBUTIONS = "none awaiting-tge locked vesting claimable overdue complete".split()
COLUMNS = (
    "sale stage contributed accepted contributed_value net_invested refund_status due received "
    "outstanding interest distribution_status allocated vested distributed claimable locked"
).split()


# Dates -------------------------------------------------------------------------------------------


def utc(year, month, day):
    return datetime(year, month, day, tzinfo=timezone.utc)


def instant(text, last=False):
    """The first or the last second of what `text` names, None for nothing. TBA never comes."""
    if not text:
        return None
    if text == "TBA":
        return NEVER
    if "T" in text:
        return datetime.fromisoformat(text)
    year, month, day, quarter = re.fullmatch(
        r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q(\d))?", text
    ).groups()
    first_month = int(month or (3 * int(quarter) - 2 if quarter else 1))
    start = utc(int(year), first_month, int(day or 1))
    if not last:
        return start
    if day:
        end = start + timedelta(days=1)
    else:
        end = plus(start, (1 if month else 3 if quarter else 12, 0, 0))
    return end - timedelta(seconds=1)


def vague(text):
    """What happens on a known day counts from its first second, what is vaguer from its last."""
    return instant(text, last=len(text) < 10)


def duration(text):
    """(months, days, seconds) of an ISO 8601 duration."""
    number = r"(?:(\d+)%s)?"
    pattern = "P" + "".join(number % unit for unit in "YMWD")
    pattern += "(?:T" + "".join(number % unit for unit in "HMS") + ")?"
    years, months, weeks, days, hours, minutes, seconds = (
        int(part or 0) for part in re.fullmatch(pattern, text or "P0D").groups()
    )
    return 12 * years + months, 7 * weeks + days, 3600 * hours + 60 * minutes + seconds


def plus(moment, length, times=1):
    months, days, seconds = (times * part for part in length)
    index = moment.year * 12 + moment.month - 1 + months
    year, month = index // 12, index % 12 + 1
    day = min(moment.day, calendar.monthrange(year, month)[1])
    return moment.replace(year=year, month=month, day=day) + timedelta(days=days, seconds=seconds)


def elapsed(start, end):
    difference = end - start
    return difference.days * 86400 + difference.seconds


# Numbers -----------------------------------------------------------------------------------------


def number(text):
    return Fraction(text) if text else None


def floored(value, decimals):
    return Fraction(value * 10**decimals // 1, 10**decimals)


def plain(value):
    """The exact decimal, without trailing zeros. A value that has none is refused."""
    if value is None:
        return "?"
    for places in range(79):
        if (value * 10**places).denominator == 1:
            digits = str(abs((value * 10**places).numerator)).rjust(places + 1, "0")
            cut = len(digits) - places
            return "-" * (value < 0) + digits[:cut] + ("." + digits[cut:] if places else "")
    raise ValueError(f"{value} has no finite decimal form")


def cell(sums):
    return ";".join(f"{currency} {plain(sum_)}" for currency, sum_ in sorted(sums.items()) if sum_)


class Prices:
    """The newest price on or before a day, no older than a week."""

    def __init__(self, rows, base):
        self.base = base
        self.book = defaultdict(list)
        for row in rows:
            self.book[row["asset"], row["currency"]].append((row["date"], Fraction(row["price"])))

    def rate(self, asset, currency, day):
        if asset == currency:
            return Fraction(1)
        week_ago = (datetime.fromisoformat(day) - timedelta(days=7)).date().isoformat()
        fits = [entry for entry in self.book[asset, currency] if week_ago <= entry[0] <= day]
        if fits:
            return max(fits)[1]
        if self.base in (asset, currency):
            return None
        over, under = self.rate(asset, self.base, day), self.rate(currency, self.base, day)
        return over / under if over and under else None


# One position ------------------------------------------------------------------------------------


def stage(sale, now):
    closes = instant(sale["closes"], last=True)
    since = vague(sale["outcome_date"]) or closes
    if sale["outcome"] and since and since <= now:
        return sale["outcome"]
    if sale["opens"] and now < instant(sale["opens"]):
        return "upcoming"
    if not closes or now <= closes:
        return "open"
    soft_cap, raised = number(sale["soft_cap"]), number(sale["raised"])
    if soft_cap is None:
        return "succeeded"
    if raised is None:
        return "closed"
    return "succeeded" if raised >= soft_cap else "failed"


def refund_status(sale, stage_word, due, received, outstanding, now):
    deadline = instant(sale["refund_deadline"], last=True) or NEVER
    written_off = vague(sale["written_off"])
    if any(outstanding.values()):
        if written_off and written_off <= now:
            return "written-off"
        if now > deadline:
            return "overdue"
        return "partial" if any(received.values()) else "due"
    if any(received.values()) or any(due.values()):
        return "complete"
    opens = vague(sale["refund_opens"])
    if opens and opens <= now <= deadline:
        return "available"
    soft_cap, raised = number(sale["soft_cap"]), number(sale["raised"])
    if stage_word in ("open", "closed") and soft_cap is not None:
        if raised is None or raised < soft_cap:
            return "at-risk"
    return "none"


def unlocked_rest(sale, rest, tge, decimals, now):
    """How much has unlocked of what TGE and cliff leave over."""
    cliff_end = plus(tge, duration(sale["cliff"]))
    if now < cliff_end:
        return Fraction(0)
    if not sale["vesting"]:
        return rest
    start = tge if sale["vesting_convention"] == "from-start" else cliff_end
    end = plus(start, duration(sale["vesting"]))
    if now >= end:
        return rest
    if not sale["vesting_period"]:
        return floored(rest * elapsed(start, now) / elapsed(start, end), decimals)
    period = duration(sale["vesting_period"])
    steps = passed = 0
    while plus(start, period, steps) < end:
        steps += 1
        passed += plus(start, period, steps) <= now
    return floored(rest * passed / steps, decimals)


def vested(sale, tranches, allocated, decimals, now):
    if allocated is None:
        # Of what is not known nothing has vested while nothing of one whole token has.
        return None if vested(sale, tranches, Fraction(1), 36, now) else Fraction(0)
    if tranches:
        shares = [Fraction(t["percent"]) for t in tranches if vague(t["date"]) <= now]
        return floored(allocated * sum(shares) / 100, decimals)
    tge = vague(sale["tge"])
    if not tge or now < tge:
        return Fraction(0)
    percents = [Fraction(sale[share] or 0) for share in ("tge_percent", "cliff_percent")]
    at_tge, by_cliff = (
        floored(allocated * sum(percents[:count]) / 100, decimals) for count in (1, 2)
    )
    rest = unlocked_rest(sale, allocated - by_cliff, tge, decimals, now)
    cliff_has_come = now >= plus(tge, duration(sale["cliff"]))
    return (by_cliff if cliff_has_come else at_tge) + rest


def distribution_status(sale, stage_word, allocated, unlocked, unlocked_before, distributed, now):
    tge = vague(sale["tge"])
    tge_passed = tge is not None and tge <= now
    if allocated == 0 or stage_word in ("upcoming", "open", "closed") and not tge_passed:
        return "none"
    if not tge_passed:
        return "awaiting-tge"
    if allocated is None:
        return "?"
    if distributed >= allocated:
        return "complete"
    if not unlocked:
        return "locked"
    if sale["delivery"] == "airdrop":
        return "overdue" if unlocked_before > distributed else "vesting"
    return "claimable" if unlocked > distributed else "vesting"


def allocation(sale, contribution, keeps, decimals, prices):
    """The tokens of one contribution, None where neither they nor a price are known."""
    amount, day = Fraction(contribution["amount"]), contribution["date"][:10]
    if not keeps:
        return Fraction(0)
    if contribution["tokens"]:
        return floored(Fraction(contribution["tokens"]) * keeps / amount, decimals)
    rate = sale["price"] and prices.rate(contribution["currency"], sale["price_currency"], day)
    if not rate:
        return None
    bonus = 1 + (number(contribution["bonus_percent"]) or 0) / Fraction(100)
    return floored(keeps * rate / Fraction(sale["price"]) * bonus, decimals)


def position(sale, contributions, refunds, distributions, tranches, prices, now):
    stage_word = stage(sale, now)
    decimals = int(sale["token_decimals"] or 18)
    contributed, kept, received = (defaultdict(Fraction) for _ in range(3))
    tokens, value_of, amount_of = defaultdict(list), {}, {}
    for c in contributions:
        amount, currency, day = Fraction(c["amount"]), c["currency"], c["date"][:10]
        keeps = amount if not c["accepted"] else Fraction(c["accepted"])
        if stage_word in ("failed", "cancelled"):
            keeps = Fraction(0)
        contributed[currency] += amount
        kept[currency] += keeps
        tokens[currency].append(allocation(sale, c, keeps, decimals, prices))
        value_of[c["id"]] = number(c["value"]) or amount * prices.rate(currency, prices.base, day)
        amount_of[c["id"]] = amount, currency
    back = Fraction(0)
    for r in refunds:
        currency = r["settles_currency"] or r["currency"]
        settled = Fraction(r["settles"] or r["amount"])
        received[currency] += settled
        named = [r["contribution"]] if r["contribution"] else list(amount_of)
        share_in = [i for i in named if amount_of[i][1] == currency]
        values, amounts = sum(value_of[i] for i in share_in), sum(amount_of[i][0] for i in share_in)
        back += settled * values / amounts

    due, accepted, outstanding, interest = ({} for _ in range(4))
    allocated = Fraction(0)
    for currency, amount in contributed.items():
        got = received[currency]
        due[currency] = min(amount, max(amount - kept[currency], got))
        accepted[currency] = amount - due[currency]
        outstanding[currency] = max(Fraction(0), due[currency] - got)
        interest[currency] = max(Fraction(0), got - due[currency])
        part = None if None in tokens[currency] else sum(tokens[currency])
        if part is not None and accepted[currency] < kept[currency]:
            part = floored(part * accepted[currency] / kept[currency], decimals)
        allocated = None if None in (part, allocated) else allocated + part
        assert amount == accepted[currency] + got - interest[currency] + outstanding[currency]

    unlocked = vested(sale, tranches, allocated, decimals, now)
    before = vested(sale, tranches, allocated, decimals, now - timedelta(days=14))
    distributed = sum((Fraction(d["tokens"]) for d in distributions), Fraction(0))
    value = sum(value_of.values(), Fraction(0))
    return {
        "sale": sale["id"],
        "stage": stage_word,
        "contributed": cell(contributed),
        "accepted": cell(accepted),
        "contributed_value": plain(value),
        "net_invested": plain(max(Fraction(0), value - back)),
        "refund_status": refund_status(sale, stage_word, due, received, outstanding, now),
        "due": cell(due),
        "received": cell(received),
        "outstanding": cell(outstanding),
        "interest": cell(interest),
        "distribution_status": distribution_status(
            sale, stage_word, allocated, unlocked, before, distributed, now
        ),
        "allocated": plain(allocated),
        "vested": plain(unlocked),
        "distributed": plain(distributed),
        "claimable": plain(None if unlocked is None else max(Fraction(0), unlocked - distributed)),
        "locked": plain(None if allocated is None else allocated - unlocked),
    }


# The whole folder --------------------------------------------------------------------------------


def read(folder, kind):
    path = Path(folder) / f"{kind}.csv"
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def positions(folder, now, base="USD"):
    def of(sale, rows):
        return [r for r in rows if r["sale"] == sale["id"] and instant(r["date"]) <= now]

    money = [c for c in read(folder, "contributions") if c["status"] in ("", "sent", "confirmed")]
    refunds, distributions = read(folder, "refunds"), read(folder, "distributions")
    tranches, prices = read(folder, "tranches"), Prices(read(folder, "prices"), base)
    for sale in sorted(read(folder, "sales"), key=lambda row: row["id"]):
        table = [t for t in tranches if t["sale"] == sale["id"]]
        sums = (of(sale, rows) for rows in (money, refunds, distributions))
        yield position(sale, *sums, table, prices, now)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--as-of", required=True, help="a date or an instant in UTC")
    parser.add_argument("--coverage", action="store_true", help="count the status words instead")
    options = parser.parse_args()
    rows = list(positions(options.folder, instant(options.as_of)))
    if not options.coverage:
        writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return
    words = {"stage": STAGES, "refund_status": REFUNDS, "distribution_status": DISTRIBUTIONS}
    for column, expected in words.items():
        for word in expected:
            sales = [row["sale"] for row in rows if row[column] == word]
            print(f"{column:20} {word:13} {len(sales):3}  {' '.join(sales)[:110]}")


if __name__ == "__main__":
    main()
