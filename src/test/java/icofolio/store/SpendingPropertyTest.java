package icofolio.store;

import static icofolio.store.Examples.entry;
import static icofolio.store.Examples.sale;
import static icofolio.store.Examples.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.ContributionStatus;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.rule.TimeWindow;
import icofolio.tracker.Changes;
import icofolio.tracker.Records;
import icofolio.tracker.SpendingRow;
import icofolio.tracker.Stored;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the store says of spendings is what a fold over the records says. */
final class SpendingPropertyTest {

  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant END = Instant.parse("2024-04-01T00:00:00Z");

  private final List<Stored> model = new ArrayList<>();
  private Random random = new Random(0);

  @Property(tries = 25)
  void spendingsAreThoseOfTheRecords(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 120) int large) throws IOException {
    random = new Random(seed);
    model.clear();
    Path folder = Files.createTempDirectory("spendings");
    try {
      H2Store store =
          new H2Store(
              StoreFiles.of(folder.resolve("portfolio.mv.db")),
              Migrations.OWN,
              Waiting.DEFAULT,
              InstantSource.system(),
              large);
      H2StoreTest.change(
          store,
          changes -> {
            changes.add(sale("acme"));
            changes.add(sale("bolt"));
            changes.add(wallet("cold"));
            compare(changes);
            addContributions(changes);
          });
      ask(store);
      H2StoreTest.change(
          store,
          changes -> {
            addRefunds(changes);
            addContributions(changes);
            removeOne(changes);
            compare(changes);
          });
      ask(store);
      assertThat(store.check()).isEmpty();
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void ask(H2Store store) {
    store.read(
        records -> {
          compare(records);
          return 0;
        });
  }

  private void addContributions(Changes changes) {
    int more = random.nextInt(80);
    for (int i = 0; i < more; i++) {
      add(changes, contribution());
      if (random.nextInt(40) == 0) {
        compare(changes);
      }
    }
    compare(changes);
  }

  private void addRefunds(Changes changes) {
    List<Stored> paid = model.stream().filter(r -> r.kind() == Kind.CONTRIBUTIONS).toList();
    int more = paid.isEmpty() ? 0 : random.nextInt(60);
    for (int i = 0; i < more; i++) {
      add(changes, refund(paid.get(random.nextInt(paid.size()))));
    }
    compare(changes);
  }

  private void add(Changes changes, Stored record) {
    Examples.add(changes, record);
    model.add(record);
  }

  /** One that no refund names. */
  private void removeOne(Changes changes) {
    Stored last = model.isEmpty() ? null : model.getLast();
    if (last != null && last.kind() == Kind.CONTRIBUTIONS) {
      model.removeLast();
      changes.remove(last);
      changes.addToTally(
          Objects.requireNonNull(last.entry().sale()),
          icofolio.book.Tally.ZERO.minus(Examples.tally(last)));
    }
  }

  private Stored contribution() {
    ContributionStatus[] statuses = ContributionStatus.values();
    int status = random.nextInt(statuses.length + 1);
    Entry entry =
        entry(
                Kind.CONTRIBUTIONS,
                "id",
                "c" + model.size(),
                "sale",
                random.nextBoolean() ? "acme" : "bolt",
                "date",
                near(random.nextBoolean() ? START : END).toString(),
                "currency",
                random.nextBoolean() ? "USD" : "ETH")
            .with(ContributionFields.AMOUNT, number(18))
            .with(ContributionFields.WALLET, random.nextBoolean() ? "cold" : null)
            .with(
                ContributionFields.STATUS,
                status == statuses.length
                    ? null
                    : statuses[status].name().toLowerCase(Locale.ROOT));
    return Examples.derived(entry, number(36), null);
  }

  /** Its date may lie before that of the contribution, as after a change of the zone. */
  private Stored refund(Stored paid) {
    boolean named = random.nextInt(4) > 0;
    Instant at = Objects.requireNonNull(paid.derived().at());
    Instant date =
        random.nextBoolean()
            ? at.plus(Duration.ofDays(random.nextInt(60)))
            : at.minus(Duration.ofHours(random.nextInt(37)));
    Entry entry =
        entry(
                Kind.REFUNDS,
                "id",
                "r" + model.size(),
                "sale",
                Objects.requireNonNull(paid.entry().sale()),
                "date",
                date.toString(),
                "currency",
                paid.entry().need(ContributionFields.CURRENCY))
            .with(RefundFields.AMOUNT, number(6))
            .with(RefundFields.CONTRIBUTION, named ? paid.id() : null);
    return Examples.derived(entry, named ? Examples.returned(entry, paid) : null, null);
  }

  /** Up to a day before or after, often to the second. */
  private Instant near(Instant bound) {
    return switch (random.nextInt(4)) {
      case 0 -> bound;
      case 1 -> bound.minusSeconds(1);
      case 2 -> bound.plusSeconds(1);
      default -> bound.plusSeconds(random.nextInt(172_800) - 86_400L);
    };
  }

  private BigDecimal number(int scale) {
    BigInteger digits = new BigInteger(random.nextInt(10) == 0 ? 200 : 40, random);
    return Decimals.canonical(new BigDecimal(digits.add(BigInteger.ONE), scale));
  }

  private void compare(Records records) {
    List<TimeWindow> windows =
        List.of(
            TimeWindow.EVER,
            new TimeWindow(START, END),
            new TimeWindow(Instant.MIN, END),
            new TimeWindow(START, Instant.MAX),
            new TimeWindow(near(START), near(END)),
            new TimeWindow(START.plusNanos(1), END.plusMillis(999)),
            new TimeWindow(END, START));
    Instant later = near(END).plus(Duration.ofDays(random.nextInt(30)));
    for (TimeWindow dates : windows) {
      for (Instant upTo : List.of(Instant.MIN, later, later.plusMillis(1), Instant.MAX)) {
        assertThat(spendings(records, dates, upTo))
            .as("%s, refunds up to %s", dates, upTo)
            .containsExactlyInAnyOrderElementsOf(folded(dates, upTo));
      }
    }
  }

  private static List<SpendingRow> spendings(Records records, TimeWindow dates, Instant upTo) {
    List<SpendingRow> all = new ArrayList<>();
    records.eachSpending(dates, upTo, all::add);
    return all;
  }

  private List<SpendingRow> folded(TimeWindow dates, Instant upTo) {
    return model.stream()
        .filter(r -> r.kind() == Kind.CONTRIBUTIONS)
        .filter(r -> dates.holds(r.derived().at()))
        .filter(r -> status(r).isMoney() || status(r).isCommitment())
        .map(r -> spending(r, upTo))
        .toList();
  }

  private static ContributionStatus status(Stored contribution) {
    return ContributionFields.status(contribution.entry());
  }

  private SpendingRow spending(Stored paid, Instant upTo) {
    Entry entry = paid.entry();
    return new SpendingRow(
        Objects.requireNonNull(entry.sale()),
        new Asset(entry.need(ContributionFields.CURRENCY)),
        entry.text(ContributionFields.WALLET),
        paid.derived().at(),
        status(paid).isCommitment(),
        entry.needNumber(ContributionFields.AMOUNT),
        paid.derived().value(),
        Decimals.canonical(
            model.stream()
                .filter(r -> r.kind() == Kind.REFUNDS && !r.derived().at().isAfter(upTo))
                .filter(r -> paid.id().equals(r.entry().text(RefundFields.CONTRIBUTION)))
                .map(r -> r.derived().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }
}
