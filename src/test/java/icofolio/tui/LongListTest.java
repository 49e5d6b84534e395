package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.PackedEntries;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.TextLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lists of many thousand rows: in order, at once, and never a row of an older question. */
final class LongListTest {
  private static final int MANY = 6_000;

  private static List<Entry> entries(int count, long seed) {
    Random random = new Random(seed);
    PackedEntries.Packing packing = new PackedEntries.Packing(Kind.CONTRIBUTIONS);
    for (int i = 0; i < count; i++) {
      LocalDate date = LocalDate.of(2020, 1, 1).plusDays((long) i / 5);
      packing.add(
          Entry.empty(Kind.CONTRIBUTIONS)
              .with(ContributionFields.ID, "c" + i)
              .with(ContributionFields.SALE, "sale-" + random.nextInt(20))
              .with(ContributionFields.DATE, date.toString())
              .with(
                  ContributionFields.AMOUNT,
                  new BigDecimal(1 + random.nextInt(500)).movePointLeft(random.nextInt(3)))
              .with(ContributionFields.CURRENCY, random.nextBoolean() ? "USD" : "ETH"));
    }
    return packing.packed();
  }

  private static final List<String> COLUMNS = List.of("date", "sale", "amount", "value", "id", "");
  private static final List<String> FILTERS =
      List.of("", "sale:sale-1", "amount:>100", "currency:ETH -sale-3", "nothing at all");

  /** What is shown of rows is what filtering them and sorting them whole would give. */
  @Property(tries = 150)
  void theOrderIsThatOfAFullStableSort(
      @ForAll @IntRange(max = 700) int count,
      @ForAll long seed,
      @ForAll @IntRange(max = 5) int column,
      @ForAll boolean descending,
      @ForAll @IntRange(max = 4) int filter) {
    List<Entry> data = entries(count, seed);
    Sorting sorting = new Sorting(COLUMNS.get(column), descending);
    Sheet<Entry> sheet = contributions().withData(data).withSorting(sorting);
    sheet = arranged(sheet);
    sheet = arranged(sheet.withFilter(text(FILTERS.get(filter)), false));
    Listing<Entry> listing = sheet.listing();
    List<Entry> expected = new ArrayList<>(data);
    if (!FILTERS.get(filter).isEmpty()) {
      expected.removeIf(listing.search().choice(FILTERS.get(filter), ZoneOffset.UTC).negate());
    }
    Comparator<Entry> order = listing.order(sorting);
    expected.sort(order);
    assertThat(sheet.rows()).isEqualTo(expected);
  }

  @SuppressWarnings("unchecked")
  private static Sheet<Entry> contributions() {
    return (Sheet<Entry>) Sheets.empty(SheetId.CONTRIBUTIONS);
  }

  private static TextLine text(String text) {
    return TextLine.of(text);
  }

