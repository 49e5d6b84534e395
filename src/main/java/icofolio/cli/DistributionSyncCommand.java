package icofolio.cli;

import icofolio.entry.Addresses;
import icofolio.entry.BadValueException;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.render.DeliveriesView;
import icofolio.render.SalesDeliveriesView;
import icofolio.report.chain.DeliveryVerdict;
import icofolio.report.chain.Proposal;
import icofolio.sale.Chain;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.EditRecords;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.SyncDistributions;
import icofolio.tracker.SyncDistributions.Synced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks on the chain for what a sale has delivered and given back. */
final class DistributionSyncCommand implements Command {
  private static final String CONTRACT = "--contract";
  private static final String UNSURE = "--unsure";

  @Override
  public Signature signature() {
    return new Signature(
            "distribution sync",
            "Reads the transfers of the sale's token into your wallets, and what vesting and claim"
                + " contracts hold for them, and proposes distributions and refunds that are not on"
                + " record. The token is known by its contract alone.")
        .arguments("SALE", "0..*", "Only these sales; without one, all whose token can be read")
        .option(
            CONTRACT,
            "ADDRESS",
            "A vesting, lock or claim contract to ask as well; it is remembered (several: separated by ,)")
        .flag(SaleSyncCommand.APPLY, "Record what can only be the sale's")
        .flag(UNSURE, "With --apply: record also what came from senders that are not known")
        .flag(Edits.FORFEIT, Edits.FORFEIT_HELP)
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico distribution sync bancor", "what arrived, and is it on record?")
        .example("ico distribution sync bancor --apply", "record what is missing")
        .example("ico distribution sync", "of every sale whose token can be read");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Set<String> contracts = contracts(call);
    List<String> sales = call.arguments().isEmpty() ? known(session) : call.arguments();
    if (!contracts.isEmpty() && sales.size() != 1) {
      throw new UsageException("usage", CONTRACT + " belongs to one sale; name it", null);
    }
    SyncDistributions sync = new SyncDistributions(session.tracker(), Network.of(session));
    List<Synced> all = new ArrayList<>();
    int code = ExitCode.DONE;
    try (ChainProgress progress = ChainProgress.of(session)) {
      for (String sale : sales) {
        try {
          all.add(sync.run(sale, contracts, progress::done));
        } catch (ChainUnreadableException e) {
          if (sales.size() == 1) {
            throw e;
          }
          session.notices().warn(sale + ": " + e.getMessage());
          code = ExitCode.NETWORK;
        }
      }
    }
    show(session, all);
    for (Synced synced : all) {
      String before = all.size() == 1 ? "" : synced.sale() + ": ";
      synced.notes().forEach(note -> session.notices().warn(before + note));
      if (call.has(SaleSyncCommand.APPLY)) {
        apply(call, synced);
      } else {
        offer(session, synced.sale(), synced);
      }
    }
    return code;
  }

  /** The sales whose token can be looked for. */
  private static List<String> known(Session session) {
    List<String> sales = SyncDistributions.reachable(session.tracker());
    if (sales.isEmpty()) {
      session
          .notices()
          .say(
              "No sale has a token contract on a chain that has an endpoint and a wallet of yours.");
    }
    return sales;
  }

  private static void show(Session session, List<Synced> all) throws IOException {
    Overview overview = session.ask().overview();
    session.print(
        new SalesDeliveriesView(
            all.stream()
                .map(
                    one ->
                        new DeliveriesView(
                            one.sale(),
                            overview.catalog().get(one.sale()).token().symbol(),
                            one.deliveries(),
                            one.refunds(),
                            one.held(),
                            one.decimals()))
                .toList()));
  }

  private static void offer(Session session, String sale, Synced synced) {
    List<Proposal> proposals = new ArrayList<>(synced.deliveries().proposals());
    proposals.addAll(synced.refunds());
    long sure = proposals.stream().filter(Proposal::sure).count();
    if (sure > 0) {
      session
          .notices()
          .say("%d can be recorded: ico distribution sync %s --apply".formatted(sure, sale));
    }
    if (sure < proposals.size()) {
      session
          .notices()
          .say(
              "%d came from senders that are not known: look at them, then --apply --unsure"
                  .formatted(proposals.size() - sure));
    }
  }

  private static void apply(Call call, Synced synced) {
    boolean all = call.has(UNSURE);
    int written =
        add(
                call,
                Kind.DISTRIBUTIONS,
                SyncDistributions.drafts(synced.deliveries().proposals(), all),
                synced.sale())
            + add(
                call, Kind.REFUNDS, SyncDistributions.drafts(synced.refunds(), all), synced.sale());
    for (DeliveryVerdict one : synced.deliveries().verdicts()) {
      if (!one.changes().isEmpty()) {
        edit(call, one);
        written++;
      }
    }
    call.session()
        .notices()
        .say(
            written == 0
                ? "There is nothing to record of " + synced.sale() + "."
                : "Recorded %d of %s.".formatted(written, synced.sale()));
  }

  private static EditRecords edits(Call call, String sale, @Nullable String override) {
    return new EditRecords(
        call.session().tracker(),
        "distribution sync " + sale + " --apply",
        override,
        call.has(Edits.FORFEIT));
  }

  private static int add(Call call, Kind kind, List<Entry> drafts, String sale) {
    if (drafts.isEmpty()) {
      return 0;
    }
    Together together =
        Edits.make(
            call, override -> edits(call, sale, override).together(kind, sale, false, _ -> drafts));
    call.session().notices().warn(together.warnings());
    return drafts.size();
  }

  private static void edit(Call call, DeliveryVerdict one) {
    String sale = String.valueOf(one.distribution().sale());
    Map<Field, @Nullable Object> fields = new LinkedHashMap<>(one.changes());
    var change =
        Edits.make(
            call,
            override ->
                edits(call, sale, override)
                    .edit(Kind.DISTRIBUTIONS, one.distribution().id(), fields));
    call.session().notices().warn(change.warnings());
  }

  private static Set<String> contracts(Call call) {
    Set<String> contracts = new LinkedHashSet<>();
    String text = call.option(CONTRACT);
    for (String one : text == null ? new String[0] : text.split(",", -1)) {
      try {
        contracts.add(Addresses.read(one.strip(), new Chain("eip155:1")));
      } catch (BadValueException e) {
        throw new UsageException(e.code().word(), CONTRACT + " " + e.why(), null);
      }
    }
    return contracts;
  }
}
