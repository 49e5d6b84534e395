package icofolio.chain.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** HTTP: one request, one answer, within a time and a size, and failures in own words. */
final class Transport implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int IDLE_CONNECTIONS = 32;

  private final OkHttpClient client;
  private final PoolOptions options;

  /**
   * A transport; nothing is opened yet.
   *
   * @param base what to trust
   */
  Transport(OkHttpClient base, PoolOptions options) {
    this.options = options;
    // A connection that broke off is not replaced in silence: who answers on the next is to be
    // proved again.
    this.client =
        base.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .connectTimeout(options.connect())
            .readTimeout(options.call())
            .writeTimeout(options.call())
            .callTimeout(options.call())
            .build();
  }

  /** A request that has not been sent yet. */
  Exchange prepare(String url, byte[] body) {
    Connecting connecting = new Connecting();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", "icofolio")
            .post(RequestBody.create(body, JSON))
            .build();
    Call call = client.newCall(request);
    call.addEventListener(connecting);
    return new Exchange(call, connecting);
  }

  /** Forgets connections that nobody uses. */
  void forgetIdle() {
    client.connectionPool().evictAll();
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  /** What came back. */
  sealed interface Reply {}

  /**
   * An answer, of whatever status.
   *
   * @param retryAfter the header as it stands, or null
   * @param location the header as it stands, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // One reader has it, and nobody compares it.
  record Received(int status, byte[] body, @Nullable String retryAfter, @Nullable String location)
      implements Reply {}

  /**
   * None.
   *
   * @param reason in own words
   * @param stale whether a connection that had served before had gone
   * @param tooLong whether there was an answer, and too much of it
   */
  record Broken(String reason, boolean stale, boolean tooLong) implements Reply {}

  /** Whether a call had to open a connection of its own, and whether an answer has begun. */
  private static final class Connecting extends EventListener {
    private volatile boolean opened;
    private volatile boolean answered;

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
      opened = true;
    }

    @Override
    public void dnsStart(Call call, String domainName) {
      opened = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      answered = true;
    }
  }

  /** One request. */
  final class Exchange {
    private final Call call;
    private final Connecting connecting;

    private Exchange(Call call, Connecting connecting) {
      this.call = call;
      this.connecting = connecting;
    }

    /** Sends it and waits for the answer. */
    Reply send() {
      try (Response response = call.execute()) {
        return read(response);
      } catch (IOException e) {
        boolean slow = e instanceof InterruptedIOException;
        return new Broken(reason(e), !slow && !connecting.opened && !connecting.answered, false);
      }
    }

    /** Ends it from another thread; nothing comes back. */
    void cancel() {
      call.cancel();
    }

    private Reply read(Response response) throws IOException {
      ResponseBody body = response.body();
      if (body.contentLength() > options.mostBytes()) {
        return tooLong();
      }
      try (InputStream stream = body.byteStream()) {
        byte[] bytes = stream.readNBytes(options.mostBytes() + 1);
        return bytes.length > options.mostBytes()
            ? tooLong()
            : new Received(
                response.code(),
                bytes,
                response.header("Retry-After"),
                response.header("Location"));
      }
    }

    private Broken tooLong() {
      call.cancel();
      return new Broken("answers with more than " + size(options.mostBytes()), false, true);
    }
  }

  private static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }

  /** Library texts can hold hosts, paths and keys, so that none of them is passed on. */
  private String reason(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CertificateExpiredException _ -> {
          return "its certificate has expired";
        }
        case CertificateNotYetValidException _ -> {
          return "its certificate is not valid yet; is this machine's clock right?";
        }
        default -> {
          // Only these two causes say more than what they have caused.
        }
      }
    }
    return switch (failure) {
      case SSLPeerUnverifiedException _ -> "its certificate is for another host";
      case SSLException _ -> "its certificate is not trusted, or TLS failed";
      case UnknownHostException _ -> "its host is not known";
      case ConnectException _ -> "refuses the connection";
      case InterruptedIOException _ ->
          "does not answer in full within " + seconds(options.call().toMillis());
      default -> "the connection broke off";
    };
  }

  private static String seconds(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
