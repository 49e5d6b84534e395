package icofolio.cli;

import static icofolio.evm.Devnet.COIN;
import static icofolio.evm.Devnet.coins;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.abi.Encode;
import icofolio.evm.OnDevnet;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that read chains, as a person uses them, against a real node and real contracts. */
final class ChainCommandsTest extends OnDevnet {
  private static final String CHAIN = "eip155:31337";
  private static final BigInteger RATE = BigInteger.valueOf(5);

  @TempDir Path folder;

  private String ann;
  private String team;
  private String token;
  private String sale;
  private long open;
  private long close;

  @BeforeEach
  void aSaleOnTheChainAndOnRecord() throws Exception {
    team = net.account(9);
    ann = net.account(1);
    open = net.now() + 100;
    close = open + 1000;
    token = net.make("ERC20Mintable");
    sale =
        net.make(
            "GoalSale",
            Encode.number(open) + Encode.number(close) + Encode.number(RATE),
            coins(10) + coins(100),
            Encode.address(team) + Encode.address(token));
    net.send(net.account(0), token, "mint(address,uint256)", Encode.address(sale), coins(1000));
    good("endpoint add --id local --chain " + CHAIN + " --url " + net.url());
    good("wallet add --id ann --chain " + CHAIN + " --address " + ann);
    good(
        "sale add --name Acme --kind ICO --symbol ACM --chain %s --sale-contract %s --token-contract %s --accepts ETH"
            .formatted(CHAIN, sale, token));
  }

  private Told ico(String line) {
    return Told.ico(folder.resolve("store"), Map.of(), line);
  }

  private Told good(String line) {
    Told told = ico(line);
    assertThat(told.exit()).as(line + "\n" + told.err()).isZero();
    return told;
  }

  private JsonNode buy(long wei) throws IOException, InterruptedException {
    return net.pay(
        ann,
        sale,
        COIN.multiply(BigInteger.valueOf(wei)),
        "buyTokens(address)",
        Encode.address(ann));
  }

  private void record(String id, JsonNode receipt, String amount, String more) {
    good(
        "contribution add --id %s --sale acme --date %s --amount %s --currency ETH --value 100 --wallet ann --tx-hash %s%s"
            .formatted(id, day(open), amount, receipt.path("transactionHash").stringValue(), more));
  }

  private static String day(long seconds) {
    return Instant.ofEpochSecond(seconds).truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
  }

  private JsonNode balance(String asset) {
    for (JsonNode one : ico("wallet balances --json").json()) {
      if (asset.equals(one.path("asset").stringValue())) {
        return one;
      }
    }
    throw new AssertionError("no balance of " + asset);
  }

  @Test
  void aWalletsBalancesAreReadAndStandBesideTheRecords() throws Exception {
    net.moveTo(open);
    buy(12);
    net.moveTo(close + 1);
    net.send(ann, sale, "finalize()");
    good("wallet balances --refresh");
    // This token does not say how it is divided, and nobody guesses.
    assertThat(balance("ACM").path("amount").isNull()).isTrue();
    assertThat(balance("ACM").path("error").stringValue()).contains("--token-decimals");
    good("sale edit acme --token-decimals 18");
    assertThat(balance("ACM").path("amount").stringValue()).isEqualTo("60");
    assertThat(balance("ACM").path("expected").stringValue()).isEqualTo("0");
    assertThat(balance("ACM").path("difference").stringValue()).isEqualTo("60");
    assertThat(balance("ETH").path("stale").booleanValue()).isFalse();
    good("distribution add --sale acme --date " + day(close) + " --tokens 60 --wallet ann");
    assertThat(balance("ACM").path("difference").stringValue()).isEqualTo("0");
  }

