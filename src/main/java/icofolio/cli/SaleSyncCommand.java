package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.reading.SaleReading;
import icofolio.render.SaleSyncView;
import icofolio.report.chain.Comparison;
import icofolio.report.chain.SaleComparison;
import icofolio.tracker.EditRecords;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.RecordChange;
import icofolio.tracker.SyncSale;
import icofolio.tracker.SyncSale.Synced;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
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
        .flag(APPLY, "Take over the contract's terms, and the refunds that its logs tell of")
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico sale sync bancor", "what does the contract say?")
        .example("ico sale sync bancor --apply", "take its terms over");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String sale = call.arguments().getFirst();
    Synced synced;
    try (ChainProgress _ = ChainProgress.waiting(session, "reading the contract")) {
      synced = new SyncSale(session.tracker(), Network.of(session)).run(sale);
    }
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
    int mendable = changes.size() + synced.refunds().size();
    if (call.has(APPLY)) {
      apply(call, sale, changes, synced.refunds());
    } else if (mendable > 0) {
      session
          .notices()
          .say("%d of these can be taken over: ico sale sync %s --apply".formatted(mendable, sale));
    }
    hint(session, sale, synced);
    return ExitCode.DONE;
  }

  private static void apply(
      Call call, String sale, Map<Field, @Nullable Object> changes, List<Entry> refunds) {
    Session session = call.session();
    if (!changes.isEmpty()) {
      RecordChange change =
          Edits.make(call, override -> edits(call, sale, override).edit(Kind.SALES, sale, changes));
      session.notices().warn(change.warnings());
    }
    if (!refunds.isEmpty()) {
      Together together =
          Edits.make(
              call,
              override ->
                  edits(call, sale, override).together(Kind.REFUNDS, sale, false, _ -> refunds));
      session.notices().warn(together.warnings());
    }
    int done = changes.size() + refunds.size();
    session
        .notices()
        .say(done == 0 ? "There is nothing to take over." : "Took over " + done + " of them.");
  }

  private static EditRecords edits(Call call, String sale, @Nullable String override) {
    return new EditRecords(
        call.session().tracker(), "sale sync " + sale + " --apply", override, false);
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
      String command = one.isDifferent() ? way(sale, one, synced) : null;
      if (command != null) {
        session.notices().say("%s of %s differs: %s".formatted(one.name(), one.of(), command));
      }
    }
  }

  private static @Nullable String way(String sale, Comparison one, Synced synced) {
    return switch (one.name()) {
      case "paid_in" ->
          isMore(one)
              ? "ico contribution add --sale %s --wallet %s".formatted(sale, one.of())
              : "ico contribution verify";
      case SaleComparison.REFUNDED -> refundWay(sale, one, synced);
      case "distributed" -> "ico distribution sync " + sale;
      default -> null;
    };
  }

  private static @Nullable String refundWay(String sale, Comparison one, Synced synced) {
    if (!isMore(one)) {
      return "ico refund list sale:" + sale;
    }
    return synced.refunds().isEmpty()
        ? "ico refund settle %s --wallet %s".formatted(sale, one.of())
        : null;
  }
}
