package icofolio.store;

import icofolio.entry.Kind;
import icofolio.entry.PriceFields;
import icofolio.money.Asset;
import icofolio.money.Price;
import icofolio.money.PriceBook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The prices of the store by day, the last answers at hand. */
final class SqlPrices implements PriceBook {

  private static final int REMEMBERED = 20_000;

  private static final Table TABLE = Table.of(Kind.PRICES);
  private static final String FIND =
      TABLE.select()
          + """
           WHERE "asset" = ? AND "currency" = ? AND "date" BETWEEN ? AND ?
          ORDER BY "date" DESC, "source" NULLS FIRST FETCH FIRST ROW ONLY
          """;

  private record Question(Asset asset, Asset currency, LocalDate day) {}

  private final SqlRecords records;
  private final Map<Question, Optional<Price>> answers =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Optional<Price>> eldest) {
          return size() > REMEMBERED;
        }
      };

  SqlPrices(SqlRecords records) {
    this.records = records;
  }

  @Override
  public @Nullable Price find(Asset asset, Asset currency, LocalDate day) {
    return answers.computeIfAbsent(new Question(asset, currency, day), this::ask).orElse(null);
  }

  private Optional<Price> ask(Question question) {
    Price price =
        records
            .settled(Kind.PRICES)
            .first(
                FIND,
                row -> PriceFields.read(TABLE.read(row).entry()),
                question.asset.code(),
                question.currency.code(),
                question.day.minusDays(MAX_AGE_DAYS).toString(),
                question.day.toString());
    return Optional.ofNullable(price);
  }

  /** Forgets the answers: prices have changed. */
  void forget() {
    answers.clear();
  }
}
