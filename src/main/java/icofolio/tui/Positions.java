package icofolio.tui;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.render.StatusLook;
import icofolio.render.UnlockWords;
import icofolio.render.theme.Slot;
import icofolio.sale.SaleDate;
import icofolio.tui.widget.Column;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of lists whose rows are positions. */
final class Positions {
  private Positions() {}

  static final Column<Position> NAME =
      Column.words("name", "Sale", 100, 16, position -> position.sale().name());

  /** The same where there is little room. */
  static final Column<Position> SHORT_NAME =
      Column.words("name", "Sale", 100, 10, position -> position.sale().name());

  static final Column<Position> SYMBOL =
      Column.words(
          "symbol", "Token", 40, 6, position -> Objects.requireNonNullElse(symbol(position), ""));

  static final Column<Position> KIND =
      Column.<Position>words("kind", "Kind", 30, 0, position -> position.sale().kind().name())
          .styled(position -> Slot.MUTED);

  static final Column<Position> CHAIN =
      Column.<Position>words("chain", "Chain", 20, 6, Positions::chain)
          .styled(position -> Slot.MUTED);

  static final Column<Position> STAGE =
      Column.<Position>words("stage", "Stage", 80, 0, position -> Words.of(position.stage()))
          .sortedBy(Comparator.comparing(Position::stage))
          .styled(position -> StatusLook.of(position.stage()));

  static final Column<Position> REFUND =
      Column.<Position>words("refund", "Refund", 90, 0, position -> word(position.refundStatus()))
          .sortedBy(Comparator.comparing(Position::refundStatus))
          .styled(position -> StatusLook.of(position.refundStatus()));

  static final Column<Position> DISTRIBUTION =
      Column.<Position>words(
              "distribution", "Tokens", 85, 0, position -> word(position.tokens().status()))
          .sortedBy(Comparator.comparing(position -> position.tokens().status()))
          .styled(position -> StatusLook.of(position.tokens().status()));

  static final Column<Position> OUTSTANDING =
      Column.numbers(
          "outstanding",
          "Due back",
          95,
          position -> Texts.amounts(outstanding(position)),
          Comparator.comparing(Position::outstandingValue));

  static final Column<Position> DEADLINE =
      Column.<Position>words("refund_deadline", "Until", 60, 0, Positions::refundDeadline)
          .styled(position -> Slot.MUTED);

  static final Column<Position> CLAIMABLE =
      Column.numbers(
          "claimable",
          "To claim",
          95,
          position -> tokens(position, position.tokens().claimable()),
          byNumber(position -> position.tokens().claimable()));

  static Column<Position> contributed(BaseCurrency base) {
    return value("contributed_value", "Contributed", 70, base, Position::contributedValue);
  }

  static Column<Position> netInvested(BaseCurrency base) {
    return value("net_invested", "Net invested", 50, base, Position::netInvested);
  }

  static Column<Position> outstandingValue(BaseCurrency base) {
    return value("refund_outstanding", "Due back", 75, base, Position::outstandingValue);
  }

  /** When tokens unlock next, in that zone; soonest first. */
  static Column<Position> nextUnlock(ZoneId zone) {
    UnlockWords words = new UnlockWords(zone);
    return Column.<Position>words(
            "next_unlock",
            "Next unlock",
            35,
            0,
            position -> words.next(position.tokens().nextUnlock(), position.at()))
        .sortedBy(
            Comparator.comparing(
                Positions::nextUnlockDate, Comparator.nullsLast(Comparator.naturalOrder())))
        .styled(position -> Slot.MUTED);
  }

  /** The date that its words name: of what has begun that of its end. */
  private static @Nullable Instant nextUnlockDate(Position position) {
    Unlock next = position.tokens().nextUnlock();
    if (next == null) {
      return null;
    }
    return next.from().isAfter(position.at()) ? next.from() : next.to();
  }

  /** Whether more is to come back than has. */
  static boolean isDueBack(Position position) {
    return position.refunds().stream().anyMatch(r -> r.outstanding().signum() > 0);
  }

  /** Whether tokens can be had, or should have come. */
  static boolean isClaimable(Position position) {
    DistributionStatus status = position.tokens().status();
    return status == DistributionStatus.CLAIMABLE || status == DistributionStatus.OVERDUE;
  }

  static List<Amount> outstanding(Position position) {
    return position.refunds().stream()
        .filter(refund -> refund.outstanding().signum() > 0)
        .map(refund -> new Amount(refund.outstanding(), refund.currency()))
        .toList();
  }

  static List<Amount> amounts(Position position, Function<RefundPosition, BigDecimal> figure) {
    return position.refunds().stream()
        .map(refund -> new Amount(figure.apply(refund), refund.currency()))
        .filter(amount -> amount.signum() != 0)
        .toList();
  }

  static String tokens(Position position, @Nullable BigDecimal number) {
    String symbol = symbol(position);
    return Figures.number(number) + (symbol == null ? "" : " " + symbol);
  }

  static @Nullable String symbol(Position position) {
    return position.sale().token().symbol();
  }

  static String chain(Position position) {
    return position.sale().chain() == null ? "" : position.sale().chain().label();
  }

  private static String refundDeadline(Position position) {
    SaleDate deadline = position.sale().refundTerms().deadline();
    return deadline == null ? "" : deadline.text();
  }

  private static String word(Enum<?> status) {
    String word = Words.of(status);
    return word.equals("none") ? "-" : word;
  }

  private static Column<Position> value(
      String name,
      String label,
      int rank,
      BaseCurrency base,
      Function<Position, BigDecimal> figure) {
    return Column.numbers(
            name,
            label,
            rank,
            position -> base.show(figure.apply(position)),
            Comparator.comparing(figure))
        .styled(position -> figure.apply(position).signum() == 0 ? Slot.MUTED : Slot.TEXT);
  }

  private static Comparator<Position> byNumber(Function<Position, @Nullable BigDecimal> figure) {
    return Comparator.comparing(figure, Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
