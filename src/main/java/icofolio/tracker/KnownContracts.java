package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.report.chain.KnownTokens;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one chain that a portfolio knows, by contract: those of its sales, and those that
 * its sales are paid in. What a contract calls itself makes it none of them.
 */
final class KnownContracts {
  private final Chain chain;
  private final Map<String, Token> tokens = new TreeMap<>();

  /**
   * One of them.
   *
   * @param symbol by the portfolio; null where a sale gives none
   * @param decimals as recorded; null where nobody has said
   */
  record Token(@Nullable String symbol, @Nullable Integer decimals) {}

  private KnownContracts(Chain chain) {
    this.chain = chain;
  }

  /** Those that the portfolio knows on a chain. */
  static KnownContracts on(Chain chain, Records records) {
    KnownContracts known = new KnownContracts(chain);
    Set<Asset> paid = new TreeSet<>();
    records.keptTallies().values().forEach(tally -> paid.addAll(tally.currencies().keySet()));
    records.each(Kind.SALES, stored -> known.take(stored.entry(), paid));
    for (Asset asset : paid) {
      KnownTokens.USUAL
          .of(chain, asset)
          .forEach(
              one ->
                  known.tokens.putIfAbsent(
                      one.contract(), new Token(one.asset().code(), one.decimals())));
    }
    return known;
  }

  private void take(Entry sale, Set<Asset> paid) {
    sale.list(SaleFields.ACCEPTS).forEach(code -> paid.add(Asset.of(code)));
    String contract = sale.text(SaleFields.TOKEN_CONTRACT);
    if (contract != null && chain.id().equals(sale.text(SaleFields.CHAIN))) {
      BigDecimal decimals = sale.number(SaleFields.TOKEN_DECIMALS);
      tokens.merge(
          contract,
          new Token(
              sale.text(SaleFields.SYMBOL), decimals == null ? null : decimals.intValueExact()),
          (one, other) -> one.symbol() == null ? other : one);
    }
  }

  /** Their contracts, EIP-55. */
  Collection<String> contracts() {
    return tokens.keySet();
  }

  /** One of them, or null. */
  @Nullable Token find(String contract) {
    return tokens.get(contract);
  }
}
