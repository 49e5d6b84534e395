import icofolio.tracker.ChainReader.Holding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@value #WALLETS} wallets that may each hold {@value #TOKENS} tokens, and coins. */
final class Balances {
  static final int WALLETS = 100;
  static final int TOKENS = 50;
  static final int ALL = WALLETS * (TOKENS + 1);

  private Balances() {}

  static String wallet(int number) {
    return "0x%040x".formatted(0xAA00000000L + number);
  }

  static String token(int number) {
    return "0x%040x".formatted(0xBB00000000L + number);
  }

  static List<Holding> holdings() {
    List<Holding> all = new ArrayList<>(ALL);
    for (int wallet = 0; wallet < WALLETS; wallet++) {
      all.add(new Holding(wallet(wallet), ""));
      for (int token = 0; token < TOKENS; token++) {
        all.add(new Holding(wallet(wallet), token(token)));
      }
    }
    return all;
  }

  static Path wallets(Path folder) throws IOException {
    var csv = new StringBuilder("id,chain,address\n");
    for (int i = 0; i < WALLETS; i++) {
      csv.append("w%03d,eip155:1,%s%n".formatted(i, wallet(i)));
    }
    return Files.writeString(folder.resolve("wallets.csv"), csv);
  }

  static Path sales(Path folder) throws IOException {
    var csv = new StringBuilder("id,name,kind,chain,token_contract\n");
    for (int i = 0; i < TOKENS; i++) {
      csv.append("t%02d,Token %d,ICO,eip155:1,%s%n".formatted(i, i, token(i)));
    }
    return Files.writeString(folder.resolve("token-sales.csv"), csv);
  }
}
