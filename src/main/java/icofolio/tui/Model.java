package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen depends on; immutable.
 *
 * @param name what the portfolio is called
 * @param size of the terminal
 * @param look colours, signs and whether amounts are hidden
 * @param trail where the person came from; the last is where they are
 * @param overview null until it is loaded
 * @param sheets every list
 * @param division what the screen on diversification divides, and by what
 * @param detail the sale that was opened last; null before it is loaded
 * @param holdings what wallets hold, and how reading that from the chains goes
 * @param generation counts how often the data was asked for; an older answer is late
 * @param loading how many answers are awaited
 * @param exit the exit code once the program is to end, else null
 */
public record Model(
    String name,
    Surface.Size size,
    Look look,
    List<Place> trail,
    @Nullable Overview overview,
    Map<SheetId, Sheet<?>> sheets,
    Division division,
    @Nullable SaleDetail detail,
    Holdings holdings,
    Overlay overlay,
    Notice notice,
    int generation,
    int loading,
    @Nullable Integer exit) {

  /** The smallest size at which every screen is usable. */
  public static final Surface.Size LEAST = new Surface.Size(80, 24);

  /** Colours, signs, and whether amounts are hidden. */
  public record Look(Themes themes, Theme theme, boolean ascii, boolean amountsHidden) {}

  /** Copies what is not its own. */
  public Model {
    trail = List.copyOf(trail);
    sheets = Map.copyOf(sheets);
  }

  /** Before anything is known of the portfolio. */
  public static Model start(String name, Surface.Size size, Look look) {
    Map<SheetId, Sheet<?>> sheets = new EnumMap<>(SheetId.class);
    for (SheetId id : SheetId.values()) {
      sheets.put(id, Sheets.empty(id));
    }
    return new Model(
        name,
        size,
        look,
        List.of(new Place.Top(Screen.DASHBOARD, 0)),
        null,
        sheets,
        Division.NONE,
        null,
        Holdings.NONE,
        Overlay.NONE,
        Notice.NONE,
        0,
        0,
        null);
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
    if (isTooSmall()) {
      return Context.SMALL;
    }
    return switch (overlay) {
      case Overlay.Keys keys -> Context.HELP;
      case Overlay.Commands commands -> Context.PALETTE;
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
      case Place.Top top -> sheet != null && sheet.typing() ? Context.FILTER : Context.LIST;
    };
  }

  Model withSize(Surface.Size other) {
    return new Model(
        name,
        other,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withLook(Look other) {
    return new Model(
        name,
        size,
        other,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withTrail(List<Place> other) {
    return new Model(
        name,
        size,
        look,
        other,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  /** The same with the person somewhere else on the last step of the trail. */
  Model withPlace(Place place) {
    List<Place> other = new ArrayList<>(trail);
    other.set(other.size() - 1, place);
    return withTrail(other);
  }

  Model withOverview(Overview other) {
    return new Model(
        name,
        size,
        look,
        trail,
        other,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withSheet(Sheet<?> sheet) {
    Map<SheetId, Sheet<?>> other = new EnumMap<>(sheets);
    other.put(sheet.id(), sheet);
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        other,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withDivision(Division other) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        other,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withDetail(@Nullable SaleDetail other) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        other,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withHoldings(Holdings other) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        other,
        overlay,
        notice,
        generation,
        loading,
        exit);
  }

  Model withOverlay(Overlay other) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        other,
        notice,
        generation,
        loading,
        exit);
  }

  Model withNotice(Notice other) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        other,
        generation,
        loading,
        exit);
  }

  /** The same with another count of questions asked and of answers awaited. */
  Model withQuestions(int asked, int awaited) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        asked,
        Math.max(0, awaited),
        exit);
  }

  Model withExit(int code) {
    return new Model(
        name,
        size,
        look,
        trail,
        overview,
        sheets,
        division,
        detail,
        holdings,
        overlay,
        notice,
        generation,
        loading,
        code);
  }
}
