package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.tracker.EditRecords;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.SettleRefund;
import java.io.IOException;
import java.util.List;

/** Records what came back against what is due. */
final class RefundSettleCommand implements Command {
  private static final List<Field> FIELDS =
      List.of(
          RefundFields.AMOUNT,
          RefundFields.CURRENCY,
          RefundFields.DATE,
          RefundFields.SETTLES,
          RefundFields.SETTLES_CURRENCY,
          RefundFields.WALLET,
          RefundFields.TX_HASH,
          RefundFields.REASON,
          RefundFields.NOTE);

  @Override
  public Signature signature() {
    Signature signature =
        new Signature(
                "refund settle",
                "Records what came back against what a sale owes: divided among the contributions"
                    + " in proportion to what of each is still to come. Without an amount, all of"
                    + " it came; without a date, now.")
            .arguments("SALE", "1", "Id of the sale");
    FIELDS.forEach(field -> signature.field(field, false));
    return signature
        .flag(GivenFields.DRY_RUN, GivenFields.DRY_RUN_HELP)
        .example("ico refund settle gladius --amount 0.5", "a part of what is due")
        .example("ico refund settle example-tide --dry-run", "what all of it would come to");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String sale = call.arguments().getFirst();
    Entry given =
        new GivenFields(call, FIELDS)
            .entry(Kind.REFUNDS, RefundFields.SALE, RefundFields.DATE, sale);
    boolean dryRun = call.has(GivenFields.DRY_RUN);
    EditRecords edits = new EditRecords(session.tracker(), call.name() + " " + sale, null, false);
    Together together = new SettleRefund(edits).run(given, dryRun);
    session.print(new TogetherView(Kind.REFUNDS, together, dryRun));
    session.notices().warn(together.warnings());
    return ExitCode.DONE;
  }
}
