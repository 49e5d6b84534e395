package icofolio.render;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a record of each kind shows: its fields, and what is computed of it. */
public final class RecordNames {
  private RecordNames() {}

  /** The names of what is computed and is no field, in order. */
  public static List<String> computed(Kind kind) {
    return switch (kind) {
      case SALES -> List.of("stage", "refund_status", "distribution_status");
      case CONTRIBUTIONS -> List.of("allocated");
      case PRICES, TRANCHES -> List.of("id");
      case BUDGETS ->
          List.of("use", "remaining", "share_used", "period_start", "period_end", "state");
      case LIMITS -> List.of("subject", "figure", "state");
      case WALLETS, REFUNDS, DISTRIBUTIONS -> List.of();
    };
  }

  /** All names, fields first. */
  public static List<String> all(Kind kind) {
    List<String> names = new ArrayList<>();
    kind.fields().stream().map(Field::name).forEach(names::add);
    names.addAll(computed(kind));
    return names;
  }
}
