package icofolio.tui;

import icofolio.render.AgendaWords;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.LifeEvent;
import icofolio.report.LifeEvent.What;
import icofolio.report.LifeFold;
import icofolio.sale.Precision;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Symbols;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a sale, line by line in order of time, with a line for now.
 *
 * @param unit of its tokens
 */
record LifeBlock(
    List<LifeEvent> life, Instant now, ZoneId zone, String unit, boolean hidden, Symbols symbols) {
  private static final int DATES = 14;
  private static final int GAP = 2;
  private static final int RULE = 3;

  /** Its lines, the title first. */
  List<Line> lines() {
    List<LifeEvent> folded = LifeFold.of(life, now);
    List<String> amounts = amounts(folded);
    int first = DATES;
    int words = 0;
    for (LifeEvent event : folded) {
      first = Math.max(first, date(event).length() + GAP + GAP);
      words = Math.max(words, Glyphs.width(what(event)));
    }
    List<Line> lines = new ArrayList<>(List.of(Line.of("Life", Slot.TITLE)));
    boolean told = false;
    for (int i = 0; i < folded.size(); i++) {
      LifeEvent event = folded.get(i);
      if (!told && !event.hasCome(now)) {
        lines.add(present());
        told = true;
      }
      lines.add(line(event, amounts.get(i), first, first + words + GAP));
    }
    if (!told) {
      lines.add(present());
    }
    lines.add(Line.BLANK);
    return lines;
  }

  /** Numbers lined up at the point, each with its unit behind it. */
  private List<String> amounts(List<LifeEvent> events) {
    List<String> numbers = Aligned.numbers(events, event -> amount(event).split(" ", 2)[0]);
    List<String> amounts = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      String[] parts = amount(events.get(i)).split(" ", 2);
      amounts.add(numbers.get(i) + " " + (parts.length > 1 ? parts[1] : ""));
    }
    return amounts;
  }

  private Line present() {
    String rule = symbols.horizontal().repeat(RULE);
    return Line.of("  " + rule + " now, " + Texts.day(now, zone) + " " + rule, Slot.TODAY);
  }

  private String date(LifeEvent event) {
    return AgendaWords.date(event.date(), event.precision(), zone);
  }

  private Line line(LifeEvent event, String amount, int first, int second) {
    Slot slot = event.hasCome(now) ? Slot.TEXT : Slot.INFO;
    return Line.of("  " + date(event), slot)
        .at(first, what(event), slot)
        .at(second, amount, Slot.STRONG)
        .and("  " + when(event), Slot.MUTED);
  }

  /** Until when, of what takes long; how far away, of what comes on a day that is known. */
  private String when(LifeEvent event) {
    Instant date = event.date();
    if (event.isLong()) {
      return "until " + AgendaWords.date(event.until(), event.precision(), zone);
    }
    boolean exact = event.precision() == Precision.SECOND || event.precision() == Precision.DAY;
    return date == null || !exact || event.hasCome(now) ? "" : Texts.distance(now, date, zone);
  }

  private String amount(LifeEvent event) {
    if (event.tokens() == null && event.amounts().isEmpty()) {
      return "";
    }
    if (hidden) {
      return Texts.HIDDEN;
    }
    return event.tokens() == null
        ? Texts.amounts(event.amounts().list())
        : (Figures.number(event.tokens()) + " " + unit).strip();
  }

  private String what(LifeEvent event) {
    if (event.count() > 1) {
      return symbols.ellipsis() + " " + event.count() + " more " + plural(event.what());
    }
    boolean come = event.hasCome(now);
    return switch (event.what()) {
      case OPENS -> come ? "opened" : "opens";
      case KYC_DEADLINE -> "KYC deadline";
      case PLANNED -> "planned";
      case CONTRIBUTED -> come ? "contributed" : "contribution ahead";
      case CLOSES -> come ? "closed" : "closes";
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case REFUND_OPENS -> come ? "refund opened" : "refund opens";
      case REFUNDED -> come ? "refunded" : "refund ahead";
      case REFUND_DEADLINE -> "refund deadline";
      case WRITTEN_OFF -> "written off";
      case TGE -> "TGE";
      case CLAIM_OPENS -> come ? "claim opened" : "claim opens";
      case UNLOCK -> unlock(event);
      case DELIVERED -> come ? "delivered" : "delivery ahead";
      case CLAIM_DEADLINE -> "claim deadline";
    };
  }

  private String unlock(LifeEvent event) {
    Instant until = event.until();
    boolean over = until != null && !until.isAfter(now);
    return (over ? "unlocked" : "unlocks") + (event.isLong() ? " steadily" : "");
  }

  private static String plural(What what) {
    return switch (what) {
      case CONTRIBUTED -> "contributions";
      case PLANNED -> "planned";
      case REFUNDED -> "refunds";
      case UNLOCK -> "unlocks";
      case DELIVERED -> "deliveries";
      case OPENS, CLOSES, KYC_DEADLINE, SUCCEEDED, FAILED, CANCELLED -> "dates";
      case REFUND_OPENS, REFUND_DEADLINE, WRITTEN_OFF -> "dates";
      case TGE, CLAIM_OPENS, CLAIM_DEADLINE -> "dates";
    };
  }
}
