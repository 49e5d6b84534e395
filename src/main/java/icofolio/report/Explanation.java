package icofolio.report;

import icofolio.book.Position;
import icofolio.book.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the figures of one sale are what they are: each with what it was made of.
 *
 * @param position whose figures they are
 * @param figures stage; per currency contributed, due, accepted, received, outstanding and
 *     interest; contributed_value, net_invested and refund_status; allocated, vested, distributed,
 *     claimable, locked, next_unlock and distribution_status
 */
public record Explanation(Position position, List<Figure> figures) {
  public Explanation {
    figures = List.copyOf(figures);
  }

  /**
   * Explains a position.
   *
   * @param records all records of the sale; those dated after the position's instant are left out
   */
  public static Explanation of(Position position, Evidence records, Settings settings) {
    Evidence evidence = records.at(position.at());
    ValueFigures values = new ValueFigures(position, evidence, settings.baseCurrency());
    StatusFigures words = new StatusFigures(position, settings.zone());
    List<Figure> figures = new ArrayList<>();
    figures.add(new StageFigures(position.sale(), position.at(), settings.zone()).stage());
    position
        .refunds()
        .forEach(refund -> figures.addAll(new RefundFigures(position, refund, evidence).all()));
    figures.add(values.contributed());
    figures.add(values.netInvested());
    figures.add(words.refund());
    figures.add(new AllocationFigures(position, evidence, settings.baseCurrency()).allocated());
    figures.addAll(new TokenFigures(position, evidence, settings.zone()).all());
    figures.add(words.distribution());
    return new Explanation(position, figures);
  }

  /** The first figure of that name, or null. */
  public @Nullable Figure figure(String name) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst().orElse(null);
  }
}
