package icofolio.chain.rpc;

import static icofolio.chain.rpc.HostileServer.chain;
import static icofolio.chain.rpc.Pools.CANARY;
import static icofolio.chain.rpc.Pools.QUICK;
import static icofolio.chain.rpc.Pools.asks;
import static icofolio.chain.rpc.Pools.endpoint;
import static icofolio.chain.rpc.Pools.key;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.KeyState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CertificatesTest {
  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final Instant NOW = Instant.now();

  @Test
  void aGoodOneIsTaken() throws IOException {
    assertThat(answer("localhost", NOW.minus(days(1)), NOW.plus(days(1)), true))
        .contains("\"0x0\"");
  }

  @Test
  void oneThatHasExpiredIsNot() throws IOException {
    assertThat(answer("localhost", NOW.minus(days(9)), NOW.minus(days(2)), true))
        .contains("secure its certificate has expired");
  }

  @Test
  void oneOfTomorrowIsNot() throws IOException {
    assertThat(answer("localhost", NOW.plus(days(2)), NOW.plus(days(9)), true))
        .contains("secure its certificate is not valid yet");
  }

  @Test
  void oneOfAnotherHostIsNot() throws IOException {
    assertThat(answer("other.example", NOW.minus(days(1)), NOW.plus(days(1)), true))
        .contains("secure its certificate is for another host");
  }

  @Test
  void oneThatNobodyVouchesForIsNot() throws IOException {
    assertThat(answer("localhost", NOW.minus(days(1)), NOW.plus(days(1)), false))
        .contains("secure its certificate is not trusted");
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }

  private static String answer(String host, Instant from, Instant until, boolean trusted)
      throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .signedBy(ROOT)
            .addSubjectAlternativeName(host)
            .validityInterval(from.toEpochMilli(), until.toEpochMilli())
            .build();
    HandshakeCertificates shown =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (HostileServer server = HostileServer.start(shown.sslContext(), r -> r.answer(chain(1)));
        EndpointPool pool =
            new EndpointPool(
                Pools.ETHEREUM,
                List.of(endpoint("secure", server, key("main", CANARY, KeyState.ACTIVE))),
                KeySource.Key::new,
                QUICK.within(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                client(trusted))) {
      String answer = pool.ask(asks(1)).toString();
      assertThat(answer + pool.notices()).doesNotContain(CANARY);
      return answer;
    }
  }

  private static OkHttpClient client(boolean trusted) {
    HandshakeCertificates known =
        trusted
            ? new HandshakeCertificates.Builder().addTrustedCertificate(ROOT.certificate()).build()
            : new HandshakeCertificates.Builder().addPlatformTrustedCertificates().build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(known.sslSocketFactory(), known.trustManager())
        .build();
  }
}
