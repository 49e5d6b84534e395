package icofolio.report.chain;

import icofolio.report.chain.KnownAddress.Owner;
import icofolio.sale.Chain;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is to be said of an address before money is sent there.
 *
 * @param address in its canonical form; as it was given where it has none
 * @param finding what it is
 * @param message in a sentence
 */
public record PaymentTarget(String address, Finding finding, String message) {
  /** Equal first and last hex digits that make an address look like another at a glance. */
  private static final int ALIKE = 3;

  private static final int PREFIX = 2;

  private static final Pattern BURN = Pattern.compile("(?i)0x(?:0{36}dead|0{39}[0-9a-f])");

  /** What an address is found to be. */
  public enum Finding {
    /** The sale's own. */
    SALE_ADDRESS(false),
    /** Nobody's that is known. */
    UNKNOWN(false),
    /** Of a wallet of the person. */
    OWN_WALLET(true),
    /** Of another sale. */
    OTHER_SALE(true),
    /** Of a token: what is sent there is lost. */
    TOKEN_CONTRACT(true),
    /** Known, but on another chain, where it may be another's. */
    ANOTHER_CHAIN(true),
    /** Not one that is known, but begins and ends like one. */
    LOOK_ALIKE(true),
    /** Nobody's: what is sent there is burnt. */
    BURN_ADDRESS(true),
    /** Written with a wrong checksum. */
    BAD_CHECKSUM(true),
    /** The sale's own, but no contract is there. */
    NO_CODE(true);

    private final boolean blocks;

    Finding(boolean blocks) {
      this.blocks = blocks;
    }

    /** Whether nothing should be sent there. */
    public boolean blocks() {
      return blocks;
    }
  }

  /** That an address was written with a wrong checksum. */
  public static PaymentTarget badChecksum(String text) {
    return new PaymentTarget(
        text,
        Finding.BAD_CHECKSUM,
        "the address has a wrong checksum: a letter is wrong, or its case; copy it again");
  }

  /**
   * What an address is to a sale.
   *
   * @param chain that the sale is on
   * @param known every address that the portfolio knows
   */
  public static PaymentTarget of(
      String address, String sale, Chain chain, List<KnownAddress> known) {
    List<KnownAddress> same = known.stream().filter(k -> k.address().equals(address)).toList();
    for (KnownAddress one : same) {
      if (isOf(one, sale) && one.chain().equals(chain)) {
        return new PaymentTarget(
            address, Finding.SALE_ADDRESS, "this is the recorded address of the sale " + sale);
      }
    }
    for (KnownAddress one : same) {
      if (one.chain().equals(chain)) {
        return elsewhere(address, one, sale);
      }
    }
    if (!same.isEmpty()) {
      KnownAddress one = same.getFirst();
      return new PaymentTarget(
          address,
          Finding.ANOTHER_CHAIN,
          "this is the address of %s on %s; on %s it may be somebody else's"
              .formatted(one.inWords(), one.chain().label(), chain.label()));
    }
    return stranger(address, sale, chain, known);
  }

  private static boolean isOf(KnownAddress known, String sale) {
    return known.owner() == Owner.SALE && known.id().equals(sale);
  }

  private static PaymentTarget elsewhere(String address, KnownAddress known, String sale) {
    Finding finding =
        switch (known.owner()) {
          case SALE -> Finding.OTHER_SALE;
          case TOKEN -> Finding.TOKEN_CONTRACT;
          case WALLET -> Finding.OWN_WALLET;
        };
    return new PaymentTarget(
        address,
        finding,
        "this is the address of %s, and not where %s takes money".formatted(known.inWords(), sale));
  }

  private static PaymentTarget stranger(
      String address, String sale, Chain chain, List<KnownAddress> known) {
    if (BURN.matcher(address).matches()) {
      return new PaymentTarget(
          address, Finding.BURN_ADDRESS, "nobody has this address: what is sent there is lost");
    }
    for (KnownAddress one : known) {
      if (isAlike(one.address(), address)) {
        return new PaymentTarget(
            address,
            Finding.LOOK_ALIKE,
            "this begins and ends like %s of %s, but is another address: such ones are made to be"
                    .formatted(one.address(), one.inWords())
                + " copied by mistake");
      }
    }
    boolean recorded = known.stream().anyMatch(k -> isOf(k, sale) && k.chain().equals(chain));
    return new PaymentTarget(
        address,
        Finding.UNKNOWN,
        recorded
            ? "this is none of the recorded addresses of the sale " + sale
            : "no address of the sale %s is recorded to compare with".formatted(sale));
  }

  private static boolean isAlike(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.length() == b.length()
        && a.length() > PREFIX + 2 * ALIKE
        && a.startsWith(b.substring(0, PREFIX + ALIKE))
        && a.endsWith(b.substring(b.length() - ALIKE));
  }

  /** The same with what the chain says of it: a contract that must be there is not. */
  public PaymentTarget withoutCode() {
    return finding == Finding.SALE_ADDRESS
        ? new PaymentTarget(
            address,
            Finding.NO_CODE,
            "this is the recorded contract of the sale, but no contract is there on its chain")
        : this;
  }
}
