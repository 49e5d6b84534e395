package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Problem;
import icofolio.rule.Judge;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says what contributions would stand against, all rules at once, and writes nothing. */
public final class CheckContributions {
  private final Tracker tracker;

  /** For that portfolio. */
  public CheckContributions(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * What one would stand against.
   *
   * @param value in base currency
   * @param ruling every rule that concerns it, those that it keeps too
   */
  public record Answer(Entry contribution, BigDecimal value, Ruling ruling) {}

  /**
   * Judges contributions in their order, each as if those before it had been written.
   *
   * @throws RefusedException where one names what is not there, or has no value
   */
  public List<Answer> run(List<Entry> plan) {
    return tracker.read(
        records -> {
          Catalog catalog = Catalog.read(records);
          Derivation derivation = new Derivation(records.settings(), records.prices());
          References references = new References(catalog, new Lookup(records), derivation.zone());
          Standings standings = Standings.toJudge(records, catalog::get, tracker.now());
          RuleSentences sentences = new RuleSentences(records.settings());
          Standing standing = null;
          List<Answer> answers = new ArrayList<>();
          for (Entry entry : plan) {
            BigDecimal value = value(entry, references, derivation);
            Spending spending = standings.spending(entry, value);
            if (spending == null) {
              answers.add(new Answer(entry, value, Ruling.NONE));
              continue;
            }
            if (standing == null) {
              standing =
                  plan.size() == 1
                      ? standings.around(Standings.rules(records), spending)
                      : standings.whole(Standings.rules(records));
            }
            Ruling ruling = Watch.ruling(new Judge(standing), spending, false, sentences);
            answers.add(new Answer(entry, value, ruling));
            standing.add(spending);
          }
          return answers;
        });
  }

  private static BigDecimal value(Entry entry, References references, Derivation derivation) {
    List<Problem> problems = new ArrayList<>();
    references.check(entry, problems);
    BigDecimal value = derivation.value(entry);
    if (value == null) {
      problems.add(Messages.noPrice(entry, derivation));
    }
    if (!problems.isEmpty() || value == null) {
      throw new RefusedException(problems);
    }
    return value;
  }
}
