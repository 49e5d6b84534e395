package icofolio.report.chain;

import static icofolio.report.chain.Facts.ETHEREUM;
import static icofolio.report.chain.Facts.WALLETS;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Entry;
import icofolio.entry.EntryRules;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Asset;
import icofolio.reading.Transfer;
import icofolio.report.chain.KnownTokens.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came back from a sale in tokens is proposed, once. */
final class RefundProposalsTest {
  private static final Sources SOURCES =
      new Sources(
          new SaleAddresses("acme", ETHEREUM, Facts.DEPOSIT, Facts.CONTRACT, Facts.TOKEN),
          Set.of(Facts.ROUTER));

  private static List<Proposal> proposals(String moved, List<Entry> refunds, KnownTokens tokens) {
    List<Transfer> transfers = new ArrayList<>();
    for (String one : moved.split(",", -1)) {
      String[] parts = one.strip().split(" ", -1);
      transfers.add(Facts.transfer(Integer.parseInt(parts[0]), transfers.size(), parts[1]));
    }
    return RefundProposals.in(
        transfers,
        refunds,
        new RefundProposals.Search(
            SOURCES, ETHEREUM, WALLETS, tokens, Set.of(new Asset("USDC"), new Asset("OLD"))));
  }

  private static String text(List<Proposal> proposals) {
    return proposals.stream()
        .map(Proposal::draft)
        .map(
            one ->
                one.get(RefundFields.AMOUNT)
                    + " "
                    + one.get(RefundFields.CURRENCY)
                    + " "
                    + one.get(RefundFields.WALLET))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 usdc:contract>mine:5000000 | 5 USDC main",
        "1 usdc:deposit>mine-too:5500000 | 5.5 USDC cold",
        "1 usdc:router>mine:1 | 0.000001 USDC main",
        "1 usdc:spam>mine:5000000 | ''",
        "1 spam:contract>mine:5000000 | ''",
        "1 token:contract>mine:5000000 | ''",
        "1 usdc:mine>contract:5000000 | ''",
        "1 usdc:mine>contract:5000000, 1 usdc:contract>mine:1000000 | ''",
        "1 usdc:mine>contract:5000000, 2 usdc:contract>mine:1000000 | 1 USDC main",
      })
  void whatCameFromTheSaleIsProposed(String moved, String expected) {
    List<Proposal> proposals = proposals(moved, List.of(), KnownTokens.USUAL);
    assertThat(text(proposals)).isEqualTo(expected);
    assertThat(proposals)
        .allSatisfy(one -> assertThat(EntryRules.check(one.draft()).findings()).isEmpty());
  }

  @Test
  void whatIsOnRecordIsNot() {
    List<Entry> refunds =
        List.of(
            Facts.entry(
                Kind.REFUNDS,
                "id=r1 sale=acme date=2026-03-01 amount=5 currency=USDC tx_hash=" + Facts.hash(1)));
    String moved = "1 usdc:contract>mine:5000000, 2 usdc:contract>mine:7000000";
    assertThat(text(proposals(moved, refunds, KnownTokens.USUAL))).isEqualTo("7 USDC main");
  }

  @Test
  void theSymbolIsThatOfTheContributions() {
    Known old = new Known(ETHEREUM, Facts.SPAM, List.of(new Asset("NEW"), new Asset("OLD")), 0);
    Known other = new Known(ETHEREUM, Facts.SPAM.toUpperCase(Locale.ROOT), old.symbols(), 9);
    KnownTokens tokens = KnownTokens.USUAL.with(List.of(old, other));
    assertThat(text(proposals("1 spam:contract>mine:3", List.of(), tokens)))
        .isEqualTo("3 OLD main");
  }
}
