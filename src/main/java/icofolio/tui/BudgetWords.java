package icofolio.tui;

import icofolio.entry.Words;
import icofolio.report.BudgetReport;
import icofolio.rule.Basis;
import icofolio.rule.Budget;
import icofolio.rule.Dimension;
import icofolio.rule.Mode;
import icofolio.rule.Period;
import icofolio.rule.Scope;
import icofolio.rule.State;
import icofolio.rule.TimeWindow;
import icofolio.sale.Chain;
import icofolio.sale.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What is said of a budget. */
final class BudgetWords {
  private BudgetWords() {}

  /** How near its limit it is, or that it does not count today. */
  static String state(BudgetReport report) {
    return switch (report.phase()) {
      case AHEAD -> "ahead";
      case RUNNING -> Words.of(report.state().state());
      case ENDED -> "ended";
    };
  }

  /** The part of the limit that is used, with a sign where that is more than all of it. */
  static String used(BudgetReport report) {
    return (report.state().state() == State.OVER ? "! " : "")
        + Texts.percent(report.state().shareUsed().movePointRight(2));
  }

  /** The first and the last day that count in its period. */
  static String days(BudgetReport report) {
    return days(report.state().window(), report.zone());
  }

  static String days(TimeWindow window, ZoneId zone) {
    boolean begins = !window.start().equals(Instant.MIN);
    boolean ends = !window.end().equals(Instant.MAX);
    if (!begins && !ends) {
      return "all time";
    }
    if (!ends) {
      return "from " + first(window, zone);
    }
    String last = LocalDate.ofInstant(window.end().minusNanos(1), zone).toString();
    return begins ? first(window, zone) + " to " + last : "until " + last;
  }

  private static LocalDate first(TimeWindow window, ZoneId zone) {
    return LocalDate.ofInstant(window.start(), zone);
  }

  /** How often it begins anew. */
  static String period(Budget budget) {
    return switch (budget.period()) {
      case Period.Total total -> "one sum, never begins anew";
      case Period.Calendar(Period.Unit unit) -> "begins anew each " + Words.of(unit);
      case Period.Rolling(Span span) -> "in any " + length(span);
    };
  }

  /** A length of time: {@code 90 days}; as it was written where it is of several units. */
  static String length(Span span) {
    java.time.Period days = span.period();
    int units = (days.getYears() > 0 ? 1 : 0) + (days.getMonths() > 0 ? 1 : 0);
    if (!span.duration().isZero() || units + (days.getDays() > 0 ? 1 : 0) != 1) {
      return span.text();
    }
    return days.getYears() > 0
        ? count(days.getYears(), "year")
        : days.getMonths() > 0 ? count(days.getMonths(), "month") : count(days.getDays(), "day");
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** What it covers. */
  static String scope(Scope scope) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Dimension, String> part : scope.parts().entrySet()) {
      String value =
          part.getKey() == Dimension.CHAIN ? new Chain(part.getValue()).label() : part.getValue();
      text.append(text.isEmpty() ? "" : ", ").append(Words.of(part.getKey()));
      text.append(' ').append(value);
    }
    return text.isEmpty() ? "all" : text.toString();
  }

  /** What it does about money that would pass it, and about refunds. */
  static String rules(Budget budget) {
    return (budget.mode() == Mode.BLOCK ? "blocks what would pass it" : "warns of what passes it")
        + ", "
        + (budget.basis() == Basis.NET ? "refunds give back" : "refunds give nothing back");
  }

  /** A period of its history, as short as tells it from the others. */
  static String period(Budget budget, TimeWindow window, ZoneId zone) {
    if (window.start().equals(Instant.MIN)) {
      return days(window, zone);
    }
    LocalDate first = first(window, zone);
    boolean whole = budget.starts() == null || budget.starts().getDayOfMonth() == 1;
    if (!whole || !(budget.period() instanceof Period.Calendar(Period.Unit unit))) {
      return first.toString();
    }
    return switch (unit) {
      case YEAR -> first.getMonthValue() == 1 ? String.valueOf(first.getYear()) : month(first);
      case QUARTER ->
          first.getMonthValue() % 3 == 1
              ? first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3
              : month(first);
      case MONTH -> month(first);
      case WEEK -> first.toString();
    };
  }

  private static String month(LocalDate first) {
    return first.toString().substring(0, "2026-11".length());
  }
}
