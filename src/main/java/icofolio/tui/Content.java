package icofolio.tui;

import icofolio.money.Asset;
import icofolio.render.Shown;
import icofolio.report.Figure;
import icofolio.rule.LimitState;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.PastChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read for a page. */
public sealed interface Content {
  /** The change sets that the page of the history shows. */
  int MOST_CHANGES = 200;

  /** The records that the page of a change shows. */
  int MOST_RECORDS = 200;

  /**
   * One record.
   *
   * @param shown its fields, and what is computed of it alone
   * @param figures what is computed of it and of others, each with how it came to be
   * @param limits where it stands, if it is a limit
   * @param past what change sets did to it, newest first
   * @param now the instant that figures hold for
   * @param base the currency of values
   * @param zone in which dates are written
   */
  record OfRecord(
      Shown shown,
      List<Figure> figures,
      List<LimitState> limits,
      List<PastChange> past,
      Instant now,
      Asset base,
      ZoneId zone)
      implements Content {
    /** Copies the lists. */
    public OfRecord {
      figures = List.copyOf(figures);
      limits = List.copyOf(limits);
      past = List.copyOf(past);
    }
  }

  /**
   * Why the figures of a sale are what they are.
   *
   * @param name of the sale
   * @param now the instant that they hold for
   */
  record Reasons(String name, List<Figure> figures, Instant now, ZoneId zone) implements Content {
    /** Copies the figures. */
    public Reasons {
      figures = List.copyOf(figures);
    }
  }

  /** The newest change sets. */
  record Past(List<Entered> changes, ZoneId zone) implements Content {
    /** Copies the change sets. */
    public Past {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change set in the history.
   *
   * @param takenBackBy the number of the one that took it back; null where it stands
   */
  record Entered(ChangeSet set, @Nullable Long takenBackBy) {}

  /**
   * What one change set did.
   *
   * @param against the rules that it stood against when it was written, a sentence each
   * @param records the first of them
   */
  record OfChange(Entered change, List<String> against, List<ChangedRecord> records, ZoneId zone)
      implements Content {
    /** Copies the lists. */
    public OfChange {
      against = List.copyOf(against);
      records = List.copyOf(records);
    }

    /** How many records it changed that are not among those. */
    long more() {
      return Math.max(0, change.set().records() - records.size());
    }
  }

  /** Reads what a page shows; null where what it is about is not there any more. */
  static @Nullable Content read(PortfolioRecords portfolio, Place.Page page) {
    return switch (page) {
      case Place.Record(RecordKey key, int offset, int link) -> portfolio.find(key);
      case Place.Why(String sale, int offset, int link) -> portfolio.why(sale);
      case Place.History history -> portfolio.history(MOST_CHANGES);
      case Place.Change(long number, int offset, int link) ->
          portfolio.change(number, MOST_RECORDS);
    };
  }
}
