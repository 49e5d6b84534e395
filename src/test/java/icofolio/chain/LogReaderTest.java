package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.chain.rpc.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log that is not what was asked for is no log. */
final class LogReaderTest {
  private static final String TOKEN = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  private static final String WORD = "0x" + "0a".repeat(32);
  private static final LogFilter FILTER =
      new LogFilter(List.of(TOKEN), List.of(List.of(WORD), List.of()), 100, 200);

  private static final String GOOD =
      """
      {"address": "ADDRESS", "topics": ["WORD", "WORD"], "data": "0x0102", "blockNumber": "0x64",
       "blockHash": "WORD", "transactionHash": "WORD", "logIndex": "0x1", "removed": false}
      """
          .replace("ADDRESS", TOKEN.toLowerCase(java.util.Locale.ROOT))
          .replace("WORD", WORD);

  private static List<Log> read(Answer answer) {
    List<Log> logs = new ArrayList<>();
    new LogScan(ScriptedNode.of(ask -> answer)).read(FILTER, logs::add);
    return logs;
  }

  @Test
  void aGoodOneIsRead() {
    assertThat(read(ScriptedNode.json("[" + GOOD + "]")))
        .containsExactly(new Log(TOKEN, List.of(WORD, WORD), "0x0102", WORD, 1, 100, WORD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"0x64\"'  | '\"0x63\"'  | a log lies outside the blocks asked for",
        "'\"0x64\"'  | '\"0xc9\"'  | a log lies outside the blocks asked for",
        "'\"0x64\"'  | 100         | blockNumber is not 0x and hex digits",
        "'\"0x64\"'  | null        | blockNumber is not 0x and hex digits",
        "'\"0x64\"'  | '\"-0x64\"' | blockNumber is not 0x and hex digits",
        "'\"0x64\"'  | '\"0x\"'    | blockNumber is empty",
        "'\"0x64\"'  | '\"0x1000000000000000\"' | blockNumber is beyond what it can be",
        "'0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' | '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaee' | a log is of a contract that was not asked for",
        "'0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' | 0x5a | address is not an address",
        "'[\"0x0a0a' | '[\"0x0b0a' | a log has topics that were not asked for",
        "'[\"0x0a'   | '[\"0x0a0a' | a topic is not 32 bytes",
        "'0x0102'    | '0x010'     | data has half a byte",
        "'false'     | 'true'      | a log was taken back by a reorganisation",
        "'\"topics\"' | '\"themes\"' | topics are not a list of at most four",
      })
  void aBadOneIsNot(String good, String bad, String why) {
    String log = GOOD.replace(good, bad);
    assertThat(log).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(ScriptedNode.json("[" + log + "]"))).hasMessage("one: " + why);
  }

  @Test
  void twoAtOnePlaceAreNot() {
    assertThatThrownBy(() -> read(ScriptedNode.json("[" + GOOD + "," + GOOD + "]")))
        .hasMessage("one: two logs stand at one place, or one block has two hashes");
  }

  @Test
  void anotherEndpointIsAskedWhereOneGivesWhatCannotBe() {
    ScriptedNode bad = ScriptedNode.of(ask -> ScriptedNode.given("<html>"));
    ScriptedNode good = ScriptedNode.of(ask -> ScriptedNode.json("[" + GOOD + "]"));
    List<Log> logs = new ArrayList<>();
    new LogScan(ScriptedNode.pool(bad, good)).read(FILTER, logs::add);
    assertThat(logs).hasSize(1);
  }

  @Test
  void anotherEndpointIsAskedWhereOneGivesNoLogsAtAll() {
    ScriptedNode none = ScriptedNode.of(ask -> ScriptedNode.refused(-32005, "limit exceeded"));
    ScriptedNode narrow =
        ScriptedNode.of(
            ask ->
                ask.toString().contains("fromBlock=0x64, toBlock=0xc7")
                    ? ScriptedNode.refused(-32602, "block range is too wide")
                    : ScriptedNode.json(
                        ask.toString().contains("fromBlock=0x64") ? "[" + GOOD + "]" : "[]"));
    List<Log> logs = new ArrayList<>();
    LogFilter filter = FILTER.within(100, 199);
    new LogScan(ScriptedNode.pool(none, narrow)).read(filter, logs::add);
    assertThat(logs).hasSize(1);
    assertThatThrownBy(() -> new LogScan(ScriptedNode.pool(none, none)).read(FILTER, logs::add))
        .hasMessage("one gives no logs: limit exceeded");
  }
}
