package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.report.BudgetReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Going to pages, reading what they show, and moving about on those that lead on. */
final class Pages {
  /** What stands left of the lines: the pointer, and a blank. */
  static final int MARGIN = 2;

  private Pages() {}

  /** Goes one step further, and asks for what is not known of the page there. */
  static Step go(Model model, Place place) {
    List<Place> trail = new ArrayList<>(model.trail());
    trail.add(place);
    Model there = model.withTrail(trail);
    return isKnown(there) && place instanceof Place.Sale
        ? asking(there)
        : arrived(isKnown(there) ? there : there.withDetail(null));
  }

  /** Asks for what is not known of the page that is shown now. */
  static Step arrived(Model model) {
    // The terminal may have grown since the person was there.
    return isKnown(model) ? Step.of(Moves.withinPage(model)) : asking(model);
  }

  private static Step asking(Model model) {
    List<Job> jobs = reading(model.place(), model.generation());
    return new Step(model.withQuestions(model.generation(), model.loading() + jobs.size()), jobs);
  }

  /** Whether all that the page shows has been read. */
  private static boolean isKnown(Model model) {
    return switch (model.place()) {
      case Place.Sale sale -> {
        SaleDetail detail = model.detail();
        yield detail != null && detail.position().sale().id().equals(sale.id());
      }
      case Place.Page page -> model.content(page) != null;
      case Place.Top _, Place.Budget _, Place.Balance _, Place.Problems _, Place.Form _ -> true;
    };
  }

  /** The questions whose answers a page is made of. */
  static List<Job> reading(Place place, int generation) {
    return switch (place) {
      case Place.Sale sale -> List.of(new Job.Open(generation, sale.id()));
      case Place.Page page -> List.of(new Job.ReadPage(generation, page));
      case Place.Top _, Place.Budget _, Place.Balance _, Place.Problems _, Place.Form _ ->
          List.of();
    };
  }

  static Step looked(Model model, Message.PageRead looked) {
    Model answered = model.withQuestions(model.generation(), model.loading() - 1);
    if (looked.generation() != model.generation() || !model.isShown(looked.page())) {
      return Step.of(answered);
    }
    Content content = looked.content();
    if (content != null) {
      return Step.of(
          reselected(
              Moves.withinPage(answered.withContent(looked.page(), content)), selected(model)));
    }
    return switch (looked.page()) {
      case Place.Record(RecordKey key, int offset, int link) -> gone(answered, key);
      case Place.Why(String sale, int offset, int link) ->
          gone(answered, new RecordKey(Kind.SALES, sale));
      case Place.History _, Place.Change _ -> Moves.back(answered);
    };
  }

  /** The line that led there is selected again, though others may have come above it. */
  private static Model reselected(Model model, @Nullable Place before) {
    if (before == null || !(model.place() instanceof Place.Page page)) {
      return model;
    }
    List<Place> places = places(model, page);
    boolean stays = page.link() < places.size() && places.get(page.link()).equals(before);
    return stays ? model : model.withPlace(links(model, page).to(page, places.indexOf(before)));
  }

  private static List<Place> places(Model model, Place.Page page) {
    List<Place> places = new ArrayList<>();
    for (PageRow row : rows(model, page)) {
      if (row.opens() != null) {
        places.add(row.opens());
      }
    }
    return places;
  }

  /** Goes back from the page of a record that is not there any more. */
  static Step gone(Model model, RecordKey key) {
    Step back = Moves.back(model);
    // Whoever has just been told that it was deleted need not be told again.
    boolean told = model.notice().isShown() && !model.notice().bad();
    String text = "There is no " + key.kind().singular() + " " + key.id() + " any more";
    return told ? back : Notices.say(back.model(), text, true).and(back.jobs());
  }

  /** The same without the page of a budget that is no longer in the list. */
  static Step withoutGone(Step step, SheetId listed) {
    boolean isGone =
        listed == SheetId.BUDGETS
            && step.model().place() instanceof Place.Budget(String id, int offset)
            && budget(step.model(), id) == null;
    if (!isGone || !(step.model().place() instanceof Place.Budget budget)) {
      return step;
    }
    Step back = gone(step.model(), new RecordKey(Kind.BUDGETS, budget.id()));
    return back.and(step.jobs());
  }

  private static @Nullable BudgetReport budget(Model model, String id) {
    List<BudgetReport> all = Sheets.budgets(model).data();
    for (BudgetReport report : all == null ? List.<BudgetReport>of() : all) {
      if (report.budget().id().equals(id)) {
        return report;
      }
    }
    return null;
  }

  /** What to call a page in the line of where one is. */
  static String name(Place.Page page) {
    return switch (page) {
      case Place.Record(RecordKey key, int offset, int link) ->
          key.kind().singular() + " " + key.id();
      case Place.Why why -> "why";
      case Place.History history -> "History";
      case Place.Change(long number, int offset, int link) -> "change " + number;
    };
  }

  /** The lines of a page; none before it has been read. */
  static List<PageRow> rows(Model model, Place.Page page) {
    PageLook look =
        new PageLook(
            model.look().amountsHidden(),
            model.look().ascii(),
            model.size().columns() - MARGIN - 1);
    return switch (model.content(page)) {
      case null -> List.of();
      case Content.OfRecord record -> new RecordPage(record, look).rows();
      case Content.Reasons reasons -> ReasonRows.page(reasons, look);
      case Content.Past past -> HistoryPage.rows(past, look);
      case Content.OfChange change -> new ChangePage(change, look).rows();
    };
  }

  static int furthest(Model model, Place.Page page) {
    return links(model, page).furthest();
  }

  static Place.Page moved(Model model, Place.Page page, long lines) {
    return links(model, page).moved(page, lines);
  }

  static Place.Page rolled(Model model, Place.Page page, int lines) {
    return links(model, page).rolled(page, lines);
  }

  private static Links links(Model model, Place.Page page) {
    return Links.of(rows(model, page), Layout.content(model.size()).height());
  }

  /** The next or the last of the lines that lead on. */
  static Step toLink(Model model, int step) {
    return model.place() instanceof Place.Page page
        ? Step.of(model.withPlace(links(model, page).to(page, page.link() + step)))
        : Step.of(model);
  }

  /** Why Enter leads nowhere now; empty where it does. */
  static String cannotFollow(Model model) {
    return selected(model) == null ? "No line that leads on is in sight" : "";
  }

  /** Where the selected line leads; null where none is in sight. */
  static @Nullable Place selected(Model model) {
    if (!(model.place() instanceof Place.Page page)) {
      return null;
    }
    List<PageRow> rows = rows(model, page);
    Links links = Links.of(rows, Layout.content(model.size()).height());
    return links.isSeen(page, page.link()) ? rows.get(links.at().get(page.link())).opens() : null;
  }

  static Step follow(Model model) {
    Place place = selected(model);
    return place == null ? Step.of(model) : go(model, place);
  }

  /** Selects a line that was pressed; one that was selected already leads on. */
  static Step press(Model model, int link) {
    if (!(model.place() instanceof Place.Page page)) {
      return Step.of(model);
    }
    return page.link() == link
        ? follow(model)
        : Step.of(model.withPlace(page.at(page.offset(), link)));
  }
}
