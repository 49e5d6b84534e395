package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Subject;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.Balances;
import icofolio.tracker.ChainReader.Holding;
import icofolio.tracker.ChainReader.Units;
import icofolio.tracker.ReadChains.Answers;
import icofolio.tracker.Store.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the balances of wallets from their chains, all chains at once, and keeps them. */
public final class RefreshBalances {
  private static final String COMMAND = "wallet balances --refresh";

  private final Tracker tracker;
  private final ReadChains chains;

  /** For that portfolio, over those chains. */
  public RefreshBalances(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = new ReadChains(tracker, chains);
  }

  /**
   * What is wanted.
   *
   * @param agree how many endpoints must say the same of one block, at least 1
   * @param anew whether an answer is believed though its block lies before the one read last
   */
  public record Wishes(Predicate<Entry> wallets, int agree, boolean anew) {}

  /**
   * Reads and keeps. Nothing is kept before all has been read, so that whatever ends it leaves what
   * was stored before. A failed read leaves the value that was read before.
   *
   * @return what went wrong, a sentence each; none where all was read
   * @throws ChainUnreadableException where the thread is interrupted
   */
  public List<String> run(Wishes wishes, ReadProgress progress) {
    Map<Chain, List<Holding>> holdings = new LinkedHashMap<>();
    tracker.read(records -> HeldAssets.of(records, wishes.wallets())).stream()
        .filter(held -> held.chain().isEvm())
        .forEach(held -> holdings.put(held.chain(), held.holdings()));
    Answers<Balances> answers =
        chains.each(
            holdings.keySet(),
            (chain, reader) ->
                reader.balances(holdings.getOrDefault(chain, List.of()), wishes.agree(), progress));
    Instant now = tracker.now();
    return Uninterrupted.run(
        () ->
            tracker.change(
                COMMAND,
                null,
                changes -> {
                  List<String> problems = new ArrayList<>(answers.problems());
                  List<Reading> read = new ArrayList<>();
                  answers
                      .failed()
                      .forEach(
                          (chain, reason) -> {
                            for (Holding holding : holdings.getOrDefault(chain, List.of())) {
                              Subject subject = AskBalances.subject(chain, holding);
                              // Of tokens that were never read it says nothing new.
                              if (holding.token().isEmpty()
                                  || changes.readings().reading(subject) != null) {
                                read.add(Reading.failed(subject, reason, now));
                              }
                            }
                          });
                  answers
                      .given()
                      .forEach(
                          (chain, balances) ->
                              read.addAll(
                                  new Kept(changes, chain, wishes, now).of(balances, problems)));
                  changes.readings().keep(read);
                  answers.keepUses(changes.readings());
                  return new Written<>(problems, true);
                }));
  }

  /** What is kept of one chain's answer. */
  private record Kept(Changes changes, Chain chain, Wishes wishes, Instant now) {
    List<Reading> of(Balances balances, List<String> problems) {
      String behind = wishes.anew() ? null : behind(balances);
      if (behind != null) {
        problems.add(chain.label() + ": " + behind);
      }
      List<Reading> kept = new ArrayList<>();
      balances
          .units()
          .forEach(
              (holding, units) -> {
                Subject subject = AskBalances.subject(chain, holding);
                kept.add(
                    behind == null
                        ? reading(subject, units, balances.sighting(), problems)
                        : Reading.failed(subject, behind, now));
              });
      if (behind == null) {
        balances.tokens().values().forEach(token -> facts(token, balances.sighting(), kept));
      }
      return kept;
    }

    /** Why an answer is older than what was read before; null where it is not. */
    private @Nullable String behind(Balances balances) {
      long newest = 0;
      for (Reading before : changes.readings().readings(AskBalances.BALANCE)) {
        Sighting sighting = before.sighting();
        Subject subject = before.subject();
        Holding holding = new Holding(subject.holder(), subject.contract());
        if (sighting != null
            && subject.chain().equals(chain)
            && balances.units().containsKey(holding)) {
          newest = Math.max(newest, sighting.block());
        }
      }
      return balances.sighting().block() >= newest
          ? null
          : ("%s is at block %d, and block %d was read before: it is behind, or the chain has begun"
                  + " anew (then: --anew)")
              .formatted(balances.sighting().endpoint(), balances.sighting().block(), newest);
    }

    private Reading reading(
        Subject subject, Units units, Sighting sighting, List<String> problems) {
      return switch (units) {
        case Units.Counted counted -> Reading.good(subject, counted.units().toString(), sighting);
        case Units.Unread unread -> {
          problems.add(sentence(subject, unread.reason()));
          yield Reading.failed(subject, unread.reason(), now);
        }
        case Units.Disputed disputed -> {
          problems.add(sentence(subject, disputed.reason()));
          yield Reading.disputed(subject, disputed.reason(), now);
        }
      };
    }

    private String sentence(Subject subject, String reason) {
      String what = subject.contract().isEmpty() ? "coins" : "token " + subject.contract();
      return "%s: %s of %s: %s".formatted(chain.label(), what, subject.holder(), reason);
    }

    private void facts(TokenFacts token, Sighting sighting, List<Reading> kept) {
      Integer decimals = token.decimals();
      String symbol = token.symbol();
      if (decimals != null) {
        Subject subject = new Subject(chain, token.contract(), "", AskBalances.DECIMALS);
        kept.add(Reading.good(subject, decimals.toString(), sighting));
      }
      if (symbol != null) {
        Subject subject = new Subject(chain, token.contract(), "", AskBalances.SYMBOL);
        kept.add(Reading.good(subject, symbol, sighting));
      }
    }
  }
}
