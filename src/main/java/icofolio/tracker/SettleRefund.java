package icofolio.tracker;

import icofolio.book.Position;
import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Amounts;
import icofolio.money.Asset;
import icofolio.report.RefundSplit;
import icofolio.report.RefundSplit.Share;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.EditRecords.Together;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records money that came back against what a sale owes, contribution by contribution. */
public final class SettleRefund {
  private final EditRecords edits;

  /** By those edits. */
  public SettleRefund(EditRecords edits) {
    this.edits = edits;
  }

  /**
   * Records it as one change set.
   *
   * @param given a refund without a contribution; where it has no amount, all that is outstanding
   *     came, in its currency or in every one
   * @param dryRun whether nothing is to be kept of it
   * @throws RefusedException where nothing is due, or it cannot be told what was settled
   */
  public Together run(Entry given, boolean dryRun) {
    String sale = given.need(RefundFields.SALE);
    return edits.together(Kind.REFUNDS, sale, dryRun, dossier -> refunds(given, dossier));
  }

  private static List<Entry> refunds(Entry given, Dossier dossier) {
    List<Entry> known = known(given, dossier);
    if (!known.isEmpty()) {
      return known;
    }
    Position position = dossier.position();
    List<Entry> refunds = new ArrayList<>();
    for (Entry came : completed(given, position)) {
      Checked checked = new Draft(came).check();
      List<Finding> findings = checked.findings();
      if (!findings.isEmpty()) {
        throw new RefusedException(findings.stream().map(f -> f.at(Place.NONE)).toList());
      }
      Amount paid =
          new Amount(
              came.needNumber(RefundFields.AMOUNT), new Asset(came.need(RefundFields.CURRENCY)));
      Amount settles = RefundFields.settles(came);
      if (position.outstanding().of(settles.asset()).signum() == 0) {
        throw none(position, settles.asset().code());
      }
      for (Share share : RefundSplit.of(position, dossier.evidence(), paid, settles).shares()) {
        refunds.add(refund(came, share));
      }
    }
    return refunds;
  }

  /**
   * What was recorded of the same transaction, where it comes to the same amount: divided anew, by
   * what is outstanding since, its parts might be others and be taken for other money.
   */
  private static List<Entry> known(Entry given, Dossier dossier) {
    if (!given.has(RefundFields.TX_HASH) || !given.has(RefundFields.AMOUNT)) {
      return List.of();
    }
    List<Entry> same =
        dossier.records().stream()
            .filter(stored -> stored.kind() == Kind.REFUNDS)
            .map(Stored::entry)
            .filter(entry -> isSame(entry, given, RefundFields.TX_HASH))
            .filter(entry -> isSame(entry, given, RefundFields.WALLET))
            .filter(entry -> isMeant(given, entry.need(RefundFields.CURRENCY)))
            .toList();
    BigDecimal sum =
        same.stream()
            .map(entry -> entry.needNumber(RefundFields.AMOUNT))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean one =
        same.stream().map(entry -> entry.need(RefundFields.CURRENCY)).distinct().count() == 1;
    return one && sum.compareTo(given.needNumber(RefundFields.AMOUNT)) == 0 ? same : List.of();
  }

  private static boolean isSame(Entry one, Entry other, Field field) {
    return Objects.equals(one.get(field), other.get(field));
  }

  /** What came, with what was left out: one for each currency in which something is outstanding. */
  private static List<Entry> completed(Entry given, Position position) {
    Amounts outstanding = position.outstanding();
    if (given.has(RefundFields.AMOUNT)) {
      return List.of(
          given.has(RefundFields.CURRENCY)
              ? given
              : given.with(RefundFields.CURRENCY, only(outstanding, position).asset().code()));
    }
    List<Amount> all =
        outstanding.list().stream()
            .filter(amount -> isMeant(given, amount.asset().code()))
            .toList();
    if (all.isEmpty()) {
      throw none(position, given.text(RefundFields.CURRENCY));
    }
    return all.stream()
        .map(
            amount ->
                given
                    .with(RefundFields.AMOUNT, amount.number())
                    .with(RefundFields.CURRENCY, amount.asset().code()))
        .toList();
  }

  private static boolean isMeant(Entry given, String currency) {
    return !given.has(RefundFields.CURRENCY) || currency.equals(given.need(RefundFields.CURRENCY));
  }

  private static Amount only(Amounts outstanding, Position position) {
    if (outstanding.isEmpty()) {
      throw none(position, null);
    }
    if (outstanding.list().size() > 1) {
      String each =
          outstanding.list().stream().map(Amount::toString).collect(Collectors.joining(" and "));
      throw new RefusedException(
          ProblemCode.MISSING,
          "%s owes %s: say with --currency which of them came"
              .formatted(position.sale().id(), each));
    }
    return outstanding.list().getFirst();
  }

  private static RefusedException none(Position position, @Nullable String currency) {
    String sale = position.sale().id();
    return new RefusedException(
        ProblemCode.BAD_VALUE,
        "nothing is due back of %s%s; what came all the same is recorded with 'ico refund add --sale %s'"
            .formatted(sale, currency == null ? "" : " in " + currency, sale));
  }

  private static Entry refund(Entry came, Share share) {
    boolean other = !share.paid().asset().equals(share.settles().asset());
    Entry refund =
        came.with(RefundFields.CONTRIBUTION, share.contribution())
            .with(RefundFields.AMOUNT, share.paid().number())
            .with(RefundFields.SETTLES, other ? share.settles().number() : null)
            .with(RefundFields.SETTLES_CURRENCY, other ? share.settles().asset().code() : null);
    return came.has(RefundFields.REASON) || share.reason() == null
        ? refund
        : refund.with(RefundFields.REASON, Words.of(Objects.requireNonNull(share.reason())));
  }
}
