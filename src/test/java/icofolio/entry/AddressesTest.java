package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.sale.Chain;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and hashes by the test vectors of their standards. */
final class AddressesTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    "'The quick brown fox jumps over the lazy dog',"
        + " 4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15",
  })
  void keccakOfKnownTexts(String text, String hash) {
    byte[] bytes = Keccak.hash(text.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hash);
  }

  /**
   * Messages around the length of a block, where the padding turns over; hashes by another make.
   */
  @ParameterizedTest
  @CsvSource({
    "135, 34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446",
    "136, a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e",
    "137, d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39",
  })
  void keccakAtTheEdgesOfABlock(int length, String hash) {
    byte[] bytes = Keccak.hash("a".repeat(length).getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hash);
  }

  /** The examples of EIP-55. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
      })
  void checksumsOfEip55(String address) throws BadValueException {
    Chain chain = chain("ethereum");
    assertThat(Addresses.read(address, chain)).isEqualTo(address);
    String lower = "0x" + address.substring(2).toLowerCase(Locale.ROOT);
    String upper = "0x" + address.substring(2).toUpperCase(Locale.ROOT);
    assertThat(Addresses.read(lower, chain)).isEqualTo(address);
    assertThat(Addresses.read(upper, chain)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "ethereum, 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, bad-checksum",
    "ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe, bad-address",
    "ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed0, bad-address",
    "polygon, vitalik.eth, bad-address",
    "polygon, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, bad-address",
    "bitcoin, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3, bad-checksum",
    "bitcoin, mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn, bad-address",
    "bitcoin, tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx, bad-address",
    "bitcoin, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, bad-checksum",
    "bitcoin, bc1pw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx, bad-checksum",
    "bitcoin, Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bad-address",
    "bitcoin, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, bad-address",
    "solana, 0OIl, bad-address",
    "solana, 1111111111111111111111111111111, bad-address",
  })
  void whatIsNoAddressOfTheChain(String chain, String text, String code) {
    BadValueException refused =
        catchThrowableOfType(BadValueException.class, () -> Addresses.read(text, chain(chain)));
    assertThat(refused).isNotNull();
    assertThat(refused.code().word()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "bitcoin, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
    "bitcoin, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
    "bitcoin, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4,"
        + " bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "bitcoin, bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3,"
        + " bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3",
    "bip122:000000000933ea01ad0ee984209779ba, mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn,"
        + " mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",
    "bip122:000000000933ea01ad0ee984209779ba, tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx,"
        + " tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
    "solana, So11111111111111111111111111111111111111112,"
        + " So11111111111111111111111111111111111111112",
    "coinlist, whatever it says there, whatever it says there",
  })
  void addressesOfOtherChains(String chain, String text, String canonical)
      throws BadValueException {
    assertThat(Addresses.read(text, chain(chain))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "ethereum, 0x, true",
    "ethereum, '', false",
    "bitcoin, '', true",
    "bitcoin, 0x, false",
    "coinlist, 'receipt ', true",
  })
  void hashesByChain(String chain, String before, boolean fits) {
    var call = assertThatCode(() -> Addresses.checkHash(before + HEX, chain(chain)));
    if (fits) {
      call.doesNotThrowAnyException();
    } else {
      call.isInstanceOf(BadValueException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW,"
        + " true",
    "So11111111111111111111111111111111111111112, false",
  })
  void hashesOfSolana(String hash, boolean fits) {
    var call = assertThatCode(() -> Addresses.checkHash(hash, chain("solana")));
    if (fits) {
      call.doesNotThrowAnyException();
    } else {
      call.isInstanceOf(BadValueException.class);
    }
  }

  private static Chain chain(String name) {
    return Objects.requireNonNull(Chain.of(name));
  }
}
