package icofolio.exchange.ledger;

import icofolio.report.ledger.Account;
import icofolio.report.ledger.Account.InSale;
import icofolio.report.ledger.Account.Nominal;
import icofolio.report.ledger.Account.Tokens;
import icofolio.report.ledger.Account.Wallet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where accounts stand in the tree of all, as words that a format has still to make fit. */
final class Paths {
  private static final String UNKNOWN = "unknown";

  private Paths() {}

  /** From the top down; the labels of wallets may hold anything. */
  static List<String> of(Account account) {
    return switch (account) {
      case Wallet(String label) -> List.of("assets", "wallets", orUnknown(label));
      case InSale(String sale) -> List.of("assets", "sales", sale);
      case Tokens(String sale, String wallet) ->
          List.of("assets", "tokens", sale, orUnknown(wallet));
      case Nominal.FEES -> List.of("expenses", "fees");
      case Nominal.INTEREST -> List.of("income", "interest");
      case Nominal.GAINS -> List.of("income", "gains");
      case Nominal.RATE_DIFFERENCES -> List.of("equity", "rate-differences");
      case Nominal.UNPRICED -> List.of("equity", "unpriced");
    };
  }

  /** The place of an account among others, the same for no two. */
  static String sortKey(Account account) {
    boolean known =
        switch (account) {
          case Wallet(String label) -> label != null;
          case Tokens(String _, String wallet) -> wallet != null;
          case InSale _, Nominal _ -> true;
        };
    return String.join("\0", of(account)) + (known ? "" : "\0");
  }

  private static String orUnknown(@Nullable String label) {
    return label == null ? UNKNOWN : label;
  }
}
