package icofolio.tracker;

import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.Taken;
import icofolio.reading.TokenFacts;
import icofolio.reading.TransactionReading;
import icofolio.report.chain.Comparison;
import icofolio.report.chain.KnownTokens;
import icofolio.report.chain.PaidIn;
import icofolio.report.chain.SaleComparison;
import icofolio.tracker.ReadChains.Answers;
import icofolio.tracker.Store.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sale's own contract, keeps what it says, and holds it against what is recorded. */
public final class SyncSale {
  private final Tracker tracker;
  private final ReadChains chains;

  /** For that portfolio, over those chains. */
  public SyncSale(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = new ReadChains(tracker, chains);
  }

  /**
   * What came of it.
   *
   * @param sale as recorded
   * @param reading null where the contract is of no family that is known
   * @param comparisons every figure of either side; empty where there is no reading
   * @param refunds that the contract's logs tell of and that are not on record, as they would be
   * @param notes what a person ought to know of it, a sentence each
   */
  public record Synced(
      Entry sale,
      @Nullable SaleReading reading,
      List<Comparison> comparisons,
      List<Entry> refunds,
      List<String> notes) {}

  /**
   * What a chain has said of a sale: nothing where it knows no such family.
   *
   * @param transactions by hash, of the money that was taken back
   */
  private record Said(
      @Nullable SaleReading reading,
      Map<String, TokenFacts> tokens,
      Map<String, Instant> transactions) {

    static Said of(@Nullable SaleReading reading, ChainReader reader) {
      Map<String, Instant> times = new HashMap<>();
      if (reading != null && !reading.taken().isEmpty()) {
        reader
            .transactions(reading.taken().stream().map(Taken::transaction).distinct().toList())
            .forEach(
                one -> {
                  if (one instanceof TransactionReading.Mined mined) {
                    times.put(mined.hash(), mined.blockTime());
                  }
                });
      }
      return new Said(reading, reader.tokens(asked(reading)), times);
    }
  }

  /**
   * Reads, compares and keeps.
   *
   * @throws RefusedException where there is no such sale, or it has no contract to be asked
   * @throws ChainUnreadableException where the contract could not be read; nothing is stored then
   */
  public Synced run(String id) {
    SaleFile file = tracker.read(records -> SaleFile.read(records, id));
    String contract = contract(file.sale(), id);
    List<String> wallets = List.copyOf(file.labels().keySet());
    Answers<Said> answers =
        chains.one(
            file.chain(), reader -> Said.of(reader.sale(contract, wallets, file.since()), reader));
    Said said = answers.given().get(file.chain());
    if (said == null) {
      throw answers.unreadable();
    }
    return tracker.change(
        "sale sync " + id,
        null,
        changes -> {
          answers.keepUses(changes.readings());
          return new Written<>(compared(changes, file, contract, said, answers.notices()), true);
        });
  }

