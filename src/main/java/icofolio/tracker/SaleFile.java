package icofolio.tracker;

import static java.math.BigDecimal.ZERO;

import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.report.chain.SaleComparison.Recorded;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one sale, as its chain is asked about it.
 *
 * @param sale its terms as they are recorded
 * @param chain that it is on
 * @param contributions that are money in it
 * @param labels of the wallets on its chain by address
 * @param zone of the portfolio
 */
record SaleFile(
    Entry sale,
    Chain chain,
    List<Entry> contributions,
    List<Entry> refunds,
    List<Entry> distributions,
    Map<String, String> labels,
    ZoneId zone) {
  private static final Duration BEFORE = Duration.ofDays(1);

  /**
   * Reads it.
   *
   * @throws RefusedException where there is no such sale, or it names no chain that can be read
   */
  static SaleFile read(Records records, String id) {
    Entry sale = EditRecords.need(records, Kind.SALES, id).entry();
    String chain = sale.text(SaleFields.CHAIN);
    if (chain == null || !new Chain(chain).isEvm()) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE,
          chain == null
              ? "the sale %s names no chain; say which: ico sale edit %s --chain ethereum"
                  .formatted(id, id)
              : "the sale %s is on %s; only chains of Ethereum's kind can be read"
                  .formatted(id, new Chain(chain).label()));
    }
    Map<String, String> labels = new TreeMap<>();
    records.each(
        Kind.WALLETS,
        stored -> {
          if (chain.equals(stored.entry().text(WalletFields.CHAIN))) {
            labels.put(stored.entry().need(WalletFields.ADDRESS), stored.id());
          }
        });
    List<Entry> sent = new ArrayList<>();
    for (Entry one : all(records, Kind.CONTRIBUTIONS, id)) {
      if (ContributionFields.status(one).isMoney()) {
        sent.add(one);
      }
    }
    return new SaleFile(
        sale,
        new Chain(chain),
        sent,
        all(records, Kind.REFUNDS, id),
        all(records, Kind.DISTRIBUTIONS, id),
        labels,
        records.settings().zone());
  }

  private static List<Entry> all(Records records, Kind kind, String sale) {
    List<Entry> all = new ArrayList<>();
    records.each(kind, AskPortfolio.saleField(kind), sale, stored -> all.add(stored.entry()));
    return all;
  }

  /** Before the first thing that can have happened in it; where nothing says, ever. */
  Instant since() {
    List<Instant> firsts = new ArrayList<>();
    SaleDate opens = sale.date(SaleFields.OPENS);
    if (opens != null && !opens.first(zone).equals(Instant.MAX)) {
      firsts.add(opens.first(zone));
    }
    contributions.forEach(one -> firsts.add(ContributionFields.at(one, zone)));
    return firsts.stream()
        .min(Instant::compareTo)
        .map(first -> first.minus(BEFORE))
        .orElse(Instant.EPOCH);
  }

  /** The sums of each wallet, by label, in that asset; of records that name a wallet. */
  Map<String, Recorded> recorded(@Nullable Asset payment) {
    Map<String, Recorded> sums = new TreeMap<>();
    for (Entry one : contributions) {
      if (one.need(ContributionFields.CURRENCY).equals(payment == null ? null : payment.code())) {
        BigDecimal amount = one.needNumber(ContributionFields.AMOUNT);
        add(sums, one.text(ContributionFields.WALLET), new Recorded(amount, ZERO, ZERO));
      }
    }
    for (Entry one : refunds) {
      Amount settles = RefundFields.settles(one);
      if (settles.asset().equals(payment)) {
        add(sums, one.text(RefundFields.WALLET), new Recorded(ZERO, settles.number(), ZERO));
      }
    }
    for (Entry one : distributions) {
      BigDecimal tokens = one.needNumber(DistributionFields.TOKENS);
      add(sums, one.text(DistributionFields.WALLET), new Recorded(ZERO, ZERO, tokens));
    }
    return sums;
  }

  private static void add(Map<String, Recorded> sums, @Nullable String wallet, Recorded more) {
    if (wallet != null) {
      sums.merge(wallet, more, Recorded::plus);
    }
  }
}
