package icofolio.report.chain;

import static icofolio.report.chain.Facts.ETHEREUM;
import static icofolio.report.chain.Facts.WALLETS;
import static icofolio.report.chain.Facts.hash;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.EntryRules;
import icofolio.entry.Kind;
import icofolio.reading.Transfer;
import icofolio.report.chain.DeliveryVerdict.Word;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import icofolio.sale.Tranche;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrived is what is on record, or it is said what is not. */
final class DeliveryCheckTest {
  private static final Sources SOURCES =
      new Sources(
          new SaleAddresses("acme", ETHEREUM, Facts.DEPOSIT, Facts.CONTRACT, Facts.TOKEN),
          Set.of(Facts.ROUTER));

  private static DeliveryCheck check(
      List<Entry> records, List<Transfer> transfers, boolean isWhole, Schedule schedule) {
    return DeliveryCheck.of(
        new DeliveryCheck.Facts(
            SOURCES, 0, WALLETS, records, transfers, isWhole, schedule, ZoneOffset.UTC));
  }

  /** Records between semicolons; {@code #1} is the hash of the first transaction. */
  private static List<Entry> records(String text) {
    List<Entry> records = new ArrayList<>();
    for (String one : text == null ? new String[0] : text.split(";", -1)) {
      String pairs = one.strip().replaceAll("#(\\d)", "tx_hash=" + hash(0).substring(0, 65) + "$1");
      records.add(Facts.entry(Kind.DISTRIBUTIONS, "id=d" + records.size() + " sale=acme " + pairs));
    }
    return records;
  }

  /** Transfers between commas, each with its transaction before it: {@code 1 token:from>to:5}. */
  private static List<Transfer> transfers(String text) {
    List<Transfer> transfers = new ArrayList<>();
    for (String one : text == null ? new String[0] : text.split(",", -1)) {
      String[] parts = one.strip().split(" ", -1);
      transfers.add(Facts.transfer(Integer.parseInt(parts[0]), transfers.size(), parts[1]));
    }
    return transfers;
  }

