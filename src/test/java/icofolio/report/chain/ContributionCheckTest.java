package icofolio.report.chain;

import static icofolio.report.chain.Facts.CONTRACT;
import static icofolio.report.chain.Facts.DEPOSIT;
import static icofolio.report.chain.Facts.ETHEREUM;
import static icofolio.report.chain.Facts.HASH;
import static icofolio.report.chain.Facts.MINE;
import static icofolio.report.chain.Facts.entry;
import static icofolio.report.chain.Facts.mined;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Entry;
import icofolio.entry.EntryRules;
import icofolio.entry.Kind;
import icofolio.reading.TransactionReading;
import icofolio.reading.TransactionReading.Mined;
import icofolio.reading.Transfer;
import icofolio.report.chain.ContributionCheck.Terms;
import icofolio.report.chain.ContributionCheck.Verdict;
import icofolio.sale.Chain;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contribution is what its transaction has brought to the sale. */
final class ContributionCheckTest {
  private static final SaleAddresses SALE =
      new SaleAddresses("acme", ETHEREUM, DEPOSIT, CONTRACT, null);
  private static final Terms TERMS =
      new Terms(ETHEREUM, Facts.WALLETS, KnownTokens.USUAL, ZoneOffset.UTC, 12);

  private static Entry contribution(String pairs) {
    return entry(Kind.CONTRIBUTIONS, "id=c1 sale=acme tx_hash=" + HASH + " " + pairs);
  }

  /** Values of a transaction: to, ether, and transfers. */
  private static Mined transaction(String to, String ether, String transfers) {
    List<Transfer> moved = new ArrayList<>();
    for (String transfer : transfers == null ? new String[0] : transfers.split(",", -1)) {
      moved.add(Facts.transfer(1, moved.size(), transfer.strip()));
    }
    return mined(true, Facts.address(to), ether, moved);
  }

  private static String text(ContributionCheck check) {
    String differences =
        check.differences().stream()
            .map(one -> one.field() + " " + one.recorded() + "→" + one.read())
            .collect(Collectors.joining(", "));
    String changes =
        check.changes().entrySet().stream()
            .map(one -> one.getKey().name() + "=" + one.getValue())
            .collect(Collectors.joining(" "));
    return (check.verdict() + " [" + differences + "] " + changes).strip();
  }

