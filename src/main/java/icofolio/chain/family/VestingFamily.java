package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.reading.VestingReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family of contracts that hold tokens for wallets: how one is told, and what it says. */
sealed interface VestingFamily
    permits HedgeyPlans,
        MerkleClaims,
        SablierClaims,
        SablierLockup,
        TokenTimelock,
        TokenVesting,
        VestingWallet {

  /** What is asked to tell it. */
  List<ContractCall> marks(String contract);

  /** Whether a contract with these answers to the marks is one. */
  boolean recognises(Answers answers, String contract);

  /**
   * Reads one that was recognised.
   *
   * @param token whose tokens are looked for; null for the chain's own coin where the contract
   *     holds any, and for every token where each part has its own
   * @return what it holds for the wallets of the inquiry
   */
  List<VestingReading> read(Inquiry inquiry, @Nullable String token);
}
