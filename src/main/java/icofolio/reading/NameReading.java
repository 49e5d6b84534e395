package icofolio.reading;

/** What the Ethereum Name Service says of a name or an address. */
public sealed interface NameReading {

  /**
   * A name that stands for an address, now: names move, so the address is what is kept.
   *
   * @param name normalised (ENSIP-15)
   * @param address EIP-55
   */
  record Found(String name, String address) implements NameReading {}

  /**
   * There is none that counts.
   *
   * @param reason what is said of the name or address that was asked for: "stands for no address"
   */
  record None(String reason) implements NameReading {}

  /**
   * It could not be read: nothing is known of it.
   *
   * @param reason in words, without secrets and control characters
   */
  record Unread(String reason) implements NameReading {}
}
