package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.NameReading;
import icofolio.reading.SaleReading;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.reading.TransactionReading;
import icofolio.reading.VestingReading;
import icofolio.sale.Chain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chain that says what a test has told it. */
class FakeChain implements Chains, ChainReader {
  static final String HASH = "0x" + "ab".repeat(32);

  final Map<Holding, Units> units = new HashMap<>();
  final Map<String, TokenFacts> tokens = new HashMap<>();
  final Map<String, TransactionReading> transactions = new HashMap<>();
  @Nullable SaleReading sale;
  @Nullable Found found;
  List<VestingReading> vesting = List.of();
  long block = 100;
  @Nullable String broken;
  boolean isContract = true;

  void holds(String address, String token, String count) {
    units.put(new Holding(address, token), new Units.Counted(new BigInteger(count)));
  }

  Sighting sighting() {
    return new Sighting(block, HASH, Folio.NOW, "node");
  }

  @Override
  public ChainReader open(Chain chain, List<Endpoint> endpoints) {
    return this;
  }

  private void check() {
    if (broken != null) {
      throw new ChainUnreadableException(broken, null);
    }
  }

  @Override
  public Balances balances(List<Holding> holdings, int agree, ReadProgress progress) {
    check();
    Map<Holding, Units> all = new HashMap<>();
    holdings.forEach(
        one -> all.put(one, units.getOrDefault(one, new Units.Counted(BigInteger.ZERO))));
    return new Balances(sighting(), all, tokens);
  }

  @Override
  public List<TransactionReading> transactions(List<String> hashes) {
    check();
    return hashes.stream()
        .map(
            hash ->
                transactions.getOrDefault(hash, new TransactionReading.Missing(hash, sighting())))
        .toList();
  }

  @Override
  public @Nullable SaleReading sale(String contract, List<String> wallets, Instant since) {
    check();
    return sale;
  }

  @Override
  public List<VestingReading> vesting(
      Collection<String> contracts, List<String> wallets, String token, Instant since) {
    check();
    return vesting;
  }

  @Override
  public Found transfers(
      String token,
      Set<String> wallets,
      @Nullable Sighting after,
      Instant since,
      ReadProgress progress) {
    check();
    return found == null ? new Found(List.of(), 0, sighting(), sighting()) : found;
  }

  @Override
  public Map<String, TokenFacts> tokens(Collection<String> contracts) {
    return tokens;
  }

  @Override
  public boolean isContract(String address) {
    check();
    return isContract;
  }

  @Override
  public Sighting head() {
    return sighting();
  }

  @Override
  public NameReading address(String name) {
    return new NameReading.None("stands for no address");
  }

  @Override
  public NameReading name(String address) {
    return new NameReading.None("has no name");
  }

  @Override
  public void reload(List<Endpoint> endpoints) {}

  @Override
  public List<KeyUse> drainUses() {
    return List.of(new KeyUse("node", "", 3, 1, Folio.NOW));
  }

  @Override
  public List<String> notices() {
    return List.of();
  }

  @Override
  public void close() {}
}
