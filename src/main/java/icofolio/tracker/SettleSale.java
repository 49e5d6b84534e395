package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import icofolio.entry.Words;
import icofolio.money.Asset;
import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.money.Units;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.EditRecords.Together;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Records what a sale accepted of every contribution to it, all at once. */
public final class SettleSale {
  private final EditRecords edits;

  /** By those edits. */
  public SettleSale(EditRecords edits) {
    this.edits = edits;
  }

  /** What was accepted. */
  public sealed interface Accepted {
    /**
     * The same part of each.
     *
     * @param ratio from 0 to 1
     */
    record Ratio(BigDecimal ratio) implements Accepted {
      /**
       * A part as a person writes it: {@code 0.375}, or {@code 37.5%}.
       *
       * @throws BadNumberException with the rest of a sentence that names it
       */
      public static Ratio parse(String text) throws BadNumberException {
        boolean percent = text.endsWith("%");
        BigDecimal number =
            Decimals.parse(percent ? text.substring(0, text.length() - 1).strip() : text);
        BigDecimal ratio = percent ? number.movePointLeft(2) : number;
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
          throw new BadNumberException("must lie between 0 and 1");
        }
        return new Ratio(ratio);
      }
    }

    /** Of each so much. */
    record Each(List<Line> lines) implements Accepted {
      public Each {
        lines = List.copyOf(lines);
      }
    }
  }

  /**
   * What was accepted of one contribution.
   *
   * @param place where it is said
   * @param contribution its id
   * @param accepted in its currency
   */
  public record Line(Place place, String contribution, BigDecimal accepted) {}

  /**
   * Records it as one change set.
   *
   * @param dryRun whether nothing is to be kept of it
   * @throws RefusedException where a contribution is named that is not there, or one is left out
   */
  public Together run(String sale, Accepted accepted, boolean dryRun) {
    return edits.together(Kind.CONTRIBUTIONS, sale, dryRun, dossier -> settled(dossier, accepted));
  }

  private static List<Entry> settled(Dossier dossier, Accepted accepted) {
    List<Entry> money =
        dossier.records().stream()
            .filter(stored -> stored.kind() == Kind.CONTRIBUTIONS)
            .map(Stored::entry)
            .filter(entry -> ContributionFields.status(entry).isMoney())
            .filter(entry -> !at(entry, dossier).isAfter(dossier.overview().now()))
            .toList();
    if (money.isEmpty()) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "no money was sent to %s: there is nothing to settle".formatted(dossier.sale().id()));
    }
    return switch (accepted) {
      case Accepted.Ratio(BigDecimal ratio) ->
          money.stream().map(entry -> with(entry, part(entry, ratio))).toList();
      case Accepted.Each(List<Line> lines) -> each(money, lines, dossier);
    };
  }

  private static Instant at(Entry entry, Dossier dossier) {
    return ContributionFields.at(entry, dossier.overview().settings().zone());
  }

  /** Never more than the share: rounded down to the unit of the currency. */
  private static BigDecimal part(Entry entry, BigDecimal ratio) {
    BigDecimal amount = entry.needNumber(ContributionFields.AMOUNT);
    int digits = Units.digits(new Asset(entry.need(ContributionFields.CURRENCY)));
    return ratio.compareTo(BigDecimal.ONE) == 0
        ? amount
        : Decimals.floor(amount.multiply(ratio), Math.max(digits, amount.scale()));
  }

  private static Entry with(Entry entry, BigDecimal accepted) {
    return entry.with(ContributionFields.ACCEPTED, Decimals.canonical(accepted));
  }

  private static List<Entry> each(List<Entry> money, List<Line> lines, Dossier dossier) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Line> byId = new HashMap<>();
    Set<String> ids = new TreeSet<>(money.stream().map(Entry::id).toList());
    for (Line line : lines) {
      if (!ids.contains(line.contribution())) {
        problems.add(unknown(line, ids, dossier));
      } else if (byId.put(line.contribution(), line) != null) {
        problems.add(at(line, ProblemCode.DUPLICATE, "this contribution came before"));
      }
    }
    ids.removeAll(byId.keySet());
    if (!ids.isEmpty()) {
      problems.add(missing(ids, lines));
    }
    List<Entry> settled = new ArrayList<>();
    for (Entry entry : money) {
      Line line = byId.get(entry.id());
      if (line != null && line.accepted().compareTo(amount(entry)) > 0) {
        problems.add(
            new Problem(
                line.place(),
                ContributionFields.ACCEPTED.name(),
                ProblemCode.BAD_NUMBER,
                Decimals.text(line.accepted()),
                "accepted must not be above the amount of %s, which is %s"
                    .formatted(entry.id(), Decimals.text(amount(entry)))));
      } else if (line != null) {
        settled.add(with(entry, line.accepted()));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return settled;
  }

  private static BigDecimal amount(Entry entry) {
    return entry.needNumber(ContributionFields.AMOUNT);
  }

  private static Problem unknown(Line line, Set<String> ids, Dossier dossier) {
    String sale = dossier.sale().id();
    for (Stored stored : dossier.records()) {
      if (stored.kind() == Kind.CONTRIBUTIONS && stored.id().equals(line.contribution())) {
        String status = Words.of(ContributionFields.status(stored.entry()));
        return at(
            line,
            ProblemCode.BAD_VALUE,
            "no money was sent to %s with contribution %s by now (it is %s): leave its line out"
                .formatted(sale, TextRules.shown(line.contribution()), status));
      }
    }
    return at(
        line,
        ProblemCode.UNKNOWN_REFERENCE,
        "no money was sent to %s as contribution %s%s"
            .formatted(
                sale,
                TextRules.shown(line.contribution()),
                Nearest.hint(line.contribution(), ids)));
  }

  private static Problem missing(Set<String> ids, List<Line> lines) {
    Place place = lines.isEmpty() ? Place.NONE : new Place(lines.getFirst().place().file(), 0);
    return new Problem(
        place,
        "id",
        ProblemCode.MISSING,
        null,
        "is missing for %s: name every contribution, with 0 where nothing was accepted"
            .formatted(String.join(", ", ids)));
  }

  private static Problem at(Line line, ProblemCode code, String message) {
    return new Problem(line.place(), "id", code, TextRules.shown(line.contribution()), message);
  }
}
