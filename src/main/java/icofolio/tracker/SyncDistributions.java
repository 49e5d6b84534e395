package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.reading.Reading;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.reading.Transfer;
import icofolio.reading.VestingReading;
import icofolio.report.chain.DeliveryCheck;
import icofolio.report.chain.KnownTokens;
import icofolio.report.chain.OwnWallets;
import icofolio.report.chain.Proposal;
import icofolio.report.chain.RefundProposals;
import icofolio.report.chain.Sources;
import icofolio.sale.Delivery;
import icofolio.tracker.ChainReader.Found;
import icofolio.tracker.ReadChains.Answers;
import icofolio.tracker.Store.Written;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what a sale has delivered and given back, and holds it against the records. */
public final class SyncDistributions {
  private static final String ZERO = "0x" + "0".repeat(40);

  /** Senders that are not known and are asked what they are: a token may have very many. */
  private static final int MOST_SENDERS = 20;

  private final Tracker tracker;
  private final ReadChains chains;

  /** For that portfolio, over those chains. */
  public SyncDistributions(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = new ReadChains(tracker, chains);
  }

  /**
   * What came of it.
   *
   * @param deliveries what is recorded and what is proposed
   * @param refunds that are proposed
   * @param held what vesting and claim contracts say
   * @param decimals of the token
   * @param head up to where was read
   * @param notes what a person ought to know of it, a sentence each
   */
  public record Synced(
      String sale,
      DeliveryCheck deliveries,
      List<Proposal> refunds,
      List<VestingReading> held,
      int decimals,
      Sighting head,
      List<String> notes) {}

  /** What the chain has said. */
  private record Said(
      Map<String, Found> found, List<VestingReading> held, @Nullable TokenFacts facts) {}

  /**
   * Looks.
   *
   * @param contracts more ones that may hold the sale's tokens, EIP-55
   * @throws RefusedException where the sale is not there, or lacks what is needed to look
   * @throws ChainUnreadableException where a part could not be read; nothing is stored then
   */
  public Synced run(String sale, Set<String> contracts, ReadProgress progress) {
    AskPortfolio ask = new AskPortfolio(tracker);
    DeliverySearch search = tracker.read(records -> DeliverySearch.read(records, ask, sale));
    Answers<Said> answers =
        chains.one(search.file().chain(), reader -> said(search, contracts, reader, progress));
    Said said = answers.given().get(search.file().chain());
    if (said == null) {
      throw answers.unreadable();
    }
    int decimals = decimals(search, said);
    return tracker.change(
        "distribution sync " + sale,
        null,
        changes -> {
          answers.keepUses(changes.readings());
          keep(search, said, changes.readings());
          return new Written<>(compared(search, said, decimals, changes, answers.notices()), true);
        });
  }

