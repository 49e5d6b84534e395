package icofolio.sale;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chain by its CAIP-2 identifier ({@code eip155:1}), or a plain lower-case name where there is
 * none ({@code coinlist}).
 *
 * @param id the identifier; an alias such as {@code ethereum} has become {@code eip155:1}
 */
public record Chain(String id) {
  // CAIP-2 of Bitcoin, Solana and Polkadot name the chain by the head of its genesis block's hash.
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ethereum", "eip155:1"),
          Map.entry("optimism", "eip155:10"),
          Map.entry("bsc", "eip155:56"),
          Map.entry("gnosis", "eip155:100"),
          Map.entry("polygon", "eip155:137"),
          Map.entry("base", "eip155:8453"),
          Map.entry("arbitrum", "eip155:42161"),
          Map.entry("avalanche", "eip155:43114"),
          Map.entry("celo", "eip155:42220"),
          Map.entry("linea", "eip155:59144"),
          Map.entry("sepolia", "eip155:11155111"),
          Map.entry("bitcoin", "bip122:000000000019d6689c085ae165831e93"),
          Map.entry("solana", "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"),
          Map.entry("polkadot", "polkadot:91b171bb158e2d3848fa23a9f1c25182"));

  private static final Pattern CAIP_2 = Pattern.compile("[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][-a-z0-9]{0,39}");

  /** The chain of that identifier, alias or plain name; null where the text is none of them. */
  public static @Nullable Chain of(String text) {
    String alias = ALIASES.get(text.toLowerCase(Locale.ROOT));
    if (alias != null) {
      return new Chain(alias);
    }
    boolean known = CAIP_2.matcher(text).matches() || NAME.matcher(text).matches();
    return known ? new Chain(text) : null;
  }

  /** Whether addresses are those of Ethereum: 20 bytes in hex, EIP-55. */
  public boolean isEvm() {
    return id.startsWith("eip155:");
  }

  /** Whether it is Bitcoin or a chain of its make. */
  public boolean isBitcoin() {
    return id.startsWith("bip122:");
  }

  /** Whether it is Solana. */
  public boolean isSolana() {
    return id.startsWith("solana:");
  }

  /** The alias where there is one, else the identifier: what a screen shows. */
  public String label() {
    return ALIASES.entrySet().stream()
        .filter(alias -> alias.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }
}
