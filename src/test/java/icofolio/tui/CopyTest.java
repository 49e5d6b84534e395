package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.sale.Chain;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copying what is shown, and showing where it can be looked at on the web. */
final class CopyTest {
  private static final String CONTRACT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  private static final String HASH =
      "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";

  private final Robot robot = Robot.on(portfolio(), 100, 30);

  private static SmallPortfolio portfolio() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    portfolio.sale(
        "aaa",
        "Aaa first",
        "AAA",
        "kind=ICO chain=eip155:1 website=https://aaa.example/a token_contract=" + CONTRACT);
    Map<String, String> sent =
        new HashMap<>(
            Map.of("id", "t1", "sale", "aaa", "date", "2026-11-20", "amount", "1234.567890123456"));
    sent.putAll(
        Map.of("currency", "USD", "value", "1234.567890123456", "tx_hash", HASH, "note", "=1+1"));
    sent.put("status", "sent");
    portfolio.contributions.add(sent);
    return portfolio;
  }

  /** What lies in the clipboard. */
  private String clipboard() {
    String request = robot.surface().requests().getLast();
    assertThat(request).startsWith("52;c;");
    byte[] text = Base64.getDecoder().decode(request.substring("52;c;".length()));
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  void yCopiesWhatIdentifiesTheRow() {
    robot.press("2", "y").sees("Copied aaa");
    assertThat(clipboard()).isEqualTo("aaa");
    robot.press("3", "y");
    assertThat(clipboard()).isEqualTo("t1");
    robot.press("1", "y");
    assertThat(clipboard()).isEqualTo("beacon");
  }

  @Test
  void capitalYCopiesEveryDigitOfTheRowAndNoFormula() {
    robot.press("3", "Y").sees("Copied the whole row");
    assertThat(clipboard().split("\t"))
        .contains("t1", "aaa", "1234.567890123456", "USD", HASH, "'=1+1")
        .doesNotContain("=1+1");
    robot.press("2", "down", "Y");
    assertThat(clipboard().split("\t"))
        .startsWith("aurora", "Aurora Network", "AUR")
        .contains("7500.5", "15751.15");
  }

  @Test
  void everyListHasRowsToCopy() {
    SmallPortfolio ruled = SmallPortfolio.ruled();
    for (String key : "1 2 3 4 5 6 7 9".split(" ")) {
      Robot one = Robot.on(ruled, 100, 30).press(key, "y", "Y");
      assertThat(one.surface().requests()).as("screen %s", key).hasSize(2);
      assertThat(one.surface().requests()).as("screen %s", key).doesNotContain("52;c;");
    }
  }

  @Test
  void hiddenAmountsAreNotCopiedAndThatIsSaid() {
    robot.press("$", "3", "Y").sees("Copied the row without its amounts, which are hidden");
    assertThat(clipboard()).contains("t1\taaa", "*****", HASH).doesNotContain("1234");
    for (String key : "1 2 6 7 9".split(" ")) {
      robot.press(key, "Y");
      assertThat(clipboard()).as(key).doesNotContain("749.75", "7500", "15751");
    }
  }

  @Test
  void onThePageOfASaleOneOfItsFieldsIsChosen() {
    robot.press("2", "enter", "y").sees("Copy", "token_contract", "website", "contribution of");
    robot.press("down", "enter").sees("Copied " + CONTRACT);
    assertThat(clipboard()).isEqualTo(CONTRACT);
    robot.press("y", "esc").misses("token_contract  0x");
  }

  @Test
  void nothingIsCopiedWhereThereIsNothing() {
    Robot empty = Robot.on(SmallPortfolio.empty(), 80, 24).press("2", "y");
    empty.sees("There is nothing here to copy");
    assertThat(empty.surface().requests()).isEmpty();
  }

  @Test
  void aWebAddressIsShownWholeAndOpenedOnlyAfterAYes() {
    robot.press("3", "o").sees("On the web: transaction", "https://etherscan.io/tx/0x88df");
    robot.press("enter", "o").sees("[y open it]", "[c copy it]", "[n leave]");
    assertThat(robot.browsed).isEmpty();
    robot.press("n").misses("etherscan");
    robot.press("o", "y").sees("Opening https://etherscan.io/tx/" + HASH);
    assertThat(robot.browsed).hasToString("[https://etherscan.io/tx/" + HASH + "]");
    robot.press("o", "c");
    assertThat(clipboard()).isEqualTo("https://etherscan.io/tx/" + HASH);
    assertThat(robot.browsed).hasSize(1);
  }

  @Test
  void whereThereAreSeveralOneIsChosenFirst() {
    robot.press("2", "enter", "o").sees("Look at on the web", "https://aaa.example/a");
    robot.click("https://aaa.example/a").click("https://aaa.example/a");
    robot.sees("On the web: website").click("[y").sees("Opening https://aaa.example/a");
    assertThat(robot.browsed).hasToString("[https://aaa.example/a]");
  }

  @Test
  void whereNoAddressIsKnownThatIsSaid() {
    robot.press("2", "down", "o").sees("No web address is known of this row; Enter opens it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://bank.example@elsewhere.example/",
        "https://",
        "https:///path",
        "https://bänk.example/",
        "https://a.example/ b",
        "HTTP",
        "https://a.example/\u001b]52;c;x\u0007",
        ""
      })
  void whatIsNoPlainWebAddressIsNoLink(String text) {
    assertThat(WebAddresses.of(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "eip155:1, https://etherscan.io/tx/x, https://etherscan.io/address/y",
    "eip155:137, https://polygonscan.com/tx/x, https://polygonscan.com/address/y",
    "bip122:000000000019d6689c085ae165831e93, https://mempool.space/tx/x, https://mempool.space/address/y",
    "polkadot:91b171bb158e2d3848fa23a9f1c25182, https://polkadot.subscan.io/extrinsic/x, https://polkadot.subscan.io/account/y"
  })
  void chainsHaveExplorers(String chain, String transaction, String address) {
    assertThat(Explorers.transaction(new Chain(chain), "x")).hasToString(transaction);
    assertThat(Explorers.address(new Chain(chain), "y")).hasToString(address);
  }

  @Test
  void everyChainWithAnAliasHasOneAndOthersHaveNone() {
    for (String alias :
        ("ethereum optimism bsc gnosis polygon base arbitrum avalanche celo linea sepolia bitcoin"
                + " solana polkadot")
            .split(" ")) {
      assertThat(Explorers.address(Chain.of(alias), "y")).as(alias).isNotNull();
    }
    assertThat(Explorers.address(Chain.of("coinlist"), "y")).isNull();
    assertThat(Explorers.address(null, "y")).isNull();
  }

  @Test
  void aTextTooLongForTheClipboardIsRefused() {
    Step step = Copies.copy(robot.model(), "", "x".repeat(50_001));
    assertThat(step.jobs()).noneMatch(job -> job instanceof Job.Copy);
    assertThat(step.model().notice().text()).contains("too long");
  }
}
