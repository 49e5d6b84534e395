package icofolio.render;

import icofolio.book.Position;
import icofolio.entry.Words;
import icofolio.sale.Chain;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What query words can ask of a position (contract §5, "Queries"), on every face the same. */
public final class PositionValues {
  /** What is computed of it, and what everyone looks for of its sale. */
  public static final Set<String> NAMES =
      Set.of(
          "id",
          "sale",
          "name",
          "symbol",
          "kind",
          "chain",
          "category",
          "launchpad",
          "stage",
          "status",
          "refund_status",
          "distribution_status",
          "contributed_value",
          "net_invested",
          "allocated",
          "vested",
          "distributed",
          "claimable",
          "locked");

  private PositionValues() {}

  /** The value of that name: text, a number or a list of words; null where there is none. */
  public static @Nullable Object of(Position position, String name) {
    return switch (name) {
      case "id", "sale" -> position.sale().id();
      case "name" -> position.sale().name();
      case "symbol" -> position.sale().token().symbol();
      case "kind" -> position.sale().kind().name();
      case "chain" -> chain(position.sale().chain());
      case "category" -> position.sale().category();
      case "launchpad" -> position.sale().launchpad();
      case "stage" -> Words.of(position.stage());
      case "refund_status" -> Words.of(position.refundStatus());
      case "distribution_status" -> Words.of(position.tokens().status());
      case "status" ->
          List.of(
              Words.of(position.stage()),
              Words.of(position.refundStatus()),
              Words.of(position.tokens().status()));
      case "contributed_value" -> position.contributedValue();
      case "net_invested" -> position.netInvested();
      case "allocated" -> position.tokens().allocated();
      case "vested" -> position.tokens().vested();
      case "distributed" -> position.tokens().distributed();
      case "claimable" -> position.tokens().claimable();
      case "locked" -> position.tokens().locked();
      default -> null;
    };
  }

  /** A chain is found by its id and by the name that people know. */
  private static List<String> chain(@Nullable Chain chain) {
    return chain == null ? List.of() : List.of(chain.id(), chain.label());
  }
}
