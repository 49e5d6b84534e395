package icofolio.report;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.RefundStatus;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.report.Trail.Tried;
import icofolio.report.Value.When;
import icofolio.report.Value.Word;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refund and distribution as one word each, with the words that were tried before it. */
final class StatusFigures {
  /** As they are tried: what has arrived in full is complete, whatever the TGE. */
  private static final List<DistributionStatus> DISTRIBUTION_ORDER =
      List.of(
          DistributionStatus.NONE,
          DistributionStatus.COMPLETE,
          DistributionStatus.AWAITING_TGE,
          DistributionStatus.LOCKED,
          DistributionStatus.CLAIMABLE,
          DistributionStatus.OVERDUE,
          DistributionStatus.VESTING);

  private final Position position;
  private final Sale sale;
  private final TokenPosition tokens;
  private final ZoneId zone;

  StatusFigures(Position position, ZoneId zone) {
    this.position = position;
    this.sale = position.sale();
    this.tokens = position.tokens();
    this.zone = zone;
  }

  /** The refund as one word. */
  Figure refund() {
    List<Tried> tried = new ArrayList<>();
    for (RefundStatus word : RefundStatus.values()) {
      boolean fits = word == position.refundStatus();
      tried.add(new Tried(Words.of(word), Clause.of(word), fits, facts(word)));
      if (fits) {
        break;
      }
    }
    return Figure.word("refund_status", Words.of(position.refundStatus()), new Trail.Rule(tried));
  }

  private List<Figure> facts(RefundStatus word) {
    RefundTerms terms = sale.refundTerms();
    List<Figure> deadline = last("refund_deadline", terms.deadline());
    return switch (word) {
      case WRITTEN_OFF -> join(outstanding(), event("written_off", terms.writtenOff()));
      case OVERDUE -> join(outstanding(), deadline);
      case PARTIAL -> join(received(), outstanding());
      case DUE -> outstanding();
      case COMPLETE -> join(money("due", RefundPosition::due), join(received(), outstanding()));
      case AVAILABLE -> join(event("refund_opens", terms.opens()), deadline);
      case AT_RISK -> join(stage(), StageFigures.caps(sale));
      case NONE -> List.of();
    };
  }

  /** The distribution as one word. */
  Figure distribution() {
    List<Tried> tried = new ArrayList<>();
    for (DistributionStatus word : DISTRIBUTION_ORDER) {
      boolean fits = word == tokens.status();
      tried.add(new Tried(Words.of(word), Clause.of(word), fits, facts(word)));
      if (fits) {
        break;
      }
    }
    return Figure.word("distribution_status", Words.of(tokens.status()), new Trail.Rule(tried));
  }

  private List<Figure> facts(DistributionStatus word) {
    List<Figure> allocated = tokens("allocated", tokens.allocated());
    List<Figure> vested = tokens("vested", tokens.vested());
    List<Figure> distributed = tokens("distributed", tokens.distributed());
    List<Figure> tge = event("tge", sale.vestingTerms().start(zone));
    return switch (word) {
      case NONE -> join(allocated, join(stage(), tge));
      case COMPLETE -> join(allocated, distributed);
      case AWAITING_TGE -> tge;
      case LOCKED -> vested;
      case CLAIMABLE -> join(vested, join(distributed, delivery()));
      case OVERDUE -> join(tokens("vested_14_days_ago", earlier()), join(distributed, delivery()));
      case VESTING -> join(vested, distributed);
    };
  }

  /** What had vested when the days of grace began. */
  private @Nullable BigDecimal earlier() {
    return tokens.schedule() == null
        ? null
        : tokens.schedule().vestedAt(position.at().minus(TokenPosition.GRACE));
  }

  private List<Figure> delivery() {
    Word word = new Word(Words.of(sale.claimTerms().delivery()));
    return Figure.ofSale(sale.id(), "delivery", word);
  }

  private List<Figure> stage() {
    return List.of(Figure.word("stage", Words.of(position.stage()), new Trail.Seen()));
  }

  private static List<Figure> tokens(String name, @Nullable BigDecimal number) {
    return List.of(Figure.tokens(name, number, new Trail.Seen()));
  }

  private List<Figure> outstanding() {
    return money("outstanding", RefundPosition::outstanding);
  }

  private List<Figure> received() {
    return money("received", RefundPosition::received);
  }

  private List<Figure> money(String name, Function<RefundPosition, BigDecimal> figure) {
    Trail seen = new Trail.Seen();
    return position.refunds().stream()
        .map(r -> Figure.quantity(name, figure.apply(r), r.currency().code(), seen))
        .toList();
  }

  private List<Figure> event(String field, @Nullable SaleDate date) {
    return Figure.ofSale(sale.id(), field, date == null ? null : When.event(date, zone));
  }

  private List<Figure> last(String field, @Nullable SaleDate date) {
    return Figure.ofSale(sale.id(), field, date == null ? null : When.last(date, zone));
  }

  private static List<Figure> join(List<Figure> first, List<Figure> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
