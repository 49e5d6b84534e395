package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.ForeignText;
import icofolio.chain.Returned;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether money that a contract says can be taken back really can: it is tried, unsent. */
final class Refundable {
  private static final int MOST_REASON = 120;

  private Refundable() {}

  /**
   * The figure, where one of the ways to take it goes through.
   *
   * @param ways to take it back, as the wallet would send them
   * @return null, and noted, where the contract refuses all, or it could not be tried
   */
  static @Nullable BigInteger tried(
      Inquiry inquiry, String wallet, @Nullable BigInteger figure, List<ContractCall> ways) {
    if (!Figures.isPositive(figure)) {
      return figure;
    }
    String refusal = "";
    for (ContractCall way : ways) {
      switch (inquiry.at().attempt(wallet, way)) {
        case Returned.Data _, Returned.Nothing _ -> {
          return figure;
        }
        case Returned.Reverted(String message) ->
            refusal = "the contract refuses when it is tried: " + quoted(message);
        case Returned.Unread(String reason) -> refusal = "it could not be tried: " + quoted(reason);
      }
    }
    inquiry.note(
        "The contract owes " + wallet + " " + figure + " base units back, but " + refusal + ".");
    return null;
  }

  private static String quoted(String text) {
    String line = ForeignText.harmless(text, MOST_REASON);
    return line.isEmpty() ? "it gives no reason" : line;
  }
}
