package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.report.Months;
import icofolio.tui.form.Form;
import icofolio.tui.terminal.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen depends on; never changed: each {@code with} gives another one. A class, so
 * that one more thing to know does not have to be named in every copy.
 */
public final class Model {
  /** The smallest size at which every screen is usable. */
  public static final Surface.Size LEAST = new Surface.Size(80, 24);

  private final String name;
  private Surface.Size size;
  private Look look;
  private List<Place> trail = List.of(new Place.Top(Screen.DASHBOARD, 0));
  private @Nullable Overview overview;
  private Map<SheetId, Sheet<?>> sheets;
  private @Nullable Months months;
  private Division division = Division.NONE;
  private @Nullable SaleDetail detail;
  private Holdings holdings = Holdings.NONE;
  private Map<Place.Page, Content> contents = Map.of();
  private int pressed;
  private Overlay overlay = Overlay.NONE;
  private Notice notice = Notice.NONE;
  private int generation;
  private int loading;
  private @Nullable Form form;
  private Job.@Nullable Change writing;
  private @Nullable Integer exit;
  private boolean themeOpen;
  private String chosenTheme = "";
  private String trouble = "";
  private boolean sample;
  private boolean visit;

  /** Colours, signs, and whether amounts are hidden. */
  public record Look(Themes themes, Theme theme, boolean ascii, boolean amountsHidden) {
    /** The same in another theme. */
    Look with(Theme other) {
      return new Look(themes, other, ascii, amountsHidden);
    }

    /** The same with amounts hidden, or shown. */
    Look hiding(boolean hidden) {
      return new Look(themes, theme, ascii, hidden);
    }

    /** The same with other themes to choose from. */
    Look with(Themes others) {
      return new Look(others, theme, ascii, amountsHidden);
    }
  }

  private Model(String name, Surface.Size size, Look look) {
    this.name = name;
    this.size = size;
    this.look = look;
    Map<SheetId, Sheet<?>> empty = new EnumMap<>(SheetId.class);
    for (SheetId id : SheetId.values()) {
      empty.put(id, Sheets.empty(id));
    }
    sheets = Map.copyOf(empty);
  }

  private Model(Model other) {
    name = other.name;
    size = other.size;
    look = other.look;
    trail = other.trail;
    overview = other.overview;
    sheets = other.sheets;
    months = other.months;
    division = other.division;
    detail = other.detail;
    holdings = other.holdings;
    contents = other.contents;
    pressed = other.pressed;
    overlay = other.overlay;
    notice = other.notice;
    generation = other.generation;
    loading = other.loading;
    form = other.form;
    writing = other.writing;
    exit = other.exit;
    themeOpen = other.themeOpen;
    chosenTheme = other.chosenTheme;
    trouble = other.trouble;
    sample = other.sample;
    visit = other.visit;
  }

  /** Before anything is known of the portfolio. */
  public static Model start(String name, Surface.Size size, Look look) {
    return new Model(name, size, look);
  }

  /** What the portfolio is called. */
  public String name() {
    return name;
  }

  /** The size of the terminal. */
  public Surface.Size size() {
    return size;
  }

  /** Colours, signs and whether amounts are hidden. */
  public Look look() {
    return look;
  }

  /** Where the person came from; the last is where they are. */
  public List<Place> trail() {
    return trail;
  }

  /** Totals, positions and what comes next; null until they are loaded. */
  public @Nullable Overview overview() {
    return overview;
  }

  /** What went in and what unlocks by month; null until it is read. */
  public @Nullable Months months() {
    return months;
  }

  /** What the screen on diversification divides, and by what. */
  public Division division() {
    return division;
  }

  /** The sale that was opened last; null before it is loaded. */
  public @Nullable SaleDetail detail() {
    return detail;
  }

  /** What wallets hold, and how reading that from the chains goes. */
  public Holdings holdings() {
    return holdings;
  }

  /** What has been read for a page, wherever it is scrolled to; null before it has. */
  public @Nullable Content content(Place.Page page) {
    return contents.get(page.at(0, 0));
  }

  /**
   * Counts what the person pressed: a question that took its time is not put to somebody who has
   * gone on.
   */
  public int pressed() {
    return pressed;
  }

  /** What lies over the screen and takes the keys. */
  public Overlay overlay() {
    return overlay;
  }

