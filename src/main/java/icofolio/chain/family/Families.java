package icofolio.chain.family;

import icofolio.chain.AtBlock;
import icofolio.chain.UnreadException;
import icofolio.reading.SaleReading;
import java.util.List;
import java.util.Optional;

/** The families of sale contracts that are known. */
public final class Families {
  // The order matters: the later ones ask for less.
  private static final List<SaleFamily> ALL =
      List.of(
          new TokenMarketSale(),
          new PinkSalePool(),
          new MisoAuction(),
          new SonarSale(),
          new LegionSale(),
          new OpenZeppelinCrowdsale());

  private Families() {}

  /**
   * Reads a sale's contract.
   *
   * @param contract EIP-55
   * @param wallets that it is asked about, EIP-55
   * @param from first block whose logs may matter, such as the one in which the contract was made
   * @return empty where the contract is of no known family: then its token's transfers are all that
   *     can be read
   * @throws UnreadException where the endpoints do not say enough to tell
   */
  public static Optional<SaleReading> read(
      AtBlock at, String contract, List<String> wallets, long from) {
    Answers answers = new Answers(at);
    if (!Probe.asks(answers, contract, ALL.stream().map(one -> one.marks(contract)).toList())) {
      return Optional.empty();
    }
    for (SaleFamily family : ALL) {
      if (family.recognises(answers, contract)) {
        Inquiry inquiry = new Inquiry(answers, contract, wallets, from);
        Proxies.note(inquiry);
        return Optional.of(family.read(inquiry));
      }
    }
    return Optional.empty();
  }
}