  private static Said said(
      DeliverySearch search, Set<String> contracts, ChainReader reader, ReadProgress progress) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (String token : search.tokens()) {
      found.put(
          token,
          reader.transfers(token, search.wallets(), search.after(token), search.since(), progress));
    }
    Set<String> asked = new LinkedHashSet<>(search.contracts());
    asked.addAll(contracts);
    asked.addAll(senders(search, found.get(search.token())));
    List<VestingReading> held =
        reader.vesting(asked, List.copyOf(search.wallets()), search.token(), search.since());
    return new Said(found, held, reader.tokens(List.of(search.token())).get(search.token()));
  }

  /** Those who sent the token and are none that is known: each may be one that holds it. */
  private static Set<String> senders(DeliverySearch search, @Nullable Found found) {
    Set<String> senders = new LinkedHashSet<>();
    for (Transfer transfer : found == null ? List.<Transfer>of() : found.transfers()) {
      boolean known =
          search.wallets().contains(transfer.from())
              || transfer.from().equals(ZERO)
              || search.addresses().receives(transfer.from());
      if (!known && senders.size() < MOST_SENDERS) {
        senders.add(transfer.from());
      }
    }
    return senders;
  }

  /** As the token's own contract says; what is recorded only where that does not. */
  private static int decimals(DeliverySearch search, Said said) {
    Integer told = said.facts() == null ? null : said.facts().decimals();
    BigDecimal recorded = search.file().sale().number(SaleFields.TOKEN_DECIMALS);
    if (told != null) {
      return told;
    }
    if (recorded != null) {
      return recorded.intValueExact();
    }
    String sale = search.file().sale().id();
    throw new ChainUnreadableException(
        "the token of %s does not say how many decimals it has".formatted(sale),
        "Give them, as its project publishes them: ico sale edit %s --token-decimals N"
            .formatted(sale));
  }

  private static void keep(DeliverySearch search, Said said, ReadingChanges readings) {
    List<Reading> kept = new ArrayList<>();
    said.found()
        .forEach(
            (token, found) -> {
              readings.removeTransfers(search.file().chain(), token, found.readFrom());
              readings.add(search.file().chain(), found.transfers());
              Sighting upTo = found.upTo();
              if (upTo != null) {
                kept.add(search.scanned(token, upTo));
              }
            });
    for (VestingReading one : said.held()) {
      kept.add(search.holds(one.contract(), one.sighting()));
    }
    readings.keep(kept);
  }

  private static Synced compared(
      DeliverySearch search, Said said, int decimals, Changes changes, List<String> notices) {
    SaleFile file = search.file();
    Set<String> contracts = new LinkedHashSet<>(search.contracts());
    said.held().forEach(one -> contracts.add(one.contract()));
    Sources sources = new Sources(search.addresses(), contracts);
    Map<String, String> addresses = new HashMap<>();
    file.labels().forEach((address, label) -> addresses.put(label, address));
    OwnWallets wallets = new OwnWallets(addresses);
    List<Transfer> transfers = new ArrayList<>();
    List<Transfer> payments = new ArrayList<>();
    for (String token : search.tokens()) {
      List<Transfer> all = changes.readings().transfers(file.chain(), token);
      transfers.addAll(all);
      if (!token.equals(search.token())) {
        payments.addAll(all);
      }
    }
    DeliveryCheck check =
        DeliveryCheck.of(
            new DeliveryCheck.Facts(
                sources,
                decimals,
                wallets,
                search.sharing(),
                transfers,
                true,
                schedule(search, file),
                file.zone()));
    List<Proposal> refunds =
        RefundProposals.in(
            payments,
            file.refunds(),
            new RefundProposals.Search(
                sources, file.chain(), wallets, KnownTokens.USUAL, search.currencies()));
    return new Synced(
        file.sale().id(),
        check,
        refunds,
        said.held(),
        decimals,
        head(said),
        notes(search, said, check, notices));
  }

  private static Sighting head(Said said) {
    return said.found().values().iterator().next().head();
  }

  private static List<String> notes(
      DeliverySearch search, Said said, DeliveryCheck check, List<String> notices) {
    List<String> notes = new ArrayList<>(notices);
    notes.addAll(check.notes());
    said.held().forEach(one -> notes.addAll(one.notes()));
    boolean coins =
        search.currencies().stream()
            .anyMatch(one -> KnownTokens.isCoin(search.file().chain(), one));
    if (coins) {
      notes.add(RefundProposals.COINS_LEAVE_NO_LOG);
    }
    return notes;
  }

  /** What is sent without being asked for can come late; what is claimed comes when it is. */
  private static @Nullable Schedule schedule(DeliverySearch search, SaleFile file) {
    BigDecimal allocated = search.position().tokens().allocated();
    var sale = search.position().sale();
    return sale.claimTerms().delivery() == Delivery.AIRDROP && allocated != null
        ? Schedule.of(sale.vestingTerms(), allocated, sale.token().decimals(), file.zone())
        : null;
  }

  /** The sales whose token can be looked for: on a chain with an endpoint and a wallet. */
  public static List<String> reachable(Tracker tracker) {
    return tracker.read(
        records -> {
          Set<String> chains = new LinkedHashSet<>();
          records.readings().endpoints().forEach(one -> chains.add(one.chain().id()));
          Set<String> held = new LinkedHashSet<>();
          records.each(Kind.WALLETS, wallet -> held.add(wallet.entry().need(WalletFields.CHAIN)));
          chains.retainAll(held);
          List<String> sales = new ArrayList<>();
          records.each(
              Kind.SALES,
              sale -> {
                String chain = sale.entry().text(SaleFields.CHAIN);
                if (sale.entry().has(SaleFields.TOKEN_CONTRACT) && chains.contains(chain)) {
                  sales.add(sale.id());
                }
              });
          return sales;
        });
  }

  /** The records that are proposed: those that can only be the sale's, or all. */
  public static List<Entry> drafts(List<Proposal> proposals, boolean all) {
    return proposals.stream().filter(one -> all || one.sure()).map(Proposal::draft).toList();
  }
}
