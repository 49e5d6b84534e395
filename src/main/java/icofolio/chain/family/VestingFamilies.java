package icofolio.chain.family;

import icofolio.chain.AtBlock;
import icofolio.chain.UnreadException;
import icofolio.reading.VestingReading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The families of vesting and claim contracts that are known. */
public final class VestingFamilies {
  // The order matters: the later ones ask for less.
  private static final List<VestingFamily> ALL =
      List.of(
          new SablierClaims(),
          new MerkleClaims(),
          new SablierLockup(),
          new HedgeyPlans(),
          new TokenVesting(),
          new VestingWallet(),
          new TokenTimelock());

  private VestingFamilies() {}

  /**
   * Reads a contract that may hold tokens for wallets.
   *
   * @param contract EIP-55
   * @param wallets that it is asked about, EIP-55
   * @param token the sale's, EIP-55: streams and plans of others are left out; null where what is
   *     looked for is the chain's own coin, or not known
   * @param from first block whose logs may matter
   * @return empty where the contract is of no known family; an empty list where it holds nothing
   *     for these wallets
   * @throws UnreadException where the endpoints do not say enough to tell
   */
  public static Optional<List<VestingReading>> read(
      AtBlock at, String contract, List<String> wallets, @Nullable String token, long from) {
    Answers answers = new Answers(at);
    if (!Probe.asks(answers, contract, ALL.stream().map(one -> one.marks(contract)).toList())) {
      return Optional.empty();
    }
    for (VestingFamily family : ALL) {
      if (family.recognises(answers, contract)) {
        Inquiry inquiry = new Inquiry(answers, contract, wallets, from);
        Proxies.note(inquiry);
        return Optional.of(family.read(inquiry, token));
      }
    }
    return Optional.empty();
  }
}
