package icofolio.tui;

import icofolio.entry.BudgetFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.render.Figures;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Records in words, so that a person knows which is meant.
 *
 * @param hidden whether amounts are
 */
record RecordWords(boolean hidden) {

  /** Which it is: {@code contribution c1: 500.00 USD into acme on 2024-01-15}. */
  String of(Entry entry) {
    String about = about(entry);
    return entry.kind().singular() + " " + entry.id() + (about.isEmpty() ? "" : ": " + about);
  }

  /** What it says, without what it is known by. */
  String about(Entry entry) {
    return switch (entry.kind()) {
      case SALES -> text(entry, "name");
      case CONTRIBUTIONS -> money(entry) + " into " + text(entry, "sale") + on(entry);
      case REFUNDS -> money(entry) + " from " + text(entry, "sale") + on(entry);
      case DISTRIBUTIONS ->
          amount(entry, "tokens") + " tokens of " + text(entry, "sale") + on(entry);
      case WALLETS -> text(entry, "address") + " on " + new Chain(text(entry, "chain")).label();
      case BUDGETS -> amount(entry, "limit") + ", " + BudgetWords.period(BudgetFields.read(entry));
      case LIMITS -> "by " + text(entry, "dimension");
      case PRICES -> "one " + text(entry, "asset") + " was " + money(entry, "price") + on(entry);
      case TRANCHES -> text(entry, "percent") + " % of " + text(entry, "sale") + on(entry);
    };
  }

  private String money(Entry entry) {
    return money(entry, "amount");
  }

  private String money(Entry entry, String field) {
    return amount(entry, field) + " " + text(entry, "currency");
  }

  private String amount(Entry entry, String name) {
    Field field = entry.kind().field(name);
    BigDecimal number = field == null ? null : entry.number(field);
    boolean tokens = name.equals("tokens");
    return number == null
        ? "?"
        : hidden ? Texts.HIDDEN : tokens ? Figures.exact(number) : Texts.exactMoney(number);
  }

  private static String on(Entry entry) {
    return " on " + Texts.day(text(entry, "date"));
  }

  private static String text(Entry entry, String name) {
    Field field = entry.kind().field(name);
    String text = field == null ? null : Field.textOrNull(entry.get(field));
    return known(text);
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }
}
