package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Surface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of workers and of the terminal; those to an older question are dropped. */
final class Arrivals {
  private Arrivals() {}

  static Model sized(Model model, Surface.Size size) {
    Model sized = model.withSize(size);
    for (SheetId id : SheetId.values()) {
      Sheet<?> sheet = sized.sheet(id);
      int height = Layout.rows(sized, id);
      sized =
          sized.withSheet(
              sheet.withScroll(
                  sheet.scroll().to(sheet.scroll().selected(), sheet.rows().size(), height)));
    }
    // A page that has more room now does not begin further down than it must.
    return sized.isTooSmall() ? sized : Overlays.moved(Moves.withinPage(sized), 0);
  }

  static Step loaded(Model model, Message.Loaded loaded) {
    if (loaded.generation() != model.generation()) {
      return Step.of(model);
    }
    Model answered = answered(model);
    Step next = Step.of(answered.withOverview(loaded.overview()));
    if (model.overview() == null) {
      next = firstNotice(next.model().withNotice(model.notice().gone()));
    }
    List<Sheet<?>> sheets = new ArrayList<>(Sheets.fill(next.model(), loaded.overview()));
    if (!isSameBase(model.overview(), loaded.overview())) {
      sheets.addAll(Sheets.inBase(next.model(), loaded.overview()));
    }
    for (Sheet<?> sheet : sheets) {
      Step arranged = Filters.arrange(next.model(), sheet);
      List<Job> jobs = new ArrayList<>(next.jobs());
      jobs.addAll(arranged.jobs());
      next = new Step(arranged.model(), jobs);
    }
    return next;
  }

  private static boolean isSameBase(@Nullable Overview before, Overview now) {
    return before != null && before.status().baseCurrency().equals(now.status().baseCurrency());
  }

  /** A theme file that could not be used is told once there is something to look at. */
  private static Step firstNotice(Model model) {
    List<Themes.Problem> problems = model.look().themes().problems();
    String text = problems.isEmpty() ? model.setup().trouble() : problems.getFirst().sentence();
    return text.isEmpty() ? Step.of(model) : Notices.say(model, text, true);
  }

  static Step listed(Model model, Message.Listed listed) {
    if (listed.generation() != model.generation()) {
      return Step.of(model);
    }
    Model answered = listed.whole() ? answered(model) : model;
    Sheet<?> sheet = refilled(model.sheet(listed.sheet()), listed);
    return Pages.withoutGone(Filters.arrange(answered, sheet), listed.sheet());
  }

  static Model counted(Model model, Message.Counted counted) {
    Model answered = answered(model);
    return counted.generation() == model.generation()
        ? answered.withMonths(counted.months())
        : answered;
  }

  static Step divided(Model model, Message.Divided divided) {
    return divided.generation() == model.generation()
        ? Divisions.read(answered(model), divided.report())
        : Step.of(model);
  }

  static Step opened(Model model, Message.Opened opened) {
    if (opened.generation() != model.generation()) {
      return Step.of(model);
    }
    Model answered = answered(model);
    boolean wanted = model.place() instanceof Place.Sale sale && sale.id().equals(opened.id());
    if (!wanted) {
      return Step.of(answered);
    }
    if (opened.detail() == null) {
      return Pages.gone(answered, new RecordKey(Kind.SALES, opened.id()));
    }
    return Step.of(Moves.withinPage(answered.withDetail(opened.detail())));
  }

  static Model arranged(Model model, Message.Arranged arranged) {
    Sheet<?> sheet = model.sheet(arranged.sheet());
    return sheet.generation() == arranged.generation()
        ? model.withSheet(arranged(sheet, arranged, Layout.rows(model, arranged.sheet())))
        : model;
  }

  static Model refused(Model model, Message.Refused refused) {
    Sheet<?> sheet = model.sheet(refused.sheet());
    return sheet.generation() == refused.generation()
        ? model.withSheet(sheet.refused(refused.why()))
        : model;
  }

  /** Bad news stays as long as there is nothing else to show. */
  static Step failed(Model model, String why) {
    Model answered = answered(model);
    return answered.overview() == null
        ? Step.of(answered.withNotice(new Notice(model.notice().number() + 1, why, true, false)))
        : Notices.say(answered, why, true);
  }

  /** The same with an answer less to wait for. */
  static Model answered(Model model) {
    return model.withQuestions(model.generation(), model.loading() - 1);
  }

  /** The rows come from the question that this very sheet asked, so they are of its type. */
  @SuppressWarnings("unchecked")
  private static <T> Sheet<T> refilled(Sheet<T> sheet, Message.Listed listed) {
    return sheet.withData((List<T>) listed.rows(), listed.whole());
  }

  /** The rows come from the question that this very sheet asked, so they are of its type. */
  @SuppressWarnings("unchecked")
  private static <T> Sheet<T> arranged(Sheet<T> sheet, Message.Arranged arranged, int height) {
    return sheet.arranged((Arrangement<T>) arranged.rows(), height);
  }
}
