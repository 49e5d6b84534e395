package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.widget.TextLine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The UI comes back as it was left, and remembers nothing that it should not. */
final class RememberedTest {

  /** Keeps in memory, and counts. */
  private static final class Memory implements UiState {
    private Saved saved = Saved.NONE;
    private int times;
    private String broken = "";

    @Override
    public Saved load() {
      return saved;
    }

    @Override
    public void save(Saved next) throws IOException {
      if (!broken.isEmpty()) {
        throw new IOException(broken);
      }
      saved = next;
      times++;
    }
  }

  private final Memory memory = new Memory();

  private Robot begin() {
    return Robot.begin(SmallPortfolio.full(), 80, 24, memory);
  }

  @Test
  void screenSortingFilterSelectedRowThemeAndPrivacyComeBack() {
    begin().waits().press("2", "s", "s").press("/").type("r").press("enter", "j", "j");
    begin().waits().press("t", "$", "3", "S", "j").ends();
    Robot left = begin().waits().press("2", "S").press("/").type("r").press("enter", "j", "j");
    String row = left.model().sheet(SheetId.SALES).chosenId();
    assertThat(row).isNotEmpty();
    left.ends();

    Robot again = begin();
    assertThat(again.screen()).contains("Sales", "Reading").doesNotContain("USD 1");
    again.waits().sees("Dashboard ▸ Sales", "/r", "by name ▾");
    assertThat(again.model().sheet().chosenId()).isEqualTo(row);
    assertThat(again.model().look().theme().name()).isEqualTo("light");
    assertThat(again.model().look().amountsHidden()).isTrue();
    assertThat(again.model().sheet(SheetId.CONTRIBUTIONS).sorting())
        .isEqualTo(new Sorting("date", false));
  }

  @Test
  void everyScreenComesBackWithItsRows() {
    for (Screen screen : Screen.values()) {
      memory.saved = UiState.Saved.NONE;
      SmallPortfolio portfolio = SmallPortfolio.ruled();
      String before =
          Robot.begin(portfolio, 100, 30, memory).waits().press(screen.key()).ends().screen();
      String after = Robot.begin(portfolio, 100, 30, memory).waits().screen();
      assertThat(after).as(screen.title()).isEqualTo(before);
    }
  }

  @Test
  void aSessionThatBeginsHiddenShowsNoAmountInItsFirstFrameNorEver() {
    begin().waits().press("$").ends();
    Robot again = begin();
    again.misses("20,150", "1,049").waits().sees("*****").misses("20,150", "1,049", "749.75");
  }

  @Test
  void nothingIsWrittenWhereNothingChangedAndMovingAboutIsWrittenOnceAWhileLater() {
    Robot robot = begin().waits();
    robot.waitsLong().ends();
    assertThat(memory.times).isZero();
    Robot moving = begin().waits().press("2", "j", "j", "j", "k");
    assertThat(memory.times).isZero();
    moving.waitsLong();
    assertThat(memory.times).isEqualTo(1);
    moving.ends();
    assertThat(memory.times).isEqualTo(1);
    moving.press("j").ends();
    assertThat(memory.times).isEqualTo(2);
  }

  @Test
  void whatCannotBeKeptIsToldOnce() {
    memory.broken = "How you leave the screen cannot be kept: the disk is full";
    Robot robot = begin().waits().press("2").waitsLong();
    robot.sees("! How you leave the screen cannot be kept: the disk is full");
    robot.waitsLong().press("3").waitsLong().misses("cannot be kept");
  }

  @Test
  void whatNoLongerMakesSenseIsLeftOut() {
    Map<String, String> own =
        new HashMap<>(
            Map.of(
                "screen", "nowhere",
                "sales.sorted", "nothing",
                "sales.selected", "gone",
                "contributions.sorted", "amount descending",
                "nonsense", "x"));
    memory.saved = new UiState.Saved(Map.of("theme", "vanished", "amounts-hidden", "perhaps"), own);
    Robot robot = begin().waits().sees("Dashboard", "20,150.50 USD").press("2").sees("▸ Aurora");
    assertThat(robot.model().look().theme().name()).isEqualTo("dark");
    assertThat(robot.model().sheet(SheetId.CONTRIBUTIONS).sorting())
        .isEqualTo(new Sorting("amount", true));
    robot.ends();
    assertThat(memory.saved.shared()).containsEntry("theme", "vanished");
  }

  @Test
  void noAmountIsEverInWhatIsKept() {
    Robot robot = begin().waits();
    for (Screen screen : Screen.values()) {
      robot.press(screen.key(), "j", "j");
    }
    robot.ends();
    assertThat(String.join(" ", memory.saved.own().values()))
        .doesNotContain("749.75", "1,049", "5000", "2500", "450.25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount:2500",
        "amount:>1000",
        "tokens:>=1e3",
        "value:10..20",
        "2500",
        "-2500",
        "aurora 7500.50",
        "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d"
      })
  void aFilterThatHoldsAnAmountOrASecretIsForgotten(String filter) {
    assertThat(Remembered.of(filtered(filter)).own()).doesNotContainKey("sales.filter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aurora", "date:2024-01..2024-06", "status:overdue", "-word", "id:c12", "1inch"})
  void anyOtherFilterIsKept(String filter) {
    assertThat(Remembered.of(filtered(filter)).own()).containsEntry("sales.filter", filter);
  }

  private static Model filtered(String filter) {
    Model model = Robot.on(SmallPortfolio.full(), 80, 24).model();
    Sheet<?> sheet = model.sheet(SheetId.SALES);
    return model.withSheet(sheet.withFilter(TextLine.of(filter), false));
  }

  @Test
  void theSampleIsShownInPlaceWithASignAndGivesTheOwnPortfolioBackUntouched() {
    for (List<String> way : List.of(List.of("q"), List.of("esc"), List.of("2", "esc", "esc"))) {
      Robot robot = Robot.on(SmallPortfolio.empty(), 80, 24).misses("SAMPLE");
      robot.press("m").sees("SAMPLE, not your own", "20,150.50 USD", "q to your own");
      robot.press("t");
      robot.press(way.toArray(String[]::new));
      robot.misses("SAMPLE", "20,150.50").showsItsModel();
      assertThat(robot.model().exit()).isNull();
      assertThat(robot.model().look().theme().name()).isEqualTo("light");
      assertThat(robot.press("q").model().exit()).isZero();
    }
  }

  @Test
  void answersForAPortfolioThatIsNoLongerShownAreDropped() {
    Robot robot = Robot.on(SmallPortfolio.empty(), 80, 24);
    robot.press("m");
    // All that the sample is asked here is answered when the own portfolio is back.
    robot.bursts("r", "2", "3", "q").misses("SAMPLE", "Aurora", "5,000");
    robot.press("3").misses("aurora").press("2").misses("Aurora");
    assertThat(robot.model().loading()).isZero();
  }

  @Test
  void whatIsKeptOfTheSampleIsNotTheOwnPortfoliosButItsLooksAre() {
    Robot robot = Robot.begin(SmallPortfolio.empty(), 80, 24, memory).waits();
    robot.press("m", "2", "j", "$", "t").ends();
    assertThat(memory.saved.own())
        .containsEntry("screen", "dashboard")
        .doesNotContainKey("sales.selected");
    assertThat(memory.saved.shared())
        .containsEntry("theme", "light")
        .containsEntry("amounts-hidden", "true");
  }
}
