package icofolio.render;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.report.NextUnlock;
import icofolio.report.StatusReport;
import icofolio.report.Totals;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;

/** How everything stands, as the contract's document (§6). */
final class StatusJson {
  private final StatusReport report;
  private final BaseCurrency base;

  StatusJson(StatusReport report) {
    this.report = report;
    this.base = BaseCurrency.of(report.baseCurrency());
  }

  void write(Json json) {
    json.object();
    json.put("as_of", report.asOf());
    json.put("base_currency", base.asset().code());
    writeTotals(json, report.totals());
    json.array("positions");
    report.positions().forEach(position -> writePosition(json, position));
    json.endArray();
    json.endObject();
  }

  private void writeTotals(Json json, Totals totals) {
    json.object("totals");
    json.put("contributed", base.exact(totals.contributed()));
    json.put("accepted", base.exact(totals.accepted()));
    json.put("refunded", base.exact(totals.refunded()));
    json.put("refund_outstanding", base.exact(totals.refundOutstanding()));
    json.put("net_invested", base.exact(totals.netInvested()));
    json.endObject();
  }

  private void writePosition(Json json, Position position) {
    Chain chain = position.sale().chain();
    json.object();
    json.put("sale", position.sale().id());
    json.put("name", position.sale().name());
    json.put("kind", position.sale().kind().name());
    json.put("chain", chain == null ? null : chain.id());
    json.put("stage", Words.of(position.stage()));
    json.put("contributed", position.contributed());
    json.put("contributed_value", base.exact(position.contributedValue()));
    json.put("net_invested", base.exact(position.netInvested()));
    writeRefund(json, position);
    writeDistribution(json, position.tokens());
    json.endObject();
  }

  private static void writeRefund(Json json, Position position) {
    SaleDate deadline = position.sale().refundTerms().deadline();
    json.object("refund");
    json.put("status", Words.of(position.refundStatus()));
    json.put("due", position.due());
    json.put("received", position.received());
    json.put("outstanding", position.outstanding());
    json.put("interest", position.interest());
    json.put("deadline", deadline == null ? null : deadline.text());
    json.endObject();
  }

  private static void writeDistribution(Json json, TokenPosition tokens) {
    json.object("distribution");
    json.put("status", Words.of(tokens.status()));
    json.put("allocated", tokens.allocated());
    json.put("vested", tokens.vested());
    json.put("distributed", tokens.distributed());
    json.put("claimable", tokens.claimable());
    json.put("locked", tokens.locked());
    NextUnlock next = NextUnlock.of(tokens.nextUnlock());
    if (next == null) {
      json.put("next_unlock", (String) null);
    } else {
      json.object("next_unlock");
      json.put("date", next.date());
      json.put("tokens", next.tokens());
      json.endObject();
    }
    json.endObject();
  }
}
