package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Asset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an import writes, and when it writes nothing (contract §5, "Import"). */
@ParameterizedClass
@EnumSource(Stores.class)
final class ImportTest {
  private static final ImportOptions DRY = new ImportOptions(true, false, false, false);
  private static final ImportOptions UPDATE = new ImportOptions(false, true, false, false);
  private static final ImportOptions SKIP = new ImportOptions(false, false, true, false);

  private static final String SALES = "sales\nid,name,kind\nacme,Acme,ICO\n";
  private static final String MIXED =
      """
      contributions
      id,sale,date,amount,currency
      c1,acme,2024-01-02,100,USD
      c2,acme,yesterday,-5,USD
      c3,nowhere,2024-01-02,100,USD
      c4,acme,2024-01-02,100,USD
      """;

  private final Folio folio;

  ImportTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @Test
  void oneRefusedRowAndNothingIsWritten() {
    ImportAnswer answer = folio.load(Rows.of("s.csv", SALES), Rows.of("c.csv", MIXED));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer))
        .containsExactly(
            "c.csv:4 bad-date date", "c.csv:4 bad-number amount", "c.csv:5 unknown-reference sale");
    assertThat(Folio.counts(answer)).isEqualTo("3 0 0 2");
    assertThat(folio.count(Kind.SALES)).isZero();
    assertThat(folio.count(Kind.CONTRIBUTIONS)).isZero();
    assertThat(folio.history()).isEmpty();
  }

  @Test
  void skippingWritesTheRestAndGivesRejectedRowsBackWithTheReasons() {
    List<String> rejected = new ArrayList<>();
    ImportAnswer answer =
        folio.load(
            SKIP,
            (raw, problems) -> rejected.add(raw.cells().getFirst() + " " + Folio.codes(problems)),
            Rows.of("s.csv", SALES),
            Rows.of("c.csv", MIXED));
    assertThat(answer.committed()).isTrue();
    assertThat(Folio.counts(answer)).isEqualTo("3 0 0 2");
    assertThat(answer.problemCount()).isEqualTo(3);
    assertThat(rejected)
        .containsExactlyInAnyOrder("c2 [BAD_DATE, BAD_NUMBER]", "c3 [UNKNOWN_REFERENCE]");
    assertThat(folio.all(Kind.CONTRIBUTIONS)).extracting(Stored::id).containsExactly("c1", "c4");
  }

  @Test
  void rejectsAreGivenBackOnlyWhereTheRestIsWritten() {
    List<String> rejected = new ArrayList<>();
    folio.load(
        ImportOptions.STRICT,
        (raw, problems) -> rejected.add(raw.cells().getFirst()),
        Rows.of("s.csv", SALES),
        Rows.of("c.csv", MIXED));
    assertThat(rejected).isEmpty();
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndWritesNothing() {
    ImportAnswer answer = folio.load(DRY, Rows.of(SALES));
    assertThat(answer.committed()).isFalse();
    assertThat(answer.problems()).isEmpty();
    assertThat(Folio.counts(answer)).isEqualTo("1 0 0 0");
    assertThat(folio.count(Kind.SALES)).isZero();
    assertThat(folio.history()).isEmpty();
  }

  @Test
  void problemsComeInTheOrderOfFilesAndLinesWhateverIsReadFirst() {
    Rows late =
        Rows.of(
            "late.json",
            """
            contributions
            sale,date,amount,currency
            nowhere,2024-01-02,1,USD

            sales
            id,name,kind
            bad id,Bad,ICO
            """);
    Rows early = Rows.of("early.csv", "sales\nid,name,kind\nacme,Acme,FOO\n");
    assertThat(Folio.places(folio.load(late, early)))
        .containsExactly(
            "late.json:3 unknown-reference sale",
            "late.json:7 bad-value id",
            "early.csv:3 bad-value kind");
  }

  @Test
  void everyMistakeIsToldOfNotTheFirstAlone() {
    folio.given(SALES);
    StringBuilder text = new StringBuilder("contributions\nsale,date,amount,currency,wallet\n");
    for (int i = 0; i < 50; i++) {
      text.append("acme,2024-01-02,%d,XYZ,cold\n".formatted(i + 1));
    }
    ImportAnswer answer = folio.load(Rows.of(text.toString()));
    assertThat(answer.problems()).hasSize(100);
    assertThat(answer.problems()).extracting(p -> p.place().line()).isSorted().contains(3L, 52L);
    assertThat(Folio.counts(answer)).isEqualTo("0 0 0 50");
  }

  @Test
  void theAnswerCountsEachKindOfEachFile() {
    folio.given(SALES);
    ImportAnswer answer =
        folio.load(
            Rows.of(
                "all.json",
                """
                sales
                id,name,kind
                acme,Acme,ICO
                beta,Beta,IDO

                contributions
                id,sale,date,amount,currency
                c1,beta,2024-01-02,1,USD
                """),
            Rows.of("b.csv", "contributions\nid,sale,date,amount,currency\n"));
    assertThat(answer.files())
        .extracting(f -> f.file() + " " + f.kind() + " " + f.rows() + " " + f.added())
        .containsExactly(
            "all.json sales 2 1", "all.json contributions 1 1", "b.csv contributions 0 0");
    assertThat(answer.files()).extracting(ImportAnswer.FileCount::format).containsOnly("csv");
  }

  @Test
  void theOrderOfFilesAndOfPartsDoesNotMatter() {
    Rows all =
        Rows.of(
            """
            distributions
            id,sale,date,tokens,wallet
            d1,acme,2024-03-01,5,main

            refunds
            id,sale,contribution,date,amount,currency
            r1,acme,c1,2024-02-01,1,ETH

            contributions
            id,sale,date,amount,currency
            c1,acme,2024-01-02,2,ETH

            prices
            date,asset,currency,price
            2024-01-01,ETH,USD,2000

            tranches
            sale,date,percent
            acme,2024-02-01,100

            wallets
            id,address,chain
            main,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

            sales
            id,name,kind
            acme,Acme,ICO
            """);
    assertThat(folio.load(all).committed()).isTrue();
    assertThat(folio.tally("acme", "ETH").returnedValue()).isEqualByComparingTo("2000");
  }

  @Test
  void aFileThatIsBrokenAsAWholeStopsTheImportWhateverIsSkipped() {
    Rows broken = Rows.of("b.csv", MIXED).failing(ProblemCode.UNKNOWN_FORMAT, null);
    for (ImportOptions options : List.of(ImportOptions.STRICT, SKIP)) {
      ImportAnswer answer = folio.load(options, Rows.of("s.csv", SALES), broken);
      assertThat(answer.committed()).isFalse();
      assertThat(Folio.places(answer)).containsExactly("b.csv:99 unknown-format");
    }
    assertThat(folio.count(Kind.SALES)).isZero();
  }

  @Test
  void aFileThatBreaksWhileItIsReadLeavesNothingBehind() {
    Rows broken =
        Rows.of("b.csv", "contributions\nid,sale,date,amount,currency\nc1,acme,2024-01-02,1,USD\n")
            .failing(ProblemCode.BAD_CSV, Kind.CONTRIBUTIONS);
    for (ImportOptions options : List.of(ImportOptions.STRICT, SKIP)) {
      ImportAnswer answer = folio.load(options, Rows.of("s.csv", SALES), broken);
      assertThat(answer.committed()).isFalse();
      assertThat(answer.problems()).extracting(Problem::code).containsExactly(ProblemCode.BAD_CSV);
    }
    assertThat(folio.count(Kind.SALES)).isZero();
  }

  @Test
  void settingsOfADocumentAreThoseOfAnEmptyPortfolio() {
    ImportAnswer answer =
        folio.load(
            Rows.of(
                    SALES
                        + "\ncontributions\nid,sale,date,amount,currency\nc1,acme,2024-01-02,5,EUR")
                .with(new Settings(new Asset("EUR"), ZoneId.of("Asia/Tokyo"))));
    assertThat(answer.committed()).isTrue();
    assertThat(folio.tracker.settings().baseCurrency()).isEqualTo(new Asset("EUR"));
    assertThat(folio.get(Kind.CONTRIBUTIONS, "c1").derived().at())
        .isEqualTo("2024-01-01T15:00:00Z");
    assertThat(folio.history()).hasSize(1);
  }

  @Test
  void otherSettingsThanThoseOfAPortfolioAreAConflictUnlessItIsAnUpdate() {
    folio.given(SALES);
    Rows document = Rows.of("all.json", "").with(new Settings(new Asset("EUR"), ZoneId.of("UTC")));
    ImportAnswer answer = folio.load(document);
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer)).containsExactly("all.json:0 conflict");
    assertThat(folio.load(UPDATE, document).committed()).isTrue();
    assertThat(folio.tracker.settings().baseCurrency()).isEqualTo(new Asset("EUR"));
  }

  @Test
  void settingsThatCannotHoldAreAProblemOfTheirFile() {
    folio.given(
        SALES + "\ncontributions\nid,sale,date,amount,currency,value\nc1,acme,2024-01-02,5,USD,5");
    ImportAnswer answer =
        folio.load(
            UPDATE, Rows.of("all.json", "").with(new Settings(new Asset("EUR"), ZoneId.of("UTC"))));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer)).containsExactly("all.json:0 in-use");
  }

  @Test
  void progressIsToldByFileAndKind() {
    List<String> heard = new ArrayList<>();
    new ImportFiles(
            folio.tracker,
            ImportOptions.STRICT,
            Rejects.NONE,
            (file, kind, rows) -> heard.add(file + " " + kind + " " + rows))
        .run(List.of(Rows.of("s.csv", SALES)), "import");
    assertThat(heard).containsExactly("s.csv sales 1");
  }

  @Test
  void theHistoryHoldsTheImportAsOneChange() {
    folio.given(SALES);
    ChangeSet change = folio.history().getFirst();
    assertThat(change.number()).isEqualTo(1);
    assertThat(change.command()).isEqualTo("import");
    assertThat(change.records()).isEqualTo(1);
    assertThat(folio.changed(1))
        .extracting(c -> c.kind() + " " + c.id() + " " + c.action())
        .containsExactly("sales acme ADD");
  }
}
