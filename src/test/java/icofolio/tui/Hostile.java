package icofolio.tui;

import icofolio.entry.Kind;
import java.util.List;
import java.util.Map;

/** A portfolio whose texts try to break the screen. */
final class Hostile {
  /** Texts of every bad kind. */
  static final List<String> NOTES =
      List.of(
          "\033[2J\033]0;gone\007\u009B31m\u0085\u0090",
          "\u202Eabc\u2066def\u200F\u2028",
          "東京".repeat(100),
          "👩‍👩‍👧‍👦🇩🇪👍🏽".repeat(20),
          "Z" + "\u0301".repeat(190),
          "שלום ابج 123 ".repeat(15),
          "one\ntwo\r\nthree\tfour",
          "lone \uD83D and \uDE00");

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
    portfolio.rawSale("long", "Long Name ".repeat(20).strip(), terms);
    portfolio.rawSale("zwj", "👩‍👩‍👧‍👦 family 👍🏽 ❤️ 1️⃣", terms);
    portfolio.rawSale("flags", "🇩🇪🇫🇷🇯🇵 🏴\uDB40\uDC67 flags", terms);
    portfolio.rawSale("piled", "Z" + "\u0301\u0302\u0303\u0336".repeat(12) + "algo", terms);
    portfolio.rawSale("mixed", "abc אבג 123 ابج xyz", terms);
    portfolio.rawSale("hangul", "\u1100\u1161\u11A8 각 ｶﾞ Ａ", terms);
    portfolio.rawSale("alone", "lone \uD83D surrogate", terms);
    for (var sale : new String[] {"escape", "bidi", "wide", "emoji", "marks", "huge", "lines"}) {
      portfolio.contribution("h-" + sale, sale, "2024-01-11", "123456789.123456789", "USD", "sent");
    }
    for (String note : NOTES) {
      portfolio.contributions.add(
          Map.of(
              "id",
              "n" + portfolio.contributions.size(),
              "sale",
              "wide",
              "date",
              "2024-01-12",
              "amount",
              "1",
              "currency",
              "USD",
              "value",
              "1",
              "status",
              "sent",
              "note",
              note));
    }
    portfolio.refund("r\033[31m", "escape", "2024-02-01", "1", "USD", "other");
    portfolio.distribution("d\u202E", "bidi", "2024-02-01", "1");
    portfolio.records.enter(
        "contribution add \033[2J\u009B",
        "because \u202E" + "of \033]0;x\007 ".repeat(30),
        portfolio.records.edited(Kind.CONTRIBUTIONS, "h-wide", "note", NOTES.getFirst()));
    portfolio.reachable.addAll(Wallets.hostile().reachable);
    portfolio.balances.addAll(Wallets.hostile().balances);
    portfolio.budget("b\033[2Jad", "1000000000000", "year", "sale:escape");
    portfolio.budget("b\u202Eidi", "5", "month", "all");
    portfolio.limit("l\033[31m", "max_share", "sale", "1");
    return portfolio;
  }
}
