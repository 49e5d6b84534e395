package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.exchange.AcceptedFile;
import icofolio.money.BadNumberException;
import icofolio.tracker.EditRecords;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.SettleSale;
import icofolio.tracker.SettleSale.Accepted;
import java.io.IOException;

/** Records what a sale accepted of every contribution. */
final class SaleSettleCommand implements Command {
  private static final String ACCEPTED = "--accepted";
  private static final String RATIO = "--ratio";

  @Override
  public Signature signature() {
    return new Signature(
            "sale settle",
            "Records what a sale accepted of every contribution, all at once, and shows the"
                + " refunds that follow.")
        .arguments("SALE", "1", "Id of the sale")
        .option(
            ACCEPTED,
            "FILE|-",
            "CSV file with the columns id (of the contribution) and accepted, one line for each")
        .option(RATIO, "PART", "The same part of each, from 0 to 1 (0.375) or in percent (37.5%)")
        .flag(GivenFields.DRY_RUN, GivenFields.DRY_RUN_HELP)
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico sale settle filecoin --ratio 60% --dry-run", "what 60 percent would mean")
        .example("ico sale settle filecoin --ratio 0.6", "recorded");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String sale = call.arguments().getFirst();
    Accepted accepted = accepted(call);
    boolean dryRun = call.has(GivenFields.DRY_RUN);
    Together together =
        Edits.make(
            call,
            override ->
                new SettleSale(
                        new EditRecords(
                            session.tracker(), call.name() + " " + sale, override, false))
                    .run(sale, accepted, dryRun));
    session.print(new TogetherView(Kind.CONTRIBUTIONS, together, dryRun));
    if (together.after().stage().undecided()) {
      session
          .notices()
          .warn("the sale %s is not over yet: what it accepts may change".formatted(sale));
    }
    if (together.after().stage().returnsEverything()) {
      session
          .notices()
          .warn("the sale %s gives everything back, whatever it accepted".formatted(sale));
    }
    session.notices().warn(together.warnings());
    return ExitCode.DONE;
  }

  private static Accepted accepted(Call call) {
    String file = call.option(ACCEPTED);
    String ratio = call.option(RATIO);
    if ((file == null) == (ratio == null)) {
      throw new UsageException(
          "missing-argument",
          "say what was accepted: either " + ACCEPTED + " FILE or " + RATIO + " PART",
          "See 'ico sale settle --help'.");
    }
    return file == null
        ? ratio(String.valueOf(ratio).strip())
        : new Accepted.Each(AcceptedFile.read(file, call.session().streams().in()));
  }

  private static Accepted.Ratio ratio(String text) {
    try {
      return Accepted.Ratio.parse(text);
    } catch (BadNumberException e) {
      throw bad(text, String.valueOf(e.getMessage()));
    }
  }

  private static UsageException bad(String text, String why) {
    return new UsageException(
        "bad-number",
        RATIO + " " + why + "; found " + Choices.quoted(text),
        "For example 0.375 or 37.5%.");
  }
}
