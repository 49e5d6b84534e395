package icofolio.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts of several assets side by side, never added across assets; zero parts are left out.
 *
 * @param parts number by asset, sorted by symbol, none zero
 */
public record Amounts(Map<Asset, BigDecimal> parts) {
  /** Nothing of anything. */
  public static final Amounts NONE = new Amounts(Map.of());

  public Amounts {
    TreeMap<Asset, BigDecimal> sorted = new TreeMap<>();
    parts.forEach(
        (asset, number) -> {
          if (number.signum() != 0) {
            sorted.put(asset, Decimals.canonical(number));
          }
        });
    parts = Collections.unmodifiableMap(sorted);
  }

  /** These amounts and one more. */
  public Amounts plus(Asset asset, BigDecimal number) {
    TreeMap<Asset, BigDecimal> sum = new TreeMap<>(parts);
    sum.merge(asset, number, BigDecimal::add);
    return new Amounts(sum);
  }

  /** Both, asset by asset. */
  public Amounts plus(Amounts other) {
    TreeMap<Asset, BigDecimal> sum = new TreeMap<>(parts);
    other.parts.forEach((asset, number) -> sum.merge(asset, number, BigDecimal::add));
    return new Amounts(sum);
  }

  /** The number of one asset, zero when there is none of it. */
  public BigDecimal of(Asset asset) {
    return parts.getOrDefault(asset, BigDecimal.ZERO);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The parts as amounts, sorted by symbol. */
  public List<Amount> list() {
    List<Amount> list = new ArrayList<>(parts.size());
    parts.forEach((asset, number) -> list.add(new Amount(number, asset)));
    return list;
  }
}
