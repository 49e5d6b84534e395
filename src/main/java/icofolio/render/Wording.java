package icofolio.render;

import icofolio.report.Value;

/** How the parts of a tree of figures are written. */
public interface Wording {
  /** As they stand in files and formulas, numbers with all their digits. */
  Wording EXACT =
      new Wording() {
        @Override
        public String words(String names) {
          return names;
        }

        @Override
        public String number(Value.Quantity quantity) {
          return Figures.exact(quantity.number());
        }

        @Override
        public String date(Value.When when) {
          return ExplanationTree.plain(when);
        }
      };

  /** The name of a figure or field, or a formula over such names. */
  String words(String names);

  /** A number without its unit. */
  String number(Value.Quantity quantity);

  /** A date. */
  String date(Value.When when);
}
