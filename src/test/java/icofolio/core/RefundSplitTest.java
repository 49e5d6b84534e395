package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.core.Anything.Records;
import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.report.Evidence;
import icofolio.report.Evidence.Sent;
import icofolio.report.RefundSplit;
import icofolio.report.RefundSplit.Share;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What came back, divided among the contributions that it is owed for. */
final class RefundSplitTest {
  static Stream<Row> rows() {
    return Examples.of("refund-splits.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsWorkedOutByHand(Row row) {
    List<Sent> sent = Given.contributions(row).stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence = new Evidence(sent, Given.refunds(row), List.of(), Given.prices(row));
    Amount paid = amount(row.get("paid"));
    Amount settles = amount(row.get("settles", row.get("paid")));
    RefundSplit split = RefundSplit.of(Given.position(row), evidence, paid, settles);
    assertThat(split.shares().stream().map(RefundSplitTest::told).collect(Collectors.joining("; ")))
        .as(row.place())
        .isEqualTo(row.get("shares"));
    assertThat(split.excess()).as(row.place()).isEqualByComparingTo(row.get("excess"));
  }

  private static Amount amount(String text) {
    String[] words = text.split(" ");
    return new Amount(new BigDecimal(words[0]), new Asset(words[1]));
  }

  private static String told(Share share) {
    boolean same = share.paid().asset().equals(share.settles().asset());
    return (share.contribution() == null ? "-" : share.contribution())
        + (" " + Decimals.text(share.paid().number()) + " " + share.paid().asset())
        + (same ? "" : " for " + share.settles())
        + (share.reason() == null ? "" : " " + Words.of(share.reason()));
  }

  @Provide
  Arbitrary<Records> records() {
    return Anything.records();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Anything.instant();
  }

  @Provide
  Arbitrary<BigDecimal> positive() {
    return Anything.positive();
  }

  /** Whatever came before: the shares sum to what came, and only the excess is nobody's. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theSharesSumToWhatCame(
      @ForAll("records") Records records,
      @ForAll("instants") Instant now,
      @ForAll("positive") BigDecimal number) {
    Sale sale = Given.sale(new Row("any", Map.of("sale", "closes=2024-06-30 outcome=failed")));
    var tally =
        Given.tally(
            sale,
            records.contributions(),
            records.refunds(),
            records.distributions(),
            (asset, currency, day) -> null,
            now);
    Position position = Position.of(sale, tally, now, ZoneOffset.UTC);
    List<Sent> sent = records.contributions().stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence =
        new Evidence(sent, records.refunds(), List.of(), (asset, currency, day) -> null);
    for (RefundPosition refund : position.refunds()) {
      Amount came = new Amount(number, refund.currency());
      RefundSplit split = RefundSplit.of(position, evidence, came, came);
      assertThat(sum(split.shares())).isEqualByComparingTo(number);
      assertThat(split.shares()).allMatch(share -> share.paid().number().signum() > 0);
      assertThat(split.excess())
          .isEqualByComparingTo(number.subtract(refund.outstanding()).max(BigDecimal.ZERO));
      assertThat(sum(split.shares().stream().filter(s -> s.contribution() == null).toList()))
          .isEqualByComparingTo(split.excess());
    }
  }

  private static BigDecimal sum(List<Share> shares) {
    return shares.stream()
        .map(share -> share.settles().number())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
