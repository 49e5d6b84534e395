package icofolio.cli;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.reading.SaleReading;
import icofolio.render.SaleSyncView;
import icofolio.report.chain.Comparison;
import icofolio.tracker.EditRecords;
import icofolio.tracker.RecordChange;
import icofolio.tracker.SyncSale;
import icofolio.tracker.SyncSale.Synced;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a sale's own contract and shows it beside the records. */
final class SaleSyncCommand implements Command {
  /** Writes what the chain says into the records. */
  static final String APPLY = "--apply";

  @Override
  public Signature signature() {
    return new Signature(
            "sale sync",
            "Reads the sale's own contract: its terms, stage, caps and what it raised, and of each"
                + " of your wallets what was paid in, taken back, owed and delivered. Shows it beside"
                + " the records.")
        .arguments("SALE", "1", "id of the sale")
        .flag(APPLY, "Take the contract's terms over into the record of the sale")
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico sale sync bancor", "what does the contract say?")
        .example("ico sale sync bancor --apply", "take its terms over");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String sale = call.arguments().getFirst();
    Synced synced = new SyncSale(session.tracker(), Network.of(session)).run(sale);
    SaleReading reading = synced.reading();
    synced.notes().forEach(session.notices()::warn);
    if (reading == null) {
      session
          .notices()
          .warn(
              "the contract of %s is of no family that is known; what it delivered is found by 'ico distribution sync %s'"
                  .formatted(sale, sale));
      return ExitCode.DONE;
    }
    session.print(new SaleSyncView(sale, reading, synced.comparisons(), synced.notes()));
    Map<Field, @Nullable Object> changes = SyncSale.changes(synced);
    if (call.has(APPLY)) {
      apply(call, sale, changes);
    } else if (!changes.isEmpty()) {
      session
          .notices()
          .say(
              "%d of these can be taken over: ico sale sync %s --apply"
                  .formatted(changes.size(), sale));
    }
    hint(session, sale, synced);
    return ExitCode.DONE;
  }

  private static void apply(Call call, String sale, Map<Field, @Nullable Object> changes) {
    Session session = call.session();
    if (changes.isEmpty()) {
      session.notices().say("There is nothing to take over.");
      return;
    }
    RecordChange change =
        Edits.make(
            call,
            override ->
                new EditRecords(
                        session.tracker(), "sale sync " + sale + " --apply", override, false)
                    .edit(Kind.SALES, sale, changes));
    session.notices().say("Took over " + changes.size() + " of them.");
    session.notices().warn(change.warnings());
  }

  /** Whether the contract knows of more than is recorded. */
  private static boolean isMore(Comparison one) {
    String read = one.read();
    String recorded = one.recorded();
    return read != null
        && (recorded == null || new BigDecimal(read).compareTo(new BigDecimal(recorded)) > 0);
  }

  /** A sum that differs is mended by the records behind it, which only the person can tell. */
  private static void hint(Session session, String sale, Synced synced) {
    for (Comparison one : synced.comparisons()) {
      String command =
          !one.isDifferent()
              ? null
              : switch (one.name()) {
                case "paid_in" ->
                    isMore(one)
                        ? "ico contribution add --sale %s --wallet %s".formatted(sale, one.of())
                        : "ico contribution verify";
                case "refunded" ->
                    isMore(one)
                        ? "ico refund settle %s --wallet %s".formatted(sale, one.of())
                        : "ico refund list sale:" + sale;
                case "distributed" -> "ico distribution sync " + sale;
                default -> null;
              };
      if (command != null) {
        session.notices().say("%s of %s differs: %s".formatted(one.name(), one.of(), command));
      }
    }
  }
}
