package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.money.Asset;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Subject;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.reading.TransactionReading;
import icofolio.report.chain.ContributionCheck;
import icofolio.report.chain.ContributionCheck.Terms;
import icofolio.report.chain.KnownTokens;
import icofolio.report.chain.OwnWallets;
import icofolio.report.chain.SaleAddresses;
import icofolio.sale.Chain;
import icofolio.tracker.ReadChains.Answers;
import icofolio.tracker.Store.Written;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds contributions against their transactions. */
public final class VerifyContributions {
  /**
   * Blocks on top from which on a transaction counts where the chain does not say what is final.
   */
  private static final long ENOUGH = 12;

  private static final String TRANSACTION = "transaction";

  private final Tracker tracker;
  private final ReadChains chains;

  /** For that portfolio, over those chains. */
  public VerifyContributions(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = new ReadChains(tracker, chains);
  }

  /**
   * A contribution beside its transaction.
   *
   * @param reading null where none was asked for
   * @param moved what has become of the transaction since it was looked at last; null where nothing
   */
  public record Verified(
      Entry contribution,
      ContributionCheck check,
      @Nullable TransactionReading reading,
      @Nullable String moved) {}

  /** All of them, and what went wrong beside, a sentence each. */
  public record Answer(List<Verified> verified, List<String> problems) {}

  /** What is asked of the chains, read from the records once. */
  private record Plan(
      List<Entry> contributions,
      Map<String, List<Entry>> sharing,
      Map<String, SaleAddresses> sales,
      List<Entry> wallets,
      ZoneId zone) {

    static Plan read(Records records, List<String> ids) {
      List<Entry> contributions = new ArrayList<>();
      if (ids.isEmpty()) {
        records.each(
            Kind.CONTRIBUTIONS,
            stored -> {
              if (stored.entry().has(ContributionFields.TX_HASH)) {
                contributions.add(stored.entry());
              }
            });
      } else {
        ids.forEach(
            id -> contributions.add(EditRecords.need(records, Kind.CONTRIBUTIONS, id).entry()));
      }
      Map<String, SaleAddresses> sales = new HashMap<>();
      records.each(Kind.SALES, stored -> sales.put(stored.id(), SaleAddresses.of(stored.entry())));
      List<Entry> wallets = new ArrayList<>();
      records.each(Kind.WALLETS, stored -> wallets.add(stored.entry()));
      Map<String, List<Entry>> sharing = new HashMap<>();
      records.each(
          Kind.CONTRIBUTIONS,
          stored -> {
            if (stored.entry().has(ContributionFields.TX_HASH)) {
              sharing
                  .computeIfAbsent(hash(stored.entry()), _ -> new ArrayList<>())
                  .add(stored.entry());
            }
          });
      return new Plan(contributions, sharing, sales, wallets, records.settings().zone());
    }

    /**
     * Every record of a contribution's transaction on its chain, whether or not it is asked for.
     */
    List<Entry> together(Entry contribution) {
      Chain chain = sale(contribution).chain();
      return sharing.getOrDefault(hash(contribution), List.of(contribution)).stream()
          .filter(one -> Objects.equals(sale(one).chain(), chain))
          .toList();
    }

    SaleAddresses sale(Entry contribution) {
      SaleAddresses sale = sales.get(contribution.need(ContributionFields.SALE));
      if (sale == null) {
        throw new IllegalStateException("sale of " + contribution.id());
      }
      return sale;
    }

    /** The hashes to be asked, by chain. */
    Map<Chain, Set<String>> hashes() {
      Map<Chain, Set<String>> hashes = new LinkedHashMap<>();
      for (Entry one : contributions) {
        Chain chain = sale(one).chain();
        if (chain != null && ContributionCheck.hindrance(one, sale(one)) == null) {
          hashes.computeIfAbsent(chain, _ -> new LinkedHashSet<>()).add(hash(one));
        }
      }
      return hashes;
    }
  }

  private static String hash(Entry contribution) {
    return contribution.need(ContributionFields.TX_HASH).toLowerCase(java.util.Locale.ROOT);
  }

  /** What one chain has said. */
  private record Said(Map<String, TransactionReading> readings, KnownTokens tokens) {}

  /**
   * Looks.
   *
   * @param ids of contributions; none for all that name a transaction
   * @param tokens more contracts of currencies, by symbol, on every chain that is asked
   * @throws RefusedException where there is no contribution of such an id
   */
  public Answer run(List<String> ids, Map<String, String> tokens) {
    Plan plan = tracker.read(records -> Plan.read(records, ids));
    Map<Chain, Set<String>> hashes = plan.hashes();
    Answers<Said> answers =
        chains.each(
            hashes.keySet(),
            (chain, reader) ->
                said(chain, reader, List.copyOf(hashes.getOrDefault(chain, Set.of())), tokens));
    return tracker.change(
        "contribution verify",
        null,
        changes -> {
          answers.keepUses(changes.readings());
          List<Verified> verified = verified(plan, answers, changes.readings(), tracker.now());
          return new Written<>(new Answer(verified, answers.problems()), true);
        });
  }

