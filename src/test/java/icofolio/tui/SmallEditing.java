package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.tracker.Ruling;
import icofolio.tracker.SettleSale.Accepted;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.form.Candidate;
import icofolio.tui.form.Known;
import icofolio.tui.form.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What forms ask of the little portfolio: everything passes, and what is written is noted. */
final class SmallEditing implements Editing {
  private final SmallPortfolio portfolio;
  final List<Wish> written = new ArrayList<>();
  Trial trial = new Trial(List.of(), null, Ruling.NONE, List.of());

  SmallEditing(SmallPortfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public Known known(@Nullable String sale) {
    Map<String, Entry> sales = new LinkedHashMap<>();
    portfolio.sales().forEach(entry -> sales.put(entry.id(), entry));
    return new Known(
        sales,
        List.of(new Candidate("main", "ethereum"), new Candidate("cold", "bitcoin")),
        List.of(),
        List.of("USD", "USDC"),
        List.of());
  }

  @Override
  public @Nullable Entry entry(RecordKey key) {
    return Stream.of(
            portfolio.sales(),
            portfolio.contributions(),
            portfolio.refunds(),
            portfolio.distributions())
        .flatMap(List::stream)
        .filter(entry -> entry.kind() == key.kind() && entry.id().equals(key.id()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Trial attempt(Wish wish) {
    return trial;
  }

  @Override
  public Outcome.Written settle(String sale, Accepted.Ratio accepted, @Nullable String override) {
    return new Outcome.Written("Settled " + sale, List.of(), null);
  }

  @Override
  public Outcome.Written write(Wish wish, @Nullable String override) {
    written.add(wish);
    return new Outcome.Written("Saved", List.of(), null);
  }
}
