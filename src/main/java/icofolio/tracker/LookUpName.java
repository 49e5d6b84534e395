package icofolio.tracker;

import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import icofolio.reading.NameReading;
import icofolio.sale.Chain;

/** Looks up what a name of the Ethereum Name Service stands for now. */
public final class LookUpName {
  private static final Chain ETHEREUM = new Chain("eip155:1");

  private final ReadChains chains;

  /** Over the endpoints of that portfolio. */
  public LookUpName(Tracker tracker, Chains chains) {
    this.chains = new ReadChains(tracker, chains);
  }

  /**
   * The address, EIP-55.
   *
   * @throws RefusedException where the name stands for none
   * @throws ChainUnreadableException where that could not be found out
   */
  public String run(String name) {
    ReadChains.Answers<NameReading> answers = chains.one(ETHEREUM, reader -> reader.address(name));
    return switch (answers.given().get(ETHEREUM)) {
      case NameReading.Found found -> found.address();
      case NameReading.None none ->
          throw new RefusedException(
              ProblemCode.BAD_ADDRESS, "the name " + TextRules.shown(name) + " " + none.reason());
      case NameReading.Unread unread ->
          throw new ChainUnreadableException(
              "the name " + TextRules.shown(name) + " could not be looked up: " + unread.reason(),
              "Give the 0x… address itself, or try again later.");
      case null -> throw answers.unreadable();
    };
  }
}