  private static Said said(
      Chain chain, ChainReader reader, List<String> hashes, Map<String, String> tokens) {
    Map<String, TransactionReading> readings = new HashMap<>();
    for (TransactionReading reading : reader.transactions(hashes)) {
      readings.put(reading.hash(), reading);
    }
    Map<String, TokenFacts> facts = reader.tokens(tokens.values());
    List<KnownTokens.Known> more = new ArrayList<>();
    tokens.forEach(
        (symbol, contract) -> {
          TokenFacts fact = facts.get(contract);
          Integer decimals = fact == null ? null : fact.decimals();
          if (decimals != null) {
            more.add(new KnownTokens.Known(chain, contract, List.of(Asset.of(symbol)), decimals));
          }
        });
    return new Said(readings, KnownTokens.USUAL.with(more));
  }

  private static List<Verified> verified(
      Plan plan, Answers<Said> answers, ReadingChanges readings, Instant now) {
    Map<String, String> moves = new HashMap<>();
    List<Verified> all = new ArrayList<>();
    for (Entry one : plan.contributions()) {
      SaleAddresses sale = plan.sale(one);
      String hindrance = ContributionCheck.hindrance(one, sale);
      Chain chain = sale.chain();
      if (hindrance != null || chain == null) {
        String why = hindrance == null ? "the sale has no chain" : hindrance;
        all.add(new Verified(one, ContributionCheck.notCheckable(one, why), null, null));
        continue;
      }
      TransactionReading reading = reading(one, chain, answers);
      // Of a transaction that several name, what became of it is found out once.
      String moved =
          moves.computeIfAbsent(
              chain.id() + hash(one), _ -> orNothing(moved(chain, reading, readings, now)));
      all.add(
          new Verified(
              one,
              check(one, chain, plan, answers, reading),
              reading,
              moved.isEmpty() ? null : moved));
    }
    return all;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static TransactionReading reading(Entry one, Chain chain, Answers<Said> answers) {
    Said said = answers.given().get(chain);
    TransactionReading reading = said == null ? null : said.readings().get(hash(one));
    return reading == null
        ? new TransactionReading.Unread(
            hash(one), answers.failed().getOrDefault(chain, "it was not asked"))
        : reading;
  }

  private static ContributionCheck check(
      Entry one, Chain chain, Plan plan, Answers<Said> answers, TransactionReading reading) {
    Said said = answers.given().get(chain);
    KnownTokens tokens = said == null ? KnownTokens.USUAL : said.tokens();
    Terms terms =
        new Terms(chain, OwnWallets.on(chain, plan.wallets()), tokens, plan.zone(), ENOUGH);
    List<Entry> together = plan.together(one);
    return ContributionCheck.of(together, plan.sales(), reading, terms).get(together.indexOf(one));
  }

  /** What has become of a transaction since the last look, which this one takes the place of. */
  private static @Nullable String moved(
      Chain chain, TransactionReading reading, ReadingChanges readings, Instant now) {
    Subject subject = new Subject(chain, "", reading.hash(), TRANSACTION);
    Reading before = readings.reading(subject);
    Sighting seen = before == null ? null : before.sighting();
    String was = seen == null ? null : "it was in block " + seen.block() + " when last looked at";
    return switch (reading) {
      case TransactionReading.Mined mined -> {
        Sighting there =
            new Sighting(
                mined.block(),
                mined.blockHash(),
                mined.sighting().at(),
                mined.sighting().endpoint());
        readings.keep(List.of(Reading.good(subject, Long.toString(mined.block()), there)));
        yield seen == null || seen.blockHash().equals(mined.blockHash())
            ? null
            : was + ", and is in block " + mined.block() + " now: the chain was reorganised";
      }
      case TransactionReading.Pending _ -> {
        readings.keep(List.of(Reading.failed(subject, "it is in no block", now)));
        yield was == null ? null : was + ", and is in none now: the chain was reorganised";
      }
      case TransactionReading.Missing _ -> {
        readings.keep(List.of(Reading.failed(subject, "no endpoint knows it", now)));
        yield was == null
            ? null
            : was + ", and no endpoint knows it now: it was dropped by a reorganisation";
      }
      case TransactionReading.Unread unread -> {
        readings.keep(List.of(Reading.failed(subject, unread.reason(), now)));
        yield null;
      }
    };
  }
}
