package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs an endpoint may have, and that none of them holds a key. No key here is anybody's. */
final class EndpointUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mainnet.infura.io/v3/{key}",
        "https://eth-mainnet.g.alchemy.com/v2/{key}",
        "https://rpc.ankr.com/eth/{key}",
        "https://lb.drpc.org/ogrpc?network=ethereum&dkey={key}",
        "https://polygon-zkevm-testnet-v1-2442.example.org/polygon-zkevm-testnet-v1-2442",
        "https://ethereum-rpc.publicnode.com",
        "https://nd-abcdefghijklmnopqrstuvwxyz.ethereum.example.com/?billingtoken={key}",
        "https://rpc.example.org:8443/arbitrum-one/archive/mainnet",
        "http://127.0.0.1:8545",
        "http://localhost:8545/",
        "http://[::1]:8545/{key}"
      })
  void whatProvidersGiveIsTaken(String url) throws Exception {
    EndpointUrl read = EndpointUrl.of(" " + url + " ");
    assertThat(read.text()).isEqualTo(url);
    assertThat(read.needsKey()).isEqualTo(url.contains("{key}"));
    assertThat(read.isSecure()).isEqualTo(url.startsWith("https"));
    assertThat(read.isLoopback()).isEqualTo(url.startsWith("http:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mainnet.infura.io/v3/0123456789abcdef0123456789abcdef",
        "https://eth-mainnet.g.alchemy.com/v2/aB3-dE5_gH7jK9mN1pQ3sT5vW7yZ9aB3",
        "https://x.quiknode.pro/00112233445566778899aabbccddeeff00112233/",
        "https://nd.example.com/12345678-9abc-4def-8123-456789abcdef",
        "https://rpc.example.org/?apikey=short",
        "https://rpc.example.org/?api_key=short&x=1",
        "https://rpc.example.org/{key}?x=0123456789abcdef0123456789abcdef",
        "https://rpc.example.org/eth#0123456789abcdef0123456789abcdef",
        "https://0123456789abcdef0123456789abcdef.eth.rpc.rivet.cloud/",
        "https://me:hush@rpc.example.org/",
        "https://hush@rpc.example.org/{key}",
        "rpc.example.org/v3/0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef",
        "https://rpc.example.org/abcdefghijklmnopqrstuvwxyzabcdef"
      })
  void aKeyInIt(String url) {
    BadValueException e = catchThrowableOfType(BadValueException.class, () -> EndpointUrl.of(url));
    assertThat(e.code()).as(url).isEqualTo(ProblemCode.SECRET);
    assertThat(e.why()).doesNotContain("0123", "hush", "short", "aB3", "0011", "abcdef");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://rpc.example.org/ | must begin with https://",
        "http://127.0.0.1.example.org/ | must begin with https://",
        "http://10.0.0.1:8545 | must begin with https://",
        "http://127.1:8545 | has a host that none is",
        "http://2130706433/ | has a host that none is",
        "http://0x7f000001/ | has a host that none is",
        "http://127.0.0.1:0/ | has a port that none is",
        "https://rpc.example.org:70000/ | has a port that none is",
        "https://rpc.example.org:port/ | is none of http or https",
        "https:///v3/{key} | has a host that none is",
        "https://{key}/v3 | has {key} in its host",
        "https://{key}.eth.rpc.rivet.cloud/ | has {key} in its host",
        "https://a..example.org/ | has a host that none is",
        "https://rpc.example.org\\@evil.example/ | character",
        "https://rpc.example.org/#part | after #",
        "https://rpc.example.org/{key}/{key} | more than once",
        "https://rpc.example.org/{KEY} | character",
        "https://rpc.example.org/a b | character",
        "wss://rpc.example.org/ | WebSocket",
        "ftp://rpc.example.org/ | is none of http or https",
        "file:///etc/passwd | is none of http or https",
        "rpc.example.org | must begin with https://",
        "'' | must begin with https://"
      })
  void whatIsNone(String url, String why) {
    assertThatThrownBy(() -> EndpointUrl.of(url))
        .isInstanceOfSatisfying(
            BadValueException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.BAD_VALUE))
        .hasMessageContaining(why);
  }

  @Test
  void tooLongOrWithControlCharacters() {
    assertThatThrownBy(() -> EndpointUrl.of("https://a.example/" + "a/".repeat(300)))
        .hasMessageContaining("more than 500");
    assertThatThrownBy(() -> EndpointUrl.of("https://a.example/\u001b[2J"))
        .hasMessageContaining("control");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env:INFURA_KEY",
        "file:/home/me/.infura",
        "file:/home/me/keys/AlchemyProd2026Key.txt",
        "cmd:pass show infura 2023",
        "cmd:curl -H \"X-Vault-Token: $VAULT_TOKEN\" https://vault.example/v1/infura"
      })
  void whereAKeyIsFound(String reference) throws Exception {
    assertThat(KeyReference.of(reference)).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef",
        "aB3-dE5",
        "$INFURA_KEY",
        "",
        "env:0123456789abcdef0123456789abcdef",
        "env:a0123b456c789abcdef0123456789abcdef",
        "env:aB3-dE5",
        "cmd:echo aB3-dE5",
        "file:0123456789abcdef0123456789abcdef",
        "cmd:curl -H 'X-Vault-Token: aB3defGHIJ0123567890klmn' https://vault.example/v1/infura"
      })
  void aKeyInThePlaceOfItsReference(String reference) {
    assertThatThrownBy(() -> KeyReference.of(reference))
        .isInstanceOfSatisfying(
            BadValueException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SECRET))
        .message()
        .doesNotContain("0123", "aB3", "$INFURA");
  }

  @ParameterizedTest
  @CsvSource({
    "env:INFURA_KEY, infura-key",
    "file:/home/me/keys/infura.txt, infura-txt",
    "cmd:pass show infura/mainnet/2023, command",
    "file:…, key"
  })
  void aKeyHasALabelOfItsReference(String reference, String label) {
    assertThat(KeyReference.label(reference, List.of())).isEqualTo(label);
    assertThat(KeyReference.label(reference, List.of(label, label + "-2"))).isEqualTo(label + "-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-a", "a=b", "a/b", "ä"})
  void whatIsNoLabel(String label) {
    assertThatThrownBy(() -> KeyReference.label(label)).hasMessageContaining("must be 1 to 40");
  }

  @Test
  void aKeyInThePlaceOfALabel() {
    assertThatThrownBy(() -> KeyReference.label("0123456789abcdef0123456789abcdef"))
        .hasMessageContaining("looks like an API key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env:", "file: ", "cmd:"})
  void aReferenceToNothing(String reference) {
    assertThatThrownBy(() -> KeyReference.of(reference)).hasMessageContaining("names nothing");
  }
}
