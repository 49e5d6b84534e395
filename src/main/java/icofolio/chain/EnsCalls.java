package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.crypto.Keys;
import org.web3j.ens.NameHash;
import org.web3j.utils.Numeric;

/** The calls that the Ethereum Name Service takes: of its registry, and of names' resolvers. */
final class EnsCalls {
  static final String REGISTRY = "0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e";
  static final String OFFCHAIN_LOOKUP = "0x556f1830";

  private static final String RESOLVER = "0x0178b8bf";
  private static final String ADDRESS = "0x3b3b57de";
  private static final String NAME = "0x691f3431";
  private static final int MOST_WORDS = 200;
  private static final int WORD = 64;
  private static final String PADDING = "0".repeat(24);
  private static final String ZERO = "0".repeat(40);

  private final Node node;

  EnsCalls(Node node) {
    this.node = node;
  }

  /** The service has answered, and what it says is of no use. */
  static final class EnsException extends Exception {
    private static final long serialVersionUID = 1L;

    EnsException(String reason) {
      super(reason);
    }

    /** In words for a person. */
    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Who resolves a name: its own resolver, or that of a name above it. */
  private record Resolver(String address, boolean isOwn) {}

  /**
   * The address that a name stands for, EIP-55; null for none.
   *
   * @param name normalised
   */
  @Nullable String address(String name) throws EnsException {
    Resolver resolver = resolver(name);
    if (resolver == null) {
      return null;
    }
    String question = ADDRESS + NameHash.nameHash(name).substring(2);
    if (resolver.isOwn()) {
      return addressIn(call(resolver.address(), question));
    }
    String wrapped = call(resolver.address(), wildcard(name, question));
    String inner = wrapped == null ? null : unwrapped(wrapped);
    return inner == null ? null : addressIn(inner);
  }

  /** The name that is written down for a node; null for none. Not checked in any way. */
  @Nullable String name(String of) throws EnsException {
    Resolver resolver = resolver(of);
    if (resolver == null || !resolver.isOwn()) {
      return null;
    }
    String answer = call(resolver.address(), NAME + NameHash.nameHash(of).substring(2));
    return answer == null ? null : Tokens.text(new Returned.Data(answer), MOST_WORDS);
  }

  /** The nearest resolver from a name upwards (ENSIP-10); null where there is none. */
  private @Nullable Resolver resolver(String name) throws EnsException {
    List<Ask> asks = new ArrayList<>();
    for (String above = name; ; above = above.substring(above.indexOf('.') + 1)) {
      asks.add(ask(REGISTRY, RESOLVER + NameHash.nameHash(above).substring(2)));
      if (above.indexOf('.') < 0) {
        break;
      }
    }
    List<Answer> answers = node.ask(asks);
    for (int i = 0; i < answers.size(); i++) {
      String answer = answer(answers.get(i));
      String resolver = answer == null ? null : addressIn(answer);
      if (resolver != null) {
        return new Resolver(resolver, i == 0);
      }
    }
    return null;
  }

  /** {@code resolve(bytes,bytes)}: what resolvers of whole families of names take. */
  private static String wildcard(String name, String question) {
    try {
      return FunctionEncoder.encode(
          new Function(
              "resolve",
              List.of(
                  new DynamicBytes(Numeric.hexStringToByteArray(NameHash.dnsEncode(name))),
                  new DynamicBytes(Numeric.hexStringToByteArray(question))),
              List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String call(String to, String data) throws EnsException {
    return answer(node.ask(ask(to, data)));
  }

  private static Ask ask(String to, String data) {
    return Ask.of("eth_call", Map.of("to", to, "data", data), "latest");
  }

  /** The bytes of an answer; null where the contract has none for it. */
  private static @Nullable String answer(Answer answer) throws EnsException {
    return switch (answer) {
      case Answer.Given given -> {
        if (!given.result().isString() || !NodeJson.isHex(given.result().stringValue())) {
          throw new UnreadException(given.endpoint() + ": the answer is not 0x and hex digits");
        }
        String hex = given.result().stringValue().toLowerCase(Locale.ROOT);
        yield hex.length() > 2 ? hex : null;
      }
      case Answer.Refused refused -> refused(refused);
      case Answer.Failed failed -> throw new UnreadException(failed.reason());
    };
  }

  private static @Nullable String refused(Answer.Refused refused) throws EnsException {
    String data = refused.data();
    if (data != null && data.toLowerCase(Locale.ROOT).startsWith(OFFCHAIN_LOOKUP)) {
      throw new EnsException(
          "is kept on a web server (CCIP-Read), which is not asked; give the 0x… address instead");
    }
    if (data != null || refused.message().toLowerCase(Locale.ROOT).contains("revert")) {
      return null;
    }
    throw new UnreadException(
        refused.endpoint() + " refuses: " + ForeignText.harmless(refused.message(), MOST_WORDS));
  }

  /** The address in the first word of an answer, EIP-55; null where it is none or zero. */
  private static @Nullable String addressIn(@Nullable String answer) {
    if (answer == null || answer.length() < 2 + WORD || !answer.startsWith(PADDING, 2)) {
      return null;
    }
    String digits = answer.substring(2 + PADDING.length(), 2 + WORD);
    return digits.equals(ZERO) ? null : Keys.toChecksumAddress("0x" + digits);
  }

  /** The first word of the bytes in an answer; null where they have none. */
  private static @Nullable String unwrapped(String answer) {
    // An address in bytes is three words: where they stand, how many they are, and they.
    boolean isWord =
        answer.length() >= 2 + 3 * WORD
            && answer.startsWith("%064x".formatted(32), 2)
            && answer.startsWith("%064x".formatted(32), 2 + WORD);
    return isWord ? "0x" + answer.substring(2 + 2 * WORD, 2 + 3 * WORD) : null;
  }
}
