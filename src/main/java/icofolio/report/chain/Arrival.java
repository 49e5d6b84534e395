package icofolio.report.chain;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.reading.TransactionReading.Mined;
import icofolio.reading.Transfer;
import icofolio.report.chain.KnownTokens.Known;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has brought to a sale of one currency.
 *
 * @param amount that has reached the sale, less what it gave back at once
 * @param sent that those who paid have given away of it; more than the amount where a token takes
 *     its fee of each transfer
 * @param payers whose it was, EIP-55
 * @param elsewhere where the currency went that did not reach the sale, EIP-55
 */
record Arrival(BigDecimal amount, BigDecimal sent, Set<String> payers, Set<String> elsewhere) {

  /** Of the chain's own coin: what the transaction carried itself. */
  static Arrival ofCoins(Mined mined, SaleAddresses sale) {
    BigDecimal value = number(mined.value(), KnownTokens.COIN_DECIMALS);
    boolean arrived = sale.receives(mined.to());
    Set<String> elsewhere = new LinkedHashSet<>();
    if (!arrived && mined.to() != null && value.signum() > 0) {
      elsewhere.add(mined.to());
    }
    return new Arrival(arrived ? value : BigDecimal.ZERO, value, Set.of(mined.from()), elsewhere);
  }

  /** Of tokens: what their own logs tell. */
  static Arrival ofTokens(Mined mined, List<Known> tokens, SaleAddresses sale, OwnWallets wallets) {
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal sent = BigDecimal.ZERO;
    Set<String> into = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    Set<String> elsewhere = new LinkedHashSet<>();
    for (Moved moved : moved(mined, tokens)) {
      Transfer transfer = moved.transfer();
      boolean isFromSale = sale.receives(transfer.from());
      if (sale.receives(transfer.to()) && !isFromSale) {
        amount = amount.add(moved.number());
        into.add(transfer.from());
      } else if (isFromSale && wallets.own(transfer.to())) {
        amount = amount.subtract(moved.number());
        sent = sent.subtract(moved.number());
      } else if (!isFromSale) {
        elsewhere.add(transfer.to());
      }
      if (wallets.own(transfer.from()) && !wallets.own(transfer.to())) {
        sent = sent.add(moved.number());
        own.add(transfer.from());
      }
    }
    // Through a router the sale sees the router: whose money it was is told by the first step.
    return new Arrival(amount, sent, own.isEmpty() ? into : own, elsewhere);
  }

  /** A transfer in whole tokens. */
  private record Moved(Transfer transfer, BigDecimal number) {}

  private static List<Moved> moved(Mined mined, List<Known> tokens) {
    List<Moved> moved = new ArrayList<>();
    for (Transfer transfer : mined.moved()) {
      for (Known token : tokens) {
        if (token.contract().equalsIgnoreCase(transfer.token())) {
          moved.add(new Moved(transfer, number(transfer.units(), token.decimals())));
        }
      }
    }
    return moved;
  }

  /** Another currency that has reached the sale, as a person would name it; null for none. */
  static @Nullable String other(Mined mined, SaleAddresses sale, KnownTokens known) {
    for (Transfer transfer : mined.moved()) {
      if (sale.chain() != null && sale.receives(transfer.to())) {
        Known token = known.of(sale.chain(), transfer.token());
        return token == null
            ? "token " + transfer.token()
            : Decimals.text(number(transfer.units(), token.decimals())) + " " + token.asset();
      }
    }
    Asset coin = sale.chain() == null ? null : KnownTokens.coin(sale.chain());
    return sale.receives(mined.to()) && mined.value().signum() > 0
        ? Decimals.text(number(mined.value(), KnownTokens.COIN_DECIMALS))
            + (coin == null ? " of the chain's coin" : " " + coin)
        : null;
  }

  /** Base units in whole units. */
  static BigDecimal number(BigInteger units, int decimals) {
    return Decimals.canonical(new BigDecimal(units, decimals));
  }
}