  private static String text(DeliveryCheck check) {
    String verdicts =
        check.verdicts().stream()
            .map(
                one ->
                    one.word()
                        + one.changes().entrySet().stream()
                            .filter(c -> c.getKey() != DistributionFields.TX_HASH)
                            .map(c -> "/" + c.getKey().name() + "=" + c.getValue())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(" "));
    String proposals =
        check.proposals().stream()
            .map(
                one ->
                    (one.sure() ? "sure " : "unsure ")
                        + one.draft().get(DistributionFields.TOKENS)
                        + " "
                        + one.draft().get(DistributionFields.WALLET))
            .collect(Collectors.joining(", "));
    return verdicts + " [" + proposals + "]" + (check.notes().isEmpty() ? "" : " note");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // records | transfers | verdicts [proposals]
        "| 1 token:contract>mine:5 | [sure 5 main]",
        "| 1 token:zero>mine:5 | [sure 5 main]",
        "| 1 token:deposit>mine:5 | [sure 5 main]",
        "| 1 token:router>mine-too:5 | [sure 5 cold]",
        "| 1 token:spam>mine:5 | [unsure 5 main]",
        "| 1 token:contract>mine:5, 1 token:spam>mine:2 | [unsure 7 main]",
        "| 1 token:contract>mine:5, 1 token:contract>mine-too:2 | [sure 5 main, sure 2 cold]",
        "| 1 spam:contract>mine:5 | []",
        "| 1 token:mine>mine-too:5 | []",
        "| 1 token:mine>spam:5 | []",
        "| 1 token:contract>mine:5, 1 token:mine>contract:5 | []",
        "| 1 token:mine>contract:2, 1 token:contract>mine:5 | [sure 3 main]",
        "| 1 token:contract>mine:5, 2 token:mine>contract:2 | [sure 5 main] note",
        "#1 date=2026-03-01 tokens=5 wallet=main | 1 token:contract>mine:5 | RECORDED []",
        "#1 date=2026-03-01 tokens=5 | 1 token:contract>mine:5 | RECORDED/wallet=main []",
        "#1 date=2026-03-01 tokens=5 wallet=main | 1 token:spam>mine:5 | RECORDED []",
        "#1 date=2026-03-01 tokens=6 wallet=main | 1 token:contract>mine:5 | SHORT/tokens=5 []",
        "#1 date=2026-03-01 tokens=4 wallet=main | 1 token:contract>mine:5 | LONG/tokens=5 []",
        "#1 date=2026-03-01 tokens=5 wallet=cold | 1 token:contract>mine:5 | WRONG_WALLET/wallet=main []",
        "#1 date=2026-03-01 tokens=5 wallet=main | 1 spam:contract>mine:5 | WRONG_TOKEN []",
        "#1 date=2026-03-01 tokens=5 wallet=main | 2 token:contract>mine:5 | MISSING [sure 5 main]",
        "#1 date=2026-03-01 tokens=2 wallet=main; #1 date=2026-03-01 tokens=3 wallet=main | 1 token:contract>mine:5 | RECORDED RECORDED []",
        "#1 date=2026-03-01 tokens=2 wallet=main; #1 date=2026-03-01 tokens=2 wallet=main | 1 token:contract>mine:5 | LONG LONG []",
        "#1 date=2026-03-01 tokens=7 | 1 token:contract>mine:5, 1 token:contract>mine-too:2 | RECORDED []",
        "date=2026-03-01 tokens=5 wallet=main | 1 token:contract>mine:5 | RECORDED/wallet=main []",
        "date=2026-03-01 tokens=5 | 1 token:contract>mine:5 | RECORDED/wallet=main []",
        "date=2026-02-28 tokens=5 wallet=main | 1 token:contract>mine:5 | NOT_CHECKABLE [sure 5 main]",
        "date=2026-03-01 tokens=5 wallet=main | 1 token:contract>mine:5, 2 token:contract>mine:5 | NOT_CHECKABLE [sure 5 main, sure 5 main]",
        "date=2026-03-01 tokens=5 wallet=main; #1 date=2026-03-01 tokens=5 wallet=main | 1 token:contract>mine:5 | NOT_CHECKABLE RECORDED []",
      })
  void recordsAndTransfersAreHeldAgainstEachOther(String recorded, String moved, String expected) {
    List<Entry> records = records(recorded);
    DeliveryCheck check = check(records, transfers(moved), true, null);
    assertThat(text(check).strip()).isEqualTo(expected);
    assertThat(check.verdicts()).allMatch(one -> !one.why().isBlank());
    assertThat(check.proposals())
        .allSatisfy(one -> assertThat(EntryRules.check(one.draft()).findings()).isEmpty());
  }

  @Test
  void nothingIsMissingOfWhatWasNotRead() {
    List<Entry> records = records("#1 date=2026-03-01 tokens=5 wallet=main");
    assertThat(check(records, List.of(), false, null).verdicts())
        .extracting(DeliveryVerdict::word)
        .containsExactly(Word.NOT_CHECKABLE);
  }

  @Test
  void whoSentAnUnsureOneIsSaid() {
    Proposal proposal =
        check(List.of(), transfers("1 token:spam>mine:5"), true, null).proposals().getFirst();
    assertThat(proposal.senders()).containsExactly(Facts.SPAM);
    assertThat(proposal.why()).contains(Facts.SPAM).contains("bought");
    assertThat(proposal.draft().get(DistributionFields.DATE)).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(proposal.draft().get(DistributionFields.TX_HASH)).isEqualTo(hash(1));
  }

  /** Two tranches of five: the first was due 60 days before it came, the second on that day. */
  @Test
  void whatCameTooLateIsSaidToBe() {
    Schedule schedule =
        Schedule.of(
            new VestingTerms(
                SaleDate.parse("2025-12-31"),
                BigDecimal.ZERO,
                Span.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                VestingConvention.AFTER_CLIFF,
                List.of(
                    new Tranche(SaleDate.parse("2025-12-31"), BigDecimal.valueOf(50)),
                    new Tranche(SaleDate.parse("2026-03-01"), BigDecimal.valueOf(50)))),
            BigDecimal.TEN,
            0,
            ZoneOffset.UTC);
    List<Entry> records = records("#1 date=2026-03-01 tokens=5 wallet=main");
    DeliveryCheck check =
        check(
            records, transfers("1 token:contract>mine:5, 2 token:contract>mine:5"), true, schedule);
    assertThat(check.verdicts().getFirst().due()).isEqualTo("2025-12-31T00:00:00Z");
    assertThat(check.proposals().getFirst().due()).isNull();
  }

  /** Once what was proposed is on record, there is nothing left to propose, and all is as it is. */
  @Property(tries = 200)
  void whatWasTakenOverIsOnRecord(
      @ForAll @Size(max = 30) List<@IntRange(max = 1023) Integer> codes) {
    String[] names = {"mine", "mine-too", "contract", "spam", "zero"};
    List<Transfer> transfers = new ArrayList<>();
    for (int code : codes) {
      String token = code % 7 == 0 ? "spam" : "token";
      String from = names[code % 5];
      String to = names[(code / 5) % 4];
      transfers.add(
          Facts.transfer(
              code / 256, transfers.size(), token + ":" + from + ">" + to + ":" + (1 + code % 9)));
    }
    List<Entry> taken = new ArrayList<>();
    for (Proposal proposal : check(List.of(), transfers, true, null).proposals()) {
      taken.add(proposal.draft().with(DistributionFields.ID, "d" + taken.size()));
    }
    DeliveryCheck again = check(taken, transfers, true, null);
    assertThat(again.proposals()).isEmpty();
    assertThat(again.verdicts()).hasSameSizeAs(taken);
    assertThat(again.verdicts()).allMatch(one -> one.word() == Word.RECORDED);
  }
}
