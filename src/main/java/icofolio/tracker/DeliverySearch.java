package icofolio.tracker;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Subject;
import icofolio.reading.Sighting;
import icofolio.report.chain.KnownTokens;
import icofolio.report.chain.SaleAddresses;
import icofolio.sale.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for on a sale's chain, as the records have it.
 *
 * @param file of the sale
 * @param addresses of the sale, with its token's contract
 * @param position in it
 * @param sharing distributions of every sale that has the same token
 * @param payments contracts of what the sale is paid in
 * @param currencies that contributions to it are recorded in
 * @param contracts that are known to hold its tokens
 * @param scanned where the last scan of each token ended, by contract; those that must begin anew
 *     are left out
 */
record DeliverySearch(
    SaleFile file,
    SaleAddresses addresses,
    String token,
    Position position,
    List<Entry> sharing,
    Set<String> payments,
    Set<Asset> currencies,
    Set<String> contracts,
    Map<String, Sighting> scanned) {

  /** Where a scan has ended; the value says what it was a scan for. */
  private static final String SCANNED = "scanned";

  /** Which sale's tokens a contract holds. */
  private static final String HOLDS = "holds-tokens-of";

  /**
   * Reads it.
   *
   * @throws RefusedException where there is no such sale, or it has no token contract on a chain
   *     that can be read, or no wallet is on that chain
   */
  static DeliverySearch read(Records records, AskPortfolio ask, String id) {
    SaleFile file = SaleFile.read(records, id);
    SaleAddresses addresses = SaleAddresses.of(file.sale());
    String token = addresses.token();
    if (token == null) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "the sale %s has no token contract, and a token is known by nothing else; give it with 'ico sale edit %s --token-contract 0x…'"
              .formatted(id, id));
    }
    if (file.labels().isEmpty()) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "no wallet is on %s: add one with 'ico wallet add --chain %s --address 0x…'"
              .formatted(file.chain().label(), file.chain().label()));
    }
    Set<Asset> currencies = new LinkedHashSet<>();
    AskPortfolio.Overview overview = ask.overview(records);
    Position position = overview.position(overview.catalog().get(id));
    position.tally().currencies().keySet().forEach(currencies::add);
    Set<String> payments = new LinkedHashSet<>();
    for (Asset currency : currencies) {
      KnownTokens.USUAL.of(file.chain(), currency).forEach(one -> payments.add(one.contract()));
    }
    payments.remove(token);
    Map<String, Sighting> scanned = new LinkedHashMap<>();
    List<String> tokens = new ArrayList<>(payments);
    tokens.add(token);
    for (String one : tokens) {
      Reading last = records.readings().reading(scan(file.chain(), one));
      Sighting sighting = last == null ? null : last.sighting();
      if (last != null && sighting != null && goal(file).equals(last.value())) {
        scanned.put(one, sighting);
      }
    }
    return new DeliverySearch(
        file,
        addresses,
        token,
        position,
        sharing(records, file.chain(), token),
        payments,
        currencies,
        contracts(records, file.chain(), id),
        scanned);
  }

  private static List<Entry> sharing(Records records, Chain chain, String token) {
    List<Entry> all = new ArrayList<>();
    records.each(
        Kind.SALES,
        sale -> {
          boolean same =
              token.equals(sale.entry().text(SaleFields.TOKEN_CONTRACT))
                  && chain.id().equals(sale.entry().text(SaleFields.CHAIN));
          if (same) {
            records.each(
                Kind.DISTRIBUTIONS,
                AskPortfolio.saleField(Kind.DISTRIBUTIONS),
                sale.id(),
                one -> all.add(one.entry()));
          }
        });
    return all;
  }

  private static Set<String> contracts(Records records, Chain chain, String sale) {
    Set<String> contracts = new LinkedHashSet<>();
    for (Reading reading : records.readings().readings(HOLDS)) {
      if (reading.subject().chain().equals(chain) && sale.equals(reading.value())) {
        contracts.add(reading.subject().contract());
      }
    }
    return contracts;
  }

  private static Subject scan(Chain chain, String token) {
    return new Subject(chain, token, "", SCANNED);
  }

  /** What a scan is for: another one must begin anew. */
  private static String goal(SaleFile file) {
    return file.since().getEpochSecond()
        + " "
        + String.join(" ", new TreeSet<>(file.labels().keySet()));
  }

  /** Every token whose transfers are looked for. */
  List<String> tokens() {
    List<String> all = new ArrayList<>(payments);
    all.add(token);
    return all;
  }

  Set<String> wallets() {
    return file.labels().keySet();
  }

  Instant since() {
    return file.since();
  }

  @Nullable Sighting after(String contract) {
    return scanned.get(contract);
  }

  /** That a scan has ended there. */
  Reading scanned(String contract, Sighting upTo) {
    return Reading.good(scan(file.chain(), contract), goal(file), upTo);
  }

  /** That a contract holds the sale's tokens. */
  Reading holds(String contract, Sighting sighting) {
    return Reading.good(new Subject(file.chain(), contract, "", HOLDS), file.sale().id(), sighting);
  }
}
