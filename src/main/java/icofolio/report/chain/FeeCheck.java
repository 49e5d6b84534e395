package icofolio.report.chain;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.reading.TransactionReading.Mined;
import icofolio.report.chain.ContributionCheck.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fee that is recorded for a contribution beside that of its transaction. One that is not
 * recorded is no difference; it could be filled in.
 */
record FeeCheck(
    Entry entry,
    List<Entry> sharing,
    Mined mined,
    Terms terms,
    List<Difference> differences,
    List<String> notes,
    Map<Field, Object> changes) {

  void compare() {
    Asset coin = KnownTokens.coin(terms.chain());
    if (coin == null) {
      return;
    }
    BigDecimal fee = Arrival.number(mined.fee(), KnownTokens.COIN_DECIMALS);
    String text = Decimals.text(fee) + " " + coin;
    if (!terms.wallets().addresses().isEmpty() && !terms.wallets().own(mined.from())) {
      notes.add("The fee of " + text + " was paid by " + mined.from() + ".");
    } else if (sharing.size() > 1) {
      notes.add(
          "The fee of "
              + text
              + " is that of all "
              + sharing.size()
              + " contributions in this transaction.");
    } else {
      compare(fee, coin, entry.number(ContributionFields.FEE));
    }
  }

  private void compare(BigDecimal fee, Asset coin, @Nullable BigDecimal recorded) {
    Asset currency = entry.asset(ContributionFields.FEE_CURRENCY);
    boolean isOther = currency != null && !KnownTokens.isCoin(terms.chain(), currency);
    if (recorded != null && isOther) {
      notes.add(
          "The fee is recorded in "
              + currency
              + "; in the chain's coin it was "
              + Decimals.text(fee)
              + " "
              + coin
              + ".");
      return;
    }
    if (recorded != null && recorded.compareTo(fee) != 0) {
      differences.add(
          new Difference(
              ContributionFields.FEE.name(),
              Decimals.text(recorded),
              Decimals.text(fee),
              "that was paid for the transaction, in " + coin));
    }
    if (recorded == null || recorded.compareTo(fee) != 0) {
      changes.put(ContributionFields.FEE, fee);
    }
    if (currency == null || isOther) {
      changes.put(ContributionFields.FEE_CURRENCY, coin.code());
    }
  }
}
