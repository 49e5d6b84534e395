package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be copied of the selected row or of the page that is shown; what identifies it first.
 */
final class Facts {
  private static final String ID = "id";
  private static final String TRANSACTION = "tx_hash";

  private Facts() {}

  /** Of where the person is; none where there is nothing. */
  static List<Fact> of(Model model) {
    return switch (model.place()) {
      case Place.Top top -> row(model, model.sheet());
      case Place.Sale(String id, int offset, int zoom) -> sale(id, model.detail());
      case Place.Budget(String id, int offset) -> List.of(new Fact(ID, id));
      case Place.Balance(String id, String name, int offset) ->
          balance(model.holdings().balance(id));
      case Place.Record record ->
          model.content(record) instanceof Content.OfRecord known
              ? entry(model, known.shown().entry())
              : List.of(new Fact(ID, record.key().id()));
      case Place.Why why -> List.of(new Fact(ID, why.sale()));
      case Place.Problems _, Place.History _, Place.Change _, Place.Form _ -> List.of();
    };
  }

  private static List<Fact> row(Model model, @Nullable Sheet<?> sheet) {
    return switch (sheet == null ? null : sheet.selected()) {
      case WalletBalance balance -> balance(balance);
      case Entry entry -> entry(model, entry);
      case Object row -> List.of(new Fact(ID, Rows.id(row)));
      case null -> List.of();
    };
  }

  private static List<Fact> entry(Model model, Entry entry) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ID, entry.id()));
    if (entry.kind() == Kind.WALLETS) {
      String address = text(entry, "address");
      Chain chain = Chain.of(text(entry, "chain"));
      add(facts, new Fact("address", address, Explorers.address(chain, address)));
    }
    Overview overview = model.overview();
    Position position = overview == null ? null : overview.position(text(entry, "sale"));
    transaction(facts, entry, position == null ? null : position.sale().chain(), "transaction");
    return facts;
  }

  private static List<Fact> sale(String id, @Nullable SaleDetail detail) {
    List<Fact> facts = new ArrayList<>(List.of(new Fact(ID, id)));
    if (detail == null) {
      return facts;
    }
    Chain chain = detail.position().sale().chain();
    for (Field field :
        List.of(SaleFields.TOKEN_CONTRACT, SaleFields.SALE_CONTRACT, SaleFields.DEPOSIT_ADDRESS)) {
      String text = text(detail.terms(), field.name());
      add(facts, new Fact(field.name(), text, Explorers.address(chain, text)));
    }
    for (Field field : List.of(SaleFields.WEBSITE, SaleFields.WHITEPAPER)) {
      String text = text(detail.terms(), field.name());
      add(facts, new Fact(field.name(), text, WebAddresses.of(text)));
    }
    detail.contributions().forEach(entry -> record(facts, entry, chain, "contribution"));
    detail.refunds().forEach(entry -> record(facts, entry, chain, "refund"));
    detail.distributions().forEach(entry -> record(facts, entry, chain, "distribution"));
    return facts;
  }

  private static void record(List<Fact> facts, Entry entry, @Nullable Chain chain, String kind) {
    transaction(facts, entry, chain, kind + " of " + Texts.day(text(entry, "date")));
  }

  private static void transaction(
      List<Fact> facts, Entry entry, @Nullable Chain chain, String name) {
    String hash = text(entry, TRANSACTION);
    add(facts, new Fact(name, hash, Explorers.transaction(chain, hash)));
  }

  private static List<Fact> balance(@Nullable WalletBalance balance) {
    List<Fact> facts = new ArrayList<>();
    if (balance != null) {
      Chain chain = balance.chain();
      String address = balance.address();
      String token = Objects.requireNonNullElse(balance.token(), "");
      facts.add(new Fact("address", address, Explorers.address(chain, address)));
      facts.add(new Fact("wallet", balance.wallet()));
      add(facts, new Fact("token contract", token, Explorers.address(chain, token)));
    }
    return facts;
  }

  private static void add(List<Fact> facts, Fact fact) {
    if (!fact.text().isEmpty()) {
      facts.add(fact);
    }
  }

  private static String text(Entry entry, String name) {
    Field field = entry.kind().field(name);
    return field == null ? "" : Objects.requireNonNullElse(Field.textOrNull(entry.get(field)), "");
  }
}