  private static String contract(Entry sale, String id) {
    String contract = sale.text(SaleFields.SALE_CONTRACT);
    if (contract == null) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "the sale %s has no contract to ask; give it with 'ico sale edit %s --sale-contract 0x…'"
              .formatted(id, id));
    }
    return contract;
  }

  private static Set<String> asked(@Nullable SaleReading reading) {
    Set<String> asked = new HashSet<>();
    if (reading != null) {
      addTo(asked, reading.payment());
      addTo(asked, reading.token());
    }
    return asked;
  }

  private static void addTo(Set<String> asked, @Nullable String contract) {
    if (contract != null) {
      asked.add(contract);
    }
  }

  private static Synced compared(
      Changes changes, SaleFile file, String contract, Said said, List<String> notices) {
    List<String> notes = new ArrayList<>(notices);
    SaleReading reading = said.reading();
    if (reading == null) {
      return new Synced(file.sale(), null, List.of(), List.of(), notes);
    }
    SaleFigures figures = new SaleFigures(file.chain(), contract, reading);
    SaleReading completed = figures.completed(changes.readings(), notes);
    changes.readings().keep(figures.toKeep());
    notes.addAll(reading.notes());
    PaidIn payment = payment(file, reading, said.tokens());
    List<Comparison> comparisons =
        SaleComparison.of(
            file.sale(),
            completed,
            file.labels(),
            file.recorded(payment.asset()),
            payment,
            token(file.sale(), reading, said.tokens()),
            told(reading, said.tokens()),
            file.zone());
    List<Entry> refunds = new ArrayList<>();
    Asset asset = payment.asset();
    if (asset != null) {
      reading.taken().stream()
          .filter(one -> lacks(comparisons, file.labels().get(one.wallet())))
          .filter(one -> !isRecorded(one, file))
          .map(one -> refund(one, file, payment, asset, said.transactions()))
          .filter(Objects::nonNull)
          .forEach(refunds::add);
    }
    return new Synced(file.sale(), completed, comparisons, refunds, notes);
  }

  /** Whether less came back to a wallet by the records than by the contract. */
  private static boolean lacks(List<Comparison> comparisons, @Nullable String wallet) {
    return comparisons.stream()
        .anyMatch(
            one ->
                one.of().equals(wallet)
                    && one.name().equals(SaleComparison.REFUNDED)
                    && one.isDifferent());
  }

  private static boolean isRecorded(Taken taken, SaleFile file) {
    return file.refunds().stream()
        .anyMatch(one -> taken.transaction().equalsIgnoreCase(one.text(RefundFields.TX_HASH)));
  }

  /** As it would be recorded; null where its amount or its time is not known. */
  private static @Nullable Entry refund(
      Taken taken, SaleFile file, PaidIn payment, Asset asset, Map<String, Instant> times) {
    BigDecimal amount = payment.whole(taken.units());
    Instant at = times.get(taken.transaction());
    return amount == null || at == null
        ? null
        : Entry.empty(Kind.REFUNDS)
            .with(RefundFields.SALE, file.sale().id())
            .with(RefundFields.DATE, at.toString())
            .with(RefundFields.AMOUNT, Decimals.canonical(amount))
            .with(RefundFields.CURRENCY, asset.code())
            .with(RefundFields.WALLET, file.labels().get(taken.wallet()))
            .with(RefundFields.TX_HASH, taken.transaction());
  }

  /** What the contract is paid in: by its address, never by what a token calls itself. */
  private static PaidIn payment(
      SaleFile file, SaleReading reading, Map<String, TokenFacts> tokens) {
    if (reading.paysNative()) {
      Asset coin = KnownTokens.coin(file.chain());
      return new PaidIn(coin == null ? onlyAccepted(file.sale()) : coin, KnownTokens.COIN_DECIMALS);
    }
    String contract = reading.payment();
    TokenFacts facts = contract == null ? null : tokens.get(contract);
    KnownTokens.Known listed =
        contract == null ? null : KnownTokens.USUAL.of(file.chain(), contract);
    Asset known = listed == null ? null : listed.asset();
    return new PaidIn(
        known == null ? onlyAccepted(file.sale()) : known, facts == null ? null : facts.decimals());
  }

  /**
   * What a sale takes nothing but, by its record; null where it takes several, or none is named.
   */
  private static @Nullable Asset onlyAccepted(Entry sale) {
    List<String> accepts = sale.list(SaleFields.ACCEPTS);
    return accepts.size() == 1 ? Asset.of(accepts.getFirst()) : null;
  }

  private static @Nullable Integer told(SaleReading reading, Map<String, TokenFacts> tokens) {
    TokenFacts facts = reading.token() == null ? null : tokens.get(reading.token());
    return facts == null ? null : facts.decimals();
  }

  private static PaidIn token(Entry sale, SaleReading reading, Map<String, TokenFacts> tokens) {
    Integer said = told(reading, tokens);
    var recorded = sale.number(SaleFields.TOKEN_DECIMALS);
    Integer decimals =
        said == null && recorded != null ? Integer.valueOf(recorded.intValueExact()) : said;
    return new PaidIn(sale.asset(SaleFields.SYMBOL), decimals);
  }

  /**
   * The fields that take over what the chain says.
   *
   * @throws RefusedException where one cannot be taken
   */
  public static Map<Field, @Nullable Object> changes(Synced synced) {
    Draft draft = new Draft(synced.sale());
    Map<Field, @Nullable Object> changes = new LinkedHashMap<>();
    for (Comparison one : synced.comparisons()) {
      Field field = one.field();
      if (one.isApplicable() && field != null && one.read() != null) {
        draft.put(field, one.read());
        changes.put(field, null);
      }
    }
    var checked = draft.check();
    List<Finding> findings = checked.findings();
    if (!findings.isEmpty()) {
      throw new RefusedException(findings.stream().map(f -> f.at(Place.NONE)).toList());
    }
    changes.replaceAll((field, _) -> checked.entry().get(field));
    return changes;
  }
}
