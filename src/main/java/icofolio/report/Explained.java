package icofolio.report;

import java.util.List;

/**
 * Something whose figures are explained together.
 *
 * @param title what it is: the id of a sale, an event, {@code totals}
 * @param sale id of the sale that it is about; empty where it is about all
 * @param figures each with what it was made of
 */
public record Explained(String title, String sale, List<Figure> figures) {
  public Explained {
    figures = List.copyOf(figures);
  }
}
