package icofolio.cli;

import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.Field;
import icofolio.entry.LimitFields;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.render.AllocationForecastView;
import icofolio.report.AllocationForecast.Demand;
import icofolio.tracker.ForecastAllocation;
import icofolio.tracker.ForecastAllocation.Answer;
import icofolio.tracker.ForecastAllocation.Question;
import icofolio.tracker.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a sale would take of an amount. */
final class ForecastCommand implements Command {
  private static final String AMOUNT = "--amount";
  private static final String CURRENCY = "--currency";
  private static final String COMMITTED = "--committed";
  private static final String PARTICIPANTS = "--participants";
  private static final String INCLUDED = "--included";

  @Override
  public Signature signature() {
    return new Signature(
            "forecast",
            "Says what a sale that is offered more than its cap would accept of an amount, what it"
                + " would refund, and for how long the money is away, under each allocation rule.")
        .arguments("SALE", "1", "Id of the sale; its hard_cap and committed must be known")
        .option(AMOUNT, "AMOUNT", "What you would offer")
        .option(CURRENCY, "SYMBOL", "Currency of the amount (that of the sale's caps)")
        .option(COMMITTED, "AMOUNT", "Offered to the sale so far, instead of what is recorded")
        .option(PARTICIPANTS, "NUMBER", "How many offer, you included: narrows bottom-up")
        .flag(INCLUDED, "The amount is a part of what is offered already")
        .example("ico forecast umbra --amount 5000", "what would be accepted")
        .example("ico forecast umbra --amount 5000 --participants 10000 --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    BigDecimal amount = number(call, AMOUNT, ContributionFields.AMOUNT);
    if (amount == null) {
      throw new UsageException(
          "missing-argument", "say how much: --amount 500", "See 'ico forecast --help'.");
    }
    Object currency = value(call, CURRENCY, ContributionFields.CURRENCY);
    Session session = call.session();
    Answer answer =
        new ForecastAllocation(session.tracker())
            .run(
                new Question(
                    call.arguments().getFirst(),
                    amount,
                    currency == null ? null : new Asset(currency.toString()),
                    number(call, COMMITTED, SaleFields.COMMITTED),
                    number(call, PARTICIPANTS, LimitFields.MIN_COUNT),
                    call.has(INCLUDED)));
    session.print(new AllocationForecastView(answer.forecast(), answer.tiedUp()));
    warn(session, answer.forecast().demand());
    return ExitCode.DONE;
  }

  private static void warn(Session session, Demand demand) {
    if (demand.least() != null && demand.own().compareTo(demand.least()) < 0) {
      session
          .notices()
          .warn("that is below min_contribution, which is " + Decimals.text(demand.least()));
    }
    if (demand.most() != null && demand.own().compareTo(demand.most()) > 0) {
      session
          .notices()
          .warn("that is above max_contribution, which is " + Decimals.text(demand.most()));
    }
  }

  private static @Nullable BigDecimal number(Call call, String option, Field field) {
    return (BigDecimal) value(call, option, field);
  }

  /** The value of an option that takes what a field takes. */
  private static @Nullable Object value(Call call, String option, Field field) {
    String text = call.option(option);
    try {
      return text == null ? null : field.type().read(text);
    } catch (BadValueException e) {
      throw new RefusedException(
          e.code(), option + " " + e.why() + "; found " + Choices.quoted(String.valueOf(text)));
    }
  }
}