  private static final String FEE = "fee=0.002 fee_currency=ETH";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is recorded | to | ether | transfers | verdict [differences] changes
        "date=2026-03-01 amount=2 currency=ETH wallet=main $ | deposit | 2 | | CONFIRMED []",
        "date=2026-03-01 amount=2 currency=ETH wallet=main | deposit | 2 | | CONFIRMED [] $",
        "date=2026-03-01 amount=2 currency=ETH $ | contract | 2 | | CONFIRMED [] wallet=main",
        "date=2026-03-01 amount=2 currency=ETH status=sent $ | deposit | 2 | | CONFIRMED [status sent→confirmed] wallet=main status=confirmed",
        "date=2026-03-01 amount=2 currency=ETH status=planned $ | deposit | 2 | | CONFIRMED [status planned→confirmed] wallet=main status=confirmed",
        "date=2026-03-01 amount=2 currency=ETH status=cancelled wallet=main $ | deposit | 2 | | DIFFERS [status cancelled→confirmed] status=confirmed",
        "date=2026-03-01 amount=2.5 currency=ETH wallet=main $ | deposit | 2 | | DIFFERS [amount 2.5→2] amount=2",
        "date=2026-03-01 amount=2 currency=ETH wallet=cold $ | deposit | 2 | | DIFFERS [wallet cold→main] wallet=main",
        "date=2026-02-27 amount=2 currency=ETH wallet=main $ | deposit | 2 | | DIFFERS [date 2026-02-27→2026-03-01T12:00:00Z] date=2026-03-01T12:00:00Z",
        "date=2026-03-01T09:00:00Z amount=2 currency=ETH wallet=main $ | deposit | 2 | | CONFIRMED []",
        "date=2026-03-01 amount=2 currency=ETH wallet=main fee=0.001 fee_currency=ETH | deposit | 2 | | DIFFERS [fee 0.001→0.002] fee=0.002",
        "date=2026-03-01 amount=2 currency=ETH wallet=main fee=5 fee_currency=USD | deposit | 2 | | CONFIRMED []",
        "date=2026-03-01 amount=2 currency=ETH wallet=main $ | router | 2 | | DIFFERS [deposit_address 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB→0x8617E340B3D01FA5F11F306F4090FD50E238070D]",
        "date=2026-03-01 amount=2 currency=ETH wallet=main $ | deposit | 0 | | DIFFERS [amount 2→0]",
        "date=2026-03-01 amount=2 currency=ETH wallet=cold $ | mine-too | 0 | | NOT_CHECKABLE []",
        "date=2026-03-01 amount=2 currency=ETH wallet=main $ | usdc | 0 | usdc:mine>deposit:2000000 | DIFFERS [currency ETH→2 USDC]",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | deposit | 2 | | DIFFERS [currency USDC→2 ETH]",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | usdc | 0 | usdc:mine>deposit:50000000 | CONFIRMED []",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | usdc | 0 | usdc:mine>deposit:30000000, usdc:mine>contract:20000000 | CONFIRMED []",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | contract | 0 | usdc:mine>contract:50000000, usdc:contract>deposit:50000000 | CONFIRMED []",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | contract | 0 | usdc:mine>contract:60000000, usdc:contract>mine:10000000 | CONFIRMED []",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | router | 0 | usdc:mine>router:50000000, usdc:router>deposit:50000000 | CONFIRMED []",
        "date=2026-03-01 amount=50 currency=USDC wallet=cold $ | router | 0 | usdc:router>deposit:50000000 | DIFFERS [wallet cold→0x8617E340B3D01FA5F11F306F4090FD50E238070D]",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | router | 0 | usdc:mine>router:50000000 | DIFFERS [deposit_address 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB→0x8617E340B3D01FA5F11F306F4090FD50E238070D]",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | usdc | 0 | usdc:mine>deposit:49000000, usdc:mine>router:1000000 | DIFFERS [amount 50→49] amount=49",
        "date=2026-03-01 amount=50 currency=USDC wallet=main $ | spam | 0 | spam:mine>deposit:50000000 | DIFFERS [currency USDC→token 0xde709f2102306220921060314715629080e2fb77]",
        "date=2026-03-01 amount=50 currency=NEXO wallet=main $ | spam | 0 | spam:mine>deposit:50000000 | NOT_CHECKABLE []",
      })
  void recordAndTransactionAreHeldAgainstEachOther(
      String recorded, String to, String ether, String transfers, String expected) {
    Entry entry = contribution(recorded.replace("$", FEE));
    ContributionCheck check =
        ContributionCheck.of(entry, SALE, transaction(to, ether, transfers), TERMS);
    assertThat(text(check)).isEqualTo(expected.replace("$", FEE));
    assertThat(check.differences()).allMatch(one -> !one.why().isBlank());
    // What would be written is a good record, and checks out as what it was checked to be.
    Entry applied = check.applied(entry);
    assertThat(EntryRules.check(applied).findings()).isEmpty();
    if (!check.changes().isEmpty()) {
      ContributionCheck again =
          ContributionCheck.of(applied, SALE, transaction(to, ether, transfers), TERMS);
      assertThat(text(again)).isEqualTo("CONFIRMED []");
    }
  }

  @Test
  void aFeeOnTransferIsSaidWithBothFigures() {
    Mined mined = transaction("usdc", "0", "usdc:mine>deposit:49000000,usdc:mine>router:1000000");
    ContributionCheck check =
        ContributionCheck.of(
            contribution("date=2026-03-01 amount=50 currency=USDC"), SALE, mined, TERMS);
    assertThat(check.notes())
        .containsExactly(
            "50 USDC were sent and 49 reached the sale: the token takes a fee of each transfer, or"
                + " a part went elsewhere.");
  }

  @Test
  void severalContributionsMayShareOneTransaction() {
    Entry one = contribution("date=2026-03-01 amount=30 currency=USDC wallet=main");
    Entry two =
        one.with(Kind.CONTRIBUTIONS.field("id"), "c2")
            .with(Kind.CONTRIBUTIONS.field("amount"), java.math.BigDecimal.valueOf(20));
    Mined mined = transaction("usdc", "0", "usdc:mine>deposit:50000000");
    List<ContributionCheck> checks =
        ContributionCheck.of(List.of(one, two), Map.of("acme", SALE), mined, TERMS);
    assertThat(checks).extracting(ContributionCheckTest::text).containsOnly("CONFIRMED []");
    assertThat(checks.getFirst().notes())
        .containsExactly(
            "The fee of 0.002 ETH is that of all 2 contributions in this transaction.");
    Mined less = transaction("usdc", "0", "usdc:mine>deposit:45000000");
    ContributionCheck differs =
        ContributionCheck.of(List.of(one, two), Map.of("acme", SALE), less, TERMS).getLast();
    assertThat(text(differs)).isEqualTo("DIFFERS [amount 50→45]");
    assertThat(differs.differences().getFirst().why())
        .isEqualTo(
            "c1, c2 name this transaction and come to 50; that much reached the sale in all");
  }

  @Test
  void aFailedTransactionMovedNothingButItsFee() {
    Entry entry = contribution("date=2026-03-01 amount=2 currency=ETH status=sent");
    Mined failed = mined(false, DEPOSIT, "2", List.of());
    assertThat(text(ContributionCheck.of(entry, SALE, failed, TERMS)))
        .isEqualTo("FAILED [status sent→failed] status=failed fee=0.002 fee_currency=ETH");
  }

  @Test
  void whatIsNotFinalIsWaitedFor() {
    Mined deep = transaction("deposit", "2", null);
    Mined shallow =
        new Mined(
            HASH,
            true,
            MINE,
            DEPOSIT,
            deep.value(),
            deep.fee(),
            100,
            deep.blockHash(),
            deep.blockTime(),
            11,
            false,
            List.of(),
            deep.sighting());
    Entry entry = contribution("date=2026-03-01 amount=2 currency=ETH status=sent");
    ContributionCheck check = ContributionCheck.of(entry, SALE, shallow, TERMS);
    assertThat(check.verdict()).isEqualTo(Verdict.PENDING);
    assertThat(check.reason()).isEqualTo("its block is 11 deep, and 12 are waited for");
    assertThat(check.changes()).isEmpty();
    Terms patient = new Terms(ETHEREUM, Facts.WALLETS, KnownTokens.USUAL, ZoneOffset.UTC, 11);
    assertThat(ContributionCheck.of(entry, SALE, shallow, patient).verdict())
        .isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  void aReadingThatIsNoneSaysNothingOfTheMoney() {
    Entry entry = contribution("date=2026-03-01 amount=2 currency=ETH");
    assertThat(
            text(
                ContributionCheck.of(
                    entry, SALE, new TransactionReading.Missing(HASH, Facts.sighting()), TERMS)))
        .isEqualTo("MISSING [status confirmed→missing]");
    assertThat(
            text(
                ContributionCheck.of(
                    entry, SALE, new TransactionReading.Pending(HASH, Facts.sighting()), TERMS)))
        .isEqualTo("PENDING [status confirmed→pending]");
    ContributionCheck unread =
        ContributionCheck.of(entry, SALE, new TransactionReading.Unread(HASH, "timed out"), TERMS);
    assertThat(text(unread)).isEqualTo("UNREAD []");
    assertThat(unread.reason()).isEqualTo("timed out");
  }

  @Test
  void whatCannotBeCheckedSaysWhatIsMissing() {
    Entry entry = contribution("date=2026-03-01 amount=2 currency=ETH");
    Mined mined = transaction("deposit", "2", null);
    assertThat(reason(entry, new SaleAddresses("acme", ETHEREUM, null, null, null), mined))
        .endsWith("give the sale its deposit_address or sale_contract");
    assertThat(reason(entry, new SaleAddresses("acme", null, DEPOSIT, null, null), mined))
        .isEqualTo("the sale has no chain");
    Chain solana = Chain.of("solana");
    assertThat(reason(entry, new SaleAddresses("acme", solana, "x", null, null), mined))
        .isEqualTo("transactions on solana are not read");
    assertThat(reason(entry.with(Kind.CONTRIBUTIONS.field("tx_hash"), null), SALE, mined))
        .isEqualTo("no tx_hash is recorded");
    assertThat(reason(entry, SALE, mined(null, DEPOSIT, "2", List.of())))
        .startsWith("receipts of before October 2017");
  }

  private static String reason(Entry entry, SaleAddresses sale, TransactionReading reading) {
    ContributionCheck check = ContributionCheck.of(entry, sale, reading, TERMS);
    assertThat(check.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    assertThat(check.changes()).isEmpty();
    return check.reason();
  }
}
