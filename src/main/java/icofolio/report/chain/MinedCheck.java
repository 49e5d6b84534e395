package icofolio.report.chain;

import icofolio.book.ContributionStatus;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.reading.TransactionReading.Mined;
import icofolio.report.chain.ContributionCheck.Terms;
import icofolio.report.chain.ContributionCheck.Verdict;
import icofolio.report.chain.KnownTokens.Known;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contribution beside a transaction that is in a block. */
final class MinedCheck {
  private final Entry entry;
  private final List<Entry> sharing;
  private final SaleAddresses sale;
  private final Mined mined;
  private final Terms terms;
  private final Chain chain;
  private final Asset currency;
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Field, Object> changes = new LinkedHashMap<>();
  private boolean isStrangers;

  MinedCheck(Entry entry, List<Entry> sharing, SaleAddresses sale, Mined mined, Terms terms) {
    this.entry = entry;
    this.sharing = sharing;
    this.sale = sale;
    this.mined = mined;
    this.terms = terms;
    this.chain = terms.chain();
    this.currency = new Asset(entry.need(ContributionFields.CURRENCY));
  }

  ContributionCheck check() {
    if (Boolean.FALSE.equals(mined.succeeded())) {
      return failed();
    }
    boolean isCoin = KnownTokens.isCoin(chain, currency);
    List<Known> tokens = isCoin ? List.of() : terms.tokens().of(chain, currency);
    String hindrance = hindrance(isCoin, tokens);
    if (hindrance != null) {
      return new ContributionCheck(
          entry.id(), Verdict.NOT_CHECKABLE, hindrance, List.of(), notes, Map.of());
    }
    Arrival arrival =
        isCoin
            ? Arrival.ofCoins(mined, sale)
            : Arrival.ofTokens(mined, tokens, sale, terms.wallets());
    compareDate();
    if (arrival.amount().signum() > 0) {
      compareAmount(arrival);
      compareWallet(arrival);
    } else {
      explainNothing(arrival);
    }
    new FeeCheck(entry, sharing, mined, terms, differences, notes, changes).compare();
    return judged(arrival.amount().signum() > 0);
  }

  /** What stands in the way of holding the record against the transaction; null for nothing. */
  private @Nullable String hindrance(boolean isCoin, List<Known> tokens) {
    if (sale.receivers().isEmpty()) {
      return "its transaction is in a block, but where it should have gone is not on record; give"
          + " the sale its deposit_address or sale_contract";
    }
    if (!isCoin && tokens.isEmpty()) {
      String other = Arrival.other(mined, sale, terms.tokens());
      return "which contract is "
          + currency
          + " on "
          + chain.label()
          + " is not known: --token "
          + currency
          + "=0x…"
          + (other == null ? "" : "; what has reached the sale is " + other);
    }
    if (isCoin && mined.succeeded() == null) {
      return "receipts of before October 2017 do not say whether a transaction succeeded";
    }
    boolean isInside = isCoin && mined.value().signum() == 0 && terms.wallets().own(mined.to());
    return isInside
        ? "it went through the wallet contract "
            + mined.to()
            + ": coins that a contract sends on"
            + " leave no log, so what reached the sale cannot be seen"
        : null;
  }

  private ContributionCheck failed() {
    ContributionStatus recorded = ContributionFields.status(entry);
    if (recorded != ContributionStatus.FAILED) {
      differ(
          ContributionFields.STATUS,
          Words.of(recorded),
          "failed",
          "the transaction failed: nothing moved but its fee");
      changes.put(ContributionFields.STATUS, "failed");
    }
    new FeeCheck(entry, sharing, mined, terms, differences, notes, changes).compare();
    boolean stands = stands();
    return new ContributionCheck(
        entry.id(),
        stands ? Verdict.FAILED : Verdict.PENDING,
        stands ? null : shallow(),
        differences,
        notes,
        stands ? changes : Map.of());
  }

  private void compareAmount(Arrival arrival) {
    BigDecimal recorded = BigDecimal.ZERO;
    List<String> together = new ArrayList<>();
    for (Entry one : sharing) {
      if (one.need(ContributionFields.SALE).equals(sale.sale())
          && one.need(ContributionFields.CURRENCY).equals(currency.code())) {
        recorded = recorded.add(one.needNumber(ContributionFields.AMOUNT));
        together.add(one.id());
      }
    }
    String read = Decimals.text(arrival.amount());
    if (arrival.sent().compareTo(arrival.amount()) > 0) {
      notes.add(
          Decimals.text(arrival.sent())
              + " "
              + currency
              + " were sent and "
              + read
              + " reached the sale: the token takes a fee of each transfer, or a part went"
              + " elsewhere.");
    }
    if (recorded.compareTo(arrival.amount()) == 0) {
      return;
    }
    String own = Decimals.text(entry.needNumber(ContributionFields.AMOUNT));
    if (together.size() > 1) {
      differ(
          ContributionFields.AMOUNT,
          Decimals.text(recorded),
          read,
          String.join(", ", together)
              + " name this transaction and come to "
              + Decimals.text(recorded)
              + "; that much reached the sale in all");
    } else {
      differ(ContributionFields.AMOUNT, own, read, "that much reached the sale");
      changes.put(ContributionFields.AMOUNT, arrival.amount());
      if (entry.has(ContributionFields.VALUE)) {
        notes.add("Its value is yours to say and stays as it is: look whether it still fits.");
      }
    }
  }