  @Test
  void aContributionIsConfirmedAndAReorganisationIsNoticed() throws Exception {
    net.moveTo(open);
    String before = net.keep();
    JsonNode receipt = buy(4);
    record("c1", receipt, "4", " --status sent");
    Told told = ico("contribution verify --json");
    JsonNode one = told.json().path(0);
    assertThat(one.path("verdict").stringValue())
        .as(told.out() + told.err())
        .isNotEqualTo("missing");
    net.mine(40);
    JsonNode later = ico("contribution verify c1 --json").json().path(0);
    assertThat(later.path("differences").path(0).path("field").stringValue()).isNotNull();
    good("contribution verify --apply");
    JsonNode kept = ico("contribution show c1 --json").json();
    assertThat(kept.path("status").stringValue()).isEqualTo("confirmed");
    assertThat(kept.path("fee_currency").stringValue()).isEqualTo("ETH");
    assertThat(ico("contribution verify --exit-code").exit()).isZero();
    net.goBack(before);
    net.mine(60);
    JsonNode gone = ico("contribution verify --json").json().path(0);
    assertThat(gone.path("verdict").stringValue()).isEqualTo("missing");
    assertThat(gone.path("reorganised").stringValue()).contains("was in block", "reorganisation");
    assertThat(ico("contribution verify --exit-code").exit()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void aWrongAmountIsNamedFieldByFieldAndTakenOver() throws Exception {
    net.moveTo(open);
    record("c1", buy(4), "5", "");
    net.mine(40);
    JsonNode one = ico("contribution verify --json").json().path(0);
    assertThat(one.path("verdict").stringValue()).isEqualTo("differs");
    assertThat(one.path("differences").toString()).contains("\"amount\"", "\"5\"", "\"4\"");
    good("contribution verify --apply");
    assertThat(ico("contribution show c1 --json").json().path("amount").stringValue())
        .isEqualTo("4");
  }

  @Test
  void theSalesContractStandsBesideItsRecordAndIsTakenOver() throws Exception {
    net.moveTo(open);
    record("c1", buy(4), "4", "");
    net.moveTo(close + 1);
    net.send(ann, sale, "finalize()");
    Told told = good("sale sync acme --json");
    assertThat(told.json().path("family").stringValue()).isEqualTo("openzeppelin-crowdsale");
    assertThat(told.json().path("refunds").stringValue()).isEqualTo("open");
    assertThat(figure(told, "ann", "paid_in").path("verdict").stringValue()).isEqualTo("same");
    assertThat(figure(told, "ann", "refund_available").path("read").stringValue()).isEqualTo("4");
    good("sale sync acme --apply");
    JsonNode kept = ico("sale show acme --json").json();
    assertThat(kept.path("soft_cap").stringValue()).isEqualTo("10");
    assertThat(kept.path("raised").stringValue()).isEqualTo("4");
    assertThat(kept.path("cap_currency").stringValue()).isEqualTo("ETH");
    assertThat(kept.path("outcome").stringValue()).isEqualTo("failed");
    assertThat(kept.path("opens").stringValue()).isEqualTo(Instant.ofEpochSecond(open).toString());
    net.send(ann, sale, "claimRefund(address)", Encode.address(ann));
    Told after = good("sale sync acme --json");
    assertThat(figure(after, "ann", "refunded").path("read").stringValue()).isEqualTo("4");
    assertThat(figure(after, "ann", "refunded").path("verdict").stringValue())
        .isEqualTo("not-recorded");
    assertThat(figure(after, "ann", "paid_in").path("read").stringValue()).isEqualTo("4");
    good("sale sync acme --apply");
    JsonNode refund = ico("refund list --json").json().path(0);
    assertThat(refund.path("amount").stringValue()).isEqualTo("4");
    assertThat(refund.path("wallet").stringValue()).isEqualTo("ann");
    assertThat(
            figure(good("sale sync acme --json"), "ann", "refunded").path("verdict").stringValue())
        .isEqualTo("same");
    good("sale sync acme --apply");
    assertThat(ico("refund list --json").json()).hasSize(1);
  }

  private static JsonNode figure(Told told, String of, String name) {
    for (JsonNode one : told.json().path("figures")) {
      if (of.equals(one.path("of").stringValue())
          && name.equals(one.path("figure").stringValue())) {
        return one;
      }
    }
    throw new AssertionError("no " + name + " of " + of + " in " + told.out());
  }

  @Test
  void deliveriesAreFoundProposedAndRecordedOnce() throws Exception {
    good("sale edit acme --token-decimals 18");
    net.moveTo(open);
    record("c1", buy(12), "12", "");
    String spam = net.make("ERC20Mintable");
    net.send(net.account(0), spam, "mint(address,uint256)", Encode.address(ann), coins(999));
    net.send(net.account(0), token, "mint(address,uint256)", Encode.address(team), coins(9));
    net.send(team, token, "transfer(address,uint256)", Encode.address(ann), coins(9));
    net.send(team, token, "transfer(address,uint256)", Encode.address(ann), coins(0));
    JsonNode found = good("distribution sync acme --json").json().path(0).path("deliveries");
    assertThat(found).hasSize(2);
    assertThat(found.path(0).path("verdict").stringValue()).isEqualTo("not-recorded");
    assertThat(found.path(0).path("amount").stringValue()).isEqualTo("60");
    assertThat(found.path(1).path("verdict").stringValue()).isEqualTo("unsure");
    assertThat(found.path(1).path("amount").stringValue()).isEqualTo("9");
    good("distribution sync acme --apply");
    assertThat(ico("distribution list --json").json()).hasSize(1);
    JsonNode again = good("distribution sync acme --json").json().path(0).path("deliveries");
    assertThat(again.path(0).path("verdict").stringValue()).isEqualTo("recorded");
    good("distribution sync acme --apply");
    assertThat(ico("distribution list --json").json()).hasSize(1);
    String id = again.path(0).path("id").stringValue();
    good("distribution edit " + id + " --tokens 61");
    JsonNode lacking = good("distribution sync acme --json").json().path(0).path("deliveries");
    assertThat(lacking.path(0).path("verdict").stringValue()).isEqualTo("short");
  }

  @Test
  void whatAVestingWalletHoldsIsReadAndWhatItReleasesIsADelivery() throws Exception {
    good("sale edit acme --token-decimals 18");
    String vesting =
        net.make("VestingWallet", Encode.address(ann), Encode.number(open), Encode.number(1000));
    net.send(net.account(0), token, "mint(address,uint256)", Encode.address(vesting), coins(100));
    net.moveTo(open + 500);
    JsonNode held =
        good("distribution sync acme --json --contract " + vesting)
            .json()
            .path(0)
            .path("held")
            .path(0);
    assertThat(held.path("family").stringValue()).contains("vesting-wallet");
    assertThat(held.path("total").stringValue()).isEqualTo("100");
    assertThat(held.path("claimable").stringValue()).isEqualTo("50");
    net.send(ann, vesting, "release(address)", Encode.address(token));
    Told after = good("distribution sync acme --json");
    JsonNode came = after.json().path(0).path("deliveries").path(0);
    assertThat(came.path("verdict").stringValue()).as(after.out()).isEqualTo("not-recorded");
    assertThat(came.path("amount").stringValue()).startsWith("50");
  }

  @Test
  void whatAReorganisationTookIsNoLongerProposed() throws Exception {
    good("sale edit acme --token-decimals 18");
    net.moveTo(open);
    String before = net.keep();
    record("c1", buy(12), "12", "");
    assertThat(good("distribution sync acme --json").json().path(0).path("deliveries")).hasSize(1);
    net.goBack(before);
    net.mine(3);
    assertThat(good("distribution sync acme --json").json().path(0).path("deliveries")).isEmpty();
  }

  @Test
  void anAddressIsLookedAtBeforeItIsPaid() {
    String check = "check --sale acme --amount 1 --currency ETH --value 1 --json --to ";
    Told right = ico(check + sale);
    assertThat(right.exit()).as(right.err()).isZero();
    assertThat(right.json().path("to").path("finding").stringValue()).isEqualTo("sale-address");
    String alike =
        sale.substring(0, 6).toLowerCase() + "0".repeat(32) + sale.substring(38).toLowerCase();
    Told wrong = ico(check + alike);
    assertThat(wrong.exit()).isEqualTo(ExitCode.RULE);
    assertThat(wrong.json().path("to").path("finding").stringValue()).isEqualTo("look-alike");
    good("sale edit acme --sale-contract " + net.account(7));
    Told empty = ico(check + net.account(7));
    assertThat(empty.exit()).isEqualTo(ExitCode.RULE);
    assertThat(empty.json().path("to").path("finding").stringValue()).isEqualTo("no-code");
  }
}
