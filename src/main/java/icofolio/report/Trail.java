package icofolio.report;

import icofolio.entry.Kind;
import icofolio.money.Price;
import java.time.LocalDate;
import java.util.List;

/** What a figure was made of. */
public sealed interface Trail {
  /** A field of a record, as it was put in. */
  record Recorded(Kind kind, String id, String field) implements Trail {}

  /** The sum of its parts, newest first; of very many the last part stands for all older ones. */
  record Sum(List<Figure> parts) implements Trail {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** The part of a sum that stands for so many older records. */
  record Rest(long records) implements Trail {}

  /** A formula of the contract over its inputs. */
  record Formula(FormulaRule rule, List<Figure> inputs) implements Trail {
    public Formula {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * What has unlocked by now.
   *
   * @param rule by which formula
   * @param terms the fields that it rests on
   * @param unlocked the unlocks so far, newest first, as the parts of a {@link Sum}
   */
  record Unlocked(VestingRule rule, List<Figure> terms, List<Figure> unlocked) implements Trail {
    public Unlocked {
      terms = List.copyOf(terms);
      unlocked = List.copyOf(unlocked);
    }
  }

  /** A price out of the price book: which one, and for which day it was asked. */
  record PriceUsed(Price price, LocalDate askedFor) implements Trail {}

  /** The words that were tried in the contract's order; the last one fits. */
  record Rule(List<Tried> tried) implements Trail {
    public Rule {
      tried = List.copyOf(tried);
    }
  }

  /**
   * A word that was tried.
   *
   * @param word the status
   * @param clause when it fits
   * @param fits whether it did
   * @param facts what was looked at
   */
  record Tried(String word, Clause clause, boolean fits, List<Figure> facts) {
    public Tried {
      facts = List.copyOf(facts);
    }
  }

  /** A figure of the same explanation, which tells by itself how it came to be. */
  record Seen() implements Trail {}
}