  /** What is told at the foot for a while. */
  public Notice notice() {
    return notice;
  }

  /** Counts how often the data was asked for; an older answer is late. */
  public int generation() {
    return generation;
  }

  /** How many answers are awaited. */
  public int loading() {
    return loading;
  }

  /** The record that is being typed; null where none is. */
  public @Nullable Form form() {
    return form;
  }

  /** The change that is being written; null where none is. */
  public Job.@Nullable Change writing() {
    return writing;
  }

  /** The exit code once the program is to end, else null. */
  public @Nullable Integer exit() {
    return exit;
  }

  /** Whether the theme is still to follow what the terminal says of its background. */
  public boolean isThemeOpen() {
    return themeOpen;
  }

  /** The name of the theme that the person chose, so that it is remembered; or empty. */
  public String chosenTheme() {
    return chosenTheme;
  }

  /** What is to be told once there is something to look at, or empty. */
  public String trouble() {
    return trouble;
  }

  /** Whether this is the sample portfolio. */
  public boolean isSample() {
    return sample;
  }

  /** Whether it is shown in place of the person's own, to which they will go back. */
  public boolean isVisit() {
    return visit;
  }

  /** Where the person is. */
  public Place place() {
    return trail.getLast();
  }

  /** The screen that is shown, or that the page of a sale was opened from. */
  public Screen screen() {
    for (Place place : trail.reversed()) {
      if (place instanceof Place.Top(Screen screen, int focus)) {
        return screen;
      }
    }
    return Screen.DASHBOARD;
  }

  /** The list that has the keys; null on a page. */
  public @Nullable Sheet<?> sheet() {
    return place() instanceof Place.Top(Screen screen, int focus)
        ? sheet(SheetId.of(screen).get(focus))
        : null;
  }

  /** Whether that list has the keys, or would have them if nothing lay over the screen. */
  public boolean hasKeys(SheetId id) {
    return place() instanceof Place.Top(Screen screen, int focus)
        && SheetId.of(screen).get(focus) == id;
  }

  /** One list. */
  public Sheet<?> sheet(SheetId id) {
    return Objects.requireNonNull(sheets.get(id));
  }

  /** How the person wants to see each list that is not as it was at first. */
  public Map<SheetId, ListWishes> wishes() {
    return ListWishes.of(this);
  }

  /** The same with lists as wished, and what is to be done where their rows are there already. */
  Step withWishes(Map<SheetId, ListWishes> wishes) {
    return ListWishes.applied(this, wishes);
  }

  /** Whether the terminal has no room for the screens. */
  public boolean isTooSmall() {
    return size.columns() < LEAST.columns() || size.rows() < LEAST.rows();
  }

  /** What the keys mean now. */
  public Context context() {
    if (isTooSmall()) {
      return Context.SMALL;
    }
    return switch (overlay) {
      case Overlay.Keys keys -> Context.HELP;
      case Overlay.Commands commands -> Context.PALETTE;
      case Overlay.Columns columns -> Context.COLUMNS;
      case Overlay.Confirm confirm -> Context.CONFIRM;
      case Overlay.Prompt prompt -> Context.PROMPT;
      case Overlay.Told told -> Context.TOLD;
      case Overlay.Pick pick -> Context.PICK;
      case Overlay.Link link -> Context.LINK;
      case Overlay.None none -> below();
    };
  }

  private Context below() {
    Sheet<?> sheet = sheet();
    return switch (place()) {
      case Place.Sale sale -> Context.SALE;
      case Place.Budget budget -> Context.BUDGET;
      case Place.Balance balance -> Context.BALANCE;
      case Place.Problems problems -> Context.BALANCE;
      case Place.Form _ -> Context.FORM;
      case Place.Page page -> Context.RECORD;
      case Place.Top top -> sheet != null && sheet.typing() ? Context.FILTER : Context.LIST;
    };
  }

  Model withSize(Surface.Size other) {
    Model copy = new Model(this);
    copy.size = other;
    return copy;
  }

  Model withLook(Look other) {
    Model copy = new Model(this);
    copy.look = other;
    return copy;
  }

  Model withTrail(List<Place> other) {
    Model copy = new Model(this);
    copy.trail = List.copyOf(other);
    return copy;
  }

