package icofolio.cli;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.Json;
import icofolio.rule.Breach;
import icofolio.rule.Measure;
import icofolio.rule.Verdict;

/** Rules and what they say, as members of the object that is open. */
final class RuleJson {
  private RuleJson() {}

  static void write(Json json, Breach breach) {
    head(json, breach.rule(), breach.measure());
    json.put("limit", Decimals.text(breach.limit()));
    json.put("before", Decimals.text(breach.before()));
    json.put("after", Decimals.text(breach.after()));
  }

  static void write(Json json, Verdict verdict, String sentence) {
    json.object();
    head(json, verdict.rule(), verdict.measure());
    json.put("mode", Words.of(verdict.mode()));
    json.put("limit", Decimals.text(verdict.limit()));
    json.put("before", Decimals.text(verdict.before()));
    json.put("after", Decimals.text(verdict.after()));
    json.put("subject", verdict.subject());
    json.put("verdict", Words.of(verdict.outcome()));
    json.put("message", sentence);
    json.endObject();
  }

  private static void head(Json json, String rule, Measure measure) {
    json.put("rule", rule);
    json.put("kind", measure.isBudget() ? "budget" : "limit");
    json.put("measure", measure.name().toLowerCase(java.util.Locale.ROOT));
  }
}