  private void compareWallet(Arrival arrival) {
    String payer = arrival.payers().iterator().next();
    String label = entry.text(ContributionFields.WALLET);
    String address = terms.wallets().address(label);
    String payersLabel = terms.wallets().label(payer);
    if (label == null) {
      if (payersLabel != null) {
        changes.put(ContributionFields.WALLET, payersLabel);
      }
      return;
    }
    if (address == null) {
      notes.add(
          "Wallet " + label + " is not on " + chain.label() + ", so who paid was not compared.");
      return;
    }
    boolean paid =
        arrival.payers().stream().anyMatch(address::equalsIgnoreCase)
            || address.equalsIgnoreCase(mined.to());
    if (paid) {
      return;
    }
    if (payersLabel != null) {
      differ(ContributionFields.WALLET, label, payersLabel, "it was paid from that wallet");
      changes.put(ContributionFields.WALLET, payersLabel);
    } else {
      differ(
          ContributionFields.WALLET,
          label,
          payer,
          "it was paid from an address that is none of your wallets, such as an exchange's or a"
              + " router's; a refund goes there");
      // Whose money it is must be settled first: it may be another's transaction.
      isStrangers = true;
    }
  }

  /** Says why nothing of the currency is seen to reach the sale. */
  private void explainNothing(Arrival arrival) {
    String other = Arrival.other(mined, sale, terms.tokens());
    if (other != null) {
      differ(ContributionFields.CURRENCY, currency.code(), other, "that is what reached the sale");
    } else if (!arrival.elsewhere().isEmpty()) {
      differences.add(
          new Difference(
              sale.deposit() == null ? "sale_contract" : "deposit_address",
              sale.receivers().getFirst(),
              String.join(", ", arrival.elsewhere()),
              "the "
                  + currency
                  + " went there; a router or a launchpad may have passed it on in a"
                  + " way that a receipt does not show"));
    } else {
      differ(
          ContributionFields.AMOUNT,
          Decimals.text(entry.needNumber(ContributionFields.AMOUNT)),
          "0",
          "no " + currency + " moved in this transaction");
    }
  }

  private void compareDate() {
    SaleDate date = SaleDate.parse(entry.need(ContributionFields.DATE));
    Instant read = mined.blockTime();
    boolean isSame =
        date.first(terms.zone())
            .atZone(terms.zone())
            .toLocalDate()
            .equals(read.atZone(terms.zone()).toLocalDate());
    if (!isSame) {
      differ(
          ContributionFields.DATE,
          date.text(),
          read.toString(),
          "its block is of that time, on another day");
      changes.put(ContributionFields.DATE, read.toString());
    }
  }

  private ContributionCheck judged(boolean arrived) {
    boolean asRecorded = differences.isEmpty();
    ContributionStatus recorded = ContributionFields.status(entry);
    boolean isOpen = recorded.isCommitment() || recorded == ContributionStatus.SENT;
    if (arrived && recorded != ContributionStatus.CONFIRMED) {
      differ(
          ContributionFields.STATUS,
          Words.of(recorded),
          "confirmed",
          "the transaction succeeded and the money reached the sale");
      changes.put(ContributionFields.STATUS, "confirmed");
    }
    Map<Field, Object> settled = arrived && stands() && !isStrangers ? changes : Map.of();
    if (!stands()) {
      return result(Verdict.PENDING, shallow(), settled);
    }
    boolean confirmed = arrived && asRecorded && (isOpen || recorded.isMoney());
    return result(confirmed ? Verdict.CONFIRMED : Verdict.DIFFERS, null, settled);
  }

  private ContributionCheck result(
      Verdict verdict, @Nullable String reason, Map<Field, Object> settled) {
    return new ContributionCheck(entry.id(), verdict, reason, differences, notes, settled);
  }

  private boolean stands() {
    return mined.finalised() || mined.depth() >= terms.enough();
  }

  private String shallow() {
    return "its block is " + mined.depth() + " deep, and " + terms.enough() + " are waited for";
  }

  private void differ(Field field, @Nullable String recorded, String read, String why) {
    differences.add(new Difference(field.name(), recorded, read, why));
  }
}
