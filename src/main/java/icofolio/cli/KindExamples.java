package icofolio.cli;

import icofolio.entry.Kind;

/** Examples for the commands of each kind; they work on the sample portfolio. */
final class KindExamples {
  private KindExamples() {}

  /** An id of that kind. */
  static String id(Kind kind) {
    return switch (kind) {
      case SALES -> "filecoin";
      case CONTRIBUTIONS -> "c02";
      case REFUNDS -> "r01";
      case DISTRIBUTIONS -> "d01";
      case WALLETS -> "main";
      case PRICES -> "2016-05-12/ETH/USD/approximate";
      case BUDGETS -> "yearly";
      case LIMITS -> "one-sale";
      case TRANCHES -> "ID";
    };
  }

  /** Two ways to remove a record: one that no other rests on. */
  static void remove(Kind kind, Signature signature) {
    String remove = "ico " + kind.singular() + " remove ";
    String id =
        switch (kind) {
          case SALES -> "mastercoin";
          case CONTRIBUTIONS -> "c05";
          case PRICES -> "2017-08-20/ETH/USD/approximate";
          case WALLETS -> "spare";
          case BUDGETS -> "salary"; // A limit rests on the yearly one.
          case REFUNDS, DISTRIBUTIONS, TRANCHES, LIMITS -> id(kind);
        };
    if (kind == Kind.WALLETS) {
      // Every wallet of the sample portfolio is named by a record.
      signature.example(
          "ico wallet add --id spare --address \"Account 7\" --chain coinlist", "one to spare");
    } else {
      signature.example(remove + id + " && ico undo", "removed and brought back");
    }
    signature.example(remove + id, "one");
  }

  /** What such an id is. */
  static String idHelp(Kind kind) {
    return kind == Kind.PRICES
        ? "What a price is known by: DATE/ASSET/CURRENCY, and /SOURCE where it has one"
        : "Id of the " + kind.singular();
  }

  /** Two ways to add a record. */
  static void add(Kind kind, Signature signature) {
    String add = "ico " + kind.singular() + " add ";
    switch (kind) {
      case SALES ->
          signature
              .example(
                  add + "--name \"Acme Seed\" --kind PRIVATE", "the least; its id is acme-seed")
              .example(
                  add
                      + "--name Acme --kind IDO --opens 2027-03-01 --closes 2027-03-08 --tge"
                      + " 2027-Q2",
                  "with its dates, one of them vague");
      case CONTRIBUTIONS ->
          signature
              .example(
                  add + "--sale filecoin --date 2017-08-10 --amount 500 --currency USD",
                  "in base currency")
              .example(
                  add + "--sale golem --date 2016-11-11 --amount 2 --currency ETH --value 20",
                  "with its value at the time, where no price of that day is known");
      case REFUNDS ->
          signature
              .example(
                  add + "--sale filecoin --date 2017-09-10 --amount 100 --currency USD",
                  "spread over the sale's contributions")
              .example(
                  add
                      + "--sale the-dao --contribution c02 --date 2016-07-22 --amount 1"
                      + " --currency ETH",
                  "of one contribution");
      case DISTRIBUTIONS ->
          signature
              .example(add + "--sale filecoin --date 2020-10-15 --tokens 10", "tokens that came")
              .example(
                  add + "--sale golem --date 2016-11-11 --tokens 5 --wallet main", "to a wallet");
      case WALLETS ->
          signature
              .example(
                  add
                      + "--id spare --address 0x00000000219ab540356cbb839cbe05303d7705fa"
                      + " --chain ethereum",
                  "shown with its checksum from then on")
              .example(
                  add
                      + "--id cold --address bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq --chain"
                      + " bitcoin",
                  "on another chain");
      case PRICES ->
          signature
              .example(
                  add + "--date 2024-03-01 --asset ETH --currency USD --price 3430.12", "your own")
              .example(
                  add + "--date 2024-03-01 --asset ETH --currency EUR --price 3170 --source ECB",
                  "with where it was read");
      case BUDGETS ->
          signature
              .example(
                  add + "--id payday --limit 500 --period month --starts 2026-01-25",
                  "each month from payday to payday")
              .example(
                  add + "--id bridge --limit 2000 --period P90D --scope chain:ethereum --mode warn",
                  "in any 90 days, on one chain; only warns");
      case LIMITS ->
          signature
              .example(
                  add + "--id one-chain --dimension chain --max-share 60",
                  "no chain with more than 60 percent of what is invested")
              .example(
                  add + "--id spread --dimension launchpad --max-hhi 0.4 --mode warn",
                  "by the Herfindahl index; only warns");
      case TRANCHES -> {}
    }
  }

  /** Two ways to change a record. */
  static void edit(Kind kind, Signature signature) {
    String edit = "ico " + kind.singular() + " edit " + id(kind) + " ";
    switch (kind) {
      case SALES ->
          signature
              .example(edit + "--note \"Looked at again\"", "sets the note; \"\" takes it away")
              .example(
                  "ico sale edit example-mill --tge 2026-06 --dry-run", "which unlocks would move?")
              .example("ico sale edit gladius --written-off 2026-12-31", "no longer waited for");
      case BUDGETS ->
          signature
              .example(edit + "--limit 30000", "a higher limit")
              .example(edit + "--mode warn", "from now on it only warns");
      case LIMITS ->
          signature
              .example(edit + "--max-share 40", "another share")
              .example(edit + "--mode warn", "from now on it only warns");
      case PRICES ->
          signature
              .example(edit + "--price 10.15", "another price")
              .example("ico price edit 2016-05-12/ETH/USD/approximate --price 10.20", "and back");
      case CONTRIBUTIONS, REFUNDS, DISTRIBUTIONS, WALLETS, TRANCHES ->
          signature
              .example(edit + "--note \"Looked at again\"", "sets the note")
              .example(edit + "--note \"\"", "takes it away");
    }
  }
}
