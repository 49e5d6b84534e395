package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A vesting table is whole, or is refused as a whole. */
@ParameterizedClass
@EnumSource(Stores.class)
final class TranchesTest {
  private static final ImportOptions UPDATE = new ImportOptions(false, true, false, false);
  private static final ImportOptions SKIP = new ImportOptions(false, false, true, false);

  private final Folio folio;

  TranchesTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given("sales\nid,name,kind\nacme,Acme,ICO\nbeta,Beta,ICO\n");
  }

  private static Rows table(String... rows) {
    return Rows.of("t.csv", Kind.TRANCHES, "sale,date,percent", List.of(rows));
  }

  private List<String> lines() {
    return folio.all(Kind.TRANCHES).stream()
        .map(
            stored ->
                stored.id()
                    + " "
                    + icofolio.entry.Field.textOrNull(
                        stored.entry().get(icofolio.entry.TrancheFields.PERCENT)))
        .toList();
  }

  @Test
  void aTableSumsToAHundredPercent() {
    assertThat(folio.load(table("acme,2025-01-01,33.3", "acme,2025-02-01,66.7")).committed())
        .isTrue();
    ImportAnswer answer =
        folio.load(table("beta,2025-01-01,50", "beta,2025-02-01,49", "acme,2025-01-01,33.3"));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer)).containsExactly("t.csv:3 bad-value percent");
    assertThat(answer.problems().getFirst().message()).contains("beta sum to 99 percent");
    assertThat(Folio.counts(answer)).isEqualTo("0 0 1 2");
  }

  @Test
  void skippingLeavesATableOutThatIsNotWhole() {
    List<String> rejected = new ArrayList<>();
    ImportAnswer answer =
        folio.load(
            SKIP,
            (raw, problems) -> rejected.add(String.join(",", raw.cells())),
            table("beta,2025-01-01,50", "acme,2025-01-01,100", "beta,2025-02-01,oops"));
    assertThat(answer.committed()).isTrue();
    assertThat(Folio.counts(answer)).isEqualTo("1 0 0 2");
    assertThat(Folio.places(answer))
        .containsExactly("t.csv:3 bad-value percent", "t.csv:5 bad-number percent");
    assertThat(rejected).containsExactlyInAnyOrder("beta,2025-01-01,50", "beta,2025-02-01,oops");
    assertThat(lines()).containsExactly("acme/2025-01-01 100");
  }

  @Test
  void aDateMayStandInAFileOnce() {
    for (String percent : List.of("50", "30")) {
      ImportAnswer answer =
          folio.load(
              table("acme,2025-01-01,50", "beta,2025-01-01,100", "acme,2025-01-01," + percent));
      assertThat(answer.committed()).isFalse();
      assertThat(Folio.places(answer)).containsExactly("t.csv:5 duplicate date");
      assertThat(Folio.counts(answer)).isEqualTo("1 0 0 2");
    }
    List<String> rejected = new ArrayList<>();
    ImportAnswer skipped =
        folio.load(
            SKIP,
            (raw, problems) -> rejected.add(String.join(",", raw.cells())),
            table("acme,2025-01-01,50", "beta,2025-01-01,100", "acme,2025-01-01,50"));
    assertThat(Folio.counts(skipped)).isEqualTo("1 0 0 2");
    assertThat(rejected).containsExactly("acme,2025-01-01,50", "acme,2025-01-01,50");
    assertThat(lines()).containsExactly("beta/2025-01-01 100");
    // The same file twice is no mistake: it says the same again.
    ImportAnswer again = folio.load(table("beta,2025-01-01,100"), table("beta,2025-01-01,100"));
    assertThat(Folio.counts(again)).isEqualTo("0 0 2 0");
    ImportAnswer update =
        folio.load(
            UPDATE, table("beta,2025-01-01,100", "beta,2025-01-01,100", "nowhere,2025-01-01,1"));
    assertThat(Folio.counts(update)).isEqualTo("0 0 1 2");
  }

  @Test
  void aTableMayComeInSeveralFiles() {
    ImportAnswer answer = folio.load(table("acme,2025-01-01,50"), table("acme,2025-02-01,50"));
    assertThat(answer.committed()).isTrue();
  }

  @Test
  void anotherTableIsAnUpdateOfTheWhole() {
    folio.load(table("acme,2025-01-01,40", "acme,2025-02-01,60"));
    Rows slipped = table("acme,2025-02-01,40", "acme,2025-03-01,60");
    ImportAnswer refused = folio.load(slipped);
    assertThat(refused.committed()).isFalse();
    assertThat(folio.load(UPDATE, slipped).committed()).isTrue();
    assertThat(lines()).containsExactly("acme/2025-02-01 40", "acme/2025-03-01 60");
    folio.undo();
    assertThat(lines()).containsExactly("acme/2025-01-01 40", "acme/2025-02-01 60");
  }

  @Test
  void anUpdateThatIsNotWholeLeavesTheTableThatIsThere() {
    folio.load(table("acme,2025-01-01,40", "acme,2025-02-01,60"));
    ImportAnswer answer =
        folio.load(
            new ImportOptions(false, true, true, false),
            table("acme,2025-02-01,40", "acme,2025-03-01,50"));
    assertThat(answer.committed()).isTrue();
    assertThat(Folio.counts(answer)).isEqualTo("0 0 0 2");
    assertThat(lines()).containsExactly("acme/2025-01-01 40", "acme/2025-02-01 60");
  }

  @Test
  void singleLinesAreHeldToTheSame() {
    assertThat(folio.refusal(() -> folio.add("tranche sale=acme date=2025-01-01 percent=50")))
        .startsWith("bad-value percent: the tranches of acme sum to 50 percent");
    folio.add("tranche sale=acme date=2025-01-01 percent=100");
    assertThat(folio.refusal(() -> folio.edit("tranche acme/2025-01-01 percent=90")))
        .startsWith("bad-value percent");
    folio.remove(Kind.TRANCHES, "acme/2025-01-01");
    folio.load(table("acme,2025-01-01,40", "acme,2025-02-01,60"));
    assertThat(folio.refusal(() -> folio.remove(Kind.TRANCHES, "acme/2025-01-01")))
        .startsWith("bad-value percent");
    folio.remove(Kind.TRANCHES, "acme/2025-01-01", "acme/2025-02-01");
    assertThat(lines()).isEmpty();
  }
}