  @SuppressWarnings("unchecked")
  private static Sheet<Entry> arranged(Sheet<Entry> sheet) {
    Message.Arranged answer = (Message.Arranged) sheet.arranging(ZoneOffset.UTC).answer();
    return sheet.arranged((Arrangement<Entry>) answer.rows(), 20);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFirstRowsThatFitComeBeforeTheOthersAndAreTheFirst() {
    Sheet<Entry> sheet = arranged(contributions().withData(entries(MANY, 7)));
    sheet = sheet.withFilter(text("currency:USD"), true);
    List<Message> meanwhile = new ArrayList<>();
    Message last = sheet.arranging(ZoneOffset.UTC).answer(() -> false, meanwhile::add);
    assertThat(meanwhile).hasSize(1);
    Arrangement<Entry> first =
        (Arrangement<Entry>) ((Message.Arranged) meanwhile.getFirst()).rows();
    Arrangement<Entry> whole = (Arrangement<Entry>) ((Message.Arranged) last).rows();
    assertThat(first.whole()).isFalse();
    assertThat(whole.rows())
        .startsWith(first.rows().toArray(Entry[]::new))
        .hasSizeGreaterThan(2_000);
    Sheet<Entry> shown = sheet.arranged(first, 20);
    assertThat(shown.pending()).isTrue();
    assertThat(shown.arranged(whole, 20).pending()).isFalse();
  }

  @Test
  void theSelectedRowIsKeptThoughTheFirstRowsDoNotHoldIt() {
    Sheet<Entry> sheet = arranged(contributions().withData(entries(MANY, 7)));
    sheet = sheet.withScroll(sheet.scroll().to(MANY - 10, MANY, 20));
    Entry selected = sheet.selected();
    sheet = sheet.withFilter(text("currency:" + selected.text(ContributionFields.CURRENCY)), true);
    for (Message.Arranged answer : answers(sheet)) {
      sheet = take(sheet, answer);
    }
    assertThat(sheet.selected()).isEqualTo(selected);
    assertThat(sheet.pending()).isFalse();
  }

  private static List<Message.Arranged> answers(Sheet<Entry> sheet) {
    List<Message.Arranged> all = new ArrayList<>();
    Message last =
        sheet
            .arranging(ZoneOffset.UTC)
            .answer(() -> false, message -> all.add((Message.Arranged) message));
    all.add((Message.Arranged) last);
    assertThat(all).hasSize(2);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Sheet<Entry> take(Sheet<Entry> sheet, Message.Arranged answer) {
    return sheet.arranged((Arrangement<Entry>) answer.rows(), 20);
  }

  @Test
  void whoMovesWhileRowsAreReadAnewStaysWhereTheyAre() {
    Sheet<Entry> sheet = arranged(contributions().withData(entries(MANY, 7)));
    Sheet<Entry> asked = sheet.withData(entries(MANY + 50, 7));
    Message.Arranged answer = (Message.Arranged) asked.arranging(ZoneOffset.UTC).answer();
    Sheet<Entry> moved = asked.withScroll(asked.scroll().moved(500, MANY, 20));
    Entry selected = moved.selected();
    assertThat(take(moved, answer).selected()).isEqualTo(selected);
    Sheet<Entry> marked = moved.withMarks(moved.marks().turned(5));
    assertThat(take(marked, answer).marked()).isEqualTo(marked.marked()).hasSize(1);
  }

  @Test
  void workOnAnOlderQuestionEnds() {
    Sheet<Entry> sheet = contributions().withData(entries(MANY, 7));
    AtomicInteger asked = new AtomicInteger();
    assertThat(sheet.arranging(ZoneOffset.UTC).answer(() -> true, message -> {})).isNull();
    Sheet<Entry> filtered = arranged(sheet).withFilter(text("currency:USD"), true);
    Message none =
        filtered.arranging(ZoneOffset.UTC).answer(() -> asked.incrementAndGet() > 2, message -> {});
    assertThat(none).isNull();
    assertThat(asked).hasValue(3);
  }

  /** A portfolio with so many contributions; what it has been asked for is counted. */
  private static SmallPortfolio many() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    for (int i = 0; i < MANY; i++) {
      LocalDate date = LocalDate.of(2010, 1, 1).plusDays((long) i / 3);
      String sale = i % 2 == 0 ? "cobalt" : "ember";
      portfolio.contribution("m" + i, sale, date.toString(), String.valueOf(1 + i), "USD", "sent");
    }
    return portfolio;
  }

  @Test
  void theNewestRowsAreThereWhileTheOthersAreStillRead() {
    SmallPortfolio portfolio = many();
    Model model = Robot.on(portfolio, 120, 24).model();
    model = Moves.show(model, Screen.CONTRIBUTIONS).model();
    List<Message> told = new ArrayList<>();
    Job.Fetch fetch = new Job.Fetch(model.generation(), SheetId.CONTRIBUTIONS, true);
    Message last = fetch.run(portfolio, told::add);
    assertThat(told).hasSize(1);
    model = Update.apply(model, told.getFirst()).model();
    assertThat(screen(model)).contains("1 of 120 so far", "▸ 2026-11-01", "reading small");
    model = Moves.by(model, 3).model();
    Object selected = model.sheet().selected();
    Step step = Update.apply(model, last);
    assertThat(screen(step.model())).contains("4 of 120");
    Job.Arrange arrange = (Job.Arrange) step.jobs().getFirst();
    model = Update.apply(step.model(), arrange.question().answer()).model();
    assertThat(screen(model)).contains("4 of 6,008, by").doesNotContain("so far", "reading");
    assertThat(model.sheet().selected()).isEqualTo(selected);
  }

  @Test
  void aShortListIsReadOnce() {
    Job.Fetch fetch = new Job.Fetch(1, SheetId.REFUNDS, true);
    List<Message> told = new ArrayList<>();
    SmallPortfolio portfolio = SmallPortfolio.full();
    assertThat(fetch.run(portfolio, told::add))
        .isEqualTo(new Message.Listed(1, SheetId.REFUNDS, portfolio.refunds(), true));
    assertThat(told).isEmpty();
  }

  private static String screen(Model model) {
    Frame frame = View.of(model);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < frame.height(); row++) {
      text.append(frame.line(row)).append('\n');
    }
    return text.toString();
  }

  @Test
  void whoTypesFastSeesTheRowsOfTheLastLetterOnly() {
    Robot robot = Robot.on(many(), 120, 24).press("3");
    robot.bursts("/", "e", "m", "b", "e", "r").sees("/ember", "(of 6,008)").misses("cobalt");
    robot.bursts("ctrl+u", "c", "o", "b", "esc", "e", "m").sees("/em").misses("cobalt");
    robot.bursts("ctrl+u", "s", ":", "esc").sees("6,008, by").misses("There is no field");
    robot.press("esc").bursts("s", "s", "s", "S", "S").showsItsModel();
    assertThat(robot.model().sheet().pending()).isFalse();
  }

  @Test
  void everyWayToAnEndOfTheListAgrees() {
    Robot robot = Robot.on(many(), 80, 24).press("3");
    for (List<String> ways :
        List.of(List.of("end", "G"), List.of("home", "g"), List.of("page-down", "ctrl+d"))) {
      robot.press("home", ways.getFirst());
      Object first = robot.model().sheet().scroll();
      robot.press("home", ways.getLast());
      assertThat(robot.model().sheet().scroll()).isEqualTo(first);
    }
    robot.press("end", "page-up");
    Object up = robot.model().sheet().scroll();
    assertThat(robot.press("end", "ctrl+u").model().sheet().scroll()).isEqualTo(up);
  }

  @Test
  void aPressOnTheScrollBarJumpsAndTwoRowsStayInSight() {
    Robot robot = Robot.on(many(), 80, 24).press("3");
    robot.clickAt(79, 21);
    assertThat(robot.model().sheet().scroll().top()).isEqualTo(6_008 - 19);
    robot.clickAt(79, 12);
    assertThat(robot.model().sheet().scroll().top()).isBetween(2_900, 3_100);
    robot.clickAt(79, 3);
    assertThat(robot.model().sheet().scroll().top()).isZero();
    Function<Robot, Integer> below =
        r -> 18 - r.model().sheet().scroll().selected() + r.model().sheet().scroll().top();
    for (int i = 0; i < 40; i++) {
      robot.press("down");
      assertThat(below.apply(robot)).isGreaterThanOrEqualTo(2);
    }
  }
}
