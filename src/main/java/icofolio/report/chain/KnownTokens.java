package icofolio.report.chain;

import icofolio.money.Asset;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contract stands behind a currency on a chain. A symbol is anyone's to take, so a token is
 * known by its address alone: these addresses are their issuers' or their bridges', and more can be
 * added. Under one symbol there may be several: the issuer's own token, and one that a bridge made
 * before there was that.
 *
 * @param tokens in the order of looking
 */
public record KnownTokens(List<Known> tokens) {
  /** Digits after the point of every chain's own coin. */
  public static final int COIN_DECIMALS = 18;

  /** Symbols of a chain's own coin, today's first. */
  private static final Map<String, List<String>> COINS =
      Map.ofEntries(
          Map.entry("eip155:1", List.of("ETH")),
          Map.entry("eip155:10", List.of("ETH")),
          Map.entry("eip155:56", List.of("BNB")),
          Map.entry("eip155:25", List.of("CRO")),
          Map.entry("eip155:61", List.of("ETC")),
          Map.entry("eip155:100", List.of("XDAI")),
          Map.entry("eip155:130", List.of("ETH")),
          Map.entry("eip155:137", List.of("POL", "MATIC")),
          Map.entry("eip155:143", List.of("MON")),
          Map.entry("eip155:146", List.of("S")),
          Map.entry("eip155:250", List.of("FTM")),
          Map.entry("eip155:324", List.of("ETH")),
          Map.entry("eip155:480", List.of("ETH")),
          Map.entry("eip155:999", List.of("HYPE")),
          Map.entry("eip155:1337", List.of("ETH")),
          Map.entry("eip155:2741", List.of("ETH")),
          Map.entry("eip155:5000", List.of("MNT")),
          Map.entry("eip155:8453", List.of("ETH")),
          Map.entry("eip155:9745", List.of("XPL")),
          Map.entry("eip155:17000", List.of("ETH")),
          Map.entry("eip155:31337", List.of("ETH")),
          Map.entry("eip155:42161", List.of("ETH")),
          Map.entry("eip155:42220", List.of("CELO")),
          Map.entry("eip155:43114", List.of("AVAX")),
          Map.entry("eip155:59144", List.of("ETH")),
          Map.entry("eip155:80094", List.of("BERA")),
          Map.entry("eip155:81457", List.of("ETH")),
          Map.entry("eip155:84532", List.of("ETH")),
          Map.entry("eip155:421614", List.of("ETH")),
          Map.entry("eip155:560048", List.of("ETH")),
          Map.entry("eip155:534352", List.of("ETH")),
          Map.entry("eip155:11155111", List.of("ETH")),
          Map.entry("eip155:11155420", List.of("ETH")));

