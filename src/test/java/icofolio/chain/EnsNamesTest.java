package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.reading.NameReading.Found;
import icofolio.reading.NameReading.None;
import icofolio.reading.NameReading.Unread;
import icofolio.sale.Chain;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.ens.NameHash;

/** A name counts only as far as registry and resolver on the chain carry it. */
final class EnsNamesTest {
  private static final String ALICE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  private static final String OTHER = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  private static final String RESOLVER = "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb";
  private static final String REVERSE =
      ALICE.substring(2).toLowerCase(Locale.ROOT) + ".addr.reverse";

  private final Map<String, Answer> answers = new HashMap<>();

  private Answer call(Ask ask) {
    Map<?, ?> call = (Map<?, ?>) ask.parameters().getFirst();
    String key = call.get("to") + "/" + call.get("data");
    return answers.getOrDefault(
        key.toLowerCase(Locale.ROOT), ScriptedNode.given("0x" + "0".repeat(64)));
  }

  private EnsNames names() {
    return new EnsNames(ScriptedNode.of(this::call));
  }

  private void answer(String to, String selector, String name, Answer answer) {
    String key = to + "/" + selector + NameHash.nameHash(name).substring(2);
    answers.put(key.toLowerCase(Locale.ROOT), answer);
  }

  private static Answer address(String address) {
    return ScriptedNode.given("0x" + "0".repeat(24) + address.substring(2));
  }

  private static Answer text(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return ScriptedNode.given("0x%064x%064x%s".formatted(32, hex.length() / 2, hex));
  }

  private void name(String name, String address) {
    answer(EnsCalls.REGISTRY, "0x0178b8bf", name, address(RESOLVER));
    answer(RESOLVER, "0x3b3b57de", name, address(address));
  }

  private void reverse(String name) {
    answer(EnsCalls.REGISTRY, "0x0178b8bf", REVERSE, address(RESOLVER));
    answer(RESOLVER, "0x691f3431", REVERSE, text(name));
  }

  @Test
  void aNameStandsForAnAddress() {
    name("alice.eth", ALICE.toLowerCase(Locale.ROOT));
    assertThat(names().address("Alice.ETH")).isEqualTo(new Found("alice.eth", ALICE));
    assertThat(names().address("bob.eth")).isEqualTo(new None("stands for no address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice",
        "a..eth",
        ".eth",
        "al ice.eth",
        "alice\u202e.eth",
        "аlice.eth",
        "a_b.eth\u0000"
      })
  void whatCannotBeANameIsNone(String name) {
    assertThat(names().address(name)).isInstanceOf(None.class);
    assertThat(names().address("x".repeat(300) + ".eth")).isInstanceOf(None.class);
  }

  /** The node of a name is what the registry knows it by: as EIP-137 gives it. */
  @Test
  void theNodeIsThatOfTheStandard() {
    assertThat(NameHash.nameHash("foo.eth"))
        .isEqualTo("0xde9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f");
  }

  @Test
  void aNameOnAWebServerIsNotFetched() {
    answer(EnsCalls.REGISTRY, "0x0178b8bf", "alice.cb.id", address(RESOLVER));
    answer(
        RESOLVER,
        "0x3b3b57de",
        "alice.cb.id",
        new Answer.Refused(3, "execution reverted", "0x556f1830" + "0".repeat(64), "one"));
    assertThat(names().address("alice.cb.id"))
        .isEqualTo(
            new None(
                "is kept on a web server (CCIP-Read), which is not asked; give the 0x… address"
                    + " instead"));
  }

  @Test
  void aFamilyOfNamesHasItsResolverAbove() {
    answer(EnsCalls.REGISTRY, "0x0178b8bf", "base.eth", address(RESOLVER));
    EnsNames names =
        new EnsNames(
            ScriptedNode.of(
                ask -> {
                  Map<?, ?> call = (Map<?, ?>) ask.parameters().getFirst();
                  String data = (String) call.get("data");
                  return data.startsWith("0x9061b923")
                          && data.contains("05616c696365046261736503657468")
                      ? ScriptedNode.given(
                          "0x%064x%064x%s%s".formatted(32, 32, "0".repeat(24), ALICE.substring(2)))
                      : call(ask);
                }));
    assertThat(names.address("alice.base.eth")).isEqualTo(new Found("alice.base.eth", ALICE));
  }

  @Test
  void aNameOfAnAddressCountsWhereItLeadsBack() {
    assertThat(names().name(ALICE)).isEqualTo(new None("has no name"));
    reverse("alice.eth");
    assertThat(names().name(ALICE))
        .isEqualTo(new None("calls itself alice.eth, which stands for another address"));
    name("alice.eth", OTHER);
    assertThat(names().name(ALICE))
        .isEqualTo(new None("calls itself alice.eth, which stands for another address"));
    name("alice.eth", ALICE);
    assertThat(names().name(ALICE)).isEqualTo(new Found("alice.eth", ALICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Alice.eth", "alice\u001b[31m.eth", "alice", "alice..eth"})
  void aNameThatIsNotNormalCountsForNothing(String improper) {
    reverse(improper);
    name("alice.eth", ALICE);
    assertThat(names().name(ALICE)).isEqualTo(new None("has a name that is not a proper one"));
  }

  @Test
  void aFailureIsNoAbsence() {
    EnsNames dead = new EnsNames(ScriptedNode.of(ask -> new Answer.Failed("no endpoint answers")));
    assertThat(dead.address("alice.eth")).isEqualTo(new Unread("no endpoint answers"));
    assertThat(dead.name(ALICE)).isEqualTo(new Unread("no endpoint answers"));
    EnsNames limited = new EnsNames(ScriptedNode.of(ask -> ScriptedNode.refused(-32005, "limit")));
    assertThat(limited.address("alice.eth")).isEqualTo(new Unread("one refuses: limit"));
    EnsNames absurd = new EnsNames(ScriptedNode.of(ask -> ScriptedNode.given(7)));
    assertThat(absurd.address("alice.eth")).isInstanceOf(Unread.class);
    ScriptedNode polygon = new ScriptedNode(new Chain("eip155:137"), this::call, List.of());
    assertThat(new EnsNames(polygon).address("alice.eth")).isInstanceOf(Unread.class);
  }
}
