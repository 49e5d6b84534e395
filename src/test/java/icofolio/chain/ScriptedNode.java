package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import icofolio.sale.Chain;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A node that answers as a test says. */
record ScriptedNode(Chain chain, Function<Ask, Answer> script, List<Node> each) implements Node {
  static final ObjectMapper JSON = new ObjectMapper();

  static ScriptedNode of(Function<Ask, Answer> script) {
    return new ScriptedNode(new Chain("eip155:1"), script, List.of());
  }

  /** A pool: the first answers for all. */
  static ScriptedNode pool(ScriptedNode... endpoints) {
    return new ScriptedNode(endpoints[0].chain, endpoints[0].script, List.of(endpoints));
  }

  @Override
  public List<Answer> ask(List<Ask> asks) {
    return asks.stream().map(script).toList();
  }

  static Answer given(@Nullable Object result) {
    JsonNode json = JSON.valueToTree(result);
    return new Answer.Given(json, "one");
  }

  static Answer json(String json) {
    return new Answer.Given(JSON.readTree(json), "one");
  }

  static Answer refused(int code, String message) {
    return new Answer.Refused(code, message, null, "one");
  }
}
