package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.report.Explanation;
import icofolio.report.Figure;
import icofolio.report.RecordExplanation;
import icofolio.rule.Breach;
import icofolio.rule.LimitState;
import icofolio.rule.Standing;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.EditRecords;
import icofolio.tracker.Records;
import icofolio.tracker.Stored;
import icofolio.tracker.Tracker;
import icofolio.tracker.UndoChange;
import icofolio.tracker.Warning;
import icofolio.tui.Content;
import icofolio.tui.Outcome;
import icofolio.tui.PortfolioRecords;
import icofolio.tui.RecordKey;
import icofolio.tui.Removing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Single records, the history, and what is done with them, as the terminal UI asks for it. */
final class TrackerRecords implements PortfolioRecords {
  private final Tracker tracker;
  private final AskPortfolio ask;

  TrackerRecords(Tracker tracker) {
    this.tracker = tracker;
    this.ask = new AskPortfolio(tracker);
  }

  @Override
  public Content.@Nullable OfRecord find(RecordKey key) {
    Optional<Content.OfRecord> found =
        ask.whole(
            (records, overview) ->
                Optional.ofNullable(records.find(key.kind(), key.id()))
                    .map(stored -> found(stored, records, overview)));
    return found.orElse(null);
  }

  private Content.OfRecord found(Stored stored, Records records, Overview overview) {
    Supplier<Standing> standing = () -> ask.standing(records, overview);
    return new Content.OfRecord(
        new Shows(overview, standing).of(stored),
        figures(stored, records, overview),
        stored.kind() == Kind.LIMITS
            ? LimitState.of(standing.get(), LimitFields.read(stored.entry()), overview.now())
            : List.of(),
        records.past(stored.kind(), stored.id()),
        overview.now(),
        overview.settings().baseCurrency(),
        overview.settings().zone());
  }

  private List<Figure> figures(Stored stored, Records records, Overview overview) {
    String id = stored.entry().sale();
    Sale sale = id == null ? null : overview.catalog().find(id);
    if (sale == null) {
      return List.of();
    }
    Dossier dossier = ask.dossier(records, overview, sale);
    return RecordExplanation.of(
        stored.kind(), stored.id(), dossier.position(), dossier.evidence(), overview.settings());
  }

  @Override
  public Content.@Nullable Reasons why(String sale) {
    Optional<Content.Reasons> found =
        ask.whole(
            (records, overview) ->
                Optional.ofNullable(overview.catalog().find(sale))
                    .map(terms -> reasons(ask.dossier(records, overview, terms))));
    return found.orElse(null);
  }

  private static Content.Reasons reasons(Dossier dossier) {
    Explanation explanation =
        Explanation.of(dossier.position(), dossier.evidence(), dossier.overview().settings());
    return new Content.Reasons(
        dossier.sale().name(),
        explanation.figures(),
        dossier.overview().now(),
        dossier.overview().settings().zone());
  }

  @Override
  public Content.Past history(int most) {
    Map<Long, Long> takenBack = ask.takenBack();
    return new Content.Past(
        ask.history(most).stream()
            .map(set -> new Content.Entered(set, takenBack.get(set.number())))
            .toList(),
        tracker.settings().zone());
  }

  @Override
  public Content.OfChange change(long number, int most) {
    return change(ask.change(number), most);
  }

  @Override
  public Content.OfChange undoable(int most) {
    return change(new UndoChange(tracker).next(), most);
  }

  private Content.OfChange change(ChangeSet set, int most) {
    return new Content.OfChange(
        new Content.Entered(set, ask.takenBack().get(set.number())),
        ask.breaches(set.number()).stream().map(Breach::message).toList(),
        ask.firstChanged(set.number(), most),
        tracker.settings().zone());
  }

  @Override
  public Removing removing(Kind kind, List<String> ids) {
    EditRecords.Removal removal =
        new EditRecords(tracker, command(kind, ids), null, false).rehearseRemoval(kind, ids);
    return new Removing(
        removal.records().stream().map(Stored::entry).toList(), messages(removal.warnings()));
  }

  @Override
  public Outcome.Written remove(Kind kind, List<String> ids, @Nullable String override) {
    EditRecords.Removal removal =
        new EditRecords(tracker, command(kind, ids), override, false).remove(kind, ids);
    return Outcome.Written.deleted(kind, ids, messages(removal.warnings()));
  }

  /** As on the command line, so that the history speaks one language. */
  private static String command(Kind kind, List<String> ids) {
    return kind.singular() + " remove " + String.join(" ", ids);
  }

  @Override
  public Outcome.Written undo(long number, @Nullable String override) {
    UndoChange.Undone undone = new UndoChange(tracker).run(number, "undo " + number, override);
    return Outcome.Written.takenBack(undone.change(), messages(undone.warnings()));
  }

  private static List<String> messages(List<Warning> warnings) {
    return warnings.stream().map(Warning::message).toList();
  }
}
