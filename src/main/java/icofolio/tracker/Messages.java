package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.SaleFields;
import icofolio.entry.TextRules;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The problems that only the portfolio as a whole can show, in words. */
final class Messages {
  private Messages() {}

  static Problem noPrice(Entry contribution, Derivation derivation) {
    String currency = contribution.need(ContributionFields.CURRENCY);
    String base = derivation.baseCurrency().code();
    String day = derivation.day(contribution).toString();
    return new Problem(
        Place.NONE,
        ContributionFields.VALUE.name(),
        ProblemCode.NO_PRICE,
        null,
        ("no value, and no price of %s in %s on %s or the 7 days before: give the value, or add the"
                + " price with 'ico price add --date %s --asset %s --currency %s --price …'")
            .formatted(currency, base, day, day, currency, base));
  }

  /** A price that a value rests on is gone, or is of another day now. */
  static Problem noLongerPriced(Entry contribution, Derivation derivation) {
    Problem problem = noPrice(contribution, derivation);
    return new Problem(
        problem.place(),
        problem.column(),
        problem.code(),
        problem.value(),
        "contribution %s would have %s".formatted(contribution.id(), problem.message()));
  }

  static Problem noSlug(Entry sale) {
    return at(
        SaleFields.ID,
        ProblemCode.MISSING,
        null,
        "no id can be made of the name %s: give one, such as acme-seed"
            .formatted(TextRules.shown(sale.need(SaleFields.NAME))));
  }

  static Problem unknown(Field field, String id, Kind kind, Collection<String> known) {
    String nearest = Nearest.of(id, known);
    String hint =
        nearest == null
            ? "add it with 'ico %s add', or import it together with this file"
                .formatted(kind.singular())
            : "did you mean %s?".formatted(nearest);
    return at(
        field,
        ProblemCode.UNKNOWN_REFERENCE,
        id,
        "there is no %s %s; %s".formatted(kind.singular(), TextRules.shown(id), hint));
  }

  static Problem at(
      @Nullable Field field, ProblemCode code, @Nullable String value, String message) {
    return new Problem(
        Place.NONE,
        field == null ? null : field.name(),
        code,
        value == null ? null : TextRules.shown(value),
        message);
  }

  /** The same problem, at a place. */
  static Problem placed(Problem problem, Place place) {
    return new Problem(place, problem.column(), problem.code(), problem.value(), problem.message());
  }
}
