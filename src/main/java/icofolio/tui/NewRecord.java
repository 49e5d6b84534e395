package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.report.AheadEvent;
import icofolio.report.Receivable;
import icofolio.tui.widget.TextLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which record is meant where a new one is asked for, and what is known of it already. */
final class NewRecord {
  private NewRecord() {}

  /** What the key for a new record makes here; where several may be meant, the palette asks. */
  static Step begin(Model model) {
    Kind kind = kind(model);
    if (kind != null) {
      return of(model, kind);
    }
    Step palette = Overlays.palette(model);
    return new Step(Overlays.typed(palette.model(), TextLine.of("new ")), palette.jobs());
  }

  /** A form for a new record of that kind. */
  static Step of(Model model, Kind kind) {
    return Forms.add(model, kind, given(model, kind));
  }

  /** The kind that is meant here, in a word for the bar at the foot. */
  static String noun(Model model) {
    Kind kind = kind(model);
    return kind == null ? "new" : "new " + kind.singular();
  }

  private static @Nullable Kind kind(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null) {
      return switch (model.place()) {
        case Place.Budget _ -> Kind.BUDGETS;
        case Place.Balance _ -> Kind.WALLETS;
        default -> null;
      };
    }
    boolean empty = model.overview() != null && model.overview().status().positions().isEmpty();
    return switch (sheet.id()) {
      case SALES -> Kind.SALES;
      case CONTRIBUTIONS -> Kind.CONTRIBUTIONS;
      case BUDGETS -> Kind.BUDGETS;
      case SHARES, LIMITS -> Kind.LIMITS;
      case DUE_BACK, RECEIVABLES, REFUNDS -> empty ? Kind.SALES : Kind.REFUNDS;
      case CLAIMABLE, ALLOCATIONS, DISTRIBUTIONS -> empty ? Kind.SALES : Kind.DISTRIBUTIONS;
      case BALANCES -> Kind.WALLETS;
      case NEXT, AGENDA ->
          empty ? Kind.SALES : sheet.selected() instanceof Coming next ? kind(next.event()) : null;
    };
  }

  private static Kind kind(AheadEvent event) {
    return switch (event.event()) {
      case OPENS, CLOSES, KYC_DEADLINE -> Kind.CONTRIBUTIONS;
      case REFUND_OPENS, REFUND_DEADLINE, REFUND_OVERDUE -> Kind.REFUNDS;
      case CLAIM_OPENS, CLAIM_DEADLINE, TGE, UNLOCK, DISTRIBUTION_OVERDUE -> Kind.DISTRIBUTIONS;
    };
  }

  private static Map<Field, String> given(Model model, Kind kind) {
    Map<Field, String> given = new HashMap<>();
    Field date = kind.field("date");
    Overview overview = model.overview();
    if (date != null && overview != null && kind != Kind.TRANCHES) {
      LocalDate today = LocalDate.ofInstant(overview.status().asOf(), overview.zone());
      given.put(date, today.toString());
    }
    Sheet<?> sheet = model.sheet();
    Object row = sheet == null ? null : sheet.selected();
    switch (row) {
      case Receivable owed when kind == Kind.REFUNDS -> owed(owed, given);
      case Position position when !isCatalog(sheet) -> of(position, kind, given);
      case Coming coming -> of(model, coming, kind, given);
      case null, default -> sale(model, kind, given);
    }
    return given;
  }

  /** Among all sales, or all contributions, the selected one need not be the one that is meant. */
  private static boolean isCatalog(@Nullable Sheet<?> sheet) {
    return sheet != null && sheet.id() == SheetId.SALES;
  }

  private static void sale(Model model, Kind kind, Map<Field, String> given) {
    SaleDetail detail = model.detail();
    if (model.place() instanceof Place.Sale && detail != null) {
      of(detail.position(), kind, given);
      return;
    }
    Sheet<?> sheet = model.sheet();
    String named = sheet == null ? Records.sale(model) : Follow.sale(model, sheet);
    Field sale = kind.field("sale");
    if (named != null && sale != null) {
      given.put(sale, named);
    }
  }

  private static void of(Model model, Coming coming, Kind kind, Map<Field, String> given) {
    for (Position position : Objects.requireNonNull(model.overview()).status().positions()) {
      if (position.sale().id().equals(coming.event().sale())) {
        of(position, kind, given);
      }
    }
  }

  private static void of(Position position, Kind kind, Map<Field, String> given) {
    Field sale = kind.field("sale");
    if (sale == null) {
      return;
    }
    given.put(sale, position.sale().id());
    if (kind == Kind.CONTRIBUTIONS) {
      List<Amount> sent = Positions.amounts(position, refund -> BigDecimal.ONE);
      put(
          given,
          ContributionFields.CURRENCY,
          sent.size() == 1 ? sent.getFirst().asset().code() : "");
    } else if (kind == Kind.REFUNDS) {
      List<Amount> owed = Positions.outstanding(position);
      if (owed.size() == 1) {
        put(given, RefundFields.AMOUNT, Decimals.text(owed.getFirst().number()));
        put(given, RefundFields.CURRENCY, owed.getFirst().asset().code());
      }
    } else if (kind == Kind.DISTRIBUTIONS) {
      BigDecimal claimable = position.tokens().claimable();
      if (claimable != null && claimable.signum() > 0) {
        put(given, DistributionFields.TOKENS, Decimals.text(claimable));
      }
    }
  }

  private static void owed(Receivable owed, Map<Field, String> given) {
    put(given, RefundFields.SALE, owed.sale().id());
    put(given, RefundFields.AMOUNT, Decimals.text(owed.outstanding()));
    put(given, RefundFields.CURRENCY, owed.currency().code());
    put(given, RefundFields.REASON, Words.of(owed.reason()));
  }

  private static void put(Map<Field, String> given, Field field, String text) {
    if (!text.isEmpty()) {
      given.put(field, text);
    }
  }
}
