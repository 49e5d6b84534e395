package icofolio.rule;

import java.math.BigDecimal;

/** What is invested from each wallet: money sent less what came back. */
final class WalletShares implements Meter {
  private final Shares shares = new Shares();

  Shares shares() {
    return shares;
  }

  @Override
  public boolean needsRecords() {
    return true;
  }

  @Override
  public TimeWindow needed(Spending spending) {
    return TimeWindow.EVER;
  }

  @Override
  public void add(Spending spending, BigDecimal back, int sign) {
    if (!spending.commitment()) {
      BigDecimal net = spending.value().subtract(spending.returned()).subtract(back);
      shares.add(value(spending), sign < 0 ? net.negate() : net);
    }
  }

  @Override
  public void giveBack(Spending spending, BigDecimal back) {
    if (!spending.commitment()) {
      shares.add(value(spending), back.negate());
    }
  }

  private static String value(Spending spending) {
    return spending.wallet() == null ? "" : spending.wallet();
  }
}
