import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up contributions in {@value #SALES} sales, the same ones in each run: as CSV files to import
 * and as a journal for hledger. Vesting is a little more frequent among them than in the sample
 * portfolio of real sales.
 */
final class Facts {

  static final int SALES = 200;

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3_600;
  private static final String[] CURRENCIES = {"USD", "USDC", "ETH", "BTC"};
  private static final int[] RATES = {1, 1, 1_800, 31_000};

  private Facts() {}

  /** Where the files of so many contributions are. */
  record Written(Path sales, Path contributions, Path journal) {}

  static Written write(Path folder, int count) throws IOException {
    Path sales = folder.resolve("sales.csv");
    Path contributions = folder.resolve("contributions-" + count + ".csv");
    Path journal = folder.resolve("journal-" + count + ".journal");
    writeSales(sales);
    var random = new SplittableRandom(count);
    try (BufferedWriter csv = Files.newBufferedWriter(contributions);
        BufferedWriter plain = Files.newBufferedWriter(journal)) {
      csv.write("sale,date,amount,currency,value,tx_hash,note\n");
      for (int i = 0; i < count; i++) {
        writeContribution(random, csv, plain);
      }
    }
    return new Written(sales, contributions, journal);
  }

  /** Of eight sales six gave all tokens at once, one unlocks by the second, one by the month. */
  private static String terms(int sale) {
    return switch (sale % 8) {
      case 0 -> "2026-02-01,10,P3M,P18M,P1M";
      case 4 -> "2026-02-01,10,P3M,P18M,";
      default -> "2026-02-01,,,,";
    };
  }

  /** Ten budgets of every kind that nothing here passes, though all of it would. */
  static Path budgets(Path folder) throws IOException {
    Path file = folder.resolve("budgets.csv");
    Files.writeString(
        file,
        """
        id,limit,period,scope
        total,9000000000000,total,
        year,9000000000000,year,
        quarter,9000000000000,quarter,
        month,500000000000,month,
        week,90000000000,week,
        rolling,500000000000,P30D,
        dollars,9000000000000,month,currency:USD
        ico,9000000000000,year,kind:ICO
        ether,50000000000,P7D,currency:ETH
        one,9000000000000,total,sale:sale-007
        """);
    return file;
  }

  /** Five limits that nothing here passes. */
  static Path limits(Path folder) throws IOException {
    Path file = folder.resolve("limits.csv");
    Files.writeString(
        file,
        """
        id,dimension,max_share,max_hhi,min_count,basis
        sale,sale,99,,,
        kind,kind,99,,,
        currency,currency,99.9,,,
        spread,sale,,0.99,,
        budget,currency,99,,,budget:year
        """);
    return file;
  }

  /**
   * Many sales in all their states, some failed, most of them vesting: a contribution to each, and
   * tokens that have come from one in three.
   */
  static List<Path> many(Path folder, int count) throws IOException {
    Path sales = folder.resolve("many-sales.csv");
    Path contributions = folder.resolve("many-contributions.csv");
    Path distributions = folder.resolve("many-distributions.csv");
    var random = new SplittableRandom(count);
    try (BufferedWriter terms = Files.newBufferedWriter(sales);
        BufferedWriter money = Files.newBufferedWriter(contributions);
        BufferedWriter tokens = Files.newBufferedWriter(distributions)) {
      terms.write(
          "id,name,kind,opens,closes,soft_cap,raised,cap_currency,price,price_currency,"
              + "refund_deadline,tge,tge_percent,cliff,vesting,vesting_period,delivery\n");
      money.write("sale,date,amount,currency,value\n");
      tokens.write("sale,date,tokens\n");
      for (int i = 0; i < count; i++) {
        LocalDate opens = LocalDate.of(2018 + random.nextInt(10), 1 + random.nextInt(12), 1);
        terms.write("s%d,Sale %d,IDO,%s,%s,1000,".formatted(i, i, opens, opens.plusDays(20)));
        terms.write("%d,USD,0.1,USD,".formatted(i % 5 == 0 ? 500 : 5000));
        terms.write("%s,%s,".formatted(opens.plusMonths(9), opens.plusYears(1)));
        terms.write(i % 4 == 1 ? "10,P3M,,," : "10,P3M,P3Y," + (i % 3 == 0 ? "," : "P1M,"));
        terms.write(i % 7 == 0 ? "airdrop\n" : "claim\n");
        money.write("s%d,%s,%d,USD,\n".formatted(i, opens.plusDays(4), 10 + random.nextInt(2000)));
        if (i % 3 == 0) {
          tokens.write("s%d,%s,%d\n".formatted(i, opens.plusYears(1), 1 + random.nextInt(50)));
        }
      }
    }
    return List.of(sales, contributions, distributions);
  }

  private static void writeSales(Path file) throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write(
          "id,name,kind,opens,closes,price,price_currency,outcome,outcome_date,"
              + "tge,tge_percent,cliff,vesting,vesting_period\n");
      for (int i = 0; i < SALES; i++) {
        csv.write(
            "sale-%03d,Sale %03d,%s,2016-01-01,2026-01-01,0.25,USD,succeeded,2026-01-02,%s\n"
                .formatted(i, i, i % 2 == 0 ? "ICO" : "IDO", terms(i)));
      }
    }
  }

  private static void writeContribution(
      SplittableRandom random, BufferedWriter csv, BufferedWriter plain) throws IOException {
    int sale = random.nextInt(SALES);
    LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
    int currency = random.nextInt(CURRENCIES.length);
    long whole = 1 + random.nextInt(5_000);
    String amount = whole + ".%04d".formatted(random.nextInt(10_000));
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    csv.write("sale-%03d,".formatted(sale) + date + ',' + amount + ',' + CURRENCIES[currency]);
    csv.write("," + whole * RATES[currency] + ",0x" + HexFormat.of().formatHex(hash) + ",\n");
    plain.write(date + " contribution\n");
    plain.write("    sales:sale-%03d    %s %s%n".formatted(sale, amount, CURRENCIES[currency]));
    plain.write("    wallet\n\n");
  }
}
