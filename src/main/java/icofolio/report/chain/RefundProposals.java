package icofolio.report.chain;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Asset;
import icofolio.reading.Transfer;
import icofolio.report.chain.KnownTokens.Known;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refunds that came in tokens: transfers from a sale into a wallet that are not on record. */
public final class RefundProposals {
  /** What no search for transfers can find. */
  public static final String COINS_LEAVE_NO_LOG =
      "Refunds in the chain's own coin leave no transfer and are not found this way; the sale's"
          + " contract may tell of them.";

  private RefundProposals() {}

  /**
   * What to look for.
   *
   * @param tokens what contracts stand for
   * @param currencies that contributions to the sale are recorded in: where a token has several
   *     symbols, the one that is used there is meant
   */
  public record Search(
      Sources sources, Chain chain, OwnWallets wallets, KnownTokens tokens, Set<Asset> currencies) {
    public Search {
      currencies = Set.copyOf(currencies);
    }
  }

  /**
   * The refunds among transfers.
   *
   * @param transfers of the tokens that the sale is paid in, both ways, in the order of the chain
   * @param refunds of the sale that are on record
   */
  public static List<Proposal> in(List<Transfer> transfers, List<Entry> refunds, Search search) {
    List<Proposal> proposals = new ArrayList<>();
    for (Known token : search.tokens().tokens()) {
      if (token.chain().equals(search.chain())) {
        List<Transfer> itsOwn =
            transfers.stream()
                .filter(one -> one.token().equalsIgnoreCase(token.contract()))
                .filter(one -> isBetween(one, search))
                .toList();
        // Change that comes back with the payment is part of it: both stand in one delivery.
        Delivery.in(itsOwn, token.decimals(), search.wallets(), search.sources()).stream()
            .filter(one -> !isRecorded(one, refunds))
            .forEach(one -> proposals.add(proposal(one, token, search)));
      }
    }
    return proposals;
  }

  private static boolean isBetween(Transfer transfer, Search search) {
    return search.sources().knows(transfer.from()) || search.sources().knows(transfer.to());
  }

  private static boolean isRecorded(Delivery delivery, List<Entry> refunds) {
    return refunds.stream()
        .filter(one -> delivery.transaction().equalsIgnoreCase(one.text(RefundFields.TX_HASH)))
        .map(one -> one.text(RefundFields.WALLET))
        .anyMatch(wallet -> wallet == null || wallet.equals(delivery.wallet()));
  }

  private static Proposal proposal(Delivery delivery, Known token, Search search) {
    Asset currency =
        token.symbols().stream()
            .filter(search.currencies()::contains)
            .findFirst()
            .orElse(token.asset());
    Entry draft =
        Entry.empty(Kind.REFUNDS)
            .with(RefundFields.SALE, search.sources().sale().sale())
            .with(RefundFields.AMOUNT, delivery.tokens())
            .with(RefundFields.CURRENCY, currency.code())
            .with(RefundFields.WALLET, delivery.wallet())
            .with(RefundFields.TX_HASH, delivery.transaction());
    return new Proposal(
        delivery.at() == null ? draft : draft.with(RefundFields.DATE, delivery.at().toString()),
        true,
        delivery.senders(),
        "it came back from " + String.join(", ", delivery.senders()),
        null);
  }
}
