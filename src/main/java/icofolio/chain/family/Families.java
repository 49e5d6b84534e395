package icofolio.chain.family;

import icofolio.chain.AtBlock;
import icofolio.chain.ContractCall;
import icofolio.chain.Returned;
import icofolio.chain.UnreadException;
import icofolio.chain.abi.Method;
import icofolio.reading.SaleReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The families of sale contracts that are known. */
public final class Families {
  /** A method that no contract has: whoever answers it answers anything. */
  private static final Method NONSENSE = Method.of("noContractHasThisMethodOfIcofolio()");

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
    List<ContractCall> round = new ArrayList<>();
    round.add(NONSENSE.on(contract));
    ALL.forEach(family -> round.addAll(family.marks(contract)));
    answers.ask(round);
    failIfUnread(answers, round);
    if (answers.of(NONSENSE.on(contract)) instanceof Returned.Data) {
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

  /** Nothing follows from a silence that is the endpoints'. */
  private static void failIfUnread(Answers answers, List<ContractCall> round) {
    for (ContractCall call : round) {
      if (answers.of(call) instanceof Returned.Unread(String reason)) {
        throw new UnreadException(Harmless.of(reason));
      }
    }
  }
}
