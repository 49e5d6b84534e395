package icofolio.entry;

import icofolio.sale.Chain;
import icofolio.sale.Precision;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Holds fields of one entry against each other and collects what does not fit. */
final class RuleCheck {
  private Entry entry;
  private List<Finding> findings = List.of();

  RuleCheck(Entry entry) {
    this.entry = entry;
  }

  Checked result() {
    return new Checked(entry, List.copyOf(findings));
  }

  Entry entry() {
    return entry;
  }

  /** Where one is given, so must another be. */
  void needs(Field given, Field needed) {
    if (entry.has(given) && !entry.has(needed) && !isFound(needed)) {
      find(needed, ProblemCode.MISSING, "is missing: " + given.name() + " needs it");
    }
  }

  private boolean isFound(Field field) {
    return findings.stream().anyMatch(finding -> finding.field().equals(field));
  }

  /** One number must not be above another. */
  void notAbove(Field low, Field high) {
    BigDecimal number = entry.number(low);
    BigDecimal most = entry.number(high);
    if (number != null && most != null && number.compareTo(most) > 0) {
      find(low, ProblemCode.BAD_NUMBER, "must not be above " + high.name());
    }
  }

  /** One date must not lie after another, even where both are read as kindly as can be. */
  void notAfter(Field first, Field second) {
    SaleDate from = entry.date(first);
    SaleDate to = entry.date(second);
    if (from == null || to == null || isUnknown(from) || isUnknown(to)) {
      return;
    }
    if (from.first(ZoneOffset.UTC).isAfter(to.last(ZoneOffset.UTC))) {
      find(second, ProblemCode.BAD_DATE, "lies before " + first.name());
    }
  }

  private static boolean isUnknown(SaleDate date) {
    return date.precision() == Precision.UNKNOWN;
  }

  /** An address must be one of the chain; takes its canonical form. */
  void address(Field address, Field chainField) {
    String text = entry.text(address);
    String chain = entry.text(chainField);
    if (text == null || chain == null) {
      return;
    }
    try {
      String canonical = Addresses.read(text, new Chain(chain));
      if (!canonical.equals(text)) {
        entry = entry.with(address, canonical);
      }
    } catch (BadValueException e) {
      find(address, e.code(), e.why());
    }
  }

  void find(Field field, ProblemCode code, String why) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    String text = Field.textOrNull(entry.get(field));
    String shown = text == null || Secrets.isIn(text) ? null : TextRules.shown(text);
    findings.add(new Finding(field, code, shown, why));
  }
}
