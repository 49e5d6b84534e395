package icofolio.tracker;

import icofolio.entry.Kind;
import icofolio.money.Amount;
import icofolio.money.Units;
import icofolio.rule.Budget;
import icofolio.rule.Judge;
import icofolio.rule.Limit;
import icofolio.rule.Mode;
import icofolio.rule.Rises;
import icofolio.rule.Rules;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import icofolio.rule.Verdict;
import icofolio.rule.Verdict.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches over one change set: what it has raised above a budget or limit. Asked within the change
 * set, before and after it is written, so that no two changes can together pass a limit.
 */
final class Watch {
  private final Bookkeeper books;
  private final Instant now;
  private final Rules rules;
  private @Nullable Standing before;

  private Watch(Bookkeeper books, Instant now, Rules rules) {
    this.books = books;
    this.now = now;
    this.rules = rules;
  }

  /** Over a change set that has written nothing yet. */
  static Watch of(Bookkeeper books, Instant now) {
    return new Watch(books, now, Standings.rules(books.changes()));
  }

  /** The same with books that have read what others have written meanwhile. */
  Watch again(Bookkeeper fresh) {
    Watch again = new Watch(fresh, now, rules);
    again.before = before;
    return again;
  }

  /** Whether there is any rule at all. */
  boolean isNeeded() {
    return !rules.isEmpty();
  }

  Rules rules() {
    return rules;
  }

  Standings standings() {
    return Standings.toJudge(books.changes(), books.catalog()::get, now);
  }

  /** Remembers how everything stands before something other than a contribution is written. */
  void look() {
    if (isNeeded()) {
      before = standings().whole(rules);
    }
  }

  /** What a contribution that was just added stands against. */
  Ruling added(Stored contribution) {
    Spending spending = isNeeded() ? spending(contribution) : null;
    if (spending == null) {
      return Ruling.NONE;
    }
    books.finish();
    Standing standing = standings().around(rules, spending);
    standing.remove(spending);
    return ruling(new Judge(standing), spending, true, sentences());
  }

  /**
   * What one contribution would stand against.
   *
   * @param brokenOnly whether rules that it keeps are left out, and the largest amount with them
   */
  static Ruling ruling(
      Judge judge, Spending spending, boolean brokenOnly, RuleSentences sentences) {
    List<Verdict> verdicts = judge.judge(spending);
    List<Verdict> told =
        brokenOnly ? verdicts.stream().filter(Verdict::isBroken).toList() : verdicts;
    boolean blocked = verdicts.stream().anyMatch(v -> v.outcome() == Outcome.BLOCK);
    return new Ruling(
        told, sentences.of(told), blocked || !brokenOnly ? largest(judge, spending) : null);
  }

  /**
   * What a contribution would stand against that takes the place of another. A rule that is broken
   * with the one before as well, and no less, is told and does not block.
   *
   * @param judge of how everything stands without either
   */
  static Ruling edited(Judge judge, Spending was, Spending becomes, RuleSentences sentences) {
    Map<String, Verdict> before = new HashMap<>();
    judge.judge(was).forEach(verdict -> before.put(key(verdict), verdict));
    List<Verdict> verdicts = new ArrayList<>();
    for (Verdict verdict : judge.judge(becomes)) {
      Verdict old = before.get(key(verdict));
      boolean raises = old == null || verdict.after().compareTo(old.after()) > 0;
      verdicts.add(verdict.isBroken() && !raises ? warning(verdict) : verdict);
    }
    Amount largest = largest(judge, becomes);
    return new Ruling(verdicts, sentences.of(verdicts), atLeast(largest, was, becomes));
  }

  private static String key(Verdict verdict) {
    return verdict.rule() + " " + verdict.measure();
  }

  private static @Nullable Amount largest(Judge judge, Spending spending) {
    BigDecimal largest = judge.largest(spending, Units.digits(spending.currency()));
    return largest == null ? null : new Amount(largest, spending.currency());
  }

  RuleSentences sentences() {
    return new RuleSentences(books.changes().settings());
  }

  /**
   * What the change as a whole stands against, since the {@link #look}. Rules that it changed
   * itself are not asked.
   */
  Ruling risen() {
    Standing was = before;
    if (was == null) {
      return Ruling.NONE;
    }
    books.finish();
    Rules still = unchanged();
    List<Verdict> broken = Rises.between(was, standings().whole(still));
    return new Ruling(broken, sentences().of(broken), null);
  }

  private Rules unchanged() {
    Rules after = Standings.rules(books.changes());
    List<Budget> budgets = rules.budgets().stream().filter(after.budgets()::contains).toList();
    return new Rules(
        budgets,
        rules.limits().stream()
            .filter(after.limits()::contains)
            .filter(limit -> stands(limit, budgets))
            .toList());
  }

  private static boolean stands(Limit limit, List<Budget> budgets) {
    return limit.budget() == null
        || budgets.stream().anyMatch(budget -> budget.id().equals(limit.budget()));
  }

  /** The same ruling where nothing may be blocked: it only warns. */
  static Ruling warning(Ruling ruling) {
    return new Ruling(
        ruling.verdicts().stream().map(Watch::warning).toList(), ruling.sentences(), null);
  }

  private static Verdict warning(Verdict v) {
    return new Verdict(
        v.rule(),
        v.measure(),
        Mode.WARN,
        v.limit(),
        v.before(),
        v.after(),
        v.subject(),
        v.window(),
        v.isBroken() ? Outcome.WARN : Outcome.OK);
  }

  /**
   * The largest amount that an edited contribution might have: at least what it had, where nothing
   * else of it has changed.
   */
  Ruling withLargest(Ruling ruling, Stored was, Stored contribution) {
    Spending spending = ruling.isAllowed() ? null : spending(contribution);
    if (spending == null) {
      return ruling;
    }
    Standing standing = standings().around(rules, spending);
    standing.remove(spending);
    Amount largest = largest(new Judge(standing), spending);
    return new Ruling(
        ruling.verdicts(), ruling.sentences(), atLeast(largest, spending(was), spending));
  }

  /** What a contribution had may stay, where nothing else of it has changed. */
  private static @Nullable Amount atLeast(
      @Nullable Amount largest, @Nullable Spending was, Spending becomes) {
    if (was == null || largest == null || !sameBut(was, becomes)) {
      return largest;
    }
    boolean more = was.amount().compareTo(largest.number()) > 0;
    return more ? new Amount(was.amount(), was.currency()) : largest;
  }

  private @Nullable Spending spending(Stored stored) {
    return stored.kind() == Kind.CONTRIBUTIONS
        ? standings().spending(stored.entry(), Objects.requireNonNull(stored.derived().value()))
        : null;
  }

  private static boolean sameBut(Spending one, Spending other) {
    return one.sale().equals(other.sale())
        && one.currency().equals(other.currency())
        && one.at().equals(other.at())
        && one.commitment() == other.commitment()
        && Objects.equals(one.wallet(), other.wallet());
  }

  /** Whether records of that kind can concern a rule. */
  static boolean concerns(Kind kind) {
    return switch (kind) {
      case CONTRIBUTIONS, REFUNDS, SALES, PRICES -> true;
      case TRANCHES, WALLETS, DISTRIBUTIONS, BUDGETS, LIMITS -> false;
    };
  }
}
