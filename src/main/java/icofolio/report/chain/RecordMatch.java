package icofolio.report.chain;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.money.Decimals;
import icofolio.reading.Transfer;
import icofolio.report.chain.DeliveryVerdict.Word;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each recorded distribution what arrived of it: by its transaction, or, where it has
 * none, by wallet, day and number.
 */
final class RecordMatch {
  private final DeliveryCheck.Facts facts;
  private final List<Delivery> deliveries;
  private final List<Transfer> others;
  private final Map<Delivery, Instant> late;
  private final Set<Delivery> matched = new HashSet<>();

  RecordMatch(
      DeliveryCheck.Facts facts,
      List<Delivery> deliveries,
      List<Transfer> others,
      Map<Delivery, Instant> late) {
    this.facts = facts;
    this.deliveries = deliveries;
    this.others = others;
    this.late = late;
  }

  /** The deliveries that are on record, once {@link #verdicts} was asked. */
  Set<Delivery> matched() {
    return matched;
  }

  /** A verdict on each record, in its order. */
  List<DeliveryVerdict> verdicts() {
    Map<Entry, DeliveryVerdict> verdicts = new LinkedHashMap<>();
    facts.distributions().forEach(one -> verdicts.put(one, unmatched(one)));
    // Those that name their transaction come first: what they name is not another's.
    facts.distributions().stream()
        .filter(one -> one.has(DistributionFields.TX_HASH))
        .forEach(one -> verdicts.put(one, byHash(one)));
    facts.distributions().stream()
        .filter(one -> !one.has(DistributionFields.TX_HASH))
        .forEach(one -> verdicts.put(one, byDay(one)));
    return List.copyOf(verdicts.values());
  }

  private DeliveryVerdict byHash(Entry record) {
    String hash = record.need(DistributionFields.TX_HASH);
    List<Delivery> brought =
        deliveries.stream().filter(one -> one.transaction().equalsIgnoreCase(hash)).toList();
    if (brought.isEmpty()) {
      return nothing(record, hash);
    }
    String wallet = record.text(DistributionFields.WALLET);
    List<Delivery> here =
        brought.stream().filter(one -> wallet == null || one.wallet().equals(wallet)).toList();
    if (here.isEmpty()) {
      return elsewhere(record, brought);
    }
    matched.addAll(here);
    return compared(record, here);
  }

  private DeliveryVerdict compared(Entry record, List<Delivery> here) {
    BigDecimal arrived = Delivery.sum(here);
    List<Entry> sharing =
        facts.distributions().stream()
            .filter(one -> DeliveryCheck.shareDelivery(one, record))
            .toList();
    BigDecimal recorded =
        sharing.stream()
            .map(one -> one.needNumber(DistributionFields.TOKENS))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<Field, Object> changes = new LinkedHashMap<>();
    if (record.text(DistributionFields.WALLET) == null && here.size() == 1) {
      changes.put(DistributionFields.WALLET, here.getFirst().wallet());
    }
    int order = recorded.compareTo(arrived);
    if (order != 0 && sharing.size() == 1) {
      changes.put(DistributionFields.TOKENS, arrived);
    }
    String figures =
        Decimals.text(recorded)
            + " are recorded"
            + (sharing.size() > 1 ? " in " + sharing.size() + " records" : "")
            + ", and "
            + Decimals.text(arrived)
            + " arrived";
    Word word = order == 0 ? Word.RECORDED : order > 0 ? Word.SHORT : Word.LONG;
    String why = order == 0 ? "it arrived as recorded" : figures;
    return new DeliveryVerdict(record, word, arrived, why, late.get(here.getFirst()), changes);
  }

  private DeliveryVerdict elsewhere(Entry record, List<Delivery> brought) {
    matched.addAll(brought);
    List<String> labels = brought.stream().map(Delivery::wallet).toList();
    Map<Field, Object> changes =
        brought.size() == 1 ? Map.of(DistributionFields.WALLET, labels.getFirst()) : Map.of();
    return new DeliveryVerdict(
        record,
        Word.WRONG_WALLET,
        Delivery.sum(brought),
        "it arrived in wallet " + String.join(", ", labels),
        late.get(brought.getFirst()),
        changes);
  }

  private DeliveryVerdict nothing(Entry record, String hash) {
    List<String> tokens =
        others.stream()
            .filter(one -> one.transaction().equalsIgnoreCase(hash))
            .filter(one -> facts.wallets().own(one.to()))
            .map(Transfer::token)
            .distinct()
            .toList();
    if (!tokens.isEmpty()) {
      return verdict(
          record,
          Word.WRONG_TOKEN,
          "its transaction has brought another token: " + String.join(", ", tokens));
    }
    return facts.isWhole()
        ? verdict(
            record,
            Word.MISSING,
            "its transaction has brought none of the sale's tokens into any wallet of yours")
        : verdict(
            record, Word.NOT_CHECKABLE, "its transaction is not among the transfers read so far");
  }

  private DeliveryVerdict byDay(Entry record) {
    List<Delivery> fitting = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (!matched.contains(delivery) && fits(record, delivery)) {
        fitting.add(delivery);
      }
    }
    if (fitting.size() != 1) {
      return fitting.isEmpty()
          ? unmatched(record)
          : verdict(
              record,
              Word.NOT_CHECKABLE,
              "it has no tx_hash, and " + fitting.size() + " transactions fit it");
    }
    Delivery delivery = fitting.getFirst();
    matched.add(delivery);
    Map<Field, Object> changes = new LinkedHashMap<>();
    changes.put(DistributionFields.WALLET, delivery.wallet());
    changes.put(DistributionFields.TX_HASH, delivery.transaction());
    return new DeliveryVerdict(
        record,
        Word.RECORDED,
        delivery.tokens(),
        "as many arrived that day, in " + delivery.transaction(),
        late.get(delivery),
        changes);
  }

  private boolean fits(Entry record, Delivery delivery) {
    String wallet = record.text(DistributionFields.WALLET);
    return (wallet == null || wallet.equals(delivery.wallet()))
        && record.needNumber(DistributionFields.TOKENS).compareTo(delivery.tokens()) == 0
        && isDay(record, delivery.at());
  }

  private boolean isDay(Entry record, @Nullable Instant at) {
    SaleDate date = SaleDate.parse(record.need(DistributionFields.DATE));
    return at != null
        && date.first(facts.zone())
            .atZone(facts.zone())
            .toLocalDate()
            .equals(at.atZone(facts.zone()).toLocalDate());
  }

  private static DeliveryVerdict unmatched(Entry record) {
    return verdict(
        record,
        Word.NOT_CHECKABLE,
        "it has no tx_hash, and no transfer of that many tokens on that day is known");
  }

  private static DeliveryVerdict verdict(Entry record, Word word, String why) {
    return new DeliveryVerdict(record, word, null, why, null, Map.of());
  }
}
