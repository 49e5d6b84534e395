package icofolio.tui;

import icofolio.book.RefundStatus;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.render.BaseCurrency;
import icofolio.render.ReceivableValues;
import icofolio.render.StatusLook;
import icofolio.render.theme.Slot;
import icofolio.report.Receivable;
import icofolio.sale.SaleDate;
import icofolio.tui.widget.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The list of what is owed back: a row for each sale, currency and reason. */
final class Owed {
  private static final Comparator<Receivable> YOUNGEST_FIRST =
      Comparator.comparing(
          Receivable::since, Comparator.nullsFirst(Comparator.<Instant>naturalOrder().reversed()));

  /** What was written off is less urgent than anything, however old it is. */
  private static final Comparator<Receivable> LEAST_URGENT_FIRST =
      Comparator.comparing((Receivable owed) -> owed.status() != RefundStatus.WRITTEN_OFF)
          .thenComparing(YOUNGEST_FIRST);

  private Owed() {}

  static Listing<Receivable> listing(BaseCurrency base) {
    return new Listing<>(
        List.of(
            Column.words("name", "Sale", 100, 10, owed -> owed.sale().name()),
            Column.words("reason", "Reason", 75, 0, owed -> Words.of(owed.reason())),
            amount("due", "Due", 60, Receivable::due),
            amount("received", "Came back", 55, Receivable::received),
            amount("outstanding", "Outstanding", 95, Receivable::outstanding),
            Column.numbers(
                    "value",
                    base.asset().code(),
                    40,
                    (Receivable owed) -> base.show(owed.value()),
                    Comparator.comparing(Receivable::value))
                .styled(owed -> Slot.MUTED),
            Column.<Receivable>words("status", "Status", 90, 0, owed -> Words.of(owed.status()))
                .sortedBy(Comparator.comparing(Receivable::status))
                .styled(owed -> StatusLook.of(owed.status())),
            Column.<Receivable>words("since", "Since", 65, 0, Owed::since)
                .sortedBy(YOUNGEST_FIRST.reversed()),
            Column.<Receivable>words("age", "Age", 85, 0, Owed::age).sortedBy(LEAST_URGENT_FIRST),
            Column.<Receivable>words("deadline", "Until", 70, 0, Owed::deadline)
                .styled(owed -> owed.isLate() ? Slot.BAD : Slot.MUTED)),
        owed -> owed.sale().id() + " " + owed.currency() + " " + owed.reason(),
        owed -> new Place.Sale(owed.sale().id(), 0, 0),
        Searches.search(Set.copyOf(ReceivableValues.NAMES), ReceivableValues::of),
        new Sorting("age", true));
  }

  private static Column<Receivable> amount(
      String name, String label, int rank, Function<Receivable, BigDecimal> figure) {
    return Column.<Receivable>numbers(
            name,
            label,
            rank,
            owed -> Texts.amounts(List.of(new Amount(figure.apply(owed), owed.currency()))),
            Comparator.comparing(figure))
        .styled(owed -> figure.apply(owed).signum() == 0 ? Slot.MUTED : Slot.TEXT);
  }

  private static String since(Receivable owed) {
    return owed.since() == null ? "?" : Texts.day(owed.since(), owed.zone());
  }

  private static String age(Receivable owed) {
    Long days = owed.days();
    return days == null ? "?" : days + (days == 1 ? " day" : " days");
  }

  private static String deadline(Receivable owed) {
    SaleDate deadline = owed.deadline();
    return deadline == null ? "" : deadline.text();
  }
}
