package icofolio.tui;

import icofolio.render.theme.Themes;
import icofolio.report.Diversification;
import icofolio.report.Months;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.form.Form;
import icofolio.tui.form.Known;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the model. */
public sealed interface Message {

  /** The person did something; of a press of the mouse, {@code target} says what it hit. */
  record Input(Event event, @Nullable Target target) implements Message {}

  /** The terminal has this size now. */
  record Sized(Surface.Size size) implements Message {}

  /** The portfolio has been read. */
  record Loaded(int generation, Overview overview) implements Message {}

  /** One list has been read, or its newest rows where {@code whole} says that more follow. */
  record Listed(int generation, SheetId sheet, List<?> rows, boolean whole) implements Message {}

  /** What went in and what unlocks by month has been read. */
  record Counted(int generation, Months months) implements Message {}

  /** How what is invested is divided has been read. */
  record Divided(int generation, Diversification report) implements Message {}

  /** One sale has been read; null where there is none of that id any more. */
  record Opened(int generation, String id, @Nullable SaleDetail detail) implements Message {}

  /** A page has been read; null where what it is about is not there any more. */
  record PageRead(int generation, Place.Page page, @Nullable Content content) implements Message {}

  /** What is to be asked or told is known; {@code pressed} tells when it was wanted. */
  record Asked(int pressed, Overlay overlay) implements Message {}

  /**
   * What wallets hold has been read from the portfolio.
   *
   * @param reachable the chains that have an endpoint
   */
  record Balanced(int generation, List<WalletBalance> balances, Set<Chain> reachable, Instant now)
      implements Message {}

  /** It is that time now; {@code watch} tells who asked. */
  record Clock(int watch, Instant now) implements Message {}

  /** Enough time has passed for ages to be looked at again. */
  record Aged(int watch) implements Message {}

  /** So much of what a chain was asked in that run is done. */
  record Progressed(int run, Chain chain, long done, long all) implements Message {}

  /** A run over the chains has ended, and what it read is kept. */
  record Refreshed(int run, List<String> problems) implements Message {}

  /** A run over the chains has ended, and nothing of it is kept; the sentence says why. */
  record Unrefreshed(int run, String why) implements Message {}

  /** A list has been filtered and sorted. */
  record Arranged(SheetId sheet, int generation, Arrangement<?> rows) implements Message {}

  /** A filter was not understood. */
  record Refused(SheetId sheet, int generation, String why) implements Message {}

  /** What a form needs has been read. */
  record Prepared(Form form) implements Message {}

  /** What a form that names that sale can be completed with has been read. */
  record Recalled(String sale, Known known) implements Message {}

  /** What a form's record would come to has been tried; {@code asked} tells for which text. */
  record Tried(int asked, Trial trial) implements Message {}

  /** A change that the person asked for has been tried. */
  record Changed(Job.Change change, Outcome outcome) implements Message {}

  /** So much of a task in the background is done, that long after its beginning. */
  record Paced(int task, long done, long all, Duration elapsed) implements Message {}

  /** A task in the background has ended with that. */
  record Ended(int task, Message answer) implements Message {}

  /** A task in the background has ended because the person wanted it to; nothing is left of it. */
  record Stopped(int task) implements Message {}

  /** A task in the background has failed; the sentence says why. */
  record Broke(int task, String why) implements Message {}

  /** What an import has come to, or would. */
  record Imported(Imports.Wish wish, Imports.Answer answer) implements Message {}

  /** What an export has come to. */
  record Exported(String what, Exports.Wish wish, Exports.Answer answer) implements Message {}

  /** What was named cannot be read or written; the question is put again, and says why. */
  record Misnamed(Overlay.Files question) implements Message {}

  /** How that line of names of files could go on. */
  record Completed(String line, Imports.Completion completion) implements Message {}

  /** The commands of the command line. */
  record CommandLine(List<CommandWord> words) implements Message {}

  /** A text to be read, as it is. */
  record Explained(String title, List<String> lines) implements Message {}

  /** The portfolio looks so from outside before it is read again. */
  record Looked(int generation, String version) implements Message {}

  /** The portfolio looks so from outside now: somebody has written it. */
  record Touched(String version) implements Message {}

  /** What has been written since the change of a number. */
  record Heard(long since, Seen.News news) implements Message {}

  /** Something that a worker was to do could not be done; the sentence says what and why. */
  record Failed(String why) implements Message {}

  /** A thread has ended in a way that nobody foresaw: there is no going on. */
  record Broken(Throwable cause) implements Message {}

  /** Theme files have changed, and this is what they hold now. */
  record Themed(Themes themes) implements Message {}

  /** Something beside the portfolio was done, or could not be. */
  record Said(String text, boolean bad) implements Message {}

  /** The sample portfolio is there. */
  record SampleOpened(Portfolio sample) implements Message {}

  /** The terminal has had enough time to say how light it is. */
  record Guessed() implements Message {}

  /** Enough time has passed since the notice of that number was shown. */
  record Expired(int notice) implements Message {}
}
