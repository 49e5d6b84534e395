package icofolio.entry;

import icofolio.rule.Basis;
import icofolio.rule.Budget;
import icofolio.rule.Mode;
import icofolio.rule.Period;
import icofolio.sale.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a budget. */
public final class BudgetFields {
  private static final FieldList LIST = new FieldList(Kind.BUDGETS);

  public static final Field ID = LIST.required("id", Types.ID, "name of the budget");
  public static final Field LIMIT =
      LIST.required("limit", Types.POSITIVE, "most that may be put in, in base currency");
  public static final Field PERIOD =
      LIST.required("period", Types.PERIOD, "total, year, quarter, month, week or P30D");
  public static final Field SCOPE =
      LIST.optional("scope", Types.SCOPE, "all, or dimension:value parts joined by ,");
  public static final Field BASIS =
      LIST.optional("basis", Types.words(Basis.class), "whether refunds give back (net)");
  public static final Field MODE =
      LIST.optional("mode", Types.words(Mode.class), "what happens past it (block)");
  public static final Field STARTS =
      LIST.optional("starts", Types.DAY, "first day, and the day periods are counted from");
  public static final Field ENDS = LIST.optional("ends", Types.DAY, "last day");

  static final List<Field> ALL = LIST.all();

  private BudgetFields() {}

  /** A budget that has its required fields. */
  public static Budget read(Entry entry) {
    return new Budget(
        entry.need(ID),
        entry.needNumber(LIMIT),
        period(entry.need(PERIOD)),
        ScopeText.parse(entry.text(SCOPE)),
        entry.word(BASIS, Basis.class, Basis.NET),
        entry.word(MODE, Mode.class, Mode.BLOCK),
        day(entry.text(STARTS)),
        day(entry.text(ENDS)));
  }

  private static Period period(String text) {
    if (text.equals("total")) {
      return new Period.Total();
    }
    Period.Unit unit = Words.find(Period.Unit.class, text);
    return unit == null ? new Period.Rolling(Span.parse(text)) : new Period.Calendar(unit);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
