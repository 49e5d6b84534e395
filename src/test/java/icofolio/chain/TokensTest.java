package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What a token says of itself is taken for no more than that. */
final class TokensTest {
  private static String word(long number) {
    return "%064x".formatted(number);
  }

  private static String bytes(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Returned data(String hex) {
    return new Returned.Data("0x" + hex);
  }

  private static Returned string(String text) {
    String hex = bytes(text);
    return data(
        word(32) + word(hex.length() / 2) + hex + "0".repeat((64 - hex.length() % 64) % 64));
  }

  private static String symbol(Returned answer) {
    return Tokens.facts("0x1", new Returned.Nothing(), answer).symbol();
  }

  @Example
  void decimalsAreWhatTheContractSaysOrUnknown() {
    assertThat(Tokens.decimals(data(word(0)))).isZero();
    assertThat(Tokens.decimals(data(word(36)))).isEqualTo(36);
    assertThat(Tokens.decimals(data(word(37)))).isNull();
    assertThat(Tokens.decimals(data(word(200)))).isNull();
    assertThat(Tokens.decimals(data("f".repeat(64)))).isNull();
    assertThat(Tokens.decimals(data("12"))).isNull();
    assertThat(Tokens.decimals(new Returned.Nothing())).isNull();
    assertThat(Tokens.decimals(new Returned.Reverted("no"))).isNull();
    assertThat(Tokens.decimals(new Returned.Unread("late"))).isNull();
  }

  @Example
  void aSymbolIsAStringOrOneWordOfBytes() {
    assertThat(symbol(string("USDC"))).isEqualTo("USDC");
    assertThat(symbol(data(bytes("MKR") + "0".repeat(58)))).isEqualTo("MKR");
    assertThat(symbol(data(bytes("A".repeat(32))))).isEqualTo("A".repeat(32));
    assertThat(symbol(string("Ðai₿"))).isEqualTo("Ðai₿");
  }

  @Example
  void aSymbolThatIsNoneIsUnknown() {
    assertThat(symbol(string(""))).isNull();
    assertThat(symbol(data(word(0)))).isNull();
    assertThat(symbol(data(word(32) + word(5)))).isNull();
    assertThat(symbol(data("f".repeat(64) + word(0)))).isNull();
    assertThat(symbol(data(word(32) + "f".repeat(64) + word(0)))).isNull();
    assertThat(symbol(data("aabb"))).isNull();
    assertThat(symbol(new Returned.Reverted("no"))).isNull();
    assertThat(symbol(string("\u001b\u202e\u0000"))).isNull();
  }

  @Example
  void aHostileSymbolDoesNoHarm() {
    assertThat(symbol(string("\u001b[2JUS\u202eDC\n\u200b"))).isEqualTo("[2JUSDC");
    assertThat(symbol(string("x".repeat(1_000_000)))).isEqualTo("x".repeat(39) + "…");
    assertThat(symbol(string("\ud83d\ude00".repeat(100)))).endsWith("😀…").hasSizeLessThan(41);
    assertThat(symbol(data(word(32) + word(2) + "c328"))).isEqualTo("(");
  }

  @Property
  void noAnswerBreaksIt(@ForAll @Size(max = 200) byte[] answer) {
    Returned data = data(HexFormat.of().formatHex(answer));
    String symbol = symbol(data);
    assertThat(symbol == null || (!symbol.isBlank() && symbol.length() <= 40)).isTrue();
    assertThat(Tokens.decimals(data))
        .satisfiesAnyOf(d -> assertThat(d).isNull(), d -> assertThat(d).isBetween(0, 36));
  }

  @Example
  void manyAreAskedTogether() {
    List<String> contracts = List.of("0x1", "0x2");
    assertThat(Tokens.calls(contracts))
        .hasSize(4)
        .extracting(ContractCall::to)
        .containsExactly("0x1", "0x1", "0x2", "0x2");
    assertThat(
            Tokens.facts(
                contracts, List.of(data(word(6)), string("A"), data(word(8)), string("B"))))
        .extracting(facts -> facts.contract() + facts.decimals() + facts.symbol())
        .containsExactly("0x16A", "0x28B");
  }
}
