package icofolio.chain.rpc;

import static icofolio.chain.rpc.HostileServer.chain;
import static icofolio.chain.rpc.Pools.asks;
import static icofolio.chain.rpc.Pools.endpoint;
import static icofolio.chain.rpc.Pools.pool;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointPoolTest {

  @Test
  void provesTheChainInTheFirstRequest() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(endpoint("alpha", server))) {
      assertThat(server.received()).isEmpty();
      check(pool.ask(asks(3)), 3);
      check(pool.ask(asks(2)), 2);
      assertThat(server.received()).hasSize(2);
      assertThat(server.received().getFirst().text()).contains("eth_chainId");
      assertThat(server.received().getLast().text()).doesNotContain("eth_chainId");
    }
  }

  @Test
  void manyCallsGoInFewRequests() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(endpoint("alpha", server))) {
      check(pool.ask(asks(5100)), 5100);
      assertThat(server.received()).hasSizeLessThanOrEqualTo(51 + 1);
    }
  }

  private static void check(List<Answer> answers, int count) {
    assertThat(answers).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(answers.get(i)).isInstanceOf(Answer.Given.class);
      assertThat(((Answer.Given) answers.get(i)).result().stringValue())
          .isEqualTo("0x" + Integer.toHexString(i));
    }
  }
}
