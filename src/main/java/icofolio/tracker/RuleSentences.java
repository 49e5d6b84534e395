package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.money.Decimals;
import icofolio.rule.Breach;
import icofolio.rule.TimeWindow;
import icofolio.rule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What rules say, in words: one sentence that names the rule, its limit, and before and after. */
final class RuleSentences {
  private static final int SHARE_DIGITS = 4;

  private final Settings settings;

  RuleSentences(Settings settings) {
    this.settings = settings;
  }

  /** One for each. */
  List<String> of(List<Verdict> verdicts) {
    return verdicts.stream().map(this::of).toList();
  }

  /** As the history keeps it. */
  Breach breach(Verdict verdict) {
    return new Breach(
        verdict.rule(),
        verdict.measure(),
        verdict.limit(),
        verdict.before(),
        verdict.after(),
        of(verdict));
  }

  String of(Verdict verdict) {
    return switch (verdict.measure()) {
      case USE ->
          "budget %s: %s of %s %s used%s, %s before"
              .formatted(
                  verdict.rule(),
                  text(verdict.after()),
                  text(verdict.limit()),
                  settings.baseCurrency(),
                  within(verdict),
                  text(verdict.before()));
      case MAX_SHARE ->
          "limit %s: %s would have %s percent%s, at most %s; %s before"
              .formatted(
                  verdict.rule(),
                  verdict.subject(),
                  share(verdict.after()),
                  within(verdict),
                  text(verdict.limit()),
                  share(verdict.before()));
      case MAX_HHI ->
          "limit %s: the Herfindahl index would be %s%s, at most %s; %s before"
              .formatted(
                  verdict.rule(),
                  share(verdict.after()),
                  within(verdict),
                  text(verdict.limit()),
                  share(verdict.before()));
      case MIN_COUNT ->
          "limit %s: %s of at least %s%s"
              .formatted(
                  verdict.rule(), text(verdict.after()), text(verdict.limit()), within(verdict));
    };
  }

  private String within(Verdict verdict) {
    TimeWindow window = verdict.window();
    if (window == null || window.equals(TimeWindow.EVER)) {
      return "";
    }
    ZoneId zone = settings.zone();
    if (window.start().equals(Instant.MIN)) {
      return " until " + day(window.end().minusSeconds(1), zone);
    }
    return window.end().equals(Instant.MAX)
        ? " since " + day(window.start(), zone)
        : " from %s to %s"
            .formatted(day(window.start(), zone), day(window.end().minusSeconds(1), zone));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static String text(BigDecimal number) {
    return Decimals.text(number);
  }

  private static String share(BigDecimal number) {
    return Decimals.text(Decimals.display(number, SHARE_DIGITS));
  }
}
