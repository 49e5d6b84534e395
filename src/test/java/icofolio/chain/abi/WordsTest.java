package icofolio.chain.abi;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.Returned;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Words are read strictly, or not at all. */
final class WordsTest {
  private static final String ONE = Encode.number(1);
  private static final String TWO = Encode.number(2);
  private static final String ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  @Test
  void onlyWholeWordsAreWords() {
    assertThat(Words.of("0x" + ONE)).isNotNull();
    assertThat(Words.of("0x" + ONE.substring(1))).isNull();
    assertThat(Words.of("0x" + ONE + "0")).isNull();
    assertThat(Words.of("0x" + "g" + ONE.substring(1))).isNull();
    assertThat(Words.of("")).isNull();
    assertThat(Words.of("0")).isNull();
    assertThat(Words.of("0x" + ONE.repeat(4096))).isNotNull();
    assertThat(Words.of("0x" + ONE.repeat(4097))).isNull();
  }

  @Test
  void whatIsNoDataIsNoWords() {
    assertThat(Words.of(new Returned.Nothing())).isNull();
    assertThat(Words.of(new Returned.Reverted("no"))).isNull();
    assertThat(Words.of(new Returned.Unread("no"))).isNull();
    assertThat(Words.of(new Returned.Data("0x" + ONE)).number(0)).isEqualTo(1);
  }

  @Test
  void aValueOutsideOfItsTypeIsNone() {
    String dirty = "1" + Encode.address(ADDRESS).substring(1);
    Words words = Words.of("0x" + ONE + TWO + Encode.address(ADDRESS) + dirty + "f".repeat(64));
    assertThat(words.flag(0)).isTrue();
    assertThat(words.flag(1)).isNull();
    assertThat(words.address(2)).isEqualTo(ADDRESS);
    assertThat(words.address(3)).isNull();
    assertThat(words.number(4, 255)).isNull();
    assertThat(words.number(4)).isEqualTo(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
    assertThat(words.number(1, 2)).isEqualTo(2);
    assertThat(words.number(1, 1)).isNull();
    assertThat(words.number(5)).isNull();
    assertThat(words.number(-1)).isNull();
  }

  @Test
  void aListIsReadWhereItIs() {
    Words words = Words.of("0x" + Encode.number(32) + TWO + ONE + TWO);
    assertThat(words.list(0, 1))
        .extracting(word -> word.number(0).intValue())
        .containsExactly(1, 2);
    assertThat(words.list(0, 2)).isNull();
  }

  @Test
  void offsetsAndLengthsThatPointOutsideAreNone() {
    for (String offset : List.of(Encode.number(31), Encode.number(64), "f".repeat(64))) {
      assertThat(Words.of("0x" + offset + ONE).at(0)).as(offset).isNull();
      assertThat(Words.of("0x" + offset + ONE).list(0, 1)).as(offset).isNull();
    }
    for (String length : List.of(TWO, Encode.number(Integer.MAX_VALUE), "f".repeat(64))) {
      assertThat(Words.of("0x" + Encode.number(32) + length + ONE).list(0, 1)).isNull();
    }
  }

  @Property
  void noBytesAreTooMuch(@ForAll byte[] bytes, @ForAll @IntRange(min = -2, max = 40) int place) {
    Words words = Words.of("0x" + java.util.HexFormat.of().formatHex(bytes));
    if (words != null) {
      boolean isThere = place >= 0 && place < words.size();
      assertThat(words.number(place) != null).isEqualTo(isThere);
      words.flag(place);
      words.address(place);
      words.at(place);
      words.list(place, 3);
    }
  }

  @Property
  void whatIsEncodedIsDecoded(@ForAll BigInteger any) {
    BigInteger number = any.abs().mod(BigInteger.TWO.pow(256));
    assertThat(Words.of("0x" + Encode.number(number)).number(0)).isEqualTo(number);
  }

  /** The one of Ethereum's yellow paper's many retellings, and two more of the same maker. */
  @Test
  void whatAContractMakesStandsWhereItsMakerAndItsCountSay() {
    String maker = "0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0";
    assertThat(Created.by(maker, 0))
        .isEqualToIgnoringCase("0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d");
    assertThat(Created.by(maker, 1))
        .isEqualToIgnoringCase("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8");
    assertThat(Created.by(maker, 2))
        .isEqualToIgnoringCase("0xf778b86fa74e846c4f0a1fbd1335fe81c00a0c91");
  }
}
