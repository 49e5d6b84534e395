package icofolio.tui;

import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.tui.form.Form;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Dialog;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Help;
import icofolio.tui.widget.KeyBar;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Palette;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Picker;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Table;
import icofolio.tui.widget.Tabs;
import icofolio.tui.widget.TextLine;
import icofolio.tui.widget.Toast;
import icofolio.tui.widget.TooSmall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model looks like: a pure function. */
public final class View {
  private final Model model;
  private final Canvas canvas;

  private View(Model model, Canvas canvas) {
    this.model = model;
    this.canvas = canvas;
  }

  /** The frame that shows a model. */
  public static Frame of(Model model) {
    Frame frame = new Frame(model.size().columns(), model.size().rows());
    Symbols symbols = model.look().ascii() ? Symbols.ASCII : Symbols.UNICODE;
    Canvas canvas = Canvas.of(frame, model.look().theme(), symbols);
    canvas.fill(Slot.TEXT);
    new View(model, canvas).draw();
    return frame;
  }

  private void draw() {
    if (model.isTooSmall()) {
      new TooSmall(Model.LEAST.columns(), Model.LEAST.rows(), Leaving.small(model)).draw(canvas);
      return;
    }
    head();
    switch (model.place()) {
      case Place.Top(Screen screen, int focus) -> screen(screen);
      case Place.Sale sale -> sale(sale);
      case Place.Budget budget -> budget(budget);
      case Place.Balance balance -> balance(balance);
      case Place.Problems problems -> problems(problems);
      case Place.Form _ -> form();
      case Place.Page page -> new PageView(model, canvas).draw(page);
    }
    overlay();
    foot();
  }

  private void head() {
    List<Tabs.Tab> tabs = new ArrayList<>();
    Screen shown = model.screen();
    for (Screen screen : Screen.values()) {
      tabs.add(
          new Tabs.Tab(
              screen.key(), screen.title(), screen.brief(), screen == shown, screen.command()));
    }
    new Tabs("Icofolio", tabs).draw(canvas.area(0, 0, canvas.width(), 1));
    new Head(model).draw(canvas.area(0, 1, canvas.width(), 1));
  }

  private void screen(Screen screen) {
    Overview overview = model.overview();
    if (overview == null) {
      boolean failed = model.loading() == 0 && model.generation() > 0;
      message(failed ? "The portfolio could not be read; r tries again." : "Reading the portfolio");
      return;
    }
    if (screen == Screen.DASHBOARD && Greeting.isDue(model)) {
      new Greeting(model).draw(area(Layout.content(model.size())));
      return;
    }
    if (screen == Screen.DASHBOARD) {
      new TotalsPanel(overview.status(), model.look().amountsHidden()).draw(area(totals()));
      glance();
    }
    new RuleViews(model, canvas).around(screen);
    new FlowViews(model, canvas).around(screen);
    for (SheetId id : SheetId.of(screen)) {
      sheet(model.sheet(id));
    }
  }

  private Layout.Area totals() {
    Layout.Area all = Layout.content(model.size());
    return new Layout.Area(all.column(), all.row(), all.width(), Layout.TOTALS);
  }

  private void glance() {
    Layout.Area all = Layout.content(model.size());
    Line months = Glance.line(model);
    if (months != null) {
      new Pane(List.of(months), 0)
          .draw(canvas.area(2, all.row() + Layout.TOTALS - 1, all.width() - 4, 1));
    }
    int height = Glance.height(model);
    if (height > 0) {
      new Glance(model).draw(canvas.area(0, all.row() + Layout.TOTALS, all.width(), height));
    }
  }

  private <T> void sheet(Sheet<T> sheet) {
    Canvas place = area(Layout.sheet(model, sheet.id()));
    boolean focused = model.hasKeys(sheet.id()) && model.overlay() instanceof Overlay.None;
    if (Layout.isTitled(sheet.id())) {
      int end = place.put(2, 0, sheet.id().title(), Slot.TITLE);
      place.put(end + 1, 0, String.valueOf(sheet.rows().size()), Slot.MUTED);
      place = place.area(0, 1, place.width(), place.height() - 1);
    }
    if (sheet.rows().isEmpty()) {
      List<Line> lines = new ArrayList<>();
      for (String text : Wrapped.lines(empty(sheet), place.width() - 4)) {
        lines.add(Line.of(text, Slot.MUTED));
      }
      int top = Layout.emptyTop(sheet.id());
      new Pane(lines, 0).draw(place.area(2, top, place.width() - 4, place.height() - top));
      return;
    }
    if (new RuleViews(model, canvas).list(sheet.id(), place, focused)) {
      return;
    }
    table(sheet, focused).draw(place);
  }

