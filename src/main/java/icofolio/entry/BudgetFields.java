package icofolio.entry;

import java.util.List;

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
      LIST.optional("basis", Types.words("net", "gross"), "whether refunds give back (net)");
  public static final Field MODE =
      LIST.optional("mode", Types.words("block", "warn"), "what happens past it (block)");
  public static final Field STARTS =
      LIST.optional("starts", Types.DAY, "first day, and the day periods are counted from");
  public static final Field ENDS = LIST.optional("ends", Types.DAY, "last day");

  static final List<Field> ALL = LIST.all();

  private BudgetFields() {}
}
