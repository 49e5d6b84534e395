package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.render.ExplanationTree;
import icofolio.render.TreeLine;
import icofolio.render.Wording;
import icofolio.render.theme.Slot;
import icofolio.report.Figure;
import icofolio.report.Trail;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why figures are what they are, as lines of a page; those of a record lead to it. */
final class ReasonRows {
  private static final String INDENT = "  ";

  private ReasonRows() {}

  /** The page of a sale's figures. */
  static List<PageRow> page(Content.Reasons reasons, PageLook look) {
    List<PageRow> rows = new ArrayList<>();
    String now = PageLook.minute(reasons.now(), reasons.zone());
    rows.add(
        PageRow.of(
            Line.of("Why these figures", Slot.TITLE)
                .and("  " + reasons.name(), Slot.ACCENT)
                .and("  as of " + now, Slot.MUTED)));
    rows.addAll(rows(reasons.figures(), new PageWording(look, reasons.zone()), true));
    return rows;
  }

  /**
   * The figures with all below them.
   *
   * @param spaced whether a blank line stands above each
   */
  static List<PageRow> rows(List<Figure> figures, Wording wording, boolean spaced) {
    List<PageRow> rows = new ArrayList<>();
    for (TreeLine line : ExplanationTree.lines(figures, wording)) {
      if (spaced && line.depth() == 0) {
        rows.add(PageRow.of(Line.BLANK));
      }
      rows.add(new PageRow(line(line), place(line.record())));
    }
    return rows;
  }

  private static Line line(TreeLine tree) {
    Line line = Line.of(INDENT.repeat(tree.depth()), Slot.TEXT);
    for (TreeLine.Piece piece : tree.pieces()) {
      line = line.and(piece.text(), Objects.requireNonNullElse(piece.slot(), Slot.TEXT));
    }
    return line;
  }

  private static @Nullable Place place(Trail.@Nullable Recorded record) {
    return record == null ? null : place(new RecordKey(record.kind(), record.id()));
  }

  /** The page of a record of any kind. */
  static Place place(RecordKey key) {
    return switch (key.kind()) {
      case SALES -> new Place.Sale(key.id(), 0, 0);
      case BUDGETS -> new Place.Budget(key.id(), 0);
      case TRANCHES, WALLETS, PRICES, CONTRIBUTIONS, REFUNDS, DISTRIBUTIONS, LIMITS ->
          new Place.Record(key, 0);
    };
  }

  /** The same of a kind by its name; null where it is none. */
  static @Nullable Place place(String kind, String id) {
    Kind found = Kind.of(kind);
    return found == null ? null : place(new RecordKey(found, id));
  }
}
