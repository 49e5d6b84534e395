package icofolio.reading;

import icofolio.sale.Outcome;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale's own contract says, as of one block. Null is "the contract does not say", never
 * zero. Money is in base units of the payment asset, tokens in base units of the token.
 *
 * @param family of contracts that it belongs to, a word with dashes
 * @param payment contract of the token that it is paid in; null where that is the chain's own coin
 *     or not known
 * @param paysNative whether it is paid in the chain's own coin
 * @param token contract of the token that is sold
 * @param opens first second in which it takes money
 * @param closes last second in which it takes money; may move
 * @param softCap null also where there is none
 * @param hardCap null also where there is none or it is without bound
 * @param rate base units of the token for one base unit of payment, where that is one number
 * @param stage the contract's own word for where it stands
 * @param outcome how it ended; null while it has not, or the contract does not say
 * @param refunds whether money can be taken back now
 * @param wallets what it says of each wallet asked about
 * @param taken what its logs tell of money that was taken back, in the order of the chain
 * @param notes what a person ought to know of this reading, each a sentence
 */
public record SaleReading(
    String family,
    Sighting sighting,
    @Nullable String payment,
    boolean paysNative,
    @Nullable String token,
    @Nullable Instant opens,
    @Nullable Instant closes,
    @Nullable BigInteger softCap,
    @Nullable BigInteger hardCap,
    @Nullable BigInteger raised,
    @Nullable BigInteger rate,
    @Nullable String stage,
    @Nullable Outcome outcome,
    RefundsState refunds,
    List<WalletPart> wallets,
    List<Taken> taken,
    List<String> notes) {

  /** The same with other words on the wallets. */
  public SaleReading with(List<WalletPart> parts) {
    return new SaleReading(
        family,
        sighting,
        payment,
        paysNative,
        token,
        opens,
        closes,
        softCap,
        hardCap,
        raised,
        rate,
        stage,
        outcome,
        refunds,
        parts,
        taken,
        notes);
  }

  /**
   * Money that was taken back, by a log.
   *
   * @param wallet whose it was, EIP-55
   * @param units base units of the payment
   * @param transaction its hash
   */
  public record Taken(String wallet, BigInteger units, String transaction) {}

  /** Whether a sale's contract gives money back. */
  public enum RefundsState {
    /** The contract has no refunds, or its sale has succeeded. */
    NONE,
    /** The sale may still fail. */
    POSSIBLE,
    /** The sale has failed, and nobody has opened the refunds yet. */
    DUE_NOT_OPEN,
    /** The sale has failed, and the money for refunds is not in the contract. */
    UNFUNDED,
    /** It can be taken now. */
    OPEN,
    /** It could be taken, and no longer can. */
    CLOSED,
    /** The contract does not say. */
    UNKNOWN
  }

  /**
   * What the contract says of one wallet.
   *
   * @param wallet address, EIP-55
   * @param paidIn all that it has paid, also what was taken back since; null where that is not to
   *     be known
   * @param refundAvailable what it can take back at this block
   * @param refundTaken what it has taken back
   * @param tokensOwed what it is still to get, claimable now or not
   * @param tokensDelivered what it has got from this contract
   */
  public record WalletPart(
      String wallet,
      @Nullable BigInteger paidIn,
      @Nullable BigInteger refundAvailable,
      @Nullable BigInteger refundTaken,
      @Nullable BigInteger tokensOwed,
      @Nullable BigInteger tokensDelivered) {}
}
