package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Amounts;
import icofolio.money.Asset;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonTest {

  @Test
  void writesADocumentThatAReaderReadsBack() {
    StringWriter out = new StringWriter();
    String hostile = "tab\t \"quoted\" \\ \033[31m \u202e 比特币 🚀";
    try (Json json = new Json(out)) {
      json.object();
      json.put("text", hostile);
      json.put("nothing", (String) null);
      json.put("count", 3);
      json.put("flag", true);
      json.put("amount", new BigDecimal("1E+3"));
      json.put("unknown", (BigDecimal) null);
      json.put("at", Instant.EPOCH);
      json.put("amounts", Amounts.NONE.plus(new Asset("BTC"), new BigDecimal("0.10")));
      json.put("none", Amounts.NONE);
      json.put("texts", List.of("a", "b"));
      json.endObject();
    }

    assertThat(out.toString()).endsWith("}\n").doesNotContain("\033").doesNotContain("\u202e");
    JsonNode node = JsonMapper.shared().readTree(out.toString());
    assertThat(node.get("text").stringValue()).isEqualTo(hostile);
    assertThat(node.get("nothing").isNull()).isTrue();
    assertThat(node.get("amount").stringValue()).isEqualTo("1000");
    assertThat(node.get("unknown").isNull()).isTrue();
    assertThat(node.get("at").stringValue()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(node.get("amounts").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.1\"}]");
    assertThat(node.get("none").toString()).isEqualTo("[]");
  }
}