  /** The same with the person somewhere else on the last step of the trail. */
  Model withPlace(Place place) {
    List<Place> other = new ArrayList<>(trail);
    other.set(other.size() - 1, place);
    return withTrail(other);
  }

  Model withOverview(Overview other) {
    Model copy = new Model(this);
    copy.overview = other;
    return copy;
  }

  Model withSheet(Sheet<?> sheet) {
    Map<SheetId, Sheet<?>> other = new EnumMap<>(sheets);
    other.put(sheet.id(), sheet);
    Model copy = new Model(this);
    copy.sheets = other;
    return copy;
  }

  Model withMonths(Months other) {
    Model copy = new Model(this);
    copy.months = other;
    return copy;
  }

  Model withDivision(Division other) {
    Model copy = new Model(this);
    copy.division = other;
    return copy;
  }

  Model withDetail(@Nullable SaleDetail other) {
    Model copy = new Model(this);
    copy.detail = other;
    return copy;
  }

  Model withHoldings(Holdings other) {
    Model copy = new Model(this);
    copy.holdings = other;
    return copy;
  }

  /** The same with what was read for a page; what no step of the trail shows is forgotten. */
  Model withContent(Place.Page page, Content content) {
    Model copy = new Model(this);
    copy.contents = new HashMap<>(contents);
    copy.contents.put(page.at(0, 0), content);
    copy.contents.keySet().retainAll(pages());
    return copy;
  }

  /** The same with nothing known of any page but the one that is shown. */
  Model withThisContentAlone() {
    Model copy = new Model(this);
    copy.contents = new HashMap<>(contents);
    copy.contents.keySet().removeIf(page -> !isShown(page));
    copy.detail = place() instanceof Place.Sale ? detail : null;
    return copy;
  }

  /** Whether that page is the one shown, wherever it is scrolled to. */
  boolean isShown(Place.Page page) {
    return place() instanceof Place.Page shown && shown.at(0, 0).equals(page.at(0, 0));
  }

  private Set<Place.Page> pages() {
    Set<Place.Page> pages = new HashSet<>();
    for (Place place : trail) {
      if (place instanceof Place.Page page) {
        pages.add(page.at(0, 0));
      }
    }
    return pages;
  }

  Model withPress() {
    Model copy = new Model(this);
    copy.pressed = pressed + 1;
    return copy;
  }

  Model withOverlay(Overlay other) {
    Model copy = new Model(this);
    copy.overlay = other;
    return copy;
  }

  Model withNotice(Notice other) {
    Model copy = new Model(this);
    copy.notice = other;
    return copy;
  }

  /** The same with another count of questions asked and of answers awaited. */
  Model withQuestions(int asked, int awaited) {
    Model copy = new Model(this);
    copy.generation = asked;
    copy.loading = Math.max(0, awaited);
    return copy;
  }

  Model withForm(@Nullable Form other) {
    Model copy = new Model(this);
    copy.form = other;
    return copy;
  }

  Model withWriting(Job.@Nullable Change other) {
    Model copy = new Model(this);
    copy.writing = other;
    return copy;
  }

  /** The same that selects a record wherever it is listed, once it is there. */
  Model selecting(@Nullable RecordKey subject) {
    Model selecting = this;
    if (subject != null) {
      for (SheetId id : SheetId.of(subject.kind())) {
        selecting = selecting.withSheet(selecting.sheet(id).wanting(subject.id()));
      }
    }
    return selecting;
  }

  /** The same where the theme follows the terminal's background, or no longer. */
  Model withThemeOpen(boolean open) {
    Model copy = new Model(this);
    copy.themeOpen = open;
    return copy;
  }

  /** The same with that theme as the one that the person chose. */
  Model withChosenTheme(String theme) {
    Model copy = new Model(this);
    copy.themeOpen = false;
    copy.chosenTheme = theme;
    return copy;
  }

  Model withTrouble(String text) {
    Model copy = new Model(this);
    copy.trouble = text;
    return copy;
  }

  /** The same as the sample portfolio. */
  Model asSample() {
    Model copy = new Model(this);
    copy.sample = true;
    return copy;
  }

  /** The same in place of the person's own portfolio. */
  Model asVisit() {
    Model copy = new Model(this);
    copy.visit = true;
    return copy;
  }

  Model withExit(int code) {
    Model copy = new Model(this);
    copy.exit = code;
    return copy;
  }
}
