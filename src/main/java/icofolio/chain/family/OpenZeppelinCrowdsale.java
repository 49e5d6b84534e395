package icofolio.chain.family;

import static icofolio.chain.family.OpenZeppelin.*;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import icofolio.chain.family.SaleParts.Assets;
import icofolio.chain.family.SaleParts.Standing;
import icofolio.chain.family.SaleParts.Terms;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.WalletPart;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenZeppelin's crowdsales, 1.1 to 2.5, in any mixture of capped, timed, refundable, delivered
 * later, with a rising price, with a cap for each buyer, with a whitelist.
 */
final class OpenZeppelinCrowdsale implements SaleFamily {
  private static final String NAME = "openzeppelin-crowdsale";

  @Override
  public List<ContractCall> marks(String contract) {
    return OF_SALE.stream().map(method -> method.on(contract)).toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    boolean hasRate =
        answers.number(RATE.on(contract)) != null
            || answers.number(INITIAL_RATE.on(contract)) != null;
    return hasRate
        && answers.number(WEI_RAISED.on(contract)) != null
        && isSomebody(answers.address(WALLET.on(contract)))
        && isSomebody(answers.address(TOKEN.on(contract)));
  }

  private static boolean isSomebody(@Nullable String address) {
    return address != null && !address.equals(Words.NOBODY);
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.askForWallets(OF_WALLET);
    OpenZeppelinRefunds refunds = OpenZeppelinRefunds.find(inquiry);
    String token = inquiry.address(TOKEN);
    OpenZeppelinStanding stands = OpenZeppelinStanding.read(inquiry, refunds);
    OpenZeppelinPurchases purchases = OpenZeppelinPurchases.read(inquiry, token);
    List<WalletPart> parts =
        inquiry.wallets().stream()
            .map(wallet -> purchases.part(wallet, refunds, stands.standing()))
            .toList();
    noteTheRest(inquiry);
    Standing standing = stands.standing();
    return SaleParts.together(
        NAME, inquiry, Assets.forCoins(token), terms(inquiry, stands), standing, parts);
  }

  private static Terms terms(Inquiry inquiry, OpenZeppelinStanding stands) {
    boolean rises = inquiry.number(INITIAL_RATE) != null;
    return new Terms(
        Figures.instant(inquiry, "Its opening", stands.opening()),
        Figures.instant(inquiry, "Its closing", stands.closing()),
        Figures.cap(inquiry.number(GOAL)),
        Figures.cap(inquiry.number(CAP)),
        rises ? null : inquiry.number(RATE));
  }

  private static void noteTheRest(Inquiry inquiry) {
    BigInteger first = inquiry.number(INITIAL_RATE);
    if (first != null) {
      inquiry.note(
          "The rate goes from "
              + first
              + " to "
              + inquiry.number(FINAL_RATE)
              + " with time; what a purchase has brought is in its own log alone.");
    }
    if (inquiry.says(PAUSED)) {
      inquiry.note("The sale is paused.");
    }
    BigInteger endBlock = inquiry.number(END_BLOCK);
    if (endBlock != null && inquiry.number(CLOSING_TIME) == null) {
      BigInteger startBlock = inquiry.number(START_BLOCK);
      inquiry.note("It counts in blocks: from " + startBlock + " to " + endBlock + ".");
    }
    noteMoves(inquiry);
    inquiry.wallets().forEach(wallet -> noteLimits(inquiry, wallet));
  }

  private static void noteMoves(Inquiry inquiry) {
    if (inquiry.number(CLOSING_TIME) == null) {
      return;
    }
    List<Log> moves =
        inquiry.logs("extensions", List.of(inquiry.contract()), List.of(List.of(EXTENDED.topic())));
    if (moves != null && !moves.isEmpty()) {
      inquiry.note("Its closing has been moved, the number of times: " + moves.size() + ".");
    }
  }

  private static void noteLimits(Inquiry inquiry, String wallet) {
    BigInteger most = either(inquiry, wallet, CAP_OF, USER_CAP);
    if (most != null) {
      inquiry.note("Most that may be paid for " + wallet + ": " + most + " base units.");
    }
    if (isTurnedAway(inquiry, wallet, WHITELIST) || isTurnedAway(inquiry, wallet, IS_WHITELISTED)) {
      inquiry.note("The sale's whitelist does not have " + wallet + ".");
    }
  }

  private static boolean isTurnedAway(Inquiry inquiry, String wallet, Method list) {
    return Boolean.FALSE.equals(inquiry.flag(list, Encode.address(wallet)));
  }

  private static @Nullable BigInteger either(
      Inquiry inquiry, String wallet, Method one, Method other) {
    BigInteger first = inquiry.numberFor(wallet, one);
    return first != null ? first : inquiry.numberFor(wallet, other);
  }
}
