package icofolio.report;

import icofolio.book.Settings;
import icofolio.money.Asset;
import icofolio.rule.Dimension;
import icofolio.rule.Limit;
import icofolio.rule.LimitState;
import icofolio.rule.Shares;
import icofolio.rule.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How what is invested is divided, and what the limits say of it.
 *
 * @param netInvested value of what was sent less what came back, over all sales
 * @param dimensions the division by each
 * @param limits where each measure of each limit stands
 */
public record Diversification(
    Asset baseCurrency,
    BigDecimal netInvested,
    Map<Dimension, Shares> dimensions,
    List<LimitState> limits) {
  public Diversification {
    limits = List.copyOf(limits);
  }

  /** As everything stands at an instant. */
  public static Diversification of(Standing standing, Settings settings, Instant now) {
    Map<Dimension, Shares> dimensions = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      dimensions.put(dimension, standing.invested(dimension));
    }
    List<LimitState> limits = new ArrayList<>();
    for (Limit limit : standing.rules().limits()) {
      limits.addAll(LimitState.of(standing, limit, now));
    }
    return new Diversification(
        settings.baseCurrency(), standing.invested(Dimension.SALE).whole(), dimensions, limits);
  }
}
