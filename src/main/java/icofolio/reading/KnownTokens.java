package icofolio.reading;

import icofolio.money.Asset;
import icofolio.sale.Chain;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The coins of chains and the tokens that sales are mostly paid in, by contract (as their issuers
 * publish them; checked against several public lists). A token that only calls itself one of these
 * is none.
 */
public final class KnownTokens {
  private static final Map<String, String> COINS =
      Map.ofEntries(
          Map.entry("eip155:1", "ETH"),
          Map.entry("eip155:10", "ETH"),
          Map.entry("eip155:56", "BNB"),
          Map.entry("eip155:61", "ETC"),
          Map.entry("eip155:100", "XDAI"),
          Map.entry("eip155:130", "ETH"),
          Map.entry("eip155:137", "POL"),
          Map.entry("eip155:146", "S"),
          Map.entry("eip155:324", "ETH"),
          Map.entry("eip155:5000", "MNT"),
          Map.entry("eip155:8453", "ETH"),
          Map.entry("eip155:31337", "ETH"),
          Map.entry("eip155:42161", "ETH"),
          Map.entry("eip155:42220", "CELO"),
          Map.entry("eip155:43114", "AVAX"),
          Map.entry("eip155:59144", "ETH"),
          Map.entry("eip155:534352", "ETH"),
          Map.entry("eip155:11155111", "ETH"));

  private static final String TABLE =
      """
      eip155:1     USDC 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48
      eip155:1     USDT 0xdAC17F958D2ee523a2206206994597C13D831ec7
      eip155:1     DAI  0x6B175474E89094C44Da98b954EedeAC495271d0F
      eip155:1     WETH 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2
      eip155:1     WBTC 0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599
      eip155:1     EURC 0x1aBaEA1f7C830bD89Acc67eC4af516284b1bC33c
      eip155:10    USDC 0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85
      eip155:10    USDT 0x94b008aA00579c1307B0EF2c499aD98a8ce58e58
      eip155:10    DAI  0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1
      eip155:10    WETH 0x4200000000000000000000000000000000000006
      eip155:56    USDC 0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d
      eip155:56    USDT 0x55d398326f99059fF775485246999027B3197955
      eip155:56    WBNB 0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c
      eip155:137   USDC 0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359
      eip155:137   USDT 0xc2132D05D31c914a87C6611C10748AEb04B58e8F
      eip155:137   DAI  0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063
      eip155:137   WETH 0x7ceB23fD6bC0adD59E62ac25578270cFf1b9f619
      eip155:8453  USDC 0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913
      eip155:8453  WETH 0x4200000000000000000000000000000000000006
      eip155:42161 USDC 0xaf88d065e77c8cC2239327C5EDb3A432268e5831
      eip155:42161 USDT 0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9
      eip155:42161 DAI  0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1
      eip155:42161 WETH 0x82aF49447D8a07e3bd95BD0d56f35241523fBab1
      eip155:43114 USDC 0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E
      eip155:43114 USDT 0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7
      """;

  private record Listed(String chain, String asset, String contract) {}

  private static final Map<String, Listed> BY_ASSET = new HashMap<>();
  private static final Map<String, Listed> BY_CONTRACT = new HashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String[] parts = line.strip().split(" +");
      Listed listed = new Listed(parts[0], parts[1], parts[2]);
      BY_ASSET.put(listed.chain() + " " + listed.asset(), listed);
      BY_CONTRACT.put(listed.chain() + " " + listed.contract(), listed);
    }
  }

  private KnownTokens() {}

  /** The symbol of a chain's own coin; null where it is not known. */
  public static @Nullable String coin(Chain chain) {
    return COINS.get(chain.id());
  }

  /** The contract of an asset on a chain, EIP-55; null where none is known. */
  public static @Nullable String contract(Chain chain, Asset asset) {
    Listed listed = BY_ASSET.get(chain.id() + " " + asset.code());
    return listed == null ? null : listed.contract();
  }

  /** The asset of a contract on a chain; null where it is none that is known. */
  public static @Nullable Asset asset(Chain chain, String contract) {
    Listed listed = BY_CONTRACT.get(chain.id() + " " + contract);
    return listed == null ? null : Asset.of(listed.asset());
  }
}
