package icofolio.tui.form;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the portfolio holds already that a form can be completed with.
 *
 * @param sales as they are recorded, by id
 * @param wallets their labels
 * @param budgets their ids
 * @param currencies those in use, the most likely first
 * @param contributions of the sale that the form names, the newest first
 */
public record Known(
    Map<String, Entry> sales,
    List<Candidate> wallets,
    List<Candidate> budgets,
    List<String> currencies,
    List<Candidate> contributions) {
  /** Nothing. */
  public static final Known NOTHING =
      new Known(Map.of(), List.of(), List.of(), List.of(), List.of());

  private static final List<String> CHAINS =
      List.of(
          "ethereum",
          "base",
          "arbitrum",
          "optimism",
          "polygon",
          "bsc",
          "avalanche",
          "solana",
          "bitcoin",
          "gnosis",
          "celo",
          "linea",
          "polkadot");

  private static final List<String> PERIODS =
      List.of("month", "quarter", "year", "week", "total", "P30D", "P90D");

  /** Copies the lists; sales keep their order. */
  public Known {
    wallets = List.copyOf(wallets);
    budgets = List.copyOf(budgets);
    currencies = List.copyOf(currencies);
    contributions = List.copyOf(contributions);
  }

  /**
   * What a field may take, whatever is typed.
   *
   * @param sale the sale that the form names, if it is there
   */
  List<Candidate> of(Field field, @Nullable Entry sale) {
    if (!field.type().words().isEmpty()) {
      return field.type().words().stream().map(Candidate::of).toList();
    }
    return switch (field.name()) {
      case "sale" -> named();
      case "wallet" -> wallets;
      case "contribution" -> contributions;
      case "chain" -> CHAINS.stream().map(Candidate::of).toList();
      case "period" -> PERIODS.stream().map(Candidate::of).toList();
      case "launchpad" -> used(SaleFields.LAUNCHPAD);
      case "category" -> used(SaleFields.CATEGORY);
      case "basis" -> basis(field);
      case "scope" -> scopes();
      case "vesting", "cliff", "vesting_period" -> spans();
      default -> isCurrency(field) ? currencies(field, sale) : List.of();
    };
  }

  /** Whether a field takes only what is there already: then a beginning of it is enough. */
  static boolean isClosed(Field field) {
    boolean reference = field.kind() != Kind.SALES && field.kind() != Kind.WALLETS;
    return !field.type().words().isEmpty()
        || (reference && Set.of("sale", "wallet", "contribution").contains(field.name()));
  }

  private List<Candidate> named() {
    return sales.values().stream()
        .map(sale -> new Candidate(sale.id(), sale.need(SaleFields.NAME)))
        .toList();
  }

  private List<Candidate> used(Field field) {
    Set<String> used = new LinkedHashSet<>();
    sales.values().forEach(sale -> used.add(sale.has(field) ? sale.need(field) : ""));
    used.remove("");
    return used.stream().map(Candidate::of).toList();
  }

  private List<Candidate> basis(Field field) {
    if (field.kind() != Kind.LIMITS) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>(List.of(Candidate.of("invested")));
    budgets.forEach(budget -> all.add(new Candidate("budget:" + budget.text(), budget.note())));
    return all;
  }

  private List<Candidate> scopes() {
    List<Candidate> all = new ArrayList<>(List.of(Candidate.of("all")));
    for (String kind : SaleFields.KIND.type().words()) {
      all.add(Candidate.of("kind:" + kind));
    }
    named().forEach(sale -> all.add(new Candidate("sale:" + sale.text(), sale.note())));
    wallets.forEach(wallet -> all.add(new Candidate("wallet:" + wallet.text(), wallet.note())));
    return all;
  }

  private static List<Candidate> spans() {
    return List.of(
        new Candidate("P1M", "a month"),
        new Candidate("P3M", "three months"),
        new Candidate("P6M", "six months"),
        new Candidate("P12M", "a year"),
        new Candidate("P24M", "two years"),
        new Candidate("P30D", "30 days"));
  }

  private static boolean isCurrency(Field field) {
    return field.name().endsWith("currency")
        || field.name().equals("accepts")
        || field.name().equals("asset");
  }

  private List<Candidate> currencies(Field field, @Nullable Entry sale) {
    Set<String> all = new LinkedHashSet<>();
    boolean paid = field.equals(ContributionFields.CURRENCY) || field.equals(RefundFields.CURRENCY);
    if (paid && sale != null) {
      all.addAll(sale.list(SaleFields.ACCEPTS));
      if (sale.has(SaleFields.PRICE_CURRENCY)) {
        all.add(sale.need(SaleFields.PRICE_CURRENCY));
      }
    }
    all.addAll(currencies);
    return all.stream().map(Candidate::of).toList();
  }
}
