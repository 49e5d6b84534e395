package icofolio.cli;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.tracker.ClaimTokens;
import icofolio.tracker.EditRecords;
import icofolio.tracker.EditRecords.Together;
import java.io.IOException;
import java.util.List;

/** Records that vested tokens have arrived. */
final class DistributionClaimCommand implements Command {
  private static final List<Field> FIELDS =
      List.of(
          DistributionFields.TOKENS,
          DistributionFields.DATE,
          DistributionFields.WALLET,
          DistributionFields.TX_HASH,
          DistributionFields.NOTE);

  @Override
  public Signature signature() {
    Signature signature =
        new Signature(
                "distribution claim",
                "Records that tokens have arrived: without a number, all that can be claimed;"
                    + " without a date, now.")
            .arguments("SALE", "1", "Id of the sale");
    FIELDS.forEach(field -> signature.field(field, false));
    return signature
        .flag(Edits.FORFEIT, Edits.FORFEIT_HELP)
        .flag(GivenFields.DRY_RUN, GivenFields.DRY_RUN_HELP)
        .example("ico distribution claim example-mill --dry-run", "what could be claimed now")
        .example("ico distribution claim moonbeam --tokens 20", "a part of it");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String sale = call.arguments().getFirst();
    Entry given =
        new GivenFields(call, FIELDS)
            .entry(Kind.DISTRIBUTIONS, DistributionFields.SALE, DistributionFields.DATE, sale);
    boolean dryRun = call.has(GivenFields.DRY_RUN);
    EditRecords edits =
        new EditRecords(session.tracker(), call.name() + " " + sale, null, call.has(Edits.FORFEIT));
    Together together = new ClaimTokens(edits).run(given, dryRun);
    session.print(new TogetherView(Kind.DISTRIBUTIONS, together, dryRun));
    session.notices().warn(together.warnings());
    return ExitCode.DONE;
  }
}
