package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.WalletFields;
import icofolio.reading.NameReading;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Subject;
import icofolio.reading.Sighting;
import icofolio.sale.Chain;
import icofolio.tracker.ReadChains.Answers;
import icofolio.tracker.Store.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the names that the addresses of wallets have in the Ethereum Name Service, to be shown. A
 * name is never what a wallet is known by: names move.
 */
public final class ReadNames {
  /** What readings of an address's name are kept as; the empty text where it has none. */
  static final String NAME = "name";

  private static final Chain ETHEREUM = new Chain("eip155:1");

  private final Tracker tracker;
  private final ReadChains chains;

  /** For that portfolio, over those chains. */
  public ReadNames(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = new ReadChains(tracker, chains);
  }

  /** What a chain has said of addresses, as of a block. */
  private record Said(Sighting sighting, Map<String, NameReading> names) {}

  /**
   * Reads and keeps.
   *
   * @return what went wrong, a sentence each
   */
  public List<String> run(Predicate<Entry> wanted) {
    List<String> addresses = new ArrayList<>();
    for (HeldAssets held : tracker.read(records -> HeldAssets.of(records, wanted))) {
      if (held.chain().equals(ETHEREUM)) {
        held.wallets().values().forEach(one -> addresses.add(one.need(WalletFields.ADDRESS)));
      }
    }
    if (addresses.isEmpty()) {
      return List.of();
    }
    Answers<Said> answers = chains.one(ETHEREUM, reader -> said(reader, addresses));
    Said said = answers.given().get(ETHEREUM);
    List<String> problems = new ArrayList<>(answers.problems());
    Instant now = tracker.now();
    return tracker.change(
        "wallet balances --names",
        null,
        changes -> {
          answers.keepUses(changes.readings());
          if (said != null) {
            said.names()
                .forEach(
                    (address, name) ->
                        changes
                            .readings()
                            .keep(List.of(reading(address, name, said.sighting(), now))));
          }
          return new Written<>(problems, true);
        });
  }

  private static Said said(ChainReader reader, List<String> addresses) {
    Map<String, NameReading> names = new LinkedHashMap<>();
    addresses.forEach(address -> names.put(address, reader.name(address)));
    return new Said(reader.head(), names);
  }

  private static Reading reading(String address, NameReading name, Sighting sighting, Instant now) {
    Subject subject = new Subject(ETHEREUM, "", address, NAME);
    return switch (name) {
      case NameReading.Found found -> Reading.good(subject, found.name(), sighting);
      case NameReading.None _ -> Reading.good(subject, "", sighting);
      case NameReading.Unread unread -> Reading.failed(subject, unread.reason(), now);
    };
  }
}
