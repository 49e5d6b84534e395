package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.ForeignText;
import icofolio.chain.Returned;
import icofolio.chain.UnreadException;
import icofolio.chain.abi.Method;
import java.util.ArrayList;
import java.util.List;

/** The round of questions that tells of which family a contract is. */
final class Probe {
  /** A method that no contract has: whoever answers it answers anything. */
  private static final Method NONSENSE = Method.of("noContractHasThisMethodOfIcofolio()");

  private static final int MOST_REASON = 200;

  private Probe() {}

  /**
   * Asks all of them in one round.
   *
   * @return whether the answers mean anything
   * @throws UnreadException where the endpoints did not answer one: nothing follows from a silence
   */
  static boolean asks(Answers answers, String contract, List<List<ContractCall>> marks) {
    List<ContractCall> round = new ArrayList<>();
    round.add(NONSENSE.on(contract));
    marks.forEach(round::addAll);
    answers.ask(round);
    for (ContractCall call : round) {
      if (answers.of(call) instanceof Returned.Unread(String reason)) {
        throw new UnreadException(ForeignText.harmless(reason, MOST_REASON));
      }
    }
    return !(answers.of(NONSENSE.on(contract)) instanceof Returned.Data);
  }
}
