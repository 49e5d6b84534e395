package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.entry.Kind;
import icofolio.report.Figure;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import icofolio.tui.Content;
import icofolio.tui.PortfolioRecords;
import icofolio.tui.RecordKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal UI asks of single records and does with them, on a real store. */
final class TrackerRecordsTest {
  private static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");

  @TempDir Path folder;
  private PortfolioRecords records;

  @BeforeEach
  void given() {
    ico(
        "sale add --id acme --name Acme --kind ICO --closes 2024-02-01 --price 2"
            + " --price-currency USD --tge 2024-06-01");
    ico(
        "wallet add --id main --address 0x52908400098527886E0F7030069857D2E4169EE7"
            + " --chain ethereum");
    ico("price add --date 2024-01-01 --asset ETH --currency USD --price 2000 --source kraken");
    ico(
        "contribution add --id c1 --sale acme --date 2024-01-03 --amount 2 --currency ETH"
            + " --accepted 1.5 --wallet main");
    ico(
        "refund add --id r1 --sale acme --contribution c1 --date 2024-03-01 --amount 0.5"
            + " --currency ETH");
    ico("distribution add --id d1 --sale acme --date 2024-06-02 --tokens 100");
    ico("limit add --id one --dimension sale --max-share 90");
    records = ScreenPortfolio.on(folder.resolve("p.mv.db"), NOW.toString()).records();
  }

  private void ico(String line) {
    Told told = Told.ico(folder.resolve("p.mv.db"), Map.of(), line);
    assertThat(told.exit()).as(told.err()).isZero();
  }

  private Content.OfRecord find(Kind kind, String id) {
    return Objects.requireNonNull(records.find(new RecordKey(kind, id)));
  }

  private static String text(Content.OfRecord record, String figure) {
    return record.figures().stream()
        .filter(one -> one.name().equals(figure))
        .findFirst()
        .map(one -> icofolio.money.Decimals.text(Objects.requireNonNull(one.number())))
        .orElse("none");
  }

  @Test
  void aContributionHasItsValueAndWhatItIsOwedWithTheirReasons() {
    Content.OfRecord record = find(Kind.CONTRIBUTIONS, "c1");
    assertThat(record.shown().text("value")).isEqualTo("4000");
    assertThat(text(record, "value")).isEqualTo("4000");
    assertThat(text(record, "kept")).isEqualTo("1.5");
    assertThat(text(record, "due")).isEqualTo("0.5");
    assertThat(text(record, "received")).isEqualTo("0.5");
    assertThat(text(record, "outstanding")).isEqualTo("0");
    assertThat(text(record, "allocated")).isEqualTo("1500");
    assertThat(record.figures().getFirst().trail().toString()).contains("2024-01-01", "kraken");
    assertThat(record.past())
        .singleElement()
        .satisfies(past -> assertThat(past.set().command()).startsWith("contribution add"));
  }

  @Test
  void soHaveARefundAndADistribution() {
    assertThat(text(find(Kind.REFUNDS, "r1"), "returned")).isEqualTo("1000");
    Content.OfRecord arrived = find(Kind.DISTRIBUTIONS, "d1");
    assertThat(text(arrived, "tokens")).isEqualTo("100");
    assertThat(text(arrived, "claimable")).isEqualTo("1400");
    assertThat(arrived.figures().getFirst().trail().toString()).contains("ARRIVED_OF");
  }

  @Test
  void aLimitSaysWhereItStandsAndAWalletNothing() {
    assertThat(find(Kind.LIMITS, "one").limits()).hasSize(1);
    assertThat(find(Kind.LIMITS, "one").shown().text("state")).isNotNull();
    Content.OfRecord wallet = find(Kind.WALLETS, "main");
    assertThat(wallet.figures()).isEmpty();
    assertThat(wallet.past()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(records.find(new RecordKey(Kind.REFUNDS, "no"))).isNull();
    assertThat(records.why("no")).isNull();
  }

  @Test
  void theReasonsOfASaleAreThoseOfTheCommandLine() {
    Content.Reasons reasons = Objects.requireNonNull(records.why("acme"));
    Told told =
        Told.ico(folder.resolve("p.mv.db"), Map.of(), "status acme --explain --as-of " + NOW);
    assertThat(reasons.name()).isEqualTo("Acme");
    for (Figure figure : reasons.figures()) {
      assertThat(told.out()).contains(figure.name());
    }
    assertThat(reasons.figures()).hasSizeGreaterThan(12);
  }

  @Test
  void aDeletionIsRehearsedDoneAndTakenBack() {
    assertThat(records.removing(Kind.REFUNDS, List.of("r1")).records())
        .singleElement()
        .satisfies(entry -> assertThat(entry.id()).isEqualTo("r1"));
    assertThat(find(Kind.REFUNDS, "r1")).isNotNull();
    assertThat(records.remove(Kind.REFUNDS, List.of("r1"), null).told())
        .isEqualTo("Deleted refund r1; u brings it back");
    assertThat(records.find(new RecordKey(Kind.REFUNDS, "r1"))).isNull();
    Content.OfChange next = records.undoable(5);
    assertThat(next.change().set().command()).isEqualTo("refund remove r1");
    assertThat(records.undo(next.change().set().number(), null).told())
        .isEqualTo("Took back change 8: refund remove r1 (1 record)");
    assertThat(find(Kind.REFUNDS, "r1").past()).hasSize(3);
    Content.Past history = records.history(2);
    assertThat(history.changes()).hasSize(2);
    assertThat(history.changes().getLast().takenBackBy()).isEqualTo(9L);
  }

  @Test
  void whatOthersReferToIsRefusedBeforeAnybodyIsAsked() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> records.removing(Kind.SALES, List.of("acme")));
    assertThat(refused.problems().getFirst().message()).contains("the contribution c1 refers");
  }

  @Test
  void aRuleBlocksUnlessAReasonIsGiven() {
    ico("budget add --id all --limit 3500 --period total");
    assertThat(records.removing(Kind.REFUNDS, List.of("r1")).warnings())
        .singleElement()
        .asString()
        .contains("all");
    assertThat(
            catchThrowableOfType(
                OverLimitException.class, () -> records.remove(Kind.REFUNDS, List.of("r1"), null)))
        .isNotNull();
    assertThat(find(Kind.REFUNDS, "r1")).isNotNull();
    records.remove(Kind.REFUNDS, List.of("r1"), "it never came");
    Content.OfChange change = records.undoable(5);
    assertThat(change.change().set().reason()).isEqualTo("it never came");
    assertThat(change.against()).singleElement().asString().contains("all");
  }

  @Test
  void ofAChangeOnlySoManyRecordsAreRead() {
    Content.OfChange change = records.change(4, 1);
    assertThat(change.records()).hasSize(1);
    assertThat(catchThrowableOfType(RefusedException.class, () -> records.change(99, 1)))
        .isNotNull();
  }
}
