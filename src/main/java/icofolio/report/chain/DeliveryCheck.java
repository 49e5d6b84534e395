package icofolio.report.chain;

import icofolio.book.TokenPosition;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.money.Decimals;
import icofolio.reading.Transfer;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The distributions of a sale beside the transfers of its token.
 *
 * @param verdicts one for each recorded distribution, in its order
 * @param proposals deliveries that are not on record, in the order of the chain
 * @param notes what else a person ought to know, each a sentence
 */
public record DeliveryCheck(
    List<DeliveryVerdict> verdicts, List<Proposal> proposals, List<String> notes) {

  public DeliveryCheck {
    verdicts = List.copyOf(verdicts);
    proposals = List.copyOf(proposals);
    notes = List.copyOf(notes);
  }

  /**
   * What is compared.
   *
   * @param sources of the sale, which has a token contract
   * @param decimals of the token, as its contract says them
   * @param wallets of the person, on the sale's chain
   * @param distributions on record of every sale that has this token: several rounds of a project
   *     share one
   * @param transfers into the wallets and out of them, in the order of the chain; those of other
   *     tokens tell only what else a recorded transaction has brought
   * @param isWhole whether the transfers are all there are; where they are not, nothing is missing
   * @param schedule by which the tokens should be sent; null where the person claims them, or it is
   *     not known
   */
  public record Facts(
      Sources sources,
      int decimals,
      OwnWallets wallets,
      List<Entry> distributions,
      List<Transfer> transfers,
      boolean isWhole,
      @Nullable Schedule schedule,
      ZoneId zone) {
    public Facts {
      distributions = List.copyOf(distributions);
      transfers = List.copyOf(transfers);
    }

    private boolean isSold(Transfer transfer) {
      return transfer.token().equalsIgnoreCase(sources.sale().token());
    }
  }

  /** Compares. */
  public static DeliveryCheck of(Facts facts) {
    List<Transfer> sold = facts.transfers().stream().filter(facts::isSold).toList();
    List<Transfer> others =
        facts.transfers().stream().filter(transfer -> !facts.isSold(transfer)).toList();
    List<Delivery> deliveries =
        Delivery.in(sold, facts.decimals(), facts.wallets(), facts.sources());
    Map<Delivery, Instant> late = late(deliveries, facts);
    RecordMatch match = new RecordMatch(facts, deliveries, others, late);
    List<DeliveryVerdict> verdicts = match.verdicts();
    List<Proposal> proposals = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (!match.matched().contains(delivery)) {
        proposals.add(proposal(delivery, facts, late.get(delivery)));
      }
    }
    return new DeliveryCheck(verdicts, proposals, returned(sold, facts));
  }

  private static Proposal proposal(Delivery delivery, Facts facts, @Nullable Instant due) {
    String proof = facts.sources().proof(delivery.senders());
    String why =
        proof == null
            ? "they came from "
                + String.join(", ", delivery.senders())
                + ", which is not known as the sale's: they may have been bought, or be a gift"
            : proof;
    return new Proposal(
        delivery.draft(facts.sources().sale().sale()), proof != null, delivery.senders(), why, due);
  }

  /** Since when the first token of a delivery was due, of those that came too late. */
  private static Map<Delivery, Instant> late(List<Delivery> deliveries, Facts facts) {
    Map<Delivery, Instant> late = new HashMap<>();
    Schedule schedule = facts.schedule();
    BigDecimal before = BigDecimal.ZERO;
    for (Delivery delivery : deliveries) {
      boolean counts = facts.sources().proof(delivery.senders()) != null;
      if (schedule != null && counts && delivery.at() != null) {
        Instant due = schedule.exceeds(before);
        if (due != null && delivery.at().isAfter(due.plus(TokenPosition.GRACE))) {
          late.put(delivery, due);
        }
        before = before.add(delivery.tokens());
      }
    }
    return late;
  }

  /** Tokens that went back to the sale without anything having come in the same transaction. */
  private static List<String> returned(List<Transfer> sold, Facts facts) {
    Set<String> brought = new HashSet<>();
    sold.stream()
        .filter(one -> facts.wallets().own(one.to()))
        .forEach(one -> brought.add(one.transaction()));
    return sold.stream()
        .filter(one -> facts.wallets().own(one.from()) && facts.sources().knows(one.to()))
        .filter(one -> !brought.contains(one.transaction()))
        .map(
            one ->
                Decimals.text(Arrival.number(one.units(), facts.decimals()))
                    + " tokens went back from wallet "
                    + facts.wallets().label(one.from())
                    + " to "
                    + one.to()
                    + " in "
                    + one.transaction().substring(0, 10)
                    + "….")
        .toList();
  }

  /** Whether two records are of one transaction and one wallet. */
  static boolean shareDelivery(Entry one, Entry other) {
    String hash = one.text(DistributionFields.TX_HASH);
    return hash != null
        && hash.equalsIgnoreCase(other.text(DistributionFields.TX_HASH))
        && java.util.Objects.equals(
            one.text(DistributionFields.WALLET), other.text(DistributionFields.WALLET));
  }
}
