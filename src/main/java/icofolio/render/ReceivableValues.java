package icofolio.render;

import icofolio.entry.Words;
import icofolio.report.Receivable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of money that is owed back, by name. */
public final class ReceivableValues {
  /** The names. */
  public static final List<String> NAMES =
      List.of(
          "sale",
          "name",
          "symbol",
          "currency",
          "reason",
          "due",
          "received",
          "outstanding",
          "value",
          "since",
          "age",
          "status");

  private ReceivableValues() {}

  /** The value of that name: a text, a number, or null. */
  public static @Nullable Object of(Receivable one, String name) {
    return switch (name) {
      case "sale", "id" -> one.sale().id();
      case "name" -> one.sale().name();
      case "symbol" -> one.sale().token().symbol();
      case "currency" -> one.currency().code();
      case "reason" -> Words.of(one.reason());
      case "due" -> one.due();
      case "received" -> one.received();
      case "outstanding" -> one.outstanding();
      case "value" -> one.value();
      case "since" -> one.since() == null ? null : one.since().toString();
      case "age" -> one.days() == null ? null : java.math.BigDecimal.valueOf(one.days());
      case "status" -> Words.of(one.status());
      default -> null;
    };
  }
}