  private <T> Table<T> table(Sheet<T> sheet, boolean focused) {
    return new Table<>(
        sheet.id().name(),
        columns(sheet),
        sheet.rows(),
        model.look().amountsHidden() ? List.of() : sheet.extents(),
        sheet.scroll(),
        sheet.sorting().column(),
        sheet.sorting().descending(),
        focused,
        sheet.listing().groups().apply(sheet.sorting()),
        sheet::isMarked);
  }

  private <T> List<Column<T>> columns(Sheet<T> sheet) {
    List<Column<T>> columns = sheet.columns();
    return model.look().amountsHidden()
        ? columns.stream().map(column -> column.hidden(Texts.HIDDEN)).toList()
        : columns;
  }

  private String empty(Sheet<?> sheet) {
    if (!sheet.isLoaded()) {
      return "Reading" + canvas.symbols().ellipsis();
    }
    if (Follow.sale(model, sheet) != null) {
      return "None of this sale yet: n adds one, Esc goes back.";
    }
    if (!sheet.filter().isEmpty()) {
      return "No row matches; Esc clears the filter.";
    }
    return switch (sheet.id()) {
      case DUE_BACK -> "No money is due back.";
      case CLAIMABLE -> "No tokens wait to be claimed.";
      case NEXT -> "Nothing is known to lie ahead.";
      case SALES -> "No sale yet: n adds one, i imports files, m shows a sample.";
      case CONTRIBUTIONS -> "No contribution yet: n adds one, i imports files.";
      case BUDGETS -> "No budget yet: n adds one.";
      case SHARES -> "Nothing is invested yet: it is what contributions put into sales.";
      case LIMITS -> noLimit();
      case RECEIVABLES -> "No money is due back.";
      case ALLOCATIONS -> "No tokens are due: there is no allocation and no delivery yet.";
      case BALANCES -> Balances.none(model.holdings());
      case AGENDA -> "Nothing is known to lie ahead.";
      case REFUNDS -> "No refund yet: " + afterSales();
      case DISTRIBUTIONS -> "No distribution yet: " + afterSales();
    };
  }

  /** How to begin with what only a sale can have. */
  private String afterSales() {
    Overview overview = model.overview();
    return overview != null && overview.status().positions().isEmpty()
        ? "a sale comes first, n adds one."
        : "n adds one, i imports files.";
  }

  private String noLimit() {
    return "No limit by " + Words.of(model.division().by()) + " yet: n adds one.";
  }

  private void budget(Place.Budget budget) {
    BudgetPage page = BudgetPage.of(model, canvas.symbols());
    if (page == null) {
      boolean read = Sheets.budgets(model).isLoaded();
      message(read ? "There is no budget " + budget.id() + " any more" : "Reading the budgets");
      return;
    }
    Layout.Area all = Layout.content(model.size());
    Canvas place = canvas.area(1, all.row(), all.width() - 2, all.height());
    new Pane(page.lines(place.width()), budget.offset()).draw(place);
  }

  private void balance(Place.Balance balance) {
    BalancePage page = BalancePage.of(model);
    if (page == null) {
      boolean read = model.holdings().isRead();
      message(read ? "This wallet or asset is not on record any more" : "Reading the balances");
      return;
    }
    Layout.Area all = Layout.content(model.size());
    Canvas place = canvas.area(1, all.row(), all.width() - 2, all.height());
    new Pane(page.lines(place.width()), balance.offset()).draw(place);
  }

  private void problems(Place.Problems problems) {
    Layout.Area all = Layout.content(model.size());
    Canvas place = canvas.area(1, all.row(), all.width() - 2, all.height());
    new Pane(ProblemsPage.lines(model, place.width()), problems.offset()).draw(place);
  }

  private void sale(Place.Sale sale) {
    SalePage page = SalePage.of(model, canvas.symbols());
    if (page == null) {
      message("Reading " + sale.id());
      return;
    }
    Layout.Area all = Layout.content(model.size());
    List<List<Line>> columns = page.columns(model.size());
    Canvas place = canvas.area(1, all.row(), all.width() - 2, all.height());
    if (columns.size() == 1) {
      new Pane(columns.getFirst(), sale.offset()).draw(place);
      return;
    }
    int left = SalePage.leftOfWide();
    new Pane(columns.getFirst(), sale.offset()).draw(place.area(0, 0, left, place.height()));
    new Pane(columns.getLast(), sale.offset())
        .draw(place.area(left + 2, 0, place.width() - left - 2, place.height()));
  }

