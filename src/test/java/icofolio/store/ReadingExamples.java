package icofolio.store;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.reading.Reading;
import icofolio.reading.Sighting;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** What is kept of chains, for tests of the store. */
final class ReadingExamples {
  static final Chain ETHEREUM = new Chain("eip155:1");
  static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");
  static final BigInteger LARGEST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  static final EndpointKey FIRST =
      new EndpointKey(
          "first",
          "env:INFURA_KEY",
          NOON,
          Instant.parse("2027-01-01T00:00:00Z"),
          KeyState.ACTIVE,
          7,
          2,
          NOON.plusSeconds(60));
  static final EndpointKey SECOND = EndpointKey.fresh("a second", "cmd:pass größer", NOON, null);

  static final Endpoint INFURA =
      new Endpoint(
          "infura",
          ETHEREUM,
          "https://mainnet.infura.io/v3/{key}",
          List.of(FIRST, SECOND),
          10,
          100,
          "a note\nof two lines",
          0,
          0,
          null);
  static final Endpoint LOCAL =
      new Endpoint(
          "anvil",
          new Chain("eip155:31337"),
          "http://127.0.0.1:8545",
          List.of(),
          null,
          null,
          null,
          3,
          1,
          NOON);

  private ReadingExamples() {}

  static Reading.Subject subject(int i) {
    return new Reading.Subject(
        i % 2 == 0 ? ETHEREUM : new Chain("eip155:10"),
        i % 3 == 0 ? "" : "0xToken" + i % 3,
        "0xHolder" + i % 5,
        i % 7 == 0 ? "nonce" : "balance");
  }

  static Sighting sighting(long block) {
    return new Sighting(block, "0x" + "%064x".formatted(block), NOON.plusSeconds(block), "infura");
  }

  static Transfer transfer(int i, long block) {
    return new Transfer(
        "0x" + "%064x".formatted(i),
        i % 3,
        block,
        "0x" + "%064x".formatted(block + 1),
        i % 4 == 0 ? null : NOON.plusSeconds(block),
        "0xToken" + i % 2,
        "0xFrom",
        "0xTo" + i % 3,
        i % 5 == 0 ? LARGEST : BigInteger.valueOf(i));
  }
}
