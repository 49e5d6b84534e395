package icofolio.tui;

import icofolio.report.Months;
import icofolio.tui.form.Form;
import icofolio.tui.terminal.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private Contents contents = Contents.NONE;
  private int pressed;
  private Overlay overlay = Overlay.NONE;
  private Notice notice = Notice.NONE;
  private int generation;
  private int loading;
  private @Nullable Form form;
  private Job.@Nullable Change writing;
  private Background background = Background.NONE;
  private Seen seen = Seen.NOTHING;
  private List<CommandWord> commandLine = List.of();
  private @Nullable Integer exit;
  private Setup setup = Setup.PLAIN;

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
    background = other.background;
    seen = other.seen;
    commandLine = other.commandLine;
    exit = other.exit;
    setup = other.setup;
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
    return contents.of(page);
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

  /** What goes on in the background. */
  public Background background() {
    return background;
  }

  /** Which version of the portfolio is shown. */
  public Seen seen() {
    return seen;
  }

  /** The commands of the command line; none until they were asked for. */
  public List<CommandWord> commandLine() {
    return commandLine;
  }

  /** How the UI was begun. */
  public Setup setup() {
    return setup;
  }

  /** The exit code once the program is to end, else null. */
  public @Nullable Integer exit() {
    return exit;
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

  /** Whether the terminal has no room for the screens. */
  public boolean isTooSmall() {
    return size.columns() < LEAST.columns() || size.rows() < LEAST.rows();
  }

  /** What the keys mean now. */
  public Context context() {
    return Context.of(this);
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
    copy.contents = contents.with(page, content, trail);
    return copy;
  }

  /** The same with nothing known of any page but the one that is shown. */
  Model withThisContentAlone() {
    Model copy = new Model(this);
    copy.contents = contents.lastOf(trail);
    copy.detail = place() instanceof Place.Sale ? detail : null;
    return copy;
  }

  /** Whether that page is the one shown, wherever it is scrolled to. */
  boolean isShown(Place.Page page) {
    return place() instanceof Place.Page shown && shown.at(0, 0).equals(page.at(0, 0));
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

  Model withSetup(Setup other) {
    Model copy = new Model(this);
    copy.setup = other;
    return copy;
  }

  Model withBackground(Background other) {
    Model copy = new Model(this);
    copy.background = other;
    return copy;
  }

  Model withSeen(Seen other) {
    Model copy = new Model(this);
    copy.seen = other;
    return copy;
  }

  Model withCommandLine(List<CommandWord> other) {
    Model copy = new Model(this);
    copy.commandLine = List.copyOf(other);
    return copy;
  }

  Model withExit(int code) {
    Model copy = new Model(this);
    copy.exit = code;
    return copy;
  }
}
