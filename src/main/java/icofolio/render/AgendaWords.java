package icofolio.render;

import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.report.AheadEvent;
import icofolio.report.AheadEvent.Action;
import icofolio.sale.Delivery;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is ahead, as every face says it. */
public final class AgendaWords {
  private AgendaWords() {}

  /**
   * The date as exactly as it is known: a day and time, a day, {@code 2027-03}, {@code 2027-Q1},
   * 2027, TBA.
   */
  public static String date(AheadEvent event, ZoneId zone) {
    return date(event.date(), event.precision(), zone);
  }

  /** The same of any date; null is one that is not announced. */
  public static String date(@Nullable Instant date, Precision precision, ZoneId zone) {
    if (date == null) {
      return "TBA";
    }
    LocalDate day = LocalDate.ofInstant(date, zone);
    return switch (precision) {
      case SECOND -> new UnlockWords(zone).date(date, Precision.SECOND);
      case DAY -> day.toString();
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
      case YEAR -> Integer.toString(day.getYear());
      case UNKNOWN -> Figures.UNKNOWN;
    };
  }

  /** The next step in a few words; empty where there is nothing to do but wait. */
  public static String step(Action action) {
    return switch (action) {
      case WAIT -> "";
      case CONTRIBUTE -> "contribute";
      case VERIFY -> "verify identity";
      case ASK_REFUND -> "ask for refund";
      case CHASE_REFUND -> "chase refund";
      case CLAIM -> "claim";
      case CLAIM_OR_REFUND -> "claim or refund";
      case CHASE_TOKENS -> "chase tokens";
    };
  }

  /** What is at stake, rounded; empty where nothing is. */
  public static String stake(AheadEvent event, @Nullable Sale sale) {
    if (!event.amounts().isEmpty()) {
      return Figures.amounts(event.amounts().list());
    }
    BigDecimal tokens = event.tokens();
    return tokens == null ? "" : Figures.number(tokens) + " " + unit(sale);
  }

  /** All of it in one sentence, with exact figures and the next step. */
  public static String message(AheadEvent event, @Nullable Sale sale, Instant now) {
    boolean come = event.date() != null && !event.date().isAfter(now);
    String money =
        event.amounts().list().stream().map(Amount::toString).collect(Collectors.joining(" + "));
    BigDecimal number = event.tokens();
    String tokens = number == null ? "tokens" : Decimals.text(number) + " " + unit(sale);
    return switch (event.event()) {
      case OPENS -> "the sale opens: decide what to put in";
      case CLOSES -> "the sale closes: the last moment to contribute";
      case KYC_DEADLINE -> "the last moment to prove who you are";
      case REFUND_OPENS -> money + " can be asked back from then on";
      case REFUND_DEADLINE -> deadline(event, money);
      case CLAIM_OPENS -> tokens + " can be claimed from then on, as they unlock";
      case CLAIM_DEADLINE ->
          "the last moment to claim: " + tokens + " are still to come" + givingUp(event);
      case TGE -> "the tokens come into being";
      case UNLOCK ->
          come
              ? tokens + " can be claimed now" + givingUp(event)
              : tokens + (event.action() == Action.CLAIM ? " unlock: claim them" : " unlock");
      case REFUND_OVERDUE -> money + " should have come back by then: ask the sale for it";
      case DISTRIBUTION_OVERDUE -> late(tokens, sale);
    };
  }

  private static String givingUp(AheadEvent event) {
    return event.action() == Action.CLAIM_OR_REFUND ? "; taking them gives up the refund" : "";
  }

  /** What was to be claimed is told apart from what was to be sent: the date says when it ended. */
  private static String late(String tokens, @Nullable Sale sale) {
    return sale != null && sale.claimTerms().delivery() == Delivery.CLAIM
        ? tokens + " could be claimed until then and were not: ask the sale for them"
        : "late since then; by now " + tokens + " should have arrived: ask the sale for them";
  }

  private static String deadline(AheadEvent event, String money) {
    boolean ask = event.action() == Action.ASK_REFUND;
    if (event.date() == null) {
      return ask
          ? money + " can be asked back; the sale names no last day for it"
          : money + " is due back; the sale names no day for it";
    }
    return ask
        ? "the last moment to ask for " + money + " back"
        : money + " should have come back by then";
  }

  private static String unit(@Nullable Sale sale) {
    String symbol = sale == null ? null : sale.token().symbol();
    return symbol == null ? "tokens" : symbol;
  }
}