  private void form() {
    Form form = model.form();
    if (form != null) {
      Layout.Area all = Layout.content(model.size());
      boolean active = model.overlay() instanceof Overlay.None;
      new FormPage(form, model.look().amountsHidden(), active)
          .draw(canvas.area(0, all.row(), all.width(), all.height()));
    }
  }

  private void message(String text) {
    Layout.Area all = Layout.content(model.size());
    canvas.fit(2, all.row() + 1, all.width() - 4, text, Slot.MUTED);
  }

  private void overlay() {
    Canvas all = canvas.area(0, 0, canvas.width(), canvas.height() - 1);
    switch (model.overlay()) {
      case Overlay.Keys(TextLine typed, int offset) ->
          new Help(
                  helpTitle(),
                  Overlays.about(model, typed),
                  Overlays.entries(model, typed.text()),
                  typed,
                  offset)
              .draw(all);
      case Overlay.Columns(int selected) -> columns(all, model.sheet(), selected);
      case Overlay.Pick pick -> new Picker(pick.title(), pick.choices(), pick.scroll()).draw(all);
      case Overlay.Commands commands ->
          new Palette(choices(commands), commands.typed(), commands.scroll()).draw(all);
      case Overlay.Confirm _, Overlay.Prompt _, Overlay.Link _, Overlay.Told _, Overlay.None _ -> {}
      case Overlay.Files _, Overlay.Choose _ -> {}
    }
    Dialog dialog = Dialogs.of(model);
    if (dialog != null) {
      dialog.draw(all);
    }
  }

  private void columns(Canvas all, @Nullable Sheet<?> sheet, int selected) {
    if (sheet != null) {
      Layout.Area area = Layout.sheet(model, sheet.id());
      List<String> fitting = table(sheet, false).fitting(area.width(), area.height());
      ColumnChoice.list(model, sheet, selected, fitting).draw(all);
    }
  }

  private static List<Palette.Choice> choices(Overlay.Commands commands) {
    List<Palette.Choice> choices = new ArrayList<>();
    for (Candidate.Found found : commands.found()) {
      Candidate one = found.candidate();
      choices.add(
          new Palette.Choice(one.label(), found.marks(), one.kind(), one.keys(), one.reason()));
    }
    return choices;
  }

  private String helpTitle() {
    return switch (model.place()) {
      case Place.Top(Screen screen, int focus) -> "Keys of " + screen.title();
      case Place.Sale sale -> "Keys of a sale";
      case Place.Budget budget -> "Keys of a budget";
      case Place.Balance balance -> "Keys of a balance";
      case Place.Problems problems -> "Keys of the problems";
      case Place.Form _ -> "Keys of a form";
      case Place.Page page -> "Keys of " + Pages.name(page);
    };
  }

  private void foot() {
    Canvas status = canvas.area(0, canvas.height() - 2, canvas.width(), 1);
    Sheet<?> sheet = model.sheet();
    if (model.notice().isShown()) {
      String text = Discretion.text(model, model.notice().text());
      new Toast(text, model.notice().bad()).draw(status);
    } else if (model.screen() == Screen.DASHBOARD && Greeting.isDue(model)) {
      // There are no lists to tell of.
    } else if (sheet != null && model.overview() != null) {
      new StatusLine(sheet, SheetId.of(model.screen()).size() > 1).draw(status);
    } else if (model.place() instanceof Place.Sale sale) {
      page(status, sale.offset(), SalePage.furthest(model));
    } else if (model.place() instanceof Place.Budget budget) {
      page(status, budget.offset(), BudgetPage.furthest(model));
    } else if (model.place() instanceof Place.Balance balance) {
      page(status, balance.offset(), BalancePage.furthest(model));
    } else if (model.place() instanceof Place.Problems problems) {
      page(status, problems.offset(), ProblemsPage.furthest(model));
    } else if (model.place() instanceof Place.Page page) {
      page(status, page.offset(), Pages.furthest(model, page));
    }
    List<KeyBar.Hint> hints = new ArrayList<>();
    for (Command command : Commands.bar(model)) {
      hints.add(new KeyBar.Hint(command.shownKey(), command.hint().apply(model), command.id()));
    }
    new KeyBar(hints).draw(canvas.area(0, canvas.height() - 1, canvas.width(), 1));
  }

  /** How much of a page is above and below what is seen. */
  private void page(Canvas status, int offset, int furthest) {
    String rest = Pane.rest(offset, furthest, canvas.symbols());
    status.putRight(status.width() - 1, 0, rest, Slot.MUTED);
  }

  private Canvas area(Layout.Area area) {
    return canvas.area(area.column(), area.row(), area.width(), area.height());
  }
}
