package icofolio.tracker;

import icofolio.entry.Addresses;
import icofolio.entry.BadValueException;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.report.chain.KnownAddress;
import icofolio.report.chain.KnownAddress.Owner;
import icofolio.report.chain.PaymentTarget;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what an address is to a sale before money is sent there. */
public final class CheckTarget {
  private final Tracker tracker;
  private final Supplier<@Nullable Chains> chains;

  /**
   * For that portfolio.
   *
   * @param chains the way to chains; asked only where it is needed; null where there is none
   */
  public CheckTarget(Tracker tracker, Supplier<@Nullable Chains> chains) {
    this.tracker = tracker;
    this.chains = chains;
  }

  /**
   * What was found.
   *
   * @param name that the address was given by; null where it was given itself
   * @param notes what could not be looked at, a sentence each
   */
  public record Looked(PaymentTarget target, @Nullable String name, List<String> notes) {}

  private record Known(
      Entry sale, Chain chain, List<KnownAddress> addresses, boolean isReachable) {}

  /**
   * Looks at an address, or at what a name stands for.
   *
   * @throws RefusedException where there is no such sale, or the text is no address of its chain
   * @throws ChainUnreadableException where a name cannot be looked up
   */
  public Looked run(String sale, String text) {
    Known known = tracker.read(records -> known(records, sale));
    boolean named = text.indexOf('.') > 0 && known.chain().isEvm();
    String address = named ? lookedUp(text) : text;
    List<String> notes = new ArrayList<>();
    PaymentTarget target;
    try {
      String canonical = Addresses.read(address, known.chain());
      target = PaymentTarget.of(canonical, sale, known.chain(), known.addresses());
    } catch (BadValueException e) {
      if (e.code() != ProblemCode.BAD_CHECKSUM) {
        throw new RefusedException(e.code(), "the address to pay to " + e.why());
      }
      target = PaymentTarget.badChecksum(address);
    }
    return new Looked(onChain(known, target, notes), named ? text : null, notes);
  }

  private String lookedUp(String name) {
    Chains reachable = chains.get();
    if (reachable == null) {
      throw new ChainUnreadableException(
          "a name is looked up on its chain, and --offline is set", "Give the address itself.");
    }
    return new LookUpName(tracker, reachable).run(name);
  }

  /** A contract that is to take the money must be there. */
  private PaymentTarget onChain(Known known, PaymentTarget target, List<String> notes) {
    boolean expected =
        target.finding() == PaymentTarget.Finding.SALE_ADDRESS
            && known.addresses().stream()
                .anyMatch(k -> k.isContract() && k.address().equals(target.address()));
    if (!expected) {
      return target;
    }
    Chains reachable = known.isReachable() ? chains.get() : null;
    if (reachable == null) {
      notes.add("it was not looked whether a contract is there: no endpoint was asked");
      return target;
    }
    ReadChains.Answers<Boolean> answers =
        new ReadChains(tracker, reachable)
            .one(known.chain(), reader -> reader.isContract(target.address()));
    Boolean there = answers.given().get(known.chain());
    if (there == null) {
      notes.add(
          "it could not be looked whether a contract is there: " + answers.problems().getFirst());
    }
    return Boolean.FALSE.equals(there) ? target.withoutCode() : target;
  }

  private static Known known(Records records, String id) {
    Entry sale = EditRecords.need(records, Kind.SALES, id).entry();
    String chain = sale.text(SaleFields.CHAIN);
    if (chain == null) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "the sale %s names no chain, so that no address can be judged: ico sale edit %s --chain ethereum"
              .formatted(id, id));
    }
    List<KnownAddress> all = new ArrayList<>();
    records.each(
        Kind.SALES,
        stored -> {
          Entry one = stored.entry();
          add(all, one, SaleFields.SALE_CONTRACT, Owner.SALE);
          add(all, one, SaleFields.DEPOSIT_ADDRESS, Owner.SALE);
          add(all, one, SaleFields.TOKEN_CONTRACT, Owner.TOKEN);
        });
    records.each(
        Kind.WALLETS,
        stored ->
            all.add(
                new KnownAddress(
                    stored.entry().need(WalletFields.ADDRESS),
                    new Chain(stored.entry().need(WalletFields.CHAIN)),
                    Owner.WALLET,
                    stored.id(),
                    false)));
    Chain on = new Chain(chain);
    boolean reachable =
        records.readings().endpoints().stream().anyMatch(one -> one.chain().equals(on));
    return new Known(sale, on, all, reachable);
  }

  private static void add(List<KnownAddress> all, Entry sale, Field field, Owner owner) {
    String address = sale.text(field);
    String chain = sale.text(SaleFields.CHAIN);
    if (address != null && chain != null) {
      boolean contract = field.equals(SaleFields.SALE_CONTRACT);
      all.add(new KnownAddress(address, new Chain(chain), owner, sale.id(), contract));
    }
  }
}
