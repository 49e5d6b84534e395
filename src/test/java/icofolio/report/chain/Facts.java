package icofolio.report.chain;

import icofolio.entry.BadValueException;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.reading.Sighting;
import icofolio.reading.TransactionReading.Mined;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records and readings as tests need them. */
final class Facts {
  static final Chain ETHEREUM = new Chain("eip155:1");
  static final String ZERO = "0x0000000000000000000000000000000000000000";
  static final String MINE = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  static final String MINE_TOO = "0x52908400098527886E0F7030069857D2E4169EE7";
  static final String DEPOSIT = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB";
  static final String CONTRACT = "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb";
  static final String ROUTER = "0x8617E340B3D01FA5F11F306F4090FD50E238070D";
  static final String TOKEN = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  static final String USDC = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";
  static final String SPAM = "0xde709f2102306220921060314715629080e2fb77";
  static final String HASH = "0x" + "1".repeat(64);
  static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  private static final Map<String, String> NAMES =
      Map.of(
          "mine",
          MINE,
          "mine-too",
          MINE_TOO,
          "deposit",
          DEPOSIT,
          "contract",
          CONTRACT,
          "router",
          ROUTER,
          "token",
          TOKEN,
          "usdc",
          USDC,
          "spam",
          SPAM,
          "zero",
          ZERO);

  private Facts() {}

  static final OwnWallets WALLETS = new OwnWallets(Map.of("main", MINE, "cold", MINE_TOO));

  /** {@code field=value} pairs. */
  static Entry entry(Kind kind, String pairs) {
    Entry entry = Entry.empty(kind);
    for (String pair : pairs.split(" ", -1)) {
      String[] parts = pair.split("=", 2);
      Field field = kind.field(parts[0]);
      try {
        entry = entry.with(field, field.type().read(NAMES.getOrDefault(parts[1], parts[1])));
      } catch (BadValueException e) {
        throw new IllegalArgumentException(pair, e);
      }
    }
    return entry;
  }

  static String hash(int number) {
    return "0x%064x".formatted(number);
  }

  static String address(String name) {
    return NAMES.getOrDefault(name, name);
  }

  static BigInteger ether(String number) {
    return new BigDecimal(number).movePointRight(18).toBigIntegerExact();
  }

  static Sighting sighting() {
    return new Sighting(1_000, hash(9), AT, "one");
  }

  /** {@code token:from>to:units} in words. */
  static Transfer transfer(int transaction, int index, String text) {
    String[] parts = text.split("[:>]", -1);
    return new Transfer(
        hash(transaction),
        index,
        100,
        hash(7),
        AT,
        address(parts[0]),
        address(parts[1]),
        address(parts[2]),
        new BigInteger(parts[3]));
  }

  static Mined mined(Boolean succeeded, String to, String ether, List<Transfer> moved) {
    return new Mined(
        HASH,
        succeeded,
        MINE,
        to,
        ether(ether),
        ether("0.002"),
        100,
        hash(7),
        AT,
        901,
        true,
        moved,
        sighting());
  }
}