  /** Chain, symbols of which the first is its own, decimals, contract. */
  private static final String TABLE =
      """
      1        USDC        6  0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48
      1        USDT        6  0xdAC17F958D2ee523a2206206994597C13D831ec7
      1        DAI         18 0x6B175474E89094C44Da98b954EedeAC495271d0F
      1        WETH        18 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2
      1        EURC        6  0x1aBaEA1f7C830bD89Acc67eC4af516284b1bC33c
      10       USDC        6  0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85
      10       USDC.E,USDC 6  0x7F5c764cBc14f9669B88837ca1490cCa17c31607
      10       USDT        6  0x94b008aA00579c1307B0EF2c499aD98a8ce58e58
      10       DAI         18 0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1
      10       WETH        18 0x4200000000000000000000000000000000000006
      56       USDC        18 0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d
      56       USDT        18 0x55d398326f99059fF775485246999027B3197955
      56       DAI         18 0x1AF3F329e8BE154074D8769D1FFa4eE058B1DBc3
      100      USDC        6  0xDDAfbb505ad214D7b80b1f830fcCc89B60fb7A83
      137      USDC        6  0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359
      137      USDC.E,USDC 6  0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174
      137      USDT        6  0xc2132D05D31c914a87C6611C10748AEb04B58e8F
      137      DAI         18 0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063
      137      WETH        18 0x7ceB23fD6bC0adD59E62ac25578270cFf1b9f619
      8453     USDC        6  0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913
      8453     USDBC       6  0xd9aAEc86B65D86f6A7B5B1b0c42FFA531710b6CA
      8453     USDT        6  0xfde4C96c8593536E31F229EA8f37b2ADa2699bb2
      8453     DAI         18 0x50c5725949A6F0c72E6C4a641F24049A917DB0Cb
      8453     WETH        18 0x4200000000000000000000000000000000000006
      8453     EURC        6  0x60a3E35Cc302bFA44Cb288Bc5a4F316Fdb1adb42
      42161    USDC        6  0xaf88d065e77c8cC2239327C5EDb3A432268e5831
      42161    USDC.E,USDC 6  0xFF970A61A04b1cA14834A43f5dE4533eBDDB5CC8
      42161    USDT        6  0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9
      42161    DAI         18 0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1
      42161    WETH        18 0x82aF49447D8a07e3bd95BD0d56f35241523fBab1
      43114    USDC        6  0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E
      43114    USDC.E,USDC 6  0xA7D7079b0FEaD91F3e65f86E8915Cb59c1a4C664
      43114    USDT        6  0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7
      43114    DAI.E,DAI   18 0xd586E7F844cEa2F87f50152665BCbc2C279D8d70
      43114    EURC        6  0xC891EB4cbdEFf6e073e859e987815Ed1505c2ACD
      59144    USDC        6  0x176211869cA2b568f2A7D4EE941E073a821EE1ff
      """;

  /** Those that most sales are paid in. */
  public static final KnownTokens USUAL =
      new KnownTokens(TABLE.lines().map(KnownTokens::known).toList());

  /** Of a contract that is given twice, what is said first counts. */
  public KnownTokens {
    Map<String, Known> once = new LinkedHashMap<>();
    for (Known token : tokens) {
      once.putIfAbsent(token.chain().id() + token.contract().toLowerCase(Locale.ROOT), token);
    }
    tokens = List.copyOf(once.values());
  }

  /**
   * A token.
   *
   * @param contract EIP-55
   * @param symbols that it is recorded under, its own first
   * @param decimals digits after the point
   */
  public record Known(Chain chain, String contract, List<Asset> symbols, int decimals) {
    public Known {
      symbols = List.copyOf(symbols);
    }

    /** Its own symbol. */
    public Asset asset() {
      return symbols.getFirst();
    }
  }

  private static Known known(String line) {
    String[] parts = line.split(" +", -1);
    List<Asset> symbols = new ArrayList<>();
    for (String symbol : parts[1].split(",", -1)) {
      symbols.add(new Asset(symbol));
    }
    return new Known(
        new Chain("eip155:" + parts[0]), parts[3], symbols, Integer.parseInt(parts[2]));
  }

  /** These and others, which come first. */
  public KnownTokens with(Collection<Known> others) {
    List<Known> all = new ArrayList<>(others);
    all.addAll(tokens);
    return new KnownTokens(all);
  }

  /** A chain's own coin, in which its fees are paid; null where that is not known. */
  public static @Nullable Asset coin(Chain chain) {
    List<String> symbols = COINS.get(chain.id());
    return symbols == null ? null : new Asset(symbols.getFirst());
  }

  /** Whether a currency is a chain's own coin, by today's name or an earlier one. */
  public static boolean isCoin(Chain chain, Asset currency) {
    return COINS.getOrDefault(chain.id(), List.of()).contains(currency.code());
  }

  /** What a currency can be on a chain; empty where that is not known. */
  public List<Known> of(Chain chain, Asset currency) {
    return tokens.stream()
        .filter(known -> known.chain().equals(chain) && known.symbols().contains(currency))
        .toList();
  }

  /** The token of a contract; null where it is not known. */
  public @Nullable Known of(Chain chain, String contract) {
    return tokens.stream()
        .filter(known -> known.chain().equals(chain))
        .filter(known -> known.contract().equalsIgnoreCase(contract))
        .findFirst()
        .orElse(null);
  }
}
