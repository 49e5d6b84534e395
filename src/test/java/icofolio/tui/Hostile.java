package icofolio.tui;

/** A portfolio whose texts try to break the screen. */
final class Hostile {
  private Hostile() {}

  static SmallPortfolio portfolio() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    String terms = "kind=ICO opens=2024-01-10 closes=2024-02-10 price=0.25 price_currency=USD";
    portfolio.rawSale("escape", "Esc\033[2J\033]0;gone\007\u009B31m", terms);
    portfolio.rawSale("bidi", "abc\u202Edef\u2066ghi\u200F", terms);
    portfolio.rawSale("wide", "東京タワー株式会社トークン販売第一回", terms);
    portfolio.rawSale("emoji", "Moon 🚀🚀🚀 to the ✅ stars", terms);
    portfolio.rawSale("marks", "e\u0301a\u0308o\u0302 zalgo\u0301\u0302\u0303\u0304\u0305", terms);
    portfolio.rawSale("hebrew", "שלום עולם", terms);
    portfolio.rawSale("huge", "x".repeat(5_000), terms);
    portfolio.rawSale("hugewide", "語".repeat(5_000), terms);
    portfolio.rawSale("lines", "one\ntwo\r\nthree\tfour", terms);
    portfolio.rawSale("alone", "lone \uD83D surrogate", terms);
    for (var sale : new String[] {"escape", "bidi", "wide", "emoji", "marks", "huge", "lines"}) {
      portfolio.contribution("h-" + sale, sale, "2024-01-11", "123456789.123456789", "USD", "sent");
    }
    portfolio.budget("b\033[2Jad", "1000000000000", "year", "sale:escape");
    portfolio.budget("b\u202Eidi", "5", "month", "all");
    portfolio.limit("l\033[31m", "max_share", "sale", "1");
    return portfolio;
  }
}
