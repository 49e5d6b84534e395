package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How an import knows what is there already (contract §5, "Import"). */
@ParameterizedClass
@EnumSource(Stores.class)
final class RecognitionTest {
  private static final ImportOptions UPDATE = new ImportOptions(false, true, false, false);
  private static final String HASH = "0x" + "ab".repeat(32);
  private static final String COLUMNS = "sale,date,amount,currency,wallet,tx_hash,note";

  private final Folio folio;

  RecognitionTest(Stores stores) {
    folio = new Folio(stores.open());
    folio.given(
        """
        sales
        id,name,kind
        acme,Acme,ICO

        wallets
        id,address,chain
        main,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

        contributions
        id,sale,date,amount,currency,note
        c1,acme,2024-01-02,100,USD,first
        """);
  }

  @Test
  void theSameIdWithTheSameContentIsThereAlready() {
    ImportAnswer answer =
        folio.given(
            """
            contributions
            id,sale,date,amount,currency,note
            c1,acme,2024-01-02,100.00,usd,first
            """);
    assertThat(Folio.counts(answer)).isEqualTo("0 0 1 0");
    assertThat(folio.history()).hasSize(1);
  }

  @Test
  void theSameIdWithOtherContentIsAConflictThatNamesWhatDiffers() {
    ImportAnswer answer =
        folio.load(
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency,note
                c1,acme,2024-01-02,120,USD,second
                """));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.counts(answer)).isEqualTo("0 0 0 1");
    assertThat(Folio.places(answer)).containsExactly("file.csv:3 conflict amount");
    assertThat(answer.problems().getFirst().value()).isEqualTo("120");
    assertThat(answer.problems().getFirst().message()).contains("c1", "100", "--update");
    assertThat(amount("c1")).isEqualTo("100");
  }

  @Test
  void updateReplacesWhatIsThere() {
    ImportAnswer answer =
        folio.load(
            UPDATE,
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency,note
                c1,acme,2024-01-02,120,USD,
                """));
    assertThat(Folio.counts(answer)).isEqualTo("0 1 0 0");
    assertThat(amount("c1")).isEqualTo("120");
    assertThat(note("c1")).isNull();
    assertThat(folio.tally("acme", "USD").amount()).isEqualByComparingTo("120");
  }

  @Test
  void fieldsThatAFileDoesNotSpeakOfStay() {
    ImportAnswer answer =
        folio.load(
            UPDATE,
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency
                c1,acme,2024-01-02,120,USD
                """));
    assertThat(Folio.counts(answer)).isEqualTo("0 1 0 0");
    assertThat(note("c1")).isEqualTo("first");
  }

  @Test
  void whatARowMakesOfTheRecordThatIsThereIsChecked() {
    folio.given(
        """
        contributions
        id,sale,date,amount,currency,accepted
        c2,acme,2024-01-02,100,USD,90
        """);
    ImportAnswer answer =
        folio.load(
            UPDATE,
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency
                c2,acme,2024-01-02,80,USD
                """));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer)).containsExactly("file.csv:3 bad-number accepted");
  }

  @Test
  void rowsWithoutIdAreKnownByTheirContentAndTheirOrdinal() {
    Rows twice =
        Rows.of(
            """
            contributions
            sale,date,amount,currency
            acme,2024-01-03,5,USD
            acme,2024-01-03,5,USD
            acme,2024-01-03,6,USD
            """);
    assertThat(Folio.counts(folio.load(twice))).isEqualTo("3 0 0 0");
    assertThat(folio.count(Kind.CONTRIBUTIONS)).isEqualTo(4);
    String picture = folio.picture();
    assertThat(Folio.counts(folio.load(twice))).isEqualTo("0 0 3 0");
    assertThat(folio.picture()).isEqualTo(picture);
  }

  @Test
  void aThirdEqualRowIsAThirdRecord() {
    folio.given(
        """
        contributions
        sale,date,amount,currency
        acme,2024-01-03,5,USD
        acme,2024-01-03,5,USD
        """);
    ImportAnswer answer =
        folio.given(
            """
            contributions
            sale,date,amount,currency
            acme,2024-01-03,5,USD
            acme,2024-01-03,5,USD
            acme,2024-01-03,5,USD
            """);
    assertThat(Folio.counts(answer)).isEqualTo("1 0 2 0");
  }

  @Test
  void theSameRowsInTwoFilesAreTheSameRecords() {
    String text =
        """
        contributions
        sale,date,amount,currency
        acme,2024-01-03,5,USD
        acme,2024-01-03,5,USD
        """;
    ImportAnswer answer = folio.load(Rows.of("a.csv", text), Rows.of("b.csv", text));
    assertThat(Folio.counts(answer)).isEqualTo("2 0 2 0");
  }

  @Test
  void aTransactionIsKnownByHashSaleWalletAssetAndAmount() {
    Rows rows =
        contributions(
            "acme,2024-01-03,5,USD,main," + HASH + ",",
            "acme,2024-01-03,5,USD,main," + HASH + ",again",
            "acme,2024-01-03,6,USD,main," + HASH + ",",
            "acme,2024-01-03,5,EUR,main," + HASH + ",",
            "acme,2024-01-03,5,USD,," + HASH + ",");
    folio.given(
        """
        prices
        date,asset,currency,price
        2024-01-01,EUR,USD,1.1
        """);
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("5 0 0 0");
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("0 0 5 0");
  }

  @Test
  void aTransactionWithAnotherDateIsAConflict() {
    folio.load(contributions("acme,2024-01-03,5,USD,main," + HASH + ","));
    Rows moved = contributions("acme,2024-01-04,5,USD,main," + HASH + ",");
    assertThat(Folio.places(folio.load(moved))).containsExactly("file.csv:3 conflict date");
    assertThat(Folio.counts(folio.load(UPDATE, moved))).isEqualTo("0 1 0 0");
    assertThat(Folio.counts(folio.load(moved))).isEqualTo("0 0 1 0");
  }

  @Test
  void aTransactionIsRecognisedWhereTheRecordHasAnIdOfItsOwn() {
    folio.add(
        "contribution id=mine sale=acme date=2024-01-03 amount=5 currency=USD tx_hash=" + HASH);
    ImportAnswer answer = folio.load(contributions("acme,2024-01-03,5,USD,," + HASH + ","));
    assertThat(Folio.counts(answer)).isEqualTo("0 0 1 0");
  }

  @Test
  void rowsWithAndWithoutIdOfOneTransactionAreSeveralRecordsForGood() {
    Rows rows =
        Rows.of(
            """
            contributions
            id,sale,date,amount,currency,tx_hash,note
            c7,acme,2024-01-03,5,USD,%1$s,with id
            ,acme,2024-01-03,5,USD,%1$s,without
            """
                .formatted(HASH));
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("2 0 0 0");
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("0 0 2 0");
  }

  @Test
  void oneFileMayUpdateARecordByIdAndByTransaction() {
    folio.add("contribution id=c9 sale=acme date=2024-01-03 amount=5 currency=USD tx_hash=" + HASH);
    ImportAnswer answer =
        folio.load(
            UPDATE,
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency,tx_hash,value
                c9,acme,2024-01-03,5,USD,,6
                ,acme,2024-01-03,5,USD,%s,7
                """
                    .formatted(HASH)));
    assertThat(answer.committed()).isTrue();
  }

  @Test
  void manyRowsOfOneTransactionAreTheSameAcrossChunks() {
    List<String> rows =
        IntStream.range(0, 2_300)
            .mapToObj(i -> "acme,2024-01-03,5,USD,main," + HASH + ",row " + i)
            .toList();
    Rows file = Rows.of("many.csv", Kind.CONTRIBUTIONS, COLUMNS, rows);
    assertThat(Folio.counts(folio.load(file))).isEqualTo("2300 0 0 0");
    assertThat(Folio.counts(folio.load(file))).isEqualTo("0 0 2300 0");
  }

  @Test
  void manyEqualRowsAreTheSameAcrossChunks() {
    List<String> rows =
        IntStream.range(0, 2_300).mapToObj(i -> "acme,2024-01-03,5,USD,,,").toList();
    Rows file = Rows.of("many.csv", Kind.CONTRIBUTIONS, COLUMNS, rows);
    assertThat(Folio.counts(folio.load(file))).isEqualTo("2300 0 0 0");
    assertThat(Folio.counts(folio.load(file))).isEqualTo("0 0 2300 0");
  }

  @Test
  void theSameIdTwiceInAFileIsThereAlreadyOrAConflict() {
    ImportAnswer same =
        folio.load(
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency
                c5,acme,2024-01-03,5,USD
                c5,acme,2024-01-03,5,USD
                """));
    assertThat(Folio.counts(same)).isEqualTo("1 0 1 0");
    ImportAnswer other =
        folio.load(
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency
                c6,acme,2024-01-03,5,USD
                c6,acme,2024-01-03,6,USD
                """));
    assertThat(Folio.places(other)).containsExactly("file.csv:4 conflict amount");
    assertThat(folio.find(Kind.CONTRIBUTIONS, "c6")).isNull();
  }

  @Test
  void aSaleWithoutIdIsKnownByTheSlugOfItsName() {
    assertThat(Folio.counts(folio.given("sales\nname,kind\nAcme,ICO\n"))).isEqualTo("0 0 1 0");
    assertThat(Folio.counts(folio.given("sales\nname,kind\nAcme Two,ICO\n"))).isEqualTo("1 0 0 0");
    assertThat(folio.find(Kind.SALES, "acme-two")).isNotNull();
  }

  @Test
  void aNameThatGivesNoSlugNeedsAnId() {
    ImportAnswer answer = folio.load(Rows.of("sales\nname,kind\n比特币,ICO\n"));
    assertThat(Folio.places(answer)).containsExactly("file.csv:3 missing id");
  }

  @Test
  void pricesAndVestingTablesAreKnownByWhatTheyAreFor() {
    Rows rows =
        Rows.of(
            """
            prices
            date,asset,currency,price,source
            2024-01-01,EUR,USD,1.1,
            2024-01-01,EUR,USD,1.2,ecb
            2024-01-02,EUR,USD,1.1,

            tranches
            sale,date,percent
            acme,2025-01-01,40
            acme,2025-07-01,60
            """);
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("5 0 0 0");
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("0 0 5 0");
    ImportAnswer other =
        folio.load(Rows.of("prices\ndate,asset,currency,price\n2024-01-01,EUR,USD,1.3\n"));
    assertThat(Folio.places(other)).containsExactly("file.csv:3 conflict price");
  }

  @Test
  void refundsAndDistributionsAreRecognisedToo() {
    Rows rows =
        Rows.of(
            """
            refunds
            sale,date,amount,currency,tx_hash
            acme,2024-02-01,5,USD,%1$s
            acme,2024-02-01,5,USD,%1$s
            acme,2024-02-01,5,USD,

            distributions
            sale,date,tokens,tx_hash
            acme,2024-02-01,7,%1$s
            acme,2024-02-01,7,%1$s
            acme,2024-02-01,7,
            acme,2024-02-01,7,
            """
                .formatted(HASH));
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("7 0 0 0");
    assertThat(Folio.counts(folio.load(rows))).isEqualTo("0 0 7 0");
    assertThat(folio.all(Kind.REFUNDS).getFirst().entry().text(RefundFields.TX_HASH)).isNotNull();
  }

  private static Rows contributions(String... rows) {
    return Rows.of("file.csv", Kind.CONTRIBUTIONS, COLUMNS, List.of(rows));
  }

  private String amount(String id) {
    return Objects.requireNonNull(
            folio.get(Kind.CONTRIBUTIONS, id).entry().number(ContributionFields.AMOUNT))
        .toPlainString();
  }

  private @org.jspecify.annotations.Nullable String note(String id) {
    return folio.get(Kind.CONTRIBUTIONS, id).entry().text(ContributionFields.NOTE);
  }
}
