package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.SaleFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.PriceBook.Rate;
import icofolio.report.AllocationForecast;
import icofolio.report.AllocationForecast.Demand;
import icofolio.report.TiedUp;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a sale would take of an amount, and for how long the money is away. */
public final class ForecastAllocation {
  private final Tracker tracker;

  /** For that portfolio. */
  public ForecastAllocation(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * What is asked.
   *
   * @param number of the amount, above zero
   * @param currency of the amount; that of the sale's caps where null
   * @param committed what is offered to the sale, in the currency of its caps, instead of what is
   *     recorded
   * @param participants how many offer, the person included; null where that is not known
   * @param included whether the amount is a part of what is offered already
   */
  public record Question(
      String sale,
      BigDecimal number,
      @Nullable Asset currency,
      @Nullable BigDecimal committed,
      @Nullable BigDecimal participants,
      boolean included) {}

  /** What is answered. */
  public record Answer(AllocationForecast forecast, TiedUp tiedUp) {}

  /**
   * Answers.
   *
   * @throws RefusedException where the sale's cap, what is offered or a price is not known
   */
  public Answer run(Question question) {
    return new AskPortfolio(tracker).dossier(question.sale(), dossier -> answer(question, dossier));
  }

  private static Answer answer(Question question, Dossier dossier) {
    Sale sale = dossier.sale();
    ZoneId zone = dossier.overview().settings().zone();
    Instant now = dossier.overview().now();
    BigDecimal cap = known(sale.caps().hard(), SaleFields.HARD_CAP, sale);
    Asset currency = sale.caps().currency();
    if (currency == null) {
      throw missing(SaleFields.CAP_CURRENCY, sale);
    }
    BigDecimal committed =
        question.committed() == null
            ? known(sale.caps().committed(), SaleFields.COMMITTED, sale)
            : question.committed();
    Amount amount =
        new Amount(question.number(), question.currency() == null ? currency : question.currency());
    BigDecimal own = own(amount, currency, dossier, LocalDate.ofInstant(now, zone));
    BigDecimal others = question.included() ? committed.subtract(own) : committed;
    if (others.signum() < 0) {
      throw new RefusedException(
          ProblemCode.BAD_NUMBER,
          "%s is more than the %s %s that are offered to %s in all"
              .formatted(amount, Decimals.text(committed), currency, sale.id()));
    }
    Entry terms = dossier.overview().catalog().entry(sale.id());
    Demand demand =
        new Demand(
            currency,
            cap,
            others,
            own,
            terms.number(SaleFields.MIN_CONTRIBUTION),
            terms.number(SaleFields.MAX_CONTRIBUTION),
            question.participants(),
            question.included());
    return new Answer(AllocationForecast.of(sale, amount, demand), TiedUp.of(sale, now, zone));
  }

  private static BigDecimal own(Amount amount, Asset currency, Dossier dossier, LocalDate today) {
    Rate rate =
        dossier
            .prices()
            .rate(amount.asset(), currency, dossier.overview().settings().baseCurrency(), today);
    if (rate == null) {
      throw new RefusedException(
          ProblemCode.NO_PRICE,
          "no price tells what %s is in %s on %s or the 7 days before: add it with 'ico price add --date %s --asset %s --currency %s --price …'"
              .formatted(amount, currency, today, today, amount.asset(), currency));
    }
    return Decimals.share(amount.number(), rate.numerator(), rate.denominator());
  }

  private static BigDecimal known(@Nullable BigDecimal number, Field field, Sale sale) {
    if (number == null) {
      throw missing(field, sale);
    }
    return number;
  }

  private static RefusedException missing(Field field, Sale sale) {
    String option = field.equals(SaleFields.COMMITTED) ? ", or say it with --committed" : "";
    return new RefusedException(
        List.of(
            new Problem(
                Place.NONE,
                field.name(),
                ProblemCode.MISSING,
                null,
                "%s is not known of %s: record it with 'ico sale edit %s %s …'%s"
                    .formatted(field.name(), sale.id(), sale.id(), field.option(), option))));
  }
}
