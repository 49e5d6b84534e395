package icofolio.tracker;

import icofolio.rule.Rises;
import icofolio.rule.Rules;
import icofolio.rule.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of the portfolio. It is held to the rules of the portfolio that it
 * replaces: what was taken back since may stand against them now.
 */
public final class RestoreBackup {
  private final Tracker tracker;
  private final Store backup;

  /**
   * Into that portfolio.
   *
   * @param backup the copy, to be read
   */
  public RestoreBackup(Tracker tracker, Store backup) {
    this.tracker = tracker;
    this.backup = backup;
  }

  /** Where everything stands, and in which currency. */
  private record Known(Rules rules, Standing standing, String baseCurrency) {}

  /**
   * Does it.
   *
   * @param override why it is to be done past a limit; null where it must not
   * @return where what it replaced is kept; null where there was nothing
   * @throws OverLimitException where a rule blocks it
   */
  public @Nullable Path run(Path file, @Nullable String override) {
    if (override == null) {
      Ruling ruling = ruling();
      if (!ruling.isAllowed()) {
        throw new OverLimitException(ruling);
      }
    }
    return tracker.store().restore(file);
  }

  private Ruling ruling() {
    Optional<Known> known = before();
    if (known.isEmpty()) {
      return Ruling.NONE;
    }
    Known before = known.get();
    return backup.read(
        records -> {
          // Figures in another currency cannot be held against each other.
          if (!records.settings().baseCurrency().code().equals(before.baseCurrency)) {
            return Ruling.NONE;
          }
          Standing after = standing(records, before.rules, tracker.now());
          var broken = Rises.between(before.standing, after);
          return new Ruling(broken, new RuleSentences(records.settings()).of(broken), null);
        });
  }

  /**
   * How it stands now; empty where there are no rules, or what is there cannot be read any more.
   */
  private Optional<Known> before() {
    try {
      return tracker
          .store()
          .read(
              records -> {
                Rules rules = Standings.rules(records);
                return rules.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        new Known(
                            rules,
                            standing(records, rules, tracker.now()),
                            records.settings().baseCurrency().code()));
              });
    } catch (StoreUnavailableException e) {
      return Optional.empty();
    }
  }

  private static Standing standing(Records records, Rules rules, Instant now) {
    Catalog catalog = Catalog.read(records);
    return Standings.toJudge(records, catalog::get, now).whole(rules);
  }
}
