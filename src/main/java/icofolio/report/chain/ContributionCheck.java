package icofolio.report.chain;

import icofolio.book.ContributionStatus;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.reading.TransactionReading;
import icofolio.sale.Chain;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contribution's record beside its transaction.
 *
 * @param contribution its id
 * @param reason why it is not confirmed; null where the differences say it, or it is
 * @param differences field by field, in the order of the record
 * @param notes what else a person ought to know, each a sentence
 * @param changes values that could be written over the record's, canonical; empty where the chain
 *     has not settled what they are
 */
public record ContributionCheck(
    String contribution,
    Verdict verdict,
    @Nullable String reason,
    List<Difference> differences,
    List<String> notes,
    Map<Field, Object> changes) {

  /** What the chain says of a contribution. */
  public enum Verdict {
    /** The money has reached the sale as recorded. */
    CONFIRMED,
    /** The transaction succeeded, and the record says something else of it. */
    DIFFERS,
    /** The transaction failed: nothing moved but its fee. */
    FAILED,
    /** No endpoint knows the transaction. */
    MISSING,
    /** It is in no block, or in one that may still go. */
    PENDING,
    /** It could not be read, which says nothing of it. */
    UNREAD,
    /** Something is missing that it could be held against. */
    NOT_CHECKABLE
  }

  /**
   * What all checks on a chain have in common.
   *
   * @param tokens what currencies are on chains
   * @param zone of the portfolio, for days
   * @param enough blocks deep from which on a block is taken to stand, where the chain does not say
   *     which are final
   */
  public record Terms(
      Chain chain, OwnWallets wallets, KnownTokens tokens, ZoneId zone, long enough) {}

  public ContributionCheck {
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }

  /** The record with the changes written over it. */
  public Entry applied(Entry entry) {
    Entry changed = entry;
    for (Map.Entry<Field, Object> change : changes.entrySet()) {
      changed = changed.with(change.getKey(), change.getValue());
    }
    return changed;
  }

  /**
   * Checks contributions that name one transaction.
   *
   * @param sharing all of them, with their ids
   * @param sales where each of their sales is, by its id; all on the chain of the terms
   */
  public static List<ContributionCheck> of(
      List<Entry> sharing,
      Map<String, SaleAddresses> sales,
      TransactionReading reading,
      Terms terms) {
    return sharing.stream()
        .map(
            entry -> {
              SaleAddresses sale = sales.get(entry.need(ContributionFields.SALE));
              return sale == null
                  ? notCheckable(entry, "its sale is not known")
                  : check(entry, sharing, sale, reading, terms);
            })
        .toList();
  }

  /** Checks one that has its transaction for itself. */
  public static ContributionCheck of(
      Entry entry, SaleAddresses sale, TransactionReading reading, Terms terms) {
    return check(entry, List.of(entry), sale, reading, terms);
  }

  /** One that cannot be held against a chain at all. */
  public static ContributionCheck notCheckable(Entry entry, String reason) {
    return bare(entry, Verdict.NOT_CHECKABLE, reason, List.of());
  }

  /**
   * Why a contribution cannot be looked up; null where it can: it has a hash, and its sale a chain
   * of Ethereum's kind.
   */
  public static @Nullable String hindrance(Entry entry, SaleAddresses sale) {
    if (!entry.has(ContributionFields.TX_HASH)) {
      return "no tx_hash is recorded";
    }
    if (sale.chain() == null) {
      return "the sale has no chain";
    }
    return sale.chain().isEvm()
        ? null
        : "transactions on " + sale.chain().label() + " are not read";
  }

  private static ContributionCheck check(
      Entry entry,
      List<Entry> sharing,
      SaleAddresses sale,
      TransactionReading reading,
      Terms terms) {
    String hindrance = hindrance(entry, sale);
    if (hindrance != null) {
      return notCheckable(entry, hindrance);
    }
    if (!terms.chain().equals(sale.chain())) {
      throw new IllegalArgumentException("a sale of another chain");
    }
    return switch (reading) {
      case TransactionReading.Mined mined ->
          new MinedCheck(entry, sharing, sale, mined, terms).check();
      case TransactionReading.Pending _ ->
          bare(entry, Verdict.PENDING, "it is in no block yet", notYet(entry, "pending"));
      case TransactionReading.Missing _ ->
          bare(
              entry,
              Verdict.MISSING,
              "no endpoint knows it: it was dropped or taken out by a reorganisation, or it is on"
                  + " another chain",
              notYet(entry, "missing"));
      case TransactionReading.Unread unread ->
          bare(entry, Verdict.UNREAD, unread.reason(), List.of());
    };
  }

  private static List<Difference> notYet(Entry entry, String read) {
    return ContributionFields.status(entry) == ContributionStatus.CONFIRMED
        ? List.of(
            new Difference(
                ContributionFields.STATUS.name(),
                Words.of(ContributionStatus.CONFIRMED),
                read,
                "what is confirmed is in a block"))
        : List.of();
  }

  private static ContributionCheck bare(
      Entry entry, Verdict verdict, String reason, List<Difference> differences) {
    return new ContributionCheck(entry.id(), verdict, reason, differences, List.of(), Map.of());
  }
}
